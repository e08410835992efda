"""What new or changed entries would do to a corpus, before they are saved."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pipeline import run
from pipeline.errors import LexiconError
from pipeline.lexicon import store
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.proposals import Proposal
from pipeline.lexicon.schema import Calque, read_entries
from pipeline.model import Bitext, Record
from pipeline.progress import progress
from pipeline.settings import Settings
from pipeline.spans import View, apply_patches, whole

Kind = Literal["gained", "lost", "changed"]


class Change(Record, frozen=True):
    """One sentence that the entries would treat otherwise; `was` and `will` are its text, `levels` before and after."""

    kind: Kind
    entry: str
    document: str
    was: str
    will: str
    levels: tuple[str, str]
    english: str = ""


class Sentence(NamedTuple):
    """A sentence as the lexicon meets it, with the English beside it; None when its document has none."""

    document: str
    text: str
    english: str | None


def sentences(root: Path, slugs: Sequence[str], settings: Settings) -> Iterator[Sentence]:
    """The Spanish sentences of a corpus after normalisation. Raises CorpusError for a question that is not there."""
    with progress(quiet=True) as shown:
        questions, _ = run.load(root, slugs, run.Options(settings), shown)
    for question in questions:
        for bitext in question.bitexts:
            yield from sentences_of(bitext)


def sentences_of(bitext: Bitext) -> Iterator[Sentence]:
    """The Spanish sentences of one document after normalisation."""
    for n, segment in enumerate(bitext.es):
        if segment.kind != "code" and segment.language in ("", "es"):
            earlier = [e for e in segment.edits if not e.rule.startswith("lexicon:")]
            yield Sentence(bitext.id, View(whole(segment), earlier).text, bitext.english_of(n) if bitext.en else None)


def changes(path: Path, over: Iterable[Sentence], locale: str = "es") -> list[Change]:
    """What the entries of a data file would do otherwise than the shipped entries of the same ids.

    Other entries are left out of account. Raises LexiconError when the file or one of its entries is not valid.
    """
    new = read_entries(path)
    if not new:
        raise LexiconError(f"{path.name}: no [[calque]] in it — hint: calco lexicon draft writes a first one")
    return changes_of(new, over, locale)


def changes_of(new: Sequence[Calque], over: Iterable[Sentence], locale: str = "es") -> list[Change]:
    """What entries would do otherwise than the shipped ones of the same ids. Raises LexiconError for a bad pattern."""
    ids = {entry.id for entry in new}
    old = tuple(entry for entry in store.entries() if entry.id in ids)
    before, after = _lexicon(old), _lexicon(new)
    found: list[Change] = []
    for sentence in over:
        was = {p.entry.id: p for p in before.propose(sentence.text, sentence.english, locale)}
        will = {p.entry.id: p for p in after.propose(sentence.text, sentence.english, locale)}
        found += (
            c for name in sorted(was.keys() | will.keys()) for c in _change(sentence, was.get(name), will.get(name))
        )
    return found


def _lexicon(entries: Iterable[Calque]) -> Lexicon:
    lexicon = Lexicon(tuple(entries))
    lexicon.freeze()
    return lexicon


def _change(sentence: Sentence, was: Proposal | None, will: Proposal | None) -> Iterator[Change]:
    one = will or was
    if one is None or (was and will and (was.level, was.patches) == (will.level, will.patches)):
        return
    yield Change(
        kind="changed" if was and will else "gained" if will else "lost",
        entry=one.entry.id,
        document=sentence.document,
        was=_text(sentence, was),
        will=_text(sentence, will),
        levels=(was.level if was else "", will.level if will else ""),
        english=sentence.english or "",
    )


def _text(sentence: Sentence, proposal: Proposal | None) -> str:
    text = apply_patches(sentence.text, proposal.patches) if proposal and proposal.level != "flag" else sentence.text
    return text.strip()
