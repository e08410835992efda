"""Which of several proposals for the same words holds."""

from pipeline.lexicon.proposals import Proposal, choose
from pipeline.lexicon.schema import Calque, Kind
from pipeline.model import Level, Patch


def proposal(name: str, start: int, end: int, new: str, kind: Kind = "idiom", **more: object) -> Proposal:
    """What an entry says about the characters start:end; its match stands there, too."""
    entry = Calque(id=name, kind=kind, why="…", lattice=False, find=("x",), es=("y",))
    fields: dict[str, object] = {"level": "fix", "evidence": "", "place": (start, end), **more}
    return Proposal(entry, patches=(Patch(start=start, end=end, new=new),), alternatives=(), **fields)  # type: ignore[arg-type]


def chosen(*offered: Proposal) -> list[str]:
    return [p.patches[0].new for p in choose(offered)]


def test_the_first_pattern_of_an_entry_holds_for_the_same_words() -> None:
    longer = proposal("a", 5, 9, "second")._replace(patches=(Patch(start=0, end=9, new="second"),))
    assert chosen(proposal("a", 5, 9, "first"), longer) == ["first"]


def test_an_entry_may_speak_twice_in_a_sentence() -> None:
    assert chosen(proposal("a", 20, 24, "there"), proposal("a", 5, 9, "here")) == ["here", "there"]


def test_of_two_entries_the_surer_then_the_longer_holds() -> None:
    unsure: Level = "suggest"
    assert chosen(proposal("a", 0, 9, "long", level=unsure), proposal("b", 5, 9, "sure")) == ["sure"]
    assert chosen(proposal("a", 5, 9, "short"), proposal("b", 0, 9, "long")) == ["long"]


def test_a_part_of_an_idiom_that_is_doubted_is_not_mended() -> None:
    part = proposal("a", 0, 9, "part", kind="phrasal", evidence="set the record")
    whole = proposal("b", 0, 15, "whole", level="suggest", evidence="set the record straight")
    assert chosen(part, whole) == ["whole"]
    assert chosen(part, whole._replace(evidence="set a date")) == ["part"]
