"""Bodies: organizations, ministries and unnamed office holders and groups.

A capitalised body ("North Korea's Defense Ministry") is told apart by all its words, a listed one by its
name, a role by country, sector and word.  A role alone joins the person who holds it, or gives its code
to the name after the next comma ("the mayor, Ada Berg,"); a definite phrase joins whom it means (see
``definite``), a short plural the longer one of the same country ("Russian news agencies", "the agencies").
What stands between commas behind a body describes it; an officer is of the forces named last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from wirecopy.data.roles import Role
from wirecopy.facts.actors.apposition import behind_age
from wirecopy.facts.actors.belonging import belongs_home, lives_home
from wirecopy.facts.actors.between import of_members, of_peacekeepers, stands_anywhere
from wirecopy.facts.actors.cast import Cast, initials
from wirecopy.facts.actors.coding import (
    BETWEEN_STATES,
    WITH_PRESIDENTS,
    Code,
    code_tags,
)
from wirecopy.facts.actors.definite import (
    find_meant,
    find_of_sector,
    is_definite,
    last_word,
)
from wirecopy.facts.actors.offices import PRESIDENTS
from wirecopy.facts.actors.phrases import Phrase, is_body_word
from wirecopy.facts.actors.promises import promise_body, promise_name
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag, make_tag
from wirecopy.facts.actors.words import DETERMINERS, KIN
from wirecopy.model.actor import ActorType
from wirecopy.text.inflection import singular

#: Whose forces and, behind "its", whose ministers are of the one named last.
_THEIRS, _FORCES = frozenset("its their his her".split()), frozenset(("MIL", "COP", "SPY"))
#: How many namings back a body of the same name is looked for.
_NAMESAKE_REACH = 60
#: Who meets under somebody who governs.
_CABINETS = frozenset(
    ("cabinet", "government", "security council", "national security council", "administration")
)
_ITS, _OFFICES = frozenset(("its",)), _FORCES | {"GOV", "LEG", "JUD"}
#: The forces that an officer can be of, and how many namings back they are looked for.
_EITHER, _FORCES_REACH = (("MIL",), ("COP",)), 30
#: Who holds the office of somebody else.
_PEERS = frozenset(("counterpart", "predecessor", "successor"))
#: What courts are called, and how many namings back one, or a company, is looked for.
_COURTS, _EMPLOYER_REACH = frozenset(("court", "icc", "tribunal")), 30
#: Offices of a company.
_RUNS_COMPANY = frozenset(
    (
        "chief executive",
        "ceo",
        "chief executive officer",
        "managing director",
        "chief financial officer",
    )
)
#: Who speaks for a body, how many namings back it is looked for, and of what type it is.
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson".split())
_SPOKEN_REACH, _BODY_TYPES = 8, frozenset(("organization", "government"))
#: How many tags behind a description are looked at for the next of a list.
_LIST_REACH = 2
#: Tags before a description behind an age, at least.
_AGE = 3
#: Whom a state calls its own and is another.
_NEIGHBORS = frozenset(("neighbor", "neighbour"))
#: Those of which a state has many.
_OF_DEPARTMENTS = frozenset(("ministry", "minister"))
#: What leads to where somebody is.
_WHERE = frozenset(("in", "at", "near"))
#: Fewest tags of a body and its state ("Bank of Ghana"), and those that are the state themselves.
_JOINED, _OF = 3, "of"
_GOVERNMENTS = frozenset(
    "government administration state states republic kingdom embassy port city".split()
)
_COMMA = make_tag(0, 0, ",", "word")
_POSSESSIVE = make_tag(0, 0, "'s", "possessive")


def code_in_text(core: Sequence[Tag], setting: Setting, cast: Cast) -> Code:
    """The phrase's code with what its owner, its apposition and the cast know."""
    owner = setting.phrase.owner
    before = owner.core if owner else ()
    rest = (_COMMA, *setting.rest) if setting.rest else ()
    if core[-1].kind == "role" and not rest:
        rest = setting.complement
    if core[-1].kind in {"name", "leader"} and not rest and setting.complement[:1]:
        rest = setting.complement if setting.complement[0].lower == "of" else ()
    if rest and rest[0].lower in _WHERE and stands_anywhere(core, before, cast):
        rest = ()
    tags = (*before, _POSSESSIVE, *core, *rest) if before else (*core, *rest)
    code = code_tags(tags, setting.day)
    if before:
        return _of_owner(code, before, cast)
    role = core[-1].role
    first = setting.phrase.tags[0].lower
    if role and role.word in _PEERS and first in _THEIRS:
        return _of_peer(code, _holder(setting, cast), cast)
    if role and first in _ITS and singular(role.word.lower()) in _NEIGHBORS and not code.country:
        return replace(code, sectors=())  # a state's neighbour is none of its people
    is_theirs = role and role.sector in _FORCES and first in _THEIRS
    is_kin = role and role.word in KIN and first in _THEIRS
    is_its = role and first in _ITS and (role.falls_back or role.sector in _OFFICES)
    is_its = is_its or (role and first in _THEIRS and role.word.lower() in _CABINETS)
    if is_theirs or is_kin or is_its:
        return _belonging(code, _holder(setting, cast), cast)
    code = of_members(code, setting, cast)
    code = _of_company(_of_court(_of_namesake(code, core, cast), cast), cast)
    named = _body_before(core)
    if named is not None:
        code = _of_body_before(code, named, cast)
    elif first != "the":
        code = _of_spoken_for(code, cast)
    return _of_group(code, rest, cast) if core[-1].kind in {"name", "leader"} else code


