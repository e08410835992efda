"""What the decision about labels looks at besides them, and which labels head a record rather than a side."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.contrasts import signals
from pipeline.contrasts.clauses import tells_past
from pipeline.contrasts.context import has_verb
from pipeline.contrasts.datum import is_data
from pipeline.contrasts.labels import name_of, record, same_head
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Candidate, Line
from pipeline.contrasts.parallel import ALIKE, is_clause, mirrored
from pipeline.contrasts.seasons import SEASONS, far_in_calendar

_BY_TIME = re.compile(r"\b(?:según|depende|época|temporada|cambia\w*|no es lo mismo|cómo)\b|\?", re.I)
_WEIGHED = re.compile(r"\b(?:es|son|era|eran|significa|supone|basta|importa|cuesta|vale)\b(?!.*\d)", re.I)
_THINGS = frozenset("device mail art subject medicine hardware road".split())  # whose names head records, too
_YEAR = re.compile(r"\bde (?:1\d{3}|20\d\d)$")
_TITLES = ("titulo", "title", "tema")
_COUNTED = re.compile(r"^para l[oa]s?\s|\s(?:\d+|[A-H]|[IVX]+)$", re.I)  # "Para la masa", "Parte A"
_OR = re.compile(r"\b(?:o|u|or)\b")
_SAID = 5  # words that are no datum
_LEGEND = 2  # words of what a colour stands for


_ROWS = 30  # label lines between a question and a label that it names, at most


class Scene(NamedTuple):
    """What the decision looks at besides labels: the lines, and the value each candidate would have by itself."""

    lines: Sequence[Line]
    values: dict[int, str]
    language: str
    inline: Mapping[int, str]  # the labels that carry a value beside them, folded, by line
    known: dict[Candidate, bool]  # what `barred` has said: each label is asked about against every other

    def barred(self, candidate: Candidate) -> bool:
        """Whether a label heads a record, by itself or, when only its head looks like one, by what it says."""
        found = self.known.get(candidate)
        if found is None:
            found = self.known[candidate] = self._barred(candidate)
        return found

    def _barred(self, candidate: Candidate) -> bool:
        if self.asked(candidate) or self._bracketed(candidate):
            return False
        kind, value = record(candidate.text, self.language), self.values[candidate.line]
        words = name_of(candidate.text, self.language).words
        if kind and words[0] == "para" and _WEIGHED.search(value):
            return False  # "Para los padres: la Navidad son las facturas"
        if self._coloured(candidate):  # legends have names of things
            return len(value.split()) <= _LEGEND or not is_clause(value, self.language)
        if (not kind and lexis(self.language).has("thing", words[0])) or (kind == "soft" and len(words) > 1):
            return is_data(value) or signals.is_roll([value])
        if kind == "hard" and lexis(self.language).classes.get(" ".join(words), frozenset()) & _THINGS:
            return not is_clause(value, self.language)  # "Teléfono: cabe en el bolsillo"
        return kind == "hard" or (kind == "soft" and not is_clause(value, self.language))

    def asked(self, candidate: Candidate) -> bool:
        """Whether a question or a title right above the labels names this one as a choice: "¿Carta o correo?"."""
        highest = max(-1, candidate.line - 1 - _ROWS)
        above = (
            n for n in range(candidate.line - 1, highest, -1) if self.inline.get(n, _TITLES[0]) in _TITLES
        )  # other labels stand between
        at = next((n for n in above if self.lines[n].kind not in ("blank", "rule")), -1)
        text = self.lines[at].text if at >= 0 else ""
        words = set(name_of(text, self.language).words)
        choice = (text.rstrip(" *_#").endswith("?") or at in self.inline) and bool(_OR.search(text))
        return choice and set(name_of(candidate.text, self.language).words) <= words

    def apart(self, one: Candidate, other: Candidate) -> bool:
        """Whether a record's label keeps two labels from a contrast; it does not when only its head is the word.

        "Fecha", "Paso 2" are records; "domingo en familia" and "domingo a solas" are two kinds of Sunday.
        """
        kinds = [record(c.text, self.language) for c in (one, other)]
        if self._bracketed(one) and self._bracketed(other):
            return False
        if _YEAR.search(one.text) and _YEAR.search(other.text):  # "Informe de 2020 / Informe de 2021"
            return True
        if far_in_calendar(one.text, other.text):
            return not self._seasonal(one, other)
        if not any(kinds) and (self._coloured(one) or self._coloured(other)):
            return self.barred(one) or self.barred(other)
        if not any(kinds) or same_head(one.text, other.text, self.language) or (self.asked(one) and self.asked(other)):
            return False
        heads = {name_of(c.text, self.language).words[:1] for c in (one, other)}
        return self.barred(one) or self.barred(other) or len(heads) > 1

    def _bracketed(self, candidate: Candidate) -> bool:
        """Whether a label stands in brackets before a sentence of several words, as no record's does."""
        value = self.values[candidate.line]
        named = not record(candidate.text, self.language) or self.asked(candidate)
        told = has_verb(value) or (named and len(value.split()) >= _SAID)
        told = told and not _COUNTED.search(candidate.text)
        return candidate.style == "paren" and told and not signals.is_schedule([value], self.language)

    def _coloured(self, candidate: Candidate) -> bool:
        """Whether a label is a colour by itself."""
        words = name_of(candidate.text, self.language).words
        return len(words) == 1 and "colour" in lexis(self.language).classes.get(words[0], ())

    def _seasonal(self, one: Candidate, other: Candidate) -> bool:
        """Whether two months or days, the only ones, tell how it is then, not what happened or has to be done."""
        days, values = lexis(self.language).words["calendar"], [self.values[c.line] for c in (one, other)]
        alone = sum(name in days or name in SEASONS for name in self.inline.values()) == 2
        if not alone or any(tells_past(opening_of(v)) for v in values) or signals.is_schedule(values, self.language):
            return False
        above = [line.text for line in self.lines[: one.line] if line.kind != "blank"][-3:]
        asked = any(_BY_TIME.search(line) for line in above)
        return asked or mirrored([one.text, other.text], values, self.language) >= ALIKE

    def filled(self, candidate: Candidate) -> bool:
        """Whether a label is a line of a form that has been filled in: "Autora: Elena Vidal"."""
        value = self.values[candidate.line]
        return self.barred(candidate) and bool(value.strip()) and signals.is_roll([value])


def opening_of(value: str) -> str:
    """The first words of a value, where its verb is."""
    return " ".join(value.split()[:4])
