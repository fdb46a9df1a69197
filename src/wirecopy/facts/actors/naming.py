"""Naming: from one noun phrase to the actor it names.

In this order: a capitalised body ("North Korea's Defense Ministry"), a body named after a word for its
kind ("the newspaper Evrensel"), a person with a name, a listed organization, a role without a name (an
office holder known to the text, else an unnamed actor), a bare country word.

A single capitalised word that nothing explains is a person only where it speaks or has an age; a longer
run is one unless it follows "the" or holds a word for a thing ("Black Sea"), which counts only where no
title, role, verb of saying or age tells a person ("Senator Laura Lake").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.countries import countries, country_words
from wirecopy.data.leaders import leaders
from wirecopy.data.roles import role_words
from wirecopy.facts.actors.apposition import tells_person
from wirecopy.facts.actors.bodies import (
    code_in_text,
    is_of_state,
    name_body,
    name_called,
    name_company,
    name_organization,
    name_role,
    of_topic,
    state_told,
)
from wirecopy.facts.actors.cast import Cast
from wirecopy.facts.actors.coding import Code, code_tags
from wirecopy.facts.actors.definite import WORLD_BODIES, last_word
from wirecopy.facts.actors.gender import gender_of
from wirecopy.facts.actors.home import is_remark
from wirecopy.facts.actors.metonym import is_in_dateline, names_a_place
from wirecopy.facts.actors.nationals import find_national
from wirecopy.facts.actors.phrases import is_body_word
from wirecopy.facts.actors.promises import name_promised, promise_others
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag, make_tag
from wirecopy.facts.actors.words import (
    BELONGS,
    BODY_KINDS,
    COMPANY_ENDINGS,
    LOCATIVE,
    PLACE_KINDS,
    QUANTITIES,
    SPEAKS,
    THINGS,
)

#: Before what a company makes, and what is said of where a thing is from.
_ONE_OF, _ORIGINS = (
    frozenset(("a", "an")),
    frozenset("made built born style designed based".split()),
)
#: Longest run of capitalised words taken for a person's name.
_LONGEST_NAME = 5
#: Longest capitalised role that counts as a form of address ("Prime Minister", not "Foreign Minister").
_TITLE = 15
#: How many namings back the full name of a company is looked for.
_SHORT_REACH = 60
#: The states that are called by where they lie.
_HALVES = {"North": "PRK", "South": "KOR"}


def name_phrase(setting: Setting, cast: Cast) -> None:
    """Adds the actor that a phrase names, and the mention, to the cast."""
    core = _merged(setting.phrase.core)
    last = core[-1]
    _name_inner(core, setting, cast)
    if (world := _world_body(core, setting, cast)) is not None:
        cast.mention(world, last.start, last.end, "name")
    elif _is_body(core):
        name_body(core, setting, cast)
    elif last.kind == "name" and (known := cast.find_body(f"body|{last.lower}")) is not None:
        cast.mention(known, last.start, last.end, "name")
    elif (company := _shortened(core, setting, cast)) is not None:
        cast.mention(company, last.start, last.end, "name")
    elif (half := _half_named(core, setting, cast)) is not None:
        cast.mention(half, last.start, last.end, "name")
    elif _is_company(core):
        name_company(core, setting, cast)
    elif is_called_body(core):
        name_called(core, setting, cast)
    elif last.kind in {"name", "leader"}:
        _name_person(core, setting, cast)
    elif last.kind == "organization":
        _name_organization(last, setting, cast)
    elif last.kind == "role":
        name_role(core, setting, cast)
    elif last.kind == "country":
        _name_country(setting, cast)


def _shortened(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> int | None:
    """The company of which a single word is the first of its name ("Goldrange Resources", then "Goldrange")."""
    word = core[-1]
    if len(setting.phrase.tags) > 1 or word.kind != "name" or " " in word.text:
        return None
    if cast.find_by_word(word.lower) is not None:
        return None
    recent = ((index, member) for index, member in cast.recent(_SHORT_REACH) if member.is_company)
    return next((i for i, m in recent if m.name.startswith(f"{word.text} ")), None)


def _world_body(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> int | None:
    """The body of many states that its own last word with a capital means ("the African Union", then "the Union")."""
    word = core[-1]
    if len(core) > 1 or not (word.text[:1].isupper() and setting.has_article):
        return None
    recent = ((i, m) for i, m in cast.recent(_SHORT_REACH) if m.code.country in WORLD_BODIES)
    return next((i for i, m in recent if word.text in m.name.split()[1:]), None)


def _world_served(code: Code, cast: Cast) -> str | None:
    """The body of many states named last, whose secretary-general somebody is."""
    if not (code.role or "").lower().endswith("secretary-general"):
        return None
    recent = (member.code.country for _, member in cast.recent(_SHORT_REACH))
    return next((country for country in recent if country in WORLD_BODIES), None)


def _half_named(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> int | None:
    """The Korea that "the North" or "the South" means in a text that names one of both."""
    word = core[-1]
    country = _HALVES.get(word.text)
    before = setting.tags[setting.at - 1].lower if setting.at else ""
    if country is None or len(core) > 1 or not setting.has_article or before in LOCATIVE:
        return None
    if all(cast.find_body(f"country|{half}|False") is None for half in _HALVES.values()):
        return None
    reading = country_words()[countries()[country].names[0]]
    return _country_index(word._replace(countries=reading), cast)


def _merged(core: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """A first name before a listed surname makes another person ("Ivanka Trump")."""
    if len(core) > 1 and core[-1].kind == "leader" and core[-2].kind == "name":
        first, last = core[-2], core[-1]
        full = f"{first.text} {last.text}"
        if full in leaders():
            return (*core[:-2], _renamed(last, first.start, full)._replace(terms=leaders()[full]))
        return (*core[:-2], make_tag(first.start, last.end, full, "name"))
    return core


def _renamed(tag: Tag, start: int, text: str) -> Tag:
    return tag._replace(start=start, text=text, lower=text.lower())


def _name_inner(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """People, bodies and countries inside a longer phrase ("the Trump administration", "US-Russian")."""
    for number, tag in enumerate(core[:-1]):
        known = cast.find_by_word(tag.lower) if tag.kind == "name" and number == 0 else None
        if tag.kind == "leader" and core[-1].kind != "leader":
            index = cast.add_person(tag.terms[0].name, code_tags((tag,), setting.day))
            cast.mention(index, tag.start, tag.end, "name")
        elif known is not None:
            cast.mention(known, tag.start, tag.end, "name")
        elif tag.kind == "organization" and core[-1].kind == "role":
            name_organization(tag, setting, cast)
        elif (
            tag.kind == "country"
            and core[number + 1].text == "-"
            and core[number + 2].lower not in _ORIGINS
            and not _is_descent(core[number + 2 :])
        ):
            cast.mention(_country_index(tag, cast), tag.start, tag.end, "demonym")


def _is_descent(behind: Sequence[Tag]) -> bool:
    """Whether the half of a compound before tells where people come from ("a Cuban-American senator")."""
    last = behind[-1] if behind else None
    is_people = last is not None and (
        last.kind in {"name", "leader"}
        or (last.role is not None and last.role.type == "person")
        or any(word.kind in {"person", "people"} for word in last.countries)
    )
    return is_people and any(word.country == "USA" for tag in behind[:1] for word in tag.countries)


def _is_body(core: tuple[Tag, ...]) -> bool:
    body = [tag for tag in core if is_body_word(tag)]
    if not body:
        return False
    if len(core) > 1 and core[-1].kind == "name" and _is_called(core[-2]):
        return False
    if body[0] is core[0] and is_of_state(core):
        return True
    named = [tag for tag in core if tag.kind in {"name", "country"} and tag.is_capital]
    return core[-1] in body or (
        core[0].kind != "role" and len(named) > 1 and core[-1].kind != "leader"
    )


def _name_person(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    last = core[-1]
    name = last.terms[0].name if last.terms else last.text
    if last.kind == "name" and not _is_person(core, setting, cast):
        return
    promise = cast.promised(last.end)
    if promise is not None and promise.code.type != "person" and last.kind == "name":
        name_promised(last, promise, cast)
        return
    if _is_clause(core, setting, cast):
        cast.mention(cast.add_person(name, Code()), last.start, last.end, "name")
        return
    code = code_in_text(core, setting, cast)
    promise_others(code, setting, cast)
    title = core[-2] if len(core) > 1 and _is_title(core[-2], last) else None
    gender = gender_of(core[-2].lower.rsplit(" ", 1)[-1]) if len(core) > 1 else None
    if promise is not None:
        code = _with_promise(code, promise.code)
        gender = gender or gender_of((promise.code.role or "").rsplit(" ", 1)[-1].lower())
    if code.country is None and (world := _world_served(code, cast)) is not None:
        code = replace(code, country=world)
    if not cast.knows(name, code, gender):
        code = of_topic(code, state_told(code, name, setting, cast)[0])
    if _is_first_naming(code, setting) and not cast.knows(name, code, gender):
        officer = cast.find_unnamed_officer(last.start)
        if officer is not None:
            cast.give_name(officer, name, gender)
            cast.mention(officer, last.start, last.end, "name")
            return
    index = cast.add_person(name, code, gender=gender)
    _note_told(index, core, code, setting, cast)
    if promise is not None:
        cast.note_role(index, promise.code)
        if not promise.is_shared:
            cast.mention(index, promise.start, promise.end, "role")
    cast.mention(index, title.start if title else last.start, last.end, "name")


def _note_told(index: int, core: tuple[Tag, ...], code: Code, setting: Setting, cast: Cast) -> None:
    """Keeps every office that stands before a name, and that its bearer is from elsewhere."""
    for before in core[:-1]:
        if before.role is not None and before.role.type == "person":
            cast.note_role(index, replace(code, role=before.text))
    opening = core[-1].lower.partition(" ")[0]
    if core[-1].kind == "leader" and opening in role_words():
        cast.note_role(index, replace(code, role=opening))
    if _comes_from_somewhere(setting):
        cast.keep_from_home(index)


def _comes_from_somewhere(setting: Setting) -> bool:
    """Whether the text tells behind a name where its bearer is from (", from Hanover")."""
    at = setting.at + len(setting.phrase.tags)
    return [tag.lower for tag in setting.tags[at : at + 2]] == [",", "from"]


def _is_clause(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> bool:
    """Whether a known surname behind "a" and a role is what a clause begins with ("a deputy Berg murdered")."""
    last, owner = core[-1], setting.phrase.owner
    first = (owner or setting.phrase).tags[0]
    is_alone = last.kind == "name" and " " not in last.text and len(core) > 1
    is_one = core[-2].role is not None and first.lower in _ONE_OF if is_alone else False
    return is_one and cast.find_by_surname(last.lower) is not None


def _is_first_naming(code: Code, setting: Setting) -> bool:
    """Whether a full name that nothing tells more of opens a paragraph, as that of somebody whom the lead told by his office."""
    is_bare = len(setting.phrase.tags) == 1 and not setting.rest
    is_full = " " in setting.phrase.core[-1].text
    opens = setting.opens_line and setting.at == 0
    goes_on = setting.after is not None and setting.after.text != "."  # no line of a name alone
    return is_bare and is_full and opens and goes_on and not (code.sectors or code.country)


def _name_organization(last: Tag, setting: Setting, cast: Cast) -> None:
    """Adds a listed body, or somebody named in full before whose surname a company's name is."""
    if (
        last.is_company
        and len(setting.phrase.core) == 1
        and setting.phrase.tags[0].lower in _ONE_OF
    ):
        return  # "a Toyota" is a car
    before = setting.phrase.core[-2:-1]
    is_titled = bool(before) and before[0].kind == "title"  # "Mr Roche"
    is_alone = last.is_company and (is_titled or len(setting.phrase.tags) == 1)
    is_known = cast.find_body(f"body|{last.lower}") is not None
    person = cast.find_by_surname(last.lower) if is_alone and not is_known else None
    if person is None:
        name_organization(last, setting, cast)
    else:
        cast.mention(person, last.start, last.end, "name")


