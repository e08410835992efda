"""Comparisons: numbers, clauses, equality, and what is compared with whom."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import DETERMINER, NUMBER, NUMBER_EN, SUBJECT, WORD, infinitive, is_adjective
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_PARTS = r"(?:la mitad|una vez|un tercio|una cuarta parte|dos tercios|media hora|medio siglo|medio)"
_MEASURES = r"(?:dólares|euros|pesos|libras|soles|años?|días?|horas?|minutos?|meses|semanas?|siglos?|kilos?|kilómetros?|metros?|grados?|veces|por ciento|%|litros?|páginas|millones)"
_THAN_NUMBER = re.compile(
    rf"(?:(?P<v>{WORD}) )?(?P<m>más|menos) (?P<que>que)(?= (?:{_PARTS}|(?P<n>{NUMBER})(?: (?P<u>{_MEASURES}))?)(?!\w))",
    re.IGNORECASE,
)
_THAN_NUMBER_EN = en(
    rf"(?:more|less|fewer|longer|over|under) than (?:half|once|twice|a (?:third|quarter|dozen)|{NUMBER_EN})"
)
# Verbs that compare what does something: «vale más que mil palabras».
_RIVALS = frozenset(
    "valer saber ganar comer trabajar hablar correr vivir poder querer gustar ser parecer hacer importar pesar".split()
)


def _than_number(context: Context) -> Iterator[Finding]:
    evidence = _THAN_NUMBER_EN.search(context.english)
    if context.english and not evidence:
        return
    for m in context.finditer(_THAN_NUMBER):
        head = re.split(r"[.,;:?!¿¡]", context.text[: m.start()])[-1]
        if re.search(r"\b(?:no|nunca|sin|nadie|nada|ni)\b", f"{head} {m['v'] or ''}", re.IGNORECASE):
            continue
        rival = m["v"] and {f.lemma for f in finite(m["v"].lower())} & _RIVALS
        single = m["n"] and m["n"].lower() in ("un", "una")  # «algo más que un amigo»
        if (rival or single) and not m["u"]:
            continue
        measured = m["u"] or (
            m["v"]
            and any(
                f.lemma in ("haber", "tener", "costar", "durar", "tardar", "pagar", "gastar")
                for f in finite(m["v"].lower())
            )
        )
        opens = not head.strip() and not m["v"] and not single
        if evidence or measured or opens:
            yield replace(
                m.start("que"), m.end("que"), "de", None if evidence else "suggest", evidence[0] if evidence else ""
            )


_CLAUSE_VERBS = (
    r"(?:pens[aéáóo]\w*|piens\w+|cre[íeo]\w*|parec\w+|esper\w+|imagin\w+|recuerd\w+|recordaba\w*|necesit\w+|quer[íe]\w*|quis\w+|quier\w+|supon\w+|suponía\w*|dij\w+|dic\w+|pued\w+|podía\w*|deber?ía\w*|sol[íe]\w*|suele\w*|"
    r"merec\w+|gustaría|había\w* (?:pensado|imaginado|esperado|creído)|hubiera\w* (?:pensado|imaginado|esperado))"
)
_DEGREE = rf"(?P<d>(?:más|menos) {WORD}|más|menos|mejor|peor|mayor|menor)"
_THAN_EN = r"(?:\w+er|more(?: \w+)?|less(?: \w+)?|worse|better|rather|farther|further) than"


def _of_what(m: re.Match[str]) -> Written:
    if infinitive(m["c"].split()[-1].lower()):
        return ""  # «no hay nada peor que esperar»
    return f"{m['d']} de lo que {m['c']}"


_THAN_CLAUSE = finder(
    Pair(es(rf"{_DEGREE} que (?:lo que |qué )?(?P<c>(?:{SUBJECT} )?(?:no )?(?:(?:me|te|se|le|nos|les) )?{_CLAUSE_VERBS})\b(?<!r)"), en(rf"{_THAN_EN} (?:I|you|he|she|it|we|they|people|one|\w+ \w+)(?:'d)? \w+"), _of_what),
    Pair(es(rf"{_DEGREE} que (?P<c>esperado|previsto|planeado|pensado|normal|necesario|habitual|usual|permitido|debido)"), en(rf"{_THAN_EN} (?:expected|planned|usual|normal|necessary|needed|allowed|anticipated|thought|required|average)"), r"\g<d> de lo \g<c>", alone="suggest"),
    Pair(es(r"(?P<d>más|menos) (?:largo|larga) (?P<c>que|de lo que|de lo)"), en(r"longer than"), lambda m: f"{m['d']} tiempo {m['c']}" if _took(m) else "", alone="suggest"),
)  # fmt: skip


def _took(m: re.Match[str]) -> bool:
    """Whether "más largo" says how long something took."""
    head = m.string[: m.start()].split()
    return bool(head) and any(
        f.lemma in ("tomar", "tardar", "llevar", "durar", "vivir", "esperar", "trabajar", "quedar")
        for f in finite(head[-1].lower())
    )


_ME = {"mí": "yo", "mi": "yo", "ti": "tú", "yo": "yo"}
_THAN_ME = finder(
    Pair(es(rf"{_DEGREE} que (?P<p>mí|ti)(?! mism[oa])"), en(r"than (?:me|you|I)"), lambda m: f"{m['d']} que {_ME[m['p'].lower()]}", alone="suggest"),
    Pair(es(rf"(?<!lo )(?<!de )(?P<d>(?:más|menos) {WORD}|mejor|peor|mayor|menor) (?:de|a) (?P<p>mí|ti)(?!\w)"), en(r"\w+er than (?:me|you|I)|(?:more|less) \w+ than (?:me|you|I)"), lambda m: f"{m['d']} que {_ME[m['p'].lower()]}" if shape(m["d"].split()[-1].lower()) or one_gender(m["d"].split()[-1].lower()) else "", alone="suggest"),
    Pair(es(r"(?P<a>(?:diferente|distint[oa])s?) que (?P<x>(?:el|la|los|las|lo|un|una|mi|tu|su|este|esta|ese|esa|yo|tú|él|ella|nosotros|ellos) ?)"), en(r"different (?:than|from|to)"), lambda m: _different(m), alone="suggest"),
    Pair(es(r"(?P<a>(?:diferente|distint[oa])s?) del que (?P<x>el |la |los |las )"), en(r"different (?:than|from|to)"), lambda m: _different(m), alone="suggest"),
)  # fmt: skip


def _different(m: re.Match[str]) -> Written:
    what = {"yo": "mí", "tú": "ti"}.get(m["x"].strip().lower(), m["x"])
    return (
        (f"{m['a']} del {what[3:]}", f"{m['a']} al {what[3:]}")
        if what.lower().startswith("el ")
        else (f"{m['a']} de {what}", f"{m['a']} a {what}")
    )


_AS = r"as [\w ]{2,40}? as"
_MANY = r"(?P<q>much[oa]s?)"


def _as_much(m: re.Match[str]) -> Written:
    """ "Tan mucho dinero como", "como muchas cosas como": tanto dinero como, tantas cosas como."""
    return f"t{'anto' if m['q'].lower() == 'mucho' else 'ant' + m['q'][5 - 1 :].lower()}{m['x']} como"


def _equal(m: re.Match[str]) -> Written:
    word = m["a"].lower()
    if finite(word) and not (shape(word) or one_gender(word)):
        return ""
    if sure_gender(word) and not (shape(word) or one_gender(word)) and not m["a"].endswith("mente"):
        return ""
    return f"tan {m['a']} como"


def _times(m: re.Match[str]) -> Written:
    if not is_adjective(m["a"]):
        return ""
    than = " que" if m["t"] else ""
    if m["n"].lower() == "dos":
        return (f"el doble de {m['a']}{than}", f"dos veces más {m['a']}{than}")
    return f"{m['n']} veces más {m['a']}{than}"


_EQUALITY = finder(
    Pair(es(r"tan much(?P<e>[oa]s?)"), en(r"\w+"), r"tant\g<e>", alone="fix"),
    Pair(es(r"una? (?P<n>medi[oa] (?:litro|kilo|hora|docena|taza|botella|siglo|día|metro|kilómetro|año|millón|libra|pinta|cucharadita|cucharada|pizza|manzana))"), en(r"(?<!about )(?<!around )(?<!roughly )half (?:an?|of an?) \w+|half-\w+"), r"\g<n>"),
    Pair(es(rf"(?:tan|como) {_MANY}(?P<x>(?: (?!como){WORD}){{0,2}}) como"), en(r"as (?:much|many)(?: \w+){0,2} as"), lambda m: _as_much(m), alone="suggest"),
    Pair(es(r"dos veces (?:tanto|tan mucho|como mucho) (?:como|que)"), en(r"twice as (?:much|many)(?: \w+)? as"), "el doble que", alone="suggest"),
    Pair(es(r"(?:tan|como) pronto como (?:sea |es |)posible"), en(r"as soon as possible"), (lambda m: ("lo antes posible", "cuanto antes") if m[0].lower() != "tan pronto como sea posible" else ""), alone="suggest"),
    Pair(es(r"(?:tan|como) (?P<a>rápido|pronto|rápidamente|cerca|lejos|temprano|tarde|bien) como (?:sea |es |)posible"), en(r"as \w+ as possible"), lambda m: (f"lo más {m['a']} posible",) if m[0].lower()[:3] == "com" or " sea " not in m[0].lower() else "", alone="suggest"),
    Pair(es(rf"así (?P<a>{WORD}) como(?! si)"), en(_AS), lambda m: _equal(m) if is_adjective(m["a"]) else "", alone="suggest"),
    Pair(es(rf"(?P<n>dos|tres|cuatro|cinco|diez) veces (?:tan|como|así) (?P<a>{WORD})(?P<t> (?:como|que))?"), en(r"(?:twice|(?:two|three|four|five|ten) times) as \w+"), _times, alone="suggest"),
    Pair(es(rf"como (?P<a>(?!(?:much[oa]s?|si|para|siempre|nunca|por|una?|el|las?|los?)\b){WORD}) como(?! si)"), en(_AS), _equal, alone="suggest"),
    Pair(es(rf"tan (?P<a>(?!much)(?:{WORD})) que(?= (?:{SUBJECT}|{DETERMINER}|parec\w+|pens\w+|antes|siempre|[A-Z]\w+)(?!\w))"), en(r"as (?!much|many)[\w]+ as"), _equal),
)  # fmt: skip

_BETTER = finder(
    Pair(
        es(r"(?P<l>mucho |un poco |bastante )?más (?:buen[oa]s?|bien)"),
        en(r"better"),
        lambda m: f"{m['l'] or ''}mejor",
    ),
    Pair(es(r"(?P<l>mucho |un poco |bastante )?más mal[oa]?s?"), en(r"worse"), lambda m: f"{m['l'] or ''}peor"),
    Pair(es(r"mucho más (?P<b>mejor|peor)(?:es)?"), en(r"better|worse"), r"mucho \g<b>", alone="fix"),
)

RULES = (
    Rule(
        id="more-than-number",
        level="fix",
        summary="Writes más de before a number or a part (“más que veinte” → “más de veinte”).",
        why="Ante una cantidad se dice «más de» o «menos de»: «más de veinte personas».",
        find=_than_number,
        examples=(
            Example("Había más que cien invitados.", "Había más de cien invitados.", "There were more than a hundred guests."),
            Example("Duró menos que la mitad.", "Duró menos de la mitad.", "It lasted less than half."),
        ),
        keep=(
            Keep("No tengo más que veinte euros.", "I have no more than twenty euros."),
            Keep("Vale más que mil palabras.", "It is worth more than a thousand words."),
            Keep("Corre más que tres caballos."),
            Keep("Era algo más que un amigo.", "He was more than a friend."),
        ),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
    Rule(
        id="more-than-clause",
        level="fix",
        summary="Writes de lo que before the clause of a comparison (“más grande que pensé”); without English at most a suggestion.",
        why="Si se compara con una oración, va «de lo que»: «es más grande de lo que pensaba».",
        find=_THAN_CLAUSE,
        examples=(
            Example("Es más caro que yo creía.", "Es más caro de lo que yo creía.", "It is more expensive than I thought."),
            Example("Salió mejor que esperado.", "Salió mejor de lo esperado.", "It turned out better than expected."),
        ),
        keep=(
            Keep("Es más caro que antes.", "It is more expensive than before."),
            Keep("Habla más que piensa."),
            Keep("Es peor que esperar.", "It is worse than waiting all day."),
            Keep("Es más probable que parezca caro.", "It is more likely that it seems expensive."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="than-whom",
        level="fix",
        summary="Puts the subject pronoun behind que in comparisons, and diferente de for “different than”.",
        why="El segundo término lleva el pronombre sujeto («más alto que yo»); «diferente» se construye con «de» o «a».",
        find=_THAN_ME,
        examples=(
            Example("Canta mejor que mí.", "Canta mejor que yo.", "She sings better than me."),
            Example("Tu casa es diferente que la mía.", "Tu casa es diferente de la mía.", "Your house is different than mine."),
        ),
        keep=(
            Keep("Canta mejor que yo.", "She sings better than me."),
            Keep("Lo mejor de ti.", "The best of you."),
            Keep("Te quiero más que a mí mismo.", "I love you more than myself."),
            Keep("No puede ser diferente que antes.", "It can't be different from before."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="as-much-as",
        level="fix",
        summary="Writes tan… como and tanto… como for “as… as”; “tan mucho” is tanto.",
        why="La igualdad se expresa con «tan… como» y «tanto… como».",
        find=_EQUALITY,
        examples=(
            Example("Hacía tan mucho frío.", "Hacía tanto frío."),
            Example("Es como rápido como tú.", "Es tan rápido como tú.", "He is as fast as you."),
            Example("No tengo tan muchos libros como ella.", "No tengo tantos libros como ella.", "I don't have as many books as she does."),
            Example("Lloró tan mucho.", "Lloró tanto."),
            Example("Gana dos veces tanto como yo.", "Gana el doble que yo.", "He earns twice as much as I do."),
        ),
        keep=(
            Keep("Es tan rápido que nadie lo alcanza.", "He is so fast that nobody catches him."),
            Keep("Come como siempre, como un rey.", "He eats as he always does."),
            Keep("Ven tan pronto como puedas.", "Come as soon as you can."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="better-worse",
        level="fix",
        summary="Writes mejor and peor for “más bueno”, “más mal” when the English has better, worse.",
        why="Los comparativos de «bueno», «bien», «malo» y «mal» son «mejor» y «peor».",
        find=_BETTER,
        examples=(
            Example("Hoy está más bien que ayer.", "Hoy está mejor que ayer.", "Today he is better than yesterday."),
            Example("Es mucho más peor.", "Es mucho peor."),
        ),
        keep=(Keep("Es más bien alto.", "He is rather tall."), Keep("Está mucho mejor.", "She is much better."), Keep("Es más bueno que el pan.", "He is as good as gold.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
