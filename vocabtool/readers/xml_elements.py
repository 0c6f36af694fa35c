"""The elements of XML vocabularies, as data: what each means for the words in it.

Akoma Ntoso, TEI, DocBook and DITA are told by their namespace or outermost element. Of any other
element the text around it tells whether it stands within a line; see ``xml``.
"""

from __future__ import annotations

from vocabtool.document import BlockKind, InlineKind
from vocabtool.readers import html_elements
from vocabtool.readers.role import Role, Shape

Roles = dict[str, Role]

_PART = Role(shape=Shape.PART)
_HEADING = Role(shape=Shape.PART, kind=BlockKind.HEADING)
_ITEM = Role(shape=Shape.PART, kind=BlockKind.LIST_ITEM)
_LIST = Role(shape=Shape.LIST)
_BLOCK_QUOTATION = Role(shape=Shape.PART, is_quotation=True)
_QUOTATION = Role(inline=InlineKind.QUOTATION)
_EITHER_QUOTATION = Role(inline=InlineKind.QUOTATION, is_quotation=True)
_CITATION = Role(inline=InlineKind.CITATION)
_DEFINITION = Role(inline=InlineKind.DEFINITION)
_LINK = Role(inline=InlineKind.LINK)
_CODE = Role(inline=InlineKind.CODE)
_CODE_BLOCK = Role(shape=Shape.PART, kind=BlockKind.CODE, is_verbatim=True)
_EMPHASIS = Role(inline=InlineKind.EMPHASIS)
_INSERTED = Role(inline=InlineKind.INSERTED)
_DELETED = Role(inline=InlineKind.DELETED)
_FOOTNOTE = Role(shape=Shape.ASIDE, kind=BlockKind.FOOTNOTE)
_ALTERNATIVE = Role(shape=Shape.PART, kind=BlockKind.ATTRIBUTE)
_METADATA = Role(shape=Shape.PART, kind=BlockKind.METADATA)
_KEYWORDS = Role(shape=Shape.PART, kind=BlockKind.KEYWORDS)
_INTRODUCTION = Role(shape=Shape.INTRODUCTION)
_TABLE, _HEAD, _ROW = Role(shape=Shape.TABLE), Role(shape=Shape.HEAD), Role(shape=Shape.ROW)
_CELL = Role(shape=Shape.CELL, kind=BlockKind.TABLE_CELL)
_HEADER = Role(shape=Shape.CELL, kind=BlockKind.TABLE_HEADER)
_HIDDEN = Role(shape=Shape.PART, is_hidden=True)
_SILENT = Role(is_hidden=True)
_WITHIN_LINE = Role()

# What these names mean in every vocabulary that has them.
COMMON: Roles = {
    **dict.fromkeys(("b", "i", "u", "em", "strong", "emph", "emphasis", "hi"), _EMPHASIS),
    **dict.fromkeys(("sup", "sub", "superscript", "subscript"), Role(may_be_note=True)),
    **dict.fromkeys(("span", "phrase", "ph", "abbr", "acronym", "foreign"), _WITHIN_LINE),
    **dict.fromkeys(("p", "para", "div"), _PART),
    **dict.fromkeys(("ul", "ol"), _LIST),
    **dict.fromkeys(("li", "item", "listitem"), _ITEM),
    **dict.fromkeys(("q", "quote"), _EITHER_QUOTATION),
    "blockquote": _BLOCK_QUOTATION,
    "cite": _CITATION,
    "dfn": _DEFINITION,
    "code": _CODE,
    "footnote": _FOOTNOTE,
    "ins": _INSERTED,
    "del": _DELETED,
    "a": _LINK,
    "table": _TABLE,
    "thead": _HEAD,
    **dict.fromkeys(("tr", "row"), _ROW),
    **dict.fromkeys(("td", "cell", "entry"), _CELL),
    "th": _HEADER,
    "caption": _INTRODUCTION,
}

AKOMA_NTOSO: Roles = COMMON | {
    **dict.fromkeys(("docTitle", "shortTitle", "longTitle", "affectedDocument"), _CITATION),
    **dict.fromkeys(("ref", "mref", "rref"), _CITATION),
    **dict.fromkeys(("quotedText", "embeddedText"), _QUOTATION),
    **dict.fromkeys(("quotedStructure", "embeddedStructure"), _BLOCK_QUOTATION),
    "def": _DEFINITION,  # ``term`` marks each later use of what was defined: that is use
    "authorialNote": _FOOTNOTE,
    "note": Role(shape=Shape.PART, kind=BlockKind.FOOTNOTE),
    **dict.fromkeys(("heading", "subheading", "crossHeading"), _HEADING),
    "num": Role(shape=Shape.LABEL),
    **dict.fromkeys(("list", "blockList"), _LIST),
    **dict.fromkeys(("intro", "listIntroduction"), _INTRODUCTION),
    **dict.fromkeys(("point", "indent"), _ITEM),
    **dict.fromkeys(
        (
            *("identification", "publication", "classification", "lifecycle", "workflow"),
            *("analysis", "temporalData", "references", "proprietary", "presentation"),
        ),
        _HIDDEN,
    ),
}

# The title of a bill, a motion or an opinion is its own voice; that of an act or a resolution is a
# title: they are adopted.
AKOMA_NTOSO_DRAFT: Roles = AKOMA_NTOSO | {
    **dict.fromkeys(("docTitle", "shortTitle"), _WITHIN_LINE),
    "longTitle": _PART,
}

