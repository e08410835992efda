"""The parts of an empty Word document: Spanish, A4, quiet styles, changes tracked. `{title}` and the like are filled in."""

# ruff: noqa: E501 — markup reads best on one line.

from collections.abc import Sequence

from pipeline.formats.wordxml import COMMENTS, MAIN, OFFICE, RELS, TYPES

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "application/vnd.openxmlformats-package"
_HEADS = ((1, 16), (2, 14), (3, 12), (4, 11), (5, 11), (6, 11))


def _style(name: str, title: str, paragraph: str, run: str = "", base: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/><w:basedOn w:val="{base}"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _font(size: int, extra: str = "") -> str:
    return f'{extra}<w:color w:val="1F3A5F"/><w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/>'


_STYLES = (
    f'{_XML}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="es-ES"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + _style("Title", "Title", '<w:keepNext/><w:spacing w:after="240"/>', _font(18, "<w:b/>"))
    + "".join(
        _style(
            f"Heading{n}",
            f"heading {n}",
            f'<w:keepNext/><w:spacing w:before="{360 - 40 * n}" w:after="120"/><w:outlineLvl w:val="{n - 1}"/>',
            _font(size, "<w:b/>" if n < 5 else "<w:i/>"),
        )
        for n, size in _HEADS
    )
    + _style("Codigo", "HTML Preformatted", "", '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/><w:sz w:val="19"/>')
    + _style("Origen", "Origen", '<w:spacing w:before="360"/>', '<w:color w:val="666666"/><w:sz w:val="18"/>')
    + "</w:styles>"
)  # fmt: skip

_OVERRIDES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/comments.xml": COMMENTS,
    "/docProps/core.xml": f"{_PACKAGE}.core-properties+xml",
    "/docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def _relations(*targets: tuple[str, str]) -> str:
    rows = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{at}"/>' for n, (kind, at) in enumerate(targets, 1))
    return f'{_XML}<Relationships xmlns="{RELS}">{"".join(rows)}</Relationships>'


# In the order in which word processors write them.
PARTS = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{TYPES}">'
    f'<Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    + "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in _OVERRIDES.items())
    + "</Types>",
    "_rels/.rels": _relations(
        (f"{OFFICE}/officeDocument", "word/document.xml"),
        ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{OFFICE}/custom-properties", "docProps/custom.xml"),
    ),
    "docProps/core.xml": f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    '<dc:language>es</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created></cp:coreProperties>',
    "docProps/custom.xml": f'{_XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="calco.question"><vt:lpwstr>{slug}</vt:lpwstr></property></Properties>',
    "word/document.xml": f'{_XML}<w:document xmlns:w="{MAIN}"><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
    "word/_rels/document.xml.rels": _relations(
        *((f"{OFFICE}/{name}", f"{name}.xml") for name in ("styles", "numbering", "settings", "comments"))
    ),
    "word/styles.xml": _STYLES,
    "word/numbering.xml": f'{_XML}<w:numbering xmlns:w="{MAIN}"/>',
    "word/settings.xml": f'{_XML}<w:settings xmlns:w="{MAIN}"><w:trackRevisions/><w:themeFontLang w:val="es-ES"/></w:settings>',
    "word/comments.xml": f'{_XML}<w:comments xmlns:w="{MAIN}"/>',
}  # fmt: skip


def numbering(starts: Sequence[int]) -> bytes:
    """The numbering part: number 1 is the bullet, number n + 2 the n-th ordered list, which begins at `starts[n]`."""
    indent = '<w:pPr><w:spacing w:after="60"/><w:ind w:left="567" w:hanging="340"/></w:pPr>'
    shapes = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{indent}</w:lvl></w:abstractNum>'
        for n, (kind, text) in enumerate((("bullet", "•"), ("decimal", "%1.")))
    )
    numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{at}"/></w:lvlOverride></w:num>'
        for n, at in enumerate(starts, 2)
    )
    return f'{_XML}<w:numbering xmlns:w="{MAIN}">{shapes}{numbers}</w:numbering>'.encode()
