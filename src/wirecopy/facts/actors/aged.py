"""Somebody told by an age alone ("the 24-year-old was freed"): whom the text named with that age, else the one named last.

Where several people were named just before and none with that age, nobody is meant.  Before a word for an office or a
people the age belongs to that ("the 24-year-old president").

Known misses: ages in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wirecopy.facts.actors.cast import Cast
from wirecopy.facts.actors.tags import Tag, make_tag

#: The words of an age behind "the", and how many they are.
_AGED = ("-", "year", "-", "old")
_LENGTH = len(_AGED) + 2
#: An age behind a name.
_AGE = re.compile(r", (\d{1,3})(?=[,.;:])")
#: How many namings and how many characters back somebody may be named.
_REACH, _NEAR = 30, 400


def find_aged(tags: Sequence[Tag]) -> Iterator[Tag]:
    """Each such age with its article, as one tag; its words are the number."""
    for at in range(len(tags) - _LENGTH + 1):
        part = tags[at : at + _LENGTH]
        if part[0].lower != "the" or not part[1].text.isdigit():
            continue
        after = tags[at + _LENGTH] if at + _LENGTH < len(tags) else None
        is_alone = after is None or after.kind in {"word", "possessive"}
        if is_alone and tuple(tag.lower for tag in part[2:]) == _AGED:
            yield make_tag(part[0].start, part[-1].end, part[1].text, "word")


def find_of_age(age: Tag, text: str, cast: Cast) -> int | None:
    """The person of that age."""
    low = age.start - _NEAR
    others: set[int] = set()
    near: set[int] = set()
    for mention in reversed(cast.mentions[-_REACH:]):
        if mention.form != "name" or not cast.members[mention.actor].is_person:
            continue
        told = _AGE.match(text, mention.span.end)
        if told is not None and told[1] == age.text:
            return mention.actor
        if told is not None:
            others.add(mention.actor)
        elif mention.span.start > low:
            near.add(mention.actor)
    free = near - others
    return next(iter(free)) if len(free) == 1 else None
