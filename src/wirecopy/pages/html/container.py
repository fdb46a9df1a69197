"""Container: the element in which the article of a page stands, or its articles.

From the whole page we go down into the element that holds most of the prose, as long as there is
one, and stop where its neighbours are articles too.  Live blogs and endless pages often mark
their items by nothing but equal siblings: these get item numbers as ``article`` elements do.

Known misses: posts of less than a few lines, posts that differ in their classes, and posts whose stamp
stands outside their element.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile

from wirecopy.pages.html.outline import HEADING_TAGS, Frame, Line
from wirecopy.pages.html.prose import ProseMap
from wirecopy.pages.html.signatures import signs_below_heading

#: A child with this share of its parent's prose is where the text is.
_DESCEND_SHARE = 0.6
#: A neighbour of the same kind with this much prose is an article of its own.
_ITEM_CHARS = 400
#: The same of one that opens with a heading of the same level.
_HEADED_CHARS = 60
#: An article element with this share of the page's prose and the headline in it is the article.
_ITEM_SHARE = 0.25
#: Another article element with this share of its prose is not a teaser.
_RIVAL_SHARE = 0.25
#: A heading that makes up this share of the title, or holds it so, is the headline.
_TITLE_SHARE = 0.5
#: Equal siblings that may be items: so many, with so much prose each and of the container's.
_MIN_SIBLINGS = 3
_SIBLING_CHARS = 150
_SIBLING_SHARE = 0.6
_CLOCK = re.compile(r"\b\d{1,2}\s?[:.h]\s?\d\d\b")
#: A stamp of a post with its writer is no longer than this.
_STAMP_CHARS = 60
_STAMP_WORDS = frozenset(("time", "clock", "timestamp", "uhrzeit", "hora", "heure", "ora"))
#: Share of them that open with a line that is no prose: a heading or a stamp.
_HEADED_SHARE = 0.8
_PARAGRAPH_LIKE = frozenset(("p", "blockquote", "h2", "h3", "h4", "table", "ul", "ol"))


def find_container(prose: ProseMap, title: str | None) -> Frame:
    """The smallest element that holds most of the prose, and no neighbour like its parts."""
    children: dict[int, list[Frame]] = {}
    for frame in prose.page.frames[1:]:
        if frame.parent is not None and prose.mass[frame.index]:
            children.setdefault(frame.parent.index, []).append(frame)
    paragraphs = _paragraphs(prose)
    current = _only_item(prose, title) or prose.page.frames[0]
    while below := children.get(current.index):
        best = max(below, key=lambda frame: prose.mass[frame.index])
        is_paragraph = best.index in paragraphs
        if is_paragraph or prose.mass[best.index] < _DESCEND_SHARE * prose.mass[current.index]:
            break
        if any(_is_alike(prose, best, other) for other in below if other is not best):
            break
        if _is_headed_alike(prose, best, below):
            break
        current = best
    return current


def _paragraphs(prose: ProseMap) -> set[int]:
    """Paragraphs of one line beside others of their kind: a text of two of them stands in neither."""
    frames = [line.frame for line in prose.page.lines if line.frame.tag == "p"]
    kinds = Counter((frame.parent, frame.words) for frame in frames)
    lines = Counter(frame.index for frame in frames)
    return {
        frame.index
        for frame in frames
        if lines[frame.index] == 1 and kinds[frame.parent, frame.words] > 1
    }


def _only_item(prose: ProseMap, title: str | None) -> Frame | None:
    """The one article element that holds a main headline and a fair part of the prose."""
    limit = _ITEM_SHARE * prose.mass[0]
    found: dict[int, Frame] = {}
    for line in prose.page.lines:
        frame = line.frame.opener
        if frame is None or line.frame.tag not in HEADING_TAGS or prose.mass[frame.index] < limit:
            continue
        if line.frame.tag == "h1" or is_title(line.text, title):
            found[frame.index] = frame
    if len(found) != 1:
        return None
    only = next(iter(found.values()))
    return None if _has_rival(prose, only) else only


def _has_rival(prose: ProseMap, only: Frame) -> bool:
    """Whether another article element, neither in ``only`` nor around it, holds as much as one."""
    limit = max(_ITEM_CHARS, _RIVAL_SHARE * prose.mass[only.index])
    others = [
        frame
        for frame in prose.page.frames
        if frame.opener is frame and (frame.end <= only.index or only.end <= frame.index)
    ]
    if any(prose.mass[frame.index] >= limit for frame in others):
        return True
    return bool(_signed_like(prose, only, others))


def _signed_like(prose: ProseMap, best: Frame, others: Sequence[Frame]) -> list[Frame]:
    """Those of ``others`` that stand beside ``best``, are marked as it is, and open with a headline of their own that is signed."""
    alike = [
        other
        for other in others
        if other.parent is best.parent
        and (other.tag, other.words) == (best.tag, best.words)
        and prose.mass[other.index] >= _SIBLING_CHARS
        and _count_prose(prose, other) > 1
    ]
    return [
        other
        for other, lines in zip(alike, _openings(prose, alike), strict=True)
        if any(line.frame.tag in HEADING_TAGS and not line.link_chars for line in lines)
        and _is_signed(lines)
    ]


def _count_prose(prose: ProseMap, frame: Frame) -> int:
    """Lines of prose in an element: a teaser and a reader's word have one."""
    return sum(
        chars > 0 and frame.index <= place < frame.end
        for place, chars in zip(prose.page.places, prose.prose, strict=True)
    )


