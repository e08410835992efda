"""Progress suits where it goes."""

import sys

import pytest

from pipeline.progress import Bar, Lines, Progress, progress


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(quiet=True) as shown:
        shown.begin(1)
        shown.done("a/01", failed=True)
    assert capsys.readouterr() == ("", "")


def test_a_pipe_gets_a_plain_line_for_each_document(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(quiet=False) as shown:
        assert isinstance(shown, Lines)
        shown.begin(2)
        shown.done("a/01")
        shown.done("a/02", failed=True)
    assert capsys.readouterr() == ("", "[1/2] a/01\n[2/2] a/02 failed\n")


def test_a_terminal_gets_a_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress(quiet=False) as shown:
        assert isinstance(shown, Bar)
        shown.begin(2)
        shown.done("a/01")
        shown.done("[b]/02", failed=True)
    out, err = capsys.readouterr()
    assert out == ""
    assert "[b]/02 failed" in err
    assert "2/2" in err


def test_a_bar_with_nothing_to_do_does_not_appear(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar() as bar:
        bar.begin(0)
    assert capsys.readouterr() == ("", "")
    assert isinstance(bar, Progress)
