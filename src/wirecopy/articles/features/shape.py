"""Shape: what a line looks like, as numbers; no word of an article is among them.

Lengths, punctuation, capitals, figures, repetition on the page, blank lines around, and the closed lists of
interface phrases, stamps, agencies and function words.  ``shape_table`` gives one row a line.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from struct import Struct

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.word_counts import token_shares, word_shares
from wirecopy.articles.lines import LONGEST_PHRASE_LINE, REMEMBERED_LINES, Lines
from wirecopy.articles.stamps.written import StampLine
from wirecopy.data.agencies import load_agencies
from wirecopy.data.page_phrases import load_page_phrases
from wirecopy.text.plain_words import folded_words

Table = NDArray[np.float32]

#: Punctuation and capitals are counted in this many characters from the start of a line: the
#: shape of a paragraph shows early, and a line of 5 MB must not cost more than its length.
_LOOKED_AT = 400
_TERMINALS = frozenset(".!?…。।؟！？")
_CLOSERS = "\"'”’»)]›“"
_QUOTES = frozenset("\"“”„«»‘'‚‹「『")
_BULLETS = frozenset("•·–—-*●▪►‣◦>→✓■")
_SEPARATORS = "|·•/>»"
_SOCIAL = re.compile(r"https?://|www\.|pic\.twitter|@\w|#\w", re.IGNORECASE)
#: The name and handle under an embedded post.
HANDLE = re.compile(r"^[—–-] .{1,80}\(@\w{1,30}\)")
_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?:,? (?:[^\W\d_][\w.'’-]*|&)){1,6}$")
_BY = re.compile(
    r"^(?:by|von|par|por|di|da|door|av|от|автор|written by|text|texte|texto|testo|بقلم|كتب)\b[: ]",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\(?[^\W\d_]{2,}[^\n:—–(]{0,45}?(?:\([^()\n]{2,30}\))?\s?(?:[—–:]|-(?=\s)|\.-)\s?\S"
)
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")

#: Column names of the table, in order.
OWN = (
    "chars", "words", "terminal", "colon", "ellipsis", "quote", "bullet", "lower_start",
    "title_share", "upper_share", "digit_share", "commas", "sentences", "separators", "social",
    "handle", "bracket_end", "agency", "picture", "stamp_cover", "date", "clock", "relative",
    "role", "by", "name", "dateline", "copies", "copy_after", "copy_before", "twins", "gap",
    "gap_after", "other_script", "function_share", "lower_share", "word_length", "question",
)  # fmt: skip


@cache
def columns() -> tuple[str, ...]:
    """Names of the columns of ``shape_table``."""
    return OWN + tuple(f"phrase_{kind}" for kind in load_page_phrases().kinds)


def shape_table(lines: Lines) -> Table:
    """One row a line, one column a name of ``columns()``."""
    rows = np.zeros((len(lines), len(columns())), dtype=np.float32)
    if not len(lines):
        return rows
    looks = b"".join(
        (_remembered_looks if len(text) <= LONGEST_PHRASE_LINE else _looks)(text, stamp)
        for text, stamp in zip(lines.texts, lines.stamps, strict=True)
    )
    rows[:, _places(_ALONE)] = np.frombuffer(looks, np.float32).reshape(len(lines), -1)
    heads = [text[:_LOOKED_AT] for text in lines.texts]
    shares = [*token_shares(heads), *word_shares(heads)]
    rows[:, _places(_COUNTED)] = np.stack(shares, axis=1)
    rows[:, len(OWN) :] = _phrase_marks(lines.phrases)
    rows[:, _places(("copies", "copy_after", "copy_before"))] = _copies(lines)
    rows[:, OWN.index("twins")] = _count_twins(lines)
    gaps = np.minimum(np.array([*lines.gaps, 3]), 3)
    rows[:, OWN.index("gap")], rows[:, OWN.index("gap_after")] = gaps[:-1], gaps[1:]
    return rows


#: Columns that a line gives by itself, and those that are counted for all lines at once.
_ALONE = (
    "chars", "words", "terminal", "colon", "ellipsis", "quote", "bullet", "lower_start", "sentences",
    "separators", "social", "handle", "bracket_end", "agency", "picture", "stamp_cover", "date", "clock",
    "relative", "role", "by", "name", "dateline", "question",
)  # fmt: skip
_COUNTED = (
    "title_share", "upper_share", "digit_share", "commas", "other_script", "function_share", "lower_share",
    "word_length",
)  # fmt: skip


_PACKED = Struct(f"={len(_ALONE)}f")


@cache
def _places(names: tuple[str, ...]) -> list[int]:
    return [OWN.index(name) for name in names]


#: Copies of a line this near (lines) are the same article's.
_NEAR = 12


def _copies(lines: Lines) -> Table:
    """Log count of copies, and whether one stands within reach after or before."""
    after, before = [0.0] * len(lines), [0.0] * len(lines)
    latest: dict[int, int] = {}
    for at, first in enumerate(lines.same_as):
        last = latest.get(first)
        if last is not None and at - last <= _NEAR:
            before[at] = after[last] = 1 / (at - last)
        latest[first] = at
    counts = [math.log(count) for count in lines.copies]
    return np.array([counts, after, before], dtype=np.float32).T


def _count_twins(lines: Lines) -> list[float]:
    """Log count of other lines that open or end alike: the page's own pattern."""
    openings = [" ".join(text[:60].split(maxsplit=2)[:2]) for text in lines.texts]
    closings = [text[-12:] for text in lines.texts]
    opened, closed = Counter(openings), Counter(closings)
    counts = zip(map(opened.__getitem__, openings), map(closed.__getitem__, closings), strict=True)
    return list(map(math.log, map(max, counts)))


