"""The rule tables under `pipeline/data/normalise`: one TOML file each, read once per process."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from pipeline.errors import LexiconError


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of `<name>.toml`. Raises LexiconError when it is missing or not valid TOML."""
    file = resources.files("pipeline") / "data" / "normalise" / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(
            f"data/normalise/{name}.toml: {error} — hint: reinstall the package or mend the file"
        ) from error


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """A list of words written as one text, split at white space."""
    return frozenset(table(name)[key].split())


@cache
def mapping(name: str, key: str) -> dict[str, str]:
    """A table of `from = "to"`."""
    return dict(table(name)[key])
