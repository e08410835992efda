"""Rules of Spanish conjugation: every form of a verb from its infinitive and `verb_classes.toml`.

Used only to build the table (see build_inflection.py). A form is made as letters with "'" before the stressed vowel,
then spelt by the accent rules, so hiatus ("prohíbo") and monosyllables ("crio", RAE 2010) need no lists.
"""

# ruff: noqa: SIM905 (word lists read better as text)
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from pipeline.lang.accent import write
from pipeline.lang.verbs import SLOTS

CLASSES = tomllib.loads(Path(__file__).with_name("verb_classes.toml").read_text(encoding="utf-8"))
PREFIXES = """e des ab tra tran so sobre entre pre mal sub contra auto co tras trans super retro bien ante inter
foto tele yuxta pos dis com ex im in o pro su indis de di per satis ob abs sos manu man circun recom
descom presu desin rein reen reab desen redes in en ad pres""".split()
# Verbs that only look like compounds of a listed one.
FALSE = set(
    """pretender presentar representar interrogar subrogar destronar descolar desjugar comandar desertar desatentar
    contratar atrever desolar comentar""".split()
)
ENDINGS = {
    "a": {
        "pres": "o as a 'amos 'ais an",
        "imperf": "'aba 'abas 'aba 'abamos 'abais 'aban",
        "past": "'e 'aste 'o 'amos 'asteis 'aron",
        "sub": "e es e 'emos 'eis en",
    },
    "e": {
        "pres": "o es e 'emos 'eis en",
        "imperf": "'ia 'ias 'ia 'iamos 'iais 'ian",
        "past": "'i 'iste i'o 'imos 'isteis i'eron",
        "sub": "a as a 'amos 'ais an",
    },
}
ENDINGS["i"] = {**ENDINGS["e"], "pres": "o es e 'imos 'is en"}
# Vowel of the stem and what it becomes under stress.
CHANGES = {
    "ie": ("e", "ie"),
    "ue": ("o", "ue"),
    "ui": ("u", "ue"),
    "adquirir": ("i", "ie"),
    "pedir": ("e", "i"),
    "sentir": ("e", "ie"),
    "dormir": ("o", "ue"),
    "reir": ("e", "i"),
}
FUTURE = "'e 'as 'a 'emos 'eis 'an".split()
CONDITIONAL = "'ia 'ias 'ia 'iamos 'iais 'ian".split()
VOWELS = frozenset("aeiou")
# Strong verbs whose every compound follows them, whatever stands before.
FREE = tuple("poner venir traer tener hacer facer caer decir valer querer oír salir ducir".split())
# The slot groups in the order of SLOTS.
GROUPS = """ind_pres ind_imperf ind_past ind_fut ind_cond sub_pres sub_imperf sub_imperf2 sub_fut
imp vos inf ger part""".split()
Forms = dict[str, list[str]]  # slot group -> marked forms, alternatives joined by "|", "-" for none


def words(text: str) -> list[str]:
    """Verbs of a class; `x-no` entries are notes that a verb was considered and is regular."""
    return [w for w in text.split() if "-" not in w]


def spell(marked: str) -> str:
    """A form as written: "'" before the stressed vowel becomes the accent where the spelling wants one."""
    at = marked.find("'")
    if at < 0:
        return marked
    letters = marked.replace("'", "")
    return write(letters, at)


