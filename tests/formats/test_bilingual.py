"""TMX and XLIFF, read and written, and read by translate-toolkit, which we did not write."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from translate.storage import tmx as toolkit_tmx
from translate.storage import xliff2 as toolkit_xliff

from pipeline.errors import SourceError
from pipeline.formats import tmx, xliff
from pipeline.formats.guards import xml_text
from pipeline.model import Bead, Bitext, Segment
from tests.formats.hand import SIGNED, bitext, dossier, edit, segment
from tests.page_sample import META, seed

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
any_text = st.text(min_size=1, max_size=30).filter(str.strip)
MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
 srclang="en-US" datatype="plaintext"><prop type="p">1</prop></header>
<body>
<tu tuid="a"><note>n</note>
<tuv xml:lang="en-US"><seg>Fall on <bpt i="1">&lt;b&gt;</bpt>my<ept i="1">&lt;/b&gt;</ept> sword.</seg></tuv>
<tuv xml:lang="es-MX"><seg>Caer en <bpt i="1">&lt;b&gt;</bpt>mi<ept i="1"/> espada <hi>ya</hi> ,hoy.</seg></tuv>
<tuv xml:lang="fr"><seg>Bof ,non.</seg></tuv></tu>
<tu><tuv lang="EN"><seg>Only.</seg></tuv></tu>
<tu><tuv xml:lang="es"><seg> </seg></tuv></tu>
<tu><tuv xml:lang="es"><seg>Solo.</seg></tuv></tu>
</body></tmx>"""
UNITS = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="es-ES">
<file id="f1"><group id="g"><unit id="u1"><notes><note>n</note></notes>
<segment id="s1"><source>Use <pc id="1">this</pc> <ph id="2"/>now.</source>
<target>Use <pc id="1">esto</pc> <ph id="2"/>ya ,hoy.</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>Again.</source><target>Otra <mrk id="m" translate="no">vez ,x</mrk>.</target></segment></unit></group>
<unit id="u2"><segment><source>Untranslated.</source></segment></unit></file></xliff>"""


class TestTmx:
    def test_pairs_are_read_and_codes_are_no_text(self) -> None:
        read = tmx.read(MEMORY.encode(), "a.tmx")
        assert [(t.id, t.es, t.en) for t in read.texts] == [
            ("a", "Caer en mi espada ya ,hoy.", "Fall on my sword."),
            ("4", "Solo.", ""),
        ]
        assert not read.texts[0].holds.free(7, 9)
        assert read.source() == ("Caer en mi espada ya ,hoy.\n\nSolo.", "Fall on my sword.\n\n")

    def test_only_the_spanish_that_was_edited_changes(self) -> None:
        read = tmx.read(MEMORY.encode(), "a.tmx")
        text = read.texts[0].es
        done = bitext(segment(text, edit(text, (" ,", ", "))))
        before = etree.tostring(etree.fromstring(MEMORY.encode())).decode()
        out = read.rewritten([done, None], SIGNED)
        assert etree.tostring(etree.fromstring(out)).decode() == before.replace("</hi> ,hoy", "</hi>, hoy")
        assert b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in out

    def test_what_we_write_is_read_by_the_toolkit_and_by_us(self) -> None:
        data = tmx.write([dossier(*seed(), title=META.title_es)], SIGNED)
        theirs = toolkit_tmx.tmxfile(data, sourcelanguage="en", targetlanguage="es")
        ours = tmx.read(data, "a.tmx")
        assert [(u.source, u.target) for u in theirs.units] == [(t.en, t.es) for t in ours.texts]
        assert len(ours.texts) == 11
        assert ours.texts[0].en.startswith("What does the COO")
        assert {t.part for t in ours.texts} == {f"director-de-operaciones/0{n}" for n in (0, 1, 2)}
        assert "primeras impresiones" in data.decode()
        assert data == tmx.write([dossier(*seed(), title=META.title_es)], SIGNED)

    @settings(deadline=None)
    @given(any_text, any_text)
    def test_any_text_the_format_allows_comes_back(self, es: str, en: str) -> None:
        data = tmx.write([dossier(pair(es, en))], SIGNED)
        (text,) = tmx.read(data, "a.tmx").texts
        assert (text.es, text.en) == (xml_text(es.strip()), xml_text(en))
        (unit,) = toolkit_tmx.tmxfile(data, sourcelanguage="en", targetlanguage="es").units
        assert unit.source.split() == xml_text(en).split()
        assert unit.target.split() == xml_text(es.strip()).split()

    def test_what_the_toolkit_writes_is_read(self) -> None:
        made = toolkit_tmx.tmxfile()
        made.addtranslation("Hello & bye.", "en", "Hola <y> adiós.", "es")
        (text,) = tmx.read(bytes(made), "a.tmx").texts
        assert (text.es, text.en) == ("Hola <y> adiós.", "Hello & bye.")


class TestXliff:
    def test_segments_are_read_and_codes_are_no_text(self) -> None:
        read = xliff.read(UNITS.encode(), "a.xlf")
        assert [(t.id, t.es, t.en) for t in read.texts] == [
            ("f1/u1/s1", "Use esto ya ,hoy.", "Use this now."),
            ("f1/u1/2", "Otra vez ,x.", "Again."),
        ]
        assert read.texts[1].holds.covers(5, 11)
        assert read.source() == ("Use esto ya ,hoy. Otra vez ,x.", "Use this now. Again.")

    def test_only_the_spanish_that_was_edited_changes(self) -> None:
        read = xliff.read(UNITS.encode(), "a.xlf")
        text = read.texts[0].es
        done = bitext(segment(text, edit(text, (" ,", ", "))))
        after = read.rewritten([done, None], SIGNED).decode()
        assert after.partition("?>")[2].strip() == UNITS.replace("ya ,hoy", "ya, hoy")

    def test_what_is_not_to_be_translated_is_not_read(self) -> None:
        data = UNITS.replace('<unit id="u1">', '<unit id="u1" translate="no">').encode()
        with pytest.raises(SourceError, match="no Spanish text"):
            xliff.read(data, "a.xlf")

    def test_spanish_may_be_the_source(self) -> None:
        data = UNITS.replace('srcLang="en-US" trgLang="es-ES"', 'srcLang="es" trgLang="de"').encode()
        text = xliff.read(data, "a.xlf").texts[0]
        assert (text.es, text.en) == ("Use this now.", "")

    def test_what_we_write_is_read_by_the_toolkit_and_by_us(self) -> None:
        data = xliff.write([dossier(*seed(), title=META.title_es)], SIGNED)
        read = toolkit_xliff.Xliff2File.parsestring(data)  # type: ignore[no-untyped-call]
        theirs = [(u.source, u.target) for u in read.units if u.target]
        ours = xliff.read(data, "a.xlf")
        assert theirs == [(t.en, t.es) for t in ours.texts]
        assert len(ours.texts) == 12  # one without English
        assert data == xliff.write([dossier(*seed(), title=META.title_es)], SIGNED)

    @settings(deadline=None)
    @given(any_text, any_text)
    def test_any_text_comes_back(self, es: str, en: str) -> None:
        data = xliff.write([dossier(pair(es, en + "."))], SIGNED)
        codes = [chr(int(c.get("hex") or "", 16)) for c in etree.fromstring(data).iter("{*}cp")]
        assert codes == NO_XML.findall(en + es.strip())
        if left := NO_XML.sub("", es.strip()).strip():
            (text,) = xliff.read(data, "a.xlf").texts
            assert (text.es.strip(), text.en) == (left, NO_XML.sub("", en) + ".")

    @pytest.mark.office
    @settings(deadline=None)
    @given(any_text, any_text)
    def test_any_text_is_valid(self, es: str, en: str) -> None:
        valid(xliff.write([dossier(pair(es, en))], SIGNED))

    @pytest.mark.office
    def test_the_seed_is_valid(self) -> None:
        valid(xliff.write([dossier(*seed(), title=META.title_es)], SIGNED))
        valid(UNITS.encode())
        with pytest.raises(AssertionError):
            valid(UNITS.replace("<segment>", "<segment state='none'>").encode())


def pair(es: str, en: str) -> Bitext:
    """One aligned pair."""
    return Bitext(
        id="a b/01",
        es=(Segment(raw=es),),
        en=(Segment(raw=en),),
        beads=(Bead(es=(0,), en=(0,), score=1.0, kind="1-1"),),
    )


class _Local(etree.Resolver):
    """Finds the schema of the XML name space beside that of XLIFF."""

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override]
        local: Any = self  # the stubs do not know how a resolver answers
        return local.resolve_filename(str(SCHEMAS / "xml.xsd"), context) if system_url.endswith("xml.xsd") else None


def valid(data: bytes) -> None:
    """Checks against the core schema of OASIS, which XLIFF 2.1 shares with 2.0; Debian: php-symfony-translation."""
    schema = SCHEMAS / "xliff-core-2.0.xsd"
    assert schema.is_file(), "scripts/test_programs.sh installs it"
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    checker = etree.XMLSchema(etree.parse(str(schema), parser))
    assert checker.validate(etree.fromstring(data)), str(checker.error_log)
