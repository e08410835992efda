"""Small words that went wrong: mi llamo, a él gusta, dale lo, miedo de a, en que pagar, por si., la cosa importante."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.accent import PLAIN
from pipeline.lang.inflect import analyse, attach
from pipeline.lang.lazy import later
from pipeline.lang.triggers import Beside, only
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun
from pipeline.rules.syntax.grammar import INFINITIVE, WORD, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_FEELS = r"(?:gusta|gustan|gustó|gustaba|gustaban|gustaría|gustarían|encanta|encantan|encantó|interesa|interesan|importa|importan|duele|duelen|dolía|molesta|molestan|preocupa|preocupan|parece|apetece|conviene|cuesta)"
_DATIVE = {
    "mí": "me", "mi": "me", "ti": "te", "él": "le", "ella": "le", "usted": "le", "nosotros": "nos", "nosotras": "nos", "ellos": "les", "ellas": "les", "ustedes": "les",
}  # fmt: skip


def _doubled(m: re.Match[str]) -> Written:
    return f"{m['a']}{m['n'] or ''}{_DATIVE[m['p'].lower()]} {m['v']}"


_FRONT = r"(?:dij[eo]|dijeron|dio|di|dieron|conté|contó|pedí|pidió|pregunté|preguntó|expliqué|explicó|regalé|regaló|envié|envió|mandé|mandó|ofrecí|ofreció|prometí|prometió|enseñé|enseñó|encanta|encantan|encantó|gusta|gustan|gustó|gustaba|duele|duelen|molesta|molestó|interesa|preocupa|importa|sorprendió)"


def _fronted(m: re.Match[str]) -> Written:
    many = re.match(r"a (?:los|las|mis|tus|sus|nuestr[oa]s)", m["a"], re.IGNORECASE) is not None
    return f"{m['a']} {m['n'] or ''}{'les' if many else 'le'} {m['v']}"


def _commanded(m: re.Match[str]) -> Written:
    """ "Dale lo" as one word: «dáselo»."""
    for form in analyse(m["v"].lower()):
        if (
            form.mood in ("imp", "inf", "ger")
            and len(form.clitics) == 1
            and form.clitics[0] in ("me", "te", "le", "les", "nos")
        ):
            host = form.lemma if form.mood == "inf" else m["v"].lower()[: -len(form.clitics[0])]
            plain = next((f for f in _hosts(host) if f), "")
            first = "se" if form.clitics[0] in ("le", "les") else form.clitics[0]
            return attach(plain, form.mood, (first, m["o"].lower())) if plain else ""
    return ""


def _hosts(host: str) -> list[str]:
    """The form without enclitics in its own spelling: "da" and "di", and "compra" for "cómpra"."""
    bare = host.translate(PLAIN)
    return [h for h in (host, bare) if any(f.mood in ("imp", "inf", "ger") and not f.clitics for f in analyse(h))]


_CLITICS = finder(
    Pair(es(rf"mi (?P<v>llamo|siento|{_FEELS})(?! (?:y|o) )"), en(r"\w+"), r"me \g<v>", alone="fix"),
    Pair(es(rf"(?P<a>a (?P<p>mí|ti|él|ella|usted|nosotr[oa]s|ell[oa]s|ustedes) )(?P<n>no )?(?P<v>{_FEELS})"), en(r"\w+"), _doubled, alone="fix"),
    Pair(later(rf"(?:^|(?<=[.;:!?¡¿] ))(?P<a>a(?:l| la| los| las| mis?| tus?| sus?| nuestr[oa]s?) (?!(?:me|te|le|nos|se|final|principio|fin|rato|mes|año|instante|momento|noche|mañana|tarde|vuelta|llegar|salir|entrar)\b){WORD}) (?P<n>no )?(?P<v>{_FRONT})(?!\w)", re.IGNORECASE), en(r"\w+"), _fronted, alone="suggest"),
    Pair(only(Beside(lambda word: any(f.clitics for f in analyse(word)), frozenset(("lo", "la", "los", "las")).__contains__), es(rf"(?P<v>{WORD}(?:me|te|les?|nos)) (?P<o>lo|la|los|las)(?=\s*[.,;!?]|\s*$| a (?:él|ella|mí|ellos|ellas|usted|nosotros|tu|mi|su)\b)")), en(r"\w+"), _commanded, alone="fix"),
)  # fmt: skip


def _ungoverned(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    if (
        not (finite(verb) or infinitive(verb))
        or named_noun(verb)
        or any(f.lemma in ("tener", "haber", "dar", "buscar", "encontrar") for f in finite(verb))
    ):
        return ""
    return f"{m['v']} {m['p']} {m['i']}" if infinitive(m["i"].lower()) else ""


_PREPOSITIONS = finder(
    Pair(es(r"(?P<n>miedo|pánico|terror|temor|pavor) de a(?P<l>l)?"), en(r"\w+"), r"\g<n> a\g<l>", alone="fix"),
    Pair(es(rf"(?P<v>{WORD}) (?P<p>en|a|con|por) que (?P<i>{INFINITIVE})"), en(r"\w+"), _ungoverned, alone="suggest"),
    Pair(es(rf"(?P<n>razones|motivos?|oportunidades|excusas?) a (?P<i>{INFINITIVE})"), en(r"(?:reasons?|opportunit\w+|chances?|excuses?) to"), r"\g<n> para \g<i>", alone="suggest"),
    Pair(es(r"por si(?=\s*(?:[,;!)]|\.(?!\.)|$))"), en(r"just in case|in case"), "por si acaso", alone="fix"),
    Pair(es(r"(?<!\bun )(?<!\bel )(?<!\bmi )(?<!\btu )(?<!\bsu )(?<!\bdel )(?<!\bal )(?<!\bese )(?<!\beste )(?<!\bde )(?<!\bcon )sobretodo"), en(r"\w+"), "sobre todo", alone="fix"),
)  # fmt: skip


_NO_THINGS = frozenset("misma otra cuestión gran poca mucha propia cierta verdadera pequeña".split())
_MASCULINE = {"primera": "primero", "única": "único", "sola": "único", "próxima": "siguiente"}
# Before a stop or a preposition only these, or any with más or menos: «la misma cosa», «la cosa más rara».
_LISTED = frozenset(
    "primera sola mejor peor misma buena mala siguiente próxima divertida rara curiosa extraña triste interesante correcta".split()
)


def _lo(m: re.Match[str]) -> str:
    word = m["a"].lower()
    plain = word[:-1] + "o" if word.endswith("a") else word
    return f"lo {m['q'] or ''}{_MASCULINE.get(word, plain)}"


def _neuter(m: re.Match[str]) -> Written:
    word = m["a"].lower()
    named = shape(word) or one_gender(word) or word in ("mejor", "peor", "primera", "única", "última")
    return _lo(m) if named and word not in _NO_THINGS else ""


def _to_do(m: re.Match[str]) -> Written:
    """ "La cosa más importante a recordar" → "lo más importante que hay que recordar"."""
    found = _neuter(m)
    return f"{found} que hay que {m['i']}" if found else ""


def _listed(m: re.Match[str]) -> Written:
    return _lo(m) if m["q"] or m["a"].lower() in _LISTED else ""


_NEUTER = finder(
    Pair(es(rf"la cosa (?P<q>más )?(?P<a>{WORD}) (?:a|para|de) (?P<i>{INFINITIVE})(?= (?:es|era|fue|sería)\b)"), en(r"the (?:most |\w+ )?\w+ thing to \w+ (?:is|was|would be|about)"), _to_do),
    Pair(es(rf"la (?P<q>más )?(?P<a>{WORD}) cosa (?:a|para|de) (?P<i>{INFINITIVE})(?= (?:es|era|fue|sería)\b)"), en(r"the (?:most |\w+ )?\w+ thing to \w+ (?:is|was|would be|about)"), _to_do),
    Pair(es(rf"la (?P<q>más )?(?P<a>{WORD}) cosa(?= (?:es|era|fue|sería|que)\b)"), en(r"the (?:most |only |\w+ )?\w+ thing (?:is|was|would be|that|which|I|you|he|she|we|they|about|to)"), _neuter),
    Pair(
        es(rf"(?<!es )(?<!son )(?<!ser )(?<!era )(?<!eran )(?<!fue )(?<!una y )la (?!misma cosa (?:es|era|fue|será)\b)(?P<q>(?:más|menos) )?(?P<a>{WORD}) cosa(?=(?: (?:que|es|era|fue|será|sobre|para|otra|en|acerca|por)\b)|\s*(?:[.,;:!?)]|$))"),
        en(r"(?:first|only|best|worst|same|good|bad|next|funny|fun|strange|weird|odd|curious|sad|interesting|right|(?:most|least) \w+|\w+est) thing"),
        _listed,
    ),
    Pair(es(rf"la cosa (?P<q>más )?(?P<a>{WORD})(?= (?:es|era|fue|sería)\b)"), en(r"the (?:most |\w+ )?\w+ thing (?:is|was|would be|about|to)"), _neuter),
    Pair(later(rf"(?:^|(?<=[.!?;] ))que (?P<c>(?:no )?(?:(?:me|te|le|nos|les|se|lo|más me|más te) )?)(?P<v>{WORD})(?P<r>[^.,;?!]{{0,50}}? (?:es|era|fue|son))(?!\w)", re.IGNORECASE), en(r"(?:^|(?<=\. ))(?:what|the thing (?:that|which))\b(?![^.]*\?)"), lambda m: f"lo que {m['c']}{m['v']}{m['r']}" if finite(m["v"].lower()) else ""),
)  # fmt: skip

RULES = (
    Rule(
        id="clitic-slip",
        level="fix",
        summary="Mends pronouns beside their verb: “mi llamo”, “a él no gusta”, “dale lo”.",
        why="El pronombre átono acompaña al verbo: «me llamo», «a él no le gusta», «dáselo».",
        find=_CLITICS,
        examples=(
            Example("Mi llamo Rosa.", "Me llamo Rosa."),
            Example("A ella no interesa el fútbol.", "A ella no le interesa el fútbol."),
            Example("Dale lo a tu madre.", "Dáselo a tu madre.", "Give it to your mother."),
        ),
        keep=(Keep("Mi parecer es otro."), Keep("A mí me gusta."), Keep("Dale la llave."), Keep("No dijo nada."), Keep("Fui a él y no le importa.")),
        source=GRAMMAR,
    ),
    Rule(
        id="preposition-slip",
        level="fix",
        summary="Mends clusters of prepositions and what lost its second half: “miedo de a”, “insiste en que pagar”, “por si.”.",
        why="Cada locución se escribe entera: «miedo a», «insistir en pagar», «por si acaso», «sobre todo».",
        find=_PREPOSITIONS,
        examples=(
            Example("Tiene miedo de a las arañas.", "Tiene miedo a las arañas."),
            Example("Insiste en que pagar la cena.", "Insiste en pagar la cena.", "She insists on paying for dinner."),
            Example("Lleva una chaqueta por si.", "Lleva una chaqueta por si acaso."),
            Example("Me gusta sobretodo el queso.", "Me gusta sobre todo el queso."),
        ),
        keep=(
            Keep("Insiste en que paguemos."), Keep("No hay en que pensar."), Keep("Por si llueve, lleva paraguas."),
            Keep("Llevaba un sobretodo gris."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="neuter-thing",
        level="fix",
        summary="Writes lo with an adjective for “the … thing” (“la cosa importante es” → “lo importante es”); with English only.",
        why="Lo que el inglés dice con «the … thing» se dice en español con el artículo neutro: «lo importante es».",
        find=_NEUTER,
        examples=(
            Example("Dijo la misma cosa.", "Dijo lo mismo.", "He said the same thing."),
            Example("La cosa más rara es que nadie llamó.", "Lo más raro es que nadie llamó.", "The strangest thing is that nobody called."),
            Example("La cosa más importante a recordar es esta.", "Lo más importante que hay que recordar es esta.", "The most important thing to remember is this one."),
            Example("La primera cosa que vi fue el mar.", "Lo primero que vi fue el mar.", "The first thing I saw was the sea."),
            Example("Que me molesta es la espera.", "Lo que me molesta es la espera.", "What bothers me is the wait."),
        ),
        keep=(Keep("Es la misma cosa de siempre.", "It is the same old story."), Keep("La primera cosa cayó.", "The first object fell."), Keep("La cosa es que no hay dinero.", "The thing is that there is no money."), Keep("La misma cosa es azul.", "The same thing is blue."), Keep("Que se marchara es raro.", "That he left is odd.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
