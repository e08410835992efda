"""Objects: the personal a, and pronouns with the verb."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.inflect import attach
from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.first_names import FIRST_NAMES
from pipeline.rules.syntax.grammar import DATIVE, PERSONS, WORD, Person, conjugated, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, readings

_KIN = r"(?:madre|padre|padres|herman[oa]s?|hij[oa]s?|espos[oa]|marido|mujer|novi[oa]|amig[oa]s?|abuel[oa]s?|tí[oa]s?|prim[oa]s?|jef[ea]|vecin[oa]s?|profesor(?:a|es)?|colegas?|mamá|papá|niñ[oa]s?|bebé|suegr[oa]|sobrin[oa]s?|niet[oa]s?|compañer[oa]s?|maestr[oa]|médico|doctora?|alumn[oa]s?|clientes?|estudiantes?|señora?|chic[oa]s?|hombres?|mujeres)"
_OWN = r"(?:mis?|tus?|sus?|nuestr[oa]s?)"
_SEES = {
    "ver": "see|saw|seen|seeing|watch", "conocer": "know|knew|known|met|meet|meeting", "buscar": "look\\w* for|search\\w* for|seek", "amar": "love", "querer": "love|want", "ayudar": "help", "visitar": "visit", "llamar": "call", "esperar": "wait\\w* for|expect",
    "invitar": "invit", "besar": "kiss", "abrazar": "hug|embrac", "extrañar": "miss", "odiar": "hate", "cuidar": "take care of|look after|car", "encontrar": "find|found|meet|met", "recordar": "remember|remind", "escuchar": "listen\\w* to|hear", "entender": "understand|understood", "oír": "hear|heard",
    "matar": "kill", "admirar": "admir", "criticar": "critici", "contratar": "hir", "despedir": "fir|sack", "saludar": "greet|say hello", "preguntar": "ask", "llevar": "tak|took|carr|driv|drove|bring", "traer": "bring|brought", "mirar": "look\\w* at|watch", "necesitar": "need",
    "adorar": "ador|love", "golpear": "hit", "culpar": "blam", "perdonar": "forg[ia]v", "respetar": "respect", "engañar": "cheat|deceiv|fool", "sorprender": "surpris", "molestar": "bother|annoy", "contactar": "contact", "acompañar": "accompan|go with", "decir": "tell|told|say|said", "contar": "tell|told", "dar": "giv|gave", "mostrar": "show", "enseñar": "teach|taught|show", "escribir": "writ|wrote", "enviar": "send|sent", "pedir": "ask", "pagar": "pay|paid", "presentar": "introduc", "defender": "defend", "proteger": "protect", "salvar": "sav", "elegir": "choos|chose|elect|pick",
}  # fmt: skip
_LEAVES_A = frozenset("necesitar querer encontrar contar presentar".split())  # the bare object may be good Spanish
_NO_ACTS = frozenset("como para sobre visita llamada ayuda".split())
_SAYS = frozenset("decir contar preguntar pedir escribir".split())
_IT_WAS_SAID = re.compile(
    r"(?<!\w)(?:lo|(?:lo|el|la|los|las) que|eso|esto|así|como|según|ya|bien) (?:(?:me|te|se|nos) (?:lo )?)?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[,?!»”\"—–-] ?(?:me |te |le |nos |les |se )?$")


def _verbs_of(word: str) -> set[str]:
    return {f.lemma.removesuffix("se") for f in readings(word.lower())}


def _personal(m: re.Match[str]) -> Written:
    if not _verbs_of(m["v"]) & _SEES.keys() or m["v"].lower() in _NO_ACTS:
        return ""
    if _verbs_of(m["v"]) <= _SAYS and _QUOTED.search(m.string[: m.start()]):
        return ""  # «Vamos, dijo mi padre»
    if _verbs_of(m["v"]) <= _SAYS and _IT_WAS_SAID.search(m.string[: m.start()]):
        return ""  # «lo decía mi tía»
    return f"{m['v']} {m['x'] or ''}a {m['o']}"


def _own_subject(m: re.Match[str]) -> Written:
    """Without English: a verb in the first or second person cannot have the kin as its subject."""
    forms = finite(m["v"].lower())
    return (
        _personal(m)
        if forms and all(f.person in (1, 2) for f in forms) and not _verbs_of(m["v"]) & (_LEAVES_A | {"extrañar"})
        else ""
    )


_SEE_EN = "|".join(_SEES.values())
_KIN_EN = r"(?:mother|father|parents|brothers?|sisters?|sons?|daughters?|children|wife|husband|girlfriend|boyfriend|friends?|grand\w+|uncle|aunt|cousins?|boss|neighbou?rs?|teachers?|colleagues?|mom|mum|dad|kids?|baby|nephew|niece|doctor|students?|clients?|customers?|sir|lady|girls?|boys?|man|men|woman|women|partner|classmates?)"
_VERB = rf"(?P<v>{WORD})"
_PERSONAL = finder(
    Pair(es(rf"(?<![!?»”\"] )(?<![!?»”\"], ){_VERB} (?P<x>)(?P<o>{_OWN} (?:mejor |querid[oa] |propi[oa] )?{_KIN})(?! (?:dice|es|era|está|tiene|fue|me|te|se|le|vino|llegó)\b)"), en(rf"(?:{_SEE_EN})\w* (?:to )?(?:my|your|his|her|our|their) (?:\w+ )?{_KIN_EN}"), _personal),
    Pair(es(rf"(?<!\ba )(?<!\bque )(?<!\bcomo )(?<!\bme )(?<!\bte )(?<!\bnos ){_VERB} (?P<x>)(?P<o>{_OWN} {_KIN})"), en(r"\0"), _own_subject, alone="suggest"),
    Pair(es(rf"(?<!\bse )(?<!\bme )(?<!\bte )(?<!\bnos ){_VERB} (?P<x>)(?P<o>(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]{{2,}}))(?=[.,;:!?]| (?:en|ayer|hoy|mañana|anoche|porque|cuando|y|por|para|con|desde|otra|todos|cada|(?:una|dos|tres|cuatro|varias|muchas) ve(?:z|ces)|hace|durante|al|a las?|mucho|muchísimo)\b|$)"), en(r"(?:see|saw|seen|meet|met|know|knew|love|loves|loved|help|helped|visit|visited|call|called|hug|hugged|kiss|kissed|miss|invite|invited|tell|told|ask|asked|hate|marry|contact|hurt|killed|blame) (?-i:[A-Z])\w+"), lambda m: _named(m)),
    Pair(es(rf"(?P<v>tengo|tienes|tiene|tenemos|tienen|tenía|tuve|tuvo) a (?P<o>(?:un|una|dos|tres|cuatro|cinco|muchos|varios|unos) {_KIN})(?! (?:enferm|en|trabajando|aquí|estudiando|esperando))"), en(r"(?:have|has|had|'ve|got) (?:an?|two|three|four|five|many|several|some|no) \w+"), lambda m: f"{m['v']} {m['o']}", alone="suggest"),
    Pair(es(rf"{_VERB} (?P<o>(?:alguien|nadie))(?! (?:que|de|más|es|está|puede|quiere|sabe|viene|ha))"), en(r"(?:see|saw|seen|meet|met|know|knew|love|help|trust|ask|call|tell|told|find|found|hurt|look\w* for|hear|heard|invite|bother|wait\w* for|hire|kill\w*) (?:someone|somebody|anyone|anybody|no one|nobody)"), lambda m: f"{m['v']} a {m['o']}" if _verbs_of(m["v"]) & _SEES.keys() else ""),
    Pair(es(rf"(?<!\bse )(?<!\bme )(?<!\bte ){_VERB} (?P<x>)(?P<o>(?:much[oa]s?|vari[oa]s|algun[oa]s|otr[oa]s|tant[oa]s|demasiad[oa]s?|l[oa]s|la|es[ao]s|est[ao]s|poc[oa]s?|dos|tres) (?:personas?|gente|hombres|mujeres|niñ[oa]s|amig[oa]s|estudiantes|clientes|alumnos|turistas|pacientes|trabajadores|empleados|jóvenes|ancianos|chic[oa]s))"), en(r"(?:know|knows|knew|met|meet|meets|meeting|help|helps|helped|helping|love|loves|hate|hates|hated|saw|see|sees|seen|invite|invites|invited|respect|admire|visit|visited|fired|interviewed|teach|teaches|killed|scare|scares|scared|hurt|affects?|affected|protect|protects) (?:\w+ ){0,3}?(?:people|men|women|children|kids|friends|students|customers|tourists|patients|workers|employees|boys|girls|clients|elderly)"), lambda m: _personal(m) if _verbs_of(m["v"]) & _SEES.keys() - {"necesitar", "querer", "buscar", "contratar", "encontrar", "llevar", "traer", "ver", "elegir", "dar", "decir", "contar", "tener"} else ""),
)  # fmt: skip


def _named(m: re.Match[str]) -> Written:
    """Only names that people have: «vi Roma» is good."""
    if m["o"].lower() not in FIRST_NAMES:
        return ""
    return _personal(m) if _verbs_of(m["v"]) & (_SEES.keys() - {"pagar", "escuchar"}) else ""


_DATIVE_VERBS = frozenset("decir dar contar mostrar enseñar escribir enviar mandar preguntar pedir explicar ofrecer pagar prestar traer regalar devolver prometer gustar importar parecer molestar responder contestar comprar entregar leer vender".split())  # fmt: skip
_SEEN_VERBS = frozenset("ver amar querer ayudar llamar mirar conocer esperar odiar necesitar escuchar entender extrañar invitar besar abrazar oír buscar visitar despertar asustar sorprender matar golpear seguir".split())  # fmt: skip


def _clitic(m: re.Match[str]) -> Written:
    """ "Dijo a mí la verdad" → "me dijo la verdad": the pronoun goes with the verb."""
    lemmas = _verbs_of(m["v"])
    who = m["p"].lower()
    person: Person = PERSONS[who]
    pronoun = (
        DATIVE[person]
        if lemmas & _DATIVE_VERBS
        else {"le": "lo" if who in ("él", "usted") else "la", "les": "las" if who == "ellas" else "los"}.get(
            DATIVE[person], DATIVE[person]
        )
    )
    if not lemmas & (_DATIVE_VERBS | _SEEN_VERBS):
        return ""
    thing = m["x"] or ""
    forms = readings(m["v"].lower())
    if any(f.mood == "imp" and f.clitics for f in forms):
        return ""  # «preguntale a ella» has its pronoun, with its accent or without
    if any(f.mood == "part" for f in forms):
        return ""  # «no he visto a ella»: the pronoun goes before haber
    if not m["no"] and not m.string[: m.start()].strip(" ¡«“") and any(f.mood == "imp" for f in forms):
        return attach(m["v"].lower(), "imp", (pronoun,)) + thing
    if any(f.mood in ("inf", "ger") for f in forms):
        form = next(f for f in forms if f.mood in ("inf", "ger"))
        if form.clitics:
            return ""
        return attach(m["v"].lower(), form.mood, (pronoun,)) + thing
    form_ = form_of(m["v"].lower())
    if form_ is None or (form_.person, form_.number) == person:
        return ""
    no = "no " if m["no"] else ""
    options = (f"{no}{pronoun} {m['v']}{thing}", f"{no}{pronoun} {m['v']}{thing} a {m['p']}")
    return options


def _before_haber(m: re.Match[str]) -> Written:
    """ "No he visto a ella" → "no la he visto"."""
    lemmas, who = _verbs_of(m["v"]), m["p"].lower()
    if not lemmas & (_DATIVE_VERBS | _SEEN_VERBS):
        return ""
    person = PERSONS[who]
    direct = {"le": "lo" if who in ("él", "usted") else "la", "les": "las" if who == "ellas" else "los"}
    pronoun = DATIVE[person] if lemmas & _DATIVE_VERBS else direct.get(DATIVE[person], DATIVE[person])
    return f"{pronoun} {m['h']} {m['v']}"


def _of_command(m: re.Match[str]) -> Written:
    """ "Dale a mí" → "dame"."""
    form = next((f for f in readings(m["v"].lower()) if f.mood == "imp" and f.clitics in (("le",), ("les",))), None)
    return (
        attach(conjugated(form.lemma, "imp", "", (form.person, form.number)), "imp", (DATIVE[PERSONS[m["p"].lower()]],))
        if form
        else ""
    )


_ME_EN = r"(?:me|you|him|her|us|them)"
_AFTER_INFINITIVE = only(
    Beside(lambda word: infinitive(word) is not None, frozenset("lo la los las me te nos".split()).__contains__),
    es(rf"(?P<v>{WORD}[aeií]r) (?P<c>lo|la|los|las|me|te|nos)(?= *[.,;:!?]|$)"),
)
_CLITIC = finder(
    Pair(es(rf"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\blo )(?<!\bla )(?<!\blos )(?<!\blas )(?<!\bse )(?P<h>he|has|ha|hemos|han|había|habían|habíamos) (?P<v>{WORD}) a (?P<p>mí|ti|él|ella|nosotros|nosotras|ellos|ellas)(?! (?:mism[oa]s?|y|también|sí|no|que))"), en(rf"\w+ (?:to )?{_ME_EN}"), _before_haber),
    Pair(es(rf"(?P<v>{WORD}les?) a (?P<p>mí|nosotros|nosotras)"), en(r"(?:me|us)"), _of_command),
    Pair(es(rf"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\blo )(?<!\bla )(?<!\blos )(?<!\blas )(?<!\bse )(?<!\bos )(?P<no>no )?(?P<v>{WORD})(?P<x> (?:el|la|los|las|un|una|mi|tu|su|eso|esto|todo) ?{WORD}|) a (?P<p>mí|ti|él|ella|nosotros|nosotras|ellos|ellas|usted|ustedes)(?! (?:mism[oa]s?|y|también|sí|no|que))"), en(rf"\w+ (?:to )?{_ME_EN}"), _clitic, alone="suggest"),
    Pair(es(r"(?<!\bme )(?<!\bte )(?P<no>no )?(?P<v>dijo|dijeron|dio|dieron|ayuda|ayudó|ama|llamó|vio|contó|mostró|preguntó|explicó|escribió|quiere|necesita|enseñó|envió|invitó|conoce)(?P<x>) a (?P<p>mí|ti)(?! (?:mism[oa]|y|sí|no|que|me|te))"), en(r"\0"), _clitic, alone="suggest"),
    Pair(_AFTER_INFINITIVE, en(r"\w+"), lambda m: f"{m['v']}{m['c']}" if infinitive(m["v"].lower()) else "", alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="personal-a",
        level="fix",
        summary="Puts a before a person who is the object (“veo mi hermana” → “veo a mi hermana”).",
        why="El complemento directo de persona lleva «a»: «veo a mi hermana», «conozco a Marta».",
        find=_PERSONAL,
        examples=(
            Example("Ayudé mi abuelo.", "Ayudé a mi abuelo.", "I helped my grandfather."),
            Example("Ayer vi Marta.", "Ayer vi a Marta.", "I saw Marta yesterday."),
            Example("Tienen a dos hijas.", "Tienen dos hijas.", "They have two daughters."),
        ),
        keep=(
            Keep("Cuéntale lo que dijo mi madre.", "Tell her what my mother said."),
            Keep("Lo dice mi hermana.", "My sister says so."),
            Keep("«Ya voy», dijo mi madre.", "“I'm coming,” my mother said."),
            Keep("Vi Roma de noche.", "I saw Rome at night."),
            Keep("Busco un médico.", "I am looking for a doctor."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="pronoun-with-verb",
        level="fix",
        summary="Puts the object pronoun with its verb (“dijo a mí la verdad” → “me dijo la verdad”).",
        why="El pronombre de objeto va con el verbo: «me dijo», «ayúdame», «verlo»; «a mí» solo lo refuerza.",
        find=_CLITIC,
        examples=(
            Example("Ella contó a mí un chiste.", "Ella me contó un chiste.", "She told me a joke."),
            Example("Quiero ayudar a ti.", "Quiero ayudarte.", "I want to help you."),
        ),
        keep=(
            Keep("A mí me lo contó.", "She told me."),
            Keep("Vino a mí con dudas.", "He came to me with doubts."),
            Keep("Me lo dijo a mí.", "He told me."),
            Keep("Contale a ella un cuento.", "Tell her a story."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
