"""Origins: where the code points that ``shingles`` keeps stood in the text as it was given.

Composing accents and leaving hidden characters out moves places.  A text in ASCII, and any that is
composed and holds nothing hidden, has them where they were.  Else the text is taken apart before
every ASCII character, which never joins what stands before it; a stretch that composing changes
counts as one place.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from wirecopy.text.shingles import is_hidden

if TYPE_CHECKING:
    from wirecopy.text.shingles import Ints, WordArrays

_STRETCH = re.compile(r"[\x00-\x7f][^\x00-\x7f]*|^[^\x00-\x7f]+")


def word_origins(text: str, words: WordArrays) -> tuple[Ints, Ints]:
    """Start and end of every word of ``words``, in code points of ``text``."""
    import numpy as np

    if len(words.codes) == len(text) and words.text == text:
        return words.starts, words.ends
    starts, ends = _places(text)
    kept = np.array([not is_hidden(c) for c in unicodedata.normalize("NFC", text)], bool)
    starts, ends = starts[kept], ends[kept]
    return starts[words.starts], ends[words.ends - 1]


def _places(text: str) -> tuple[Ints, Ints]:
    """Start and end in ``text`` of every code point of its composed form."""
    import numpy as np

    starts: list[int] = []
    ends: list[int] = []
    for match in _STRETCH.finditer(text):
        first, last = match.span()
        composed = unicodedata.normalize("NFC", match.group())
        if composed == match.group():
            starts += range(first, last)
            ends += range(first + 1, last + 1)
        else:
            starts += [first] * len(composed)
            ends += [last] * len(composed)
    return np.array(starts, np.int64), np.array(ends, np.int64)
