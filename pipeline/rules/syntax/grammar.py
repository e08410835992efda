"""Pieces that several constructions share: pronouns, determiners, verb forms, the subjunctive of an infinitive."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from typing import TYPE_CHECKING

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.verbs import finite, readings

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

Person = tuple[int, str]

WORD = r"[a-záéíóúüñ]+"
INFINITIVE = r"(?:[a-záéíóúüñ]*[aeií]r(?:me|te|se|nos|os|les?|l[ao]s?)*)"
ENCLITIC = r"(?:l[aeo]s?|se|me|te|nos)"
GERUND = rf"(?:{WORD}(?:ando|iendo|yendo|ándo|iéndo|yéndo)|yendo|yéndo){ENCLITIC}{{0,2}}"
CLITIC = r"(?:me|te|se|nos|os|le|les|lo|la|los|las)"
# Subject pronouns, and those that translation puts in their place, with the person they stand for.
PERSONS: dict[str, Person] = {
    "yo": (1, "s"), "mí": (1, "s"), "mi": (1, "s"), "tú": (2, "s"), "tu": (2, "s"), "ti": (2, "s"), "él": (3, "s"), "el": (3, "s"), "ella": (3, "s"),
    "usted": (3, "s"), "nosotros": (1, "p"), "nosotras": (1, "p"), "vosotros": (2, "p"), "vosotras": (2, "p"), "ellos": (3, "p"), "ellas": (3, "p"),
    "ustedes": (3, "p"), "alguien": (3, "s"), "nadie": (3, "s"),
}  # fmt: skip
DATIVE: dict[Person, str] = {(1, "s"): "me", (2, "s"): "te", (3, "s"): "le", (1, "p"): "nos", (2, "p"): "os", (3, "p"): "les"}  # fmt: skip
SUBJECT = r"(?:yo|tú|él|ella|usted|nosotros|nosotras|vosotros|vosotras|ellos|ellas|ustedes)"
DETERMINER = (
    r"(?:el|la|los|las|un|una|unos|unas|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[ea]|est[oa]s|es[ea]|es[oa]s|aquel|aquella|todos los|todas las|"
    r"cada|algún|alguna|algunos|algunas|ningún|ninguna|much[oa]s?|vari[oa]s|poc[oa]s|otr[oa]s?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)"
)
NUMBER = (
    r"(?:\d[\d.,]*|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veinti?\w*|treinta|cuarenta|cincuenta|"
    r"sesenta|setenta|ochenta|noventa|cien|ciento|cientos|doscient[oa]s|trescient[oa]s|quinient[oa]s|mil|miles|un millón|media docena|una docena)"
)
NUMBER_EN = (
    r"(?:\d[\d.,]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|hundreds?|thousands?|millions?|several|many)(?:[- ]\w+)?"
)
PERIOD = r"(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|décadas?|siglos?)"


def form_of(word: str, *lemmas: str) -> "VerbForm | None":
    """The indicative reading of a form as one of these verbs (or as any, when none is named), else None."""
    known = finite(word)
    if not known and lemmas:
        from pipeline.lang.inflect import analyse

        known = analyse(word)  # "era" is a noun to the rules
    forms = [f for f in known if f.mood == "ind" and (not lemmas or f.lemma.removesuffix("se") in lemmas)]
    return forms[0] if forms else None


def is_past(form: "VerbForm") -> bool:
    """Whether what depends on the verb is in the imperfect subjunctive: past tenses and the conditional."""
    return form.tense in ("past", "imperf", "cond", "imperf2") or (form.mood == "sub" and form.tense != "pres")


def infinitive(word: str) -> "VerbForm | None":
    """The reading of a word as an infinitive."""
    return next((f for f in readings(word) if f.mood == "inf"), None)


def gerund(word: str) -> "VerbForm | None":
    """The reading of a word as a gerund."""
    return next((f for f in readings(word) if f.mood == "ger"), None)


def participle(word: str) -> "VerbForm | None":
    """The reading of a word as a participle."""
    return next((f for f in readings(word) if f.mood == "part"), None)


def bare(form: "VerbForm") -> str:
    """The infinitive of a reading with its enclitics: "viéndolo" gives "verlo"."""
    from pipeline.lang.inflect import attach

    return attach(form.lemma.removesuffix("se"), "inf", form.clitics)


def conjugated(lemma: str, mood: str, tense: str, person: Person) -> str:
    """A form of a verb by its slot."""
    from pipeline.lang.inflect import VerbForm, conjugate

    return conjugate(lemma.removesuffix("se"), VerbForm("", mood, tense, *person))


def turned(form: "VerbForm", mood: str, tense: str, person: Person) -> str:
    """The verb of an infinitive or gerund as a finite form, its enclitics before it; a reflexive follows the person."""
    from pipeline.lang.inflect import reflexive

    own = {reflexive(p, n) for p, n in DATIVE}
    clitics = list(form.clitics)
    if clitics and clitics[0] == "se" and (len(clitics) == 1 or clitics[1] not in own):
        clitics[0] = reflexive(*person)
    return " ".join((*clitics, conjugated(form.lemma, mood, tense, person)))


def wished(form: "VerbForm", person: Person, past: bool) -> str:
    """The subjunctive that an infinitive becomes behind «que»: "ayudarme" for him gives "me ayude"."""
    return turned(form, "sub", "imperf" if past else "pres", person)


def plural_noun(word: str) -> bool:
    """Whether a noun form is a plural."""
    from pipeline.rules.nouns import number

    return number(word.lower()) == "p"


def article_of(noun: str, lemma: str = "el") -> str:
    """The article of a noun form, of the gender that its ending or the dictionary shows."""
    from pipeline.lang.inflect import determiner, gender, singulars, stressed_a
    from pipeline.rules.nouns import singular, sure_gender

    low = noun.lower()
    base = singular(low) if plural_noun(low) else low
    letter = sure_gender(low) or gender((*singulars(base), base)[0]) or ("f" if re.search(r"as?$", low) else "m")
    letter = "m" if letter not in ("m", "f") else letter
    count = "p" if plural_noun(low) else "s"
    if letter == "f" and count == "s" and stressed_a(low):
        letter = "m"
    return determiner(lemma, letter, count) or lemma


_ADJECTIVE_END = re.compile(r"(?:os[oa]|iv[oa]|[ai]ble|[íáéóú]\w*ic[oa]|[ai]d[oa]|ente|ari[oa]|tori[oa])s?$")
_ADJECTIVES = frozenset(
    "seguro segura claro clara cierto cierta verdad feliz joven grande gran capaz legal normal real total ideal gratis interesante suficiente bien mal listo lista".split()
)


def is_adjective(word: str) -> bool:
    """Whether a form may say how somebody or something is."""
    low = word.lower()
    if low in _ADJECTIVES or low.removesuffix("s") in _ADJECTIVES or shape(low) is not None or one_gender(low):
        return True
    return len(low) > 5 and _ADJECTIVE_END.search(low) is not None
