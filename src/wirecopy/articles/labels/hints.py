"""Hints: what the markup says of a line, as votes added to its odds; flattened text has none.

The votes were set by hand from what the elements mean; they move a score, they do not decide it.

Known misses: pages whose elements are all alike; menus and boxes that the main-text extractor keeps.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.labels.heading_levels import Levels, read_levels
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.model import BlockHint

#: Elements that hold no running text of an article, and ones that mostly do.
_APART = frozenset(
    {"nav", "footer", "aside", "figcaption", "button", "form", "label", "time", "address", "menu"}
)
_NAMES_APART = frozenset(
    "nav navigation footer sidebar related recommended newsletter subscribe share social promo advert comments comment"
    " cookie breadcrumb breadcrumbs tags caption byline".split()
)
#: Names of elements that tell who wrote, of those that tell when beside, and of those around one that say he wrote something else, or is shown.
_WRITER_NAMES = frozenset(
    "author authors authorname byline bylines autor autoren autorin auteur auteurs autore autori writer writers".split()
)
_BYLINE_NAMES = frozenset({"by"})
_NOT_WRITER_NAMES = frozenset(
    "comment comments related teaser recommended caption credit photo image bio biography blockquote card".split()
)
_COMMENT_NAMES = frozenset({"comment", "comments"})
#: Those of menus, and of paths of sections.
_MENU_TAGS = frozenset({"nav", "menu", "footer"})
_MENU_NAMES = frozenset({"nav", "navigation", "menu"})
_PATH_NAMES = frozenset({"breadcrumb", "breadcrumbs"})
#: Log odds for running text.
_MAIN, _LINKS, _APART_VOTE, _PARAGRAPH, _HEADING = 2.0, -2.5, -2.5, 0.7, -2.0
#: The same on a page that has one main text, for and against, and the share of the running text that shows it.
_MAIN_ALONE, _NOT_MAIN_ALONE, _MAIN_SHARE = 6.0, -12.0, 0.4
#: What a line above or below that text gets at most.
_OUTSIDE_MAIN = 0.3
_LONGEST_CLOSED = 160
_APART_RULES = frozenset(
    {
        LineRule.STAMP,
        LineRule.BY,
        LineRule.PICTURE_CREDIT,
        LineRule.AGENCY_ALONE,
        LineRule.PHRASE_SHARE,
        LineRule.PHRASE_NEWSLETTER,
        LineRule.PHRASE_RELATED,
        LineRule.PHRASE_COMMENT,
        LineRule.PHRASE_LEGAL,
        LineRule.PHRASE_AD,
    }
)
#: Log odds for opening an article.
_H1, _H2, _ITEM, _TITLE, _PLAIN = 2.5, 0.7, 1.5, 3.0, -1.5
_LINKED_START = -4.0
#: Shorter lines open titles by chance (characters).
_LEAST_TITLE = 12
#: The same on a page of several items that hold text, and the main text that fills an item (characters).
_OPENER, _INSIDE_ITEM, _OUTSIDE_ITEMS, _FULL_ITEM = 5.0, -3.0, -2.0, 60
#: The labeller gives such a line at least this: it has seen few pages with so regular a markup.
_LEAST_OPENER = 0.05
#: Share of such items that open with a heading; parts of one article have none of their own.
_HEADED_SHARE = 0.8
_HEADLINES = frozenset({"h1", "h2", "h3"})
_HEADINGS = _HEADLINES | {"h4", "h5", "h6"}
#: Share of linked characters from which a line is a list of links.
_LINK_SHARE = 0.8


def vote_content(lines: Lines, content: Scores) -> Scores:
    """``content`` with the votes of the markup."""
    hints = lines.hints()
    if not any(hints):
        return content
    has_one = has_one_main_text(lines, content)
    main = _MAIN_ALONE if has_one else _MAIN
    heads = read_levels(lines).heads
    votes = np.array(
        [
            _content_vote(hint, _main_vote(lines, at, main) if at not in heads else 0.0)
            for at, hint in enumerate(hints)
        ]
    )
    if not votes.any():
        return content
    voted = _shift(content, votes)
    if has_one:
        kept = [at for at in range(len(lines)) if is_main(lines, at)]
        voted[: kept[0]] = np.minimum(voted[: kept[0]], _OUTSIDE_MAIN)
        voted[kept[-1] + 1 :] = np.minimum(voted[kept[-1] + 1 :], _OUTSIDE_MAIN)
    return voted


def is_main(lines: Lines, at: int) -> bool:
    """Whether the main-text extractor keeps line ``at``."""
    hint = lines.hint(at)
    return hint is not None and hint.is_main is True


def is_caption(lines: Lines, at: int) -> bool:
    """Whether the markup calls line ``at`` a caption."""
    hint = lines.hint(at)
    return hint is not None and (hint.tag == "figcaption" or "caption" in hint.names)


def is_of_writer(lines: Lines, at: int) -> bool:
    """Whether the markup says that line ``at`` tells who wrote."""
    hint = lines.hint(at)
    if hint is None or _WRITER_NAMES.isdisjoint(hint.names):
        return False
    return _NOT_WRITER_NAMES.isdisjoint(hint.names)


def is_of_byline(lines: Lines, at: int) -> bool:
    """Whether the markup sets who wrote, when and the like in line ``at``."""
    hint = lines.hint(at)
    if hint is None or not _NOT_WRITER_NAMES.isdisjoint(hint.names):
        return False
    return not (_WRITER_NAMES | _BYLINE_NAMES).isdisjoint(hint.names)


def is_listed(lines: Lines, at: int) -> bool:
    """Whether the markup sets line ``at`` as an item of a list, and it is no link."""
    hint = lines.hint(at)
    return hint is not None and hint.tag == "li" and hint.link_share <= _LINK_SHARE


def leads_away(lines: Lines, at: int) -> bool:
    """Whether the markup has line ``at`` for a link, or outside the main text."""
    hint = lines.hint(at)
    return hint is not None and (hint.link_share > _LINK_SHARE or hint.is_main is False)


def is_of_readers(lines: Lines, at: int) -> bool:
    """Whether the markup says that readers speak in line ``at``."""
    hint = lines.hint(at)
    return hint is not None and not _COMMENT_NAMES.isdisjoint(hint.names)


def has_one_main_text(lines: Lines, content: Scores) -> bool:
    """Whether the main-text extractor keeps a good part of what reads like running text."""
    kept = whole = 0
    for at in np.flatnonzero(content >= CONTENT_SCORE):
        size = len(lines.texts[int(at)])
        whole += size
        kept += size if is_main(lines, int(at)) else 0
    return kept >= _MAIN_SHARE * whole and kept > 0


def _main_vote(lines: Lines, at: int, main: float) -> float:
    """Stamps, bylines and picture credits inside the main text are not all of it running text."""
    if main <= _MAIN:
        return main
    if not is_main(lines, at):
        return -_NOT_MAIN_ALONE
    if len(lines.texts[at]) > _LONGEST_CLOSED:
        return main
    found = closed_kind(lines, at)
    is_apart = found is not None and found[1] in _APART_RULES
    return _MAIN if is_apart else main


def is_in_menu(lines: Lines, at: int) -> bool:
    """Whether the markup sets line ``at`` in a menu; the path of sections above an article is none."""
    hint = lines.hint(at)
    if hint is None or not _PATH_NAMES.isdisjoint(hint.names):
        return False
    return hint.tag in _MENU_TAGS or not _MENU_NAMES.isdisjoint(hint.names)


def folded_title(lines: Lines) -> str:
    """What the page says its title is, without case; empty where it says nothing."""
    return (lines.page.metadata.title or "").casefold()


def speaks_for_start(lines: Lines, at: int, title: str) -> bool:
    """Whether line ``at`` is a heading by the markup, or of the page's title (``folded_title``)."""
    hint = lines.hint(at)
    if hint is not None and hint.tag in _HEADLINES:
        return True
    return bool(title) and _is_of_title(lines.texts[at].casefold(), title)


