"""Run rules over one text: findings become edits in offsets of the original."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from pipeline.model import Edit, Patch, SegmentKind, edit_key
from pipeline.rules.base import Context, Document, Finding, Rule
from pipeline.spans import View, overlap

Look = Callable[[str], Context]
_PASSES = 3


def propose(rules: Iterable[Rule], raw: str, look: Look, edits: tuple[Edit, ...] = ()) -> tuple[Edit, ...]:
    """All edits after the rules have run in order, and again until they find nothing more.

    `look` makes the context of a text; `edits` are those already there.
    """
    order = tuple(rules)
    for turn in range(_PASSES):
        fixes = _fixes(edits)
        for rule in order:
            edits = _run(rule, raw, look, edits, hints=turn == 0)
        if _fixes(edits) == fixes:
            break
    return edits


def _fixes(edits: tuple[Edit, ...]) -> tuple[str, ...]:
    return tuple(sorted(e.key for e in edits if e.level == "fix"))


def _run(rule: Rule, raw: str, look: Look, edits: tuple[Edit, ...], hints: bool) -> tuple[Edit, ...]:
    view = View(raw, edits)
    context = look(view.text)
    fresh: list[Edit] = []
    gone: set[str] = set()
    for finding in rule.find(context):
        level = finding.level or rule.level
        patches = _real(finding.patches, context.text, level == "flag")
        if not patches or (not rule.in_code and any(context.is_protected(p.start, p.end) for p in patches)):
            continue
        if level != "fix" and not hints:
            continue
        lifted, swallowed = view.lift(patches)
        if level != "fix" and swallowed:
            continue
        edit = _edit(rule, finding, raw, lifted)
        if level == "fix" and any(overlap(edit, e) for e in fresh if e.level == "fix"):
            continue
        if any(e.key == edit.key for e in (*edits, *fresh)):
            continue
        fresh.append(edit)
        gone |= {e.key for e in swallowed}
    return (*(e for e in edits if e.key not in gone), *fresh)


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
