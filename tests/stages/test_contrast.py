"""The contrast stage: clean text, English by the beads."""

from pipeline.model import Bead, Bitext, Edit, Patch, Segment
from pipeline.settings import Settings
from pipeline.spans import raw_document
from pipeline.stages import contrast


def _lines(text: str, edits: dict[int, tuple[Edit, ...]] | None = None) -> tuple[Segment, ...]:
    """One segment per line, blank lines in the tails; labels marked as the segment stage does."""
    found: list[Segment] = []
    for line in text.splitlines(keepends=True):
        if line.strip():
            raw = line.rstrip("\n")
            end = raw.find(": ") + 2 if ": " in raw else 0
            found.append(
                Segment(raw=raw, tail=line[len(raw) :], label_end=end, edits=(edits or {}).get(len(found), ()))
            )
        else:
            found[-1] = Segment(
                raw=found[-1].raw, tail=found[-1].tail + line, label_end=found[-1].label_end, edits=found[-1].edits
            )
    return tuple(found)


def _bitext(es: str, en: str = "", edits: dict[int, tuple[Edit, ...]] | None = None) -> Bitext:
    spanish, english = _lines(es, edits), _lines(en)
    beads = tuple(Bead(es=(n,), en=(n,), score=0.9, kind="1-1") for n in range(min(len(spanish), len(english))))
    return Bitext(id="d", es=spanish, en=english, beads=beads)


def _edit(start: int, end: int, new: str, level: str = "fix") -> Edit:
    patch = Patch(start=start, end=end, new=new)
    return Edit(key="k" * 12, rule="r", level="fix" if level == "fix" else "suggest", patches=(patch,), why="prueba")


ES = "Gran empresa: muchas reuniones\nPequeña empresa: mucho correr\n"
EN = "Big company: lots of meetings\nSmall company: lots of running around\n"


def test_pairs_with_english() -> None:
    (pair,) = contrast.run(_bitext(ES, EN), Settings()).pairs
    assert (pair.left_label, pair.left) == ("Gran empresa", "muchas reuniones")
    assert (pair.right_label, pair.right) == ("Pequeña empresa", "mucho correr")
    assert pair.english is not None
    assert (pair.english.left_label, pair.english.left) == ("Big company", "lots of meetings")
    assert (pair.english.right_label, pair.english.right) == ("Small company", "lots of running around")
    assert ES[slice(*pair.left_span)] == pair.left


def test_applied_edits_show_and_suggestions_do_not() -> None:
    edits = {
        0: (_edit(14, 20, "demasiadas"), _edit(0, 4, "Grande", "suggest")),
        1: (_edit(17, 29, "mucho ir y venir"),),
    }
    (pair,) = contrast.run(_bitext(ES, EN, edits), Settings()).pairs
    assert (pair.left_label, pair.left, pair.right) == ("Gran empresa", "demasiadas reuniones", "mucho ir y venir")
    assert ES[slice(*pair.right_span)] == "mucho correr"


def test_edit_of_a_label() -> None:
    bitext = _bitext(ES, EN, {1: (_edit(0, 7, "Modesta"),)})
    (pair,) = contrast.run(bitext, Settings()).pairs
    assert (pair.right_label, pair.right) == ("Modesta empresa", "mucho correr")
    assert raw_document(bitext.es)[slice(*pair.right_label_span)] == "Pequeña empresa"


def test_key_depends_on_the_raw_content_alone() -> None:
    plain = contrast.run(_bitext(ES), Settings()).pairs[0]
    edited = contrast.run(_bitext("Hola.\n\n" + ES, edits={1: (_edit(14, 20, "x"),)}), Settings()).pairs[0]
    other = contrast.run(_bitext(ES.replace("mucho", "poco")), Settings()).pairs[0]
    assert len(plain.key) == 12
    assert int(plain.key, 16) >= 0
    assert plain.key == edited.key != other.key


def test_english_labels_that_english_alone_would_not_pair() -> None:
    english = "Corner shop: lots of meetings\nMill: lots of running around\n"
    (pair,) = contrast.run(_bitext(ES, english), Settings()).pairs
    assert pair.english is not None
    assert (pair.english.left_label, pair.english.right_label) == ("Corner shop", "Mill")
    assert (pair.english.left, pair.english.right) == ("lots of meetings", "lots of running around")


def test_english_in_another_order() -> None:
    bitext = _bitext(ES, "".join(reversed(EN.splitlines(keepends=True))))
    crossed = tuple(Bead(es=(n,), en=(1 - n,), score=0.9, kind="1-1") for n in (0, 1))
    (pair,) = contrast.run(Bitext(id="d", es=bitext.es, en=bitext.en, beads=crossed), Settings()).pairs
    assert pair.english is not None
    assert (pair.english.left_label, pair.english.right_label) == ("Big company", "Small company")


def test_several_rows_keep_to_their_beads() -> None:
    es = ES + "\n" + ES.replace("muchas reuniones", "números").replace("mucho correr", "personas")
    en = EN + "\n" + EN.replace("lots of meetings", "numbers").replace("lots of running around", "people")
    pairs = contrast.run(_bitext(es, en), Settings()).pairs
    assert [p.english.left for p in pairs if p.english] == ["lots of meetings", "numbers"]


def test_values_over_several_segments() -> None:
    es = "Ventajas:\n- Es ligera.\n- Es barata.\n\nDesventajas:\n- Es frágil.\n"
    en = "Advantages:\n- It is light.\n- It is cheap.\n\nDrawbacks:\n- It is fragile.\n"
    (pair,) = contrast.run(_bitext(es, en, {1: (_edit(5, 11, "liviana"),)}), Settings()).pairs
    assert pair.left == "- Es liviana.\n- Es barata."
    assert pair.english is not None
    assert pair.english.left == "- It is light.\n- It is cheap."


def test_english_in_brackets() -> None:
    es = "Te dice que eres el mejor (adulador).\nTe dice en qué puedes mejorar (amigo).\n"
    en = "He tells you that you are the best (flatterer).\nHe tells you what you can improve (friend).\n"
    (pair,) = contrast.run(_bitext(es, en), Settings()).pairs
    assert pair.english is not None
    assert (pair.english.left_label, pair.english.right) == ("flatterer", "He tells you what you can improve")
    es = "Dos formas de llegar: a pie (una hora de subida) o en coche (diez minutos, sin aparcamiento).\n"
    en = "Two ways to get there: on foot (an hour's climb) or by car (ten minutes, no parking).\n"
    (pair,) = contrast.run(_bitext(es, en), Settings()).pairs
    assert pair.english is not None
    assert (pair.english.left_label, pair.english.right_label) == ("on foot", "by car")


def test_no_english_no_counterpart() -> None:
    (pair,) = contrast.run(_bitext(ES), Settings()).pairs
    assert pair.english is None


def test_nothing_but_pairs_changes() -> None:
    given = _bitext(ES, EN)
    done = contrast.run(given, Settings())
    assert (done.id, done.es, done.en, done.beads) == (given.id, given.es, given.en, given.beads)
    assert contrast.run(done, Settings()) == done


def test_spans_count_from_the_start_of_the_document() -> None:
    bitext = _bitext("Veamos.\n\n" + ES)
    (pair,) = contrast.run(bitext, Settings()).pairs
    assert raw_document(bitext.es)[slice(*pair.left_span)] == "muchas reuniones"
