"""The verb of a match: which of its readings is meant, and who its subject is."""

import re
from itertools import pairwise
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.verbgroup import REFLEXIVES, nearest_person, person_of

_TENSES = {"past": ("past",), "present": ("pres",)}
_ORDER = ("ind", "sub", "imp", "inf", "ger", "part")
_NO_VERB = frozenset(("NOUN", "ADJ", "ADP", "DET", "PRON", "ADV", "PROPN"))
_TOLD_ME = re.compile(
    r"\bme (?:ha |han |había |habían )?(?:dij|dec|dich|pid|ped|orden|mand|grit|aconsej|recomend|rog|suplic|exig|suger"
    r"|sugir|indic)[a-záéíóúñ]* que(?: no)?$"
)
_SELVES = {"mí": (1, "s"), "ti": (2, "s"), "nosotros": (1, "p"), "nosotras": (1, "p"), "vosotros": (2, "p")}
_JOINTS = frozenset("y e o u pero".split())
_CLAUSES = frozenset("que si cuando quien quienes donde para".split())
_LEADS = frozenset("entonces pues luego simplemente solo".split())  # before an order


class Hints(NamedTuple):
    """What the English says about the verb: "past", "present", "imperative" or ""; and whether its subject is «I».

    `english` tells that the idiom stands in the English, whatever its verb says; `acted_on` is the pronoun that is
    its object there: "him", "her", "them" or ""; `object_follows` that a noun phrase is; `owner` is whose the noun
    of the idiom is: "his", "her", "its", "their", "your" or "".
    """

    tense: str = ""
    first_person: bool = False
    english: bool = False
    acted_on: str = ""
    object_follows: bool = False
    owner: str = ""


class VerbReader:
    """Reads the verbs of one match; `sure` falls on a guess."""

    def __init__(self, match: Match, sentence: Sentence, hints: Hints) -> None:
        self.match, self.s, self.hints = match, sentence, hints
        self.sure = True

    def form(self, bound: VerbBind) -> VerbForm:
        """The reading to generate, where a form has several."""
        forms = sorted(bound.forms, key=lambda f: (f.voseo, _ORDER.index(f.mood)))
        if not self.opens(bound):
            forms = [f for f in forms if f.mood != "imp"] or forms
        else:
            orders = {(f.person, f.number) for f in forms if f.mood == "imp"}
            # «Toquemos», «tome» opening a clause are orders, never bare subjunctives.
            forms = [f for f in forms if f.mood != "sub" or not orders]
            if self.hints.tense == "imperative" or self._goes_on(bound.group.host - 1):
                forms.sort(key=lambda f: f.mood != "imp")
        wanted = _TENSES.get(self.hints.tense, ())
        if any(f.mood == "ind" and f.tense in wanted for f in forms):
            forms.sort(key=lambda f: f.mood == "ind" and f.tense not in wanted)
        same = [f for f in forms if (f.mood, f.tense) == (forms[0].mood, forms[0].tense)]
        if {f.person for f in same} == {1, 3}:
            first = self._speaks(bound)
            return next(f for f in same if (f.person == 1) == first)
        start = bound.group.proclitics[0] if bound.group.proclitics else bound.group.host
        second = [f for f in forms if (f.person, f.number) == (2, "s")]
        if second and "vos" in (self.s.low(start - 1), self.s.low(start - 2)):
            return second[-1]._replace(voseo=True)
        return forms[0]

    def opens(self, bound: VerbBind) -> bool:
        """Whether the verb opens its clause, so that it may be an order."""
        start = bound.group.host
        if bound.group.proclitics:
            return False
        if self.hints.tense == "imperative" and (
            self.s.low(start - 1) in _LEADS or (self.s.low(start - 2), self.s.low(start - 1)) == ("así", "que")
        ):
            return True
        return start == 0 or not self.s.tokens[start - 1].is_word or self._goes_on(start - 1)

    def _goes_on(self, joint: int) -> bool:
        """Whether an order goes on behind «y»: «cena y *vete* a la cama», never «cena y se va a la cama»."""
        if joint < 1 or self.s.low(joint) not in _JOINTS or self.hints.tense == "present":
            return False
        first = joint
        while first and self.s.tokens[first - 1].is_word:
            first -= 1
        first += self.s.low(first) == "no" and first + 1 < joint
        if any(self.s.low(n) in _CLAUSES for n in range(first, joint)):
            return False
        moods = {f.mood for f in inflect.analyse(self.s.low(first))}
        return "imp" in moods and (self.hints.english or moods == {"imp"})

    def _speaks(self, bound: VerbBind) -> bool:
        """Whether a form that is first or third person («caía») is first: «yo» stands by it, or the English says I."""
        group = bound.group
        start = min((*group.proclitics, *(n for n in (group.host, group.governor, group.auxiliary) if n >= 0)))
        if self.s.low(start - 1) == "yo" or self.s.low(start - 2) == "yo":
            return True
        said = " ".join(self.s.low(n) for n in range(max(0, start - 6), start))
        if _TOLD_ME.search(said) and any(f.mood == "sub" for f in bound.forms):
            return True  # «me dijo que parara»
        return self.hints.first_person and not self.s.has_subject(start)

    def person(self, bound: VerbBind, form: VerbForm | None = None) -> tuple[int, str]:
        """Person and number of the verb's subject; not `sure` when nothing says and the third is taken."""
        itself = self._itself()
        if itself and not (form or self.form(bound)).person:
            return itself
        subject = person_of(self.s.tokens, bound.group, form or self.form(bound), self._speaks(bound))
        if subject and subject[1]:
            return subject
        if bound.reflexive and bound.reflexive[0] != "se":
            return next((p, n) for clitic, (p, n) in REFLEXIVES.items() if clitic == bound.reflexive[0])
        poss = self.match.binds.get("p")
        persons = inflect.possessive_person(self.s.low(poss.start)) if isinstance(poss, Span) else ()
        near = nearest_person(self.s.tokens, bound.group.host, self.hints.first_person, self._is_no_verb)
        self.sure &= bool(persons or near)
        return persons[0] if persons else near or (3, "s")

    def _itself(self) -> tuple[int, str] | None:
        """The person of «a ti mismo» in the match, which is the subject's too."""
        lows = [self.s.low(n) for n in range(self.match.start, self.match.end)]
        return next((_SELVES[low] for low, behind in pairwise(lows) if low in _SELVES and behind[:4] == "mism"), None)

    def _is_no_verb(self, index: int) -> bool:
        """Whether a word amid others only looks like a verb: «tus ganas de», «meses para»."""
        return index > 0 and self.s.tokens[index - 1].is_word and self.s.tag(index) in _NO_VERB