def _with_promise(code: Code, told: Code) -> Code:
    """The code of a name with what the role before it tells; an office knows better than the tables."""
    is_kin = told.sectors[:1] in {("CVL",), ("ELI",)} and bool(code.sectors)
    return replace(
        code,
        country=told.country or code.country,
        sectors=code.sectors if is_kin else told.sectors or code.sectors,
        role=code.role or told.role,
        why=told.why if told.country else code.why,
    )


def is_called_body(core: tuple[Tag, ...]) -> bool:
    """Whether the last name is introduced by a word for a kind of body ("the newspaper Evrensel")."""
    if len(core) < 2 or core[-1].kind != "name" or core[-2].kind != "role":
        return False
    role = core[-2].role
    is_kind = bool(
        role and last_word(role.word) in BODY_KINDS and core[-2].text.rsplit(" ", 1)[-1].islower()
    )
    return is_kind and THINGS.isdisjoint(core[-1].lower.split())


def _is_company(core: tuple[Tag, ...]) -> bool:
    """Whether the last word of a name says that it is a company's ("Kay Holdings")."""
    words = core[-1].lower.rstrip(".").split()
    is_named = core[-1].kind == "name" and len(words) > 1 and words[-1] in COMPANY_ENDINGS
    before = core[-2] if len(core) > 1 else None
    is_trade = before is not None and before.role is not None and before.role.sector == "BUS"
    return is_named and (is_trade or not _is_called(before))


