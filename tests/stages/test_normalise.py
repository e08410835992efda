"""The stage: edits on Spanish segments only, in raw offsets, switchable, and the laws of normalisation."""

import re
import unicodedata
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import Bead, Bitext, Segment
from pipeline.rules.protect import protected_spans
from pipeline.settings import Settings
from pipeline.spans import before, clean, clean_document, whole
from pipeline.stages import normalise


def bitext(*spanish: str, english: tuple[str, ...] = (), **fields: object) -> Bitext:
    """Segments one per text, aligned one to one when there is English."""
    beads = tuple(Bead(es=(n,), en=(n,), score=0.9, kind="1-1") for n in range(len(english)))
    es = tuple(msgspec.structs.replace(Segment(raw=t, tail=" ", language="es"), **fields) for t in spanish)
    return Bitext(id="t", es=es, en=tuple(Segment(raw=t, language="en") for t in english), beads=beads)


def cleaned(text: str, english: str = "", options: Settings | None = None) -> str:
    done = normalise.run(bitext(text, english=(english,) if english else ()), options or Settings())
    return clean_document(done.es).rstrip(" ")


def test_edits_are_in_offsets_of_the_raw_text() -> None:
    done = normalise.run(bitext("Fué  un exámen , dijo ."), Settings())
    segment = done.es[0]
    assert {before(whole(segment), e) for e in segment.edits} >= {"Fué", "exámen"}
    assert clean(segment) == "Fue un examen, dijo. "


def test_english_and_code_stay() -> None:
    given_text = "Fué  asi"
    assert not normalise.run(bitext(given_text, language="en"), Settings()).es[0].edits
    assert not normalise.run(bitext(given_text, kind="code"), Settings()).es[0].edits


def test_a_rule_can_be_switched_off() -> None:
    assert cleaned("Vienes?", options=Settings(disabled=("opening-marks",))) == "Vienes?"
    assert cleaned("Vienes?") == "¿Vienes?"


@pytest.mark.parametrize(
    ("quotes", "wanted"), [("latinas", "Dijo «sí»."), ("inglesas", "Dijo “sí”."), ("keep", 'Dijo "sí".')]
)
def test_quotes_follow_the_setting(quotes: str, wanted: str) -> None:
    assert cleaned('Dijo "sí".', options=msgspec.convert({"quotes": quotes}, Settings)) == wanted


def test_a_quotation_over_two_sentences_is_changed_at_both_ends() -> None:
    done = normalise.run(bitext("Dijo: “Ven.", "No tardes”."), Settings())
    assert clean_document(done.es) == "Dijo: «Ven. No tardes». "


def test_the_decimal_sign_follows_the_setting() -> None:
    english = "It grew 2.5% to 1,250,000."
    assert cleaned("Creció un 2.5 % hasta 1,250,000.", english) == "Creció un 2,5 % hasta 1\u00a0250\u00a0000."
    assert cleaned("Creció un 2.5 %.", english, Settings(decimal=".")) == "Creció un 2.5 %."


def test_without_english_a_doubtful_change_is_only_suggested() -> None:
    done = normalise.run(bitext("Tengo miedo que llueva."), Settings())
    assert [e.level for e in done.es[0].edits] == ["suggest"]
    assert cleaned("Tengo miedo que llueva.", "I'm afraid it will rain.") == "Tengo miedo de que llueva."


def test_a_later_rule_swallows_an_earlier_edit_and_stays_one_edit() -> None:
    done = normalise.run(bitext("Nos vemos el Martes, Mayo  5to."), Settings())
    segment = done.es[0]
    assert clean(segment) == "Nos vemos el martes 5 de mayo. "
    spans = sorted((p.start, p.end) for e in segment.edits for p in e.patches)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_minority_address_is_flagged_with_the_counts() -> None:
    done = normalise.run(bitext("Tú sabes lo que te gusta.", "Haz tu lista.", "Pregunte usted."), Settings())
    flags = [e for s in done.es for e in s.edits if e.rule == "mixed-address"]
    assert [e.evidence for e in flags] == ["tú 3, usted 1"]
    assert clean_document(done.es) == "Tú sabes lo que te gusta. Haz tu lista. Pregunte usted. "


PIECES = [
    "Hola , amigo", "Cuánto cuesta?", " `a  ,b` ", "https://ejemplo.es/?q=1,2", "fué", "tambien", "el", "No se que",
    "Lunes", "Julio 3ro", "5:00 PM", "1,250,000", "3.5%", "“así”", "'no'", "&nbsp;", "<br>", "Ã¡", "e\u0301",
    "\u200b", "la problema", "los casa", " y hijo", "de el", "@ana", "#tema", "{{ x  ,y }}", "config.json", "\n",
    "...", "son", "espero eso ayude", "si tendría", "¿", "!", "- • ",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=8).map("".join),
)


def test_changes_crowded_into_one_repaired_stretch_are_made_together() -> None:
    # The mojibake repair is one edit over the whole word, so every later change inside it replaces that edit.
    assert cleaned("Â\x80\x080\x080\x080\x08") == "000\xa0€"


def test_repetitions_that_earlier_repairs_uncover_go_in_the_same_run() -> None:
    text = "son espero eso ayude son son son son son espero eso ayude"
    assert cleaned(text) == "son espero que eso ayude"


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_accepted_and_done_at_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_protected_regions_survive(text: str) -> None:
    once = cleaned(text)
    for start, end in protected_spans(unicodedata.normalize("NFC", text)):
        region = unicodedata.normalize("NFC", text)[start:end]
        if re.fullmatch(r"[ -~]+", region) and "<" not in region:
            assert region in unicodedata.normalize("NFC", once)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_figures_change_only_their_format(text: str) -> None:
    plain = re.sub(r"&[^;]*;|\\u00..", "", text)
    assert sorted(re.findall(r"\d", cleaned(plain)), key=str) == sorted(re.findall(r"\d", plain), key=str) or re.search(
        r"siglo|s\b|Ã|Â|â|ð", plain
    )


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_output_is_composed(text: str) -> None:
    once = cleaned(text)
    if not protected_spans(text):
        assert unicodedata.is_normalized("NFC", once)
