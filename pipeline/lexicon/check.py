"""Proof of the lexicon by its own examples, guards and paradigms."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline.errors import LexiconError
from pipeline.lexicon import english_pattern, evidence, pattern, template
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.match import matches
from pipeline.lexicon.paradigms import flaws, proven
from pipeline.lexicon.proposals import Proposal, Verdict, choose
from pipeline.lexicon.schema import Calque, Keep, Replacement, read_entries
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.store import ENTRIES
from pipeline.lexicon.tokens import tokenise
from pipeline.lexicon.unseen import briefs
from pipeline.spans import apply_patches


class Problem(NamedTuple):
    """What is wrong, where, and what to do about it."""

    file: str
    entry: str
    what: str
    hint: str

    def __str__(self) -> str:
        return f"{self.file}: entry '{self.entry}': {self.what} — hint: {self.hint}"


class Trial(NamedTuple):
    """What the lexicon makes of one sentence."""

    text: str
    verdicts: tuple[Verdict, ...]
    proposals: tuple[Proposal, ...]


def try_sentence(lexicon: Lexicon, text: str, english: str | None) -> Trial:
    """The sentence with its fixes applied, and every verdict behind it."""
    verdicts = lexicon.weigh(text, english)
    proposals = choose([v.proposal for v in verdicts if v.proposal])
    patches = [p for proposal in proposals if proposal.level == "fix" for p in proposal.patches]
    return Trial(apply_patches(text, patches), tuple(verdicts), tuple(proposals))


def check(folder: Path = ENTRIES, only: Sequence[str] = ()) -> list[Problem]:
    """All problems of the data files in a folder; `only` limits the examples that are tried to these files."""
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    good: list[Calque] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            entries = read_entries(path)
        except LexiconError as error:
            problems.append(Problem(path.name, "-", str(error), "mend the file first"))
            continue
        for entry in entries:
            if entry.id in owners:
                problems.append(
                    Problem(path.name, entry.id, f"the id is used in {owners[entry.id]} too", "choose another")
                )
                continue
            owners[entry.id] = path.name
            try:
                Lexicon([entry])
            except LexiconError as error:
                problems.append(Problem(path.name, entry.id, str(error), "see docs/lexicon.md"))
                continue
            good.append(entry)
    lexicon = Lexicon(good)
    for entry in good:
        if not only or owners[entry.id] in only:
            problems += (Problem(owners[entry.id], entry.id, *p) for p in _entry(entry, lexicon))
    return problems


def _entry(entry: Calque, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    yield from _shape(entry)
    for flaw in islice(flaws(entry), 1):
        yield (
            f"replacement '{flaw.replacement}' fails at '{flaw.form}': {flaw.what}",
            "every form must be written; use another verb",
        )
    for n, example in enumerate(entry.example, 1):
        english = example.en or None
        trial = try_sentence(lexicon, example.es, english)
        mine = [v for v in trial.verdicts if v.entry.id == entry.id]
        if trial.text != example.to:
            reasons = sorted({v.reason for v in mine}) or ["no pattern of the entry matches"]
            others = sorted({p.entry.id for p in trial.proposals} - {entry.id})
            by = f"; entries that acted: {', '.join(others)}" if others else ""
            yield (
                f"example {n} becomes '{trial.text}', not '{example.to}' ({'; '.join(reasons)}{by})",
                _try(example.es, example.en),
            )
            continue
        if not any(v.proposal and v.proposal.level == "fix" for v in mine):
            yield f"example {n} is mended by another entry", "delete it, or give one of them a priority"
        again = try_sentence(lexicon, example.to, english)
        if again.text != example.to:
            yield f"example {n}: the mended sentence is changed again into '{again.text}'", _try(example.to, example.en)
    for n, keep in enumerate(entry.keep, 1):
        yield from _keep(entry, n, keep, lexicon)
    for n, suggest in enumerate(entry.suggest, 1):
        trial = try_sentence(lexicon, suggest.es, suggest.en or None)
        levels = {p.level for p in trial.proposals if p.entry.id == entry.id}
        if not levels & {"suggest", "flag"} or trial.text != suggest.es:
            yield (
                f"suggestion {n} is not suggested ({sorted(levels) or 'nothing matches'})",
                _try(suggest.es, suggest.en),
            )
    yield from _guards(entry)
    yield from _fields(entry)
    yield from _sure(entry)


def _shape(entry: Calque) -> Iterator[tuple[str, str]]:
    if not entry.why.strip():
        yield "has no why", "say in one Spanish sentence what is wrong with the calque"
    if not entry.example and (entry.with_en == "fix" or not entry.suggest):
        yield "has no example that it mends", "add one"
    if not entry.keep:
        yield "has no sentence that it must leave alone", "add one"
    if not entry.es:
        yield "has no replacement", "add one"
    if not entry.lattice and not entry.find:
        yield "has neither lattice nor find", "add a pattern"
    for source in entry.find:
        if not any(_serves(replacement, source) for replacement in entry.replacements):
            yield (
                f"no replacement serves the pattern '{source}': each needs a slot that it lacks",
                "add a replacement of its slots, or move it to 'pointed', where a match is only flagged",
            )
    if entry.odd and (entry.alone != "keep" or all(s.en for s in entry.suggest)):
        yield "has odd patterns that are not proven", "they need alone = 'keep' and a suggest-sentence without English"
    if entry.plain and not any(k.because == "plain" for k in entry.keep):
        yield "has plain patterns that are not proven", "it needs a keep-sentence without English, because = 'plain'"
    if entry.en_doubtful and not any(s.en for s in entry.suggest):
        yield "has doubtful English that is not proven", "it needs a suggest-sentence with its English"
    if entry.alone != "fix" and not entry.english:
        yield "has no English pattern", "add en, or set alone = 'fix'"


def _serves(replacement: Replacement, source: str) -> bool:
    """Whether a match of the pattern may have all that the replacement needs; a determiner may always be left out."""
    bound = pattern.names(pattern.parse(source))
    needed = {name for name in template.slots(template.parse(replacement.to)) if not name.startswith("d")}
    return needed <= bound and replacement.when in ("", *bound)


def _keep(entry: Calque, n: int, keep: Keep, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    trial = try_sentence(lexicon, keep.es, keep.en or None)
    mine = [v for v in trial.verdicts if v.entry.id == entry.id]
    if any(p.entry.id == entry.id for p in trial.proposals):
        yield f"keep {n} is touched: '{trial.text}'", _try(keep.es, keep.en)
    elif trial.text != keep.es:
        yield f"keep {n} is changed by another entry into '{trial.text}'", _try(keep.es, keep.en)
    elif keep.because and keep.because != "pattern" and not any(keep.because in v.reason for v in mine):
        reasons = sorted({v.reason for v in mine}) or ["pattern"]
        yield f"keep {n} is kept because of '{'; '.join(reasons)}', not '{keep.because}'", "correct 'because'"


def _guards(entry: Calque) -> Iterator[tuple[str, str]]:
    """Each guard must be necessary: without it, and with nothing known of surroundings, a keep-sentence is touched."""
    if not (entry.literal_es or entry.literal_en or entry.literal_subject or entry.literal_object):
        return
    none: dict[str, object] = dict.fromkeys(("literal_es", "literal_en", "literal_subject", "literal_object"), ())
    bare = Lexicon([msgspec.structs.replace(entry, fields=(), twofold=False, **none)])
    touched = [k for k in entry.keep if bare.propose(k.es, k.en or None)]
    if not any(not Lexicon([entry]).propose(k.es, k.en or None) for k in touched):
        yield (
            "its guards are not proven: without them no keep-sentence changes",
            "add a keep-sentence that needs the guard",
        )


def _fields(entry: Calque) -> Iterator[tuple[str, str]]:
    """Fields that an entry names must be necessary: without them, or with those of its English, a sentence changes."""
    if entry.fields is None:
        return

    def outcomes(fields: tuple[str, ...] | None) -> list[str]:
        return _levels(msgspec.structs.replace(entry, fields=fields))

    if outcomes(entry.fields) == outcomes(()) == outcomes(None):
        yield (
            "its fields are not proven: without them every sentence comes out the same",
            "add a sentence that needs them, or delete the line",
        )


def _sure(entry: Calque) -> Iterator[tuple[str, str]]:
    """Each sure rendering must be in an example that has English."""
    sentences = [Sentence(e.es, tokenise(e.es)) for e in entry.example if e.en]
    for source in entry.sure:
        parsed = pattern.parse(source)
        if not any(next(matches(parsed, s, at), None) for s in sentences for at in range(len(s.tokens))):
            yield f"the sure rendering '{source}' is in no example", "add one that has it, with its English"


def _levels(entry: Calque) -> list[str]:
    """What the entry alone makes of all its sentences."""
    sentences = [(e.es, e.en) for e in entry.example]
    sentences += [(s.es, s.en) for s in entry.suggest] + [(k.es, k.en) for k in entry.keep]
    lexicon = Lexicon([entry])
    return [p.level for es, en in sentences for p in lexicon.propose(es, en or None)]


def _try(es: str, en: str) -> str:
    return f'run calco lexicon try "{es}"' + (f' --en "{en}"' if en else "")


class Statistics(NamedTuple):
    """Counts over a lexicon."""

    entries: int
    by_kind: dict[str, int]
    english: int
    examples: int
    keeps: int
    guarded: int
    inflecting: int
    proven: int
    hints: int


class Coverage(NamedTuple):
    """How much of a list of English expressions the lexicon knows."""

    expressions: int
    entries: int
    brief: int
    uncovered: tuple[str, ...]


def coverage(entries: Iterable[Calque], expressions: Iterable[str]) -> Coverage:
    """The expressions that an entry's English finds in them, those that only the brief list does, and the rest.

    Placeholders in brackets ("[pron] bottom line is") count as any words.
    """
    written = _patterns(en for entry in entries for en in entry.english)
    short = _patterns(brief.english for brief in briefs())
    by_entry = by_brief = 0
    rest = []
    listed = [e.strip() for e in expressions if e.strip()]
    for expression in listed:
        sentence = EnglishSentence(re.sub(r"\[[^\]]*\]|\([^)]*\)", " someone ", expression))
        if _finds(written, sentence):
            by_entry += 1
        elif _finds(short, sentence):
            by_brief += 1
        else:
            rest.append(expression)
    return Coverage(len(listed), by_entry, by_brief, tuple(rest))


_Wanted = tuple[frozenset[str], english_pattern.English]


def _patterns(sources: Iterable[str]) -> list[_Wanted]:
    parsed = map(english_pattern.parse, sources)
    return [(evidence.required(p), p) for p in parsed]


def _finds(patterns: Iterable[_Wanted], sentence: EnglishSentence) -> bool:
    return any(words <= sentence.all and evidence.find(p, sentence, loose=True) for words, p in patterns)


def statistics(entries: Iterable[Calque]) -> Statistics:
    """Entries by kind, English patterns, examples, keeps, guards; how many entries inflect, how many in all forms;
    and the expressions of the brief list, which only give hints.
    """
    rows = list(entries)
    good, inflecting = proven(rows)
    return Statistics(
        len(rows),
        dict(sorted(Counter(e.kind for e in rows).items())),
        sum(len(e.english) for e in rows),
        sum(len(e.example) for e in rows),
        sum(len(e.keep) for e in rows),
        sum(bool(e.literal_es or e.literal_en or e.literal_subject or e.literal_object) for e in rows),
        inflecting,
        good,
        len(briefs()),
    )
