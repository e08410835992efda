"""Relative clauses: todo lo que, la razón por la que, que for quien, cuyo, and the que that English leaves out."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.syntax.grammar import SUBJECT, WORD, article_of, form_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_VERB = rf"(?:(?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) )?(?P<v>{WORD}))"


def _all_that(m: re.Match[str]) -> Written:
    word = m["v"].lower()
    return f"todo lo que {m['rest']}" if finite(word) or word in ("era", "para") else ""


_ALL = finder(
    Pair(es(rf"(?<!sobre )tod[oa]s? (?:que|qué|el que|cosa que|cosas que|lo qué|eso que) (?P<rest>(?:{SUBJECT} )?{_VERB})"), en(r"(?:all|everything|anything)(?: that)? \w+"), _all_that),
    Pair(es(rf"(?<!\bde )todo (?:que|qué) (?P<rest>(?:{SUBJECT} )?{_VERB})"), en(r"\0"), _all_that, alone="suggest"),
    Pair(es(r"(?P<t>todo(?: lo)?|lo único|la única cosa|única cosa|lo primero|lo mejor) (?P<v>tienes|tiene|tenemos|tienen|tengo|hay|necesitas|necesita|puedes|puede|debes|quiero|hago|hice|sé|quieres|puedo)(?= (?:que )?\w+)"), en(r"(?:all|the only thing|the first thing|the best thing)(?: that)? (?:I|you|he|she|it|we|they) \w+"), lambda m: f"{'todo lo' if m['t'].lower().startswith('todo') else m['t']} que {m['v']}"),
    Pair(es(r"(?P<n>nada|algo|alguien|nadie) (?P<v>puedo|puedes|puede|podemos|quiero|necesito|necesitas|necesitamos|conozco|conoces|amo|tienes|tengo|sé)(?! que no)(?= )"), en(r"(?:nothing|something|anything|someone|anyone|everyone|nobody|anybody|somebody) (?:I|you|we)(?:'ve)? \w+"), r"\g<n> que \g<v>"),
    Pair(es(r"(?<!\bun no )(?P<h>no|(?:sé|entiendo|entiende|sabe|sabes|recuerdo|creo|hago|haz|dime|vi|oí)) (?:lo qué|qué que)(?= )"), en(r"what"), r"\g<h> lo que", alone="suggest"),
    Pair(es(r"(?P<h>haz|haga|hago|hace|hizo|hice|hacer|dijo|come|compra|toma|tomar|elige) (?:qué|eso que)(?= (?:quier|necesit|pued|deb|dij|dig))"), en(r"what(?:ever)? \w+"), r"\g<h> lo que", alone="suggest"),
)  # fmt: skip


def _reason(m: re.Match[str]) -> Written:
    many = m["h"].lower().endswith("es")
    article, other = ("las que", "las cuales") if many else ("la que", "la cual")
    return (f"{m['h']} por {article}", f"{m['h']} por {other}")


def _in_which(m: re.Match[str]) -> Written:
    """Only behind a noun and before no other: «supo de qué tren se había bajado» asks."""
    noun, verb = m["n"].lower(), m["v"].lower()
    asks = form_of(noun) is not None or (sure_gender(verb) and not form_of(verb))
    if not sure_gender(noun) or asks:
        return ""
    article = article_of(m["n"])
    return (
        f"{m['n']} {m['p']} {article} que",
        f"{m['n']} {m['p']} {article} {'cuales' if article.endswith('s') else 'cual'}",
    )


_WAYS = finder(
    Pair(es(r"(?P<h>(?:la|una|las|mi|su|tu|otra|esta|esa) razón(?:es)?|razones|razón) (?:por qué|porque|por que|porqué|de por qué|del porqué|cual)(?! (?:no )?(?:es|era|sea)\b)(?= )"), en(r"reasons? (?:why|that|for which|(?:I|you|he|she|it|we|they)(?= ))"), _reason, alone="suggest"),
    Pair(es(r"(?P<h>la razón) por qué(?= )"), en(r"\0"), _reason, alone="suggest"),
    Pair(es(r"(?P<h>la razón (?:por la que|por la cual|de que)? ?[^.,;:?!]{0,60}?(?:es|era|fue)) (?:porque|debido a que|a causa de que|por causa de que)(?= )"), en(r"reason\b.*(?:is|was)(?: simply| that)? because|reason (?:is|was)|reason\b.*(?:is|was) that"), r"\g<h> que", alone="suggest"),
    Pair(es(r"(?P<h>(?:la|una|esta|esa|otra|única|mejor) (?:manera|forma|modo)) (?:en cómo|cómo|en que como|cual)(?= )"), en(r"(?:way|manner)"), lambda m: (f"{m['h']} en que", f"{m['h']} en la que", f"{m['h']} como"), alone="suggest"),
    Pair(es(rf"(?P<n>{WORD}) (?P<p>en|con|de|por|para|sobre|a) (?:cual|cuales|qué)(?= (?:{SUBJECT} |me |te |se |lo |la |le |nos |les )*(?P<v>{WORD}))"), en(r"(?:in|with|of|by|for|about|on|from|to|at|through|during) (?:which|whom)"), _in_which),
)  # fmt: skip

_PERSON = r"(?:hombres?|mujer(?:es)?|personas?|gente|chic[oa]s?|niñ[oa]s?|amig[oa]s?|profesor(?:a|es)?|estudiantes?|señora?|médic[oa]s?|doctora?|vecin[oa]s?|alumn[oa]s?|herman[oa]s?|alguien|nadie|aquellos|aquellas|cliente|clientes|empleados?|padres|hij[oa]s?|jugador(?:es)?|actor|actriz|autor(?:a)?|usuarios?|pacientes?|únic[oa]|primer[oa]|todos|todas|trabajador(?:es)?|policía|soldados?|chaval)"


def _whose(m: re.Match[str]) -> Written:
    noun = m["n"]
    article = article_of(noun)
    which = {"el": "cuyo", "la": "cuya", "los": "cuyos", "las": "cuyas"}.get(article, "cuyo")
    return f"{m['h']} {which} {noun}"


_CLEFT = re.compile(
    r"(?<!\w)(?:es|era|fue|eran|fueron|son|será|serán|sea|fuera|sería|ser|sido|soy|eres|somos)(?!\w)[^,.;:?!]*$",
    re.IGNORECASE,
)


def _who(m: re.Match[str]) -> Written:
    """ "El hombre quien vino"; but «fue la vecina quien rompió el tiesto» says which person it was."""
    who = m[0].rsplit(" ", 1)[-1].lower()
    if who in ("quien", "quienes", "que") and _CLEFT.search(m.string[: m.start()]):
        return ""
    acts = any(f.mood == "ind" for f in finite(m["v"].lower())) or m["v"].lower() in ("era", "trabaja", "vive")
    return f"{m['n']} que" if acts else ""


_WHO = finder(
    Pair(es(rf"(?P<n>{_PERSON}) (?:quien|quienes|quién|quiénes|el que|el cual|cual|cuales)(?= (?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) )?(?P<v>{WORD}))"), en(r"(?:who|that|whom|(?:the|an?|that) \w+ (?:I|you|he|she|we|they) \w+)"), _who, alone="suggest"),
    Pair(es(rf"(?P<h>(?:un|una|el|la|los|las|alguien|ese|esa|este|esta) ?(?:{WORD})?) (?:que (?:su|sus)|de quien|de quién|del cual|quien es|quienes|de cual|cual|quién) (?P<n>(?!me|te|se|lo|la|le|nos|les|no){WORD})"), en(r"whose \w+"), lambda m: _whose(m) if sure_gender(m["n"].lower()) or not finite(m["n"].lower()) else ""),
)  # fmt: skip

_WHICH = finder(
    Pair(es(rf"(?P<n>(?:un|una|unos|unas|el|la|los|las|este|esta|ese|esa|mi|su|tu|algún|alguna|otro|otra) {WORD}) (?:el cual|la cual|los cuales|las cuales)(?= (?!más|de){WORD})"), en(r"which|that|who|whom|(?:the|an?) \w+ (?:I|you|he|she|we|they) \w+"), r"\g<n> que", alone="suggest"),
)  # fmt: skip

_MOMENT = {
    "vez": ("que", ""),
    "día": ("que", "en que"),
    "momento": ("en que", "que"),
    "año": ("en que", "que"),
    "noche": ("que", "en que"),
    "semana": ("que", "en que"),
    "forma": ("en que", ""),
    "manera": ("en que", ""),
}
_CLAUSE_EN = (
    r"(?:I|you|he|she|it|we|they|(?-i:[A-Z])\w+|my \w+|the \w+)(?:'[a-z]+)? (?!will\b|won't\b|shall\b|would\b|'ll\b)\w+"
)
# Only what takes a clause in English: «every time I see», «the day we met»; «every week she cleans» and «that night we slept» are adverbs of their own clause.
_MOMENT_EN = en(
    rf"(?:every|each|next) time (?!I'll|you'll|we'll|he'll|she'll|they'll){_CLAUSE_EN}|the (?:first|second|third|last|next|only|one) (?:time|day|year|night|week) {_CLAUSE_EN}|"
    rf"(?<!in )(?<!during )the (?:day|moment|year|night|week|way|minute|instant|time) {_CLAUSE_EN}"
)


_ON = re.compile(r"^[^,.;:]*,? (?:y|e|pero|aunque|luego|porque) ")


def _may_be_main(word: str) -> bool:
    """Whether a word may be a main verb: not the programme of «el primer año dimos clase sin programa»."""
    return form_of(word) is not None and not named_noun(word)


def _when(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    first, second = _MOMENT[noun]
    forms = finite(m["v"].lower())
    if not forms or form_of(m["v"].lower(), "ser", "estar") or all(f.tense in ("fut", "cond") for f in forms):
        return ""
    if m["h"].strip().lower() == "cada" and noun != "vez":
        return ""
    rest = m.string[m.end() :]
    opens = re.search(r"(?:^|[.;:,¿¡(«“] ?|(?<!\w)(?:y|e|pero|porque) )$", m.string[: m.start()], re.IGNORECASE)
    if opens and not any(map(_may_be_main, re.findall(r"\w+", re.split(r"[.;:]", rest)[0].lower()))):
        return ""  # «la próxima semana voy a Roma»: the only verb is the main one
    if opens and not m["h"].lower().startswith("cada") and _ON.search(rest):
        return ""  # «el mismo día recibió la carta y la quemó», «la primera vez no me atreví, pero…»
    rest = m["rest"]
    options = (f"{m['h']}{m['n']} {first} {rest}", f"{m['h']}{m['n']} {second} {rest}")
    return options if second else options[0]


_MOMENTS = finder(
    Pair(es(rf"(?P<h>(?:la (?:primera|segunda|tercera|próxima|única)|cada|la última(?= vez)|el|la|esa|aquella|ese|aquel|todas las|el primer|el último|el mismo) )(?P<n>vez|día|momento|año|noche|semana|forma|manera) (?P<rest>(?:{SUBJECT} )?(?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) )?(?P<v>{WORD}))"), _MOMENT_EN, _when),
)  # fmt: skip

RULES = (
    Rule(
        id="all-that",
        level="fix",
        summary="Writes todo lo que, lo que for “everything (that)”, “all you…”, “what” (“todo que sé” → “todo lo que sé”).",
        why="El relativo de «todo» es «lo que»: «todo lo que sé».",
        find=_ALL,
        examples=(
            Example("Todo que necesitas está aquí.", "Todo lo que necesitas está aquí.", "Everything you need is here."),
            Example("Haz qué quieras.", "Haz lo que quieras.", "Do what you want."),
        ),
        keep=(
            Keep("Todo lo que sé.", "All I know."),
            Keep("Espero de todo que salga bien."),
            Keep("No sé qué quieres.", "I don't know what you want."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="reason-why",
        level="fix",
        summary="Writes la razón por la que, la manera en que, en la que for “the reason why”, “the way”, “in which”.",
        why="Se dice «la razón por la que», «la manera en que», «la casa en la que».",
        find=_WAYS,
        examples=(
            Example("No sé la razón por qué vino.", "No sé la razón por la que vino.", "I don't know the reason why he came."),
            Example("La razón es porque llueve.", "La razón es que llueve.", "The reason is because it's raining."),
            Example("La ciudad en cual vivo es pequeña.", "La ciudad en la que vivo es pequeña.", "The city in which I live is small."),
        ),
        keep=(
            Keep("No tiene razón porque miente.", "He is not right because he lies."),
            Keep("Pregunta por qué vino.", "He asks why he came."),
            Keep("La razón por la que vino.", "The reason why he came."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="who-that",
        level="fix",
        summary="Writes que for the quien of a defining clause and cuyo for “whose” (“el hombre quien vino” → “el hombre que vino”).",
        why="En una relativa especificativa sin preposición va «que», no «quien»; «whose» es «cuyo».",
        find=lambda context: (*_WHO(context), *_WHICH(context)),
        examples=(
            Example("La chica quien canta es mi prima.", "La chica que canta es mi prima.", "The girl who sings is my cousin."),
            Example("Un niño que su padre trabaja aquí.", "Un niño cuyo padre trabaja aquí.", "A child whose father works here."),
        ),
        keep=(
            Keep("El hombre, quien vino ayer, es mi tío.", "The man, who came yesterday, is my uncle."),
            Keep("Fue la vecina quien llamó.", "It was the neighbour who called."),
            Keep("El hombre a quien vi.", "The man I saw."),
            Keep("Quien canta su mal espanta."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="time-that",
        level="fix",
        summary="Puts que behind la primera vez, cada vez, el día where English has none; with English only.",
        why="«The first time I saw» es «la primera vez que vi».",
        find=_MOMENTS,
        examples=(
            Example("Cada vez llueve, se inunda.", "Cada vez que llueve, se inunda.", "Every time it rains, it floods."),
            Example("Recuerdo el día nos conocimos.", "Recuerdo el día que nos conocimos.", "I remember the day we met."),
        ),
        keep=(
            Keep("Cada semana la levanta.", "Every week he lifts it."),
            Keep("Cada vez llueve más.", "It rains more and more."),
            Keep("La primera vez que vi.", "The first time I saw."),
            Keep("El día era largo.", "The day was long."),
            Keep("El primer año vendimos pan en la calle, sin programa.", "The first year we sold bread in the street, with no plan."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
