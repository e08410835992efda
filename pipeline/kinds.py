"""What readers are told of an edit: the kind its rule belongs to, and where it stands."""

from typing import Literal

from pipeline.model import Edit

Status = Literal["applied", "suggested", "disputed", "flagged", "rejected"]
STATUSES: tuple[Status, ...] = ("applied", "suggested", "disputed", "flagged", "rejected")
CALQUES = "Calcos"
KINDS = {
    "Sin traducir": (
        *(
            "untranslated",
            "translated-name",
            "spanish-name",
            "left-in-english",
        ),
        *("spanglish-verb", "english-initials", "english-title", "english-label", "net-words", "translated-code"),
        *("translated-command", "translated-place", "homograph", "misread-verb"),
    ),
    "Modo del verbo": (
        *("governed-subjunctive", "sought-subjunctive", "future-subjunctive", "conditional-mood"),
        *("belief-indicative", "command-mood", "list-mood"),
        *("wished-that", "want-that", "irregular-verb", "past-habit", "met-once", "perfect-participle"),
        *("perfect-with-ser",),
    ),
    "Infinitivo y gerundio": ("list-gerund", "infinitive", "gerund-noun"),
    "Concordancia": (
        *("determiner-agreement", "attribute-agreement", "predicate-agreement", "verb-agreement"),
        *("impersonal-haber", "mixed-address", "short-form"),
        *("impersonal-number", "title-agreement", "polite-address", "possessive-agreement", "reflexive-person"),
        *("pronoun-of-thing", "state-of-things", "adverb-form", "amount-compared"),
    ),
    "Nexos y artículos": (
        *("copula-for-conjunction", "and-or", "versus-clause", "missing-que", "dequeismo", "double-comparative"),
        *("euphonic-conjunction", "contraction", "missing-article", "department-name"),
        *("stranded-preposition", "bare-trade", "own-body", "le-les"),
        *("article-slip", "neuter-article", "neuter-thing", "preposition-slip", "preposition-left"),
        *("dropped-preposition", "link-word", "negation-word", "clause-link"),
    ),
    "Sintaxis del inglés": (
        *("receiver-passive", "pronoun-form", "of-mine", "each-other", "all-of", "the-blue-one"),
        *("preposition-from", "preposition-for", "preposition-about", "preposition-at"),
        *("preposition-motion", "preposition-with", "preposition-of", "preposition-way", "all-that"),
        *("reason-why", "who-that", "time-that", "relative-left-out", "wanted-action", "waited-action", "had-it-done"),
        *("cannot-help", "the-more-the-more", "such-a", "good-enough", "too-very", "more-and-more"),
        *("two-in-mente", "amounts-times", "ser-estar", "estar-place", "this-is", "english-progressive"),
        *("there-is", "empty-subject", "thing-pronoun", "weather-hace", "tener-age", "tener-feeling"),
        *("time-passed", "was-born", "ing-behind-preposition", "ing-subject", "later-gerund"),
        *("adjective-gerund", "double-negative", "not-any", "any-question", "neither", "no-before-verb"),
        *("no-longer", "personal-a", "pronoun-with-verb", "liking", "adjective-behind", "what-is-which"),
        *("question-tag", "short-answer", "do-support", "embedded-order", "own-belongings", "on-weekday"),
        *("be-doing", "cleft-when-where", "thought-that", "wish-ojala", "expected-to", "saxon-genitive", "no-for-none"),
        *("time-span", "lasting-action", "short-clause", "it-is-said", "split-perfect", "lets-do"),
        *("more-than-number", "more-than-clause", "than-whom", "as-much-as", "better-worse"),
        *(
            "to-infinitive",
            "to-adjective-noun",
            "ing-object",
            "empty-object",
            "been-to",
            "pronoun-cluster",
            "weighty-adjective",
        ),
        *("more-than-theirs", "what-that-which", "tense-differs"),
        *("clitic-slip", "clitic-place", "command-clitic", "clause-word", "wearing", "english-turn", "way-that"),
        *("wrong-adjective", "adjective-place", "carried-along", "turned-phrase", "plain-verb", "measure-time"),
        *("question-called", "question-which", "question-how", "question-does", "get-become"),
        *("planned-progressive", "reflexive-verb", "glued-nouns", "stacked-nouns", "left-genitive", "extra-words"),
    ),
    "Tildes": (
        "missing-accent",
        "wrong-accent",
        "needless-accent",
        "verb-accent",
        "moved-accent",
        "diacritic-accent",
        "interrogative-accent",
        "name-accent",
    ),
    "Palabras parecidas": (
        *(
            "sounds-alike",
            "connector",
            "number-word",
            "por-que",
            "ha-a",
            "sino",
            "joined-words",
        ),
        *("heard-word", "misspelt-word", "split-word", "run-together", "spelt-ending", "scanned-word"),
    ),
    "Prefijos y préstamos": ("prefixes", "loan-spelling"),
    "Signos de apertura y preguntas": (
        "opening-marks",
        "closing-marks",
        "unmarked-question",
        "question-order",
        "question-comma",
        *("typed-marks", "surplus-marks", "mixed-marks"),
    ),
    "Espacios y puntuación": (
        *(
            "spaces",
            "space-at-marks",
            "space-after-marks",
            "doubled-marks",
            "dashes",
            "dialogue-dash",
            "broken-line",
            "torn-word",
        ),
        *("stray-emphasis", "broken-markup", "commas"),
        *("token-gap", "lone-dash", "ampersand", "list-marks", "stray-signs", "stop-in-sentence", "unclosed-mark"),
        *("lone-quote",),
    ),
    "Comillas": ("quotation-marks", "stop-outside-quotes", "quoted-speech"),
    "Números": (
        "thousands",
        "decimal-sign",
        "percent-space",
        "unit-space",
        "figure-gaps",
        "currency",
        "ordinals",
        "quantities",
        "abbreviations",
        *("number-words", "counted-parts"),
    ),
    "Fechas y horas": ("dates", "slashed-date", "times", "decades", "centuries"),
    "Mayúsculas": (
        *("lower-case-dates", "lower-case-peoples", "lower-case-common", "lower-case-posts"),
        *("title-case", "sentence-capital", "initials-capitals"),
    ),
    "Caracteres dañados": (
        *("invisible-characters", "mojibake", "html-entities", "html-tags", "lost-letter", "unicode-form"),
        *("engine-tokens", "escaped-space", "torn-address", "translated-address"),
    ),
    "Repeticiones": (
        *(
            "repeated-phrase",
            "repeated-item",
            "repeated-sentence",
            "left-english-sentence",
        ),
        *("stutter", "restart"),
    ),
    "Restos de la página": (
        *(
            "site-boilerplate",
            "trailing-button",
            "doubled-bullet",
            "note-number",
            "forum-markup",
        ),
        *("wiki-image", "deleted-note"),
    ),
    "Diferencias con el inglés": ("number-differs", "name-differs", "lost-figure", "lost-negation"),
}
_KIND_OF = {rule: kind for kind, rules in KINDS.items() for rule in rules}


def kind_of(rule: str) -> str:
    """The kind a rule belongs to; a rule of no known kind stands for itself."""
    return CALQUES if rule.startswith("lexicon:") else _KIND_OF.get(rule, rule)


def status(edit: Edit) -> Status:
    """Where the edit stands: in the text, waiting, pointing, disputed or turned down."""
    if edit.applied:
        return "applied"
    if edit.verdict == "disputed" or edit.verdict == "rejected":
        return edit.verdict
    return "flagged" if edit.level == "flag" else "suggested"
