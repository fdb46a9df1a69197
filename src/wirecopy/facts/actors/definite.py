"""Definite phrases: whom "the group", "the rebels" or "the army" mean in a text.

The phrase tells no country; it means the body named last that is called by the same word ("Sudan's
army"), else the one named last that such a word fits: "the group" any body that is none of a state's,
"the rebels" an armed group.  "Police", "prosecutors" and "authorities" mean the known ones without an
article too.

Known misses: a body named only after the phrase, and two groups of one kind in turn.
"""

from __future__ import annotations

from wirecopy.data.roles import Role, plural
from wirecopy.facts.actors.cast import Cast, Member
from wirecopy.facts.actors.phrases import Phrase

#: Words that open a phrase for someone known.
_DEFINITE = frozenset("the these those this that both".split())
_KNOWN_BARE = frozenset("police prosecutor authorities".split())
#: How many namings back a definite phrase reaches.
_REACH = 30
#: Words for a body of any kind that is none of a state's.
_ANY_BODY = frozenset(
    "group movement organization organisation faction alliance network outfit coalition bloc".split()
)
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
}
_FIGHTERS = frozenset({("REB",), ("PRM",)})
#: Soldiers who govern are of either sector.
_RULERS, _GOVERNING = frozenset(("junta", "ruler")), frozenset(("GOV", "MIL"))
#: Words that mean the same people: a body, or those of its people who were named.
_ALIKE = (
    frozenset("army military".split()),
    frozenset("troop soldier".split()),
    frozenset("protester protestor demonstrator marcher".split()),
    frozenset("junta ruler".split()),
)


def is_definite(phrase: Phrase, role: Role) -> bool:
    """Whether the phrase speaks of someone whom the text has named."""
    first = phrase.tags[0]
    if first.lower in _DEFINITE:
        return True
    is_bare = len(phrase.tags) == 1 and phrase.owner is None
    return is_bare and role.word.lower() in _KNOWN_BARE


def find_meant(role: Role, cast: Cast) -> int | None:
    """The actor that a definite phrase with this role means; None when the text named none."""
    recent = cast.recent(_REACH)
    word = role.word.lower()
    for index, member in recent:
        if (
            not member.is_person
            and member.head
            and _is_alike(word, member.head)
            and _agrees(role, member)
        ):
            return index
    if not (role.is_plural or role.type == "organization"):
        return None
    wanted = _FITTING.get(role.sector or "", frozenset())
    is_any = role.sector is None and last_word(word) in _ANY_BODY
    if last_word(word) == "bloc":
        return next((index for index, member in recent if member.code.country in _BLOCS), None)
    bodies = [(index, member) for index, member in recent if _is_body(member)]
    same = (i for i, member in bodies if wanted and member.code.sectors[:1] == (role.sector,))
    fitting = (i for i, member in bodies if _fits(member, wanted) or (is_any and _is_free(member)))
    found = next(same, None)
    return next(fitting, None) if found is None else found


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
    if (
        last_word(member.head) in _RULERS
        and role.sector in _GOVERNING
        and set(sectors) <= _GOVERNING
    ):
        return True
    return role.sector in {None, *sectors} or not sectors


def _is_body(member: Member) -> bool:
    is_one = member.code.type == "person" and not member.code.is_plural
    return not is_one and member.code.type not in {"country", "government"}


def _fits(member: Member, wanted: frozenset[str]) -> bool:
    return bool(wanted & {*member.code.sectors[:1], member.code.country})


def _is_free(member: Member) -> bool:
    """Whether a body is none of a state's and no people."""
    sectors = member.code.sectors
    is_named = any(word[:1].isupper() for word in member.name.split())
    is_named_body = (member.code.type == "organization" and is_named) or sectors[:1] in _FIGHTERS
    return is_named_body and not _STATE & set(sectors) and member.code.country not in {"UNO", "EUR"}
