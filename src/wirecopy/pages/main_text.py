"""Main text: which lines of a page are the text of its article or articles.

1. Prose is what counts: the characters of lines that are long, or end like a sentence, and do not
   stand in links.  Lines in boxes (navigation, captions, related stories, comments: told by element
   and by words of class and id) do not count, unless the box holds much of the page's prose.
2. From the whole page we go down into the element that holds most of the prose, as long as there
   is one, and stop where its neighbours are articles too: on a page of several articles all of
   them are kept, each told by ``BlockHint.item``.
3. Inside, prose is kept, with the lists and subheadings between; so is the standfirst between the
   headline and the text.
4. Where linked data give the article's text and most of what we kept is in it, the rest goes.

Known misses: text in cells of a table of layout, boxes whose markup says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.pages.box_words import FIRM_WORDS, box_words
from wirecopy.pages.outline import HEADING_TAGS, Frame, Line, Outline

_BOX_TAGS = frozenset(
    "nav footer aside form figure figcaption button dialog menu fieldset address dir table".split()
)
_PARAGRAPH_TAGS = frozenset(("p", "blockquote", "li", "dd", "dt", "pre"))
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:][\"'”’»“)\]]*$")
#: A line of this many characters is prose even without a mark at its end.
_LONG_LINE = 120
#: Shorter lines with a mark at the end are prose in a paragraph element.
_SHORT_LINE = 25
#: Lines with more of their characters in links are lists of links.
_MAX_LINK_SHARE = 0.5
#: A child with this share of its parent's prose is where the text is.
_DESCEND_SHARE = 0.6
#: A neighbour of the same kind with this much prose is an article of its own.
_ITEM_CHARS = 400
#: An element with this share of the prose in paragraphs of its own is where paragraphs stand.
_HOME_SHARE = 0.1
#: An article element with this share of the page's prose and the headline in it is the article.
_ITEM_SHARE = 0.25
#: Words of markup that name a standfirst (closed list, by language of the site).
_STANDFIRST_WORDS = frozenset(
    "standfirst lead lede dek deck excerpt summary subtitle subheadline subhead intro introduction description"
    " abstract chapo entradilla bajada subtitulo sottotitolo occhiello sommario vorspann anreisser einleitung"
    " ingress preamble manchet perex anons inleiding lid podtytul zajawka spot ozet".split()
)
#: A heading that makes up this share of the title, or holds it so, is the headline.
_TITLE_SHARE = 0.5
#: Characters a standfirst has at least; kickers and stamps are shorter.
_STANDFIRST_CHARS = 50
#: Lines between headline and text: stamps, buttons, a picture with its caption.
_STANDFIRST_LINES = 40
#: Lines of advertisement or caption between a subheading and its text.
_HEADING_REACH = 5
#: A mark under which this share of the page's prose stands marks no box on this page.
_NO_BOX_SHARE = 0.35
#: The same for marks that sites seldom put on anything else.
_FIRM_SHARE = 0.7


def prose_chars(line: Line) -> int:
    """Characters of the line that count as prose."""
    length = len(line.text)
    if length < _SHORT_LINE or line.link_share > _MAX_LINK_SHARE:
        return 0
    if length < _LONG_LINE and not ends_sentence(line.text):
        return 0
    return length - line.link_chars


class ProseMap:
    """How much prose each element holds, and which elements are boxes."""

    def __init__(self, page: Outline) -> None:
        self.page = page
        self.prose = [prose_chars(line) for line in page.lines]
        marks = _box_marks(page.frames)
        usual = self._usual_marks(marks)
        #: Whether the element is, or stands in, a box.
        self.boxed = [bool(mark - usual) for mark in marks]
        #: Prose outside boxes, of the element and all in it.
        self.mass = self._masses()

    def _usual_marks(self, marks: Sequence[frozenset[str]]) -> frozenset[str]:
        """Marks under which much of the page's prose stands: here they do not mean a box."""
        chars: dict[str, int] = {}
        for line, prose in zip(self.page.lines, self.prose, strict=True):
            if prose:
                for mark in marks[line.frame.index]:
                    chars[mark] = chars.get(mark, 0) + prose
        whole = sum(self.prose)
        return frozenset(
            mark
            for mark, prose in chars.items()
            if prose >= (_FIRM_SHARE if mark in FIRM_WORDS else _NO_BOX_SHARE) * whole
        )

    def _masses(self) -> list[int]:
        masses = [0] * len(self.page.frames)
        for line, chars in zip(self.page.lines, self.prose, strict=True):
            if not self.boxed[line.frame.index]:
                masses[line.frame.index] += chars
        for frame in reversed(self.page.frames):
            if frame.parent is not None:
                masses[frame.parent.index] += masses[frame.index]
        return masses


