"""The settings of a run: one frozen record, part of every stamp."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from pipeline.errors import SettingsError
from pipeline.model import Record


class Settings(Record, frozen=True):
    """What a user may choose. Unknown names are refused when loaded from a file.

    locale      prefers regional alternatives ("es-ES", "es-MX", "es-AR", …; "es" is neutral)
    quotes      "latinas" («»), "inglesas" (“”) or "keep"
    decimal     decimal sign written in Spanish text: "," "." or "keep"
    disabled    names of rules that are switched off
    """

    locale: Annotated[str, msgspec.Meta(pattern=r"^es(-[A-Z]{2})?$")] = "es"
    quotes: Literal["latinas", "inglesas", "keep"] = "latinas"
    decimal: Literal[",", ".", "keep"] = ","
    disabled: tuple[str, ...] = ()


_KNOWN = f"the settings are {', '.join(Settings.__struct_fields__)}; README.md shows them"


def load_settings(path: Path) -> Settings:
    """Settings from the `[calco]` table of a TOML file; defaults when the file does not exist."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("calco", {})
        return msgspec.convert(table, Settings)
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not valid TOML: {error} — hint: check the line named") from error
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: [calco]: {error} — hint: {_KNOWN}") from error
