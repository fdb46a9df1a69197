"""Normal forms: marks, accents and case folded for comparing; what is folded is never stored."""

from __future__ import annotations

import re
import unicodedata

#: Every mark that opens or closes a quotation in the languages we split, folded to one form.
_DOUBLE = "“”„‟«»〝〞＂❝❞"
_SINGLE = "‘’‚‛‹›❛❜´`ʼ"
_DASHES = "‐‑‒–—―−"
_FOLD = dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'") | dict.fromkeys(_DASHES, "-")
_MARK = re.compile(f"[{''.join(_FOLD)}]")
#: Characters that show nothing and only get in the way of matching, as ranges of a pattern.
HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_INVISIBLE = re.compile(f"[{HIDDEN}]")
#: Every blank and every one of them: what is stripped from the ends of a line.
UNSEEN = "".join(
    char for char in map(chr, range(0x10000)) if char.isspace() or _INVISIBLE.match(char)
)
_SPACE = re.compile(r"\s+")


def fold_marks(text: str) -> str:
    """Quotation marks, apostrophes and dashes in one ASCII form each; same length as ``text``."""
    if text.isascii():
        return text.replace("`", "'")
    return _MARK.sub(lambda match: _FOLD[match.group()], text)


def compose(text: str) -> str:
    """Accents composed, invisible characters left out; what is seen stays as it is."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def fold(text: str) -> str:
    """Case, marks, accents composed, invisible characters and spaces folded; for comparing only."""
    composed = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _SPACE.sub(" ", fold_marks(composed)).strip().casefold()
