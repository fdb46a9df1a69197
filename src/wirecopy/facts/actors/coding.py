"""Coding: the country and PLOVER sectors that a tagged phrase tells.

The phrase is cut into parts at prepositions and commas.  The last role word of the first part is its
head and gives the sector; words that inherit ("spokesman", "leader") take it from the organization
beside them, from an earlier role, or from the part after "for" or "of".  The country is the one beside
the head; a possessive beats other country words for offices ("Moscow's US ambassador"), the nearest wins
otherwise ("Pakistan's Afghan refugees").  Only when the first part names none is it taken from a part
that says to whom the head belongs ("prosecutors in Peru"), never from "to" or "against".  Bodies between
states keep their code, and no sector, unless a state's official is meant ("Ukraine's NATO envoy").

Known misses: coordinated heads (the first counts) and irony ("the king of pop").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from wirecopy.data.countries import CountryWord
from wirecopy.data.leaders import term_on
from wirecopy.data.organizations import body_on
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.offices import PRESIDENTS
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import BELONGS, FORMER, KIN, REMARKS
from wirecopy.model.actor import ActorType

#: Codes that stand in the place of a country and carry no sector by themselves.
BETWEEN_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "ISM"})
#: Sectors that stay with a body between states ("UN peacekeepers").
_KEPT_BETWEEN = frozenset({"MIL", "COP", "JRN", "REF"})
#: Bodies between states that have no forces of a state.
_WITHOUT_FORCES = frozenset({"IMG", "NGO", "ISM"})
#: Rows of a body that make its code depend on the day.
_DEPENDS = 2
#: Sectors whose people are elites after their office; rebels, dissidents and clerics stay what they were.
_LEAVES_ELITES = frozenset({"GOV", "LEG", "JUD", "MIL", "-"})
_OFFICES = frozenset({"GOV", "LEG", "JUD"})
#: Sectors whose ranks stay with someone who governs.
_RANKS = frozenset({"MIL", "REL"})
#: Sectors of bodies with presidents of their own, as states have them.
WITH_PRESIDENTS = frozenset("LAB SOC BUS EDU NGO MED JRN AGR REL PTY".split())
#: Bodies of many states that have ambassadors of each, and send none.
_SENT_TO = frozenset(("United Nations", "UN", "U.N.", "NATO"))
_PLACES = frozenset({"name", "capital", "unit", "dependency", "partial", "town"})
_OPENERS = BELONGS | {",", "who", "which", "(", "to", "with", "against", "on", "about", "-"}
_LINKS = frozenset("loyal allied belonging linked representing backing supporting".split())
#: After a hyphen these make a body a remark too.
_BEHIND = actor_words("coding.behind")
#: Heads that are of the country that leads them ("the Saudi-led coalition").
_LED = frozenset("coalition mission force alliance bloc taskforce".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a phrase tells of an actor."""

    country: str | None = None
    sectors: tuple[str, ...] = ()
    type: ActorType = "person"
    #: The words of the role, when there is one.
    role: str | None = None
    #: Whether the phrase speaks of several.
    is_plural: bool = False
    #: Whether the country is only that of a body whose name bodies of other states bear too.
    is_shared: bool = False
    #: Whether no words but those told before tell the country.
    is_placed: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    opener: str
    tags: tuple[Tag, ...]

    @property
    def head(self) -> Tag | None:
        roles = [
            tag
            for number, tag in enumerate(self.tags)
            if tag.role and tag.kind == "role" and not _is_of_title(self.tags[number : number + 2])
        ]
        return roles[-1] if roles else None

    @property
    def organization(self) -> Tag | None:
        found = [
            tag
            for number, tag in enumerate(self.tags)
            if tag.kind == "organization" and not _is_patron(self.tags[number + 1 : number + 3])
        ]
        return found[-1] if found else None

    @property
    def is_former(self) -> bool:
        return any(tag.lower in FORMER for tag in self.tags if tag.kind in {"word", "name"})

    @property
    def is_kin(self) -> bool:
        return any(tag.lower in KIN for tag in self.tags)


def _is_of_title(tags: Sequence[Tag]) -> bool:
    """Whether a word for a body only belongs to the title behind it ("State Sen. Ada Berg")."""
    role = tags[0].role
    is_title = len(tags) > 1 and tags[1].kind == "title" and bool(tags[1].sector)
    return is_title and role is not None and role.type == "organization"


