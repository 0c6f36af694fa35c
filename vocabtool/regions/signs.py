# ruff: noqa: RUF001 -- the signs of six scripts are the subject of this module
"""The signs of texts, in every script: what ends a sentence, joins words, or stands in a row.

Signs are the same in every language that uses them; words stand in the language files.
"""

from __future__ import annotations

import re

MARKS = "\"'“”‘’«»„‚‹›「」『』"
DASHES = frozenset("–—―")
WIDE = "\u3000"  # from here on: Chinese characters, and letters and signs as wide as they
STOPS = frozenset(".!?…。！？؟")
COMMAS = ",،，、"
COLONS = ":："
CROSSES = frozenset("❌✗✘✖✕×☒🚫⛔👎")  # before or over an example of what not to write
SEPARATORS = frozenset("→⇒➔➜➡⟶►>")  # between a word and what to write instead
AFTER_ITEM = frozenset(
    ",;:(/–—→-=，、；：（،؛"
)  # what follows the term that an item of a list begins with
LEADERS = ("...", "……", ". . .", "···")  # dots that lead from one column to the next
# The number or the letter of an item, “(a)” or “First -”, or none.
ENUMERATOR = re.compile(
    r"\s*(?:[(\[]?\w{1,4}\s?[.)\]\u00b0]{1,2}(?:-\s)?\s*|\S{1,10}?(?:\.-|\s[-\u2013])\s+)?",
)
HEAD_END = re.compile(r"\s?[:：→=]|\s[–—-]+\s|——")  # between the head of an item and its gloss

SENTENCE_STOP = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?=\s)"
    r"|[。！？؟]+[”’」』）]*"
    r"|\n[ \t]*\n"
    r"|\n(?=[ \t]*(?:[-*•–—][ \t]|\(?\w{1,3}[.)][ \t]))",
)
CLOSING = "\"'”’»)]"  # may stand between a full stop and the white space after it
UNCONDITIONAL = frozenset("\n。！？؟")  # ends a sentence whatever follows

DIVISION = re.compile("[-\u00ad\u2010\u00ac][ \t]*(?:\r\n|\r|\n)[ \t>]*")  # a word over two lines

# What may stand between the words of a title.
PLAIN_GAP = re.compile(
    r"[\s\-‐‑–'’&/*_\u00ad\u200b\u2060¹²³⁰⁴-⁹?†‡]*|\s*[\[(]\d{1,3}[\])][\s,]*",
)
COMMA_GAP = re.compile(rf"[¹²³⁰⁴-⁹\d]?\s*[{COMMAS}][¹²³⁰⁴-⁹?]*\s*")
BRACKET_GAP = re.compile(r"\s*[()]?[\s(]*|\)\s*")
LIST_GAP = re.compile(r"[^.;:!?()]*")
NUMBERING_GAP = re.compile(r"[\s\-–/,.()º°№#…“\"\[\]’']*")  # between “Law” and its number
CLAUSE_END = frozenset(";!。；؛")
PARAGRAPH = re.compile(r"\n\s*\n")
SENTENCE_CUT = re.compile(r"[;!。；؛]|^\.\s|\n\s*\n")  # in what stands between two words

# How a written line (see ``line``) shows signs.
WRITTEN = {
    "right": "→",
    "left": "←",
    "comma": ",",
    "semicolon": ";",
    "colon": ":",
    "open": "(",
    "close": ")",
    "slash": "/",
    "equals": "=",
    "question": "?",
    "dash": "–",
}
IN_LINE = re.compile(
    r"(?P<right>-{1,2}>|=>|[→⇒➔➜➡⟶⌦►])"
    r"|(?P<left><-{1,2}|[←⇐⟵])"
    r"|(?P<note>\[\d{1,3}\])"
    rf"|(?P<comma>[{COMMAS}])"
    r"|(?P<semicolon>[;；؛])"
    r"|(?P<colon>[:：])"
    r"|(?P<open>[(（\[［〔])"
    r"|(?P<close>[)）\]］〕])"
    r"|(?P<slash>/)"
    r"|(?P<equals>=)"
    r"|(?P<question>[?？؟])"
    r"|(?P<dash>[–—―]+|(?<=\s)--?(?=\s))",
)
OPENING = "“"
CLOSED = "”"
CUE_SIGNS = frozenset((*WRITTEN.values(), OPENING, CLOSED))
# An opening mark may follow these directly.
OPENS_AFTER = frozenset("([{<-–—/=:،,¿¡\u00a0：，、；。！？（《")
