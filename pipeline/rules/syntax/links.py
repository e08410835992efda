"""Small words between a verb and what follows it: acabar de, centrado en, según los términos, a las ocho, parecerse a."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import WORD, conjugated, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import readings

_ARTICLE = r"(?:el|la|los|las|un|una|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[ea]|est[oa]s|es[ea]|es[oa]s|lo)"


def _merged(text: str) -> str:
    return re.sub(r"\b(a|de) el\b", lambda m: {"a": "al", "de": "del"}[m[1]], text)


def _hour(m: re.Match[str]) -> Written:
    return f"a la{'' if re.fullmatch(r'1|1[:.]..', m['h']) else 's'} {m['h']}"


def _cause(m: re.Match[str]) -> Written:
    return f"{m['v']} por {m['n']}"


_INSTRUMENT = (
    r"piano|guitarra|violín|batería|flauta|bajo|saxofón|trompeta|órgano|violonchelo|ukelele|arpa|acordeón|clarinete"
)
_ROOMS = r"hospital|escuela|universidad|cárcel|prisión|oficina|cocina|baño|playa|calle|iglesia|biblioteca|supermercado|aeropuerto|estación|parque|jardín|gimnasio|mercado|cine|piscina|teatro|cama"


def _the(instrument: str) -> str:
    feminine = sure_gender(instrument) == "f" or instrument in ("batería", "flauta", "trompeta", "guitarra", "arpa")
    return "la" if feminine and instrument != "arpa" else "el"


def _played(m: re.Match[str]) -> Written:
    """ "Juega piano" → "toca el piano"."""
    form = next((f for f in readings(m["v"].lower()) if f.lemma == "jugar" and f.mood != "part"), None)
    if form is None:
        return ""
    verb = (
        "tocar"
        if form.mood == "inf"
        else "tocando"
        if form.mood == "ger"
        else conjugated("tocar", form.mood, form.tense, (form.person, form.number))
    )
    return f"{verb} {_the(m['n'].lower())} {m['n']}"


def _room(m: re.Match[str]) -> Written:
    if m["n"].lower() == "cama" and m["p"].lower() == "en":
        return ""  # «está en cama»: ill
    article = "la" if sure_gender(m["n"].lower()) == "f" else "el"
    return _merged(f"{m['p']} {article} {m['n']}")


_REMEMBERS = {"me recuerdo": "me acuerdo", "te recuerdas": "te acuerdas", "se recuerda": "se acuerda", "se recuerdan": "se acuerdan", "nos recordamos": "nos acordamos", "me recordé": "me acordé", "me recordaba": "me acordaba"}  # fmt: skip


_LINKS = finder(
    Pair(es(rf"(?P<v>acab(?:o|as|a|amos|an|aba|aban|ábamos)) (?P<i>{WORD}[aeií]r(?:me|te|se|nos|l[aeo]s?)*)"), en(r"just"), lambda m: f"{m['v']} de {m['i']}" if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?P<v>(?:centr|bas|enfoc|construi|organiz|estructur)\w*[dt][oa]s?|se (?:centra|centran|basa|basan|enfoca|enfocan|organiza)) alrededor de (?P<x>{_ARTICLE} |{WORD})"), en(r"around"), lambda m: f"{m['v']} en {m['x']}"),
    Pair(es(rf"(?P<v>(?:centr|bas|enfoc)\w*[dt][oa]s?|se (?:centra|centran|basa|basan|enfoca|enfocan)) alrededor del (?P<x>{WORD})"), en(r"around"), r"\g<v> en el \g<x>"),
    Pair(es(r"bajo los (?P<n>términos|plazos)(?= del? )"), en(r"under (?:the|these|those|its|his|their|your) (?:\w+ )?(?:terms|conditions)"), r"según los \g<n>"),
    Pair(es(r"bajo las condiciones(?= del? )"), en(r"under (?:the|these|those) (?:\w+ )?(?:terms|conditions) of"), "según las condiciones"),
    Pair(es(r"bajo (?P<d>estas|esas|tales|ciertas|estas mismas|dichas) (?P<n>circunstancias)"), en(r"under (?:these|those|such|certain)"), r"en \g<d> \g<n>"),
    Pair(es(r"(?P<n>(?:raz(?:ón|ones)|motivos?|causas?)(?: principal(?:es)?| más importantes?)?)(?: de)? (?:porque|por qué|porqué|por que)(?! (?:de|del)\b)"), en(r"reasons? (?:why|that|I|you|he|she|we|they|my|the)"), lambda m: f"{m['n']} por {'los' if m['n'].lower().startswith('motivos') else 'el' if m['n'].lower().startswith('motivo') else 'las' if re.match(r'(?:razones|causas)', m['n'].lower()) else 'la'} que"),
    Pair(es(r"(?P<v>(?:me|te|se|nos) (?:acuerdo|acuerdas|acuerda|acordamos|acuerdan|acordaba|acordé|acordó)) (?P<p>al?|en|sobre|con) (?=(?:mi|tu|su|el|la|los|las|mis|tus|sus|ella|él|ellos|ti|mí|[A-Z]\w+|aquel|esa|ese)\b|\w)(?P<x>\w+)"), en(r"remember\w*"), lambda m: f"{m['v']} {'del' if m['p'].lower() == 'al' else 'de'} {m['x']}" if m["p"].lower() != "en" else ""),
    Pair(es(r"lo (?P<v>siento|sentimos|lamento|lamentamos) (?P<q>(?:mucho )?)(?=que (?:no|te|le|se|tu|su|el|la|los|las|[a-záéíóúñ]+)\b)"), en(r"(?:sorry|regret) (?:that )?(?:you|he|she|it|they|we|I|the|your|his|her)"), r"\g<v> \g<q>"),
    Pair(es(rf"(?P<v>{WORD}) para (?P<n>miedo|amor|error|accidente|casualidad|desgracia|suerte|necesidad|curiosidad|costumbre|obligación|placer|envidia|celos|respeto)(?! (?:de que|al|a la)\b)"), en(r"out of \w+|by (?:mistake|accident|chance|luck|force)|for (?:love|fear|fun|pleasure)|because of \w+"), _cause),
    Pair(es(r"(?P<v>me parezco|te pareces|se parecen?|nos parecemos|se parecían?|parecido|parecida) (?P<q>(?:mucho |bastante |un poco |tanto |muy poco )?)con (?P<x>(?:el|la|los|las|mi|tu|su|mis|tus|sus|un|una) \w+)"), en(r"(?:look|looks|looked|are|is|be|sound\w*) (?:\w+ ){0,3}?(?:like|similar to|alike)|resembl\w+|similar to|takes? after"), lambda m: _merged(f"{m['v']} {m['q']}a {m['x']}")),
    Pair(es(rf"(?P<v>{'|'.join(_REMEMBERS)})(?= (?:muy bien |bien |siempre |todavía )?del? )"), en(r"remember\w*"), lambda m: _REMEMBERS[m["v"].lower()]),
    Pair(es(rf"(?P<v>toc(?:o|as|a|an|amos|ar|ando|aba|aban|é|ó|aron|ado)) (?P<n>{_INSTRUMENT})(?= (?:muy|en|desde|con|bien|mal|todos|cada|por|y|como|para|a)\b|\s*[.,;]|\s*$)"), en(r"play\w* (?:the )?\w+"), lambda m: f"{m['v']} {_the(m['n'].lower())} {m['n']}"),
    Pair(es(rf"(?P<v>{WORD}) (?:al |a |el |la )?(?P<n>{_INSTRUMENT})(?! (?:plazo|precio))"), en(r"play\w* (?:the )?\w+"), _played),
    Pair(es(rf"(?P<p>(?<=está )en|(?<=estoy )en|(?<=están )en|(?<=estaba )en|(?<=estuvo )en|(?<=fui )a|(?<=fuimos )a|(?<=fuiste )a|(?<=iba )a|(?<=van )a|(?<=vas )a|(?<=vuelvo )a|(?<=volví )a|(?<=fue )a|(?<=voy )a|(?<=va )a|(?<=vamos )a|(?<=ir )a|(?<=fueron )a) (?P<n>{_ROOMS})(?=\s*[.,;!?]|\s*$| (?:desde|y|con|por|porque|cuando|todos|cada|hoy|ayer|mañana|a|en|hasta|esta|este)\b)"), en(r"(?:in|at|to) (?:the |a )?\w+"), _room),
    Pair(es(r"a (?P<h>(?:1[0-2]|[1-9])[:.][0-5]\d|(?:1[0-2]|[1-9])(?= (?:de la (?:mañana|tarde|noche)|en punto|a\. ?m|p\. ?m)))(?! (?:%|por|puntos|euros|a \d))"), en(r"at (?:about |around )?\d"), _hour),
)  # fmt: skip


RULES = (
    Rule(
        id="link-word",
        level="fix",
        summary="Puts the small word that Spanish has between a verb and what follows (“acabo llegar” → “acabo de llegar”, “centrado alrededor de” → “centrado en”); with English only.",
        why="Cada verbo pide su enlace: «acabar de», «centrado en», «parecerse a», «acordarse de», «tocar el piano», «a las ocho».",
        find=_LINKS,
        examples=(
            Example("Acaban salir.", "Acaban de salir.", "They have just left."),
            Example("La obra está centrada alrededor de un robo.", "La obra está centrada en un robo.", "The play is centred around a theft."),
            Example("Bajo los términos de la ley, es legal.", "Según los términos de la ley, es legal.", "Under the terms of the law, it is legal."),
            Example("Calló para miedo.", "Calló por miedo.", "He kept silent out of fear."),
            Example("Tu gato se parece con el mío.", "Tu gato se parece al mío.", "Your cat looks like mine."),
            Example("Me recuerdo de ella.", "Me acuerdo de ella.", "I remember her."),
            Example("Toco guitarra en casa.", "Toco la guitarra en casa.", "I play the guitar at home."),
            Example("Abren a 9:30.", "Abren a las 9:30.", "They open at 9:30."),
        ),
        keep=(
            Keep("Acaba de salir.", "He has just left."),
            Keep("Bajo los términos hay una línea.", "Under the terms there is a line."),
            Keep("Trabajo para amor y gloria de todos.", "I work for the glory of all."),
            Keep("Se parece a ti.", "He looks like you."),
            Keep("Ganaron 3:20.", "They won at last, 3:20."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
