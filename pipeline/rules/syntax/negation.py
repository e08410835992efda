"""Negation: one word of it in English, two in Spanish; any, either, no and neither."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import singular, sure_gender
from pipeline.rules.syntax.grammar import WORD, article_of, form_of, infinitive, is_adjective, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, readings

_MASS = frozenset("dinero agua leche tiempo pan comida información azúcar sal café té carne arroz gente ropa música ayuda trabajo ruido tráfico gasolina espacio".split())  # fmt: skip
_NOT_ANY = r"(?:\w+n't|not|never|without|nobody|hardly|cannot)\b[^.;?!]*\b(?<!just )any"


def _double(m: re.Match[str]) -> Written:
    return f"{m['n']} {m['v']}" if form_of(m["v"].split()[-1].lower()) or m["v"].lower() == "es" else ""


_DOUBLE = finder(
    Pair(
        es(rf"(?P<n>nadie|nada|nunca|jamás|(?:ningún|ninguna) {WORD}) no (?P<v>(?:(?:me|te|se|lo|la|le|nos|les|los|las) )?{WORD})"),
        en(r"(?:nobody|no one|nothing|never|none|no \w+)(?!.*(?:n't|\bnot)\b)"),
        _double,
        alone="suggest",
    ),
)  # fmt: skip


def _none(noun: str) -> tuple[str, ...]:
    """ "Cualquier idea" under a negation: ninguna idea; what cannot be counted does without."""
    low = noun.lower()
    one = singular(low) if plural_noun(low) else low
    with_none = f"{'ninguna' if article_of(one) == 'la' else 'ningún'} {one}"
    if one in _MASS:
        return (noun, f"nada de {noun}", with_none)
    return (noun, with_none) if low != one else (with_none, noun)


def _any(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    if (finite(noun) and not _noun(noun)) or noun in ("tiempo", "momento", "hora"):  # «cualquier tiempo pronto»
        return ""
    if m["n"][:1].isupper():  # «no dejo a cualquier Juan»
        return ""
    if noun == "cosa":
        return f"{m['h']}nada"
    if noun == "persona":
        return f"{m['h']}a nadie"
    return tuple(f"{m['h']}{text}" for text in _none(m["n"]))


def _noun(word: str) -> bool:
    return word.endswith(("a", "as", "o", "os", "e", "es", "ón", "dad"))


_STAYS = frozenset("hay había hubo habrá existe vino viene llegó llega llamó apareció sabe entiende".split())


def _nobody(m: re.Match[str]) -> Written:
    what = "nada" if m["x"].lower() == "algo" else "nadie"
    verb = m["h"].split()[-1].lower()
    lead = m["a"] or ("a " if what == "nadie" and verb not in _STAYS else "")
    return f"{m['h']}{lead}{what}"


_ANY = finder(
    Pair(es(r"(?P<h>(?:no|nunca|sin)(?: [a-záéíóúñ]+){0,4}?) cualquier otra cosa"), en(r"(?:\w+n't|not|never|without)\b.*\banything else"), r"\g<h> nada más", alone="suggest"),
    Pair(es(rf"(?P<h>(?:no|nunca|sin)(?: {WORD}){{0,4}}? )cualquier (?P<n>(?!otr[oa]){WORD})"), en(_NOT_ANY + r"(?:thing)?(?: \w+)?"), _any, alone="suggest"),
    Pair(es(rf"(?P<h>(?:sin|no (?:tengo|tienes|tiene|tenemos|tienen|hay|había|hubo|necesito|veo)) )cualquier (?P<n>(?!otr[oa]|persona){WORD})"), en(r"\0"), _any, alone="suggest"),
    Pair(es(rf"(?P<h>no (?:{WORD} ){{1,5}}?)(?P<a>a |en |con |de |para |por )?(?P<x>cualquiera)(?! (?:de|que))"), en(r"(?:\w+n't|not|never|cannot)\b[^.;?!]*\b(?:anyone|anybody)"), _nobody),
    Pair(es(rf"(?P<h>no (?:(?:me|te|se|le|lo|nos|les) )?(?:{WORD} ){{1,3}}?)(?P<a>a |en |con |de |para |por )?(?P<x>alguien|algo)(?! (?:de|que|como|tan|más|así|mejor))"), en(r"(?:\w+n't|not|never|cannot)\b[^.;?!]*\b(?:anyone|anybody|anything)"), _nobody),
    Pair(es(rf"(?P<h>(?:nunca|jamás|nadie|tampoco) (?:(?:me|te|se|le|lo|nos|les) )?(?:{WORD} ){{1,2}}?)(?P<a>a |en |con |de |para |por )?(?P<x>alguien|algo)(?! (?:de|que|como|tan|más|así|mejor))"), en(r"(?:never|nobody|no one|neither|ever)\b[^.;?!]*\b(?:anyone|anybody|anything)"), _nobody),
    Pair(es(rf"(?P<h>no (?:(?:me|te|se|le|lo|nos|les) )?(?!es\b|era\b|hay\b|queda\b){WORD} )(?P<a>a )?(?P<x>alguien|algo)(?= *[.!]| *$)"), en(r"\0"), _nobody, alone="suggest"),
    Pair(es(rf"(?<!\bsi )(?P<h>no (?:(?:me|te|se|le|nos|les) )?{WORD} )(?:algún|alguna|algunos|algunas) (?P<n>{WORD})(?! que)"), en(_NOT_ANY + r" \w+"), _any),
)  # fmt: skip

_QUESTION = finder(
    Pair(
        es(r"(?P<h>¿(?!Si\b)(?:[a-záéíóúñ]+ ){1,3})cualquier (?P<n>(?!otr[oa])[a-záéíóúñ]+)"),
        en(r"(?:do|does|did|have|has|is|are|was|were) (?:\w+ ){1,3}any \w+(?! given)[^.;]*(?=\?)"),
        lambda m: tuple(
            f"{m['h']}{'alguna' if article_of(singular(m['n'])) == 'la' else 'algún'} {o}" for o in (singular(m["n"]),)
        ),
    ),
)

_EITHER = finder(
    Pair(es(r"también no(?! (?:solo|sólo|solamente)\b)"), en(r"(?:either|neither|nor)"), "tampoco", alone="suggest"),
    Pair(es(r"(?P<h>(?:no|nunca) [^.,;:?!]{1,60}) también(?=[.,;!?]|$)"), en(r"(?:either|neither|nor)"), r"\g<h> tampoco"),
    Pair(es(rf"tampoco (?P<x>(?!es|lo|me|se|te|le|nos|hay)[^.,;:?!]{{2,40}}?) (?:ni|o) (?P<y>{WORD})"), en(r"neither [^.;?!]* nor"), r"ni \g<x> ni \g<y>"),
    Pair(es(rf"ni (?P<x>[^.,;:?!]{{2,40}}?) o (?P<y>{WORD})"), en(r"neither [^.;?!]* nor"), r"ni \g<x> ni \g<y>"),
)  # fmt: skip


def _not_have(m: re.Match[str]) -> Written:
    word = m["n"].lower()
    if infinitive(word) or word in (
        "solo",
        "obstante",
        "solamente",
        "sólo",
        "que",
        "más",
        "menos",
        "siempre",
        "me",
        "se",
        "lo",
        "te",
        "le",
    ):
        return ""
    if form_of(m["v"].lower(), "ser", "estar") and not is_adjective(word):
        return ""
    return f"no {m['v']} {m['n']}"  # fmt: skip


_HAVE = r"(?:hay|había|hubo|habrá|habría|tengo|tienes|tiene|tenemos|tienen|tenía|tenían|tuve|tuvo|tuvimos|tuvieron)"
_NO = finder(
    Pair(es(r"(?<!\bno )(?<!\bni )(?<!\bnunca )(?<!\bnadie )(?P<s>(?:yo|tú|él|ella|nosotros|ellos|ellas) )?(?P<v>tengo|tienes|tiene|tenemos|tienen|tenía|hay|había|sé|sabe|sabes|quiero|quiere|entiendo|entiende|veo|ve|dijo|dije|hizo|hice|pasa|pasó|compré|compró|recuerdo|oí|oyó|comí|comió|encontré|encontró|necesito|necesita) nada(?=\s*[.,;!]|\s*$| (?:que|de|para|en|sobre|nuevo|más)\b)"), en(r"nothing|n't \w+ anything|not \w+ anything"), lambda m: f"{m['s'] or ''}no {m['v']} nada" if not re.search(r"\b(?:no|nunca|nadie|sin|ni|jamás|tampoco)\b[^.;,]*$", m.string[: m.start()], re.IGNORECASE) else "", alone="suggest"),
    Pair(es(rf"(?<!\bque )(?<!\bdonde )(?P<v>{_HAVE}) no (?P<n>{WORD})"), en(r"(?:is|are|was|were|be|been|have|has|had|'s|'ve|got) no \w+"), _not_have, alone="suggest"),
    Pair(es(r"(?P<v>hay) no (?P<n>(?:razón|problema|problemas|nadie|nada|duda|dudas|tiempo|manera|forma|necesidad|dinero|lugar|solución|diferencia|respuesta))"), en(r"\0"), _not_have, alone="suggest"),
    Pair(es(rf"(?P<v>soy|eres|es|somos|son|era|eran|fue|está|estoy|están) no (?P<n>{WORD})"), en(r"(?:am|is|are|was|were|'m|'s|'re) not (?:\w+ly |very |so )?\w+|(?:is|are|was|were)n't \w+"), _not_have),
)  # fmt: skip


def _still(m: re.Match[str]) -> Written:
    return f"ya no {m['v']}" if form_of(m["v"].split()[0].lower()) or len(m["v"].split()) > 1 else ""


_ANYMORE = r"(?:any ?more|any longer|no longer)"
_LONGER = finder(
    Pair(es(rf"(?<!\bya )no (?:más largo|más tiempo|más)(?P<x> ) ?(?P<v>(?:(?:me|te|se|lo|la|le|nos|les) )?{WORD})"), en(r"no (?:longer|more)"), lambda m: f"ya no {m['v']}" if form_of(m["v"].split()[-1].lower()) else ""),
    Pair(es(rf"(?<!\bya )no (?P<v>(?!puedo|puede|podía|hay)(?:(?:me|te|se|lo|la|le|nos|les) )?{WORD}(?: (?!que|más){WORD}){{0,4}}?) (?:más largo|más tiempo|nunca más|más)(?= *[.,;!?]| *$)"), en(_ANYMORE), _still, level="suggest"),
)  # fmt: skip

_VOCATIVES = frozenset(
    "gracias señor señora hombre mujer hijo hija tío tía amigo amiga papá mamá doctor cariño problema".split()
)


def _without(m: re.Match[str]) -> Written:
    """ "No cuerdas atadas": a noun alone is not denied with no."""
    noun = m["n"].lower()
    if not sure_gender(noun) or readings(noun) or shape(noun) or noun in _VOCATIVES:
        return ""
    if m["lead"] and not (m["a"] and is_adjective(m["a"].strip())):
        return ""  # «tiene aduladores, no amigos»
    one = singular(noun) if plural_noun(noun) else noun
    none = "ninguna" if article_of(one) == "la" else "ningún"
    rest = m["a"] or ""
    options = (f"{m['lead'] or ''}sin {m['n']}{rest}",)
    return options if one != noun else (*options, f"{m['lead'] or ''}{none} {m['n']}{rest}")


_BARE = finder(
    Pair(
        re.compile(rf"(?:^|(?<=[;:.!?¡] )|(?P<lead>, ))no (?P<n>{WORD})(?P<a> (?!pero\b|sino\b|que\b){WORD})?(?= *[,;.!]| *$)", re.IGNORECASE),
        en(r"no \w+"),
        _without,
        alone="suggest",
        level="suggest",
    ),
)  # fmt: skip

RULES = (
    Rule(
        id="double-negative",
        level="fix",
        summary="Drops the no behind nadie, nada, nunca before the verb (“nadie no vino” → “nadie vino”).",
        why="Con «nadie», «nada» o «nunca» delante del verbo no se añade «no».",
        find=_DOUBLE,
        examples=(
            Example("Nadie no contestó.", "Nadie contestó.", "Nobody answered."),
            Example("Ella nunca no se queja.", "Ella nunca se queja.", "She never complains."),
        ),
        keep=(
            Keep("No contestó nadie.", "Nobody answered."),
            Keep("Nadie no lo sabe.", "Nobody does not know it."),
            Keep("¿Nunca? No lo creo."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="not-any",
        level="fix",
        summary="Writes ningún, nada, nadie for “not… any” (“no tengo cualquier idea” → “ninguna idea”).",
        why="Lo que el inglés dice con «not… any» lleva en español «ninguno», «nada», «nadie»; «cualquiera» es otra cosa.",
        find=_ANY,
        examples=(
            Example("No hizo cualquier ruido.", "No hizo ruido.", "He didn't make any noise."),
            Example("No recibí cualquier carta.", "No recibí ninguna carta.", "I didn't get any letters."),
            Example("No compré algo.", "No compré nada.", "I didn't buy anything."),
            Example("No conozco alguien aquí.", "No conozco a nadie aquí.", "I don't know anyone here."),
        ),
        keep=(
            Keep("No acepta cualquier trabajo.", "He does not take just every job."),
            Keep("No quiero que lo arregle cualquier Paco.", "I don't want any Paco to fix it."),
            Keep("No sirve cualquiera.", "Not everyone will do."),
            Keep("No tengo ninguna idea.", "I don't have any idea."),
            Keep("Cualquier día llega.", "He will come any day."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="any-question",
        level="fix",
        summary="Writes algún for the any of questions (“¿tienes cualquier duda?” → “¿tienes alguna duda?”); with English only.",
        why="En una pregunta «any» no es «cualquiera», sino «alguno».",
        find=_QUESTION,
        examples=(Example("¿Viste cualquier película?", "¿Viste alguna película?", "Did you see any films?"),),
        keep=(
            Keep("¿Puedo venir cualquier día?", "Can I come every day?"),
            Keep("Cualquier película me vale.", "Any film will do."),
            Keep("¿Viste alguna película?", "Did you see any films?"),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="neither",
        level="fix",
        summary="Writes tampoco for “not… either” and ni… ni for “neither… nor”.",
        why="La negación de «también» es «tampoco»; «neither… nor» es «ni… ni».",
        find=_EITHER,
        examples=(
            Example("Yo también no fumo.", "Yo tampoco fumo.", "I don't smoke either."),
            Example("Ella no vino también.", "Ella no vino tampoco.", "She didn't come either."),
            Example("Tampoco el gato ni el perro comieron.", "Ni el gato ni el perro comieron.", "Neither the cat nor the dog ate."),
        ),
        keep=(
            Keep("No solo vino ella, él también.", "Not only she came, he did too."),
            Keep("Tampoco me gusta ni lo quiero.", "I neither like it nor want it."),
            Keep("No quiero ir también mañana.", "I don't want to go tomorrow as well."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="no-before-verb",
        level="fix",
        summary="Puts no before the verb (“hay no razón” → “no hay razón”).",
        why="La negación va delante del verbo: «no hay razón», «no tengo tiempo».",
        find=_NO,
        examples=(
            Example("Tiene no amigos.", "No tiene amigos.", "He has no friends."),
            Example("La puerta es no segura.", "La puerta no es segura.", "The door is not safe."),
        ),
        keep=(
            Keep("Lo mejor es no hablar.", "It is best not to talk."),
            Keep("Lo que hay no sirve.", "What there is is no use."),
            Keep("Es no solo caro.", "It is not only expensive."),
            Keep("El problema es no tanto el precio.", "The problem is not so much the price."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="no-for-none",
        level="suggest",
        summary="Suggests sin or ningún for the “no” of a noun without a verb (“no cuerdas atadas” → “sin cuerdas atadas”).",
        why="Un nombre solo no se niega con «no»: «sin compromiso», «ningún problema».",
        find=_BARE,
        examples=(Example("Es gratis, no costos ocultos.", "Es gratis, no costos ocultos.", "It's free, no hidden costs."),),
        keep=(
            Keep("Tiene aduladores, no amigos.", "He has flatterers, no friends."),
            Keep("No, gracias.", "No thanks."),
            Keep("No sé."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="no-longer",
        level="fix",
        summary="Writes ya no for “no longer” (“no más trabaja” → “ya no trabaja”), and suggests it for “no… más”; with English only.",
        why="«No longer» y «not… any more» son en español «ya no».",
        find=_LONGER,
        examples=(
            Example("Él no más fuma.", "Él ya no fuma.", "He no longer smokes."),
            Example("No más lo uso.", "Ya no lo uso.", "I no longer use it."),
        ),
        keep=(
            Keep("No es más.", "It is no more than that."),
            Keep("No más mentiras.", "No more lies."),
            Keep("Ya no vivo allí.", "I don't live there any more."),
            Keep("No tengo más que dos.", "I have no more than two."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
