"""Agreement: determiner and noun, noun and adjective, subject and predicate, subject and verb."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.rules.base import Context, Example, Finding, Keep, Level, Rule, Token, like, replace
from pipeline.rules.nouns import listed_noun, noun_known, number, singular, sure_gender
from pipeline.rules.verbs import CLITICS, finite, is_participle, to

_SOURCE = "Nueva gramática de la lengua española (RAE-ASALE, 2009)"
_DETERMINERS = (
    "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas otro otra otros otras mucho mucha muchos muchas poco "
    "poca pocos pocas todo toda todos todas algún alguna algunos algunas ningún ninguna nuestro nuestra nuestros nuestras varios varias tanto tanta tantos tantas "
    "demasiado demasiada demasiados demasiadas cierto cierta ciertos ciertas mismo misma mismos mismas"
).split()
_DET = re.compile(rf"(?<![\w-])({'|'.join(_DETERMINERS)})(?= )", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:gran|grandes|principal|principales|mejor|mejores|peor|mayor|siguiente|importante|posible|verdader[oa]|nuev[oa]s?|buen|buen[oa]s?|mal|mal[oa]s?|primer|primer[oa]s?|pequeñ[oa]s?|viej[oa]s?|larg[oa]s?|únic[oa]s?|propi[oa]s?|últim[oa]s?)$")
_PREPOSITIONS = frozenset("de del con y e o u en por para a al sin sobre entre según ni contra desde hasta como".split())
_DEGREE = frozenset("muy más menos tan bastante demasiado súper extremadamente realmente bien completamente totalmente igualmente poco algo".split())
_COPULA = frozenset("es son era eran fue fueron será serán está están estaba estaban estuvo parece parecen parecía sea sean sería serían resulta resultó estará estarán".split())


def _gap(context: Context, left: Token, right: Token) -> str:
    return context.text[left.end : right.start]


def _is_clitic_use(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "la", "los", "las" at word `n` may be a pronoun before a verb."""
    return tokens[n].low in CLITICS and n + 1 < len(tokens) and bool(finite(tokens[n + 1].low)) and not listed_noun(tokens[n + 1].low)


def _determiners(context: Context) -> Iterable[Finding]:
    """"Una problema", "los casa", "la agua"."""
    tokens = context.tokens
    for n in range(len(tokens) - 1):
        det = tokens[n]
        if det.low not in _DETERMINERS or _is_clitic_use(context, tokens, n):
            continue
        k = n + 1
        if k + 1 < len(tokens) and _BETWEEN.fullmatch(tokens[k].low) and _gap(context, det, tokens[k]) == " ":
            k += 1
        noun = tokens[k]
        if any(_gap(context, a, b) != " " for a, b in zip(tokens[n:k], tokens[n + 1 : k + 1], strict=False)) or not noun.text.islower():
            continue
        yield from _determiner_of(context, tokens, n, k)


def _determiner_of(context: Context, tokens: list[Token], n: int, k: int) -> Iterable[Finding]:
    from pipeline.lang.inflect import determiner, determiner_lemma, plural, stressed_a

    det, noun = tokens[n], tokens[k]
    gender, found = sure_gender(noun.low), determiner_lemma(det.low)
    if not gender or not found or len(noun.low) < 4 or not noun_known(noun.low):
        return
    lemma, has_gender, has_number = found
    if lemma in ("todo", "mismo", "tanto", "demasiado", "mucho", "poco") and has_gender == "m" and has_number == "s":
        return  # also adverbs: "mucho casa" is rare, "todo corazón" is not
    want = number(noun.low)
    if gender == "f" and want == "s" and stressed_a(noun.low) and k == n + 1:
        if lemma == "el" and has_gender == "f" and has_number == "s":
            yield replace(det.start, det.end, like(det.text, "el"))
        return
    if singular(noun.low) in _MASS and has_number == "p" and want == "s":
        yield replace(det.start, det.end, like(det.text, determiner(lemma, gender, "s") or det.low))
        return
    if has_number != want:
        if has_number == "p" and want == "s" and gender == has_gender and _certain_noun(context, noun) and not noun.low.endswith("s"):
            after = tokens[k + 1].low if k + 1 < len(tokens) else ""
            if after not in ("y", "e", "o", "u") and _gap_plain(context, tokens, k):
                yield replace(noun.start, noun.end, plural(noun.low), "fix" if context.english else "suggest")
        return
    if has_gender in ("", gender) and k > n + 1 and _certain_noun(context, noun):
        fitted = _adjective(tokens[n + 1].low, gender, want, front=True)
        if fitted and _inflected(tokens[n + 1].low) and fitted != tokens[n + 1].low:
            yield replace(tokens[n + 1].start, tokens[n + 1].end, fitted)
    if has_gender and has_gender != gender:
        form = determiner(lemma, gender, want)
        if form and _certain_noun(context, noun):
            patches = [(det, form)]
            for between in tokens[n + 1 : k]:
                fitted = _adjective(between.low, gender, want, front=True)
                if fitted and fitted != between.low:
                    patches.append((between, fitted))
            for token, new in patches:
                yield replace(token.start, token.end, like(token.text, new))


