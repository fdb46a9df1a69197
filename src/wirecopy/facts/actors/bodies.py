"""Bodies: organizations, ministries and unnamed office holders and groups.

A capitalised body ("North Korea's Defense Ministry") is told apart by all its words, a listed one by its
name, a role by country, sector and word.  A role alone joins the person who holds it; a short plural
joins the longer one of the same country ("Russian news agencies", "the agencies").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.actors.cast import Cast, initials
from wirecopy.facts.actors.coding import Code, code_tags
from wirecopy.facts.actors.phrases import is_body_word
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag, make_tag
from wirecopy.model.actor import ActorType

_COMMA = make_tag(0, 0, ",", "word")
_POSSESSIVE = make_tag(0, 0, "'s", "possessive")


def code_in_text(core: Sequence[Tag], setting: Setting, cast: Cast) -> Code:
    """The phrase's code with what its owner, its apposition and the cast know."""
    owner = setting.phrase.owner
    before = owner.core if owner else ()
    rest = (_COMMA, *setting.rest) if setting.rest else ()
    if core[-1].kind == "role" and not rest:
        rest = setting.complement
    tags = (*before, _POSSESSIVE, *core, *rest) if before else (*core, *rest)
    code = code_tags(tags, setting.day)
    if code.country is None and before:
        word = before[-1].lower.rsplit(" ", 1)[-1]
        index = cast.find_by_word(word)
        index = cast.find_by_role(word, None) if index is None else index
        country = cast.members[index].code.country if index is not None else None
        code = replace(code, country=country, why=f"belongs to {before[-1].text}")
    return code


def name_body(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds a body with a name of its own."""
    head, owner = [tag for tag in core if is_body_word(tag)][-1], setting.phrase.owner
    people = [tag for tag in core if tag.kind in {"leader", "name"}]
    code = code_in_text(core[: core.index(head) + 1], setting, cast)
    named = code.country or (len(core) > 1 and people)
    name = _joined(core)
    start = core[0].start
    if owner is not None and code.country:
        name, start = f"{_joined(owner.core)}'s {name}", owner.core[0].start
    key = f"body|{name.lower()}" if len(core) > 1 else f"body|{code.country}|{name.lower()}"
    if not named and cast.find_body(key) is None and not code.sectors:
        return
    index = cast.add_body(name, replace(code, type=_body_type(code)), key)
    if len(core) > 1 or " " in name:
        cast.alias(f"body|{initials(name.split()).lower()}", index)
    cast.mention(index, start, core[-1].end, "name")


def _body_type(code: Code) -> ActorType:
    return "organization" if code.type in {"person", "country"} else code.type


def _joined(core: Sequence[Tag]) -> str:
    """The words of a phrase as one name."""
    words: list[str] = []
    for number, tag in enumerate(core):
        glued = number and core[number - 1].end == tag.start
        words.append(tag.text if not number or glued else f" {tag.text}")
    return "".join(words)


def name_organization(last: Tag, setting: Setting, cast: Cast) -> None:
    """Adds a body of the table."""
    body = last.organization
    if body is None:
        return
    code = code_in_text((last,), setting, cast)
    code = replace(
        code,
        country=body.country,
        type=_body_type(code),
        why=f"{body.name} is listed under {body.country}",
    )
    key = f"body|{last.lower}"
    index = cast.find_body(key)
    if index is None:
        index = cast.add_body(last.text, code, key)
    if " " in last.text:
        cast.alias(f"body|{initials(last.text.split()).lower()}", index)
    form = "metonym" if body.type == "government" else "name"
    cast.mention(index, last.start, last.end, form)


def name_role(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds someone called by role only, or joins whoever holds it."""
    head, code = core[-1], code_in_text(core, setting, cast)
    role = head.role
    if role is None or (not code.sectors and code.country is None):
        return
    owner = setting.phrase.owner
    start = owner.start if owner else setting.phrase.start
    is_one = role.type == "person" and not role.is_plural
    if is_one:
        for word in (head.lower, head.lower.rsplit(" ", 1)[-1]):
            known = cast.find_by_role(word, code.country)
            if known is not None and setting.phrase.tags[0].lower not in {"a", "an"}:
                cast.mention(known, start, head.end, "role")
                return
        leader = cast.find_leader(code.country) if code.country and role.word == "leader" else None
        if leader is not None and setting.phrase.tags[0].lower == "the":
            cast.mention(leader, start, head.end, "role")
            return
    longer = cast.find_longer_role(role.word, code.country) if role.is_plural else None
    if longer is not None:
        cast.mention(longer, start, head.end, "role")
        return
    key = f"role|{code.country}|{code.sectors[:1]}|{role.word}"
    name = f"{_joined(owner.core)}'s {_joined(core)}" if owner else _joined(core)
    index = cast.add_body(name, code, key)
    cast.note_role_word(role.word, code.country, index)
    cast.mention(index, start, head.end, "role")
