"""Possessives of the body and of clothes, which Spanish leaves to the article and the pronoun."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.nouns import singular
from pipeline.rules.syntax.grammar import WORD, article_of
from pipeline.rules.syntax.paired import change, en
from pipeline.rules.verbs import readings

_BODY = frozenset(
    "mano brazo pierna pie cabeza cara rostro ojo oreja nariz boca diente lengua cuello hombro dedo espalda rodilla pelo cabello frente labio pecho puño ceja párpado mandíbula barbilla mejilla codo muñeca "
    "tobillo estómago barriga garganta oído muela cintura cadera talón pulgar espinilla muslo".split()
)
_CLOTHES = frozenset(
    "abrigo sombrero camisa chaqueta falda camiseta gorra corbata bufanda mascarilla ropa máscara vestido pantalón casco pijama jersey suéter uniforme cinturón anillo reloj gafas bota zapatilla sandalia media "
    "zapato guante calcetín lente anteojo vaquero chaleco impermeable saco traje gorro delantal blusa collar pulsera pendiente bata cazadora zapatos bañador".split()
)
_MOVES = frozenset(
    "abrir cerrar levantar alzar bajar mover sacudir menear girar volver inclinar agachar estirar extender doblar cruzar apretar encoger entornar agitar fruncir arrugar arquear".split()
)
_WEARS = frozenset("quitar poner sacar".split())
_OWNERS = {"mi": (1, "s"), "mis": (1, "s"), "tu": (2, "s"), "tus": (2, "s"), "nuestro": (1, "p"), "nuestra": (1, "p"), "nuestros": (1, "p"), "nuestras": (1, "p"), "su": (3, ""), "sus": (3, "")}  # fmt: skip
_SELF = {"me": "mi", "te": "tu", "se": "su", "nos": "nuestro"}
_POSSESSIVE = r"(?:mis?|tus?|sus?|nuestr[oa]s?)"
_VERB_OWN = re.compile(
    rf"(?<!\w)(?:(?P<c>me|te|se|nos) )?(?P<v>{WORD}) (?P<p>{_POSSESSIVE}) (?P<n>{WORD})(?!\w)", re.IGNORECASE
)
_WITH_OWN = re.compile(
    rf"(?<!\w)(?P<lead>con|teng[oa]|tien[ea][sn]?|tenía[sn]?|tuvo|tuve|mantiene|mantén|mantuvo|mantenga) (?P<p>{_POSSESSIVE}) (?P<n>{WORD}) (?P<a>{WORD})(?!\w)",
    re.IGNORECASE,
)
_HURTS = re.compile(
    rf"(?<!\w)(?P<p>{_POSSESSIVE}) (?P<n>{WORD}) (?P<no>no )?(?:(?P<c>me|te|le|les|nos) )?(?P<v>duelen?|dolían?|dolió|dolieron|dolerán?)(?!\w)",
    re.IGNORECASE,
)
_HURTS_EN = en(r"(?:my|your|his|her|their|our) \w+ (?:\w+ )?(?:hurts?|ach(?:es?|ed)|is sore|are sore)")
_OFF_EN = en(
    r"(?:tak(?:e|es|ing)|took|taken|puts?|putting|pull(?:s|ed)?|slip(?:s|ped)?|threw|throw) (?:(?:on|off) (?:my|your|his|her|their|our) \w+|(?:my|your|his|her|their|our) (?:\w+ )?\w+ (?:on|off))"
)
# Who is shown something is not who opens the eyes: «aquel viaje abrió sus ojos».
_SHOWN_EN = en(
    r"(?:it|this|that|which|what|abroad|book|film|movie|documentary|article|story|trip|journey|visit|experience|job|course|letter|conversation|talk|crisis|war|illness|accident|death|therapy|internet|university|travel|travelling|traveling) (?:\w+ly )?(?:has |have |had )?open(?:s|ed)? (?:my|your|his|her|their|our) eyes|(?:you|he|she|they)(?:'(?:ve|s|d)| have| has| had)? open(?:s|ed)? (?:my|our) eyes"
)


def _own(context: Context) -> Iterator[Finding]:
    if not context.english:
        yield from _own_alone(context)
        return
    for m in context.finditer(_VERB_OWN):
        owner, noun = m["p"].lower(), singular(m["n"].lower())
        evidence = _owner_en(context.english, owner)
        if not evidence or not _same_person(m, owner) or _described(context, m.end()):
            continue
        forms = readings(m["v"].lower())
        lemmas = {f.lemma.removesuffix("se") for f in forms}
        article = article_of(m["n"])
        if noun == "ojo" and "abrir" in lemmas and _SHOWN_EN.search(context.english):
            continue
        if noun in _BODY and lemmas & _MOVES:
            yield from _written(context, m, f"{m['c'] + ' ' if m['c'] else ''}{m['v']} {article} {m['n']}", evidence)
        elif noun in _CLOTHES and lemmas & _WEARS and (off := _OFF_EN.search(context.english)):
            yield from _written(context, m, f"{_reflexive(m, owner)} {article} {m['n']}", off[0])
    for m in context.finditer(_WITH_OWN):
        evidence = _owner_en(context.english, m["p"].lower())
        state = shape(m["a"].lower()) or one_gender(m["a"].lower())
        if (
            evidence
            and state
            and singular(m["n"].lower()) in _BODY
            and not m["a"].lower().endswith(("mismo", "propia"))
        ):
            yield from _written(context, m, f"{m['lead']} {article_of(m['n'])} {m['n']} {m['a']}", evidence)
    hurts = _HURTS_EN.search(context.english)
    for m in context.finditer(_HURTS) if hurts else ():
        if hurts and singular(m["n"].lower()) in _BODY | {"pierna", "hueso", "músculo", "corazón", "vientre"}:
            whose = m["c"] or _dative(m["p"].lower(), hurts[0].lower())
            yield from _written(context, m, f"{m['no'] or ''}{whose} {m['v']} {article_of(m['n'])} {m['n']}", hurts[0])


def _own_alone(context: Context) -> Iterator[Finding]:
    """Without English: the pronoun has named the owner («ponte tu abrigo»), or what hurts has («mi cabeza duele»)."""
    for m in context.finditer(_VERB_OWN):
        noun, owner = singular(m["n"].lower()), m["p"].lower()
        if noun not in _BODY | _CLOTHES or owner.startswith(("su", "nuestr")) or _described(context, m.end()):
            continue
        clitic = (m["c"] or next((c for f in readings(m["v"].lower()) for c in f.clitics[:1]), "")).lower()
        wears = {f.lemma.removesuffix("se") for f in readings(m["v"].lower())} & (
            _WEARS | {"lavar", "cepillar", "romper", "cortar"}
        )
        if wears and _SELF.get(clitic) == owner.rstrip("s"):
            new = f"{m['c'] + ' ' if m['c'] else ''}{m['v']} {article_of(m['n'])} {m['n']}"
            yield from _written(context, m, new, "")
    for m in context.finditer(_HURTS):
        if singular(m["n"].lower()) in _BODY and not m["p"].lower().startswith("su"):
            whose = m["c"] or _dative(m["p"].lower(), "")
            yield from _written(context, m, f"{m['no'] or ''}{whose} {m['v']} {article_of(m['n'])} {m['n']}", "")


def _written(context: Context, m: re.Match[str], new: str, evidence: str) -> Iterator[Finding]:
    finding = change(context, m.start(), m.end(), new, None if evidence else "suggest", evidence)
    if finding:
        yield finding


def _owner_en(english: str, owner: str) -> str:
    """The English possessive that stands for the Spanish one, when its subject may be the owner; else ""."""
    wanted = {"m": "my", "t": "your", "n": "our"}.get(owner[0], "his|her|their|your|its")
    m = re.search(rf"\b(?:{wanted}) (?:\w+ )?\w+", english, re.IGNORECASE)
    if not m:
        return ""
    whose = m[0].split()[0].lower()
    he, she = (re.search(rf"\b{p}\b", english, re.IGNORECASE) for p in ("he", "she"))
    crossed = (whose == "his" and she and not he) or (whose == "her" and he and not she)
    return "" if crossed or (owner.startswith("su") and re.search(r"\b(?:I|we)\b", english)) else m[0]


def _same_person(m: re.Match[str], owner: str) -> bool:
    """Whether the verb's subject is the owner."""
    if m["c"] and not owner.startswith(_SELF[m["c"].lower()]):
        return False
    person, number = _OWNERS[owner]
    for form in readings(m["v"].lower()):
        if form.mood in ("inf", "ger", "part"):
            return True
        if form.person == person and (not number or form.number == number):
            return True
    return False


