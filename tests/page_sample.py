"""A finished question, put together by hand from the seed, for the tests of what pages show."""

import re

from pipeline.layout import question_view
from pipeline.model import (
    Bead,
    BeadKind,
    Bitext,
    ContrastPair,
    ContrastSide,
    Edit,
    Level,
    Patch,
    Segment,
    Verdict,
    edit_key,
)
from pipeline.spans import starts
from pipeline.views import Question, QuestionMeta

META = QuestionMeta(
    slug="director-de-operaciones",
    title_es="¿Qué hace el director de operaciones?",
    title_en="What does the COO of tech companies do and how does it differ between big companies and startups?",
    url="https://example.org/q/1?a=1&b=2",
    licence="CC BY-SA 4.0",
    retrieved="2024-03-05",
    provenance_es="Traducción automática, tal como se publicó.",
    provenance_en="Reconstruido a partir del español; el original no se conserva.",
)

QUESTION = (
    "¿Qué hace el director de operaciones de las empresas tecnológicas y cómo difiere entre las grandes empresas "
    "(como Google, Facebook) y las nuevas empresas (nuevas, pequeñas)?\n"
)
QUESTION_EN = (
    "What does the COO of tech companies do and how does it differ between big companies (like Google, Facebook) "
    "and startups (new, small companies)?\n"
)
FIRST = """Sería útil tener un poco más de contexto para su pregunta, así que lo siguiente viene con la advertencia \
de que estos son probablemente comentarios demasiado generalizados:

Gran empresa: supervisar al personal, administrar
Pequeña empresa: práctica, haciendo

Gran empresa: muchas reuniones
Pequeña empresa: mucho correr

Gran empresa: los roles y responsabilidades granulares están en su lugar
Pequeña empresa: con muchos sombreros; “no es mi trabajo” no vuela

Nuevamente, no voy a caer en mi espada sobre esta lista, pero habiendo vivido en ambos tipos de compañías, \
estas son mis reacciones de primer sonrojo. Espero eso ayude.
"""
FIRST_EN = """It would be helpful to have a bit more context for your question, so the following comes with the \
caveat that these are probably overly generalized comments:

Big company: overseeing staff, managing
Small company: hands-on, doing

Big company: lots of meetings
Small company: lots of running around

Big company: granular roles and responsibilities are in place
Small company: wearing many hats; “not my job” doesn't fly

Again, I'm not going to fall on my sword over this list, but having lived in both kinds of companies, these are my \
first blush reactions. Hope that helps.
"""
SECOND = (
    "COO básicamente gestiona el funcionamiento de la empresa, trabaja día a día, gestiona la cadena de suministro, "
    "gestiona la cadena de suministro y se asegura de que se cumplan las fechas de entrega. Es un puesto exigente.\n"
)
SECOND_EN = (
    "COO basically manages the running of the company, works day to day, manages the supply chain, and makes sure "
    "that delivery dates are met. Ask them!\n"
)


def segments(text: str) -> list[Segment]:
    """Sentences and label lines of a text, split by the plainest rule that suits the seed."""
    found, paragraph, line = [], 0, 0
    for match in re.finditer(r"(.+?(?:(?<=[.?!:])(?=\s)|(?=\n)))(\s+)", text):
        label = re.match(r"\w+ (?:empresa|company): ", match[1])
        found.append(
            Segment(
                raw=match[1],
                tail=match[2],
                paragraph=paragraph,
                line=line,
                kind="label" if label else "sentence",
                label_end=label.end() if label else 0,
            )
        )
        paragraph, line = paragraph + match[2].count("\n\n"), line + match[2].count("\n")
    return _joined(found)


def _joined(found: list[Segment]) -> list[Segment]:
    """A label cut from its value after the colon belongs to it."""
    done: list[Segment] = []
    for segment in found:
        if done and re.fullmatch(r"\w+ (?:empresa|company):", done[-1].raw):
            raw = done[-1].raw + done[-1].tail + segment.raw
            end = len(done[-1].raw + done[-1].tail)
            done[-1] = Segment(
                raw=raw,
                tail=segment.tail,
                paragraph=segment.paragraph,
                line=segment.line,
                kind="label",
                label_end=end,
            )
        else:
            done.append(segment)
    return done


