"""Build the frozen table of Spanish conjugation, `pipeline/data/verbs.tsv`.

    python scripts/build_inflection.py --verbecc DIR      # DIR: verbecc/data/xml of an installed verbecc

Source of the list of infinitives: verbecc 2.0.3 (https://github.com/bretttolbert/verbecc, LGPL-3.0; its Spanish list
carries GPL-2.0-or-later notices of S. Diao and P. Sarrazin). Only the infinitives are taken: its templates were
learnt without supervision and are often wrong ("irrá", "lan"), so the forms come from `conjugation_rules.py` and
`verb_classes.toml` beside this file, both written for Calco. `--compare` lists the verbs where the source disagrees.
Deterministic: the same source and rules give the same bytes. Nothing here is needed at run time.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from os.path import commonprefix
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.conjugation_rules import CLASS, CLASSES, cells, words  # noqa: E402

TABLE = ROOT / "pipeline" / "data" / "verbs.tsv"


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
        stem = commonprefix(forms)  # noqa: RUF071 (characters are meant)
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