def vote_starts(lines: Lines, at: tuple[int, ...], starts: Scores) -> Scores:
    """``starts`` of the candidate lines ``at`` with the votes of the markup."""
    title = folded_title(lines)
    items, levels = _read_items(lines), read_levels(lines)
    votes = np.array([_start_vote(lines, line, title, items, levels) for line in at])
    if not items.are_articles and _has_main_heading(lines, title):
        votes += np.array([_LINKED_START if _is_mere_link(lines, line) else 0.0 for line in at])
    if not votes.any():
        return starts
    if items.are_articles:
        opens = np.array([line in items.openers for line in at])
        starts = np.where(opens, np.maximum(starts, _LEAST_OPENER), starts)
    return _shift(starts, votes)


def _has_main_heading(lines: Lines, title: str) -> bool:
    """Whether a heading of the first level that is no link has the page's title."""
    return bool(title) and any(
        hint is not None
        and hint.tag == "h1"
        and hint.href is None
        and _is_of_title(lines.texts[at].casefold(), title)
        for at, hint in enumerate(lines.hints())
    )


def _is_mere_link(lines: Lines, at: int) -> bool:
    """Whether a line leads elsewhere and is no heading: on a page of one article it opens none."""
    hint = lines.hint(at)
    return hint is not None and hint.href is not None and hint.tag not in _HEADINGS


