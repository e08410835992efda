"""Agreement of adjectives with the noun right before them, coordinated ones included."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.lang.inflect import determiner_lemma
from pipeline.lang.triggers import Beside
from pipeline.rules.adjective_rows import LINKS, Adjective, Shape, fits, row, shown_by
from pipeline.rules.adjectives import shape, shows, state_of_person
from pipeline.rules.attribute_owners import acts_before, other_owner, said_of_subject
from pipeline.rules.bare_attributes import bare, is_nation, item, of_nation
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.nouns import listed_noun, noun_known, number, sure_gender
from pipeline.rules.phrases import DEGREE, adjective_form, agrees_ahead, gap, headed, is_given, pos_of
from pipeline.rules.verbs import finite

# Spans of time, behind which an adjective is the subject's ("lleva tres días enfermo"), and adverbs like nouns.
_SPANS = frozenset(
    "días día año años horas hora meses mes semanas semana minutos minuto siglos siglo tiempo rato ratos ratito".split()
)
_NO_NOUNS = _SPANS | frozenset(
    "gracias menos más sólo luego pronto cinco cuatro ocho veces vez bien mal lejos tercero cuarto quinto sexto séptimo octavo".split()
)


# Adverbs that look like adjectives.
_HOW = frozenset("rápido lento fuerte hondo claro despacio seguido largo".split())
_HOW_EN = re.compile(
    r"\b(?:fast(er)?|quick(ly|er)?|slow(ly|er)?|hard(er)?|loud(ly)?|deep(ly)?|clearly|in a row|soon|(no|any) longer)\b",
    re.IGNORECASE,
)
# "Justo" before these is an adverb: "justo debajo", "justo contra la pared".
_JUST = re.compile(
    r" (?:debajo|encima|delante|detrás|enfrente|antes|después|dentro|fuera|al lado|contra|bajo|sobre|entre|tras|en|al?|del?|hasta|desde|hacia|cuando|donde|como|lo|ahí|allí|aquí|ahora|hoy|ayer|junto|el|la|los|las|este|esta|ese|esa)\b",
    re.IGNORECASE,
)


# Colours told closer by a noun or adjective do not change, nor do "último modelo" and the like behind a noun.
_SHADE = re.compile(
    r"(?:verde|azul|gris|marrón|rojo|amarillo|blanco|negro|morado|naranja) (?:oliva|botella|esmeralda|marino|celeste|claro|oscuro|cielo|pálido|turquesa|limón|manzana|sangre|burdeos|fuego|eléctrico|pastel|mostaza|perla|plomo|pizarra|hueso|marfil|cereza|petróleo|militar|agua|pistacho|cobalto|antracita)(?!\w)"
)
_CLASS = re.compile(
    r"(?:último|primera|segunda|tercera|alta|media|doble|todo|pleno) (?:modelo|modelos|clase|fila|mano|línea|categoría|calidad|edición|generación|grito|moda|hora|fidelidad|gama|tensión|pensión|cama|cara|fondo|terreno|sentido|incluido|riesgo|color)(?!\w)"
)


# Nouns that stay as they are behind another: "hombres lobo", "horas punta", "palabras clave".
_APPOSED = frozenset(
    "lobo rana araña punta clave piloto límite estrella sorpresa fantasma dormitorio bomba cama cohete puente madre hembra macho pez tipo líder modelo promedio récord pirata basura orquesta bisagra".split()
)


@lru_cache(maxsize=65536)
def _asks(word: str) -> Shape | None:
    """Gender and number that a noun asks of an adjective behind it; None for what is no noun for sure."""
    gender = sure_gender(word) if len(word) > 3 and word not in _NO_NOUNS else ""
    if not gender or shape(word) or (finite(word) and not listed_noun(word) and not noun_known(word)):
        return None
    return gender, number(word)


def _span(tokens: Sequence[Token], n: int) -> Shape | None:
    """What a span of time asks of "más frías" behind it: "los meses más fríos", but "pasó tres días enfermo"."""
    before, after = tokens[n - 1].low, tokens[n + 1].low
    named = tokens[n].low in _SPANS and after in ("más", "menos") and determiner_lemma(before)
    return (sure_gender(tokens[n].low) or "m", number(tokens[n].low)) if named else None


def _unlike(noun: str, word: str) -> bool:
    """Whether an adjective does not fit the noun before it; behind an adverb of degree one may follow that does not."""
    want, shown = _asks(noun), shows(word)
    if noun in _SPANS and word in ("más", "menos"):
        return True
    return want is not None and (not fits(shown, want) if shown else word in DEGREE)


_UNLIKE = Beside(
    lambda word: word in _SPANS or _asks(word) is not None,
    lambda word: word in DEGREE or shows(word) is not None,
    _unlike,
)
_OWNED = Beside(lambda word: _asks(word) is not None, lambda word: shows(word) is not None)
_ROW = Beside(
    lambda word: word in LINKS or word in DEGREE or shows(word) is not None, lambda word: shows(word) is not None
)


def _attributes(context: Context) -> Iterable[Finding]:
    """ "Un problema seria", "casas blanca", "zapatos caras y cómodas"."""
    if context.english and context.may_have(is_nation):
        yield from of_nation(context)
    if not context.may_have(_UNLIKE) and not (context.may_have(_OWNED) and context.may_have(_ROW)):
        return
    tokens = context.tokens
    yield from item(context)
    if context.english:
        yield from bare(context)
    for n in range(1, len(tokens) - 1):
        noun = tokens[n]
        want = _asks(noun.low) or _span(tokens, n)
        if want is None or not noun.text.islower() or gap(context, noun, tokens[n + 1]) != " ":
            continue
        adjectives = row(context, n + 1)
        if not adjectives or all(fits(a.shape, want) for a in adjectives):
            continue
        yield from _mend(context, n, want, adjectives)


def _mend(context: Context, n: int, want: Shape, adjectives: Sequence[Adjective]) -> Iterable[Finding]:
    tokens = context.tokens
    first = adjectives[0]
    if (
        len(adjectives) > 1
        and want[1] == "p"
        and all(a.shape[1] == "s" and a.shape[0] in ("", want[0]) for a in adjectives)
    ):
        return  # "las membranas exterior e interior": one each
    if not headed(tokens, n, want) or not noun_known(tokens[n].low) or other_owner(context, tokens, n, first.shape):
        return
    how = not context.english or _HOW_EN.search(context.english)  # «se comió la manzana muy rápido»
    if (how and tokens[first.at].low in _HOW) or (first.at > n + 1 and tokens[n + 1].low not in DEGREE):
        return
    if first.shape[1] != want[1] and said_of_subject(context, tokens, n, first.shape[1]):
        return
    for place, (at, shown) in enumerate(adjectives):
        if fits(shown, want):
            continue
        token = tokens[at]
        # A second adjective behind "y" may begin another phrase; it is mended only together with the first.
        if (
            place
            and fits(first.shape, want)
            and (shown[1] != first.shape[1] or "," in gap(context, tokens[at - 1], token))
        ):
            return
        of_person = state_of_person(token.low) and not (place and not fits(first.shape, want))
        if (of_person and acts_before(context, tokens, n, shown[1])) or not _is_attribute(context, tokens, n, at):
            return
        new = adjective_form(token.low, *want)
        if not new or new == token.low:
            return
        yield replace(token.start, token.end, new, "fix" if context.english else "suggest")


_IN_ALL = re.compile(r"\ben (?:gran|buena|cierta|su|menor|mayor) (?:medida|parte|mayoría|totalidad)$", re.IGNORECASE)
_SPENT = re.compile(r"\bpas\w+ (?:toda )?(?:la|una) (?:noche|mañana|tarde|vida|infancia|velada)$", re.IGNORECASE)
_BETTER = re.compile(r"(?:mejor|peor) que\b", re.IGNORECASE)  # «conoce las calles mejor que nadie»
_ACTS_ON = re.compile(r" (?:un|una|el|la|los|las|su|sus) ")


def _is_attribute(context: Context, tokens: Sequence[Token], n: int, at: int) -> bool:
    """Whether the word is no verb, and belongs to no noun behind it."""
    token = tokens[at]
    if token.low == "justo" and _JUST.match(context.text, token.end):
        return False
    if token.low in _APPOSED or token.low.startswith("vari") or is_given(tokens, n):
        return False  # «los hombres lobo», «partió por la mitad varios objetos», «di a mi hijo líquidos»
    if _IN_ALL.search(context.text[: tokens[n].end]) or _SPENT.search(context.text[: tokens[n].end]):
        return False  # «(en gran medida honorífico)», «pasé la noche tirado»
    if _SHADE.match(context.text, token.start) or _CLASS.match(context.text, token.start):
        return False
    if (token.low in ("barato", "caro") and _priced(tokens, n)) or _BETTER.match(context.text, token.start):
        return False
    if tokens[at - 1].low == "tan" and context.text[token.end :].startswith(" como") and token.low == "largo":
        return False  # «tan largo como nunca salga»: a conjunction of the English, and no length
    if finite(token.low) and tokens[at - 1].low not in DEGREE and _ACTS_ON.match(context.text, token.end):
        return False  # «el derecho activa un menú»
    if (
        finite(token.low)
        and tokens[at - 1].low not in DEGREE
        and (not acts_before(context, tokens, n) or pos_of(context, token) in ("VERB", "AUX", "ADP", "ADV"))
    ):
        return False
    if at + 1 < len(tokens) and agrees_ahead(context, list(tokens), at, shown_by(token) or ("", number(token.low))):
        return False
    return listed_noun(tokens[n].low) or not finite(tokens[n].low) or pos_of(context, tokens[n]) == "NOUN"


def _priced(tokens: Sequence[Token], n: int) -> bool:
    """Whether something is bought or sold, to which "barato" and "caro" are adverbs: "compró la casa barato"."""
    trade = ("comprar", "vender", "pagar", "conseguir", "alquilar", "costar")
    return any(f.lemma in trade for t in tokens[max(0, n - 5) : n] for f in finite(t.low))


RULES = (
    Rule(
        id="attribute-agreement",
        level="fix",
        summary="Makes adjectives agree with the noun right before them (a suggestion without English).",
        why="El adjetivo no concuerda con el sustantivo.",
        find=_attributes,
        examples=(
            Example("Es un problema muy seria.", "Es un problema muy serio.", "It is a very serious problem."),
            Example("- Manos limpios\n- Zapatos rojas", "- Manos limpias\n- Zapatos rojos"),
            Example("Vive en una casa pequeño.", "Vive en una casa pequeña.", "He lives in a small house."),
            Example("Compró dos camisas rojo.", "Compró dos camisas rojas.", "He bought two red shirts."),
            Example(
                "Lleva una falda largo y negro.", "Lleva una falda larga y negra.", "She wears a long black skirt."
            ),
            Example("Vio tres gatos fuerte.", "Vio tres gatos fuertes.", "He saw three strong cats."),
        ),
        keep=(
            Keep("Me dio las gracias muy serio.", "He thanked me very seriously."),
            Keep("Di a mi hijo líquidos.", "I gave my son liquids."),
            Keep("Conoce las calles mejor que nadie.", "She knows the streets better than anyone."),
            Keep("Pasé la noche tirado en un banco.", "I spent the night lying on a bench."),
            Keep("Se comió la manzana muy rápido.", "She ate the apple very fast."),
            Keep("La diferencia suele ser más bien modesta.", "The difference tends to be rather modest."),
            Keep("El plan de inversión francés fracasó.", "The French investment plan failed."),
            Keep("Cinco sendas de combate separadas.", "Five separate paths of combat."),
            Keep(
                "Cortó por la mitad varios tubos. Son menos arriesgadas.",
                "He cut several pipes in half. They are less risky.",
            ),
            Keep("El izquierdo abre y el derecho activa un menú.", "The left one opens, the right one starts a menu."),
            Keep("Admiran la cultura y el estilo de vida romanos."),
            Keep("Una taza de café llena.", "A full cup of coffee."),
            Keep("Un hombre y una mujer altos.", "A tall man and woman."),
            Keep("La casa blanca y el problema serio.\nCompra barato"),
            Keep("Tiene una cicatriz justo debajo de la nariz.", "He has a scar right under his nose."),
            Keep(
                "Hay uno en la puerta izquierda y ninguno en la derecha.",
                "There's one on the left door and none on the right.",
            ),
            Keep(
                "El general pasó media batalla escondido en una zanja.",
                "The general spent half the battle hiding in a ditch.",
            ),
            Keep(
                "Compró dos coches último modelo y unos zapatos verde oliva.",
                "He bought two latest-model cars and olive green shoes.",
            ),
            Keep("Mi tía enseña portugués.", "My aunt teaches Portuguese at a good school."),
            Keep("Compró la casa barato.", "He bought the house cheap."),
            Keep("Vive en una cabaña aislado del mundo.", "He lives in a cabin isolated from the world."),
            Keep("Se va lo más lejos posible.", "He goes as far away as possible."),
            Keep("Llegó a casa cansado.", "He got home tired."),
            Keep("Salió de la reunión contento.", "He left the meeting happy."),
            Keep("La agencia de espionaje británica.", "The British spy agency."),
            Keep("Hay una librería junto al río.", "There is a bookshop by the river."),
            Keep("Cubrid con crema vuestros hombros.", "Cover your shoulders with cream."),
        ),
        source=GRAMMAR,
    ),
)