def _is_alike(prose: ProseMap, best: Frame, other: Frame) -> bool:
    return (
        prose.mass[other.index] >= _ITEM_CHARS
        and best.tag == other.tag
        and (best.words == other.words or best.opener is best)
    )


def _is_headed_alike(prose: ProseMap, best: Frame, below: Sequence[Frame]) -> bool:
    """Whether a neighbour of one kind with ``best`` opens with a heading of the same level and holds prose."""
    others = [
        other
        for other in below
        if other is not best
        and other.tag == best.tag
        and other.words == best.words
        and prose.mass[other.index] >= _HEADED_CHARS
    ]
    if not others:
        return False
    levels = _levels(prose, [best, *others])
    if levels[0] is not None and levels[0] in levels[1:]:
        return True
    return best.opener is best and bool(_signed_like(prose, best, others))


def _levels(prose: ProseMap, group: Sequence[Frame]) -> list[str | None]:
    """The level of the heading that each opens with, above its prose."""
    return [
        next((line.frame.tag for line in lines if line.frame.tag in HEADING_TAGS), None)
        for lines in _openings(prose, group)
    ]


def is_title(text: str, title: str | None) -> bool:
    """Whether a heading has the page's title, or most of it, for its text."""
    if not title or _is_much_longer(text, title) or _is_much_longer(title, text):
        return False
    short, long = sorted((text.casefold(), title.casefold()), key=len)
    return short in long and len(short) > _TITLE_SHARE * len(long)


def _is_much_longer(text: str, other: str) -> bool:
    """Whether ``other`` is too short to be most of ``text``; one character folds to three at most."""
    return 3 * len(other) <= _TITLE_SHARE * len(text)


def number_siblings(prose: ProseMap, container: Frame, *, has_headline: bool) -> None:
    """Give item numbers to the equal siblings in ``container``, where it has no items yet.

    Under a headline or a text for all of them only those with stamps are posts; others are parts of one article.
    """
    inside = prose.page.frames[container.index : container.end]
    if any(frame.item != container.item for frame in inside):
        return
    groups: dict[tuple[str, tuple[str, ...]], list[Frame]] = {}
    for frame in inside:
        if frame.parent is container and prose.mass[frame.index] >= _HEADED_CHARS:
            groups.setdefault((frame.tag, frame.words), []).append(frame)
    group = max(groups.values(), key=len, default=[])
    if len(group) < 2 or group[0].tag in _PARAGRAPH_LIKE:
        return
    mass = sum(prose.mass[frame.index] for frame in group)
    if mass < _SIBLING_SHARE * prose.mass[container.index]:
        return
    is_top = not has_headline and not prose.has_text_above(group[0])
    if _are_headed_alike(prose, group, is_top=is_top) or _are_posts(prose, group, is_top=is_top):
        number_items(prose.page.frames, group)


