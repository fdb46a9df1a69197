"""Anchors: the day from which a text tells "on Tuesday" and "yesterday".

Copies are read from the first day of their dispatch, for outlets print a report days later as it was filed.  A desk that
put "yesterday" for "on Tuesday" told the days anew: such a copy is read from its own day.

Known misses: a copy of a later day whose desk changed one of several such words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wirecopy.model import Article, Dispatch
from wirecopy.text.calendar_words import WEEKDAYS

_WORD = re.compile(r"[a-z]+")
#: Words that tell a day from the day of printing; quotes, acts and times are read in English.
_RELATIVE = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_DAY_WORDS = _RELATIVE.union(WEEKDAYS)


def anchor_days(
    dispatches: Iterable[Dispatch], articles: Mapping[str, Article]
) -> dict[str, str | None]:
    """The day each text is read from, by its home dispatch."""
    days: dict[str, list[str]] = defaultdict(list)
    for article in articles.values():
        if article.day:
            days[article.text_id].append(article.day)
    found: dict[str, str | None] = {}
    for dispatch in dispatches:
        texts = {copy.text_id: articles[copy.article_id].text for copy in dispatch.copies}
        own = {text_id: min(days[text_id], default=None) for text_id in texts}
        first = [texts[text_id] for text_id in sorted(texts) if own[text_id] == dispatch.first_day]
        for copy in dispatch.copies:
            if copy.is_home:
                day = own[copy.text_id]
                is_own = (
                    day and day != dispatch.first_day and is_redated(texts[copy.text_id], first)
                )
                found[copy.text_id] = day if is_own else dispatch.first_day or day
    return found


def is_redated(text: str, first: Sequence[str]) -> bool:
    """Whether a text tells days from its own printing that those of the first day name otherwise."""
    told = _day_words(text)
    if _RELATIVE.isdisjoint(told) or not first:
        return False
    others = [_day_words(one) for one in first]
    is_more = any(all(told[word] > one[word] for one in others) for word in _RELATIVE & {*told})
    fullest = others[max(range(len(first)), key=lambda at: len(first[at]))]
    return is_more and any(told[word] < fullest[word] for word in _DAY_WORDS)


def _day_words(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text.casefold()) if word in _DAY_WORDS)
