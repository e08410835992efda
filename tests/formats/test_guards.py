"""Hostile input: each kind is refused in one line that says what to do."""

import io
import struct
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline import formats
from pipeline.errors import SourceError
from pipeline.formats import guards, html, plain
from tests.formats.hand import packed, parts
from tests.formats.test_docx import plain_docx

BOMB = """<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<tmx version="1.4"><header/><body><tu><tuv xml:lang="es"><seg>&b;</seg></tuv></tu></body></tmx>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY b SYSTEM "file:///etc/hostname">]>
<tmx version="1.4"><header/><body><tu><tuv xml:lang="es"><seg>&b;</seg></tuv></tu></body></tmx>"""


def refused(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        formats.read(path)
    said = str(caught.value)
    assert " — hint: " in said
    assert "\n" not in said
    assert said.startswith(str(path))
    return said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
def test_entities_are_refused_in_any_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    data = text.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding)
    assert "declares entities" in refused(tmp_path / "bomb.tmx", data)


def test_entities_in_a_part_of_a_docx_are_refused(tmp_path: Path) -> None:
    members = parts(plain_docx("Hola."))
    members["word/document.xml"] = b'<!DOCTYPE d [<!ENTITY a "b">]>' + members["word/document.xml"].partition(b"?>")[2]
    assert "declares entities" in refused(tmp_path / "a.docx", packed(members))


def test_a_doctype_alone_is_fine_and_nothing_is_loaded_for_it(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "http://nowhere.invalid/tmx14.dtd"><tmx version="1.4"><header/>'
        '<body><tu><tuv xml:lang="es"><seg>Hola.</seg></tuv></tu></body></tmx>'
    )
    assert [t.es for t in formats.read(path).texts] == ["Hola."]


def test_xml_that_nests_without_end_is_refused(tmp_path: Path) -> None:
    deep = b"<tmx><body>" + b"<tu>" * 100_000
    assert "not well-formed" in refused(tmp_path / "deep.tmx", deep)


@pytest.mark.parametrize("tag", ["div", "b", "span", "table"])
def test_html_that_nests_without_end_is_refused_at_once(tmp_path: Path, tag: str) -> None:
    began = time.process_time()
    assert "inside one another" in refused(tmp_path / "deep.html", f"<{tag}>".encode() * 100_000 + b"hola")
    assert time.process_time() - began < 5


def test_html_of_many_siblings_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_text("<ul>" + "<li>Hola.<p>Sí.<br><div>x</div>" * 2_000 + "<!--" + "<div>" * 900 + "-->")
    assert len(formats.read(path).texts[0].es.split("\n")) > 2_000


@pytest.mark.parametrize("piece", ["<!-- ", "](", "`a", "[a", "<a ", "```\n", "![", "<a@", "` `` ``` "])
def test_markdown_made_to_be_slow_is_not(piece: str) -> None:
    began = time.process_time()
    plain.markdown_holds(piece * 40_000)
    assert time.process_time() - began < 5


@pytest.mark.parametrize("piece", ["<table>x", "<td>", "<p>x<b>", "<li>", "<br>", "<a href=x>", "<!--", "</p>", "<h1>"])
def test_html_made_to_be_slow_is_not(piece: str) -> None:
    began = time.process_time()
    with suppress(SourceError):
        html.read((piece * 40_000 + "fin").encode(), "a.html").source()
    assert time.process_time() - began < 10


def with_member(name: str, data: bytes = b"x") -> bytes:
    sink = io.BytesIO(plain_docx("Hola."))
    with zipfile.ZipFile(sink, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return sink.getvalue()


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "word\\..\\x", "C:evil", "word/../../x"])
def test_names_that_lead_out_of_the_archive_are_refused(tmp_path: Path, name: str) -> None:
    assert "leads out" in refused(tmp_path / "a.docx", with_member(name))


def test_a_member_that_unpacks_out_of_proportion_is_refused(tmp_path: Path) -> None:
    assert "out of all proportion" in refused(tmp_path / "a.docx", with_member("word/x.xml", b" " * 30_000_000))


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_member("word/x.xml", b"ab" * 3_000)
    monkeypatch.setattr(guards, "_UNPACKED", 5_000)
    assert "the limit is" in refused(tmp_path / "a.docx", data)


