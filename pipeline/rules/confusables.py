"""Words that sound alike and were exchanged: "tubo que irse", "espera asta que vengan", "una ves"; connectors and numbers too."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import singular
from pipeline.rules.spelt_numbers import SPELT
from pipeline.rules.verbs import finite


class _Sound(NamedTuple):
    """What is written, the wrong word as its group, what is meant, and what the English must have said.

    `new` is a word, or "old>new" for letters to put right.
    """

    pattern: re.Pattern[str]
    new: str
    english: str = ""

    def meant(self, word: str) -> str:
        """The word put right, in lower case."""
        old, letters, new = self.new.partition(">")
        return word.lower().replace(old, new, 1) if letters else self.new


def _s(pattern: str, new: str, english: str = "") -> _Sound:
    return _Sound(re.compile(rf"(?<!\w){pattern}", re.IGNORECASE), new, english)


_INF = r"\w+[aeií]r(?:me|te|se|l[aeo]s?|nos)*"
_SOUNDS = (
    _s(rf"(?<!\bel )(?<!\bun )(tubo)(?= que (?:no )?{_INF}\b)", "tuvo"),
    _s(r"(?:él|ella|usted|nadie|se|lo|la|le|me|nunca|siempre|no|quien|que) (tubo)(?= (?:un|una|el|la|los|las|que|mucho|mucha|muchos|muchas|miedo|suerte|hijos|tiempo|éxito|razón|lugar|\w+ado|\w+ido)\b)", "tuvo"),
    _s(rf"(tubieron|tubieran|tubiera|tubimos|tubiste|tube(?= (?:que|un|una|el|la|los|las|mucho|mucha|miedo|suerte|{_INF})\b))(?!\w)", "ub>uv"),
    _s(r"(estube|estubo|estubieron|estubimos|estubiste|andube|andubo|mantubo|obtubo|detubo|contubo|sostubo)(?!\w)", "ub>uv"),
    _s(r"(?:una|otra|cada|tal|alguna|primera|última|segunda|toda|esta|aquella) (ves)(?!\w)", "vez"),
    _s(r"(?:en|de) (ves)(?= (?:de|en)\b)", "vez"),
    _s(r"(?<!\bel )(?<!\bun )(?<!\bla )(?<!\buna )(?<!\bdel )(asta)(?= (?:que|el|la|los|las|un|una|mañana|luego|ahora|hoy|pronto|entonces|aquí|allí|ahí|donde|cuando|\d)\b)", "hasta"),
    _s(r"(abr(?:ía|ías|íamos|ían|á|án|é))(?= (?:sido|estado|hecho|ido|podido|gustado|querido|tenido|dicho|visto|pasado|llegado|sabido|dado|puesto|habido|encantado)\b)", "abr>habr"),
    _s(r"se (calló)(?= (?:por|de|desde|al|a|en|encima|sobre|del|dentro) )", "cayó", r"\b(?:fell|fallen|falls?)\b(?! (?:silent|quiet|asleep))"),
    _s(r"(?:(?:me|te|se|lo|la|le|les|nos|no|ya|ahora|hoy) )?(boy)(?= a (?:\w+[aeií]r|la|el|casa|clase)\b)", "voy"),
    _s(rf"(bamos)(?= a (?:{_INF}|la|el|casa)\b)", "vamos"),
    _s(r"(hizistes)(?!\w)", "hiciste"),
    _s(r"(hize|hizieron|hizimos)(?!\w)", "z>c"),
    _s(r"^\W*(ola)(?=[,.! ])(?! de\b)", "hola", r"^\W*(?:hello|hi|hey)\b"),
    _s(r"(savía|savías|savíamos|savían|savemos|saver|savido)(?!\w)", "v>b"),
    _s(r"(deve|deven|devería|deverían|devemos|devo|deves)(?= (?:de )?\w+[aeií]r\b)", "v>b"),
    _s(r"(nesecit\w+)(?!\w)", "sec>ces"),
    _s(r"(nesesit\w+)(?!\w)", "ses>ces"),
    _s(r"(empesar|empesamos|empesó|empesaron)(?!\w)", "s>z"),
    _s(r"(comensar|comensó|comensaron)(?!\w)", "s>z"),
    _s(r"(desición|desiciones)(?!\w)", "sici>cisi"),
    _s(r"(desidir|desidí|desidió|desidimos)(?!\w)", "sid>cid"),
    _s(r"(grasias)(?!\w)", "gracias"),
    _s(r"(echo)(?= de (?:que|haber)\b)(?<=\bel echo)", "hecho"),
    _s(r"^\W*(tubo)(?= (?:que \w+r|suerte|éxito|miedo|razón|hijos|tiempo|problemas|un|una|el|la|mucho|mucha|muchos|muchas|dos|tres)\b)", "tuvo", r"\b(?:had|got)\b"),
    _s(r"(?:lo|la|los|las|le|les|me|te|se|nos|que|no|él|ella|quien|quién|nadie|ya|todo) (h?iso)(?!\w| \d)", "hizo"),
    _s(r"(isiste|iciste|isieron|icieron)(?!\w)", "i>hi"),
    _s(r"(?:(?<=^)|(?<=[.,;:] )|(?<=[¿¡])|(?<=\by )|(?<=\bque ))(llo)(?= [a-záéíóúñ])", "yo"),
    _s(r"(?:di|dio|das|da|dan|doy|dar|dar[mts]e|darnos|dando|dándo[mts]e|diste|dieron|dimos|damos|dado|daba|den|dé|(?:ten(?:er|go|iendo|emos)?|tiene[ns]?|tom(?:a|ar|ando|o)) en|ca(?:er|í|yó|igo|en?) en la|[mts]e daré?|dará[ns]?) (cuanta)(?= (?:de|que|cuando|hoy|ayer)\b|[.,;]|$)", "cuenta"),
    _s(r"(bot)(?=(?:ar|o|as|a|an|amos|é|ó|aron|aste|ado|ando|en|e|aría|aré|ará)\b)", "vot", r"\bvot(?:e|es|ed|ing)\b"),
    _s(r"(?:(?<=^)|(?<=¡))(valla)(?= [^.!?]*!)", "vaya"),
    _s(r"(ase)(?= (?:frío|calor|falta|que|mucho|muchos|años|días|un|una|dos|tres|poco|tiempo)\b)", "hace"),
    _s(r"(asia)(?= (?:el|la|los|las|mí|ti|él|ella|mi|su|tu|arriba|atrás|adelante|abajo|donde)\b)", "hacia", r"\b(?:towards?|to)\b"),
    _s(r"(?:(?<=\ben )|(?<=\blos )|(?<=\bde )|^)(vienes)(?= raíces\b)", "bienes"),
    _s(r"por (siento)(?!\w)", "ciento"),
    _s(r"(?:una|la|mi|tu|su|esta|otra|cada) (tasa)(?= (?:de (?:té|café|leche|chocolate|agua|harina|azúcar|arroz|caldo))\b)", "taza"),
    _s(r"(casar)(?=\w{0,4}\b)", "cazar", r"\bhunt(?:ing|s|ed)?\b(?![^.]*\bmarr)"),
    _s(r"(?:lo|(?<!\ba )la|los|las|me|nos|no|tú|si|cómo|qué|ya) (vez)(?= (?:que|cómo|qué|el|la|los|las|a|en|bien|mal)\b|[?.,!;]|$)", "ves", r"\bsee\b"),
    _s(r"(?:(?<=^)|(?<=[.;:?!] )|(?<=[¿¡])|(?<=\by )|(?<=\bque )|(?<=\bpero )|(?<=\bporque )|(?<=\bno ))(ay)(?= [a-záéíóúñ]+)(?![^!]*!)", "hay", r"\bthere(?:['’]s| is| are)\b"),
    _s(r"(?:(?<=^)|(?<=[.;:?!] )|(?<=[¿¡])|(?<=\by )|(?<=\bque )|(?<=\bpero )|(?<=\bporque )|(?<=\bno ))(ahí|ay)(?= que \w+[aeií]r(?:se|l[aeo]s?|me|te|nos)?\b)", "hay"),
    _s(r"(?:qu[eé]|una?|la|de|por|da|dio|dan|dar|daba|con|mucha) (lastima)(?!\w)", "lástima"),
    _s(r"(?:el|la|los|las|es|son|lo|culpa|cosa|casa|vida) (tulla|tullas|sulla|sullas)(?!\w)", "ll>y"),
    _s(r"(?:(?<=[a-záéíóúñ] )|(?<=, ))(pro)(?= (?:no|me|te|se|es|la|el|lo|yo|también|nunca|él|ella|a)\b)", "pero", r"\bbut\b"),
    _s(r"(my)(?= [a-záéíóúñ]{3})", "muy", r"\bvery\b"),
    _s(r"(serr)(?=(?:ar|é|ó|aron|ado|ada|ados|adas|amos|aba|ando)(?:l[aeo]s?)?\b)", "cerr", r"\b(?:clos(?:e|es|ed|ing)|shut(?:ting)?)\b"),
    _s(r"(si no)(?= (?:también|que también|más bien|todo lo contrario)\b)", "sino"),
    _s(r"(?:a|en|de) (rebelar)(?= (?:el|la|los|las|un|una|su|sus) (?:secretos?|identidad|verdad|nombre|contenido|datos?|contraseña)\b)", "revelar"),
)  # fmt: skip


def _sounds(context: Context) -> Iterable[Finding]:
    for sound in _SOUNDS:
        if not context.may_match(sound.pattern) or (
            sound.english and not re.search(sound.english, context.english, re.IGNORECASE)
        ):
            continue
        for m in context.finditer(sound.pattern):
            yield replace(m.start(1), m.end(1), like(m[1], sound.meant(m[1])))


class _Connector(NamedTuple):
    """A connector as each language has it behind a comma, and all words of either that say the same."""

    spanish: str
    said: re.Pattern[str]
    written: re.Pattern[str]
    like_english: re.Pattern[str]
    like_spanish: re.Pattern[str]


_BECAUSE = _Connector(
    "porque",
    re.compile(r"\bbecause\b(?! of)", re.IGNORECASE),
    re.compile(r"(?<=, )porque(?= )"),
    re.compile(r"\b(?:because|since|as)\b", re.IGNORECASE),
    re.compile(r"\b(?:porque|ya que|pues|puesto que|dado que|como)\b", re.IGNORECASE),
)
_BUT = _Connector(
    "pero",
    re.compile(r"(?<=, )but\b", re.IGNORECASE),
    re.compile(r"(?<=, )pero(?= )"),
    re.compile(r"\b(?:but|however|yet)\b", re.IGNORECASE),
    re.compile(r"\b(?:pero|sino|aunque|sin embargo|mas)\b", re.IGNORECASE),
)
_ALTHOUGH = re.compile(r"^\W*(?:even )?(?:though|although)\b", re.IGNORECASE)
_OPENS = re.compile(r"^\W*(porque|cuando|si)(?= )", re.IGNORECASE)


# "You not only save money, but you also learn": before a verb, sino takes que.
_NOT_ONLY = re.compile(
    r"(?<!\w)no s[oó]lo [^.;:?!¿¡]{3,80}?(?P<o>,? pero) (?P<also>también |además )?(?:(?:me|te|se|le|les|nos|lo|la) )*(?P<v>[a-záéíóúñ]+)",
    re.IGNORECASE,
)
_NOT_ONLY_EN = re.compile(r"\bnot only\b[^.;]*\bbut\b", re.IGNORECASE)


def _not_only(context: Context) -> Iterable[Finding]:
    """ "No solo ahorras, pero también aprendes"."""
    for m in context.finditer(_NOT_ONLY) if _NOT_ONLY_EN.search(context.english) else ():
        yield replace(m.start("o"), m.end("o"), ", sino que" if finite(m["v"].lower()) else ", sino")


def _connectors(context: Context) -> Iterable[Finding]:
    """ "Dejarlo, pero es peligroso" for "because it is dangerous"; "porque era tarde, nadie se fue" for "although"."""
    english = context.english
    if not english:
        return
    yield from _not_only(context)
    if _ALTHOUGH.search(english) and not re.search(r"\b(?:aunque|pese|pesar)\b", context.text, re.IGNORECASE):
        for m in context.finditer(_OPENS):
            if not re.search(r"\b(?:because(?! of)|when|if)\b", english, re.IGNORECASE):
                yield replace(m.start(1), m.end(1), like(m[1], "aunque"), evidence="although")
    # One connector on each side, of another kind: the Spanish one was exchanged.
    for meant, other in ((_BECAUSE, _BUT), (_BUT, _BECAUSE)):
        if not context.may_match(other.written) or len(meant.said.findall(english)) != 1:
            continue
        found = list(context.finditer(other.written))
        told = other.like_english.search(english) or re.search(r"\bnot\b[^.]*\bbut\b", english)
        if len(found) == 1 and not told and not meant.like_spanish.search(context.text):
            yield replace(
                found[0].start(), found[0].end(), meant.spanish, evidence=meant.said.findall(english)[0].lower()
            )


_COUNTED = re.compile(
    r"(?<!\w)(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) ([a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_COUNTED_EN = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) ([a-z]+)\b",
    re.IGNORECASE,
)
_SPANISH = {n: w for w, n in SPELT.items() if _COUNTED.fullmatch(f"{w} a")}


def _numbers(context: Context) -> Iterable[Finding]:
    """ "Seis minutos" for "nine minutes", where each side counts one thing in words and it is the same; "12 taza" for "1/2 cup"."""
    for m in re.finditer(r"(?<![\d/])([1-3])/([2-8])(?![\d/])", context.english):
        joined = re.search(rf"(?<![\d.,/]){m[1]}{m[2]}(?= [a-záéíóúñ])", context.text)
        if joined and not re.search(rf"\b{joined[0]}\b", context.english) and m[0] not in context.text:
            yield replace(joined.start(), joined.end(), m[0], evidence=m[0])
    if (
        not context.english
        or not context.may_match(_COUNTED)
        or any(c.isdigit() for c in context.text + context.english)
    ):
        return
    here, there = list(context.finditer(_COUNTED)), list(_COUNTED_EN.finditer(context.english))
    if len(here) != 1 or len(there) != 1:
        return
    said, counted = SPELT[there[0][1].lower()], here[0]
    thing, named = counted[2].lower(), there[0][2].lower()
    same = means(singular(thing), named.removesuffix("s")) or means(thing, named)
    if same and SPELT[counted[1].lower()] != said and said in _SPANISH:
        yield replace(counted.start(1), counted.end(1), like(counted[1], _SPANISH[said]), evidence=there[0][0])


RULES = (
    Rule(
        id="sounds-alike",
        level="fix",
        summary="Mends words written as others that sound the same: tubo/tuvo, asta/hasta, ves/vez, abría/habría.",
        why="La palabra suena igual que otra y se ha escrito la que no es.",
        find=_sounds,
        examples=(
            Example("Mi tía tubo que mudarse.", "Mi tía tuvo que mudarse."),
            Example("Espera asta que vengan.", "Espera hasta que vengan."),
            Example("Había una ves un rey.", "Había una vez un rey."),
            Example("Abría sido mejor callar.", "Habría sido mejor callar."),
            Example("Te boy a contar algo.", "Te voy a contar algo."),
            Example("Estube allí y tube que esperar.", "Estuve allí y tuve que esperar."),
            Example("Me di cuanta de que ella lo iso.", "Me di cuenta de que ella lo hizo."),
            Example("No ay pan. Ahí que comprarlo.", "No hay pan. Hay que comprarlo.", "There is no bread."),
            Example("Voy a botar hoy.", "Voy a votar hoy.", "I'm going to vote today."),
            Example("Se calló por la escalera.", "Se cayó por la escalera.", "He fell down the stairs."),
        ),
        keep=(
            Keep("El tubo que ajusta la presión está roto."),
            Keep("¿Cuándo la ves? Siempre la ves contenta."),
            Keep("El asta que sostiene la bandera."),
            Keep("Se calló de pronto.", "He suddenly fell silent."),
            Keep("Abría la puerta despacio. Da cuanta agua quieras. ¡Ay que dolor!"),
            Keep("Van a botar el barco.", "They are going to launch the ship."),
            Keep("Se calló en la reunión."),
        ),
    ),
    Rule(
        id="connector",
        level="fix",
        summary="Puts back the connector of the English where another was written: porque, pero, aunque.",
        why="El conector no es el del original («because» = «porque», «but» = «pero», «although» = «aunque»).",
        find=_connectors,
        examples=(
            Example("Déjalo, pero es peligroso.", "Déjalo, porque es peligroso.", "Leave it, because it is dangerous."),
            Example("Quería ir, porque no pude.", "Quería ir, pero no pude.", "I wanted to go, but I couldn't."),
            Example(
                "Porque era tarde, nadie se fue.",
                "Aunque era tarde, nadie se fue.",
                "Although it was late, nobody left.",
            ),
        ),
        keep=(
            Keep("No es caro, pero dura.", "It's not expensive because it lasts, but it does last."),
            Keep("No vino, porque llovía.", "He didn't come, but only because it was raining."),
            Keep("Aunque era tarde, nadie se fue.", "Although it was late, nobody left."),
        ),
    ),
    Rule(
        id="number-word",
        level="fix",
        summary="Puts back a number in words that differs from the only one of the English.",
        why="El número no es el del original.",
        find=_numbers,
        examples=(
            Example(
                "Hierve el huevo seis minutos.", "Hierve el huevo nueve minutos.", "Boil the egg for nine minutes."
            ),
        ),
        keep=(
            Keep("Hierve el huevo seis minutos.", "Boil the egg for six minutes."),
            Keep("Vive a dos pasos de aquí.", "He lives five minutes away."),
        ),
    ),
)
