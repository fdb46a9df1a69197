"""Prices: whether a line names one."""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.lines import REMEMBERED_LINES
from wirecopy.data.page_words import load_page_words

#: Longer lines are paragraphs, in which a price is told in passing (characters).
_LONGEST = 300
_FIGURE = re.compile(r"\d")


def names_price(text: str) -> bool:
    """Whether a figure stands beside a currency, in a line that is no long paragraph."""
    return len(text) <= _LONGEST and _FIGURE.search(text) is not None and _is_priced(text)


@lru_cache(maxsize=REMEMBERED_LINES)
def _is_priced(text: str) -> bool:
    return load_page_words().price.search(text) is not None
