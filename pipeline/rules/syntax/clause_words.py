"""Words of a clause that went wrong by themselves: se aprobó las normas, esto libro, es por mañana, está vistiendo."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.inflect import analyse
from pipeline.lang.lazy import later
from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import noun_known, number, sure_gender
from pipeline.rules.syntax.grammar import WORD, conjugated, form_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_PASSIVE = r"(?:aprob|public|constru|vend|us|utiliz|celebr|realiz|cancel|anunci|descubr|necesit|cre|añad|elimin|acept|permit|exig|produc|produj|fabric|compr|ofrec|prohib|entreg|firm|present|recib|requ|discut|comet|modific|instal|organiz|incluy|analiz|plant|destruy|inaugur)"


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


_STATES = r"(?:sol|junt|tranquil|cansad|sentad|content|enamorad|casad|solter|preocupad|enferm|seguros?|satisfech|aburrid|ocupad|acostumbrad|dispuest|interesad|llen|abiert|cerrad|rot|hech|muert|viv|perdid|acostad|despiert|dormid|callad|quiet|parad)"


def _of_hers(m: re.Match[str]) -> Written:
    """ "Las personas que viven solos": who or what the relative stands for decides."""
    noun = m["n"].lower()
    if sure_gender(noun) != "f" or (number(noun) == "p") != (m["e"].lower() == "os"):
        return ""
    return f"{m['h']}{m['a']}a{'s' if m['e'].lower() == 'os' else ''}"


def _plural_copula(m: re.Match[str]) -> Written:
    noun, other = m["n"].lower(), m["a"].lower()
    if number(noun) != "p" or number(other) != "p" or finite(noun) or not noun_known(noun):
        return ""
    return f"{m['h']} {_PLURAL[m['v'].lower()]}"


_PLURAL = {"es": "son", "era": "eran", "fue": "fueron", "está": "están", "tiene": "tienen", "puede": "pueden"}


def _lacks(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    if number(noun) != "p" or not noun_known(noun) or finite(noun) or noun.startswith("cuánt"):
        return ""  # «no le importa cuántas horas trabajas»
    if noun in ("horrores", "montones", "barbaridades"):
        return ""  # «me duele horrores»
    return f"{m['c']} {m['v']}n {m['n']}"


def _also_wished(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if (
        form is None
        or form.tense != "pres"
        or any(f.mood == "sub" for f in finite(m["v"].lower()))
        or sure_gender(m["v"].lower())
    ):
        return ""
    return f"{m['h']}{conjugated(form.lemma, 'sub', 'pres', (form.person, form.number))}"


def _in_which(m: re.Match[str]) -> Written:
    verb, noun = m["v"].lower(), m["n"].lower()
    if (
        not form_of(verb)
        or sure_gender(verb) == "f"
        or not re.search(r"(?:é|í|ió|aste|iste|amos|imos|aba|ía|ieron|aron)$", verb)
    ):
        return ""
    article = {"el": "el", "la": "la", "los": "los", "las": "las", "un": "el", "una": "la"}[m["d"].lower()]
    return f"{m['d']} {noun} {m['p']} {article} que {m['q'] or ''}{m['v']}"


_NUMBERS = finder(
    Pair(es(rf"(?<!de )(?<!en )(?<!a )(?<!con )(?<!por )(?P<h>(?:la|las|una|unas|muchas|estas|esas|otras|algunas) (?P<n>{WORD}) que (?:no )?(?:(?:se|me|te|le) )?(?:est\w+|viv\w+|duerm\w+|sient\w+|parec\w+|llega\w*|qued\w+|and\w+|vien\w+|trabaj\w+|viaj\w+|sigu\w+|va|van) (?:muy |más |tan )?)(?P<a>{_STATES})(?P<e>os?)(?! (?:a|al|de|del)\b)"), en(r"\w+"), _of_hers, alone="fix"),
    Pair(later(rf"(?:^|(?<=[.;:,] ))(?P<h>(?:los|las|mis|tus|sus|nuestr[oa]s) (?P<n>{WORD}s)(?: más| menos)? (?P<a>{WORD}s)) (?P<v>es|era|fue|está|tiene|puede)(?= (?:la|el|las|los|un|una|muy|que|en|más)\b)", re.IGNORECASE), en(r"(?:are|were|have|can)"), _plural_copula),
    Pair(es(rf"(?P<c>me|te|le|nos|les) (?P<v>falta|gusta|sobra|queda|encanta|interesa|importa|duele|preocupa|molesta) (?P<n>{WORD}s)(?! {WORD}r\b)"), en(r"\w+"), _lacks, alone="fix"),
    Pair(es(rf"(?P<h>(?:espero|esperamos|quiero|queremos|deseo|deseamos|ojalá|necesito|necesitamos) que [^.;:?!]{{5,80}} y que (?:no )?(?:(?:me|te|se|lo|la|le|nos|les) )?)(?P<v>{WORD})"), en(r"(?:hope|want|wish|need)"), _also_wished),
    Pair(es(r"(?P<h>(?:mi|tu|su|la|esta|esa) (?:madre|hermana|hija|amiga|mujer|esposa|novia|abuela|tía|prima|jefa|vecina|profesora|niña|chica|compañera|médica|doctora) [^.;]{0,50}?ser) el (?P<a>únic|primer|segund|últim|mism)o(?P<r> (?:que|en))"), en(r"(?:only|first|second|last|same) one"), r"\g<h> la \g<a>a\g<r>"),
    Pair(es(rf"(?P<d>el|la|los|las|un|una) (?P<n>{WORD}) (?P<p>en|con|por|para|sobre|de) (?P<q>(?:no|me|te|se|nos|más) )?(?P<v>{WORD})(?= (?:ya|es|era|fue|está|tiene|no|me|se|cuando|de|durante|hace)\b|\s*[.,])"), en(r"(?:in|with|about|for|on|to|from|at|of) (?:no longer|is|was|are|were|has|had|does|did)|(?:in|with|about|for|on|to|from|at|of)(?=[.,])|(?:trust|trusted|entered) most"), _in_which),
    Pair(es(rf"(?<!no )(?<!\w )se (?P<v>{_PASSIVE}{WORD}) (?P<x>(?:los|las|est[oa]s|es[oa]s|vari[oa]s|much[oa]s|algun[oa]s|nuev[oa]s|dos|tres|cuatro|cinco) (?:nuev[oa]s |primer[oa]s |mism[oa]s )?)(?P<n>{WORD})"), en(r"(?:were|are|have been|will be|being) (?:\w+ly )?(?:\w+(?:ed|en|wn|lt|nt|ld|de|ght)|cut|sold|built|made|sent)"), _many),
    Pair(es(rf"se (?P<v>{_PEOPLE_VERBS}{WORD}) a (?P<x>(?:los|las|sus|mis|tus|est[oa]s|es[oa]s|much[oa]s|vari[oa]s|algun[oa]s|todos|todas|dos|tres|cuatro|\d+) {WORD})"), en(r"\w+"), _one, alone="fix"),
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
    Pair(es(rf"(?P<d>esto|eso) (?P<n>{WORD})"), en(r"(?:this|that) (?!is|was|will|would|could|should|can|only|does|did|has|had|may|must|are|were|you|I\b|he|she|we|they|it|the|a\b|\w+s\b)\w+"), _this),
    Pair(es(r"(?P<h>el (?:examen|plazo|trabajo|informe|proyecto|pedido|regalo|vuelo)|la (?:tarea|reserva|cita|entrega|reunión|cena)|es|son|está|estará|listo|lista) por (?P<t>mañana|hoy|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|la próxima semana|el próximo \w+)"), en(r"for (?:tomorrow|today|next \w+|\w+day)"), r"\g<h> para \g<t>"),
)  # fmt: skip


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
        id="impersonal-number",
        level="fix",
        summary="Sets number and gender by what the verb or the relative stands for: “se aprobó las normas”, “se llamarán a los clientes”, “las mujeres que viajan solos”.",
        why="Con «se» pasivo el verbo concuerda («se aprobaron las normas»); con «a» es impersonal («se llamará a los clientes»).",
        find=_NUMBERS,
        examples=(
            Example("Se publicó los resultados.", "Se publicaron los resultados.", "The results were published."),
            Example("Se llamarán a los clientes.", "Se llamará a los clientes."),
            Example("Las mujeres que viajan solos pagan más.", "Las mujeres que viajan solas pagan más."),
            Example("Le falta horas.", "Le faltan horas."),
            Example("La casa en nací ya no existe.", "La casa en la que nací ya no existe.", "The house I was born in no longer exists."),
        ),
        keep=(Keep("Se parecen a los gatos."),Keep("No le importa cuántas veces llames.", "She doesn't care how many times you call."), Keep("Me duele horrores la muela."),),
        source=GRAMMAR,
    ),
    Rule(
        id="clause-word",
        level="fix",
        summary="Mends single words of a clause: “esto libro”, “ambos mis padres”, “es por mañana”.",
        why="Ante un nombre va «este» o «esta»; «ambos» no lleva artículo ni posesivo; el plazo lleva «para».",
        find=_WRONG,
        examples=(
            Example("Esto coche es nuevo.", "Este coche es nuevo.", "This car is new."),
            Example("El informe es por el lunes.", "El informe es para el lunes.", "The report is for Monday."),
        ),
        keep=(Keep("Esto cuesta mucho.", "This costs a lot."),),
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
