"""Naming: from one noun phrase to the actor it names.

In this order: a capitalised body ("North Korea's Defense Ministry"), a person with a name, a listed
organization, a role without a name (an office holder known to the text, else an unnamed actor), a bare
country word.  A single capitalised word that nothing explains is a person only where it speaks or has
an age; a run of two to four is one unless it names a thing ("Black Sea") or follows "the".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wirecopy.data.countries import countries
from wirecopy.facts.actors.cast import Cast, gender_of, initials
from wirecopy.facts.actors.coding import Code, code_tags
from wirecopy.facts.actors.metonym import names_a_place
from wirecopy.facts.actors.phrases import Phrase, is_body_word
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import SPEAKS, THINGS
from wirecopy.model.actor import ActorType

#: Longest run of capitalised words taken for a person's name.
_LONGEST_NAME = 5
#: Longest capitalised role that counts as a form of address ("Prime Minister", not "Foreign Minister").
_TITLE = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A phrase with its sentence."""

    phrase: Phrase
    #: The apposition after it.
    rest: tuple[Tag, ...]
    tags: Sequence[Tag]
    #: Index of the phrase's first tag.
    at: int
    day: date | None
    opens_line: bool

    @property
    def after(self) -> Tag | None:
        """The tag after the phrase."""
        number = self.at + len(self.phrase.tags)
        return self.tags[number] if number < len(self.tags) else None


def name_phrase(setting: Setting, cast: Cast) -> None:
    """Adds the actor that a phrase names, and the mention, to the cast."""
    core = _merged(setting.phrase.core)
    last = core[-1]
    if _is_body(core):
        _name_body(core, setting, cast)
    elif last.kind in {"name", "leader"}:
        _name_person(core, setting, cast)
    elif last.kind == "organization":
        _name_organization(last, setting, cast)
    elif last.kind == "role":
        _name_role(core, setting, cast)
    elif last.kind == "country":
        _name_country(setting, cast)


