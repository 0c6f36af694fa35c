"""Time inputs that double: what takes more than its share is marked.

    python benchmarks/doubling.py [NAME ...] [--format markdown] [--seconds 3] [--large]

Each shape is linted at sizes that double until a run takes longer than ``--seconds``. A run of
twice the size should take twice the time; the last column is how much more it took, averaged
over the last doublings; “!” marks what grows faster. ``--large`` times a plain file
of 50 MB and a line of 10 MB instead, with the memory they need.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from html import escape

from vocabtool.api import linter_for
from vocabtool.errors import DraftError
from vocabtool.readers import FORMATS, read_text

SENTENCE = "The committee noted child pornography, and “child prostitutes”, in nine provinces. "
FAST, STEEP = 0.02, 2.6  # seconds below which a run says little; times the time for twice the size
FIRST = 60  # repetitions
LEAST = 8_000  # code points: a shorter text says little, as words are looked at with their company
MEGABYTE = 1_000_000


def nested(opening: str, closing: str, inside: str = "child prostitution") -> Callable[[int], str]:
    """Return a text in which marks stand within one another."""
    return lambda n: f"{opening * n}{inside}{closing * n}\n"


def repeated(piece: str, last: str = "") -> Callable[[int], str]:
    """Return a text in which a piece is repeated."""
    return lambda n: piece * n + last


def levels(mark: str) -> Callable[[int], str]:
    """Return a text whose lines go down one level each; its size grows with the lines only."""
    return lambda n: "".join(f"{mark * min(level, 60)} child sex\n" for level in range(n))


EVERYWHERE: dict[str, Callable[[int], str]] = {
    "one long line": repeated("The committee noted the report of the working group. "),
    "one line, many matches": repeated(SENTENCE),
    "one sentence, many matches": repeated(
        "the police found child pornography in a house and went on to see "
    ),
    "markup beside matches": repeated("<b>police</b> found child pornography in an <i>inn</i>. "),
    "paragraphs with matches": repeated(SENTENCE + "\n\n"),
    "lines with matches": repeated(SENTENCE + "\n"),
    "opening quotation marks": repeated("“", "child prostitution"),
    "closing quotation marks": repeated("”", "child prostitution"),
    "straight quotation marks": repeated('" ', "child prostitution"),
    "odd straight marks": repeated('"child prostitution '),
    "single quotation marks": repeated("’ ‘", "child prostitution"),
    "angle quotation marks": repeated("« a » ", "child prostitution"),
    "matches after open marks": repeated("“child sex "),
    "matches in quotation marks": repeated("‘child sex’ "),
    "nested brackets": nested("(", ")"),
    "nested square brackets": nested("[", "]"),
    "open brackets": repeated("(child sex "),
    "open links": repeated("[child sex]("),
    "emphasis": nested("*a ", " a*"),
    "open emphasis": repeated("*child sex "),
    "strong and emphasis": repeated("**a *child sex "),
    "underscores": repeated("_child_sex_"),
    "backticks of all lengths": lambda n: "".join(
        "`" * (i % 200 + 1) + "a" for i in range(n // 20)
    ),
    "pipes": repeated("|child sex"),
    "levels of quotation": levels(">"),
    "deep quotation": nested("> ", ""),
    "list levels": lambda n: "".join(" " * min(i, 60) + "- child sex\n" for i in range(n)),
    "tags": nested("<div>", "</div>"),
    "inline tags": nested("<b>", "</b>"),
    "inline tags in a block": lambda n: "<div>\n" + "<q>" * n + "child sex" + "</q>" * n + "</div>",
    "note tags": nested("<sup>", "</sup>"),
    "open tags": repeated("<b>child sex "),
    "unclosed tag": repeated('<a href="child sex '),
    "broken tags": repeated("<a <b "),
    "open comments": repeated("<!-- child sex "),
    "declarations": repeated("<!a "),
    "references": repeated("&amp;&#x20;&child "),
    "tables in tables": nested("<table><tr><td>", "</td></tr></table>"),
    "cue words": repeated("the term the word called known as child sex "),
    "said": repeated("said the committee: child sex. "),
    "titles": repeated("Convention on the Rights of the child sex and of the "),
    "capitals": repeated("Child Sex Unit Of The "),
    "a run of capitals": lambda n: "Child sex. " + "AB" * n,
    "dots": lambda n: "child sex:\n\n    " + "." * n,
    "spaced dots": lambda n: "child sex:\n\n    " + ". " * n,
    "numbers": repeated("1. 2/3 (4) child sex 5-6/7 "),
    "links": repeated("https://a.b/child-sex?x=child+sex "),
    "hyphens": repeated("child-sex-child-sex-"),
    "divided words": repeated("child pro-\nstitution "),
    "zero-width characters": repeated("child \u200b\u200b\u200bsex\u200b "),
    "combining marks": repeated("child se\u0301\u0301\u0301x "),
    "marks of one letter": lambda n: "e" + "\u0301" * n + " child sex",
    "spaces": lambda n: "child" + " " * n + "sex",
    "blank lines": lambda n: "child" + "\n" * n + "sex",
    "commas": lambda n: "child, " * n + "sex",
    "Russian": repeated("Комитет отметил «детскую порнографию» и термин детская проституция. "),
    "Chinese": repeated("委员会注意到儿童色情制品和“儿童卖淫”一词。"),
    "Arabic": repeated("لاحظت اللجنة استغلال الأطفال في المواد الإباحية و«بغاء الأطفال». "),
    "footnotes": repeated("child sex[^1] text.\n\n[^1]: child sex\n\n"),
    "commands": nested("\\emph{", "}"),
    "open commands": repeated("\\emph{child sex "),
    "environments": lambda n: "\\begin{quote}" * n + "child sex" + "\\end{quote}" * n,
    "dollars": repeated("$child sex "),
    "roles": repeated(":a:`child sex "),
    "underlines": repeated("child sex\n=====\n"),
    "blocks": repeated("====\nchild sex\n____\n"),
    "quoted fields": repeated('"child ""sex""",child sex\n'),
    "open field": repeated('"child sex,\n'),
    "message heads": repeated("Subject: child sex\n"),
    "encoded words": repeated("=?utf-8?q?child_sex?= "),
    "parts": lambda n: "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\nchild sex\n" * n,
}


