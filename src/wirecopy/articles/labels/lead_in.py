"""Lead-in: the stamp and byline that stand above a headline.

They belong to the article below when the page's articles mostly open so.  Two articles or one show no such habit;
there the lines of the article begin with its headline, and a lead-in above the first one only tells when and by whom
it was written: nothing stands above it that could have ended so.  A day with a clock right above a headline tells so
where a byline stands below; a masthead names the weekday.  So do days right above the headlines of several articles, where none
stands below the last.

Known misses: a date, or a bare name and a date, right above a single article, which may be the masthead's; a byline
above a headline without a stamp; a masthead with buttons below its name and day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.credits.byline import looks_like_name, opens_with_by
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, can_be_headline
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.data.word_lists import article_words
from wirecopy.model import BlockKind

#: Lines above a headline in which its stamp and byline may stand.
_REACH = 4
#: Words of a line above that make it another's headline.
_LEAST_HEADLINE = 4
#: Share of the page's articles that must open so.
_SHARE = 0.75
#: Phrases, or none, of lines that no head has between stamp and headline.
_NO_BUTTONS = frozenset({None, "related", "newsletter", "legal"})
_TELLING = frozenset({BlockKind.BYLINE, BlockKind.DATE_LINE})
#: Fewer articles show no pattern: a stamp above the headline may be the last article's.
_LEAST = 3
#: The same where no stamp stands below the last article.
_LEAST_DAYS = 2


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
    """``parts`` with the lead-ins above their lines, when the first has one; relabels names in place.

    Where the page itself tells who wrote it nothing is looked for.
    """
    if _are_below_days(lines, parts, labels):
        return [replace(part, lead_in=part.first - 1) for part in parts]
    if (
        not parts
        or lines.page.metadata.authors
        or _own(lines, content, parts[0], labels, 0) is None
    ):
        return list(parts)
    found, floor = [], 0
    for part in parts:
        led = replace(part, lead_in=_own(lines, content, part, labels, floor))
        for at in range(led.top, led.first - 1):
            if labels[at].kind is not BlockKind.BYLINE and _is_name_above(lines, at + 1, at):
                labels[at] = Label(
                    kind=BlockKind.BYLINE, score=0.6, rule=LineRule.NAME_BESIDE_STAMP
                )
        found.append(led)
        floor = part.last + 1
    return found


def _are_below_days(lines: Lines, parts: Sequence[Part], labels: Sequence[Label]) -> bool:
    """Whether a day stands right above each headline of several, as blogs have it, and no other stamp in their articles.

    No day stands below the last article, as it would if they ended with their days.
    """
    if len(parts) < _LEAST_DAYS or any(part.kind != "article" for part in parts):
        return False
    if not all(part.has_headline and part.first == part.head > 0 for part in parts):
        return False
    if not all(is_date_line(lines, part.head - 1) for part in parts):
        return False
    inside = (at for part in parts for at in range(part.first, part.last + 1))
    below = range(parts[-1].last + 1, min(len(lines), parts[-1].last + 1 + _REACH))
    return not any(labels[at].kind is BlockKind.DATE_LINE for at in (*inside, *below))


def _own(
    lines: Lines, content: Scores, part: Part, labels: Sequence[Label], floor: int
) -> int | None:
    """Where a signed lead-in above an article's lines begins; None where it has none, or is signed elsewhere."""
    if part.kind == "live_post" or not part.has_headline or part.first < part.head:
        return None
    told = {labels[at].kind for at in range(part.head + 1, part.last + 1)} & _TELLING
    if BlockKind.DATE_LINE in told:
        return None
    first = _find(lines, content, part.head, floor)
    stamps = [at for at in range(first, part.head) if is_date_line(lines, at)]
    if len(stamps) != 1 or _is_another(lines, first, floor):
        return None
    if told:
        return stamps[0] if stamps[0] == part.head - 1 and _is_minute(lines, stamps[0]) else None
    between = range(stamps[0] + 1, part.head)
    if any(lines.phrases[at] in _NO_BUTTONS for at in between):
        return None
    is_signed = _is_signed(lines, first, stamps[0], has_buttons=bool(between))
    return first if is_signed else None


def _is_minute(lines: Lines, at: int) -> bool:
    """A day and a clock without a weekday, as mastheads do not have it."""
    stamp = lines.stamps[at]
    return stamp is not None and any(
        item.has_date and item.hour is not None and item.weekday is None for item in stamp.stamps
    )


def _is_another(lines: Lines, first: int, floor: int) -> bool:
    """Whether what stands right above is a headline, whose byline and stamp these would be."""
    above = first - 1
    if above < floor or lines.phrases[above] is not None or lines.gaps[first]:
        return False
    text = lines.texts[above]
    return len(text.split()) >= _LEAST_HEADLINE and can_be_headline(lines, above)


def _is_signed(lines: Lines, first: int, stamp: int, *, has_buttons: bool) -> bool:
    """Whether somebody signs, or the stamp says that it is of publication.

    A bare name above a stamp may be the paper's and the day's: buttons below show that they are an article's.
    """
    if any(opens_with_by(lines.texts[at]) for at in range(first, stamp + 1)):
        return True
    found = lines.stamps[stamp]
    if found is not None and any(item.role == "published" for item in found.stamps):
        return True
    is_named = first < stamp and _is_name_above(lines, stamp, stamp - 1)
    return has_buttons and is_named and _is_persons(lines.texts[stamp - 1])


def _is_persons(name: str) -> bool:
    """Whether a name may be a person's: no article opens it, and it is not all capitals as headings are."""
    return not name.isupper() and name.split(maxsplit=1)[0].casefold() not in _ARTICLES


_ARTICLES = article_words("lead_in.articles")


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


def _has_stamp_below(lines: Lines, content: Scores, head: int) -> bool:
    for at in range(head + 1, min(len(lines), head + 8)):
        if content[at] >= CONTENT_SCORE:
            return False
        if is_date_line(lines, at):
            return True
    return False
