"""Clean text out: Markdown, HTML and plain text, from the same blocks that the pages show."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from pipeline.filters import visible
from pipeline.formats.model import Dossier, Signature
from pipeline.layout import question_view
from pipeline.markdown import escaped, markdown
from pipeline.spans import clean_document
from pipeline.views import Block, Piece, Question, Sentence

_STYLE = (
    "body{font:1.1rem/1.6 Georgia,serif;max-width:38rem;margin:3rem auto;padding:0 1rem}h1,h2,h3{line-height:1.25}"
    "pre{overflow-x:auto}footer{margin-top:3rem;color:#666;font-size:.9rem}"
)


def write_markdown(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """Markdown that says what the text says and nothing else."""
    return _encoded("\n\n".join(part for d in dossiers for part in _markdown(_view(d))))


def write_html(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """One page that stands by itself: no script, nothing fetched."""
    views = [_view(d) for d in dossiers]
    title = escape(_text(views[0].title if views else ""))
    body = "\n".join(part for view in views for part in _html(view))
    return _encoded(
        '<!DOCTYPE html>\n<html lang="es">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body><main>\n{body}\n</main></body>\n</html>"
    )


def write_text(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """The clean text, a blank line between documents."""
    return _encoded("\n\n".join(clean_document(b.es).strip("\n") for d in dossiers for _, b in d.numbered()))


def _encoded(text: str) -> bytes:
    return (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


def _view(dossier: Dossier) -> Question:
    return question_view(dossier.meta, [b for _, b in dossier.numbered()])


def _documents(view: Question) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The heading and the blocks of each document; what is no question has one document without heading."""
    for document in view.documents:
        if not view.meta.title_es:
            yield "", document.blocks
        elif document.number:
            yield f"Respuesta {document.number}", document.blocks


def _origin(view: Question) -> Iterator[str]:
    if view.meta.url:
        yield f"Fuente: {view.meta.url}"
    if view.meta.licence:
        yield f"Licencia: {view.meta.licence}"


def _markdown(view: Question) -> Iterator[str]:
    if view.meta.title_es:
        yield "# " + escaped(view.title)
        yield from (markdown(b) for b in view.asked[1:])
    for heading, blocks in _documents(view):
        if heading:
            yield f"## {heading}"
        yield from (markdown(b) for b in blocks)
    if said := list(_origin(view)):
        yield "---"
        yield "\\\n".join(escaped(line) for line in said)


def _html(view: Question) -> Iterator[str]:
    if view.meta.title_es:
        yield f"<h1>{escape(_text(view.title))}</h1>"
        yield from (_block(b) for b in view.asked[1:])
    for heading, blocks in _documents(view):
        if heading:
            yield f"<h2>{heading}</h2>"
        yield from (_block(b) for b in blocks)
    if said := list(_origin(view)):
        yield "<footer><p>" + "<br>".join(escape(_text(line)) for line in said) + "</p></footer>"


def _block(block: Block) -> str:
    if block.kind == "code":
        return f"<pre><code>{escape(_text(''.join(_plain(line) for line in block.lines)))}</code></pre>"
    lines = [_line(line) for line in block.lines]
    if block.kind == "heading":
        return "\n".join(f"<h3>{line}</h3>" for line in lines)
    if block.kind == "list":
        opening = "<ul>" if block.first is None else f'<ol start="{block.first}">' if block.first != 1 else "<ol>"
        return opening + "".join(f"<li>{line}</li>" for line in lines) + ("</ul>" if block.first is None else "</ol>")
    return f"<p>{'<br>'.join(lines)}</p>"


def _line(line: Iterable[Sentence]) -> str:
    return "".join(_sentence(s) for s in line).strip()


def _sentence(sentence: Sentence) -> str:
    label, rest = _joined(sentence.label), _joined(sentence.pieces)
    if not label.strip():
        return escape(_text(label + rest))
    gap = label[len(label.rstrip()) :]
    return f"<strong>{escape(_text(label.strip()))}</strong>{gap}{escape(_text(rest))}"


def _plain(line: Iterable[Sentence]) -> str:
    return "".join(_joined((*s.label, *s.pieces)) for s in line)


def _joined(pieces: Iterable[Piece]) -> str:
    return "".join(p.text for p in pieces)


def _text(text: str) -> str:
    return str(visible(text))
