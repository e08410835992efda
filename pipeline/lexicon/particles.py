"""English particles left in place: «se mostraron arriba», «mezclo arriba los nombres», «empezar sobre».

Many renderings of phrasal verbs are good Spanish («lo llevamos arriba»), so their entries say nothing when there is no
English. Here the verb tells: one that takes no adverb of place in Spanish, one whose object is missing, or an adverb
between a verb and its object are the marks of word-by-word translation.
"""

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS, PREPOSITIONS
from pipeline.lexicon.match import Match, VerbBind, verb_of
from pipeline.lexicon.pattern import Alt, Lit, Pattern
from pipeline.lexicon.places import Odd, Place, adverb, noun_at, table
from pipeline.lexicon.sentence import QUANTIFIERS, TIMES, Sentence
from pipeline.lexicon.tokens import CLAUSE_END
from pipeline.lexicon.verbgroup import is_adverb

_SWITCHES = frozenset("apagado apagada apagados apagadas encendido encendida encendidos encendidas".split())
_WHOLE = frozenset("todo toda todos todas cada mismo misma mismos mismas tanto tanta".split())
# Verbs of placing take the adverb before their object in good Spanish: «guarda arriba las mantas».
_PLACING = frozenset(
    "poner dejar guardar colocar meter tener llevar sacar echar mantener situar tirar lanzar pegar colgar clavar "
    "escribir marcar anotar pintar pagar tomar".split()
)
# Verbs that say where something abstract is: «la reunión es abajo», «el problema está dentro».
_BEING = frozenset("ser estar haber quedar seguir permanecer encontrar celebrar continuar existir soler poder".split())
_PREPOSITIONS = PREPOSITIONS - {"bajo"}  # also an adjective and a verb
_TURNING = frozenset("girar romper cortar rasgar traer voltear envolver pensar".split())  # «rompe la tarea abajo»
_GETTING = frozenset("conseguir obtener".split())
# A passive with an adverb is good of these: «fue llevado arriba».
_CARRYING = frozenset(
    "llevar echar arrastrar empujar sacar enviar mandar lanzar arrojar dejar colocar guardar instalar encontrar hallar "
    "ver construir situar pintar celebrar expulsar enterrar trasladar conducir rodar grabar encerrar atar".split()
)
# What something abstract does not do with its feet: «el tema vino arriba», «las luces fueron fuera».
_FIRMS = frozenset("empresa negocio sociedad servicio gobierno programa".split())
_MOTION = frozenset("ir venir caer correr girar volar saltar morir romper pagar trabajar".split())
_STRANDED = frozenset("sobre en por con para".split())
_NEVER_GOVERNED = (_PREPOSITIONS - {"entre", "contra"}) | {"después", "como"}
_NO_OBJECT = (_PREPOSITIONS - {"a"}) | frozenset(
    "y e o u ni pero que si cuando mientras aunque porque donde como así ya aquí allí hoy ayer mañana luego después "
    "antes otra muy bien mal tarde temprano pronto siempre nunca también entonces anoche".split()
)
_NEUTER = frozenset("esto eso ello".split())
_RELATIVES = frozenset("que qué cual cuales cuál quien quién lo cuanto cuánto cuántos cuántas".split())
_PERSONS = frozenset(
    "mí ti él ella nosotros nosotras vosotros vosotras ellos ellas usted ustedes alguien nadie".split()
)
_SUBJECTS = _PERSONS | {"yo", "tú", "vos"}
_HOURS = frozenset("tiempo amanecer anochecer mediodía medianoche alba".split())
_SO_MUCH = frozenset("tan tanto tanta tantos tantas tal".split())
_SIDES = frozenset("derecha izquierda altura lado".split())
_THERE = frozenset("en junto donde sobre a debajo al".split())
_BEFORE_NOUNS = frozenset(
    "viejo vieja viejos viejas antiguo antigua antiguos antiguas mejor mejores gran grandes buen buena buenos buenas "
    "nuevo nueva nuevos nuevas primer primera serio serios graves propio propia querido querida pobre peor joven "
    "verdadero".split()
)
_BACK = 6  # tokens before the verb that may hold its object


