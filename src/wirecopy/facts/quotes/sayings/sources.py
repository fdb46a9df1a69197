"""Sources: "according to X", "in the words of X", "in X's view", "to quote X"; and "Y quoted X as saying"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wirecopy.data.roles import role_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import CLOSERS, DETERMINERS, PREPOSITIONS, is_past
from wirecopy.facts.quotes.sayings.before import read_before
from wirecopy.facts.quotes.sayings.closing import holds_verb
from wirecopy.facts.quotes.sayings.content import content_end, content_start
from wirecopy.facts.quotes.sayings.remarks import name_end
from wirecopy.facts.quotes.sayings.saying import Attribution, can_be_said, first_content
from wirecopy.facts.quotes.sayings.subjects import subject_after, subject_before
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import ARTICLES, BE, OF_OTHERS

#: Farthest the inner verb of "according to Y, X said" and "quoted X as saying" may stand, in items.
_INNER = 16
#: What somebody's words are called behind "in".
_VIEWS = frozenset("words view opinion eyes".split())
#: Longest name of whose words they are, in items.
_LONGEST_OWNER = 8


class Source(NamedTuple):
    """A phrase that names whose words a clause holds, in items: "according to" and its kin, and whom it names."""

    phrase: tuple[int, int]
    owner: tuple[int, int]
    end: int


def find_source(items: Sequence[Item], at: int) -> Source | None:
    """The source that the word at ``at`` tells of; None where it tells of none."""
    word, after = items[at].lower, items[at + 1].lower if at + 1 < len(items) else ""
    if word == "according" and after == "to":
        return _followed(items, at, at + 2)
    if word in _VIEWS:
        is_of = after == "of" and at > 1 and _lower(items[at - 2 : at]) == ["in", "the"]
        return _followed(items, at - 2, at + 2) if is_of else _owned(items, at)
    is_quoting = word == "quote" and at == 1 and items[0].lower == "to"
    return _followed(items, 0, 2) if is_quoting else None


def _followed(items: Sequence[Item], start: int, end: int) -> Source | None:
    owner = subject_after(items, end - 1)
    return None if owner.is_empty else Source((start, end), (end, owner.end), owner.end)


def _owned(items: Sequence[Item], at: int) -> Source | None:
    """``in X's words``, ``in her own view``."""
    end = at - (items[at - 1].lower == "own") if at else 0
    last = items[end - 1].lower if end > 1 else ""
    if items[at].lower == "eyes" or not (last in OF_OTHERS or last.endswith(("'s", "s'"))):
        return None
    start = end - 1
    while last not in OF_OTHERS and start > max(0, end - _LONGEST_OWNER):
        if not _names(items[start - 1]):
            break
        start -= 1
    is_in = start > 0 and items[start - 1].lower == "in"
    return Source((start - 1, at + 1), (start, end), at + 1) if is_in else None


def _names(item: Item) -> bool:
    """Whether the word may belong to a name, or points at one."""
    is_word = item.text[:1].isupper() or item.lower in DETERMINERS or item.lower in role_words()
    return is_word and item.lower not in PREPOSITIONS


def _lower(part: Sequence[Item]) -> list[str]:
    return [item.lower for item in part]


def read_source(
    items: Sequence[Item], source: Source, floor: int, later: Sequence[int]
) -> Attribution | None:
    """``According to X, ...``, ``..., according to X``; with another's saying inside, X passes it on."""
    left = source.phrase[0]
    opens = all(
        items[n].lower in {"and", "but"} or not items[n].is_word for n in range(floor, left)
    )
    told = name_end(items, source.end) or _apposition_end(items, source.end)
    is_behind = source.owner[1] == source.end
    end = told if opens and is_behind else source.end
    speaker = (source.owner[0], end) if is_behind else source.owner
    comma = end < len(items) and items[end].text == ","
    if opens and comma:
        start = end + 1
        inner = next((c for c in later if c > start and items[c].lower in cue_words()), None)
        saying = read_before(items, inner, start, ()) if inner is not None else None
        if saying and saying.speaker and inner is not None and inner - start < _INNER:
            return replace(saying, via=speaker)
        segments = [(start, content_end(items, start, len(items)))]
    else:
        segments = _around(items, floor, left, end)
    if any(end <= start for start, end in segments):
        return None
    if not can_be_said(items, segments[0][0], segments[-1][1]):
        return None
    return Attribution(source.phrase, speaker, tuple(segments), "according to")


