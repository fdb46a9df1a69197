"""Main text: which lines of a page are the text of its article or articles.

1. Prose is what counts: the characters of lines that are long, or end like a sentence, and do not
   stand in links.  Lines in boxes (navigation, captions, related stories, comments: told by element
   and by words of class and id) do not count, unless the box holds much of the page's prose.
2. Where several elements hold a headline of the first level and an article each (``roots``), each is
   read by itself.  Else from the whole page we go down into the element that holds most of the prose, as long as there
   is one, and stop where its neighbours are articles too: on a page of several articles all of
   them are kept, each told by ``BlockHint.item``.
3. Inside, prose is kept, with the lists and subheadings between; so is the standfirst between the
   headline and the text.
4. Where linked data give the article's text and most of what we kept is in it, the rest goes.

Known misses: text in cells of a table of layout, boxes whose markup says nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from wirecopy.pages.budget import Budget
from wirecopy.pages.html.container import (
    find_container,
    is_title,
    number_items,
    number_siblings,
)
from wirecopy.pages.html.outline import HEADING_TAGS, Frame, Line, Outline
from wirecopy.pages.html.prose import MAX_LINK_SHARE, ProseMap, ends_sentence, prose_chars
from wirecopy.pages.html.roots import find_roots

_PARAGRAPH_TAGS = frozenset(("p", "blockquote", "li", "dd", "dt", "pre"))
#: An element with this share of the prose in paragraphs of its own is where paragraphs stand.
_HOME_SHARE = 0.1
#: Words of markup that name a standfirst (closed list, by language of the site).
_STANDFIRST_WORDS = frozenset(
    "standfirst lead lede dek deck excerpt summary subtitle subheadline subhead intro introduction description"
    " abstract chapo entradilla bajada subtitulo sottotitolo occhiello sommario vorspann anreisser einleitung"
    " ingress preamble manchet perex anons inleiding lid podtytul zajawka spot ozet".split()
)
#: Characters a standfirst has at least; kickers and stamps are shorter.
_STANDFIRST_CHARS = 50
#: Lines between headline and text: stamps, buttons, a picture with its caption.
_STANDFIRST_LINES = 40
#: Lines of advertisement or caption between a subheading and its text; a table there may be longer.
_HEADING_REACH = 5
_CELL_TAGS = frozenset(("td", "th"))


def find_main(page: Outline, title: str | None, *, is_article: bool, budget: Budget) -> list[bool]:
    """For each line whether it is the text of an article; equal siblings become items.

    Args:
        page: lines and elements.
        title: the headline that the page gives itself.
        is_article: whether the head of the page says that it holds one article.
        budget: looked at between the steps.

    Raises:
        OverBudgetError: the time is spent.
    """
    if not page.lines:
        return []
    prose = [prose_chars(line) for line in page.lines]
    roots = find_roots(page, prose)
    if not roots:
        return _find_one(page, prose, title, is_article=is_article, budget=budget)
    keep = [False] * len(page.lines)
    for root, spots in zip(roots, _lines_of(page, roots), strict=True):
        found = _find_in_root(page, prose, spots, root, title, budget=budget)
        for i, kept in zip(spots, found, strict=True):
            keep[i] = kept
    number_items(page.frames, roots)
    return keep


def _lines_of(page: Outline, roots: Sequence[Frame]) -> list[list[int]]:
    """Numbers of the lines in each of ``roots``, which are in order and apart from each other."""
    starts = [root.index for root in roots]
    spots: list[list[int]] = [[] for _ in roots]
    for i, place in enumerate(page.places):
        at = bisect_right(starts, place) - 1
        if at >= 0 and place < roots[at].end:
            spots[at].append(i)
    return spots


def _find_in_root(
    page: Outline,
    prose: Sequence[int],
    spots: Sequence[int],
    root: Frame,
    title: str | None,
    *,
    budget: Budget,
) -> list[bool]:
    """The text of one article of several, found as if its root were the whole page."""
    frames, above = page.frames[root.index : root.end], root.parent
    first = root.index
    root.parent = None
    inside = set(frames)
    for frame in frames:
        frame.forget_near_words()
        frame.index -= first
        frame.end -= first
        if frame.opener not in inside:  # of an item around the root
            frame.item = frame.opener = None
    inner = Outline([page.lines[i] for i in spots], frames)
    keep = _find_one(inner, [prose[i] for i in spots], title, is_article=True, budget=budget)
    root.parent = above
    for frame in frames:
        frame.forget_near_words()
        frame.index += first
        frame.end += first
    return keep


def _find_one(
    page: Outline, prose: Sequence[int], title: str | None, *, is_article: bool, budget: Budget
) -> list[bool]:
    """The text of a page that is not known to hold several articles."""
    budget.check()
    keep = _find_main(ProseMap(page, prose, is_article=is_article), title)
    budget.check()
    # A site may wrap all it has in what its words call a box: then only elements tell boxes.
    return keep if any(keep) else _find_main(ProseMap(page, prose, by_words=False), title)


def _find_main(prose: ProseMap, title: str | None) -> list[bool]:
    page = prose.page
    container = find_container(prose, title)
    number_siblings(prose, container, has_headline=_has_headline(page, title))
    inside = range(container.index, container.end)
    homes = _homes(prose)
    keep = [
        place in inside
        and not prose.boxed[place]
        and _is_text(line, chars, is_home=line.frame.parent in homes)
        for line, place, chars in zip(page.lines, page.places, prose.prose, strict=True)
    ]
    _drop_openers(prose, keep, title)
    _drop_closers(prose, keep)
    _keep_standfirst(prose, keep, title)
    _keep_headings(prose, keep, title)
    return keep


def _homes(prose: ProseMap) -> set[Frame]:
    """Elements in which a good part of the prose stands in paragraphs side by side."""
    chars: dict[Frame, int] = {}
    for line, own in zip(prose.page.lines, prose.prose, strict=True):
        if own and line.frame.parent is not None and line.frame.tag in _PARAGRAPH_TAGS:
            chars[line.frame.parent] = chars.get(line.frame.parent, 0) + own
    return {frame for frame, own in chars.items() if own >= _HOME_SHARE * prose.mass[0]}


def _is_text(line: Line, prose: int, *, is_home: bool) -> bool:
    if line.frame.tag in HEADING_TAGS:
        return False
    if line.link_share > MAX_LINK_SHARE:
        is_sentence = len(line.text) >= _STANDFIRST_CHARS and ends_sentence(line.text)
        return is_home and is_sentence and line.link_share < 1
    return line.frame.tag in _PARAGRAPH_TAGS or prose > 0


def _drop_openers(prose: ProseMap, keep: list[bool], title: str | None) -> None:
    """Headline, byline and stamp that stand in paragraphs before the prose of an item are no text."""
    opened: set[Frame | None] = set()
    for i, line in enumerate(prose.page.lines):
        if not keep[i] or line.frame.opener in opened:
            continue
        if is_title(line.text, title):
            keep[i] = False
        elif prose.prose[i] > 0:
            opened.add(line.frame.opener)
        else:
            keep[i] = ends_sentence(line.text)


def _drop_closers(prose: ProseMap, keep: list[bool]) -> None:
    """Buttons, tags and stamps that stand in paragraphs or lists after the prose are no text."""
    for i in range(len(keep) - 1, -1, -1):
        line = prose.page.lines[i]
        if keep[i] and prose.prose[i] > 0:
            return
        if keep[i] and not ends_sentence(line.text):
            keep[i] = False


def _keep_standfirst(prose: ProseMap, keep: list[bool], title: str | None) -> None:
    """Prose between the headline and the text, which often stands in a header of its own."""
    lines = prose.page.lines
    first = next((i for i, kept in enumerate(keep) if kept), len(lines))
    headline = _headline_before(prose, first, title)
    if headline is None:
        return
    for i in range(headline + 1, first):
        if not prose.boxed[lines[i].frame.index]:
            keep[i] = _is_standfirst(lines[i], prose.prose[i])


def _is_standfirst(line: Line, prose: int) -> bool:
    if line.link_share > MAX_LINK_SHARE:
        return False
    is_named = line.frame.tag in HEADING_TAGS or not _STANDFIRST_WORDS.isdisjoint(line.names())
    return prose > 0 or (is_named and len(line.text) >= _STANDFIRST_CHARS)


def _headline_before(prose: ProseMap, first: int, title: str | None) -> int | None:
    """The last heading before the text that has the page's title, or else is of the first level.

    Without either, the first heading of the item that the text stands in.
    """
    lines = prose.page.lines
    item = lines[first].frame.opener if first < len(lines) else None
    chosen = None
    for i in range(first - 1, max(-1, first - _STANDFIRST_LINES), -1):
        line = lines[i]
        if prose.boxed[line.frame.index]:
            continue
        is_heading = line.frame.tag in HEADING_TAGS
        if line.frame.tag == "h1" or (
            (is_heading or chosen is None) and is_title(line.text, title)
        ):
            return i
        if is_heading and item is not None and line.frame.opener is item:
            chosen = i
    return chosen


def _keep_headings(prose: ProseMap, keep: list[bool], title: str | None) -> None:
    """Subheadings: headings after kept text that more of it follows, with at most a box between."""
    items: set[Frame | None] = set()
    peers = _peer_headings(prose, keep, title)
    for i, line in enumerate(prose.page.lines):
        if keep[i]:
            items.add(line.frame.opener)
        elif (
            line.frame.tag not in HEADING_TAGS
            or prose.boxed[line.frame.index]
            or line.frame in peers
        ):
            continue
        elif line.frame.opener in items:  # the first heading of an item is its headline
            keep[i] = line.link_share <= MAX_LINK_SHARE and _text_follows(prose, keep, i)


def _peer_headings(prose: ProseMap, keep: Sequence[bool], title: str | None) -> set[Frame]:
    """Headings like the one right above the first text, where the page has no headline of its own.

    On a digest each of them opens a report; an article has a headline of the first level, or its title.
    """
    lines = prose.page.lines
    headings = [line for line in lines if line.frame.tag in HEADING_TAGS]
    if _has_headline(prose.page, title):
        return set()
    first = next((i for i, kept in enumerate(keep) if kept), 0)
    opener = lines[first - 1].frame if first else None
    if opener is None or opener.tag not in HEADING_TAGS:
        return set()
    return {
        line.frame
        for line in headings
        if line.frame.tag == opener.tag and line.frame.parent is opener.parent
    }


def _has_headline(page: Outline, title: str | None) -> bool:
    """Whether a heading is of the first level and no link, or has the page's title."""
    return any(
        (line.frame.tag == "h1" and line.link_share <= MAX_LINK_SHARE) or is_title(line.text, title)
        for line in page.lines
        if line.frame.tag in HEADING_TAGS
    )


def _text_follows(prose: ProseMap, keep: Sequence[bool], heading: int) -> bool:
    lines = prose.page.lines
    looked = 0
    for i in range(heading + 1, len(lines)):
        is_cell = lines[i].frame.tag in _CELL_TAGS
        looked += not is_cell
        if looked > _HEADING_REACH:
            return False
        if keep[i]:
            is_near = i <= heading + _HEADING_REACH
            return is_near or lines[i].frame.parent is lines[heading].frame.parent
        is_boxed = prose.boxed[lines[i].frame.index]
        if lines[i].link_share > MAX_LINK_SHARE or (
            not is_boxed and lines[i].frame.tag in HEADING_TAGS
        ):
            return False
    return False
