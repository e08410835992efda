"""What a question is about, and whether a paragraph starts to define it afresh."""

import re
from typing import NamedTuple

from pipeline.lang.cues import fold, goes_on


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STOP = _words(
    """que cual cuales como cuando donde quien quienes cuanto cuanta cuantos cuantas por para hace hacen hacer es son
    ser era fue ha han significa diferencia diferencias difiere entre y o de del la el las los un una unos unas en
    con sin a al se lo su sus mi tu mas menos muy hay debo deberia puedo puede necesito mejor peor vale pena
    realmente exactamente si no me te le what how which who when where why is are does do did was were the an of in
    on to and or for with between difference differ from can should could would i you my your it its best better
    really exactly mean"""
)
_DETERMINER = _words("el la los las un una unos unas cada todo the a an")
_LINK = _words("de del la el los las of the y e and")
_ADVERB = re.compile(r"(?:basicamente|simplemente|esencialmente|fundamentalmente|basically|simply|essentially)$")
_DEFINES = re.compile(
    r"(?:es|son|seria|era) (?:un|una|el|la|los|las|quien|quienes|lo|responsable|basicamente|simplemente|basic)\b|"
    r"(?:significa|consiste|quiere decir|se refiere|se encarga|se ocupa|se define|hace referencia)\b|(?:is|are|"
    r"was) (?:a|an|the|someone|responsible|basically|simply|in charge)\b|(?:means|refers to|consists of|stands "
    r"for)\b"
)
_NO_VERB = _words("de del y o e en que con para por a al como , ; : ( of and or in that with for to as who which")
_ADDS = re.compile(
    r"\b(?:tambien|ademas|a su vez|sin embargo|en cambio|entonces|por tanto|igualmente|also|however|instead|then|too)\b"
)
_TOKEN = re.compile(r"\w+(?:[-'.]\w+)*|[,;:(]")
# Posts that Spanish texts call by their English initials although the question does not.
_POSTS = {"coo": "director operaciones", "ceo": "director ejecutivo", "cfo": "director financiero"}
_POSTS |= {"cto": "director tecnologia", "cmo": "director marketing", "cio": "director informatica"}


class Subject(NamedTuple):
    """The content words of the question in order, and the capitals it goes by."""

    words: tuple[str, ...]
    initials: frozenset[str]


class Opening(NamedTuple):
    """A paragraph that opens with the subject: by what name, whether it goes on to define it or to add to it."""

    head: str
    name: str
    initials: bool
    defines: bool
    adds: bool


def subject_of(question: str, english: str = "") -> Subject:
    """The subject of a question; the English one only adds initials."""
    words = tuple(dict.fromkeys(_stem(w) for w in _TOKEN.findall(fold(question)) if w not in _STOP and len(w) > 1))
    initials = {w.lower() for w in re.findall(r"\b[A-Z]{2,6}\b", f"{question} {english}")}
    initials |= {post for post, name in _POSTS.items() if set(map(_stem, name.split())) <= set(words)}
    initials |= {"".join(w[0] for w in words[n : n + size]) for size in (2, 3, 4) for n in range(len(words) - size + 1)}
    return Subject(words, frozenset(initials))


def opening(paragraph: str, subject: Subject) -> Opening | None:
    """How the paragraph opens with the subject as that of its first sentence; None when it does not."""
    tokens = _TOKEN.findall(fold(paragraph[:300]))
    capitals = {w.lower() for w in re.findall(r"\b[A-Z]{2,6}\b", paragraph[:60])}
    at = 1 if tokens and tokens[0] in _DETERMINER else 0
    name: list[str] = []
    while at < len(tokens) and len(name) < 6 and _belongs(tokens[at], capitals, subject):
        name.append(tokens[at])
        at += 1
    content = [_stem(w) for w in name if w not in _LINK]
    if not content or at >= len(tokens) or tokens[at] in _NO_VERB or name[-1] in _LINK or goes_on(paragraph):
        return None
    rest = re.sub(r"(?<=^es ), [^,]{3,40} , |(?<=^son ), [^,]{3,40} , ", "", " ".join(tokens[at:]))
    adverb = bool(_ADVERB.match(tokens[at]))
    head = subject.words[0] if content[0] in subject.initials and subject.words else content[0]
    initials = content[0] in subject.initials and content[0] in capitals
    return Opening(
        head, " ".join(content), initials, adverb or bool(_DEFINES.match(rest)), bool(_ADDS.search(rest[:90]))
    )


def _belongs(token: str, capitals: set[str], subject: Subject) -> bool:
    return token in _LINK or _stem(token) in subject.words or (token in capitals and token in subject.initials)


def _stem(word: str) -> str:
    """The word without its plural, near enough to recognise it."""
    for ending in ("es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
