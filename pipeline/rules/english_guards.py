"""English words that stay: names, quotations, code, and words that are Spanish as well."""

# ruff: noqa: E501 — word lists read best on long lines.
import re

from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Token
from pipeline.rules.english_code import of_code
from pipeline.rules.english_homonyms import INFINITIVE_WANTED, SLOT, SLOT_TOO, spanish_here
from pipeline.rules.english_table import Entry, english_table, entry_at

# "El Sr. White", "rock 'n' roll".
_BESIDE_N = re.compile(r"(?<!\w)(?:(?:Sr|Sra|Srta|Dr|Dra|Prof|Mr|Mrs|Ms)\.|['’‘&]?[nN]['’]) $")
_BEFORE_N = re.compile(r" (?:['’‘][nN]['’]?|[nN]['’]) ")

_QUIET = re.compile(
    r"\s+(?:quiet|tranquil|callad|atent|list|calladit|quietecit)[oa]s?\b|\s+(?:ahí|aquí)\b", re.IGNORECASE
)  # «estate quieto»


def left_alone(
    context: Context, tokens: list[Token], n: int, size: int, quoted: list[tuple[int, int]], entry: Entry | None
) -> bool:
    """Names, quotations, compounds and words that are Spanish as well; `entry` is None for a form of a verb."""
    run = tokens[n : n + size]
    first, last = run[0], run[-1]
    titled = first.text.istitle() and re.match(r"\s*:| \d{1,2}\s*[:.]", context.text[first.end :]) is not None
    if first.low == "estate" and last.end < len(context.text) and _QUIET.match(context.text, last.end):
        return True
    if size == 1 and not titled and spanish_here(context, tokens, n, entry):
        return True
    capital = first.text[0].isupper() and not (
        context.sentence_start(first.start) and (first.text[1:].islower() or first.text.isupper())
    )
    if capital or any(t.text[0].isupper() for t in run[1:]):
        return True
    if _BESIDE_N.search(context.text[: first.start]) or _BEFORE_N.match(context.text, last.end):
        return True
    if any(a <= first.start and last.end <= b for a, b in quoted):
        return True
    before, after = context.text[: first.start], context.text[last.end :]
    if entry and entry.kind == "v" and not wants_infinitive(tokens, n):
        return True
    if first.low in ("in", "on") and _LATIN.match(after):
        return True
    if _tagged(context, before, after) or _name_in_english(context, first, last):
        return True
    if _mentioned(context, tokens, n) or _in_a_loan(context, first, last):
        return True
    if entry and entry.kind in ("m", "f", "mp", "fp") and _apposed(context, tokens, n):
        return True
    if of_code(context, tokens, n, size) or (size == 1 and _amid_english(context, tokens, n, size)):
        return True
    if first.text[0].isupper() and (_heads_a_name(context, tokens, n, size, entry) or _named(context, first, entry)):
        return True
    if entry and entry.kind in ("x", "det"):
        return _inside_name(context, tokens, n) or bool(re.search(r"[-/.@#_]$", before) or re.match(r"[-/@_]\w", after))
    if entry is None:
        return bool(re.search(r"[-/.@#_]$", before) or re.match(r"[-/@_]\w", after))
    beside_name = re.match(r" [A-Z][\w]+", after) and not context.sentence_start(last.end + 1)
    named = re.search(r"\b[A-Z][\w'’]+ $", before) and not re.search(r"(?:^|[.?!:]\s)[A-ZÁÉÍÓÚ][\wáéíóú]* $", before)
    return bool(beside_name or named or re.search(r"[-/.@#_]$", before) or re.match(r"[-/@_]\w", after))


def _tagged(context: Context, before: str, after: str) -> bool:
    """Whether the words stand at the edge of a tag, a link or a table; in "[see abajo]" they are prose."""
    if before.endswith(("[/", "|")) or after.startswith(("|", "=", "](", "][")):
        return True
    opens, closes = before.endswith("["), after.startswith("]")
    if not (opens or closes):
        return False
    inside = before.rpartition("[")[2] + after.partition("]")[0]
    prose = re.search(r"[a-záéíóúñ]{2}", inside) is not None and re.search(r"[=|/\\]", inside) is None
    return not (prose and "[" in before and "]" in after and "[" in context.english)


def _name_in_english(context: Context, first: Token, last: Token) -> bool:
    """Whether the English has the words with capitals only, and not for their place: "the Fur of Darfur", "DISABLED"."""
    words = context.text[first.start : last.end]
    if not context.english or not words:
        return False
    if words.isupper() and len(words) > 1 and not context.text.isupper():
        return words in context.english
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", context.english, re.IGNORECASE))
    return bool(found) and all(
        m[0][0].isupper() and m.start() and not re.search(r"[.?!:…\n\"“«'‘(-]\s*$", context.english[: m.start()])
        for m in found
    )


_GOES_ON = re.compile(r" [^\W\d_]")


def _named(context: Context, first: Token, entry: Entry | None) -> bool:
    """Whether a verb or adjective before another word may be a name: "Blunt" heads both sides, "Loving" is quoted."""
    if (entry is not None and entry.kind not in ("v", "adj")) or not _GOES_ON.match(context.text, first.end):
        return False
    found = list(re.finditer(rf"(?<!\w){re.escape(first.text)}(?!\w)", context.english, re.IGNORECASE))
    return bool(found) and all(m[0][0].isupper() for m in found)


