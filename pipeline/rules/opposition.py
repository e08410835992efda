"""Opposition: sino, si no, pero and ni."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, Token, like, replace

# "No es un lujo pero una necesidad": what is set against a denial, up to the end of its clause.
_BUT_RATHER = re.compile(r"(,?) (pero) ([^.;:?!()«»]+)", re.IGNORECASE)
_NEITHER = re.compile(r"\b(?:ni) ([^.;:?!,]{2,40}?) (o) (?=[a-záéíóúñ])", re.IGNORECASE)
_BUT = re.compile(r"\b(si no)\b", re.IGNORECASE)
_IF_NOT = re.compile(r"\b(sino)\b(?! (?:también|que))", re.IGNORECASE)


# "No es caro, si no barato": behind a denial and a comma, what no verb follows is no condition.
_PLAIN = re.compile(
    r"\bno ([^.;:?!¿¡()]{2,80}?),? (si no) (que (?:se |lo |la |le |me |te )*)?([^.;:?!¿¡,()]+)", re.IGNORECASE
)


def _plain(context: Context) -> Iterable[Finding]:
    from pipeline.rules.verbs import finite

    for m in context.finditer(_PLAIN):
        words = [t for t in context.tokens if m.start(4) <= t.start < m.end(4)]
        verb = next((t for t in words if finite(t.low) and not _nominal(context, t.start)), None)
        denial = re.search(
            r"\bno (?:es|son|era|eran|fue|fueron|está\w*|quier\w+|vin\w+|ha\w*|tiene\w*|busc\w+|necesit\w+|va\w*|se|solo|sólo|\w+)\b",
            m.group(),
            re.IGNORECASE,
        )
        if (
            not denial
            or not words
            or words[0].low in ("es", "son", "hay", "te", "me", "se", "lo", "la", "puedes", "quieres")
        ):
            continue
        comma = context.text[m.start(2) - 2] == ","
        if (m.group(3) and comma) or (not m.group(3) and verb is None and comma):
            yield replace(m.start(2), m.end(2), "sino")


_ALSO = re.compile(
    r"(?<!\w)no (?:solo|sólo|solamente|únicamente) [^.;:?!]*?,? sino (?:también )?(?=(?:(?:me|te|se|lo|la|le|nos|les) )*([a-záéíóúñ]+)\b)",
    re.IGNORECASE,
)
_BUT_NOT = re.compile(r"(?P<c>,?) sino no (?=[a-záéíóúñ])", re.IGNORECASE)


def _also(context: Context) -> Iterable[Finding]:
    """ "No solo canta, sino también baila": a verb behind it takes que."""
    from pipeline.rules.nouns import named_noun, sure_gender
    from pipeline.rules.verbs import finite

    for m in context.finditer(_ALSO):
        word = m.group(1).lower()
        verb = any(f.mood in ("ind", "sub") for f in finite(word)) and not named_noun(word)
        if verb and (not sure_gender(word) or any(t.idx == m.start(1) and t.pos_ == "VERB" for t in context.doc)):
            at = m.start() + m.group().lower().rindex("sino") + 4
            yield replace(at, at, " que")
    for m in context.finditer(_BUT_NOT) if re.search(r"\bbut not\b", context.english) else ():
        yield replace(m.start(), m.end(), ", pero no ")


# "Estudia; sino, suspenderás", "ven, que sino me enfado": with nothing denied before, the condition.
_OR_ELSE = re.compile(
    r"(?:^|[.;:?!] )(sino)(?=,)|(?:,? (?:que|porque|pues|o|y) |, )(sino)(?=,? (?:no |(?:me|te|se|lo|la|le|nos|les|los|las) |[a-záéíóúñ]+(?:é|ás|á|emos|án)\b))",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|ni|nunca|nadie|nada|tampoco|sin|jamás|ning\w+|más que|otra cosa)\b", re.IGNORECASE)


def _or_else(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_OR_ELSE):
        n = 1 if m.group(1) else 2
        clause = re.split(r"[.;:?!]", context.text[: m.start()])[-1]
        if n == 1 or not _DENIED.search(clause):
            yield replace(m.start(n), m.end(n), like(m.group(n), "si no"))


def _sino(context: Context) -> Iterable[Finding]:
    """sino (but) and si no (if not), told by the English, or by the denial before."""
    yield from _also(context)
    yield from _or_else(context)
    english = context.english.lower()
    if not english:
        yield from _plain(context)
        return
    if (
        re.search(r"\bbut\b", english)
        and not re.search(r"\b(?:if|unless|otherwise|whether)\b", english)
        and re.search(r"\b(?:no|nunca|ni)\b", context.text.lower())
    ):
        for m in context.finditer(_BUT):
            if re.match(r" (?:fuera|fuese|fueran|hubiera|hubiese|es|hay)\b", context.text[m.end() :]):
                continue
            yield replace(m.start(1), m.end(1), like(m.group(1), "sino"))
    yield from _rather(context)
    if re.search(r"\bneither\b[^.;]*\bnor\b", english):
        for m in context.finditer(_NEITHER):
            yield replace(m.start(2), m.end(2), "ni")
    if re.search(r"\b(?:if|unless|otherwise)\b", english) and "but" not in english.split():
        for m in context.finditer(_IF_NOT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "si no"))


_NOT_BUT = re.compile(r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b)[^.;]*\bbut\b", re.IGNORECASE)

_NOT_BUT_BARE = re.compile(r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b)[^.;,]*\bbut\b", re.IGNORECASE)


_OF_ITS_OWN = re.compile(
    r"\bbut (?:I|you|he|she|it|we|they|there|this|that|thanks|thank|the \w+ (?:is|was))\b"
    r"|\b(?:choice|option|alternative|nothing|anything|none) but\b"  # «no tuvo más remedio que»
)
_PREPOSITIONS = frozenset("de por con para en a sobre".split())


_NO_RATHER = frozenset("tampoco sí también bueno nunca no solo sólo solamente aquí ahí aún todavía".split())


def _rather(context: Context) -> Iterable[Finding]:
    """ "No es un lujo pero una necesidad" for "not A but B": pero wants a verb of its own, sino does not."""
    from pipeline.rules.verbs import is_infinitive

    if not _NOT_BUT.search(context.english) or _OF_ITS_OWN.search(context.english):
        return
    for m in context.finditer(_BUT_RATHER):
        head = re.split(r"[.;:?!]", context.text[: m.start()])[-1]
        denial = re.search(r"(?<!\w)no (solo |sólo |solamente )?", head, re.IGNORECASE)
        if denial is None:
            continue
        words = [t for t in context.tokens if m.start(3) <= t.start < m.end(3)]
        if words and words[0].low in _PREPOSITIONS:  # «pero de disciplina, y afecta a todos»
            if re.search(r",(?! (?:y|ni|que|pero) )", m.group(3)):
                continue  # «pero en otros casos, es más fácil»
            words = [t for t in words if "," not in context.text[words[0].start : t.start]]
        verb = next((t for t in words if t.text.islower() and _acts(context, t)), None)
        if (
            words
            and is_infinitive(words[0].low)
            and not any(is_infinitive(t.low) for t in context.tokens if m.start() - len(head) <= t.start < m.start())
        ):
            continue  # «no hay remedio, pero ir paso a paso ayuda»
        if words and words[-1].low in ("sí", "no", "también", "tampoco"):
            continue  # «no es caro, pero viajar sí»
        if not denial.group(1) and not _NOT_BUT_BARE.search(context.english):
            said = m.start() - len(head) + denial.end()
            over = context.text.find(",", said, m.start())  # «No realmente, prefiero el té, pero…»
            until = m.start() if over < 0 else over
            if not any(_acts(context, t) for t in context.tokens if said <= t.start < until):
                continue  # «¿Te gustan? No realmente, pero…», «no siempre, pero a menudo»
        comma = "," if not m.group(1) else m.group(1)
        if denial.group(1) and words and words[0].low == "también":
            that = " que" if verb else ""
            yield replace(m.start(), m.end(2), f"{comma} sino{that}")
        elif verb is None and not denial.group(1) and words and words[0].low not in _NO_RATHER:
            yield replace(m.start(), m.end(2), f"{comma} sino")


_DATIVE_BEFORE = re.compile(r"(?<!\w)(?:se|me|te|nos|os) (?:l[ao]s?) $", re.IGNORECASE)


def _acts(context: Context, token: Token) -> bool:
    """Whether a word is a verb of its own clause: «mi mujer se las come», «óyeme antes»."""
    from pipeline.rules.verbs import finite, readings

    if any(f.mood == "imp" and f.clitics for f in readings(token.low)):
        return True
    behind = _DATIVE_BEFORE.search(context.text[: token.start]) is not None
    return bool(finite(token.low)) and (behind or not _nominal(context, token.start))


def _nominal(context: Context, at: int) -> bool:
    """Whether a determiner or preposition stands before the word, so that it is no verb."""
    return bool(
        re.search(
            r"\b(?:el|la|los|las|un|una|unos|unas|mi|tu|su|mis|tus|sus|de|del|al|con|por|para|en|a|sin|mucha?|mucho|más|otra?|otro|este|esta|ese|esa) $",
            context.text[:at],
            re.IGNORECASE,
        )
    )


RULES = (
    Rule(
        id="sino",
        level="fix",
        summary="Tells sino from si no (if not) and from pero, and ni from o, by the English.",
        why="«Sino» opone («no A, sino B»); «si no» es una condición negada; «pero» necesita otro verbo.",
        find=_sino,
        examples=(
            Example(
                "No es cuestión de dinero, pero de tiempo.",
                "No es cuestión de dinero, sino de tiempo.",
                "It is not a question of money but of time.",
            ),
            Example("No solo canta, sino también baila.", "No solo canta, sino que también baila."),
            Example("Come; sino, enfermarás.", "Come; si no, enfermarás."),
            Example("Es alto sino no fuerte.", "Es alto, pero no fuerte.", "He is tall but not strong."),
            Example("No es rojo, si no azul.", "No es rojo, sino azul.", "It isn't red but blue."),
            Example("La sopa no está fría, si no helada.", "La sopa no está fría, sino helada."),
            Example("Sino llueve, saldré.", "Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
            Example(
                "No quiere agua, pero cerveza.", "No quiere agua, sino cerveza.", "He doesn't want water but beer."
            ),
            Example(
                "No solo lee, pero también escribe.",
                "No solo lee, sino que también escribe.",
                "He not only reads but also writes.",
            ),
        ),
        keep=(
            Keep(
                "No hay remedio, pero ir poco a poco a la escuela ayuda.",
                "There's no remedy, but going to school little by little helps.",
            ),
            Keep("No es rojo, sino azul.", "It isn't red but blue."),
            Keep("No es caro, pero viajar sí.", "It isn't expensive, but travelling is."),
            Keep("Si no fuera por ti, no vendría.", "But for you I wouldn't come."),
            Keep("No vino Juan, sino, como siempre, su hermano."),
            Keep("No vengas, si no quieres; no iré, si no me llamas."),
            Keep("No siempre, pero a menudo.", "Not always, but often."),
            Keep(
                "No quiero el rojo, pero enséñame otro antes de irte.",
                "I don't want the red one, but show me another before you go.",
            ),
            Keep("No es rojo, pero me gusta.", "It isn't red, but I like it."),
            Keep("Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
