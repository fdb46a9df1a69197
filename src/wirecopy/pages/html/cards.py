"""Cards: teasers of other articles, told by their form where no word of markup says so.

A card holds a linked line and a little prose, and others like it stand on the page: siblings of one
kind, or elements with the same words in parents with the same words.  Cards are boxes when enough
prose stands outside them to be an article; a page of long teasers and little else keeps them.

Known misses: one or two cards by themselves; a digest whose every item is a linked headline with one
short paragraph under a long introduction is read as an article with teasers.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.pages.html.outline import Frame, Line, Outline

#: A teaser has less prose than this; the longest of ordinary front pages have some 350 characters.
_CARD_CHARS = 400
#: A linked line this long may be a headline; shorter ones are names of sections, stamps and buttons.
_LINK_CHARS = 15
#: So many alike, and this share of the elements of their kind that hold prose.
_LEAST_CARDS, _CARD_SHARE = 3, 0.7
#: Prose outside the cards for an article, and the share of the page's prose it must be where nothing in the
#: head says that the page is an article.
_LEAST_ARTICLE, _ARTICLE_SHARE = 300, 0.25

_Key = tuple[object, ...]


def find_cards(page: Outline, prose: Sequence[int], *, is_article: bool) -> list[bool]:
    """For each element whether it is a card or stands in one; none where the cards are the page.

    Args:
        page: lines and elements.
        prose: characters of prose of each line; 0 in boxes known already.
        is_article: whether the head of the page says that it holds one article.
    """
    mass, links = page.totals(prose), page.totals(map(_leads_away, page.lines))
    kinds = _card_kinds(page.frames, mass, links)
    cards = (
        frame
        for frame in (page.frames if kinds else ())
        if _is_card(frame, mass, links) and not kinds.isdisjoint(_keys(frame))
    )
    inside = page.inside(cards)
    outside = sum([own for place, own in zip(page.places, prose, strict=True) if not inside[place]])
    least = _LEAST_ARTICLE if is_article else max(_LEAST_ARTICLE, _ARTICLE_SHARE * mass[0])
    return inside if outside >= least else [False] * len(page.frames)


def _leads_away(line: Line) -> bool:
    return line.href is not None and len(line.text) >= _LINK_CHARS and "#" not in line.href


def _card_kinds(frames: Sequence[Frame], mass: Sequence[int], links: Sequence[int]) -> set[_Key]:
    cards: dict[_Key, int] = {}
    others: dict[_Key, int] = {}
    for frame in frames[1:]:
        if mass[frame.index]:
            counts = cards if _is_card(frame, mass, links) else others
            for key in _keys(frame):
                counts[key] = counts.get(key, 0) + 1
    return {
        key
        for key, count in cards.items()
        if count >= _LEAST_CARDS and count >= _CARD_SHARE * (count + others.get(key, 0))
    }


def _is_card(frame: Frame, mass: Sequence[int], links: Sequence[int]) -> bool:
    return links[frame.index] > 0 and 0 < mass[frame.index] < _CARD_CHARS


def _keys(frame: Frame) -> tuple[_Key, ...]:
    """Siblings of one kind; elements of one kind in parents of one kind."""
    parent = frame.parent
    if parent is None:
        return ()
    siblings: _Key = (parent.index, frame.tag)
    if not frame.words:
        return (siblings,)
    return siblings, (frame.tag, frame.words, parent.tag, parent.words)
