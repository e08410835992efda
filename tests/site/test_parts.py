"""Long questions are divided so that nothing is lost, nothing doubled, and every page stays small."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.layout import question_view
from pipeline.model import Bead, Bitext, ContrastPair, Segment, SegmentKind
from pipeline.render import render_question, render_site
from pipeline.site.parts import Links, divide, divide_rows, named
from pipeline.site.search import SearchEntry
from pipeline.spans import starts
from pipeline.views import CatalogueRow, Question
from tests.page_sample import META, edit, seed_view, with_edits

LIMIT = 200_000


def long_answer(sentences: int, *, marked: bool = True, words: int = 12) -> Bitext:
    """An answer of many sentences, each with a change, in paragraphs of ten, aligned one to one, with some pairs."""
    es, en, beads = [], [], []
    for n in range(sentences):
        segment = Segment(
            raw=f"Frase {n} " + "palabra " * words + "mala.", tail="\n\n" if n % 10 == 9 else " ", paragraph=n // 10
        )
        change = edit(
            segment,
            ("mala", "buena"),
            rule="lexicon:x",
            why="Una razón que ocupa su línea entera.",
            evidence="bad",
            alternatives=("mejor", "excelente"),
        )
        es.append(with_edits(segment, change) if marked else segment)
        en.append(Segment(raw=f"Sentence {n} " + "word " * words + "bad."))
        beads.append(Bead(es=(n,), en=(n,), score=0.4 + (n % 6) / 10, kind="1-1"))
    at = starts(es)
    pairs = tuple(
        ContrastPair(
            key=str(n),
            left_label="A",
            right_label="B",
            left="x" * 80,
            right="y" * 80,
            left_span=(at[n], at[n] + 1),
            right_span=(at[n] + 2, at[n] + 3),
        )
        for n in range(0, sentences, 3)
    )
    return Bitext(id="q/01", es=tuple(es), en=tuple(en), beads=tuple(beads), pairs=pairs)


def together(parts: tuple[Question, ...]) -> tuple[list[str], list[str], list[str], list[str]]:
    """Anchors of the sentences, edits, beads and keys of the pairs of some parts, in order."""
    documents = [d for q in parts for d in q.documents]
    return (
        [s.anchor for d in documents for b in d.blocks for line in b.lines for s in line],
        [e.anchor for d in documents for e in d.edits],
        [b.anchor for d in documents for b in d.beads],
        [f"{p.place} {p.pair.key}" for d in documents for p in d.pairs],
    )


def test_an_ordinary_question_is_one_part() -> None:
    view = seed_view()
    assert divide(view) == (view,)


@pytest.mark.parametrize("budget", [3_000, 6_000, 12_000])
def test_nothing_is_lost_or_doubled(budget: int) -> None:
    view = seed_view()
    parts = divide(view, budget)
    assert len(parts) > 1
    assert together(parts) == together((view,))
    assert [(q.part, q.parts) for q in parts] == [(n, len(parts)) for n in range(1, len(parts) + 1)]
    assert all(q.words == view.words and q.meta == view.meta for q in parts)


texts = st.sampled_from(["", "uno", "dos tres " * 40, "cuatro"])
kinds: st.SearchStrategy[list[tuple[str, SegmentKind, bool, bool]]] = st.lists(
    st.tuples(texts, st.sampled_from(["sentence", "item", "heading", "code"]), st.booleans(), st.booleans()),
    max_size=25,
)


@given(kinds, st.integers(500, 5_000), st.integers(0, 30))
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_whatever_the_text(
    rows: list[tuple[str, SegmentKind, bool, bool]], budget: int, english: int
) -> None:
    es = []
    for n, (text, kind, new_line, changed) in enumerate(rows):
        segment = Segment(raw=text + "mal", tail="\n" if new_line else " ", kind=kind, paragraph=n // 4)
        es.append(with_edits(segment, edit(segment, ("mal", ""), rule=f"r{n}")) if changed else segment)
    beads = [Bead(es=(n,), en=(n,), score=0.9, kind="1-1") for n in range(min(english, len(es)))]
    en = tuple(Segment(raw="word " * 30) for _ in range(english))
    view = question_view(META, [Bitext(id="q/01", es=tuple(es), en=en, beads=tuple(beads))])
    parts = divide(view, budget)
    assert together(parts) == together((view,))


def test_a_continued_document_says_so_and_its_list_goes_on_counting() -> None:
    items = [Segment(raw=f"{n}. " + "palabra " * 60, tail="\n", kind="item") for n in range(1, 21)]
    parts = divide(question_view(META, [Bitext(id="q/01", es=tuple(items))]), 3_000)
    documents = [d for q in parts for d in q.documents]
    assert [d.continued for d in documents] == [False] + [True] * (len(documents) - 1)
    firsts = [d.blocks[0].first or 0 for d in documents]
    assert firsts == sorted(set(firsts))
    assert firsts[1] == 1 + len(documents[0].blocks[0].lines)


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "bitext",
    [
        long_answer(900),
        long_answer(900, words=2),
        long_answer(300, words=120),
        long_answer(3000, marked=False, words=6),
        replace(long_answer(3), en=tuple(Segment(raw="An English sentence alone.") for _ in range(1500)), beads=()),
        Bitext(id="q/01", es=(Segment(raw="Una frase.", tail=" ", paragraph=0),) * 4000),
    ],
    ids=["changes", "short", "long", "plain", "english alone", "one paragraph"],
)
def test_every_page_of_a_long_question_is_small(bitext: Bitext) -> None:
    pages = {n: d for n, d in render_question(META, [bitext]).items() if n.endswith(".html")}
    assert len(pages) > 4
    assert max(map(len, pages.values())) < LIMIT, {n: len(d) for n, d in pages.items()}
    assert sum(len(d) > LIMIT / 8 for d in pages.values()) >= len(pages) / 8, "divided far too finely"


def test_links_lead_to_the_page_of_their_part() -> None:
    pages = {n: d.decode() for n, d in render_question(META, [long_answer(300)]).items() if n.endswith(".html")}
    ids = {name: set(re.findall(r' id="([^"]+)"', page)) for name, page in pages.items()}
    checked = 0
    for name, page in pages.items():
        for file, anchor in re.findall(r'href="((?:index|review|bilingual|contrast)[\w-]*\.html)(?:#([^"]+))?"', page):
            assert file in pages, f"{name}: {file}"
            if anchor and anchor != "suggested":
                assert anchor in ids[file], f"{name}: {file}#{anchor}"
                checked += 1
    assert checked > 500
    assert 'rel="next"' in pages["index.html"]
    assert 'rel="prev"' in pages["review-2.html"]


def test_names_and_addresses() -> None:
    assert [named("index.html", n) for n in (1, 2, 10)] == ["index.html", "index-2.html", "index-10.html"]
    parts = divide(seed_view(), 6_000)
    links = Links(parts)
    (far,) = [q.part for q in parts for d in q.documents if d.number == 2 and not d.continued]
    assert links("index.html", "r2", 1) == f"index-{far}.html#r2"
    assert links("review.html", "", 2) == "review-2.html"
    assert links("review.html", "nowhere", 2) == "review-2.html#nowhere"
    assert Links([seed_view()])("index.html", "r2", 1) == "index.html#r2"


def test_a_long_catalogue_is_divided_and_its_pages_are_small() -> None:
    rows = [CatalogueRow(slug=f"una-pregunta-bastante-larga-{n:04}", title="¿Qué? " * 40, title_en="What? " * 30)
            for n in range(700)]  # fmt: skip
    assert [r for page in divide_rows(rows) for r in page] == rows
    assert divide_rows([]) == [()]
    from pipeline.render import Listed

    site = render_site(Listed(row=r, entry=SearchEntry(slug=r.slug, title=r.title)) for r in rows)
    pages = {n: d for n, d in site.items() if n.startswith("index")}
    assert len(pages) > 3
    assert max(map(len, pages.values())) < LIMIT
    assert all(f'href="{name}"' in pages["index-2.html"].decode() for name in pages if name != "index-2.html")