_MASS = frozenset("gente dinero agua información ropa música tiempo comida".split())


def _gap_plain(context: Context, tokens: list[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or _gap(context, tokens[k], tokens[k + 1])[:1] in " .,;:?!)"


def _certain_noun(context: Context, noun: Token) -> bool:
    """Whether spaCy, too, reads the word as a noun; or it can be nothing else."""
    if singular(noun.low) != noun.low and sure_gender(noun.low) and not noun.low.endswith(("os", "as")):
        return True
    return any(t.idx == noun.start and t.pos_ in ("NOUN",) for t in context.doc)


@lru_cache(maxsize=4096)
def _adjective(word: str, gender: str, want: str, front: bool = False) -> str:
    """The form of an adjective for a gender and number; "" when the word has no such form."""
    from pipeline.lang.inflect import adjective, adjective_lemmas

    if front and word in ("gran", "mejor", "peor", "mayor"):
        return word
    short = {"buen": "bueno", "mal": "malo", "primer": "primero"}.get(word)
    if front and short and gender == "m" and want == "s":
        return word
    lemma = short or next((a for a in adjective_lemmas(word) if a.endswith("o") or adjective(a, gender, want) == word), "")
    return adjective(lemma, gender, want) if lemma else ""


@lru_cache(maxsize=4096)
def _inflected(word: str) -> tuple[str, str] | None:
    """Gender and number that an adjective ending in -o, -a, -os, -as shows; None for other words."""
    from pipeline.lang.spanish import known

    agent = re.fullmatch(r"\w{3,}dor(es|a|as)?", word)
    if agent:
        ending = agent.group(1) or ""
        return "f" if ending.startswith("a") else "m", "p" if ending.endswith("s") else "s"
    m = re.fullmatch(r"(\w{2,})(os?|as?)", word)
    if not m or word.endswith(("ista", "istas", "ma", "mas")) and not word.endswith(("ima", "imas", "isma", "ismas")):
        return None
    if not (known(m.group(1) + "o") and known(m.group(1) + "a")):
        return None
    return ("m" if m.group(2).startswith("o") else "f"), ("p" if m.group(2).endswith("s") else "s")


def _pos(context: Context, token: Token) -> str:
    return next((t.pos_ for t in context.doc if t.idx == token.start), "")


# Adjectives that are nothing else, so that no tagger is asked.
_ADJECTIVE = re.compile(
    r"(?:roj|blanc|negr|amarill|bonit|fe|guap|nuev|viej|buen|mal|alt|baj|larg|cort|anch|estrech|gord|flac|delgad|rápid|lent|car|barat|sucí|suci|limpi|llen|vací|frí|calientit|"
    r"pequeñ|enorm|perfect|complet|públic|privad|modern|antigu|ric|segur|peligros|famos|hermos|precios|delicios|maravillos|estupend|magnífic|fantástic|simpátic|antipátic|"
    r"cansad|enferm|content|contentísim|ocupad|preocupad|enojad|enfadad|aburrid|divertid|interesad|casad|solter|divorciad|cerrad|abiert|rot|vestid|sentad|dormid|despiert|muert|viv|"
    r"complicad|estrict|seri|sencill|necesari|correct|incorrect|exact|mism|distint|sofisticad|educad|ordenad|desordenad|human|extranjer|american|mexican|italian|rus|chin|"
    r"económic|polític|históric|físic|químic|médic|técnic|básic|específic|científic|tecnológic|electrónic|práctic|únic|lógic|psicológic|rar|loc|tont|list|madur|duro|dur|amplí|ampli|"
    r"orgullos|celos|nervios|curios|ruidos|silencios|generos|valios|costos|exitos|positiv|negativ|activ|creativ|agresiv|atractiv|efectiv|productiv|trabajador|hablador|encantador|conservador|ahorrador)(?:o|a|os|as|es)?"
)


def _is_adjective(context: Context, token: Token, graded: bool) -> bool:
    """Whether an -o/-a word is an adjective here: graded by muy, tan…, a participle, or so tagged."""
    if (graded and not finite(token.low)) or _ADJECTIVE.fullmatch(token.low):
        return True
    return _pos(context, token) == "ADJ" or (is_participle(token.low) and _pos(context, token) in ("VERB", "ADJ"))


def _attributes(context: Context) -> Iterable[Finding]:
    """"Un problema seria", "casas blanca", "una persona muy simpático"."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        noun = tokens[n]
        gender = sure_gender(noun.low)
        if not gender or len(noun.low) < 4 or not noun.text.islower() or _COPULA & {noun.low}:
            continue
        k = n + 1
        graded = tokens[k].low in _DEGREE and k + 1 < len(tokens)
        k += graded
        adjective = tokens[k]
        shown = _inflected(adjective.low)
        if not shown or not adjective.text.islower() or any(_gap(context, a, b) != " " for a, b in zip(tokens[n:k], tokens[n + 1 : k + 1], strict=False)):
            continue
        want = (gender, number(noun.low))
        if shown == want or not _headed(tokens, n, want) or not noun_known(noun.low):
            continue
        if _other_owner(context, tokens, n, shown) or not _is_adjective(context, adjective, graded) or _pos(context, noun) != "NOUN":
            continue
        if k + 1 < len(tokens) and _agrees_ahead(context, tokens, k, shown):
            continue
        new = _adjective(adjective.low, *want)
        if new and new != adjective.low:
            level: Level = "fix" if context.english or graded else "suggest"
            yield replace(adjective.start, adjective.end, new, level)


def _headed(tokens: list[Token], n: int, want: tuple[str, str]) -> bool:
    """Whether a determiner that fits stands before the noun, so that the noun is read rightly."""
    from pipeline.lang.inflect import determiner_lemma

    found = determiner_lemma(tokens[n - 1].low)
    if found:
        return found[2] == want[1] and found[1] in ("", want[0])
    return _BETWEEN.fullmatch(tokens[n - 1].low) is not None or tokens[n - 1].low in ("de", "con", "en", "son", "hay", "tienen", "dos", "tres", "cuatro", "cinco", "más")


def _other_owner(context: Context, tokens: list[Token], n: int, shown: tuple[str, str]) -> bool:
    """Whether an earlier noun of the phrase, or a coordination, may own the adjective."""
    for k in range(n - 1, max(-1, n - 9), -1):
        low = tokens[k].low
        if re.search(r"[.;:?!()]", _gap(context, tokens[k], tokens[k + 1])):
            return False
        if low in ("y", "e", "o", "u", "ni") and shown[1] == "p":
            return True
        gender = sure_gender(low)
        if low not in _PREPOSITIONS and (not gender or gender == shown[0]) and number(low) == shown[1] and len(low) > 3 and not finite(low):
            return True
    return False


def _agrees_ahead(context: Context, tokens: list[Token], k: int, shown: tuple[str, str]) -> bool:
    """Whether the "adjective" belongs to the noun behind it, or begins a list that is no attribute."""
    following = tokens[k + 1]
    return _gap(context, tokens[k], following) == " " and (sure_gender(following.low) == shown[0] and number(following.low) == shown[1] and _pos(context, following) == "NOUN")


def _predicates(context: Context) -> Iterable[Finding]:
    """"Mis amigas están casados", "La casa es bonito", "Ella está cansado"."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        if tokens[n].low not in _COPULA:
            continue
        s = n - 1
        while s > 0 and tokens[s].low in ("no", "también", "siempre", "ya", "nunca", "me", "te", "se", "le", "nos"):
            s -= 1
        k = n + 1
        graded = tokens[k].low in _DEGREE and k + 1 < len(tokens)
        k += graded
        if any(_gap(context, a, b) != " " for a, b in zip(tokens[s:k], tokens[s + 1 : k + 1], strict=False)):
            continue
        shown = _inflected(tokens[k].low)
        want = _subject(context, tokens, s)
        if not shown or not want or shown == want or not tokens[k].text.islower():
            continue
        if want[1] != ("p" if tokens[n].low.endswith("n") and tokens[n].low not in ("son",) or tokens[n].low == "son" else "s"):
            continue
        if not _is_adjective(context, tokens[k], graded) or (k + 1 < len(tokens) and _agrees_ahead(context, tokens, k, shown)):
            continue
        new = _adjective(tokens[k].low, *want)
        if new and new != tokens[k].low:
            level: Level = "fix" if context.english or tokens[s].low in _PRONOUNS or graded else "suggest"
            yield replace(tokens[k].start, tokens[k].end, new, level)


_PRONOUNS = {"ella": ("f", "s"), "ellas": ("f", "p"), "nosotras": ("f", "p"), "él": ("m", "s"), "ellos": ("m", "p")}


def _subject(context: Context, tokens: list[Token], s: int) -> tuple[str, str] | None:
    """Gender and number of the subject that ends at word `s`, if sure."""
    subject = tokens[s]
    before = tokens[s - 1].low if s else ""
    if subject.low in _PRONOUNS and before not in _PREPOSITIONS:
        return _PRONOUNS[subject.low]
    gender = sure_gender(subject.low)
    if not gender or not subject.text.islower() or len(subject.low) < 4 or not s or not noun_known(subject.low):
        return None
    want = (gender, number(subject.low))
    if not _headed(tokens, s, want) or before in _PREPOSITIONS:
        return None
    # "La casa de mi hermano es bonita": the adjective may agree with an earlier noun.
    for k in range(s - 2, max(-1, s - 9), -1):
        if re.search(r"[.;:?!(]", _gap(context, tokens[k], tokens[k + 1])):
            break
        low = tokens[k].low
        if low in ("y", "e", "o", "ni", "que", "a", "al", "para", "si", "con", "en", "por", "sobre", "sin", "cuando", "lo"):
            return None
        if low in ("de", "del"):
            return want if k and tokens[k - 1].low in _QUANTITIES else None
    return want


_QUANTITIES = frozenset("mayoría parte resto mitad muchas muchos algunas algunos varias varios una uno dos tres ninguna ninguno cada cualquiera todas todos pocas pocos".split())
_GENTE = re.compile(r"\b(?:la|mucha|poca|toda la|tanta|esa|esta|otra|alguna|demasiada|más) gente (?:joven |mayor |normal )?(?:(?:no|nunca|siempre|también|ya|a menudo|todavía) )?(?:(?:se|lo|la|los|las|le|les|me|te|nos) )?([a-záéíóú]+)\b", re.IGNORECASE)
_PERSON = {"yo": (1, "s"), "tú": (2, "s"), "él": (3, "s"), "ella": (3, "s"), "usted": (3, "s"), "nosotros": (1, "p"), "nosotras": (1, "p"), "ellos": (3, "p"), "ellas": (3, "p"), "ustedes": (3, "p")}
_BY_PRONOUN = re.compile(r"(?:^|[.?!¿¡,;:(«]\s?|\b(?:pero|porque|que|si|cuando|aunque|como) )(yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes) (?:(?:no|nunca|siempre|también|ya|todavía|solo|realmente) )?(?:(?:me|te|se|lo|la|los|las|le|les|nos) ){0,2}([a-záéíóúñ]+)\b", re.IGNORECASE)
_LIKES = re.compile(r"\b(?:me|te|le|nos|les) (gusta|encanta|interesa|duele|molesta|importa|gustaba|encantaba|gustó|encantó|fascina|preocupa|falta|sobra)(?= (?:mucho |muchísimo |más |también )?(?:los|las|mis|tus|sus|estos|estas|esos|esas|unos|unas|muchos|muchas|nuestros|nuestras) [a-záéíóúñ]+s\b)", re.IGNORECASE)
_NP_VERB = re.compile(r"(?:^|[.?!¿¡;:(«]\s?|\b(?:que|porque|pero|cuando|si) )((?:los|las|mis|tus|sus|estos|estas|esos|esas|muchos|muchas|algunos|algunas|todos los|todas las|nuestros|nuestras|el|la|mi|tu|su|este|esta|cada) ([a-záéíóúñ]{3,})) (?:(?:no|nunca|siempre|también|ya) )?((?:me|te|se|le|les|nos) )?([a-záéíóúñ]{2,})\b", re.IGNORECASE)
_TIMES = frozenset("días lunes martes miércoles jueves viernes sábados domingos semanas meses años veces mañanas tardes noches horas minutos día semana mes año vez mañana tarde noche".split())


def _verbs(context: Context) -> Iterable[Finding]:
    """"La gente piensan", "ellos quiere", "me gusta los libros", "los niños juega"."""
    for m in context.finditer(_GENTE):
        yield from _refit(context, m, 1, 3, "s")
    for m in context.finditer(_BY_PRONOUN):
        person, count = _PERSON[m.group(1).lower()]
        yield from _refit(context, m, 2, person, count)
    for m in context.finditer(_LIKES):
        forms = finite(m.group(1).lower())
        form = next((f for f in forms if f.mood == "ind" and f.person == 3), None)
        if form:
            yield replace(m.start(1), m.end(1), to(form, "ind", form.tense, 3, "p"))
    if not context.english:
        return
    for m in context.finditer(_NP_VERB):
        noun = m.group(2).lower()
        head = m.group(1).split()[0].lower()
        count = "p" if head.endswith("s") else "s"
        if number(noun) != count or noun in _TIMES or not sure_gender(noun) or not noun_known(noun) or m.group(4).lower() in ("es", "son", "era", "eran", "fue", "fueron", "sea", "sean"):
            continue
        if (m.group(3) or "").strip() in ("me", "te", "le", "les", "nos", "se") and count == "s" or _backward(m.group(4).lower()):
            continue
        yield from _refit(context, m, 4, 3, count)


def _backward(word: str) -> bool:
    return word in ("hay", "había", "hubo", "habrá", "hace", "hacía", "gusta", "gustan", "como", "para", "sobre", "entre", "bajo", "cada", "una", "nada")


def _refit(context: Context, m: re.Match[str], group: int, person: int, count: str) -> Iterable[Finding]:
    """The verb in another person and number, when no reading of it fits and it is surely a verb."""
    word = m.group(group).lower()
    forms = finite(word)
    if not forms or any((f.person, f.number) == (person, count) for f in forms if f.mood != "imp") or len(word) < 3:
        return
    form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "past", "imperf", "fut", "cond")), None)
    if form is None or (form.person == 1 and person == 3 and form.tense == "pres"):
        return  # "él trabajo" is as likely a lost accent
    yield replace(m.start(group), m.end(group), to(form, "ind", form.tense, person, count))


