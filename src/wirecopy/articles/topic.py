"""Topic: how well a line's words are taken up below it and above it, and where the topic changes.

Words are counted and compared, never looked up: a headline shares words with its own article and not
with the one before.  Rare words of the page weigh more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat

#: Characters of a line that are read.
_LOOKED_AT = 1200
#: Words are cut to this many letters, so that inflected forms meet.
_STEM = 6
_WORD = re.compile(
    "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}"
    "|[^\\W\\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{4,}"
)
#: The same in lower-case ASCII text, several times as fast.
_PLAIN_WORD = re.compile(r"[a-z]{4,}")
#: Steps of a weight of one.
_STEPS = 1 << 20
#: Lines of running text on each side that are compared.
REACH = 7
#: Lines that hold the lead of an article.
LEAD = 3


#: Lines whose words are remembered: those of a page are asked for several times over (40 MB at most).
_REMEMBERED = 2048


@lru_cache(maxsize=_REMEMBERED)
def stems(text: str) -> frozenset[str]:
    """The longer words of a line, cut."""
    head = text[:_LOOKED_AT].casefold()
    found = (_PLAIN_WORD if head.isascii() else _WORD).findall(head)
    return frozenset([word[:_STEM] for word in found])


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The words of the running text of a page."""

    #: Lines of running text, in order, and the words of each.
    running: tuple[int, ...]
    words: tuple[frozenset[str], ...]
    #: Weight of a word: log of how rare it is on the page, in steps: whole numbers add up to the same in any order.
    weights: dict[str, int]

    def weigh(self, words: frozenset[str]) -> float:
        """Sum of the weights; words not in running text weigh as the rarest."""
        rarest = _steps(math.log(1 + len(self.running)))
        return sum(map(self.weights.get, words, repeat(rarest))) / _STEPS

    def weigh_known(self, words: frozenset[str]) -> float:
        """``weigh`` for words that are all in running text."""
        return sum(map(self.weights.__getitem__, words)) / _STEPS

    def share(self, words: frozenset[str], whole: float) -> float:
        """The weight of words of running text as a share of ``whole``."""
        return self.weigh_known(words) / whole if whole and words else 0.0

    def likeness(self, before: frozenset[str], after: frozenset[str]) -> float:
        """Weighted overlap of the words of two stretches of running text, 0..1, by the smaller."""
        both = before & after
        if not both:
            return 0.0
        smaller = min(self.weigh_known(before), self.weigh_known(after))
        return self.weigh_known(both) / smaller if smaller else 0.0


def _steps(weight: float) -> int:
    return round(weight * _STEPS)


def read_topics(texts: Sequence[str], running: Sequence[int]) -> Topics:
    """The words of the lines in ``running``."""
    words = tuple(stems(texts[at]) for at in running)
    counts = Counter(chain.from_iterable(words))
    total = 1 + len(words)
    by_count = {count: _steps(math.log(total / count)) for count in set(counts.values())}
    weights = {word: by_count[count] for word, count in counts.items()}
    return Topics(running=tuple(running), words=words, weights=weights)


@dataclass(frozen=True, slots=True)
class Border:
    """The running text above and below one place of the page."""

    above: frozenset[str]
    below: frozenset[str]
    #: The last lines above and the first below.
    tail: frozenset[str]
    lead: frozenset[str]
    #: Likeness of above and below, of tail and lead, and of the two lines next to the place.
    likeness: tuple[float, float, float]


def read_border(topics: Topics, index: int) -> Border:
    """The border with ``index`` lines of running text above it."""
    words = topics.words
    lines_above, lines_below = words[max(0, index - REACH) : index], words[index : index + REACH]
    last, first = lines_above[-1:], lines_below[:1]
    above, below = frozenset().union(*lines_above), frozenset().union(*lines_below)
    tail, lead = (
        frozenset().union(*lines_above[-LEAD:]),
        frozenset().union(*lines_below[:LEAD]),
    )
    return Border(
        above=above,
        below=below,
        tail=tail,
        lead=lead,
        likeness=(
            topics.likeness(above, below),
            topics.likeness(tail, lead),
            topics.likeness(last[0], first[0]) if last and first else 0.0,
        ),
    )


def topic_row(topics: Topics, text: str, border: Border) -> list[float]:
    """How the words of a line at the border are taken up on both sides."""
    words = stems(text[:300])
    below, above = words & border.below, words & border.above
    if not below and not above:
        return [float(len(words)), 0.0, 0.0, 0.0, 0.0, 0.0, *border.likeness]
    whole = topics.weigh(words)
    in_below, in_above = topics.share(below, whole), topics.share(above, whole)
    return [
        float(len(words)),
        in_below,
        in_above,
        in_below - in_above,
        topics.share(below & border.lead, whole),
        topics.share(above & border.tail, whole),
        *border.likeness,
    ]


TOPIC_COLUMNS = 9
