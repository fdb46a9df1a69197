"""Programmes: what is on, channel by channel and hour by hour, or day by day, is no article.

Four clocks or more alone on their lines, most of them right above a title, all that looks like text a sentence or two
right below such a title, and nobody who wrote it.  The clocks rise, as those of live posts do not, and begin anew with the
next channel or day, or some titles have nothing below them: a day or a night told in the order of its hours has neither.

Or four lines or more, and no other text, open with the hour of an event, each right below its title.

Known misses: clocks in one line with their titles, which the labeller mostly takes for no text by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wirecopy.articles.credits.byline import opens_with_by
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, reads_as_text
from wirecopy.articles.labels.told import is_told_by_head
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS

#: Fewer clocks with a title are no programme.
_LEAST_ENTRIES = 4
#: Shares of the clocks that have a title, that rise, and of the titles without text where the clocks never begin anew.
_TITLED, _RISING, _BARE = 0.7, 0.5, 0.2
#: A fall from one to the other is midnight (minutes of the day).
_EVENING, _MORNING = 20 * 60, 6 * 60
#: Titles and what stands below them are at most so long (characters).
_LONGEST_TITLE, _LONGEST_TEXT = 70, 260
#: Share of the line the clock takes; where the hour of an event stands in its line, at most.
_COVER, _HOUR_REACH = 0.8, 6


def is_programme(lines: Lines, content: Scores, parts: Sequence[Part]) -> bool:
    """Whether what looks like articles is a list of what is on at which hour."""
    if not parts or sum(stamp is not None for stamp in lines.stamps) < _LEAST_ENTRIES:
        return False
    texts = [at for at in range(len(lines)) if reads_as_text(lines, content, at)]
    is_list = _is_hourly(lines, content, texts) or _is_calendar(lines, texts)
    return is_list and not _is_signed(lines)


def _is_calendar(lines: Lines, texts: Sequence[int]) -> bool:
    """Whether all text, one line at the end aside, are a few words each that open with an hour, right below a title."""
    events = [at for at in texts if _opens_with_hour(lines, at) and _is_title(lines, at - 1)]
    others = [at for at in texts if at not in events]
    return len(events) >= _LEAST_ENTRIES and others in ([], texts[-1:])


def _opens_with_hour(lines: Lines, at: int) -> bool:
    """A short line that opens with a clock or the stretch between two ("8 to 11 a.m., Fire Hall")."""
    stamp, text = lines.stamps[at], lines.texts[at]
    if stamp is None or len(text) > _LONGEST_TEXT or not text[:1].isdecimal():
        return False
    first = stamp.stamps[0]
    return first.start <= _HOUR_REACH and first.hour is not None and not first.has_date


def _is_hourly(lines: Lines, content: Scores, texts: Sequence[int]) -> bool:
    """Whether all text stands below titles below clocks, in the order of a programme."""
    clocks = [at for at in range(len(lines)) if _minutes(lines, at) is not None]
    entries = [at for at in clocks if _is_title(lines, at + 1)]
    if len(entries) < max(_LEAST_ENTRIES, _TITLED * len(clocks)) or not _are_in_order(
        lines, content, entries
    ):
        return False
    described = {at + 2 for at in entries}
    return all(at in described and len(lines.texts[at]) <= _LONGEST_TEXT for at in texts)


def _are_in_order(lines: Lines, content: Scores, entries: Sequence[int]) -> bool:
    """Whether the clocks rise, and begin anew or have titles without text."""
    steps = [(_minutes(lines, b) or 0) - (_minutes(lines, a) or 0) for a, b in pairwise(entries)]
    if sum(step >= 0 for step in steps) < _RISING * len(steps):
        return False
    bare = sum(not _is_text(lines, content, at + 2) for at in entries)
    return _begin_anew([_minutes(lines, at) or 0 for at in entries]) or bare >= _BARE * len(entries)


def _begin_anew(minutes: Sequence[int]) -> bool:
    """Whether clocks fall more often than once at midnight."""
    falls = [(a, b) for a, b in pairwise(minutes) if b < a]
    return len(falls) > 1 or any(a < _EVENING or b >= _MORNING for a, b in falls)


def _minutes(lines: Lines, at: int) -> int | None:
    """The minute of the day of a line that is a clock and nothing else."""
    stamp = lines.stamps[at]
    if stamp is None or stamp.cover < _COVER or len(stamp.stamps) != 1:
        return None
    clock = stamp.stamps[0]
    if clock.hour is None or clock.has_date or clock.is_relative or clock.role is not None:
        return None
    return clock.hour * 60 + (clock.minute or 0)


def _is_title(lines: Lines, at: int) -> bool:
    if not 0 <= at < len(lines) or lines.stamps[at] is not None:
        return False
    text = lines.texts[at]
    return len(text) <= _LONGEST_TITLE and not text.endswith(SENTENCE_ENDS)


def _is_text(lines: Lines, content: Scores, at: int) -> bool:
    if at >= len(lines):
        return False
    return content[at] >= CONTENT_SCORE or lines.texts[at].endswith(SENTENCE_ENDS)


def _is_signed(lines: Lines) -> bool:
    """Whether a line or the head says who wrote, or when it was published or changed."""
    roles = (item.role for stamp in lines.stamps if stamp for item in stamp.stamps)
    return is_told_by_head(lines) or any(roles) or any(map(opens_with_by, lines.texts))
