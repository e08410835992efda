"""Subjunctive: where a verb of wish or doubt, a conjunction of purpose, or something sought governs it."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from itertools import chain

from pipeline.rules.adjectives import one_gender
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.mood_forms import infinitive_behind, into_subjunctive, told_past
from pipeline.rules.mood_sought import sought_in
from pipeline.rules.mood_turns import noun_like, sorry, whatever
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import clause, finite, first_finite

_WISH = (
    r"(?:quier(?:o|es|e|en)|queremos|quis(?:e|o|iera|ieras|ieran)|quería[sn]?|necesit(?:o|as|a|an|amos)|prefier(?:o|es|e|en)|preferimos|"
    r"dese(?:o|as|a|an|amos)|espero|espera|esperan|esperamos|pid(?:o|es|e|en)|pedimos|ruego|exig(?:e|en|es|imos)|exijo|permit(?:e|en|o|es)|prohíb(?:e|en|o)|"
    r"recomiend(?:o|a|an)|recomendamos|sugier(?:o|e|en)|sugerimos|aconsej(?:o|a|an|amos)|dud(?:o|a|an|amos)|niega|niego|niegan|"
    r"evita|evitan|evitar|impide|impiden|impedir|permitir|lograr|conseguir|querer|pedir|preferiría[ns]?|querría[ns]?|desearía[ns]?|dejar|dejes|deja|dejan|dejo|"
    r"(?:me|te|le|nos|les) (?:gusta|gustaría|encanta|encantaría|molesta|alegra|sorprende|preocupa|importa|interesa|conviene|entristece|enoja|duele|fastidia|extraña|irrita|apena|indigna|da (?:pena|miedo|rabia|igual|vergüenza|lástima|asco))|"
    r"(?:me|te|se|nos) (?:alegro|alegras|alegra|alegran|alegramos) de|(?:tengo|tiene|tienes|tenemos|tienen|tenía[ns]?|tuve|tuvo) miedo de|esperar(?: a)?|no es|no (?:creo|creemos|cree|creen|crees|pienso|pensamos|piensa|piensan|opino|me parece|parece|digo|recuerdo|veo|significa|quiere decir)|"
    r"no (?:es|está) (?:verdad|cierto|seguro|claro|obvio|evidente)|"
    r"(?:es|será|sería|era|fue|parece|resulta|no es) (?:muy |bastante |extremadamente |absolutamente )?(?:importante|necesario|posible|imposible|probable|improbable|preferible|esencial|"
    r"fundamental|crucial|vital|imprescindible|indispensable|conveniente|recomendable|aconsejable|triste|raro|extraño|normal|natural|lógico|bueno|malo|"
    r"justo|injusto|increíble|urgente|suficiente|útil|hora de|una lástima|una pena|una suerte|genial|curioso|sorprendente|bonito|terrible|interesante)|"
    r"(?:pidió|pidieron|pedí|pedía[ns]?|aconsejé|recomendé|sugerí|exigí|prohibí|permití|rogué|ordené|mandé|propuse|recomendó|recomendaron|sugirió|sugirieron|aconsejó|aconsejaron|exigió|exigieron|prohibió|prohibieron|permitió|permitieron|rogó|rogaron|suplicó|ordenó|ordenaron|mandó|"
    r"propuso|propusieron|prefería[ns]?|esperaba[ns]?|necesitaba[ns]?|deseaba[ns]?|dudaba[ns]?|dudé|dudó|temía[ns]?|logró|lograron|consiguió|consiguieron|evitó|evitaron|impidió|impidieron|quería(?:n|s|mos)|quisieron|"
    r"no (?:creía[ns]?|creí|creyó|pensaba[ns]?|pensé|parecía)|(?:me|te|le|nos|les) (?:gustaba|gustó|encantaba|encantó|molestaba|molestó|sorprendió|sorprendía|preocupaba|importaba|extrañó)|hac(?:e|en|ía|ían)|hizo|hicieron)|"
    r"qué (?:lástima|pena|bueno|raro|suerte|alegría)|basta con|hace falta|puede ser|puede|la posibilidad de)"
)
GOVERNED = re.compile(
    rf"\b(?:{_WISH} que|para que|antes de que|sin que|a menos que|a no ser que|con tal de que|en caso de que|a fin de que|ojalá(?: que)?|como si|no hay (?:nadie|nada) que|"
    r"(?:^|(?<=[.;,:(] )|(?<=\by )|(?<=\bpero )|(?<=\bcreo que )|(?<=\bquizás )|(?<=\bquizá )|(?<=\bvez ))es mejor que)\s",
    re.IGNORECASE,
)
# More of the kind, in a pattern of their own: the triggers of one as long are no longer told apart (lang/triggers.py).
_GOVERNED_TOO = re.compile(
    r"\b(?:(?:(?:me|te|le|nos|les) )?da igual que|(?:no|poco) importa que|qué más da que|es (?:igual|indiferente) que|(?:a?donde|como|cuando|quien)quiera que|hart[oa]s? de que|más vale que)\s",
    re.IGNORECASE,
)
_PAST_WISH = re.compile(
    r"\b(?:quería[ns]?|queríamos|quisieron|pedía[ns]?|aconsejé|recomendé|sugerí|exigí|prohibí|permití|rogué|ordené|mandé|propuse|recomendaron|sugirieron|aconsejaron|exigieron|prohibieron|permitieron|rogó|rogaron|suplicó|ordenó|ordenaron|mandó|propuso|propusieron|prefería[ns]|esperaba[ns]|necesitaba[ns]|"
    r"deseaba[ns]|dudaba[ns]|dudé|dudó|temía[ns]?|lograron|consiguieron|evitaron|impidió|impidieron|no (?:creía|creí|creyó|pensaba|pensé|parecía)|gustaba|gustó|encantaba|encantó|molestaba|molestó|sorprendió|sorprendía|"
    r"preocupaba|importaba|extrañó|hacía[ns]?|hizo|hicieron|quise|quiso|pidió|pedía|pedí|tenía[ns]? miedo|tuv[eo] miedo|quisiera|gustaría|encantaría|sería|era|fue|como si|preferiría|querría|desearía|esperaba|prohibió|permitió|recomendó|sugirió|exigió|aconsejó|insistió|prefería|pidieron|necesitaba|deseaba|dudaba|logró|consiguió|evitó)",
    re.IGNORECASE,
)


def _subjunctive(context: Context) -> Iterable[Finding]:
    yield from whatever(context)
    yield from sorry(context)
    for m in chain(context.finditer(GOVERNED), context.finditer(_GOVERNED_TOO)):
        head = context.text[: m.start()]
        lead = m.group().lower()
        if "para que" in lead and (
            "¿" in head[-3:] or re.search(r"\bpara que sirve", context.text[m.start() : m.end() + 7], re.IGNORECASE)
        ):
            continue
        if (
            re.match(r"no (?:cre|piens|opin|parece|es|está|me parece)", lead)
            and "?" in context.text[m.end() :]
            and "¿" in head
        ):
            continue
        if lead.startswith("no parece que") or (
            lead.startswith("puede que") and re.search(r"\b(?:lo|la|todo|el|que|se) $", head)
        ):
            continue
        if lead.startswith(("sugiere", "sugirió", "sugirieron", "sugería")) and (
            not context.english or _INDICATES.search(context.english)
        ):
            continue  # «los datos sugieren que es así»: they indicate it
        if lead.startswith("antes de que") and context.english and not _BEFORE.search(context.english):
            continue  # «enterarse antes de que existían»
        if lead.startswith("como si") and re.search(r"\btanto si\b", head, re.IGNORECASE):
            continue  # «tanto si sigue como si deja de hacerlo»
        if lead.startswith("para que") and re.match(r"os (?:quiero|quiera)\b", context.text[m.end() :]):
            continue  # «pies, para qué os quiero»
        if lead.startswith("duda que") and re.search(
            r"\b(?:de|sin|la|una|ninguna|alguna|cabe|hay|menor|más mínima) $", head
        ):
            continue  # «demostraron sin sombra de duda que era segura»
        if lead.startswith("espera que") and re.search(r"\b(?:la|una|esta|esa|su|larga) $", head, re.IGNORECASE):
            continue  # «por la espera que han tenido»
        if lead.startswith("hac") and (_HOW_LONG.search(head) or not context.english):
            continue  # «¿cuánto hace que vives aquí?»
        was = _WAS.match(context.text, m.end())
        if was and context.english:
            yield replace(was.start(1), was.end(1), "fueran" if was[1].endswith("n") else "fuera")
            continue
        bare = list(infinitive_behind(context, m.end(), bool(_PAST_WISH.search(lead))))
        if bare:
            yield from bare
            continue
        verb = first_finite(context, m.end())
        if verb and _wished_later(context, verb):
            continue  # «hace que un ciudadano descontento pase»
        if verb:
            past = bool(_PAST_WISH.search(lead))
            yield from told_past(context, verb, lead, past)
            yield from into_subjunctive(context, verb, past)
        else:
            yield from noun_like(context, m.end(), bool(_PAST_WISH.search(lead)))


_INDICATES = re.compile(
    r"\bsuggest(?:s|ed|ing)? (?:that )?[^.;,]{1,60}?\b(?:is|are|was|were|has|have|had|may|might|can|could|did|does|do|will|would|must|came|made|lived)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:before|until|till|by the time|prior|ahead|pre\w*)\b", re.IGNORECASE)
_WAS = re.compile(
    r"(?:no |(?:eso|esto|ella|él|usted|todo) |(?:mi|tu|su|el|la) [a-záéíóúñ]+ )?(era|eran)\b", re.IGNORECASE
)
_HOW_LONG = re.compile(
    r"\b(?:cu[aá]nto|tiempo|tanto|mucho|poco|años?|días?|mes(?:es)?|semanas?|horas?|rato|siglos) $", re.IGNORECASE
)


def _wished_later(context: Context, verb: Token) -> bool:
    """Whether a subjunctive follows, so that the word before it was no verb."""
    behind = list(clause(context, verb.end, 4))
    return any(t.low in ("que", "si", "y") for t in behind) is False and any(
        f.mood == "sub" for t in behind if not (one_gender(t.low) or named_noun(t.low)) for f in finite(t.low)
    )


RULES = (
    Rule(
        id="governed-subjunctive",
        level="fix",
        summary="Puts the subjunctive behind verbs of wish, doubt and feeling, and behind para que, antes de que, ojalá…",
        why="La oración depende de una expresión que pide subjuntivo.",
        find=_subjunctive,
        examples=(
            Example("Espero que tienes suerte.", "Espero que tengas suerte.", "I hope you are lucky."),
            Example("Quiere que trabajo hoy.", "Quiere que trabaje hoy.", "He wants me to work today."),
            Example("Haz lo que quieres.", "Haz lo que quieras.", "Do whatever you want."),
            Example("Espero que todo va bien.", "Espero que todo vaya bien.", "I hope everything goes well."),
            Example(
                "Es importante que los niños duermen bien.",
                "Es importante que los niños duerman bien.",
                "It's important that children sleep well.",
            ),
            Example(
                "Lo hago para que sabes la verdad.",
                "Lo hago para que sepas la verdad.",
                "I do it so that you know the truth.",
            ),
            Example("Dudo que él puede venir.", "Dudo que él pueda venir.", "I doubt he can come."),
            Example("No creo que es verdad.", "No creo que sea verdad.", "I don't think it is true."),
            Example("Ojalá tengo más dinero.", "Ojalá tuviera más dinero.", "I wish I had more money."),
            Example("Siento que tienes frío.", "Siento que tengas frío.", "I'm sorry you are cold."),
            Example(
                "Comes lo que comes, engordarás.",
                "Comas lo que comas, engordarás.",
                "Whatever you eat, you'll gain weight.",
            ),
        ),
        keep=(
            Keep("Perdone por la espera que ha tenido.", "Sorry for the wait you have had."),
            Keep(
                "Hay paz, a menos que un diplomático o espía provoque un incidente.",
                "There is peace unless a diplomat or spy causes an incident.",
            ),
            Keep("Espero que tengas suerte y creo que la tienes."),
            Keep("Siento que tienes frío.", "I feel that you are cold."),
            Keep("Deja que la vela se consuma.", "Let the candle burn out."),
            Keep("¿No crees que es tarde?"),
            Keep("¿Para que sirve esto?"),
            Keep("Probaron sin sombra de duda que el agua era segura.", "They proved beyond doubt that it was safe."),
            Keep("Es mejor que nada y quiero lo que tienes."),
            Keep("Quiere que el trabajo se acabe."),
        ),
        source=MOOD,
    ),
    Rule(
        id="sought-subjunctive",
        level="fix",
        summary="Puts the subjunctive in a relative clause about something sought or denied; with English only.",
        why="La relativa habla de alguien o algo que se busca o se niega: va en subjuntivo.",
        find=sought_in,
        examples=(
            Example(
                "Busco a alguien que sabe cocinar.",
                "Busco a alguien que sepa cocinar.",
                "I'm looking for someone who can cook.",
            ),
            Example(
                "No hay nadie que lo entiende.", "No hay nadie que lo entienda.", "There is nobody who understands it."
            ),
            Example("Necesito algo que funciona.", "Necesito algo que funcione.", "I need something that works."),
        ),
        keep=(
            Keep("Conozco a alguien que sabe cocinar.", "I know someone who can cook."),
            Keep("Busco a alguien que sepa cocinar.", "I'm looking for someone who can cook."),
            Keep("Buscaba una calle que no existe.", "He was looking for a street that doesn't exist."),
        ),
        source=MOOD,
    ),
)
