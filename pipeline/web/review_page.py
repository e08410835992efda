"""The queue, one item a screen, and the acts on it."""

from collections import Counter

from starlette.responses import HTMLResponse, Response

from pipeline import acts, cards, wording
from pipeline.desk import Desk
from pipeline.errors import ReviewError
from pipeline.queue import Group, Item, Kind, counts, name
from pipeline.spans import clean_document
from pipeline.web import rule_page
from pipeline.web.site import Asked, Site, go, query

# What a bulk decision about a rule may touch: edits that still wait.
OPEN: tuple[Kind, ...] = ("disputed", "asked", "suggestion", "flag", "new")
_DECIDING = ("aceptar", "rechazar", "redactar", "redactar-siempre", "consultar", "retirar")
_SHOWN = 300


def home(site: Site, asked: Asked) -> Response:
    """The first item that waits; what changed comes first when something did, until the reviewer wants everything."""
    desk = site.desk
    desk.rank()
    wanted = asked.wanted
    if not asked.query and desk.waiting(wanted._replace(changed=True)):
        return go("/?cambios=1")
    waiting = desk.waiting(wanted)
    return _item(site, asked, waiting[0]) if waiting else _done(site, asked)


def item(site: Site, asked: Asked) -> Response:
    """One item, whether it waits or not, with one of its options."""
    return _item(site, asked, _find(site.desk, asked), option=asked.number("opcion"))


def act(site: Site, asked: Asked) -> Response:
    """An act on an item, then the next one."""
    desk, found, wish = site.desk, _find(site.desk, asked), asked.path["act"]
    before = desk.waiting(asked.wanted)
    step = 1
    if wish in _DECIDING and asked.field("estado", _state(desk, found)) != _state(desk, found):
        return _item(site, asked, found, "Lo has decidido ya en otra ventana: míralo antes de cambiarlo.")
    if wish == "aceptar":
        chosen = asked.number("opcion")
        message = (
            wording.decided(acts.accept(desk, [found], chosen)) if found.kind != "withdrawn" else _seen(desk, found)
        )
    elif wish == "rechazar":
        message = wording.decided(acts.reject(desk, [found])) if found.kind != "withdrawn" else _seen(desk, found)
    elif wish.startswith("redactar"):
        message = wording.decided(acts.rewrite(desk, found, asked.field("texto")))
        if wish == "redactar-siempre":
            return rule_page.draft(site, asked) if asked.fragment else go(f"/i/{found.id}/siempre")
    elif wish == "consultar":
        message = wording.decided(acts.flag(desk, found, asked.field("nota").strip()))
    elif wish == "retirar":
        message = wording.decided(acts.withdraw(desk, found))
        return _item(site, asked, desk.shelf.item(found.id) or found, message)
    elif wish == "visto":
        message = _seen(desk, found)
    elif wish == "saltar":
        desk.skip(found)
        message = "Saltado: volverá al final."
    elif wish in ("siguiente", "anterior"):
        message, step = "", 1 if wish == "siguiente" else -1
    else:
        raise ReviewError(f"no act {wish!r} — hint: load the page again")
    following = desk.after(found, before, asked.wanted, step)
    if not asked.fragment:
        return go(f"/i/{following.id}{query(asked.wanted)}" if following else f"/{query(asked.wanted)}")
    return _item(site, asked, following, message) if following else _done(site, asked, message)


def undo(site: Site, asked: Asked) -> Response:
    """The last act taken back, or done again, with the item it was about."""
    desk = site.desk
    what = "redo" if asked.url == "/rehacer" else "undo"
    done = desk.redo() if what == "redo" else desk.undo()
    message = wording.reverted(done, what)
    touched = [i for slug, key in done.act.keys[:50] if (i := desk.shelf.item(name(slug, key)))] if done else []
    here = next((i for i in touched if i.kind != "settled"), touched[0] if touched else None)
    here = here or next(iter(desk.waiting(asked.wanted)), None)
    if not asked.fragment:
        return go(f"/i/{here.id}{query(asked.wanted)}" if here else "/")
    return _item(site, asked, here, message) if here else _done(site, asked, message)


def rule(site: Site, asked: Asked) -> Response:
    """Every change that accepting a rule would make, to choose from before anything is decided."""
    found = _find(site.desk, asked)
    same = asked.field("ambito") == "igual"
    items = list(site.desk.group_of(found).items) if same else site.desk.of_rule(found.rule, OPEN)
    others = len(site.desk.of_rule(found.rule, OPEN)), len(site.desk.group_of(found).items)
    return site.page(
        asked,
        "rule.html",
        title=f"Toda la regla {found.rule}",
        item=found,
        same=same,
        hits=cards.hits(site.desk, items),
        others=others,
        titles=_titles(site.desk, items),
    )