def _described(context: Context, at: int) -> bool:
    """Whether the noun goes on with an adjective or a complement, by which the possessive is at home."""
    m = re.match(rf" ({WORD})", context.text[at:])
    word = m[1].lower() if m else ""
    return word in ("de", "del", "que") or bool(
        word and (shape(word) or one_gender(word) or word in ("derecha", "izquierda"))
    )


def _reflexive(m: re.Match[str], owner: str) -> str:
    """The verb with the pronoun of its subject: "quité" gives "me quité", "quita" gives "quítate"."""
    from pipeline.lang.inflect import attach, reflexive

    if m["c"]:
        return f"{m['c']} {m['v']}"
    low = m["v"].lower()
    person, number = _OWNERS[owner]
    forms = readings(low)
    if any(f.clitics for f in forms):
        return m["v"]
    form = forms[0]
    pronoun = reflexive(person, number or (form.number if form.person == 3 else "s"))
    opens = not m.string[: m.start()].strip() or re.search(r"[.:;¡(]\s*$", m.string[: m.start()]) is not None
    command = opens and any(f.mood == "imp" and f.person in (2, 3) for f in forms) and owner.startswith(("tu", "su"))
    preterite = any(f.tense == "past" for f in forms)
    if form.mood in ("inf", "ger") or (command and not preterite):
        mood = form.mood if form.mood in ("inf", "ger") else "imp"
        return attach(low, mood, (pronoun,))
    return f"{pronoun} {low}"


