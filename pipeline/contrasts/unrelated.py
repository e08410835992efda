"""Whether labels that nothing is known about are set against one another: by order, build, marks, words above."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.contrasts import cues, signals
from pipeline.contrasts.clauses import is_infinitive, tells_past
from pipeline.contrasts.inventory import describes, is_catalogue
from pipeline.contrasts.labels import canonical, name_of, record
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Candidate
from pipeline.contrasts.orders import is_advice, is_instruction, is_steps
from pipeline.contrasts.parallel import ALIKE, build, is_clause, is_definition, labels_alike, mirrored
from pipeline.contrasts.scene import Scene, opening_of
from pipeline.contrasts.speakers import introduces, is_word, may_act, named, replying, speaking
from pipeline.contrasts.surroundings import asked_above, others_between, sections_between

_SEEMS = frozenset("suena parece huele sabe pide invita exige cierra abre".split())
_NUMBERED = re.compile(r"\s*\(?\d")
_FIGURES = re.compile(r"\d")
_BRIEF = 6  # words of a value that tells when
_REACH = 4  # lines between two labels that nothing is known about


def unrelated(members: Sequence[Candidate], names: set[str], values: Sequence[str], context: str, scene: Scene) -> bool:
    """Whether labels that nothing is known about behave like a contrast: they alternate, or the text says so."""
    language = scene.language
    announced = signals.announces(context, language, len(names))
    announced = announced or signals.chooses(context, [c.text for c in members], language)
    if _is_glossary(members, names, values, context, announced, scene):
        return False
    if len(names) == 3 and len(members) == 3 and not announced:
        return _three_alike(members, values, scene)
    if len(names) != 2:
        return announced and len(names) == 3 and len(members) % 3 == 0
    return _two_sides(members, names, values, announced, scene)


def _is_glossary(
    members: Sequence[Candidate], names: set[str], values: Sequence[str], context: str, announced: bool, scene: Scene
) -> bool:
    """Whether words are explained, steps or advice given, or dates and origins told."""
    language = scene.language
    if all(signals.is_acronym(c.text, v) for c, v in zip(members, values, strict=True)):
        return True
    if not announced and (_verbs_explained(members, values, language) or introduces(members, values, language)):
        return True
    if signals.lists(context, language) or is_instruction(values, language) or _quoted(members, scene):
        return True
    if len(names) > 2 and is_steps([c.text for c in members], values, language):
        return True
    things = lexis(language).words["thing"]
    if not announced and (all(n in things for n in names) or is_advice([c.text for c in members], language)):
        return True
    dated = all(cues.WHEN[language].search(v) and len(v.split()) <= _BRIEF for v in values)
    if dated and not labels_alike(members[0].text, members[-1].text, language):
        return True  # "Poda: se hace en enero"
    # "Tiza: del náhuatl"
    return all(v.lower().startswith(("de ", "del ")) and len(v.split()) <= _BRIEF for v in values)


def _two_sides(
    members: Sequence[Candidate], names: set[str], values: Sequence[str], announced: bool, scene: Scene
) -> bool:
    """Whether two labels alternate, are announced, or mirror each other."""
    language = scene.language
    order = [canonical(c.text, language) for c in members]
    # A B A B, or A B B A
    alternating = (
        len(order) >= 4 and len(order) % 2 == 0 and all(a != b for a, b in zip(order[::2], order[1::2], strict=True))
    )
    long_enough = all(len(v.split()) >= 2 for v in values)
    spoken = signals.speech_score(values, language)
    told = long_enough or all(is_clause(v, language) for v in values)
    if alternating and told and spoken < signals.SPOKEN and not replying(members, values, language):
        return True
    if signals.is_cited(values):
        return not named(members, language)  # sayings and who said them
    if members[0].style != "paren" and speaking(members, values, language):
        return False
    bracketed = all(c.style == "paren" for c in members) and not others_between(members, scene)
    if len(members) == 2 and members[1].line - members[0].line > _REACH and not members[0].below:
        return False
    if len(members) == 2 and sections_between(members, scene):
        return False
    if len(members) == 2 and long_enough and (announced or (bracketed and not is_definition(values, language))):
        return True
    if is_definition(values, language):
        return False
    if not long_enough and (not told or named(members, language)):
        return False
    if len(members) != 2 or spoken >= signals.SPOKEN or others_between(members, scene):
        return False
    if members[0].style == "heading" and any(tells_past(opening_of(v)) for v in values):
        return False  # the sections of a story
    return _mirrored(members, names, values, scene) or _sketched(members, values, language)


def _mirrored(members: Sequence[Candidate], names: set[str], values: Sequence[str], scene: Scene) -> bool:
    """Whether two labels and their values are alike enough to be set against each other."""
    language = scene.language
    things = lexis(language).words["thing"]
    described = all(len(name_of(c.text, language).words) > 1 and not record(c.text, language) for c in members)
    wanted = (
        ALIKE - described + (members[0].style in ("heading", "bare")) + 2 * any(n.split()[0] in things for n in names)
    )
    alone = sum(line.kind not in ("blank", "rule") for line in scene.lines) == len(members)  # all there is to read
    alone = alone and members[0].style == "dash"
    points = mirrored([c.text for c in members], values, language) + 2 * asked_above(members, scene) + alone
    return points >= wanted


def _verbs_explained(members: Sequence[Candidate], values: Sequence[str], language: str) -> bool:
    """Whether labels and values are infinitives alike, as in a glossary of verbs: "Podar: cortar las ramas"."""
    alone = all(" " not in c.text and is_infinitive(c.text.lower()) for c in members)
    apart = len({v.split()[0].lower() for v in values}) == len(values)
    return language == "es" and alone and apart and all(build(v, language) == "infinitive" for v in values)


def _quoted(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether every label is in quotation marks: words that are explained, unless they say who ("El que sabe")."""
    if all({"que", "quien", "quienes"} & set(c.text.lower().split()[:2]) for c in members):
        return False
    opening = {scene.values[c.line].split()[0].lower() for c in members}
    if len(opening) == 1 and opening <= _SEEMS:
        return False  # "«Quiero»: suena a decisión"
    return all(scene.lines[c.line].text.lstrip(" -*•>")[:1] in '«“"' for c in members)