class _Items(NamedTuple):
    """The items of a page: what the markup gives as one article or post each."""

    #: First heading of each item, where none of its text stands above.
    openers: frozenset[int]
    #: Items that hold main text.
    full: frozenset[int]
    #: Whether these are the articles of the page: several, and nearly all with a heading of their own.
    are_articles: bool
    #: Whether they are parts of one article, whose headline stands above the first.
    are_parts: bool


def _read_items(lines: Lines) -> _Items:
    openers: dict[int, int | None] = {}
    chars: dict[int, int] = {}
    for at, hint in enumerate(lines.hints()):
        if hint is None or hint.item is None:
            continue
        if hint.is_main:
            chars[hint.item] = chars.get(hint.item, 0) + len(lines.texts[at])
            openers.setdefault(hint.item, None)
        elif hint.tag in _HEADLINES:
            openers.setdefault(hint.item, at)
    full = frozenset(item for item, count in chars.items() if count >= _FULL_ITEM)
    headed = [item for item in full if openers[item] is not None]
    return _Items(
        openers=frozenset(at for at in openers.values() if at is not None),
        full=full,
        are_articles=len(full) > 1 and len(headed) >= _HEADED_SHARE * len(full),
        are_parts=len(full) > 1 and min(full) not in headed,
    )


def _shift(scores: Scores, votes: Scores) -> Scores:
    safe = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(safe / (1 - safe)) + votes
    return np.asarray(1 / (1 + np.exp(-odds)))


def _content_vote(hint: BlockHint | None, main: float) -> float:
    if hint is None:
        return 0.0
    vote = 0.0
    if hint.is_main is not None:
        vote += main if hint.is_main else -main
    if hint.link_share > _LINK_SHARE:
        vote += _LINKS
    if hint.tag in _APART or _NAMES_APART.intersection(hint.names):
        vote += _APART_VOTE
    if hint.tag == "p":
        vote += _PARAGRAPH
    elif hint.tag in {"h1", "h2"}:
        vote += _HEADING
    return vote


def _start_vote(lines: Lines, at: int, title: str, items: _Items, levels: Levels) -> float:
    vote = 0.0
    text = lines.texts[at]
    if title and _is_of_title(text.casefold(), title):
        vote += _TITLE
    hint = lines.hint(at)
    if hint is None:
        return vote
    if items.are_articles:
        return vote + _item_vote(hint, items, is_opener=at in items.openers)
    if at in levels.heads or (hint.tag == "h1" and at not in levels.parts):
        vote += _H1
    elif hint.tag == "h2":
        vote += _H2
    elif hint.tag in {"p", "li", "span", "td"} or hint.tag in _APART:
        vote += _PLAIN
    if items.are_parts and hint.item in items.full:
        vote += _INSIDE_ITEM
    elif at in items.openers:
        vote += _ITEM
    if hint.is_main is False:
        vote += _PLAIN
    return vote


def _is_of_title(text: str, title: str) -> bool:
    """Whether the title of the page opens with the whole line, or is the line cut short."""
    if len(text) < _LEAST_TITLE:
        return False
    return title.startswith(text) or (
        title.endswith(("...", "…")) and text.startswith(title.rstrip(".… "))
    )


def _item_vote(hint: BlockHint, items: _Items, *, is_opener: bool) -> float:
    """On a page of several items with text the first heading of each opens an article, and no other line."""
    if hint.item not in items.full:
        return _OUTSIDE_ITEMS
    return _OPENER if is_opener else _INSIDE_ITEM
