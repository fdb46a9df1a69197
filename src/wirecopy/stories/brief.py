"""Brief: what is kept of a dispatch to tell which story it belongs to.

Its terms are the folded words of headline and text with weights: how often they stand there, how rare
they are in a fixed background of general English, and whether they are names.  Nothing depends on the
store, so that adding pages in two goes gives the same briefs, links and stories as adding them at once.
Known misses: stories told in other words altogether, and languages without spaces.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wirecopy.data.background_terms import load_background_terms
from wirecopy.model import Facts

#: Terms kept, heaviest first: beyond them weights are noise (measured on dev/copies).
MAX_TERMS = 120
#: Words of the text that are looked at: the story is told by then.
MAX_WORDS = 800
#: How much more a name weighs than another word of the same rarity (1 to 1.6 tried on dev/copies).
NAME_WEIGHT = 1.3
#: How many times the headline counts.
HEADLINE_TIMES = 2
#: Words rarer than this (natural log) carry no weight: function words.
MIN_RARITY = 1.2

_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,]*\d")
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\"“”:])\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchBrief:
    """A dispatch as the grouping of stories sees it."""

    dispatch_id: str
    headline: str | None
    #: (term, weight), heaviest first; weights are scaled to length 1.
    terms: tuple[tuple[str, float], ...]
    #: Actor codes of its text, sorted.
    actors: tuple[str, ...]
    #: ISO day; None when it is not known.
    first_day: str | None


def brief_dispatch(
    dispatch_id: str, headline: str | None, text: str, facts: Facts | None, first_day: str | None
) -> DispatchBrief:
    """The brief of one dispatch; ``text`` is its lead copy's."""
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for _ in range(HEADLINE_TIMES):
        _count(headline or "", counts, Counter())
    _count(text, counts, names)
    return DispatchBrief(
        dispatch_id=dispatch_id,
        headline=headline,
        terms=_weigh(counts, names),
        actors=_codes(facts),
        first_day=first_day,
    )


def _codes(facts: Facts | None) -> tuple[str, ...]:
    if facts is None:
        return ()
    return tuple(sorted({a.code for a in facts.actors.actors if a.code}))


def _count(text: str, counts: Counter[str], names: Counter[str]) -> None:
    for index, match in enumerate(_WORD.finditer(text)):
        if index >= MAX_WORDS:
            return
        word = match.group()
        term = fold_term(word)
        counts[term] += 1
        opens = match.start() == 0 or _SENTENCE_START.search(
            text, max(0, match.start() - 4), match.start()
        )
        if word[0].isupper() and not opens:
            names[term] += 1


def fold_term(word: str) -> str:
    """One form for singular, plural and possessive."""
    low = word.casefold().replace("’", "'").removesuffix("'s").rstrip("'-")
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def _weigh(counts: Counter[str], names: Counter[str]) -> tuple[tuple[str, float], ...]:
    background = load_background_terms()
    weights: dict[str, float] = {}
    for term, count in counts.items():
        rarity = min(background.rarity(term), background.rarity(f"{term}s"))
        if rarity < MIN_RARITY or len(term) < 2:
            continue
        is_name = 2 * names[term] >= count
        weights[term] = (1 + math.log(count)) * rarity * (NAME_WEIGHT if is_name else 1.0)
    return _scaled(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:MAX_TERMS])


def _scaled(terms: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    kept = tuple(terms)
    length = math.sqrt(math.fsum(w * w for _, w in kept)) or 1.0
    return tuple((term, round(w / length, 5)) for term, w in kept)
