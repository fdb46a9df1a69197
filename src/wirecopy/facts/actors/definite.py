"""Definite phrases: whom "the group", "the rebels" or "the army" mean in a text.

The phrase tells no country; it means the body named last that is called by the same word ("Sudan's
army"), else the one named last that such a word fits: "the group" any body that is none of a state's,
"the rebels" an armed group, "the company" the one of trade that opened the last sentence to name any (or
whose name tells its trade), "the coalition" a union of states, parties or forces.  "Police", "prosecutors"
and "authorities" mean the known ones without an article too.

Known misses: a body named only after the phrase, and two groups of one kind in turn.
"""

from __future__ import annotations

from wirecopy.data.roles import Role, plural
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.cast import Cast, Member
from wirecopy.facts.actors.phrases import Phrase

#: Words that open a phrase for someone known.
_DEFINITE = frozenset("the these those this that both".split())
_KNOWN_BARE = frozenset("police officer prosecutor authorities judge".split())
#: Codes of bodies of many states.
WORLD_BODIES = frozenset(("UNO", "EUR", "IGO"))
#: How many namings back a definite phrase reaches.
_REACH = 30
#: Words for a body of any kind that is none of a state's.
_ANY_BODY = frozenset("group movement organization organisation faction network outfit".split())
#: The one of them that may be a company too.
_GROUP = "group"
#: Words for several who act together, and their codes.
_ALLIED = frozenset(("coalition", "alliance"))
_ALLIES = frozenset(("IGO", "PTY", "OPP", "MIL"))
#: Codes of what "the bloc" means: unions of states.
_BLOCS = frozenset(("EUR", "IGO"))
_STATE = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "JRN", "REF"})
#: What a word of this sector may mean, beside a body called by the same word.
_FITTING = {
    "REB": frozenset({"REB", "PRM", "IMG"}),
    "PRM": frozenset({"PRM", "REB"}),
    "CRM": frozenset({"CRM"}),
    "UAF": frozenset({"UAF"}),
    "PTY": frozenset({"PTY"}),
    "NGO": frozenset({"NGO", "SOC"}),
    "LAB": frozenset({"LAB"}),
    "JRN": frozenset({"JRN"}),
}
#: Sectors whose plurals mean people, no body.
_OF_PEOPLE = frozenset(("LAB", "JRN"))
#: Words for somebody of a sector, whatever the office.
_GENERAL = actor_words("definite.general")
#: Who leads a body, behind a word for it ("the union leader"), and the offices of those who do.
_LEADERS = frozenset("leader chief boss head".split())
_HEADS = _LEADERS | frozenset(
    "president chair chairman chairwoman chairperson secretary-general director commander".split()
)
#: How many namings back such a word reaches.
_GENERAL_REACH = 12
#: Words for a company, and ends of those for people in trade that mean one too.
_COMPANIES = frozenset("company firm corporation airline carrier conglomerate startup bank".split())
_TRADES = ("maker", "lender", "manufacturer", "retailer", "insurer", "producer", "supplier")
#: How words begin in the names of companies of a trade.
_TRADE_NAMES = {
    "airline": ("air",),
    "carrier": ("air",),
    "bank": ("bank",),
    "lender": ("bank",),
    "carmaker": ("motor", "auto"),
    "automaker": ("motor", "auto"),
    "miner": ("mining", "mines"),
}
#: Words for bodies that are as often of a state or of many as of trade ("the central bank", "the bank").
_OF_ANY_SECTOR = frozenset(("bank", "fund"))
#: What a word for an office of a state may mean too ("the agency").
_AGENCY, _AGENCIES = "agency", frozenset(("UNO", "IGO", "NGO"))
_FIGHTERS = frozenset({("REB",), ("PRM",)})
#: Soldiers who govern are of either sector.
_RULERS, _GOVERNING = frozenset(("junta", "ruler")), frozenset(("GOV", "MIL"))
#: Words that mean the same people: a body, or those of its people who were named.
_ALIKE = (
    frozenset("army military".split()),
    frozenset("troop troops soldier".split()),
    frozenset("protester protestor demonstrator marcher".split()),
    frozenset("junta ruler".split()),
    frozenset("police officer".split()),
    frozenset("court tribunal".split()),
    frozenset("doctor medic".split()),
)


def is_definite(phrase: Phrase, role: Role) -> bool:
    """Whether the phrase speaks of someone whom the text has named."""
    first = phrase.tags[0]
    if first.lower in _DEFINITE:
        return True
    is_bare = len(phrase.tags) == 1 and phrase.owner is None
    return is_bare and role.word.lower() in _KNOWN_BARE


def find_meant(role: Role, cast: Cast, department: str = "") -> int | None:
    """The actor that a definite phrase with this role means; None when the text named none.

    ``department`` is what a ministry is for: one for something else is not meant.
    """
    recent = cast.recent(_REACH)
    called = _find_called(role, [(i, m) for i, m in recent if department in m.head])
    if called is None and role.sector == "JUD":
        return _find_world_court(recent)
    if called is None and role.sector == "BUS":
        return _find_company(role, recent, cast)
    return _find_fitting(role, recent) if called is None else called


def _find_world_court(recent: list[tuple[int, Member]]) -> int | None:
    """The court of many states named last: its judges and prosecutors are of no state's courts."""
    bodies = (pair for pair in recent if pair[1].code.country in WORLD_BODIES)
    return next((index for index, member in bodies if "court" in member.name.lower()), None)


