"""Manage terminology and lint drafts against it.

The words of a draft are told apart by what they do: a term that the text uses is reported, the
same words in the title of a treaty or in a sentence about the term are not.

>>> import vocabtool
>>> report = vocabtool.lint(
...     "The unit investigates child pornography. The State has ratified the Optional Protocol on "
...     "the sale of children, child prostitution and child pornography. The term “child "
...     "pornography” is avoided here."
... )
>>> for finding in report.findings:
...     print(finding.text, "->", finding.suggestions[0])
child pornography -> child sexual abuse material
>>> for occurrence in report.exempt:
...     print(f"{occurrence.location.place}: {occurrence.text} ({occurrence.region})")
line 1, column 112: child prostitution (title)
line 1, column 135: child pornography (title)
line 1, column 164: child pornography (mention)

What is listed in ``__all__`` is public; everything else may change. Importing the package loads
nothing: a name is imported when it is first asked for.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # as in typing, whose import would cost more than the rest of this module
if TYPE_CHECKING:
    from vocabtool.api import lint, lint_file, load
    from vocabtool.document import Document
    from vocabtool.errors import VocabtoolError
    from vocabtool.finding import Finding, Region
    from vocabtool.fixing import apply_fixes
    from vocabtool.frames import lint_frame
    from vocabtool.linter import Linter
    from vocabtool.readers import read_file, read_text
    from vocabtool.report import FileReport, Report
    from vocabtool.term import Severity
    from vocabtool.vocabulary import Vocabulary
else:
    _HOMES = {
        "Document": "document",
        "FileReport": "report",
        "Finding": "finding",
        "Linter": "linter",
        "Region": "finding",
        "Report": "report",
        "Severity": "term",
        "VocabtoolError": "errors",
        "Vocabulary": "vocabulary",
        "apply_fixes": "fixing",
        "lint": "api",
        "lint_file": "api",
        "lint_frame": "frames",
        "load": "api",
        "read_file": "readers",
        "read_text": "readers",
    }

    def __getattr__(name):  # noqa: ANN001, ANN202 - type checkers read the imports above
        """Import a public name when it is first asked for."""
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module  # noqa: PLC0415 - not before it is needed

        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():  # noqa: ANN202 - as above
        """List the public names, imported or not."""
        return sorted({*globals(), *_HOMES} - {"TYPE_CHECKING"})


__all__ = [
    "Document",
    "FileReport",
    "Finding",
    "Linter",
    "Region",
    "Report",
    "Severity",
    "VocabtoolError",
    "Vocabulary",
    "__version__",
    "apply_fixes",
    "lint",
    "lint_file",
    "lint_frame",
    "load",
    "read_file",
    "read_text",
]