def _is_patron(after: Sequence[Tag]) -> bool:
    """Whether the body before only stands behind another ("U.N.-recognised government")."""
    return len(after) > 1 and after[0].text == "-" and after[1].lower in _BEHIND


def code_tags(tags: Sequence[Tag], day: date | None) -> Code:
    """Country and sectors of the phrase that ``tags`` stand for, read on ``day``."""
    parts = _parts([_on_day(tag, day) for tag in tags])
    code = _code_part(parts[0], parts[1:], day)
    for number, part in enumerate(parts[1:], start=2):
        if code.country is not None and code.sectors:
            break
        code = _fill(code, part, parts[number:], day)
    return _between_states(_independent(code))


def _on_day(tag: Tag, day: date | None) -> Tag:
    """The tag with the row of its body that holds on the day."""
    if len(tag.bodies) < _DEPENDS:
        return tag
    return tag._replace(organization=body_on(tag.bodies, day))


def _parts(tags: Sequence[Tag]) -> list[_Part]:
    parts: list[_Part] = []
    run: list[Tag] = []
    opener, linked = "", False
    for number, tag in enumerate(tags):
        if tag.kind == "word" and tag.lower in _OPENERS and not _is_hyphen_inside(tags, number):
            if run or opener:
                parts.append(_Part(opener, tuple(run)))
            opener, run = ("of" if linked else tag.lower), []
        linked = tag.lower in _LINKS
        run.append(tag)
    parts.append(_Part(opener, tuple(run)))
    return parts


def _is_hyphen_inside(tags: Sequence[Tag], number: int) -> bool:
    return tags[number].text == "-"


def _code_part(part: _Part, rest: Sequence[_Part], day: date | None) -> Code:
    sectors = _sectors(part, rest, day)
    country, why = _country(part, sectors[0] if sectors else None, day)
    partial = [w for tag in part.tags for w in tag.countries[:1] if w.is_partial]
    if partial and country == partial[0].country:
        sectors = (*sectors, "PRE")
    head = part.head
    role = head.role if head else None
    return Code(
        country=country,
        sectors=tuple(dict.fromkeys(sectors)),
        type=_type(part),
        role=head.text if head else None,
        is_plural=role.is_plural if role else _is_people(part),
        is_shared=_is_shared(part),
        why=why,
    )


def _is_shared(part: _Part) -> bool:
    body = part.organization.organization if part.organization else None
    return bool(body and body.is_shared and not _country_tags(part))


def _type(part: _Part) -> ActorType:
    head, organization = part.head, part.organization
    if any(
        tag.kind in {"name", "leader"} and tag.text.lower() != "former" for tag in part.tags[-1:]
    ):
        return "person"
    if head and head.role:
        if head.role.type == "person":
            return "group" if head.role.is_plural else "person"
        return "government" if head.role.sector == "GOV" else head.role.type
    if organization and organization.organization:
        return "government" if organization.organization.type == "government" else "organization"
    if _is_people(part):
        return "group"
    return "country" if any(tag.countries for tag in part.tags) else "person"


def _is_people(part: _Part) -> bool:
    last = part.tags[-1] if part.tags else None
    return bool(last and any(word.kind == "people" for word in last.countries))


def _sectors(part: _Part, rest: Sequence[_Part], day: date | None) -> tuple[str, ...]:
    head = part.head
    sector = _head_sector(part, head, rest, day) if head else _headless_sector(part, day)
    if sector is None:
        return ()
    if head and sector in _RANKS and _holds_office(part, head, day):
        return ("GOV", sector)
    if head and part.is_former and sector in _OFFICES:
        return ("ELI", sector)
    if head and part.is_kin and _speaks_of_office((part, *rest)):
        return ("ELI",)
    return (sector,)


def _holds_office(part: _Part, head: Tag, day: date | None) -> bool:
    """Whether a rank stands before someone who governs ("General Min Aung Hlaing", "Sheikh Tamim")."""
    last = part.tags[-1]
    if not last.terms or part.tags[-2:-1] != (head,) or day is None:
        return False
    term = term_on(last.terms, day)
    return term.sector == "GOV" and term.covers(day)


def _speaks_of_office(parts: Sequence[_Part]) -> bool:
    roles = [tag.role for part in parts for tag in part.tags if tag.role]
    return any(role.sector == "GOV" for role in roles)