def edit(
    segment: Segment,
    *changes: tuple[str, str],
    rule: str,
    level: Level = "fix",
    why: str = "Calco del inglés.",
    evidence: str = "",
    alternatives: tuple[str, ...] = (),
    verdict: Verdict | None = None,
    rewritten: str | None = None,
) -> Edit:
    """An edit that replaces each old text, found in the segment, by the new one."""
    text = segment.raw + segment.tail
    patches = tuple(Patch(start=text.index(a), end=text.index(a) + len(a), new=b) for a, b in changes)
    return Edit(
        key=edit_key(segment.raw, rule, patches),
        rule=rule,
        level=level,
        patches=patches,
        why=why,
        evidence=evidence,
        alternatives=alternatives,
        verdict=verdict,
        rewritten=rewritten,
    )


def with_edits(segment: Segment, *edits: Edit) -> Segment:
    """The segment with these edits."""
    return Segment(
        raw=segment.raw,
        tail=segment.tail,
        lead=segment.lead,
        paragraph=segment.paragraph,
        line=segment.line,
        kind=segment.kind,
        label_end=segment.label_end,
        language=segment.language,
        edits=edits,
    )


def one_to_one(count: int, score: float = 0.97) -> list[Bead]:
    """Beads that pair sentence by sentence, a little less sure each time."""
    return [Bead(es=(n,), en=(n,), score=score - n / 200, kind="1-1") for n in range(count)]


def bead(es: tuple[int, ...], en: tuple[int, ...], score: float, kind: BeadKind) -> Bead:
    """A bead."""
    return Bead(es=es, en=en, score=score, kind=kind)


def seed_question() -> Bitext:
    """The question, with one suggestion and one flag."""
    es, en = segments(QUESTION), segments(QUESTION_EN)
    (s,) = es
    suggestion = edit(
        s,
        ("nuevas empresas", "empresas emergentes"),
        rule="lexicon:startup",
        level="suggest",
        why="«Startup» es una empresa emergente, no cualquier empresa nueva.",
        evidence="startups",
        alternatives=("startups",),
    )
    flag = edit(
        s,
        ("cómo difiere entre", "cómo difiere entre"),
        rule="lexicon:differ-between",
        level="flag",
        why="Construcción inglesa: conviene «en qué se diferencian».",
    )
    return Bitext(
        id="director-de-operaciones/00", es=(with_edits(s, flag, suggestion),), en=tuple(en), beads=tuple(one_to_one(1))
    )


