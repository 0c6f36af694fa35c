"""The commands and environments of LaTeX: which of their arguments are text, and of what kind."""

from __future__ import annotations

from typing import NamedTuple

from vocabtool.document import BlockKind
from vocabtool.readers import parts
from vocabtool.readers.role import Element, Role, Shape


class Command(NamedTuple):
    """What follows a command, and what it makes of its text.

    ``arguments`` has a letter for each: ``o`` in brackets and left out, ``m`` machine text and
    left out, ``c`` code that is shown, ``l`` a language, ``u`` a target, ``t`` text, the last one.
    """

    arguments: str
    element: Element = parts.PLAIN
    is_quoted: bool = False


_DEFINED = Element(role=Role(shape=Shape.ASIDE, kind=BlockKind.PARAGRAPH))
_HEADING = Command("ot", parts.HEADING)
_METADATA = Command("ot", parts.METADATA)
_EMPHASIS = Command("t", parts.EMPHASIS)
_NOTE = Command("oot", parts.ASIDE_NOTE)
_CODE = Command("oc")
_NOTHING = Command("oomm")  # settings and files
DEFINITION = Command("ot", _DEFINED)

COMMANDS: dict[str, Command] = {
    **dict.fromkeys(("part", "chapter", "section", "subsection", "subsubsection"), _HEADING),
    **dict.fromkeys(("paragraph", "subparagraph", "title", "subtitle", "frametitle"), _HEADING),
    **dict.fromkeys(("framesubtitle", "addchap", "addsec", "minisec"), _HEADING),
    **dict.fromkeys(("author", "date", "institute", "subject"), _METADATA),
    "keywords": Command("ot", parts.KEYWORDS),
    **dict.fromkeys(("caption", "subcaption"), Command("ot", parts.CAPTION)),
    "captionof": Command("mot", parts.CAPTION),
    **dict.fromkeys(
        ("emph", "textbf", "textit", "textsl", "textsc", "underline", "uline"), _EMPHASIS
    ),
    **dict.fromkeys(("alert", "hl", "textmd", "textup", "textsf", "textrm", "mbox"), Command("ot")),
    **dict.fromkeys(("sout", "st", "xout"), Command("t", parts.DELETED)),
    **dict.fromkeys(("texttt", "code", "lstinline"), _CODE),
    **dict.fromkeys(("url", "path", "nolinkurl", "ce", "si", "ensuremath"), _CODE),
    **dict.fromkeys(("textsuperscript", "textsubscript"), Command("t", parts.RAISED)),
    **dict.fromkeys(("footnote", "footnotetext", "thanks", "endnote", "sidenote"), _NOTE),
    **dict.fromkeys(("marginpar", "marginnote", "todo"), _NOTE),
    **dict.fromkeys(("enquote", "textquote"), Command("oot", is_quoted=True)),
    "foreignquote": Command("lt", is_quoted=True),
    "textcquote": Command("oomot", is_quoted=True),
    "blockquote": Command("ooot", parts.QUOTE),
    "blockcquote": Command("oomot", parts.QUOTE),
    "epigraph": Command("t", parts.QUOTE),
    "citetitle": Command("oom"),
    "foreignlanguage": Command("olt"),
    "href": Command("out"),
    "hyperref": Command("ot", parts.PLAIN),
    **dict.fromkeys(("textcolor", "colorbox", "hypertarget", "parbox"), Command("omt")),
    **dict.fromkeys(("raisebox", "makebox", "framebox", "fbox"), Command("oot")),
    **dict.fromkeys(("fcolorbox", "multicolumn", "multirow", "resizebox"), Command("ommt")),
    **dict.fromkeys(("hyperlink", "texorpdfstring"), Command("mt")),
    "item": Command(""),
    **dict.fromkeys(("label", "index", "glsadd", "input", "include", "includeonly"), _NOTHING),
    **dict.fromkeys(("includegraphics", "documentclass", "usepackage", "RequirePackage"), _NOTHING),
    **dict.fromkeys(("bibliography", "bibliographystyle", "addbibresource", "nocite"), _NOTHING),
    **dict.fromkeys(("pagestyle", "thispagestyle", "pagenumbering", "hypersetup"), _NOTHING),
    **dict.fromkeys(("vspace", "hspace", "vskip", "hskip", "enlargethispage"), _NOTHING),
    **dict.fromkeys(("setlength", "addtolength", "setcounter", "addtocounter"), _NOTHING),
    **dict.fromkeys(("geometry", "usetikzlibrary", "lstset", "selectlanguage"), _NOTHING),
    **dict.fromkeys(("bibitem", "phantomsection", "cline", "cmidrule", "color"), _NOTHING),
    **dict.fromkeys(("graphicspath", "rule", "fontsize", "definecolor"), Command("ommm")),
    "addcontentsline": Command("mmt", parts.ASIDE_ATTRIBUTE),
    "footnotemark": Command("o"),
    "markboth": Command("t"),
}
DEFINING = frozenset(
    ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef"),
)

