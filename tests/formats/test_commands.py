"""The verbs that read and write files in any format: clean, add, export, decisions."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from tests.formats.hand import lines, packed, parts, resolved
from tests.formats.test_docx import plain_docx

Calco = Callable[..., "Result"]


class Result:
    """What a command line did."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def calco(project: Path, capsys: pytest.CaptureFixture[str]) -> Calco:
    return runner(project, capsys)


def runner(root: Path, capsys: pytest.CaptureFixture[str]) -> Calco:
    def run(*arguments: object) -> Result:
        status = cli.run([*map(str, arguments), "--root", str(root)])
        return Result(status, *capsys.readouterr())

    return run


@pytest.mark.parametrize("verb", [("export",), ("decisions", "export"), ("decisions", "import")])
def test_every_verb_shows_an_example(verb: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([*verb, "--help"]) == 0
    examples = capsys.readouterr().out.partition("\n  Example:\n")[2]
    assert examples.startswith(f"    calco {' '.join(verb)} ")


class TestClean:
    def test_a_docx_gets_tracked_changes(self, calco: Calco, tmp_path: Path) -> None:
        source, target = tmp_path / "a.docx", tmp_path / "b.docx"
        source.write_bytes(plain_docx("Hola ,mundo.", "Nada."))
        assert calco("clean", source, "-o", target).out == f"{target}: 1 change, 0 suggestions\n"
        assert lines(resolved(target.read_bytes(), accept=True)) == ["Hola, mundo.", "Nada."]
        assert lines(resolved(target.read_bytes(), accept=False)) == ["Hola ,mundo.", "Nada."]

    def test_without_a_target_a_docx_is_printed_as_markdown(self, calco: Calco, tmp_path: Path) -> None:
        source, bare = tmp_path / "a.docx", tmp_path / "text"
        source.write_bytes(plain_docx("Hola ,mundo.", "Nada."))
        bare.write_text("Hola ,mundo.\n")
        assert calco("clean", source).out.startswith("Hola, mundo.")
        assert calco("clean", bare).out == "Hola, mundo.\n"

    @pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx", ".tmx", ".xlf", ".jsonl", ".csv", ".parquet"])
    def test_every_format_is_written(self, calco: Calco, tmp_path: Path, suffix: str) -> None:
        source, english, target = tmp_path / "a.md", tmp_path / "a.en.txt", tmp_path / f"b{suffix}"
        source.write_text("Hola ,mundo.\n")
        english.write_text("Hello, world.\n")
        assert calco("clean", source, "--en", english, "--out", target).status == 0
        data = target.read_bytes()
        assert data
        if suffix not in (".docx", ".parquet"):
            assert "Hola, mundo." in data.decode()

    def test_pairs_are_cleaned_in_their_places(self, calco: Calco, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        unit = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="es"><seg>{}</seg></tuv></tu>'.format
        memory = f'<tmx version="1.4"><header/><body>{unit("A", "Uno ,dos")}{unit("B", "Nada")}</body></tmx>'
        path.write_text(memory)
        result = calco("clean", path)
        assert result.out.partition("?>")[2].strip() == memory.replace(" ,", ", ")

    def test_a_text_that_breaks_is_told_and_the_others_are_cleaned(self, calco: Calco, tmp_path: Path) -> None:
        path = tmp_path / "a.jsonl"
        path.write_text('{"id": "x", "es": "BOOM"}\n{"id": "y", "es": "Uno ,dos"}\n')
        result = calco("clean", path)
        assert result.status == 1
        assert [json.loads(line)["es"] for line in result.out.splitlines()] == ["BOOM", "Uno, dos"]
        assert "x: detect: " in result.err
        out = tmp_path / "b.md"
        assert calco("clean", path, "-o", out).status == 1
        assert out.read_text() == "BOOM\n\nUno, dos\n"

    def test_pairs_keep_their_order_in_another_format(self, calco: Calco, tmp_path: Path) -> None:
        path, out = tmp_path / "a.jsonl", tmp_path / "b.md"
        path.write_text("".join(f'{{"id": "{name}", "es": "Texto {name} ,y."}}\n' for name in ("b", "aa", "a", "c")))
        assert calco("clean", path, "-o", out).status == 0
        assert re.findall(r"Texto (\w+), y", out.read_text()) == ["b", "aa", "a", "c"]

    def test_what_is_held_back_is_told(self, calco: Calco, tmp_path: Path) -> None:
        path = tmp_path / "a.html"
        path.write_text("<p>Uno <a href='#'>,dos</a> y ,tres <code>a ,b</code></p>")
        result = calco("clean", path)
        assert "1 change left as suggestions" in result.err
        assert "y, tres" in result.out
        assert "<code>a ,b</code>" in result.out

    def test_usage(self, calco: Calco, tmp_path: Path) -> None:
        text, memory = tmp_path / "a.txt", tmp_path / "a.jsonl"
        text.write_text("Hola.\n")
        memory.write_text('{"es": "a"}\n{"es": "b"}\n')
        for arguments in (
            ("clean", text, "-o", tmp_path / "b.odt"),
            ("clean", memory, "--en", text),
            ("clean", "-", "-o", tmp_path / "b.txt"),
            ("clean", tmp_path / "none.docx"),
            ("clean", text, "-o", text / "b.txt"),
            ("clean", tmp_path / "a.csv"),
        ):
            result = calco(*arguments)
            assert result.status == 2, arguments
        assert not (tmp_path / "b.odt").exists()


class TestExport:
    @pytest.mark.parametrize("kind", ["docx", "tmx", "xliff", "md", "html", "txt", "jsonl", "csv", "parquet"])
    def test_a_question_in_every_format(self, calco: Calco, tmp_path: Path, kind: str) -> None:
        out = tmp_path / "x" / "out.bin"
        result = calco("export", "jefe", "--format", kind, "-o", out, "-q")
        assert (result.status, result.out) == (0, f"{out}\n")
        assert out.stat().st_size > 50

    def test_the_corpus_in_one_file_or_in_a_folder(self, calco: Calco, tmp_path: Path) -> None:
        out = tmp_path / "all.jsonl"
        assert calco("export", "--all", "-o", out, "-q").status == 0
        rows = [json.loads(line) for line in out.read_text().splitlines()]
        assert [r["id"] for r in rows] == ["jefe/00", "jefe/01", "jefe/02", "mar/00", "mar/01"]
        folder = tmp_path / "folder"
        assert calco("export", "--all", "--format", "docx", "-o", folder, "-q").status == 0
        assert sorted(p.name for p in folder.iterdir()) == ["jefe.docx", "mar.docx"]
        assert calco("export", "--all", "--format", "tmx", "-o", folder, "-q").status == 0
        assert (folder / "corpus.tmx").is_file()
        assert "no sentence has its English" in calco("export", "mar", "--format", "tmx", "-q").err
        assert (
            calco("export", "mar", "--format", "md", "-o", tmp_path / "new", "-q").out == f"{tmp_path / 'new/mar.md'}\n"
        )
        result = calco("export", "--all", "--format", "docx", "-o", out, "-q")
        assert (result.status, "name a folder" in result.err) == (2, True)

    def test_tables_and_standard_output(self, calco: Calco) -> None:
        result = calco("export", "jefe", "--format", "csv", "--table", "edits", "-q")
        assert result.out.startswith('"document","segment","key"')
        assert result.out.count("\n") == 3

    def test_usage(self, calco: Calco, tmp_path: Path) -> None:
        for arguments in (
            ("export", "--format", "md"),
            ("export", "jefe", "--all", "--format", "md"),
            ("export", "jefe"),
            ("export", "jefe", "--format", "odt"),
            ("export", "jefe", "-o", tmp_path / "a.odt"),
            ("export", "jefe", "--format", "csv", "--table", "words"),
            ("export", "jefe", "--format", "md", "--table", "beads"),
            ("export", "none", "--format", "md"),
            ("export", "--all", "--format", "md", "-q"),
        ):
            assert calco(*arguments).status == 2, arguments

    def test_a_date_that_is_none_is_told(self, calco: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
        result = calco("export", "jefe", "--format", "md", "-q")
        assert (result.status, "SOURCE_DATE_EPOCH='today'" in result.err) == (2, True)

    def test_the_same_date_gives_the_same_bytes(
        self, calco: Calco, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        for name in ("a.docx", "b.docx"):
            calco("export", "jefe", "-o", tmp_path / name, "-q")
        assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
        assert b"2023-11-14T22:13:20Z" in parts((tmp_path / "a.docx").read_bytes())["word/document.xml"]

    def test_regenerate_writes_the_exchange_files_where_there_is_english(self, calco: Calco, project: Path) -> None:
        assert calco("regenerate", "-q").status == 0
        assert sorted(p.name for p in (project / "output/jefe").glob("document.*")) == ["document.tmx", "document.xlf"]
        assert not list((project / "output/mar").glob("document.*"))
        assert calco("regenerate", "--check", "-q").status == 0


@pytest.fixture
def sheet(calco: Calco, tmp_path: Path) -> Path:
    """A DOCX in which to decide on the edits of "jefe": a fix ("comma") and a suggestion ("book")."""
    path = tmp_path / "jefe.docx"
    assert calco("decisions", "export", "jefe", "-o", path, "-q").status == 0
    return path


def keys(calco: Calco) -> dict[str, str]:
    return {r["rule"]: r["key"] for r in calco("review", "jefe", "--all", "--json", "-q").json}


def decided(root: Path, who: str) -> dict[str, tuple[str, str | None]]:
    path = root / "corpus/jefe/reviews" / f"{who}.jsonl"
    rows = map(json.loads, path.read_text().splitlines())
    return {r["key"]: (r["verdict"], r.get("text")) for r in rows}


class TestDecisionsInWord:
    def test_what_was_accepted_and_rejected_comes_back(self, calco: Calco, sheet: Path, project: Path) -> None:
        key = keys(calco)
        taken = resolved(
            resolved(sheet.read_bytes(), accept=True, only=[key["book"]]), accept=False, only=[key["comma"]]
        )
        sheet.write_bytes(taken)
        result = calco("decisions", "import", sheet, "--who", "ana", "--dry-run", "-q")
        assert result.out.splitlines()[0] == (
            "2 decisions would be recorded (ana 2): 1 accepted, 1 rejected, 0 rewritten"
        )
        assert not (project / "corpus/jefe/reviews").exists()
        result = calco("decisions", "import", sheet, "--who", "ana", "-q")
        assert result.out.splitlines() == [
            "2 decisions recorded (ana 2): 1 accepted, 1 rejected, 0 rewritten",
            "none waits",
            "next: calco regenerate",
        ]
        assert decided(project, "ana") == {key["book"]: ("accepted", None), key["comma"]: ("rejected", None)}
        assert "Jefe ,manda.\nTomo abierto." in calco("export", "jefe", "--format", "txt", "-q").out

    def test_an_untouched_document_decides_nothing(self, calco: Calco, sheet: Path, project: Path) -> None:
        result = calco("decisions", "import", sheet, "--who", "ana", "-q")
        assert result.out.splitlines()[1:] == ["2 still wait"]
        assert not (project / "corpus/jefe/reviews").exists()

    def test_own_words_and_text_outside_the_edits(self, calco: Calco, sheet: Path, project: Path) -> None:
        key = keys(calco)
        members = parts(resolved(sheet.read_bytes(), accept=True))
        xml = members["word/document.xml"].decode().replace(">Tomo<", ">Volumen<").replace("Nada.", "Nada nuevo.")
        sheet.write_bytes(packed({**members, "word/document.xml": xml.encode()}))
        found = calco("decisions", "import", sheet, "--who", "ana", "--json", "-q").json
        assert (found["accepted"], found["rewritten"], found["recorded"]) == (1, 1, {"ana": 2})
        assert found["outside"] == ["«Nada.» → «Nada nuevo.»"]
        assert decided(project, "ana")[key["book"]] == ("rewritten", "Volumen")

    def test_accepting_what_a_person_had_rewritten_keeps_their_words(
        self, calco: Calco, project: Path, tmp_path: Path
    ) -> None:
        key = keys(calco)
        calco("review", "--rewrite", key["book"], "Volumen", "--who", "ana", "-q")
        path = tmp_path / "a.docx"
        calco("decisions", "export", "jefe", "-o", path, "-q")
        path.write_bytes(resolved(path.read_bytes(), accept=True))
        calco("decisions", "import", path, "--who", "eva", "-q")
        assert decided(project, "eva")[key["book"]] == ("rewritten", "Volumen")

    def test_edits_that_are_gone_and_marks_that_are_gone_are_told(
        self, calco: Calco, sheet: Path, project: Path
    ) -> None:
        key = keys(calco)
        accepted = parts(resolved(sheet.read_bytes(), accept=True))
        xml = re.sub(rf"<w:bookmarkStart [^>]*{key['book']}[^>]*/>", "", accepted["word/document.xml"].decode())
        sheet.write_bytes(packed({**accepted, "word/document.xml": xml.encode()}))
        (project / "corpus/jefe/01.es.txt").write_text("Jefe ,ordena.\nLibro abierto.\n", encoding="utf-8")
        found = calco("decisions", "import", sheet, "--who", "ana", "--json", "-q").json
        assert found["recorded"] == {}
        assert found["lapsed"] == [f"{key['comma']}: its edit no longer exists"]

    def test_gone_from_the_document(self, calco: Calco, sheet: Path) -> None:
        key = keys(calco)
        members = parts(resolved(sheet.read_bytes(), accept=True))
        xml = re.sub(rf"<w:bookmarkStart [^>]*{key['book']}[^>]*/>", "", members["word/document.xml"].decode())
        sheet.write_bytes(packed({**members, "word/document.xml": xml.encode()}))
        result = calco("decisions", "import", sheet, "--who", "ana", "-q")
        assert f"    {key['book']}: not in the document" in result.out

    def test_one_key_decided_in_two_ways_is_told(self, calco: Calco, project: Path, tmp_path: Path) -> None:
        (project / "corpus/jefe/02.es.txt").write_text("Libro abierto.\n", encoding="utf-8")
        path = tmp_path / "a.docx"
        calco("decisions", "export", "jefe", "-o", path, "-q")
        xml = parts(resolved(path.read_bytes(), accept=True))["word/document.xml"].decode()
        at = xml.rindex("Tomo")
        path.write_bytes(
            packed({**parts(path.read_bytes()), "word/document.xml": (xml[:at] + "Libro" + xml[at + 4 :]).encode()})
        )
        found = calco("decisions", "import", path, "--who", "ana", "--json", "-q").json
        assert found["unclear"] == [f"{keys(calco)['book']}: decided differently at 2 places"]

    def test_usage(self, calco: Calco, sheet: Path, tmp_path: Path) -> None:
        other = tmp_path / "other.docx"
        other.write_bytes(plain_docx("Hola."))
        text = tmp_path / "a.txt"
        text.write_text("x")
        for arguments, said in (
            (("decisions", "import", sheet), "nobody decides"),
            (("decisions", "import", other, "--who", "ana"), "no change of ours in it"),
            (("decisions", "import", text, "--who", "ana"), "decisions come as .json or .docx"),
            (("decisions", "import", tmp_path / "none.docx", "--who", "ana"), "no such file"),
            (("decisions", "export", "jefe", "--format", "odt"), "json or docx"),
        ):
            result = calco(*arguments, "-q")
            assert (result.status, said in result.err) == (2, True), arguments


class TestDecisionsAsJson:
    def test_everything_comes_back(self, calco: Calco, project: Path, tmp_path: Path) -> None:
        key = keys(calco)
        calco("review", "--accept", key["book"], "--who", "ana", "--note", "sí", "-q")
        calco("review", "--rewrite", key["comma"], "; ", "--who", "eva", "-q")
        calco("align", "jefe/01", "--confirm", "1", "--who", "eva")
        data = calco("decisions", "export", "jefe", "-q").out
        path = tmp_path / "d.json"
        path.write_text(data, encoding="utf-8")
        before = {p.name: p.read_bytes() for p in (project / "corpus/jefe/reviews").iterdir()}
        for name in before:
            (project / "corpus/jefe/reviews" / name).unlink()
        found = calco("decisions", "import", path, "--json", "-q").json
        assert (found["recorded"], found["accepted"], found["rewritten"]) == ({"ana": 1, "eva": 2}, 2, 1)
        assert {p.name: p.read_bytes() for p in (project / "corpus/jefe/reviews").iterdir()} == before
        assert {e["key"] for e in json.loads(data)["edits"]} == set(key.values())

    def test_what_has_lapsed_is_kept_and_told(self, calco: Calco, project: Path, tmp_path: Path) -> None:
        path = tmp_path / "d.json"
        path.write_text('{"question": "jefe", "decisions": [{"key": "0123456789ab", "verdict": "accepted"}]}')
        found = calco("decisions", "import", path, "--who", "ana", "--json", "-q").json
        assert found["lapsed"] == ["0123456789ab: its edit no longer exists; the decision is kept"]
        assert decided(project, "ana") == {"0123456789ab": ("accepted", None)}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[]", "not a file of decisions"),
            ('{"question": "none", "decisions": []}', "no question here"),
            (
                '{"question": "jefe", "decisions": [{"key": "0123456789ab", "verdict": "maybe"}]}',
                "accepted, rejected or",
            ),
            ('{"question": "jefe", "decisions": [{"key": "xyz", "verdict": "accepted"}]}', "no edit key"),
            ('{"question": "jefe", "decisions": [{"key": "0123456789ab", "verdict": "rewritten"}]}', "do not fit"),
            (
                '{"question": "jefe", "decisions": [{"key": "0123456789ab", "verdict": "accepted", "who": "a"},'
                ' {"key": "0123456789ab", "verdict": "rejected", "who": "b"}]}',
                "decided twice by ana",
            ),
        ],
    )
    def test_what_is_wrong_is_told_and_nothing_recorded(
        self, calco: Calco, project: Path, tmp_path: Path, text: str, said: str
    ) -> None:
        path = tmp_path / "d.json"
        path.write_text(text)
        result = calco("decisions", "import", path, "--who", "ana", "-q")
        assert (result.status, said in result.err, result.err.count("\n")) == (2, True, 1)
        assert not (project / "corpus/jefe/reviews").exists()

    def test_nobody(self, calco: Calco, tmp_path: Path) -> None:
        path = tmp_path / "d.json"
        path.write_text('{"question": "jefe", "decisions": [{"key": "0123456789ab", "verdict": "accepted"}]}')
        assert "nobody decides" in calco("decisions", "import", path, "-q").err


@pytest.mark.model
class TestAdd:
    """The real segmenter and aligner: pins are about their sentences."""

    question = "¿Qué hace un panadero en una panadería pequeña?"
    pairs = (
        ("What does a baker do in a small bakery?", question),
        ("A baker kneads, bakes and sells bread. He rises early.", "Un panadero amasa, hornea y vende pan. Madruga."),
        ("Then he cleans the oven and the tables.", "Luego limpia el horno y las mesas."),
        ("He goes home at noon.", "Se va a casa a mediodía."),
    )

    @pytest.fixture
    def plain(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Calco:
        return runner(tmp_path, capsys)

    def memory(self, path: Path, *, question: bool = True) -> Path:
        units = "".join(
            f'<tu><tuv xml:lang="en"><seg>{en}</seg></tuv><tuv xml:lang="es"><seg>{es}</seg></tuv></tu>'
            for en, es in self.pairs[not question :]
        )
        path.write_text(f'<tmx version="1.4"><header/><body>{units}</body></tmx>', encoding="utf-8")
        return path

    def test_the_pairs_of_a_memory_stay_pairs(self, plain: Calco, tmp_path: Path) -> None:
        result = plain("add", self.memory(tmp_path / "mi memoria.tmx"))
        assert result.status == 0, result.err
        assert "4 of its pairs are pinned, as mi-memoria.tmx" in result.out
        assert plain("regenerate", "-q").status == 0
        (slug,) = [p.name for p in (tmp_path / "corpus").iterdir()]
        beads = plain("align", f"{slug}/01", "--json").json
        assert [(b["es"], b["en"], b.get("pinned")) for b in beads] == [([n], [n], True) for n in range(4)]

    def test_a_question_that_is_not_in_the_file(self, plain: Calco, tmp_path: Path) -> None:
        path = self.memory(tmp_path / "m.tmx", question=False)
        assert "no question found" in plain("add", path).err
        result = plain("add", path, "--question", self.question)
        assert result.status == 0, result.err
        assert "of its pairs are pinned" in result.out

    def test_what_was_exported_is_added_again(self, plain: Calco, tmp_path: Path) -> None:
        plain("add", self.memory(tmp_path / "m.tmx"))
        plain("regenerate", "-q")
        for kind in ("tmx", "xliff", "jsonl"):
            suffix = {"xliff": "xlf"}.get(kind, kind)
            out = tmp_path / f"again.{suffix}"
            assert plain("export", "--all", "--format", kind, "-o", out, "-q").status == 0
            other = tmp_path / kind
            result = cli.run(["add", str(out), "--root", str(other)])
            assert result == 0
            (folder,) = (other / "corpus").iterdir()
            assert (folder / "01.es.txt").read_text(encoding="utf-8").split()[:3] == ["Un", "panadero", "amasa,"]
            assert (folder / "01.en.txt").read_text(encoding="utf-8").split()[:3] == ["A", "baker", "kneads,"]

    def test_a_page_and_a_document(self, plain: Calco, tmp_path: Path) -> None:
        page, english = tmp_path / "a.html", tmp_path / "a.docx"
        page.write_text(
            f"<main><h1>{self.question}</h1>" + "".join(f"<p>{es}</p>" for _, es in self.pairs[1:]) + "</main>",
            encoding="utf-8",
        )
        english.write_bytes(plain_docx(*(en for en, _ in self.pairs)))
        result = plain("add", page, "--en", english)
        assert result.status == 0, result.err
        (folder,) = (tmp_path / "corpus").iterdir()
        assert (folder / "01.en.txt").read_text(encoding="utf-8").startswith("A baker kneads")

    def test_two_englishes_are_refused(self, plain: Calco, tmp_path: Path) -> None:
        path = self.memory(tmp_path / "m.tmx")
        assert "brings its English itself" in plain("add", path, "--en", path).err
