"""Agreement of verbs with their subject, near or far."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Sequence

from pipeline.lang.closed import CLITICS
from pipeline.rules.adjective_rows import row
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.joined_subjects import carried, of_several
from pipeline.rules.liked_subjects import liked
from pipeline.rules.predicate_subjects import copula, is_attribute
from pipeline.rules.pronoun_subjects import by_pronoun
from pipeline.rules.subjects import subject_of
from pipeline.rules.subjects_behind import TIMES, postposed, single_behind
from pipeline.rules.those_who import who_are_many
from pipeline.rules.verb_numbers import NOT_HERE, in_number, is_nominal, refit, third
from pipeline.rules.verb_subjects import parted
from pipeline.rules.verbs import finite, to

_GENTE = re.compile(
    r"\b(?:la|mucha|poca|toda la|tanta|esa|esta|otra|alguna|demasiada|más) gente (?:joven |mayor |normal |de (?:aquí|allí|allá|hoy|antes) |de (?:(?:mi|tu|su|la|este|esta|ese) )?[a-záéíóúñ]+ |del [a-záéíóúñ]+ |que (?:vive|trabaja) (?:aquí|allí) )?(?:(?:no|nunca|siempre|también|ya|a menudo|todavía) )?(?:(?:se|lo|la|los|las|le|les|me|te|nos) )?([a-záéíóú]+)\b",
    re.IGNORECASE,
)
_LIKES = re.compile(
    r"\b(?:me|te|le|nos|les) (gusta|encanta|interesa|duele|molesta|importa|gustaba|encantaba|gustó|encantó|fascina|preocupa|falta|sobra)(?= (?:mucho |muchísimo |más |también )?(?:los|las|mis|tus|sus|estos|estas|esos|esas|unos|unas|muchos|muchas|nuestros|nuestras) [a-záéíóúñ]+s\b)",
    re.IGNORECASE,
)
# "Me gusta los domingos quedarme en casa": what is liked stands behind the time.
_WHEN_LIKED = re.compile(
    r" (?:mucho |más )?(?:los|las) [a-záéíóúñ]+s (?:por la [a-zñ]+ )?[a-záéíóúñ]+(?:ar|er|ir)(?:[mts]e|nos)?\b"
)


def _verbs(context: Context) -> Iterable[Finding]:
    """ "La gente piensan", "ellos quiere", "me gusta los libros", "los niños juega"."""
    yield from liked(context)
    for m in context.finditer(_GENTE):
        head = context.text[: m.start()]
        if not re.search(r"\b(?:de|con|para|por|a|y) $", head) or re.search(
            r"\b(?:mayoría|mayor parte|resto) de $", head
        ):
            yield from refit(context, m, 1, 3, "s")
    yield from by_pronoun(context)
    for m in context.finditer(_LIKES):
        if _WHEN_LIKED.match(context.text, m.end()):
            continue
        forms = finite(m.group(1).lower())
        form = next((f for f in forms if f.mood == "ind" and f.person == 3), None)
        if form:
            yield replace(m.start(1), m.end(1), to(form, "ind", form.tense, 3, "p"))
    if context.english:
        yield from _behind_phrases(context)
        yield from postposed(context)
        yield from single_behind(context)
        yield from of_several(context)
        yield from who_are_many(context)
        yield from carried(context)
        yield from parted(context)


def _behind_phrases(context: Context) -> Iterable[Finding]:
    """ "Los niños juega", "La calidad de los productos son": a third person that is not the number of the phrase before it."""
    tokens = context.tokens
    for n in range(1, len(tokens)):
        low = tokens[n].low
        if (low == "van" and tokens[n - 1].text[0].isupper()) or context.text.startswith("es que ", tokens[n].start):
            continue  # "Mies van der Rohe"; «mis padres es que son muy mayores»
        if low in NOT_HERE and not (
            low in ("hace", "hacía", "hizo") and not _WEATHER.match(context.text, tokens[n].end)
        ):
            continue
        if not tokens[n].text.islower() or not third(low):
            continue
        subject = subject_of(context, n)
        if subject is None or not subject.gender:
            continue
        if tokens[subject.head].low in TIMES and not (copula(low) and _told_so(context, n, subject.number)):
            continue
        if tokens[subject.head].low == "fines" and tokens[subject.head + 2].low in ("semana", "mes", "año"):
            continue  # «los fines de semana lleva el pelo suelto»
        if _compared(tokens, subject.head) or (subject.far and tokens[n - 3].low in ("cual", "cuales")):
            continue  # «el paisaje a través del cual tus unidades viajan»
        if subject.number == "s" and copula(low) == "p" and is_attribute(tokens[n + 1 : n + 3]):
            continue
        count = subject.number
        clitic = tokens[n - 1].low
        alone = clitic in ("me", "te", "nos") and _NOTHING_BEHIND.match(context.text, tokens[n].end)
        if clitic in CLITICS and not alone and (clitic != "se" or count == "s" or subject.far) and count == "s":
            continue  # "la casa se venden", "el ruido les molestan": the subject may stand behind
        if is_nominal(context, n):
            continue
        yield from in_number(context, n, count)


# «Hace mucho tiempo», «hace frío», «hace falta»: no one does it.
_WEATHER = re.compile(
    r" (?:ya |casi |más de |unos |unas |muchos |muchas |mucho |mucha |un |una |tanto |poco |bastante |demasiado |pocos |pocas |dos |tres |cuatro |cinco |seis |siete |ocho |nueve |diez |veinte |\d+ )*(?:tiempo|rato|segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|siglos?|décadas?|frío|calor|sol|viento|fresco|falta|que|buen|mal|bueno|malo)\b|\s*[.,;:?!]|$"
)
# No subject stands behind the verb: the clause ends, or goes on with something else.
_NOTHING_BEHIND = re.compile(
    r"\s*(?:[.;:!?»”)]|$)| (?:mucho|nada|tanto|demasiado|bastante|cuando|porque|pero|de|con|por|para|hoy|ayer|siempre|todavía|aún)\b"
)


def _told_so(context: Context, n: int, count: str) -> bool:
    """Whether an adjective of this number stands behind the verb: "las vacaciones fue demasiado cortas"."""
    adjectives = row(context, n + 1)
    return bool(adjectives) and all(a.shape[1] == count for a in adjectives)


_COMPARES = frozenset("mismo misma mismos mismas más menos mayor menor mejor peor tan".split())


def _compared(tokens: Sequence[Token], head: int) -> bool:
    """Whether a noun only ends a comparison: "en la misma casilla que el defensor"."""
    before = [t.low for t in tokens[max(0, head - 7) : head]]
    return "que" in before[-3:] and not _COMPARES.isdisjoint(before)


RULES = (
    Rule(
        id="verb-agreement",
        level="fix",
        summary="Makes a verb agree with the subject right before it; gustar with what is liked.",
        why="El verbo no concuerda con el sujeto.",
        find=_verbs,
        examples=(
            Example("Se cayó sus libros.", "Se cayeron sus libros.", "His books fell."),
            Example(
                "Los que vive lejos llegan tarde.",
                "Los que viven lejos llegan tarde.",
                "Those who live far away arrive late.",
            ),
            Example("Todos los que trabaja aquí.", "Todos los que trabajan aquí.", "Everyone who works here."),
            Example("La gente piensan mucho.", "La gente piensa mucho."),
            Example("Ellos quiere salir.", "Ellos quieren salir."),
            Example("Me gusta los libros.", "Me gustan los libros."),
            Example(
                "Los niños juega en el parque.", "Los niños juegan en el parque.", "The children play in the park."
            ),
            Example("Nosotros tiene hambre.", "Nosotros tenemos hambre."),
            Example("Los exámenes es una tortura.", "Los exámenes son una tortura.", "Exams are torture."),
            Example("Aquí falta dos sillas.", "Aquí faltan dos sillas.", "Two chairs are missing here."),
            Example(
                "Mis hermanas compraron una casa y vive en ella.",
                "Mis hermanas compraron una casa y viven en ella.",
                "My sisters bought a house and live in it.",
            ),
        ),
        keep=(
            Keep("Se quemó los dedos con la plancha.", "She burned her fingers on the iron."),
            Keep("Se quedó tres meses en Lima.", "She stayed three months in Lima."),
            Keep("Allí supe a quién echaron.", "There I learned who was sacked."),
            Keep("El premio son dos entradas.", "The prizes are two tickets."),
            Keep("Los que vende son caros.", "Those that he sells are expensive."),
            Keep("Mis padres es que son muy mayores.", "My parents, you see, are very old."),
            Keep("Yo apenas duermo.", "I hardly sleep."),
            Keep("Yo que tú no compraría nada hoy.", "If I were you I wouldn't buy anything today."),
            Keep(
                "Tú practica un rato cada tarde y verás.",
                "Practise a while every afternoon, even if it bores you, and you'll see.",
            ),
            Keep("Tú descansa.", "Get some rest."),
            Keep("Alguien como yo no será útil.", "Someone like me won't be useful."),
            Keep("La infantería son corpulentos luchadores.", "The infantry are brawny fighters."),
            Keep("La zona a través de la cual tus tropas viajan.", "The area through which your troops travel."),
            Keep(
                "Las unidades que estén en la misma casilla que el defensor resultan destruidas.",
                "The units in the same square as the defender are destroyed.",
            ),
            Keep(
                "Atrapan truchas río arriba. Van tres goles arriba.",
                "They catch trout up the river. They're three goals up.",
            ),
            Keep("Los fines de semana lleva el pelo suelto.", "She wears her hair down at weekends."),
            Keep("Me gusta los domingos quedarme en casa.", "On Sundays I like to stay at home."),
            Keep("Hay barro en la cocina.", "There is mud in the kitchen."),
            Keep("Hicieron falta cuatro hombres.", "It took four men."),
            Keep("La palabra aparece seis veces.", "The word appears six times."),
            Keep(
                "Los vecinos han comprado un burro y duerme en su garaje.",
                "The neighbours have bought a donkey and it sleeps in their garage.",
            ),
            Keep("Las manos limpias evitan contagios.", "Clean hands prevent infection."),
            Keep("Muchas tiendas apenas venden.", "Many shops hardly sell."),
            Keep("La gente piensa y ellos quieren."),
            Keep("Los martes juega al tenis.", "On Tuesdays he plays tennis."),
            Keep("El problema son los precios.", "The problem is the prices."),
            Keep("La cena fueron dos huevos.", "Dinner was two eggs."),
            Keep("Para nosotros es fácil; entre ellos hay paz."),
        ),
        source=GRAMMAR,
    ),
)
