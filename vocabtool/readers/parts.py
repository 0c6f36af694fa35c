"""The elements that reStructuredText, AsciiDoc and LaTeX have in common."""

from __future__ import annotations

from vocabtool.document import BlockKind, InlineKind
from vocabtool.readers.role import Element, Role, Shape, metadata_kind

PARAGRAPH = Element(role=Role(shape=Shape.PART))
HEADING = Element(role=Role(shape=Shape.PART, kind=BlockKind.HEADING))
METADATA = Element(role=Role(shape=Shape.PART, kind=BlockKind.METADATA))
KEYWORDS = Element(role=Role(shape=Shape.PART, kind=BlockKind.KEYWORDS))
FOOTNOTE = Element(role=Role(shape=Shape.PART, kind=BlockKind.FOOTNOTE))
CODE_BLOCK = Element(role=Role(shape=Shape.PART, kind=BlockKind.CODE, is_verbatim=True))
QUOTE = Element(role=Role(shape=Shape.PART, is_quotation=True))
LIST = Element(role=Role(shape=Shape.LIST))
ITEM = Element(role=Role(shape=Shape.PART, kind=BlockKind.LIST_ITEM))
ENTRY = Element(role=Role(shape=Shape.PART, kind=BlockKind.LIST_ITEM, inline=InlineKind.ENTRY))
CAPTION = Element(role=Role(shape=Shape.INTRODUCTION))
TABLE = Element(role=Role(shape=Shape.TABLE))
ROW = Element(role=Role(shape=Shape.ROW))
ASIDE_NOTE = Element(role=Role(shape=Shape.ASIDE, kind=BlockKind.FOOTNOTE))
ASIDE_ATTRIBUTE = Element(role=Role(shape=Shape.ASIDE, kind=BlockKind.ATTRIBUTE))

PLAIN = Element()
CODE = Element(role=Role(inline=InlineKind.CODE))
EMPHASIS = Element(role=Role(inline=InlineKind.EMPHASIS))
CITATION = Element(role=Role(inline=InlineKind.CITATION))
DEFINITION = Element(role=Role(inline=InlineKind.DEFINITION))
DELETED = Element(role=Role(inline=InlineKind.DELETED))
RAISED = Element(role=Role(may_be_note=True))
_LINK = Role(inline=InlineKind.LINK)
_CELLS = {
    is_header: Role(
        shape=Shape.CELL,
        kind=BlockKind.TABLE_HEADER if is_header else BlockKind.TABLE_CELL,
    )
    for is_header in (True, False)
}


def metadata(name: str) -> Element:
    """Return what a field of this name holds that tells something of the document."""
    return KEYWORDS if metadata_kind(name) is BlockKind.KEYWORDS else METADATA


def link(target: str) -> Element:
    """Return a link to ``target``."""
    return Element(role=_LINK, value=target)


def cell(*, is_header: bool, columns: int = 1) -> Element:
    """Return a cell of a table that covers so many columns."""
    return Element(role=_CELLS[is_header], columns=columns)
