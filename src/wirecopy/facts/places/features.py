"""Features: rivers, lakes, mountains, streets, parks and sites, told by the word of kind in their name.

"Kanawha River", "Lake Lanier", "Oak Street", "Windsor Castle": such a name is a place whatever stands around it,
and not the town of a part of it.  Where the tables know the whole name it is put there, else beside its
neighbours.  A name that goes on ("Oak Street Bank") is that of something else, one with a given name or a title
before a kind that is a surname too ("Veronica Lake") is a person's, and some stand for who works or trades there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.facts.places.evidence import GOVERNMENT_SEATS, is_given
from wirecopy.facts.places.lookup import Reading, readings
from wirecopy.facts.places.mentions import Mention, mention_at
from wirecopy.facts.places.words import (
    CALENDAR,
    FEATURE_AFTER,
    FEATURE_BEFORE,
    FEATURE_LANDS,
    FEATURE_SITES,
    FEATURE_SURNAMES,
    TITLES,
)
from wirecopy.language.abbreviations import OPENERS
from wirecopy.model import Sentences, Token

#: Streets that mostly stand for a trade or a government.
_FIGURATIVE = GOVERNMENT_SEATS | {"wall street", "fleet street", "madison avenue", "silk road"}
#: People of the smallest town that a site is put in by its name.
_TOWN = 20_000
#: Words that a name may have before its word of kind, and behind it.
_LONGEST, _LONGEST_BEHIND = 3, 1


def featured_places(text: str, sentences: Sentences) -> Iterator[Mention]:
    """Names with a word of kind in them, in order and apart."""
    for sentence in sentences.sentences:
        past = 0
        for n in range(len(sentence.tokens)):
            first, end = _name_around(sentence.tokens, past, n)
            if first == end:
                continue
            past = end
            mention = _featured(text, sentence.tokens, first, end)
            if mention.key not in _FIGURATIVE:
                yield mention


def _name_around(tokens: Sequence[Token], past: int, n: int) -> tuple[int, int]:
    """Where the name begins and ends whose word of kind is the ``n``-th; the same number twice if there is none."""
    word = tokens[n].text
    if word in FEATURE_BEFORE and n >= past and not (n and _is_name(tokens, n - 1)):
        end = n + 1
        while end - n <= _LONGEST_BEHIND and _is_name(tokens, end):
            end += 1
        return (n, end) if end > n + 1 and not _is_name(tokens, end) else (n, n)
    if word not in FEATURE_AFTER or _is_name(tokens, n + 1) or _is_number(tokens, n + 1):
        return n, n
    first = n
    while first > past and n - first < _LONGEST and _is_name(tokens, first - 1):
        first -= 1
        if first - 2 >= past and _is_joined(tokens, first - 1):
            first -= 2
    is_person = word in FEATURE_SURNAMES and first < n and _is_of_person(tokens[first].text)
    return (n, n) if first == n or is_person else (first, n + 1)


def _is_name(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word may be of a name: with a capital, or a number of a street ("42nd")."""
    if n >= len(tokens):
        return False
    word = tokens[n].text
    if n == 0 and word in OPENERS:
        return False
    is_number = word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th")
    return is_number or (word[0].isupper() and word not in CALENDAR and word not in ("The", "A"))


def _is_number(tokens: Sequence[Token], n: int) -> bool:
    """Whether a number follows, which makes another road of it ("County Road 42")."""
    return n < len(tokens) and tokens[n].text.isdigit()


def _is_joined(tokens: Sequence[Token], n: int) -> bool:
    """Whether a hyphen joins the words on both sides of it."""
    left, hyphen, right = tokens[n - 1 : n + 2]
    is_close = left.end == hyphen.start and hyphen.end == right.start
    return hyphen.text == "-" and is_close and _is_name(tokens, n - 1)


def _is_of_person(word: str) -> bool:
    """Whether a word is a given name or a title."""
    return word in TITLES or is_given(word)


def _featured(text: str, tokens: Sequence[Token], first: int, end: int) -> Mention:
    mention = mention_at(text, tokens, first, end)
    mention.named = "place"
    known = tuple(one for one in readings(mention.text) if _is_whole(one))
    mention.readings = known or tuple(_named_after(mention.text))
    return mention


def _named_after(name: str) -> Iterator[Reading]:
    """The town that a site has its name from ("Kerch Bridge"), or the region of a valley or a desert."""
    base, _, kind = name.rpartition(" ")
    wanted = "P" if kind in FEATURE_SITES else "A" if kind in FEATURE_LANDS else ""
    for reading in readings(base) if wanted and base else ():
        entry = reading.entry
        is_known = entry.feature == "A" or entry.population >= _TOWN
        if entry.feature == wanted and reading.way == "name" and is_known:
            yield Reading(entry, "part")


def _is_whole(reading: Reading) -> bool:
    """Whether the tables know the whole name, or what it names without the word of kind is no town."""
    return reading.way in ("name", "county") or (
        reading.way == "part" and reading.entry.feature in ("H", "T", "S")
    )