def _head_sector(part: _Part, head: Tag, rest: Sequence[_Part], day: date | None) -> str | None:
    role = head.role
    assert role is not None  # noqa: S101  # heads are role tags
    body = part.organization.organization if part.organization else None
    if role.word == "chief executive" and not body and _names_place(part):
        return "GOV"
    if role.word in PRESIDENTS and (presided := _presided(part, head, rest)) is not None:
        return presided
    is_kind = role.type == "organization" and role.sector != "OPP"
    is_called = is_kind and part.tags[-1] is part.organization
    if role.sector and not role.is_weak and not (is_called and body and body.sector):
        return role.sector
    if body and body.sector:
        return body.sector
    if _leader_of(part):
        return "MIL"
    if role.sector and (
        role.sector == "CVL" or _inherited(part, head, rest[:1], day) in {None, "CVL"}
    ):
        return role.sector
    return _inherited(part, head, rest, day) or (
        "GOV" if role.falls_back and _country_tags(part) and not body else None
    )


def _presided(part: _Part, head: Tag, rest: Sequence[_Part]) -> str | None:
    """The sector of a body of no state that a president is of ("union president", "president of the club")."""
    beside = [tag.role for tag in part.tags if tag.role and tag is not head]
    over = rest[0].head if rest and rest[0].opener in {"of", "at"} else None
    bodies = [role for role in (*beside, over.role if over else None) if role is not None]
    sectors = [role.sector for role in bodies if role.type == "organization"]
    named = (after.organization for after in rest if after.opener in {"of", "at", "for", ","})
    sectors += [tag.organization.sector for tag in named if tag is not None and tag.organization]
    return next((sector for sector in sectors if sector in WITH_PRESIDENTS), None)


def _names_place(part: _Part) -> bool:
    """Whether a place itself, not an adjective, stands beside the head ("Macau's chief executive")."""
    return any(tag.country and tag.country.kind in _PLACES for tag, _ in _country_tags(part))


def _inherited(part: _Part, head: Tag, rest: Sequence[_Part], day: date | None) -> str | None:
    owner = _owner_sector(part)
    earlier = [t.role.sector for t in part.tags if t.role and t is not head and t.role.sector]
    if owner or earlier:
        return owner or earlier[-1]
    if part.organization:
        return None
    terms = [tag for tag in part.tags if tag.kind == "leader"]
    for after in rest:
        if after.opener in {"of", "for", "in", "at"} and (after.head or after.organization):
            return next(iter(_sectors(after, (), day)), None)
        if after.opener == "of" and _country_tags(after):
            return "GOV"
    return _term_sector(terms[-1], day) if terms else None


def _owner_sector(part: _Part) -> str | None:
    """The sector of a body that owns the head ("the army's media wing")."""
    owners = [b for b, after in pairwise(part.tags) if after.kind == "possessive"]
    role = owners[-1].role if owners else None
    return role.sector if role and role.type == "organization" else None


def _leader_of(part: _Part) -> Tag | None:
    """The country that leads an armed coalition ("the Saudi-led coalition")."""
    head = part.head
    if head is None or head.role is None or head.role.word.rsplit(" ", 1)[-1] not in _LED:
        return None
    for number, tag in enumerate(part.tags[:-2]):
        hyphen, verb = part.tags[number + 1 : number + 3]
        if tag.kind == "country" and hyphen.text == "-" and verb.lower == "led":
            return tag
    return None


def _headless_sector(part: _Part, day: date | None) -> str | None:
    for tag in reversed(part.tags):
        if tag.kind == "title" and tag.sector:
            return tag.sector
        if tag.organization:
            return tag.organization.sector
        if tag.kind == "leader":
            return _term_sector(tag, day)
    if _is_people(part):
        return "CVL"
    named = any(tag.kind == "name" for tag in part.tags)
    for tag in part.tags:
        if tag.countries and not named:
            return _country_sector(tag.countries)
    return None


def _country_sector(readings: tuple[CountryWord, ...]) -> str | None:
    kinds = {word.kind for word in readings}
    if kinds & {"people", "person"}:
        return "CVL"
    return "GOV" if kinds & _PLACES else None


