"""Senses: words for roles that mean something else where they stand, or in the text as a whole.

A deputy is the sheriff's where the text tells of a sheriff, a trooper the police's where it tells of state troopers, and a delegate a party's where it tells of a
convention or of who runs for office.  A bomber named after its maker or number is an aircraft, and its maker
does nothing.  A dinner party, an executive order and the rest of such compounds name nobody.  In India
"Union" before an office is the federal government, and so is "the Centre".

Known misses: texts that tell of a parliament and of a sheriff.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.facts.actors.tags import Tag

_DEPUTIES, _DELEGATES = ("deputy", "deputies"), ("delegate", "delegates")
_TROOPERS = ("trooper", "troopers")
#: Who sends delegates to a convention.
_ELECTING = frozenset(
    "convention primary primaries caucus caucuses nominee superdelegate superdelegates".split()
)
_BOMBERS = frozenset(("bomber", "bombers"))
_OF_AIRCRAFT = frozenset("jet strategic stealth heavy nuclear range dive jets".split())
#: Before "party" these make a feast, or people who search.
_FEASTS = frozenset(
    "dinner birthday garden tea cocktail house pool holiday christmas wedding office search rescue costume street farewell"
    " lunch beach bachelor dance private hunting scouting third surprise graduation block slumber after".split()
)
_FEASTED = frozenset(("party", "parties"))
#: Behind "executive" these make an office of no person.
_EXECUTIVE_THINGS = frozenset(
    "order orders branch action actions privilege power powers decree decrees authority agency agencies session"
    " summary committee council board producer pay team".split()
)
_EXECUTIVE = "executive"
_UNION, _CENTRE, _INDIA = "Union", "Centre", "IND"
#: Tags behind "Union" in which its office stands, and what offices end in.
_REACH = 4
_FEDERAL = frozenset("minister ministers secretary government cabinet ministry budget".split())


def with_senses(sentences: Sequence[list[Tag]]) -> list[list[Tag]]:
    """The tags of a text's sentences, with the roles that are meant."""
    words = {tag.lower for tags in sentences for tag in tags}
    is_india = _names_india(sentences)
    return [_read_anew(tags, words, is_india=is_india) for tags in sentences]


def _read_anew(tags: list[Tag], words: set[str], *, is_india: bool) -> list[Tag]:
    kept = list(tags)
    for at, tag in enumerate(tags):
        before, after = (tags[at - 1].lower if at else ""), tags[at + 1 : at + 2]
        if tag.text == _CENTRE and before == "the" and is_india:
            if not (after and after[0].is_capital):
                kept[at] = _meaning(tag, "government")._replace(kind="role")
        elif tag.kind != "role":
            continue
        elif tag.lower in _DEPUTIES and _has_sheriff(words):
            kept[at] = _meaning(tag, "sheriff's " + tag.lower)
        elif tag.lower in _TROOPERS and _has_troopers(words):
            kept[at] = _meaning(tag, "state " + tag.lower)
        elif tag.lower in _DELEGATES and not words.isdisjoint(_ELECTING):
            kept[at] = _meaning(tag, "party member" + "s" * tag.lower.endswith("s"))
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


def _has_sheriff(words: set[str]) -> bool:
    return any(word.startswith("sheriff") for word in words)


def _has_troopers(words: set[str]) -> bool:
    """Whether the text tells of the police of a US state."""
    is_told = not words.isdisjoint({"state trooper", "state troopers"})
    return is_told or {"highway", "patrol"} <= words or _has_sheriff(words)


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