def mentioned(pattern: Pattern) -> bool:
    """Whether a pattern can match a word that renders a particle."""
    words = {w for kind in table()[0] for w in kind.words} | _SWITCHES | _STRANDED
    return any(
        (isinstance(node, Lit) and node.form in words)
        or (isinstance(node, Alt) and any(mentioned(branch) for branch in node.branches))
        for node in pattern
    )


def is_stray(match: Match, s: Sentence) -> bool:
    """Whether a matched rendering of a phrasal verb cannot be meant literally."""
    verb = verb_of(match)
    if verb is None:
        return False
    if _is_misgoverned(verb, s):
        return True
    place = next((p for n in range(verb.token + 1, match.end) if (p := adverb(s, n, match.end))), None)
    if place is None:
        last = match.end - 1
        return last > verb.token and (
            _is_stranded(last, s)
            or (s.low(last) in _SWITCHES and (_is_switched(verb, last, s) or _parts(verb, last, s)))
        )
    return not says_where(place, s) and (_is_odd(verb, place, s) or _is_aimed(verb, place, s))


def _is_misgoverned(verb: VerbBind, s: Sentence) -> bool:
    """Whether the verb governs what it governs in English only: «corrí en mi profesora»."""
    lemmas = {f.lemma for f in verb.forms}
    at = verb.token + 1 + len(verb.adverbs)
    if s.low(at) in ("en", "sobre") and any(f.mood == "ger" for f in inflect.analyse(s.low(at + 1))):
        return True  # «cargamos en caminando»
    for row in table()[2]:
        for preposition in row.prepositions if not lemmas.isdisjoint(row.verbs) else ():
            start = at + len(preposition)
            if all(s.low(at + n) == word for n, word in enumerate(preposition)) and _governs(row, start, s):
                return True
    return False


def _governs(row: Odd, at: int, s: Sentence) -> bool:
    """Whether one of the row's nouns stands at a token, behind determiners and the adjectives of `_BEFORE_NOUNS`."""
    first = at
    while s.low(first) in QUANTIFIERS and s.low(first) not in row.nouns:
        first += 1
    if (row.bare and first > at) or (row.possessed and not inflect.possessive_person(s.low(at))):
        return False
    if "*" in row.nouns:
        low = s.low(first)
        return low[:1].isalpha() and not (noun_at(s, first) & table()[1].outside) and s.tokens[first].text == low
    for n in range(first, first + 3):
        if noun_at(s, n) & row.nouns or s.low(n) in row.nouns:
            following = s.low(n + 1)
            end = not following or following in CLAUSE_END or following in ("y", "e", "pero")
            return (end or not row.unfollowed) and row.behind in ("", following)
        if s.low(n) not in _BEFORE_NOUNS:
            return False
    return False


def is_foreign(verb: VerbBind, place: Place, s: Sentence) -> bool:
    """Whether a verb takes no such adverb in Spanish: «figura fuera»."""
    lemmas = {f.lemma for f in verb.forms}
    return lemmas.isdisjoint(place.kind.verbs) and s.low(place.end) != "de" and not says_where(place, s)


def _is_switched(verb: VerbBind, at: int, s: Sentence) -> bool:
    """Whether «apagado» stands between a verb that is no copula and a noun phrase: «gira apagado tu teléfono»."""
    lemmas = {f.lemma for f in verb.forms}
    called = lemmas == {"llamar"} and at == verb.token + 1  # «fue llamado apagado»
    return called or (lemmas <= {"girar", "voltear", "llamar", "cambiar"} and s.low(at + 1) in QUANTIFIERS)


