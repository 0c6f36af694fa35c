"""Rules: what is said about a term that is used, and about a title that is misquoted.

Every rule about terms is in ``RULES``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from vocabtool.rules import (
    context_dependent_term,
    deprecated_term,
    misquoted_title,
    superseded_term,
    unverified_term,
)
from vocabtool.rules.statement import cited_sources
from vocabtool.rules.term_in_use import TermInUse


class Rule(NamedTuple):
    """A rule: its code, its manual, and the messages it has about a term in use."""

    code: str
    manual: str
    messages: Callable[[TermInUse], Iterator[str]]


RULES: tuple[Rule, ...] = tuple(
    Rule(code=module.CODE, manual=module.__doc__ or "", messages=module.messages)
    for module in (
        context_dependent_term,
        deprecated_term,
        superseded_term,
        unverified_term,
    )
)

__all__ = ["RULES", "Rule", "TermInUse", "cited_sources", "misquoted_title"]
