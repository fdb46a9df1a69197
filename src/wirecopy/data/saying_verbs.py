"""Verbs of saying: which verbs report somebody's words or thoughts, and what must follow them.

``saying_verbs.tsv`` has one row a group of verbs, in their base form; "point out" is a verb that reports
only with the word behind it.  The classes: ``say`` verbs take what was said as a clause or a quotation,
``tell`` verbs a hearer first, ``urge`` verbs a hearer and an infinitive, ``judge`` verbs an object ("called
the plan a mistake").  The traits:

- ``belief``: a thought or a finding, reported only where a clause follows;
- ``clause``: reports only with "that", a question word, a colon, a quotation or a clause, not an object;
- ``object``: often takes an object with its own "that" ("reiterated its position that ...");
- ``sound``: a sound, behind which "when" tells the time;
- ``to``: "to" and a verb are what was said ("vowed to leave");
- ``noun``: the base form is a noun as well ("state", "claim");
- ``as``: judges only with "as" ("cast the deal as a triumph").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal, get_args

VerbClass = Literal["say", "tell", "urge", "judge"]
Trait = Literal["belief", "clause", "object", "sound", "to", "noun", "as"]

CLASSES: tuple[str, ...] = get_args(VerbClass)
TRAITS: tuple[str, ...] = get_args(Trait)


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingVerb:
    """One verb of the table."""

    kind: VerbClass
    traits: frozenset[str]


@cache
def saying_verbs() -> Mapping[str, SayingVerb]:
    """Every verb by its base form, the word behind it included ("point out")."""
    found: dict[str, SayingVerb] = {}
    text = resources.files("wirecopy.data").joinpath("saying_verbs.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        kind, traits, verbs = line.split("\t")
        verb = SayingVerb(
            kind=kind,  # type: ignore[arg-type]  # the test of the table checks it
            traits=frozenset(traits.split()) - {"-"},
        )
        found |= dict.fromkeys(verbs.split(";"), verb)
    return MappingProxyType(found)


@cache
def verbs_with(trait: Trait) -> frozenset[str]:
    """Base forms of the verbs that have ``trait``."""
    return frozenset(base for base, verb in saying_verbs().items() if trait in verb.traits)