def _around(items: Sequence[Item], floor: int, left: int, end: int) -> list[tuple[int, int]]:
    """What stands before the phrase, and behind its comma what that leaves open."""
    first = (first_content(items, floor, left), content_end(items, floor, left))
    if end >= len(items) or items[end].text != ",":
        return [first]
    rest = (end + 1, content_end(items, end + 1, len(items)))
    if not holds_verb(items, *first):
        return [first, rest]
    is_quoted = end + 1 < len(items) and items[end + 1].is_quote
    return [rest] if is_quoted and not any(i.is_quote for i in items[slice(*first)]) else [first]


def _apposition_end(items: Sequence[Item], comma: int) -> int:
    """The comma that ends an office behind a name ("Ana Field, the mayor,"); else what ``_told_end`` finds."""
    if (
        comma + 1 >= len(items)
        or items[comma].text != ","
        or not items[comma - 1].text[:1].isupper()
    ):
        return _told_end(items, comma)
    opens = items[comma + 1].lower in ARTICLES or items[comma + 1].lower in role_words()
    reach = range(comma + 2, min(len(items), comma + _LONGEST_OWNER))
    end = next((n for n in reach if items[n].text == ","), comma)
    part = items[comma + 1 : end]
    is_office = any(item.lower in role_words() for item in part)
    is_plain = not any(is_past(item) or item.is_quote for item in part)
    return (
        end
        if opens and is_office and is_plain and holds_verb(items, end + 1, len(items))
        else comma
    )


def _told_end(items: Sequence[Item], at: int) -> int:
    """The comma after what tells more of a speaker ("a statement by the army,"); else ``at``."""
    if at >= len(items) or items[at].lower not in PREPOSITIONS:
        return at
    for end in range(at, min(len(items), at + _INNER)):
        if items[end].text == ",":
            return end
        if items[end].is_quote or items[end].text in CLOSERS:
            return at
    return at


def read_quoted_as(items: Sequence[Item], cue: int, floor: int) -> Attribution | None:
    """``Y quoted X as saying ...``, ``X was quoted by Y as saying ...``."""
    reach = range(cue + 1, min(len(items), cue + _INNER))
    link = next((n for n in reach if items[n].lower == "as"), None)
    if link is None or link + 1 >= len(items) or not items[link + 1].lower.endswith("ing"):
        return None
    verb = link + 1
    if items[verb].lower not in cue_words():
        return None
    outer = subject_before(items, cue, floor)
    speaker: tuple[int, int] | None
    if cue and items[cue - 1].lower in BE and not items[cue].lower.endswith("ing"):
        speaker = None if outer.is_empty else (outer.start, outer.end)
        by = next((n for n in range(cue + 1, link - 1) if items[n].lower == "by"), None)
        via = (by + 1, link) if by is not None else None
    else:
        speaker = (cue + 1, link) if link > cue + 1 else None
        via = None if outer.is_empty else (outer.start, outer.end)
    start = content_start(items, verb, hearer=cue_words()[items[verb].lower][0] == "tell")
    left = outer.clause
    if start is None and left > floor and can_be_said(items, floor, left):
        segments = ((first_content(items, floor, left), content_end(items, floor, left)),)
    elif start is not None and content_end(items, start, len(items)) > start:
        segments = ((start, content_end(items, start, len(items))),)
    else:
        return None
    return Attribution((cue, verb + 1), speaker, segments, "quoted as", via)