def _is_odd(verb: VerbBind, place: Place, s: Sentence) -> bool:
    lemmas = {f.lemma for f in verb.forms}
    beside = place.start == verb.token + 1 + len(verb.adverbs)
    abstract = table()[1].abstract
    if not beside:
        between = any(noun_at(s, n) & (abstract | _NEUTER) for n in range(verb.token + 1, place.start))
        carries = not lemmas.isdisjoint(place.kind.verbs) and lemmas.isdisjoint(_TURNING)
        return between and not carries and s.low(place.end) != "de"
    pulls = lemmas == {"tirar"} and place.kind.words[0] in ("hacia", "para")  # «tira hacia arriba» has no object
    distance = s.low(place.end) == "de" and place.kind.group != "apart"  # «lejos de la luz»
    if (
        distance
        and place.kind.group in ("out", "around")
        and any(f.mood == "inf" for f in inflect.analyse(s.low(place.end + 1)))
    ):
        return True
    gets = lemmas <= _GETTING and place.kind.group == "through"
    if distance and place.kind.group != "out" and not gets:
        return False
    if lemmas <= place.kind.objects and not pulls and not _has_object(verb, place, s):
        return True
    if distance:
        return False
    if lemmas.isdisjoint(place.kind.verbs):
        return True
    passive = verb.group.auxiliary < 0 and all(f.mood == "part" for f in verb.forms)
    if passive and lemmas.isdisjoint(_CARRYING):
        return True
    if place.kind.group == "over":
        return False
    neuter = s.low(_before(verb, s)) in _NEUTER | {"todo"} and lemmas <= _MOTION  # «todo trabajó fuera»
    return (
        neuter
        or _parts(verb, place.end - 1, s)
        or bool(noun_at(s, place.end) & abstract)
        or (not lemmas.isdisjoint(_MOTION) and bool(_moved(lemmas, verb, s) & abstract) and place.kind.group != "in")
    )


def _is_aimed(verb: VerbBind, place: Place, s: Sentence) -> bool:
    """Whether a person or something abstract stands where a place would: «arriba en mí», «adentro en el debate»."""
    following, lemmas = s.low(place.end), {f.lemma for f in verb.forms}
    if following not in ("en", "sobre", "a") or not lemmas.isdisjoint(_BEING):
        return False
    nouns = table()[1]
    if s.low(place.end + 1) in _PERSONS:
        return True
    someone = s.low(place.end + 1) in QUANTIFIERS and bool(noun_at(s, place.end + 1) & nouns.persons)
    return following != "a" and (someone or bool(noun_at(s, place.end + 1) & nouns.abstract))


def says_where(place: Place, s: Sentence) -> bool:
    """Whether the words behind the adverb say where: «arriba, en el desván», «abajo a la derecha»."""
    at = place.end
    if s.low(at) == "," and s.low(at + 1) in _THERE:
        at += 1
        if s.low(at) in ("a", "al"):
            return True
    following = s.low(at)
    nouns = table()[1]
    if following in ("junto", "donde", "cerca", "debajo") or (following in "yo" and adverb(s, at + 1, at + 2)):
        return True
    if following == "a":
        return not _SIDES.isdisjoint((s.low(at + 1), s.low(at + 2)))
    if following == "de" and (s.low(at + 2) == "todo" or s.low(at + 1) in nouns.outside):
        return True
    return following in ("en", "sobre", "de") and bool(noun_at(s, at + 1) & nouns.places)


def _before(verb: VerbBind, s: Sentence) -> int:
    """The token before the verb with its auxiliaries, clitics and adverbs; -1 when there is none."""
    group = verb.group
    at = min(n for n in (verb.token, group.host, group.governor, *group.proclitics) if n >= 0) - 1
    while at >= 0 and (is_adverb(s.low(at)) or s.low(at) in CLITICS):
        at -= 1
    return at


def _subject(verb: VerbBind, s: Sentence) -> frozenset[str]:
    """What the noun before the verb group may be, with an adjective behind it or none: «el trabajo duro»."""
    at = _before(verb, s)
    return noun_at(s, at) | (noun_at(s, at - 1) if s.low(at - 1) not in QUANTIFIERS | _PREPOSITIONS else frozenset())


def _moved(lemmas: set[str], verb: VerbBind, s: Sentence) -> frozenset[str]:
    """The subject of a verb of motion; a firm that works outside is none: «la empresa trabaja fuera»."""
    return _subject(verb, s) - (_FIRMS if lemmas == {"trabajar"} else frozenset())


