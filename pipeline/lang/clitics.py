"""Object and reflexive pronouns: their forms, and how they attach to the end of a verb."""

# ruff: noqa: SIM905 (word lists read better as text)
from collections.abc import Iterator, Sequence

from pipeline.lang.accent import plain, stress, write
from pipeline.lang.closed import THIRD

__all__ = ["attach", "reflexive", "split_reflexive"]

_SINGLE = (*THIRD, "me", "te", "se", "nos", "os")
_DOUBLE = (
    *((a, b) for a in ("me", "te", "se", "nos", "os") for b in THIRD),
    *((a, b) for a in ("se", "te", "os") for b in ("me", "nos")),
    *(("se", b) for b in ("te", "os")),
)
_TRIPLE = tuple(("se", a, b) for a in ("me", "te", "nos", "os") for b in ("lo", "la", "los", "las"))
_GROUPS = {"".join(g): g for g in (*((c,) for c in _SINGLE), *_DOUBLE, *_TRIPLE)}
_LONGEST = max(map(len, _GROUPS))
# Monosyllables that keep a written accent on their own, and lose it before a clitic ("dé" -> "deme").
_MARKED = {"de": "dé", "se": "sé"}
_REFLEXIVE = {(1, "s"): "me", (2, "s"): "te", (1, "p"): "nos", (2, "p"): "os"}


def attach(form: str, mood: str, clitics: Sequence[str]) -> str:
    """A lower-case verb form with enclitics: ("da", "imp", ("me", "lo")) -> "dámelo".

    `mood` is that of the form; -s and -d fall only in exhortations ("vamos" + "nos", "sentad" + "os").
    """
    if not clitics:
        return form
    at = stress(form)
    if mood not in ("inf", "ger") and _loses_last(form, clitics[0]):
        form = form[:-1]
    return write(form + "".join(clitics), at)


def _loses_last(form: str, clitic: str) -> bool:
    if clitic == "os":
        return form.endswith("d") and form != "id"
    return clitic in ("nos", "se") and form.endswith("mos")


def detach(form: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each way to read a lower-case form as host + enclitics, the host with its own spelling; no verb is checked."""
    at = -2  # where the stress is: looked for only behind a pronoun
    for size in range(2, min(_LONGEST, len(form) - 2) + 1):
        group = _GROUPS.get(form[-size:])
        if group and at == -2:
            at = stress(form)
        if group and 0 <= at < len(form) - size:
            for host in _hosts(form[:-size], at, group[0]):
                yield host, group


def _hosts(letters: str, at: int, clitic: str) -> Iterator[str]:
    host = write(letters, at)
    if not _loses_last(host, clitic):
        yield host
        if host in _MARKED:
            yield _MARKED[host]
    if clitic == "os" and plain(host)[-1] in "aei":
        yield write(letters + "d", at)
    if clitic in ("nos", "se") and letters.endswith("mo"):
        yield write(letters + "s", at)


def fits(mood: str, person: int, number: str, clitics: Sequence[str]) -> bool:
    """Whether a form of this mood and person can carry these enclitics ("di" + "os" cannot)."""
    if mood in ("inf", "ger"):
        return True
    if mood != "imp":
        return False
    barred = {(2, "s"): ("os",), (2, "p"): ("te",), (1, "p"): ("me",), (3, "s"): ("te", "os"), (3, "p"): ("te", "os")}
    return not any(c in barred[person, number] for c in clitics)


def split_reflexive(lemma: str) -> tuple[str, bool]:
    """("jugarse") -> ("jugar", True); a plain infinitive comes back with False."""
    if lemma.endswith(("arse", "erse", "irse", "írse")):
        return lemma[:-2], True
    return lemma, False


def reflexive(person: int, number: str, vos: bool = False) -> str:
    """The reflexive pronoun of a person: me te se nos os se; vos takes "te"."""
    return "te" if vos else _REFLEXIVE.get((person, number), "se")
