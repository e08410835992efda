"""The corpus on disk: adding, refusing, reading."""

from pathlib import Path

import pytest

from pipeline.corpus import Origin, Provenance, add, documents, question, slug_of, slugs
from pipeline.errors import CorpusError, SourceError
from pipeline.intake import Part, Structure, structure

QUESTION = "¿Cómo se cuida un olivo en una maceta?"
FIRST = "Riégalo poco en invierno y dale todo el sol que puedas; el olivo aguanta mejor la sed que el encharcamiento."
SECOND = "Pódalo después de la cosecha, cuando ya no haya heladas, y abónalo con estiércol bien maduro cada dos años."
FIRST_EN = (
    "Water it little in winter and give it all the sun you can; the olive tree stands thirst better than wet feet."
)


def made(*answers: str, en: tuple[str, ...] = (), title: str = QUESTION, title_en: str = "") -> Structure:
    parts = tuple(Part(es=es, en=en[n] if n < len(en) else "") for n, es in enumerate(answers))
    return Structure(question=Part(es=title, en=title_en), answers=parts)


def snapshot(root: Path) -> dict[str, tuple[int, bytes]]:
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) for p in sorted(root.rglob("*")) if p.is_file()}


def test_add_writes_what_documents_reads(tmp_path: Path) -> None:
    origin = Origin(url="https://example.org/olivo", licence="CC BY 4.0")
    result = add(tmp_path, made(FIRST, SECOND, en=(FIRST_EN,)), origin=origin, provenance=Provenance(es="original"))
    assert result.status == "added"
    assert result.slug == "cuida-olivo-maceta"
    assert [(d.id, d.es, d.en) for d in documents(tmp_path)] == [
        ("cuida-olivo-maceta/00", QUESTION, ""),
        ("cuida-olivo-maceta/01", FIRST, FIRST_EN),
        ("cuida-olivo-maceta/02", SECOND, ""),
    ]
    described = question(tmp_path, result.slug)
    assert described.source.licence == "CC BY 4.0"
    assert described.source.retrieved == "unknown"
    assert described.provenance.es == "original"
    assert (tmp_path / result.slug / "01.es.txt").read_bytes() == f"{FIRST}\n".encode()


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    add(tmp_path, made(FIRST, SECOND, en=(FIRST_EN,)))
    before = snapshot(tmp_path)
    for force in (False, True):
        result = add(tmp_path, made(FIRST, SECOND, en=(FIRST_EN,)), force=force)
        assert result.status == "unchanged"
        assert [name[-2:] for name in result.unchanged] == ["01", "02"]
    assert snapshot(tmp_path) == before


def test_a_new_answer_gets_the_next_number(tmp_path: Path) -> None:
    add(tmp_path, made(FIRST))
    result = add(tmp_path, made(SECOND, FIRST))
    assert result.added == ("cuida-olivo-maceta/02",)
    assert result.unchanged == ("cuida-olivo-maceta/01",)


def test_english_may_come_later_but_not_change_unasked(tmp_path: Path) -> None:
    add(tmp_path, made(FIRST))
    later = made(FIRST, en=(FIRST_EN,), title_en="How do you care for an olive tree in a pot?")
    result = add(tmp_path, later, provenance=Provenance(en="translated by hand"))
    assert (result.status, result.english) == ("added", ("cuida-olivo-maceta/01",))
    described = question(tmp_path, result.slug)
    assert described.title.en.startswith("How do you care")
    assert described.provenance.en == "translated by hand"
    other = made(FIRST, en=("Give it sun and hardly any water, and it will live longer than you do in that pot.",))
    with pytest.raises(SourceError, match="cuida-olivo-maceta/01 has another English"):
        add(tmp_path, other)
    add(tmp_path, other, force=True)
    assert documents(tmp_path)[1].en.startswith("Give it sun")


def test_a_near_duplicate_is_refused_by_name_unless_forced(tmp_path: Path) -> None:
    add(tmp_path, made(FIRST))
    before = snapshot(tmp_path)
    alike = FIRST.replace("puedas", "pueda").replace("Riégalo", "Riéguelo")
    with pytest.raises(SourceError, match=r"repeats cuida-olivo-maceta/01 \(9\d% alike\) — hint: --force"):
        add(tmp_path, made(SECOND, alike))
    with pytest.raises(SourceError, match="repeats cuida-olivo-maceta/01"):
        add(tmp_path, made(alike, title="¿Cuánta agua necesita un olivo joven?"))
    assert snapshot(tmp_path) == before
    assert add(tmp_path, made(alike), force=True).added == ("cuida-olivo-maceta/02",)


