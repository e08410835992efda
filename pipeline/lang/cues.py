"""How an answer opens, closes and goes on, in Spanish and in English: patterns over one paragraph.

Every pattern is matched on folded text: lower case, without accents, with single spaces.
"""

import re
import unicodedata

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)\]*_]*\s+|\n+")

_HOPE = re.compile(
    r"(?:y |pues |bueno,? |asi que )?(?:solo |sinceramente |de verdad )?(?:espero|esperamos|ojala|confio en)\b.{0,50}?"
    r"(?:\bayud|\bserv|\bsirv|\butil|\baclar|\borient|\brespond|\bguste|\banime|\bresuelv)"
    r"|(?:well,? |so,? |anyway,? )?(?:i |we )?(?:just |do |really )?hop(?:e|ing)\b.{0,40}?"
    r"(?:\bhelp|\buseful|\banswer|\bclarif|\bclear|\bmakes sense|\benjoy)"
)
_FAREWELL = re.compile(
    r"(?:un |muchos |mis )?(?:cordial(?:es)? |afectuosos? |fuerte )?(?:saludos?|abrazos?)\b|cordialmente\b|"
    r"atentamente\b|(?:te |le |os |les )?(?:deseo )?(?:mucha |buena |muchisima )?suerte\b|(?:mucho )?animo\b|"
    r"muchos exitos\b|exitos?\b|hasta (?:pronto|luego|la proxima)\b|(?:muchas |mil )?gracias(?: a todos)?(?: "
    r"(?:por|de antemano)\b(?! (?:la |tu |su |esta )?(?:pregunta|preguntar|a2a)).*)?$|(?:best|kind|warm)? "
    r"?regards\b|best wishes\b|all the best\b|cheers\b|(?:good|best of) luck\b|thanks\b(?! for (?:the a2a|asking|"
    r"the question|your question))|thank you\b(?! for (?:the a2a|asking|the question|your question))|sincerely\b|"
    r"take care\b"
)
_OFFER = re.compile(
    r"(?:si (?:tienes|tiene|teneis|tienen|necesitas|quieres|te queda)\b.{0,40}\b(?:dudas?|preguntas?|ayuda|"
    r"detalles)\b.{0,20}\b(?:escrib|pregunt|avis|dime|dig|coment|contact|dej|mand|estoy|aqui)|no dud(?:es|e|en|"
    r"eis) en (?:pregunt|escrib|contact|coment)|(?:avisame|aviseme|dime|digame) si\b.{0,40}\b(?:duda|pregunta|"
    r"ayuda|funcion)|(?:feel free|don't hesitate) to (?:ask|comment|reach|message|contact)|let me know "
    r"if\b.{0,40}\b(?:question|help|more|work))"
)
_AFTERWORD = re.compile(
    r"(?:p\. ?d\.|pd\b|p\. ?s\.|ps\b|postdata|posdata|edit(?:o|ado)?\b|edicion\b|actualizacion\b|updated?\b|"
    r"fuentes?\b|referencias\b|bibliografia\b|sources?\b|references\b|enlaces?\b|foto:|imagen:|credit)\W"
)
_CONTINUES = re.compile(
    r"(?:ademas|tambien|sin embargo|no obstante|por (?:otro|otra|un|una) (?:lado|parte)|en (?:segundo|tercer|"
    r"cuarto|ultimo) lugar|segundo|tercero|por ultimo|finalmente|pero|y|o|ni|aunque|asi que|asi pues|entonces|"
    r"luego|despues|ahora(?: bien)?|por (?:lo )?tanto|por eso|por ejemplo|en cambio|en resumen|en conclusion|en "
    r"definitiva|en pocas palabras, pues|en fin|dicho esto|dicho (?:lo cual|eso)|volviendo|a su vez|otra? (?:cosa|"
    r"punto|razon|ventaja|forma|opcion|ejemplo)|lo mismo|igualmente|del mismo modo|de hecho|es decir|o sea|al "
    r"final|nuevamente|de nuevo|como (?:decia|he dicho|ya dije|ves|puedes ver)|esto|eso|estos|estas|ese|esa|este|"
    r"esta|ellos|ellas|el primero|el segundo|also|however|besides|moreover|furthermore|on the other hand|"
    r"second(?:ly)?|third(?:ly)?|finally|lastly|but|and|or|then|next|so|therefore|for example|for instance|in "
    r"(?:summary|short|conclusion)|that said|again|another|these|those|this|that|as (?:i said|you can see)|"
    r"instead|likewise|similarly|still|now)\b"
)
_CONCLUDES = re.compile(
    r"(?:en (?:resumen|conclusion|definitiva|sintesis|suma|fin)|para (?:resumir|concluir|terminar)|resumiendo|"
    r"concluyendo|como conclusion|conclusion|in (?:summary|conclusion|short|the end)|to (?:sum up|conclude|"
    r"summari[sz]e)|overall|bottom line)\b"
)
_GREETING = re.compile(
    r"(?:muchas )?gracias por (?:(?:la |tu |su |esta |el )?(?:pregunta|preguntar|a2a|invitacion)|preguntarme|"
    r"pedirme|solicitar)\b|a2a\b|(?:muy )?(?:buena|gran|excelente|interesante|bonita) pregunta\b|(?:que|es una) "
    r"(?:buena|gran|excelente|interesante) pregunta\b|thanks? (?:you )?for (?:the a2a|asking|the question|your "
    r"question)|(?:good|great|excellent|interesting) question\b|hola[,!.]|hola a todos|buenos dias[,.!]|"
    r"buenas[,.!]|hi[,!.] |hello[,!.] |hi (?:all|everyone|there)\b|(?:no )?(?:estoy|coincido|concuerdo)(?: "
    r"totalmente| completamente)?(?: de acuerdo)?(?: en desacuerdo)? con (?:la|las|los|lo|el|lo "
    r"que)?.{0,25}\b(?:respuestas?|anterior(?:es)?|demas|dicho|dijo|comenta)|(?:las|los) (?:otras|demas|otros) "
    r"(?:respuestas|comentarios)|(?:a lo que|como) (?:dijo|dice|han dicho|comento)\b.{0,40}\brespuesta|i (?:agree|"
    r"disagree) with\b.{0,30}\b(?:answer|above|others?|said)|the other answers\b|(?:la )?respuesta (?:corta|breve|"
    r"rapida|sencilla|simple)\b|(?:the )?(?:short|quick|simple) answer\b"
)
_INTRODUCTION = re.compile(
    r"(?:descargo de responsabilidad|aviso|advertencia|disclaimer|full disclosure)\s*:|(?:yo )?(?:soy|fui|he sido|"
    r"era)\b(?! (?:consciente|de la opinion|partidari|capaz)).{3,60}?\b(?:(?:desde )?hace|con|durante|por|de|"
    r"desde|y llevo|y tengo)\b.{0,25}\b(?:anos?|decadas?|mas de|experiencia|\d{4})\b|(?:yo )?(?:soy|fui) (?:un |"
    r"una )?(?:medic|ingenier|abogad|profesor|maestr|contable|contador|programador|desarrollador|economist|"
    r"psicolog|director|gerente|enfermer|arquitect|dueñ|duen|fundador|consultor|estudiante|cociner|fisic|quimic|"
    r"biolog|entrenador|nutricionista|veterinari|jefe|jefa|emprendedor)|(?:yo )?llevo (?:mas de |unos |casi |ya "
    r")?(?:\w+ )?(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|muchos|"
    r"varios)? ?(?:anos|decadas)\b|(?:yo )?(?:he trabajado|trabaje|trabajo|trabajaba|vivi|he vivido|dirigi|he "
    r"dirigido)\b.{0,50}\b(?:durante|desde hace|por|hace)\b.{0,15}\b(?:anos|decadas|meses)\b|como (?!si\b)(?:\w+ "
    r"){1,5}(?:con|que (?:ha|he|lleva|trabaja|vive|soy)|desde hace)\b.{0,30}\b(?:anos|experiencia|trabajado|"
    r"vivido|trabaja)\b|como (?!si\b)(?:\w+ ){1,4}que (?:ha|he|lleva|trabaja|vive)\b"
    r"|i(?:'m| am|'ve been| have been|was)\b.{3,60}?\b(?:for|with|over|"
    r"since)\b.{0,25}\b(?:years?|decades?|experience|\d{4})\b|as an? .{3,50}?\b(?:with|who|for|"
    r"of)\b.{0,30}\b(?:years?|experience|worked|has|have)\b|i(?:'ve| have)? (?:worked|lived|managed|"
    r"ran)\b.{0,50}\b(?:for|over)\b.{0,15}\b(?:years|decades|months)\b"
)
_DEPENDS = re.compile(
    r"(?:bueno, |pues |eso |esto |todo |it |well, (?:it )?|that )?(?:depende|depends)\b|(?:it|that) all depends\b"
)
_EXPERIENCE = re.compile(
    r"(?:en|por|segun) mi (?:propia |corta |humilde )?(?:experiencia|opinion|caso)\b|(?:yo )?(?:personalmente|"
    r"creo|diria|pienso|opino)\b|in my (?:experience|opinion|case)\b|personally\b|i (?:think|would say|believe)\b|"
    r"trabajo (?:en|como|de|para)\b|i work\b"
)
_MARKER = re.compile(
    r"\s*(?:#+\s*|[*_]{1,3})?(?:respuesta|answer|"
    r"resposta)\s*(?:n[.ºo°]*\s*)?#?(?P<number>\d{1,2})\b[*_]{0,3}\s*(?:[:.)\-–—]+[*_]{0,3}|(?=\n|$))\s*",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:respondid[oa]|contestad[oa]|respuesta de|answered|answer by|responde:|por:)\s*(?:por|by|el|hace|on|[a-z])"
)
_YES_NO = re.compile(
    r"(?:si|no|claro|por supuesto|desde luego|en absoluto|yes|of course|absolutely|definitely)(?:[,.:;!]|$)|"
    r"no(?:[,.:;!]|$| (?:antes|siempre|creo|necesariamente|lo creo|not|always)\b)"
)
_NAME = re.compile(r"[—–-]?\s*[^\W\d_a-zà-ÿ][\w.'’-]*(?:,? (?:de |del |la )?[^\W\d_a-zà-ÿ][\w.'’-]*){0,3}\s*$")


