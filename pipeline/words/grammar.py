"""Small words of both languages: they are linked by their neighbours, not by what they mean."""

from collections.abc import Sequence

SPANISH = frozenset(
    "el la los las un una unos unas lo al del de a en con por para y e o u ni que se su sus le les me te nos no es son "
    "fue era ha han he como pero si más muy este esta esto ese esa puede pueden podía podrían podría debe deben ser "
    "estar está están estaba estaban fueron eran había han haya sido será serán sea sí yo tú él ella ellos ellas usted "
    "ustedes nosotros eso esos esa esas aquel aquella mi mis tu tus sobre".split()
)
ENGLISH = frozenset(
    "the a an of to in on at for with by from and or nor that which who is are was were be been being has have had do "
    "does did will would can could may it its his her their he she they as but if not this these those 's more most no "
    "than into within i you we she me my your our us him those over don't doesn't didn't isn't aren't wasn't weren't "
    "won't can't couldn't wouldn't shouldn't hasn't haven't hadn't cannot it's that's he's she's".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would shall should may might can could".split()
)
# Without a counterpart of their own these go with the word they belong to: "los equipos" is "teams".
LEANING = frozenset("más el la los las un una unos unas lo de del al se le les a en".split())
# «Antes de», «dentro de»: here «de» goes with the word before it.
LED = frozenset(
    "antes después dentro través además cerca lejos delante debajo encima alrededor fuera detrás acerca partir "
    "pesar".split()
)
CONTRACTED = frozenset(("del", "al"))
BEFORE_THE = frozenset("of to in from for by on at".split())


def small(words: Sequence[str], known: frozenset[str]) -> list[bool]:
    """Which words are small ones or marks; one with a capital inside the sentence is a name."""
    return [
        (word.lower() in known and (n == 0 or word.islower())) or not any(c.isalnum() for c in word)
        for n, word in enumerate(words)
    ]
