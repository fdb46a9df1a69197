"""Topics: whom a sentence is about, who mostly speaks the quotation behind it.

"Ana Field shook her head." is about Ana Field: the name, role or pronoun that opens the sentence, adverbials
before a comma left out.  A name needs two words with capitals, unless the caller knows it.

Known misses: subjects that open with other words than articles and roles ("Two of the pilots").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    SUBORDINATORS,
    dateline_end,
    is_dash,
    is_past,
)
from wirecopy.facts.quotes.units import Item, Unit
from wirecopy.text.function_words import SUBJECTS_BEFORE

#: These open an adverbial, and these end a noun phrase.
_ADVERBIAL = PREPOSITIONS | SUBORDINATORS | CALENDAR
_NO_NOUN = PREPOSITIONS | FINITE
_CONNECTIVES = frozenset("but and yet so then still".split())
#: Most adverbials before the subject.
_MOST_ADVERBIALS = 3
#: Longest subject, in items, and most words before its name or role.
_LONGEST_TOPIC, _MOST_BEFORE = 14, 7
#: One of several told of before.
_ONES = frozenset({"one", "another"})
#: What somebody gives to what was told ("Ana Field's response?").
_ANSWERS = frozenset(
    "answer response reply verdict reaction advice message view conclusion".split()
)
#: Most words between an office and a colon.
_MOST_BEHIND = 4
#: Most nouns behind a word with a capital.
_MOST_NOUNS = 3
#: Inside a name or between a role and its name.
_INSIDE = quote_words("topics.inside")


def find_topic(unit: Unit) -> tuple[int, int] | None:
    """Items of the name, role or pronoun that the sentence is about; None when it opens otherwise."""
    items = unit.items
    at = _past_adverbials(items)
    if at is None:
        return None
    if items[at].lower in SUBJECTS_BEFORE:
        return at, at + 1
    head = None if items[at].lower in _ONES else _head(items, at)
    if head is None:
        return _named_behind(items, at)
    end = head + 1
    while end < min(len(items), at + _LONGEST_TOPIC) and _goes_on(items, end):
        end += 1
    while not _is_named(items[end - 1]):
        end -= 1
    is_owner = items[end - 1].lower.endswith(("'s", "s'"))
    if is_owner and end + 1 < len(items) and items[end].lower in _ANSWERS:
        return (at, end) if items[end + 1].text in {"?", ":"} else None
    end = end if is_owner else _past_nouns(items, at, end)
    return None if is_owner or end == len(items) else (at, end)


def role_before(items: Sequence[Item], colon: int) -> tuple[int, int] | None:
    """Items of the office that alone stands before a colon ("Ana Field's campaign manager:", "The mayor, to laughs:")."""
    start = next((n for n in range(colon) if items[n].text[:1].isalpha()), colon)
    end = start
    while end < colon and items[end].text != "," and items[end].lower not in PREPOSITIONS - {"of"}:
        end += 1
    is_long = not 0 < end - start <= _LONGEST_TOPIC or colon - end > _MOST_BEHIND
    if is_long or any(_may_be_verb(item) for item in items[start:colon]):
        return None
    role = role_words().get(items[end - 1].lower)
    is_one = role is not None and role.type == "person" and not role.is_plural
    return (start, end) if is_one else None


def _may_be_verb(item: Item) -> bool:
    """Whether the word may be a verb of a clause."""
    return is_past(item) or item.lower in FINITE | SUBORDINATORS or item.is_quote


def _named_behind(items: Sequence[Item], at: int) -> tuple[int, int] | None:
    """The name between commas that tells whom an article and nouns mean ("A guardian, Ana Field, laughed")."""
    comma = at + 1
    is_one = items[at].lower in _ONES
    if is_one and [i.lower for i in items[comma : comma + 2]] in (["of", "them"], ["of", "these"]):
        comma += 2
    while comma < min(len(items), at + _MOST_BEFORE) and _is_noun(items[comma]):
        comma += 1
    is_set = is_one or items[at].lower in DETERMINERS
    if not is_set or comma >= len(items) or items[comma].text != ",":
        return None
    if is_one and items[comma + 1 : comma + 2] and items[comma + 1].text[:1].isdigit():
        comma = next((n for n in range(comma, len(items) - 1) if items[n].lower == "old"), comma)
    end = comma + 1
    while end < len(items) and items[end].text[:1].isupper():
        end += 1
    is_set_off = comma + 1 < end < len(items) and items[end].text == ","
    return (comma + 1, end) if is_set_off else None


def _past_nouns(items: Sequence[Item], at: int, end: int) -> int:
    """Past the nouns behind an article and a word with a capital ("An Italian diver | laid"), and a name behind them."""
    stop = end
    while stop < min(len(items), end + _MOST_NOUNS) and _is_noun(items[stop]):
        stop += 1
    if stop in {end, len(items)}:
        return end
    name = stop
    while name < len(items) and items[name].text[:1].isupper():
        name += 1
    if items[at].lower not in DETERMINERS:  # "Norwegian oil company Petronord will"
        is_role = items[stop - 1].lower in role_words() and items[at].lower not in role_words()
        return name if name > stop and is_role else end
    is_new = items[at].lower in {"a", "an"} and is_past(
        items[stop]
    )  # "the" tells of somebody known
    is_over = items[stop].text == "," or is_new or name > stop
    return name if is_over else end


def _is_noun(item: Item) -> bool:
    """Whether the word may be a common noun."""
    is_off = item.lower in _NO_NOUN or item.lower in SUBORDINATORS or is_past(item)
    return item.text.isalpha() and item.text.islower() and not is_off


def _past_adverbials(items: Sequence[Item]) -> int | None:
    """The first item behind connectives and adverbials with their commas."""
    at = dateline_end(items, len(items)) if items else 0
    for _ in range(_MOST_ADVERBIALS):
        while at < len(items) and items[at].lower in _CONNECTIVES:
            at += 1
        if at >= len(items) or not items[at].is_word:
            return None
        if not _opens_adverbial(items, at):
            return at
        comma = next((n for n in range(at, len(items)) if items[n].text == ","), None)
        if comma is None or any(item.is_quote for item in items[at:comma]):
            return None
        at = comma + 1
    return None


def _opens_adverbial(items: Sequence[Item], at: int) -> bool:
    word, after = items[at].lower, items[min(at + 1, len(items) - 1)]
    if word in _ADVERBIAL:
        return True
    if word.endswith("ly"):
        return after.text == ","
    return word.endswith(("ing", "ed")) and not is_past(after)


def _head(items: Sequence[Item], at: int) -> int | None:
    """The first name or role of the noun phrase at ``at``, adjectives before it left out."""
    for number in range(at, min(len(items), at + 1 + _MOST_BEFORE)):
        item = items[number]
        is_opener = number == at and item.lower in DETERMINERS
        if _is_named(item) and not is_opener:
            return number
        is_off = item.is_quote or item.text == "," or item.lower in _NO_NOUN
        if is_off or (is_past(item) and number > at):
            return None
    return None


def _goes_on(items: Sequence[Item], at: int) -> bool:
    is_inside = items[at].lower in _INSIDE and not is_dash(items, at)
    return _is_named(items[at]) or is_inside


def _is_named(item: Item) -> bool:
    """Whether the word has a capital or names a role."""
    return item.text[:1].isupper() or item.lower in role_words()
