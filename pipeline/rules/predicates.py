"""Agreement of predicate adjectives with their subject, near or far."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Sequence

from pipeline.lang.inflect import analyse
from pipeline.lang.triggers import Beside
from pipeline.rules.adjective_rows import Adjective, fits, row, shown_by
from pipeline.rules.adjectives import shape, shows
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, Token, replace
from pipeline.rules.linking_verbs import links, verb_group
from pipeline.rules.nouns import named_noun, number, sure_gender
from pipeline.rules.phrases import DEGREE, adjective_form, agrees_ahead, gap, pos_of
from pipeline.rules.predicate_states import alone, states
from pipeline.rules.predicate_subjects import ARTICLES, counted_far, only_women, said_behind, wanted, went
from pipeline.rules.subjects import subject_of
from pipeline.rules.verbs import is_infinitive, is_participle

# "Está claro que…", "es cierto": said of a whole clause; "primero", "solo": adverbs.
_OF_CLAUSE = frozenset(
    "claro cierto seguro obvio posible imposible necesario bueno malo mejor peor primero segundo último igual general verdad normal lógico fácil difícil".split()
)
_ADVERBIAL = frozenset(
    "primero solo claro mejor peor igual rápido lento alto bajo fuerte mayor menor general especial actual final real particular total izquierda derecha".split()
)


_LINKED = Beside(
    links,
    lambda word: word in ("el", "los") or word in DEGREE or shows(word) is not None,
)


def _predicates(context: Context) -> Iterable[Finding]:
    """ "Mis amigas están casados", "La jerarquía de la empresa está muy claro", "Ella está cansado"."""
    yield from alone(context)
    yield from states(context)
    if not context.may_have(_LINKED) and not (context.english and context.may_have(links)):
        return
    tokens = context.tokens
    for n in range(len(tokens) - 1):
        group = verb_group(tokens, n)
        if group is None or gap(context, tokens[n], tokens[n + 1]) != " ":
            continue
        start, end, count = group
        yield from _ranked(context, start, end)
        adjectives = _said(context, end + 1)
        if not adjectives or adjectives[0].at > end + 5:
            continue
        if tokens[adjectives[0].at].low == "griego" and _GREEK.search(context.english):
            continue  # the idiom, which «suena a chino»
        want = wanted(context, start, count)
        if want is None:
            yield from _number_alone(context, start, count, adjectives)
            continue
        if count == want[1]:
            yield from _mend(context, start, want, adjectives)


_BEFORE_PARTICIPLE = frozenset("mal bien recién ya aún todavía siempre".split())


_GREEK = re.compile(r"\bgreek to (?:me|you|him|her|us|them|most|many|every\w+)\b", re.IGNORECASE)
_MUCH_MORE = re.compile(r"(?:mucho|un poco|bastante|aún|todavía|muchísimo|algo) (?:más|menos) [a-z]", re.IGNORECASE)


def _said(context: Context, at: int) -> list[Adjective]:
    """The adjectives behind the verb: "muy caras", "mal iluminadas", "tan lista como guapa"."""
    tokens = context.tokens
    if (
        at + 1 < len(tokens)
        and tokens[at].low in _BEFORE_PARTICIPLE
        and gap(context, tokens[at], tokens[at + 1]) == " "
    ) and (is_participle(tokens[at + 1].low) or tokens[at + 1].low in DEGREE):
        at += 1
    if _MUCH_MORE.match(context.text, tokens[at].start) if at < len(tokens) else None:
        at = next((k for k in range(at, len(tokens)) if tokens[k].low in ("más", "menos")), at)
    if (
        at + 2 < len(tokens)
        and tokens[at].low in ARTICLES
        and tokens[at + 1].low in ("más", "menos")
        and shape(tokens[at + 2].low) not in (None, ARTICLES[tokens[at].low])
    ):
        at += 1  # «es la más bonita del disco»
    found = row(context, at)
    last = found[-1].at if found else -1
    if found and tokens[last - 1].low == "tan" and last + 2 < len(tokens) and tokens[last + 1].low == "como":
        shown = shown_by(tokens[last + 2])
        if shown and gap(context, tokens[last + 1], tokens[last + 2]) == " ":
            found.append(Adjective(last + 2, shown))
    return found


_RANKS = re.compile(
    r" (el|los) (primer[oa]s?|últim[oa]s?|únic[oa]s?|segund[oa]s?|elegid[oa]s?)(?= (?:en|de|que|del)\b|[.,;!?])"
)


def _ranked(context: Context, start: int, end: int) -> Iterable[Finding]:
    """ "Ellas fueron los primeros en llegar": the article and the ordinal agree with the subject, too."""
    m = _RANKS.match(context.text, context.tokens[end].end)
    subject = subject_of(context, start) if m else None
    if m and subject and subject.gender == "f" and (subject.number == "p") == (m.group(1) == "los"):
        article = "las" if subject.number == "p" else "la"
        yield replace(m.start(1), m.end(2), f"{article} {adjective_form(m.group(2), 'f', subject.number)}")


def _mend(context: Context, start: int, want: tuple[str, str], adjectives: Sequence[Adjective]) -> Iterable[Finding]:
    tokens = context.tokens
    if fits(adjectives[0].shape, want):
        # "Es fácil y barata": only the rest may be wrong, and may begin another clause.
        rest = [a for a in adjectives[1:] if a.shape[1] == want[1]] if adjectives[0].shape[0] == "" else []
        ends = context.english and re.match(
            r"\s*(?:[.,;:!?)»”]|$)| (?:de|para|con|en) ", context.text[tokens[adjectives[-1].at].end :]
        )
        adjectives = list(adjectives[1:]) if ends else rest
    for place, (at, shown) in enumerate(adjectives):
        token = tokens[at]
        graded = at and tokens[at - 1].low in DEGREE
        adverb = token.low in _ADVERBIAL and not graded and len(adjectives) == 1 and not _said_of(context, at)
        if fits(shown, want) or adverb or _of_clause(context, at) or went(context, at):
            return
        if shown == ("m", "s") and at and tokens[at - 1].low in ("algo", "nada") and want[1] == "s":
            return  # «la victoria no es algo seguro»
        if not place and at + 1 < len(tokens) and named_noun(token.low) and shows(tokens[at + 1].low) == shown:
            return  # «son terreno mixto»
        with_me = at + 1 < len(tokens) and tokens[at + 1].low in ("conmigo", "contigo", "consigo")
        if (
            at + 1 < len(tokens)
            and not with_me
            and agrees_ahead(context, list(tokens), at, shown_by(token) or ("", number(token.low)))
        ):
            return
        new = adjective_form(token.low, *want)
        if not new or new == token.low or said_behind(context, at, shown):
            return  # «en la tabla, están definidos los niveles»
        pronoun = tokens[start - 1].low in ("ella", "ellas", "nosotras", "él", "ellos") if start else False
        certain = context.english or pronoun or (graded and not place) or _no_noun(context, token)
        level: Level = "fix" if certain else "suggest"
        yield replace(token.start, token.end, new, level)


_NOUNS_TOO = frozenset(
    "significado resultado sentido contenido pecado hecho estado cuidado pedido deseo pasado partido".split()
)


def _plain_subject(context: Context, token: Token) -> bool:
    """Whether an article or possessive and its noun open the clause of an adjective: "las fotos están borrosos"."""
    before = context.tokens_before(token.start)
    opens = [
        n
        for n, t in enumerate(before)
        if not n
        or re.search(r"[.;:,!?¿¡(«—]", gap(context, before[n - 1], t))
        or before[n - 1].low in ("que", "y", "pero")
    ]
    return bool(opens) and any(before[n].low in _DETERMINERS for n in opens)


_DETERMINERS = frozenset(
    "el la los las mi mis tu tus su sus este esta estos estas ese esa esos esas nuestro nuestra nuestros nuestras un una".split()
)


def _no_noun(context: Context, token: Token) -> bool:
    """Whether a word behind ser or estar is nothing but an adjective: "son pecado", "es un día" have nouns."""
    if token.low in _NOUNS_TOO or "cual" in context.text or not _plain_subject(context, token):
        return False
    owned = context.text[token.end :].startswith((" de ", " del ")) and not is_participle(token.low)
    return not owned and not named_noun(token.low) and pos_of(context, token) in ("ADJ", "VERB")


def _said_of(context: Context, at: int) -> bool:
    """Whether the word ends its clause right behind ser: "las instrucciones no son claras"."""
    token, before = context.tokens[at], context.tokens[at - 1].low if at else ""
    forms = [f for f in analyse(before) if f.lemma == "ser" and f.mood != "imp"]
    return bool(forms and context.english and re.match(r"\s*(?:[.;!?)»”]|$)", context.text[token.end :]))


def _of_clause(context: Context, at: int) -> bool:
    """Whether the adjective goes with a clause behind it: "está claro que", "es fácil de"."""
    token = context.tokens[at]
    after = context.text[token.end :]
    if (doing := _DOING.match(after)) and is_infinitive(doing["i"].lower()):
        return True
    return (token.low in _OF_CLAUSE and bool(re.match(r" que\b", after))) or (token.low == "justo" and after[:1] == " ")


# «Sería inapropiado por parte del banco hablar en su nombre».
_DOING = re.compile(r" (?:por parte del? (?:\w+ ){1,4}?)(?P<i>[^\W\d_]+[aeií]r)(?:se|l[aoe]s?)?(?!\w)")


def _women_before(context: Context, start: int) -> bool:
    """Whether all that is plural before the verb is feminine: "las casas junto al río que fueron vendido"."""
    before = context.tokens[max(0, start - 9) : start]
    if not before or re.search(r"[.;:?!]|\b[ye]\b", context.text[before[0].start : before[-1].end]):
        return False
    named = [t.low for t in before if number(t.low) == "p" and named_noun(t.low)]
    return bool(named) and all(sure_gender(n) == "f" for n in named)


def _number_alone(context: Context, start: int, count: str, adjectives: Sequence[Adjective]) -> Iterable[Finding]:
    """ "Mi hermana y yo estamos contento": a plural verb wants a plural adjective, whatever the subject is."""
    tokens, first = context.tokens, adjectives[0]
    token = tokens[first.at]
    if count != "p" or first.shape[1] != "s" or token.low in _ADVERBIAL | _OF_CLAUSE or len(adjectives) > 1:
        return
    # A noun behind it owns it ("son gran parte de"), and so does a subject behind the verb ("están claro los…").
    if not re.match(
        r"\s*(?:[.,;:!?)»”]|$)| (?:de|por|para|con|en|y|porque|cuando|hoy|ahora|aquí|ayer)\b", context.text[token.end :]
    ):
        return
    gender = counted_far(tokens, start) or first.shape[0] or "m"
    if first.shape[0] == "m" and (only_women(context, start) or _women_before(context, start)):
        gender = "f"
    if (new := adjective_form(token.low, gender, "p")) and new != token.low:
        sure = context.english or (first.shape[0] != "m" and tokens[first.at - 1].low in DEGREE)
        yield replace(token.start, token.end, new, "fix" if sure else "suggest")


RULES = (
    Rule(
        id="predicate-agreement",
        level="fix",
        summary="Makes predicate adjectives agree with their subject, also one further off.",
        why="El atributo no concuerda con el sujeto.",
        find=_predicates,
        examples=(
            Example("Mis hermanas están cansados.", "Mis hermanas están cansadas.", "My sisters are tired."),
            Example("La comida es muy bueno; otras son muy cara.", "La comida es muy buena; otras son muy caras."),
            Example("Ella está casado.", "Ella está casada."),
            Example(
                "Hay muchas casas viejas en el valle que fueron vendido.",
                "Hay muchas casas viejas en el valle que fueron vendidas.",
                "There are many old houses in the valley that were sold.",
            ),
            Example(
                "La entrada del museo es muy caro.",
                "La entrada del museo es muy cara.",
                "The museum ticket is very expensive.",
            ),
            Example(
                "Las sillas nuevas son feos e incómodos.",
                "Las sillas nuevas son feas e incómodas.",
                "The new chairs are ugly and uncomfortable.",
            ),
            Example("Mi padre y yo estamos harto.", "Mi padre y yo estamos hartos.", "My father and I are fed up."),
        ),
        keep=(
            Keep(
                "Callar es malo, pero esta vez era necesario.", "Keeping quiet is bad, but this time it was necessary."
            ),
            Keep(
                "La nota es del banco y sería impropio por parte del jefe hablar de ella.",
                "The note is the bank's and it would be improper for the boss to talk about it.",
            ),
            Keep("El lunes pasado me quedé dormida en el tren.", "Last Monday I fell asleep on the train."),
            Keep("Estas aldeas son terreno mixto.", "These villages are mixed terrains."),
            Keep("En estas reglas, están definidos los niveles.", "In these rules, the levels are defined."),
            Keep("La casa de mi hermano es bonita.", "My brother's house is nice."),
            Keep("Ana y mi hermano están cansados.", "Ana and my brother are tired."),
            Keep("La gente de mi barrio está harta.", "The people in my neighbourhood are fed up."),
            Keep("Las cosas están claro que no mejoran.", "Things are clearly not improving."),
            Keep("La pelota fue directo a la ventana.", "The ball went straight to the window."),
            Keep("El diez por ciento de las casas está vacío.", "Ten percent of the houses are empty."),
            Keep("Sus enemigos están bajo tierra.", "His enemies are under the ground."),
        ),
        source=GRAMMAR,
    ),
)
