"""Articles that the translation left out, and names of departments."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.tables import listed
from pipeline.rules.verbs import NOT_VERBS, finite

_ROLES = "CEO|COO|CFO|CTO|CMO|CIO|CISO|CPO|CRO|VP|PM|CDO|CHRO|MBA|PIB|ONU|OTAN|FBI|CIA|NASA|FMI|OMS|UE"
_ROLE = re.compile(
    rf"(?:^|(?<=[.?!…] )|(?<=\n))({_ROLES})(?= (?:\w+mente |siempre |nunca |también |solo |no |generalmente |a menudo )?([a-záéíóúñ]+)\b)"
)
_FEMININE_ROLES = frozenset({"ONU", "OTAN", "CIA", "NASA", "OMS", "UE"})
_NOUN_FIRST = re.compile(
    r"(?:^|(?<=[.?!…] )|(?<=\n))([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,})(?= (?:general |\w+mente |siempre |nunca |también |no |a menudo )?(?:(?:me|te|se|nos|lo|la|le|les|los|las) ){0,2}([a-záéíóúñ]+)\b)"
)


# "Trabajo de mi padre es…", "Calidad del agua depende…": a bare noun with its complement, then a verb.
_NOUN_OF = re.compile(
    r"(?:^|(?<=[.?!…] )|(?<=\n))([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,}) (?:de|del|en|entre|para) ((?:(?:el|la|los|las|mi|mis|tu|tus|su|sus|nuestro|nuestra|este|esta|estos|estas|un|una) )?[a-záéíóúñ]+(?: [a-záéíóúñ]+)??) "
    r"(?:(?:no|nunca|siempre|también|ya|se|me|te|nos|les?|lo|la|los|las) )*([a-záéíóúñ]+)\b"
)


_COUNTS = frozenset(
    "cientos miles millones decenas docenas centenares multitud infinidad parte mitad montones gran cantidad".split()
)


def _with_complement(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_NOUN_OF):
        noun = m.group(1).lower()
        count = number(noun)
        verb = m.group(3).lower()
        if (
            noun in _COUNTS | _PRONOUNS
            or not sure_gender(noun)
            or not noun_known(noun)
            or (finite(noun) and not named_noun(noun))
            or verb in NOT_VERBS - {"era"}
        ):
            continue
        if (
            not _third(verb, count)
            or re.match(rf"\W*{m.group(1)}\b", context.english)
            or any(finite(w) and not sure_gender(w) for w in m.group(2).lower().split())
        ):
            continue
        yield replace(m.start(1), m.end(1), f"{_article_for(noun, count, '')} {noun}")


_TITLES = {
    "señor": "el", "señora": "la", "señorita": "la", "doctor": "el", "doctora": "la", "profesor": "el", "profesora": "la", "presidente": "el", "presidenta": "la",
    "capitán": "el", "capitana": "la", "ministro": "el", "ministra": "la", "general": "el", "coronel": "el", "alcalde": "el", "alcaldesa": "la", "juez": "el",
    "senador": "el", "senadora": "la", "rey": "el", "reina": "la", "papa": "el", "padre": "el", "sr.": "el", "sra.": "la", "dr.": "el", "dra.": "la", "director": "el", "directora": "la",
}  # fmt: skip
_TITLED = re.compile(
    r"(?:^|(?<=[.?!…] )|(?<=\n)|(?P<before>\b(?:a|de|con|por|para|que|y|según|contra|en) ))(?P<title>"
    + "|".join(t.replace(".", r"\.") for t in _TITLES)
    + r") (?=(?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)? (?:(?:no|ya|nunca|siempre|se|me|te|le|les|nos|lo|la) )*(?P<verb>[a-záéíóúñ]+)\b|(?P<last>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)\s*[.,;]|[A-ZÁÉÍÓÚÑ])",
    re.IGNORECASE,
)


def _titles(context: Context) -> Iterable[Finding]:
    """ "Señor Ortega no contesta", "cita con doctor Salas": a title before a name, unless one speaks to its bearer."""
    for m in re.finditer(_TITLED, context.text):
        title = m.group("title")
        if not context.text[m.end() : m.end() + 1].isupper():
            continue
        article = _TITLES[title.lower()]
        if m.group("before"):
            if not title.islower():
                continue  # "Doctor Who" is a name
            preposition = m.group("before").strip().lower()
            joined = article == "el" and preposition in ("a", "de")
            at = m.start("title")
            yield replace(
                at - joined, at, "l " if joined and preposition == "a" else "el " if joined else f"{article} "
            )
        elif _third((m.group("verb") or "").lower()):
            low = title if title[1:2] == "." or title.endswith(".") else title.lower()
            yield replace(m.start("title"), m.end("title"), f"{article.capitalize()} {low}")


_LIKED = re.compile(
    r"(?:^|[.;:,!?¿¡(«] ?|\b(?:no|que|y|pero|porque|también|tampoco|a \w+) )(?:me|te|le|nos|les) (?:gusta|encanta|interesa|molesta|fascina|apasiona|duele)(?P<many>n?) (?P<noun>[a-záéíóúñ]{3,})\b",
    re.IGNORECASE,
)


def _liked(context: Context) -> Iterable[Finding]:
    """ "Me gusta música clásica": what is liked is a subject, and has its article."""
    for m in context.finditer(_LIKED):
        noun = m.group("noun").lower()
        plain = sure_gender(noun) and (named_noun(noun) or noun_known(noun)) and not finite(noun)
        if plain and (number(noun) == "p") == bool(m.group("many")) and noun not in ("mucho", "poco", "más"):
            yield replace(m.start("noun"), m.start("noun"), f"{_article_for(noun, number(noun), '').lower()} ")


_PRONOUNS = frozenset(
    "ellos ellas nosotros nosotras vosotros ustedes usted él ella yo tú sólo solo esto eso cualquiera ninguno ninguna alguno alguna alguien nadie todo nada otro otra ambos ambas cada quien".split()
)


_ABSTRACT = re.compile(r"(?:dad|tad|tud|ción|sión|eza|ncia|ismo)$")


def _said_bare(context: Context, noun: str) -> bool:
    """Whether the English sentence begins with a noun that this one translates: "Patience is a virtue"."""
    first = re.match(r"\W*(?:the |a |an )?([A-Za-z]+)\b", context.english, re.IGNORECASE)
    plain = bool(sure_gender(noun)) and noun_known(noun) and not shape(noun) and noun not in _PRONOUNS
    plain = plain and (not finite(noun) or bool(_ABSTRACT.search(noun)))
    if not first or not plain or not means(noun, first.group(1).lower()):
        return False
    from pipeline.lang.english import analyse

    return any(t.idx == first.start(1) and t.tag_ in ("NN", "NNS") for t in analyse(context.english))


_NEXT_WEEK = re.compile(
    r"(?:^|(?<=[.?!…] )|(?<=\n))(?P<w>(?:Próxim|Últim|Pasad)[oa]s? (?:semanas?|mes(?:es)?|años?|vez|verano|invierno|lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|día|días)|(?:Semana|Año|Mes|Verano|Invierno|Lunes|Martes|Jueves|Viernes|Sábado|Domingo) pasad[oa]|Mayoría de (?=la|los|las|mis|sus|ellos|nosotros))(?!\w)"
)


def _spans(context: Context) -> Iterable[Finding]:
    """ "Próxima semana voy", "año pasado fui", "mayoría de la gente": these have an article at the head of a sentence, too."""
    for m in context.finditer(_NEXT_WEEK):
        first = m["w"].split()[0]
        last = m["w"].split()[-1] if not m["w"].startswith("Mayor") else ""
        feminine = first.lower() in ("mayoría", "semana") or first.lower().endswith(("a", "as"))
        many = last.endswith("s") and last.lower() not in ("mes", "lunes", "martes", "miércoles", "jueves", "viernes")
        article = {(True, False): "La", (False, False): "El", (True, True): "Las", (False, True): "Los"}[
            (feminine, many)
        ]
        yield replace(m.start("w"), m.start("w") + 1, f"{article} {first[0].lower()}")


_HATED = re.compile(
    r"(?:^|[.;:,!?¿¡(«] ?|\b(?:yo|no|que|y|pero|porque|también) )(?:od(?:io|ias|ia|ian|iamos|iaba)|am(?:o|as|amos|aba)|ador(?:o|as|a|amos|aba)|detest(?:o|as|a|amos|aba)) (?P<noun>[a-záéíóúñ]{3,})\b(?! de\b)",
    re.IGNORECASE,
)
_FOR_THE = re.compile(
    r"(?<!\w)(?P<p>para|contra|hacia|sobre) (?P<noun>[a-záéíóúñ]{4,})(?=\s*[.,;:!?]|\s*$)", re.IGNORECASE
)
_BODY = re.compile(
    r"(?<!\w)(?:cerr|abr|cierr|levant|mov|muev|lav)(?:é|í|ó|ió|o|a|e|as|es|an|en|ar|ir|aron|ieron|amos|imos|aba|ía|ando|iendo) (?P<noun>ojos|manos|boca|brazos|cabeza|dientes)(?!\w)",
    re.IGNORECASE,
)
_THAN = re.compile(r"(?<!\w)(?:más|menos) [a-záéíóúñ]+ que (?P<noun>[a-záéíóúñ]+s)(?=\s*[.,;:!?]|\s*$)", re.IGNORECASE)


_WITH_ADJECTIVE = re.compile(
    r"^(?P<n>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,}) (?P<adj>[a-záéíóúñ]{4,}) (?:(?:no|nunca|siempre|también|ya|se|me|te|nos|lo|la) ){0,2}(?P<v>[a-záéíóúñ]+)\b"
)


def _described(context: Context) -> Iterable[Finding]:
    """ "Inteligencia artificial cambiará el mundo": a bare subject with its adjective."""
    m = _WITH_ADJECTIVE.match(context.text)
    if m is None:
        return
    noun, count = m["n"].lower(), number(m["n"].lower())
    shown = shape(m["adj"]) or (("", one_gender(m["adj"])) if one_gender(m["adj"]) else None)
    if (
        count == "p"
        or not shown
        or shown[1] != count
        or shown[0] not in ("", sure_gender(noun))
        or not sure_gender(noun)
    ):
        return
    two = re.match(r"\W*([A-Za-z]+) ([a-z]+)\b", context.english)
    if two and _third(m["v"], count) and noun not in _COUNTS | _PRONOUNS and means(noun, two.group(2)):
        yield replace(m.start("n"), m.end("n"), f"{_article_for(noun, count, '')} {noun}")


def _objects(context: Context) -> Iterable[Finding]:
    """ "Odio lunes", "es malo para salud", "más leales que gatos": nouns that English leaves bare or has with the or your."""
    english = context.english
    for m in context.finditer(_HATED) if re.search(r"\b(?:hat|lov|ador|detest)\w*", english) else ():
        noun = m["noun"].lower()
        weekday = noun in ("lunes", "martes", "miércoles", "jueves", "viernes")
        if weekday or (sure_gender(noun) and noun_known(noun) and not finite(noun) and not shape(noun)):
            yield replace(
                m.start("noun"),
                m.start("noun"),
                "los " if weekday else f"{_article_for(noun, number(noun), '').lower()} ",
            )
    for m in context.finditer(_BODY):
        noun = m["noun"].lower()
        yield replace(m.start("noun"), m.start("noun"), f"{_article_for(noun, number(noun), '').lower()} ")
    for m in context.finditer(_FOR_THE):
        noun = m["noun"].lower()
        said = re.findall(r"\b(?:the|your|our|their|my|his|her) ([a-z]+)\b", english)
        if (
            sure_gender(noun)
            and number(noun) == "s"
            and noun_known(noun)
            and not finite(noun)
            and noun not in ("casa", "clase")
            and any(means(noun, w) for w in said)
        ):
            yield replace(m.start("noun"), m.start("noun"), f"{_article_for(noun, 's', '').lower()} ")
    for m in (
        context.finditer(_THAN)
        if re.search(r"\bthan [a-z]+s\b", english) and re.match(r"\W*L[oa]s\b", context.text)
        else ()
    ):
        noun = m["noun"].lower()
        if sure_gender(noun) and number(noun) == "p" and noun_known(noun) and noun not in _PRONOUNS:
            yield replace(m.start("noun"), m.start("noun"), f"{_article_for(noun, 'p', '').lower()} ")


def _missing_article(context: Context) -> Iterable[Finding]:
    """A bare subject at the head of a sentence: "COO gestiona…", "Gente piensa…"."""
    if context.english:
        yield from _titles(context)
        yield from _liked(context)
        yield from _spans(context)
        yield from _described(context)
        yield from _objects(context)
    for m in context.finditer(_ROLE):
        if _third(m.group(2)) and (not context.english or re.search(rf"\b{m.group(1)}\b", context.english)):
            article = "La" if m.group(1) in _FEMININE_ROLES else "El"
            yield replace(m.start(1), m.start(1), f"{article} ", None if context.english else "suggest")
    if not context.english:
        return
    yield from _with_complement(context)
    for m in context.finditer(_NOUN_FIRST):
        noun = m.group(1).lower()
        number = "p" if noun.endswith("s") else "s"
        if (
            not (_bare_subject(noun) or _said_bare(context, noun))
            or not _third(m.group(2), number)
            or re.match(rf"\W*{m.group(1)}\b", context.english)
        ):
            continue
        english = re.match(
            r"\W*(?:(a|an|the|some|many|most|my|your|his|her|our|their|this|that|these|those|every|each|no)\b)?",
            context.english,
            re.IGNORECASE,
        )
        lead = (english.group(1) or "").lower() if english else ""
        if lead not in ("", "the", "a", "an"):
            continue
        yield replace(m.start(1), m.end(1), f"{_article_for(noun, number, lead)} {noun}")


@cache
def _bare_subject(noun: str) -> bool:
    """Whether a word is surely a common noun: a post, or one of the commonest subjects."""
    from pipeline.lang.inflect import singulars

    if any(s in _SUBJECTS or s in listed("capitals", "posts") for s in singulars(noun)):
        return True
    return named_noun(noun) and not finite(noun)


_SUBJECTS = frozenset(
    "gente persona niño mujer hombre empresa compañía estudiante cliente empleado trabajador usuario perro gato gobierno economía educación tecnología vida "
    "amor dinero tiempo agua salud ciencia historia música mundo país ciudad sociedad familia libro problema respuesta pregunta proyecto equipo jefe "
    "software inflación felicidad éxito fracaso deporte ejercicio lectura naturaleza padre madre hijo hermano amigo vecino profesor maestro".split()
)


def _third(word: str, number: str = "s") -> bool:
    return any(f.person == 3 and f.mood == "ind" and f.number == number for f in finite(word))


def _article_for(noun: str, number: str, lead: str) -> str:
    from pipeline.lang.inflect import determiner, gender, stressed_a

    letter = gender(noun)
    if number == "s" and letter == "f" and stressed_a(noun):
        letter = "m"
    form = determiner("un" if lead in ("a", "an") else "el", letter, number) or "el"
    return form.capitalize()


_MORE_TRADES = frozenset(
    "estudiante carpintero carpintera fontanero electricista mecánico mecánica camarero camarera cocinero cocinera panadero escritor escritora periodista actor actriz cantante músico pintor pintora "
    "artista dentista psicólogo psicóloga farmacéutico farmacéutica veterinario veterinaria científico científica biólogo bióloga químico química físico economista contable traductor traductora intérprete "
    "bibliotecario bibliotecaria policía bombero soldado piloto azafata taxista camionero agricultor pescador peluquero peluquera modelo fotógrafo fotógrafa vendedor vendedora camarógrafo empresario empresaria "
    "funcionario funcionaria investigador investigadora limpiador conductor conductora albañil jardinero sastre católico católica vegetariano vegetariana vegano vegana budista ateo atea musulmán cristiano cristiana".split()
)
_BARE_TRADE = re.compile(
    r"\b(?:soy|eres|es|somos|son|era|eran|fue|ser|siendo|será|seré|sido) (un |una |unos |unas )([a-záéíóúñ]+)(?=\s*(?:[.,;:!?)»]|$)| (?:y|e|o|pero|en|desde|cuando|porque|aunque) )",
    re.IGNORECASE,
)
_EN_TRADE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|become)|['’](?:m|s|re)) an? (?:\w+ )?\w+(?=\s*(?:[.,;:!?)]|$)| (?:and|or|but|in|since|when|because|although) )"
)


def _bare_trade(context: Context) -> Iterable[Finding]:
    """ "Soy un médico": what one is by trade or faith has no article, unless an adjective follows."""
    if not _EN_TRADE.search(context.english):
        return
    for m in context.finditer(_BARE_TRADE):
        if m.group(2).lower() in listed("capitals", "posts") | _MORE_TRADES:
            yield replace(m.start(1), m.end(1), "")


_DEPARTMENTS = {
    "Finance": "finanzas", "Sales": "ventas", "Marketing": "marketing", "Engineering": "ingeniería", "Accounting": "contabilidad",
    "Operations": "operaciones", "Purchasing": "compras", "Procurement": "compras", "Product": "producto", "Design": "diseño",
    "Communications": "comunicaciones", "Logistics": "logística", "Production": "producción", "Security": "seguridad",
}  # fmt: skip


def _departments(context: Context) -> Iterable[Finding]:
    """ "Coordinate with Finance": the department, not finances in general."""
    if not context.english:
        return
    for english, spanish in _DEPARTMENTS.items():
        if not re.search(rf"\b(?:with|to|from|by|in|for|between|and) {english}\b(?! [A-Z])", context.english):
            continue
        for m in context.finditer(
            re.compile(rf"\b(?:con|de|a|para|por|en|entre) ((?:las|la|el|los) {spanish})\b(?! (?:de|del)\b)")
        ):
            yield replace(m.start(1), m.end(1), spanish.capitalize(), evidence=english)


RULES = (
    Rule(
        id="missing-article",
        level="fix",
        summary="Gives a bare subject its article (“COO manages” → “El COO gestiona”).",
        why="En español el sujeto común singular o genérico lleva artículo.",
        find=_missing_article,
        examples=(
            Example("CEO siempre decide.", "El CEO siempre decide.", "The CEO always decides."),
            Example("CFO controla los gastos.", "El CFO controla los gastos.", "CFO controls the expenses."),
            Example("Gente necesita dormir.", "La gente necesita dormir.", "People need to sleep."),
            Example(
                "Señor Ruiz no vino con doctora Paz.",
                "El señor Ruiz no vino con la doctora Paz.",
                "Mr. Ruiz did not come with Dr. Paz.",
            ),
            Example("Me gusta música lenta.", "Me gusta la música lenta.", "I like slow music."),
            Example("Niños aprenden jugando.", "Los niños aprenden jugando.", "Children learn by playing."),
            Example("Calidad del agua es mala.", "La calidad del agua es mala.", "The quality of the water is bad."),
        ),
        keep=(
            Keep("Señor Ruiz, no venga; soy doctor Paz.", "Mr. Ruiz, don't come; I am Dr. Paz."),
            Keep("Colaboró con Doctor Who.", "He contributed to Doctor Who."),
            Keep("Me gusta nadar y me gusta mucho.", "I like swimming and I like it a lot."),
            Keep("Apple gestiona su cadena.", "Apple manages its chain."),
            Keep("Gerente: gestiona.", "Manager: manages."),
            Keep("Juan siempre decide.", "John always decides."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="bare-trade",
        level="fix",
        summary="Drops the article before a bare trade or faith behind ser (“soy un médico”); with English only.",
        why="El oficio o la creencia que se atribuye con «ser» va sin artículo: «soy médico».",
        find=_bare_trade,
        examples=(
            Example("Soy un médico.", "Soy médico.", "I'm a doctor."),
            Example(
                "Ella es una abogada y vive aquí.", "Ella es abogada y vive aquí.", "She is a lawyer and lives here."
            ),
        ),
        keep=(
            Keep("Es un médico excelente.", "He is an excellent doctor."),
            Keep("Soy médico.", "I'm a doctor."),
            Keep("Es un problema.", "It is a problem."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="department-name",
        level="fix",
        summary="Names a department as the English does with its capital (“with Finance” → “con Finanzas”).",
        why="Es el nombre del departamento: va sin artículo y con mayúscula.",
        find=_departments,
        examples=(
            Example(
                "Habla con las ventas cada lunes.",
                "Habla con Ventas cada lunes.",
                "Talk to Sales every Monday. Check with Sales.",
            ),
            Example("Trabaja con las finanzas.", "Trabaja con Finanzas.", "Work with Finance."),
        ),
        keep=(
            Keep("Lleva bien las finanzas.", "He handles finances well."),
            Keep("Ayuda con las finanzas.", "He helps with finances."),
        ),
    ),
)
