"""English -ing: behind prepositions, as attribute, as an afterthought, as an adjective."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.english import past_of_other
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import WORD, bare, conjugated, form_of, gerund, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

GERUND = r"(?:[a-záéíóúñ]+(?:ando|iendo|yendo|ándo|iéndo|yéndo)|yendo|yéndo)(?:l[aeo]s?|[mts]e|nos)*"


def _infinitive(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return f"{m['lead']}{bare(form)}" if form else ""


def _by(m: re.Match[str]) -> Written:
    return m["g"] if gerund(m["g"].lower()) else ""


def _thanks(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower()) or infinitive(m["g"].lower())
    return f"{m['lead']}por {bare(form)}" if form else ""


def _before(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return f"{m['lead']} de {bare(form)}" if form else ""


_ATTRIBUTE = r"(?:pasatiempo|afición|hobby|sueño|meta|objetivo|trabajo|problema|actividad|pasión|deporte|miedo|error|vicio|costumbre|placer|plan|tarea|deber|reto|cosa|parte)"
_PREPOSITIONS = finder(
    Pair(es(rf"por (?P<g>{GERUND})"), en(r"by (?:\w+ly )?\w+ing"), _by, alone="suggest"),
    Pair(es(rf"(?P<lead>gracias )(?:por|para|a) (?P<g>{GERUND})"), en(r"thank\w* (?:\w+ ){0,3}for \w+ing"), _thanks, alone="suggest"),
    Pair(es(r"(?P<lead>gracias )para (?P<g>[a-záéíóúñ]+[aeií]r(?:me|nos|l[aeo]s?)?)"), en(r"thank\w* (?:\w+ ){0,3}for \w+ing"), _thanks, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:bueno|buena|malo|mala|buenos|buenas|experto|experta|mejor|peor|hábil|rápido|lento) )(?:en|a) (?P<g>{GERUND})"), en(r"(?:good|bad|better|best|great|terrible|expert|skilled|worse|fast|slow|quick|excellent) (?:at|in) \w+ing"), lambda m: _infinitive_with(m, "para"), alone="suggest"),
    Pair(es(rf"(?P<lead>(?:interesad[oa]s?|interés|éxito|experiencia|dificultad(?:es)?|problemas|centrad[oa]s?|piens[oa]s?|pensando|pensar|cre[eo]s?|confi[oa]|insist\w+|consiste|tard[aoóé]s?|tardar) en )(?P<g>{GERUND})"), en(r"\w+ing"), _infinitive, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:más|menos|mejor|peor|mayor|menor)(?: {WORD}){{0,3}}? que )(?P<g>{GERUND})"), en(r"than \w+ing"), _infinitive),
    Pair(es(rf"(?P<lead>antes|después) (?P<g>{GERUND})"), en(r"(?:before|after) \w+ing"), _before, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:(?:mi|tu|su|nuestr[oa]|el|la|un|una) )(?:\w+ )?{_ATTRIBUTE}(?: {WORD}){{0,3}} (?:es|era|fue|sería|será) )(?P<g>{GERUND})"), en(r"(?:is|was|be|would be|'s) \w+ing"), _infinitive, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:el|la) )(?P<g>{GERUND})"), en(r"^\W*\w+ing"), lambda m: _bare_infinitive(m)),
    Pair(es(rf"(?P<lead>(?:me|te|le|nos|les) (?:importa|importaría|molesta|gusta|encanta|apetece|cuesta) )(?:en|de|a|por) (?P<g>{GERUND})"), en(r"\w+ing"), _infinitive, alone="suggest"),
)  # fmt: skip


def _infinitive_with(m: re.Match[str], preposition: str) -> Written:
    form = gerund(m["g"].lower())
    if form is None:
        return ""
    doing = m["g"] if not form.clitics else bare(form)
    return (f"{m['lead']}{preposition} {bare(form)}", f"{m['lead']}{doing}")


def _bare_infinitive(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return bare(form) if form else ""


_RESULTS = frozenset(
    "matar herir causar provocar dejar destruir romper morir obligar convertir lograr ganar perder alcanzar derrotar hacer crear producir generar impedir permitir salvar terminar acabar caer".split()
)
# What these tell is never at the same time as the main verb, nor is what a later time is named for.
_ENDS = frozenset("morir fallecer".split())
_HARMS = frozenset("matar herir destruir romper fracturar torcer dislocar partir lesionar".split())
_LEFT = re.compile(
    r"(?<!\w)(?:sin (?!duda|\w+[aeiáéí]r(?:l[aeo]s?|me|te|se|nos)*\b)|herid|muert|atrapad|sepultad|inconsciente|paralizad|incomunicad|inconscient|en ruinas|a oscuras)",
    re.IGNORECASE,
)
_ACCIDENTS = frozenset(
    "estrellar explotar estallar volcar chocar caer derrumbar hundir incendiar descarrilar colisionar disparar atropellar resbalar tropezar derrapar desplomar".split()
)
_LATER = re.compile(r"(?<!\w)(?:después|más tarde|posteriormente|al día siguiente)(?!\w)", re.IGNORECASE)
_AFTER = re.compile(
    rf", (?P<g>{GERUND})(?P<s> (?:el|la|los|las|todos los|todas las|su|sus|dos|tres|\d+|un|una|varios|varias|muchos|muchas) [a-záéíóúñ]+)?(?!\w)",
    re.IGNORECASE,
)


# No gerunds: “by morning”.
_NOUNS = "morning|evening|nothing|anything|something|everything|king|spring|string|building|lightning|meeting|wedding"
_BY_DOING = re.compile(rf"\bby (?!(?:{_NOUNS})\b)\w+ing\b")


def _posterior(context: Context) -> Iterator[Finding]:
    """ "Explotó, matando a diez": what comes after the main verb is coordinated."""
    if _BY_DOING.search(context.english):
        return  # the way it was done: «dejándole la llave»
    evidence = re.search(r"(?:, (?:\w+ly )?\w+ing|,? and (?:\w+ ){1,3}\w+)\b", context.english)
    if not evidence:
        return
    for m in context.finditer(_AFTER):
        form = gerund(m["g"].lower())
        before = [t for t in context.tokens if t.end <= m.start()]
        main = next(
            (
                f
                for t in reversed(before)
                for f in finite(t.low)
                if f.mood == "ind" and f.tense == "past" and f.person == 3
            ),
            None,
        )
        rest = re.split(r"[.;:?!]", context.text[m.end() :])[0]
        lemma = form.lemma.removesuffix("se") if form else ""
        crashed = main is not None and main.lemma.removesuffix("se") in _ACCIDENTS
        sure = lemma in _ENDS or (lemma in _HARMS and crashed) or bool(_LATER.search((m["s"] or "") + rest))
        sure |= lemma == "dejar" and _LEFT.search((m["s"] or "") + rest) is not None
        if form is None or main is None or not (lemma in _RESULTS or (sure and lemma not in ("ser", "estar"))):
            continue
        own = m["s"] if lemma in ("morir", "fallecer", "caer", "resultar") else None
        count = main.number if own is None else "p" if own.endswith("s") else "s"
        verb = " ".join((*form.clitics, conjugated(form.lemma, "ind", "past", (3, count))))
        moved = own is not None and bool(re.match(r" (?:el|la|los|las|su|sus) ", own)) and len(rest.split()) > 1
        said = f"{own.strip()} {verb}" if own and moved else f"{verb}{m['s'] or ''}"
        patch = Patch(start=m.start(), end=m.end(), new=f" {'e' if re.match('h?i', said) else 'y'} {said}")
        yield Finding((patch,), "fix" if sure else "suggest", evidence[0])


_DOCUMENT = (
    r"(?:cartas?|correos?|mensajes?|notas?|cartel(?:es)?|ley(?:es)?|informes?|artículos?|libros?|documentos?|avisos?|normas?|decretos?|contratos?|cláusulas?|folletos?|textos?|letreros?|anuncios?|comunicados?|reglas?|señal(?:es)?|"
    r"cajas?|bolsas?|frascos?|botellas?|paquetes?|sobres?|archivos?|carpetas?|listas?|tablas?|gráficos?|mapas?|fotos?|imagen|imágenes|vídeos?|videos?|estudios?|encuestas?|páginas?|maletas?|manual(?:es)?|email|emails|pancartas?|etiquetas?|productos?|alimentos?|bebidas?|ejercicios?|archivos?|leyenda|solicitud(?:es)?|petición|peticiones)"
)
_PERSON_NOUN = r"(?:personas?|hombres?|mujer(?:es)?|chic[oa]s?|niñ[oa]s?|estudiantes?|pacientes?|trabajador(?:es)?|trabajadoras?|gente|turistas?|familias?|jóvenes|padres|adultos?|emplead[oa]s?|usuarios?|clientes?|conductor(?:es)?|vecin[oa]s?)"
_SAYING = r"(?:contenie|describie|prohibie|regula|autoriza|pertenecie|consistie|representa|pesa|midie|anuncia|explica|informa|dicie|mostra|incluye|indica|pidie|solicita|confirma|detalla|exigie|requirie|acusa|ofrecie|rechaza|trata|declara|afirma|avisa|advirtie|compara|resumie|establecie|permitie)ndo"
_DOING = r"(?:lleva|vistie|vivie|trabaja|sufrie|padecie|usa|utiliza|busca|estudia|habla|tenie|queda|aprendie)ndo"
_NOUN_GERUND = re.compile(
    rf"(?<!\w)(?P<d>(?:un|una|unos|unas|el|la|los|las|este|esta|esa|ese|varios|varias|muchos|muchas|mi|tu|su) )?(?P<n>{_DOCUMENT}|{_PERSON_NOUN}|{WORD}) (?P<g>{_SAYING}|{_DOING})(?!\w)",
    re.IGNORECASE,
)
_ADJECTIVE_EN = en(
    r"[a-z]+ (?:containing|describing|prohibiting|banning|forbidding|regulating|authori[sz]ing|belonging|consisting|representing|weighing|measuring|announcing|explaining|informing|saying|showing|including|indicating|asking|"
    r"requesting|confirming|detailing|demanding|requiring|accusing|offering|rejecting|stating|claiming|warning|comparing|summari[sz]ing|establishing|allowing|wearing|living|working|suffering|using|looking|seeking|studying|speaking|having|learning|dealing|telling|reporting)"
)
_NARROW = re.compile(rf"(?:{_DOCUMENT}|{_PERSON_NOUN})$", re.IGNORECASE)
_ALWAYS = ("contener", "pertenecer", "consistir", "pesar", "medir")


def _adjective(context: Context) -> Iterator[Finding]:
    """ "Una caja conteniendo libros": a gerund cannot qualify a noun."""
    if not context.english:
        yield from _holding(context)
        return
    evidence = _ADJECTIVE_EN.search(context.english)
    if not evidence or re.search(
        r"\b(?:am|is|are|was|were|been|be|keep|kept|spent) (?:\w+ )?\w+ing\b", context.english
    ):
        return
    for m in context.finditer(_NOUN_GERUND):
        form = gerund(m["g"].lower())
        if form is None or (finite(m["n"].lower()) and not _NARROW.match(m["n"])):
            continue
        lemma = form.lemma.removesuffix("se")
        if not _NARROW.match(m["n"]) and lemma not in _ALWAYS:
            continue
        person = re.match(rf"{_PERSON_NOUN}$", m["n"], re.IGNORECASE) is not None
        before = [
            f
            for t in context.tokens
            if t.end <= m.start()
            for f in (form_of(t.low),)
            if f and not (sure_gender(t.low) and t.low.endswith(("a", "o")))
        ]
        lasting = (
            "estar",
            "seguir",
            "andar",
            "pasar",
            "llevar",
            *(("ver", "oír", "encontrar", "dejar", "imaginar") if person else ()),
        )
        if any(f.lemma in lasting for f in before):
            continue
        behind = [f for t in context.tokens if t.start >= m.end() for f in (form_of(t.low),) if f]
        main = before[-1] if before else behind[0] if behind else None
        past = (
            main is not None
            and main.tense in ("past", "imperf")
            and not (person and not before and main.tense == "pres")
        )
        if main is not None and (main.person, main.number, main.tense) == (1, "p", "pres"):
            also = (f for t in context.tokens for f in finite(t.low) if f.lemma == main.lemma)  # «encontramos»
            past = any(f.tense == "past" for f in also) and past_of_other(context)
        number = "p" if m["n"].lower().endswith("s") else "s"
        options = [
            f"que {conjugated(form.lemma, 'ind', tense, (3, number))}"
            for tense in (("imperf", "pres") if past else ("pres",))
        ]
        if form.lemma == "contener":
            options.append("con")
        patch = Patch(start=m.start("g"), end=m.end("g"), new=options[0])
        yield Finding((patch,), "fix" if m["d"] else "suggest", evidence[0], tuple(options[1:]))


# What holds something holds no tears back: «un sobre conteniendo fotos» beside «escribió la nota conteniendo el llanto».
_HOLDER = re.compile(
    r"(?<!\w)(?P<d>un|una|unos|unas|el|la|los|las|varios|varias) (?P<n>cartas?|correos?(?: electrónicos?)?|mensajes?|documentos?|cajas?|bolsas?|frascos?|botellas?|paquetes?|sobres?|archivos?|carpetas?|maletas?|libros?|listas?) "
    r"(?P<g>conteniendo)(?! (?:el|la|las|los|su|mi|a|apenas) ?(?:llanto|risa|lágrimas|respiración|aliento|emoción|rabia|ira|ganas|enfado|furia|sollozos?|alegría|nervios|tos|pena|impaciencia|entusiasmo|bostezo|duras)\b)(?!\w)",
    re.IGNORECASE,
)


def _holding(context: Context) -> Iterator[Finding]:
    """Without English: what contains something, at most as a suggestion."""
    for m in context.finditer(_HOLDER):
        number = "p" if m["d"].lower().endswith("s") else "s"
        options = [f"que {conjugated('contener', 'ind', tense, (3, number))}" for tense in ("imperf", "pres")]
        patch = Patch(start=m.start("g"), end=m.end("g"), new="con")
        yield Finding((patch,), "suggest", "", tuple(options))


RULES = (
    Rule(
        id="ing-behind-preposition",
        level="fix",
        summary="Puts the infinitive, or the bare gerund for “by -ing”, where English has a preposition and -ing.",
        why="Detrás de preposición va infinitivo («gracias por venir»); el medio se dice con el gerundio solo («aprender escuchando»).",
        find=_PREPOSITIONS,
        examples=(
            Example("Gracias para ayudando.", "Gracias por ayudar.", "Thank you for helping."),
            Example("Ganó dinero por vendiendo flores.", "Ganó dinero vendiendo flores.", "She made money by selling flowers."),
            Example("Es bueno en cantando.", "Es bueno para cantar.", "He is good at singing."),
            Example("Mi sueño es viajando.", "Mi sueño es viajar.", "My dream is travelling."),
            Example("Descansa antes cenando.", "Descansa antes de cenar.", "Rest before having dinner."),
        ),
        keep=(
            Keep("Aprendes escuchando.", "You learn by listening."),
            Keep("Mi manera de relajarme es leyendo.", "My way to relax is reading."),
            Keep("El problema está creciendo.", "The problem is growing."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="later-gerund",
        level="fix",
        summary="Puts y and a preterite for a gerund that tells what happened next (a suggestion where it may be simultaneous); with English only.",
        why="El gerundio no expresa lo que ocurre después: «cayó y se rompió la pierna».",
        find=_posterior,
        examples=(
            Example("Se cayó, rompiéndose el brazo.", "Se cayó y se rompió el brazo.", "She fell, breaking her arm."),
            Example("El coche chocó, matando a dos.", "El coche chocó y mató a dos.", "The car crashed, killing two."),
            Example("El barco se hundió, muriendo dos personas.", "El barco se hundió y murieron dos personas.", "The boat sank and two people died."),
        ),
        keep=(
            Keep("Salió, cantando, a la calle.", "He went out, singing, into the street."),
            Keep("Vive en el campo, haciendo quesos.", "He lives in the country, making cheese."),
            Keep("Salió a la calle sonriendo.", "He went out smiling."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="adjective-gerund",
        level="fix",
        summary="Puts a relative clause for a gerund that qualifies a noun; without English at most a suggestion about what contains something.",
        why="El gerundio no califica a un nombre: «una caja que contiene libros», «una caja con libros».",
        find=_adjective,
        examples=(
            Example("Recibí un sobre conteniendo dinero.", "Recibí un sobre que contenía dinero.", "I got an envelope containing money."),
            Example("Vimos un cartel anunciando la feria.", "Vimos un cartel que anunciaba la feria.", "We saw a poster announcing the fair."),
            Example("Compramos un libro explicando el juego.", "Compramos un libro que explicaba el juego.", "We bought a book explaining the game."),
            Example("Hay una norma prohibiendo fumar.", "Hay una norma que prohíbe fumar.", "There is a rule banning smoking."),
            Example("Los niños viviendo en el campo caminan más.", "Los niños que viven en el campo caminan más.", "Children living in the country walk more."),
        ),
        keep=(Keep("Está describiendo la casa.", "She is describing the house."), Keep("Una caja con libros.", "A box containing books."), Keep("Leyó la carta conteniendo las lágrimas."), Keep("Sigue midiendo la mesa.", "He keeps measuring the table.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
