"""Language of a text: by script, then by counting function words.

Known misses: languages without a word list that share a script with one that has; texts under ten words.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from wirecopy.data.language_words import load_language_words

#: Characters looked at: enough for a hundred words.
_LOOKED_AT = 3000
#: Share of the words that must be function words of the language; running text has 0.25 and more.
_LEAST_SHARE = 0.08
_WORD = re.compile(r"[^\W\d_]+")
#: The same in ASCII text.
_PLAIN_WORD = re.compile(r"[A-Za-z]+")
#: Scripts that stand for one language on news pages.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
#: Share of the characters that must be of a script.
_SCRIPT_SHARE = 0.2


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in load_language_words().items():
        for word in sorted(words):
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def detect_language(text: str) -> str | None:
    """ISO 639-1 of ``text``; None when it cannot be told."""
    head = text[:_LOOKED_AT]
    is_plain = head.isascii()
    if not is_plain:
        for code, pattern in _SCRIPTS:
            if len(pattern.findall(head)) > _SCRIPT_SHARE * len(head):
                return code
    words = (_PLAIN_WORD if is_plain else _WORD).findall(head.casefold())
    table = _languages_of_words()
    known = filter(table.__contains__, words)
    counts = Counter(chain.from_iterable(map(table.__getitem__, known)))
    if not counts:
        return None
    code, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return code if count >= max(2, _LEAST_SHARE * len(words)) else None
