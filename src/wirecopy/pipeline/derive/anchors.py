"""Anchors: the day from which a text tells "on Tuesday" and "yesterday".

Copies are read from the first day of their dispatch, for outlets print a report days later as it was filed.  A desk that
put "yesterday" for "on Tuesday" told the days anew: such a copy is read from its own day.

Known misses: a copy of a later day whose desk changed one of several such words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from wirecopy.model import Article, Dispatch
from wirecopy.text.calendar_words import WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")
#: Texts whose sentences are remembered.
_REMEMBERED = 128
#: Share of the words of the shorter of two sentences that both have, where one is the other told anew.
SHARED = 0.6
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
    """Whether a text tells days from its own printing that those of the first day name otherwise, in the same sentences."""
    telling = [words for words in _sentences(text) if not _RELATIVE.isdisjoint(words)]
    others = list(map(_sentences, first)) if telling else []
    exchanged = kept = 0
    for words in telling:
        told = words & _RELATIVE
        same = [one for sentences in others if (one := _counterpart(words, sentences))]
        if not same:
            continue
        if any(told <= one for one in same):
            kept += 1
        else:
            exchanged += any(one & _DAY_WORDS - words for one in same)
    return exchanged > kept


def _counterpart(words: frozenset[str], sentences: Sequence[frozenset[str]]) -> frozenset[str]:
    """The sentence that shares most words, days left out; empty where none shares half of the shorter one."""
    bare = words - _DAY_WORDS
    best = max(sentences, key=lambda one: len(bare & one), default=frozenset[str]())
    shared, least = len(bare & best), min(len(bare), len(best - _DAY_WORDS))
    return best if shared and shared >= SHARED * least else frozenset()


@lru_cache(maxsize=_REMEMBERED)
def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """The words of each sentence; the texts of a dispatch's first day are asked for once a later copy."""
    return tuple(frozenset(_WORD.findall(one.casefold())) for one in _BETWEEN.split(text))
