"""The dictionaries are those of simplemma, whatever becomes of their files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma
from marisa_trie import BytesTrie

from pipeline import cachefile
from pipeline.lang import dictionary

WORDS = ("casa", "Casas", "cantaban", "xyzw", "dámelo", "rápidamente", "Madrid", "ex-presidente", "sub", "ESPAÑA")


@pytest.fixture
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    forget()
    yield
    forget()


def forget() -> None:
    for made in (dictionary._tries, dictionary._lookup, dictionary._lemmatizer):
        made.cache_clear()


@pytest.mark.parametrize("word", WORDS)
def test_it_knows_what_simplemma_knows(word: str) -> None:
    assert dictionary.known(word, "es") == simplemma.is_known(word, lang="es")
    assert dictionary.lemma(word, "es") == simplemma.lemmatize(word, lang="es")


@pytest.mark.usefixtures("_own_folder")
def test_a_file_cut_short_is_made_anew_and_nothing_else_is_left() -> None:
    folder = cachefile.folder() / f"simplemma-{simplemma.__version__}"
    folder.mkdir(parents=True)
    (folder / "enm.dic").write_bytes(b"We love Marisa.")
    assert dictionary.known("knyghtes", "enm")
    assert [path.name for path in folder.iterdir()] == ["enm.dic"]
    assert "knyghtes" in BytesTrie().load(str(folder / "enm.dic"))


@pytest.mark.usefixtures("_own_folder")
def test_without_a_folder_it_knows_as_much(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "calco").write_text("no folder")
    assert dictionary.known("knyghtes", "enm")
    assert not caplog.records
