"""The application: every address it knows. Names in addresses are looked up, never joined to a path."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pipeline.desk import Desk
from pipeline.settings import Settings
from pipeline.web import alignment_page as alignment
from pipeline.web import review_page as review
from pipeline.web import rule_page as rules
from pipeline.web import source_page as source
from pipeline.web.guard import Guard
from pipeline.web.site import Site, get, nowhere, post


def create(desk: Desk, settings: Settings) -> Starlette:
    """The application for a desk that is loaded."""
    site = Site(desk, settings)

    async def static(request: Request) -> Response:
        found = site.static.get(request.path_params["name"])
        return Response(found[0], media_type=found[1]) if found else PlainTextResponse("not found\n", 404)

    routes = [
        Route("/static/{name}", static, methods=["GET"]),
        get("/", review.home, site),
        get("/cola", review.listing, site),
        get("/buscar", review.search, site),
        get("/estado", review.state, site),
        post("/visto", review.seen, site),
        post("/deshacer", review.undo, site),
        post("/rehacer", review.undo, site),
        get("/i/{name}", review.item, site),
        get("/i/{name}/regla", review.rule, site),
        post("/i/{name}/regla/{act}", review.bulk, site),
        get("/i/{name}/siempre", rules.draft, site),
        post("/i/{name}/siempre/efecto", rules.effect, site),
        post("/i/{name}/siempre", rules.save, site),
        post("/i/{name}/{act}", review.act, site),
        get("/fuente", source.form, site),
        post("/fuente/ver", source.look, site),
        post("/fuente", source.save, site),
        get("/alineacion", alignment.listing, site),
        get("/alineacion/{slug}/{number}", alignment.editor, site),
        post("/alineacion/{slug}/{number}/{act}", alignment.act, site),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard)], exception_handlers={404: nowhere(site)})
