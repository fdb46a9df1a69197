"""Stamped titles: stamps of one form, each right above or below a title and above a text, head articles of their own.

They are known by the headlines that the page is sure of, of which all have such a stamp: then a further text is no
shorter than half the shortest of theirs.  Or there are three or more, no headline of the page stands elsewhere, and half
of the texts or more are of several paragraphs: lists of other stories carry stamps as well, above one sentence each.
Stamps of which each is later than the one above tell the parts of one article.  So do stamps below titles that rise or
fall below the first title, or where that title is the one headline that the page is sure of; and what stands below the
only line about comments is what readers wrote.

Known misses: stamps with a section or a button between them and the title; briefs of one paragraph each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from wirecopy.articles.bounds.titles import may_be_title
from wirecopy.articles.features.scores import Scores, reads_as_text
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.data.page_phrases import load_page_phrases, phrase_words

#: Headlines that show the pattern, and the share of the shortest of their texts that a further one has (characters).
_LEAST_HEADS, _LEAST_SHARE = 2, 0.5
#: Stamped titles that need no such headlines, and the share of them with several paragraphs.
_LEAST_SERIES, _FULL_SHARE = 3, 0.5
#: A line about comments is no longer (characters).
_LONGEST_COMMENTS = 40
_FIGURES = re.compile(r"\d+")


class Item(NamedTuple):
    """A title beside a stamp, and the paragraphs right below the two."""

    title: int
    paragraphs: tuple[int, ...]
    length: int


def find_stamped(lines: Lines, content: Scores, heads: Sequence[int]) -> list[tuple[int, int]]:
    """Titles above or below stamps of one form, each with every paragraph of its text."""
    forms = Counter(form for at in range(len(lines)) if (form := _form(lines, at)) is not None)
    if max(forms.values(), default=0) < _LEAST_HEADS:
        return []
    return _find_beside(lines, content, heads, forms, -1) or _find_beside(
        lines, content, heads, forms, 1
    )


def _find_beside(
    lines: Lines, content: Scores, heads: Sequence[int], forms: Counter[str], side: int
) -> list[tuple[int, int]]:
    """The same of stamps on one side of their titles: above (-1) or below (1)."""
    form = _form(lines, heads[0] + side) if heads else next(iter(forms.most_common(1)), (None,))[0]
    if form is None or forms[form] < _LEAST_HEADS:
        return []
    items = _items(lines, content, form, side)
    if len(heads) >= _LEAST_HEADS and all(_form(lines, head + side) == form for head in heads):
        known = [item.length for item in items if item.title in heads]
        least = _LEAST_SHARE * min(known, default=0)
        items = [item for item in items if item.title in heads or item.length >= least]
    else:
        items = _above_comments(lines, items)
        if not _is_series(lines, items, heads, side):
            return []
    return [(item.title, at) for item in items for at in item.paragraphs]


def _form(lines: Lines, at: int) -> str | None:
    """A stamp without its figures; None for other lines."""
    if not 0 <= at < len(lines) or not is_date_line(lines, at):
        return None
    return _FIGURES.sub("0", lines.texts[at].casefold())


def _items(lines: Lines, content: Scores, form: str, side: int) -> list[Item]:
    """What stands beside the stamps of a form, where it is a title and a paragraph."""
    stamps = [at for at in range(len(lines)) if _form(lines, at) == form]
    found = []
    for at, end in pairwise([*stamps, len(lines)]):
        title, first = at - side, at + max(1, 1 - side)
        last = end - max(0, side) * (end < len(lines))
        texts = tuple(
            takewhile(lambda spot: reads_as_text(lines, content, spot), range(first, last))
        )
        if texts and is_paragraph(lines.texts[first]) and may_be_title(lines, title):
            found.append(Item(title, texts, sum(len(lines.texts[spot]) for spot in texts)))
    return found


def _is_series(lines: Lines, items: Sequence[Item], heads: Sequence[int], side: int) -> bool:
    """Whether items show by themselves that they are articles."""
    full = sum(len(item.paragraphs) > 1 for item in items)
    if len(items) < _LEAST_SERIES or full < _FULL_SHARE * len(items):
        return False
    if not {item.title for item in items}.issuperset(heads):
        return False
    moments = [_moment(lines, item.title + side) for item in items]
    if side < 0:
        return not _rise(moments)
    is_headed = [*heads] == [items[0].title]
    return not (is_headed or _rise(moments[1:]) or _rise(moments[:0:-1]))


def _rise(moments: Sequence[tuple[int, ...]]) -> bool:
    return all(a < b for a, b in pairwise(moments))


def _above_comments(lines: Lines, items: list[Item]) -> list[Item]:
    """The items above the only line about comments; each article of a list may have one of its own."""
    found = [at for at in range(len(lines)) if _is_of_comments(lines, at)]
    return [item for item in items if item.title < found[0]] if len(found) == 1 else items


def _is_of_comments(lines: Lines, at: int) -> bool:
    """A short line like "Comments" or "3 comments"."""
    if len(lines.texts[at]) > _LONGEST_COMMENTS:
        return False
    words = [word for word in phrase_words(lines.texts[at]) if not word.isdecimal()]
    return load_page_phrases().kind_of(words) == "comment"


def _moment(lines: Lines, at: int) -> tuple[int, ...]:
    """What a stamp says, to be put in order."""
    stamp = lines.stamps[at]
    if stamp is None:
        return ()
    said = stamp.stamps[0]
    return tuple(part or 0 for part in (said.year, said.month, said.day, said.hour, said.minute))
