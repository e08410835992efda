"""The damage of the seed text, each kind on other sentences, persons and tenses, and on good ones that look alike."""

import pytest

from pipeline.rules import all_rules
from pipeline.rules.engine import mend


def mended(rule: str, text: str, english: str = "") -> str:
    return mend([r for r in all_rules() if r.id == rule], text, english)


@pytest.mark.parametrize(
    ("rule", "text", "english", "wanted"),
    [
        (
            "repeated-item",
            "COO gestiona, trabaja, gestiona la cadena de suministro, gestiona la cadena de suministro y avisa.",
            "COO manages, works day to day, manages the supply chain, and warns.",
            "COO gestiona, trabaja, gestiona la cadena de suministro y avisa.",
        ),
        (
            "repeated-item",
            "Pintaron la cocina, cambiaron las puertas, pintaron la cocina y se fueron.",
            "They painted the kitchen, changed the doors and left.",
            "Pintaron la cocina, cambiaron las puertas y se fueron.",
        ),
        (
            "copula-for-conjunction",
            "Los bienes son servicios que vende la empresa cambian.",
            "The goods or services the company sells change.",
            "Los bienes o servicios que vende la empresa cambian.",
        ),
        (
            "copula-for-conjunction",
            "Alquila coches son motos por horas.",
            "Rent cars or motorbikes by the hour.",
            "Alquila coches o motos por horas.",
        ),
        ("copula-for-conjunction", "Trae platos son vasos.", "Bring plates and glasses.", "Trae platos y vasos."),
        (
            "versus-clause",
            "Un equipo tiene dos jefes frente a una gran empresa podría tener muchos.",
            "A team has two bosses vs. a large company could have many.",
            "Un equipo tiene dos jefes mientras que una gran empresa podría tener muchos.",
        ),
        (
            "versus-clause",
            "Mi abuela cocinaba en casa en comparación con mis primos comían fuera.",
            "My grandmother cooked at home compared to my cousins ate out.",
            "Mi abuela cocinaba en casa mientras que mis primos comían fuera.",
        ),
        ("missing-que", "Espero eso ayude.", "Hope that helps.", "Espero que eso ayude."),
        (
            "missing-que",
            "Esperaba nada y espera usted gane.",
            "He hopes you win.",
            "Esperaba nada y espera que usted gane.",
        ),
        ("missing-que", "Deseamos ellos tengan suerte.", "We wish them luck.", "Deseamos que ellos tengan suerte."),
        ("missing-article", "COO básicamente gestiona.", "COO basically manages.", "El COO básicamente gestiona."),
        ("missing-article", "CTO nunca duerme.", "The CTO never sleeps.", "El CTO nunca duerme."),
        ("missing-article", "Perros necesitan agua.", "Dogs need water.", "Los perros necesitan agua."),
        ("department-name", "Coordina con las finanzas.", "Coordinate with Finance.", "Coordina con Finanzas."),
    ],
)
def test_is_mended(rule: str, text: str, english: str, wanted: str) -> None:
    assert mended(rule, text, english) == wanted


@pytest.mark.parametrize(
    ("rule", "text", "english"),
    [
        ("repeated-item", "El frío, el frío y el frío.", "The cold, the cold and the cold."),
        ("repeated-item", "Unos cantan, otros bailan, unos cantan.", "Some sing, others dance, some sing."),
        ("copula-for-conjunction", "Los delfines son mamíferos.", "Dolphins are mammals."),
        ("copula-for-conjunction", "Los abuelos son personas.", "Grandparents are people or so it seems."),
        ("versus-clause", "Vive frente a la estación.", "She lives opposite the station."),
        ("versus-clause", "Juega contra un equipo que gana siempre.", "He plays against a team that always wins."),
        ("missing-que", "Espero a mi hermana.", "I'm waiting for my sister."),
        ("missing-que", "Espero que te vaya bien.", "I hope it goes well."),
        ("missing-article", "Google gestiona muchos datos.", "Google manages a lot of data."),
        ("missing-article", "El COO gestiona.", "The COO manages."),
        ("list-mood", "Consejo: beba agua\nAviso: coma fruta", "Tip: drink water\nNotice: eat fruit"),
    ],
)
def test_is_left_alone(rule: str, text: str, english: str) -> None:
    assert mended(rule, text, english) == text
