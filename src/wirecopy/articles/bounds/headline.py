"""Headline: which of the lines at a start is the headline, when several say the same.

A breadcrumb that ends in the headline (``News / Europe / Talks resume``) gives way to the headline alone.
Of two copies close together the lower one is taken: the upper is mostly the end of a breadcrumb or the
page's title.  Where a blank line stands between them, or many articles of a page print their headline twice,
it is the page's template, and the upper one opens the article.  Three copies and more are a template by
themselves.  Of two copies with nothing between them but buttons and lines of a menu that stands above, too, the upper
one is that of a bar that keeps in sight, and the lower one is taken.

Known misses: a single article whose template prints the headline twice.
"""

from __future__ import annotations

import re

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.lines import Lines
from wirecopy.data.page_words import load_page_words

#: A breadcrumb stands within this many visible lines of the headline.
_BREADCRUMB_REACH = 3
#: Shorter texts end other lines by chance (characters).
_LEAST_TEXT = 15
#: Two copies this close (visible lines) are one headline.
_COPY_REACH = 2
#: A bar that keeps in sight has at most so many lines below the headline.  In the development pages all five headlines
#: with such lines between two copies are the lower one.
_MENU_REACH = 12
#: So many starts with a copy beside them show a template that repeats headlines; in held-out folds 4 gave
#: starts F1 .906 on real and .922 on laid-out pages, 2 gave .890 and .928.  Fewer do where every article has one.
_TEMPLATE_COPIES, _COPIES_OF_ALL = 4, 3
#: A title of the page stands in so many lines above, and opens with the headline and a mark; sections have fewer words,
#: or signs where no space parts them.
_TITLE_REACH, _LEAST_WORDS, _LEAST_SIGNS = 12, 5, 6
_SIGNS = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_GOES_ON = re.compile(r"\s?[:：|｜_—–-]")


def settle_headlines(lines: Lines, found: Candidates, rows: list[int]) -> list[int]:
    """``rows`` of the chosen candidates, each moved to the line that is the headline."""
    repeated = sum(lines.copies[found.at[row]] > 1 for row in rows)
    least = _COPIES_OF_ALL if repeated == len(rows) else _TEMPLATE_COPIES
    is_template = repeated >= least
    return [_settle(lines, found, row, is_template=is_template) for row in rows]


def _settle(lines: Lines, found: Candidates, row: int, *, is_template: bool) -> int:
    row = _without_breadcrumb(lines, found, row)
    row = _above_invitation(lines, found, _above_standfirst(lines, found, row))
    if is_template:
        return row
    key, gap = lines.same_as[found.at[row]], found.gaps[row]
    same = [
        other
        for other in _near(found, row)
        if found.gaps[other] == gap and lines.same_as[found.at[other]] == key
    ]
    if len(same) != 2:
        return row
    first, second = found.at[same[0]], found.at[same[1]]
    if second - first <= _COPY_REACH:
        return same[0] if any(lines.gaps[first + 1 : second + 1]) else same[1]
    return same[1] if _is_menu(lines, first, second) else row


def _is_menu(lines: Lines, first: int, second: int) -> bool:
    """Whether all lines between two near ones are phrases of the interface or stand above them, too."""
    between = range(first + 1, second)
    return len(between) <= _MENU_REACH and all(
        lines.phrases[at] is not None or lines.same_as[at] < first for at in between
    )


def _near(found: Candidates, row: int) -> range:
    """Rows around ``row``: gaps are short in candidates."""
    return range(max(0, row - 20), min(len(found.at), row + 21))


def _above_standfirst(lines: Lines, found: Candidates, row: int) -> int:
    """The line right above that the title of the page opens with, where that title does not have the chosen one.

    ``After the last ferry: what ...`` / ``After the last ferry`` / a standfirst that was taken for the headline.
    """
    at = found.at[row]
    if not _has_title_above(lines, found, row):
        return row
    headline, chosen = lines.texts[at - 1].casefold(), lines.texts[at].casefold()
    for above in range(max(0, at - 1 - _TITLE_REACH), at - 1):
        title = lines.texts[above].casefold()
        if (
            title.startswith(headline)
            and _GOES_ON.match(title, len(headline))
            and chosen not in title
        ):
            return row - 1
    return row


def _above_invitation(lines: Lines, found: Candidates, row: int) -> int:
    """The title right above a standfirst that invites to follow a live page, where that was taken for the headline."""
    at = found.at[row]
    is_invitation = load_page_words().invitation.match(lines.texts[at]) is not None
    if not (is_invitation and _has_title_above(lines, found, row)):
        return row
    return row if lines.phrases[at - 1] or is_date_line(lines, at - 1) else row - 1


def _has_title_above(lines: Lines, found: Candidates, row: int) -> bool:
    """Whether the line right above is a candidate of the same gap, and no name of a section."""
    at = found.at[row]
    if row == 0 or found.at[row - 1] != at - 1 or found.gaps[row - 1] != found.gaps[row]:
        return False
    title = lines.texts[at - 1]
    return len(title.split()) >= _LEAST_WORDS or len(_SIGNS.findall(title)) >= _LEAST_SIGNS


def _without_breadcrumb(lines: Lines, found: Candidates, row: int) -> int:
    text = lines.texts[found.at[row]]
    for other in _near(found, row):
        ending = lines.texts[found.at[other]]
        is_near = abs(found.at[other] - found.at[row]) <= _BREADCRUMB_REACH
        is_ending = _LEAST_TEXT <= len(ending) < len(text) and text.endswith(ending)
        if is_near and is_ending and found.gaps[other] == found.gaps[row]:
            return other
    return row
