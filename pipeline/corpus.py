"""The corpus on disk: one folder per question, one file per answer and language.

corpus/<slug>/question.toml     title, source, provenance
corpus/<slug>/01.es.txt         the first answer; 01.en.txt its English, which may be missing
corpus/<slug>/reviews/          decisions (see review.py)
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.admission import check_languages, fold_space, refuse_repeat
from pipeline.errors import CorpusError, SourceError
from pipeline.files import locked, write_atomic
from pipeline.intake import Structure
from pipeline.model import Record, Source

_SLUG = 60
_NAME = re.compile(r"(?P<number>\d{2,})\.(?P<language>es|en)\.txt")
_STOP = "a al como con cual cuando de del donde e el en entre es la las lo los o para por que se su sus u un una y"


class Title(Record, frozen=True):
    """The question in both languages."""

    es: str
    en: str = ""


class Origin(Record, frozen=True):
    """Where the text comes from; what is not known says so."""

    url: str = ""
    file: str = ""
    licence: str = "unknown"
    retrieved: str = "unknown"


class Provenance(Record, frozen=True):
    """How each language came about: original, machine translation, reconstruction, …"""

    es: str = "unknown"
    en: str = ""


class Question(Record, frozen=True):
    """What `question.toml` holds."""

    title: Title
    source: Origin = Origin()
    provenance: Provenance = Provenance()


class AddResult(Record, frozen=True):
    """What adding did, by document id; `english` lists answers already there that now have their English."""

    slug: str
    added: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def status(self) -> Literal["added", "unchanged"]:
        """Whether anything was written."""
        return "added" if self.added or self.english else "unchanged"


def slugs(root: Path) -> list[str]:
    """The folders of the corpus, sorted; none when there is no corpus yet."""
    if not root.is_dir():
        return []
    return sorted(p.name for p in root.iterdir() if p.is_dir() and not p.name.startswith((".", "_")))


def question(root: Path, slug: str) -> Question:
    """The question of a folder. Raises CorpusError naming the file."""
    path = root / slug / "question.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Question)
    except FileNotFoundError as error:
        near = f"known: {', '.join(slugs(root)[:5])}" if slugs(root) else "fill it with: calco add FILE"
        raise CorpusError(f"{path}: missing — hint: {near}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: not valid TOML: {error} — hint: check the line named") from error
    except msgspec.ValidationError as error:
        raise CorpusError(
            f"{path}: {error} — hint: it needs [title] with es, and may have [source], [provenance]"
        ) from error


def documents(root: Path, slugs_wanted: Sequence[str] = ()) -> list[Source]:
    """The documents of the corpus, or of some of its folders: "slug/00" is the question, "slug/01" the first answer.

    Raises CorpusError naming the file at fault.
    """
    wanted = sorted(set(slugs_wanted)) or slugs(root)
    return [source for slug in wanted for source in _folder(root, slug)]


def _folder(root: Path, slug: str) -> Iterator[Source]:
    title = question(root, slug).title
    yield Source(id=f"{slug}/00", es=title.es, en=title.en)
    found: dict[str, dict[str, Path]] = {}
    for path in sorted((root / slug).glob("*.txt")):
        match = _NAME.fullmatch(path.name)
        if not match:
            raise CorpusError(f"{path}: not the name of an answer — hint: 01.es.txt, 01.en.txt, 02.es.txt, …")
        found.setdefault(match["number"], {})[match["language"]] = path
    for number, paths in sorted(found.items(), key=lambda item: int(item[0])):
        if "es" not in paths or int(number) == 0:
            raise CorpusError(
                f"{paths.get('en') or paths['es']}: no Spanish answer of that number — hint: numbers start at 01"
            )
        yield Source(id=f"{slug}/{number}", es=_read(paths["es"]), en=_read(paths["en"]) if "en" in paths else "")


def _read(path: Path) -> str:
    """An answer without its final line feed."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{path}: not UTF-8 at byte {error.start} — hint: restore the file or convert it with iconv"
        ) from error
    if not text.strip():
        raise CorpusError(f"{path}: empty — hint: delete it or write the answer")
    return text.removesuffix("\n")


