"""The imperatives of vos, which go without the accent that tú writes: «preguntale», «revolvelo»."""

import re
from functools import lru_cache

from pipeline.lang.inflect import analyse
from pipeline.lang.spanish import common
from pipeline.rules.accent_candidates import WITH_PRONOUNS, each_accented, is_command
from pipeline.rules.base import Context


@lru_cache(maxsize=65536)
def vos_only(low: str) -> bool:
    """Whether the form is nothing but an imperative of vos with pronouns, which tú writes with an accent."""
    forms = analyse(low) if WITH_PRONOUNS.fullmatch(low) else ()
    return bool(forms) and all(r.voseo and r.clitics for r in forms) and not common(low)


def speaks_vos(context: Context) -> bool:
    """Whether the document speaks to vos; it is read once."""
    cache = context.document.cache
    if "vos" not in cache:
        text = " ".join(context.document.spanish)
        words = re.findall(r"[^\W\d_]+", text.lower())
        cache["vos"] = bool(_VOS.search(text)) or any(_never_tu(w) or _of_vos(w) for w in words)
    return bool(cache["vos"])


_VOS = re.compile(r"(?<!\w)(?:vos|sos|tenés|podés|querés|sabés|andá|mirá|hacé|decí|vení|poné)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _of_vos(low: str) -> bool:
    """Whether the form is of vos and of nobody else: «agregás», «picá»."""
    forms = analyse(low) if re.search("[áéí]s?$", low) else ()
    return bool(forms) and all(r.voseo and not r.clitics for r in forms)


@lru_cache(maxsize=65536)
def _never_tu(low: str) -> bool:
    """Whether the form is an imperative of vos that no accent makes one of tú: «pedile», «contame»."""
    return vos_only(low) and not any(map(is_command, each_accented(low)))
