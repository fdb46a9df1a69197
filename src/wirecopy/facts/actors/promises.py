"""Promises: an office or a word for a body that the name behind a comma will have.

"The mayor, Ada Berg,", "the Libyan ambassador to Peru, Ada Berg,", "a nurse who fled Lima, Ada Berg,", "two pilots,
Ada Berg and Nils Dahl,", "her party, Azul Nova,", and where it opens a
sentence "The company, Azul Nova,".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.roles import Role
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.apposition import name_after_role
from wirecopy.facts.actors.belonging import serves_abroad
from wirecopy.facts.actors.cast import Cast, Promise
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import DETERMINERS, SPEAKS
from wirecopy.text.function_words import BE
from wirecopy.text.inflection import irregular_base

#: Who owns a body that a phrase tells of.
_THEIRS = frozenset("its their his her".split())
#: Longest name of where an envoy is sent, in tags, "to" among them.
_LONGEST_POSTING = 6
#: What opens words that tell more of a role, the longest of them, in tags, and what never stands in them.
_REMARKS = actor_words("promises.remarks")
_LONGEST_REMARK = 12
_BREAKS = frozenset(('; : ( ) . - " “ ”').split())
#: Before what somebody is.
_PREDICATING = BE | actor_words("promises.predicating")
_ONE = frozenset(("a", "an"))
_WHO = frozenset(("who", "whom"))
#: Words of an object at the end of a clause, its article among them.
_OBJECT = 3
#: What opens a sentence with a phrase before its subject, beside participles.
_OPENING = actor_words("promises.opening")
#: How many tags "of Peru" are.
_OF_STATE = 2
#: Fewest names of several.
_SEVERAL = 2


def promise_name(role: Role, code: Code, start: int, setting: Setting, cast: Cast) -> bool:
    """Whether the holder of a role is named after a comma; then the name will have its code."""
    at = setting.at + len(setting.phrase.tags)
    if role.type == "person" and role.is_plural:
        _promise_names(role, code, start, setting, cast)
    if role.type != "person" or role.is_plural:
        return False
    if _is_predicate(setting):
        return False
    posted = _posting_end(role, setting, at)
    for comma in (at, at + len(setting.complement), posted):
        end = name_after_role(setting.tags, comma)
        if end is not None and not _is_sure(end, cast):
            is_sure = comma > at and not _is_holder(setting.tags[comma - 1])
            cast.promise(end, Promise(code, start, setting.phrase.end, is_sure=is_sure))
            return True
    remark = _remark_end(setting, at)
    end = name_after_role(setting.tags, remark) if remark > at else None
    if end is None or not _is_named_alone(setting.tags, end):
        return False
    cast.promise(end, Promise(code, start, setting.phrase.end, is_sure=True))
    return True


def _is_sure(end: int, cast: Cast) -> bool:
    """Whether the name that ends there is already that of somebody told before."""
    told = cast.promised(end)
    return told is not None and told.is_sure


def _is_predicate(setting: Setting) -> bool:
    """Whether the phrase tells what somebody is ("is a teacher in Lima, Ada Berg said")."""
    before = setting.tags[setting.at - 1].lower if setting.at else ""
    return before in _PREDICATING and setting.phrase.tags[0].lower in _ONE


def _is_holder(tag: Tag) -> bool:
    """Whether it is a word for one person, whose own name may follow."""
    return tag.role is not None and tag.role.type == "person" and not tag.role.is_plural


def _promise_names(role: Role, code: Code, start: int, setting: Setting, cast: Cast) -> None:
    """Lets each of the names behind a comma have the role ("two pilots, Ada Berg and Nils Dahl, ...")."""
    at = setting.at + len(setting.phrase.tags)
    for comma in (at, at + len(setting.complement), _remark_end(setting, at)):
        ends = _joined_names(setting.tags, comma, is_first=True)
        if len(ends) >= _SEVERAL and _closes(setting, ends[-1]):
            for end in ends:
                cast.promise(end, _shared(role, code, start, setting))
            return


def _closes(setting: Setting, end: int) -> bool:
    """Whether a full stop ends the names, or a comma where they are not those behind an opening phrase.

    "Held by rebels, Ada Berg and Nils Dahl, both nurses, ...": the names are not those of the rebels.
    """
    tags = setting.tags
    close = next((tag for tag in tags if tag.start >= end), None)
    if close is None or close.text == ".":
        return True
    before = tags[: setting.at]
    opens = bool(before) and (tags[0].lower in _OPENING or _is_participle(tags[0].lower))
    is_set_off = any(tag.text == "," for tag in before)
    return close.text == "," and (not opens or is_set_off)


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or irregular_base(word, "VBN") is not None


def promise_others(code: Code, setting: Setting, cast: Cast) -> None:
    """Lets the names joined to one behind a word for several have its role ("the pilots Ada Berg and Nils Dahl")."""
    core = setting.phrase.core
    role = core[-2].role if len(core) > 1 else None
    if role is not None and role.type == "person" and role.is_plural:
        at = setting.at + len(setting.phrase.tags)
        if [tag.lower for tag in setting.tags[at : at + 1]] == ["of"]:
            at, code = (
                at + _OF_STATE,
                replace(code, country=None),
            )  # "Presidents A of Peru and B of Chile"
        for end in _joined_names(setting.tags, at, is_first=False):
            cast.promise(end, _shared(role, code, core[-2].start, setting))


def _shared(role: Role, code: Code, start: int, setting: Setting) -> Promise:
    one = replace(code, type="person", is_plural=False, role=role.word)
    return Promise(one, start, setting.phrase.end, is_shared=True)


def _joined_names(tags: Sequence[Tag], at: int, *, is_first: bool) -> list[int]:
    """Where the full names end that commas and one "and" join from ``at`` on; none without the "and"."""
    ends: list[int] = []
    joint = ""
    while at + 1 < len(tags) and joint != "and":
        is_open = bool(ends) or not is_first
        if tags[at].text != "," and not (is_open and tags[at].lower == "and"):
            break
        at += tags[at].text == "," and tags[at + 1].lower == "and"
        joint, at = tags[at].lower, at + 1
        name = tags[at] if at < len(tags) else None
        if name is None or name.kind not in {"name", "leader"} or " " not in name.text:
            return []
        ends.append(name.end)
        at += 1
    return ends if joint == "and" else []


def _remark_end(setting: Setting, at: int) -> int:
    """The comma behind what tells more of a role ("the head of the tax office in Lima, | Ada Berg,"); else ``at``.

    "The" and a role name nobody behind another role, whose own holder may stand there ("the wife of the mayor,
    Ada Berg,"), nor does any behind somebody to whom they did something ("a man who hit a cyclist, Ada Berg,").
    """
    tags = setting.tags
    if at >= len(tags) or tags[at].lower not in _REMARKS:
        return at
    for end in range(at + 1, min(len(tags), at + _LONGEST_REMARK)):
        if tags[end].text == ",":
            opens = setting.phrase.tags[0].lower in _ONE
            if tags[at].lower in _WHO and _tells_of_another(tags[at + 1 : end]):
                return at
            return at if _is_holder(tags[end - 1]) and not opens else end
        if tags[end].text in _BREAKS or tags[end].lower in {"and", "that", *SPEAKS}:
            return at
    return at


def _tells_of_another(words: Sequence[Tag]) -> bool:
    """Whether what somebody did may have been done to the one named behind it."""
    return any(map(_is_holder, words)) or any(tag.lower in _ONE for tag in words[-_OBJECT:])


def _is_named_alone(tags: Sequence[Tag], end: int) -> bool:
    """Whether a mark ends the name, and no words for who bears it follow ("..., Ada Berg, a nurse, said")."""
    close = next((n for n, tag in enumerate(tags) if tag.start >= end), len(tags))
    if close == len(tags) or tags[close].text == ".":
        return True
    after = tags[close + 1] if close + 1 < len(tags) else None
    is_told = after is not None and (
        after.lower in DETERMINERS
        or after.text.isdigit()
        or after.kind in {"role", "name", "leader"}
    )
    return tags[close].text == "," and not is_told


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
    if end is not None and _is_sure(end, cast):
        return False
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