def _box_marks(frames: Sequence[Frame]) -> list[frozenset[str]]:
    """For each element the signs of boxes on it and around it: a bounded set."""
    marks: list[frozenset[str]] = []
    for frame in frames:
        above: frozenset[str] = marks[frame.parent.index] if frame.parent else frozenset()
        own = frozenset() if frame.tag in HEADING_TAGS else box_words(frame.words)
        if frame.tag in _BOX_TAGS or _is_nested_item(frame):
            own |= {f"<{frame.tag}>"}
        marks.append(above if own <= above else above | own)
    return marks


def _is_nested_item(frame: Frame) -> bool:
    return frame.parent is not None and frame.parent.item not in {None, frame.item}


def find_main(page: Outline, title: str | None = None) -> list[bool]:
    """For each line whether it is the text of an article."""
    if not page.lines:
        return []
    prose = ProseMap(page)
    inside = _inside(prose, _container(prose, title))
    homes = _homes(prose)
    keep = [
        inside[line.frame.index]
        and not prose.boxed[line.frame.index]
        and _is_text(line, is_home=line.frame.parent in homes)
        for line in page.lines
    ]
    _keep_standfirst(prose, keep, title)
    _keep_headings(prose, keep)
    return keep


def _homes(prose: ProseMap) -> set[Frame]:
    """Elements in which a good part of the prose stands in paragraphs side by side."""
    chars: dict[Frame, int] = {}
    for line, own in zip(prose.page.lines, prose.prose, strict=True):
        if own and line.frame.parent is not None and line.frame.tag in _PARAGRAPH_TAGS:
            chars[line.frame.parent] = chars.get(line.frame.parent, 0) + own
    return {frame for frame, own in chars.items() if own >= _HOME_SHARE * prose.mass[0]}


def _is_text(line: Line, *, is_home: bool) -> bool:
    if line.frame.tag in HEADING_TAGS:
        return False
    if line.link_share > _MAX_LINK_SHARE:
        is_sentence = len(line.text) >= _STANDFIRST_CHARS and ends_sentence(line.text)
        return is_home and is_sentence and line.link_share < 1
    return line.frame.tag in _PARAGRAPH_TAGS or prose_chars(line) > 0


def ends_sentence(text: str) -> bool:
    """Whether the line ends with a mark that closes a sentence, in any script."""
    return bool(_SENTENCE_END.search(text[-6:]))


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
    if line.link_share > _MAX_LINK_SHARE:
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
        if line.frame.tag not in HEADING_TAGS or prose.boxed[line.frame.index]:
            continue
        if line.frame.tag == "h1" or is_title(line.text, title):
            return i
        if item is not None and line.frame.opener is item:
            chosen = i
    return chosen


def is_title(text: str, title: str | None) -> bool:
    """Whether a heading has the page's title, or most of it, for its text."""
    if not title:
        return False
    short, long = sorted((text.casefold(), title.casefold()), key=len)
    return short in long and len(short) > _TITLE_SHARE * len(long)


def _keep_headings(prose: ProseMap, keep: list[bool]) -> None:
    """Subheadings: headings after kept text that more of it follows, with at most a box between."""
    seen = False
    for i, line in enumerate(prose.page.lines):
        if keep[i]:
            seen = True
        elif seen and line.frame.tag in HEADING_TAGS and not prose.boxed[line.frame.index]:
            keep[i] = line.link_share <= _MAX_LINK_SHARE and _text_follows(prose, keep, i)


def _text_follows(prose: ProseMap, keep: Sequence[bool], heading: int) -> bool:
    lines = prose.page.lines
    for i in range(heading + 1, min(len(lines), heading + 1 + _HEADING_REACH)):
        if keep[i]:
            return True
        is_boxed = prose.boxed[lines[i].frame.index]
        if lines[i].link_share > _MAX_LINK_SHARE or (
            not is_boxed and lines[i].frame.tag in HEADING_TAGS
        ):
            return False
    return False


def _container(prose: ProseMap, title: str | None) -> Frame:
    children: dict[int, list[Frame]] = {}
    for frame in prose.page.frames[1:]:
        if frame.parent is not None and prose.mass[frame.index]:
            children.setdefault(frame.parent.index, []).append(frame)
    current = _only_item(prose, title) or prose.page.frames[0]
    while below := children.get(current.index):
        best = max(below, key=lambda frame: prose.mass[frame.index])
        if prose.mass[best.index] < _DESCEND_SHARE * prose.mass[current.index]:
            break
        if any(_is_alike(prose, best, other) for other in below if other is not best):
            break
        current = best
    return current


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
    return next(iter(found.values())) if len(found) == 1 else None


def _is_alike(prose: ProseMap, best: Frame, other: Frame) -> bool:
    return (
        prose.mass[other.index] >= _ITEM_CHARS
        and best.tag == other.tag
        and best.words == other.words
    )


def _inside(prose: ProseMap, container: Frame) -> list[bool]:
    inside = [False] * len(prose.page.frames)
    for frame in prose.page.frames:
        above = frame.parent is not None and inside[frame.parent.index]
        inside[frame.index] = above or frame is container
    return inside
