"""What a place name stands for: the place, the place of writing, a government, an actor.

A capital that acts, or that others deal with ("ties with Moscow"), stands for its government
(metonym); a country that does so is an actor; with a preposition of place both are places.
A word for those who are of a place ("Kenyan") is an adjective, also where it is a noun.
Known misses: "the United States" in long lists, and teams called by their town.
"""

from __future__ import annotations

from wirecopy.facts.places.evidence import GOVERNMENT_SEATS
from wirecopy.facts.places.lookup import Reading, is_capital
from wirecopy.facts.places.mentions import Mention
from wirecopy.facts.places.words import LOCATIVE, NOT_ACTING, PARTY_BEFORE
from wirecopy.model.place import PlaceKind

_DATELINE_MARKS = ("—", "–", "-", "--", ":", "(")


def kind_of(mention: Mention, reading: Reading) -> PlaceKind:
    """The kind of one mention read so."""
    entry = reading.entry
    if reading.way == "adjective":
        return "adjective"
    if entry.feature == "X":
        return "not_on_earth"
    if mention.starts_line and mention.text.isupper() and len(mention.text) > 2:
        return "dateline"
    if mention.starts_line and mention.after in _DATELINE_MARKS and mention.after2 != "":
        return "dateline"
    if mention.before.lower() in LOCATIVE or mention.container:
        return "literal"
    acts = _is_verb(mention.after) or mention.before.lower() in PARTY_BEFORE
    if not acts and mention.after in ("'s", "’s"):
        acts = entry.feature in ("COUNTRY", "S") or is_capital(mention.text)
    if not acts:
        return "literal"
    if entry.feature == "COUNTRY":
        return "actor"
    if is_capital(mention.text) or mention.key in GOVERNMENT_SEATS:
        return "metonym"
    return "literal"


def _is_verb(after: str) -> bool:
    """Whether the word after a name is a verb or its adverb: any small word that is none else."""
    return after.isalpha() and after.islower() and after not in NOT_ACTING