class Class:
    """The class of each verb, and the length of the prefix before the verb that rules it."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}
        for name, table in CLASSES.items():
            if name in ("drop", "add", "participle", "strong", "forms", "defective"):
                continue
            for verb in words(table["verbs"]):
                self.of[verb] = name

    def find(self, verb: str) -> str:
        """The stem class of a verb or of the verb it is a compound of; "" when regular."""
        if verb in self.of or verb in FALSE:
            return self.of.get(verb, "")
        for prefix in ("re", "des", "sobre", "entre", "pre", "mal", "sub", "contra", "auto", "co", "tras", "super"):
            base = verb.removeprefix(prefix)
            if base != verb and base in self.of and len(base) > 4:
                return self.of[base]
        return ""


CLASS = Class()


def strong_base(verb: str, table: Iterable[str]) -> str:
    """The strong verb that ends `verb` after a known prefix; "" when there is none."""
    for base in sorted(table, key=len, reverse=True):
        if verb == base or (verb.endswith(base) and verb[: -len(base)] in PREFIXES and verb not in FALSE):
            return base
        if base in FREE and verb.endswith(base):
            return base
    return ""


def mark(stem: str, hiatus: bool = False) -> str:
    """The stem with its stress: on the last vowel that is not the glide of a diphthong."""
    vowels = [m.start() for m in re.finditer("[aeioü]|(?<!q)(?<!g)u|(?<=g)u(?![ei])", stem)]
    if not vowels:
        return stem
    at = vowels[-1]
    if not hiatus:
        if at == len(stem) - 1 and stem[at] in "iuü" and len(vowels) > 1:
            at = vowels[-2]
            vowels = vowels[:-1]
        near = at - 2 if stem[at - 1 : at] == "h" else at - 1
        if stem[at] in "iu" and len(vowels) > 1 and vowels[-2] == near and stem[near] in "aeo":
            at = near
    return stem[:at] + "'" + stem[at:]


def glue(stem: str, ending: str) -> str:
    """Stem (K, G, Z, X, W: sounds of c, g, z, j, gu) and ending with the right letters between."""
    last, front = stem[-1:], ending.lstrip("'")[:1] in ("e", "i")
    letters = {"K": ("qu", "c"), "G": ("gu", "g"), "Z": ("c", "z"), "X": ("g", "j"), "W": ("gü", "gu")}
    if last in letters:
        return stem[:-1] + letters[last][not front] + ending
    if stem.endswith("ü") and ending.startswith("y"):
        return stem[:-1] + "u" + ending
    return stem + ending


def glided(stem: str, ending: str) -> str:
    """glue() for endings in i'o, i'e: leyó, bulló, rio, dijeron."""
    if ending.startswith(("i'o", "i'e")):
        last = stem[-1:]
        if last == "i":
            ending = ending[1:]
        elif last in "aeouü":
            ending = "y" + ending[1:]
        elif last == "ñ" or stem.endswith(("ll", "'aj", "dij", "traj", "duj")):
            ending = ending[1:]
    return glue(stem, ending)


def underlying(root: str, theme: str) -> str:
    """The root with its last consonant as a sound."""
    if theme == "a":
        if root.endswith("gu"):
            return root[:-2] + "W"
        return root[:-1] + {"c": "K", "g": "G", "z": "Z"}.get(root[-1:], root[-1:])
    if root.endswith("gu"):
        return root[:-2] + "G"
    if root.endswith("qu"):
        return root[:-2] + "K"
    return root[:-1] + {"c": "Z", "g": "X"}.get(root[-1:], root[-1:])


def swap(stem: str, old: str, new: str) -> str:
    """The last `old` of a stem replaced, with the spelling of initial ie-, ue-, and of güe."""
    at = stem.rindex(old)
    head = stem[:at]
    if new in ("ie", "ue") and (not head or stem == "desos"):
        new = {"ie": "ye", "ue": "hue"}[new]
    elif new == "ue" and head.endswith("g"):
        new = "üe"
    return head + new + stem[at + 1 :]


class Verb:
    """The stems of one infinitive, in sounds: `root`, rhizotonic `s`, first person `y`, weak `w`, preterite `p`."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        self.theme = {"á": "a", "é": "e", "í": "i"}.get(verb[-2], verb[-2])
        self.root = underlying(verb[:-2], self.theme)
        self.kind = CLASS.find(verb)
        self.base = strong_base(verb, CLASSES["strong"])
        self.prefix = verb[: -len(self.base)] if self.base else ""
        self.s = [mark(self.root, self.kind in ("hiatus", "iar"))]
        self.y: list[str] = []
        self.w = self.root
        self.p = ""
        self.f = [verb[:-2] + self.theme + "r"]
        self.one = self.imperative = ""
        self.special = {k: self._part(v) for k, v in CLASSES["strong"].get(self.base, {}).items()}
        self._class()
        self._strong()

    def _part(self, text: str) -> str:
        return "|".join(self.prefix + t for t in text.split("|"))

    def _class(self) -> None:
        root, kind = self.root, self.kind
        if kind in CHANGES:
            self.s = [mark(swap(root, *CHANGES[kind]), kind == "reir")]
        if kind in ("pedir", "sentir", "reir"):
            self.w = swap(root, "e", "i")
        if kind == "dormir":
            self.w = swap(root, "o", "u")
        if kind in ("iar_both", "ia_both", "uar_both"):
            both = [mark(root, True), mark(root)]
            self.s = both if kind == "iar_both" else both[::-1]
        if kind == "" and self.theme == "a" and root.endswith("u"):
            self.s = [mark(root, True)]
        if self.theme == "i" and root.endswith(("u", "ü")):
            self.s = [mark(root.replace("ü", "u") + "y", kind == "hiatus")]
        plain = kind == "" and self.verb not in ("mecer", "remecer")
        if plain and self.theme in "ei" and root.endswith("Z") and root[-2:-1] in VOWELS:
            self.y = [root[:-1] + "zK"]
        if self.theme == "e" and root.endswith("sZ"):
            self.y = [root[:-2] + "zK"]

    def _strong(self) -> None:
        get = self.special.get
        if "s" in self.special:
            self.s = [mark(underlying(t, "e" if self.theme != "a" else "a")) for t in self.special["s"].split("|")]
            if self.base == "erguir":
                self.s = [mark(t[:-1] + "G") for t in self.special["s"].split("|")]
        if "y" in self.special:
            self.y = self.special["y"].split("|")
        self.w = get("w", self.w)
        if self.base == "erguir":
            self.w = self.w[:-1] + "G"
        if self.verb.endswith("decir"):
            self.w = self.w.removesuffix("c") + "Z"
        self.p = get("p", "")
        self.f = get("f", "").split("|") if "f" in self.special else self.f
        self.one, self.imperative = get("one", ""), get("i", "")

    def forms(self) -> Forms:
        """Every slot group of the verb, marked."""
        out: Forms = {}
        end = {k: v.split() for k, v in ENDINGS[self.theme].items()}
        out["ind_pres"] = [self._present(n, e) for n, e in enumerate(end["pres"])]
        out["sub_pres"] = [self._subjunctive(n, e) for n, e in enumerate(end["sub"])]
        out["ind_imperf"] = [glue(self.root, e) for e in end["imperf"]]
        out["ind_past"] = self._past(end["past"])
        out["ind_fut"] = ["|".join(f + e for f in self.f) for e in FUTURE]
        out["ind_cond"] = ["|".join(f + e for f in self.f) for e in CONDITIONAL]
        third = out["ind_past"][5]
        stem = third.removesuffix("ron").replace("'", "")
        for group, letters in (("sub_imperf", "ra"), ("sub_imperf2", "se"), ("sub_fut", "re")):
            tails = [letters, letters + "s", letters, letters + "mos", letters + "is", letters + "n"]
            out[group] = [f"{stem[:-1]}'{stem[-1]}{t}" for t in tails]
        theme = {"a": "'a", "e": "'e", "i": "'i"}[self.theme]
        plural = glue(self.root, theme)
        tu = self.imperative or out["ind_pres"][2]
        out["imp"] = [tu, out["sub_pres"][2], out["sub_pres"][3], plural + "d", out["sub_pres"][5]]
        out["vos"] = [self._vos(out["ind_pres"][4]), plural, self._vos(out["sub_pres"][4])]
        out["inf"] = [plural + "r"]
        out["ger"] = [glue(self.root, "'ando") if self.theme == "a" else glided(self.w, "i'endo")]
        out["part"] = self._participles()
        for group, text in self._given().items():
            given = [cell.split("|") for cell in text.split()]
            out[group] = ["|".join(f if f == "-" else self.given_prefix + f for f in cell) for cell in given]
        return self._defective(out)

    def _present(self, n: int, ending: str) -> str:
        if n == 0 and self.one:
            return self.one
        if n == 0 and self.y:
            return "|".join(glue(mark(t) if "'" not in t else t, ending) for t in self.y)
        if n in (3, 4):
            return glue(self.root, ending)
        stems = self.s
        if n > 0 and self.theme == "e" and self.special.get("s") is None and self.base in ("roer", "corroer"):
            stems = [mark(self.root)]
        if n == 0 and self.theme != "a" and self.base == "oír":
            stems = self.y
        return "|".join(glue(t, ending) for t in stems)

    def _subjunctive(self, n: int, ending: str) -> str:
        if self.y:
            return "|".join(glue(t if n in (3, 4) else mark(t), ending) for t in self.y)
        if n in (3, 4):
            stem = self.w if self.w != self.root and self.base not in ("poder",) else self.root
            if self.theme == "i" and stem.endswith(("u", "ü")):
                stem = stem.replace("ü", "u") + "y"
            return glue(stem, ending)
        return "|".join(glue(t, ending) for t in self.s)

    def _past(self, weak: list[str]) -> list[str]:
        if not self.p:
            changed = [self.root, self.root, self.w, self.root, self.root, self.w]
            return [glided(stem, e) for stem, e in zip(changed, weak, strict=True)]
        stem, ends = self.p, "e 'iste o 'imos 'isteis i'eron".split()
        out = [glided(mark(stem, hiatus=True) if n in (0, 2) else stem, e) for n, e in enumerate(ends)]
        if self.base in ("hacer", "facer"):
            out[2] = out[2].removesuffix("co") + "zo"
        return out

    @staticmethod
    def _vos(plural: str) -> str:
        """The form of vos from that of vosotros: ten'eis -> ten'es, viv'is -> viv'is."""
        return "|".join(re.sub(r"'([ae])is$", r"'\1s", p) for p in plural.split("|"))

    def _participles(self) -> list[str]:
        table = CLASSES["participle"]
        special = self.special.get("part", "")
        base = strong_base(self.verb, table)
        if base and not special:
            special = "|".join(self.verb[: -len(base)] + p for p in table[base].split("|"))
        if not special:
            special = glue(self.root, "'ado" if self.theme == "a" else "'ido")
        stems = [p.removesuffix("o") for p in special.split("|")]
        return ["|".join(s + e for s in stems) for e in ("o", "a", "os", "as")]

    def _given(self) -> dict[str, str]:
        forms = CLASSES["forms"]
        name = self.verb if self.verb in forms else strong_base(self.verb, ["ver"])
        self.given_prefix = self.verb[: -len(name)] if name else ""
        return forms.get(name, {}) if name else {}

    def _defective(self, out: Forms) -> Forms:
        table = CLASSES["defective"]
        if self.verb in words(table["third"]):
            out = {g: [f if len(c) != 6 or n in (2, 5) else "-" for n, f in enumerate(c)] for g, c in out.items()}
            out["imp"], out["vos"] = ["-"] * 5, ["-"] * 3
        if self.verb == table["soler"]:
            for group in ("ind_fut", "ind_cond", "sub_fut", "imp"):
                out[group] = ["-"] * len(out[group])
            out["vos"][1] = "-"
        if self.verb in words(table["only_i"]):
            out["ind_pres"] = [f if n in (3, 4) else "-" for n, f in enumerate(out["ind_pres"])]
            out["sub_pres"] = ["-"] * 6
            out["imp"] = ["-", "-", "-", out["imp"][3], "-"]
            out["vos"][2] = "-"
        return out


def cells(verb: str) -> list[str]:
    """The forms of a verb in the order of SLOTS, alternatives joined by "|"."""
    forms = Verb(verb).forms()
    flat = [cell for group in GROUPS for cell in forms[group]]
    assert len(flat) == len(SLOTS), (verb, len(flat))
    return ["|".join(dict.fromkeys(spell(f) for f in cell.split("|"))) for cell in flat]