def _holder(setting: Setting, cast: Cast) -> int | None:
    """The actor whom the possessive pronoun that opens a phrase means."""
    pronoun = setting.phrase.tags[0]
    meant = cast.find_mention(pronoun.end, "pronoun")
    return cast.find_holder(pronoun.lower, pronoun.start) if meant is None else meant


def _of_peer(code: Code, index: int | None, cast: Cast) -> Code:
    """The code of somebody who holds or held the same office ("her Peruvian counterpart", "her predecessor")."""
    if index is None:
        return code
    known = cast.members[index].code
    sectors = known.sectors[:1] if known.role else code.sectors
    is_over = code.role is not None and code.role.lower() == "predecessor" and sectors == ("GOV",)
    country = code.country or (None if code.role == "counterpart" else known.country)
    why = code.why if code.country else f"in the office of {cast.members[index].name}"
    sectors = ("ELI",) if is_over else sectors
    return replace(code, country=country, sectors=sectors, role=known.role or code.role, why=why)


def _of_namesake(code: Code, core: Sequence[Tag], cast: Cast) -> Code:
    """The code of somebody behind a body's bare name that the text has given to another state ("Congress speaker X")."""
    for tag in core[:-1]:
        index = _namesake(tag.lower, code.country, cast) if tag.kind == "organization" else None
        if index is not None:
            known = cast.members[index]
            return replace(code, country=known.code.country, why=f"{tag.text} is {known.name}")
    return code


def _of_court(code: Code, cast: Cast) -> Code:
    """A judge or prosecutor without a country is of the court named last, where that is one of many states."""
    if code.country is not None or code.sectors != ("JUD",):
        return code
    courts = (m.code for _, m in cast.recent(_EMPLOYER_REACH) if last_word(m.name) in _COURTS)
    court = next((court for court in courts if court.country), None)
    if court is None or court.country not in BETWEEN_STATES:
        return code
    return replace(code, country=court.country, sectors=(), why="of the court named last")


def _of_company(code: Code, cast: Cast) -> Code:
    """Who runs a company that is not told is of the one named last."""
    if code.country is not None or (code.role or "").lower() not in _RUNS_COMPANY:
        return code
    companies = (index for index, member in cast.recent(_EMPLOYER_REACH) if member.is_company)
    return _belonging(code, next(companies, None), cast)


def _body_before(core: Sequence[Tag]) -> Tag | None:
    """The name of a body right before somebody's office ("the AGI president")."""
    for tag, office in pairwise(core):
        is_office = office.kind == "role" and office.role is not None
        if is_office and office.role and office.role.type == "person" and tag.kind == "name":
            return tag
    return None


def _of_body_before(code: Code, named: Tag, cast: Cast) -> Code:
    """The code of somebody who holds an office of a body, by its name or initials; a president of an unknown one governs nothing."""
    index = cast.find_body(f"body|{named.lower}")
    if index is not None:
        return _belonging(code, index, cast)
    is_presiding = (code.role or "").lower() in PRESIDENTS and code.country is None
    return replace(code, sectors=()) if is_presiding and code.sectors == ("GOV",) else code


