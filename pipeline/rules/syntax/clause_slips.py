"""Clauses joined as English joins them: aunque … pero, pero ella hace, que for lo que, no … pero, quiero tú que, la manera que."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.inflect import analyse
from pipeline.lang.lazy import later
from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.syntax.grammar import CLITIC, INFINITIVE, SUBJECT, WORD, conjugated, form_of, participle
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, is_participle

_DID = r"(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would)"
_HE = r"(?:I|you|he|she|we|they|my \w+|the \w+|(?-i:[A-Z])\w+)"


def _which(m: re.Match[str]) -> Written:
    """Behind a whole clause, whose last word is a verb or adverb, and before a verb."""
    last, verb = m["h"].lower(), m["v"].lower()
    adverb = last in "nunca siempre tarde temprano bien mal nada nadie así hoy ayer allí aquí solo sola".split()
    if not adverb and (not finite(last) or named_noun(last)):
        return ""
    return f"{m['h']}, lo que {m['c'] or ''}{m['v']}" if finite(verb) else ""


def _but_verb(m: re.Match[str]) -> Written:
    return f"{m['h']}, sino que {m['v']}" if form_of(m["v"].lower()) and not sure_gender(m["v"].lower()) else ""


_JOINED = finder(
    Pair(later(r"(?:^|(?<=[.!?] ))(?P<h>(?:aunque|a pesar de que|si bien) [^.,;:?!¿¡]{3,80},) pero (?!aun|tambi|sí|no por)(?P<x>\w)", re.IGNORECASE), en(r"(?:although|though|even though|while|despite|in spite)"), r"\g<h> \g<x>", alone="fix"),
    Pair(es(rf"(?P<h>pero (?:{SUBJECT}|mi \w+|tu \w+|su \w+|yo)) (?P<n>no )?(?:lo )?(?:hago|haces|hace|hacemos|hacen|hizo|hice|hicieron)(?=\s*[.!;]|\s*$)"), en(rf"but {_HE} (?:does|do|did)(?:n't| not)?(?=\s*[.!;]|\s*$)"), lambda m: f"{m['h']} {'no' if m['n'] else 'sí'}"),
    Pair(es(rf"(?P<h>{WORD}), que (?P<c>(?:no )?(?:me|te|le|nos|les|se) )?(?P<v>(?:molest|preocup|gust|encant|sorprend|parec|pareci|hac|hiz|signific|quier|demuestr|indic|explic|ayud|caus|provoc|llev|permit|dej|da|dio|es|fue|facilit|complic){WORD})"), later(r", which\b", re.IGNORECASE), _which),
    Pair(es(rf"(?P<h>no (?:{CLITIC} )?{WORD}(?: {WORD}){{0,4}}), pero (?P<v>{WORD})"), en(r"(?:not|\w+n't) [^.;,]{2,60} but (?:rather )?(?!I\b|you\b|he\b|she\b|we\b|they\b|it\b)\w+(?:ed|ran|went|came|got|took|made|said|did)?"), _but_verb),
    Pair(es(r"(?P<h>es|era|fue|resulta|sale) (?P<m>más|menos) (?P<a>[a-záéíóúñ]+) del? (?P<x>(?:la|los|las|un|una|mi|tu|su|comprar|hacer|usar|vivir|ir) ?[a-záéíóúñ]*)(?=\s*[.,;!?]|\s*$)"), en(r"(?:\w+er|(?:more|less) \w+) than"), r"\g<h> \g<m> \g<a> que \g<x>"),
)  # fmt: skip

_WISH = r"(?:quiero|quieres|quiere|queremos|quieren|quería|querían|quisiera|necesito|necesita|necesitan|espero|prefiero|prefiere)"


def _wanted(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    subject = m["s"].lower()
    said = m["v"]
    if any(f.mood == "sub" for f in finite(m["v"].lower())):
        pass  # «quiero ella que venga»
    elif form:
        tense = "imperf" if m["w"].lower().endswith(("ía", "ían", "iera")) else "pres"
        said = conjugated(form.lemma, "sub", tense, (form.person, form.number))
    else:
        return ""
    kept = f"{m['s']} " if subject in ("él", "ella", "usted", "ellos", "ellas", "ustedes") else ""
    return f"{m['w']} que {kept}{m['c'] or ''}{said}"


def _asked(m: re.Match[str]) -> Written:
    clitic = {
        "yo": "me",
        "mí": "me",
        "tú": "te",
        "ti": "te",
        "él": "le",
        "ella": "le",
        "usted": "le",
        "nosotros": "nos",
        "nosotras": "nos",
        "vosotros": "os",
        "ellos": "les",
        "ellas": "les",
        "ustedes": "les",
    }[m["s"].lower()]
    return f"{clitic} {m['v']} {m['i']}" if form_of(m["v"].lower()) else ""


_WANTED = finder(
    Pair(es(rf"(?P<w>{_WISH}) (?:a )?(?P<s>{SUBJECT}) que (?P<c>(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(r"(?:want|wants|wanted|need|needs|needed|hope|prefer|expect|would like)"), _wanted, alone="fix"),
    Pair(es(rf"(?<!me )(?<!te )(?<!le )(?<!nos )(?<!les )(?P<v>pid(?:ió|o|e|en|ieron)|pedí|pedimos|permit(?:e|ió|en|ieron)|aconsej(?:a|ó)|recomend(?:ó)|recomienda|prohíbe|prohibió) (?:a )?(?P<s>nosotros|nosotras|vosotros|yo|tú|él|ella|ellos|ellas|ustedes) (?P<i>{INFINITIVE})"), en(r"(?:ask|tell|told|allow|advise|recommend|forbid|forbade)\w* (?:me|you|him|her|us|them) (?:not )?to"), _asked),
)  # fmt: skip


def _way(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    if not form_of(verb) or form_of(
        verb,
        "tener",
        "conocer",
        "haber",
        "elegir",
        "encontrar",
        "ver",
        "usar",
        "utilizar",
        "proponer",
        "sugerir",
        "preferir",
        "mencionar",
        "describir",
        "explicar",
        "ser",
        "ofrecer",
        "existir",
        "hacer",
    ):
        return f"{m['h']} en que {m['c']}{m['v']}" if "lo " in m["c"] and form_of(verb) else ""
    return f"{m['h']} en que {m['c']}{m['v']}"


def _why(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    if not form_of(verb) or form_of(
        verb,
        "dar",
        "mencionar",
        "decir",
        "tener",
        "ofrecer",
        "citar",
        "ver",
        "conocer",
        "alegar",
        "explicar",
        "exponer",
        "encontrar",
        "necesitar",
        "ser",
        "parecer",
        "haber",
        "existir",
        "buscar",
    ):
        return ""
    article = {"razón": "la", "razones": "las", "motivo": "el", "motivos": "los", "causa": "la"}[m["n"].lower()]
    return f"{m['h']} por {article} que {m['c']}{m['v']}"


_PERSON = (
    r"(?:I|you|he|she|it|we|they|people|my \w+|your \w+|his \w+|her \w+|the \w+|this|these|(?-i:[A-Z])\w+)(?:'\w+)?"
)
_WAYS = finder(
    Pair(es(rf"(?P<h>(?:la|una|esta|esa|otra|única|mejor|misma|de) (?:manera|forma)|(?:el|un|este|ese|otro|único|mejor|mismo) modo) que (?P<c>(?:(?:{SUBJECT}|mi {WORD}|tu {WORD}|su {WORD}|la gente|el {WORD}) )?(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(rf"way (?:that )?{_PERSON} \w+"), _way),
    Pair(es(rf"(?P<h>(?:la|las|una|otra|mi|su|tu|el|los|un|otro|esa|esta|única|principal|única) (?P<n>razón|razones|motivo|motivos|causa)) que (?P<c>(?:(?:{SUBJECT}|mi {WORD}|tu {WORD}|su {WORD}|la gente|el {WORD}) )?(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(rf"reasons? (?:that |why )?{_PERSON} (?!(?:gave|give|gives|mentioned|cited|stated|had|have)\b)\w+"), _why),
)  # fmt: skip

_PASSIVE = r"(?:aprob|public|constru|vend|us|utiliz|celebr|realiz|cancel|anunci|descubr|necesit|cre|añad|elimin|acept|permit|exig|produc|produj|fabric|compr|ofrec|prohib|entreg|firm|present|recib|requ|discut|comet|modific|instal|organiz|public|incluy|incluyó|analiz|plant|destruy|destruyó|inaugur|habla)"


def _many(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    noun = m["n"].lower()
    if form is None or (form.person, form.number) != (3, "s") or number(noun) != "p" or finite(noun):
        return ""
    return f"se {conjugated(form.lemma, 'ind', form.tense, (3, 'p'))} {m['x']}{m['n']}"


_PEOPLE_VERBS = r"(?:llam|invit|avis|contrat|entrevist|desp|seleccion|ayud|castig|detuv|detien|arrest|atend|atiend|inform|convoc|premi|expuls|evacu|rescat|proteg|juzg|mult|vacun|acus|asesin|detect)"


def _one(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if form is None or (form.person, form.number) != (3, "p"):
        return ""
    return f"se {conjugated(form.lemma, 'ind', form.tense, (3, 's'))} a {m['x']}"


def _those(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if form is None or (form.person, form.number) != (3, "s"):
        return ""
    return f"{m['h']} {m['c'] or ''}{conjugated(form.lemma, 'ind', form.tense, (3, 'p'))}"


_HAVE = {"habrán": "habrá", "habrían": "habría", "hayan": "haya", "hubieran": "hubiera"}


def _there(m: re.Match[str]) -> Written:
    word = m["x"].split()[-1].lower()
    return "" if is_participle(word) or participle(word) else f"{_HAVE[m['v'].lower()]} {m['x']}"


_NUMBERS = finder(
    Pair(es(rf"(?<!no )(?<!\w )se (?P<v>{_PASSIVE}{WORD}) (?P<x>(?:los|las|est[oa]s|es[oa]s|vari[oa]s|much[oa]s|algun[oa]s|nuev[oa]s|dos|tres|cuatro|cinco) (?:nuev[oa]s |primer[oa]s |mism[oa]s )?)(?P<n>{WORD})"), en(r"(?:were|are|have been|will be|being) (?:\w+ly )?(?:\w+(?:ed|en|wn|lt|nt|ld|de|ght)|cut|sold|built|made|sent)"), _many),
    Pair(es(rf"se (?P<v>{_PEOPLE_VERBS}{WORD}) a (?P<x>(?:los|las|sus|mis|tus|est[oa]s|es[oa]s|much[oa]s|vari[oa]s|algun[oa]s|todos|todas|dos|tres|cuatro|\d+) {WORD})"), en(r"\w+"), _one, alone="fix"),
    Pair(es(rf"(?<!\ben )(?<!\bde )(?<!\ba )(?<!\bcon )(?<!\bpor )(?<!\bpara )(?<!\bsobre )(?P<h>(?:todos |todas |aquellos )?(?:los|las) que) (?P<c>(?:no )?(?:(?:me|te|le|nos) )?)(?P<v>{WORD})"), en(r"(?:everyone|everybody|those|all|people|the ones) (?:who|that) (?!I\b|you\b|he\b|she\b|it\b|we\b|they\b|the\b|my\b|your\b)\w+"), _those),
    Pair(es(rf"(?P<v>habrán|habrían|hayan|hubieran) (?P<x>(?:muchos|muchas|varios|varias|algunos|algunas|pocos|pocas|más|menos|dos|tres|nuevos|nuevas|grandes|demasiados|demasiadas) {WORD}|{WORD}(?:os|as|es))(?! (?:de |a )?{WORD}d[oa]s? )"), en(r"there (?:will|would|were|are|have|had)"), _there, alone="suggest"),
)  # fmt: skip


_NO_NOUNS = frozenset(
    "solo sólo ahora aquí allí ahí acá allá hoy ayer mañana tarde siempre nunca antes después luego bien mal arriba abajo fuera dentro cerca lejos todo nada algo alguna "
    "alguno una uno para hasta contra sobre entre toda otra otro misma mismo apenas casi incluso tampoco también entonces aparte".split()
)


def _this(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    gender = sure_gender(noun)
    if gender not in ("m", "f") or number(noun) == "p" or not noun_known(noun) or shape(noun) or noun in _NO_NOUNS:
        return ""
    return f"{m['d'].lower()[:-1]}{'e' if gender == 'm' else 'a'} {m['n']}"


_WRONG = finder(
    Pair(es(rf"amb[oa]s (?:de )?(?P<d>mis|tus|sus|nuestr[oa]s|est[oa]s|es[oa]s) (?P<n>{WORD})(?! (?:y|e)\b)"), en(r"both"), r"\g<d> dos \g<n>"),
    Pair(es(rf"(?P<a>amb[oa]s) (?:de )?(?:los|las) (?P<n>{WORD})(?! (?:y|e)\b)"), en(r"both"), r"\g<a> \g<n>"),
    Pair(es(rf"(?P<d>esto|eso) (?P<n>{WORD})"), en(r"(?:this|that) (?!is|was|will|can|only|does|has|may|must|\w+s\b)\w+"), _this),
    Pair(es(r"(?P<p>sin|para|por|contra|hacia|sobre|ante) (?P<w>yo|tú)(?! (?:y|o|mism)\b)(?! \w+r\b)"), en(r"\w+"), lambda m: f"{m['p']} {'mí' if m['w'].lower() == 'yo' else 'ti'}", alone="fix"),
    Pair(es(r"(?P<h>el (?:examen|plazo|trabajo|informe|proyecto|pedido|regalo|vuelo)|la (?:tarea|reserva|cita|entrega|reunión|cena)|es|son|está|estará|listo|lista) por (?P<t>mañana|hoy|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|la próxima semana|el próximo \w+)"), en(r"for (?:tomorrow|today|next \w+|\w+day)"), r"\g<h> para \g<t>"),
    Pair(es(r"en el (?P<d>(?:[12]?\d|3[01]))(?! ?(?:%|º|por ciento|de cada|de (?!enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)|[a-záéíóúñ]{3,}(?! de)))(?=[\s.,;])"), en(r"on (?:the )?\d+(?:st|nd|rd|th)"), r"el \g<d>"),
    Pair(es(r"(?P<v>es|era|está|estaba|fue) (?P<q>tan|muy|demasiado|bastante) (?P<n>frío|calor|caliente|calurosos?)(?= (?:que|en|aquí|allí|hoy|ayer|ahora|fuera|afuera|como|para)\b|\s*[.,;!])"), en(r"it(?:'s| is| was|'ll be) (?:so|very|too|really|pretty|quite) (?:cold|hot|warm)"), lambda m: _weather(m)),
)  # fmt: skip
_MAKES = {"es": "hace", "está": "hace", "era": "hacía", "estaba": "hacía", "fue": "hizo"}
_MUCH = {"tan": "tanto", "muy": "mucho", "demasiado": "demasiado", "bastante": "bastante"}


def _weather(m: re.Match[str]) -> Written:
    noun = "frío" if m["n"].lower() == "frío" else "calor"
    return f"{_MAKES[m['v'].lower()]} {_MUCH[m['q'].lower()]} {noun}"


def _dressed(m: re.Match[str]) -> Written:
    for form in analyse(m["v"].lower()):
        if form.mood == "ind" and form.lemma == "estar":
            return conjugated("llevar", "ind", form.tense, (form.person, form.number)) + m["x"]
    return ""


_WEARS = finder(
    Pair(es(r"(?P<v>estoy|estás|está|estamos|están|estaba|estabas|estaban|estábamos|estuvo) (?:vistiendo|usando|portando|poniendo)(?P<x> (?:un|una|unos|unas|su|sus|el|la|los|las|mi|mis|tu|tus|el mismo|la misma)? ?(?:abrigo|vestido|traje|sombrero|gorra|gorro|camisa|camiseta|chaqueta|falda|pantalón|pantalones|vaqueros|zapatos|zapatillas|botas|gafas|lentes|anillo|collar|reloj|uniforme|corbata|bufanda|guantes|máscara|mascarilla|casco|jersey|suéter|ropa|pendientes|aretes|bata|chaleco|cinturón|calcetines|pijama|peluca|disfraz)\w*)"), en(r"wearing|wore"), _dressed),
)  # fmt: skip

RULES = (
    Rule(
        id="clause-link",
        level="fix",
        summary="Joins clauses as Spanish does: no pero after aunque, “ella sí” for “she does”, lo que for a whole clause, sino que.",
        why="Tras «aunque» no va «pero»; el verbo que el inglés repite con «does» se dice con «sí» o «no»; una oración entera se retoma con «lo que».",
        find=_JOINED,
        examples=(
            Example("Aunque hacía sol, pero no fuimos.", "Aunque hacía sol, no fuimos."),
            Example("No bebo café, pero ella hace.", "No bebo café, pero ella sí.", "I don't drink coffee, but she does."),
            Example("Siempre llega tarde, que me molesta.", "Siempre llega tarde, lo que me molesta.", "He is always late, which bothers me."),
            Example("No vino andando, pero corrió.", "No vino andando, sino que corrió.", "He didn't come walking but ran."),
            Example("Ir en tren es más caro de la gasolina.", "Ir en tren es más caro que la gasolina.", "Going by train is more expensive than petrol."),
        ),
        keep=(
            Keep("Aunque llueva, pero también si nieva, saldremos."), Keep("Tiene un perro, que me molesta mucho.", "He has a dog, which bothers me a lot."),
            Keep("Es más barato de lo que pensaba.", "It is cheaper than I thought."), Keep("No vino, pero llamó.", "He did not come, but he called."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="want-that",
        level="fix",
        summary="Puts que behind quiero and not behind its person (“quiero tú que me ayudas” → “quiero que me ayudes”).",
        why="«Querer que» rige subjuntivo y la persona va dentro de la subordinada: «quiero que me ayudes».",
        find=_WANTED,
        examples=(
            Example("Quiero tú que vienes conmigo.", "Quiero que vengas conmigo.", "I want you to come with me."),
            Example("El médico pidió nosotros esperar fuera.", "El médico nos pidió esperar fuera.", "The doctor asked us to wait outside."),
        ),
        keep=(Keep("Quiero que tú me ayudes."), Keep("Quiero a la que vino ayer.")),
        source=GRAMMAR,
    ),
    Rule(
        id="way-that",
        level="fix",
        summary="Writes “la manera en que”, “la razón por la que” where only que stands; with English only.",
        why="El relativo lleva la preposición que pide el nombre: «la manera en que», «la razón por la que».",
        find=_WAYS,
        examples=(
            Example("Odio la manera que conduce.", "Odio la manera en que conduce.", "I hate the way he drives."),
            Example("La razón que vine es esta.", "La razón por la que vine es esta.", "The reason I came is this."),
        ),
        keep=(Keep("La razón que dio es falsa.", "The reason he gave is false."), Keep("La única manera que conozco.", "The only way I know."), Keep("De manera que salimos.", "So we left.")),
        source=GRAMMAR,
    ),
    Rule(
        id="impersonal-number",
        level="fix",
        summary="Sets the number behind se, los que and haber: “se aprobó las normas”, “se llamarán a los clientes”, “habrán cambios”.",
        why="Con «se» pasivo el verbo concuerda («se aprobaron las normas»); con «a» es impersonal («se llamará a los clientes»), como «haber» («habrá cambios»).",
        find=_NUMBERS,
        examples=(
            Example("Se publicó los resultados.", "Se publicaron los resultados.", "The results were published."),
            Example("Se llamarán a los clientes.", "Se llamará a los clientes."),
            Example("Habrán cambios en mayo.", "Habrá cambios en mayo.", "There will be changes in May."),
            Example("Los que vive lejos llegan tarde.", "Los que viven lejos llegan tarde.", "Those who live far away arrive late."),
        ),
        keep=(Keep("Se parecen a los gatos."), Keep("Los que vende son caros.", "Those that he sells are expensive."), Keep("Habrán llegado ya.", "They will have arrived by now.")),
        source=GRAMMAR,
    ),
    Rule(
        id="clause-word",
        level="fix",
        summary="Mends single words of a clause: “esto libro”, “sin yo”, “es por mañana”, “en el 14”, “era tan frío”.",
        why="Ante un nombre va «este» o «esta»; tras preposición, «mí» y «ti»; el plazo lleva «para»; la fecha, solo «el»; el tiempo, «hacer».",
        find=_WRONG,
        examples=(
            Example("Esto coche es nuevo.", "Este coche es nuevo.", "This car is new."),
            Example("No puedo vivir sin tú.", "No puedo vivir sin ti."),
            Example("El informe es por el lunes.", "El informe es para el lunes.", "The report is for Monday."),
            Example("Nació en el 14 de mayo.", "Nació el 14 de mayo.", "She was born on the 14th of May."),
            Example("Era tan frío que no salimos.", "Hacía tanto frío que no salimos.", "It was so cold that we did not go out."),
        ),
        keep=(Keep("Esto cuesta mucho.", "This costs a lot."), Keep("Para yo poder ir, hace falta dinero."), Keep("El café era tan frío que lo tiré.", "The coffee was so cold that I threw it away."), Keep("Entre tú y yo.")),
        source=GRAMMAR,
    ),
    Rule(
        id="wearing",
        level="fix",
        summary="Writes llevar for “to be wearing” (“está vistiendo un abrigo” → “lleva un abrigo”).",
        why="La ropa que alguien tiene puesta «se lleva»: «llevaba un abrigo rojo».",
        find=_WEARS,
        examples=(Example("Estaba vistiendo un traje gris.", "Llevaba un traje gris.", "He was wearing a grey suit."),),
        keep=(Keep("Está usando el martillo.", "He is using the hammer."), Keep("Está vistiendo al niño.", "She is dressing the child.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
