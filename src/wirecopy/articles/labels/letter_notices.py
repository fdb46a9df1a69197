"""Notices of a site in scripts whose words are not parted, or are too short to be looked for as words.

Japanese, Chinese, Korean and Hindi.  Told as in ``notices``, by phrases of several groups (``data/letter_notices.toml``), but a
phrase may stand anywhere, and blanks do not count.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.lines import fold_lines
from wirecopy.data.letter_notices import load_letter_notices

#: Their letters: of India, of the syllables of Japan and Korea, of China.
_LETTER = re.compile("[\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: Of pages so many characters, one of them is looked at: lines of these scripts hold little else.
_STEP = 8
#: Pairs of letters are numbered in so many bits.
_BITS, _SPREAD = 20, 40503
#: Longer paragraphs are text (characters), and shorter lines are buttons.
_LONGEST, _SHORTEST = 350, 8
#: What is quoted, no mere name of the site.
_QUOTED = re.compile('[「『“"][^「」『』“”"]{16}')


def lines_of_letters(texts: tuple[str, ...]) -> list[int]:
    """The lines of a page that may be notices in one of these scripts; most pages have none."""
    page = "\n".join(fold_lines(texts))
    if page.isascii() or not _LETTER.search(page[::_STEP]):
        return []
    letters = _codes(page.replace(" ", ""))
    is_asked = _asked()[_pairs(letters)]
    ends = np.flatnonzero(letters == ord("\n"))
    return [int(at) for at in np.unique(ends.searchsorted(np.flatnonzero(is_asked)))]


def is_of_letters(text: str) -> bool:
    """Whether a line is in one of these scripts: most of its letters take three bytes each, others two at most."""
    return (
        not text.isascii()
        and 2 * len(text.encode("utf-8", "surrogatepass")) > 3 * len(text)
        and _LETTER.search(text) is not None
    )


def notice_of_letters(text: str) -> str | None:
    """What kind of notice a paragraph in one of these scripts is; None for any other."""
    if not _SHORTEST <= len(text) <= _LONGEST or _QUOTED.search(text):
        return None
    folded, table = _folded(text), load_letter_notices()
    if any(word in folded for word in table.telling):
        return None
    return next(
        (
            notice.kind
            for notice in table.notices
            if all(any(phrase in folded for phrase in group) for group in notice.groups)
        ),
        None,
    )


def _folded(text: str) -> str:
    return "^" + "".join(text.casefold().split())


@cache
def _asked() -> NDArray[np.bool_]:
    """Which pairs of letters the phrases of the first groups of notices begin with."""
    found = np.zeros(1 << _BITS, dtype=bool)
    for notice in load_letter_notices().notices:
        for phrase in notice.groups[0]:
            found[_pairs(_codes(phrase.removeprefix("^")[:2]))] = True
    return found


def _codes(text: str) -> NDArray[np.int64]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.int64)


def _pairs(letters: NDArray[np.int64]) -> NDArray[np.int64]:
    """A number for each two letters that stand side by side; few pairs share one."""
    return (letters[:-1] * _SPREAD + letters[1:]) & ((1 << _BITS) - 1)