def _of_spoken_for(code: Code, cast: Cast) -> Code:
    """A spokesman of nobody that is told speaks for the body that opened the last sentence to name one."""
    words = (code.role or "").lower().split()
    if code.country is not None or code.sectors or len(words) != 1 or words[0] not in _SPEAKS_FOR:
        return code
    recent = cast.recent(_SPOKEN_REACH)
    bodies = [index for index, member in recent if member.code.type in _BODY_TYPES]
    return _belonging(code, cast.opening(bodies), cast)


def _of_owner(code: Code, before: Sequence[Tag], cast: Cast) -> Code:
    """The code with what the cast knows of the possessor that ``before`` names."""
    index = cast.find_mention(before[-1].end)
    word = before[-1].lower.rsplit(" ", 1)[-1]
    index = cast.find_by_word(word) if index is None else index
    index = cast.find_by_role(word, None) if index is None else index
    return _belonging(code, index, cast)


def _of_group(code: Code, rest: Sequence[Tag], cast: Cast) -> Code:
    """The code with what the cast knows of a group in the apposition ("X, the group's leader")."""
    for number, tag in enumerate(rest[1:], start=1):
        role = tag.role
        if role and role.type == "organization" and rest[number - 1].lower == "the":
            return _belonging(code, find_meant(role, cast), cast)
    return code


def _belonging(code: Code, index: int | None, cast: Cast) -> Code:
    """The code of someone who belongs to a known actor; what the code tells by itself stays."""
    if index is None:
        return code
    owner = cast.members[index].code
    is_presiding = (code.role or "").lower() in PRESIDENTS and code.sectors == ("GOV",)
    presides = is_presiding and not WITH_PRESIDENTS.isdisjoint(owner.sectors[:1])
    inherits = (not code.sectors and code.role is not None) or presides
    return replace(
        code,
        country=code.country or owner.country,
        sectors=owner.sectors[:1] if inherits else code.sectors,
        why=code.why if code.country else f"belongs to {cast.members[index].name}",
    )


def is_of_state(core: Sequence[Tag]) -> bool:
    """Whether a body is named by its state or town ("Supreme Court of Kenya"); a government is the state itself."""
    is_joined = (
        len(core) >= _JOINED and core[-1].kind == "country" and core[-2].lower in {_OF, "the"}
    )
    return is_joined and core[0].lower not in _GOVERNMENTS and _OF in {t.lower for t in core[1:]}


def _is_bank_of_issue(core: Sequence[Tag], head: Tag) -> bool:
    """Whether a bank is named by a whole state ("Bank of Ghana"), so that it is the state's."""
    words = core[-1].countries
    is_whole = any(word.kind == "name" and not word.is_partial for word in words)
    return head.lower.endswith("bank") and is_of_state(core) and is_whole


