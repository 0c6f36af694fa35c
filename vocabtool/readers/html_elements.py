"""The elements and attributes of HTML, as data: what each means for the words in it."""

from __future__ import annotations

from vocabtool.document import BlockKind, InlineKind
from vocabtool.readers.role import KEYWORD_FIELDS, Role, Shape

_PART = Role(shape=Shape.PART)
_HEADING = Role(shape=Shape.PART, kind=BlockKind.HEADING)
_ITEM = Role(shape=Shape.PART, kind=BlockKind.LIST_ITEM)
_LIST = Role(shape=Shape.LIST)
_CODE = Role(inline=InlineKind.CODE)
_CODE_BLOCK = Role(shape=Shape.PART, kind=BlockKind.CODE, is_verbatim=True)
_EMPHASIS = Role(inline=InlineKind.EMPHASIS)
_DELETED = Role(inline=InlineKind.DELETED)
_HEAD = Role(shape=Shape.HEAD)
_NOTE = Role(may_be_note=True)
_HIDDEN = Role(is_hidden=True)

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARTS = (
    *("address", "article", "aside", "body", "button", "center", "details", "dialog", "div"),
    *("fieldset", "figcaption", "figure", "footer", "form", "frameset", "head", "header", "hgroup"),
    *("hr", "html", "legend", "main", "map", "nav", "noframes", "noscript", "optgroup", "option"),
    *("p", "search", "section", "select", "summary", "svg", "text", "tbody", "tfoot"),
)
ROLES: dict[str, Role] = {
    **dict.fromkeys(_PARTS, _PART),
    **dict.fromkeys(HEADINGS, _HEADING),
    **dict.fromkeys(("li", "dd"), _ITEM),
    "dt": _ITEM._replace(inline=InlineKind.ENTRY),
    **dict.fromkeys(("ul", "ol", "dl", "menu", "dir"), _LIST),
    **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), _CODE_BLOCK),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), _CODE),
    **dict.fromkeys(("em", "i", "b", "strong", "u", "mark"), _EMPHASIS),
    **dict.fromkeys(("del", "s", "strike"), _DELETED),
    **dict.fromkeys(("sup", "sub"), _NOTE),
    **dict.fromkeys(("script", "style", "template", "rp"), _HIDDEN),
    "a": Role(inline=InlineKind.LINK),
    "blockquote": Role(shape=Shape.PART, is_quotation=True),
    "caption": Role(shape=Shape.INTRODUCTION),
    "cite": Role(inline=InlineKind.CITATION),
    "dfn": Role(inline=InlineKind.DEFINITION),
    "ins": Role(inline=InlineKind.INSERTED),
    "q": Role(inline=InlineKind.QUOTATION),
    "rt": Role(shape=Shape.ASIDE, kind=BlockKind.ATTRIBUTE),
    "table": Role(shape=Shape.TABLE),
    "td": Role(shape=Shape.CELL, kind=BlockKind.TABLE_CELL),
    "textarea": Role(shape=Shape.PART, is_verbatim=True),
    "th": Role(shape=Shape.CELL, kind=BlockKind.TABLE_HEADER),
    "thead": _HEAD,
    "title": Role(shape=Shape.PART, kind=BlockKind.METADATA),
    "tr": Role(shape=Shape.ROW),
}
INLINE = Role()
NOTE_MARK = Role(may_be_note=True, inline=InlineKind.LINK)
NOTES = Role(shape=Shape.PART, kind=BlockKind.FOOTNOTE)
DRAWING_TITLE = Role(shape=Shape.PART, kind=BlockKind.ATTRIBUTE)

VOID = frozenset(
    (
        *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img"),
        *("input", "keygen", "link", "meta", "param", "source", "track", "wbr"),
    ),
)

# Where an end tag may be left out: what ends when such an element begins, unless one of the
# elements named last stands between.
_FLOW = ("td", "th", "caption", "button", "object")
_ENDS_PARAGRAPH = (
    *("address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "dl"),
    *("fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "main"),
    *("menu", "nav", "ol", "p", "pre", "search", "section", "table", "ul", *HEADINGS),
)
_LISTS = ("ul", "ol", "menu", "dir", *_FLOW)
_ROW_GROUPS = ("thead", "tbody", "tfoot")
IMPLIED_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    **dict.fromkeys(_ENDS_PARAGRAPH, (("p", *HEADINGS), ("li", "dd", *_LISTS))),
    "div": (("p",), _FLOW),
    "li": (("li",), _LISTS),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl", *_FLOW))),
    **dict.fromkeys(("td", "th"), (("td", "th", "caption"), ("table", "tr"))),
    "tr": (("tr", "caption"), ("table",)),
    **dict.fromkeys(_ROW_GROUPS, ((*_ROW_GROUPS, "tr", "caption"), ("table",))),
    **dict.fromkeys(("option", "optgroup"), (("option",), ("select", "datalist"))),
    "body": (("head",), ()),
}
# An end tag ends an element that was opened before these only if it is one of theirs.
TABLE_PARTS = frozenset(("table", "tr", "td", "th", "caption", *_ROW_GROUPS))
CELLS = ("td", "th", "caption")
# Their ends are left to the end of the file: text may follow.
OPEN_TO_THE_END = frozenset(("html", "body"))

# Attributes that are text for some readers; on elements of the second line they are not.
READ_ALOUD = (
    *("alt", "title", "aria-label", "aria-description", "aria-placeholder", "placeholder"),
    *("label", "summary"),
)
SILENT = frozenset(("link", "style", "script", "meta"))
BUTTONS = frozenset(("button", "submit", "reset"))
METADATA = frozenset(
    (
        *KEYWORD_FIELDS,
        *("description", "subject", "abstract", "title", "headline"),
        *("dc.title", "dc.description", "dcterms.title", "dcterms.description"),
        *("og:title", "og:description", "twitter:title", "twitter:description"),
        *("citation_title", "citation_abstract"),
    ),
)
# Values of role, epub:type and class that say that an element holds footnotes.
NOTE_ROLES = frozenset(
    (
        *("doc-footnote", "doc-endnote", "doc-endnotes"),
        *("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"),
    ),
)