def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes, single spaces, no opening marks."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", plain.replace("’", "'")).strip().lstrip('¡¿*_>"«“ ')


def closing(paragraph: str) -> str:
    """How the paragraph takes leave: "farewell", "hope" (which may turn out to go on), or "" when it does not."""
    parts = [p for p in _SENTENCE.split(paragraph.strip()) if p and p.strip()]
    if len(parts) > 1 and is_signature(parts[-1]) and not _FAREWELL.match(fold(parts[-1])):
        parts.pop()
    return _leave(parts[-1]) if parts else ""


def _leave(sentence: str) -> str:
    last = fold(sentence)
    if _FAREWELL.match(last) and len(last.split()) <= 9:
        return "farewell"
    return "hope" if len(last) <= 130 and (_HOPE.match(last) or _OFFER.match(last)) else ""


def is_closing_alone(paragraph: str) -> bool:
    """Whether the paragraph is nothing but closing formulas and a name."""
    parts = [p for p in _SENTENCE.split(paragraph.strip()) if p and p.strip()]
    return bool(parts) and bool(_leave(parts[0])) and all(_leave(p) or is_signature(p) for p in parts)


def is_signature(paragraph: str) -> bool:
    """Whether the paragraph is a name under a letter."""
    text = paragraph.strip()
    return len(text) <= 40 and bool(_NAME.match(text)) and not _YES_NO.match(fold(text))


