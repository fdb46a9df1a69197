"""Signed below: who put a text on the page, or wrote it, in the line right below the last paragraph.

``Posted by A Name at 19:30``, as blogs have it, ``Propos recueillis par A Name``, or in markup a person's name and nothing else.  Only where nobody signs
above: the same lines open readers' comments, where a stamp stands below a name.

Known misses: names below a flattened text; names that no list of given names has; a name and its town.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.credits.asides import is_given_name
from wirecopy.articles.credits.byline import looks_like_name, signs_anywhere
from wirecopy.articles.credits.posting import read_posting
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind

#: Who posted stands within so many lines below the text.
_REACH = 2
#: Share of linked characters from which a line leads elsewhere, and words of a person's name.
_LINKED, _NAME_WORDS = 0.5, range(2, 4)
#: Elements that hold a name below a text, and words of markup that make it another's.
_TAGS = frozenset(("p", "div", "td", "address", "footer"))
_OTHERS = frozenset(
    "comment comments related caption tag tags share card recommended photo".split()
)
_MAY_BE_NAME = frozenset({BlockKind.BOILERPLATE, BlockKind.BODY, BlockKind.KICKER})
_MAY_SIGN = _MAY_BE_NAME | {BlockKind.BYLINE, BlockKind.UI, BlockKind.DATE_LINE, BlockKind.COMMENT}


def sign_below(lines: Lines, labels: list[Label], part: Part, end: int) -> Part:
    """``part`` with the line below its text that signs it; relabels that line in place."""
    if part.body is None or _is_signed(labels, part):
        return part
    # What the page keeps as its main text may hold the line.
    first = max(part.body + 1, part.last)
    for at in range(first, min(end, part.last + 1 + _REACH)):
        is_readers = labels[at].rule in {LineRule.COMMENT_ELEMENT, LineRule.BELOW_COMMENTS}
        if labels[at].kind in _MAY_SIGN and not is_readers and read_posting(lines.texts[at]):
            return _signed(labels, part, at, LineRule.POSTED_BELOW)
    for at in range(first, min(end, part.last + 2)):
        # The stamp right above the next headline is that one's.
        is_stamp_below = at + 1 < end - 1 and is_date_line(lines, at + 1)
        is_name = labels[at].kind in _MAY_BE_NAME and not is_stamp_below and _is_name(lines, at)
        if is_name or (labels[at].kind in _MAY_SIGN and signs_anywhere(lines.texts[at])):
            return _signed(labels, part, at, LineRule.NAME_BELOW)
    return part


def _signed(labels: list[Label], part: Part, at: int, rule: LineRule) -> Part:
    labels[at] = Label(kind=BlockKind.BYLINE, score=0.7, rule=rule)
    return replace(part, last=max(at, part.last))


def _is_signed(labels: Sequence[Label], part: Part) -> bool:
    above = range(part.top, part.last + 1)
    return any(labels[at].kind in {BlockKind.BYLINE, BlockKind.SIGNOFF} for at in above)


def _is_name(lines: Lines, at: int) -> bool:
    """Whether the markup sets a person's name and nothing else in a line."""
    hint, text = lines.hint(at), lines.texts[at]
    if hint is None or hint.tag not in _TAGS or not _OTHERS.isdisjoint(hint.names):
        return False
    if hint.link_share > _LINKED or lines.phrases[at] is not None or lines.copies[at] > 1:
        return False
    words = text.split()
    return len(words) in _NAME_WORDS and is_given_name(words[0]) and looks_like_name(text)
