"""Reading raw files, and finding the question and the answers in them."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.intake import MAX_BYTES, Structure, read_text, structure
from pipeline.lang.paragraphs import counterparts, paragraphs

PAGES = Path(__file__).parent / "data" / "scrapes.txt"


def pages() -> list[tuple[str, str, list[str]]]:
    """Name, text and first lines of the expected answers of each page."""
    found = []
    for block in PAGES.read_text(encoding="utf-8").split("#### ")[1:]:
        name, _, body = block.partition("\n")
        lines: list[str] = []
        wanted: list[str] = []
        fresh = False
        for line in body.split("\n"):
            if line == "@@":
                fresh = True
                if lines and lines[-1]:
                    lines.append("")
                continue
            if fresh and line:
                wanted.append(line)
                fresh = False
            lines.append(line)
        found.append((name, "\n".join(lines), wanted))
    return found


def firsts(found: Structure) -> list[str]:
    return [answer.es.split("\n")[0] for answer in found.answers]


@pytest.mark.parametrize(("name", "text", "wanted"), pages(), ids=[page[0] for page in pages()])
def test_answers_are_found(name: str, text: str, wanted: list[str]) -> None:
    got = firsts(structure(text))
    if name.startswith("limit-"):
        assert set(got) < set(wanted)
    else:
        assert got == wanted


def test_there_are_enough_pages() -> None:
    assert len(pages()) >= 50
    assert {len(wanted) for _, _, wanted in pages()} >= {1, 2, 3, 5}


ES = """¿Qué hace un concejal?

Escucha a los vecinos y vota en los plenos. Espero que sirva.

Un concejal lleva un área, como Cultura.

También firma facturas.
"""
EN = """What does a councillor do?

Listens to the neighbours and votes in council. Hope that helps.

A councillor runs a department, such as Culture.

They sign invoices too.
"""


def test_english_follows_paragraph_by_paragraph() -> None:
    found = structure(ES, EN)
    assert found.question.es == "¿Qué hace un concejal?"
    assert found.question.en == "What does a councillor do?"
    assert [a.paragraphs for a in found.answers] == [(2,), (3, 4)]
    assert [a.english_paragraphs for a in found.answers] == [(2,), (3, 4)]
    assert found.answers[1].en.startswith("A councillor runs")


def test_english_with_a_paragraph_split_in_two_still_follows() -> None:
    english = EN.replace(" and votes in council. Hope", ".\n\nVotes in council. Hope")
    found = structure(ES, english)
    assert found.answers[0].en.endswith("Hope that helps.")
    assert found.answers[1].en.startswith("A councillor runs")


def test_english_without_its_question() -> None:
    found = structure(ES, EN.split("\n\n", 1)[1])
    assert found.question.en == ""
    assert [a.en[:9] for a in found.answers] == ["Listens t", "A council"]


def test_english_closing_shows_the_end_of_a_damaged_answer() -> None:
    spanish = "¿Qué es mejor?\n\nEl té. Ayuda la esperanza.\n\nEl café despierta."
    english = "What is better?\n\nTea. Hope that helps.\n\nCoffee wakes you up."
    assert len(structure(spanish).answers) == 1
    assert len(structure(spanish, english).answers) == 2


def test_dashes_alone_decide() -> None:
    text = "¿Sí o no?\n\nSí. Espero que ayude.\n\nMucho.\n\n---\n\nNo."
    assert [a.paragraphs for a in structure(text).answers] == [(2, 3), (4,)]


def test_dashes_on_both_sides_pair_the_answers() -> None:
    english = "Yes or no?\n\nYes.\n\nReally.\n\nMuch.\n\n---\n\nNo."
    found = structure("¿Sí o no?\n\nSí. Espero que ayude.\n\nMucho.\n\n---\n\nNo.", english)
    assert [a.en for a in found.answers] == ["Yes.\n\nReally.\n\nMuch.", "No."]


def test_split_at_alone_decides() -> None:
    assert [a.paragraphs for a in structure(ES, split_at=[4]).answers] == [(2, 3), (4,)]
    assert [a.paragraphs for a in structure(ES, split_at=[2, 3, 4]).answers] == [(2,), (3,), (4,)]


@pytest.mark.parametrize("number", [0, 1, 5, -2])
def test_split_at_out_of_range(number: int) -> None:
    with pytest.raises(SourceError, match=r"no such paragraph — hint: the answers are paragraphs 2 to 4"):
        structure(ES, split_at=[number])


def test_question_and_answer_on_successive_lines() -> None:
    found = structure("¿Qué tal?\nBien.\n\nMuy bien.")
    assert found.question.es == "¿Qué tal?"
    assert found.answers[0].es == "Bien.\n\nMuy bien."


@pytest.mark.parametrize("head", ["# ¿Qué tal?", "**¿Qué tal?**", "Pregunta: ¿Qué tal?"])
def test_marks_around_the_question_go(head: str) -> None:
    assert structure(f"{head}\n\nBien.").question.es == "¿Qué tal?"


def test_no_answer_and_no_question() -> None:
    with pytest.raises(SourceError, match="no answer"):
        structure("¿Qué tal?")
    with pytest.raises(SourceError, match="no question found"):
        structure("Esto no pregunta nada.\n\nEsto tampoco.")
    with pytest.raises(SourceError, match="no question found"):
        structure("")


def test_structure_encodes_to_json() -> None:
    found = structure(ES, EN)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Structure) == found


PARAGRAPH = st.text(alphabet="abc é.?:-*\n#1", min_size=1, max_size=30).filter(lambda t: bool(t.strip()))


@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.lists(PARAGRAPH, max_size=8))
def test_every_paragraph_belongs_to_one_answer(spanish: list[str], english: list[str]) -> None:
    es, en = "\n\n".join(["¿Qué?", *spanish]), "\n\n".join(english)
    if len(paragraphs(es)) < 2:
        return
    found = structure(es, en)
    parts = [found.question, *found.answers]
    assert [n for part in parts for n in part.paragraphs] == list(range(1, len(paragraphs(es)) + 1))
    theirs = [n for part in parts for n in part.english_paragraphs]
    assert theirs == sorted(set(theirs))


@given(st.lists(PARAGRAPH, min_size=1, max_size=9), st.lists(PARAGRAPH, max_size=9))
def test_counterparts_never_go_back(es: list[str], en: list[str]) -> None:
    found = counterparts(es, en)
    assert len(found) == len(es)
    assert found == sorted(found)
    assert all(0 <= j <= len(en) for j in found)


@given(st.text(alphabet="ab \n\r-*`~", max_size=60))
def test_paragraphs_slice_the_text(text: str) -> None:
    for paragraph in paragraphs(text):
        assert text[paragraph.start : paragraph.end] == paragraph.text
        assert paragraph.text.strip()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("¿Qué?".encode("latin-1"), "not UTF-8 at byte 0"),
        ("¿Qué?".encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7 text", "binary"),
        (b"abc\0def", "binary"),
        (b"\x01\x02\x03\x04abc", "binary"),
    ],
)
def test_unreadable_files_say_why_in_one_line(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "f.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=says) as caught:
        read_text(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert " — hint: " in message
    assert "\n" not in message


def test_missing_folder_and_huge(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_text(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read_text(tmp_path)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SourceError, match="the limit is 20 MB"):
        read_text(huge)


def test_byte_order_mark_and_line_ends_are_evened_out(tmp_path: Path) -> None:
    path = tmp_path / "f.txt"
    path.write_bytes("\ufeff¿Qué?\r\n\r\nEso.\rNada.".encode())
    assert read_text(path) == "¿Qué?\n\nEso.\nNada."
