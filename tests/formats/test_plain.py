"""Plain text, Markdown and JSON lines: the text as it is, with edits in their places."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.formats import jsonl, plain
from tests.formats.hand import SIGNED, bitext, edit, segment

MARKDOWN = """---
title: a ,b
---
# Título ,uno

Vea `a ,b` y [el texto ,bueno](https://x.org/a_,b) o ![foto ,x](y.png) y <https://x.org/,z> \\*.
<span class="a ,b">c ,d</span> <!-- e ,f -->

```
g ,h
```

[ref]: https://x.org "a ,b"
Fin ,ya.
"""


def test_what_of_markdown_is_held() -> None:
    holds = plain.markdown_holds(MARKDOWN)
    places = [m.start() for m in re.finditer(" ,", MARKDOWN)]
    free = [MARKDOWN[at - 3 : at + 3] for at in places if holds.free(at, at + 2)]
    assert free == ["ulo ,u", "xto ,b", '">c ,d', "Fin ,y"]
    assert len(places) == 11


def test_a_link_is_not_reached_across_but_its_words_may_change() -> None:
    text = "Vea [el texto](u) y ya."
    holds = plain.markdown_holds(text)
    assert holds.free(5, 13)
    assert not holds.free(3, 6)
    assert not holds.free(10, 15)


def test_edits_go_into_the_text_and_nothing_else_changes() -> None:
    read = plain.read_markdown(MARKDOWN.encode(), "a.md")
    text = read.texts[0].es
    done = bitext(segment(text, edit(text, ("Fin ,ya", "Fin, ya"))))
    assert read.rewritten([done], SIGNED).decode() == MARKDOWN.replace("Fin ,ya", "Fin, ya")
    assert read.rewritten([None], SIGNED).decode() == MARKDOWN
    assert read.source() == (MARKDOWN.removesuffix("\n"), "")


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda t: t.strip("\ufeff\u200b \t\r\n\f\v\u00a0")))
def test_any_text_comes_back(text: str) -> None:
    try:
        data = text.encode()
        read = plain.read_text(data, "a.txt")
    except (UnicodeEncodeError, SourceError):
        return
    back = read.rewritten([None], SIGNED)
    assert back == data or (b"\r" in data and back.decode() == text.replace("\r\n", "\n").replace("\r", "\n"))


def test_line_ends_and_the_mark_of_windows_come_back() -> None:
    data = b"\xef\xbb\xbfHola ,mundo.\r\n\r\nFin.\r\n"
    read = plain.read_text(data, "a.txt")
    text = read.texts[0].es
    done = bitext(segment(text, edit(text, (" ,", ", "))))
    assert read.rewritten([done], SIGNED) == data.replace(b" ,", b", ")


rows = st.fixed_dictionaries(
    {"es": st.text(min_size=1, max_size=20)},
    optional={"en": st.text(max_size=9), "id": st.integers(), "mine": st.floats()},
)


@settings(deadline=None)
@given(st.lists(rows, min_size=1, max_size=4))
def test_any_rows_come_back(found: list[dict[str, object]]) -> None:
    try:
        data = "".join(json.dumps(row, allow_nan=False) + "\n" for row in found).encode()
        read = jsonl.read(data, "a.jsonl")
    except (ValueError, SourceError):
        return
    back = [json.loads(line) for line in read.rewritten([None] * len(found), SIGNED).splitlines()]
    assert back == found


def test_rows_are_cleaned_and_carry_what_is_theirs() -> None:
    read = jsonl.read(b'{"id": 7, "text": "Hola ,tu", "mine": [1]}\n\n{"es": "Nada", "en": "No"}\n', "a.jsonl")
    assert [(t.id, t.es, t.en) for t in read.texts] == [("7", "Hola ,tu", ""), ("2", "Nada", "No")]
    done = bitext(segment("Hola ,tu", edit("Hola ,tu", (" ,", ", "))))
    out = [json.loads(line) for line in read.rewritten([done, None], SIGNED).splitlines()]
    assert out == [{"id": 7, "text": "Hola, tu", "mine": [1]}, {"es": "Nada", "en": "No"}]


def test_rows_of_one_question_are_its_answers() -> None:
    lines = [
        {"number": 0, "question": "¿Qué?", "question_en": "What?", "es": "¿Qué?", "en": "What?"},
        {"number": 1, "question": "¿Qué?", "es": "Uno.", "en": "One."},
        {"number": 2, "question": "¿Qué?", "es": "Dos."},
    ]
    read = jsonl.read("\n".join(map(json.dumps, lines)).encode(), "a.jsonl")
    es, en = read.source()
    assert es == "¿Qué?\n\nUno.\n\n---\n\nDos."
    assert en == "What?\n\nOne.\n\n---\n\n"


def test_rows_of_two_questions_are_refused() -> None:
    read = jsonl.read(b'{"question": "a", "es": "x"}\n{"question": "b", "es": "y"}', "a.jsonl")
    with pytest.raises(SourceError, match="2 questions in one file"):
        read.source()
