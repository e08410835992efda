"""Protected regions: stretches no rule may touch."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from typing import NamedTuple


class Span(NamedTuple):
    """Start and end (exclusive) of a stretch of text."""

    start: int
    end: int


# Known HTML tags: left-overs of scraping, never protected although addresses may stand inside them.
TAG_NAMES = (
    "a|abbr|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|"
    "html|i|iframe|img|ins|kbd|label|li|link|mark|meta|nav|ol|p|pre|q|s|script|section|small|span|strike|strong|style|"
    "sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul|video|wbr"
)
TAG = re.compile(
    rf"</?(?:{TAG_NAMES})(?:\s+[\w:-]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+))?)*\s*/?>", re.IGNORECASE
)

# Marks of forums: "[b]…[/b]".
BOARD_NAMES = "b|i|u|s|url|quote|color|size|center|spoiler|strong|em"

_TLD = "com|org|net|edu|gov|io|es|mx|ar|co|cl|pe|uk|us|de|fr|it|info|app|dev|ai|tv|eu|biz"
_FILE = (
    "py|js|ts|tsx|jsx|json|toml|yaml|yml|md|txt|html?|css|scss|xml|csv|tsv|xlsx?|docx?|pptx?|pdf|png|jpe?g|gif|svg|mp[34]|"
    "zip|gz|tar|exe|dll|so|sh|bat|ps1|java|cpp|hpp|cs|go|rs|rb|php|sql|ini|cfg|conf|log|lock|ipynb"
)
# "-Voy -dijo Ana.": what somebody says is no option of a command.
_SAYS = "(?:dij|dice|pregunt|respond|contest|exclam|grit|susurr|murmur|replic|añad|insist|explic|asegur|afirm)"
_VALUE = r"(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\s\[\]]+)"
_PATTERN = re.compile(
    "|".join(
        (
            r"(?P<fence>```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z))",
            r"(?P<code>(?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`))",
            r"(?P<braces>\{\{.*?\}\}|\{%.*?%\})",
            r"(?P<url>(?:https?|ftp|file|mailto)://?[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]}'…]|\bwww\.[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]}'…])",
            r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
            rf"(?P<host>\b(?:[\w-]+\.)+(?:{_TLD})\b(?:/[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]}}'…])?)",
            rf"(?P<file>(?<![\w/])(?:[\w-]+\.)+(?:{_FILE})\b)",
            r"(?P<path>(?<![\w<])(?:~|\.{1,2})?/(?:[\w.-]+/)+[\w.-]*|\b[A-Za-z]:\\[^\s<>|\"]+)",
            rf"(?P<tag>\[[A-Za-z][\w-]*(?:[ ]+[\w-]+\s*=\s*{_VALUE})+\s*/?\]"
            rf"|\[/(?!(?:{BOARD_NAMES})\])[A-Za-z][\w-]*\])",
            r"(?P<hash>(?<![\w&#])[#@][^\W\d]\w*)",
            r"(?P<string>\b[A-Za-z_]\w*\((?:\"[^\"\n]*\"|'[^'\n]*')[^()\n]*\);?)",
            rf"(?P<call>\b[A-Za-z_]\w*(?:\.\w+)*\(\)|\b[a-z]+_[a-z_0-9]+\b|(?<!\w)--?(?!{_SAYS})[a-z][\w-]*(?==|\b(?=\s+[\w./]+\s*$)))",
        )
    ),
    re.DOTALL | re.IGNORECASE,
)


# What each of them has, a full stop at the end of a sentence left out.
_CLUE = re.compile(r"[`{/@#_\\~\[]|\.\w|\([\"')]|(?<!\w)-[a-z-]", re.IGNORECASE)


def protected_spans(text: str) -> list[Span]:
    """Code spans and fences, URLs, e-mail addresses, host and file names, paths, hashtags, mentions and `{{ … }}`."""
    if not _CLUE.search(text):
        return []
    tags = [Span(*m.span()) for m in TAG.finditer(text)]
    found = []
    for m in _PATTERN.finditer(text):
        if m.lastgroup == "host" and _two_sentences(m.group()):
            continue
        if any(t.start <= m.start() and m.end() <= t.end for t in tags):
            continue
        found.append(Span(*m.span()))
    return found


# «"Hubo problemas", no "hubieron problemas"»: a word or form that the text is about.
_ABOUT = (
    r"(?:palabras?|verbos?|forma|formas|artículos?|pronombres?|preposici(?:ón|ones)|conjunci(?:ón|ones)|adjetivos?|adverbios?|"
    r"expresi(?:ón|ones)|frases?|términos?|sílabas?|voz|grafía)"
)
_SAID_OF = re.compile(
    rf"(?:\b(?:y |que |sino |pero )?(?:no|ni|sino|en (?:vez|lugar) de|se (?:dice|escribe|diga|escriba)|incorrecto|incorrecta|mal dicho|correcto es|{_ABOUT})|"
    r"[»”\"] (?:ni|por)) "
    r"(?P<said>«[a-záéíóúüñ][^«»\n]{0,40}»|“[a-záéíóúüñ][^“”\n]{0,40}”|\"[a-záéíóúüñ][^\"\n]{0,40}\")|"
    rf"\b{_ABOUT} (?P<word>el|la|tu|mi|se|si|de|te|mas|aun|solo|que)(?=[.,;:)]|$)",
    re.IGNORECASE,
)


def mentioned_spans(text: str) -> list[Span]:
    """What a text on language speaks about, rather than says: «no "hubieron problemas"», «la forma el, pero…»."""
    found = []
    for m in _SAID_OF.finditer(text):
        if m["word"]:
            found.append(Span(*m.span("word")))
        elif len(m["said"].split()) < 5:
            found.append(Span(m.start("said") + 1, m.end("said") - 1))
    return found


def _two_sentences(name: str) -> bool:
    """Whether a "host" is a full stop without its space: "casa.Es", "fin.De"."""
    return bool(re.search(r"\.[A-Z][a-z]+$", name))
