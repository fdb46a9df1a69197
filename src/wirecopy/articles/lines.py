"""Lines: the visible blocks of a page with what the closed lists say of each.

Blank blocks are left out; ``numbers`` leads back to the blocks.  Everything later works on these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wirecopy.articles.stamps.calendars import calendars_of
from wirecopy.articles.stamps.written import LONGEST_STAMP_LINE, StampLine, read_stamps
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.model import BlockHint, Page
from wirecopy.text.normalise import UNSEEN

#: Lines longer than this are not looked up in the list of interface phrases (characters; the
#: longest prompt worth catching, a newsletter sentence, is below it).
LONGEST_PHRASE_LINE = 220
#: A phrase is looked for in this many characters from the start of a line.
_PHRASE_PREFIX = 90
#: Short lines whose reading is remembered over pages (with their shapes 20 MB at most).
REMEMBERED_LINES = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The visible lines of a page, as columns of equal length."""

    page: Page
    #: Index of the block.
    numbers: tuple[int, ...]
    #: Where the stripped text starts on the page.
    starts: tuple[int, ...]
    #: Stripped.
    texts: tuple[str, ...]
    #: Kind of interface phrase, when the line is or opens with one.
    phrases: tuple[str | None, ...]
    stamps: tuple[StampLine | None, ...]
    #: Blank blocks before the line.
    gaps: tuple[int, ...]
    #: Number of the first line with the same text, folded.
    same_as: tuple[int, ...]
    #: How many lines of the page have the same text.
    copies: tuple[int, ...]

    def __len__(self) -> int:
        """Number of visible lines."""
        return len(self.texts)

    def hint(self, at: int) -> BlockHint | None:
        """What the markup says of line ``at``."""
        return self.page.blocks[self.numbers[at]].hint

    def hints(self) -> list[BlockHint | None]:
        """What the markup says of each line."""
        blocks = self.page.blocks
        return [blocks[number].hint for number in self.numbers]


class Visible(NamedTuple):
    """The visible lines of a page, or a stretch of them, before anything is looked up."""

    page: Page
    numbers: list[int]
    starts: list[int]
    texts: list[str]
    gaps: list[int]

    def stretch(self, first: int, last: int) -> Visible:
        """The lines from ``first`` up to ``last``."""
        spots = slice(first, last)
        return Visible(
            page=self.page,
            numbers=self.numbers[spots],
            starts=self.starts[spots],
            texts=self.texts[spots],
            gaps=self.gaps[spots],
        )


def read_lines(page: Page) -> Lines:
    """The visible lines of ``page``."""
    return look_up(find_visible(page))


def look_up(visible: Visible) -> Lines:
    """The lines with their phrases and stamps."""
    found = [
        (None, None) if len(text) > LONGEST_PHRASE_LINE else _look_up(text)
        for text in visible.texts
    ]
    stamps = _in_page_calendars(visible, [stamp for _, stamp in found])
    return _as_lines(visible, [phrase for phrase, _ in found], stamps)


def _in_page_calendars(
    visible: Visible, stamps: list[StampLine | None]
) -> Sequence[StampLine | None]:
    """The stamps, read anew where figures were taken for those of a calendar that the page does not count in."""
    supposed = [at for at, stamp in enumerate(stamps) if stamp is not None and stamp.supposed]
    known = calendars_of(visible.page.text) if supposed else frozenset()
    for at in supposed:
        found = stamps[at]
        if found is not None and not found.supposed <= known:
            stamps[at] = read_stamps(visible.texts[at], known)
    return stamps


def without_look_up(visible: Visible) -> Lines:
    """The lines as if none were a phrase or held a stamp, at a fraction of the time."""
    nothing = [None] * len(visible.texts)
    return _as_lines(visible, nothing, nothing)


def _as_lines(
    visible: Visible, phrases: Sequence[str | None], stamps: Sequence[StampLine | None]
) -> Lines:
    texts = tuple(visible.texts)
    same_as, copies = _count_copies(fold_lines(texts))
    return Lines(
        page=visible.page,
        numbers=tuple(visible.numbers),
        starts=tuple(visible.starts),
        texts=texts,
        phrases=tuple(phrases),
        stamps=tuple(stamps),
        gaps=tuple(visible.gaps),
        same_as=same_as,
        copies=copies,
    )


def find_visible(page: Page) -> Visible:
    """The blocks of ``page`` that are not blank."""
    numbers: list[int] = []
    starts: list[int] = []
    texts: list[str] = []
    gaps: list[int] = []
    gap = 0
    whole = page.text
    for number, block in enumerate(page.blocks):
        raw = whole[block.start : block.end]
        text = raw.strip(UNSEEN)
        if not text:
            gap += 1
            continue
        numbers.append(number)
        starts.append(block.start + len(raw) - len(raw.lstrip(UNSEEN)))
        texts.append(text)
        gaps.append(gap)
        gap = 0
    return Visible(page=page, numbers=numbers, starts=starts, texts=texts, gaps=gaps)


@lru_cache(maxsize=1)
def fold_lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The lines without case; those of the page read last are remembered."""
    return tuple(map(str.casefold, texts))


def _count_copies(keys: Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first: dict[str, int] = {}
    counts: dict[str, int] = {}
    for at, key in enumerate(keys):
        first.setdefault(key, at)
        counts[key] = counts.get(key, 0) + 1
    return tuple(first[key] for key in keys), tuple(counts[key] for key in keys)


@lru_cache(maxsize=REMEMBERED_LINES)
def _look_up(text: str) -> tuple[str | None, StampLine | None]:
    """Phrase and stamps of a line; the pages of an outlet repeat most of their short lines."""
    return _phrase_of(text), _stamps_of(text)


def _phrase_of(text: str) -> str | None:
    is_cut = len(text) > _PHRASE_PREFIX
    return load_page_phrases().kind_of(phrase_words(text[:_PHRASE_PREFIX]), is_cut=is_cut)


def _stamps_of(text: str) -> StampLine | None:
    if len(text) > LONGEST_STAMP_LINE:
        return None
    if any(map(str.isdigit, text)):
        return read_stamps(text)
    if len(text) <= 40:
        words = load_stamp_words()
        opening = text.casefold().split()
        if any(word.strip(".,:;") in words.moment_words for word in opening):
            return read_stamps(text)
    return None
