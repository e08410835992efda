"""States of things and of the moment: «el café está frío», «el coche está roto»; what somebody is; verbs that have no progressive."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import WORD, conjugated, form_of, gerund
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_TO_ESTAR = {"es": "está", "son": "están", "era": "estaba", "eran": "estaban", "fue": "estuvo", "será": "estará"}
_TO_SER = {v: k for k, v in _TO_ESTAR.items()} | {"estoy": "soy", "estás": "eres", "estamos": "somos"}
_SERVED = r"(?:el|la|los|las|mi|tu|su|este|esta|ese|esa) (?:café|té|sopa|comida|cena|agua|cerveza|leche|pizza|arroz|carne|pollo|pan|plato|desayuno|almuerzo|caldo|chocolate|ducha|horno|cama|casa|habitación|oficina|piscina|sartén)"
_THING = r"(?:el|la|los|las|mi|mis|tu|tus|su|sus|este|esta|ese|esa) (?:coche|carro|auto|móvil|teléfono|celular|ordenador|computadora|ventana|puerta|silla|mesa|lámpara|reloj|ascensor|televisor|tele|lavadora|nevera|impresora|pantalla|cámara|vaso|plato|taza|cremallera|llave|bicicleta|bici|gafas|zapatos|pantalones|botella|espejo|radio|cargador|aire acondicionado)"
_IS = r"(?:is|are|was|were|be|'s|'re)"
_TRADE = r"(?:estudiante|profesora?|maestr[oa]|médic[oa]|abogad[oa]|enfermer[oa]|ingenier[oa]|escritora?|periodista|dentista|arquitect[oa]|camarer[oa]|programadora?|director[a]?|alumn[oa])"
# A subject stands before the verb: «la conjetura es un fortalecimiento de esa idea».
_BEHIND = re.compile(
    rf"\b(?:que|ella|él|yo|esto|eso|(?:el|la|los|las|mi|tu|su|este|esta|ese|esa) {WORD}(?: (?:de|del|de la) {WORD})?|{WORD}[aeií]r(?: (?:aquí|allí|ahí|allá|así))?) $",
    re.IGNORECASE,
)


# Where «es» begins a clause, and nothing before it can be its subject: «eso de que da acné es un cuento».
_CLAUSE = re.compile(
    r"(?:^|[^\w\s]\s*|\b(?:y|o|pero|porque|cuando|si|aquí|ahí|allí|también|ya|no|entonces) )$", re.IGNORECASE
)


def _opens(m: re.Match[str]) -> bool:
    """Whether a verb for “there is” has no subject before it."""
    head = m.string[: m.start()]
    return not _BEHIND.search(head) and (m["v"].lower().startswith("est") or _CLAUSE.search(head) is not None)


def _is_state(m: re.Match[str]) -> Written:
    return f"{m['s']} {m['q'] or ''}{_TO_ESTAR[m['v'].lower()]}"


def _plain(m: re.Match[str]) -> Written:
    """ "Estoy sabiendo" → "sé"."""
    form, done = form_of(m["v"].lower(), "estar"), gerund(m["g"].lower())
    if form is None or done is None or done.clitics:
        return ""
    return conjugated(done.lemma, "ind", form.tense, (form.person, form.number))


_NO_PROGRESS = "sabiendo|queriendo|necesitando|creyendo|entendiendo|conociendo|teniendo|perteneciendo|odiando|prefiriendo|pareciendo|siendo|habiendo|pudiendo|debiendo"

_STATES = finder(
    Pair(es(rf"(?P<s>{_SERVED}) (?P<q>no |ya |siempre )?(?P<v>es|son|era|eran)(?= (?:muy |demasiado |un poco |bastante |todavía |ya )?(?:frí|caliente|tibi|helad|congelad|list|dur)[oae]?s?(?!\w))"), en(rf"{_IS} (?:\w+ )?(?:cold|hot|warm|ready|freezing|frozen|lukewarm|hard|not)"), _is_state),
    Pair(es(rf"(?P<s>{_THING}) (?P<q>no |ya )?(?P<v>es|son|era|eran)(?= (?:muy |un poco |completamente )?(?:rot|averiad|estropead|dañad|descompuest|encendid|apagad)[oa]s?(?!\w)(?! por))"), en(rf"{_IS} (?:\w+ )?(?:broken|damaged|on|off|out of order|cracked|not)"), _is_state),
    Pair(es(rf"(?P<v>estoy|está|están|estaba|estás|estamos)(?= (?:un |una )?{_TRADE}s? (?:de|del|en)\b)"), en(r"(?:am|is|are|was|'m|'s|'re) (?:an? |the )?(?:\w+ ){0,2}(?:student|teacher|professor|doctor|lawyer|nurse|engineer|writer|journalist|dentist|architect|waiter|waitress|programmer|director)s?"), lambda m: _TO_SER[m["v"].lower()]),
    Pair(es(r"(?P<v>está|están|es|son|estaba|estaban|era|eran)(?= (?:un|una|unos|unas|dos|tres|cuatro|cinco|much[oa]s|vari[oa]s|algun[oa]s|poc[oa]s|demasiad[oa]s) (?!de\b|más\b|ve(?:z|ces)\b)[a-záéíóúñ]+ (?:[a-záéíóúñ]+ )?(?:en|de|sobre|debajo|dentro|aquí|allí|que)\b)"), en(r"there(?:'s| is| are| was| were)"), lambda m: ("había" if m["v"].lower() in ("estaba", "estaban", "era", "eran") else "hay") if _opens(m) else ""),
    Pair(re.compile(rf"^hay (?P<s>(?:el|la|los|las|mi|mis|tu|tus|su|sus) {WORD})(?= (?:en|sobre|debajo|dentro|encima|detrás|al lado))", re.IGNORECASE), en(r"(?:the|my|your|his|her|our|their) \w+ (?:is|are)"), lambda m: f"{m['s']} {'están' if m['s'].split()[0].lower().endswith('s') else 'está'}"),
    Pair(es(rf"(?P<v>soy|eres|es|era|fue) (?P<n>{_TRADE})s(?= (?:y|en|de|que)\b|\s*[.,;])"), en(r"(?:am|is|are|was|'m|'s|'re) an? \w+"), r"\g<v> \g<n>"),
    Pair(es(rf"(?P<v>estoy|estás|está|estamos|están|estaba|estaban) (?P<g>{_NO_PROGRESS})(?! (?:problemas|dificultades|en cuenta|un día|una|muy|más|gente|lugar)\b)(?! {WORD}[dst][oa]s?\b)"), en(r"(?:I|you|he|she|it|we|they|\w+) (?:don't |doesn't |do not |does not )?(?:know|knows|knew|want|wants|wanted|need|needs|needed|believe|believes|understand|understands|have|has|had|belong|belongs|hate|hates|prefer|prefers|seem|seems|cost|costs)(?! \w+ing)(?!.*\b(?:am|is|are|was|were|been|'m|'s|'re) \w*ing\b)"), _plain),
)  # fmt: skip

RULES = (
    Rule(
        id="state-of-things",
        level="fix",
        summary="Writes estar for how a thing is served or left, ser for a trade, and the plain tense of verbs without a progressive (“el té es frío” → “el té está frío”, “estoy sabiendo” → “sé”); with English only.",
        why="Lo que es resultado o estado del momento lleva «estar»; un oficio, «ser»; «saber», «querer» o «tener» no se usan en progresivo.",
        find=_STATES,
        examples=(
            Example("La cena es fría.", "La cena está fría.", "Dinner is cold."),
            Example("Mi reloj es roto.", "Mi reloj está roto.", "My watch is broken."),
            Example("Ella está profesora de inglés.", "Ella es profesora de inglés.", "She is an English teacher."),
            Example("Estoy necesitando dinero.", "Necesito dinero.", "I need money."),
        ),
        keep=(
            Keep("El agua es necesaria.", "Water is necessary."),
            Keep("Eso de que da acné es un cuento de viejas.", "That is an old wives' tale; there is no evidence."),
            Keep("La teoría es una mejora de otra, y hay más.", "The theory is an improvement on another one, and there are more."),
            Keep("El vaso fue roto por el niño.", "The glass was broken by the boy."),
            Keep("Estoy teniendo problemas.", "I am having problems."),
            Keep("Está cerca del profesor de inglés.", "He is near the English teacher."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
