"""The pages do what they say, with a script and without."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline import review
from pipeline.alignment.changes import Alignment
from tests import fakes
from tests.test_desk import verdicts
from tests.web.client import Page


@pytest.fixture
def books(project: Path) -> Path:
    fakes.write_question(project, "tomos", "¿Libro?", ["Libro uno.", "Libro dos."], ["Book."])
    return project


def text_of(page: str) -> str:
    return page.replace("\u00a0", " ")


class TestReview:
    def test_an_item_is_shown_with_everything_known(self, project: Path) -> None:
        page = Page(project)
        shown = page.get("/")
        for part in ("Sugerencia", "Book.", "Español automático", "<del>Libro</del>", "<ins>Tomo</ins>", "Volumen",
                     "Porque sí.", 'data-key="a"', 'aria-live="polite"', "1 de 1"):  # fmt: skip
            assert part in shown

    def test_acts_answer_with_the_next_item_and_are_on_disk(self, books: Path) -> None:
        page = Page(books)
        answer = page.act(f"{page.first}/aceptar")
        assert "Aceptado. Guardado." in answer
        assert "<html" not in answer
        assert verdicts(books) + verdicts(books, "tomos") == ["accepted"]
        page.act(f"{page.first}/rechazar")
        page.act(f"{page.first}/aceptar", opcion=1)
        page.act(f"{page.first}/redactar", texto="Cuaderno")
        assert "No queda nada por decidir" in page.get("/")
        for _ in range(4):
            assert "Deshecho" in page.act("/deshacer")
        assert "No hay nada que deshacer" in page.act("/deshacer")
        assert verdicts(books) == verdicts(books, "tomos") == []
        assert "Rehecho" in page.act("/rehacer")

    def test_everything_works_as_a_plain_form(self, books: Path) -> None:
        page = Page(books)
        first = page.first
        assert "<html" in page.act(f"{first}/saltar", fragment=False)
        assert page.first != first
        page.act(f"{page.first}/aceptar", fragment=False)
        assert "<html" in page.act("/deshacer", fragment=False)
        item = page.desk.waiting()[0]
        page.act(f"/i/{item.id}/regla/aceptar", fragment=False, elegido=[i.id for i in page.desk.waiting()])
        assert page.desk.waiting() == []

    def test_flags_notes_and_own_decisions_taken_back(self, books: Path) -> None:
        page = Page(books)
        first = page.first
        page.act(f"{first}/consultar", nota="¿de verdad?")
        shown = page.get(first)
        assert "¿de verdad?" in shown
        assert "Consulta" in shown
        page.act(f"{first}/retirar")
        assert "¿de verdad?" not in page.get(first)

    def test_a_rule_is_previewed_whole_and_decided_in_part(self, books: Path) -> None:
        page = Page(books)
        names = [i.id for i in page.desk.waiting()]
        shown = text_of(page.get(f"/i/{names[0]}/regla"))
        assert "4 cambios de esta regla por decidir" in shown
        assert shown.count('type="checkbox" name="elegido"') == 4
        page.act(f"/i/{names[0]}/regla/rechazar", elegido=names[:2])
        assert len(page.desk.waiting()) == 2
        assert "4 cambios" not in text_of(page.get(f"/i/{names[0]}/regla"))
        page.act("/deshacer")
        assert len(page.desk.waiting()) == 4
        assert "No hay nada marcado" in page.act(f"/i/{names[0]}/regla/aceptar", 422, elegido=["nothing"])

    def test_the_queue_and_the_search(self, books: Path) -> None:
        page = Page(books)
        assert ">4</td>" in page.get("/cola")
        assert "Nada" in page.get("/?tipo=flag") or "flag" not in page.get("/cola?tipo=flag")
        assert "1 resultado " in text_of(page.get("/buscar?q=abierto")) or "resultado" in page.get("/buscar?q=abierto")
        assert "Escribe en el campo" in page.get("/buscar?q=")

    def test_what_cannot_be_done_is_told_in_spanish_and_keeps_the_page(self, project: Path) -> None:
        page = Page(project)
        answer = page.http.post(
            f"{page.first}/aceptar", data={"opcion": "7"}, headers={"X-Calco-Token": page.token, "HX-Request": "true"}
        )
        assert (answer.status_code, answer.headers["HX-Reswap"]) == (422, "none")
        assert "Esa opción no existe." in answer.text
        assert "ya no está" in page.get("/i/000000000000", 422)
        nowhere = page.get("/nada", 404)
        assert "Esta página no existe." in nowhere
        assert '<a href="/">Volver a la revisión</a>' in nowhere

    def test_only_what_changed_is_shown_after_a_change(self, project: Path) -> None:
        page = Page(project)
        page.act(f"{page.first}/aceptar")
        (project / "corpus" / "jefe" / "01.es.txt").write_text("Jefe ,ordena.\nLibro abierto.\n")
        page = Page(project)
        shown = text_of(page.get("/"))
        assert "1 nuevo, 1 retirado, 2 como antes" in shown
        assert "Se muestra solo lo que ha cambiado" in shown
        assert "Cambio nuevo" in shown
        page.act(f"{page.first}/visto?cambios=1")
        assert "0 nuevos, 1 retirado" in text_of(page.get("/"))
        page.act("/visto")
        assert "como antes" not in page.get("/?todo=1")

    def test_every_kind_of_item_has_its_page(self, project: Path) -> None:
        page = Page(project)
        page.act("/alineacion/jefe/01/accept")
        page.act("/alineacion/jefe/01/confirm", bead=0)
        page.act("/alineacion/jefe/01/realign", bead=0)
        page.act(f"{page.first}/aceptar")
        folder = project / "corpus" / "jefe"
        (folder / "01.es.txt").write_text("Jefe ,ordena.\nOtro.\nLibro ,sí.\n")
        (folder / "01.en.txt").write_text("Boss.\nAnother.\nBook.\n")
        page = Page(project)
        held = page.desk.shelf.documents["jefe/01"]
        held.proposal = replace(
            held.proposal, beads=(*held.proposal.beads[:2], replace(held.proposal.beads[2], score=0.2))
        )
        page.desk.shelf.conclude(["jefe/01"])
        waiting = page.desk.waiting()
        kinds = {i.kind for i in waiting}
        assert kinds == {"suggestion", "new", "withdrawn", "lapsed", "realigned", "bead"}
        told = {i.kind: page.get(f"/i/{i.id}") for i in waiting}
        assert "ya no tiene sus oraciones" in "".join(page.get(f"/i/{i.id}") for i in waiting if i.kind == "lapsed")
        assert "Retirar mi decisión" in told["lapsed"]
        assert "este cambio ya no se hace" in told["withdrawn"]
        assert "20" in told["bead"]
        assert "¿Se corresponden" in told["bead"]
        assert "Restaurar" in told["realigned"]
        for kind in ("realigned", "withdrawn", "lapsed", "bead", "new", "suggestion"):
            for item in [i for i in page.desk.waiting() if i.kind == kind]:
                page.act(f"/i/{item.id}/{'rechazar' if kind == 'bead' else 'aceptar'}")
        assert [i.kind for i in page.desk.waiting()] == []
        assert "No queda nada" in page.get("/")

    def test_the_queue_of_one_rule_is_gone_through_alone(self, books: Path) -> None:
        page = Page(books)
        assert "book" in page.get("/cola?filtro=book")
        answer = page.act(f"{page.first}/aceptar?filtro=book")
        assert 'name="filtro" value="book"' in answer
        assert "de 3" in answer

    def test_two_windows_see_each_other(self, books: Path) -> None:
        one, two = Page(books), Page(books, "leo")
        first = one.first
        one.act(f"{first}/aceptar")
        assert ">3</div>" in two.get("/estado")
        two.act(f"{first}/rechazar")
        assert "En disputa" in one.get(first)
        shown = one.get(first)
        assert "<strong>ana</strong> acepta" in shown
        assert "<strong>leo</strong> rechaza" in shown

    def test_a_page_that_has_become_old_changes_nothing(self, project: Path) -> None:
        one, two = Page(project), Page(project)
        first = one.first
        two.act(f"{first}/rechazar", estado="-")
        assert "en otra ventana" in one.act(f"{first}/aceptar", estado="-")
        assert verdicts(project) == ["rejected"]
        one.act(f"{first}/aceptar", estado="rejected ")
        assert verdicts(project) == ["accepted"]
        two.act("/alineacion/jefe/01/merge", bead=0)
        one.act("/alineacion/jefe/01/confirm", bead=0, version="old")
        assert "en otra ventana" in one.act("/alineacion/jefe/01/confirm", bead=0, version="old")
        assert verdicts(project) == ["accepted", "accepted"]


class TestAlignment:
    def test_the_editor_shows_both_sides_and_says_what_it_draws(self, project: Path) -> None:
        shown = Page(project).get("/alineacion/jefe/01")
        for part in ("Jefe ,manda.", "Boss.", 'data-quality="sure"', "Con inglés 1", "confianza 90", 'class="links"'):
            assert part in shown
        assert "Ningún" not in Page(project).get("/alineacion")

    def test_corrections_are_pinned_and_undone(self, project: Path) -> None:
        page = Page(project)
        assert "Pareja confirmada. Guardado." in page.act("/alineacion/jefe/01/confirm", bead=0)
        assert "Parejas unidas" in page.act("/alineacion/jefe/01/merge", bead=0)
        assert "Por realinear" in page.get("/alineacion/jefe/01")
        assert "quedaría vacía" in page.act("/alineacion/jefe/01/split", 422, bead=0, es=5, en=5)
        assert "Pareja dividida" in page.act("/alineacion/jefe/01/split", bead=0)
        assert "Realineado" in page.act("/alineacion/jefe/01/realign", bead=0)
        assert "Confirmación retirada" in page.act("/alineacion/jefe/01/release", bead=0)
        for _ in range(4):
            page.act("/alineacion/jefe/01/deshacer", bead=0)
        assert verdicts(project) == []
        assert "<html" in page.act("/alineacion/jefe/01/confirm", fragment=False, bead=1)

    def test_changes_since_acceptance_are_accepted_and_restored(self, project: Path) -> None:
        page = Page(project)
        assert "Todavía no se ha aceptado" in page.get("/alineacion/jefe/01")
        page.act("/alineacion/jefe/01/accept")
        page.act("/alineacion/jefe/01/swap", bead=0)
        assert "otra pareja" in page.get("/alineacion/jefe/01")
        page.act("/alineacion/jefe/01/restore", cambio=0)
        assert "otra pareja" not in page.get("/alineacion/jefe/01")
        page.act("/deshacer")
        page.act("/alineacion/jefe/01/accept", cambio=0)
        path = project / "corpus" / "jefe" / "reviews" / "alignment" / "01.json"
        kept = json.loads(path.read_text(encoding="utf-8"))
        assert [(b["es"], b["en"]) for b in kept["beads"]] == [([0], [1]), ([1], [0])]
        assert Alignment.__struct_fields__ == ("es", "en", "beads")

    def test_what_is_not_there_is_told(self, project: Path) -> None:
        page = Page(project)
        page.get("/alineacion/mar/01", 422)
        page.act("/alineacion/jefe/01/dance", 422)
        page.act("/alineacion/jefe/01/confirm", 422, bead=77)


SPANISH = (
    "¿Cómo se come un elefante?\n\nUn bocado a la vez ,como dijo mi abuela.\n\nLibro abierto y nada más que decir."
)
ENGLISH = "How do you eat an elephant?\n\nOne bite at a time, as my grandmother said.\n\nOpen book."


class TestSource:
    def test_a_text_is_shown_before_it_is_saved(self, project: Path) -> None:
        page = Page(project)
        assert "Ver cómo queda" in page.get("/fuente")
        shown = text_of(page.act("/fuente/ver", fragment=False, es=SPANISH, en=ENGLISH))
        for part in (
            "Así se guardaría",
            "¿Cómo se come un elefante?",
            "español (100",
            "One bite at a time",
            "Primera limpieza: 1 oración cambia, 1 sugerencia",
        ):
            assert part in shown
        assert not (project / "corpus" / "come-elefante").exists()
        split = text_of(page.act("/fuente/ver", fragment=False, es=SPANISH, en=ENGLISH, corte=["2", "3"]))
        assert "Respuesta 2" in split
        saved = text_of(
            page.act("/fuente", fragment=False, es=SPANISH, en=ENGLISH, corte=["2", "3"], url="https://e.org/")
        )
        assert "2 respuestas añadidas" in saved
        assert (project / "corpus" / "come-elefante" / "02.es.txt").is_file()
        assert "https://e.org/" in (project / "corpus" / "come-elefante" / "question.toml").read_text()
        assert any(i.slug == "come-elefante" for i in page.desk.waiting())
        assert "Ya estaba" in page.act("/fuente", fragment=False, es=SPANISH, en=ENGLISH, corte=["2", "3"])

    def test_files_are_taken_as_well(self, project: Path) -> None:
        page = Page(project)
        answer = page.http.post(
            "/fuente/ver",
            data={"token": page.token, "es": "", "en": ""},
            files={
                "es_archivo": ("a.txt", b"\xef\xbb\xbf" + SPANISH.encode()),
                "en_archivo": ("b.txt", ENGLISH.encode()),
            },
        )
        assert "Así se guardaría" in answer.text

    @pytest.mark.parametrize(
        ("es", "message"),
        [
            ("", "no hay pregunta|vacío|pregunta"),
            ("¿Solo una pregunta?", "Solo hay una pregunta"),
            ("Esto no es una pregunta. Ni esto.\n\nNi esto.", "No se encuentra la pregunta"),
        ],
    )
    def test_what_is_wrong_is_told_in_spanish(self, project: Path, es: str, message: str) -> None:
        page = Page(project)
        shown = page.act("/fuente/ver", 422, fragment=False, es=es)
        assert any(part in shown for part in message.split("|"))

    def test_a_repeat_and_another_language_are_told_and_nothing_is_saved(self, project: Path) -> None:
        page = Page(project)
        page.act("/fuente", fragment=False, es=SPANISH, en=ENGLISH)
        again = SPANISH.replace("¿Cómo se come un elefante?", "¿Otra pregunta sobre comer elefantes?")
        assert "repite come-elefante/01" in page.act("/fuente/ver", fragment=False, es=again)
        assert "repite" in page.act("/fuente", 422, fragment=False, es=again)
        swapped = page.act("/fuente/ver", fragment=False, es=ENGLISH)
        assert "El texto dado como español parece inglés." in swapped
        assert "disabled" in swapped

    def test_a_file_that_is_no_text_is_told(self, project: Path) -> None:
        page = Page(project)
        answer = page.http.post("/fuente/ver", data={"token": page.token}, files={"es_archivo": ("a.txt", b"\x00\x01")})
        assert (answer.status_code, "no es de texto" in answer.text) == (422, True)


class TestAlways:
    def test_a_rewriting_becomes_a_draft_whose_effect_is_shown_before_saving(self, project: Path) -> None:
        page = Page(project)
        item = page.first
        shown = page.act(f"{item}/redactar-siempre", texto="Cuaderno")
        assert "[[calque]]" in shown
        assert "Cuaderno" in shown
        assert verdicts(project) == ["rewritten"]
        entry = page.desk.waiting
        draft = shown.partition('wrap="off">')[2].partition("</textarea>")[0].replace("&#34;", '"')
        effect = text_of(page.act(f"{item}/siempre/efecto", entrada=draft))
        assert "Lo que cambiaría en el corpus" in effect
        assert "1 cambio nuevo, 0 perdidos, 0 distintos" in effect
        assert not (project / "corpus" / "_lexicon").exists()
        assert "Borrador guardado" in page.act(f"{item}/siempre", entrada=draft)
        saved = project / "corpus" / "_lexicon" / "libro.toml"
        assert saved.read_text(encoding="utf-8") == draft
        assert entry() == []
        assert "_lexicon" not in page.desk.shelf.questions

    @pytest.mark.parametrize("name", ["../../x", "a/b", ".x", "", "A b"])
    def test_a_draft_cannot_name_a_file_elsewhere(self, project: Path, name: str) -> None:
        page = Page(project)
        entry = f'[[calque]]\nid = "{name}"\nkind = "idiom"\nwhy = ""\nes = ["x"]\nfind = ["libro"]\nlattice = false\n'
        page.act(f"{page.first}/siempre", 422, entrada=entry)
        assert not (project / "corpus" / "_lexicon").exists()

    def test_a_malformed_entry_is_told(self, project: Path) -> None:
        page = Page(project)
        assert "not valid TOML" in page.act(f"{page.first}/siempre/efecto", 422, entrada="[[calque")


def test_reviews_are_the_same_records_as_ever(project: Path) -> None:
    page = Page(project)
    page.act(f"{page.first}/aceptar")
    assert set(review.load(project / "corpus" / "jefe" / "reviews")) == {"ana"}
