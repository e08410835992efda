"""Patches of one replacement, those that touch written as one."""

from pipeline.lexicon.template import Unfit
from pipeline.model import Patch


def merged(text: str, patches: list[Patch]) -> tuple[Patch, ...]:
    """In order; patches that touch, or have only a space between them, become one."""
    done: list[Patch] = []
    for patch in sorted(patches, key=lambda p: (p.start, p.end)):
        if done and patch.start < done[-1].end:
            raise Unfit("patches overlap")
        if done and not text[done[-1].end : patch.start].strip():
            last = done.pop()
            gap = text[last.end : patch.start]
            patch = Patch(start=last.start, end=patch.end, new=last.new + gap + patch.new)
        done.append(patch)
    return tuple(done)
