"""Patterns that are compiled when they are first tried: in a short run most of the rules' two thousand never are."""

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Later:
    """Text and flags as a compiled pattern shows them; its methods once one of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags | re.UNICODE.value

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(f"{name} of the pattern {self.pattern}")
        made = re.compile(self.pattern, self.flags)
        self.__dict__ |= {method: getattr(made, method) for method in _METHODS}
        return self.__dict__[name]


def later(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """A pattern of this text, not compiled yet; `re.error` is raised where a malformed one is first tried."""
    return cast("re.Pattern[str]", Later(pattern, flags.value))
