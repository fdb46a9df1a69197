"""Signed below: who put a text on the page, or wrote it, in the line right below the last paragraph.

``Posted by A Name at 19:30``, as blogs have it, ``Propos recueillis par A Name``, or in markup a person's name and nothing else, where neither the head nor the text names anybody so.  Only where nobody signs
above: the same lines open readers' comments, where a stamp stands below a name.

Known misses: names below a flattened text; names that no list of given names has; a name and its town; a writer who names himself in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.credits.asides import is_given_name, may_be_person, names_thing
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
#: A sentence below a name, as readers write them (characters).
_LEAST_WORDS_OF_READER = 40
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
        may_be = labels[at].kind in _MAY_BE_NAME and not is_stamp_below
        is_name = may_be and _is_name(lines, at) and not _is_another(lines, part, at, end)
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
    if len(words) not in _NAME_WORDS or not is_given_name(words[0]) or not looks_like_name(text):
        return False
    return may_be_person(text) and not names_thing(text)


def _is_another(lines: Lines, part: Part, at: int, end: int) -> bool:
    """Whether a name is of somebody else than who wrote: the head names others, the text tells of it, or a reader's words stand below."""
    name = lines.texts[at]
    writers = lines.page.metadata.authors
    if writers and name not in writers:
        return True
    if any(name in lines.texts[line] for line in range(part.top, at)):
        return True
    above = lines.hint(at - 1)
    if above is not None and (above.tag == "blockquote" or "blockquote" in above.names):
        return True
    below = lines.texts[at + 1] if at + 1 < end else ""
    is_sentence = len(below) >= _LEAST_WORDS_OF_READER and below.endswith((".", "!", "?"))
    return is_sentence and lines.phrases[at + 1] is None and name.split()[-1] not in below
