"""Names and fields of a template that nothing gives: each use is told with file and line, and stands for nothing."""

import difflib
import sys
from typing import TYPE_CHECKING, Any

from pipeline.model import Record

if TYPE_CHECKING:
    from jinja2 import Undefined

NOWHERE = "?"


def collecting(note: Any) -> "type[Undefined]":
    """A kind of undefined value that tells `note(where, message)` when it is used, and then stands for nothing."""
    from jinja2 import Undefined

    def used(self: Any, *_: object, **__: object) -> Any:
        note(_place(), _explained(self))
        return self

    def becomes(value: object) -> Any:
        def told(self: Any, *_: object) -> Any:
            note(_place(), _explained(self))
            return value

        return told

    def attribute(self: Any, name: str) -> Any:
        if name[:2] == "__":
            raise AttributeError(name)
        return used(self)

    operators = "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow neg pos".split()
    body: dict[str, Any] = {f"__{name}__": used for name in (*operators, "call", "getitem")}
    body |= {f"__{name}__": becomes(False) for name in ("bool", "eq", "ne", "lt", "le", "gt", "ge", "contains")}
    body |= {"__str__": becomes(""), "__len__": becomes(0), "__int__": becomes(0), "__float__": becomes(0.0)}
    body |= {"__iter__": lambda self: iter(becomes(())(self)), "__hash__": becomes(0), "__getattr__": attribute}
    return type("Collected", (Undefined,), {"__slots__": (), **body})


def _place() -> str:
    """File and line of the innermost template that is running; nowhere while one is compiled."""
    frame = sys._getframe()
    while frame := frame.f_back:  # type: ignore[assignment]
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return f"{template.filename}:{template.get_corresponding_lineno(frame.f_lineno)}"
    return NOWHERE


def _explained(missing: Any) -> str:
    """What Jinja says, with the name that was probably meant."""
    message = str(missing._undefined_message)
    owner, name = missing._undefined_obj, missing._undefined_name
    known = [n for n in dir(owner) if n[0] != "_"] if isinstance(owner, Record) else ["question", "whole", "link"]
    near = difflib.get_close_matches(str(name), known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else "docs/templates.md lists the values each page gets"
    return f"{message} — hint: {hint}"