RULES = (
    Rule(
        id="determiner-agreement",
        level="fix",
        summary="Makes a determiner agree with a noun of sure gender; el before stressed a.",
        why="El determinante no concuerda con el sustantivo.",
        find=_determiners,
        examples=(
            Example("Es una problema.", "Es un problema."),
            Example("El persona y la mapa.", "La persona y el mapa."),
            Example("Bebe la agua.", "Bebe el agua."),
            Example("Hay muchos gente.", "Hay mucha gente."),
            Example("Compró los zapato.", "Compró los zapatos.", "She bought the shoes."),
        ),
        keep=(
            Keep("La mano, el agua, la radio, el tema y las manos."),
            Keep("La modelo y el modelo; la capital y el capital."),
            Keep("La veo y los como."),
            Keep("Los martes y el buen tiempo."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="attribute-agreement",
        level="fix",
        summary="Makes an adjective agree with the noun right before it (a suggestion without English or muy, más…).",
        why="El adjetivo no concuerda con el sustantivo.",
        find=_attributes,
        examples=(
            Example("Es un problema muy seria.", "Es un problema muy serio."),
            Example("Vive en una casa pequeño.", "Vive en una casa pequeña.", "He lives in a small house."),
            Example("Compró dos camisas rojo.", "Compró dos camisas rojas.", "He bought two red shirts."),
        ),
        keep=(
            Keep("Una taza de café llena.", "A full cup of coffee."),
            Keep("Un hombre y una mujer altos.", "A tall man and woman."),
            Keep("La casa blanca y el problema serio."),
            Keep("Llegó a casa cansado.", "He got home tired."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="predicate-agreement",
        level="fix",
        summary="Makes a predicate adjective agree with its subject.",
        why="El atributo no concuerda con el sujeto.",
        find=_predicates,
        examples=(
            Example("Mis hermanas están cansados.", "Mis hermanas están cansadas.", "My sisters are tired."),
            Example("La comida es muy bueno.", "La comida es muy buena."),
            Example("Ella está casado.", "Ella está casada."),
        ),
        keep=(
            Keep("La casa de mi hermano es bonita.", "My brother's house is nice."),
            Keep("Ana y mi hermano están cansados.", "Ana and my brother are tired."),
            Keep("La gente de mi barrio está harta.", "The people in my neighbourhood are fed up."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="verb-agreement",
        level="fix",
        summary="Makes a verb agree with the subject right before it; gustar with what is liked.",
        why="El verbo no concuerda con el sujeto.",
        find=_verbs,
        examples=(
            Example("La gente piensan mucho.", "La gente piensa mucho."),
            Example("Ellos quiere salir.", "Ellos quieren salir."),
            Example("Me gusta los libros.", "Me gustan los libros."),
            Example("Los niños juega en el parque.", "Los niños juegan en el parque.", "The children play in the park."),
            Example("Nosotros tiene hambre.", "Nosotros tenemos hambre."),
        ),
        keep=(
            Keep("La gente piensa y ellos quieren."),
            Keep("Los martes juega al tenis.", "On Tuesdays he plays tennis."),
            Keep("El problema son los precios.", "The problem is the prices."),
            Keep("Para nosotros es fácil; entre ellos hay paz."),
        ),
        source=_SOURCE,
    ),
)
