"""Replacements for an idiom of the English that the Spanish renders word by word where no pattern matched.

The verb of the rendering gives tense, mood, person and number, as in any match. What is offered is for a person to
decide: an idiom in the English and its words in the Spanish are strong evidence, but nobody has written this rendering.
"""

import re
from collections.abc import Iterator

from pipeline.lang import inflect
from pipeline.lang.closed import ACCUSATIVES, CLITICS
from pipeline.lexicon import actors, english_pattern, evidence, gloss, template
from pipeline.lexicon.english_pattern import Word
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.invented import foreign_verb
from pipeline.lexicon.match import Match, Span, VerbBind, matches
from pipeline.lexicon.pattern import INFINITIVE, Verb
from pipeline.lexicon.realise import Realised, realise
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence
from pipeline.lexicon.template import Unfit
from pipeline.lexicon.unseen import Hint
from pipeline.lexicon.verbgroup import is_adverb

_SMALL = QUANTIFIERS | CLITICS | frozenset("a de en por para con sobre hacia desde hasta que y e o u no".split())
_REACH = 3  # tokens that a light verb («hacer», «tomar») may stand before the words that render the rest
_COPULAS = frozenset("ser estar andar quedar ir venir sentir poner volver parecer resultar acabar salir".split())
_PERSONAL = frozenset("su sus tu tus mi mis uno sí mismo misma suyo suya".split())
_TEMPLATE_VERB = re.compile(r"\{v:(\w+?)(?:se)?\}")
_PRONOUNS = frozenset("yo tú él ella nosotros nosotras ellos ellas mí ti sí".split())


def realisations(hint: Hint, sentence: Sentence, english: EnglishSentence) -> list[Realised]:
    """The replacements that can be written with certainty, best first; none when words would be lost."""
    match = _match(hint, sentence)
    if match is None:
        return []
    says = actors.hints(hint.evidence, english)
    found = []
    for source in hint.brief.templates or tuple(_inflecting(e) for e in hint.brief.equivalents):
        parts = template.parse(source)
        wanted = template.slots(parts)
        if "v" not in wanted or not wanted <= match.binds.keys() or (len(parts) > 1 and _has_object(match, sentence)):
            continue
        try:
            done = realise(parts, match, sentence, says)
        except Unfit:
            continue
        if done.sure:
            found.append(done)
    return found


def stray(hint: Hint, sentence: Sentence) -> bool:
    """Whether the verb is an equivalent already and only the particle is one too many: «cancelaron fuera la fiesta»."""
    bound = foreign_verb(sentence, hint.start) if hint.brief.verbs else None
    return bound is not None and any(f.lemma.removesuffix("se") in hint.brief.verbs for f in bound.forms)


def is_said(hint: Hint, sentence: Sentence) -> bool:
    """Whether the Spanish already says one of the idiom's equivalents: «duerme como un tronco»."""
    for source in hint.brief.templates or hint.brief.equivalents:
        head, _, rest = source.partition(" ")
        verb = _TEMPLATE_VERB.fullmatch(head)
        words = rest.split() if verb else source.split()
        if not words or "{" in "".join(words):
            continue
        if len(words) > 3 and len(words[-3]) > 2:
            words = words[:-2]  # «espero a ver cómo acaba»
        for at in range(max(0, hint.start - _REACH), hint.end):
            begins = at + 1 if verb else at
            said = all(sentence.low(begins + n) == word for n, word in enumerate(words))
            if said and (not verb or any(f.lemma == verb[1] for f in inflect.analyse(sentence.low(at)))):
                return True
    return False


def _has_object(match: Match, sentence: Sentence) -> bool:
    """Whether the verb has an accusative clitic, which a replacement with an object of its own cannot keep."""
    bound = match.binds["v"]
    if not isinstance(bound, VerbBind):
        return False
    clitics = {sentence.low(n) for n in bound.group.proclitics} | {c for f in bound.forms for c in f.clitics}
    return not clitics.isdisjoint(ACCUSATIVES)


def _inflecting(equivalent: str) -> str:
    """An equivalent that begins with an infinitive as a template; as it is when more than the verb would inflect."""
    first, _, rest = equivalent.partition(" ")
    verb = inflect.split_reflexive(first)[0]
    if not INFINITIVE.match(first) or not inflect.known_verb(verb):
        return equivalent
    words = rest.split()
    agrees = verb in _COPULAS and any(inflect.adjective(w, "f", "s") != w for w in words if inflect.adjective_lemmas(w))
    if agrees or not _PERSONAL.isdisjoint(words):
        return equivalent  # who the subject is would change more than the verb
    return f"{{v:{first}}} {rest}".strip()


def _match(hint: Hint, sentence: Sentence) -> Match | None:
    """The rendering as a match that begins with its verb."""
    first = next(
        (p for p in english_pattern.parse(hint.brief.english) if not isinstance(p, english_pattern.Either)), None
    )
    verbs = _verbs(first.lemma, hint, sentence) if isinstance(first, Word) else iter(())
    start, bound = next(verbs, (hint.start, foreign_verb(sentence, hint.start)))
    if bound is None:
        return None
    binds: dict[str, VerbBind | Span] = {"v": bound, "*": Span(hint.end, hint.end)}
    for n in range(bound.token + 1, hint.end):
        low = sentence.low(n)
        if n in hint.used or n in bound.adverbs:
            continue
        if inflect.possessive_person(low):
            binds["p"] = Span(n, n + 1)
        elif low not in _SMALL and low not in _PRONOUNS and not is_adverb(low):
            return None
    return Match(start, hint.end, binds)


def _verbs(lemma: str, hint: Hint, sentence: Sentence) -> Iterator[tuple[int, VerbBind]]:
    """Renderings of the idiom's verb where the stretch begins, or shortly before it."""
    lemmas = tuple(
        dict.fromkeys(
            g
            for form in (lemma, *sorted(evidence.lemmas(lemma)))
            for g in gloss.table().get(form, {}).get("v", ())
            if " " not in g and INFINITIVE.match(g)
        )
    )
    if not lemmas:
        return
    node = Verb("v", tuple(dict.fromkeys((*lemmas, *(f"{g}se" for g in lemmas if not g.endswith("se"))))), frozenset())
    for start in range(hint.start, max(-1, hint.start - _REACH - 1), -1):
        found = max(matches((node,), sentence, start), key=lambda m: m.end, default=None)  # with its adverbs
        bound = found.binds["v"] if found else None
        if isinstance(bound, VerbBind):
            yield start, bound
