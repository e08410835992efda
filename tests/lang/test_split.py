"""Sentence ends; "|" marks them in the examples."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.lang import split
from pipeline.lang.split import sentences

ES = """Vive en EE. UU.| Luego volvió a España.
Vive en EE. UU. desde 1999.
El presidente de EE.UU. habló ayer.| Nadie lo oyó.
Usa, p. ej., Node.js o Deno.| Funciona bien.
Come fruta, p. ej. manzanas.
El Sr. Pérez y la Sra. Gómez llegaron.| Los recibió el Dr. Ruiz.
Dña. Ana y D. Luis viven en la Av. Central.| Son vecinos.
Llegó a las 3 p. m. y se fue.| No volvió.
Salió a las 9 a. m.| Después comió.
Cuesta 3.14 o 1.000 euros.| Es caro.
No sé... tal vez mañana.
Espera...| Ahora sí.
No sé… quizá.| Ya veremos…| Mañana hablamos.
«¿Qué tal?», dijo ella.| Nadie contestó.
—¿Vienes? —preguntó Ana.| —No.
¿Vienes?| No.| ¡Vamos!| Sí.
¿Qué?!| No lo creo.
Dijo: «No voy».| Y se fue.
Dijo: «No voy.»| Y se fue.
Dijo: “No voy.”| Y se fue.
(Esto es un inciso.)| Sigo.
Véase https://a.b.com/x.html?y=1.| Está todo ahí.
Compra manzanas, peras, etc. y vuelve.| Te espero.
Compra manzanas, peras, etc.| Luego vuelve.
Fue en el s. XX, cap. 3, pág. 45, núm. 7.| Está en el vol. II.
Fundada en 1990 por J. R. Ochoa y M. Ríos.| Creció.
La empresa Foo S. A. cerró.| Quebró.
La empresa Foo S.A. de C.V. cerró.| Quebró.
Nació en 1980.| 25 años después murió.
Es la versión 2.0.| Funciona.
Yahoo! es una empresa.| Es vieja.
El cap. 4 trata de eso.| El art. 5 también.
Eso es todo.| iPhone es caro.
Lo hizo.| "Perfecto", dijo.
Lo hizo.| ¿Por qué?
Lo hizo.| – Perfecto.
Uno.| Dos.| Tres.
Habla con Ud. mañana.| Uds. decidirán.
Dpto. de Ventas, tel. 555 1234.| Llame ya.
Aprox. 30 personas vinieron vs. 20 ayer.
El no. 1 es mejor.| El núm. 2 no.
Trabajo en Apple Inc. desde enero.| Me gusta.
Vino el lunes.**Y se fue.**
**Fin.**| Otra cosa.
Me llamo Ana y vivo en el 3.º B.| Está lejos.
1. Primero.
Eso pasó en dic. de 2010.| Era invierno.
Fdo. Ana Ruiz.| Atte. Luis.
El ing. Soto y el lic. Mora vienen.| La profa. Díaz no.
Sto. Tomás y Sta. Ana.| Amén.
Gana más de 1.5 millones.| Es mucho.
¡No me digas!...| Es broma."""
EN = """He lives in the U.S. since 1999.| He likes it.
He lives in the U.S.| He likes it.
Use e.g. Node.js vs. Deno.| It works.
Use a runtime, i.e. Node.| It works.
Mr. Smith and Mrs. Jones came.| Dr. Who too.
It was 3 p.m. when he left.| He came back.
He left at 9 a.m.| Then he ate.
It costs $3.14 or 1,000.| It is dear.
I don't know... maybe.
Wait...| Now.
"What?" he said.| Nobody spoke.
"Fine."| Then he left.
(This is an aside.)| I go on.
See https://a.b.com/x.html.| It is there.
Apples, pears, etc. and more.| Done.
Apples, pears, etc.| Then more.
J. K. Rowling wrote it.| I read it.
I work at Foo Inc. in Boston.| It is nice.
No. 5 is alive.| He runs.
What?!| No way!| Yes.
St. John is there.| Prof. Lee too.
It's version 2.0.| It works.
Yahoo! is old.| It is.
In Sept. 2010 it rained.| It was cold.
Vol. 2, p. 45, fig. 3.| See ch. 4.
He has a Ph.D. in physics.| She has an M.A.
Approx. 30 people came.| That's all.
Jr. and Sr. devs differ.| Both matter.
I asked my boss.| 10 people left.
This is me.| Me is this."""


@pytest.mark.parametrize("line", ES.split("\n"))
def test_spanish(line: str) -> None:
    _check(line, "es")


@pytest.mark.parametrize("line", EN.split("\n"))
def test_english(line: str) -> None:
    _check(line, "en")


def _check(line: str, language: str) -> None:
    wanted = line.split("|")
    text = "".join(wanted)
    spans = sentences(text, "es" if language == "es" else "en")
    assert [text[a:b].strip() for a, b in spans] == [w.strip() for w in wanted]


def test_single_line_breaks_are_spaces_and_blank_lines_are_not() -> None:
    text = "Vino tarde\na la cena. Luego\nse fue.\n\nfin de la cita"
    spans = sentences(text, "es")
    assert [text[a:b] for a, b in spans] == ["Vino tarde\na la cena. ", "Luego\nse fue.\n\n", "fin de la cita"]


def test_a_line_without_inner_terminator_needs_no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[str]:
        raise AssertionError("rules were asked")

    monkeypatch.setattr(split, "_choppa", fail)
    assert sentences("Usa Node.js y paga 3.50 euros.", "es") == ((0, 30),)
    assert sentences("", "es") == ()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='aB.?!…¿¡«»"()*:; \n\t3ºñÁ', max_size=60), st.sampled_from(["es", "en"]))
def test_spans_cover_the_text(text: str, language: str) -> None:
    spans = sentences(text, "es" if language == "es" else "en")
    assert "".join(text[a:b] for a, b in spans) == text
    assert all(a < b for a, b in spans)
    assert [a for a, _ in spans[1:]] == [b for _, b in spans[:-1]]
