"""What a list says of its members: "Kherson and Zaporizhzhia regions", "Oak and Elm streets", "Oregon or Washington".

A word of kind in the plural behind a list is told of each of its names.  Among states a name that is also a
town's or another state's is a state, as it is right behind a town of that state, and before words that only a
state has ("the New York border").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wirecopy.data.gazetteer import Entry, fold_name, gazetteer
from wirecopy.facts.places.lookup import NAMESAKES, Reading, readings, state_code
from wirecopy.facts.places.mentions import Mention, mention_at
from wirecopy.facts.places.words import (
    CALENDAR,
    DIVISIONS,
    FEATURES,
    OF_STATES,
    OFFICES_OF_STATES,
    PARTS_OF_STATES,
    STATE_CODES,
)
from wirecopy.language.abbreviations import OPENERS
from wirecopy.model import Sentences, Token

#: Words that a name in a list may have.
_LONGEST = 3
#: Classes of places that are no towns, divisions or states.
_NO_TOWNS = ("H", "T", "S")
#: What stands between the members of a list.
_GAP = re.compile(r"(?:, (?:and |or )?| and | or |/)")
_OWNERS = ("'s", "’s")
#: "A senator from", "the governor of", and the characters that these words take.
_OF_OFFICE = re.compile(
    rf"\b(?:{'|'.join(sorted(OFFICES_OF_STATES))}) (?:from|for|of|in) $", re.IGNORECASE
)
_REACH = 30


def listed_places(text: str, sentences: Sentences) -> Iterator[Mention]:
    """The members of each list with a word of kind behind it, in order."""
    for sentence in sentences.sentences:
        past = 0
        for n, token in enumerate(sentence.tokens):
            kind = token.text.lower()
            if kind not in DIVISIONS and kind not in FEATURES:
                continue
            runs = _members(sentence.tokens, past, n)
            past = n + 1
            if len(runs) > 1:
                yield from (_member(text, sentence.tokens, run, kind) for run in runs)


def _members(tokens: Sequence[Token], past: int, end: int) -> list[tuple[int, int]]:
    """Where the names of the list between two tokens begin and end, in order."""
    found: list[tuple[int, int]] = []
    while True:
        first = end
        while first > past and end - first < _LONGEST and _is_of_name(tokens[first - 1], first - 1):
            first -= 1
        if first == end:
            return found
        found.insert(0, (first, end))
        end = first
        while end > past and tokens[end - 1].text in (",", "and", "or", "&"):
            end -= 1
        if end == first:
            return found


def _is_of_name(token: Token, number: int) -> bool:
    word = token.text
    return word[0].isupper() and not (word in CALENDAR or (number == 0 and word in OPENERS))


def _member(text: str, tokens: Sequence[Token], run: tuple[int, int], kind: str) -> Mention:
    mention = mention_at(text, tokens, *run)
    mention.container = None
    mention.named = "place"
    whole = f"{mention.text} {DIVISIONS.get(kind, kind)}"
    mention.key = fold_name(whole)
    if kind in DIVISIONS:
        mention.readings = readings(whole) or readings(mention.text)
    else:  # "Elbe" is known, "Lisbon" in a list of streets is not the town
        known = readings(mention.text)
        mention.readings = tuple(one for one in known if one.entry.feature in _NO_TOWNS)
    return mention


def mark_states(text: str, mentions: Sequence[Mention]) -> None:
    """Read the names of states that are better known for something else as states where they stand so."""
    listed = set(_among_states(text, mentions))
    for before, mention in pairwise([None, *mentions]):
        if mention is None or mention.text not in NAMESAKES:
            continue
        code = state_code(mention.text)
        is_beside = (
            before is not None and mention.is_container and before.container == f"USA {code}"
        )
        is_state = is_beside or mention.span in listed or _is_told(text, mention)
        if code and is_state:
            mention.readings = (Reading(_state(code), "name"),)
            mention.key = fold_name(STATE_CODES[code])


def _is_told(text: str, mention: Mention) -> bool:
    """Whether the words beside a name tell of a state; of Georgia too there are two, one of which has no governor."""
    behind = mention.after2 if mention.after in _OWNERS else mention.after
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    if _OF_OFFICE.search(before) or behind.lower() in OFFICES_OF_STATES:
        return True
    if mention.text == "Georgia":
        return False
    return mention.after in OF_STATES or mention.before.lower() in PARTS_OF_STATES


def _among_states(text: str, mentions: Sequence[Mention]) -> Iterator[object]:
    """Spans of mentions that stand in a list beside a name that only a state has."""
    for left, right in pairwise(mentions):
        if not _GAP.fullmatch(text[left.span.end : right.span.start]) or right.is_container:
            continue
        if _is_sure(left):
            yield right.span
        if _is_sure(right):
            yield left.span


def _is_sure(mention: Mention) -> bool:
    return mention.text not in NAMESAKES and state_code(mention.text) is not None


def _state(code: str) -> Entry:
    return next(e for e in gazetteer().find(STATE_CODES[code]) if e.country == "USA")
