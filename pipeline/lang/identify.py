"""Which language a text is in: langdetect for running text, py3langid for short segments, function words for both.

langdetect draws at random, so it is seeded; its profiles are restricted to the languages a Spanish–English
corpus is likely to meet by mistake. It knows no Galician, py3langid does. Neither sees that "unha" or "amb" decides
the matter, so function words (weighted by how few languages share them) have a say as well.
"""

import math
import re
from collections.abc import Callable
from functools import cache, lru_cache

LANGUAGES = ("es", "en", "pt", "ca", "gl", "fr", "it", "de", "nl", "ro")
SEED = 7
_LONG = 24  # letters from which langdetect has enough trigrams to be of use
_ENOUGH = 4_000  # characters: more text changes no verdict
_FLOOR = 1e-4  # no model may veto a language outright
_WEIGHT = 2.0  # of function words against the models, tuned on the sentences of tests/lang/test_identify.py
_CERTAIN = 0.95  # without a model; at this probability no error in the tests of ten languages and 2,300 real sentences
_LEAD, _FAR = 0.5, 1.0  # evidence that an expected language must be ahead of the next one, in short and longer texts
_SHORT = 120  # letters
_MUCH = 2.5  # evidence, in function words that only one language has
_SETTLED = 0.95  # with the quick model alone; the slow one is asked only in doubt
_EXPECTED = {"es": 1.0, "en": 1.0}  # log prior: texts come in these two unless they show otherwise

