"""Languages: which language a text is in, be it of one sentence, so that tables of one language speak for it alone; bounds of numbers in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from wirecopy.data.language_words import load_telling_words
from wirecopy.data.style import load_style
from wirecopy.language.detect import detect_language

#: Texts whose language is remembered.
TEXTS = 512
GERMAN, ENGLISH = "de", "en"
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=TEXTS)
def language_of(text: str) -> str:
    """English or a language that the tables have; empty where it is another, or cannot be told."""
    told = detect_language(text)
    known = (ENGLISH, *load_style().numbers)
    if told is not None:
        return told if told in known else ""
    words = {*_WORD.findall(text.casefold())}
    counts = sorted((len(words & load_telling_words()[code]), code) for code in known)
    return counts[-1][1] if counts[-1][0] > counts[-2][0] else ""


@lru_cache(maxsize=16)
def bounds_of(language: str) -> Mapping[str, str]:
    """Each bound of English and of another language with its kind."""
    style = load_style()
    return {**style.bounds, **style.words_of(language).bounds}
