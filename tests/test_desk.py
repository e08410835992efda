"""One reviewer at work: steady order, acts on disk, what others do is picked up, what changed is told."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline import acts, beadwork, review, run
from pipeline.desk import Desk, Filter
from pipeline.errors import ReviewError
from pipeline.model import Decision
from pipeline.progress import Progress
from tests import fakes

QUIET = Progress()


def desk(root: Path, who: str = "ana") -> Desk:
    found = Desk(root, who)
    found.shelf.load(QUIET)
    found.rank()
    return found


def verdicts(root: Path, slug: str = "jefe", who: str = "ana") -> list[str]:
    return [d.verdict for d in review.load(root / "corpus" / slug / "reviews").get(who, {}).values()]


def clean(found: Desk, document: str = "jefe/01") -> str:
    from pipeline.spans import clean_document

    return clean_document(found.shelf.documents[document].bitext.es)


@pytest.fixture
def books(project: Path) -> Path:
    """Besides the usual project, a question whose two answers say "Libro" three times."""
    fakes.write_question(project, "tomos", "¿Libro?", ["Libro uno.", "Libro uno."], ["Book."])
    return project


class TestEdits:
    def test_accepting_is_on_disk_and_in_the_text(self, project: Path) -> None:
        found = desk(project)
        (item,) = found.waiting()
        act = acts.accept(found, [item])
        assert act is not None
        assert verdicts(project) == ["accepted"]
        assert "Tomo abierto" in clean(found)
        assert found.waiting() == []
        assert found.undo()
        assert [i.id for i in found.waiting()] == [item.id]
        assert verdicts(project) == []
        assert found.redo()
        assert found.waiting() == []

    def test_another_option_or_text_is_the_reviewers_own(self, project: Path) -> None:
        found = desk(project)
        (item,) = found.waiting()
        where = acts.found(found, item)
        assert where
        assert acts.options(where) == ("Tomo", "Volumen")
        acts.accept(found, [item], option=1)
        assert "Volumen abierto" in clean(found)
        acts.rewrite(found, item, "Cuaderno")
        assert "Cuaderno abierto" in clean(found)
        acts.reject(found, [item])
        assert "Libro abierto" in clean(found)
        acts.withdraw(found, item)
        assert [i.kind for i in found.waiting()] == ["suggestion"]
        with pytest.raises(ReviewError, match="no option 9"):
            acts.accept(found, [item], option=8)

    def test_a_flag_waits_last_for_whoever_asked_and_as_asked_for_the_others(self, books: Path) -> None:
        ana = desk(books)
        first = ana.waiting()[0]
        acts.flag(ana, first, "¿seguro?")
        assert ana.waiting()[-1].id == first.id
        leo = desk(books, "leo")
        assert next(i for i in leo.waiting() if i.id == first.id).kind == "asked"

    def test_skipping_moves_to_the_end(self, books: Path) -> None:
        found = desk(books)
        order = [i.id for i in found.waiting()]
        found.skip(found.waiting()[0])
        assert [i.id for i in found.waiting()] == [*order[1:], order[0]]

    def test_one_decision_settles_equal_sentences_and_the_group_the_rest(self, books: Path) -> None:
        found = desk(books)
        best = found.groups()[0]
        assert best.value == 4
        assert [len(i.places) for i in best.items] == [1, 1, 2]
        acts.accept(found, best.items)
        assert found.waiting() == []
        assert found.undo()
        assert found.groups()[0].value == 4

    def test_the_queue_does_not_jump_while_one_works_in_it(self, books: Path) -> None:
        found = desk(books)
        before = found.waiting()
        acts.accept(found, before[1:2])
        assert [i.id for i in found.waiting()] == [before[0].id, before[2].id]
        following = found.after(before[1], before)
        assert following is not None
        assert following.id == before[2].id
        previous = found.after(before[2], before, step=-1)
        assert previous is not None
        assert previous.id == before[0].id

    def test_search_looks_at_change_rule_and_sentence(self, books: Path) -> None:
        found = desk(books)
        assert {i.slug for i in found.search("  libro ABIERTO")} == {"jefe"}
        assert [i.rule for i in found.search("comma")] == ["comma", "comma"]
        assert found.search(" ") == []
        assert len(found.search("book", most=2)) == 2
        assert len(found.of_rule("book")) == 3

    def test_a_question_that_is_not_there_is_refused(self, project: Path) -> None:
        with pytest.raises(ReviewError, match="no question"):
            desk(project).decide("x", {"../otra": review.withdrawing([])})


class TestTogether:
    def test_what_others_decide_is_picked_up_and_disputed(self, project: Path) -> None:
        ana, leo = desk(project), desk(project, "leo")
        (item,) = ana.waiting()
        acts.accept(ana, [item])
        leo.shelf.refresh()
        assert leo.waiting() == []
        again = leo.shelf.item(item.id)
        assert again is not None
        acts.reject(leo, [again])
        ana.shelf.refresh()
        (disputed,) = ana.waiting()
        assert (disputed.id, disputed.kind) == (item.id, "disputed")
        acts.reject(ana, [disputed])
        assert ana.waiting() == []

    def test_two_windows_share_the_way_back(self, books: Path) -> None:
        one, two = desk(books), desk(books)
        first, second = one.waiting()[:2]
        acts.accept(one, [first])
        acts.accept(two, [second])
        one.shelf.refresh()
        assert len(one.waiting()) == 1
        assert one.undo()
        assert one.undo()
        two.shelf.refresh()
        assert len(two.waiting()) == 3

    def test_a_damaged_decision_file_is_told_and_the_rest_works(self, books: Path) -> None:
        folder = books / "corpus" / "jefe" / "reviews"
        folder.mkdir()
        (folder / "leo.jsonl").write_text("nonsense\n")
        found = desk(books)
        assert [f.id for f in found.shelf.failures] == ["jefe"]
        assert len(found.waiting()) == 3


class TestNews:
    def test_the_first_look_is_what_later_ones_are_compared_with(self, project: Path) -> None:
        assert desk(project).shelf.news()[:2] == ((), ())

    def test_after_a_source_change_only_what_changed_is_news(self, project: Path) -> None:
        run.regenerate(project, [], run.Options(), QUIET)  # the alignment that is compared with
        first = desk(project)
        acts.accept(first, first.waiting())
        (project / "corpus" / "jefe" / "01.es.txt").write_text("Jefe ,ordena.\nLibro abierto.\nLibro nuevo.\n")
        found = desk(project)
        news = found.shelf.news()
        assert [(len(news.new), len(news.gone), news.same)] == [(2, 1, 2)]
        assert {(i.kind, i.before) for i in found.waiting(Filter(changed=True))} == {
            ("new", " ,"), ("suggestion", "Libro"), ("withdrawn", " ,"), ("realigned", "")
        }  # fmt: skip
        assert desk(project).shelf.news() == news
        (gone,) = found.waiting(Filter(kind="withdrawn"))
        acts.accept(found, [gone])
        assert found.waiting(Filter(kind="withdrawn")) == []
        found.shelf.see()
        assert [i.kind for i in found.waiting(Filter(changed=True))] == ["realigned"]
        assert [i.kind for i in found.waiting()] == ["suggestion", "realigned"]
        assert desk(project).shelf.news()[:2] == ((), ())

    def test_a_decision_whose_edit_is_gone_lapses_and_can_be_taken_back(self, project: Path) -> None:
        first = desk(project)
        acts.accept(first, first.waiting())
        (project / "corpus" / "jefe" / "01.es.txt").write_text("Jefe ,manda.\nOtro libro.\n")
        found, other = desk(project), desk(project, "leo")
        (lapsed,) = found.waiting(Filter(kind="lapsed"))
        assert lapsed.before == "Libro"
        with pytest.raises(ReviewError, match="another person"):
            acts.accept(other, other.waiting(Filter(kind="lapsed")))
        acts.accept(found, [lapsed])
        assert verdicts(project) == []
        assert found.waiting(Filter(kind="lapsed")) == []


class TestAlignment:
    def shapes(self, found: Desk) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
        return [(b.es, b.en, b.pinned) for b in found.shelf.documents["jefe/01"].bitext.beads]

    def test_a_correction_is_seen_at_once_and_undone_at_once(self, project: Path) -> None:
        found = desk(project)
        before = self.shapes(found)
        assert beadwork.correct(found, "jefe/01", "merge", 0)
        assert self.shapes(found) == [((0, 1), (0, 1), True)]
        assert found.shelf.documents["jefe/01"].pending
        assert beadwork.correct(found, "jefe/01", "split", 0)
        assert self.shapes(found) == [((0,), (0,), True), ((1,), (1,), True)]
        found.undo()
        found.undo()
        assert self.shapes(found) == before
        assert not found.shelf.documents["jefe/01"].pending

    def test_realigning_settles_what_is_pending(self, project: Path) -> None:
        found = desk(project)
        beadwork.correct(found, "jefe/01", "confirm", 0)
        beadwork.realign(found, "jefe/01", QUIET)
        assert not found.shelf.documents["jefe/01"].pending
        assert beadwork.release(found, "jefe/01", 0)
        assert verdicts(project) == []

    def test_changes_are_accepted_or_restored_one_by_one(self, project: Path) -> None:
        found = desk(project)
        assert beadwork.differences(found, "jefe/01") is None
        beadwork.accept(found, "jefe/01")
        beadwork.correct(found, "jefe/01", "swap", 0)
        (moved,) = beadwork.differences(found, "jefe/01") or []
        assert moved.kind == "moved"
        beadwork.restore(found, "jefe/01", 0)
        assert [c.kind for c in beadwork.differences(found, "jefe/01") or []] == ["kept", "kept"]
        found.undo()
        beadwork.accept(found, "jefe/01", 0)
        assert [c.kind for c in beadwork.differences(found, "jefe/01") or []] == ["kept", "kept"]
        found.undo()
        assert [c.kind for c in beadwork.differences(found, "jefe/01") or []] == ["moved"]

    def test_the_queue_accepts_and_restores_changes_of_alignment(self, project: Path) -> None:
        first = desk(project)
        beadwork.accept(first, "jefe/01")
        (project / "corpus" / "jefe" / "01.en.txt").write_text("Boss.\nBooks.\n")
        found = desk(project)
        (item,) = found.waiting(Filter(kind="realigned"))
        with pytest.raises(ReviewError, match="no longer in the text"):
            acts.reject(found, [item])
        acts.accept(found, [item])
        assert found.waiting(Filter(kind="realigned")) == []

    def test_doubtful_beads_are_confirmed_or_unlinked(self, project: Path) -> None:
        found = desk(project)
        held = found.shelf.documents["jefe/01"]
        held.proposal = replace(held.proposal, beads=tuple(replace(b, score=0.2) for b in held.proposal.beads))
        found.shelf.conclude(["jefe/01"])
        one, two = found.waiting(Filter(kind="bead"))
        acts.accept(found, [one])
        acts.reject(found, [two])
        assert self.shapes(found) == [((0,), (0,), True), ((), (1,), True), ((1,), (), True)]

    @pytest.mark.parametrize(
        ("name", "n", "message"),
        [("merge", 1, "no bead"), ("confirm", 7, "no bead"), ("split", 0, "empty"), ("dance", 0, "no correction")],
    )
    def test_what_cannot_be_done_is_said(self, project: Path, name: str, n: int, message: str) -> None:
        with pytest.raises(ReviewError, match=message):
            beadwork.correct(desk(project), "jefe/01", name, n)
        with pytest.raises(ReviewError, match="no such answer"):
            beadwork.correct(desk(project), "mar/01", name, n)

    def test_decisions_of_others_survive(self, project: Path) -> None:
        review.record(project / "corpus" / "jefe" / "reviews", "leo", [Decision(key="f" * 12, verdict="accepted")])
        found = desk(project)
        beadwork.correct(found, "jefe/01", "confirm", 0)
        assert verdicts(project, who="leo") == ["accepted"]
