"""What stands around the labels that may be a contrast: prose, other labels, headings, questions."""

from collections.abc import Sequence

from pipeline.contrasts.labels import canonical, is_record, record
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.lines import Candidate
from pipeline.contrasts.scene import Scene
from pipeline.contrasts.signals import announces

_PLACES = frozenset(
    "en para ante tras durante por sobre in at before after during".split()
)  # "señales en una entrevista"


def asked_above(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether the line above the labels is a question: they are the cases of its answer."""
    above = next((x for x in reversed(scene.lines[: members[0].line]) if x.kind not in ("blank", "rule")), None)
    return above is not None and above.text.rstrip(" *_#").endswith("?") and ":" not in above.text


def others_between(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether another label stands between the first and the last, or right beside them."""
    reach = set(range(members[0].line - 1, members[-1].line + 2)) - {c.line for c in members}
    return any(not lexis(scene.language).has("coda", scene.inline[n]) for n in reach & scene.inline.keys())


def in_a_form(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether a line of a form or card stands right beside the labels: "Idiomas: inglés"."""
    reach = {members[0].line - 1, members[-1].line + 1}
    beside = (scene.inline[n] for n in reach & scene.inline.keys())
    known = lexis(scene.language)
    return any(record(x, scene.language) == "hard" and not known.has("coda", x) for x in beside)


def sections_between(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether another heading stands between two headings: they are parts of a longer text."""
    between = scene.lines[members[0].line + 1 : members[1].line]
    return members[0].style == "heading" and any(line.kind == "heading" for line in between)


def context_of(members: Sequence[Candidate], scene: Scene) -> str:
    """Prose before the first label, titles included, up to other labels that name things; and what follows the last."""
    first, last = members[0].line, members[-1].line
    begin = max(0, first - 12)
    other = [n for n in range(begin, first) if n in scene.inline and not is_record(scene.inline[n], scene.language)]
    before = [line.text for line in scene.lines[max([begin, *other]) : first]]
    after = [line.text for line in scene.lines[last + 1 : last + 4] if line.kind == "text"][:2]
    return " . ".join((*before, *after))


def among_others(members: Sequence[Candidate], run: Sequence[Candidate], scene: Scene) -> bool:
    """Whether the labels stand in one list with labels of other things, as in a shopping list."""
    names = {canonical(c.text, scene.language) for c in members}
    touching = {c.line + step for c in members for step in (-1, 1)}
    return any(
        c.line in touching and canonical(c.text, scene.language) not in names and not is_record(c.text, scene.language)
        for c in run
        if c.style in ("colon", "dash", "bold", "paren")
    )


def next_line(candidate: Candidate, scene: Scene) -> int:
    """The next line with text."""
    rest = (n for n in range(candidate.line + 1, len(scene.lines)) if scene.lines[n].kind not in ("blank", "rule"))
    return next(rest, -1)


def called_a_list(members: Sequence[Candidate], scene: Scene) -> bool:
    """Whether the line that heads the labels calls them a glossary, a timetable, a card or the like."""
    known, apart = lexis(scene.language), False
    for number in range(members[0].line - 1, max(-1, members[0].line - 30), -1):
        line = scene.lines[number]
        words = fold(line.text).split()
        if line.kind == "blank" or not words:
            apart = True
            continue
        if number in scene.inline:
            if apart:
                return False  # another block stands between
            continue
        placed = next((n for n, w in enumerate(words) if w in _PLACES), len(words))
        head = {*words[:placed], " ".join(words), " ".join(words[:2])}
        plural = {w + "s" for w in head} | {w.removesuffix("s") for w in head}
        listed = len(words) <= 6 and (head | plural) & known.words["glossary"]
        if listed and not announces(line.text, scene.language):  # no list: "muchos confunden estas dos palabras"
            return True
        if line.kind in ("heading",) or not (":" in line.text or " - " in line.text):
            return False
    return False
