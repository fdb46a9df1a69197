"""Between: those whose place is not their state.

Peacekeepers and their missions are of the body that sent them, ministers of its member states of that; embassies, who governs and the people of bodies of
many states may be anywhere ("met the prime minister in Lima").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.actors.belonging import serves_abroad
from wirecopy.facts.actors.cast import Cast
from wirecopy.facts.actors.coding import BETWEEN_STATES, Code
from wirecopy.facts.actors.definite import WORLD_BODIES
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag

#: How many namings back the body that sent peacekeepers is looked for.
_REACH = 30
#: Tags of "of the 27 EU member states".
_MEMBERS = 6
#: Who governs a state, and is in another on visits alone.
_GOVERNING = frozenset(
    ("president", "prime minister", "premier", "chancellor", "king", "queen", "foreign minister")
)


def stands_anywhere(core: Sequence[Tag], before: Sequence[Tag], cast: Cast) -> bool:
    """Whether the place behind a role tells nothing of its state.

    It does not behind an embassy, who governs ("met the prime minister in Lima") and somebody of a body of many
    states ("the fund's director in Lima").
    """
    index = cast.find_mention(before[-1].end) if before else None
    is_between = index is not None and cast.members[index].code.country in BETWEEN_STATES
    role = core[-1].role
    governs = role is not None and not role.is_plural and role.word.lower() in _GOVERNING
    return is_between or governs or serves_abroad(core[-1].lower)


def of_members(code: Code, setting: Setting, cast: Cast) -> Code:
    """Ministers, leaders and envoys "of the 27 member states" are of the body of many states named last."""
    at = setting.at + len(setting.phrase.tags)
    behind = [tag.lower for tag in setting.tags[at : at + _MEMBERS]]
    if code.country is not None or code.role is None or behind[:1] not in (["of"], ["from"]):
        return code
    words = " ".join(behind)
    if not any(f" member {states}" in words for states in ("states", "countries", "nations")):
        return code
    recent = (member.code.country for _, member in cast.recent(_REACH))
    body = next((country for country in recent if country in WORLD_BODIES), None)
    if body is None:
        return code
    return replace(code, country=body, sectors=(), why="of the members of the body named last")


def of_peacekeepers(code: Code, cast: Cast) -> Code:
    """Peacekeepers of nobody are of the body of many states named last, else of the United Nations.

    "The mission" is theirs where such a body was named.
    """
    role = (code.role or "").lower()
    if code.country is not None or not (role.startswith("peacekeep") or role == "mission"):
        return code
    recent = (member.code.country for _, member in cast.recent(_REACH))
    other = None if role == "mission" else "UNO"
    body = next((country for country in recent if country in WORLD_BODIES), other)
    if body is None:
        return code
    return replace(code, country=body, why="peacekeepers are sent by a body of many states")
