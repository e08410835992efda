"""Which language: whole texts without error, short ones nearly always, and never at random."""

import pytest

from pipeline.lang.identify import LANGUAGES, language_of

pytestmark = pytest.mark.model

SENTENCES = {
    "es": """Gran empresa: muchas reuniones
        Pequeña empresa: mucho correr
        Espero que ayude.
        Depende de la empresa.
        Sí.
        No, gracias.
        Buena suerte
        El director de operaciones
        Ventajas e inconvenientes
        Resumen
        Conclusión
        Conoce los números
        Mi experiencia personal
        ¿Por qué?
        ¡Claro que sí!
        Como programador, trabajo con Python y Node.js cada día.
        La reunión será el martes a las cinco.
        COO básicamente gestiona el funcionamiento de la empresa.
        Paso 1: instalar Docker
        Aprender a cocinar
        Ejemplo
        Persona rica: compra activos
        Marketing digital
        Llovía a cántaros y nadie quiso salir.
        Startups y capital riesgo
        Vendemos software a bancos
        Mucha gente cree eso
        Perros y gatos
        Un saludo
        Saludos
        Recursos humanos
        Me encanta
        Dormir bien
        Trabajo remoto
        Nadie lo sabe todavía
        Ayer compré pan
        Trucos para estudiar
        Comer sano
        Viajes baratos
        Precio
        Gracias por leer
        Introducción
        Respuesta corta: no
        Empresario: asume riesgos
        Empleado: cobra un sueldo
        Ni idea
        Te lo agradezco
        Depende
        Suerte con el examen
        Esa no es la cuestión
        Juan trabaja en Google
        Soy ingeniero con diez años de experiencia
        Madrid, Barcelona y Valencia
        Vivir solo
        Hola a todos
        Salario alto, estrés alto
        Trabaja mucho, gana poco
        Estudia derecho en Salamanca
        Nunca digas nunca
        Fin de la historia""",
    "en": """Big company: lots of meetings
        Small company: wearing many hats
        Hope that helps.
        It depends.
        Yes.
        No, thanks.
        Good luck
        The COO
        Pros and cons
        Summary
        Conclusion
        Knows the numbers
        My personal experience
        Why?
        Of course!
        As a programmer I work with Python and Node.js daily.
        The meeting is on Tuesday at five.
        COO basically manages the running of the company.
        Step 1: install Docker
        Learning to cook
        Example
        Rich person: buys assets
        Digital marketing
        It rained cats and dogs.
        Startups and venture capital
        We sell software to banks
        Many people think so
        Dogs and cats
        Cheers
        Best regards
        Human resources
        Love it
        Sleeping well
        Remote work
        Nobody knows yet
        Bought bread yesterday
        Study tips
        Eating well
        Cheap travel
        Price
        Thanks for reading
        Introduction
        Short answer: no
        Entrepreneur: takes risks
        Employee: earns a salary
        No idea
        I appreciate it
        Depends
        Good luck with the exam
        That's not the point
        John works at Google
        I'm an engineer with ten years of experience
        London, Paris and Rome
        Living alone
        Hi everyone
        High salary, high stress
        Works a lot, earns little
        Studies law in Boston
        Never say never
        End of story""",
    "pt": """Grande empresa: muitas reuniões
        Espero que ajude.
        Depende da empresa.
        O diretor de operações cuida do dia a dia da empresa.
        Não, obrigado.
        Boa sorte
        Vantagens e desvantagens
        Por quê?
        A minha experiência pessoal
        Como programador, trabalho com Python todos os dias.
        Aprender a cozinhar
        Você precisa estudar mais
        Conhece os números
        Eles compraram uma casa perto da praia.
        Isso depende muito do país em que se vive
        Obrigado por ler este texto até ao fim.
        Comprei pão ontem
        Eu moro em Lisboa há dez anos.
        Ele trabalha muito e ganha pouco
        Sou engenheiro com dez anos de experiência
        As grandes empresas têm mais reuniões do que as pequenas.
        A resposta curta é não
        Viver sozinho é bom""",
    "ca": """Gran empresa: moltes reunions
        Espero que ajudi.
        Depèn de l'empresa.
        El director d'operacions gestiona el dia a dia de l'empresa.
        No, gràcies.
        Bona sort
        Avantatges i inconvenients
        Per què?
        La meva experiència personal
        Com a programador, treballo amb Python cada dia.
        Aprendre a cuinar
        Van comprar una casa a prop de la platja.
        Això depèn molt del país on es viu
        Gràcies per llegir
        Ahir vaig comprar pa
        Fa deu anys que visc a Girona.
        Treballa molt i guanya poc
        Soc enginyer amb deu anys d'experiència
        Les empreses grans tenen més reunions que les petites.
        La resposta curta és no""",
    "gl": """Gran empresa: moitas reunións
        Agardo que axude.
        Depende da empresa.
        O director de operacións xestiona o día a día da empresa.
        Non, grazas.
        Boa sorte
        A miña experiencia persoal
        Como programador, traballo con Python todos os días.
        Aprender a cociñar
        Mercaron unha casa preto da praia.
        Iso depende moito do país no que se viva
        Grazas por ler
        Onte merquei pan
        Levo dez anos vivindo en Vigo.
        Traballa moito e gaña pouco
        Son enxeñeiro con dez anos de experiencia
        As empresas grandes teñen máis reunións ca as pequenas.""",
    "fr": """Grande entreprise : beaucoup de réunions
        J'espère que ça aide.
        Cela dépend de l'entreprise.
        Le directeur des opérations gère le quotidien.
        Bonne chance
        Pourquoi ?
        Apprendre à cuisiner
        Ils ont acheté une maison près de la plage.
        Merci d'avoir lu
        Hier j'ai acheté du pain
        Je vis à Lyon depuis dix ans.""",
    "it": """Grande azienda: molte riunioni
        Spero che aiuti.
        Dipende dall'azienda.
        Il direttore operativo gestisce il quotidiano.
        Buona fortuna
        Perché?
        Imparare a cucinare
        Hanno comprato una casa vicino alla spiaggia.
        Grazie per aver letto
        Ieri ho comprato il pane
        Vivo a Milano da dieci anni.""",
    "de": """Großes Unternehmen: viele Besprechungen
        Ich hoffe, das hilft.
        Das hängt von der Firma ab.
        Viel Glück
        Warum?
        Kochen lernen
        Sie haben ein Haus am Strand gekauft.
        Danke fürs Lesen
        Gestern habe ich Brot gekauft
        Ich wohne seit zehn Jahren in Köln.""",
}

