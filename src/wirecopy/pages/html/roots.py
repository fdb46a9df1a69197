"""Roots: the elements of a page that hold one article each, where the page holds several.

Endless pages put the whole of one article below another.  Each has a headline of the first level; the
root of an article is the largest element around its headline that holds no other's.  A page has several
articles when at least two such roots hold enough prose and look like articles: by element, by word, or
by a byline or a time in them; or when every headline has one, and all are of one kind.  Headings of the first level that are logos, links, teasers or subheadings
have no root, or one with little prose; boxes of consent and comments are none.

Known misses: articles that follow each other in one element without any around each; headlines of the
second level (``container`` looks for equal neighbours there).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from wirecopy.pages.html.box_words import FIRM_WORDS, box_words
from wirecopy.pages.html.byline_words import marks_writer
from wirecopy.pages.html.outline import Frame, Line, Outline
from wirecopy.pages.html.signatures import signs_anywhere

#: Prose of an article: this much, and this share of the fullest one's.
_LEAST_PROSE, _LEAST_SHARE = 300, 0.05
#: The same of one that is signed or dated.
_LEAST_SIGNED = 60
#: Beginnings of words of elements that hold an article (closed list of habits).
_ARTICLE_WORDS = (
    "article", "artikel", "articolo", "articulo", "artigo", "story", "stories", "news", "post",
    "entry", "hentry", "beitrag", "nota", "noticia", "date", "timestamp",
)  # fmt: skip
_BOX_TAGS = frozenset(("aside", "footer", "nav", "dialog", "form"))
#: Share of linked characters from which a heading leads to another page.
_LINKED = 0.5
#: Shorter headings are names of sections; more headlines than this make a list.
_LEAST_HEADLINE, _MOST_HEADLINES = 12, 200


def find_roots(page: Outline, prose: Sequence[int]) -> list[Frame]:
    """Elements that hold one article each, in order; empty on pages that are not of several.

    Args:
        page: lines and elements.
        prose: characters of prose of each line, in boxes or not.
    """
    heads = _headlines(page.lines)
    if not 1 < len(heads) <= _MOST_HEADLINES:
        return []
    holds, mass = _sums(page, heads, prose)
    tops = _tops(page.frames, holds)
    roots = [_root_of(lines, tops, mass) for lines in heads.values()]
    share = _LEAST_SHARE * max(mass[root.index] for root in roots)
    boxed = _boxes(page.frames)
    held = [root for root in roots if mass[root.index] >= share and not boxed[root.index]]
    full = [root for root in held if mass[root.index] >= _LEAST_PROSE]
    is_all = len(full) == len(heads) and len({(root.tag, root.words) for root in full}) == 1
    signed = [root for root in held if mass[root.index] >= _LEAST_SIGNED]
    found = full if is_all else _like_articles(page, signed)
    return sorted(found, key=lambda root: root.index) if len(found) > 1 else []


def _headlines(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Headings of the first level by their text: some pages print one twice."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        is_own = line.frame.tag == "h1" and line.link_share <= _LINKED
        if is_own and len(line.text) >= _LEAST_HEADLINE:
            found.setdefault(line.text.casefold(), []).append(line)
    return found


def _sums(
    page: Outline, heads: dict[str, list[Line]], prose: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The headlines of each element and all in it, as a set of bits, and its prose."""
    holds = [0] * len(page.frames)
    for number, lines in enumerate(heads.values()):
        for line in lines:
            holds[line.frame.index] |= 1 << number
    for frame in reversed(page.frames):
        if frame.parent is not None:
            holds[frame.parent.index] |= holds[frame.index]
    return holds, page.totals(prose)


def _root_of(head: Sequence[Line], tops: Sequence[Frame], mass: Sequence[int]) -> Frame:
    """The largest element around a headline that holds no other one."""
    return max((tops[line.frame.index] for line in head), key=lambda root: mass[root.index])


def _tops(frames: Sequence[Frame], holds: Sequence[int]) -> list[Frame]:
    """For each element the outermost one around it that holds the same headlines."""
    tops: list[Frame] = []
    for frame in frames:
        is_same = frame.parent is not None and holds[frame.parent.index] == holds[frame.index]
        tops.append(tops[frame.parent.index] if is_same and frame.parent else frame)
    return tops


def _boxes(frames: Sequence[Frame]) -> list[bool]:
    """For each element whether it is, or stands in, a box of consent, comments or the like."""
    boxed: list[bool] = []
    for frame in frames:
        is_inside = frame.parent is not None and boxed[frame.parent.index]
        boxed.append(is_inside or frame.tag in _BOX_TAGS or _is_firm(frame.words))
    return boxed


def _is_firm(words: tuple[str, ...]) -> bool:
    return not FIRM_WORDS.isdisjoint(box_words(words))


def _like_articles(page: Outline, roots: Sequence[Frame]) -> list[Frame]:
    """Roots that are, or hold, an element marked as article, byline or time, and their like beside two of them."""
    signed = {
        frame.index for frame in page.frames if frame.tag == "article" or _is_signature(frame.words)
    }
    signed.update(line.frame.index for line in page.lines if signs_anywhere(line))
    spots = sorted(signed)
    found = [r for r in roots if bisect_left(spots, r.index) < bisect_left(spots, r.end)]
    if len(found) < 2:
        return found
    kinds = {_kind(root) for root in found}
    return [root for root in roots if _kind(root) in kinds]


def _kind(root: Frame) -> tuple[int | None, str, tuple[str, ...]]:
    """Where an element stands, and what it is called."""
    return None if root.parent is None else root.parent.index, root.tag, root.words


def _is_signature(words: tuple[str, ...]) -> bool:
    return marks_writer(words) or any(word.startswith(_ARTICLE_WORDS) for word in words)