def _are_posts(prose: ProseMap, group: Sequence[Frame], *, is_top: bool) -> bool:
    """Whether most of several siblings open with a stamp, or with nothing above them with a line that is no prose."""
    full = [frame for frame in group if prose.mass[frame.index] >= _SIBLING_CHARS]
    if len(full) < _MIN_SIBLINGS:
        return False
    return _share_stamped(prose, full) >= _HEADED_SHARE or (
        is_top and _share_headed(prose, full) >= _HEADED_SHARE
    )


def _are_headed_alike(prose: ProseMap, group: Sequence[Frame], *, is_top: bool) -> bool:
    """Whether all open with headings of one level, and each is signed or nothing above heads them all."""
    levels = _levels(prose, group)
    if levels[0] is None or len(set(levels)) > 1:
        return False
    return is_top or _are_signed(prose, group)


def _are_signed(prose: ProseMap, group: Sequence[Frame]) -> bool:
    """Whether below the heading of each stands who wrote it or when, or above it the clock of it."""
    return all(_is_signed(lines) or any(map(_is_stamp, lines)) for lines in _openings(prose, group))


def _is_signed(lines: Sequence[Line]) -> bool:
    return any(
        map(signs_below_heading, dropwhile(lambda line: line.frame.tag not in HEADING_TAGS, lines))
    )


def _share_headed(prose: ProseMap, group: Sequence[Frame]) -> float:
    """Share of the siblings that open with a line that is no prose."""
    return sum(bool(lines) for lines in _openings(prose, group)) / len(group)


def _share_stamped(prose: ProseMap, group: Sequence[Frame]) -> float:
    """Share of the siblings that open with a clock, or with a line marked as time."""
    return sum(any(map(_is_stamp, lines)) for lines in _openings(prose, group)) / len(group)


def _is_stamp(line: Line) -> bool:
    if line.frame.tag in HEADING_TAGS or len(line.text) > _STAMP_CHARS:
        return False
    return bool(_CLOCK.search(line.text)) or not _STAMP_WORDS.isdisjoint(line.names())


def _openings(prose: ProseMap, group: Sequence[Frame]) -> list[list[Line]]:
    """The lines of each sibling above its first prose."""
    page = prose.page
    owner: list[int | None] = [None] * len(page.frames)
    for number, frame in enumerate(group):
        owner[frame.index : frame.end] = [number] * (frame.end - frame.index)
    found: list[list[Line]] = [[] for _ in group]
    is_open = [True] * len(group)
    for line, place, chars in zip(page.lines, page.places, prose.prose, strict=True):
        if (k := owner[place]) is not None and is_open[k]:
            is_open[k] = not chars
            if not chars:
                found[k].append(line)
    return found


def number_items(frames: list[Frame], group: list[Frame]) -> None:
    """Give each element of ``group``, and all that stands in it, a number of its own; others keep theirs."""
    taken = max((frame.item for frame in frames if frame.item is not None), default=-1)
    numbers = {frame.index: taken + 1 + i for i, frame in enumerate(group)}
    inside = [False] * len(frames)
    for frame in frames:
        if frame.index in numbers:
            frame.item, frame.opener = numbers[frame.index], frame
        elif frame.parent is not None and inside[frame.parent.index]:
            frame.item, frame.opener = frame.parent.item, frame.parent.opener
        else:
            continue
        inside[frame.index] = True
