"""Articles that Spanish leaves out: before a trade or a faith ("soy un médico") and the name of a department."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.article_ways import departments
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.tables import listed

_MORE_TRADES = frozenset(
    "estudiante carpintero carpintera fontanero electricista mecánico mecánica camarero camarera cocinero cocinera panadero escritor escritora periodista actor actriz cantante músico pintor pintora "
    "artista dentista psicólogo psicóloga farmacéutico farmacéutica veterinario veterinaria científico científica biólogo bióloga químico química físico economista contable traductor traductora intérprete "
    "bibliotecario bibliotecaria policía bombero soldado piloto azafata taxista camionero agricultor pescador peluquero peluquera modelo fotógrafo fotógrafa vendedor vendedora camarógrafo empresario empresaria "
    "funcionario funcionaria investigador investigadora limpiador conductor conductora albañil jardinero sastre católico católica vegetariano vegetariana vegano vegana budista ateo atea musulmán cristiano cristiana".split()
)
_BARE_TRADE = re.compile(
    r"\b(?:soy|eres|es|somos|son|era|eran|fue|ser|siendo|será|seré|sido) (un |una |unos |unas )([a-záéíóúñ]+)(?=\s*(?:[.,;:!?)»]|$)| (?:y|e|o|pero|en|desde|cuando|porque|aunque) )",
    re.IGNORECASE,
)
_EN_TRADE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|become)|['’](?:m|s|re)) an? (?:\w+ )?\w+(?=\s*(?:[.,;:!?)]|$)| (?:and|or|but|in|since|when|because|although) )"
)


def _bare_trade(context: Context) -> Iterable[Finding]:
    """ "Soy un médico": what one is by trade or faith has no article, unless an adjective follows."""
    if not _EN_TRADE.search(context.english):
        return
    for m in context.finditer(_BARE_TRADE):
        if m.group(2).lower() in listed("capitals", "posts") | _MORE_TRADES:
            yield replace(m.start(1), m.end(1), "")


RULES = (
    Rule(
        id="bare-trade",
        level="fix",
        summary="Drops the article before a bare trade or faith behind ser (“soy un médico”); with English only.",
        why="El oficio o la creencia que se atribuye con «ser» va sin artículo: «soy médico».",
        find=_bare_trade,
        examples=(
            Example("Soy un médico.", "Soy médico.", "I'm a doctor."),
            Example(
                "Ella es una abogada y vive aquí.", "Ella es abogada y vive aquí.", "She is a lawyer and lives here."
            ),
        ),
        keep=(
            Keep("Es un médico excelente.", "He is an excellent doctor."),
            Keep("Soy médico.", "I'm a doctor."),
            Keep("Es un problema.", "It is a problem."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="department-name",
        level="fix",
        summary="Names a department as the English does with its capital (“with Finance” → “con Finanzas”).",
        why="Es el nombre del departamento: va sin artículo y con mayúscula.",
        find=departments,
        examples=(
            Example(
                "Habla con las ventas cada lunes.",
                "Habla con Ventas cada lunes.",
                "Talk to Sales every Monday. Check with Sales.",
            ),
            Example("Trabaja con las finanzas.", "Trabaja con Finanzas.", "Work with Finance."),
        ),
        keep=(
            Keep("Lleva bien las finanzas.", "He handles finances well."),
            Keep("Ayuda con las finanzas.", "He helps with finances."),
        ),
    ),
)
