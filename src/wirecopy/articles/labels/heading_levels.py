"""Heading levels: whether several headings of the highest level are headlines, or parts of one article.

Pages without an element around each article, and Markdown, set one below another.  Headings of the first level are
headlines where they are as long as such, or below half of them stands who wrote or when; short ones by themselves are
parts of the article below the first.  Below a title with no text of its own the same stamps and bylines make headlines
of the second level.

Known misses: briefs with short headlines and nothing below them but text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph

_LEVELS = frozenset({"h1", "h2", "h3"})
#: Words of a headline, on average; letters of a word in scripts that set no spaces between them.
_HEADLINE_WORDS, _WORD_LETTERS = 4.5, 3
#: A stamp or a byline stands so many lines below its headline, at most.
_SIGNED_REACH = 3
#: Fewer short headings below the first are no parts.
_LEAST_PARTS = 2
#: Share of linked characters from which a heading leads elsewhere.
_LINKED = 0.8


class Levels(NamedTuple):
    """What the headings of the highest level are, on a page with several of them."""

    #: Headlines of the articles of the page.
    heads: frozenset[int]
    #: Headings of parts of the article below the first of them.
    parts: frozenset[int]


def read_levels(lines: Lines) -> Levels:
    """What the headings of a page are by the markup; nothing where there is none."""
    headings = [
        (at, hint.tag)
        for at, hint in enumerate(lines.hints())
        if hint is not None and hint.tag in _LEVELS and hint.link_share <= _LINKED
    ]
    firsts = [at for at, tag in headings if tag == "h1"]
    seconds = [at for at, tag in headings if tag == "h2"]
    heads, parts = list[int](), list[int]()
    if len(firsts) > 1:
        further = firsts[1:]
        only_first = _is_signed(lines, firsts[0]) and not any(
            _is_signed(lines, at) for at in further
        )
        if _are_signed(lines, further) or (_are_long(lines, further) and not only_first):
            heads = firsts
        elif len(further) >= _LEAST_PARTS:
            parts = further
    elif len(seconds) > 1 and _are_signed(lines, seconds):
        heads = [] if firsts and _heads_text(lines, firsts[0], seconds[0]) else seconds
    return Levels(frozenset(heads), frozenset(parts))


def _heads_text(lines: Lines, title: int, end: int) -> bool:
    """Whether a title is signed or has a paragraph below it, above line ``end``; or stands below that line."""
    has_text = any(map(is_paragraph, lines.texts[title + 1 : end]))
    return title > end or has_text or _is_signed(lines, title)


def _are_long(lines: Lines, heads: Sequence[int]) -> bool:
    """Whether headings have as many words as headlines."""
    return sum(_word_count(lines.texts[at]) for at in heads) >= _HEADLINE_WORDS * len(heads)


def _word_count(text: str) -> float:
    return len(text.split()) if " " in text else len(text) / _WORD_LETTERS


def _are_signed(lines: Lines, heads: Sequence[int]) -> bool:
    """Whether below half of the headings or more stands who wrote or when."""
    return 2 * sum(_is_signed(lines, at) for at in heads) >= len(heads)


def _is_signed(lines: Lines, at: int) -> bool:
    """Whether a line right below, above the next heading, says who wrote or when."""
    for spot in range(at + 1, min(len(lines), at + 1 + _SIGNED_REACH)):
        hint = lines.hint(spot)
        if hint is not None and hint.tag in _LEVELS:
            return False
        if is_date_line(lines, spot) or opens_with_by(lines.texts[spot]):
            return True
    return False
