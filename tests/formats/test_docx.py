"""Word documents: what is read, and that every edit is a change that can be taken or left."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from pipeline.errors import SourceError
from pipeline.formats import docx, worddoc
from pipeline.formats.model import Dossier
from pipeline.formats.outcomes import Outcome, Returned, fold, outcomes
from pipeline.formats.wordparts import numbering
from pipeline.formats.wordxml import MAIN, OFFICE
from pipeline.model import Bead, Bitext, Edit, Patch, Segment, edit_key
from pipeline.spans import after, before, clean_document, overlap, raw_document, whole
from pipeline.stages.segment import segments
from tests.formats.hand import SIGNED, W, bitext, dossier, edit, lines, packed, parts, resolved, segment
from tests.page_sample import META, seed

NS = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'


def plain_docx(*paragraphs: str) -> bytes:
    """A document of plain paragraphs."""
    found = [segment(p, tail="\n\n", paragraph=n) for n, p in enumerate(paragraphs)]
    return worddoc.write([dossier(bitext(*found))], SIGNED)


def with_body(body: str, rels: str = "", styles: str = "") -> bytes:
    """A document with this body."""
    members = parts(plain_docx("x"))
    members["word/document.xml"] = f"<w:document {NS}><w:body>{body}</w:body></w:document>".encode()
    if rels:
        old = members["word/_rels/document.xml.rels"]
        members["word/_rels/document.xml.rels"] = old.replace(b"</Rel", rels.encode() + b"</Rel")
    members["word/styles.xml"] = members["word/styles.xml"].replace(b"</w:styles>", styles.encode() + b"</w:styles>")
    return packed(members)


def p(*inline: str, style: str = "", listed: str = "") -> str:
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>' if listed else ""
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(inline)}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def said(element: etree._Element) -> str:
    """All text in an element."""
    return "".join(str(text) for text in element.itertext())


class TestRead:
    def test_headings_lists_tables_and_code(self) -> None:
        cell = "<w:tc>{}</w:tc>".format
        row = "<w:tr>{}</w:tr>".format
        table = f"<w:tbl>{row(cell(p(r('A'))) + cell(p(r('B'))))}{row(cell(p(r('1'))) + cell(p()))}</w:tbl>"
        body = (
            p(r("Título"), style="Heading2")
            + p(r("uno"), listed="1")
            + p(r("dos"), listed="1")
            + p()
            + table
            + p(r("x ,y"), style="Codigo")
            + p(r("z"), style="Codigo")
            + p(r("Fin"), "<w:r><w:br/></w:r>", r("de línea"))
        )
        (text,) = docx.read(with_body(body), "a.docx").texts
        assert text.es == (
            "## Título\n\n- uno\n- dos\n\n| A | B |\n| --- | --- |\n| 1 |  |\n\n```\nx ,y\nz\n```\n\nFin\nde línea"
        )
        assert not text.holds.free(text.es.index("x ,y") + 1, text.es.index("x ,y") + 3)

    def test_a_table_of_layout_is_read_cell_by_cell(self) -> None:
        table = f"<w:tbl><w:tr><w:tc>{p(r('Uno.'))}{p(r('Dos.'))}</w:tc><w:tc>{p(r('Tres.'))}</w:tc></w:tr></w:tbl>"
        assert docx.read(with_body(table), "a.docx").source()[0] == "Uno.\n\nDos.\n\nTres."

    def test_links_code_fields_and_what_others_changed_are_kept(self) -> None:
        link = f'<w:hyperlink r:id="rId77">{r("esto")}</w:hyperlink>'
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        theirs = f'<w:ins w:id="1" w:author="Ana">{r("nuevo ")}</w:ins>'
        theirs += '<w:del w:id="2" w:author="Ana"><w:r><w:delText>viejo</w:delText></w:r></w:del>'
        code = r("f(x)", '<w:rFonts w:ascii="Courier New"/>')
        hidden = r("oculto", "<w:vanish/>")
        body = p(r("Vea "), link, r(", "), code, r(", p. "), field, r(" "), theirs, hidden)
        rels = '<Relationship Id="rId77" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
        read = docx.read(with_body(body, rels), "a.docx")
        (text,) = read.texts
        assert text.es == "Vea esto, f(x), p. 7 nuevo oculto"
        assert read.source()[0] == "Vea esto (https://example.org/a), `f(x)`, p. 7 nuevo oculto"
        for held in ("f(x)", "7", "nuevo", "oculto"):
            at = text.es.index(held)
            assert not text.holds.free(at, at + 1)
        at = text.es.index("esto")
        assert text.holds.free(at, at + 4)
        assert not text.holds.free(at - 1, at + 1)

    def test_numbers_go_on_from_where_the_list_begins(self) -> None:
        members = parts(with_body(p(r("tres"), listed="2") + p(r("cuatro"), listed="2") + p(r("aparte"), listed="1")))
        members["word/numbering.xml"] = numbering([3])
        assert docx.read(packed(members), "a.docx").source()[0] == "3. tres\n4. cuatro\n\n- aparte"

    def test_styles_that_are_based_on_one_another_in_a_circle_do_no_harm(self) -> None:
        style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
        data = with_body(p(r("Hola"), style="A1"), styles=style.format("A1", "A2") + style.format("A2", "A1"))
        assert docx.read(data, "a.docx").source()[0] == "Hola"

    def test_an_empty_document_is_refused(self) -> None:
        with pytest.raises(SourceError, match="no text in the body"):
            docx.read(with_body(p()), "a.docx")

    def test_two_questions_do_not_fit_into_one_file(self) -> None:
        with pytest.raises(SourceError, match="holds one question"):
            worddoc.write([dossier(), dossier()], SIGNED)


class TestRevise:
    def test_a_word_in_three_runs_is_one_change_and_keeps_the_look(self) -> None:
        body = p(r("No voy a "), r("caer en ", "<w:b/>"), r("mi"), r(" espada.", "<w:i/>"))
        read = docx.read(with_body(body), "a.docx")
        text = read.texts[0].es
        done = bitext(segment(text, edit(text, ("caer en mi espada", "rendirme"))))
        out = read.rewritten([done], SIGNED)
        root = etree.fromstring(parts(out)["word/document.xml"])
        assert [said(d) for d in root.iter(W + "del")] == ["caer en ", "mi", " espada"]
        (inserted,) = root.iter(W + "ins")
        assert inserted.find(f".//{W}b") is not None
        assert (inserted.get(W + "author"), inserted.get(W + "date")) == ("Calco", "2024-03-05T10:00:00Z")
        assert lines(resolved(out, accept=True))[0] == "No voy a rendirme."
        assert lines(resolved(out, accept=False))[0] == text

    def test_everything_else_of_the_package_stays(self) -> None:
        before = with_body(p(r("Hola ,mundo.")))
        before = packed({**parts(before), "word/media/image1.png": b"\x89PNG"})
        read = docx.read(before, "a.docx")
        text = read.texts[0].es
        after = parts(read.rewritten([bitext(segment(text, edit(text, (" ,", ", "))))], SIGNED))
        changed = {name for name, data in parts(before).items() if after[name] != data}
        assert changed == {"word/document.xml", "word/comments.xml"}

    def test_a_document_without_comments_gets_a_part_for_them(self) -> None:
        members = parts(with_body(p(r("Hola ,mundo."))))
        del members["word/comments.xml"]
        rels = re.sub(rb"<Relationship [^>]*comments[^>]*/>", b"", members["word/_rels/document.xml.rels"])
        members["word/_rels/document.xml.rels"] = rels
        types = re.sub(rb"<Override [^>]*comments[^>]*/>", b"", members["[Content_Types].xml"])
        members["[Content_Types].xml"] = types
        read = docx.read(packed(members), "a.docx")
        text = read.texts[0].es
        after = parts(read.rewritten([bitext(segment(text, edit(text, (" ,", ", "))))], SIGNED))
        assert b"comments.xml" in after["word/_rels/document.xml.rels"]
        assert b"/word/comments.xml" in after["[Content_Types].xml"]
        assert "Por rule." in after["word/comments.xml"].decode()

    def test_nothing_to_change_changes_nothing(self) -> None:
        data = with_body(p(r("Hola.")))
        read = docx.read(data, "a.docx")
        assert parts(read.rewritten([bitext(segment("Hola."))], SIGNED)).keys() == parts(data).keys()
        assert lines(read.rewritten([None], SIGNED)) == ["Hola."]

    def test_only_what_changes_is_marked(self) -> None:
        text = "Espero eso ayude y basta ya de eso."
        data = worddoc.write([dossier(bitext(segment(text, edit(text, ("Espero eso", "Espero que eso")))))], SIGNED)
        root = etree.fromstring(parts(data)["word/document.xml"])
        assert not list(root.iter(W + "del"))
        assert [said(i) for i in root.iter(W + "ins")] == ["que "]

    def test_the_comment_says_why_with_the_english_and_the_alternatives(self) -> None:
        text = "Cae en su espada."
        change = replace(edit(text, ("Cae en su espada", "Da la cara")), alternatives=("Se rinde",))
        one = bitext(segment(text, change), en=["He falls on his sword."])
        aligned = replace(one, beads=(Bead(es=(0,), en=(0,), score=1.0, kind="1-1"),))
        comments = etree.fromstring(parts(worddoc.write([dossier(aligned)], SIGNED))["word/comments.xml"])
        shown = [said(p) for p in comments.iter(W + "p")]
        key = change.key
        assert shown == ["Por rule.", "También: «Se rinde»", "Inglés: He falls on his sword.", f"Calco {key} · rule"]

    def test_the_same_input_gives_the_same_bytes(self) -> None:
        made = [worddoc.write([dossier(*seed(), title=META.title_es)], SIGNED) for _ in range(2)]
        assert made[0] == made[1]

    def test_controls_that_xml_cannot_hold_do_not_shift_anything(self) -> None:
        text = "Uno\x07 ,dos \ud800 tres ,cuatro"
        found = segment(text, edit(text, (" ,d", ", d"), rule="a"), edit(text, ("tres ,", "tres, "), rule="b"))
        data = worddoc.write([dossier(bitext(found))], SIGNED)
        assert lines(resolved(data, accept=True)) == ["Uno\ufffd, dos \ufffd tres, cuatro"]
        assert lines(resolved(data, accept=False)) == [fold(text)]


def spelt(text: str) -> list[str]:
    return [line for line in fold_lines(text) if line.strip()]


def fold_lines(text: str) -> list[str]:
    return [fold(line) for line in text.split("\n")]


words = st.text(alphabet="aeo,. ñ\U0001f600", min_size=0, max_size=8)


@st.composite
def edited(draw: st.DrawFn) -> Segment:
    """A sentence with edits of several patches, some inside others, none over another."""
    text = draw(st.text(alphabet="abc, ñ\U0001f600", min_size=1, max_size=40)).strip(" \n") or "a"
    edits: list[Edit] = []
    for n in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
        patches: list[Patch] = []
        for start, end in zip(cuts[::2], cuts[1::2], strict=False):
            new = draw(words)
            if new != text[start:end] and not (patches and start <= patches[-1].end):
                patches.append(Patch(start=start, end=end, new=new))
        if not patches:
            continue
        made = Edit(
            key=edit_key(text, f"r{n}", tuple(patches)),
            rule=f"r{n}",
            level="fix",
            patches=tuple(patches),
            why="Porque.",
        )
        visible = fold(before(text, made)) != fold(after(text, made))
        if visible and not any(overlap(made, e) or touches(made, e) for e in edits):
            edits.append(made)
    return segment(text, *sorted(edits, key=lambda e: (e.start, e.end)))


def touches(a: Edit, b: Edit) -> bool:
    """Whether two edits meet without a character between them, so that nobody can tell whose the text there is."""
    return any(q.start in (p.start, p.end) or q.end in (p.start, p.end) for p in a.patches for q in b.patches)


def known(*bitexts: Bitext) -> dict[str, tuple[str, Edit, list[Edit]]]:
    return {e.key: (whole(s), e, [o for o in s.edits if o is not e]) for b in bitexts for s in b.es for e in s.edits}


def states(data: bytes, *bitexts: Bitext) -> dict[str, Outcome]:
    return {o.key: o for o in outcomes(Returned(data, "a.docx", "Calco"), known(*bitexts))}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edited(), min_size=1, max_size=3))
def test_accepting_all_gives_the_clean_text_and_rejecting_all_the_raw_text(found: list[Segment]) -> None:
    one = bitext(*(replace(s, tail="\n\n", paragraph=n) for n, s in enumerate(found)))
    data = worddoc.write([dossier(one)], SIGNED)
    assert [x for x in lines(resolved(data, accept=True)) if x.strip()] == spelt(clean_document(one.es))
    assert [x for x in lines(resolved(data, accept=False)) if x.strip()] == spelt(raw_document(one.es))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edited(), st.data())
def test_each_decision_comes_back_as_it_was_made(found: Segment, data: st.DataObject) -> None:
    one = bitext(found)
    written = worddoc.write([dossier(one)], SIGNED)
    keys = [e.key for e in found.edits]
    assert {o.state for o in states(written, one).values()} <= {"pending"}
    accepted = data.draw(st.sets(st.sampled_from(keys))) if keys else set()
    rejected = data.draw(st.sets(st.sampled_from(keys))) - accepted if keys else set()
    tangled = any(a is not b and a.start < b.end and b.start < a.end for a in found.edits for b in found.edits)
    if tangled:  # which mark a revision lies in cannot be told apart by hand: decide all of them alike
        accepted, rejected = (set(keys), set()) if accepted else (set(), set(keys))
    returned = resolved(resolved(written, accept=True, only=accepted), accept=False, only=rejected)
    expected = {k: "accepted" if k in accepted else "rejected" if k in rejected else "pending" for k in keys}
    assert {k: o.state for k, o in states(returned, one).items()} == expected


def test_changes_on_both_sides_of_one_character_are_told_apart() -> None:
    text = "cñb 😀"
    found = segment(text, edit(text, ("c", "")), edit(text, ("b", ""), rule="other"))
    one = bitext(found)
    returned = resolved(worddoc.write([dossier(one)], SIGNED), accept=True)
    assert [o.state for o in states(returned, one).values()] == ["accepted", "accepted"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edited(), edited(), st.booleans())
def test_proposals_wait_whatever_becomes_of_the_changes_around_them(
    found: Segment, other: Segment, accept: bool
) -> None:
    text = found.raw
    proposals = [replace(e, level="suggest") for e in other.edits if e.end <= len(text)]
    proposals = [replace(e, key=edit_key(text, "p", e.patches), rule="p") for e in proposals]
    changing = [e for e in proposals if before(text, e) != after(text, e)]
    one = bitext(replace(found, edits=(*found.edits, *changing)))
    data = resolved(worddoc.write([dossier(one)], SIGNED), accept=accept)
    told = states(data, one)
    assert {told[e.key].state for e in found.edits} <= {"accepted" if accept else "rejected"}
    assert {told[e.key].state for e in changing if e.key in told} <= {"pending"}


class TestWrite:
    source = (
        "# Uno\n\n### Tres\n\n- a ,a\n- b\n\n2. c ,c\n3. d\n\nA: x ,x\nB: y\n\n```\nif x ,y:\n    z\n```\n\n"
        "Una línea que se parte en dos,\nporque es larga ,y sigue."
    )

    def test_the_structure_of_the_text_is_that_of_the_document(self) -> None:
        one = bitext(*segments(self.source, "es"))
        read = docx.read(worddoc.write([dossier(one)], SIGNED), "a.docx").source()[0]
        assert read == self.source.replace("A: x ,x\nB", "A: x ,x\n\nB").replace("dos,\n", "dos, ")

    def test_marks_of_lists_stay_and_what_is_in_the_lines_changes(self) -> None:
        found = []
        for s in segments(self.source, "es"):
            at = whole(s).find(" ,")
            found.append(replace(s, edits=(edit(whole(s), (" ,", ", ")),)) if at >= 0 and s.kind != "code" else s)
        one = bitext(*found)
        data = worddoc.write([dossier(one)], SIGNED)
        shown = [x for x in lines(resolved(data, accept=True)) if x.strip()]
        assert shown == ["Uno", "Tres", "a, a", "b", "c, c", "d", "A: x, x", "B: y", "if x ,y:    z",
                         "Una línea que se parte en dos, porque es larga, y sigue."]  # fmt: skip
        assert {o.state for o in states(resolved(data, accept=True), one).values()} == {"accepted"}

    def test_a_change_of_a_mark_is_but_a_suggestion_and_code_has_none(self) -> None:
        source = "- uno\n\n```\nx ,y\n```\n\nFin."
        found = list(segments(source, "es"))
        mark, code = edit(whole(found[0]), ("- uno", "* uno")), edit(whole(found[1]), (" ,", ", "))
        one = bitext(replace(found[0], edits=(mark,)), replace(found[1], edits=(code,)), found[2])
        data = worddoc.write([dossier(one)], SIGNED)
        assert lines(resolved(data, accept=True)) == ["uno", "x ,y", "Fin."]
        assert states(data, one) == {}
        assert "Propuesta: «- uno» → «* uno»" in parts(data)["word/comments.xml"].decode()

    def test_a_question_has_title_answers_and_origin(self) -> None:
        told = Dossier(META, seed())
        shown = lines(resolved(worddoc.write([told], SIGNED), accept=True))
        assert shown[0].startswith("¿Qué hace el director")
        assert [x for x in shown if x.startswith("Respuesta")] == ["Respuesta 1", "Respuesta 2"]
        assert shown[-1] == "Fuente: https://example.org/q/1?a=1&b=2 · Licencia: CC BY-SA 4.0"

    def test_changes_that_interleave_are_told_apart_where_they_can_be(self) -> None:
        text = "uno dos tres cuatro cinco seis siete ocho nueve"
        odd = edit(text, ("uno", "1"), ("cinco", "5"), rule="odd")
        even = edit(text, ("dos", "2"), ("siete", "7"), rule="even")
        one = bitext(segment(text, odd, even))
        data = worddoc.write([dossier(one)], SIGNED)
        for accept, state in ((True, "accepted"), (False, "rejected")):
            assert {o.state for o in states(resolved(data, accept=accept), one).values()} == {state}
        assert {o.state for o in states(data, one).values()} == {"pending"}


class TestOutcomes:
    text = "No voy a caer en mi espada hoy."

    def returned(self, old: str, new: str, *, proposals: bool = False, level: str = "fix") -> tuple[Bitext, str]:
        change = replace(edit(self.text, ("caer en mi espada", "rendirme")), level=level)
        one = bitext(segment(self.text, change))
        data = worddoc.write([dossier(one)], SIGNED, proposals=proposals)
        members = parts(data)
        xml = members["word/document.xml"].decode()
        assert old in xml
        self.data = packed({**members, "word/document.xml": xml.replace(old, new).encode()})
        return one, change.key

    def state(self, old: str, new: str, *, proposals: bool = False, level: str = "fix") -> tuple[str, str]:
        one, key = self.returned(old, new, proposals=proposals, level=level)
        outcome = states(self.data, one)[key]
        return outcome.state, outcome.text

    def test_own_words_typed_over_the_change(self) -> None:
        assert self.state(">rendirme<", ">darme por vencido<") == ("rewritten", "darme por vencido")

    def test_own_words_typed_with_changes_tracked(self) -> None:
        mine = '</w:t></w:r></w:ins><w:ins w:id="99" w:author="Ana"><w:r><w:t> ya</w:t></w:r></w:ins><w:r><w:t>'
        found = self.state("rendirme</w:t></w:r></w:ins>", "rendirme" + mine.removesuffix("<w:r><w:t>"))
        assert found == ("rewritten", "rendirme ya")

    def test_half_accepted_cannot_be_told(self) -> None:
        one, key = self.returned("x", "x")
        xml = parts(self.data)["word/document.xml"].decode()
        gone = re.sub(r"<w:ins .*?</w:ins>", "", xml)
        data = packed({**parts(self.data), "word/document.xml": gone.encode()})
        assert states(data, one)[key].state == "unclear"

    def test_a_proposal_in_a_comment_waits_until_its_words_change(self) -> None:
        assert self.state("x", "x", level="suggest") == ("pending", "")
        assert self.state("caer en mi espada", "rendirme", level="suggest") == ("accepted", "")
        assert self.state("caer en mi espada", "ceder", level="suggest") == ("rewritten", "ceder")

    def test_a_tracked_proposal_has_an_author_of_its_own(self) -> None:
        one, key = self.returned("x", "x", proposals=True, level="suggest")
        assert 'w:author="Calco (propuesta)"' in parts(self.data)["word/document.xml"].decode()
        assert states(self.data, one)[key].state == "pending"
        assert states(resolved(self.data, accept=True), one)[key].state == "accepted"
        assert states(resolved(self.data, accept=False), one)[key].state == "rejected"

    def test_a_comment_by_somebody_else_is_a_note(self) -> None:
        one, key = self.returned("x", "x")
        members = parts(resolved(self.data, accept=True))
        start = '<w:commentRangeStart w:id="500"/>'
        xml = members["word/document.xml"].decode()
        at = xml.index("<w:commentRangeStart")
        xml = (
            xml[:at]
            + start
            + xml[at:].replace("rendirme</w:t></w:r>", 'rendirme</w:t></w:r><w:commentRangeEnd w:id="500"/>', 1)
        )
        comment = (
            '<w:comment w:id="500" w:author="Ana"><w:p><w:r><w:t>Mejor así.</w:t></w:r></w:p></w:comment></w:comments>'
        )
        comments = members["word/comments.xml"].decode().replace("</w:comments>", comment)
        data = packed({**members, "word/document.xml": xml.encode(), "word/comments.xml": comments.encode()})
        outcome = states(data, one)[key]
        assert (outcome.state, outcome.note) == ("accepted", "Ana: Mejor así.")

    def test_a_change_inside_another_is_judged_by_itself(self) -> None:
        text = "Dice “no vuela nunca y eso es todo lo que hay que decir hoy” y ya."
        quotes = edit(text, ("“", "«"), ("”", "»"), rule="quotes")
        inner = edit(text, ("vuela", "cuela"), rule="inner")
        one = bitext(segment(text, quotes, inner))
        data = worddoc.write([dossier(one)], SIGNED)
        taken = resolved(data, accept=True, only=[inner.key])
        assert {k: o.state for k, o in states(taken, one).items()}[inner.key] == "accepted"
        xml = parts(data)["word/document.xml"].decode()
        mine = packed({**parts(data), "word/document.xml": xml.replace(">cuela<", ">funciona<").encode()})
        found = states(mine, one)
        assert found[inner.key].state == "rewritten"
        assert found[quotes.key].state == "pending"

    def test_marks_that_nobody_knows_are_left_out(self) -> None:
        self.returned("x", "x")
        assert outcomes(Returned(self.data, "a.docx", "Calco"), {}) == []
