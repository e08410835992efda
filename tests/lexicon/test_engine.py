"""From sentence to proposal: inflection, clitics, agreement, evidence, guards."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque, Replacement


def entry(**fields: object) -> Calque:
    """An entry with what every entry needs."""
    base: dict[str, object] = {"id": "x", "kind": "idiom", "why": "Calco.", "alone": "fix", "lattice": False}
    return Calque(**{**base, **fields})  # type: ignore[arg-type]


def mend(find: str, to: str, text: str, english: str | None = None, **more: object) -> str:
    """The text as one entry leaves it."""
    return try_sentence(Lexicon([entry(find=(find,), es=(to,), **more)]), text, english).text


CLIMB = "{v:subir} {p} {n:montaña}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cae por ello.", "Pica por ello."),
        ("Caían por ello.", "Picaban por ello."),
        ("Puedes caer por ello.", "Puedes picar por ello."),
        ("Ha caído por ello.", "Ha picado por ello."),
        ("Iban cayendo por ello.", "Iban picando por ello."),
        ("Quizá caigáis por ello.", "Quizá piquéis por ello."),
        ("Vos caés por ello.", "Vos picás por ello."),
    ],
)
def test_the_replacement_takes_tense_mood_person_and_number(text: str, expected: str) -> None:
    assert mend("{v:caer}", "{v:picar}", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asumo riesgos.", "Me juego el cuello riesgos."),
        ("Queremos asumir riesgos.", "Queremos jugarnos el cuello riesgos."),
        ("Habían asumido riesgos.", "Se habían jugado el cuello riesgos."),
        ("Siguen asumiendo riesgos.", "Siguen jugándose el cuello riesgos."),
        ("Me fui tras haber asumido riesgos.", "Me fui tras haberme jugado el cuello riesgos."),
    ],
)
def test_a_reflexive_clitic_goes_where_spanish_wants_it(text: str, expected: str) -> None:
    assert mend("{v:asumir}", "{v:jugarse} el cuello", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se disparó en el pie.", "Tiró piedras contra su tejado."),
        ("Nos disparamos en el pie.", "Tiramos piedras contra su tejado."),
        ("Quiere dispararse en el pie.", "Quiere tirar piedras contra su tejado."),
        ("Se ha disparado en el pie.", "Ha tirado piedras contra su tejado."),
        ("Se está disparando en el pie.", "Está tirando piedras contra su tejado."),
    ],
)
def test_no_clitic_of_the_calque_is_left_behind(text: str, expected: str) -> None:
    assert mend("{v:dispararse} en el pie", "{v:tirar} piedras contra su tejado", text) == expected


@pytest.mark.parametrize(
    ("find", "to", "text", "expected"),
    [
        ("{v:venir} a la vida", "{v:cobrar} vida", "El barrio se vino a la vida.", "El barrio cobró vida."),
        ("{v:caer} presa", "{v:ser} víctima", "Me caí presa de su encanto.", "Fui víctima de su encanto."),
        ("{v:ir} a lugares", "{v:llegar} lejos", "Te irás a lugares.", "Llegarás lejos."),
        ("{v:quedarse} sin vapor", "{v:perder} fuelle", "La feria quedó sin vapor.", "La feria perdió fuelle."),
        # «salir» and «salirse» are not the same
        ("{v:salirse} de las manos", "{v:descontrolarse}", "Sale de las manos.", "Sale de las manos."),
    ],
)
def test_verbs_said_with_a_clitic_or_without_match_either_way(find: str, to: str, text: str, expected: str) -> None:
    assert mend(find, to, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eso se mete debajo de mi piel.", "Eso me saca de quicio."),
        ("Que no se metan debajo de tu piel.", "Que no te saquen de quicio."),
        ("Va a meterse debajo de nuestra piel.", "Va a sacarnos de quicio."),
    ],
)
def test_the_possessive_becomes_a_clitic(text: str, expected: str) -> None:
    assert mend("{v:meterse} debajo de {p!} piel", "{v:sacar@p} de quicio", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es un cambio de juego.", "Es una revolución."),
        ("Hubo otros cambios de juego.", "Hubo otras revoluciones."),
        ("No es ningún cambio de juego.", "No es ninguna revolución."),
        ("Habló del cambio de juego.", "Habló de la revolución."),
        ("Nuestro cambio de juego.", "Nuestra revolución."),
    ],
)
def test_determiners_agree_with_the_new_noun(text: str, expected: str) -> None:
    assert mend("{d} {n:cambio} de juego", "{d} {n:revolución}", text) == expected
    assert mend("{n:cambio} de juego", "{n:revolución}", text) == expected


def test_a_feminine_noun_with_stressed_a_takes_el() -> None:
    assert mend("{d} {n:pistola}", "{d} {n:arma}", "Vio la pistola y las pistolas.") == "Vio el arma y las armas."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pan y bebida", "pan e higos"),
        ("uno o bebida", "uno u otra cosa"),
        ("habla de bebida", "habla del vino"),
    ],
)
def test_conjunctions_and_contractions_follow_the_new_word(text: str, expected: str) -> None:
    to = {"pan e higos": "higos", "uno u otra cosa": "otra cosa", "habla del vino": "el vino"}[expected]
    assert mend("bebida", to, text) == expected


def test_a_captured_complement_is_given_back() -> None:
    find, to = "{v:caer} en {p} espada por {x}", "{v:defender} {x} a capa y espada"
    assert (
        mend(find, to, "No caeré en mi espada por el plan de ahorro.")
        == "No defenderé el plan de ahorro a capa y espada."
    )


def test_a_replacement_that_would_lose_words_is_not_used() -> None:
    trial = try_sentence(
        Lexicon([entry(find=("{v:dar} {*} vuelta",), es=("{v:girar}",))]), "Da otra gran vuelta.", None
    )
    assert [p.level for p in trial.proposals] == ["flag"]


def test_capitals_survive() -> None:
    assert mend("manos abajo", "sin duda", "Manos abajo, el mejor.") == "Sin duda, el mejor."


def test_english_decides() -> None:
    lexicon = Lexicon([entry(find=("taza de té",), es=("santo",), en=("one's cup of tea",), alone="suggest")])
    assert try_sentence(lexicon, "No es mi taza de té.", "It's not my cup of tea.").text == "No es mi santo."
    assert not try_sentence(lexicon, "No es mi taza de té.", "That mug isn't mine.").proposals
    assert [p.level for p in try_sentence(lexicon, "No es mi taza de té.", None).proposals] == ["suggest"]


def test_a_guard_keeps_the_literal_use_on_either_side() -> None:
    lexicon = Lexicon(
        [entry(find=("taza de té",), es=("santo",), en=("cup of tea",), literal_es=("beber",), literal_en=("kettle",))]
    )
    assert not try_sentence(lexicon, "Bebí una taza de té.", None).proposals
    assert not try_sentence(lexicon, "Hay una taza de té.", "There is a cup of tea by the kettle.").proposals
    assert try_sentence(lexicon, "Es mi taza de té.", "It is my cup of tea.").proposals


def test_conditions_choose_the_replacement() -> None:
    replacements = (
        Replacement(to="{v:pedir}", en="order"),
        Replacement(to="{v:mandar} a", after=("médico",)),
        "{v:exigir}",
    )
    lexicon = Lexicon([entry(find=("{v:ordenar}",), es=replacements, en=("order", "command"))])
    assert try_sentence(lexicon, "Ordené pan.", "I ordered bread.").text == "Pedí pan."
    assert try_sentence(lexicon, "Ordené pan.", "I commanded bread.").text == "Exigí pan."


def test_a_regional_replacement_comes_first_where_it_is_used() -> None:
    lexicon = Lexicon([entry(find=("carro",), es=("automóvil", Replacement(to="coche", locale=("es-ES",))))])
    neutral, spain = lexicon.propose("Un carro.", None), lexicon.propose("Un carro.", None, "es-ES")
    assert [p.patches[0].new for p in (*neutral, *spain)] == ["automóvil", "coche"]
    assert neutral[0].alternatives == ("coche",)


def test_an_unknown_subject_makes_agreement_a_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.lang.syntax.subject", lambda text, offset, number: None)
    trial = try_sentence(
        Lexicon([entry(find=("{v:tener} frío",), es=("{v:estar} {a:resentido}",))]), "Tuvo frío.", None
    )
    assert [(p.level, p.patches[0].new) for p in trial.proposals] == [("suggest", "Estuvo resentido")]


def test_the_known_subject_decides_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.lang.syntax.subject", lambda text, offset, number: ("f", "p"))
    assert mend("{v:tener} frío", "{v:estar} {a:resentido}", "Ellas tenían frío.") == "Ellas estaban resentidas."


def test_the_longer_match_wins() -> None:
    short = entry(id="short", find=("caja",), es=("A",))
    long = entry(id="long", find=("fuera de la caja",), es=("B",))
    assert try_sentence(Lexicon([short, long]), "Piensa fuera de la caja.", None).text == "Piensa B."


def test_ten_times_the_entries_find_the_same() -> None:
    many = [entry(id=f"n{n}", find=(f"palabra{n} rara",), es=("x",)) for n in range(2000)]
    lexicon = Lexicon([*many, entry(find=("manos abajo",), es=("sin duda",))])
    assert try_sentence(lexicon, "Es, manos abajo, el mejor.", None).text == "Es, sin duda, el mejor."


def test_a_match_may_begin_with_a_group_whose_rarest_word_comes_second() -> None:
    assert (
        mend("(de vuelta|de nuevo) a (casa|la mesa)", "a empezar de cero", "Y de vuelta a la mesa.")
        == "Y a empezar de cero."
    )


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        ("Mi hermano asumía riesgos.", None, "Mi hermano se arriesgaba riesgos."),
        ("Yo asumía riesgos.", None, "Yo me arriesgaba riesgos."),
        ("Asumía riesgos.", "I used to take risks.", "Me arriesgaba riesgos."),
        ("Asumía riesgos.", "He used to take risks.", "Se arriesgaba riesgos."),
    ],
)
def test_a_form_of_two_persons_is_told_by_its_subject(text: str, english: str | None, expected: str) -> None:
    assert mend("{v:asumir}", "{v:arriesgarse}", text, english, en=("take risks",) if english else ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deja de asumir riesgos.", "Deja de jugarte el cuello riesgos."),
        ("No me gusta asumir riesgos.", "No me gusta jugarme el cuello riesgos."),
        ("Salgo a correr para asumir riesgos.", "Salgo a correr para jugarme el cuello riesgos."),
        ("Te quitan puntos por asumir riesgos.", "Te quitan puntos por jugarte el cuello riesgos."),
        ("Nos multaron por asumir riesgos.", "Nos multaron por jugarnos el cuello riesgos."),
    ],
)
def test_an_infinitive_takes_the_person_of_the_verb_it_depends_on(text: str, expected: str) -> None:
    assert mend("{v:asumir}", "{v:jugarse} el cuello", text) == expected


def test_an_infinitive_of_nobody_is_a_suggestion() -> None:
    trial = try_sentence(Lexicon([entry(find=("{v:asumir}",), es=("{v:jugarse} el cuello",))]), "Asumir riesgos.", None)
    assert [(p.level, p.patches[0].new) for p in trial.proposals] == [("suggest", "Jugarse el cuello")]


def test_a_reflexive_clitic_inside_the_match_is_replaced() -> None:
    assert (
        mend("el infierno {v:desatarse}", "{v:armarse} la gorda", "Y el infierno se desató.") == "Y se armó la gorda."
    )


def test_a_first_word_of_one_letter_keeps_its_capital() -> None:
    assert mend("a cualquier tasa", "en cualquier caso", "A cualquier tasa, voy.") == "En cualquier caso, voy."


def test_an_ambiguous_auxiliary_is_third_person_unless_something_says_i() -> None:
    assert mend("{v:asumir}", "{v:arriesgarse}", "Tu jefe debería asumir.") == "Tu jefe debería arriesgarse."
    assert mend("{v:asumir}", "{v:arriesgarse}", "Yo debería asumir.") == "Yo debería arriesgarme."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es muy fastidiosa.", "Es muy meticulosa."),
        ("Los vecinos fastidiosos.", "Los vecinos meticulosos."),
        ("Una abeja fastidiosa y otra.", "Una abeja meticulosa y otra."),
    ],
)
def test_an_adjective_takes_the_form_of_the_one_it_replaces(text: str, expected: str) -> None:
    assert mend("{a:fastidioso}", "{a:meticuloso}", text) == expected


def test_no_stands_before_the_clitics() -> None:
    assert mend("{v:ocultar}", "no {v:contar}", "Ella me ocultó todo.") == "Ella no me contó todo."
    assert mend("{v:ocultar}", "no {v:contar}", "Ella me está ocultando todo.") == "Ella no me está contando todo."


def test_a_clitic_chooses_the_reading() -> None:
    assert mend("{v:reír|reírse} fuerte", "{v:carcajearse}", "Mi tía se reía fuerte.") == "Mi tía se carcajeaba."


def test_a_captured_phrase_keeps_the_article_of_a_contraction() -> None:
    assert mend("{v:ir} (a|de) {x}", "{v:visitar} a {x}", "Voy al médico.") == "Visito al médico."
    assert mend("{v:ir} (a|de) {x}", "{v:ver} {x}", "Voy al médico.") == "Veo el médico."


def test_a_determiner_beside_the_match_contracts() -> None:
    assert mend("{n:parada}", "{n:desfile}", "Fui a la parada de ayer.") == "Fui al desfile de ayer."
    assert mend("{n:parada}", "{n:desfile}", "Hablan de la gran parada.") == "Hablan del gran desfile."


def test_a_guard_sees_captured_words() -> None:
    lexicon = Lexicon([entry(find=("{v:caer} sobre {x}",), es=("{v:atacar} {x}",), literal_es=("cama",))])
    assert not lexicon.propose("Cayó sobre la cama.", None)
    assert lexicon.propose("Cayó sobre la ciudad.", None)


def test_a_noun_that_is_a_verb_here_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.lang.syntax.part_of_speech", lambda text, offset: "VERB" if offset > 3 else "NOUN")
    assert mend("{n:falla}", "{n:fallo}", "Si el motor falla, avisa.") == "Si el motor falla, avisa."
    assert mend("{n:falla}", "{n:fallo}", "La falla es grave.") == "El fallo es grave."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toquemos base pronto.", "Pongámonos en contacto pronto."),
        ("Si puedes, toquemos base.", "Si puedes, pongámonos en contacto."),
        ("Quiero que toquemos base.", "Quiero que nos pongamos en contacto."),
        ("No toquemos base.", "No nos pongamos en contacto."),
    ],
)
def test_a_subjunctive_that_opens_a_clause_is_an_order(text: str, expected: str) -> None:
    assert mend("{v:tocar} base", "{v:ponerse} en contacto", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voy en la misma página que tú.", "Voy de acuerdo contigo."),
        ("Van en la misma página que yo.", "Van de acuerdo conmigo."),
        ("Voy en la misma página que tus socios.", "Voy de acuerdo con tus socios."),
    ],
)
def test_a_subject_pronoun_takes_the_case_of_the_new_preposition(text: str, expected: str) -> None:
    assert mend("en la misma página que", "de acuerdo con", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Busqué a mi vecino arriba.", "Busqué a mi vecino."),
        ("Busqué la palabra rara arriba.", "Busqué la palabra rara."),
        ("Busqué la llave de casa de vuelta.", "Busqué la llave de casa."),
        ("Busqué la palabra allí arriba.", "Busqué la palabra allí arriba."),
    ],
)
def test_a_captured_phrase_leaves_the_particle_behind_it_to_the_pattern(text: str, expected: str) -> None:
    assert mend("{v:buscar} {x} (arriba|de vuelta|)", "{v:buscar} {x}", text) == expected


def test_an_article_is_not_written_twice() -> None:
    assert mend("{n:jefe} grande", "{n:el mandamás/s}", "Habló del jefe grande.") == "Habló del mandamás."
    assert mend("{n:el/s} grande", "{n} mayor", "Habló del grande.") == "Habló del mayor."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agarre una cintura.", "Cálmese."),
        ("Señor, agarre una cintura.", "Señor, cálmese."),
        ("¡Agarren una cintura!", "¡Cálmense!"),
        ("No agarre una cintura.", "No se calme."),
        ("Quiero que agarre una cintura.", "Quiero que se calme."),
        ("Te ayudaré a agarrar una cintura.", "Te ayudaré a calmarte."),
        ("Eso les permitió agarrar una cintura.", "Eso les permitió calmarse."),
        ("Quiere ayudarnos a agarrar una cintura.", "Quiere ayudarnos a calmarnos."),
        ("Pasó meses y ganas para agarrar una cintura.", "Pasó meses y ganas para calmarse."),
    ],
)
def test_orders_of_usted_and_infinitives_of_an_object_find_their_person(text: str, expected: str) -> None:
    assert mend("{v:agarrar} una cintura", "{v:calmarse}", text) == expected


def test_a_form_that_may_be_an_order_is_a_suggestion() -> None:
    lexicon = Lexicon([entry(find=("{v:agarrar} una cintura",), es=("{v:calmarse}",))])
    assert [p.level for p in lexicon.propose("Agarra una cintura.", None)] == ["suggest"]
    assert [p.level for p in lexicon.propose("Mi tía agarra una cintura.", None)] == ["fix"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Existe ruido.", "Hay escándalo."),
        ("Existen ruido.", "Hay escándalo."),
        ("Han existido ruido.", "Ha habido escándalo."),
        ("Pueden existir ruido.", "Puede haber escándalo."),
        ("Van a existir ruido.", "Va a haber escándalo."),
        ("Quizá existan ruido.", "Quizá haya escándalo."),
    ],
)
def test_haber_has_no_subject_where_it_says_what_there_is(text: str, expected: str) -> None:
    assert mend("{v:existir} ruido", "{v:haber} escándalo", text) == expected


def test_haber_before_a_participle_is_an_auxiliary() -> None:
    assert mend("{v:existir} ruido", "{v:haber} perdido el juicio", "Existen ruido.") == "Han perdido el juicio."


def test_the_clitic_of_the_first_verb_does_not_hide_that_of_the_second() -> None:
    find, to = "{v:introducirse}", "{v:presentarse}"
    assert mend(find, to, "Déjame introducirme.") == "Déjame presentarme."
    assert mend(find, to, "Permítannos introducirnos.") == "Permítannos presentarnos."
    assert mend(find, to, "Te ayudará a introducirte.") == "Te ayudará a presentarte."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se me ha metido debajo de mi piel.", "Me ha sacado de quicio."),
        ("Mi jefe se nos metió debajo de nuestra piel.", "Mi jefe nos sacó de quicio."),
        ("Puede haberse metido debajo de mi piel.", "Puede haberme sacado de quicio."),
        ("Habiéndose metido debajo de tu piel, huyó.", "Habiéndote sacado de quicio, huyó."),
        ("No se había metido debajo de mi piel.", "No me había sacado de quicio."),
    ],
)
def test_a_clitic_of_the_possessive_is_not_written_twice(text: str, expected: str) -> None:
    assert mend("{v:meterse} debajo de {p!} piel", "{v:sacar@p:le} de quicio", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Las noticias son buenas.", "El aviso es bueno."),
        ("Las noticias que llegaron ayer eran falsas.", "El aviso que llegó ayer era falso."),
        ("Las noticias no han sido recibidas.", "El aviso no ha sido recibido."),
        ("Han llegado las noticias.", "Ha llegado el aviso."),
        ("Las noticias parecen falsas.", "El aviso parece falso."),
        ("Son malas noticias.", "Es mal aviso."),
        ("Mi madre leyó las noticias y lloró.", "Mi madre leyó el aviso y lloró."),
    ],
)
def test_verb_and_attributes_follow_the_noun(text: str, expected: str) -> None:
    assert mend("{n:noticia/p}", "{n:aviso/s}", text) == expected


def test_what_somebody_shouts_is_mended_unless_it_is_an_order_in_spanish_too() -> None:
    cake = entry(id="cake", find=("pedazo de pastel",), es=("pan comido",), en=("piece of cake",))
    hands = entry(id="hands", find=("manos abajo",), es=("sin duda",), en=("hands down",))
    lexicon = Lexicon([cake, hands])
    assert try_sentence(lexicon, "Gritó: «¡Pedazo de pastel!».", '"Piece of cake!"').text == "Gritó: «¡Pan comido!»."
    assert [p.level for p in lexicon.propose("Gritó: «¡Manos abajo!».", '"Hands down!"')] == ["suggest"]


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        ("No creo que tu madre asuma riesgos.", "I don't think she takes risks.", "No creo que tu madre se arriesgue."),
        ("Cuando asuma riesgos.", "When I take risks.", "Cuando me arriesgue."),
        ("En la fiesta asumía riesgos.", "At the party I took risks.", "En la fiesta me arriesgaba."),
        ("Vos siempre asumís riesgos.", "You always take risks.", "Vos siempre te arriesgás."),
        ("Vos vas a riesgos.", "You take risks.", "Vos te arriesgás."),
    ],
)
def test_the_subject_that_stands_there_decides(text: str, english: str, expected: str) -> None:
    find = ("({v:asumir} riesgos|{v:ir} a riesgos)",)
    lexicon = Lexicon([entry(find=find, es=("{v:arriesgarse}",), en=("take risks",))])
    assert try_sentence(lexicon, text, english).text == expected


def test_a_negation_of_the_replacement_joins_the_verb_group() -> None:
    assert mend("{v:fallar} el tiro", "no {v:acertar}", "Mi tía ha fallado el tiro.") == "Mi tía no ha acertado."
    lexicon = Lexicon([entry(find=("{v:fallar} el tiro",), es=("no {v:acertar}", "{v:errar}"))])
    assert try_sentence(lexicon, "Nunca falló el tiro.", None).text == "Nunca erró."


def test_an_infinitive_does_not_replace_a_finite_verb() -> None:
    lexicon = Lexicon([entry(find=("{v:comprar} ventanas",), es=("mirar escaparates",))])
    assert try_sentence(lexicon, "Quiere comprar ventanas.", None).text == "Quiere mirar escaparates."
    assert [p.level for p in lexicon.propose("Compró ventanas.", None)] == ["flag"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eso vuelve para morderme.", "Eso me pasa factura."),
        ("Eso va a volver para morderme.", "Eso va a pasarme factura."),
        ("Eso ha vuelto para morderme.", "Eso me ha pasado factura."),
        ("Eso siempre había vuelto para morderme.", "Eso siempre me había pasado factura."),
        ("Eso está volviendo para morderme.", "Eso está pasándome factura."),
        ("Puede haber vuelto para morderme.", "Puede haberme pasado factura."),
        ("Que no vuelva para morderme.", "Que no me pase factura."),
        ("Eso me va a volver para morderme.", "Eso me va a pasar factura."),
        ("Eso se volvió para morderme.", "Eso me pasó factura."),
    ],
)
def test_a_clitic_written_in_the_replacement_goes_where_the_verb_wants_it(text: str, expected: str) -> None:
    assert mend("{v:volver|volverse} para morderme", "me {v:pasar} factura", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tú consigues lejos.", "Tú te sales con la tuya y tu merecido."),
        ("Siempre conseguimos lejos.", "Siempre nos salimos con la nuestra y nuestro merecido."),
        ("Mi tía consiguió lejos.", "Mi tía se salió con la suya y su merecido."),
        ("Quiero conseguir lejos.", "Quiero salirme con la mía y mi merecido."),
    ],
)
def test_a_possessive_of_the_subject_takes_its_person(text: str, expected: str) -> None:
    assert mend("{v:conseguir} lejos", "{v:salirse} con la {p:suya@s} y {p@s} merecido", text) == expected


def test_a_pronoun_of_the_subject_takes_its_person() -> None:
    assert mend("{v:tener} una vaca", "{v:estar} fuera de {p:sí@s}", "Tenías una vaca.") == "Estabas fuera de ti."


def test_an_alternative_without_a_verb_does_not_replace_one() -> None:
    lexicon = Lexicon([entry(find=("{v:estar} sobre la casa",), es=("{v:correr} por mi cuenta", "por mi cuenta"))])
    (found,) = lexicon.propose("Los postres están sobre la casa.", None)
    assert (found.patches[0].new, found.alternatives) == ("corren por mi cuenta", ())
    order = Lexicon([entry(find=("{v:mantener} tu barbilla",), es=("no te {v:desanimar}", "ánimo"))])
    assert order.propose("Mantén tu barbilla.", None)[0].alternatives == ("Ánimo",)


@pytest.mark.parametrize(
    ("to", "text", "expected"),
    [
        ("{v:restar} importancia a", "Ayer los encogieron fuera.", "Ayer les restaron importancia."),
        ("{v:restar} importancia a", "Quiere encogerlos fuera.", "Quiere restarles importancia."),
        ("{v:restar} importancia a", "Encogió fuera los silbidos.", "Restó importancia a los silbidos."),
        ("{v:ganarse} a", "Mi jefa lo quiere encoger fuera.", "Mi jefa se lo quiere ganar."),
        ("{v:ganarse} a", "Ya lo han encogido fuera.", "Ya se lo han ganado."),
        ("{v:hacerse} cargo de", "Ayer la encogieron fuera.", "Ayer se hicieron cargo de ella."),
        ("{v:contar} con", "Me encogen fuera y callo.", "Cuentan conmigo y callo."),
        ("{v:contar} con", "Encógelos fuera.", "Cuenta con ellos."),
    ],
)
def test_a_preposition_finds_the_object_that_a_pronoun_stood_for(to: str, text: str, expected: str) -> None:
    assert mend("{v:encoger} fuera", to, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Los silbidos fueron encogidos fuera ayer.", "Los silbidos fueron ignorados ayer."),
        ("Los silbidos que encogió fuera eran muchos.", "Los silbidos que ignoró eran muchos."),
    ],
)
def test_where_no_object_can_stand_another_replacement_is_taken(text: str, expected: str) -> None:
    lexicon = Lexicon([entry(find=("{v:encoger} fuera",), es=("{v:hacerse} cargo de", "{v:ignorar}"))])
    assert try_sentence(lexicon, text, None).text == expected


def test_a_verb_with_its_own_object_takes_no_other() -> None:
    lexicon = Lexicon([entry(find=("{v:tomar} sobre",), es=("{v:tomar} el control", "{v:asumir}"))])
    assert try_sentence(lexicon, "Ayer la tomaron sobre.", None).text == "Ayer la asumieron."
    assert try_sentence(lexicon, "Ayer tomaron sobre.", None).text == "Ayer tomaron el control."


@pytest.mark.parametrize(
    ("find", "to", "text", "expected"),
    [
        ("mayor bang", "la mejor relación", "Te da la mayor bang.", "Te da la mejor relación."),
        ("mayor bang", "la mejor relación", "Es del mayor bang.", "Es de la mejor relación."),
        ("mayor bang", "la mejor relación", "Busco un mayor bang.", "Busco una mejor relación."),
        ("fuera de azul", "de la nada", "Vino de fuera de azul.", "Vino de la nada."),
        ("{v:pagar} labios", "{v:hablar} solo de boquilla", "Solo pagan labios.", "Solo hablan de boquilla."),
        ("padre (siempre|) {v:soportar}", "padre {v:apoyar}", "Mi padre siempre soporta.", "Mi padre siempre apoya."),
        ("{v:poner} arriba con", "{v:hablar} con", "Pone arriba con contra ella.", "Pone arriba con contra ella."),
        ("jurado fuera", "nada decidido sobre", "Sigue jurado fuera.", "Sigue jurado fuera."),
    ],
)  # fmt: skip
def test_nothing_is_said_twice_at_the_borders_or_lost(find: str, to: str, text: str, expected: str) -> None:
    assert mend(find, to, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La impresora falla y estoy alimentado con ella.", "La impresora falla y estoy harto de ella."),
        ("La impresora falla y estoy alimentada con ella.", "La impresora falla y estoy harta de ella."),
        ("Mi tía está alimentado con ella.", "Mi tía está harta de ella."),
    ],
)
def test_who_speaks_is_no_noun_before_and_has_the_gender_of_the_participle(text: str, expected: str) -> None:
    assert mend("{v:estar} (alimentado|alimentada) con", "{v:estar} {a:harto@s} de", text) == expected
