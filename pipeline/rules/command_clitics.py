"""Commands whose pronoun stands before the verb: "Me envía el archivo" for "Send me the file"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import VerbForm, attach, conjugate
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.verbs import address, finite

_FRONT = re.compile(
    r"(?:^|(?<=[.!;] )|(?<=\bpor favor, )|(?<=\bpor favor ))(?P<c>me|nos|le|les|lo)(?P<d> (?:lo|la|los|las))? (?P<v>[a-záéíóúñ]+)(?!\w)(?! o no\b)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:^|(?<=[.!;] ))\W*(?:please,? )?(?:and |then |so |just )?(?:send|give|tell|show|let|call|write|bring|pass|explain|help|ask|answer|lend|buy|teach|leave|forgive|excuse|"
    r"trust|believe|follow|join|contact|email|text|take|put|get|make|use|try|do|read|keep|hand|offer|wake|correct|introduce|remind|pay|hold) (?:me|us|him|her|it|them)\b|"
    r"\bplease,? (?!don['’]t|do not|never)[a-z]+ (?:to |for )?(?:me|us|him|her|it|them)\b",
    re.IGNORECASE,
)


_WHO = {"me": r"me\b", "nos": r"us\b"}


def _same_person(clitic: str, told: re.Match[str], english: str) -> bool:
    """Whether the English order is about the same person: “bring it back” is no «me la trae»."""
    clause = re.split(r"[.;:?!]", english[told.start() :])[0]
    return re.search(rf"\b{_WHO.get(clitic.lower(), '')}", clause) is not None


def _find(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_FRONT):
        told = next((t for t in _TOLD.finditer(context.english) if _same_person(m["c"], t, context.english)), None)
        if not told:
            continue
        form = next(
            (
                f
                for f in finite(m["v"].lower())
                if f.mood in ("ind", "imp") and f.tense in ("pres", "") and f.number == "s" and f.person in (2, 3)
            ),
            None,
        )
        if form is None:
            continue
        rest = context.text[m.end() :]
        usted = address(context) == 3 and not re.search(r"\b(?:tú|te|ti|tus?)\b", rest)
        if re.search(r"\bcuando (?:puedas|quieras|tengas|llegues|sepas)\b|\bsi (?:puedes|quieres|tienes)\b", rest):
            usted = False
        person = 3 if usted else 2
        said = conjugate(
            form.lemma, VerbForm("", "sub", "pres", 3, "s") if usted else VerbForm("", "imp", "", person, "s")
        )
        clitics = (m["c"].lower(), *([m["d"].strip().lower()] if m["d"] else []))
        new = attach(said, "imp", clitics)
        yield replace(
            m.start("c"), m.end("v"), new.capitalize() if m["c"][0].isupper() else new, evidence=told[0].strip()
        )


RULES = (
    Rule(
        id="command-clitic",
        level="fix",
        summary="Puts the pronoun of a command behind its verb (“me envía el archivo” → “envíame el archivo”); with English only.",
        why="En el imperativo afirmativo el pronombre va detrás y pegado al verbo: «envíame el archivo».",
        find=_find,
        examples=(
            Example("Me dice la verdad.", "Dime la verdad.", "Tell me the truth."),
            Example("Por favor, me escribe pronto.", "Por favor, escríbeme pronto.", "Please write to me soon."),
            Example("Nos muestra su casa, por favor.", "Muéstrenos su casa, por favor.", "Show us your house, please."),
        ),
        keep=(
            Keep("Me dice la verdad.", "He tells me the truth."),
            Keep("Nos llama cada domingo."),
            Keep("Me lo devuelve limpio y en paz.", "Bring it back clean and we are even."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