def _three_alike(members: Sequence[Candidate], values: Sequence[str], scene: Scene) -> bool:
    """Whether three labels by themselves have values of one build: clauses, or phrases that mirror one another."""
    language = scene.language
    if (
        others_between(members, scene)
        or is_definition(values, language)
        or is_catalogue([c.text for c in members], values, language)
        or all(name_of(c.text, language).words[0] in lexis(language).words["thing"] for c in members)
        or (members[0].style != "dash" and all(" " not in c.text and not is_word(c.text) for c in members))
        or signals.speech_score(values, language) >= signals.SPOKEN
    ):
        return False
    if all(tells_past(opening_of(v)) for v in values):
        return False  # what happened to three people
    if all(build(v, language) == "clause" for v in values):
        # Numbered lines may tell who does what, step by step, unless two of them open alike.
        alike = len({v.split()[0].lower() for v in values}) < len(values)
        apart = not all(_NUMBERED.match(scene.lines[c.line].text) for c in members)
        return alike or apart or not any(may_act(c.text, language) for c in members)
    if _sketched(members, values, language):
        return True
    points = [
        mirrored([a, b], [x, y], language) + 2 * asked_above(members, scene)
        for (a, x), (b, y) in by_twos(members, values)
    ]
    return _worded(values) and min(points) > 1 and sum(points) >= ALIKE * len(points)


def by_twos(members: Sequence[Candidate], values: Sequence[str]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Label and value of every two members."""
    return combinations(zip((c.text for c in members), values, strict=True), 2)


def _worded(values: Sequence[str]) -> bool:
    """Whether each value is of several words and none has a figure."""
    return all(len(v.split()) > 1 and not _FIGURES.search(v) for v in values)


def _sketched(members: Sequence[Candidate], values: Sequence[str], language: str) -> bool:
    """Whether things, not people, have a dash and a few words about how they are: "Tierra - blanda y lenta"."""
    dashed = all(c.style == "dash" for c in members) and not named(members, language)
    small = all(v[:1].islower() for v in values)
    described = sum(describes(v, language) for v in values)
    return dashed and small and _worded(values) and language == "es" and described >= max(2, len(values) - 1)
