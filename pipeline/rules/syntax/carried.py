"""Turns of phrase that Spanish does not share: "la primera cosa que", "huele como rosas", "fueron dados regalos", "sigue a intentar"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re

from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import INFINITIVE, WORD, conjugated, form_of, infinitive, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_BE = {
    "es": "está",
    "son": "están",
    "soy": "estoy",
    "eres": "estás",
    "somos": "estamos",
    "era": "estaba",
    "eran": "estaban",
    "fue": "estuvo",
    "fueron": "estuvieron",
}
_TO_US = {
    "mí": "me",
    "mi": "me",
    "ti": "te",
    "él": "lo",
    "ella": "la",
    "usted": "lo",
    "nosotros": "nos",
    "nosotras": "nos",
    "ellos": "los",
    "ellas": "las",
    "ustedes": "los",
}
_FOOD = r"(?:coffee|tea|beer|pizza|drink|wine|ice cream|chocolate|burger|hamburger|snack|sandwich|cake|walk|break|nap|swim|holiday|vacation)"
_ONE_TO_TWELVE = r"(?:la una|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})"


def _as(word: str, lemma: str) -> str:
    """Another verb in the person and tense of a form."""
    form = form_of(word.lower())
    return conjugated(lemma, form.mood, form.tense, (form.person, form.number)) if form else ""


def _given(m: re.Match[str]) -> Written:
    """ "Los niños fueron dados regalos": what is given is no subject's state in Spanish."""
    verb = {
        "dad": "dar",
        "ofrecid": "ofrecer",
        "enseñad": "enseñar",
        "mostrad": "mostrar",
        "dich": "decir",
        "preguntad": "preguntar",
        "pagad": "pagar",
        "entregad": "entregar",
        "enviad": "enviar",
        "prometid": "prometer",
    }[m["p"].lower()]
    many = m["v"].lower() == "fueron"
    who = m["s"][0].lower() + m["s"][1:]
    to = "al " + who[3:] if who.startswith("el ") else "a " + who
    return f"{to} {'les' if many else 'le'} {conjugated(verb, 'ind', 'past', (3, 'p'))}"


def _waiting(m: re.Match[str]) -> Written:
    clitic = _TO_US[m["w"].lower()]
    verb = m["v"].lower()
    if infinitive(verb) or verb.endswith("ndo"):
        if verb.endswith("ndo"):
            verb = re.sub(r"ando$", "ándo", verb)
        return verb + clitic
    return f"{clitic} {m['v']}" if form_of(verb) else ""


def _resembling(m: re.Match[str]) -> Written:
    """ "Mira como su madre" for "looks like her mother"."""
    form = form_of(m["v"].lower(), "mirar", "lucir", "ver")
    if form is None:
        return ""
    verb = conjugated("parecer", "ind", form.tense, (form.person, form.number))
    if m["d"].lower() in ("un", "una"):
        return f"{verb} {m['d']}"
    clitic = {(1, "s"): "me", (2, "s"): "te", (1, "p"): "nos"}.get((form.person, form.number), "se")
    whom = {"yo": "mí", "tú": "ti"}.get(m["d"].lower(), m["d"])
    return f"{clitic} {verb} {'al' if whom.lower() == 'el' else f'a {whom}'}"


def _going_on(m: re.Match[str]) -> Written:
    from pipeline.lang.inflect import attach

    form = infinitive(m["i"].lower())
    if form is None or not form_of(m["v"].lower(), "seguir", "continuar"):
        return ""
    lemma = form.lemma.removesuffix("se")
    made = attach(lemma, "ger", form.clitics) if form.clitics else conjugated(lemma, "ger", "", (0, ""))
    return f"{m['v']} {made}"


def _loving(m: re.Match[str]) -> Written:
    who = m["s"][0].lower() + m["s"][1:]
    many = m["v"].lower().endswith("n")
    to = "al " + who[3:] if who.startswith("el ") else "a " + who
    return f"{to} {'les' if many else 'le'} encanta{'ba' if 'ab' in m['v'].lower() else ''} {m['i']}"


def _liked(m: re.Match[str]) -> Written:
    """ "Me gusta lo": what is liked is the subject, and "it" is no word."""
    verb = m["v"]
    if m["o"].lower() in ("los", "las", "ellos", "ellas") and not verb.lower().endswith("n"):
        verb += "n"
    return f"{m['c']} {verb}"


