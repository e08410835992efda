"""The queue in the terminal does what the page does, with the same keys."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.desk import Desk
from pipeline.terminal import Session, review_here
from tests import fakes
from tests.test_desk import QUIET, desk, verdicts


def play(found: Desk, keys: str, *answers: str) -> str:
    """What is printed while these keys are pressed and questions answered."""
    out = io.StringIO()
    told = iter(answers)
    Session(
        found, Console(file=out, width=100, highlight=False), iter(keys), lambda question, text: next(told, text)
    ).run()
    return out.getvalue().replace("\u00a0", " ")


@pytest.fixture
def books(project: Path) -> Path:
    fakes.write_question(project, "tomos", "¿Libro?", ["Libro uno.", "Libro dos."], ["Book."])
    return project


def test_an_item_shows_both_texts_reason_and_options(project: Path) -> None:
    shown = play(desk(project), "q")
    texts = ("Sugerencia 1 de 1", "jefe/01", "Book.", "Libro abierto.", "Tomo abierto.")
    assert all(part in shown for part in (*texts, "› Tomo", "Volumen", "book", "a aceptar", "? ayuda"))


def test_a_whole_review_by_keys_and_undo_to_the_start(books: Path) -> None:
    found = desk(books)
    shown = play(found, "aoax" + "a", "")
    assert "No queda nada por decidir" in shown
    assert found.waiting() == []
    assert play(found, "u" * found.journal.depth()[0]).count("Deshecho") == 4
    assert verdicts(books) == verdicts(books, "tomos") == []


def test_rewriting_asking_skipping_and_moving(books: Path) -> None:
    found = desk(books)
    names = [i.id for i in found.waiting()]
    play(found, "skjems", "Cuaderno", "¿sí?")
    assert "rewritten" in verdicts(books) + verdicts(books, "tomos")
    assert "flagged" in verdicts(books) + verdicts(books, "tomos")
    assert len(found.waiting()) == len(names) - 1


def test_a_whole_rule_is_shown_before_it_is_accepted(books: Path) -> None:
    found = desk(books)
    assert "Toda la regla book: 4" in play(found, "tn")
    assert len(found.waiting()) == 4
    assert "Guardado en 4 cambios" in play(found, "ts")
    assert found.waiting() == []


def test_search_help_and_what_cannot_be_done(books: Path) -> None:
    found = desk(books)
    shown = play(found, "/?zU", "abierto")
    assert "1 resultados" in shown
    assert "No hay nada que rehacer" in shown


def test_only_what_changed_comes_first_and_can_be_seen(project: Path) -> None:
    first = desk(project)
    play(first, "a")
    (project / "corpus" / "jefe" / "01.es.txt").write_text("Jefe ,ordena.\nLibro abierto.\n")
    found = desk(project)
    shown = play(found, "v")
    assert "1 nuevo, 1 retirado, 2 como antes" in shown
    assert found.shelf.news()[:2] == ((), ())


def test_hostile_text_cannot_drive_the_terminal(tmp_path: Path, fake_stages: None) -> None:
    fakes.write_question(tmp_path, "q", "¿Q?", ["Libro \x1b[2J[red]rojo[/red] \u202eabc"], ["Book \x1b]0;x\x07"])
    found = Desk(tmp_path, "ana")
    found.shelf.load(QUIET)
    shown = play(found, "q")
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[red]rojo[/red]" in shown


def test_the_command_reads_keys_from_a_pipe(project: Path) -> None:
    found = desk(project)
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.stdin", io.StringIO("aq\n"))
        patched.setattr("sys.stdout", out)
        review_here(found)
    assert "Aceptado. Guardado." in out.getvalue()
    assert verdicts(project) == ["accepted"]
