"""The inline markup of reStructuredText: emphasis, literals, references, roles, notes."""

from __future__ import annotations

import re

from vocabtool.readers import parts
from vocabtool.readers.phrase import Phrases
from vocabtool.readers.role import Element

_TEXT_ROLES = {
    **dict.fromkeys(("emphasis", "strong", "abbr", "acronym", "term", "guilabel"), parts.EMPHASIS),
    **dict.fromkeys(("title-reference", "title", "t"), parts.CITATION),
    **dict.fromkeys(("superscript", "sup", "subscript", "sub"), parts.RAISED),
    "menuselection": parts.EMPHASIS,
    "dfn": parts.DEFINITION,
}
_LITERAL_END = re.compile(r"(?<=\S)``(?!\w)")
_STRONG_END = re.compile(r"(?<=[^\s\\])\*\*(?![\w*])")
_EMPHASIS_END = re.compile(r"(?<=[^\s\\*])\*(?![\w*])")
_TEXT_END = re.compile(r"(?<=[^\s\\])`(?::(?P<role>[A-Za-z][\w+.:-]*):|__?)?(?![\w`])")
_SUBSTITUTION_END = re.compile(r"(?<=[^\s\\])\|(?:__?)?(?!\w)")


class RstPhrases(Phrases):
    """Reads phrases of reStructuredText."""

    marks = re.compile(
        r"""(?P<escape>\\[\s\S])
          | (?P<literal>(?<![\w`])``(?=[^\s`]))
          | (?P<role>(?<![\w:]):(?:[A-Za-z][\w+.-]*:){1,4}`(?=[^\s`]))
          | (?P<target>(?<!\w)_`(?=[^\s`]))
          | (?P<text>(?<![\w`])`(?=[^\s`]))
          | (?P<strong>(?<![\w*])\*\*(?=[^\s*]))
          | (?P<emphasis>(?<![\w*])\*(?=[^\s*]))
          | (?P<substitution>(?<![\w|])\|(?=[^\s|]))
          | (?P<note>[ ]?\[(?:\#[\w.-]*|\*|\d{1,4})\]_(?!\w))
          | (?P<reference>(?<=[^\W_])__?(?!\w))
        """,
        re.VERBOSE,
    )

    def _take(self, found: re.Match[str]) -> int:
        match found.lastgroup:
            case "escape":
                self.composition.text(found.start() + 1 + found[0][1:].isspace(), found.end())
            case "note":
                self.composition.mark_note()
            case "literal":
                return self._between(found, _LITERAL_END, parts.CODE)
            case "strong":
                return self._between(found, _STRONG_END, parts.EMPHASIS)
            case "emphasis":
                return self._between(found, _EMPHASIS_END, parts.EMPHASIS)
            case "substitution":
                return self._between(found, _SUBSTITUTION_END, parts.CODE)
            case "role" | "target" | "text":
                return self._take_text(found)
        return found.end()

    def _between(self, found: re.Match[str], end: re.Pattern[str], element: Element) -> int:
        closing = self._closing(end, found.end() + 1)
        if closing is None:
            return self._keep(found)
        inner = found.end(), closing.start()
        if element is parts.CODE:
            return self._verbatim(element, inner, closing.end())
        return self._enter(element, inner, closing.end())

    def _take_text(self, found: re.Match[str]) -> int:
        """Read what stands between single backquotes: a reference, or words with a role."""
        closing = self._closing(_TEXT_END, found.end() + 1)
        if closing is None:
            return self._keep(found)
        start, end = found.end(), closing.start()
        role = closing["role"] or (found[0].strip(":`") if found.lastgroup == "role" else "")
        known = _TEXT_ROLES.get(role)
        target_start = self.source.rfind("<", start, end) if self.source[end - 1] == ">" else -1
        if known is None and target_start > start:
            target = self.source[target_start + 1 : end - 1]
            words = self.source[start:target_start].rstrip()
            return self._enter(parts.link(target), (start, start + len(words)), closing.end())
        if role:
            element = known or parts.CODE
        elif found.lastgroup == "target" or self.source[closing.end() - 1] == "_":
            element = parts.PLAIN
        else:
            element = parts.CITATION
        if element is parts.CODE:
            return self._verbatim(element, (start, end), closing.end())
        return self._enter(element, (start, end), closing.end())
