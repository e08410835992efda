"""The relative that English leaves out: “the book I bought”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.syntax.grammar import WORD, form_of
from pipeline.rules.syntax.paired import change
from pipeline.rules.verbs import finite

_NOUNS = tuple(
    re.compile(
        rf"(?<!\w)(?P<d>(?:el|la|los|las|un|una|mi|tu|su|mejor|peor|primera?|únic[oa]|algun[oa]s|todas las|todos los|todo el|toda la))(?P<n>(?: (?!(?:que|y|o|de|no|se|me|te|nos|porque|donde|cuando|como|si|al|en|a|con|por|para|ya|también|lo|la|las|los|el)\b){WORD}){{{count}}}) (?P<s>(?:yo|tú|nosotros|ellos|ellas|ella|él|usted|ustedes) )?(?P<c>(?:(?:me|te|nos) )?)(?P<v>{WORD})(?!\w)",
        re.IGNORECASE,
    )
    for count in (1, 2)
)
_LEFT_OUT = re.compile(
    r"(?:^|(?P<before>\w+)\W+)(?:the|a|an|my|your|his|her|our|their|best|worst|first|last|only|all the) (?:(?!(?:as|while|when|where|if|because|that|and|but|or|so|than|before|after|until|since|though|although|like|whenever|wherever|once)\b)[\w-]+ ){1,3}?(?P<who>I|you|we|they|he|she)(?:['’](?:ve|m|re|d|ll|s))? (?:\w+ly |never |ever |always |just |really )*\w+",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset("in on at by for with from to after before during of about since until under over as when if because while this that".split())  # fmt: skip
_NO_VERBS = frozenset("como sobre entre para bajo vino solo nada cuenta".split())


# "El mes pasado me mudé": when it happened is no object.
_TIME = re.compile(
    r"(?<!\w)(?:semana|mes|año|día|noche|mañana|tarde|vez|verano|invierno|otoño|primavera|fin|lunes|martes|miércoles|jueves|viernes|sábado|domingo)s?(?:\s|$)",
    re.IGNORECASE,
)


# "The minute I saw the house I knew."
_WHEN = re.compile(r"\W*the (?:\w+ )?(?:minute|second|moment|instant|day|time|night|morning|year|week) ", re.IGNORECASE)
_JOINING = frozenset("más menos mientras cuando como donde aunque porque según pues siempre y o pero si".split())


def _left_out(context: Context) -> Iterator[Finding]:
    """ "El libro compré es bueno": a noun followed by a verb in the first or second person lacks its que."""
    yield from _subject_left(context)
    found = _LEFT_OUT.search(context.english)
    if (
        not found
        or (found["before"] or "").lower() in _PREPOSITIONS
        or _WHEN.match(found[0])
        or re.search(r"[,;]|\b(?:that|which|who)\b", found[0])
        or re.search(
            r"\b(?:time|moment|minute|second|instant|day|when|while|once)\b[^.;,:]*$",
            context.english[: found.start()],
            re.IGNORECASE,
        )
    ):
        return
    wanted = {"i": (1, "s"), "we": (1, "p"), "you": (2, "s")}.get(found["who"].lower())
    for m in (m for pattern in _NOUNS for m in context.finditer(pattern)):
        form = form_of(m["v"].lower())
        if form is None or m["v"].lower() in _NO_VERBS or named_noun(m["v"].lower()) or not _object_of_main(context, m):
            continue
        if (wanted and (form.person, form.number) != wanted and not m["s"]) or not (wanted or m["s"]):
            continue
        noun = m["n"].split()[-1].lower()
        if _CONDITION.search(context.text[: m.start()]):
            continue  # «si me mandas el archivo intentaré abrirlo»: the main clause follows
        if not m["s"] and any(f.person == 3 for f in finite(m["v"].lower())):
            continue  # «el cachorro me lamía las botas»: the noun is its subject
        if sure_gender(m["v"].lower()) and re.search(r"(?:propi|mism|nuev|viej|últim)[oa]s?$", m["n"], re.IGNORECASE):
            continue  # «tu propio negocio»
        if noun in _JOINING or (finite(noun) and not sure_gender(noun)) or _TIME.search(m["n"]):
            continue
        at = m.end("n")
        finding = change(context, at, m.end("v"), f" que{context.text[at : m.end('v')]}", None, found[0])
        if finding:
            yield finding
            return


_CONDITION = re.compile(r"\b(?:si|cuando|mientras|en cuanto|una vez que|aunque|como)\b[^.;:,]*$", re.IGNORECASE)
_WHO_LIVES = re.compile(
    r"^(?P<np>(?:el|la|los|las|mi|tu|su|un|una|ese|esa|aquel|aquella|este|esta) (?P<n>[a-záéíóúñ]+)) (?P<v>(?:no )?(?:(?:me|te|se|le|nos) )?[a-záéíóúñ]+)(?P<rest>[^.;:,?!]*)",
    re.IGNORECASE,
)
_WHO_LIVES_EN = re.compile(
    r"^\W*(?:The|My|Your|His|Her|A|An|That|This|Those|These) (?:\w+ )?\w+ (?:who|that|which) (?!I |you |he |she |we |they |the |my |your |his |her )\w+",
    re.IGNORECASE,
)


def _subject_left(context: Context) -> Iterator[Finding]:
    """ "La chica vive al lado es médica" for "the girl who lives next door is…": two verbs and no "que" between."""
    m = _WHO_LIVES.match(context.text) if _WHO_LIVES_EN.match(context.english) else None
    if m is None or re.search(r"\b(?:que|quien|quienes|cuyo|y|qué|quién|quiénes|cuál|cómo|cuándo|dónde)\b", m.group()):
        return
    verb = m["v"].split()[-1].lower()
    if (
        sure_gender(m["n"].lower())
        and form_of(verb)
        and not sure_gender(verb)
        and re.search(
            r"(?<!\w)(?:es|era|son|eran|fue|está|tiene|tenía|quiere|trabaja|me|se|le|no|ha|va)(?!\w)", m["rest"]
        )
    ):
        yield Finding((Patch(start=m.end("np"), end=m.end("np"), new=" que"),), None, "who")


def _object_of_main(context: Context, m: re.Match[str]) -> bool:
    """Whether the noun phrase belongs to another verb: one before it, or one further on when it opens the sentence."""
    before = re.findall(r"\w+|[,;:.]", context.text[: m.start()])
    if before:
        return bool(form_of(before[-1].lower())) or before[-1].lower() in ("es", "era", "fue")
    behind = re.match(r"[^.;?!]*", context.text[m.end() :])
    return bool(behind) and any(
        form_of(w.lower()) or w.lower() in ("es", "era") for w in re.findall(r"\w+", behind[0] if behind else "")
    )


RULES = (
    Rule(
        id="relative-left-out",
        level="fix",
        summary="Puts the que that English leaves out (“el libro compré” → “el libro que compré”); with English only.",
        why="El relativo no se omite en español: «el libro que compré».",
        find=_left_out,
        examples=(
            Example("Es el peor café he bebido.", "Es el peor café que he bebido.", "It is the worst coffee I have drunk."),
            Example("La casa nosotros vendimos era vieja.", "La casa que nosotros vendimos era vieja.", "The house we sold was old."),
        ),
        keep=(
            Keep("Si me mandas el archivo intentaré abrirlo.", "If you send me the file I'll try to open it."),
            Keep("El perro me lamía las botas.", "The dog licked my boots while I slept."),
            Keep("Es el dato más preciso que puedo dar.", "It is the most precise figure I can give."),
            Keep("La mesa la hice yo.", "The table is one I made."),
            Keep("Sujetó la escalera mientras ella subía.", "He held the ladder while she climbed."),
            Keep("Cada mañana corro.", "Every morning I run."),
            Keep("En cuanto abrí la puerta grité.", "The second I opened the door I screamed."),
            Keep("El libro que compré.", "The book I bought."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
