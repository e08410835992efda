"""Languages of sides and segments."""

import pytest
from msgspec.structs import replace

from pipeline.model import Bitext, Source
from pipeline.settings import Settings
from pipeline.stages import detect
from pipeline.stages.segment import from_source

TEXT = """El vino se guarda tumbado en una bodega fresca y sin luz. Allí espera años hasta que alguien lo abre.

The label says that it must be drunk before the end of this year.

```
for the_wine in the_cellar: print(the_wine)
```

Marketing digital

Ver WYSIWYG."""


def test_the_document_decides_but_for_long_and_clear_segments() -> None:
    bitext = detect.run(from_source(Source(id="x/01", es=TEXT, en="Wine is kept lying in a cool cellar.")), Settings())
    assert (bitext.language_es, bitext.language_en) == ("es", "en")
    assert [s.language for s in bitext.es] == ["es", "es", "en", "", "es", "es"]
    assert [s.language for s in bitext.en] == ["en"]


def test_no_english_no_language() -> None:
    bitext = detect.run(from_source(Source(id="x/01", es="1 + 1 = 2")), Settings())
    assert (bitext.language_es, bitext.language_en) == ("", "")
    assert detect.run(Bitext(id="x/02"), Settings()) == Bitext(id="x/02")


@pytest.mark.model
def test_a_wrong_side_shows() -> None:
    bitext = from_source(Source(id="x/01", es="Não sei o que você quer dizer com isso, mas também não importa."))
    assert detect.run(bitext, Settings()).language_es == "pt"


def test_run_is_idempotent() -> None:
    once = detect.run(from_source(Source(id="x/01", es=TEXT)), Settings())
    assert detect.run(once, Settings()) == once
    assert detect.run(replace(once, language_es="fr"), Settings()) == once


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Después de comí, salí a pasear.",
        "Yo vivo in Barcelona con mi novia.",
        "Tardaré siete o ocho minutos.",
        "Al final, everything salió bien.",
        "&iquest;Qu&eacute; hora es?",
    ],
)
def test_a_damaged_sentence_of_the_spanish_side_is_spanish(text: str) -> None:
    assert detect.run(from_source(Source(id="x/01", es=text)), Settings()).language_es == "es"


@pytest.mark.model
def test_a_short_english_text_on_the_spanish_side_shows() -> None:
    assert (
        detect.run(from_source(Source(id="x/01", es="This is not the text that we wanted.")), Settings()).language_es
        == "en"
    )
