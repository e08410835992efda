"""Whether related labels really are a contrast: what their values and surroundings say."""

from collections.abc import Sequence
from itertools import combinations

from pipeline.contrasts import signals
from pipeline.contrasts.bearings import what_is_where
from pipeline.contrasts.clauses import tells_past
from pipeline.contrasts.datum import mostly_data
from pipeline.contrasts.grammar import PREPOSITIONS, RELATIVES
from pipeline.contrasts.inventory import collects, is_catalogue, is_chores, is_inventory
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
from pipeline.contrasts.orders import is_agenda, is_directions, is_steps, is_tasks
from pipeline.contrasts.parallel import (
    ALIKE,
    build,
    explains,
    is_clause,
    mirrored,
    then_and_now,
    weighed,
)
from pipeline.contrasts.scene import Scene, opening_of
from pipeline.contrasts.seasons import far_in_calendar
from pipeline.contrasts.speakers import conversing, introduces, named, replying
from pipeline.contrasts.surroundings import (
    among_others,
    asked_above,
    called_a_list,
    context_of,
    in_a_form,
    next_line,
    others_between,
)
from pipeline.contrasts.unrelated import by_twos, unrelated
from pipeline.lang.closed import CLITICS

_VOTES = frozenset(["si", "no", "a favor", "contra en"])
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
    if strength == CLOSED and len(names) == 2:
        counted = names <= _VOTES and mostly_data(values)  # "Sí: 62 %"
        return signals.speech_score(values, language) < 1.6 and not counted
    if _is_list(members, names, values, strength, scene):
        return False
    context = context_of(members, scene)
    labels = {canonical(c.text, language): c.text for c in members}
    joined = any(signals.joined_in(context, a, b, language) for a, b in combinations(labels.values(), 2))
    spoken = signals.speech_score(values, language)
    if _is_record(members, names, values, spoken, joined, scene):
        return False
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
    if _is_inventory(members, names, values, strength, context, language):
        return False
    if strength == SHARED:
        return _is_family(members, names, values, context, scene)
    return unrelated(members, names, values, context, scene)


def _is_list(members: Sequence[Candidate], names: set[str], values: Sequence[str], strength: int, scene: Scene) -> bool:
    """Whether the values are data, a roll, a recipe, a timetable or an interrogation, or the text calls them a list."""
    language = scene.language
    noticed = strength < OPPOSED and all(
        lexis(language).has("notice", name_of(c.text, language).words[0]) for c in members
    )
    if (
        signals.is_roll(values)
        or noticed
        or called_a_list(members, scene)
        or len(names) > _MOST
        or mostly_data(values)
        or signals.is_rota(values)
        or signals.is_forecast(values, language)
        or (signals.is_recipe(values) and not _one_head(members, language) and not _dated(members))
        or signals.is_foreign(values, language)
    ):
        return True
    turns = [(canonical(c.text, language), v) for c, v in zip(members, values, strict=True)]
    return signals.is_schedule(values, language) or signals.is_interrogation(turns)


def _is_record(
    members: Sequence[Candidate], names: set[str], values: Sequence[str], spoken: float, joined: bool, scene: Scene
) -> bool:
    """Whether the labels are opening hours, people in conversation, places of things, or fields of a card."""
    language = scene.language
    days = lexis(language).words["calendar"]
    if any(days & set(n.split()) for n in names) and any(signals.is_schedule([v], language) for v in values):
        return True  # "De lunes a viernes: de 9 a 18 h"
    bracketed = all(c.style == "paren" for c in members)
    if not joined and not bracketed and conversing(names, values, spoken, language):
        return True
    if what_is_where([c.text for c in members], values, language):
        return True
    if not joined and others_between(members, scene) and (collects(values, language) or explains(values, language)):
        return True  # what goes into each of several bags, some words of many
    plain = all(
        build(v, language) in ("noun", "determiner", "preposition") and not weighed(v, language) for v in values
    )
    heads = any(record(c.text, language) == "hard" for c in members) and not any(is_clause(v, language) for v in values)
    return (plain or heads) and not joined and in_a_form(members, scene)


def _is_inventory(
    members: Sequence[Candidate], names: set[str], values: Sequence[str], strength: int, context: str, language: str
) -> bool:
    """Whether it is said what there is or who does what, and nothing announces that it is compared."""
    labels = [c.text for c in members]
    empty = is_inventory(values, language) or (strength == SHARED and is_catalogue(labels, values, language))
    if empty and not signals.announces(context, language, len(names)):
        return True
    return is_tasks(labels, values, language) or is_chores(labels, values, language)


def _is_family(
    members: Sequence[Candidate], names: set[str], values: Sequence[str], context: str, scene: Scene
) -> bool:
    """Whether labels of one kind are compared, not just listed."""
    language = scene.language
    if signals.is_cited(values) and named(members, language) and not signals.announces(context, language):
        return False  # two sayings and who said them
    if introduces(members, values, language) and not signals.announces(context, language):
        return False
    again = len(names) == 2 and len(members) >= 4  # rows of one-word values
    listed = not again and (_framed_only(names) or all(" " not in v.strip() for v in values))
    return (len(names) < 3 and not listed) or _much_alike(members, values, context, scene)


def _one_head(members: Sequence[Candidate], language: str) -> bool:
    """Whether all labels name kinds of one thing: "receta de la abuela / receta de internet"."""
    labels = {canonical(c.text, language): c.text for c in members}
    return all(same_head(a, b, language) for a, b in combinations(labels.values(), 2))


def _dated(members: Sequence[Candidate]) -> bool:
    """Whether two labels are months or days far apart."""
    return len(members) == 2 and far_in_calendar(members[0].text, members[1].text)


def _framed_only(names: set[str]) -> bool:
    """Whether all that the names share is a word of grammar: "lo que pasó / lo que aprendí"."""
    shared = set.intersection(*(set(n.split()) for n in names))
    return bool(shared) and shared <= RELATIVES | PREPOSITIONS | CLITICS


def _much_alike(members: Sequence[Candidate], values: Sequence[str], context: str, scene: Scene) -> bool:
    """Whether three of a family are compared, not just listed, as the shops of a round or the regions of a forecast."""
    points = [mirrored([a, b], [x, y], scene.language) for (a, x), (b, y) in by_twos(members, values) if a != b]
    if is_steps([c.text for c in members], values, scene.language):
        return False
    compared = signals.announces(context, scene.language, 3) or asked_above(members, scene)
    happened = all(tells_past(opening_of(v)) for v in values)  # "nació en Soria", "nació en Orán", …
    return compared or (not happened and sum(points) * 2 >= ALIKE * len(points))