def find_of_sector(role: Role, country: str | None, cast: Cast) -> int | None:
    """The person named last whom a word for anybody of a sector means ("Senator Ada Berg", then "the lawmaker")."""
    *before, last = role.word.lower().split()
    is_head = bool(before) and last in _LEADERS
    if role.word.lower() not in _GENERAL and not is_head:
        return None
    for index, member in cast.recent(_GENERAL_REACH):
        is_of_sector = member.is_person and member.code.sectors[:1] == (role.sector,)
        if is_head and last_word(member.code.role or "") not in _HEADS:
            continue
        if is_of_sector and (country is None or country == member.code.country):
            return index
    return None


def _find_called(role: Role, recent: list[tuple[int, Member]]) -> int | None:
    """The body named last that is called by the same word."""
    word = role.word.lower()
    is_one = role.type == "person" and not role.is_plural
    for index, member in recent:
        if (
            not member.is_person
            and any(called and _is_alike(word, called) for called in _called(member))
            and _agrees(role, member)
            and not (is_one and member.code.is_plural and role.sector in _GOVERNING)
        ):
            return index
    return None


def _find_fitting(role: Role, recent: list[tuple[int, Member]]) -> int | None:
    """The body named last that such a word fits, one of the same sector before others."""
    if not (role.is_plural or role.type == "organization"):
        return None
    if role.is_plural and role.sector in _OF_PEOPLE:
        return None
    bodies = [(index, member) for index, member in recent if _is_body(member)]
    if role.word == _AGENCY:
        return next((i for i, member in bodies if member.code.country in _AGENCIES), None)
    wanted = _FITTING.get(role.sector or "", frozenset())
    if wanted:
        same = (i for i, member in bodies if member.code.sectors[:1] == (role.sector,))
        fitting = (i for i, member in bodies if wanted & _codes(member))
        return next(same, next(fitting, None))
    if role.sector is not None:
        return None
    word = last_word(role.word)
    return next((index for index, member in bodies if _can_be_called(word, member)), None)


def _find_company(role: Role, recent: list[tuple[int, Member]], cast: Cast) -> int | None:
    """The company that one of trade means: one named after that trade, else the one that opened the last sentence."""
    word = last_word(role.word)
    if role.is_plural or not (role.word.endswith(_TRADES) or word in _COMPANIES):
        return None
    named = [(index, m) for index, m in recent if _is_body(m) and _is_named_company(m)]
    trade = _TRADE_NAMES.get(word, ())
    fits = (i for i, m in named if trade and _is_named_after(m, trade))
    found = next(fits, None)
    return cast.opening([index for index, _ in named]) if found is None else found


def _is_named_after(member: Member, trade: tuple[str, ...]) -> bool:
    return any(word.startswith(trade) for word in member.name.lower().split())


def _is_named_company(member: Member) -> bool:
    return member.is_company and any(word[:1].isupper() for word in member.name.split())


def _can_be_called(word: str, member: Member) -> bool:
    """Whether a word for bodies of many kinds fits a body."""
    if word == "bloc":
        return member.code.country in _BLOCS
    if word in _ALLIED:
        return member.code.type == "organization" and bool(_ALLIES & _codes(member))
    is_company = "BUS" in member.code.sectors
    return word in _ANY_BODY and _is_free(member) and (word == _GROUP or not is_company)


def _called(member: Member) -> tuple[str, ...]:
    """What the text calls a body, lower case."""
    return (member.head, *sorted(member.role_words))


def last_word(phrase: str) -> str:
    """The last word, lower case."""
    return phrase.lower().rsplit(" ", 1)[-1]


def _is_alike(word: str, head: str) -> bool:
    """Whether ``head`` ends in the word, so "the government" may be the provincial one, never the reverse."""
    is_same = any(f" {head}".endswith(f" {form}") for form in (word, plural(word)))
    return is_same or any({word, last_word(head)} <= group for group in _ALIKE)


def _agrees(role: Role, member: Member) -> bool:
    """Whether nothing in the sectors speaks against it ("the army" is no "Arakan Army")."""
    sectors = member.code.sectors[:1]
    if role.word in _OF_ANY_SECTOR and last_word(member.head) == role.word:
        return True
    if (
        last_word(member.head) in _RULERS
        and role.sector in _GOVERNING
        and set(sectors) <= _GOVERNING
    ):
        return True
    if not sectors:  # "the union" of doctors is no union of states
        return role.sector is None or member.code.country not in _BLOCS
    return role.sector in {None, *sectors}


def _is_body(member: Member) -> bool:
    is_one = member.code.type == "person" and not member.code.is_plural
    return not is_one and member.code.type not in {"country", "government"}


def _codes(member: Member) -> frozenset[str]:
    """Country and first sector."""
    return frozenset((*member.code.sectors[:1], member.code.country or ""))


def _is_free(member: Member) -> bool:
    """Whether a body is none of a state's and no people, and not a few fighters without a name."""
    sectors = member.code.sectors
    if sectors[:1] in _FIGHTERS and member.code.type == "group":
        return member.code.country is not None
    is_named = any(word[:1].isupper() for word in member.name.split())
    is_named_body = member.code.type == "organization" and is_named
    return is_named_body and not _STATE & set(sectors) and member.code.country not in {"UNO", "EUR"}
