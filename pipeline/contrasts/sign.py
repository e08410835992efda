"""One sign that a contrast lacks something, apart from what finds it: templates and streams know only this."""

from typing import Literal

from pipeline.model import Record

Kind = Literal["lonely", "one-language"]


class Sign(Record, frozen=True):
    """Something to look at: `label` alone, or `label` against `partner` in `language` only. Lines count from 1."""

    kind: Kind
    language: Literal["es", "en"]
    line: int
    label: str
    partner: str = ""

    @property
    def said(self) -> str:
        """The sign in English, for the terminal."""
        if self.kind == "lonely":
            return f"{self.label} at {self._where} has no partner"
        return f"{self.label} / {self.partner} at {self._where} has no counterpart in {_OTHER[self.language]}"

    @property
    def _where(self) -> str:
        return f"line {self.line}" + (" of the English" if self.language == "en" else "")


_OTHER = {"es": "English", "en": "Spanish"}
