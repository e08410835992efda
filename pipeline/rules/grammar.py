"""Conjunctions, contractions, articles, missing que, dequeísmo: small words that the translation lost or confused."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.rules.base import Context, Example, Finding, Keep, Level, Rule, like, replace
from pipeline.rules.tables import listed
from pipeline.rules.verbs import clause, finite, first_finite

_SOURCE = "Nueva gramática de la lengua española (RAE-ASALE, 2009)"
_Y = re.compile(r"(?<=\s)([yY])(?= [Hh]?[iíIÍ](?![aeoáéó])(?!\w*[A-Z]))")
_E = re.compile(r"(?<=\w )(e)(?= (?!h?[ií])[a-záéíóúñ]{2})")
_O = re.compile(r"(?<=\s)(o)(?= h?[oó])", re.IGNORECASE)
_U = re.compile(r"(?<=\w )(u)(?= (?!h?[oó])[a-záéíóúñ]{2})")
_DEL = re.compile(r"(?<!\w)([DdAa])(e?) el (?=[a-záéíóúñ0-9«“])")


def _euphony(context: Context) -> Iterable[Finding]:
    """y → e before i, o → u before o, and back."""
    for pattern, new in ((_Y, "e"), (_O, "u"), (_E, "y"), (_U, "o")):
        for m in context.finditer(pattern):
            if m.start() and context.text[m.start() - 1] != "\n" and not context.sentence_start(m.start()):
                yield replace(m.start(1), m.end(1), like(m.group(1), new))


def _contractions(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DEL):
        if (m.group(1).lower() == "d") == (m.group(2) == "e"):
            yield replace(m.start(), m.end() - 1, m.group(1) + ("el" if m.group(2) else "l"))


_SER = re.compile(r"\b(?:es|son|era|eran|fue|fueron|sea|sean|está|están|estaba|estaban|será|serán|ser|estar|soy|eres|somos)\b", re.IGNORECASE)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|am)\b|(?:'s|’s|'re|’re|'m|’m)\b", re.IGNORECASE)
_SON = re.compile(r"(?<=[^\W\d_]s )(son|es)(?= [a-záéíóúñ]+s\b(?! (?:los|las|más|muy)\b)(?=[\s,.;:)]))")
_EN_OR = re.compile(r"\b[a-z]+ (or|and) [a-z]+\b", re.IGNORECASE)
_MUST_PLURAL = re.compile(r"(?:[aeiou]s|[aeiou]nes|[aeiou]res|dades)$")


def _copula_for_or(context: Context) -> Iterable[Finding]:
    """"Los bienes son servicios" for "goods or services": the English has the conjunction and lacks the verb."""
    found = _EN_OR.search(context.english)
    if not found or len(_SER.findall(context.text)) <= len(_BE.findall(context.english)):
        return
    for m in context.finditer(_SON):
        left = re.search(r"([a-záéíóúñ]+) $", context.text[: m.start()])
        right = re.match(r" ([a-záéíóúñ]+)", context.text[m.end() :])
        if not left or not right or not _plural_noun(left.group(1)) or not _plural_noun(right.group(1)):
            continue
        english_or = re.search(r"\bor\b", context.english)
        new = ("u" if re.match(r" h?o", context.text[m.end() :]) else "o") if english_or else ("e" if re.match(r" h?i(?!e)", context.text[m.end() :]) else "y")
        yield replace(m.start(), m.end(), new, evidence=found.group())
        return


def _plural_noun(word: str) -> bool:
    return bool(_MUST_PLURAL.search(word))


_AND = re.compile(r"\b(y|e)\b")
_OR = re.compile(r"\b(o|u)\b")
_PLAIN_OR = re.compile(r"\b(?:whether|either|more or less|or so|or not|or else|or more|nor)\b", re.IGNORECASE)


def _and_or(context: Context) -> Iterable[Finding]:
    """y for "or", o for "and", when each side has just one conjunction and they differ."""
    english, text = context.english.lower(), context.text
    en_and, en_or = len(re.findall(r"\band\b|&", english)), len(re.findall(r"\bor\b", english))
    ands, ors = [*context.finditer(_AND)], [*context.finditer(_OR)]
    if _PLAIN_OR.search(english) or "/" in english or re.search(r"\b(?:and then|go and|come and|try and|between)\b", english):
        return
    if (en_and, en_or, len(ands), len(ors)) == (0, 1, 1, 0):
        m = ands[0]
        negated = re.search(r"\b(?:no|sin|nunca|ni|jamás)\b", text[: m.start()], re.IGNORECASE)
        if not negated:
            yield replace(m.start(), m.end(), "u" if re.match(r" h?o", text[m.end() :]) else "o", evidence="or")
    elif (en_and, en_or, len(ands), len(ors)) == (1, 0, 0, 1) and not re.search(r"\bo (?:sea|no|menos|más)\b", text) and " ni " not in text:
        m = ors[0]
        yield replace(m.start(), m.end(), "e" if re.match(r" h?i(?![ae])", text[m.end() :]) else "y", evidence="and")


_VERSUS = re.compile(r"\b(frente a|en comparación con|versus|vs\.?|contra|en contraste con|a diferencia de|en contra de) (?=(?:un|una|unos|unas|el|la|los|las|otro|otra|mi|tu|su)\b)", re.IGNORECASE)
_EN_VERSUS = re.compile(r"\b(?:vs\b|versus|compared (?:to|with)|as opposed to|whereas|while|against|in contrast to|unlike)", re.IGNORECASE)


def _versus(context: Context) -> Iterable[Finding]:
    """"Frente a una gran empresa podría tener": a connector that takes a noun stands before a whole clause."""
    for m in context.finditer(_VERSUS):
        words = list(clause(context, m.end(), 7))
        verb = first_finite(context, m.end(), 7)
        if verb is None or words.index(verb) < 2 or any(w.low in ("que", "quien", "donde", "cuando", "como", "y", "o", "se") for w in words[: words.index(verb)]):
            continue
        head = re.split(r"[.;(¿]", context.text[: m.start()])[-1]
        own = any(finite(t.low) and t.text[0].islower() for t in context.tokens if m.start() - len(head) <= t.start < m.start())
        subject = words[words.index(verb) - 1].low
        if not own or finite(subject) and len(words[: words.index(verb)]) < 3:
            continue
        level: Level = "fix" if _EN_VERSUS.search(context.english) else "suggest"
        if not any(f.mood == "ind" for f in finite(verb.low)):
            continue
        yield replace(m.start(1), m.end(1), like(m.group(1), "mientras que"), level)


_HOPE = re.compile(r"(?<!\w)(?<!lo )(?<!los )(?<!las )(?<!la )(?<!que )(espero|esperamos|espera|esperan|deseo|deseamos|quiero|necesito|dudo|prefiero|me alegra|ojalá que|temo|sugiero|recomiendo|pido|rogamos|ruego|me gustaría|es importante|es necesario|es posible|es mejor) (?!que\b|a que\b)", re.IGNORECASE)
_THINK = re.compile(r"(?<!\w)(?<!lo )(?<!se )(?<!me )(creo|creemos|pienso|supongo|sé|sabes|dicen|dice|dijo|espero) (?!que\b)(?=(?:eso|esto|ella|él|tú|usted|ellos|ellas|nosotros|ustedes|yo|el|la|los|las|mi|tu|su|es|son|está|están|hay) )", re.IGNORECASE)
_EN_THAT = re.compile(r"\b(?:hope|wish|doubt|want|need|prefer|think|believe|guess|suppose|know|say|says|said|suggest|recommend|ask|glad|afraid|important|necessary|possible|better|fear|would like|'d like)\b", re.IGNORECASE)


def _missing_that(context: Context) -> Iterable[Finding]:
    """"Espero eso ayude": the conjunction que is missing before the clause."""
    for m in context.finditer(_HOPE):
        verb = first_finite(context, m.end(), 5)
        if verb is None or not (forms := finite(verb.low)) or any(f.mood == "ind" for f in forms) or not any(f.mood == "sub" for f in forms):
            continue
        between = [t.low for t in context.tokens if m.end() <= t.start < verb.start]
        if any(w in ("que", "y", "a", "de", "para", "cuando", "si", "quien", "como", "o") for w in between):
            continue
        bare = not [w for w in between if w not in ("no", "me", "te", "le", "se", "lo", "la", "les", "nos")]
        level: Level = "fix" if _EN_THAT.search(context.english) or (not bare and not context.english) else "suggest"
        if bare and not context.english:
            continue
        yield replace(m.end(1), m.end(1), " que", level)
    if not _EN_THAT.search(context.english):
        return
    for m in context.finditer(_THINK):
        verb = first_finite(context, m.end(), 5)
        if verb is None or not any(f.mood == "ind" for f in finite(verb.low)):
            continue
        between = [t.low for t in context.tokens if m.end() <= t.start < verb.start]
        if between and between[-1] in ("el", "la", "los", "las", "mi", "tu", "su") or any(w in ("que", "y", "de", "a", "cuando", "como") for w in between):
            continue
        if m.group(1).lower() in ("dice", "dijo", "sabes", "dicen", "sé") and not re.search(rf"\b(?:says?|said|know) (?:\w+ )?(?:\w+ )?{_EN_PRONOUN}", context.english, re.IGNORECASE):
            continue
        yield replace(m.end(1), m.end(1), " que")


_EN_PRONOUN = r"(?:it|he|she|they|you|we|I|that|this|the|there|his|her|my|your)\b"
_ROLES = "CEO|COO|CFO|CTO|CMO|CIO|CISO|CPO|CRO|VP|PM|CDO|CHRO|MBA|PIB|ONU|OTAN|FBI|CIA|NASA|FMI|OMS|UE"
_ROLE = re.compile(rf"(?:^|(?<=[.?!…] )|(?<=\n))({_ROLES})(?= (?:\w+mente |siempre |nunca |también |solo |no |generalmente |a menudo )?([a-záéíóúñ]+)\b)")
_FEMININE_ROLES = frozenset({"ONU", "OTAN", "CIA", "NASA", "OMS", "UE"})
_NOUN_FIRST = re.compile(r"(?:^|(?<=[.?!…] )|(?<=\n))([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,})(?= (?:general |\w+mente |siempre |nunca |también |no |a menudo )?([a-záéíóúñ]+)\b)")


def _missing_article(context: Context) -> Iterable[Finding]:
    """A bare subject at the head of a sentence: "COO gestiona…", "Gente piensa…"."""
    for m in context.finditer(_ROLE):
        if _third(m.group(2)) and (not context.english or re.search(rf"\b{m.group(1)}\b", context.english)):
            article = "La" if m.group(1) in _FEMININE_ROLES else "El"
            yield replace(m.start(1), m.start(1), f"{article} ", None if context.english else "suggest")
    if not context.english:
        return
    for m in context.finditer(_NOUN_FIRST):
        noun = m.group(1).lower()
        number = "p" if noun.endswith("s") else "s"
        if not _bare_subject(noun) or not _third(m.group(2), number) or re.match(rf"\W*{m.group(1)}\b", context.english):
            continue
        english = re.match(r"\W*(?:(a|an|the|some|many|most|my|your|his|her|our|their|this|that|these|those|every|each|no)\b)?", context.english, re.IGNORECASE)
        lead = (english.group(1) or "").lower() if english else ""
        if lead not in ("", "the", "a", "an"):
            continue
        yield replace(m.start(1), m.end(1), f"{_article_for(noun, number, lead)} {noun}")


@cache
def _bare_subject(noun: str) -> bool:
    """Whether a word is surely a common noun: a post, or one of the commonest subjects."""
    from pipeline.lang.inflect import singulars

    return any(s in _SUBJECTS or s in listed("capitals", "posts") for s in singulars(noun))


_SUBJECTS = frozenset(
    "gente persona niño mujer hombre empresa compañía estudiante cliente empleado trabajador usuario perro gato gobierno economía educación tecnología vida "
    "amor dinero tiempo agua salud ciencia historia música mundo país ciudad sociedad familia libro problema respuesta pregunta proyecto equipo jefe "
    "software internet inflación felicidad éxito fracaso deporte ejercicio lectura naturaleza padre madre hijo hermano amigo vecino profesor maestro".split()
)


def _third(word: str, number: str = "s") -> bool:
    return any(f.person == 3 and f.mood == "ind" and f.number == number for f in finite(word))


def _article_for(noun: str, number: str, lead: str) -> str:
    from pipeline.lang.inflect import determiner, gender, stressed_a

    letter = gender(noun)
    if number == "s" and letter == "f" and stressed_a(noun):
        letter = "m"
    form = determiner("un" if lead in ("a", "an") else "el", letter, number) or "el"
    return form.capitalize()


_DE_QUE = re.compile(
    r"\b((?:pienso|piensas|piensa|piensan|pensamos|pensaba|pensó|creo|crees|cree|creen|creemos|creía|creyó|dig[ao]|dices|dice|dicen|dijo|dijeron|decía|opino|opina|opinan|"
    r"considero|considera|consideran|supongo|supone|espero|espera|esperan|esperamos|afirma|afirman|afirmó|comentó|comenta|aseguró|asegura que|sostiene|veo|vio|"
    r"parece|parecía|imagino|temo|deseo|quiero|quiere|recuerdo|entiendo|siento|(?:me|te|le|nos|les) (?:gusta|encanta|preocupa|molesta|importa|parece|sorprende|interesa|dijo|dijeron|contó|explicó)|"
    r"(?:es|fue|era|sería|parece|resulta) (?:muy |más )?(?:importante|posible|imposible|necesario|probable|evidente|obvio|claro|verdad|cierto|mejor|bueno|normal|lógico|difícil|fácil)|está claro)) de que\b",
    re.IGNORECASE,
)
_QUE = re.compile(
    r"\b((?:estoy|estás|está|estamos|están|estaba|estar) (?:muy |completamente |totalmente |absolutamente |casi )?(?:segur[oa]s?|convencid[oa]s?|consciente[s]?)|"
    r"(?:me|te|se|nos) (?:d[io]|diste|dimos|dieron|da|das|doy|dan) cuenta|darse cuenta|darte cuenta|darme cuenta|dado cuenta|(?:me|te|se|nos) (?:alegro|alegra[ns]?|alegramos|acuerdo|acuerda[ns]?|arrepiento|quejo|queja[ns]?|olvidé|olvidó|enteré|enteró)|"
    r"a pesar|no cabe duda|no hay duda|tengo miedo|tiene miedo|a condición|con la condición|debido al hecho|depende del hecho|el hecho|la idea|en vista|antes de ello) que\b",
    re.IGNORECASE,
)
_CUAL = frozenset({"la idea", "el hecho"})


def _dequeismo(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DE_QUE):
        if m.group(1).lower() in ("me alegra", "se queja"):
            continue
        yield replace(m.end(1), m.end(1) + 3, "")
    for m in context.finditer(_QUE):
        low = m.group(1).lower()
        if low == "la idea" or (low.endswith("alegra") and re.match(r"(?:me|te|le|nos)", low)):
            continue
        yield replace(m.end(1), m.end(1), " de", "fix" if context.english else "suggest")


_THERE = re.compile(
    r"\b(habían|habrán|hubieron|habrían|hubieran|hubiesen|hayan|han habido|habían habido) (?=(?:muchos|muchas|varios|varias|algunos|algunas|pocos|pocas|unos|unas|demasiados|demasiadas|tantos|tantas|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|más de \d+|cientos|miles|problemas|personas)\b)",
    re.IGNORECASE,
)
_SINGULAR = {"habían": "había", "habrán": "habrá", "hubieron": "hubo", "habrían": "habría", "hubieran": "hubiera", "hubiesen": "hubiese", "hayan": "haya", "han habido": "ha habido", "habían habido": "había habido"}
_MORE_BETTER = re.compile(r"\b(más|tan) (?=(?:mejor|mejores|peor|peores|mayores que|menores que)\b)(?!mejor\w* (?:dicho|vestid|pagad|educad|preparad|conocid|valorad))")


def _there_is(context: Context) -> Iterable[Finding]:
    """Impersonal haber has no plural."""
    for m in context.finditer(_THERE):
        yield replace(m.start(1), m.end(1), like(m.group(1), _SINGULAR[m.group(1).lower()]))


def _double_comparative(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_MORE_BETTER):
        if m.group(1) == "más" and not re.search(r"\b(?:lo|cuanto|mucho|nada|poco|una vez|algo|años|veces) $", context.text[: m.start()], re.IGNORECASE):
            yield replace(m.start(), m.end(), "")


_DEPARTMENTS = {
    "Finance": "finanzas", "Sales": "ventas", "Marketing": "marketing", "Engineering": "ingeniería", "Accounting": "contabilidad",
    "Operations": "operaciones", "Purchasing": "compras", "Procurement": "compras", "Product": "producto", "Design": "diseño",
    "Communications": "comunicaciones", "Logistics": "logística", "Production": "producción", "Security": "seguridad",
}  # fmt: skip


def _departments(context: Context) -> Iterable[Finding]:
    """"Coordinate with Finance": the department, not finances in general."""
    for english, spanish in _DEPARTMENTS.items():
        if not re.search(rf"\b(?:with|to|from|by|in|for|between|and) {english}\b(?! [A-Z])", context.english):
            continue
        for m in context.finditer(re.compile(rf"\b(?:con|de|a|para|por|en|entre) ((?:las|la|el|los) {spanish})\b(?! (?:de|del)\b)")):
            yield replace(m.start(1), m.end(1), spanish.capitalize(), evidence=english)


RULES = (
    Rule(
        id="euphonic-conjunction",
        level="fix",
        summary="y becomes e before i-, o becomes u before o-, and not elsewhere.",
        why="«Y» pasa a «e» ante el sonido i; «o» pasa a «u» ante el sonido o.",
        find=_euphony,
        examples=(
            Example("Padre y hijo.", "Padre e hijo."),
            Example("Siete o ocho.", "Siete u ocho."),
            Example("Rápido e barato.", "Rápido y barato."),
        ),
        keep=(Keep("Agua y hielo, nieve y hierba."), Keep("¿Y Inés?"), Keep("Carne o pescado, Ana e Inés."), Keep("Un Mac y iPhone.")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010)",
    ),
    Rule(
        id="contraction",
        level="fix",
        summary="de el → del, a el → al.",
        why="«De» y «a» se unen al artículo «el»: «del», «al».",
        find=_contractions,
        examples=(Example("Vengo de el mercado y voy a el cine.", "Vengo del mercado y voy al cine."),),
        keep=(Keep("Vengo de El Salvador."), Keep("Es de él.")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010)",
    ),
    Rule(
        id="copula-for-conjunction",
        level="fix",
        summary="Puts the conjunction that the English has for a verb ser that it lacks (“goods are services” for “goods or services”).",
        why="El inglés tiene una conjunción («or», «and») y no el verbo «ser».",
        find=_copula_for_or,
        examples=(
            Example("Vende los bienes son servicios que produce.", "Vende los bienes o servicios que produce.", "It sells the goods or services it produces."),
            Example("Busca hoteles son apartamentos en el centro.", "Busca hoteles o apartamentos en el centro.", "Look for hotels or apartments downtown."),
            Example("Pide libros son revistas prestados.", "Pide libros o revistas prestados.", "Borrow books or magazines."),
        ),
        keep=(
            Keep("Las ballenas son mamíferos.", "Whales are mammals or so they say."),
            Keep("Los bienes son servicios."),
            Keep("Los perros son animales leales.", "Dogs are loyal and kind animals."),
        ),
    ),
    Rule(
        id="and-or",
        level="fix",
        summary="Follows the English conjunction when y and o were exchanged.",
        why="La conjunción no es la del original («or» = «o», «and» = «y»).",
        find=_and_or,
        examples=(
            Example("Puedes pagar en efectivo y con tarjeta.", "Puedes pagar en efectivo o con tarjeta.", "You can pay cash or by card."),
            Example("Compra pan o leche.", "Compra pan y leche.", "Buy bread and milk."),
        ),
        keep=(
            Keep("No tengo tiempo y dinero.", "I don't have time or money."),
            Keep("Ana y Luis o Eva.", "Ana and Luis or Eva."),
            Keep("Pan y leche.", "Bread and milk."),
        ),
    ),
    Rule(
        id="versus-clause",
        level="fix",
        summary="Puts mientras que for frente a, versus and the like before a clause with its own verb.",
        why="«Frente a» y «versus» introducen un nombre; ante una oración con verbo se usa «mientras que».",
        find=_versus,
        examples=(
            Example(
                "Una tienda pequeña vende poco frente a una cadena grande vende mucho.",
                "Una tienda pequeña vende poco mientras que una cadena grande vende mucho.",
                "A small shop sells little vs. a big chain sells a lot.",
            ),
            Example(
                "Un niño aprende rápido versus un adulto tarda más.",
                "Un niño aprende rápido mientras que un adulto tarda más.",
                "A child learns fast versus an adult takes longer.",
            ),
            Example(
                "Los gatos duermen solos frente a los perros prefieren compañía.",
                "Los gatos duermen solos mientras que los perros prefieren compañía.",
                "Cats sleep alone whereas dogs prefer company.",
            ),
        ),
        keep=(
            Keep("La casa está frente a la iglesia.", "The house is opposite the church."),
            Keep("Ganó frente a un rival que podía vencerlo.", "He won against a rival who could beat him."),
            Keep("Frente a una crisis, actúa.", "Faced with a crisis, act."),
        ),
    ),
    Rule(
        id="missing-que",
        level="fix",
        summary="Restores que between a verb of hope or belief and its clause.",
        why="Falta la conjunción «que» que introduce la oración subordinada.",
        find=_missing_that,
        examples=(
            Example("Espero esto sirva.", "Espero que esto sirva.", "I hope this is of use."),
            Example("Esperamos ustedes vuelvan pronto.", "Esperamos que ustedes vuelvan pronto.", "We hope you come back soon."),
            Example("Dudo ella lo sepa.", "Dudo que ella lo sepa.", "I doubt she knows."),
            Example("Creo él tiene razón.", "Creo que él tiene razón.", "I think he is right."),
        ),
        keep=(
            Keep("Espero que esto sirva.", "I hope this helps."),
            Keep("Espero el autobús.", "I'm waiting for the bus."),
            Keep("Le ruego me disculpe."),
            Keep("Quiero agua y pan.", "I want water and bread."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="missing-article",
        level="fix",
        summary="Gives a bare subject its article (“COO manages” → “El COO gestiona”).",
        why="En español el sujeto común singular o genérico lleva artículo.",
        find=_missing_article,
        examples=(
            Example("CEO siempre decide.", "El CEO siempre decide.", "The CEO always decides."),
            Example("CFO controla los gastos.", "El CFO controla los gastos.", "CFO controls the expenses."),
            Example("Gente necesita dormir.", "La gente necesita dormir.", "People need to sleep."),
            Example("Niños aprenden jugando.", "Los niños aprenden jugando.", "Children learn by playing."),
        ),
        keep=(
            Keep("Apple gestiona su cadena.", "Apple manages its chain."),
            Keep("Gerente: gestiona.", "Manager: manages."),
            Keep("Juan siempre decide.", "John always decides."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="dequeismo",
        level="fix",
        summary="Drops the de of “pienso de que”; adds it to “estoy seguro que” (a suggestion without English).",
        why="El verbo no rige «de» («pienso que»), o la expresión sí la rige («estoy seguro de que»).",
        find=_dequeismo,
        examples=(
            Example("Pienso de que es tarde.", "Pienso que es tarde."),
            Example("Es posible de que llueva.", "Es posible que llueva."),
            Example("Estoy segura que vendrá.", "Estoy segura de que vendrá.", "I'm sure she will come."),
            Example("Me di cuenta que era tarde.", "Me di cuenta de que era tarde.", "I realised it was late."),
        ),
        keep=(Keep("Me alegro de que vengas antes de que llueva."), Keep("Es hora de que hables de que te vas."), Keep("Tengo la idea que tú me diste.")),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
    Rule(
        id="impersonal-haber",
        level="fix",
        summary="Puts impersonal haber in the singular.",
        why="«Haber» impersonal solo se usa en singular: «había muchas personas».",
        find=_there_is,
        examples=(Example("Habían muchas personas.", "Había muchas personas."), Example("Hubieron dos heridos.", "Hubo dos heridos.")),
        keep=(Keep("Habían comido mucho."), Keep("Había muchas personas.")),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
    Rule(
        id="double-comparative",
        level="fix",
        summary="Drops más before mejor and peor.",
        why="«Mejor» y «peor» ya son comparativos.",
        find=_double_comparative,
        examples=(Example("Es más mejor así.", "Es mejor así."), Example("Salió más peor.", "Salió peor.")),
        keep=(Keep("Es mucho mejor."), Keep("Cuanto más mejor.")),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
    Rule(
        id="department-name",
        level="fix",
        summary="Names a department as the English does with its capital (“with Finance” → “con Finanzas”).",
        why="Es el nombre del departamento: va sin artículo y con mayúscula.",
        find=_departments,
        examples=(
            Example("Habla con las ventas cada lunes.", "Habla con Ventas cada lunes.", "Talk to Sales every Monday. Check with Sales."),
            Example("Trabaja con las finanzas.", "Trabaja con Finanzas.", "Work with Finance."),
        ),
        keep=(Keep("Lleva bien las finanzas.", "He handles finances well."), Keep("Ayuda con las finanzas.", "He helps with finances.")),
    ),
)
