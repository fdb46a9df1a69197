"""Promises: an office or a word for a body that the name behind a comma will have.

"The mayor, Ada Berg,", "the Libyan ambassador to Peru, Ada Berg,", "her party, Azul Nova,", and where it opens a
sentence "The company, Azul Nova,".
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.data.roles import Role
from wirecopy.facts.actors.apposition import name_after_role
from wirecopy.facts.actors.belonging import serves_abroad
from wirecopy.facts.actors.cast import Cast, Promise
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag

#: Who owns a body that a phrase tells of.
_THEIRS = frozenset("its their his her".split())
#: Longest name of where an envoy is sent, in tags, "to" among them.
_LONGEST_POSTING = 6


def promise_name(role: Role, code: Code, start: int, setting: Setting, cast: Cast) -> bool:
    """Whether the holder of a role is named after a comma; then the name will have its code."""
    if role.type != "person" or role.is_plural:
        return False
    at = setting.at + len(setting.phrase.tags)
    posted = _posting_end(role, setting, at)
    for comma in (at, at + len(setting.complement), posted):
        end = name_after_role(setting.tags, comma)
        if end is not None:
            cast.promise(end, Promise(code, start, setting.phrase.end))
            return True
    return False


def _posting_end(role: Role, setting: Setting, at: int) -> int:
    """Where the state ends to which somebody is sent ("the Libyan ambassador to the United States, Ada Berg,")."""
    end = at + 1
    if not serves_abroad(role.word) or [tag.lower for tag in setting.tags[at:end]] != ["to"]:
        return at
    while end < min(len(setting.tags), at + _LONGEST_POSTING) and setting.tags[end].text != ",":
        end += 1
    return end


def promise_body(role: Role, code: Code, start: int, setting: Setting, cast: Cast) -> bool:
    """Whether a body that belongs to somebody is named between commas ("her party, Azul Nova,")."""
    is_owned = setting.phrase.owner is not None or setting.phrase.tags[0].lower in _THEIRS
    is_owned = is_owned or (_opens_sentence(setting) and setting.phrase.tags[0].lower == "the")
    if role.type != "organization" or role.is_plural or not is_owned:
        return False
    at = setting.at + len(setting.phrase.tags)
    end = name_after_role(setting.tags, at)
    closes = any(tag.text == "," and tag.start == end for tag in setting.tags[at + 1 : at + 4])
    if end is not None and closes:
        cast.promise(end, Promise(code, start, setting.phrase.end))
    return end is not None and closes


def _opens_sentence(setting: Setting) -> bool:
    """Whether nothing stands before the phrase, or a dateline's dash."""
    return setting.at == 0 or setting.tags[setting.at - 1].text in {"-", ":"}


def name_promised(name: Tag, promise: Promise, cast: Cast) -> None:
    """Adds the body that a phrase before the comma tells of, under its name."""
    code = replace(promise.code, type="organization")
    index = cast.add_body(name.text, code, f"body|{name.lower}", name.lower)
    cast.mention(index, promise.start, promise.end, "role")
    cast.mention(index, name.start, name.end, "name")