def _is_title(tag: Tag, name: Tag) -> bool:
    """Whether the tag is part of how the person is called ("Mr", "President", "analyst" Khan)."""
    if tag.kind == "title":
        return True
    is_short = " " not in name.text or tag.is_capital
    return tag.kind == "role" and is_short and len(tag.text) < _TITLE


def _is_person(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> bool:
    words = core[-1].lower.replace("-", " ").split()
    if len(core[-1].lower.split()) > _LONGEST_NAME or _is_place(core[-1], setting):
        return False
    if cast.promised(core[-1].end) is not None:
        return True
    before = core[-2] if len(core) > 1 else None
    if not THINGS.isdisjoint(words):
        return _is_called(before) or _is_shown(words, setting, cast)
    if cast.find_by_name(core[-1].lower) is not None:
        return True
    if before is not None and before.kind in {"role", "title"}:
        return _is_called(before)
    if setting.rest or _speaks_or_ages(setting):
        return True
    return " " in core[-1].text and not setting.has_article and before is None


def _is_place(name: Tag, setting: Setting) -> bool:
    """Whether a name is a place's: in a dateline, or told by a word for places ("the city of El Geneina")."""
    at = setting.at + len(setting.phrase.tags) - 1
    if setting.opens_line and is_in_dateline(setting.tags, at):
        return True
    before = [tag.lower for tag in setting.tags[max(0, at - 2) : at]]
    return (
        len(before) > 1 and before[1] == "of" and before[0] in PLACE_KINDS and name.kind == "name"
    )


def _is_called(before: Tag | None) -> bool:
    """Whether a title or a person's role stands before the name."""
    if before is None or before.kind not in {"role", "title"}:
        return False
    return before.kind == "title" or bool(before.role and before.role.type == "person")


def _is_shown(words: list[str], setting: Setting, cast: Cast) -> bool:
    """Whether a name that holds a word for a thing is shown to be a person's ("Laura Lake, 42,").

    A thing's name may end like a known person's ("Salt Lake"), so more than its last word must fit.
    """
    if setting.has_article:
        return False
    known = cast.find_by_word(words[-1])
    if known is not None and words[0] in cast.members[known].words:
        return True
    return _speaks_or_ages(setting) or tells_person(setting.rest)


def _speaks_or_ages(setting: Setting) -> bool:
    number = setting.at + len(setting.phrase.tags)
    after = setting.tags[number : number + 3]
    if after and after[0].lower in SPEAKS:
        before = setting.tags[setting.at - 1].lower if setting.at else ""
        is_single = " " not in setting.phrase.core[-1].text
        return not (is_single and before in BELONGS)
    return (
        len(after) == 3
        and after[0].text == ","
        and after[1].text.isdigit()
        and after[2].text == ","
    )


def _name_country(setting: Setting, cast: Cast) -> None:
    tags = setting.phrase.core
    tag, at = tags[-1], setting.at + len(setting.phrase.tags) - 1
    kinds = {word.kind for word in tag.countries}
    after = setting.after
    if is_remark(setting.tags[at + 1 : at + 3]) and setting.tags[at + 2].lower in _ORIGINS:
        return  # "a Russian-made rocket"
    meant = find_national(setting, cast)
    if meant is not None:
        cast.mention(meant, setting.phrase.start, tag.end, "role")
        return
    modifies = after is not None and after.kind == "word" and after.text[:1].isalpha()
    if kinds & {"people", "person"} and not (
        "adjective" in kinds and modifies and not setting.phrase.is_owner
    ):
        _name_people(tag, setting, cast)
    elif kinds == {"adjective"} or ("adjective" in kinds and "name" not in kinds):
        cast.mention(_country_index(tag, cast), tag.start, tag.end, "demonym")
    elif (person := _surname(setting, tag, at, cast)) is not None:
        cast.mention(person, tag.start, tag.end, "name")
    elif not names_a_place(setting.tags, at, opens_line=setting.opens_line):
        form = "metonym" if "capital" in kinds else "name"
        cast.mention(_country_index(tag, cast), tag.start, tag.end, form)


def _surname(setting: Setting, tag: Tag, at: int, cast: Cast) -> int | None:
    """The person whose surname a town's name is, where no word of place stands before it."""
    before = setting.tags[at - 1].lower if at else ""
    return cast.find_by_surname(tag.lower) if tag.is_town and before not in LOCATIVE else None


def _country_index(tag: Tag, cast: Cast) -> int:
    word = tag.countries[0]
    sectors = ("GOV", "PRE") if word.is_partial else ("GOV",)
    known = countries()[word.country]
    name = tag.text if word.is_partial else known.names[0]
    why = f"{tag.text} is a word for {word.country}"
    code = Code(country=word.country, sectors=sectors, type="country", why=why)
    return cast.add_body(name, code, f"country|{word.country}|{word.is_partial}")


def _quantity_start(setting: Setting) -> int:
    """Where "millions of" before a people begins; else the start of the phrase."""
    at = setting.at
    if at > 1 and setting.tags[at - 1].lower == "of" and setting.tags[at - 2].lower in QUANTITIES:
        return setting.tags[at - 2].start
    return setting.phrase.start


def _name_people(tag: Tag, setting: Setting, cast: Cast) -> None:
    code = code_tags(setting.phrase.core, setting.day)
    key = f"people|{code.country}"
    name = tag.text
    cast.mention(
        cast.add_body(name, replace(code, type="group"), key),
        _quantity_start(setting),
        tag.end,
        "demonym",
    )
