"""Run rules over one text: findings become edits in offsets of the original."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from pipeline.lang.board import BOARD
from pipeline.model import Edit, Patch, SegmentKind, edit_key
from pipeline.rules.base import Context, Document, Finding, Rule
from pipeline.rules.gates import gate
from pipeline.spans import View, overlap

Look = Callable[[str], Context]
_PASSES = 12  # until nothing changes; real texts need one or two, the bound is for texts that never settle


def propose(rules: Iterable[Rule], raw: str, look: Look, edits: tuple[Edit, ...] = ()) -> tuple[Edit, ...]:
    """All edits after the rules have run in order, and again until they find nothing more.

    `look` makes the context of a text; `edits` are those already there.
    """
    order = tuple(rules)
    sight = _Sight(raw, look, edits, order)
    for turn in range(_PASSES):
        fixes = _fixes(edits)
        at = -1
        while (at := sight.next(at + 1)) >= 0:
            edits = _run(order[at], sight, edits, hints=turn == 0)
        if _fixes(edits) == fixes:
            break
    return edits


class _Sight:
    """The text as the next rule sees it; made anew only when the edits that are applied have changed."""

    def __init__(self, raw: str, look: Look, edits: tuple[Edit, ...], order: tuple[Rule, ...]) -> None:
        self.raw = raw
        self._look = look
        self._order = order
        self.see(edits)

    def see(self, edits: tuple[Edit, ...]) -> None:
        """Look at the text with these edits."""
        self.view = View(self.raw, edits)
        self.context = self._look(self.view.text)
        self._open = gate(self._order, bool(self.context.english)).open(BOARD.met(self.view.text))

    def next(self, at: int) -> int:
        """The place of the first rule from `at` on that may find something, -1 when there is none."""
        ahead = self._open >> at
        return at + (ahead & -ahead).bit_length() - 1 if ahead else -1


def _fixes(edits: tuple[Edit, ...]) -> tuple[str, ...]:
    return tuple(sorted(e.key for e in edits if e.level == "fix"))


class _Found(NamedTuple):
    """A finding ready to become an edit: its patches in the view, and what they replace."""

    finding: Finding
    patches: tuple[Patch, ...]
    edit: Edit
    swallowed: tuple[Edit, ...]


def _run(rule: Rule, sight: _Sight, edits: tuple[Edit, ...], hints: bool) -> tuple[Edit, ...]:
    findings = rule.find(sight.context)
    if not findings:
        return edits
    fresh: list[_Found] = []
    crowded: list[_Found] = []
    for finding in findings:
        found = _found(rule, finding, sight, hints)
        if found is None or any(e.key == found.edit.key for e in (*edits, *(f.edit for f in fresh))):
            continue
        fix = found.edit.level == "fix"
        crowds = fix and any(overlap(found.edit, f.edit) for f in fresh if f.edit.level == "fix")
        (crowded if crowds else fresh).append(found)
    if crowded:
        fresh = _together(rule, sight, fresh, crowded)
    if not fresh:
        return edits
    gone = {e.key for f in fresh for e in f.swallowed}
    # What takes back an earlier edit leaves none: «demasiada», «demasiadas», «demasiada».
    edits = (*(e for e in edits if e.key not in gone), *(f.edit for f in fresh if _changes(f.edit, sight.raw)))
    if any(f.edit.applied for f in fresh):
        sight.see(edits)
    return edits


def _found(rule: Rule, finding: Finding, sight: _Sight, hints: bool) -> _Found | None:
    """The finding as an edit, unless it changes nothing or may not be made here."""
    context = sight.context
    level = finding.level or rule.level
    patches = _real(finding.patches, context.text, level == "flag")
    if not patches or (not rule.in_code and any(context.is_protected(p.start, p.end) for p in patches)):
        return None
    if any(a <= p.start and p.end <= b for p in patches for a, b in context.mentioned):
        return None
    if level != "fix" and not hints:
        return None
    lifted, swallowed = sight.view.lift(patches)
    if level != "fix" and swallowed:
        return None
    return _Found(finding, patches, _edit(rule, finding, sight.raw, lifted), swallowed)


def _together(rule: Rule, sight: _Sight, fresh: list[_Found], crowded: list[_Found]) -> list[_Found]:
    """Fixes that collide only because each swallows the same earlier edit, made as one; the others stay out."""
    group = [f for f in fresh if f.swallowed]
    taken = [p for f in fresh for p in f.patches if f.edit.level == "fix"]
    for found in crowded:
        if not any((p.start < q.end and q.start < p.end) or p.start == q.start for p in found.patches for q in taken):
            group.append(found)
            taken += found.patches
    if len(group) < 2:
        return fresh
    patches = tuple(sorted((p for f in group for p in f.patches), key=lambda p: p.start))
    lifted, swallowed = sight.view.lift(patches)
    one = _Found(group[0].finding, patches, _edit(rule, group[0].finding, sight.raw, lifted), swallowed)
    rest = [f for f in fresh if not f.swallowed]
    return fresh if any(overlap(one.edit, f.edit) for f in rest if f.edit.level == "fix") else [*rest, one]


def _changes(edit: Edit, raw: str) -> bool:
    """Whether an edit is more than what stands there already; a flag only points."""
    return bool(_real(edit.patches, raw, edit.level == "flag"))


def _real(patches: tuple[Patch, ...], text: str, flag: bool) -> tuple[Patch, ...]:
    """The patches that change something; a flag keeps them all, since it only points."""
    if flag:
        return patches
    return tuple(p for p in patches if text[p.start : p.end] != p.new)


def _edit(rule: Rule, finding: Finding, raw: str, patches: tuple[Patch, ...]) -> Edit:
    return Edit(
        key=edit_key(raw, rule.id, patches),
        rule=rule.id,
        level=finding.level or rule.level,
        patches=patches,
        why=finding.why or rule.why,
        evidence=finding.evidence,
        alternatives=finding.alternatives,
    )


def mend(rules: Iterable[Rule], text: str, english: str = "") -> str:
    """The text after the fixes of some rules: for examples, tests and trials.

    The text is one segment, unless one of the rules is a `document` rule: then each line, or each sentence of a
    line, is a segment, aligned with the English of the same place when the counts agree.
    """
    order = tuple(rules)
    if not any(rule.document for rule in order):
        return View(text, propose(order, text, lambda seen: Context(seen, english))).text
    parts, sources = _parts(text), _parts(english)
    kinds = [_kind(p) for p in parts]
    document = Document(parts, sources, kinds=kinds)
    done = []
    for n, part in enumerate(parts):
        source = sources[n] if len(sources) == len(parts) else english
        label = re.match(r"[^:\n]{1,60}:\s+", part)
        end = label.end() if label else 0
        look = partial(Context, english=source, kind=kinds[n], label_end=end, document=document, index=n)
        done.append(View(part, propose(order, part, look)).text)
    return "".join(done)


def _parts(text: str) -> list[str]:
    return re.findall(r"[^\n.!?]+(?:[.!?]+ *|\n|$)", text)


def _kind(part: str) -> SegmentKind:
    if part.lstrip().startswith(("-", "•", "*")):
        return "item"
    return "label" if re.match(r"[^:\n]{1,60}:\s", part) else "sentence"
