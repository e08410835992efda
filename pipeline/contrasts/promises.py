"""Labels that name what was promised and what there was: "Lo que prometía el folleto / Lo que había"."""

import re

_FRAME = re.compile(
    r"(?:lo|el|la|los|las)(?: [^\W\d_]+)? que (?:(?:me|te|se|le|les|nos|yo|tú) )*(?P<verb>[^\W\d_]+)", re.I
)
_SAID = re.compile(
    r"(?:promet|firm|anunci|esper|imagin|soñ|quer|quier|ped[íia]|pid|cre[íeoa]|pens|piens|parec|dec[ií]|dic|dij|dig|pon[íe]"
    r"|pus|vend|ve[smn]?$|ve[íi]a|vi$|busc|planea|contab|jur|debía)",
    re.I,
)
_THERE = re.compile(
    r"(?:hab[íi]a|hay$|hub|lleg|era|eran|es$|son$|fue|recib|encontr|encuentr|d[ai]eron|dio|da$|dan$|result|sal(?:e|ió|en|ía)"
    r"|signific|hac|hiz|cumpl|pas[óa]|ocurr|suced|compr|trae|traj|sab|entreg|qued|tien|ten[íi]|piens|pens|vend(?:e|ía)$)",
    re.I,
)


def promised(left: str, right: str) -> bool:
    """Whether two labels say, in either order, what was said or hoped and what there was."""
    verbs = [match["verb"] for x in (left, right) if (match := _FRAME.match(x))]
    if len(verbs) < 2 or verbs[0].lower() == verbs[1].lower():
        return False
    return any(_SAID.match(a) and _THERE.match(b) and not _SAID.match(b) for a, b in (verbs, verbs[::-1]))
