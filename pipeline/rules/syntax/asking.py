"""Questions: what is, how old, what colour, whose; question tags; short answers."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import SUBJECT, WORD, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import to

_RELATIONAL = (
    r"(?:nombre|dirección|apellido|diferencias?|capital|precio|propósito|objetivo|mejor|peor|mayor|menor|menos|más|manera|forma|razón|razones|causas?|motivo|significado|opinión|problemas?|número|edad|altura|peso|tamaño|"
    r"respuesta|solución|resultado|punto(?! de)|plan|fecha|costo|coste|población|función|papel|rol|idioma|color|título|tema|trabajo|profesión|comida|película|libro|deporte|canción|ciudad|pasatiempo|animal|lugar|favorit[oa]|velocidad|"
    r"temperatura|distancia|relación|estado|ventajas?|desventajas?|beneficios?|consecuencias?|efectos?|requisitos?|clave|truco|secreto|contraseña|teléfono|correo|importancia|valor|probabilidad|próxim[oa]|primer[oa]?|segund[oa]|últim[oa]|únic[oa]|límite|plazo|origen|fuente|impacto|alternativas?|ejemplo|estrategia|método|procedimiento|proceso|salario|sueldo|tasa|porcentaje|promedio|derecho|deber)"
)
_WHAT = rf"¿(?:(?P<a>entonces|y|pero|pues),? )?(?P<w>qué) (?P<v>es|son|era|eran|fue|fueron|sería|será) (?P<x>(?:el|la|los|las|tu|tus|su|sus|mi|mis|nuestr[oa]s?) (?:{WORD} )??{_RELATIONAL})"
_WHAT_EN = en(r"(?:what|which)(?:'s| is| are| was| were| would be| will be) (?:the|your|his|her|their|my|our|its)")


def _which(m: re.Match[str]) -> Written:
    which = "cuáles" if m["v"].lower() in ("son", "eran", "fueron") else "cuál"
    return f"¿{m['a'] + ' ' if m['a'] else ''}{which if m['w'].islower() else which.capitalize()} {m['v']} {m['x']}"


_CUAL = finder(
    Pair(re.compile(_WHAT + r"(?!\w)", re.IGNORECASE), _WHAT_EN, _which, alone="suggest"),
    Pair(es(rf"(?P<h>(?:sé|sabe|sabes|sabemos|pregunt\w+|dime|dígame|explic\w+|entiend\w+|recuerd\w+|dij\w+|decir\w*|saber)) qué (?P<v>es|era|son|fue) (?P<x>(?:el|la|los|las|tu|su|mi) (?:{WORD} )??{_RELATIONAL})"), en(r"what (?:the|your|his|her|their|my|our|its) [\w ]{1,40}? (?:is|are|was|were)|what (?:is|was|are) (?:the|your|his|her|their|my|our|its)"), lambda m: f"{m['h']} {'cuáles' if m['v'].lower() == 'son' else 'cuál'} {m['v']} {m['x']}", alone="suggest"),
    Pair(es(r"(?<!\bde )(?P<p>¿)?qué color (?P<v>es|son|era|eran)"), en(r"(?:what|which) colou?r"), lambda m: f"{m['p'] or ''}de qué color {m['v']}", alone="suggest"),
    Pair(es(r"(?<!\bde )(?P<p>¿)?qué tamaño (?P<v>es|son|era)"), en(r"what size"), lambda m: (f"{m['p'] or ''}de qué tamaño {m['v']}", f"{m['p'] or ''}qué tamaño {'tienen' if m['v'].lower() == 'son' else 'tiene'}"), alone="suggest"),
    Pair(es(rf"¿(?:quién|de quién|cuyo|cuya|quién es) (?P<n>(?!es\b|son\b){WORD}) (?P<v>es|son|era) (?P<d>este|esta|estos|estas|ese|esa|esos|esas|eso|esto)"), en(r"whose \w+ (?:is|are|was)"), lambda m: f"¿de quién {m['v']} {_this(m)}", alone="suggest"),
    Pair(es(r"¿quién(?P<s>es)? (?P<v>es|son|era) (?P<d>este|esta|estos|estas|ese|esa|esos|esas|el|la|los|las) (?P<n>[a-záéíóúñ]+)"), en(r"whose"), r"¿de quién \g<v> \g<d> \g<n>"),
    Pair(es(r"¿(?P<h>cómo|qué|cuán|cuánto) (?:viej[oa]s?|edad) (?P<v>eres|es|son|está|estás|era|eras)"), en(r"how old"), lambda m: (f"¿cuántos años {_has(m['v'])}", f"¿qué edad {_has(m['v'])}"), alone="suggest"),
    Pair(es(r"¿(?:cómo|qué tan|cuánto) (?:larg[oa]|mucho tiempo)(?= (?:toma|tarda|lleva|dura|tomó|tardó|es|se)\b)"), en(r"how long"), lambda _: ("¿cuánto tiempo", "¿cuánto"), alone="suggest"),
    Pair(es(r"¿(?:cuán|qué tan|cómo|cuánto|como) (?:a menudo|frecuentemente|seguido)"), en(r"how (?:often|frequently)"), lambda m: ("¿con qué frecuencia", "¿cada cuánto") if m[0].lower() != "¿qué tan seguido" else ""),
    Pair(es(r"¿cuán a menudo"), en(r"\0"), lambda _: ("¿con qué frecuencia", "¿cada cuánto"), alone="suggest"),
    Pair(es(r"¿cómo (?P<a>grande|alto|alta|pequeño|difícil|fácil|importante|rápido|caro|cara|bueno|buena|profundo|seguro|largo|larga|bien|pesado)(?= (?:es|son|era|está|eran|fue|hablas|sabes)\b)"), en(r"how \w+"), lambda m: (f"¿cómo de {m['a']}", f"¿qué tan {m['a']}", f"¿cuán {m['a']}"), alone="suggest"),
    Pair(es(r"(?P<h>(?:sé|sabe|sabes|saben|sabía|imagin\w+|entiend\w+|cre\w+|ver|dime)) cómo (?P<a>grande|alto|alta|difícil|fácil|importante|rápido|caro|cara|bueno|buena|mal[oa]|feliz|cansad[oa]|inteligente) (?:él |ella )?(?P<v>es|son|era|está|estaba|eres|soy)(?: él| ella)?"), en(r"how (?:\w+) (?:he|she|it|they|you|I|this|that|the|is)"), lambda m: (f"{m['h']} lo {m['a']} que {m['v']}", f"{m['h']} qué tan {m['a']} {m['v']}", f"{m['h']} cómo de {m['a']} {m['v']}", f"{m['h']} cuán {m['a']} {m['v']}"), alone="suggest"),
    Pair(es(r"cuán much[oa]s?(?P<x> )?"), en(r"how (?:much|many)"), lambda m: ("cuánto" if "mucho" in m[0].lower() and not m[0].lower().rstrip().endswith("s") else "cuántas" if "as" in m[0].lower() else "cuántos" if m[0].lower().rstrip().endswith("s") else "cuánta") + (m["x"] or ""), alone="fix"),
)  # fmt: skip


def _this(m: re.Match[str]) -> str:
    if m["d"].lower() in ("eso", "esto"):
        return f"{'ese' if m['d'].lower() == 'eso' else 'este'} {m['n']}"
    return f"{m['d']} {m['n']}"


def _has(verb: str) -> str:
    return {
        "eres": "tienes",
        "estás": "tienes",
        "es": "tiene",
        "está": "tiene",
        "son": "tienen",
        "era": "tenía",
        "eras": "tenías",
    }[verb.lower()]


_TAG_EN = en(
    r"(?<=, )(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|must|ca|wo|ai)n't (?:it|he|she|they|you|we|I|there)|(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should) (?:it|he|she|they|you|we|I|there)|right)(?=\s*\?)"
)
_TAG = rf"¿(?P<no>no )?(?:lo |los |la )?(?:es|son|eres|era|está|están|hace|haces|hacen|hago|hizo|hiciste|hicieron|puede|puedes|pueden|tiene|tienes|tienen|ha|has|han|hay|fue|será|lo hace|quiere|debe|{SUBJECT}|ello|eso)(?: (?:{SUBJECT}|ello|eso|él|así))?\s?\?"


def _tag(m: re.Match[str]) -> Written:
    if m[0].lower().replace(" ", "") in ("¿noesasí?", "¿no?"):
        return ""
    return ("¿no?", "¿verdad?") if m["no"] else ("¿verdad?", "¿no?")


_TAGS = finder(
    Pair(re.compile(rf"(?<=, ){_TAG}", re.IGNORECASE), _TAG_EN, _tag),
    Pair(re.compile(rf"(?<=, )¿(?P<no>no )?(?:lo )?(?:(?:es|eres|son|está|están|estás|era|hace|haces|hacen|hizo|hiciste|ha|has|han|tiene|tienes) (?:ello|{SUBJECT})|(?<=no )(?:has|ha|han|haces|hace|hacen|hizo|hiciste|tienes|eres|estás))\s?\?", re.IGNORECASE), en(r"\0"), _tag, alone="suggest"),
    Pair(re.compile(r"(?<=, )¿(?P<no>no )(?:lo (?:hace|haces|hacen|hizo|hiciste|es|son)|es (?:él|ella|ello)|son (?:ellos|ellas)|eres tú|puede (?:él|ella))\s?\?", re.IGNORECASE), en(r"\0"), _tag, alone="suggest"),
)  # fmt: skip


def _answer(m: re.Match[str]) -> Written:
    return m["y"]


_ANSWERS = finder(
    Pair(es(rf"(?P<y>sí), (?:{SUBJECT} )?(?:lo )?(?:hago|hace|hacemos|hacen|hice|hizo|hicimos|hicieron|haces|hiciste)(?=[.!;]|$)"), en(r"yes, (?:I|he|she|it|we|they|you) (?:do|does|did)(?=[.!;]|$)"), _answer),
    Pair(es(rf"(?P<y>no), (?:{SUBJECT} )?no (?:{SUBJECT} )?(?:lo )?(?:hago|hace|hacemos|hacen|hice|hizo|hicimos|hicieron|haces|hiciste)(?=[.!;]|$)"), en(r"no, (?:I|he|she|it|we|they|you) (?:don't|doesn't|didn't|do not|does not|did not)(?=[.!;]|$)"), _answer),
    Pair(es(rf"(?P<y>no), (?:{SUBJECT} )(?:no )?(?:lo )?(?:hago|hace|hacemos|hacen|hice|hizo)(?=[.!;]|$)"), en(r"no, (?:I|he|she|it|we|they|you) (?:don't|doesn't|didn't)(?=[.!;]|$)"), _answer),
    Pair(es(r"(?P<y>sí), (?:allí|ahí) (?:son|es|están|está)(?=[.!;]|$)"), en(r"yes, there (?:is|are)"), lambda m: (m["y"], f"{m['y']}, los hay", f"{m['y']}, hay")),
)  # fmt: skip


def _done(m: re.Match[str]) -> Written:
    """ "¿Hace usted vivir aquí?": the verb that follows takes the tense and person of hacer."""
    inf, form = infinitive(m["i"].lower()), form_of(m["v"].lower(), "hacer")
    if inf is None or form is None:
        return ""
    verb = to(inf._replace(person=form.person, number=form.number), form.mood, form.tense) if not inf.clitics else ""
    if not verb:
        return ""
    who = m["s"]
    return (f"¿{verb}", f"¿{verb} {who.strip()}") if who else f"¿{verb}"


def _done_not(m: re.Match[str]) -> Written:
    inf, form = infinitive(m["i"].lower()), form_of(m["v"].lower(), "hacer")
    if inf is None or form is None:
        return ""
    verb = to(inf._replace(person=form.person, number=form.number, clitics=()), form.mood, form.tense)
    return f"no {' '.join((*inf.clitics, verb))}" if verb else ""


_STATES = r"(?:saber|conocer|vivir|tener|querer|pensar|creer|necesitar|trabajar|entender|recordar|gustar|fumar|poder)"
_DO = finder(
    Pair(es(rf"no (?P<v>hago|haces|hace|hacemos|hacen|hice|hizo|hicimos|hicieron) (?P<i>{_STATES}(?:l[aeo]s?)?)"), en(r"(?:do|does|did)(?:n't| not) (?!make|have)\w+"), _done_not, alone="suggest"),
    Pair(es(rf"¿(?P<v>haces|hace|hacen|hiciste|hizo|hicieron|hacemos) (?P<s>{SUBJECT} )?(?P<i>{WORD}[aei]r)"), en(r"(?:do|does|did) (?:you|he|she|it|we|they|I|the|your) (?!make|have|do )\w+"), _done),
    Pair(es(r"¿(?P<v>haces|hace|hacen|hiciste|hizo|hicieron) (?P<s>(?:tú|usted|ustedes|él|ellos|ellas) )?(?P<i>(?:saber|conocer|vivir|tener|querer|pensar|creer|necesitar|trabajar|hablar|comer|poder|ver|entender|recordar|estudiar|ir|venir|amar|jugar|gustar))"), en(r"\0"), _done, alone="suggest"),
    Pair(es(rf"(?:{SUBJECT} )?hag?[oe]n? no (?P<i>{WORD}[aei]r)"), en(r"(?:do|does|did)(?:n't| not) \w+"), lambda m: f"no {to(f._replace(person=1, number='s'), 'ind', 'pres')}" if (f := infinitive(m['i'].lower())) and "hago" in m[0].lower() else "", alone="suggest"),
)  # fmt: skip


RULES = (
    Rule(
        id="what-is-which",
        level="fix",
        summary="Writes cuál, de qué color, cuántos años for English questions with “what” and “how” (“¿qué es la diferencia?” → “¿cuál es…?”).",
        why="«Qué es» pide una definición; para elegir o identificar se pregunta «cuál es»: «¿cuál es la diferencia?».",
        find=_CUAL,
        examples=(
            Example("¿Qué es tu opinión?", "¿Cuál es tu opinión?", "What is your opinion?"),
            Example("¿Qué color son sus ojos?", "¿De qué color son sus ojos?", "What colour are his eyes?"),
            Example("¿Quién es esta bici?", "¿De quién es esta bici?", "Whose is this bike?"),
            Example("¿Cómo viejo es tu gato?", "¿Cuántos años tiene tu gato?", "How old is your cat?"),
        ),
        keep=(
            Keep("¿Qué es la fotosíntesis?", "What is photosynthesis?"),
            Keep("¿Quién es esta chica?", "Who is this girl?"),
            Keep("¿Qué color prefieres?", "What colour do you prefer?"),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="question-tag",
        level="fix",
        summary="Writes ¿no? or ¿verdad? for question tags (“¿no lo hace?” → “¿no?”).",
        why="La coletilla inglesa se dice en español «¿no?» o «¿verdad?».",
        find=_TAGS,
        examples=(
            Example("Fumas, ¿no lo haces?", "Fumas, ¿no?", "You smoke, don't you?"),
            Example("No es tarde, ¿es ello?", "No es tarde, ¿verdad?", "It isn't late, is it?"),
        ),
        keep=(
            Keep("Si puede ayudar, ¿no lo hace?", "If he can help, why won't he?"),
            Keep("Fumas, ¿no es así?", "You smoke, don't you?"),
            Keep("Dime, ¿puedes?", "Tell me, can you do it?"),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="short-answer",
        level="fix",
        summary="Writes sí or no for “yes, I do”, “no, he doesn't”; with English only.",
        why="La respuesta corta no repite el auxiliar: «sí», «no».",
        find=_ANSWERS,
        examples=(
            Example("No, ella no lo hace.", "No.", "No, she doesn't."),
            Example("Sí, nosotros hacemos.", "Sí.", "Yes, we do."),
        ),
        keep=(
            Keep("Sí, lo hago cada día.", "Yes, I do it every day."),
            Keep("No, no lo hice yo.", "No, I didn't do it."),
            Keep("Sí.", "Yes, I do."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="do-support",
        level="fix",
        summary="Drops hacer where English has the auxiliary “do” (“¿haces vivir aquí?” → “¿vives aquí?”); without English at most a suggestion.",
        why="El auxiliar «do» no se traduce.",
        find=_DO,
        examples=(
            Example("¿Haces comer carne?", "¿Comes carne?", "Do you eat meat?"),
            Example("¿Hizo ella llamar?", "¿Llamó?", "Did she call?"),
        ),
        keep=(
            Keep("¿Hizo reír al niño?", "Did he make the child laugh?"),
            Keep("¿Haces yoga?", "Do you do yoga?"),
            Keep("¿Comes carne?", "Do you eat meat?"),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
