"""A dictionary that makes what it is first asked for, and forgets everything when it is full."""

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")


class Remembered(dict[str, V]):
    """String → what `made` gives for it, for at most `most` strings at a time."""

    def __init__(self, made: Callable[[str], V], most: int = 200_000) -> None:
        self._made = made
        self._most = most

    def __missing__(self, key: str) -> V:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._made(key)
        return found