def _dative(owner: str, english: str) -> str:
    return {"m": "me", "t": "te", "n": "nos"}.get(owner[0], "les" if english.startswith("their") else "le")


RULES = (
    Rule(
        id="own-belongings",
        level="fix",
        summary="Puts article and pronoun for the possessive of the body and of clothes; with English only.",
        why="De lo que es del cuerpo o se lleva puesto, el dueño ya se sabe: «abrió los ojos», «me quité el abrigo», «me duele la espalda».",
        find=_own,
        examples=(
            Example("Bajó sus ojos y no dijo nada.", "Bajó los ojos y no dijo nada.", "He lowered his eyes and said nothing."),
            Example("Quité mis guantes.", "Me quité los guantes.", "I took off my gloves."),
            Example("Quita tu gorra en clase.", "Quítate la gorra en clase.", "Take off your cap in class."),
            Example("Nos pusimos nuestros abrigos.", "Nos pusimos los abrigos.", "We put on our coats."),
            Example("Duerme con su boca abierta.", "Duerme con la boca abierta.", "He sleeps with his mouth open."),
            Example("Mis pies me duelen.", "Me duelen los pies.", "My feet hurt."),
        ),
        keep=(
            Keep("Me puse tu abrigo.", "I put on your coat."),
            Keep("Cerré sus ojos.", "I closed his eyes."),
            Keep("Abrió sus ojos verdes.", "She opened her green eyes."),
            Keep("Abrió los ojos.", "She opened her eyes."),
            Keep("Aquel curso abrió sus ojos.", "That course opened her eyes."),
            Keep("Has abierto mis ojos.", "You've opened my eyes."),
            Keep("Mis manos son grandes.", "My hands are big."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
