"""Items: what an article that is a list says of each of its items.

Guides and rankings say the same of every item, in a line that elsewhere is an offer or a menu's: what it costs and where,
what buyers say of it, who it is above a picture.  One such line is doubtful; three of one form, with text between them, are
part of the text.  So are the parts of a numbered series, and lines between two copies of one line.

Known misses: lists of which each item has another form; prices in words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from wirecopy.articles.credits.byline import looks_like_name
from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.hints import leads_away
from wirecopy.articles.labels.kinds import LONGEST_SUBHEADING, TERMINALS, Label, running_kind
from wirecopy.articles.labels.prices import names_price
from wirecopy.articles.labels.surroundings import has_form_of_subheading
from wirecopy.articles.line_rules import Bar, LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.data.page_words import load_page_words
from wirecopy.model import BlockKind

#: Fewer lines of one form are no pattern.
_LEAST_ITEMS = 3
#: Words of a line that tells a price, at least; a button has fewer.
_LEAST_PRICED = 4
#: Words with which lines of one form open.
_OPENING = 2
#: What stands before the colon of a line that says the same of every item (characters), and words behind it, at least.
_LABEL, _LEAST_LABELLED = re.compile(r"([^\W\d_][^:.!?\n]{1,40}):\s\S"), 12
_LONGEST_LABEL = 45
#: A name and a post are shorter (characters).
_LONGEST_SIGNED = 90
#: Credits and captions between the name of an item and its text, at most.
_MOST_PICTURES = 3
_PICTURES = frozenset({BlockKind.CREDIT, BlockKind.CAPTION})
_TEXT = frozenset({BlockKind.BODY, BlockKind.SUBHEADING})
_SIGNED = frozenset({BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.BOILERPLATE})
_OF_SERIES = frozenset({Bar.SERIES, Bar.BETWEEN_COPIES})


def label_items(
    lines: Lines, scores: LineScores, parts: Sequence[Part], labels: list[Label]
) -> None:
    """Relabels in place what the labeller takes for boilerplate and an article says of each of its items."""
    for part in parts:
        if part.body is None:
            continue
        inside = range(part.body + 1, part.last)
        for at in inside:
            if labels[at].kind in _SIGNED and _names_post(lines.texts[at]):
                labels[at] = Label(kind=BlockKind.BYLINE, score=0.7, rule=LineRule.NAME_AND_POST)
        if not any(labels[at].is_doubtful for at in inside):
            continue
        for find in (_prices, _pictured, _alike, _listed_above):
            _label(lines, scores, part, labels, find(lines, labels, inside))
        _label(lines, scores, part, labels, _labelled(lines, inside))
        bars = [at for at in inside if scores.bars.get(at) in _OF_SERIES]
        _label(lines, scores, part, labels, bars)


def _label(
    lines: Lines, scores: LineScores, part: Part, labels: list[Label], found: Iterable[int]
) -> None:
    """Doubtful lines among those ``found`` are text."""
    for at in found:
        if not labels[at].is_doubtful or leads_away(lines, at):
            continue
        kind, score = running_kind(lines, part, at), float(scores.content[at])
        labels[at] = Label(kind=kind, score=score, rule=LineRule.SAID_OF_ITEMS)


def _prices(lines: Lines, labels: Sequence[Label], inside: range) -> list[int]:
    """Lines of several words that name a price, when enough of them stand by a paragraph, and those that open alike."""
    found = {
        at
        for at in inside
        if lines.texts[at][0].isalnum() and len(lines.texts[at].split()) >= _LEAST_PRICED
        if names_price(lines.texts[at])
    }
    if not _are_parted(labels, found):
        return []
    openings = {_opening(lines.texts[at]) for at in found}
    return [at for at in inside if at in found or _opening(lines.texts[at]) in openings]


def _labelled(lines: Lines, inside: range) -> list[int]:
    """Sentences behind the same words and a colon."""
    found = {
        at: match[1]
        for at in inside
        if ":" in lines.texts[at][:_LONGEST_LABEL]
        and (match := _LABEL.match(lines.texts[at]))
        and len(lines.texts[at].split()) >= _LEAST_LABELLED
    }
    counts = Counter(found.values())
    return [at for at, label in found.items() if counts[label] >= _LEAST_ITEMS]


def _pictured(lines: Lines, labels: Sequence[Label], inside: range) -> list[int]:
    """Short lines above a picture's credit with text below it."""
    found = [at for at in inside if _is_above_picture(lines, labels, at, inside.stop)]
    return found if len(found) >= _LEAST_ITEMS else []


def _is_above_picture(lines: Lines, labels: Sequence[Label], at: int, stop: int) -> bool:
    text = lines.texts[at]
    if lines.copies[at] > 1 or len(text) > LONGEST_SUBHEADING or text.endswith(TERMINALS):
        return False
    below = at + 1
    while below < stop and below - at <= _MOST_PICTURES and labels[below].kind in _PICTURES:
        below += 1
    is_pictured = below > at + 1 and labels[at + 1].kind is BlockKind.CREDIT
    return is_pictured and below < stop and labels[below].kind is BlockKind.BODY


def _alike(lines: Lines, labels: Sequence[Label], inside: range) -> list[int]:
    """Short lines right below paragraphs that open with the same words as other headings."""
    headings = [at for at in inside if _may_head(lines, at)]
    counts = Counter(_opening(lines.texts[at]) for at in headings)
    return [
        at
        for at in headings
        if lines.copies[at] == 1 and labels[at - 1].kind is BlockKind.BODY
        if counts[_opening(lines.texts[at])] >= _LEAST_ITEMS
    ]


def _may_head(lines: Lines, at: int) -> bool:
    text = lines.texts[at]
    is_plain = lines.phrases[at] is None and lines.stamps[at] is None
    return is_plain and has_form_of_subheading(text) and not text.endswith(TERMINALS)


def _opening(text: str) -> str:
    return " ".join(text.split()[:_OPENING])


def _listed_above(lines: Lines, labels: Sequence[Label], inside: range) -> list[int]:
    """Headings above paragraphs that stand in a list of the article's headings, too."""
    lists: dict[int, int] = {}
    for at in inside:
        if lines.copies[at] == 2 and _may_head(lines, at):
            lists.setdefault(lines.same_as[at], at)
    spots = set(lists.values())
    return [
        at
        for at in inside
        if (above := lists.get(lines.same_as[at], at)) < at
        if labels[at + 1].kind is BlockKind.BODY and not spots.isdisjoint({above - 1, above + 1})
    ]


def _names_post(text: str) -> bool:
    """Whether a line is a name, a comma and a post, as those sign who wrote of an item."""
    if len(text) > _LONGEST_SIGNED or "," not in text or text.endswith(TERMINALS):
        return False
    words = text.partition(", ")[2].casefold().replace("-", " ").split()
    is_of_writer = bool(words) and not load_page_words().writer_roles.isdisjoint(
        (words[0], words[-1])
    )
    return is_of_writer and looks_like_name(text)


def _are_parted(labels: Sequence[Label], found: Iterable[int]) -> bool:
    """Whether enough of the lines stand next to text."""
    beside = [at for at in found if labels[at - 1].kind in _TEXT or labels[at + 1].kind in _TEXT]
    return len(beside) >= _LEAST_ITEMS
