"""«Siempre así»: from a decision to the draft of a lexicon entry, with what it would change before it is saved."""

import re
from itertools import chain

from starlette.responses import Response

from pipeline import acts, impact
from pipeline.errors import LexiconError, ReviewError
from pipeline.files import write_atomic
from pipeline.lexicon import draft as drafts
from pipeline.lexicon.schema import Calque, parse_entries
from pipeline.queue import Item
from pipeline.spans import whole
from pipeline.web.site import Asked, Site

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DRAFTS = "_lexicon"  # beside the questions, which never begin with an underscore
_SHOWN = 100


def draft(site: Site, asked: Asked) -> Response:
    """The draft for what was decided about an edit, or for what it proposes."""
    item = _find(site, asked)
    return _show(site, asked, item, drafts.toml(_draft(site, item)))


def effect(site: Site, asked: Asked) -> Response:
    """What the entries in the field would change over the whole corpus."""
    item, text = _find(site, asked), asked.field("entrada")
    entries = parse_entries("borrador", text)
    # As the rules leave them: what people decided about single places is no sign of what a rule would do.
    with site.desk.shelf.lock:
        bitexts = [held.proposal for held in site.desk.shelf.documents.values()]
    sentences = chain.from_iterable(impact.sentences_of(b) for b in bitexts)
    return _show(site, asked, item, text, impact.changes_of(entries, sentences, site.settings.locale))


def save(site: Site, asked: Asked) -> Response:
    """The draft kept beside the corpus; a draft of the same name is replaced."""
    item, text = _find(site, asked), asked.field("entrada")
    entries = parse_entries("borrador", text)
    if len(entries) != 1 or not _ID.fullmatch(entries[0].id) or len(entries[0].id) > 60:
        raise LexiconError(
            "borrador: one entry, its id in lower-case letters, digits and hyphens — hint: see docs/lexicon.md"
        )
    path = site.desk.root / "corpus" / DRAFTS / f"{entries[0].id}.toml"
    write_atomic(path, text.encode())
    message = f"Borrador guardado en corpus/{DRAFTS}/{path.name}."
    return _show(site, asked, item, text, message=message)


def _show(
    site: Site, asked: Asked, item: Item, text: str, changes: list[impact.Change] | None = None, message: str = ""
) -> Response:
    counts = {kind: sum(c.kind == kind for c in changes or ()) for kind in ("gained", "lost", "changed")}
    return site.page(
        asked,
        "always.html",
        title="Siempre así",
        message=message,
        item=item,
        text=text,
        changes=None if changes is None else changes[:_SHOWN],
        more=max(len(changes or ()) - _SHOWN, 0),
        counts=counts,
        saved=bool(message),
    )


def _draft(site: Site, item: Item) -> Calque:
    where = acts.found(site.desk, item)
    if where is None:
        raise ReviewError("there is no text to change here — hint: accept or reject it")
    edit, sentence = where.edit, whole(where.bitext.es[where.at])
    text = edit.rewritten if edit.verdict == "rewritten" and edit.rewritten is not None else acts.options(where)[0]
    body = sentence.rstrip()
    return drafts.from_rewriting(body, where.bitext.english_of(where.at), edit.start, min(edit.end, len(body)), text)


def _find(site: Site, asked: Asked) -> Item:
    found = site.desk.shelf.item(asked.path["name"])
    if found is None:
        raise ReviewError("this change is no longer there — hint: load the page again")
    return found
