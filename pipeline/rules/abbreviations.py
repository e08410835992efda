"""Abbreviations: their stops, spaces and capitals; the plural of initials."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.spanish import known
from pipeline.lang.triggers import only, signs
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. V, «La ortografía de las expresiones procedentes de abreviación»"
_NB = "\u00a0"
_STATES = re.compile(r"(?<![\w.])E\.? ?E\.?[ \u00a0]?U\.? ?U(?:\.|\b)(?!\w)")
_DOUBLED = re.compile(
    r"(?<![\w.])(?:(?P<a>RR|FF|CC|DD|JJ|AA|SS|VV)\. ?(?P<b>HH|AA|OO|PP|MM|CC)\b\.?|(?P<c>RR(?=HH)|FF(?=AA)|DD(?=HH)|JJ(?=OO)|SS(?=MM))(?P<d>HH|AA|OO|MM)\b\.?)(?!\w)"
)
_EXAMPLE = re.compile(
    r"(?<![\w.])(?:([pP])\.[ ]?ej\b\.?|([pP])\.[ ]?e\.(?!\w)|e\.[ ]?g\.|\be\.g\b|([pP])or ej\.)(?!\w)"
)
_THAT_IS = re.compile(r"(?<![\w.])i\.[ ]?e\.,?(?=\s)")
_AND_ETC = re.compile(r"(?<=[a-záéíóúñ]),? (?:y|e|o) (?=etc\b)")
_ETC = re.compile(r"\b(etc)(?=[,;:)»”]|\s|\Z)(?!\.)")
_TITLE = re.compile(
    r"(?<![\w.])(Sra?|Srta|Sres|Dra?|Profa?|Lic|Ing|Arq|Dña|Mons|Gral|Av|Avda|Sta)(?= (?!Pág\b)[A-ZÁÉÍÓÚÑ][a-záéíóúñ])"
)
_TITLE_SMALL = re.compile(r"(?<![\w.])(sra?|srta|dra?)(\.?)(?= (?!Pág\b)[A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_VERSUS = re.compile(r"(?<=[a-záéíóúñ] )(vs)(?= [^\W\d_]{2})")
_ALIAS = re.compile(r"(?<![\w.])(?:a\.k\.a\.|aka|AKA)(?= [«“\"]?[A-ZÁÉÍÓÚÑ])")
_YOU = re.compile(r"(?<![\w.])([UuVv]ds?)(?![\w.])(?= |[,;:)?!]|\Z)")
_STUCK = re.compile(
    r"(?<![\w.])(?:Sra?|Srta|Dra?|Lic|Ing|Prof|[Pp]ág|[Nn]úm|[Aa]rt|[Cc]ap|[Ff]ig)\.(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]|\d)"
)
_POSTSCRIPT = re.compile(r"(?<![\w.])P\.[DS]\.?:")
_COMPANY = re.compile(r"(?<![\w.])(?:S\.A\.?|S\.L\.?|S\.R\.L\.?|C\.V\.)(?=\s|[,;:)]|\Z)")
_YOU_SMALL = re.compile(r"(?<![\w.])([uv]ds?)\.(?= [a-záéíóúñ]|[,;:)?!])")
_FOR_EXAMPLE = re.compile(r"(?<=[,;(] )([eE]j)\.?:(?= )|(?<=\()([eE]j)\.?:(?= )")
_NO_COMMA = re.compile(r"(?<=[^\W\d_]) (?=etc\b)")
_LIST = re.compile(r",(?! y | e | pero )[^.;:?!]*$")
_NUMBERED = re.compile(
    r"(?<![\w.])(?:([Pp])(?:a|á)g(s?)|([Cc])ap(s?)|([Aa])rt(s?)|([Ff])ig(s?)|([Vv])ol(s?)|([Nn])(?:u|ú)m(s?))(?P<stop>\.?)[ ]?(?=\d)"
)
_ABOUT = re.compile(r"(?<![\w.])(aprox)(?=[ ,;:)])", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])([Nn])[º°ª][ \u00a0]?(?=\d)")
_ERA = re.compile(r"(?<=\d|[IVX])[ \u00a0](?:([ad])\.?C\.?|([AaDd])\. ?[Cc]\.|BCE?|BC)(?![\w])")
_BEFORE_CHRIST = re.compile(r"(?<=\d)[ \u00a0](?:AC|A\.C\.)(?!\w)(?:\.(?=\s*\Z))?")
_ERA_RIGHT = re.compile(r"[ \u00a0][ad]\.\sC\.")


def _initials(word: str) -> bool:
    """Whether the word may be a plural of initials: no word of Spanish, short, with an s ("cds", "pc's")."""
    return len(word) < 7 and word.endswith("s") and not known(word)


_INITIALS = only(
    _initials,
    re.compile(
        r"\b((?i:los|las|unos|unas|sus|mis|tus|muchos|muchas|varios|varias|estos|estas|algunos|algunas|dos|tres|cuatro|cinco|seis|diez|\d+|otros|otras|nuestros|nuestras|más|de|con|en|entre|sin|por|para|a|como|y|o|son|hay) |(?<=[A-Z]), )([A-ZÑ]{2,4})['’]?s(?!\w)"
    ),
)
_DOTTED = only(signs(".a"), re.compile(r"(?<![\w.])(?:[A-ZÑ]\.){2,6}(?!\w)"))
_ACRONYMS = frozenset(
    "ONU OTAN OMS FMI PIB IVA OPEP EUA NASA FBI CIA ONG UNESCO UNICEF ADN ARN IPC IRPF UE OEA URSS BCE".split()
)
_ROMAN_SIGN = only("°º".__contains__, re.compile(r"(?<![\w.])([IVX]{1,6})[°º](?!\w)"))
_SHORT = r"(?:premio|lugar|puesto|piso|grado|día|año|curso|nivel|trimestre|semestre|ministro|tiempo|paso|hijo|mundo|capítulo|aniversario|cumpleaños|equipo|clasificado|acto|tomo|ciclo)"
_FIRST_SHORT = re.compile(rf"(?<![\w.,])([13])\.?º(?= {_SHORT}\b)")
_ORDINAL_END = re.compile(r"(?<=\b(?:el|la) )(\d{1,2})(?=[ªº](?:[.,;)]|\s*\Z))")
_ORDINAL_SIGN = re.compile(rf"(?<![\w.,])(?![13]º {_SHORT}\b)(\d{{1,2}})(ª|º)(?= [a-záéíóúñ]{{2}})(?! [CF]\b)")


def _abbreviations(context: Context) -> Iterable[Finding]:
    yield from _words(context)
    yield from _persons(context)
    yield from _with_numbers(context)
    yield from _letters(context)


def _words(context: Context) -> Iterable[Finding]:
    """ "EE.UU.", "p.ej", "i.e.", "etc", "PD"."""
    for m in context.finditer(_STATES):
        if re.sub(r"\s", _NB, m.group()) != f"EE.{_NB}UU.":
            yield replace(m.start(), m.end(), f"EE.{_NB}UU.")
    for m in context.finditer(_DOUBLED):
        new = f"{m['a'] or m['c']}.{_NB}{m['b'] or m['d']}."
        if re.sub(r"\s", _NB, m.group()) != new:
            yield replace(m.start(), m.end(), new)
    for m in context.finditer(_EXAMPLE):
        capital = m.group()[0] in "P"
        if m.group(3):
            yield replace(m.start(), m.end(), f"{m.group(3)}or ejemplo")
        else:
            new = f"{'P' if capital else 'p'}.{_NB}ej."
            if re.sub(r"\s", _NB, m.group()) != new:
                yield replace(m.start(), m.end(), new)
    for m in context.finditer(_THAT_IS):
        yield replace(m.start(), m.end(), "es decir,")
    for m in context.finditer(_FOR_EXAMPLE):
        yield replace(m.start(), m.end(), f"p.{_NB}ej.,")
    for m in context.finditer(_NO_COMMA):
        head = context.text[: m.start()]
        if _LIST.search(head) and not re.search(r"\b(?:y|e|o|u|un|el|este|ese|largo|gran|de|con)$", head):
            yield replace(m.start(), m.start(), ",")
    for m in context.finditer(_AND_ETC):
        yield replace(m.start(), m.end(), ", ")
    for m in context.finditer(_ETC):
        yield replace(m.end(), m.end(), ".")
    for m in context.finditer(_STUCK):
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_POSTSCRIPT):
        yield replace(m.start(), m.end(), f"P.{_NB}D.:")


def _persons(context: Context) -> Iterable[Finding]:
    """ "S.A.", "sr. Ruiz", "Dr Ruiz", "ud.": firms, titles, ways to address somebody."""
    for m in context.finditer(_COMPANY):
        new = "".join(f"{c}.{_NB}" for c in m.group() if c.isalpha()).rstrip(_NB)
        if re.sub(r"\s", _NB, m.group()) != new:
            yield replace(m.start(), m.end(), new)
    for m in context.finditer(_TITLE_SMALL):
        yield replace(m.start(), m.end(), f"{m.group(1).capitalize()}.")
    for m in context.finditer(_ALIAS):
        yield replace(m.start(), m.end(), "alias")
    for pattern in (_TITLE, _ABOUT, _VERSUS):
        for m in context.finditer(pattern):
            yield replace(m.end(1), m.end(1), ".")
    for m in context.finditer(_YOU):
        form = m.group(1)
        if form[0].isupper() or re.search(
            r"\b(?:a|de|con|para|por|que|si|como|y|en) $|^$|[.?!¿¡] ?$", context.text[: m.start()]
        ):
            yield replace(m.start(), m.end(), f"{form[0].upper()}{form[1:]}.")
    for m in context.finditer(_YOU_SMALL):
        yield replace(m.start(), m.start() + 1, m.group()[0].upper())


def _letters(context: Context) -> Iterable[Finding]:
    """ "A.C.", "J. R. R.", "O.N.U.": eras, initials, acronyms."""
    for m in context.finditer(_BEFORE_CHRIST):
        if re.search(r"\bB\.?C", context.english):
            yield replace(m.start(), m.end(), f"{_NB}a.{_NB}C.")
    for m in context.finditer(_INITIALS):
        yield replace(m.end(2), m.end(), "")
    for m in context.finditer(_DOTTED):
        bare = m.group().replace(".", "")
        head, tail = context.text[: m.start()], context.text[m.end() :]
        # Four letters, or two behind an article, are no initials of a person unless a name follows.
        named = re.match(r"\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñ]", tail) or bare in ("SA", "SL", "SRL", "CV", "EEUU", "PD", "PS")
        article = re.search(r"(?<!\w)(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Dd]el|[Aa]l) $", head)
        if bare in _ACRONYMS or (not named and (len(bare) > 3 or article)):
            ends = not context.text[m.end() :].strip() or re.match(r"\s+[A-ZÁÉÍÓÚÑ¿¡]", context.text[m.end() :])
            yield replace(m.start(), m.end(), bare + ("." if ends else ""))


def _with_numbers(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_NUMBERED):
        first = next(g for g in m.groups() if g and g.isalpha())
        names = {"p": "ág", "c": "ap", "a": "rt", "f": "ig", "v": "ol", "n": "úm"}
        plural = "s" if re.search(r"s\.?\s?$", m.group()) else ""
        yield replace(m.start(), m.end(), f"{first}{names[first.lower()]}{plural}. ")
    for m in context.finditer(_NUMBER):
        yield replace(m.start(), m.end(), f"{m.group(1)}.º{_NB}")
    for m in context.finditer(_ERA):
        if not _ERA_RIGHT.fullmatch(m.group()):
            letter = (m.group(1) or m.group(2) or "a").lower()
            stop = context.text[m.end() : m.end() + 1] == "." and not m.group().endswith(".")
            yield replace(m.start(), m.end() + stop, f"{_NB}{letter}.{_NB}C.")
    for m in context.finditer(_ROMAN_SIGN):
        yield replace(m.end(1), m.end(), "")
    for m in context.finditer(_ORDINAL_END):
        yield replace(m.end(1), m.end(1), ".")
    for m in context.finditer(_FIRST_SHORT):
        yield replace(m.end(1), m.end(), ".er")
    for m in context.finditer(_ORDINAL_SIGN):
        head = context.text[: m.start()]
        if m.group(2) == "ª" or re.search(r"\b(?:el|del|al|en|un|su|de) $", head):
            yield replace(m.end(1), m.end(1), ".")


RULES = (
    Rule(
        id="abbreviations",
        level="fix",
        summary="Writes abbreviations with their stops and spaces: EE. UU., p. ej., Sr., etc., pág., n.º; initials have no plural -s.",
        why="Las abreviaturas llevan punto y espacio («EE. UU.», «p. ej.»); las siglas no llevan puntos ni «s» de plural.",
        find=_abbreviations,
        examples=(
            Example("Vive en EEUU.", f"Vive en EE.{_NB}UU."),
            Example("Voló a EE.UU. ayer.", f"Voló a EE.{_NB}UU. ayer."),
            Example("Trabaja en RRHH.", f"Trabaja en RR.{_NB}HH."),
            Example("Cereales, p.ej. avena.", f"Cereales, p.{_NB}ej. avena."),
            Example("La Sra Gil y el Dr Paz.", "La Sra. Gil y el Dr. Paz."),
            Example("El dr. Paz, aka Doc, leyó gato vs perro.", "El Dr. Paz, alias Doc, leyó gato vs. perro."),
            Example("Pan, sal, etc, a diario.", "Pan, sal, etc., a diario."),
            Example("Mira la pag. 12 y el cap 3.", "Mira la pág. 12 y el cap. 3."),
            Example("Murió en el 44 a.C. en Roma.", f"Murió en el 44{_NB}a.{_NB}C. en Roma."),
            Example("Las ONGs piden ayuda a la O.N.U. hoy.", "Las ONG piden ayuda a la ONU hoy."),
            Example("Usa los CDs y DVDs de vds. y de otros.", "Usa los CD y DVD de Vds. y de otros."),
            Example("Paga luz, agua, gas etc. cada mes.", "Paga luz, agua, gas, etc. cada mes."),
            Example(
                "La F.I.F.A. dio el 1º premio a una S.A. de aquí.",
                f"La FIFA dio el 1.er premio a una S.{_NB}A. de aquí.",
            ),
            Example("Lo dijo el Sr.Gil.", "Lo dijo el Sr. Gil."),
            Example("Come fruta (ej: peras).", f"Come fruta (p.{_NB}ej., peras)."),
            Example("Vive en el nº 5, 2ª planta.", f"Vive en el n.º{_NB}5, 2.ª planta."),
        ),
        keep=(
            Keep("Vive en EE. UU. desde 2010, p. ej., y trabaja con el Sr. Gil, etc."),
            Keep("CCOO convoca una huelga."),
            Keep("J. R. R. Tolkien, AC/DC y el Dr. Dre."),
            Keep("Edita /etc/hosts y sube a 20º al sol."),
            Keep("El servidor de DNS y los DVD."),
            Keep("Pan, vino y un largo etc. de cosas."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
)