def add(
    root: Path,
    structure: Structure,
    *,
    origin: Origin | None = None,
    provenance: Provenance | None = None,
    force: bool = False,
) -> AddResult:
    """Write the question and its answers into the corpus; what is there already stays as it is.

    Raises SourceError, with nothing written: wrong language, or (unless `force`) an answer that repeats another or
    another English for an answer that has one.
    """
    check_languages(structure)
    root.mkdir(parents=True, exist_ok=True)
    with locked(root):  # two additions at once must not take the same number
        slug, known = _place(root, structure.question.es)
        existing = list(_folder(root, slug))[1:] if known else []
        same = {fold_space(s.es): s for s in existing}
        everywhere = [s for s in documents(root) if not s.id.endswith("/00")]
        files: dict[str, str] = {}
        added, english, unchanged = [], [], []
        number = max((int(s.id.rsplit("/", 1)[1]) for s in existing), default=0)
        for part in structure.answers:
            twin = same.get(fold_space(part.es))
            if twin is None:
                if not force:
                    refuse_repeat(part.es, everywhere)
                number += 1
                twin = Source(id=f"{slug}/{number:02d}", es=part.es, en=part.en)
                added.append(twin.id)
                files |= _files(twin)
                same[fold_space(part.es)] = twin
                everywhere.append(twin)
            elif _new_english(twin, part.en, force):
                english.append(twin.id)
                files[f"{twin.id.rsplit('/', 1)[1]}.en.txt"] = part.en
            else:
                unchanged.append(twin.id)
        _write(root / slug, _question(root, slug, known, structure, origin, provenance, bool(files)), files)
    return AddResult(slug=slug, added=tuple(added), english=tuple(english), unchanged=tuple(unchanged))


def _files(source: Source) -> dict[str, str]:
    number = source.id.rsplit("/", 1)[1]
    return {f"{number}.es.txt": source.es} | ({f"{number}.en.txt": source.en} if source.en else {})


def _write(folder: Path, described: Question | None, files: dict[str, str]) -> None:
    """The question first: should we be interrupted, adding the same text again completes the folder."""
    import tomli_w

    if described is not None:
        write_atomic(folder / "question.toml", tomli_w.dumps(_tables(described)).encode())
    for name, text in files.items():
        write_atomic(folder / name, f"{text}\n".encode())


def _tables(described: Question) -> dict[str, dict[str, str]]:
    """Every field that says something, also those at their defaults, so that a reader sees what is unknown."""
    parts = (("title", described.title), ("source", described.source), ("provenance", described.provenance))
    return {name: {f: v for f in part.__struct_fields__ if (v := getattr(part, f))} for name, part in parts}


def _question(
    root: Path,
    slug: str,
    known: bool,
    structure: Structure,
    origin: Origin | None,
    provenance: Provenance | None,
    wrote: bool,
) -> Question | None:
    """What `question.toml` shall say; None to leave it alone. An existing file only gains an English it lacked."""
    if not known:
        title = Title(es=structure.question.es, en=structure.question.en)
        return Question(title=title, source=origin or Origin(), provenance=provenance or Provenance())
    old = question(root, slug)
    if not wrote or old.title.en or not structure.question.en:
        return None
    title = Title(es=old.title.es, en=structure.question.en)
    said = old.provenance.en or (provenance.en if provenance else "")
    return Question(title=title, source=old.source, provenance=Provenance(es=old.provenance.es, en=said))


def _new_english(twin: Source, english: str, force: bool) -> bool:
    """Whether the English is to be written: there was none, or `force` replaces it."""
    if not english or fold_space(english) == fold_space(twin.en):
        return False
    if twin.en and not force:
        raise SourceError(f"answer {twin.id} has another English version already — hint: --force replaces it")
    return True


def slug_of(title: str) -> str:
    """A folder name for a question: ASCII words joined by hyphens, stop words dropped, at most 60 characters."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    kept = [word for word in words if word not in _STOP.split()] or words or ["question"]
    slug = str(kept[0])[:_SLUG]
    for word in kept[1:]:
        if len(slug) + 1 + len(word) > _SLUG:
            break
        slug += f"-{word}"
    return slug


def _place(root: Path, title: str) -> tuple[str, bool]:
    """The folder of the question, and whether it is there: another question of the same slug gets "-2", "-3", …"""
    base, number = slug_of(title), 1
    while True:
        slug = base if number == 1 else f"{base[: _SLUG - 4]}-{number}"
        if not (root / slug).exists():
            return slug, False
        if fold_space(question(root, slug).title.es) == fold_space(title):
            return slug, True
        number += 1