def test_an_archive_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = plain_docx("Hola.")
    monkeypatch.setattr(guards, "_MEMBERS", 3)
    assert "files in the archive" in refused(tmp_path / "a.docx", data)


def test_a_member_that_claims_to_be_smaller_than_it_is_is_not_unpacked(tmp_path: Path) -> None:
    data = with_member("word/x.xml", b"a" * 100_000)
    lying = data.replace(struct.pack("<L", 100_000), struct.pack("<L", 10))
    assert lying != data
    assert "damaged archive" in refused(tmp_path / "a.docx", lying)


def test_two_members_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = with_member("word/document.xml")
    assert "two files of one name" in refused(tmp_path / "a.docx", data)


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    data = bytearray(plain_docx("Hola."))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "password" in refused(tmp_path / "a.docx", bytes(data))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old .doc or protected by a password"),
        ("a.docx", b"<html>", "not a DOCX"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 100, "damaged archive"),
        ("a.docx", packed({"mimetype": b"x"}), "without a document in it"),
        ("a.docx", packed({"word/document.xml": b"<x/>"}), "no Word document"),
        ("a.html", b"\0\1\2", "binary"),
        ("a.html", b"<meta charset=rot13><p>hola", "encoding 'rot13' is unknown"),
        ("a.html", b"<p>a\xf1o", "not utf-8 at byte 4"),
        ("a.html", b"<script>1</script>", "no text in its main content"),
        ("a.tmx", b"\x00\x01" * 50, "not well-formed"),
        ("a.tmx", b"", "not well-formed"),
        ("a.tmx", b"<html/>", "not TMX"),
        ("a.tmx", b"<tmx><body/></tmx>", "it is empty"),
        ("a.tmx", b'<tmx><body><tu><tuv xml:lang="fr"><seg>x</seg></tuv></tu></body></tmx>', "languages are fr"),
        ("a.xlf", b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "XLIFF 1, not 2"),
        ("a.xlf", b"<tmx/>", "not XLIFF"),
        (
            "a.xlf",
            b'<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"/>',
            "from en to fr",
        ),
        (
            "a.xlf",
            b'<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="es"/>',
            "no Spanish text",
        ),
        ("a.jsonl", b'{"es": "a"}\n[1]\n', ":2: no Spanish text"),
        ("a.jsonl", b'{"es": "a"}\n{"es": \n', ":2: not JSON"),
        ("a.jsonl", b"[" * 100_000, ":1: "),
        ("a.jsonl", b'{"es": "a", "en": 3}', "'en' is no text"),
        ("a.md", b"%PDF-1.7\n", "binary"),
        ("a.txt", b"PK\x03\x04", "binary"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    assert said in refused(tmp_path / name, data)


@pytest.mark.parametrize("kind", [f for f in formats.FORMATS if f.reader], ids=lambda f: f.name)
def test_a_file_over_the_limit_is_not_even_opened(tmp_path: Path, kind: formats.Format) -> None:
    path = tmp_path / f"big{kind.suffixes[0]}"
    with path.open("wb") as file:
        file.truncate(kind.most + 1)
    with pytest.raises(SourceError, match="the limit is"):
        formats.read(path)


def test_a_docx_never_makes_us_open_what_it_points_at(tmp_path: Path, opened: Callable[[], list[str]]) -> None:
    members = parts(plain_docx("Hola."))
    rels = members["word/_rels/document.xml.rels"]
    outside = (
        b'<Relationship Id="rId90" Type="x/styles" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    members["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", outside)
    path = tmp_path / "a.docx"
    path.write_bytes(packed(members))
    formats.read(path)
    assert [name for name in opened() if "passwd" in name] == []


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The names of files opened by Python code so far."""
    names: list[str] = []
    real = io.open

    def spy(file: object, *args: object, **kwargs: object) -> object:
        names.append(str(file))
        return real(file, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(io, "open", spy)
    monkeypatch.setattr("builtins.open", spy)
    return lambda: names


def test_damaged_xml_is_told_with_its_place_once(tmp_path: Path) -> None:
    said = refused(tmp_path / "a.tmx", b"<tmx")
    assert "line 1" in said
    assert "<string>" not in said


@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "a.odt", "a.pdf"])
def test_a_format_that_is_not_read_is_not_taken_for_text(tmp_path: Path, name: str) -> None:
    assert "is not read here" in refused(tmp_path / name, rb"{\rtf1\ansi Hola ,mundo.}")