def test_short_answers_may_repeat_under_another_question(tmp_path: Path) -> None:
    add(tmp_path, made("Depende de muchas cosas."))
    assert add(tmp_path, made("Depende de muchas cosas.", title="¿Cuánto vive un olivo?")).status == "added"


def test_another_question_of_the_same_slug_gets_its_own_folder(tmp_path: Path) -> None:
    add(tmp_path, made(FIRST))
    assert add(tmp_path, made(SECOND, title="¿Cuida el olivo la maceta?")).slug == "cuida-olivo-maceta-2"
    assert slugs(tmp_path) == ["cuida-olivo-maceta", "cuida-olivo-maceta-2"]


WRONG = {
    "English": "Water it little in winter and give it all the sun that you can, because the tree likes it.",
    "Portuguese": "Você não deve regar muito no inverno, e também não pode deixar a árvore sem sol durante o dia.",
    "Catalan": "No s'ha de regar gaire a l'hivern, però amb molt de sol l'arbre creix bé i fa més olives cada any.",
}


@pytest.mark.model
@pytest.mark.parametrize("language", WRONG)
def test_a_wrong_language_is_named_and_nothing_written(tmp_path: Path, language: str) -> None:
    root = tmp_path / "corpus"
    with pytest.raises(SourceError, match=language):
        add(root, made(WRONG[language], title=WRONG[language][:40]))
    with pytest.raises(SourceError, match=f"answer 2 of the Spanish text is {language}"):
        add(root, made(FIRST, WRONG[language], SECOND, SECOND + FIRST))
    assert not root.exists()


@pytest.mark.model
def test_spanish_given_as_english(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the English text is Spanish"):
        add(tmp_path, made(FIRST, en=(SECOND,)))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("¿Qué es el ñandú?", "nandu"),
        ("¿Qué es?", "que-es"),
        ("¿…?", "question"),
        ("¿Cuál es la diferencia entre «bits» y «bytes»?", "diferencia-bits-bytes"),
        ("x" * 90, "x" * 60),
        ("palabra " * 20, "palabra-palabra-palabra-palabra-palabra-palabra-palabra"),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_documents_of_some_folders_and_of_none(tmp_path: Path) -> None:
    assert documents(tmp_path / "none") == []
    add(tmp_path, made(FIRST))
    add(tmp_path, made(SECOND, title="¿Cuándo se poda un olivo?"))
    assert [d.id for d in documents(tmp_path, ["cuando-poda-olivo", "poda-olivo"][1:])] == [
        "poda-olivo/00",
        "poda-olivo/01",
    ]
    with pytest.raises(CorpusError, match=r"nada/question.toml: missing — hint: known: cuida-olivo-maceta"):
        documents(tmp_path, ["nada"])


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("question.toml", b"[title", "not valid TOML"),
        ("question.toml", b"[title]\nen = 'x'\n", "missing required field `es`"),
        ("question.toml", b"[title]\nes = 'x'\ncolour = 'y'\n", "colour"),
        ("01.es.txt", b"\xff\xfe", "not UTF-8"),
        ("01.es.txt", b"\n", "empty"),
        ("02.en.txt", b"alone", "no Spanish answer"),
        ("notes.txt", b"hm", "not the name of an answer"),
    ],
)
def test_a_malformed_corpus_names_the_file(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    add(tmp_path, made(FIRST))
    path = tmp_path / "cuida-olivo-maceta" / name
    path.write_bytes(data)
    with pytest.raises(CorpusError, match=says) as caught:
        documents(tmp_path)
    assert str(path) in str(caught.value)
    assert " — hint: " in str(caught.value)


def test_the_committed_seed_is_one_question_and_three_answers() -> None:
    root = Path(__file__).parents[1] / "corpus"
    found = documents(root, ["hace-director-operaciones-empresas-tecnologicas-difiere"])
    assert [d.id[-2:] for d in found] == ["00", "01", "02", "03"]
    starts = ["¿Qué hace", "Sería útil tener", "El director de operaciones ha terminado", "COO básicamente"]
    assert [d.es[: len(start)] for d, start in zip(found, starts, strict=True)] == starts
    assert all(d.en for d in found)
    for english in (True, False):
        es = "\n\n".join(d.es for d in found)
        en = "\n\n".join(d.en for d in found) if english else ""
        assert [a.es for a in structure(es, en).answers] == [d.es for d in found[1:]]