def is_afterword(paragraph: str) -> bool:
    """Whether the paragraph is a postscript, a later note or a list of sources."""
    return bool(_AFTERWORD.match(fold(paragraph) + " "))


def goes_on(paragraph: str) -> bool:
    """Whether the paragraph opens as the continuation of another."""
    first = paragraph.lstrip('*_>"«“¿¡ ')[:1]
    return first.islower() or bool(_CONTINUES.match(fold(paragraph)))


def concludes(paragraph: str) -> bool:
    """Whether the paragraph opens as the conclusion of an argument."""
    return bool(_CONCLUDES.match(fold(paragraph)))


def greets(paragraph: str) -> bool:
    """Whether the paragraph opens as only an answer does: thanks for the question, a nod to others, a short answer."""
    return bool(_GREETING.match(fold(paragraph)))


def introduces(paragraph: str) -> bool:
    """Whether writers say who they are and how long they have been at it."""
    return bool(_INTRODUCTION.match(fold(paragraph)))


def depends(paragraph: str) -> bool:
    """Whether the paragraph opens with "Depende"."""
    return bool(_DEPENDS.match(fold(paragraph)))


def testifies(paragraph: str) -> bool:
    """Whether the paragraph opens with the writer's own experience or opinion."""
    return bool(_EXPERIENCE.match(fold(paragraph)))


def verdict(paragraph: str) -> str:
    """The plain "yes" or "no" that the paragraph opens with, "" without one."""
    match = _YES_NO.match(fold(paragraph))
    return "" if not match else "no" if match[0].startswith(("no", "en absoluto")) else "yes"


def marker(paragraph: str) -> int:
    """Length of an opening "Respuesta 2:" or "Answer 3", 0 without one."""
    match = _MARKER.match(paragraph)
    return match.end() if match else 0


def is_byline(paragraph: str) -> bool:
    """Whether the paragraph opens with "Respondido por …"."""
    return bool(_BYLINE.match(fold(paragraph)))
