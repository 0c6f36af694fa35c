"""The figures in the documentation are those of the vocabularies."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_figures_in_the_documentation_are_current() -> None:
    """If not: python docs/figures.py."""
    script = runpy.run_path(str(DOCS / "figures.py"))
    page = (DOCS / "vocabulary.md").read_text(encoding="utf-8")
    assert script["BEGIN"] in page
    assert script["page_with_figures"](page) == page
