"""Rules: a pattern, the words without which it cannot match, and what it makes of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wirecopy.facts.times.context import Context, Found
from wirecopy.model import Span
from wirecopy.model.times import TimeType

Match = re.Match[str]
Reading = Callable[[Match, Context], Found | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the grammar.

    A named group ``x`` in the pattern is the expression; what stands outside it is context.
    """

    name: str
    pattern: re.Pattern[str]
    read: Reading
    #: Lower-case pieces of text of which one must occur in a match; empty: no such test.
    needs: tuple[str, ...] = ()
    #: Whether a digit must occur in a match.
    has_digit: bool = False
    #: Whether a match, or what it looks at, may run over a line break.
    crosses_lines: bool = False


def rule(name: str, pattern: str, read: Reading, *needs: str, has_digit: bool = False) -> Rule:
    """A rule whose pattern matches whole words; it may hold no open class such as ``.`` or ``[^a]``."""
    compiled = re.compile(rf"(?<![\w$€£#@/.-])(?:{pattern})(?!\w)")
    return Rule(name, compiled, read, needs, has_digit, crosses_lines=r"\s" in pattern)


def span_of(match: Match) -> Span:
    """The place of the expression in a match."""
    if "x" in match.re.groupindex:
        return Span(start=match.start("x"), end=match.end("x"))
    return Span(start=match.start(), end=match.end())


def found(
    match: Match,
    type_: TimeType,
    value: str | None,
    *,
    mod: str | None = None,
    anchored: bool = False,
    told: bool = True,
) -> Found:
    """The finding of a match."""
    return Found(span_of(match), type_, value, mod, anchored, told)


def group(match: Match, name: str) -> str | None:
    """A named group, None when it is absent or did not take part."""
    return match.group(name) if name in match.re.groupindex else None