def _term_sector(tag: Tag, day: date | None) -> str | None:
    terms = tag.terms
    term = term_on(terms, day)
    if day is None or term.covers(day):
        return term.sector
    if not any(begun.start <= day for begun in terms):
        return None
    return "ELI" if term.sector in _LEAVES_ELITES else term.sector


def _country_tags(part: _Part) -> list[tuple[Tag, bool]]:
    """Country tags of the part that name the actor's own country, each with whether it is possessive."""
    found = []
    for number, tag in enumerate(part.tags):
        after = part.tags[number + 1 : number + 3]
        is_remark = len(after) == 2 and after[0].text == "-" and after[1].lower in REMARKS
        before = part.tags[max(0, number - 2) : number]
        is_remark = is_remark or _takes_sides(before)
        if tag.kind == "country" and not is_remark:
            found.append((tag, bool(after) and after[0].kind == "possessive"))
    return found


def _takes_sides(before: Sequence[Tag]) -> bool:
    """Whether "pro-" or "anti-" stands before a country word: a leaning, no nationality."""
    return len(before) > 1 and before[-1].text == "-" and before[-2].lower in {"pro", "anti"}


def _country(part: _Part, sector: str | None, day: date | None) -> tuple[str | None, str]:
    tags = _country_tags(part)
    body = part.organization.organization if part.organization else None
    if body is not None and body.name in _SENT_TO and part.head and part.head.lower == "ambassador":
        body = None  # a state's, at the United Nations
    is_foreign = body is not None and (
        (body.country in {"IMG", "NGO"} and sector not in _OFFICES)
        or (body.country in BETWEEN_STATES and sector is None)
    )
    if body and (not tags or is_foreign):
        return body.country, f"{body.name} is listed under {body.country}"
    if tags:
        owners = [tag for tag, owns in tags if owns]
        tag = owners[0] if owners and sector in {*_OFFICES, "ELI"} else tags[-1][0]
        word = _reading(tag, part)
        return word.country, f"{tag.text} is a word for {word.country}"
    led = _leader_of(part)
    if led:
        word = _reading(led, part)
        return word.country, f"{led.text} is a word for {word.country}"
    leader = next((tag for tag in part.tags if tag.terms), None)
    if leader:
        term = term_on(leader.terms, day)
        return term.country, f"{leader.text} is listed under {term.country}"
    return None, "no country word"


def _reading(tag: Tag, part: _Part) -> CountryWord:
    """The reading of an ambiguous word that fits its part: a governor belongs to a unit."""
    head = part.head
    is_local = bool(
        head and head.role and head.role.word in {"governor", "mayor", "sheriff", "state trooper"}
    )
    units = [word for word in tag.countries if word.kind == "unit"]
    return units[0] if is_local and units else tag.countries[0]


def _fill(code: Code, part: _Part, rest: Sequence[_Part], day: date | None) -> Code:
    """What a later part adds to a code that lacks country or sector."""
    if part.opener not in BELONGS and part.opener not in {",", "("}:
        return code
    is_apposition = part.opener in {",", "("}
    is_from_elsewhere = code.sectors[:1] == ("REF",) and "displaced" not in (code.role or "")
    if is_from_elsewhere and part.opener in BELONGS - {"of", "from"}:
        return code  # where refugees are is not where they are from
    other = _code_part(part, rest if is_apposition else (), day)
    country, why = (code.country, code.why) if code.country else (other.country, other.why)
    takes_sector = not code.sectors and is_apposition and code.role is None
    return replace(
        code,
        country=country,
        is_shared=code.is_shared if code.country else other.is_shared,
        why=why,
        sectors=other.sectors if takes_sector else code.sectors,
        role=code.role or (other.role if is_apposition else None),
    )


def _independent(code: Code) -> Code:
    """Aid and rights groups: NGO in the place of the country, ``SOC`` where a country is named."""
    if code.sectors[:1] != ("NGO",):
        return code
    if code.country is None:
        return replace(code, country="NGO", sectors=(), why="a word for non-governmental bodies")
    return replace(code, sectors=("SOC", *code.sectors[1:]))


def _between_states(code: Code) -> Code:
    if code.country not in BETWEEN_STATES or not code.sectors:
        return code
    is_state_like = code.sectors[0] in {"MIL", "COP"} and code.country in _WITHOUT_FORCES
    kept = code.sectors[0] in _KEPT_BETWEEN and not is_state_like
    return code if kept else replace(code, sectors=())
