"""Articles that the translation left out."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.english import known as known_in_english
from pipeline.rules.article_gaps import gaps
from pipeline.rules.article_places import (
    COUNTS,
    NO_NOUNS,
    PRONOUNS,
    article_for,
    described,
    objects,
    said_bare,
    spans,
    third,
)
from pipeline.rules.article_ways import done_to, ways, whole_and_same
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import is_told, means
from pipeline.rules.nouns import listed_noun, named_noun, noun_known, number, sure_gender
from pipeline.rules.tables import listed, mapping
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


def _with_complement(context: Context) -> Iterable[Finding]:
    from pipeline.lang.inflect import analyse

    for m in context.finditer(_NOUN_OF):
        noun = m.group(1).lower()
        count = number(noun)
        verb = m.group(3).lower()
        if (
            noun in COUNTS | PRONOUNS | NO_NOUNS
            or not sure_gender(noun)
            or not noun_known(noun)
            or (finite(noun) and not named_noun(noun))
            or verb in NOT_VERBS - {"era"}
        ):
            continue
        if (
            not third(verb, count)
            or (count == "p" and _some(context, verb))
            or re.match(rf"\W*{m.group(1)}\b", context.english)
            or any(finite(w) and not sure_gender(w) for w in m.group(2).lower().split())
        ):
            continue
        if re.search(r"\bI\b", context.english) and any(f.person == 1 for f in analyse(noun)):
            continue  # «Trabajo en una oficina larga»
        if is_told(context):
            yield replace(m.start(1), m.end(1), f"{article_for(noun, count, '')} {noun}")


def _some(context: Context, verb: str) -> bool:
    """Whether a bare plural with its complement stays bare: «técnicos del ministerio analizaron las aguas» are some of
    them, unless the English has "the" or the verb tells of all of them, always."""
    if re.match(r"\W*the\b", context.english, re.IGNORECASE):
        return False
    return not any(f.mood == "ind" and f.tense == "pres" for f in finite(verb)) or any(
        f.tense == "past" for f in finite(verb)
    )


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
        elif third((m.group("verb") or "").lower()):
            low = title if title[1:2] == "." or title.endswith(".") else title.lower()
            yield replace(m.start("title"), m.end("title"), f"{article.capitalize()} {low}")


_LIKED = re.compile(
    r"(?:^|[.;:,!?¿¡(«] ?|\b(?:no|que|y|pero|porque|también|tampoco|a \w+|a (?:mi|tu|su|el|la|los|las|nuestr[oa]) \w+) )(?:me|te|le|nos|les) (?:(?:gusta|encanta|interesa|molesta|fascina|apasiona|duele)(?P<many>n?)|da(?P<much>n?) (?:mucho |mucha )?(?:miedo|asco|pena|rabia|risa|vergüenza|pánico)) (?P<noun>(?!(?:ser|poder|deber|saber|haber)\b)[a-záéíóúñ]{3,})\b",
    re.IGNORECASE,
)


def _liked(context: Context) -> Iterable[Finding]:
    """ "Me gusta música clásica": what is liked is a subject, and has its article."""
    for m in context.finditer(_LIKED):
        noun = m.group("noun").lower()
        said = finite(noun) and listed_noun(noun) and any(means(noun, w) for w in context.en_words)
        plain = sure_gender(noun) and (named_noun(noun) or noun_known(noun)) and (said or not finite(noun))
        if plain and (number(noun) == "p") == bool(m.group("many") or m.group("much")) and noun not in NO_NOUNS:
            yield replace(m.start("noun"), m.start("noun"), f"{article_for(noun, number(noun), '').lower()} ")


def _missing_article(context: Context) -> Iterable[Finding]:
    """A bare subject at the head of a sentence: "COO gestiona…", "Gente piensa…"."""
    if context.english:
        yield from _titles(context)
        yield from _liked(context)
        yield from spans(context)
        yield from described(context)
        yield from objects(context)
        yield from ways(context)
        yield from gaps(context)
        yield from whole_and_same(context)
        yield from done_to(context)
    for m in context.finditer(_ROLE):
        if third(m.group(2)) and (not context.english or re.search(rf"\b{m.group(1)}\b", context.english)):
            article = "La" if m.group(1) in _FEMININE_ROLES else "El"
            yield replace(m.start(1), m.start(1), f"{article} ", None if context.english else "suggest")
    if not context.english:
        return
    yield from _with_complement(context)
    for m in context.finditer(_NOUN_FIRST):
        noun = m.group(1).lower()
        number = "p" if noun.endswith("s") else "s"
        if (
            noun in NO_NOUNS
            or noun in mapping("capitals", "places")
            or not (_bare_subject(noun) or said_bare(context, noun))
            or not (third(m.group(2), number) or m.group(2) == ("eran" if number == "p" else "era"))
            # "Madera maciza: se puede lijar": a label.
            or (m.group(2)[-1] in "aos" and context.text.startswith(":", m.end(2)))
            or re.match(rf"\W*{m.group(1)}\b", context.english)
            or (noun == "tiempo" and m.group(2) == "ha")
            or _is_name(context, noun)
            or not is_told(context)
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
        yield replace(m.start(1), m.end(1), f"{article_for(noun, number, lead)} {noun}")


def _is_name(context: Context, noun: str) -> bool:
    """Whether the English has the word with a capital only, as «Defensa» for a ministry, or nothing near it: «Pompeyo»."""
    said = [w for w in re.findall(r"[^\W\d_]+", context.english) if means(noun, w.lower())]
    opening = re.match(r"\W*([^\W\d_]+)", context.english)
    if not said:  # of a word that no table has, a name begins as it does
        return opening is not None and opening[1][:3].lower() == noun[:3] and noun not in _SUBJECTS
    headed = opening is not None and opening[1] in said and known_in_english(opening[1].lower())
    return all(w[0].isupper() for w in said) and not headed


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
            Example("Nos vemos viernes.", "Nos vemos el viernes.", "See you on Friday."),
            Example(
                "Español es más fácil que ruso.",
                "El español es más fácil que el ruso.",
                "Spanish is easier than Russian.",
            ),
            Example(
                "En verano, noches son cálidas.", "En verano, las noches son cálidas.", "In summer, nights are warm."
            ),
            Example("Se rompió brazo.", "Se rompió el brazo.", "She broke her arm."),
            Example("Gente necesita dormir.", "La gente necesita dormir.", "People need to sleep."),
            Example(
                "Señor Ruiz no vino con doctora Paz.",
                "El señor Ruiz no vino con la doctora Paz.",
                "Mr. Ruiz did not come with Dr. Paz.",
            ),
            Example("Fui a cine desde playa.", "Fui al cine desde la playa.", "I went to the movies from the beach."),
            Example("Cierra puerta.", "Cierra la puerta.", "Close the door."),
            Example("Me gusta música lenta.", "Me gusta la música lenta.", "I like slow music."),
            Example("Niños aprenden jugando.", "Los niños aprenden jugando.", "Children learn by playing."),
            Example("Calidad del agua es mala.", "La calidad del agua es mala.", "The quality of the water is bad."),
        ),
        keep=(
            Keep("La tienda no levanta cabeza.", "The shop is not picking up."),
            Keep("Pompeyo tomó el mando en Capua.", "Pompey took command in Capua."),
            Keep("Defensa le permite seguir.", "The Minister of Defense lets her stay."),
            Keep("Odio ser el último.", "I hate to be the last one."),
            Keep("Trabajo en una oficina larga.", "I work in a long office."),
            Keep("Lo dejó para último momento.", "He left it to the last minute."),
            Keep("Señor Ruiz, no venga; soy doctor Paz.", "Mr. Ruiz, don't come; I am Dr. Paz."),
            Keep("Ella quería playa.", "She wanted the beach."),
            Keep("Ciudad humana en ruinas.", "Ruined human city."),
            Keep("Colaboró con Doctor Who.", "He contributed to Doctor Who."),
            Keep("Fui a clase y vuelvo a casa.", "I went to the class and I am going back home."),
            Keep(
                "Me gusta nadar y a nadie le gusta ser rechazado.", "I like swimming and nobody likes being rejected."
            ),
            Keep("Debajo de la mesa, el perro duerme.", "Under the table, the dog sleeps."),
            Keep("Técnicos del ministerio analizaron las aguas.", "Technicians from the ministry tested the waters."),
            Keep("Le gusta sobre todo la jabalina.", "She especially likes the javelin."),
            Keep("Apple gestiona su cadena.", "Apple manages its chain."),
            Keep("Gerente: gestiona.", "Manager: manages."),
            Keep("Madera maciza: se puede lijar.", "Solid wood: can be sanded."),
            Keep("Juan siempre decide.", "John always decides."),
        ),
        source=GRAMMAR,
    ),
)
