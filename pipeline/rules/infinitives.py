"""Infinitives behind modals and prepositions, and for English -ing."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import CLITICS
from pipeline.lang.triggers import only
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.english import means, same_act
from pipeline.rules.nouns import listed_noun, singular
from pipeline.rules.verbs import bare_command, clause, finite, is_gerund, is_infinitive, readings

_MODAL = re.compile(
    r"\b((?:pued(?:o|es|e|en)|podemos|podría[sn]?|podríamos|pude|pudo|podía[sn]?|deb(?:o|es|e|en)|debemos|debería[sn]?|deberíamos|suel(?:o|es|e|en)|"
    r"teng(?:o) que|tien(?:es|e|en) que|tenemos que|tuv(?:e|o) que|tenía[sn]? que|hay que|había que|habrá que|logr(?:é|ó|ar|a|an)|intent(?:o|a|é|ó|ar|an|as)|"
    r"dej(?:a|é|ó|ar|o) de|empec[eé] a|empez(?:ó|ar) a|comenz(?:ó|ar) a|vuelv[eo] a|acab(?:o|a|é|ó) de|tratar? de|trat(?:o|as|an) de|tratando de))[ ]",
    re.IGNORECASE,
)
_BEFORE_INFINITIVE = re.compile(
    r"\b(?:después de|antes de|sin|para|en lugar de|en vez de|además de|a pesar de|con tal de|a punto de|capaz de|fácil de|difícil de|manera de|forma de|ganas de|momento de)[ ]",
    re.IGNORECASE,
)


_GERUND = re.compile(r"(?:[a-záéíóú]{2,}|s|v|r)(?:ando|iendo|yendo|ándo|iéndo|yéndo)(?:l[aeo]s?|[mts]e|nos)?")
_BEFORE_GERUND = only(
    lambda word: _GERUND.fullmatch(word) is not None,
    re.compile(rf"\b(?:por|de|sin|para|hasta|con|a|al) ({_GERUND.pattern})\b", re.IGNORECASE),
)


def _infinitives(context: Context) -> Iterable[Finding]:
    """A conjugated form or a gerund where a modal or preposition asks for the infinitive."""
    for m in context.finditer(_BEFORE_GERUND):
        form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
        if form and m.group(1).lower() not in _NO_GERUNDS:
            clitics = form.clitics or (_own(context) if form.lemma in _ALWAYS_OWN else ())
            yield replace(m.start(1), m.end(1), _with_clitics(form.lemma.removesuffix("se"), clitics))
    for m in context.finditer(_TO_DO) if context.english else ():
        verb = next((t for t in context.tokens if t.start == m.start("v")), None)
        acts = [
            f.lemma.removesuffix("se") for f in readings(m["v"].lower()) if f.mood in ("imp", "ind") and not f.clitics
        ]
        act = next((a for a in acts if _bare_act(context, a)), "")
        if verb and act and not is_infinitive(verb.low):
            yield replace(verb.start, verb.end, act)
    for pattern in (_MODAL, _BEFORE_INFINITIVE) if context.english else ():
        for m in context.finditer(pattern):
            rest = list(clause(context, m.end(), 3))
            words = [t for t in rest if t.low not in CLITICS and t.low != "no"]
            if not words or any(
                t.start < words[0].start and t.low in ("lo", "la", "los", "las")
                for t in rest
                if pattern is _BEFORE_INFINITIVE
            ):
                continue
            verb = words[0]
            if re.search(r"\bsin $", context.text[: m.end()], re.IGNORECASE) and verb.low.endswith(("as", "es")):
                continue  # «un caballo sin trabas»: a noun
            if re.search(r"\b(?:decir|rumor|del|el|al|un|su|l[oa]s) $", context.text[: m.start()], re.IGNORECASE):
                continue  # "ni que decir tiene que", "del suelo"
            if pattern is _MODAL and _ORDINAL.search(context.text[: m.start()]):
                continue  # «el tercer intento fue»
            verbal = re.search(
                r"(?:^|\W|\b(?:yo|no|que|y|pero|también|siempre|ya|cuando|donde|como)) $", context.text[: m.start()]
            )
            if m.group().lower().startswith("suelo") and m.start() and not verbal:
                continue  # "por el esponjoso suelo"
            wished = all(f.mood in ("sub", "imp") for f in finite(verb.low)) and verb is not rest[0]
            if is_gerund(verb.low) or (wished and m.group().lower().startswith("hay")):
                continue  # «la posibilidad que hay que se produzca»
            meant = _meant(context, verb) if pattern is _MODAL or _only_finite(verb) else ""
            if not meant and (
                not _only_finite(verb)
                or _other_noun(context, verb.low)
                or (pattern is _BEFORE_INFINITIVE and not _surely_verb(verb.low))
            ):
                continue
            yield replace(verb.start, verb.end, meant or finite(verb.low)[0].lemma.removesuffix("se"))


_ORDINAL = re.compile(
    r"(?<!\w)(?:el|un|mi|tu|su|este|ese|aquel) (?:primer|segundo|tercer[oa]?|cuarto|quinto|último|buen|mal|gran|nuevo|otro|único) $",
    re.IGNORECASE,
)
# Verbs that are nearly always reflexive: "en lugar de quejarte".
_ALWAYS_OWN = frozenset(
    "quejar quejarse arrepentir arrepentirse atrever atreverse rendir rendirse equivocar equivocarse enamorar enamorarse".split()
)


def _own(context: Context) -> tuple[str, ...]:
    """The reflexive pronoun of whom the text speaks to, or of anybody."""
    yours = re.search(r"\byou\w*\b", context.english, re.IGNORECASE) or bare_command(context.english.split(", ")[-1])
    return ("te",) if yours else ("me",) if re.search(r"\bI\b", context.english) else ("se",)


_NO_GERUNDS = frozenset("operando multiplicando comando contrabando considerando sustraendo minuendo dividendo".split())


def _other_noun(context: Context, word: str) -> bool:
    """Whether the form is a noun too and no verb of the English is what it says: «no puedo tronco» for "I can't log in"."""
    from pipeline.lang.english import analyse as english_tokens
    from pipeline.lang.spanish import known, lemma

    if not (known(word + "s") and lemma(word) == word):
        return False
    lemmas = {f.lemma.removesuffix("se") for f in finite(word)}
    return not any(means(of, t.lemma_.lower()) for t in english_tokens(context.english) for of in lemmas)


# "Lo primero que debes hacer es crea un presupuesto".
_TO_DO = re.compile(
    r"(?<!\w)(?:que (?:debes|debe|debemos|puedes|puede|podemos|deberías|debería|tienes que|hay que) hacer es|(?:clave|truco|secreto|objetivo|plan|idea|consejo|paso|sueño|trabajo) es) (?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


def _bare_act(context: Context, lemma: str) -> bool:
    """Whether the English has the verb bare behind "is" or "is to"."""
    found = re.findall(r"\b(?:is|was) (?:to )?([a-z]+)\b", context.english)
    return any(same_act(lemma, verb) for verb in found)


def _meant(context: Context, verb: Token) -> str:
    """The infinitive of a form, a noun elsewhere or not, that the English has bare or in -ing: "tengo que estudio" for "I have to study"."""
    from pipeline.lang.english import analyse as english_tokens
    from pipeline.lang.inflect import analyse

    forms = [f for f in analyse(verb.low) if f.mood == "ind" and f.tense == "pres" and not f.clitics and not f.voseo]
    if not forms or not verb.text[0].islower() or len(verb.low) < 3 or is_infinitive(verb.low) or verb.low in _FUNCTION:
        return ""
    bare = {t.lemma_.lower() for t in english_tokens(context.english) if t.tag_ in ("VB", "VBG")}
    return next(
        (
            f.lemma.removesuffix("se")
            for f in forms
            if any(same_act(f.lemma.removesuffix("se"), b) or means(verb.low, b) for b in bare)
        ),
        "",
    )


_FUNCTION = frozenset("una uno como para sobre entre bajo nada casa vino era fuera tal".split())


def _surely_verb(word: str) -> bool:
    """Whether a form behind a preposition is no noun: its dictionary form is an infinitive, or it is a preterite."""
    from pipeline.lang.spanish import lemma

    if re.search(r"(?:í|é|ó|aste|iste)$", word):
        return True
    return bool(re.search(r"(?:[aeáé]s|mos|[aeá]n)$", word)) and lemma(word).endswith(("ar", "er", "ir"))


def _only_finite(verb: Token) -> bool:
    """Whether the word can be nothing but a conjugated verb."""
    forms = readings(verb.low)
    if listed_noun(verb.low) or _noun_ending(verb.low):
        return False
    if len(verb.low) < 3 or not forms or any(f.mood in ("inf", "ger", "part") or f.clitics for f in forms):
        return False
    return verb.text[0].islower() and not any(f.tense in ("imperf", "fut", "cond", "imperf2") for f in forms)


def _noun_ending(word: str) -> bool:
    """Whether the ending is one of nouns: "ocasiones", "medicina", "compras" stay."""
    return (
        bool(re.search(r"(?:ones?|ina|inas|uras?|ezas?|ncias?|dades?|ivas?|ticas?|nicas?)$", word))
        or singular(word) in _NOUNS_TOO
    )


_NOUNS_TOO = frozenset(
    "compra venta prueba duda pregunta visita entrada salida llegada marca cita nota carga pesca caza bebida comida clase entrega muestra reserva consulta "
    "suma resta cena merienda charla ayuda copia cura apuesta oferta rebaja multa mezcla mejora firma falta trampa rueda siembra cosecha lucha estafa tarifa".split()
)


def _with_clitics(lemma: str, clitics: tuple[str, ...]) -> str:
    from pipeline.lang.inflect import attach

    return attach(lemma, "inf", clitics) if clitics else lemma


_LIKING = re.compile(
    r"\b(?:(?:me|te|le|nos|les) (?:gusta|gustaría|encanta|encantaría|molesta|interesa|apetece|importa)|odi(?:o|a|as|an)|evit(?:o|a|as|ar|an|e)|prefier(?:o|e|es|en)|deci(?:dí|dió|do|de)|necesit(?:o|a|as|an)|quier(?:o|e|es|en)|consider(?:o|a|ar)|dejé de|interesad[oa]s? en|pens(?:é|ar|ando) en|pienso en|sirve para|consiste en|insist(?:o|e) en|ayuda a|dedica a|dedico a) ([a-záéíóú]+ndo(?:l[aeo]s?|[mts]e|nos)?)\b",
    re.IGNORECASE,
)
_SUBJECT_GERUND = re.compile(
    r"^[\s\-•*«“]*([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:ando|iendo|yendo)(?:l[aeo]s?|[mts]e|nos)?)\b(?=([^,;:.?!]{1,80}))"
)
_THIRD = re.compile(
    r"\s(?:no )?(?:me |te |le |nos |les )?(?:es|lleva|puede|requiere|toma|ayuda|mejora|cuesta|significa|hace|ha|fue|era|será|sería|debería|debe|parece|resulta|suele|reduce|aumenta|evita|necesita|da|enseña|cambia|cambió|exige|gusta|encanta|ahorra|permite|tiene|implica)\b"
)

_CLAUSE = re.compile(r"\s(?:que|si|cuando)\b")  # «sabiendo que es tarde, …»


def _gerunds(context: Context) -> Iterable[Finding]:
    """ "Me gusta nadando", "Comiendo sano es…": English -ing as subject or object is a Spanish infinitive."""
    for m in context.finditer(_LIKING):
        form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
        if form:
            yield replace(m.start(1), m.end(1), _with_clitics(form.lemma, form.clitics))
    if context.english and re.match(r"\W*[A-Z][a-z]+ing\b", context.english):
        for m in context.finditer(_SUBJECT_GERUND):
            form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
            third = _THIRD.search(m.group(2)) if form else None
            told = third and _CLAUSE.search(m.group(2)[: third.start()]) and context.text[m.end(2) :][:1] == ","
            if form and third and not (told and "," in context.english):
                new = _with_clitics(form.lemma, form.clitics)
                yield replace(m.start(1), m.end(1), new[:1].upper() + new[1:])


RULES = (
    Rule(
        id="infinitive",
        level="fix",
        summary="Puts the infinitive behind modals and prepositions.",
        why="Detrás de un verbo modal o de una preposición va el infinitivo.",
        find=_infinitives,
        examples=(
            Example("Puedes aprendes mucho aquí.", "Puedes aprender mucho aquí.", "You can learn a lot here."),
            Example("Después de comiendo, descansa.", "Después de comer, descansa."),
            Example("Sin pensando, dijo que sí.", "Sin pensar, dijo que sí."),
            Example("Tienes que estudias más.", "Tienes que estudiar más.", "You have to study more."),
        ),
        keep=(
            Keep("Caminar por el esponjoso suelo no tiene mérito.", "Walking on the spongy ground has no merit."),
            Keep("Un caballo sin trabas huye.", "A horse without hobbles runs away."),
            Keep("No puedo tronco en.", "I can't log in."),
            Keep("Debe dinero y puede que venga.", "He owes money and may come."),
            Keep("Después de clases, lee.", "After class, read."),
            Keep("Para casa no hay nada.", "There's nothing for home."),
        ),
        source=MOOD,
    ),
    Rule(
        id="gerund-noun",
        level="fix",
        summary="Puts the infinitive for an English -ing form that is a subject or an object.",
        why="El gerundio no puede ser sujeto ni objeto: en español se usa el infinitivo.",
        find=_gerunds,
        examples=(
            Example("Me gusta leyendo por la noche.", "Me gusta leer por la noche."),
            Example("Comiendo sano es importante.", "Comer sano es importante.", "Eating healthy is important."),
            Example("Estoy interesada en aprendiendo chino.", "Estoy interesada en aprender chino."),
        ),
        keep=(
            Keep("Disfruto leyendo."),
            Keep("Comiendo sano, vivirás más.", "Eating healthy, you'll live longer."),
            Keep("Sigue leyendo."),
            Keep("Sabiendo que es tarde, corre.", "Knowing that it is late, she runs."),
        ),
        source=MOOD,
    ),
)