TEI: Roles = COMMON | {
    "teiHeader": _METADATA,
    "keywords": _KEYWORDS,
    "head": _HEADING,
    "title": _CITATION,
    "said": _EITHER_QUOTATION,
    **dict.fromkeys(("mentioned", "soCalled"), _QUOTATION),
    "note": _FOOTNOTE,
    "list": _LIST,
    "figDesc": _ALTERNATIVE,
    "ref": _LINK,
    "add": _INSERTED,
    **dict.fromkeys(("ident", "gi", "att", "val"), _CODE),
    **dict.fromkeys(("eg", "egXML"), _CODE_BLOCK),
    **dict.fromkeys(("w", "pc", "c", "s", "seg", "name", "persName", "placeName"), _WITHIN_LINE),
    **dict.fromkeys(("orgName", "date", "num", "choice", "expan", "term", "rs"), _WITHIN_LINE),
}

DOCBOOK: Roles = COMMON | {
    **dict.fromkeys(("title", "subtitle", "bridgehead"), _HEADING),
    "epigraph": _BLOCK_QUOTATION,
    "citetitle": _CITATION,
    "firstterm": _DEFINITION,
    **dict.fromkeys(("programlisting", "screen", "synopsis", "literallayout"), _CODE_BLOCK),
    **dict.fromkeys(("literal", "command", "filename", "option", "parameter", "varname"), _CODE),
    **dict.fromkeys(("function", "classname", "constant", "envar", "systemitem", "tag"), _CODE),
    **dict.fromkeys(("userinput", "computeroutput", "uri"), _CODE),
    **dict.fromkeys(("link", "ulink", "xref"), _LINK),
    **dict.fromkeys(("itemizedlist", "orderedlist", "simplelist", "variablelist"), _LIST),
    **dict.fromkeys(("member", "step"), _ITEM),
    "term": _ITEM._replace(inline=InlineKind.ENTRY),
    "informaltable": _TABLE,
    "alt": _ALTERNATIVE,
    "keyword": _KEYWORDS,
    **dict.fromkeys(("indexterm", "remark"), _SILENT),
    **dict.fromkeys(("foreignphrase", "glossterm", "wordasword", "trademark"), _WITHIN_LINE),
}

DITA: Roles = COMMON | {
    "title": _HEADING,
    "lq": _BLOCK_QUOTATION,
    "fn": _FOOTNOTE,
    **dict.fromkeys(("pre", "codeblock", "screen", "msgblock"), _CODE_BLOCK),
    **dict.fromkeys(("codeph", "filepath", "cmdname", "apiname", "varname", "option"), _CODE),
    **dict.fromkeys(("userinput", "systemoutput", "parmname"), _CODE),
    **dict.fromkeys(("xref", "link"), _LINK),
    **dict.fromkeys(("sl", "dl", "steps"), _LIST),
    **dict.fromkeys(("sli", "dd", "step"), _ITEM),
    "dt": _ITEM._replace(inline=InlineKind.ENTRY),
    "simpletable": _TABLE,
    **dict.fromkeys(("strow", "sthead"), _ROW),
    "stentry": _CELL,
    "alt": _ALTERNATIVE,
    "keyword": _KEYWORDS,
    **dict.fromkeys(("indexterm", "draft-comment"), _SILENT),
    **dict.fromkeys(("term", "uicontrol", "tm"), _WITHIN_LINE),
}

# A part of the namespace tells the vocabulary; without a namespace, the outermost element does.
_NAMESPACES = (
    ("/akn/", AKOMA_NTOSO),
    ("akomantoso", AKOMA_NTOSO),
    ("tei-c.org", TEI),
    ("docbook.org", DOCBOOK),
    ("1999/xhtml", html_elements.ROLES),
)
_OUTERMOST: dict[str, Roles] = {
    "akomaNtoso": AKOMA_NTOSO,
    **dict.fromkeys(("TEI", "TEI.2", "teiCorpus"), TEI),
    **dict.fromkeys(("book", "article", "chapter", "refentry"), DOCBOOK),
    **dict.fromkeys(("topic", "concept", "task", "reference", "dita", "map", "bookmap"), DITA),
    "html": html_elements.ROLES,
}

# Elements of Akoma Ntoso that tell what the document within them is; a collection has several.
_DOCUMENTS: dict[str, Roles] = {
    **dict.fromkeys(("bill", "doc", "debate", "amendment", "amendmentList"), AKOMA_NTOSO_DRAFT),
    **dict.fromkeys(("act", "statement", "judgment"), AKOMA_NTOSO),
}

BREAKS = frozenset(("br", "lb", "eol"))
NOTE_MARKS = frozenset(("noteRef", "footnoteref"))
TARGETS = ("href", "target", "url", "http://www.w3.org/1999/xlink href")
READ_ALOUD = ("alt", "title")


def roles_of(namespace: str, outermost: str) -> Roles:
    """Return the roles of elements, by name: those of a namespace, or else of a document type."""
    for part, roles in _NAMESPACES:
        if part in namespace.lower():
            return roles
    return COMMON if namespace else _OUTERMOST.get(outermost, COMMON)


def roles_within(roles: Roles, element: str) -> Roles:
    """Return the roles of elements from an element of this name on, given those before it."""
    is_akoma_ntoso = roles is AKOMA_NTOSO or roles is AKOMA_NTOSO_DRAFT
    return _DOCUMENTS.get(element, roles) if is_akoma_ntoso else roles
