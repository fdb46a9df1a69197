"""Lead-in: the stamp and byline that stand above a headline.

They belong to the article below when the page's articles mostly open so.  Two articles or one show no such habit;
there the lines of the article begin with its headline, and a lead-in above the first one only tells when and by whom
it was written: nothing stands above it that could have ended so.

Known misses: a date alone above a single article, which may be the day's of the masthead; a byline above a headline
without a stamp.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.byline import looks_like_name, opens_with_by
from wirecopy.articles.closed import is_date_line
from wirecopy.articles.kinds import Label
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.scores import CONTENT_SCORE, Scores
from wirecopy.model import BlockKind

#: Lines above a headline in which its stamp and byline may stand.
_REACH = 4
#: Share of the page's articles that must open so.
_SHARE = 0.75
_TELLING = frozenset({BlockKind.BYLINE, BlockKind.DATE_LINE})
#: Fewer articles show no pattern: a stamp above the headline may be the last article's.
_LEAST = 3


def find_firsts(lines: Lines, content: Scores, heads: Sequence[int]) -> list[int]:
    """The first line of each article: its headline, or a stamp or byline above it."""
    found = []
    floor = 0
    for head in heads:
        found.append(_find(lines, content, head, floor))
        floor = head + 1
    opened = sum(first < head for first, head in zip(found, heads, strict=True))
    if len(heads) < _LEAST or opened < _SHARE * len(heads):
        return list(heads)
    return found


def with_lead_ins(
    lines: Lines, content: Scores, parts: Sequence[Part], labels: list[Label]
) -> list[Part]:
    """``parts`` with the lead-ins above their lines, when the first has one; relabels names in place."""
    if not parts or not _has_own(lines, content, parts[0], labels, 0):
        return list(parts)
    found, floor = [], 0
    for part in parts:
        is_led = _has_own(lines, content, part, labels, floor)
        led = replace(part, lead_in=_find(lines, content, part.head, floor)) if is_led else part
        for at in range(led.top, led.first - 1):
            if _is_written_name(lines, at):
                labels[at] = Label(kind=BlockKind.BYLINE, score=0.6, why="name_beside_stamp")
        found.append(led)
        floor = part.last + 1
    return found


def _has_own(
    lines: Lines, content: Scores, part: Part, labels: Sequence[Label], floor: int
) -> bool:
    """Whether a stamp with a byline, a clock or a word like "published" stands above the article, and none below."""
    if part.kind == "live_post" or not part.has_headline or part.first < part.head:
        return False
    head = range(part.head + 1, part.last if part.body is None else part.body)
    if any(labels[at].kind in _TELLING for at in head):
        return False
    above = range(_find(lines, content, part.head, floor), part.head)
    stamps = [lines.stamps[at] for at in above if is_date_line(lines, at)]
    is_signed = any(opens_with_by(lines.texts[at]) or _is_written_name(lines, at) for at in above)
    return any(
        is_signed or any(item.hour is not None or item.role for item in stamp.stamps)
        for stamp in stamps
        if stamp is not None
    )


def _find(lines: Lines, content: Scores, head: int, floor: int) -> int:
    if _has_stamp_below(lines, content, head):
        return head
    first = head
    for at in range(head - 1, max(floor, head - _REACH) - 1, -1):
        if content[at] >= CONTENT_SCORE:
            break
        if (
            is_date_line(lines, at)
            or opens_with_by(lines.texts[at])
            or (first < head and _is_name_above(lines, first, at))
        ):
            first = at
    return first


def _is_name_above(lines: Lines, first: int, at: int) -> bool:
    """A name right above a stamp; names do not stack."""
    is_stamp_below = first == at + 1 and is_date_line(lines, first)
    return is_stamp_below and lines.phrases[at] is None and looks_like_name(lines.texts[at])


def _is_written_name(lines: Lines, at: int) -> bool:
    """A name right above a stamp that is not all capitals, as headings of sections are."""
    return (
        at + 1 < len(lines) and _is_name_above(lines, at + 1, at) and not lines.texts[at].isupper()
    )


def _has_stamp_below(lines: Lines, content: Scores, head: int) -> bool:
    for at in range(head + 1, min(len(lines), head + 8)):
        if content[at] >= CONTENT_SCORE:
            return False
        if is_date_line(lines, at):
            return True
    return False