def name_body(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds a body with a name of its own."""
    head, owner = [tag for tag in core if is_body_word(tag)][-1], setting.phrase.owner
    people = [tag for tag in core if tag.kind in {"leader", "name"}]
    code = code_in_text(core[: core.index(head) + 1], setting, cast)
    if is_of_state(core):
        placed = code_in_text(core, setting, cast)
        code = replace(placed, sectors=("GOV",)) if _is_bank_of_issue(core, head) else placed
    if len(core) == 1:
        code = of_topic(code, state_told(code, _joined(core), setting, cast)[0])
    named = code.country or (len(core) > 1 and people)
    name = _joined(core)
    start = core[0].start
    if owner is not None and (code.country or _is_in_name(owner)):
        name, start = f"{_owning(owner)} {name}", owner.core[0].start
    key = f"body|{name.lower()}" if len(core) > 1 else f"body|{code.country}|{name.lower()}"
    if not named and cast.find_body(key) is None and not code.sectors:
        return
    index = _namesake(name.lower(), code.country, cast) if owner is None else None
    if index is None:
        called = head.lower if is_of_state(core) else name.lower()
        index = cast.add_body(name, replace(code, type=_body_type(code)), key, called)
    if len(core) > 1 or " " in name:
        cast.alias(f"body|{initials(name.split()).lower()}", index)
    cast.mention(index, start, core[-1].end, "name")


def _is_in_name(owner: Phrase) -> bool:
    """Whether people in the plural and with a capital are part of a body's name ("the Nurses' Union")."""
    last = owner.core[-1]
    return last.is_capital and last.role is not None and last.role.is_plural


def _owning(owner: Phrase) -> str:
    """The words for an owner with their possessive ("the teachers' union")."""
    words = _joined(owner.core)
    is_plural = owner.core[-1].role is not None and owner.core[-1].role.is_plural
    return f"{words}'" if is_plural and words.endswith("s") else f"{words}'s"


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
    key = f"body|{last.lower}"
    if body.is_shared and setting.phrase.core[-1] is last:
        code = code_in_text(setting.phrase.core, setting, cast)
        key = key if code.is_shared else f"body|{code.country}|{last.lower}"
    else:
        code = code_in_text((last,), setting, cast)
        why = f"{body.name} is listed under {body.country}"
        code = replace(code, country=body.country, why=why)
    code = replace(code, type=_body_type(code))
    index = cast.find_body(key)
    if index is None:
        index = cast.add_body(last.text, code, key, last.lower)
    if " " in last.text:
        cast.alias(f"body|{initials(last.text.split()).lower()}", index)
    form = "metonym" if body.type == "government" else "name"
    cast.mention(index, last.start, last.end, form)


def _namesake(word: str, country: str | None, cast: Cast) -> int | None:
    """The body of another state that the text called by the same word before ("Peru's Congress", then "Congress")."""
    for index, member in cast.recent(_NAMESAKE_REACH):
        is_alike = not member.is_person and member.head.endswith(f"'s {word}")
        if is_alike and member.code.country not in {None, country}:
            return index
    return None


def name_role(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds someone called by role only, or joins whoever holds it."""
    head, code = core[-1], code_in_text(core, setting, cast)
    role = head.role
    if role is None:
        return
    code = _of_forces(code, role, cast)
    topic, is_sure = state_told(code, _joined(core), setting, cast)
    owner = setting.phrase.owner
    start = owner.start if owner else setting.phrase.start
    described = _described(role, setting, cast)
    if described is not None:
        cast.members[described].role_words.add(role.word.lower())
        cast.mention(described, start, head.end, "role")
        return
    placed = of_topic(code, topic)
    if promise_name(role, placed, start, setting, cast) or promise_body(
        role, placed, start, setting, cast
    ):
        return
    meant = _meant(role, code, setting, cast)
    if meant is not None and not (is_sure and _is_of_other(cast.members[meant].code, topic)):
        cast.mention(meant, start, head.end, "role")
        return
    known = None if is_sure else _holder_before(head, code, setting, cast)
    if known is not None:
        cast.mention(known, start, head.end, "role")
        return
    code = of_peacekeepers(placed, cast)
    if not code.sectors and code.country is None:
        return
    key = f"role|{code.country}|{code.sectors[:1]}|{role.word}"
    known = cast.find_longer_role(role.word, code.country) if role.is_plural else None
    if role.type == "person" and not role.is_plural:
        known = _known_holder(head, code, setting, cast)
        if known is None and setting.phrase.tags[0].lower == "the" and cast.find_body(key) is None:
            known = find_of_sector(role, code.country, cast)
    if known is not None:
        cast.mention(known, start, head.end, "role")
        return
    name = f"{_owning(owner)} {_joined(core)}" if owner else _joined(core)
    index = cast.add_body(name, code, key, role.word.lower())
    cast.note_role_word(role.word, code.country, index)
    cast.mention(index, start, head.end, "role")


def state_told(code: Code, name: str, setting: Setting, cast: Cast) -> tuple[str | None, bool]:
    """The state that a report on several tells of, for a body or office of none, and whether it is sure."""
    if code.country is not None or code.is_shared:
        return None, False
    is_crowd = code.is_plural and lives_home(code, name)
    if not (is_crowd or belongs_home(code, name)):
        return None, False
    return cast.topic.find(code, setting.at, setting.at + len(setting.phrase.tags))


def of_topic(code: Code, state: str | None) -> Code:
    """The code of a body or an office of the state that is told of."""
    if state is None:
        return code
    why = "no country named; the state told of there"
    return replace(code, country=state, is_placed=True, why=why)


def _is_of_other(code: Code, state: str | None) -> bool:
    """Whether somebody is known to be of another state."""
    return code.country is not None and code.country != state


def _holder_before(head: Tag, code: Code, setting: Setting, cast: Cast) -> int | None:
    """The person who holds an office of no known state that is told alone."""
    role = head.role
    is_one = role is not None and role.type == "person" and not role.is_plural
    if not is_one or code.country is not None:
        return None
    return _known_holder(head, code, setting, cast)


def _known_holder(head: Tag, code: Code, setting: Setting, cast: Cast) -> int | None:
    """The person who holds an office that is told alone; of "the leader" of a state, who governs it."""
    for word in (head.lower, last_word(head.text)):
        known = cast.find_by_role(word, code.country)
        if known is not None and setting.phrase.tags[0].lower not in {"a", "an"}:
            return known
    is_leader = head.role is not None and head.role.word == "leader"
    if not is_leader or code.country is None or setting.phrase.tags[0].lower != "the":
        return None
    return cast.find_leader(code.country)


def _meant(role: Role, code: Code, setting: Setting, cast: Cast) -> int | None:
    """The known actor that a definite phrase means; one of trade may tell its state ("the Swedish carmaker")."""
    if setting.phrase.owner is not None or not is_definite(setting.phrase, role):
        return None
    is_there = bool(setting.complement) and setting.complement[0].lower in _WHERE
    if code.country in {None, "NGO"} or (is_there and role.sector is None):
        return find_meant(role, cast, _department(setting))
    meant = find_meant(role, cast) if role.sector == "BUS" else None
    is_theirs = meant is not None and cast.members[meant].code.country == code.country
    return meant if is_theirs else None


def _department(setting: Setting) -> str:
    """What a ministry or minister of the phrase is for ("education"); empty where it is not told."""
    *before, head = setting.phrase.tags
    words = head.lower.split()
    told = words[0] if len(words) > 1 else (before[-1].lower if before else "")
    is_office = singular(words[-1]) in _OF_DEPARTMENTS
    return told if is_office and told not in DETERMINERS and told.islower() else ""


def _of_forces(code: Code, role: Role, cast: Cast) -> Code:
    """An officer is of the forces named last; without any, and of no country, of none."""
    if role.word != "officer" or code.sectors != ("COP",):
        return code
    named = (member.code.sectors[:1] for _, member in cast.recent(_FORCES_REACH))
    force = next((sectors for sectors in named if sectors in _EITHER), None)
    known = code.sectors if code.country else ()
    return replace(code, sectors=known if force is None else force)


def _described(role: Role, setting: Setting, cast: Cast) -> int | None:
    """The named body or person that a phrase after a comma describes ("M23, a rebel group backed by Chad,")."""
    at, tags = setting.at, setting.tags
    is_between = at > 1 and tags[at - 1].text == "," and tags[at].lower in {"a", "an"}
    if not is_between or role.is_plural:
        return None
    after = tags[at + len(setting.phrase.tags) :][:_LIST_REACH]
    if any(tag.lower in {"and", "or"} for tag in after):
        return None
    comma = at - 3 if at > _AGE and behind_age(tags, at - 3) == at - 1 else at - 1
    index = cast.find_mention(tags[comma - 1].end)
    if index is None:
        return None
    known = cast.members[index].code
    if role.type == "person":
        named = cast.find_mention(tags[comma - 1].end, "name")
        return named if named is not None and cast.members[named].is_person else None
    fits = not known.sectors or role.sector in {None, known.sectors[0]}
    return index if fits and known.type == "organization" else None


def name_called(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds a body that a word for its kind introduces ("the rights group Viasna")."""
    name = core[-1]
    code = replace(code_in_text(core[:-1], setting, cast), type="organization")
    if not code.sectors and code.country is None:
        return
    index = cast.add_body(name.text, code, f"body|{name.lower}", name.lower)
    cast.mention(index, name.start, name.end, "name")


def name_company(core: tuple[Tag, ...], setting: Setting, cast: Cast) -> None:
    """Adds a company whose name tells that it is one ("Kay Holdings")."""
    name, told = core[-1], code_in_text(core, setting, cast)
    code = replace(told, sectors=("BUS",), type="organization", role=None)
    index = cast.add_body(name.text, code, f"body|{name.lower}", name.lower)
    cast.mention(index, name.start, name.end, "name")
