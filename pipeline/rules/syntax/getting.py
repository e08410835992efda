"""Get, become, do, book and call in the words of English: "nos conseguimos casados", "se convirtió famoso", "quiero libro una mesa"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re

from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.syntax.plain_words import other

_TRADES = (
    r"(?:médic[oa]|doctora?|abogad[oa]|profesora?|maestr[oa]|enfermer[oa]|ingenier[oa]|escritora?|cantante|actor|actriz|policía|bomber[oa]|pilot[oa]|artista|arquitect[oa]|veterinari[oa]|dentista|polític[oa]|científic[oa]|músic[oa]|chef|"
    r"cociner[oa]|periodista|monj[ae]|sacerdote|soldado|padre|madre|ciudadan[oa]|millonari[oa]|vegetarian[oa]|vegan[oa]|emprendedora?|programadora?|entrenadora?|traductora?)"
)
_GOT_EN = r"(?:get|gets|got|getting|receive[ds]?) (?!the message\b(?! (?:you|that|from|he|she|they|we|I)\b))(?:a|an|the|his|her|your|some|another) (?:\w+ )?(?:e-?mails?|letters?|messages?|calls?|gifts?|presents?|packages?|texts?|invitations?|replies|reply|answers?|notifications?|parcels?)"
_ENCLITIC = {
    "haz": "haz", "di": "di", "da": "da", "pon": "pon", "trae": "tráe", "pasa": "pása", "manda": "mánda", "envía": "envía", "ayuda": "ayúda", "llama": "lláma", "espera": "espéra", "muestra": "muéstra", "explica": "explíca",
    "cuenta": "cuénta", "deja": "déja", "compra": "cómpra", "busca": "búsca", "perdona": "perdóna", "disculpa": "discúlpa", "sigue": "sígue", "mira": "míra", "escucha": "escúcha", "enseña": "enséña", "presta": "présta",
}  # fmt: skip


def _become(m: re.Match[str]) -> Written:
    """ "Se convirtió famoso" is se hizo famoso, "se convirtió triste" se puso triste."""
    low = m["a"].lower()
    lemma = (
        "poner"
        if re.match(r"triste|enferm|nervios|roj|furios|enojad|celos|pálid", low)
        else "volver"
        if re.match(r"loc|adict|más |agresiv|fr[ií]|difícil|imposible|peligros|obsolet", low)
        else "hacer"
    )
    new = other(m["v"], lemma, "convertir")
    return f"{m['c']} {new} {m['a']}" if new else ""


def _trade(m: re.Match[str]) -> Written:
    new = other(m["v"], "hacer", "volver", "convertir")
    return f"{m['c']} {new} {m['n']}" if new else ""


_DOES = {"hago": "me", "haces": "te", "hace": "le", "hacemos": "nos", "hacen": "les", "hacía": "le"}
_TURNS = finder(
    Pair(es(r"(?P<c>me|te|se|nos) (?P<v>cons[ie]g\w+|obt\w+|llegu?\w+) casad[oa]s?"), en(r"(?:get|gets|got|getting) married"), lambda m: f"{m['c']} {other(m['v'], 'casar', 'conseguir', 'obtener', 'llegar')}" if other(m["v"], "casar", "conseguir", "obtener", "llegar") else ""),
    Pair(es(r"(?P<v>cons[ie]g\w+|obt\w+)(?= (?:un|una|el|la|su|tu|otr[oa]|algún|muchos|muchas) (?:correo|mensaje|carta|llamada|regalo|paquete|email|respuesta|invitación|notificación))"), en(_GOT_EN), lambda m: other(m["v"], "recibir", "conseguir", "obtener")),
    Pair(es(rf"(?P<c>me|te|se|nos) (?P<v>volv\w+|vuelv\w+|convirt\w+|conviert\w+|convert\w+) (?:un|una) (?P<n>{_TRADES})(?! (?:muy|más|famos|rico|de\b))"), en(r"(?:become|becomes|became|becoming) (?:a|an)"), _trade),
    Pair(es(r"(?P<c>me|te|se|nos) (?P<v>convirt\w+|conviert\w+|convert\w+) (?P<a>(?:más |muy |tan )?(?:famos[oa]s?|ric[oa]s?|popular(?:es)?|viej[oa]s?|fuertes?|adult[oa]s?|triste?s?|enferm[oa]s?|nervios[oa]s?|loc[oa]s?|adict[oa]s?|agresiv[oa]s?|fría?s?|frí[oa]s?|difícil(?:es)?|imposibles?|peligros[oa]s?|independientes?|evidentes?|común|comunes|católic[oa]s?|budistas?|roj[oa]s?|furios[oa]s?|celos[oa]s?))"), en(r"(?:become|becomes|became|becoming)"), _become),
    Pair(es(r"(?P<v>(?:me|te|se|nos) (?:convirt\w+|conviert\w+))(?= (?:un|una|el|la|mi|su|tu|uno|nuestr[oa]) )"), en(r"(?:become|becomes|became|becoming|turned into)"), r"\g<v> en"),
    Pair(es(r"(?P<s>(?:él|ella) )?(?P<v>hago|haces|hace|hacemos|hacen|hacía) (?P<a>muy bien|bien|mal|mejor|peor)(?= en (?:la|el|los|las|mi|su|tu|matemáticas|inglés|clase)\b)"), en(r"(?:do|does|did|doing) (?:very |really |so )?(?:well|badly|poorly|better|worse) (?:in|at)"), lambda m: f"{'a ' + m['s'].lower() if m['s'] else ''}{_DOES[m['v'].lower()]} {'iba' if m['v'].lower() == 'hacía' else 'va'} {m['a']}"),
    Pair(es(r"qué (?P<v>haces|hace|hacen)(?P<u> usted| ustedes| tú)? para (?:un |una |el )?(?:vivir|viviendo|vivo|ganarse la vida|la vida)"), en(r"for a living"), lambda m: "a qué " + {"haces": "te dedicas", "hace": "se dedica", "hacen": "se dedican"}[m["v"].lower()] + (m["u"] or "")),
    Pair(es(rf"(?P<v>{'|'.join(_ENCLITIC)}) (?P<c>me|nos)(?= (?:un|una|el|la|los|las|tu|su|algo|más|cuando|si|por|con|lo|saber)\b|\s*[.,;!?]|$)"), en(r"(?:do|tell|give|put|bring|pass|send|help|call|wait for|show|explain|let|buy|get|forgive|excuse|follow|look at|listen to|teach|lend) (?:it to )?(?:me|us|to me|to us)"), lambda m: f"{_ENCLITIC[m['v'].lower()]}{m['c']}"),
    Pair(es(r"tóma(?:te)?lo (?:fácil|fácilmente|suave)|toma(?:te|lo)? (?:lo )?fácil(?:mente)?"), en(r"take it easy"), "tómatelo con calma"),
    Pair(es(r"(?P<p>quiero|quisiera|puedo|puede|puedes|podemos|debo|debes|debemos|necesito|necesitamos|vamos a|voy a|me gustaría|queremos|para|quieres|quiere) (?:libro|librar|libros)(?= (?:un|una|el|la|dos|tres|mi|su|tu|nuestr[oa])\b)"), en(r"book (?:a|an|the|two|three|my|your|our|his|her)"), r"\g<p> reservar"),
    Pair(es(r"(?P<v>llam\w+) (?:a )?(?P<x>(?:una|la|otra|unas) (?:reunión|junta|asamblea|huelga|elección|elecciones))"), en(r"(?:call|calls|called|calling) (?:a|an|the|another|for an?) (?:\w+ )?(?:meeting|assembly|strike|elections?)\b(?! off)"), lambda m: f"{other(m['v'], 'convocar', 'llamar')} {m['x']}" if other(m["v"], "convocar", "llamar") else ""),
    Pair(es(r"(?<!\bla )(?<!\bcada )(?<!\buna )(?P<v>anill(?:ando|ar|ó|aba|aban|aron|a|an))"), en(r"(?:ring|rings|rang|rung|ringing)"), lambda m: other(m["v"], "sonar", "anillar")),
    Pair(es(r"(?P<n>primera|segunda|tercera) guerra (?:del |de |de el )?mundo"), en(r"(?:first|second|third) world war|world war (?:I|II|III|one|two|three)"), lambda m: f"{m['n'].capitalize()} Guerra Mundial"),
)  # fmt: skip

RULES = (
    Rule(
        id="get-become",
        level="fix",
        summary="Writes the Spanish verb for get, become, do, book and call in one of their senses (“nos conseguimos casados” → “nos casamos”, “se convirtió famoso” → “se hizo famoso”); with English only.",
        why="«Get», «become», «do» y «book» no tienen en español un solo verbo: cada sentido tiene el suyo.",
        find=_TURNS,
        examples=(
            Example("Se convirtió famoso muy joven.", "Se hizo famoso muy joven.", "He became famous very young."),
            Example("Quiero libro una mesa.", "Quiero reservar una mesa.", "I want to book a table."),
            Example("Haz me un favor.", "Hazme un favor.", "Do me a favor."),
            Example("Se consiguió casado en mayo.", "Se casó en mayo.", "He got married in May."),
        ),
        keep=(
            Keep("Se convirtió en un éxito.", "It became a success."),
            Keep("Quiero un libro y una mesa.", "I want a book and a table."),
            Keep("Llamó a la asamblea por teléfono.", "He phoned the assembly."),
            Keep("Llamaron la reunión fuera.", "They called the meeting off."),
        ),
    ),
)  # fmt: skip
