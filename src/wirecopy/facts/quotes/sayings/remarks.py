"""Remarks: what a clause of saying puts in between about its speaker.

``"...," said the mayor, Ana Field, "..."`` goes on behind the remark; ``an officer, who asked not to be
named`` says nothing by his plea.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import CALENDAR, CONTRACTIONS, PREPOSITIONS, is_dash, is_past
from wirecopy.facts.quotes.units import Item

#: Longest remark between commas: a name with an office, or a short relative clause.
_LONGEST_REMARK = 14
_OF_THE_ACCUSED = frozenset(("accused", "suspected"))
#: "That said, ..." and "All told, ..." say nothing.
_IDIOMS = frozenset((("that", "said"), ("all", "told")))
_OF_TIME = (["time", "will", "tell"], ["time", "would", "tell"])
#: What has a title.
_WORKS = quote_words("remarks.works")
#: Behind a clause of saying these tell that he went on.
_AGAIN = frozenset("then later afterwards finally eventually again after".split())
#: What one says that tells nothing.
_WISHES = frozenset("goodbye goodbyes farewell farewells hello".split())
_PLEAS = frozenset(("named", "identified", "quoted", "cited"))


def past_remark(items: Sequence[Item], comma: int) -> int:
    """The comma that ends a remark opened at ``comma``, where a quotation goes on behind; else ``comma``."""
    for at in range(comma + 1, min(comma + 1 + _LONGEST_REMARK, len(items))):
        if at > comma + 1 and items[at].is_quote and items[at - 1].text.endswith("."):
            return at - 1  # "said Sen. Ana Field, D-N.H. “...”"
        if items[at].is_quote or items[at].lower in cue_words():
            return comma
        if items[at].text == "," and at + 1 < len(items) and items[at + 1].is_quote:
            return at
    return comma


def name_end(items: Sequence[Item], comma: int) -> int | None:
    """Where a name of two words behind a role and a comma ends ("the spokesman, Gen. Ana Field, ...")."""
    if (
        comma >= len(items)
        or items[comma].text != ","
        or items[comma - 1].lower not in role_words()
    ):
        return None
    end = comma + 1
    while end < len(items) and items[end].text[:1].isupper():
        end += 1
    is_name = end > comma + 2 and end < len(items) and items[end].text == ","
    return end if is_name else None


def joins_quotation(items: Sequence[Item], at: int) -> bool:
    """Whether "and" or "but" and another quotation of the same speaker follow (``"A," X said, and "B."``)."""
    is_joint = at + 1 < len(items) and items[at].lower in {"and", "but"}
    return is_joint and items[at + 1].is_quote


def quoted_again(items: Sequence[Item], start: int, end: int) -> int | None:
    """The quotation that a few words and a colon set off behind "X said," ("..., and then, after a while: “B.”")."""
    last = end - 1
    if last - 1 <= start or not items[last].is_quote or items[last - 1].text != ":":
        return None
    between = items[start : last - 1]
    is_plain = all(item.is_word or item.text == "," for item in between)
    is_clause = any(is_past(item) or item.lower in cue_words() for item in between)
    is_link = between[0].lower in _AGAIN or (between[1:2] and between[1].lower in _AGAIN)
    return last if is_plain and not is_clause and is_link else None


def joins_by_semicolon(items: Sequence[Item], at: int) -> bool:
    """Whether another quotation of the same speaker follows behind a semicolon (``"A," X said; "B."``)."""
    return at + 1 < len(items) and items[at].text == ";" and items[at + 1].is_quote


def is_title(items: Sequence[Item], quotation: int) -> bool:
    """Whether the words before it make a name of a quotation (``said on the podcast "Long Nights"``)."""
    before = items[quotation - 1].lower if quotation and not items[quotation].goes_on else ""
    if before == "," and quotation > 1:
        return items[quotation - 2].lower in _WORKS  # "her memoir, “Long Nights”"
    is_owned = before.endswith("'s") and before not in CONTRACTIONS
    return is_owned or before in PREPOSITIONS | _WORKS


def is_idiom(items: Sequence[Item], cue: int) -> bool:
    """Whether nobody says anything ("That said, ...", "time will tell", "roared to life")."""
    if cue == 1 and (items[0].lower, items[1].lower) in _IDIOMS:
        return len(items) > cue + 1 and items[cue + 1].text == ","
    tells = [item.lower for item in items[max(0, cue - 2) : cue + 1]]
    return tells in _OF_TIME or [i.lower for i in items[cue + 1 : cue + 3]] == ["to", "life"]


def is_no_saying(items: Sequence[Item], cue: int) -> bool:
    """Whether somebody only asks not to be named, or is himself accused ("a man accused of theft").

    Nor does an idiom at the start of a sentence say anything ("That said, ...").
    """
    if cue == 1 and (items[0].lower, items[1].lower) in _IDIOMS:
        return len(items) > cue + 1 and items[cue + 1].text == ","
    after = [item.lower for item in items[cue + 1 : cue + 5]]
    is_remark = cue > 0 and is_dash(items, cue - 1) and items[cue].lower.endswith("ed")
    if is_remark and after[:1] and after[0] in PREPOSITIONS | CALENDAR:
        return True  # "a bridge - announced in May - to link"
    if after[:1] and after[0] in _WISHES and cue_words()[items[cue].lower][1] == "say":
        return True  # "said goodbye to her sons"
    if items[cue].lower in _OF_THE_ACCUSED and after[:1] == ["of"]:
        return True
    if after[:3] == ["to", "be", "called"] or after[:3] == ["to", "remain", "anonymous"]:
        return True
    return after[:3] == ["not", "to", "be"] and after[3:] != [] and after[3] in _PLEAS
