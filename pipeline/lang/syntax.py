"""The few questions the lexicon asks of spaCy: part of speech of a word, and gender and number of a verb's subject."""

from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.lang import spanish

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_GENDERS = {"Masc": "m", "Fem": "f"}


@lru_cache(maxsize=4096)
def _by_offset(text: str) -> "dict[int, Token]":
    doc: Doc = spanish.analyse(text)
    return {token.idx: token for token in doc}


def part_of_speech(text: str, offset: int) -> str:
    """Universal tag of the word that begins at `offset`; "" when spaCy cuts the words otherwise."""
    token = _by_offset(text).get(offset)
    return token.pos_ if token is not None else ""


def subject(text: str, offset: int, number: str = "") -> tuple[str, str] | None:
    """Gender ("m" "f") and number ("s" "p") of the subject of the verb at `offset`; None when nothing says.

    `number` is the verb's own: a noun that does not agree with it is a slip of the parser, and then the
    nouns before the verb in its clause decide.
    """
    token = _by_offset(text).get(offset)
    if token is None:
        return None
    for verb in _verbs(token):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass"):
                found = _features(child)
                if found and number in ("", found[1]):
                    return found
    return _nouns_before(token, number)


def predicate(text: str, offset: int) -> tuple[int, ...]:
    """Offsets of what agrees with the subject at `offset`: verbs, auxiliaries, attributes.

    Empty when the word is no subject, or not the only one.
    """
    noun = _by_offset(text).get(offset)
    if noun is None or any(c.dep_ == "conj" for c in noun.children):
        return ()
    heads = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and _relative(c)]
    if noun.dep_ in ("nsubj", "nsubj:pass"):
        heads.append(noun.head)
    elif not any(c.dep_.startswith("nsubj") for c in noun.children):  # «son malas noticias»
        return tuple(c.idx for c in noun.children if c.dep_ == "cop")
    found = set()
    for head in heads:
        found |= {head.i} | {c.i for c in head.children if _agrees(c)}
        if head.pos_ == "NOUN":  # «la noticia es un alivio»
            found.discard(head.i)
    return tuple(noun.doc[i].idx for i in sorted(found))


def _agrees(token: "Token") -> bool:
    """Whether a verb's dependent agrees with its subject as the verb does."""
    if token.dep_ in ("aux", "aux:pass", "cop"):
        return True
    if token.dep_ == "conj":
        return token.pos_ in ("ADJ", "VERB", "AUX")
    return token.pos_ == "ADJ" and token.dep_ in ("xcomp", "obj") and token.i > token.head.i  # «parece falsa»


def _relative(verb: "Token") -> bool:
    """Whether the subject of a relative clause is its «que»."""
    return any(c.dep_ in ("nsubj", "nsubj:pass") and c.lower_ == "que" for c in verb.children)


def _nouns_before(verb: "Token", number: str) -> tuple[str, str] | None:
    """Gender of the nouns between the beginning of the clause and the verb, those after a preposition left out."""
    nouns: list[Token] = []
    for token in reversed([t for t in verb.doc if t.i < verb.i]):
        if token.is_punct or token.pos_ in ("VERB", "AUX", "SCONJ"):
            break
        if token.pos_ == "NOUN" and not any(c.pos_ == "ADP" for c in token.lefts):
            nouns.append(token)
    # A noun the model does not know shows its gender in its article.
    agreeing = [t for n in nouns for t in (n, *n.lefts)]
    genders = {_GENDERS.get(g) for t in agreeing for g in t.morph.get("Gender", [])}
    plural = len(nouns) > 1 or any(n.morph.get("Number", []) == ["Plur"] for n in nouns)
    if not nouns or number not in ("", "p" if plural else "s"):
        return None
    return ("f" if genders == {"f"} else "m"), "p" if plural else "s"


def _verbs(token: "Token") -> "list[Token]":
    """The verb and what may bear its subject: a copula's predicate, an auxiliary's verb, the verb coordinated with."""
    found = [token]
    for _ in range(2):
        if found[-1].dep_ in ("aux", "cop", "conj", "xcomp", "aux:pass"):
            found.append(found[-1].head)
    return found


def _features(noun: "Token") -> tuple[str, str] | None:
    genders = noun.morph.get("Gender", [])
    numbers = noun.morph.get("Number", [])
    others = [c for c in noun.children if c.dep_ == "conj"]
    if noun.pos_ == "PROPN" and not others:
        return None
    if len(genders) != 1 or noun.lower_ in ("que", "quien", "se"):
        return None
    gender = _GENDERS.get(genders[0], "m")
    number = "p" if others or numbers == ["Plur"] else "s"
    if others and any(_GENDERS.get((c.morph.get("Gender", []) or [""])[0], "m") == "m" for c in others):
        gender = "m"
    return gender, number


_ROLES = {"subject": ("nsubj", "nsubj:pass"), "object": ("obj", "iobj", "obl:arg")}


def role_lemmas(text: str, offset: int, role: str) -> frozenset[str]:
    """Lemmas and forms, lower case, of the heads that stand in a role ("subject", "object") to the verb at `offset`.

    Empty when the sentence leaves the role out or spaCy cuts the words otherwise.
    """
    token = _by_offset(text).get(offset)
    if token is None:
        return frozenset()
    heads = [c for verb in _verbs(token) for c in verb.children if c.dep_ in _ROLES[role]]
    return frozenset(form.lower() for head in heads for form in (head.lemma_, head.text))
