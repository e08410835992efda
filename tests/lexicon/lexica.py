"""Lexicons of one entry, for tests of what the engine does with it."""

from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque


def idiom(find: str, to: str, en: str = "", **more: object) -> Lexicon:
    """A lexicon of one entry; without `en` it needs no English, and must be told what it does then."""
    fields: dict[str, object] = {"id": "x", "kind": "idiom", "why": "Calco.", "lattice": False, "fields": (), **more}
    return Lexicon([Calque(**fields, find=(find,), es=(to,), en=en)])  # type: ignore[arg-type]