# Two or three words can be good in several languages; what we accept is a share, which may only rise.
SHARE = {"es": 0.92, "en": 0.93, "pt": 0.85, "ca": 0.8, "gl": 0.7, "fr": 1.0, "it": 1.0, "de": 1.0}


def lines(language: str) -> list[str]:
    return [line.strip() for line in SENTENCES[language].split("\n")]


@pytest.mark.parametrize("language", SHARE)
def test_short_texts(language: str) -> None:
    right = [language_of(line)[0] == language for line in lines(language)]
    assert sum(right) / len(right) >= SHARE[language]


@pytest.mark.parametrize("language", SHARE)
def test_running_text_is_certain(language: str) -> None:
    found, probability = language_of(". ".join(lines(language)))
    assert found == language
    assert probability > 0.95


def test_a_sure_verdict_on_spanish_or_english_is_right() -> None:
    for language in ("es", "en"):
        for line in lines(language):
            found, probability = language_of(line)
            assert found == language or probability < 0.8, line


def test_the_same_text_gets_the_same_answer() -> None:
    for line in lines("gl"):
        assert language_of(line) == language_of(line)


@pytest.mark.parametrize(
    "text", ["", "   ", "12.345,67 €", "?!", "https://example.org/pagina", "日本語", "Привет, мир", "a"]
)
def test_no_words_no_language(text: str) -> None:
    assert language_of(text) == ("", 0.0)


def test_capitals_and_odd_characters() -> None:
    assert language_of("LAS EMPRESAS PEQUEÑAS CRECEN MÁS DEPRISA")[0] == "es"
    assert language_of("la casa \ud800 de mi abuela")[0] in LANGUAGES