def _has_subject(verb: VerbBind, s: Sentence) -> bool:
    """Whether a pronoun or a noun phrase stands before the verb, so that a noun behind it is the object."""
    at = _before(verb, s)
    return s.low(at) in _SUBJECTS or (s.low(at - 1) in QUANTIFIERS and bool(s.low(at)[:1].isalpha()))


def _orders(verb: VerbBind, s: Sentence) -> bool:
    """Whether the verb begins its clause and is the form of an order to «tú»."""
    begins = verb.token == 0 or s.low(verb.token - 1) in CLAUSE_END | {"¡", "y"}
    return begins and any(f.mood == "imp" and f.person == 2 for f in verb.forms)


def _has_object(verb: VerbBind, place: Place, s: Sentence) -> bool:
    """Whether the verb has an object: a clitic, a passive's subject, a relative, a phrase behind the adverb."""
    clitics = {s.low(n) for n in verb.group.proclitics} | {c for f in verb.forms for c in f.clitics}
    if clitics - {"se"} or (clitics and "pasar" not in {f.lemma for f in verb.forms}):
        return True
    if verb.group.auxiliary < 0 and any(f.mood == "part" for f in verb.forms):
        return True
    before = range(max(0, verb.token - _BACK), verb.token)
    consequence = any(s.low(n) in _SO_MUCH for n in range(verb.token))  # «hacía tanto calor que …»
    if not consequence and any(s.low(n) in _RELATIVES and not _obliges(s, n) for n in before):
        return True
    following = s.low(place.end)
    if following == "a":
        noun = noun_at(s, place.end + 1)
        hour = s.low(place.end + 1) == "las" or not noun.isdisjoint(TIMES | _HOURS)
        return not hour and not any(f.mood == "inf" for f in inflect.analyse(s.low(place.end + 1)))
    if following in QUANTIFIERS and "pasar" not in {f.lemma for f in verb.forms} and _is_time(s, place.end):
        return False
    if any(f.mood in ("ger", "inf") for f in inflect.analyse(following)):
        return False
    if following == "como":
        return not TIMES.isdisjoint((s.low(place.end + 1), s.low(place.end + 2)))
    return bool(following) and following not in CLAUSE_END | _NO_OBJECT and following[0].isalnum()


def _is_time(s: Sentence, at: int) -> bool:
    return not TIMES.isdisjoint((s.low(at), s.low(at + 1), s.low(at + 2)))


def _obliges(s: Sentence, at: int) -> bool:
    """Whether «que» belongs to «tener que», «hay que»."""
    return s.low(at) == "que" and any(f.lemma in ("tener", "haber") for f in inflect.analyse(s.low(at - 1)))


def _is_stranded(at: int, s: Sentence) -> bool:
    """Whether a token is a preposition with nothing behind it to govern: «tuve que empezar sobre»."""
    following = s.low(at + 1)
    if s.low(at) == "sobre" and s.low(at - 1) in QUANTIFIERS:
        return False  # «empujó el sobre»
    none = not following or following in CLAUSE_END or following in _NEVER_GOVERNED
    return (s.low(at) in _STRANDED and none) or (s.low(at) == "a" and s.low(at - 1) in ("en", "sobre"))


def _parts(verb: VerbBind, at: int, s: Sentence) -> bool:
    """Whether the adverb that ends at a token stands between the verb and its object: «mezclo arriba los nombres».

    A noun that can be the subject («vive arriba la vecina») is none: the verb must be of another person or number.
    """
    if at != verb.token + 1 or any(f.lemma in _PLACING for f in verb.forms):
        return False
    article = s.low(at + 1)
    bare = article.endswith("s") and bool(inflect.singulars(article))
    whole = article in _WHOLE and s.low(at + 2) not in QUANTIFIERS  # «trabajamos fuera todos»
    if (article not in QUANTIFIERS or whole) and not (bare and _has_subject(verb, s)):
        return False
    if not TIMES.isdisjoint((article, s.low(at + 2), s.low(at + 3))):
        return False
    number = "p" if article.endswith("s") else "s"
    if article in ("tu", "tus") and _orders(verb, s) and not noun_at(s, at + 1) & table()[1].persons:
        return True
    return _has_subject(verb, s) or not any(f.person == 3 and f.number == number for f in verb.forms)