def seconds(text: str, name: str) -> float:
    """Return the processor's time for reading and linting a text."""
    if name == "xml" and not text.startswith("<"):
        text = f"<text><p>{escape(text)}</p></text>"
    began = time.process_time()
    with suppress(DraftError):  # XML has to be well formed
        linter_for().lint(read_text(text, format=name))
    return time.process_time() - began


def growth(times: list[float]) -> float:
    """Return by how much the time grew with each of the last doublings that can be told."""
    told = [each for each in times if each > FAST][-4:]
    return float((told[-1] / told[0]) ** (1 / (len(told) - 1))) if len(told) > 1 else 0.0


def doubled(shape: Callable[[int], str], name: str, most: float) -> tuple[list[float], int]:
    """Return the times for sizes that double until one takes too long, and the last size."""
    times: list[float] = []
    size, number = 0, FIRST
    seconds(shape(number), name)  # patterns are compiled once
    while len(shape(number)) < LEAST:
        number *= 2
    while not times or (times[-1] < most and size < 4 * MEGABYTE):
        text = shape(number)
        size, number = len(text), number * 2
        times.append(seconds(text, name))
    return times, size


def large() -> None:
    """Time a line of 10 MB and a file of 50 MB, with two matches in each 10,000 code points."""
    quiet = ("The committee noted the report of the working group. " * 10).strip()
    for title, end, size in (("a line of 10 MB", " ", 10), ("50 MB of paragraphs", "\n\n", 50)):
        piece = SENTENCE + end + (quiet + end) * 18
        text = piece * (size * MEGABYTE // len(piece))
        taken = seconds(text, "text")
        del text
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
        print(f"{title:<30}{taken:8.1f} s   {memory:8.0f} MB at most so far", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="shapes; without any, all")
    parser.add_argument("--format", action="append", choices=[each.name for each in FORMATS])
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--large", action="store_true")
    arguments = parser.parse_args()
    seconds(SENTENCE, "text")
    if arguments.large:
        large()
        return
    for name in arguments.format or [each.name for each in FORMATS]:
        for title in arguments.names or EVERYWHERE:
            times, size = doubled(EVERYWHERE[title], name, arguments.seconds)
            steep = growth(times)
            shown = f"{size / 1_000:9.0f} kB{times[-1]:8.2f} s"
            print(
                f"{name:<18}{title:<28}{shown}   x{steep:4.1f} {'!' * (steep > STEEP)}", flush=True
            )


if __name__ == "__main__":
    main()
