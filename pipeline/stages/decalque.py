"""Propose repairs of calqued expressions, on the text as normalisation leaves it."""

from collections.abc import Iterator, Sequence

import msgspec

from pipeline.lexicon import invented, places, store, written
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.proposals import Proposal, Verdict, choose
from pipeline.lexicon.rendered import is_said, realisations, stray
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import tokenise
from pipeline.lexicon.unseen import Hint, Unseen
from pipeline.model import Bitext, Edit, Patch, Segment, edit_key
from pipeline.settings import Settings
from pipeline.spans import View, apply_patches, whole

# What an entry says of a match that it takes for the literal use.
LITERAL = ("guard", "surroundings")


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """Add the lexicon's edits to every Spanish segment; beads decide which English is the evidence."""
    shipped = store.load()
    has_english = bool(bitext.en)
    done = tuple(
        _segment(s, bitext.english_of(n) if has_english else None, shipped, settings) for n, s in enumerate(bitext.es)
    )
    return msgspec.structs.replace(bitext, es=done)


def _segment(segment: Segment, english: str | None, shipped: store.Shipped, settings: Settings) -> Segment:
    if segment.kind == "code" or segment.language not in ("", "es"):
        return segment
    text = whole(segment)
    view = View(text, segment.edits)
    verdicts = shipped.lexicon.weigh(view.text, english, settings.locale, reasons=False)
    proposals = choose([v.proposal for v in verdicts if v.proposal])
    edits = segment.edits
    for proposal in proposals:
        if proposal.entry.id not in settings.disabled:
            edits = _with(edits, _edit(text, view, proposal))
    placed = places.in_text(view.text)
    if english or placed:
        sentence = Sentence(view.text, tokenise(view.text))
        if english:
            edits = (*edits, *_hints(text, view, sentence, english, verdicts, shipped.unseen))
        if placed:
            edits = (*edits, *_made_up(text, view, sentence, edits))
    return segment if edits is segment.edits else msgspec.structs.replace(segment, edits=edits)


def _hints(
    text: str, view: View, sentence: Sentence, english: str, verdicts: Sequence[Verdict], known: Unseen
) -> Iterator[Edit]:
    """Hints for idioms of the English that the Spanish renders word by word and no entry has judged."""
    tokens = sentence.tokens
    taken = [(v.low, v.high) for v in verdicts if v.proposal or v.reason.startswith(LITERAL)]
    en = EnglishSentence(english)
    found = [(h, tokens[h.start].start, tokens[h.end - 1].end) for h in known.hints(tokens, en)]
    # What is an equivalent of some idiom is what Spanish says too («el diablo está en los detalles»).
    taken += [
        (low, high)
        for h, low, high in found
        if any(view.text[low:high].lower() in e for e in h.brief.equivalents) or is_said(h, sentence)
    ]
    # Where one idiom finds its verb there and only a particle too many, the others of the place would put another verb.
    mended = {(low, high) for h, low, high in found if stray(h, sentence)}
    for hint, start, end in found:
        if any(start < high and low < end for low, high in taken):
            continue
        taken.append((start, end))
        low, high = view.to_raw(start, end)
        if any(low <= p.start and p.end <= high for e in view.edits for p in e.patches):
            continue  # an earlier rule has mended it
        yield _hint(text, view, sentence, hint, en, stray=(start, end) in mended)


def _hint(
    text: str, view: View, sentence: Sentence, hint: Hint, english: EnglishSentence, *, stray: bool = False
) -> Edit:
    """A suggestion where one of the idiom's equivalents can be written in the place of the rendering, else a flag.

    A particle behind a verb that is an equivalent already is taken away.
    """
    options = [] if stray else realisations(hint, sentence, english)
    if stray:
        verb, last = sentence.tokens[hint.start], sentence.tokens[hint.end - 1]
        patches, _ = view.lift([Patch(start=verb.start, end=last.end, new=verb.text)])
        others: tuple[str, ...] = ()
    elif options:
        new, alternatives = written.stretch(view.text, options)
        patches, _ = view.lift(new)
        others = tuple(_alternative(text, view, new, patches, a) for a in alternatives)
    else:
        first, last = sentence.tokens[hint.start], sentence.tokens[hint.end - 1]
        low, high = view.to_raw(first.start, last.end)
        patches, others = (Patch(start=low, end=high, new=text[low:high]),), hint.brief.equivalents
    return Edit(
        key=edit_key(text, "lexicon:unseen", patches),
        rule="lexicon:unseen",
        level="fix" if stray else "suggest" if options else "flag",
        patches=patches,
        why=f"«{hint.brief.english}» es una expresión que no se traduce palabra por palabra: {hint.brief.meaning}",
        evidence=hint.evidence.text,
        alternatives=others,
    )


def _made_up(text: str, view: View, sentence: Sentence, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Flags for verbs that take no adverb of place, or that no dictionary has, where nothing else speaks of them."""
    tokens = sentence.tokens
    for at, place, made_up in invented.pairs(sentence):
        low, high = view.to_raw(tokens[at].start, tokens[place.end - 1].end)
        if any(low < p.end and p.start < high for e in edits for p in e.patches):
            continue
        patches = (Patch(start=low, end=high, new=text[low:high]),)
        first, last = tokens[place.start].start, tokens[place.end - 1].end
        yield Edit(
            key=edit_key(text, "lexicon:unseen", patches),
            rule="lexicon:unseen",
            level="flag",
            patches=patches,
            why=(
                f"«{tokens[at].text}» no es forma de ningún verbo conocido; lo que sigue parece una partícula inglesa."
                if made_up
                else f"«{tokens[at].text}» no lleva en español «{view.text[first:last]}»: parece una partícula inglesa."
            ),
            evidence="",
            alternatives=(),
        )


def _edit(text: str, view: View, proposal: Proposal) -> tuple[Edit, tuple[Edit, ...]]:
    patches, swallowed = view.lift(proposal.patches)
    rule = f"lexicon:{proposal.entry.id}"
    edit = Edit(
        key=edit_key(text, rule, patches),
        rule=rule,
        level=proposal.level,
        patches=patches,
        why=proposal.entry.why,
        evidence=proposal.evidence,
        alternatives=tuple(_alternative(text, view, proposal.patches, patches, a) for a in proposal.alternatives),
    )
    return edit, swallowed


def _alternative(text: str, view: View, proposed: Sequence[Patch], patches: tuple[Patch, ...], other: str) -> str:
    """An alternative for the view's stretch, as one for the edit's stretch, which earlier edits may have widened."""
    stretch = Patch(start=proposed[0].start, end=proposed[-1].end, new=other)
    start, end = patches[0].start, patches[-1].end
    moved = [Patch(start=p.start - start, end=p.end - start, new=p.new) for p in view.lift([stretch])[0]]
    inside = [p for p in moved if p.start >= 0 and p.end <= end - start]
    return apply_patches(text[start:end], inside)


def _with(edits: Sequence[Edit], new: tuple[Edit, tuple[Edit, ...]]) -> tuple[Edit, ...]:
    """Add an edit; one that replaces earlier edits takes their place, one that only proposes leaves them.

    A suggestion about words that are mended now has nothing left to suggest.
    """
    edit, swallowed = new
    if edit.level == "fix":
        edits = tuple(e for e in edits if e not in swallowed and not (e.level == "suggest" and _within(e, edit)))
    return (*edits, edit)


def _within(inner: Edit, outer: Edit) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
