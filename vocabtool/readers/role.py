"""What the elements of a marked-up document mean for the words in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, NamedTuple

from vocabtool.document import BlockKind, InlineKind

# Fields of a document that hold its keywords, in the formats that are read.
KEYWORD_FIELDS: Final = frozenset(
    (
        *("keyword", "keywords", "tag", "tags", "categories", "pdfkeywords"),
        *("citation_keywords", "news_keywords", "dc.subject", "dcterms.subject"),
    )
)


def metadata_kind(name: str) -> BlockKind:
    """Return the kind of a field that tells something of a document, by the field's name."""
    return BlockKind.KEYWORDS if name.lower() in KEYWORD_FIELDS else BlockKind.METADATA


class Shape(Enum):
    """How an element stands among the text around it."""

    INLINE = auto()  # within a line
    PART = auto()  # ends the block before it, and its own end ends a block
    LABEL = auto()  # a part that counts for nothing: the number of a paragraph
    INTRODUCTION = auto()  # a part that leads what follows beside it: the caption of a table
    LIST = auto()
    TABLE = auto()
    HEAD = auto()  # the header rows of a table
    ROW = auto()
    CELL = auto()
    ASIDE = auto()  # text of its own that interrupts a block without ending it: a footnote


class Role(NamedTuple):
    """What an element means.

    ``kind`` is the kind of the blocks in it; None leaves that of the element around it.
    ``is_quotation`` counts a level of block quotation. White space is kept where the text
    ``is_verbatim``. ``may_be_note`` says that a figure in the element is a footnote mark.
    ``is_hidden`` says that no reader sees what is in it.
    """

    shape: Shape = Shape.INLINE
    kind: BlockKind | None = None
    inline: InlineKind | None = None
    is_quotation: bool = False
    is_verbatim: bool = False
    may_be_note: bool = False
    is_hidden: bool = False

    @property
    def is_part(self) -> bool:
        """Say whether the element ends the block before it."""
        return self.shape not in (Shape.INLINE, Shape.ASIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element of a document: its role, and what its attributes say.

    ``language`` is a BCP 47 tag, ``value`` that of its inline structure, such as the target of a
    link. A cell covers ``columns`` and ``rows``; ``heads`` names what a header cell heads
    (``row`` or ``column``), if the markup says so.
    """

    role: Role = field(default_factory=Role)
    language: str = ""
    value: str = ""
    is_hidden: bool = False
    columns: int = 1
    rows: int = 1
    heads: str = ""

    @property
    def structure(self) -> tuple[tuple[InlineKind, str], ...]:
        """Return the inline structure of the words in it; blocks know their language themselves."""
        marked = [(self.role.inline, self.value)] if self.role.inline else []
        if self.language and self.role.shape is Shape.INLINE:
            marked.append((InlineKind.LANGUAGE, self.language))
        return tuple(marked)


__all__ = ["Element", "Role", "Shape"]