def _merged(core: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """A first name before a listed surname makes another person ("Ivanka Trump")."""
    if len(core) > 1 and core[-1].kind == "leader" and core[-2].kind == "name":
        first, last = core[-2], core[-1]
        name = Tag(start=first.start, end=last.end, text=f"{first.text} {last.text}", kind="name")
        return (*core[:-2], name)
    return core


def _is_body(core: tuple[Tag, ...]) -> bool:
    body = [tag for tag in core if is_body_word(tag)]
    if not body:
        return False
    named = [tag for tag in core if tag.kind in {"name", "country"} and tag.is_capital]
    return core[-1] in body or (
        core[0].kind != "role" and len(named) > 1 and core[-1].kind != "leader"
    )


def _code(core: Sequence[Tag], setting: Setting, cast: Cast) -> Code:
    """The phrase's code with what its owner, its apposition and the cast know."""
    owner = setting.phrase.owner
    before = owner.core if owner else ()
    comma = Tag(start=0, end=0, text=",", kind="word")
    rest = (comma, *setting.rest) if setting.rest else ()
    possessive = Tag(start=0, end=0, text="'s", kind="possessive")
    tags = (*before, possessive, *core, *rest) if before else (*core, *rest)
    code = code_tags(tags, setting.day)
    if code.country is None and before:
        index = cast.find_by_word(before[-1].lower.rsplit(" ", 1)[-1])
        country = cast.members[index].code.country if index is not None else None
        code = replace(code, country=country, why=f"belongs to {before[-1].text}")
    return code


def _name_body(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    head = [tag for tag in core if is_body_word(tag)][-1]
    people = [tag for tag in core if tag.kind in {"leader", "name"}]
    code = _code(core[: core.index(head) + 1], setting, cast)
    named = code.country or (len(core) > 1 and people)
    name = _joined(core)
    key = f"body|{name.lower()}" if len(core) > 1 else f"body|{code.country}|{name.lower()}"
    if not named and cast.find_body(key) is None and not code.sectors:
        return
    index = cast.add_body(name, replace(code, type=_body_type(code)), key)
    if len(core) > 1 or " " in name:
        cast.alias(f"body|{initials(name.split()).lower()}", index)
    cast.mention(index, core[0].start, core[-1].end, "name")


def _body_type(code: Code) -> ActorType:
    return "organization" if code.type in {"person", "country"} else code.type


def _joined(core: Sequence[Tag]) -> str:
    """The words of a phrase as one name."""
    words: list[str] = []
    for number, tag in enumerate(core):
        glued = number and core[number - 1].end == tag.start
        words.append(tag.text if not number or glued else f" {tag.text}")
    return "".join(words)


def _name_person(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    last = core[-1]
    name = last.terms[0].name if last.terms else last.text
    if last.kind == "name" and not _is_person(core, setting, cast):
        return
    code = _code(core, setting, cast)
    title = core[-2] if len(core) > 1 and _is_title(core[-2]) else None
    gender = gender_of(core[-2].lower.rsplit(" ", 1)[-1]) if len(core) > 1 else None
    index = cast.add_person(name, code, gender=gender)
    cast.mention(index, title.start if title else last.start, last.end, "name")


def _is_title(tag: Tag) -> bool:
    """Whether the tag is part of how the person is addressed ("Mr", "President")."""
    return tag.kind == "title" or bool(
        tag.kind == "role" and tag.is_capital and len(tag.text) < _TITLE
    )


def _is_person(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> bool:
    words = core[-1].lower.split()
    if len(words) > _LONGEST_NAME or set(words) & THINGS:
        return False
    if cast.find_by_word(words[-1]) is not None:
        return True
    if len(core) > 1 and core[-2].kind in {"role", "title"}:
        return core[-2].kind == "title" or bool(core[-2].role and core[-2].role.type == "person")
    if setting.rest or _speaks_or_ages(setting):
        return True
    is_thing = (
        setting.phrase.tags[0].lower in {"the", "a", "an"}
        and setting.phrase.tags[0].end < core[0].start
    )
    return len(words) > 1 and not is_thing and len(core) == 1


def _speaks_or_ages(setting: Setting) -> bool:
    number = setting.at + len(setting.phrase.tags)
    after = setting.tags[number : number + 3]
    if after and after[0].lower in SPEAKS:
        return True
    return (
        len(after) == 3
        and after[0].text == ","
        and after[1].text.isdigit()
        and after[2].text == ","
    )


def _name_organization(last: Tag, setting: Setting, cast: Cast) -> None:
    body = last.organization
    if body is None:
        return
    code = _code((last,), setting, cast)
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
    article = setting.phrase.tags[0]
    start = (
        article.start if article.lower == "the" and article.end + 1 == last.start else last.start
    )
    cast.mention(index, start, last.end, "metonym" if body.type == "government" else "name")


def _name_role(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    head, code = core[-1], _code(core, setting, cast)
    role = head.role
    if role is None or (not code.sectors and code.country is None):
        return
    start = setting.phrase.start
    is_one = role.type == "person" and not role.is_plural
    if is_one:
        for word in (head.lower, head.lower.rsplit(" ", 1)[-1]):
            known = cast.find_by_role(word, code.country)
            if known is not None and setting.phrase.tags[0].lower not in {"a", "an"}:
                cast.mention(known, start, head.end, "role")
                return
    key = f"role|{code.country}|{code.sectors[:1]}|{role.word}"
    index = cast.add_body(_joined(core), code, key)
    cast.mention(index, start, head.end, "role")


def _name_country(setting: Setting, cast: Cast) -> None:
    tags = setting.phrase.core
    tag, at = tags[-1], setting.at + len(setting.phrase.tags) - 1
    kinds = {word.kind for word in tag.countries}
    after = setting.after
    modifies = after is not None and after.kind == "word" and after.text[:1].isalpha()
    if kinds & {"people", "person"} and not (
        "adjective" in kinds and modifies and not setting.phrase.is_owner
    ):
        _name_people(tag, setting, cast)
    elif kinds == {"adjective"} or ("adjective" in kinds and "name" not in kinds):
        cast.mention(_country_index(tag, cast), tag.start, tag.end, "demonym")
    elif not names_a_place(setting.tags, at, opens_line=setting.opens_line):
        form = "metonym" if "capital" in kinds else "name"
        start = setting.phrase.start if setting.phrase.tags[0].lower == "the" else tag.start
        cast.mention(_country_index(tag, cast), start, tag.end, form)


def _country_index(tag: Tag, cast: Cast) -> int:
    word = tag.countries[0]
    sectors = ("GOV", "PRE") if word.is_partial else ("GOV",)
    known = countries()[word.country]
    name = tag.text if word.is_partial else known.names[0]
    why = f"{tag.text} is a word for {word.country}"
    code = Code(country=word.country, sectors=sectors, type="country", why=why)
    return cast.add_body(name, code, f"country|{word.country}|{word.is_partial}")


def _name_people(tag: Tag, setting: Setting, cast: Cast) -> None:
    code = code_tags(setting.phrase.core, setting.day)
    key = f"people|{code.country}"
    name = tag.text
    cast.mention(
        cast.add_body(name, replace(code, type="group"), key),
        setting.phrase.start,
        tag.end,
        "demonym",
    )
