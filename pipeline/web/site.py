"""What all pages share: the templates, one request as handlers see it, and how answers are made."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from pipeline import wording
from pipeline.desk import Desk, Filter
from pipeline.errors import CalcoError
from pipeline.filters import FILTERS, visible
from pipeline.settings import Settings
from pipeline.web.guard import Token

HERE = Path(__file__).parent
FIELDS = 20_000  # a bulk decision names every item it is about
_TYPES = {".css": "text/css", ".js": "text/javascript"}


class Asked(NamedTuple):
    """One request: names in the path, the query, the form with its uploads, and whether a fragment is wanted."""

    path: dict[str, str]
    query: dict[str, str]
    form: dict[str, list[str]]
    files: dict[str, tuple[str, bytes]]
    fragment: bool
    url: str

    def field(self, name: str, default: str = "") -> str:
        """A field of the form, else of the query."""
        return self.form[name][0] if self.form.get(name) else self.query.get(name, default)

    def number(self, name: str, default: int = 0) -> int:
        """A field as a number; the default when it is none."""
        text = self.field(name)
        return int(text) if text.isdecimal() and len(text) < 7 else default

    @property
    def wanted(self) -> Filter:
        """The items the page is limited to."""
        return Filter(self.field("tipo"), self.field("filtro"), self.field("cambios") == "1")


class Site:
    """The desk with what is needed to show it."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self.desk = desk
        self.settings = settings
        self.token = Token()
        self.static = {p.name: (p.read_bytes(), _TYPES[p.suffix]) for p in sorted((HERE / "static").iterdir())}
        self.templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=visible,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters.update(FILTERS)
        self.templates.globals.update(words=wording, query=query)
        for name in self.templates.list_templates():
            self.templates.get_template(name)  # compiled now, not at the first keystroke

    def page(
        self, asked: Asked, body: str, *, title: str, message: wording.Told | str = "", status: int = 200, **values: Any
    ) -> Response:
        """A page, or for a fragment its body with what changes around it."""
        told = message if isinstance(message, wording.Told) else wording.Told(message)
        name = "fragment.html" if asked.fragment else "base.html"
        desk = self.desk
        undo, redo = desk.journal.depth()
        text = self.templates.get_template(name).render(
            body=body,
            title=title,
            message=told,
            token=self.token.value,
            who=desk.who,
            left=len(desk.waiting()),
            depth=(undo, redo),
            news=desk.shelf.news(),
            failures=desk.shelf.failures,
            wanted=asked.wanted,
            **values,
        )
        return HTMLResponse(text, status)

    def complaint(self, asked: Asked, problem: CalcoError) -> Response:
        """What went wrong: a page keeps what it shows and tells it."""
        told = wording.error(problem)
        if asked.fragment:
            text = self.templates.get_template("said.html").render(message=told, alert=True)
            return HTMLResponse(text, 422, {"HX-Reswap": "none"})
        return self.page(asked, "complaint.html", title="No se ha podido", message=told, status=422)


Handler = Callable[[Site, Asked], Response]


def get(path: str, handler: Handler, site: Site) -> Route:
    """A page."""

    async def endpoint(request: Request) -> Response:
        return await _answer(site, handler, _asked(request, FormData()), {})

    return Route(path, endpoint, methods=["GET"])


def post(path: str, handler: Handler, site: Site) -> Route:
    """An act: taken only with the token of our pages."""

    async def endpoint(request: Request) -> Response:
        async with request.form(max_fields=FIELDS, max_part_size=4_000_000) as form:
            given = request.headers.get("x-calco-token") or str(form.get("token", ""))
            if not site.token.fits(given):
                return PlainTextResponse("this page is from an earlier run: load it again\n", 403)
            files = {n: (f.filename or "", await f.read()) for n, f in form.items() if isinstance(f, UploadFile)}
            return await _answer(site, handler, _asked(request, form), files)

    return Route(path, endpoint, methods=["POST"])


def nowhere(site: Site) -> Callable[[Request, Exception], Awaitable[Response]]:
    """The page of an address that there is not, with the way back."""

    def page(asked: Asked) -> Response:
        return site.page(asked, "complaint.html", title="No existe", message="Esta página no existe.", status=404)

    async def endpoint(request: Request, _: Exception) -> Response:
        return await run_in_threadpool(page, _asked(request, FormData()))

    return endpoint


async def _answer(site: Site, handler: Handler, asked: Asked, files: dict[str, tuple[str, bytes]]) -> Response:
    asked = asked._replace(files=files)

    def work() -> Response:
        try:
            site.desk.shelf.refresh()
            return handler(site, asked)
        except CalcoError as problem:
            return site.complaint(asked, problem)

    return await run_in_threadpool(work)


def _asked(request: Request, form: FormData) -> Asked:
    fields: dict[str, list[str]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            fields.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return Asked(
        path={name: str(value) for name, value in request.path_params.items()},
        query=dict(request.query_params),
        form=fields,
        files={},
        fragment=request.headers.get("hx-request") == "true",
        url=request.url.path,
    )


def query(wanted: Filter, **more: object) -> str:
    """The query of an address: the filter and whatever is not empty."""
    values = {"tipo": wanted.kind, "filtro": wanted.rule, "cambios": "1" if wanted.changed else "", **more}
    kept = {name: str(value) for name, value in values.items() if value not in ("", None)}
    return f"?{urlencode(kept)}" if kept else ""


def go(address: str) -> Response:
    """On to another page, after an act without a script."""
    return RedirectResponse(address, 303)
