"""Headlines: a speaker and a colon or a dash ("Minister: no talks", "Port to reopen - mayor").

The speaker is a role or a known person and stands first before a colon, or last behind a colon or a dash
with spaces; the line has no full stop, and the rest is three words or more, two of them in small letters,
or a quotation.

Only the first line of a text is read so: further down, a name and a colon open a turn of an interview.

Known misses: headlines in capitals throughout, and countries that speak ("Iran: talks have failed").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wirecopy.data.roles import role_words
from wirecopy.facts.quotes.grammar import QUESTION_WORDS
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import ARTICLES, POSSESSIVES

#: Longest name of a speaker, in items.
_LONGEST_SPEAKER = 5
_SHORTEST_REST = 3
_FEWEST_SMALL = 2
#: What a page on somebody or something is.
_UPDATES = frozenset("latest live updates recap profile obituary timeline".split())
#: Inside a phrase these show a clause.
_LINKS = frozenset({":", "-", "—", "–"})


@dataclass(frozen=True, slots=True)
class Headline:
    """Items of the speaker and of what was said."""

    speaker: tuple[int, int]
    said: tuple[int, int]


def find_headline(items: Sequence[Item], is_person: Callable[[int, int], bool]) -> Headline | None:
    """The reading of a line as a headline with its speaker; None when it is none.

    ``is_person`` tells whether items name a person of the text.
    """
    if len(items) < _SHORTEST_REST or items[-1].text in {".", "?", "!", ":"}:
        return None
    first = next((n for n, item in enumerate(items) if item.text == ":"), None)
    if first is not None and _speaks(items, 0, first, is_person):
        said = (first + 1, len(items))
        tells = items[said[0]].lower in QUESTION_WORDS | _UPDATES  # "The mayor: how he won"
        if not tells and _is_report(items[slice(*said)]):
            return Headline((0, first), said)
    for at in range(len(items) - 2, max(0, len(items) - 2 - _LONGEST_SPEAKER), -1):
        if _links(items, at):
            speaks = (
                not _holds_own(items, at + 2)
                and _speaks(items, at + 1, len(items), is_person)
                and _is_report(items[:at])
            )
            return Headline((at + 1, len(items)), (0, at)) if speaks else None
    return None


def _speaks(
    items: Sequence[Item], start: int, end: int, is_person: Callable[[int, int], bool]
) -> bool:
    """Whether the items are a short phrase that ends with a role, or name a person."""
    part = items[start:end]
    if not part or len(part) > _LONGEST_SPEAKER:
        return False
    if not all(item.is_word or item.lower in {"'s", "-", "."} for item in part):
        return False
    is_role = part[-1].lower in role_words() and not _is_of_role(part)
    return is_role or is_person(start, end)


def _holds_own(items: Sequence[Item], start: int) -> bool:
    """Whether "its" or the like stands inside, as in clauses ("A loss: the town mourns its mayor")."""
    return any(item.lower in POSSESSIVES for item in items[start:])


def _is_of_role(part: Sequence[Item]) -> bool:
    """Whether the role belongs to what is spoken of ("Death of a president")."""
    words = [item.lower for item in part]
    at = words.index("of") if "of" in words else 0
    return at > 0 and words[at + 1] in ARTICLES and words[at - 1] not in role_words()


def _links(items: Sequence[Item], at: int) -> bool:
    """Whether a colon, or a dash with spaces around it, stands there."""
    if items[at].text == ":":
        return True
    is_free = items[at - 1].end < items[at].start and items[at].end < items[at + 1].start
    return items[at].text in _LINKS and is_free


def _is_report(items: Sequence[Item]) -> bool:
    small = sum(item.is_word and item.text.islower() for item in items)
    count = sum(item.is_word for item in items)
    is_quoted = any(item.is_quote for item in items)
    return is_quoted or (count >= _SHORTEST_REST and small >= _FEWEST_SMALL)