SYMBOLS: dict[str, str] = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "\u0131",
    "j": "ȷ",
    **dict.fromkeys(("dots", "ldots", "textellipsis"), "…"),
    **dict.fromkeys(("lq", "textquoteleft"), "\u2018"),
    **dict.fromkeys(("rq", "textquoteright"), "\u2019"),
    "textquotedblleft": "“",
    "textquotedblright": "”",
    **dict.fromkeys(("og", "guillemotleft", "guillemetleft", "flqq"), "«"),
    **dict.fromkeys(("fg", "guillemotright", "guillemetright", "frqq"), "»"),
    **dict.fromkeys(("glqq", "quotedblbase"), "„"),
    "grqq": "“",
    "glq": "\u201a",
    "grq": "\u2018",
    "textendash": "\u2013",
    "textemdash": "—",
    "S": "§",
    "P": "¶",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "slash": "/",
    "hyp": "-",
    **dict.fromkeys(("nobreakspace", "quad", "qquad"), "\xa0"),
    **dict.fromkeys(("space", "newline", "linebreak"), " "),
}
ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "k": "\u0328",
    "r": "\u030a",
    "b": "\u0331",
    "d": "\u0323",
}
# What stands in them is taken as it stands.
VERBATIM = frozenset(
    (
        *("verbatim", "Verbatim", "lstlisting", "minted", "alltt", "filecontents", "tikzpicture"),
        *("equation", "align", "gather", "multline", "eqnarray", "displaymath", "math", "flalign"),
        *("alignat", "algorithmic", "comment", "picture", "code"),
    ),
)
QUOTING = frozenset(("quote", "quotation", "displayquote", "verse", "blockquote", "displaycquote"))
LISTS = frozenset(("itemize", "enumerate", "description", "compactitem", "compactenum", "list"))
# The tables, each with the number of its settings in braces.
TABLES = {
    **dict.fromkeys(("tabular", "longtable", "supertabular", "tabu", "array"), 1),
    **dict.fromkeys(("tabularx", "tabulary", "tabular*", "xltabular"), 2),
}
_SETTINGS = ("minipage", "multicols", "wrapfigure", "adjustbox", "column", "spacing", "list")
# Other environments that have settings in braces.
ENVIRONMENT_SETTINGS = {
    **dict.fromkeys(_SETTINGS, 1),
    "thebibliography": 1,
    "wrapfigure": 2,
    "displaycquote": 1,
}
# The names of languages in babel and polyglossia.
LANGUAGES = {
    **dict.fromkeys(("english", "american", "USenglish", "usenglish"), "en"),
    **dict.fromkeys(("british", "UKenglish", "ukenglish"), "en-GB"),
    **dict.fromkeys(("french", "francais", "frenchb", "acadian", "canadien"), "fr"),
    **dict.fromkeys(("german", "ngerman", "austrian", "naustrian", "nswissgerman"), "de"),
    "spanish": "es",
    "russian": "ru",
    "arabic": "ar",
    "chinese": "zh",
    "italian": "it",
    "portuguese": "pt",
    "dutch": "nl",
}
