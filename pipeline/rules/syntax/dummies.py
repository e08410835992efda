"""Subjects that English must have and Spanish has not: "there is", "it is", the weather, ages, spans of time."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.lang.lazy import later
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import WORD, infinitive, is_adjective
from pipeline.rules.syntax.paired import DROP, Pair, Written, change, en, es, finder

_THERE = {"es": "hay", "son": "hay", "está": "hay", "están": "hay", "hay": "hay", "era": "había", "eran": "había", "estaba": "había", "estaban": "había", "había": "había",
          "habían": "había", "fue": "hubo", "fueron": "hubo", "estuvo": "hubo", "estuvieron": "hubo", "hubo": "hubo", "será": "habrá", "serán": "habrá", "estará": "habrá", "estarán": "habrá", "sería": "habría", "serían": "habría",
          "ha sido": "ha habido", "han sido": "ha habido", "ha estado": "ha habido", "han estado": "ha habido", "puede ser": "puede haber", "pueden ser": "puede haber",
          "puede estar": "puede haber", "debe ser": "debe haber", "debe estar": "debe haber", "debería ser": "debería haber", "va a ser": "va a haber", "van a ser": "va a haber"}  # fmt: skip
_FORMS = "|".join(sorted(_THERE, key=len, reverse=True))
_SOME = r"(?:un|una|unos|unas|much[oa]s?|vari[oa]s|poc[oa]s?|otr[oa]s?|algún|alguna|algunos|algunas|ningún|ninguna|demasiad[oa]s?|suficientes?|más|menos|tant[oa]s?|cualquier|muchísim[oa]s?|divers[oa]s|numeros[oa]s|cientos|miles|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|nada|alguien|algo|nadie|bastantes?|cierto|cierta|ciertos|ciertas|muy poc[oa]s?)"
# “There is” opens its clause; in “life there was hard”, “working there is fun” it says where.
_OPENS = (
    r"(?:^|[,.;:!?…—–()\"“”*-]|\b(?:and|but|or|nor|yet|so|because|cause|since|if|that|than|as|like|when|whenever|where|wherever|which|what|who|whether|while|"
    r"although|though|until|till|unless|before|after|once|except|now|then|today|yesterday|tomorrow|tonight|sometimes|often|always|still|also|maybe|perhaps|"
    r"well|yes|no|oh|ok|okay|sure|afraid|glad|happy|sorry|certain|aware|think|thinks|thought|thinking|know|knows|knew|knowing|known|believe|believes|believed|"
    r"say|says|said|saying|hope|hopes|hoped|hoping|guess|suppose|supposed|feel|feels|felt|mean|means|meant|"
    r"bet|swear|wish|assume|assumed|imagine|imagined|doubt|doubted|notice|noticed|claim|claims|claimed|suggest|suggests|seems|realized|realised|remember|"
    r"(?:told|tell|tells|telling) (?:me|you|him|her|us|them)|(?!only)\w+ly)\b)[\s\"“(]*"
)
_LEADS = r"(?:(?:in|on|at|for|from|under|over|near|behind|beside|between|among|amongst|inside|outside|around|across|along|above|below|after|before|during|throughout|within|with|without|to|by|as|this|every|last|next|one)\b[^,.;:!?\n]{1,60} )?"
_THERE_EN = later(
    rf"{_OPENS}{_LEADS}(?P<there>there(?:['’](?:s|re|ll be)| (?:is|are|was|were|will be|has been|have been|would be|can be|may be|must be|should be|is going to be|are going to be)))(?!\w)"
    r"|\b(?:is|are|was|were) there(?= (?:a|an|any|some|no|many|much|enough|\w+s)\b)",
    re.IGNORECASE,
)


# «Allí es bastante caro»: what a degree and an adjective stand behind is there already.
_SUCH = re.compile(rf" (?:bastante|más|menos|demasiado|poco) (?P<a>{WORD})", re.IGNORECASE)


def _there(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    such = _SUCH.match(m.string, m.end())
    if such and (is_adjective(such["a"]) or not (such["a"].endswith("s") or sure_gender(such["a"].lower()))):
        return ""
    first = _THERE[verb]
    no = "no " if m["no"] or m["no2"] else ""
    options = (first, "había") if first == "hubo" else (first,)
    return tuple(f"{no}{o}" for o in options)


_EXISTS = finder(
    Pair(es(rf"(?<![aeií]r )(?<!vida )(?P<no>no )?(?:allí|ahí|hay|allá) (?P<no2>no )?(?P<v>(?!hay|hub|hab)(?:{_FORMS}))(?P<no3> no)?(?= (?:{_SOME})(?!\w))"), _THERE_EN, _there, alone="suggest"),
    Pair(es(rf"(?P<no>no )?(?:allí|ahí|allá) (?P<no2>(?:no )?)(?P<v>es|son|era|eran|será|serán|ha sido|han sido)(?= (?!(?:el|la|los|las|mi|tu|su|donde|cuando|que)\b){WORD}s\b)"), _THERE_EN, _there, alone="suggest"),
    Pair(es(rf"(?:allí|ahí) (?P<no>)(?P<v>eran|son|fueron|es|era|fue) (?P<no2>no)(?= {WORD})"), _THERE_EN, _there, alone="suggest"),
    Pair(es(r"(?:es|está|son|están|hay) (?:allí|ahí)(?= (?:un|una|algún|alguna|algunos|algunas|algo|much[oa]s|otr[oa]s?)\b)"), en(r"(?:is|are) there"), lambda _: "hay", alone="suggest"),
    Pair(es(r"(?:allí|ahí) (?:solía|solían|usaba|acostumbraba) (?:a )?(?:ser|estar|haber)"), en(r"there used to be"), lambda _: ("antes había", "había", "solía haber"), alone="suggest"),
    Pair(es(rf"hay (?P<no>)(?P<no2>)(?P<v>son|es|están|está)(?= {_SOME})"), _THERE_EN, _there, alone="suggest"),
)  # fmt: skip

_IT_EN = r"it(?:'s|'ll|'d)?"
_STATE = r"(?:claro|fácil|difícil|posible|imposible|importante|necesario|mejor|peor|bueno|malo|tarde|temprano|hora|verdad|cierto|probable|obvio|evidente|útil|inútil|normal|raro|extraño|agradable|peligroso|interesante|una pena|una lástima|lunes|martes|miércoles|jueves|viernes|sábado|domingo|verano|invierno|de noche|de día)"
_DUMMY_VERB = rf"(?:(?:no )?(?:es|está|era|estaba|fue|será|sería|parece|parecía) (?:muy |tan |más |bastante |demasiado |no )?{_STATE}|(?:no )?(?:parece|parecía|pareció|resulta) que|(?:está |estaba )?(?:lloviendo|nevando|granizando)|(?:llueve|llovía|nieva|nevaba|llovió|nevó|lloverá)|(?:no )?(?:toma|tomó|lleva|llevó|tarda|tardó|depende|hace (?:frío|calor|sol|viento)))"


def _bare(m: re.Match[str]) -> Written:
    return f"{m['x']} {m['i']}" if infinitive(m["i"].lower()) else ""


_IT = finder(
    Pair(es(rf"ello(?= {_DUMMY_VERB}(?!\w))"), en(_IT_EN), lambda _: DROP, alone="suggest"),
    Pair(es(rf"(?:eso|esto|él)(?= (?:no )?(?:es|está|era|fue|sería|parece) (?:muy |tan |más |bastante |demasiado )?{_STATE} (?:de |a )?(?:que|{WORD}[aei]r(?:l[aeo]s?|se|me|te|nos)?)(?!\w))"), en(rf"^\W*(?:(?:and|but|so|because|yes|no),? )?{_IT_EN}(?! all)"), lambda _: DROP),
    Pair(es(r"(?:eso|él|esto)(?= (?:está lloviendo|está nevando|llueve|nieva|parece que|parecía que|hace (?:frío|calor|sol|viento|falta)))"), en(rf"{_IT_EN} (?:is |was |always |often )*(?:rain|snow|seem|look|appear|cold|hot|sunny|windy)\w*"), lambda _: DROP, alone="suggest"),
    Pair(es(rf"(?P<x>(?:es|era|sería|fue|será) (?:muy |tan |más |bastante )?(?:importante|necesario|mejor|posible|imposible|bueno|malo|útil|esencial|recomendable|normal|peligroso)) (?:de|a|para) (?P<i>{WORD}[aei]r(?:l[aeo]s?|se|me|te|nos)?)"), en(rf"{_IT_EN} (?:is |was |would be |be |not |very |so )*(?:important|necessary|best|better|possible|impossible|good|bad|useful|essential|advisable|normal|dangerous) (?:not )?to \w+"), _bare),
)  # fmt: skip

_THING = re.compile(r"^(?P<open>[\s\-•*«“]*)(?P<s>él|ella|ello)(?= (?:no )?(?:es|está|era|estaba|fue|tiene|tenía|cuesta|costó|funciona|funcionó|viene|contiene|parece)(?!\w))", re.IGNORECASE)  # fmt: skip
_IT_OPENS = re.compile(r"^\W*it(?:'s|’s)?\b", re.IGNORECASE)


def _thing(context: Context) -> Iterator[Finding]:
    """ "Él es caro" for "it is expensive": a thing is no «él» as a subject."""
    if not context.may_match(_THING):
        return
    m = _THING.match(context.text)
    opens = _IT_OPENS.match(context.english) if m else None
    if m and opens and not re.search(r"\b(?:he|she|him|her|his)\b", context.english, re.IGNORECASE):
        finding = change(context, m.start("s"), m.end("s"), DROP, None, opens[0].strip())
        if finding:
            yield finding


_HEAT = {
    "frío": "frío",
    "fría": "frío",
    "calor": "calor",
    "caliente": "calor",
    "cálido": "calor",
    "caluroso": "calor",
    "soleado": "sol",
    "ventoso": "viento",
    "fresco": "fresco",
    "helado": "mucho frío",
}
_MAKES = {
    "es": "hace",
    "está": "hace",
    "era": "hacía",
    "estaba": "hacía",
    "fue": "hizo",
    "estuvo": "hizo",
    "será": "hará",
    "estará": "hará",
}
_HOW = {
    "muy ": "mucho ",
    "tan ": "tanto ",
    "demasiado ": "demasiado ",
    "un poco ": "un poco de ",
    "bastante ": "bastante ",
    "realmente ": "mucho ",
}
_WEATHER_EN = en(
    r"it(?:'s| is| was| will be|'ll be) (?:(?:so|very|too|really|quite|pretty|always|still|getting|a bit|a little) )*(?:cold|hot|warm|sunny|windy|cool|freezing)(?= *(?:$|[.,;!?]|and|today|tonight|yesterday|tomorrow|last|all|outside|here|in|there|out|this|at|but|enough|when|so|now))"
)
_BEFORE = re.compile(r"(?:^|[.,;:¿¡!?«(]|\b(?:que|porque|cuando|si|y|pero|hoy|aquí|allí|afuera|fuera|dentro|no|siempre|ya|aunque|ello|eso|todavía|aún|entonces|donde|mientras|invierno|verano|noche|día|mañana|tarde))\s*$", re.IGNORECASE)  # fmt: skip


_OUT = re.compile(r" (?:hoy|ayer|aquí|allí|afuera|fuera|ahora|esta|en|por la)\b", re.IGNORECASE)


def _weather(m: re.Match[str]) -> Written:
    head = m.string[: m.start()]
    if not _BEFORE.search(head):
        return ""
    if m["v"].lower().startswith("est") and re.search(r"\w", head) and not _OUT.match(m.string, m.end()):
        return ""  # "tocó la tarta para ver si estaba caliente": some thing is
    return f"{_MAKES[m['v'].lower()]} {_HOW.get((m['q'] or '').lower(), '')}{_HEAT[m['a'].lower()]}"


_WEATHER = finder(
    Pair(es(r"(?P<v>hace|hacía|hizo) (?:mucho|muy|tanto|tan) caliente"), en(r"hot|warm"), r"\g<v> mucho calor", alone="suggest"),
    Pair(es(rf"(?P<v>{'|'.join(_MAKES)}) (?P<q>{'|'.join(_HOW)})?(?P<a>frío|caliente|cálido|caluroso|soleado|ventoso|fresco)(?! (?:como|que|para|al|y (?:no )?(?:está|es|era|estaba|me|lo|la)))"), _WEATHER_EN, _weather),
    Pair(es(rf"(?<![\w] )(?P<v>es|está|era|estaba|fue|será) (?P<q>{'|'.join(_HOW)})?(?P<a>frío|caliente|caluroso|soleado|ventoso)(?= (?:hoy|ayer|aquí|allí|afuera|fuera|ahora|esta (?:mañana|tarde|noche)|en (?:la calle|invierno|verano|enero|agosto))(?!\w))"), en(r"\0"), _weather, alone="suggest"),
    Pair(es(r"(?P<v>es|era|está|estaba|fue) (?P<q>tan |muy |demasiado |bastante )(?P<a>frío|calor|caliente|caluroso)(?= (?:que|en|aquí|allí|hoy|ayer|ahora|fuera|afuera|como|para)\b|\s*[.,;!])"), en(r"it(?:'s| is| was|'ll be) (?:so|very|too|really|pretty|quite) (?:cold|hot|warm)"), lambda m: f"{_MAKES[m['v'].lower()]} {_HOW[m['q'].lower()]}{_HEAT[m['a'].lower()]}"),
)  # fmt: skip


RULES = (
    Rule(
        id="there-is",
        level="fix",
        summary="Writes haber for “there is” (“allí es un problema” → “hay un problema”); without English at most a suggestion.",
        why="«There is» es «hay» (había, hubo, habrá); «allí» indica un lugar.",
        find=_EXISTS,
        examples=(
            Example("Allí es un gato en el tejado.", "Hay un gato en el tejado.", "There is a cat on the roof."),
            Example("Ayer ahí eran muchos coches.", "Ayer había muchos coches.", "Yesterday there were many cars."),
            Example("En mi calle allí es un horno.", "En mi calle hay un horno.", "In my street there is a bakery."),
            Example("¿Está allí una farmacia?", "¿Hay una farmacia?", "Is there a chemist's?"),
        ),
        keep=(
            Keep("Comer allí es un problema en invierno.", "Eating there is a problem in winter, but there are other places."),
            Keep("Allí está la casa.", "There is the house."),
            Keep("Allí hay un gato.", "There is a cat over there."),
            Keep("Comer allí puede ser bastante irregular.", "Eating there can be pretty irregular."),
            Keep("Allí eran felices.", "They were happy there."),
            Keep("Vivir allí fue una aventura para ellas.", "Living there was an adventure for them."),
            Keep("La vida allí era un suplicio.", "Life there was a torment."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="empty-subject",
        level="fix",
        summary="Drops ello and eso where English needs an empty “it” (“ello es tarde” → “es tarde”).",
        why="El «it» sin contenido no se traduce: «es tarde», «parece que llueve», «es importante descansar».",
        find=_IT,
        examples=(
            Example("Ello está lloviendo.", "Está lloviendo.", "It is raining."),
            Example("Eso es imposible saberlo.", "Es imposible saberlo.", "It is impossible to know."),
            Example("Es necesario de llegar pronto.", "Es necesario llegar pronto.", "It is necessary to arrive early."),
        ),
        keep=(
            Keep("Eso es difícil de entender.", "That is difficult to understand."),
            Keep("Ello explica la demora.", "It explains the delay."),
            Keep("Esto es importante.", "It is important."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="thing-pronoun",
        level="fix",
        summary="Drops él or ella where the English subject is “it”; with English only.",
        why="Una cosa no se retoma con «él» como sujeto: basta el verbo.",
        find=_thing,
        examples=(Example("Él cuesta demasiado.", "Cuesta demasiado.", "It costs too much."),),
        keep=(
            Keep("Él cuesta demasiado.", "He costs too much."),
            Keep("Ella es mi amiga.", "It is she who is my friend."),
            Keep("Cuesta demasiado.", "It costs too much."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="weather-hace",
        level="fix",
        summary="Writes hacer for the weather (“es frío hoy” → “hace frío hoy”); without English at most a suggestion.",
        why="Del tiempo se dice «hace frío», «hace calor», «hace sol».",
        find=_WEATHER,
        examples=(
            Example("Era tan frío que no salimos.", "Hacía tanto frío que no salimos.", "It was so cold that we did not go out."),
            Example("Es muy frío aquí.", "Hace mucho frío aquí.", "It's very cold here."),
            Example("Salimos porque era soleado.", "Salimos porque hacía sol.", "We went out because it was sunny."),
        ),
        keep=(
            Keep("El café era tan frío que lo tiré.", "The coffee was so cold that I threw it away."),
            Keep("El café está frío.", "The coffee is cold."),
            Keep("Tocó el plato para ver si estaba caliente.", "She touched the plate to see if it was hot."),
            Keep("Hace frío.", "It's cold."),
            Keep("El clima es frío.", "The climate, it's cold."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
