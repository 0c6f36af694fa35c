"""What an entry of a list of definitions is about is marked, in the formats with such lists."""

from __future__ import annotations

import pytest

from vocabtool.document import InlineKind
from vocabtool.readers import read_text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.html", "<dl><dt>hawser</dt><dd>A thick rope.</dd></dl>", id="html"),
        pytest.param("a.md", "<dl><dt>hawser</dt><dd>A thick rope.</dd></dl>\n", id="markdown"),
        pytest.param("a.md", "<dl><dt>hawser<dd>A thick rope.</dl>\n", id="markdown, open"),
        pytest.param("a.rst", "hawser\n    A thick rope.\n", id="restructuredtext"),
        pytest.param("a.adoc", "hawser:: A thick rope.\n", id="asciidoc"),
        pytest.param(
            "a.xml",
            '<article xmlns="http://docbook.org/ns/docbook"><variablelist><varlistentry>'
            "<term>hawser</term><listitem><para>A thick rope.</para></listitem>"
            "</varlistentry></variablelist></article>",
            id="docbook",
        ),
        pytest.param(
            "a.dita",
            "<topic><body><dl><dlentry><dt>hawser</dt><dd>A thick rope.</dd></dlentry></dl>"
            "</body></topic>",
            id="dita",
        ),
    ],
)
def test_what_an_entry_is_about_is_marked(name: str, text: str) -> None:
    blocks = read_text(text, path=name).blocks
    entries = [
        block.text[inline.start : inline.end]
        for block in blocks
        for inline in block.inlines
        if inline.kind is InlineKind.ENTRY
    ]
    assert entries == ["hawser"]
    assert [block.text for block in blocks] == ["hawser", "A thick rope."]
