"""Shape: what a line looks like, as numbers; no word of an article is among them.

Lengths, punctuation, capitals, figures, repetition on the page, blank lines around, and the closed lists of
interface phrases, stamps, agencies and function words.  ``shape_table`` gives one row a line.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import filterfalse

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.lines import LONGEST_PHRASE_LINE, REMEMBERED_LINES, Lines
from wirecopy.articles.stamps import StampLine
from wirecopy.data.agencies import load_agencies
from wirecopy.data.language_words import load_language_words
from wirecopy.data.page_phrases import load_page_phrases
from wirecopy.text.plain_words import plain_words

Table = NDArray[np.float32]

#: Punctuation and capitals are counted in this many characters from the start of a line: the
#: shape of a paragraph shows early, and a line of 5 MB must not cost more than its length.
_LOOKED_AT = 400
_TERMINALS = frozenset(".!?…。।؟！？")
_CLOSERS = "\"'”’»)]›“"
_QUOTES = frozenset("\"“”„«»‘'‚‹「『")
_BULLETS = frozenset("•·–—-*●▪►‣◦>→✓■")
_SEPARATORS = re.compile(r"[|·•/>»]")
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
_WORD = re.compile(r"[^\W\d_]+")
#: All bytes but those of the figures.
_NO_DIGITS = bytes(byte for byte in range(256) if byte not in b"0123456789")
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


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*load_language_words().values())


def shape_table(lines: Lines) -> Table:
    """One row a line, one column a name of ``columns()``."""
    found = [
        (_remembered_shape if len(text) <= LONGEST_PHRASE_LINE else _shape)(text, phrase, stamp)
        for text, phrase, stamp in zip(lines.texts, lines.phrases, lines.stamps, strict=True)
    ]
    rows = np.array(found, dtype=np.float32).reshape(len(lines), len(columns()))
    gaps = np.minimum(np.array([*lines.gaps, 3]), 3)
    rows[:, _TWINS] = _count_twins(lines)
    rows[:, _GAP] = gaps[:-1]
    rows[:, _GAP + 1] = gaps[1:]
    rows[:, _COPIES : _COPIES + 3] = _copies(lines)
    return rows


_COPIES = OWN.index("copies")
_TWINS = OWN.index("twins")
_GAP = OWN.index("gap")
#: Copies of a line this near (lines) are the same article's.
_NEAR = 12


def _copies(lines: Lines) -> Table:
    """Log count of copies, and whether one stands within reach after or before."""
    rows = np.zeros((len(lines), 3), dtype=np.float32)
    latest: dict[int, int] = {}
    for at, first in enumerate(lines.same_as):
        rows[at, 0] = math.log(lines.copies[at])
        before = latest.get(first)
        if before is not None and at - before <= _NEAR:
            rows[at, 2] = rows[before, 1] = 1 / (at - before)
        latest[first] = at
    return rows


def _count_twins(lines: Lines) -> list[float]:
    """Log count of other lines that open or end alike: the page's own pattern."""
    openings = [" ".join(text[:60].split(maxsplit=2)[:2]) for text in lines.texts]
    closings = [text[-12:] for text in lines.texts]
    opened, closed = Counter(openings), Counter(closings)
    return [
        math.log(max(opened[opening], closed[closing]))
        for opening, closing in zip(openings, closings, strict=True)
    ]


def _shape(text: str, phrase: str | None, stamp: StampLine | None) -> list[float]:
    return [
        *_marks(text),
        *_closed(text, stamp),
        *_OF_PAGE,
        *_scripts(text),
        *_phrase_marks(phrase),
    ]


#: Columns that the page fills in.
_OF_PAGE = (0.0,) * 6


@cache
def _phrase_marks(phrase: str | None) -> tuple[float, ...]:
    return tuple(1.0 if kind == phrase else 0.0 for kind in load_page_phrases().kinds)


_remembered_shape = lru_cache(maxsize=REMEMBERED_LINES)(_shape)


def _marks(text: str) -> list[float]:
    """Columns up to ``sentences``."""
    head = text[:_LOOKED_AT]
    tokens = head.split()
    count = max(1, len(tokens))
    bare = text[-6:].rstrip(_CLOSERS)
    marked = list(filterfalse(str.islower, tokens))
    title = sum([token[0].isupper() for token in marked])
    upper = sum([token.isupper() and len(token) > 1 for token in marked])
    digits = len(head.encode("utf-8", "surrogatepass").translate(None, _NO_DIGITS))
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
        title / count,
        upper / count,
        digits / len(head),
        head.count(",") / count,
        math.log1p(head.count(". ") + head.count("? ") + head.count("。") + head.count("! ")),
    ]


def _closed(text: str, stamp: StampLine | None) -> list[float]:
    """Columns from ``separators`` to ``dateline``."""
    agency, picture = (0.0, 0.0) if len(text) > 250 else _credit_marks(text)
    is_short = len(text) <= 90
    head = text[:_LOOKED_AT]
    return [
        min(5, len(_SEPARATORS.findall(head))) if len(text) < 300 else 0.0,
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
    # Words first: folding can make one letter two, of which the second is none.
    words = list(map(str.casefold, _letter_runs(text)))
    agency = not agencies.folded.keys().isdisjoint(words[-6:])
    picture = not agencies.pictures.isdisjoint(words)
    opener = bool(words) and (
        words[0] in agencies.openers or " ".join(words[:2]) in agencies.openers
    )
    return float(agency), float(opener) + 0.5 * float(picture)


def _letter_runs(text: str) -> list[str]:
    words = plain_words(text)
    if words is None:
        words = _WORD.findall(text)
    return words


def _scripts(text: str) -> list[float]:
    """Columns ``other_script`` to ``question``."""
    head = text[:160]
    words = _letter_runs(head)
    count = max(1, len(words))
    functions = _function_words()
    letters = sum(map(len, words))
    is_plain = head.isascii()
    ascii_letters = letters if is_plain else sum(map(len, filter(str.isascii, words)))
    return [
        1 - ascii_letters / letters if letters else 0.0,
        sum(map(functions.__contains__, map(str.casefold, words))) / count,
        sum(map(str.islower, [word[0] for word in words])) / count,
        letters / count,
        1.0 if "?" in text[-3:] else 0.0,
    ]