def _phrase_marks(phrases: Sequence[str | None]) -> NDArray[np.bool_]:
    """One column a kind of phrase."""
    kinds = load_page_phrases().kinds
    numbers = np.array([-1 if phrase is None else kinds.index(phrase) for phrase in phrases])
    found: NDArray[np.bool_] = numbers[:, None] == np.arange(len(kinds))
    return found


def _looks(text: str, stamp: StampLine | None) -> bytes:
    """The columns that a line gives by itself, packed: many are remembered."""
    return _PACKED.pack(*_marks(text), *_closed(text, stamp), 1.0 if "?" in text[-3:] else 0.0)


_remembered_looks = lru_cache(maxsize=REMEMBERED_LINES)(_looks)


def _marks(text: str) -> list[float]:
    """Columns up to ``sentences``."""
    head = text[:_LOOKED_AT]
    bare = text[-6:].rstrip(_CLOSERS)
    words = text.count(" ") + 1
    if words < len(text) / 15:
        words += len(_UNSPACED.findall(head)) // 2
    return [
        math.log1p(len(text)),
        math.log1p(words),
        1.0 if bare[-1:] in _TERMINALS else 0.0,
        1.0 if text.endswith(":") else 0.0,
        1.0 if text.endswith(("...", "…")) else 0.0,
        1.0 if text[0] in _QUOTES else 0.0,
        1.0 if text[0] in _BULLETS else 0.0,
        1.0 if text[0].islower() else 0.0,
        math.log1p(head.count(". ") + head.count("? ") + head.count("。") + head.count("! ")),
    ]


def _closed(text: str, stamp: StampLine | None) -> list[float]:
    """Columns from ``separators`` to ``dateline``."""
    agency, picture = (0.0, 0.0) if len(text) > 250 else _credit_marks(text)
    is_short = len(text) <= 90
    head = text[:_LOOKED_AT]
    return [
        min(5, sum(map(head.count, _SEPARATORS))) if len(text) < 300 else 0.0,
        1.0 if _is_social(head) else 0.0,
        1.0 if HANDLE.match(text[:140]) else 0.0,
        1.0 if text.endswith(")") else 0.0,
        agency,
        picture,
        *(_stamp_marks(stamp) if stamp else _NO_STAMP),
        1.0 if is_short and _BY.match(text) else 0.0,
        1.0 if is_short and _is_name(text) else 0.0,
        1.0 if _opens_with_dateline(text[:90]) else 0.0,
    ]


_NO_STAMP = (0.0,) * 5


def _stamp_marks(stamp: StampLine) -> tuple[float, ...]:
    """Columns ``stamp_cover`` to ``role``."""
    found = stamp.stamps
    return (
        stamp.cover,
        1.0 if any(item.has_date for item in found) else 0.0,
        1.0 if any(item.hour is not None for item in found) else 0.0,
        1.0 if any(item.is_relative for item in found) else 0.0,
        1.0 if any(item.role for item in found) else 0.0,
    )


def _is_social(head: str) -> bool:
    """Whether a link, a handle or a tag stands in it; what they all hold is looked for first, which is faster."""
    if "@" not in head and "#" not in head:
        folded = head.lower()
        if "://" not in folded and "www." not in folded and ".tw" not in folded:
            return False
    return bool(_SOCIAL.search(head))


def _opens_with_dateline(head: str) -> bool:
    """Whether a place and a mark may open it; the mark is looked for first, which is faster."""
    has_sign = "-" in head or ":" in head or "—" in head or "–" in head
    return has_sign and bool(_DATELINE.match(head))


def _is_name(text: str) -> bool:
    if not _NAME.match(text):
        return False
    tokens = text.replace(",", " ").split()
    return sum(token[0].isupper() for token in tokens) >= len(tokens) - 1


def _credit_marks(text: str) -> tuple[float, float]:
    """Whether an agency, and whether a picture desk or a picture word, is named."""
    agencies = load_agencies()
    words = folded_words(text)
    agency = not agencies.folded.keys().isdisjoint(words[-6:])
    picture = not agencies.pictures.isdisjoint(words)
    opener = bool(words) and (
        words[0] in agencies.openers or " ".join(words[:2]) in agencies.openers
    )
    return float(agency), float(opener) + 0.5 * float(picture)
