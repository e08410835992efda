"""Clean text out: Markdown, HTML and plain text, from the same blocks that the pages show."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from pipeline.filters import visible
from pipeline.formats.model import Dossier, Signature
from pipeline.layout import question_view
from pipeline.markdown import escaped, markdown, unfenced
from pipeline.model import Segment
from pipeline.spans import clean_document
from pipeline.views import Block, Piece, Sentence

_STYLE = (
    "body{font:1.1rem/1.6 Georgia,serif;max-width:38rem;margin:3rem auto;padding:0 1rem}h1,h2,h3{line-height:1.25}"
    "pre{overflow-x:auto}table{border-collapse:collapse}"
    "th,td{border:1px solid #8886;padding:.3rem .6rem;text-align:left}"
    "footer{margin-top:3rem;color:#666;font-size:.9rem}"
)

_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")


class Heading(NamedTuple):
    """A heading of a level from 1 to 6."""

    level: int
    text: str


class Grid(NamedTuple):
    """A table: rows of cells, the first its head."""

    rows: list[list[str]]


class Origin(NamedTuple):
    """Where a text comes from."""

    lines: list[str]


Part = Heading | Grid | Origin | Block


def write_markdown(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """Markdown that says what the text says and nothing else."""
    return _encoded("\n\n".join(_markdown(part) for d in dossiers for part in _parts(d)))


def write_html(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """One page that stands by itself: no script, nothing fetched."""
    parts = [part for d in dossiers for part in _parts(d)]
    title = next((p.text for p in parts if isinstance(p, Heading)), dossiers[0].meta.slug if dossiers else "")
    body = "\n".join(map(_html, parts))
    return _encoded(
        '<!DOCTYPE html>\n<html lang="es">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{_escape(title)}</title><style>{_STYLE}</style></head>\n<body><main>\n{body}\n</main></body>\n</html>"
    )


def write_text(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """The clean text, a blank line between documents."""
    return _encoded("\n\n".join(clean_document(b.es).strip("\n") for d in dossiers for _, b in d.numbered()))


def _encoded(text: str) -> bytes:
    return (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


def _parts(dossier: Dossier) -> Iterator[Part]:
    """Title, answers under their headings, and where it comes from; what is no question has its own headings alone."""
    view = question_view(dossier.meta, [b for _, b in dossier.numbered()])
    if not dossier.meta.title_es:
        for document, (_, bitext) in zip(view.documents, dossier.numbered(), strict=True):
            yield from _grids(document.blocks, [_level(s) for s in bitext.es if s.kind == "heading"])
        return
    yield Heading(1, view.title)
    yield from _grids(view.asked[1:], ())
    for document in view.answers:
        yield Heading(2, f"Respuesta {document.number}")
        yield from _grids(document.blocks, ())
    known = (("Fuente", view.meta.url), ("Licencia", view.meta.licence))
    if lines := [f"{name}: {said}" for name, said in known if said]:
        yield Origin(lines)


def _level(heading: Segment) -> int:
    """The level of a heading by its hashes; 2 for a line that only reads like one."""
    bare = heading.raw.lstrip()
    return len(bare) - len(bare.lstrip("#")) or 2


def _grids(blocks: Sequence[Block], levels: Iterable[int]) -> Iterator[Part]:
    """The blocks, lines that make up a Markdown table gathered; headings are of these levels, 3 when they run out."""
    left = iter(levels)
    for barred, group in groupby(blocks, key=lambda b: all(_plain(line).lstrip().startswith("|") for line in b.lines)):
        found = list(group)
        rows = [_plain(line).strip() for block in found for line in block.lines]
        if barred and len(rows) > 1 and _RULE.fullmatch(rows[1]):
            cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
            if len(cells[0]) == len(cells[1]) > 1:  # one column is no table but lines that begin with a bar
                yield Grid([row for n, row in enumerate(cells) if n != 1])
                continue
        for block in found:
            if block.kind == "heading":
                yield from (Heading(next(left, 3), _plain(line).strip()) for line in block.lines)
            else:
                yield block


def _markdown(part: Part) -> str:
    if isinstance(part, Heading):
        return "#" * part.level + " " + escaped(" ".join(part.text.split()))
    if isinstance(part, Grid):
        rows = ["| " + " | ".join(escaped(cell) for cell in row) + " |" for row in part.rows]
        return "\n".join([rows[0], "|" + " --- |" * len(part.rows[0]), *rows[1:]])
    if isinstance(part, Origin):
        return "---\n\n" + "\\\n".join(map(escaped, part.lines))
    return markdown(part)


def _html(part: Part) -> str:
    if isinstance(part, Heading):
        return f"<h{part.level}>{_escape(part.text)}</h{part.level}>"
    if isinstance(part, Grid):
        cells = (("th" if n == 0 else "td", row) for n, row in enumerate(part.rows))
        rows = ("".join(f"<{tag}>{_escape(cell)}</{tag}>" for cell in row) for tag, row in cells)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if isinstance(part, Origin):
        return "<footer><p>" + "<br>".join(map(_escape, part.lines)) + "</p></footer>"
    return _block(part)


def _block(block: Block) -> str:
    if block.kind == "code":
        return f"<pre><code>{_escape(unfenced(''.join(_plain(line) for line in block.lines)))}</code></pre>"
    lines = [_line(line) for line in block.lines]
    if block.kind == "list":
        opening = "<ul>" if block.first is None else f'<ol start="{block.first}">' if block.first != 1 else "<ol>"
        return opening + "".join(f"<li>{line}</li>" for line in lines) + ("</ul>" if block.first is None else "</ol>")
    return f"<p>{'<br>'.join(lines)}</p>"


def _line(line: Iterable[Sentence]) -> str:
    return "".join(_sentence(s) for s in line).strip()


def _sentence(sentence: Sentence) -> str:
    label, rest = _joined(sentence.label), _joined(sentence.pieces)
    if not label.strip():
        return _escape(label + rest)
    gap = label[len(label.rstrip()) :]
    return f"<strong>{_escape(label.strip())}</strong>{gap}{_escape(rest)}"


def _plain(line: Iterable[Sentence]) -> str:
    return "".join(_joined((*s.label, *s.pieces)) for s in line)


def _joined(pieces: Iterable[Piece]) -> str:
    return "".join(p.text for p in pieces)


def _escape(text: str) -> str:
    return escape(str(visible(text)))
