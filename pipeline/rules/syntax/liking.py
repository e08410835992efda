"""Gustar and encantar: what is liked is the subject, and who likes it a dative."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import DATIVE, PERSONS, WORD, Person, conjugated, infinitive, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import readings

_WHO = r"(?P<s>yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes|(?:mi|mis|tu|tus|su|sus|nuestr[oa]s?|el|la|los|las) (?:[a-záéíóúñ]+)|(?!(?:me|te|le|les|nos|os|qué|se|no|si|y|a|lo|la|pero|solo|ya|que|como|siempre|también|tampoco|nunca|jamás|casi|mucho|antes|hoy|ayer|cuando|aunque|porque|además|todavía|aún|ahora|entonces|quizá|quizás|así|poco|da|dan|daba|dio|tengo|tiene|tienen|con)\b)(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+))"


def _likes(m: re.Match[str]) -> Written:
    forms = [f for f in readings(m["v"].lower()) if f.mood == "ind" and f.lemma in ("gustar", "encantar")]
    if not forms:
        return ""
    form = forms[0]
    subject = m["s"].strip()
    person: Person = (
        PERSONS.get(subject.lower(), (3, "p" if plural_noun(subject.split()[-1]) else "s"))
        if subject
        else (form.person, form.number)
    )
    if m["c"] and not (subject and m["c"].strip().lower() == DATIVE[person]):
        return ""
    thing = m["o"]
    first = thing.split()[0].lower()
    plural = plural_noun(thing.split()[-1]) and not infinitive(first)
    if not infinitive(first) and first not in (
        "cómo",
        "que",
        "el",
        "la",
        "los",
        "las",
        "esta",
        "este",
        "estos",
        "estas",
        "mi",
        "mis",
        "tu",
        "su",
        "sus",
        "ese",
        "esa",
    ):
        gender = sure_gender(first)
        article = {("m", False): "el", ("f", False): "la", ("m", True): "los", ("f", True): "las"}.get((gender, plural))
        if article is None:
            return ""
        thing = f"{article} {thing}"
    verb = conjugated(form.lemma, "ind", form.tense, (3, "p" if plural else "s"))
    dative = DATIVE[person]
    no = "no " if m["no"] else ""
    named = (
        ""
        if not subject or (subject.lower() in PERSONS and person[0] < 3)
        else f"a {subject[0].lower() + subject[1:] if subject.split()[0].lower() in ('mi', 'mis', 'tu', 'tus', 'su', 'sus', 'el', 'la', 'los', 'las') or subject.lower() in PERSONS else subject} ".replace(
            "a el ", "al "
        )
    )
    short = f"{no}{dative} {verb} {thing}"
    if subject.lower() in PERSONS or not subject:
        return (
            short,
            f"a {'mí' if subject.lower() == 'yo' else 'ti' if subject.lower() == 'tú' else subject.lower()} {short}"
            if subject
            else short,
        )
    return f"{named}{short}"


_LIKES = finder(
    Pair(es(rf"(?<!\ba )(?<!\bde )(?<!\bcon )(?<!\ben )(?<!\bpor )(?<!\bpara )(?<!\bsin )(?:{_WHO} )(?P<no>no )?(?P<c>(?:le|les|me|te|nos) )?(?P<v>gust\w+|encant\w+) (?P<o>(?:(?:el|la|los|las|est[ea]|est[oa]s|mi|tu|su) )?{WORD})"), en(r"(?:I|you|he|she|we|they|who|\w+s?) (?:do not |don't |doesn't |didn't |really |also )*(?:like|likes|liked|love|loves|loved|enjoy|enjoys)"), lambda m: _likes(m), alone="suggest"),
    Pair(es(rf"(?<!\w )(?P<s>)(?P<no>no )?(?P<c>)(?P<v>gusto|gustas|gustamos|gusté|encantamos|encanto) (?P<o>(?:(?:el|la|los|las|est[ea]) )?{WORD})"), en(r"(?:I|you|we) (?:do not |don't |didn't |really )*(?:like|liked|love|loved)|(?:do|did) you like"), lambda m: _likes(m), alone="suggest"),
)  # fmt: skip


RULES = (
    Rule(
        id="liking",
        level="fix",
        summary="Rebuilds gustar and encantar with their dative (“ella gusta el café” → “le gusta el café”); without English at most a suggestion.",
        why="Con «gustar» lo que gusta es el sujeto: «me gusta el café», «a mis hijos les gusta leer».",
        find=_LIKES,
        examples=(
            Example("Ellas gustan el mar.", "Les gusta el mar.", "They like the sea."),
            Example("Mi tía gusta perros.", "A mi tía le gustan los perros.", "My aunt likes dogs."),
            Example("Mis primos les gusta nadar.", "A mis primos les gusta nadar.", "My cousins like to swim."),
        ),
        keep=(
            Keep("Me gusta el mar.", "I like the sea."),
            Keep("A Eva le gusta leer.", "Eva likes to read."),
            Keep("Tú le gustas mucho.", "He likes you a lot."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