def _mentioned(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether the words are spoken of: "la palabra inglesa dog", "el lema yes we can"."""
    k = n
    while k and tokens[k - 1].low in context.en_words and context.text[tokens[k - 1].end : tokens[k].start] == " ":
        k -= 1
    return any(_CUE.search(context.text[: tokens[j].start]) for j in range(k, n + 1))


_CUE = re.compile(
    r"\b(?:palabra|término|expresión|vocablo|voz|frase|lema|eslogan|anglicismo|concepto|(?:verbo|adjetivo|sustantivo|adverbio|preposición|pronombre|conjunción)(?= ingl[eé]s)|título|titulad[oa]|traducción|significa|sigla|siglas)s?(?: (?:inglés|inglesa|en inglés|original|de))* $",
    re.IGNORECASE,
)


def _in_a_loan(context: Context, first: Token, last: Token) -> bool:
    """Whether the word is part of an English phrase that Spanish uses as it is."""
    return any(
        m.start() <= first.start and last.end <= m.end() and (m.start(), m.end()) != (first.start, last.end)
        for m in _LOANS.finditer(context.text)
    )


_LOANS = re.compile(
    r"\b(?:heavy metal|hard rock|rock (?:and|n) roll|rhythm and blues|hip hop|best sellers?|big bang|big data|black friday|cyber monday|fair play|food trucks?|happy hour|happy end|room service|self service|"
    r"stand up|stand by|take away|walkie talkie|west side|home cinema|road movies?|pole position|photo finish|match ball|set point|sex symbol|top models?|top ten|reality shows?|talk shows?|late night|prime time|"
    r"spin off|making of|new age|new wave|dream team|know how|big brother|all stars?|drag queens?|bed and breakfast|duty free|low cost|made in|plug and play|copy and paste|think tanks?|kick off|play offs?|"
    r"one man show|star system|girl power|mountain bike|trail running|personal shopper|street food|street art|street style|pin up|back office|front office|slow food|fast fashion|time out|dark web|deep web|"
    r"data center|in house|in company|country music|soul music|blue chips?|full house|free style|hot dogs?|open space|open bar|smart tv|green card|ice tea|soft rock|punk rock|science park|wait and see|win to win)\b",
    re.IGNORECASE,
)


def _apposed(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether an English noun stands right behind a Spanish one, as names of styles and terms do: "el estilo country"."""
    from pipeline.rules.nouns import sure_gender
    from pipeline.rules.verbs import finite, is_infinitive

    if not n or context.text[tokens[n - 1].end : tokens[n].start] != " ":
        return False
    before = tokens[n - 1]
    if not (before.text[0].islower() and sure_gender(before.low) and not shape(before.low)):
        return False
    ahead = tokens[n - 2].low if n > 1 else ""
    return not finite(before.low) or ahead in SLOT or ahead in SLOT_TOO or is_infinitive(ahead)


_LATIN = re.compile(
    r" (?:situ|vitro|extremis|fraganti|absentia|memoriam|crescendo|albis|vivo|pectore|line|demand|house|off|air)\b",
    re.IGNORECASE,
)


def wants_infinitive(tokens: list[Token], n: int) -> bool:
    """Whether an infinitive may stand at word `n`: "debes", "para", "tengo que", not "dice que"."""
    before = tokens[n - 1].low if n else ""
    if before != "que":
        return before in INFINITIVE_WANTED
    return n > 1 and re.fullmatch(r"ten\w+|tien\w+|tuv\w+|hay|había|hubo|habrá|habría", tokens[n - 2].low) is not None


def _inside_name(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether a small word stands behind a name it belongs to: "Bank of Scotland", "War and the Church"."""
    from pipeline.lang.spanish import known
    from pipeline.rules.verbs import readings

    k = n - 1
    while k >= 0 and context.text[tokens[k].end : tokens[k + 1].start] == " ":
        word = tokens[k]
        if word.text[0].isupper():
            return not (context.sentence_start(word.start) and (known(word.low) or readings(word.low)))
        small = english_table().get((word.low,))
        if small is None or small.kind not in ("x", "det"):
            return False
        k -= 1
    return False


# "Tips para ahorrar", "Step 2: …": nouns that head a title or a list in both languages.
_HEADING = re.compile(r" (?:para|de|del|y|e|sobre|contra)\b")
_COUNTED = re.compile(r" \d{1,2}(?!\d)")


def _heads_a_name(context: Context, tokens: list[Token], n: int, size: int, entry: Entry | None) -> bool:
    """Whether a word with the capital of its sentence is a name or a title: "Apple subió", "On a Wing and a Prayer"."""
    from pipeline.lang.spanish import known

    first, last = tokens[n], tokens[n + size - 1]
    after = context.text[last.end :]
    if re.match(r"\s*[:,]|\s*$", after):
        return False
    if entry and entry.kind in ("m", "f", "mp", "fp"):
        opens = not n and context.en_words[:size] == [t.low for t in tokens[:size]]
        if opens and (_HEADING if last.low.endswith("s") else _COUNTED).match(after):
            return False
        # A noun without an article heads no Spanish sentence; the English tells by a capital where it needs none.
        return first.text.istitle() and not re.search(rf"\b{first.low}", context.english)
    following = tokens[n + size] if n + size < len(tokens) else None
    return bool(following and (not known(following.low) or following.low in context.en_words))


def _amid_english(context: Context, tokens: list[Token], n: int, size: int) -> bool:
    """Whether the word stands beside other English that is no entry: part of a name, a term or a quotation."""
    from pipeline.lang.spanish import known

    text = context.text
    for k in (n - 1, n + size):
        if not 0 <= k < len(tokens):
            continue
        left, right = (tokens[k], tokens[n]) if k < n else (tokens[n + size - 1], tokens[k])
        if text[left.end : right.start] != " ":
            continue
        word = tokens[k]
        if (
            not known(word.low)
            and word.low in context.en_words
            and not word.text[0].isupper()
            and entry_at(tokens, k, text) is None
        ):
            return True
    return False
