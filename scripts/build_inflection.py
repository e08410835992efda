"""Build the frozen table of Spanish conjugation, `pipeline/data/verbs.tsv`.

    python scripts/build_inflection.py --verbecc DIR      # DIR: verbecc/data/xml of an installed verbecc

Source of the list of infinitives: verbecc 2.0.3 (https://github.com/bretttolbert/verbecc, LGPL-3.0; its Spanish list
carries GPL-2.0-or-later notices of S. Diao and P. Sarrazin). Only the infinitives are taken: its templates were
learnt without supervision and are often wrong ("irrá", "lan"), so the forms come from the rules below and from
`scripts/verb_classes.toml`, both written for Calco. `--compare` lists the verbs where the source disagrees.
Deterministic: the same source and rules give the same bytes. Nothing here is needed at run time.
"""

import argparse
import os
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pipeline.lang.accent import write  # noqa: E402
from pipeline.lang.verbs import SLOTS  # noqa: E402

CLASSES = tomllib.loads((ROOT / "scripts" / "verb_classes.toml").read_text(encoding="utf-8"))
TABLE = ROOT / "pipeline" / "data" / "verbs.tsv"
PREFIXES = """re des sobre entre pre mal sub contra auto co tras trans super retro bien ante inter foto tele yuxta pos dis
com ex im in o pro su indis de di per satis ob abs sos manu man circun recom descom presu desin rein reen reab
desen redes in en ad pres""".split()
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
FUTURE = "'e 'as 'a 'emos 'eis 'an".split()
CONDITIONAL = "'ia 'ias 'ia 'iamos 'iais 'ian".split()
VOWELS = frozenset("aeiou")
# Strong verbs whose every compound follows them, whatever stands before.
FREE = tuple("poner venir traer tener hacer facer caer decir valer querer oír salir ducir".split())
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
    vowels = [i for i, c in enumerate(stem) if c in "aeiouü" and not (c == "u" and stem[i - 1 : i] == "q")]
    vowels = [i for i in vowels if not (stem[i] == "u" and stem[i - 1 : i] == "g" and stem[i + 1 : i + 2] in ("e", "i"))]
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
    """Stems of one infinitive, all in sounds: root, rhizotonic `s`, first person `y`, weak `w`, preterite `p`, future."""

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
        changes = {"ie": ("e", "ie"), "ue": ("o", "ue"), "ui": ("u", "ue"), "adquirir": ("i", "ie"), "pedir": ("e", "i")}
        changes |= {"sentir": ("e", "ie"), "dormir": ("o", "ue"), "reir": ("e", "i")}
        if kind in changes:
            self.s = [mark(swap(root, *changes[kind]), kind == "reir")]
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
        if kind == "" and self.theme in "ei" and root.endswith("Z") and root[-2:-1] in VOWELS:
            if self.verb not in ("mecer", "remecer"):
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
        if self.base in ("decir",) or self.verb.endswith("decir"):
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
            out[group] = ["|".join(self.given_prefix + f if f != "-" else f for f in cell.split("|")) for cell in text.split()]
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
        out = [glided(mark(stem) if n in (0, 2) else stem, e) for n, e in enumerate(ends)]
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
        base = strong_base(self.verb, table) or next(
            (b for b in sorted(table, key=len, reverse=True) if self.verb == b), ""
        )
        if base in ("solver", "volver", "scribir", "cubrir", "romper") and self.verb in ("corromper", "interromper"):
            base = ""
        if base and not special:
            special = "|".join(self.verb[: -len(base)] + p for p in table[base].split("|"))
        if not special:
            special = glue(self.root, "'ado" if self.theme == "a" else "'ido")
        stems = [p.removesuffix("o") for p in special.split("|")]
        return ["|".join(s + e for s in stems) for e in ("o", "a", "os", "as")]

    def _given(self) -> dict[str, str]:
        forms = CLASSES["forms"]
        name = self.verb if self.verb in forms else strong_base(self.verb, ["ver"])
        if self.verb in ("atrever", "rever-no"):
            name = ""
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
    order = "ind_pres ind_imperf ind_past ind_fut ind_cond sub_pres sub_imperf sub_imperf2 sub_fut imp vos inf ger part".split()
    flat = [cell for group in order for cell in forms[group]]
    assert len(flat) == len(SLOTS), (verb, len(flat))
    return ["|".join(dict.fromkeys(spell(f) for f in cell.split("|"))) for cell in flat]


