"""Programmes: what is on, channel by channel and hour by hour, is no article.

Five clocks or more alone on their lines, most of them right above a title, all that looks like text a sentence or two
right below such a title, and nobody who wrote it.  The clocks rise, as those of live posts do not, and begin anew with the
next channel or day, or some titles have nothing below them: a day told in the order of its hours has neither.

Known misses: clocks in one line with their titles, which the labeller mostly takes for no text by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.told import is_told_by_head
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS, is_paragraph

#: Fewer clocks with a title are no programme.
_LEAST_ENTRIES = 5
#: Shares of the clocks that have a title, that rise, and of the titles without text where the clocks never begin anew.
_TITLED, _RISING, _BARE = 0.7, 0.5, 0.2
#: Titles and what stands below them are at most so long (characters).
_LONGEST_TITLE, _LONGEST_TEXT = 70, 260
#: Share of the line the clock takes.
_COVER = 0.8


def is_programme(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether what looks like articles is a list of what is on at which hour."""
    if not parts or sum(stamp is not None for stamp in lines.stamps) < _LEAST_ENTRIES:
        return False
    clocks = [at for at in range(len(lines)) if _minutes(lines, at) is not None]
    entries = [at for at in clocks if _has_title(lines, at)]
    if len(entries) < max(_LEAST_ENTRIES, _TITLED * len(clocks)) or not _are_in_order(
        lines, content, entries
    ):
        return False
    described = {at + 2 for at in entries}
    texts = [at for at, text in enumerate(lines.texts) if content[at] >= CONTENT_SCORE or is_paragraph(text)]  # fmt: skip
    are_short = all(at in described and len(lines.texts[at]) <= _LONGEST_TEXT for at in texts)
    return are_short and not _is_signed(lines)


def _are_in_order(lines: Lines, content: Scores, entries: Sequence[int]) -> bool:
    """Whether the clocks rise, and begin anew or have titles without text."""
    steps = [(_minutes(lines, b) or 0) - (_minutes(lines, a) or 0) for a, b in pairwise(entries)]
    if sum(step >= 0 for step in steps) < _RISING * len(steps):
        return False
    bare = sum(not _is_text(lines, content, at + 2) for at in entries)
    return min(steps) < 0 or bare >= _BARE * len(entries)


def _minutes(lines: Lines, at: int) -> int | None:
    """The minute of the day of a line that is a clock and nothing else."""
    stamp = lines.stamps[at]
    if stamp is None or stamp.cover < _COVER or len(stamp.stamps) != 1:
        return None
    clock = stamp.stamps[0]
    if clock.hour is None or clock.has_date or clock.is_relative or clock.role is not None:
        return None
    return clock.hour * 60 + (clock.minute or 0)


def _has_title(lines: Lines, at: int) -> bool:
    title = at + 1
    if title >= len(lines) or lines.stamps[title] is not None:
        return False
    text = lines.texts[title]
    return len(text) <= _LONGEST_TITLE and not text.endswith(SENTENCE_ENDS)


def _is_text(lines: Lines, content: Scores, at: int) -> bool:
    if at >= len(lines):
        return False
    return content[at] >= CONTENT_SCORE or lines.texts[at].endswith(SENTENCE_ENDS)


def _is_signed(lines: Lines) -> bool:
    """Whether a line or the head says who wrote, or when it was published or changed."""
    roles = (item.role for stamp in lines.stamps if stamp for item in stamp.stamps)
    return is_told_by_head(lines) or any(roles) or any(map(opens_with_by, lines.texts))
