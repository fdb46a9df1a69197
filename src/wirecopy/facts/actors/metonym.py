"""Metonyms: whether a bare country or capital in a sentence acts, or only says where.

It says where after a preposition of place, in a dateline, before a name it belongs to, and when it is a
town or region that stands for no government.  Elsewhere (subject, possessor, after "with", "between",
"against", "to") it acts.

Known misses: "from Moscow" is read as a place, "Moscow's streets" as the government.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import LOCATIVE

_ACTING_KINDS = frozenset({"name", "capital", "partial"})
_AFTER_TRAVEL = frozenset("to for from".split())
_TRAVEL = actor_words("metonym.travel")

#: Most tags before the agency of a dateline, of one without a comma behind its town, and of the agency ("Thomson
#: Reuters Foundation").
_LONGEST_DATELINE, _PLAIN_DATELINE, _LONGEST_SIGN = 9, 6, 3


def names_a_place(tags: Sequence[Tag], at: int, *, opens_line: bool) -> bool:
    """Whether the bare country word ``tags[at]`` says where something is."""
    tag = tags[at]
    word = tag.country
    if word is None or word.kind not in _ACTING_KINDS:
        return True
    if opens_line and (is_in_dateline(tags, at) or (at == 0 and is_dateline(tags))):
        return True
    before = _before(tags, at)
    if before in LOCATIVE or before == "from":
        return True
    if before in _AFTER_TRAVEL and is_travelled_to(tags, at):
        return True
    return before == "of" and word.kind == "capital"


def is_travelled_to(tags: Sequence[Tag], at: int) -> bool:
    """Whether a word for a journey stands shortly before ``tags[at]``."""
    return any(tag.lower in _TRAVEL for tag in tags[max(0, at - 5) : at])


def _before(tags: Sequence[Tag], at: int) -> str:
    at -= 1
    while at >= 0 and tags[at].lower in {"the", "both", "-"}:
        at -= 1
    return tags[at].lower if at >= 0 else ""


def is_dateline(tags: Sequence[Tag]) -> bool:
    """Whether a line opens ``PESHAWAR:``, ``MOSCOW, April 3 (Agency) -``: place in capitals and a mark soon after."""
    return _dateline_mark(tags) is not None


def is_in_dateline(tags: Sequence[Tag], at: int) -> bool:
    """Whether ``tags[at]`` stands before the end of a dateline (names in capitals before a colon may speak)."""
    mark = _dateline_end(tags)
    return mark is not None and at < mark and tags[mark].text != ":"


def signed_end(tags: Sequence[Tag]) -> int:
    """Where the words behind a dateline begin that an agency signs ("LIMA, May 3 (Agency) - ..."); 0 without one."""
    opened = next((n for n, tag in enumerate(tags[:_LONGEST_DATELINE]) if tag.text == "("), None)
    if opened is None or not tags[0].is_capital:
        return 0
    inside = tags[opened + 1 : opened + 2 + _LONGEST_SIGN]
    closed = next((n for n, tag in enumerate(inside, opened + 1) if tag.text == ")"), len(tags))
    is_signed = closed + 1 < len(tags) and tags[closed + 1].text in {"-", ":"}
    is_place = all(tag.kind not in {"role", "leader", "title"} for tag in tags[:opened])
    return closed + 1 if is_signed and is_place else 0


def without_dateline(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The tags after the mark that ends a dateline; all of them where none opens the line."""
    mark = _dateline_end(tags)
    if mark is None:
        return tags
    after = tags[mark + 1 :]
    return after[1:] if after and after[0].text == "-" else after


def _dateline_end(tags: Sequence[Tag]) -> int | None:
    """Index of the mark that ends a dateline, of its agency in brackets where it names one."""
    mark = _dateline_mark(tags)
    if mark is not None and tags[mark].text == "(":
        return next((n for n in range(mark, len(tags)) if tags[n].text == ")"), mark)
    return mark


def _dateline_mark(tags: Sequence[Tag]) -> int | None:
    reach = _LONGEST_DATELINE if len(tags) > 1 and tags[1].text == "," else _PLAIN_DATELINE
    for number, tag in enumerate(tags[1:reach], start=1):
        is_dash = tag.text == "-" and tag.start > tags[number - 1].end
        if is_dash or tag.text in {":", "("}:
            return number if tags[0].text.isupper() else None
    return None