def lemmas(source: Path) -> list[str]:
    """Infinitives of the source, without -se, cleaned, with the additions."""
    text = (source / "verbs" / "verbs-es.xml").read_text(encoding="utf-8")
    found = {re.sub("se$", "", v) for v in re.findall(r"<v><i>(.*?)</i>", text)}
    found |= set(words(CLASSES["add"]["verbs"])) | set(CLASS.of) | set(CLASSES["forms"])
    found |= {b for b in CLASSES["strong"] if b not in ("ducir", "facer")}
    found -= set(CLASSES["drop"]["verbs"].split())
    shape = re.compile(r"[a-zñü]*[a-zñü](ar|er|ir|eír|oír|aír|üir)|ir|oír|reír")
    return sorted(v for v in found if shape.fullmatch(v))


def table(verbs: Iterable[str]) -> str:
    """The file: one line a paradigm, `model TAB stems TAB suffixes`."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for verb in verbs:
        row = cells(verb)
        forms = [f for cell in row for f in cell.split("|") if f != "-"]
        stem = os.path.commonprefix(forms)
        suffixes = ",".join("|".join(f[len(stem) :] if f != "-" else f for f in c.split("|")) for c in row)
        groups[suffixes].append((verb, stem))
    lines = []
    for suffixes, members in sorted(groups.items(), key=lambda g: g[1][0]):
        lines.append(f"{members[0][0]}\t{' '.join(stem for _, stem in members)}\t{suffixes}")
    return "\n".join(lines) + "\n"


def compare(source: Path, verbs: Iterable[str]) -> None:
    """Print the verbs whose present the source gives otherwise, to be judged by hand."""
    conjugations = (source / "conjugations" / "conjugations-es.xml").read_text(encoding="utf-8")
    templates = {}
    for block in conjugations.split("<template name=")[1:]:
        name = block.split('"')[1]
        templates[name] = [re.findall("<i>(.*?)</i>", p) for p in re.findall("<p>(.*?)</p>", block)]
    text = (source / "verbs" / "verbs-es.xml").read_text(encoding="utf-8")
    known = set(verbs)
    for infinitive, template in re.findall(r"<v><i>(.*?)</i>\s*<t>(.*?)</t>", text):
        verb, ending = infinitive.removesuffix("se"), template.split(":")[1]
        if verb not in known or not infinitive.endswith(ending) or template not in templates:
            continue
        stem = infinitive.removesuffix(ending)
        theirs = [[stem + f.split(" ")[-1] for f in p] for p in templates[template]]
        row = cells(verb)
        pairs = [(row[n].split("|"), theirs[n]) for n in (0, 2, 14, 17) if n < len(theirs)]
        odd = [f"{ours[0]}≠{'/'.join(their)}" for ours, their in pairs if their and not set(ours) & set(their)]
        if odd:
            print(verb, template, *odd)


def main() -> None:
    """Write the table, or compare with the source."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--verbecc", type=Path, required=True, help="verbecc/data/xml")
    parser.add_argument("--compare", action="store_true", help="list disagreements with the source; write nothing")
    args = parser.parse_args()
    verbs = lemmas(args.verbecc)
    if args.compare:
        compare(args.verbecc, verbs)
        return
    TABLE.write_text(table(verbs), encoding="utf-8")
    print(f"{len(verbs)} verbs in {TABLE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
