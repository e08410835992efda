"""What waits for a person, and in what order."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline import queue, review
from pipeline.alignment.changes import Alignment, alignment_of
from pipeline.alignment.pins import pins_of
from pipeline.model import Bead, Bitext, Decision, Edit, Level, Patch, Pin, Segment, Verdict, edit_key, pin_key
from pipeline.outcomes import Outcome
from pipeline.queue import Item
from pipeline.stages import settle


def edit(text: str, old: str, new: str, level: Level = "suggest", verdict: Verdict | None = None) -> Edit:
    start = text.index(old)
    patches = (Patch(start=start, end=start + len(old), new=new),)
    return Edit(key=edit_key(text, old, patches), rule=old, level=level, patches=patches, why="", verdict=verdict)


def segment(text: str, *edits: Edit) -> Segment:
    return Segment(raw=text, edits=edits)


def bitext(*segments: Segment, document: str = "q/01") -> Bitext:
    return Bitext(id=document, es=segments)


def said(**verdicts: str) -> dict[str, review.Ruling]:
    """Rulings by key, from reviewer=verdict pairs on each: "ana:accepted leo:rejected"."""
    reviews: dict[str, dict[str, Decision]] = {}
    for key, words in verdicts.items():
        for word in words.split():
            who, _, verdict = word.partition(":")
            reviews.setdefault(who, {})[key[1:]] = Decision(key=key[1:], verdict=verdict)  # type: ignore[arg-type]
    return review.merge(reviews)


def kinds(items: Iterable[Item]) -> list[tuple[str, str]]:
    return [(i.kind, i.before) for i in items]


class TestEdits:
    text = "uno dos tres cuatro"

    def test_each_level_waits_in_its_way(self) -> None:
        edits = (
            edit(self.text, "uno", "1", "fix"),
            edit(self.text, "dos", "2"),
            edit(self.text, "tres", "tres", "flag"),
            edit(self.text, "cuatro", "4", verdict="rejected"),
        )
        found = queue.edit_items(bitext(segment(self.text, *edits)), {})
        assert kinds(found) == [("settled", "uno"), ("suggestion", "dos"), ("flag", "tres"), ("settled", "cuatro")]

    def test_disagreement_waits_as_disputed_and_a_flag_as_asked(self) -> None:
        one, two = edit(self.text, "uno", "1"), edit(self.text, "dos", "2", "fix")
        rulings = said(**{f"k{one.key}": "ana:accepted leo:rejected", f"k{two.key}": "ana:flagged"})
        done = settle.run(bitext(segment(self.text, one, two)), rulings)
        assert kinds(queue.edit_items(done, rulings)) == [("disputed", "uno"), ("asked", "dos")]

    def test_a_fix_not_seen_before_is_new_until_it_is_decided(self) -> None:
        one = edit(self.text, "uno", "1", "fix")
        new = {("q/01", one.key, "fix")}
        document = bitext(segment(self.text, one))
        assert kinds(queue.edit_items(document, {}, new)) == [("new", "uno")]
        assert kinds(queue.edit_items(document, {}, new, {one.key})) == [("settled", "uno")]

    def test_equal_sentences_are_one_item(self) -> None:
        one = segment("dos y dos", edit("dos y dos", "dos", "2"))
        (item,) = queue.edit_items(bitext(one, one), {})
        assert item.places == (("q/01", 0), ("q/01", 1))


class TestGroups:
    def test_the_most_valuable_come_first(self) -> None:
        rare = segment("solo uno", edit("solo uno", "uno", "1"))
        often = [segment(f"{n} Dos", edit(f"{n} Dos", "Dos", "2")) for n in range(3)]
        lower = segment("dos", edit("dos", "dos", "2"))
        lower = replace(lower, edits=(replace(lower.edits[0], rule="Dos"),))
        groups = queue.by_value(queue.gather(queue.edit_items(bitext(rare, *often, lower), {})))
        assert [(g.value, g.items[0].before) for g in groups] == [(4, "Dos"), (1, "uno")]

    def test_one_question_decides_a_sentence_that_stands_in_two_answers_at_once(self) -> None:
        one = segment("dos", edit("dos", "dos", "2"))
        items = [i for d in ("q/01", "q/02", "r/01") for i in queue.edit_items(bitext(one, document=d), {})]
        (group,) = queue.gather(items)
        assert [i.slug for i in group.items] == ["q", "r"]
        assert group.items[0].places == (("q/01", 0), ("q/02", 0))
        assert group.value == 3

    def test_kinds_are_counted(self) -> None:
        text = "uno dos"
        found = queue.edit_items(bitext(segment(text, edit(text, "uno", "1"), edit(text, "dos", "2", "flag"))), {})
        assert queue.counts(queue.gather(found)) == {"suggestion": 1, "flag": 1}

    @given(st.lists(st.sampled_from("abc"), max_size=12))
    def test_every_place_is_in_one_group(self, letters: list[str]) -> None:
        segments = [segment(f"{n} {x}", edit(f"{n} {x}", x, x.upper())) for n, x in enumerate(letters)]
        groups = queue.by_value(queue.gather(queue.edit_items(bitext(*segments), {})))
        places = [p for g in groups for i in g.items for p in i.places]
        assert sorted(places) == [("q/01", n) for n in range(len(letters))]
        assert [g.value for g in groups] == sorted((g.value for g in groups), reverse=True)


def aligned(es: str, en: str, *scores: float) -> Bitext:
    """Letters as sentences, aligned one to one."""
    return Bitext(
        id="q/01",
        es=tuple(Segment(raw=x) for x in es),
        en=tuple(Segment(raw=x) for x in en),
        beads=tuple(Bead(es=(n,), en=(n,), score=score, kind="1-1") for n, score in enumerate(scores)),
    )


class TestAlignment:
    def test_doubtful_beads_wait_unless_somebody_confirmed_them(self) -> None:
        document = aligned("abc", "ABC", 0.9, 0.3, 0.2)
        pinned = replace(document, beads=(*document.beads[:2], replace(document.beads[2], pinned=True)))
        assert [i.places[0].at for i in queue.bead_items(document)] == [1, 2]
        assert [i.places[0].at for i in queue.bead_items(pinned)] == [1]

    def test_changes_since_acceptance_wait_until_they_are_pinned(self) -> None:
        old, new = aligned("ab", "AB", 0.9, 0.9), aligned("ab", "AX", 0.9, 0.9)
        (item,) = queue.change_items(new, alignment_of(old))
        assert item.change
        assert (item.kind, item.change.kind, item.places) == ("realigned", "edited", (("q/01", 1),))
        assert list(queue.change_items(new, None)) == []
        pinned = replace(new, beads=tuple(replace(b, pinned=True) for b in new.beads))
        assert list(queue.change_items(pinned, alignment_of(old))) == []

    def test_a_lost_bead_stands_nowhere(self) -> None:
        old = Alignment(es=("a",), en=(), beads=(Bead(es=(0,), en=(), score=1, kind="1-0"),))
        (item,) = queue.change_items(bitext(), old)
        assert item.places == (("q/01", -1),)


class TestQuestion:
    def test_a_lapsed_decision_brings_what_is_known_of_its_edit(self) -> None:
        gone = Outcome(key="a" * 12, document="q/01", rule="r", level="fix", before="x", after="y")
        other = replace(gone, key="b" * 12)
        rulings = said(**{"k" + "a" * 12: "ana:accepted"})
        items = list(queue.question_items("q", [], rulings, set(), [gone, other]))
        assert [(i.kind, i.key[0], i.before, i.fresh) for i in items] == [
            ("lapsed", "a", "x", True),
            ("withdrawn", "b", "x", True),
        ]

    def test_what_only_changed_its_level_is_not_withdrawn(self) -> None:
        gone = Outcome(key="a" * 12, document="q/01", rule="r", level="fix", before="x", after="y")
        assert list(queue.question_items("q", [], {}, {"a" * 12}, [gone])) == []

    def test_pins_that_lapse_or_contradict_wait(self) -> None:
        document = aligned("ab", "AB", 0.9, 0.9)
        (pin,) = pins_of("01", "ab", "AB", document.beads[:1])
        rival = Pin(document="01", es=pin.es, en=())
        away = Pin(document="01", es=(("z", 0),), en=())
        reviews = {who: {pin_key(p): Decision(key=pin_key(p), verdict="accepted", pin=p)}
                   for who, p in (("ana", pin), ("leo", rival))}  # fmt: skip
        found = queue.question_items("q", [replace(document, pins=(away,))], review.merge(reviews), set(), [])
        assert ("lapsed", away) in [(i.kind, i.pin) for i in found]
        assert {i.pin for i in queue.question_items("q", [], review.merge(reviews), set(), [])} == {pin, rival}