_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_FOREIGN = re.compile(r"[^\x00-\xa9\xab-\xb4\xb6-\xb9\xbb-\u024f]")  # without one, all letters are Latin
_ADDRESSES = ("://", "www.", "@", "`")  # one of which each address or piece of code has
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|`[^`]*`")

# Function words only: names and terms travel between languages, these do not.
_WORDS = {
    "es": """el la los las un una unos unas de del al a en con por para que se no es y o su sus lo como más pero muy
        este esta esto ese eso hay ser son está están fue ha han he yo tú usted ustedes nosotros mi mis tu te me le les
        nos si sí también porque cuando donde quien cual qué cómo hasta desde sobre entre sin ya hacer puede tiene
        tienen todo todos cada otro otra nada algo mucho muchos mucha muchas hace quiero estoy soy era eres vez así""",
    "en": """the a an of to in on and or not is are was were be been it its this that these those for with as at by
        from have has had do does did i you he she they we my your our their but so if when what how who which there
        can will would could should about into than then them his her more most any some no just don doesn it's i'm""",
    "pt": """o a os as um uma uns umas de do da dos das no na nos nas em com por para que se não é e ou seu sua como
        mais mas muito este esta isto isso há ser são está foi tem têm você vocês eu ele ela meu minha também quando
        onde quem até pelo pela ao à já lhe num numa depois fazer sem estão porque então nem só pode ainda quais""",
    "ca": """el la els les un una uns unes de del dels a al als en amb per que es no és i o seu seva com més però molt
        aquest aquesta això hi ha ser són està va vaig té jo tu també perquè quan on qui fins des sobre entre sense
        ja nosaltres ho pel pels l' d' s' n' m' què cal ets fer tot tots res doncs meva meu si gaire teva cada""",
    "gl": """o a os as un unha uns unhas de do da dos das no na nos nas en con por para que se non é e ou seu súa como
        máis pero moi este esta isto iso hai ser son está foi ten teñen eu ti tamén porque cando onde quen ata polo
        pola ao á xa teu meu dun dunha nun nunha lle facer sen só pode todo cada outra outro ben despois estes miña""",
    "fr": """le la les un une des de du au aux en dans avec par pour que qui se ne pas est et ou son sa ses plus mais
        très ce cette ces il elle ils y a être sont été je tu vous nous mon ma aussi quand où l' d' c' qu' n' s' j' m'
        on leur sur sans comme tout tous fait avez sont ai quoi""",
    "it": """il lo la i gli le un uno una di del della dei delle a al alla in con per che si non è e o suo sua come più
        ma molto questo questa essere sono ha ho hanno io tu anche perché quando dove chi fino da dal nel nella su tra
        l' un' dell' all' c' mi ti ci ogni cosa senza sei mio mia fare tutti""",
    "de": """der die das den dem des ein eine einen einer und oder nicht ist sind war zu mit für von auf im in aus bei
        auch wie aber sehr es ich du er sie wir ihr haben hat wird werden wenn als nach über nur noch an man dass was
        kann mein keine""",
    "nl": """de het een van en in op te dat die is niet met voor zijn maar ook aan er als wij ik je hebben heeft werd
        naar om bij dit deze nog wat geen kan wordt hij zij mijn zo""",
    "ro": """și şi de la în a cu pe nu este sunt un o care că din pentru mai se ce dar foarte acest această fi au ale
        al sau să am ai când cum unde prin către fost avea între dacă""",
}
# Letters and marks that few of the languages write, as good as two function words each.
_MARKS = {"¿": ("es",), "¡": ("es",), "ñ": ("es", "gl"), "ç": ("pt", "ca", "fr"), "ã": ("pt", "ro"), "õ": ("pt",)}
_MARKS |= {"ß": ("de",), "ș": ("ro",), "ț": ("ro",), "l·l": ("ca",), "ă": ("ro",), "è": ("ca", "fr", "it")}
_MARKS |= {"nh": ("pt", "gl"), "ción": ("es", "gl"), "ções": ("pt",), "ció ": ("ca",), "çã": ("pt",), "x": ("gl", "ca")}
# Diphthongs that Spanish alone writes in such places: "puede", "nuevo", "tiempo", "viento".
_DIPHTHONG = re.compile(r"[bcdfjlmnprstv]ue[bcdgjlmnrstvz][aeoiáéó]|[bcdfmnprstv]ie[mnrs][bcdfgjlmnpqrstv][oa]\b")
_LIGHT = ("x", "nh")  # common enough elsewhere to count for less


@lru_cache(maxsize=256)  # a document of one sentence is asked for twice, texts repeat
def language_of(text: str, expected: str = "") -> tuple[str, float]:
    """The likeliest of `LANGUAGES` and its probability (0 to 1); ("", 0.0) for a text without Latin words.

    The same text always gets the same answer. Addresses and inline code are left out of account. An `expected`
    language is taken as soon as function words speak for it more than for any other.
    """
    text = text[:_ENOUGH]
    if any(sign in text for sign in _ADDRESSES):
        text = _ADDRESS.sub(" ", text)
    words = [w.lower() for w in _WORD.findall(text)]
    letters = sum(map(len, words))
    if letters < 2 or (_FOREIGN.search(text) and len(_LATIN.findall(text)) * 2 < letters):
        return "", 0.0
    if text.isupper():
        text = text.lower()
    evidence = _evidence(words, text.lower())
    first, second = sorted(evidence.values())[-1:-3:-1]
    if expected and evidence[expected] == first >= second + (_LEAD if letters < _SHORT else _FAR):
        return expected, _CERTAIN
    if first >= _MUCH:
        quick = _normalised({name: score * _WEIGHT + _EXPECTED.get(name, 0.0) for name, score in evidence.items()})
        best = max(quick, key=quick.__getitem__)
        if quick[best] >= _CERTAIN:
            return best, round(quick[best], 4)
    return _weighed(text, letters, evidence, expected)


def _weighed(text: str, letters: int, evidence: dict[str, float], expected: str) -> tuple[str, float]:
    short = _py3langid()(text)
    if not short:
        return "", 0.0
    found = _scored(short, {}, evidence)
    likeliest = max(found, key=found.__getitem__)
    if letters >= _LONG and found[likeliest] < _SETTLED and likeliest != expected:
        found = _scored(short, _langdetect()(text), evidence)
    best = max(found, key=found.__getitem__)
    return best, round(found[best], 4)


def _scored(short: dict[str, float], long: dict[str, float], evidence: dict[str, float]) -> dict[str, float]:
    """Probabilities from the models' and the function words' together; `long` is empty when it was not asked."""
    scores = {}
    for name in LANGUAGES:
        score = math.log(max(short.get(name, 0.0), _FLOOR))
        if long and name != "gl":
            score += math.log(max(long.get(name, 0.0), _FLOOR))
        elif long:  # langdetect takes Galician for Portuguese or Spanish
            score += math.log(max(long.get("pt", 0.0), long.get("es", 0.0), _FLOOR) / 2)
        scores[name] = score + _WEIGHT * evidence[name] + _EXPECTED.get(name, 0.0)
    return _normalised(scores)


def _normalised(scores: dict[str, float]) -> dict[str, float]:
    top = max(scores.values())
    powers = {name: math.exp(score - top) for name, score in scores.items()}
    total = sum(powers.values())
    return {name: power / total for name, power in powers.items()}


@cache
def _rarity() -> dict[str, tuple[float, tuple[str, ...]]]:
    """Function word → weight (0 for one that all the languages share) and its languages."""
    lists = {name: frozenset(words.split()) for name, words in _WORDS.items()}
    every = frozenset().union(*lists.values())
    owners = {word: tuple(name for name in LANGUAGES if word in lists[name]) for word in every}
    return {word: (1.0 - math.log(len(who)) / math.log(len(LANGUAGES)), who) for word, who in owners.items()}


def _evidence(words: list[str], text: str) -> dict[str, float]:
    """Weighted count of function words and marks per language, damped so that long texts do not explode."""
    found = dict.fromkeys(LANGUAGES, 0.0)
    rarity = _rarity()
    for word in words:
        known = rarity.get(word.replace("’", "'") if "’" in word else word)
        if known:
            weight = known[0]
            for name in known[1]:
                found[name] += weight
    for mark, who in _MARKS.items():
        if mark not in text:
            continue
        times = min(text.count(mark), 3)
        for name in who:
            found[name] += times * (0.3 if mark in _LIGHT else 1.0)
    found["es"] += min(len(_DIPHTHONG.findall(text)), 4)
    scale = min(1.0, (12.0 / max(len(words), 1)) ** 0.5)
    return {name: score * scale for name, score in found.items()}


@cache
def _py3langid() -> Callable[[str], dict[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return lambda text: dict(identifier.rank(text))


@cache
def _langdetect() -> Callable[[str], dict[str, float]]:
    from pathlib import Path

    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    factory = DetectorFactory()
    factory.set_seed(SEED)
    names = [name for name in LANGUAGES if name != "gl"]
    factory.load_json_profile([Path(PROFILES_DIRECTORY, name).read_text(encoding="utf-8") for name in names])

    def probabilities(text: str) -> dict[str, float]:
        detector = factory.create()
        detector.append(text)
        try:
            return {guess.lang: guess.prob for guess in detector.get_probabilities()}
        except LangDetectException:  # no letter of an alphabet it knows
            return {}

    return probabilities