def seed_answer() -> Bitext:
    """The first answer, with edits of one and of several patches, a rejected one and three pairs."""
    es, en = segments(FIRST), segments(FIRST_EN)
    made = {
        0: [
            edit(
                es[0],
                ("viene con la advertencia", "va con la salvedad"),
                rule="lexicon:come-with-caveat",
                evidence="comes with the caveat",
                alternatives=("ha de leerse con la salvedad", "debe tomarse con la salvedad"),
            )
        ],
        2: [
            edit(
                es[2],
                ("práctica, haciendo", "manos a la obra, hacer"),
                rule="lexicon:hands-on",
                evidence="hands-on, doing",
            )
        ],
        4: [
            edit(
                es[4],
                ("mucho correr", "mucho ir de un lado a otro"),
                rule="lexicon:run-around",
                evidence="running around",
            )
        ],
        5: [
            edit(
                es[5],
                ("los roles", "las funciones"),
                ("granulares están en su lugar", "están definidas al detalle"),
                rule="lexicon:in-place",
                why="«In place» quiere decir que algo ya existe y funciona.",
                evidence="in place",
            )
        ],
        6: [
            edit(es[6], ("vuela", "cuela"), rule="lexicon:does-not-fly", evidence="doesn't fly"),
            edit(
                es[6],
                ("“", "«"),
                ("”", "»"),
                rule="quotation-marks",
                why="En español se prefieren las comillas latinas.",
            ),
            edit(
                es[6],
                ("con muchos sombreros", "con muchas funciones a la vez"),
                rule="lexicon:wear-hats",
                evidence="wearing many hats",
                verdict="rewritten",
                rewritten="con mil tareas a la vez",
            ),
        ],
        7: [
            edit(
                es[7],
                ("caer en mi espada sobre", "defender"),
                ("lista", "lista a capa y espada"),
                rule="lexicon:fall-on-sword",
                why="Calco de «to fall on one's sword»; en español la imagen no significa cargar con la culpa.",
                evidence="fall on my sword",
                alternatives=("jugarme el cuello por esta lista",),
            ),
            edit(
                es[7],
                ("reacciones de primer sonrojo", "primeras impresiones"),
                rule="lexicon:first-blush",
                evidence="first blush",
            ),
            edit(
                es[7],
                ("habiendo vivido", "como he vivido"),
                rule="lexicon:gerundio",
                level="suggest",
                verdict="rejected",
                why="Gerundio compuesto con valor causal.",
            ),
        ],
        8: [edit(es[8], ("Espero eso", "Espero que eso"), rule="lexicon:hope-that", why="«Esperar» pide «que».")],
    }
    marked = tuple(with_edits(s, *made.get(n, [])) for n, s in enumerate(es))
    beads = [*one_to_one(7), bead((7,), (7,), 0.71, "1-1"), bead((8,), (8,), 0.44, "1-1")]
    pairs = tuple(_pair(marked, en, n) for n in (1, 3, 5))
    return Bitext(id="director-de-operaciones/01", es=marked, en=tuple(en), beads=tuple(beads), pairs=pairs)


def _pair(es: tuple[Segment, ...], en: list[Segment], n: int) -> ContrastPair:
    at = starts(es)
    clean = {
        2: "manos a la obra, hacer",
        4: "mucho ir de un lado a otro",
        6: "con mil tareas a la vez; «no es mi trabajo» no cuela",
    }
    clean[5] = "las funciones y responsabilidades están definidas al detalle"
    values = [clean.get(k, es[k].raw[es[k].label_end :]) for k in (n, n + 1)]
    spans = [(at[k] + es[k].label_end, at[k] + len(es[k].raw)) for k in (n, n + 1)]
    english = [en[k].raw[en[k].label_end :] for k in (n, n + 1)]
    return ContrastPair(
        key=f"pair-{n}",
        left_label="Gran empresa",
        right_label="Pequeña empresa",
        left=values[0],
        right=values[1],
        left_span=spans[0],
        right_span=spans[1],
        english=ContrastSide(left_label="Big company", right_label="Small company", left=english[0], right=english[1]),
    )


def seed_second() -> Bitext:
    """The second answer: an insertion, a deletion, and a null on either side."""
    es, en = segments(SECOND), segments(SECOND_EN)
    edits = (
        edit(es[0], ("COO", "El COO"), rule="lexicon:article", why="Falta el artículo ante el cargo."),
        edit(
            es[0],
            ("gestiona la cadena de suministro, ", ""),
            rule="repeated-phrase",
            why="La frase está dos veces.",
            evidence="manages the supply chain",
        ),
    )
    beads = (bead((0,), (0,), 0.93, "1-1"), bead((1,), (), 0.6, "1-0"), bead((), (1,), 0.5, "0-1"))
    return Bitext(id="director-de-operaciones/02", es=(with_edits(es[0], *edits), es[1]), en=tuple(en), beads=beads)


def seed() -> list[Bitext]:
    """The question and its two answers."""
    return [seed_question(), seed_answer(), seed_second()]


def seed_view() -> Question:
    """What templates see of it."""
    return question_view(META, seed())
