"""The search over the corpus, made so that a page opened from a file can use it: script files that call `calco`.

    search-index.js        questions, their documents, and which file holds which keys
    search-terms-1.js …    keys in order, each with the documents it occurs in; about `SHARD` bytes a file
    <slug>/search.js       the passages of a question, loaded when one of its documents is found

Documents are numbered through the corpus in the order of the slugs. A key is a stem (`pipeline.site.stems`), that of an
English word with "~" before it; its documents are written as differences in base 36, separated by spaces.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from pipeline.filters import visible
from pipeline.model import Record
from pipeline.site.stems import STEMMING, fold, lemma_stems, stem, words
from pipeline.views import Document, Question

SHARD = 60_000
ENGLISH = "~"
_FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"


class Searched(Record, frozen=True):
    """One document in the search: its number and its keys, in order."""

    number: int
    keys: tuple[str, ...]


class SearchEntry(Record, frozen=True):
    """A question in the search; `forms` are verb forms, folded, with the keys they have besides their own."""

    slug: str
    title: str
    documents: tuple[Searched, ...] = ()
    forms: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def entry(question: Question) -> SearchEntry:
    """What the search keeps of a question."""
    forms: dict[str, tuple[str, ...]] = {}
    documents = []
    for document in question.documents:
        keys: set[str] = set()
        for _, es, en in passages(document):
            for word in words(es):
                keys.add(stem(word, "es"))
                if more := lemma_stems(word):
                    forms[fold(word)] = more
                    keys.update(more)
            keys.update(ENGLISH + stem(word, "en") for word in words(en))
        documents.append(Searched(number=document.number, keys=tuple(sorted(keys - _STOP))))
    forms = dict(sorted(forms.items()))
    return SearchEntry(slug=question.meta.slug, title=question.title, documents=tuple(documents), forms=forms)


def _stop() -> Iterator[str]:
    yield from (stem(word, "es") for word in STEMMING["es"].stop)
    yield from (ENGLISH + stem(word, "en") for word in STEMMING["en"].stop)


_STOP = frozenset(_stop())


def passages(document: Document) -> Iterator[tuple[str, str, str]]:
    """The anchor, Spanish and English of each bead; of each line, with no English, where nothing is aligned."""
    if document.beads:
        for bead in document.beads:
            yield (bead.es[0].anchor if bead.es else bead.anchor), " ".join(s.text for s in bead.es), " ".join(bead.en)
        return
    for block in document.blocks:
        for line in block.lines:
            yield line[0].anchor, "".join(p.text for s in line for p in (*s.label, *s.pieces)).strip(), ""


def texts_js(question: Question, link: Callable[[str, str], str]) -> bytes:
    """`search.js` of a question: documents, each a list of address, Spanish and English of its passages."""

    def address(anchor: str) -> str:
        return link("bilingual.html" if anchor.startswith("b") else "index.html", anchor)

    documents = [
        (d.number, [(address(anchor), visible(es), visible(en)) for anchor, es, en in passages(d)])
        for d in question.documents
    ]
    return _call("texts", question.meta.slug, documents)


def index_js(entries: Iterable[SearchEntry]) -> dict[str, bytes]:
    """`search-index.js` and the files of terms."""
    ordered = sorted(entries, key=lambda e: e.slug)
    found: defaultdict[str, list[int]] = defaultdict(list)
    forms: dict[str, set[str]] = defaultdict(set)
    number = 0
    for question in ordered:
        for form, keys in question.forms.items():
            forms[form].update(keys)
        for document in question.documents:
            for key in document.keys:
                found[key].append(number)
            number += 1
    terms = {key: _packed(found[key]) for key in sorted(found)}
    shards = list(_shards(terms))
    index = {
        "languages": STEMMING,
        "questions": [(q.slug, visible(q.title), [d.number for d in q.documents]) for q in ordered],
        "terms": [(_named(n), min(shard)) for n, shard in enumerate(shards, 1)],
        "forms": {form: sorted(keys) for form, keys in sorted(forms.items())},
    }
    files = {_named(n): _call("terms", _named(n), shard) for n, shard in enumerate(shards, 1)}
    return {"search-index.js": _call("index", index)} | files


def _named(number: int) -> str:
    return f"search-terms-{number}.js"


def _shards(terms: Mapping[str, str]) -> Iterator[dict[str, str]]:
    shard: dict[str, str] = {}
    size = 0
    for key, packed in terms.items():
        if size > SHARD:
            yield shard
            shard, size = {}, 0
        shard[key] = packed
        size += len(key) + len(packed) + 6
    if shard:
        yield shard


def _packed(numbers: Iterable[int]) -> str:
    last, steps = 0, []
    for number in numbers:
        steps.append(_base36(number - last))
        last = number
    return " ".join(steps)


def _base36(number: int) -> str:
    digits = ""
    while number >= 36:
        number, rest = divmod(number, 36)
        digits = _FIGURES[rest] + digits
    return _FIGURES[number] + digits


def _call(name: str, *values: object) -> bytes:
    return f"calco.{name}({', '.join(msgspec.json.encode(v).decode() for v in values)});\n".encode()
