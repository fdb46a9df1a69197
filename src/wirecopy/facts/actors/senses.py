"""Senses: words for roles that mean something else where they stand, or in the text as a whole.

What deputies, troopers and delegates are is told near them (``nearby``).  A bomber named after its maker or number is an aircraft, and its maker
does nothing.  A dinner party, an executive order and the rest of such compounds name nobody.  In India
"Union" before an office is the federal government, and so is "the Centre".

Known misses: sentences that tell of a parliament and of a sheriff.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.nearby import Nearby
from wirecopy.facts.actors.sports import sporting_sense, tells_of_sport
from wirecopy.facts.actors.tags import Tag

_BOMBERS = frozenset(("bomber", "bombers"))
_OF_AIRCRAFT = frozenset("jet strategic stealth heavy nuclear range dive jets".split())
#: Before "party" these make a feast, or people who search.
_FEASTS = actor_words("senses.feasts")
_FEASTED = frozenset(("party", "parties"))
#: Behind "executive" these make an office of no person.
_EXECUTIVE_THINGS = actor_words("senses.executive_things")
_EXECUTIVE = "executive"
_UNION, _CENTRE, _INDIA = "Union", "Centre", "IND"
#: Tags behind "Union" in which its office stands, and what offices end in.
_REACH = 4
_FEDERAL = frozenset("minister ministers secretary government cabinet ministry budget".split())


def with_senses(sentences: Sequence[list[Tag]]) -> list[list[Tag]]:
    """The tags of a text's sentences, with the roles that are meant."""
    nearby = Nearby(sentences)
    is_india = _names_india(sentences)
    read = [
        _read_anew(tags, nearby, number, is_india=is_india) for number, tags in enumerate(sentences)
    ]
    return [_in_sport(tags) for tags in read] if tells_of_sport(sentences) else read


def _in_sport(tags: list[Tag]) -> list[Tag]:
    """The tags of a sentence of a text on sport."""
    return [
        _meaning(tag, meant) if tag.role is not None and (meant := sporting_sense(tag)) else tag
        for tag in tags
    ]


def _read_anew(tags: list[Tag], nearby: Nearby, number: int, *, is_india: bool) -> list[Tag]:
    kept = list(tags)
    for at, tag in enumerate(tags):
        before, after = (tags[at - 1].lower if at else ""), tags[at + 1 : at + 2]
        if tag.text == _CENTRE and before == "the" and is_india:
            if not (after and after[0].is_capital):
                kept[at] = _meaning(tag, "government")._replace(kind="role")
        elif tag.kind != "role":
            continue
        elif meant := nearby.sense(tags, at, number):
            kept[at] = _meaning(tag, meant)
        elif tag.lower in _BOMBERS and at and _is_aircraft(tags[:at]):
            kept[at] = _meaning(tag, "bombers")
            kept[at - 1] = tags[at - 1]._replace(kind="word", organization=None, bodies=())
        elif _is_nobody(tag, before, after[0].lower if after else ""):
            kept[at] = tag._replace(kind="word", role=None)
        elif tag.text == _UNION and _is_federal(tags, at) and is_india:
            kept[at] = _meaning(tag, "government")
    return kept


def _is_nobody(tag: Tag, before: str, after: str) -> bool:
    """Whether a role is half a compound that names nobody ("dinner party", "executive order")."""
    if tag.lower in _FEASTED:
        return before in _FEASTS
    return tag.lower == _EXECUTIVE and after in _EXECUTIVE_THINGS


def _meaning(tag: Tag, word: str) -> Tag:
    """The tag in the sense of another word of the table."""
    return tag._replace(role=role_words()[word])


def _is_aircraft(before: Sequence[Tag]) -> bool:
    """Whether the words before "bomber" tell of an aircraft: its maker, its number ("B-52"), its kind."""
    last = before[-1]
    is_numbered = last.text.isdigit() and [tag.text for tag in before[-2:-1]] == ["-"]
    is_numbered = is_numbered or (last.is_capital and any(map(str.isdigit, last.text)))
    return last.is_company or is_numbered or last.lower in _OF_AIRCRAFT


def _is_federal(tags: Sequence[Tag], at: int) -> bool:
    """Whether "Union" opens the name of an office ("the Union Water Minister")."""
    for tag in tags[at + 1 : at + 1 + _REACH]:
        if not tag.is_capital:
            return False
        if tag.lower.rsplit(" ", 1)[-1] in _FEDERAL:
            return True
    return False


def _names_india(sentences: Sequence[list[Tag]]) -> bool:
    return any(w.country == _INDIA for tags in sentences for tag in tags for w in tag.countries[:1])