def _and_half(m: re.Match[str]) -> Written:
    """ "Un y medio litros" is un litro y medio."""
    noun, feminine = m["n"], sure_gender(m["n"].lower()) == "f"
    one = m["q"].lower() in ("un", "una")
    many = noun if one else noun + ("es" if noun == "mes" else "s")
    return f"{('una' if feminine else 'un') if one else m['q']} {many} y medi{'a' if feminine else 'o'}"


_TURNS = finder(
    Pair(es(r"(?P<v>es|son|soy|eres|somos|era|eran|fue|fueron) en contra(?= d|[.,;]|$)"), en(r"against"), lambda m: f"{_BE[m['v'].lower()]} en contra"),
    Pair(es(r"(?P<n>tren|autobús|avión|vuelo|barco|ferry|bus|metro|colectivo|camión) (?P<v>dej[aóoe]\w*)(?= (?:a las|a la|en|mañana|hoy|esta|temprano|tarde|cada|dentro|desde)\b)"), en(r"(?:leave|leaves|left|leaving|departs?|departed)"), lambda m: f"{m['n']} {_as(m['v'], 'salir')}" if _as(m["v"], "salir") else ""),
    Pair(es(r"(?P<v>se tratan?|se trataban?|trata|tratan) acerca de"), en(r"(?:is|are|was|were|'s) about"), r"\g<v> de"),
    Pair(es(r"(?:por|durante|para) largo tiempo"), en(r"(?:for a )?long time"), "durante mucho tiempo"),
    Pair(es(r"(?:(?:me|te|se|nos) )?(?P<v>v(?:ino|ine|inieron|inimos|iene|ienen|endrá|enía|enir)) (?:de vuelta|atrás)"), en(r"(?:come|came|comes|coming) back"), lambda m: "volver" if m["v"].lower() == "venir" else _as(m["v"], "volver")),
    Pair(es(r"(?P<v>huel\w+|ol(?:ía|ían|er|ió)|oliendo) (?:como|igual que|de)(?= \w)(?! (?:algo|alguien|si|cuando|que|todo|siempre)\b)"), en(r"(?:smells?|smelled|smelt|smelling) (?:like|of)"), r"\g<v> a"),
    Pair(es(r"(?P<v>sabe|saben|sabía|sabían|supo) (?:como|igual que)(?= \w)(?! (?:algo que|si|cuando|que|siempre)\b)"), en(r"(?:tastes?|tasted) (?:like|of)"), r"\g<v> a"),
    Pair(es(r"(?P<v>mira|miras|miro|miran|miramos|miraba|miraban) (?:como|igual que) (?P<d>su|mi|tu|un|una|el|la|él|ella|sus|mis|tus|yo|tú)"), en(r"(?:look|looks|looked) (?:just |exactly |a lot )?like"), _resembling),
    Pair(es(r"cómo (?:se )?(?P<v>mira|miras|miran|luce|lucen|luces)(?= (?:su|mi|tu|el|la|los|las|él|ella|un|una|sus|mis|tus|\w+\?)|\?)"), en(r"what (?:does|do|did) .+ look like"), lambda m: {"mira": "cómo es", "luce": "cómo es", "miras": "cómo eres", "luces": "cómo eres"}.get(m["v"].lower(), "cómo son")),
    Pair(es(r"(?P<v>estoy|estás|está|estamos|están) sintiendo(?= (?:mal|bien|mejor|peor|muy|un poco|cansad[oa]s?|enferm[oa]s?|triste|tristes|feliz|sol[oa]|nervios[oa]s?)\b)"), en(r"feeling"), lambda m: {"estoy": "me siento", "estás": "te sientes", "está": "se siente", "estamos": "nos sentimos", "están": "se sienten"}[m["v"].lower()]),
    Pair(es(r"(?P<c>me|te|le|nos|les|se) (?:siento|sientes|siente|sentimos|sienten) como (?P<x>(?:un|una|algo de|algún) \w+)"), en(rf"feels? like (?:a |an |some |having )?(?:a |some )?{_FOOD}"), lambda m: (f"{'le' if m['c'].lower() == 'se' else m['c']} apetece {m['x']}",)),
    Pair(es(rf"(?P<v>esper\w+) por (?P<w>{'|'.join(_TO_US)})(?!\w| (?:herman|madr|padr|amig|jef|hij|tí[oa]|prim))"), en(r"wait(?:ed|ing|s)? for"), _waiting),
    Pair(es(r"(?P<v>(?:p[ií]d|ped)[a-zíóé]+) para que(?= )"), en(r"(?:ask|tell|beg|request)\w*"), r"\g<v> que"),
    Pair(es(rf"(?P<n>{WORD}) (?P<v>es|son|era|eran|fue|parece) (?P<m>muy |bastante |tan )?(?P<a>fácil|difícil|fáciles|difíciles|imposible|imposibles) (?P<i>{INFINITIVE})(?=\s*(?:[.,;:!?]|$))"), en(r"(?<!it )(?<!it's )(?:is|are|was|were|seems) (?:very |so |really |quite )?(?:easy|hard|difficult|impossible) to \w+(?=\s*(?:[.,;:!?]|$))"), lambda m: f"{m['n']} {m['v']} {m['m'] or ''}{m['a']} de {m['i']}" if sure_gender(m["n"].lower()) or plural_noun(m["n"]) else ""),
    Pair(es(r"(?P<v>estoy|estás|está|estamos|están|estaba) (?P<g>aburriendo|cansando|emocionando|interesando|preocupando|confundiendo|asustando|decepcionando|agotando)(?=\s*(?:[.,;:!?]|$| (?:en|de|con|por|porque|hoy|ya)\b))"), en(r"(?:bored|tired|excited|interested|worried|confused|scared|disappointed|exhausted)"), lambda m: f"{m['v']} {re.sub('iendo$', 'ido', re.sub('ando$', 'ado', m['g']))}{'s' if m['v'].lower() in ('estamos', 'están') else ''}"),
    Pair(es(rf"desde (?P<a>{_ONE_TO_TWELVE}) (?:a|hasta) (?P<b>{_ONE_TO_TWELVE})(?= (?:de la|todos|cada|horas)|\s*(?:[.,;]|$))"), en(r"from \w+ to \w+"), r"de \g<a> a \g<b>"),
    Pair(es(r"(?:en|para|por|a) la primera (?:vez|ocasión)"), en(r"for the (?:very )?first time"), "por primera vez"),
    Pair(es(r"(?:de acuerdo (?:a|con)|según|por) mi opinión"), en(r"in my (?:\w+ )?opinion"), "en mi opinión"),
    Pair(es(r"más o menos que(?= (?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|cien|mil|la mitad)\b)"), en(r"more or less|about|approximately"), "más o menos"),
    Pair(es(r"(?:está|es) (?:a|hasta|arriba a) (?P<w>ti|mí|él|ella|usted|ustedes|nosotros|ellos|ellas)"), en(r"(?:is|'s) (?:entirely |all |totally )?up to (?:you|me|him|her|us|them)"), r"depende de \g<w>"),
    Pair(es(rf"(?P<s>(?:(?:el|la|los|las|mi|mis|tu|tus|su|sus|cada|todos los|todas las) {WORD}|ellos|ellas|él|ella)) (?P<v>fue|fueron) (?P<p>dad|ofrecid|enseñad|mostrad|dich|preguntad|pagad|entregad|enviad|prometid)[oa]s?(?= (?:un|una|unos|unas|el|la|los|las|su|sus|dos|tres|mucho|muchos|muchas|más|varios|varias|{WORD}(?:os|as|es))\b)(?! (?:a|por)\b)"), en(r"(?:was|were) (?:given|offered|taught|shown|told|asked|paid|handed|sent|promised)"), _given),
    Pair(es(r"(?:la mitad|medio|media|mitad) (?:de )?(?:un|una) (?P<n>litro|hora|kilo|docena|año|metro|milla|taza|libra|minuto|limón|cebolla|cucharadita|cucharada|vaso|kilómetro|naranja|manzana)"), en(r"half (?:of )?an? \w+|half (?:of )?(?:one|\w+)"), lambda m: f"medi{'a' if sure_gender(m['n'].lower()) == 'f' else 'o'} {m['n']}"),
    Pair(es(r"(?P<n>año|mes|día|kilo|litro|metro|hora|semana|milla|taza|docena|siglo|minuto|kilómetro)(?P<s>s|es)? y (?:una |la |un )?(?:mitad|medio|media)(?! de)"), en(r"and a half"), lambda m: f"{m['n']}{m['s'] or ''} y medi{'a' if sure_gender(m['n'].lower()) == 'f' else 'o'}"),
    Pair(es(r"(?P<q>un|una|dos|tres|cuatro|cinco|seis) y medi[oa] (?:de )?(?P<n>litro|kilo|hora|metro|taza|milla|semana|año|mes|minuto|docena|día|cucharadita|cucharada|kilómetro)(?:s|es)?"), en(r"(?:and a half|\d½|\.5) \w+"), _and_half),
    Pair(es(r"(?P<c>me|te|le|nos|les) (?P<v>gusta|encanta|interesa|gustó|encantó|gustan|encantan|gustaba) (?P<o>lo|ello|la|los|las|ellos|ellas)(?=\s*(?:[.,;:!?]|$| mucho\b| (?:porque|y|pero)\b))"), en(r"(?:like|likes|love|loves|liked|loved) (?:it|them)"), _liked),
    Pair(es(rf"(?P<v>sig\w+|segu\w+|continú\w+|continu\w+) (?:(?:a|de|en|con) )?(?P<i>{INFINITIVE})"), en(r"(?:keeps?|kept|continues?|continued|go on|goes on|went on)(?: on)? (?:\w+ing|to \w+)"), _going_on),
    Pair(es(rf"(?P<s>(?:(?:él|ella|usado) )?)(?:yo )?amo (?P<i>{INFINITIVE})"), en(r"I (?:really |just |also )?love (?:to \w+|\w+ing)"), r"me encanta \g<i>"),
    Pair(es(rf"(?<!\bque )(?P<s>(?:(?:el|la|los|las|mi|mis|tu|tus|su|sus) {WORD}|él|ella|ellos|ellas|ustedes)) (?P<v>ama|aman|amaba|amaban) (?P<i>{INFINITIVE})"), en(r"(?:loves?|loved) (?:to \w+|\w+ing)"), _loving),
    Pair(es(rf"(?P<s>él|ella|usted|yo) usado a (?P<i>{INFINITIVE})"), en(r"used to \w+"), r"\g<s> solía \g<i>"),
    Pair(es(r"(?:los )?unidos estados"), en(r"United States"), lambda m: "los Estados Unidos" if m[0].lower().startswith("los") else "Estados Unidos"),
    Pair(es(r"unido reino"), en(r"United Kingdom"), "Reino Unido"),
    Pair(es(r"unid[ao]s naciones"), en(r"United Nations"), "Naciones Unidas"),
    Pair(es(r"nuevo (?P<n>zelanda|zelandia|orleans|york|delhi|guinea|inglaterra|caledonia)"), en(r"New (?:Zealand|Orleans|York|Delhi|Guinea|England|Caledonia)"), lambda m: f"Nueva {m['n'].title()}"),
    Pair(es(r"sur[- ]áfrica"), en(r"South Africa"), "Sudáfrica"),
    Pair(es(r"(?P<d>sur|norte) (?:de )?corea"), en(r"(?:South|North) Korea"), lambda m: f"Corea del {m['d'].title()}"),
    Pair(es(r"(?P<d>sur|norte) (?:de )?américa"), en(r"(?:South|North) America"), lambda m: {"sur": "Sudamérica", "norte": "Norteamérica"}[m["d"].lower()]),
)  # fmt: skip

RULES = (
    Rule(
        id="turned-phrase",
        level="fix",
        summary="Rebuilds turns of phrase that Spanish lacks: “huele como”, “mira como su madre”, “sigue a intentar”, “me gusta lo”, “los niños fueron dados regalos”; with English only.",
        why="El giro copia el inglés palabra por palabra; el español lo dice de otra manera.",
        find=_TURNS,
        examples=(
            Example("Huele como pan.", "Huele a pan.", "It smells like bread."),
            Example("Ella mira como su madre.", "Ella se parece a su madre.", "She looks like her mother."),
            Example("Los niños fueron dados regalos.", "A los niños les dieron regalos.", "The children were given presents."),
            Example("Esperó por ti dos horas.", "Te esperó dos horas.", "He waited for you for two hours."),
            Example("El tren deja a las ocho.", "El tren sale a las ocho.", "The train leaves at eight."),
        ),
        keep=(
            Keep("Mira como baila.", "Look how he dances."),
            Keep("Esperó por ti en vano.", "He hoped on your behalf in vain."),
            Keep("Es fácil leer.", "It is easy to read."),
            Keep("Un año y medio.", "A year and a half."),
        ),
    ),
)  # fmt: skip