def bulk(site: Site, asked: Asked) -> Response:
    """One decision about the items that were chosen in the preview: one act, undone as one."""
    desk = site.desk
    before = desk.waiting(asked.wanted)
    found = _find(desk, asked)
    named = (desk.shelf.item(one) for one in asked.form.get("elegido", []))
    # What was decided in the meantime, here or by somebody else, stays as it is.
    chosen = [i for i in named if i and i.rule == found.rule and i.kind in OPEN]
    if not chosen:
        raise ReviewError("nothing is marked — hint: mark at least one change that still waits")
    done = acts.reject(desk, chosen) if asked.path["act"] == "rechazar" else acts.accept(desk, chosen)
    message = wording.decided(done, len(chosen))
    following = desk.after(found, before, asked.wanted)
    if not asked.fragment:
        return go(f"/i/{following.id}{query(asked.wanted)}" if following else "/")
    return _item(site, asked, following, message) if following else _done(site, asked, message)


def listing(site: Site, asked: Asked) -> Response:
    """The whole queue, by kind."""
    desk = site.desk
    desk.rank()
    groups = desk.groups(asked.wanted)
    return site.page(
        asked,
        "queue.html",
        title="Cola",
        groups=groups[:_SHOWN],
        more=max(len(groups) - _SHOWN, 0),
        kinds=counts(desk.groups()),
        titles=_titles(desk, [g.items[0] for g in groups[:_SHOWN]]),
    )


def search(site: Site, asked: Asked) -> Response:
    """Edits and decisions that have a text, decided ones included."""
    text = asked.field("q").strip()
    found = site.desk.search(text, _SHOWN)
    return site.page(
        asked,
        "search.html",
        title="Buscar",
        text=text,
        hits=cards.hits(site.desk, found),
        most=_SHOWN,
        titles=_titles(site.desk, found),
    )


def seen(site: Site, asked: Asked) -> Response:
    """Everything that changed noted as seen."""
    site.desk.shelf.see()
    return go("/?todo=1") if not asked.fragment else _first(site, asked, "Todo lo nuevo queda visto.")


def state(site: Site, asked: Asked) -> Response:
    """Only what stands around the page: how much is left, and what others have changed."""
    desk = site.desk
    text = site.templates.get_template("around.html").render(
        left=len(desk.waiting()), depth=desk.journal.depth(), news=desk.shelf.news(), wanted=asked.wanted
    )
    return HTMLResponse(text)


def _first(site: Site, asked: Asked, message: str) -> Response:
    wanted = asked.wanted._replace(changed=False)
    waiting = site.desk.waiting(wanted)
    asked = asked._replace(query={}, form={})
    return _item(site, asked, waiting[0], message) if waiting else _done(site, asked, message)


def _seen(desk: Desk, found: Item) -> str:
    desk.shelf.see([found])
    return "Queda visto."


def _find(desk: Desk, asked: Asked) -> Item:
    found = desk.shelf.item(asked.path["name"])
    if found is None:
        raise ReviewError("this change is no longer there — hint: load the page again")
    return found


def _item(site: Site, asked: Asked, found: Item, message: str = "", option: int = 0) -> Response:
    desk = site.desk
    group = desk.group_of(found)
    card = cards.card(desk, found, option)
    response = site.page(
        asked,
        "item.html",
        title=f"{wording.KINDS[found.kind]}: {found.before or found.document}",
        message=message,
        item=found,
        group=group,
        card=card,
        bead=cards.bead_card(desk, found) if found.kind == "bead" else None,
        said=cards.said(desk, found),
        state=_state(desk, found),
        place=desk.place(found, asked.wanted),
        total=len(desk.waiting(asked.wanted)),
        question=title_of(desk, found.slug),
        same=_same(desk, group, found),
        hits=_hits(desk, found),
    )
    if asked.fragment:
        response.headers["HX-Replace-Url"] = f"/i/{found.id}{query(asked.wanted)}"
    return response


def _state(desk: Desk, found: Item) -> str:
    """What the reviewer has said of an item, so that a page can tell that it has become old."""
    return next((f"{s.verdict} {s.text}" for s in cards.said(desk, found) if s.who == desk.who), "-")


def _same(desk: Desk, group: Group, found: Item) -> list[cards.Hit]:
    """Other items that the same decision would settle, the first few."""
    return cards.hits(desk, [i for i in group.items if i.id != found.id][:4])


def _hits(desk: Desk, found: Item) -> tuple[int, list[cards.Hit], dict[str, int]]:
    """How many other places the rule has, the first few of them, and how many of each kind."""
    if not found.rule:
        return 0, [], {}
    others = [i for i in desk.of_rule(found.rule) if i.id != found.id]
    shown = cards.hits(desk, [i for i in others if i.group != found.group][:4])
    return len(others), shown, dict(Counter(i.kind for i in others))


def _done(site: Site, asked: Asked, message: str = "") -> Response:
    response = site.page(
        asked,
        "done.html",
        title="Nada por decidir",
        message=message,
        everything=not asked.wanted.kind and not asked.wanted.rule and not asked.wanted.changed,
    )
    if asked.fragment:
        response.headers["HX-Replace-Url"] = f"/{query(asked.wanted, todo=1)}"
    return response


def title_of(desk: Desk, slug: str) -> str:
    """The question as it reads now."""
    held = desk.shelf.documents.get(f"{slug}/00")
    return clean_document(held.bitext.es).strip() if held else slug


def _titles(desk: Desk, items: list[Item]) -> dict[str, str]:
    return {slug: title_of(desk, slug) for slug in {i.slug for i in items}}
