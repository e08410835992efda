"""Intake: a raw scrape read from a file and taken apart into one question and its answers."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.errors import SourceError
from pipeline.lang import cues
from pipeline.lang.paragraphs import Paragraph, counterparts, paragraphs
from pipeline.lang.subject import Opening, Subject, opening, subject_of
from pipeline.model import Record

MAX_BYTES = 20_000_000
_DEVELOPED = 20  # words: an answer shorter than this has hardly begun
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0")
_PREFIX = re.compile(r"\s*(?:#{1,6}\s+|[*_]{2}(?=\S))?(?:(?:pregunta|question)\s*\d*\s*:\s*)?", re.IGNORECASE)
_ADVICE = re.compile(
    r"\b(?:cuant[oa]s?|mejor|cual|deberia|debo|pena|conviene|recomend\w+|how (?:much|many|long)|better|best|"
    r"should|worth)\b"
)
_LISTED = re.compile(
    r"\s*(?:[-*+•·]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s|#{1,6}\s|```|~~~|\||>|[*_]{0,3}[^\n:.?!]{1,40}:[*_]{0,3}(?:\s|$))"
)


class Part(Record, frozen=True):
    """The question or one answer. Paragraphs count from 1, the question included; `because` says why it starts here."""

    es: str
    en: str = ""
    paragraphs: tuple[int, ...] = ()
    english_paragraphs: tuple[int, ...] = ()
    because: str = ""


class Structure(Record, frozen=True):
    """One question and its answers, in the order of the text."""

    question: Part
    answers: tuple[Part, ...]


def read_text(path: Path | str) -> str:
    """The text of a UTF-8 file, without byte-order mark and with line feeds alone.

    Raises SourceError: missing, folder, over 20 MB, binary, another encoding, empty.
    """
    return decoded(path, read_bytes(path, MAX_BYTES))


def read_bytes(path: Path | str, most: int) -> bytes:
    """What a file holds, when that is no more than `most` bytes. Raises SourceError: missing, folder, too large."""
    path = Path(path)
    if path.is_dir():
        raise SourceError(f"{path}: is a folder, not a text file — hint: name the file inside it")
    try:
        size = path.stat().st_size
        if size > most:
            limit = f"{size / 1e6:.0f} MB, the limit is {most / 1e6:.0f} MB"
            raise SourceError(f"{path}: {limit} — hint: split the file by question")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path}: no such file — hint: check the name and the folder") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror} — hint: check its permissions") from error


def decoded(path: Path | str, data: bytes) -> str:
    """UTF-8 bytes as text with line feeds alone. Raises SourceError: binary, another encoding, empty."""
    return as_text(path, data).replace("\r\n", "\n").replace("\r", "\n")


def as_text(path: Path | str, data: bytes) -> str:
    """UTF-8 bytes as text, without byte-order mark, line ends as they are. Raises SourceError as `decoded` does."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError(f"{path}: UTF-16, not UTF-8 — hint: convert it: iconv -f UTF-16 -t UTF-8")
    if data.startswith(_MAGIC) or b"\0" in data:
        raise SourceError(f"{path}: a binary file, not text — hint: export it as plain UTF-8 text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "convert it: iconv -f WINDOWS-1252 -t UTF-8"
        raise SourceError(
            f"{path}: not UTF-8 at byte {error.start} (0x{data[error.start]:02x}) — hint: {hint}"
        ) from error
    control = sum(c < " " and c not in "\t\n\r\f\v" for c in text)
    if control > len(text) / 50:
        raise SourceError(f"{path}: a binary file, not text — hint: export it as plain UTF-8 text")
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0"):
        raise SourceError(f"{path}: empty — hint: is it the right one, and was it saved?")
    return text


def structure(es: str, en: str = "", split_at: Sequence[int] = ()) -> Structure:
    """The question and the answers of a raw text, each with its English.

    `split_at` names the paragraphs that start an answer (1 is the question) and alone decides when given; failing
    that, lines of three dashes alone decide when there are any; failing those, closing formulas, fresh starts and gaps.
    Raises SourceError when there is no question, no answer, or a paragraph number out of range.
    """
    spanish = _with_question(paragraphs(es))
    if not spanish or not _asks(spanish[0].text):
        raise SourceError(
            "no question found on the first line — hint: put the question there, ending in “?”, then a blank line"
        )
    if len(spanish) < 2:
        raise SourceError("only a question, no answer — hint: put the answers below it, after a blank line")
    english = _with_question(paragraphs(en))
    asked = bool(english) and _asks(english[0].text)
    question_en = english[0].text if asked else ""
    theirs = english[1:] if asked else english
    starts = _starts(spanish, theirs, subject_of(spanish[0].text, question_en), split_at)
    question = Part(
        es=_title(spanish[0].text), en=_title(question_en), paragraphs=(1,), english_paragraphs=(1,) if asked else ()
    )
    links = _english_starts(spanish[1:], theirs, list(starts))
    return Structure(question=question, answers=tuple(_answers(es, en, spanish, theirs, starts, links, int(asked))))


def _answers(
    es: str,
    en: str,
    ours: list[Paragraph],
    theirs: list[Paragraph],
    starts: dict[int, str],
    links: list[int],
    skip: int,
) -> Iterator[Part]:
    """The answers, given where each starts among our paragraphs (question included) and among theirs (without it)."""
    ends = [*list(starts)[1:], len(ours)]
    for (first, because), end, low, high in zip(starts.items(), ends, links, [*links[1:], len(theirs)], strict=True):
        yield Part(
            es=_stretch(es, ours[first:end]),
            en=_stretch(en, theirs[low:high]),
            paragraphs=tuple(range(first + 1, end + 1)),
            english_paragraphs=tuple(range(low + 1 + skip, high + 1 + skip)),
            because=because,
        )


def _stretch(text: str, part: Sequence[Paragraph]) -> str:
    """The text from the first paragraph to the last as it stands, without an opening "Respuesta 2:"."""
    if not part:
        return ""
    whole = text[part[0].start : part[-1].end]
    return whole[cues.marker(whole) :].strip("\n")


def _with_question(found: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, the first cut in two when its first line is a question and an answer follows at once."""
    if not found or "\n" not in found[0].text:
        return found
    first = found[0]
    line, _, rest = first.text.partition("\n")
    if not _asks(line) or first.text.rstrip().endswith("?"):
        return found
    cut = first.start + len(line) + 1
    return [first._replace(text=line, end=cut - 1), Paragraph(rest, cut, first.end, 0), *found[1:]]


def _asks(text: str) -> bool:
    """Whether a paragraph is a question, or a title that stands for one."""
    bare = text.strip().strip('*_"”» ')
    if bare.endswith(("?", "？")):
        return True
    return "\n" not in bare and len(bare.split()) <= 20 and not bare.endswith((".", ":", ";", "!", ","))


def _title(text: str) -> str:
    """The question without heading marks, on one line."""
    body = re.sub(r"\s+", " ", text[_PREFIX.match(text).end() :] if _PREFIX.match(text) else text)  # type: ignore[union-attr]
    return re.sub(r"[*_]{2,}$", "", body).strip()


def _starts(
    ours: list[Paragraph], theirs: list[Paragraph], subject: Subject, split_at: Sequence[int]
) -> dict[int, str]:
    """Index of the first paragraph of each answer → why it starts there."""
    if split_at:
        for number in split_at:
            if not 2 <= number <= len(ours):
                hint = f"the answers are paragraphs 2 to {len(ours)}; see --dry-run"
                raise SourceError(f"--split-at {number}: no such paragraph — hint: {hint}")
        return {1: "first"} | {n - 1: "split-at" for n in sorted(set(split_at)) if n > 2}
    if any(p.dashes for p in ours[2:]):
        return {1: "first"} | {n: "dashes" for n, p in enumerate(ours) if n > 1 and p.dashes}
    twins = [*theirs] if len(theirs) == len(ours) - 1 else []
    found = {1: "first"}
    for n in range(2, len(ours)):
        current = ours[max(found) : n]
        because = _boundary(ours, n, current, subject)
        if not because and twins:
            because = _boundary([ours[0], *twins], n, twins[max(found) - 1 : n - 1], subject)
        if because:
            found[n] = because
    return found


def _boundary(all_: list[Paragraph], n: int, current: list[Paragraph], subject: Subject) -> str:
    """Why paragraph `n` starts an answer after the paragraphs of the current one, "" when it does not."""
    here, before = all_[n], all_[n - 1].text
    if cues.marker(here.text):
        return "marker"
    if cues.is_byline(here.text):
        return "byline"
    if here.stars:
        return "rule"
    if cues.is_afterword(here.text) or cues.is_closing_alone(here.text) or before.rstrip().endswith(":"):
        return ""
    closed = _closed(current)
    if closed:
        stays = cues.is_signature(here.text) and n + 1 < len(all_)
        stays = stays or (closed == "hope" and (cues.goes_on(here.text) or bool(_LISTED.match(here.text))))
        return "" if stays else "closing"
    words = sum(len(p.text.split()) for p in current)
    if words >= _DEVELOPED // 2 and cues.introduces(here.text):
        return "introduction"
    if (cues.goes_on(here.text) and not cues.depends(here.text)) or cues.is_signature(here.text):
        return ""
    if _wide(all_, n) and not here.text.lstrip().startswith(("#", "-", "*", "•")):
        return "gap"
    if words < _DEVELOPED or _LISTED.match(here.text) or (_LISTED.match(before) and words < 2 * _DEVELOPED):
        return "opening" if words >= _DEVELOPED // 2 and cues.greets(here.text) and not _LISTED.match(before) else ""
    if cues.greets(here.text):
        return "opening"
    return _fresh(all_, here.text, current, subject, words)


def _closed(current: list[Paragraph]) -> str:
    """How the current answer has been closed, looking past signatures and afterwords; "" when it has not."""
    for paragraph in reversed(current):
        kind = cues.closing(paragraph.text)
        if kind or not (cues.is_signature(paragraph.text) or cues.is_afterword(paragraph.text)):
            return kind
    return ""


def _wide(all_: list[Paragraph], n: int) -> bool:
    """Whether more blank lines stand before the paragraph than are usual in this text."""
    return all_[n].gap >= 2 and all_[n].gap > min(p.gap for p in all_[1:] if p.gap)


def _fresh(all_: list[Paragraph], text: str, current: list[Paragraph], subject: Subject, words: int) -> str:
    """Weak signs that add up: "Depende", a definition from scratch, a conclusion before it."""
    concluded = len(current) > 1 and cues.concludes(current[-1].text)
    score = 0.5 if concluded else 0.0
    because = "conclusion"
    said = cues.fold(" ".join(p.text for p in current))
    if cues.depends(text) and "depend" not in said:
        score, because = score + (1.0 if _ADVICE.search(cues.fold(all_[0].text)) else 0.7), "depends"
    ours, theirs = cues.verdict(text), cues.verdict(current[0].text)
    if ours and theirs and ours != theirs:
        return "verdict"
    if cues.testifies(text) or (ours and theirs):
        score, because = score + 0.6, "opinion"
    now = opening(text, subject)
    if now and not now.adds:
        weight = _definition(now, opening(current[0].text, subject), said, len(current), words)
        score, because = (score + weight, "definition") if weight else (score, because)
    return because if score >= 1.0 else ""


def _definition(now: Opening, first: Opening | None, said: str, count: int, words: int) -> float:
    """Weight of a paragraph that opens with the subject: 1 when the current answer already set out from it."""
    if first and first.head == now.head:
        renamed = now.initials and first.name != now.name and not re.search(rf"\b{re.escape(now.name)}\b", said)
        return 1.0 if renamed or now.defines else 0.0
    spoken = count > 1 and words >= 60 and now.head in said
    full = count > 1 and words >= 35 and " " in now.name  # the whole name again, as one would to begin with
    developed = spoken or full or (count > 2 and words >= 50)
    return (1.0 if developed else 0.5) if now.defines else 0.0


def _english_starts(ours: list[Paragraph], theirs: list[Paragraph], starts: list[int]) -> list[int]:
    """Where each answer starts among the English paragraphs: at equal rules of dashes, else at the counterparts."""
    ruled = [0, *(n for n, p in enumerate(theirs) if n and p.dashes)]
    if len(ruled) == len(starts) > 1:
        return ruled
    links = counterparts([p.text for p in ours], [p.text for p in theirs])
    return [0, *(links[n - 1] for n in starts[1:])]
