"""Whether related labels really are a contrast: what their values and surroundings say."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.contrasts import cues, signals
from pipeline.contrasts.bearings import what_is_where
from pipeline.contrasts.clauses import is_infinitive, tells_past
from pipeline.contrasts.datum import mostly_data
from pipeline.contrasts.grammar import PREPOSITIONS, RELATIVES
from pipeline.contrasts.inventory import collects, describes, is_catalogue, is_chores, is_inventory
from pipeline.contrasts.labels import (
    CLOSED,
    OPPOSED,
    SHARED,
    canonical,
    is_person,
    is_year,
    name_of,
    record,
    same_head,
)
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.lines import Candidate
from pipeline.contrasts.orders import is_advice, is_agenda, is_directions, is_instruction, is_steps, is_tasks
from pipeline.contrasts.parallel import (
    ALIKE,
    build,
    explains,
    is_clause,
    is_definition,
    labels_alike,
    mirrored,
    then_and_now,
    weighed,
)
from pipeline.contrasts.scene import Scene, opening_of
from pipeline.contrasts.seasons import far_in_calendar
from pipeline.contrasts.speakers import conversing, introduces, is_word, may_act, named, replying, speaking
from pipeline.contrasts.surroundings import (
    among_others,
    asked_above,
    called_a_list,
    context_of,
    in_a_form,
    next_line,
    others_between,
    sections_between,
)
from pipeline.lang.closed import CLITICS

_VOTES = frozenset(["si", "no", "a favor", "contra en"])
_SEEMS = frozenset("suena parece huele sabe pide invita exige cierra abre".split())
_NUMBERED = re.compile(r"\s*\(?\d")
_FIGURES = re.compile(r"\d")
_BRIEF = 6  # words of a value that tells when
_REACH = 4  # lines between two labels that nothing is known about
_MOST = 4  # labels that are set against one another at once


def holds(members: Sequence[Candidate], run: Sequence[Candidate], strength: int, scene: Scene) -> bool:
    """Whether related labels really are a contrast, by their values and surroundings."""
    language = scene.language
    values = [scene.values[c.line] for c in members]
    names = {canonical(c.text, language) for c in members}
    if not all(v.strip() for v in values) or any(fold(c.text).startswith(("durante", "during")) for c in run):
        return False
    if any(c.below and next_line(c, scene) in {m.line for m in members} for c in members):
        return False
    if is_directions([c.text for c in members], values, language) or is_agenda(names, values, language):
        return False
    if all(is_year(n) for n in names):
        return then_and_now(values, language)
    if members[0].style == "gloss" and all(v.lower().split()[0] in PREPOSITIONS for v in values):
        return False  # "Comimos migas (en Trujillo)"
    context = context_of(members, scene)
    if strength == CLOSED and len(names) == 2:
        counted = names <= _VOTES and mostly_data(values)  # "Sí: 62 %"
        return signals.speech_score(values, language) < 1.6 and not counted
    if (
        signals.is_roll(values)
        or (
            strength < OPPOSED
            and all(lexis(language).has("notice", name_of(c.text, language).words[0]) for c in members)
        )
        or called_a_list(members, scene)
        or len(names) > _MOST
        or mostly_data(values)
        or signals.is_rota(values)
        or signals.is_forecast(values, language)
        or (signals.is_recipe(values) and not _one_head(members, language) and not _dated(members))
        or signals.is_foreign(values, language)
    ):
        return False
    turns = [(canonical(c.text, language), v) for c, v in zip(members, values, strict=True)]
    if signals.is_schedule(values, language) or signals.is_interrogation(turns):
        return False
    labels = {canonical(c.text, language): c.text for c in members}
    joined = any(signals.joined_in(context, a, b, language) for a, b in combinations(labels.values(), 2))
    days = lexis(language).words["calendar"]
    if any(days & set(n.split()) for n in names) and any(signals.is_schedule([v], language) for v in values):
        return False  # "De lunes a viernes: de 9 a 18 h"
    spoken = signals.speech_score(values, language)
    bracketed = all(c.style == "paren" for c in members)
    if not joined and not bracketed and conversing(names, values, spoken, language):
        return False
    if what_is_where([c.text for c in members], values, language):
        return False
    if not joined and others_between(members, scene) and (collects(values, language) or explains(values, language)):
        return False  # what goes into each of several bags, some words of many
    plain = all(
        build(v, language) in ("noun", "determiner", "preposition") and not weighed(v, language) for v in values
    )
    heads = any(record(c.text, language) == "hard" for c in members) and not any(is_clause(v, language) for v in values)
    if (plain or heads) and not joined and in_a_form(members, scene):
        return False  # two fields of a card
    replies = spoken > 0 and replying(members, values, language)
    if strength >= OPPOSED or replies:
        return not replies and spoken < (1.1 if joined else 0.85)
    if any(is_person(c.text, language) for c in members) and not _dated(members):
        told = signals.announces(context, language, len(names)) and all(is_clause(v, language) for v in values)
        return (joined or told) and spoken < 0.5 and not signals.is_scene(context, language)
    if not joined and among_others(members, run, scene):
        return False
    if spoken >= (0.9 if joined else 0.6):
        return False
    if joined and not signals.is_scene(context, language):
        return True
    if any(c.style == "bare" for c in members):
        kin = len(names) == 2 or all(same_head(a, b, language) for a, b in combinations(labels.values(), 2))
        return strength == SHARED and kin and signals.announces(context, language)
    labelled = [c.text for c in members]
    empty = is_inventory(values, language) or (strength == SHARED and is_catalogue(labelled, values, language))
    if empty and not signals.announces(context, language, len(names)):
        return False
    if is_tasks(labelled, values, language) or is_chores(labelled, values, language):
        return False
    if strength == SHARED:
        if signals.is_cited(values) and named(members, language) and not signals.announces(context, language):
            return False  # two sayings and who said them
        if introduces(members, values, language) and not signals.announces(context, language):
            return False
        again = len(names) == 2 and len(members) >= 4  # rows of one-word values
        listed = not again and (_framed_only(names) or all(" " not in v.strip() for v in values))
        return (len(names) < 3 and not listed) or _much_alike(members, values, context, scene)
    return _parallel(members, names, values, context, scene)


def _one_head(members: Sequence[Candidate], language: str) -> bool:
    """Whether all labels name kinds of one thing: "receta de la abuela / receta de internet"."""
    labels = {canonical(c.text, language): c.text for c in members}
    return all(same_head(a, b, language) for a, b in combinations(labels.values(), 2))


def _dated(members: Sequence[Candidate]) -> bool:
    """Whether two labels are months or days far apart."""
    return len(members) == 2 and far_in_calendar(members[0].text, members[1].text)


def _parallel(members: Sequence[Candidate], names: set[str], values: Sequence[str], context: str, scene: Scene) -> bool:
    """Whether labels that nothing is known about behave like a contrast: they alternate, or the text says so."""
    language = scene.language
    announced = signals.announces(context, language, len(names))
    announced = announced or signals.chooses(context, [c.text for c in members], language)
    if all(signals.is_acronym(c.text, v) for c, v in zip(members, values, strict=True)):
        return False
    if not announced and (_verbs_explained(members, values, language) or introduces(members, values, language)):
        return False
    if signals.lists(context, language) or is_instruction(values, language) or _quoted(members, scene):
        return False
    if len(names) > 2 and is_steps([c.text for c in members], values, language):
        return False
    things = lexis(language).words["thing"]
    if not announced and (all(n in things for n in names) or is_advice([c.text for c in members], language)):
        return False
    dated = all(cues.WHEN[language].search(v) and len(v.split()) <= _BRIEF for v in values)
    if dated and not labels_alike(members[0].text, members[-1].text, language):
        return False  # "Poda: se hace en enero"
    if all(v.lower().startswith(("de ", "del ")) and len(v.split()) <= _BRIEF for v in values):
        return False  # "Tiza: del náhuatl"
    if len(names) == 3 and len(members) == 3 and not announced:
        return _three_alike(members, values, scene)
    if len(names) != 2:
        return announced and len(names) == 3 and len(members) % 3 == 0
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
    described = all(len(name_of(c.text, language).words) > 1 and not record(c.text, language) for c in members)
    wanted = (
        ALIKE - described + (members[0].style in ("heading", "bare")) + 2 * any(n.split()[0] in things for n in names)
    )
    alone = sum(line.kind not in ("blank", "rule") for line in scene.lines) == len(members)  # all there is to read
    alone = alone and members[0].style == "dash"
    points = mirrored([c.text for c in members], values, language) + 2 * asked_above(members, scene) + alone
    return points >= wanted or _sketched(members, values, language)


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
        mirrored([a, b], [x, y], language) + 2 * asked_above(members, scene) for (a, x), (b, y) in _two(members, values)
    ]
    return _worded(values) and min(points) > 1 and sum(points) >= ALIKE * len(points)


def _two(members: Sequence[Candidate], values: Sequence[str]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
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


def _framed_only(names: set[str]) -> bool:
    """Whether all that the names share is a word of grammar: "lo que pasó / lo que aprendí"."""
    shared = set.intersection(*(set(n.split()) for n in names))
    return bool(shared) and shared <= RELATIVES | PREPOSITIONS | CLITICS


def _much_alike(members: Sequence[Candidate], values: Sequence[str], context: str, scene: Scene) -> bool:
    """Whether three of a family are compared, not just listed, as the shops of a round or the regions of a forecast."""
    points = [mirrored([a, b], [x, y], scene.language) for (a, x), (b, y) in _two(members, values) if a != b]
    if is_steps([c.text for c in members], values, scene.language):
        return False
    compared = signals.announces(context, scene.language, 3) or asked_above(members, scene)
    happened = all(tells_past(opening_of(v)) for v in values)  # "nació en Soria", "nació en Orán", …
    return compared or (not happened and sum(points) * 2 >= ALIKE * len(points))
