"""Doers: verbs that tell an act by who does it or by what follows, whatever they are done to.

Forces mass by themselves, occupy a post and mine a house where others hold a job and dig for copper; a crowd that
is rallied "against" somebody protests; police "from" somewhere are asked for, and ministers meet an opposition
that a plan only meets with.  Known misses: forces told by a pronoun or by the name of their commander.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_prepositional, find_subject
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.text.inflection import singular


def is_by_doer(clause: Clause, trigger: Trigger, held: int | None) -> bool:
    """Whether a verb tells its act for who does it, though what it is done to (``held``) would not."""
    means = _MEANT.get(trigger.pattern.words)
    return means is not None and means(_Deed(clause, trigger, held))


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb and the phrase that it is done to."""

    clause: Clause
    trigger: Trigger
    held: int | None

    def noun(self) -> str:
        """The head of what it is done to, in the singular; empty where nothing is told."""
        if self.held is None:
            return ""
        return singular(self.clause.words[self.clause.phrases[self.held].head].low)

    def doer(self) -> Word | None:
        """The head of the verb's subject, or of whom "by" tells behind a passive."""
        if is_passive(self.clause.words, self.trigger.head):
            behind = find_prepositional(self.clause, self.trigger.end, frozenset(("by",)))
            doer = behind[0] if behind else None
        else:
            doer = find_subject(self.clause, self.trigger.head)
        return None if doer is None else self.clause.words[self.clause.phrases[doer].head]

    def follows(self, preposition: str) -> list[int]:
        """Phrases behind the verb that a preposition governs."""
        return find_prepositional(self.clause, self.trigger.end, frozenset((preposition,)))

    def told(self) -> Sequence[Word]:
        """The words of what it is done to."""
        phrase = None if self.held is None else self.clause.phrases[self.held]
        return () if phrase is None else self.clause.words[phrase.first : phrase.end]

    def after(self) -> Sequence[Word]:
        """The two words behind what it is done to."""
        return (
            () if self.held is None else self.clause.words[self.clause.phrases[self.held].end :][:2]
        )


def _mass_themselves(deed: _Deed) -> bool:
    """Whether forces gather ("troops amassed on the border")."""
    return deed.held is None and _are_forces(deed.doer())


def _hold_ground(deed: _Deed) -> bool:
    """Whether forces hold a place of others, not an office ("rebels occupied houses")."""
    after = deed.after()
    is_rank = [word.low for word in after[:1]] == ["of"] and after[-1].upos == "NOUN"
    is_rank = is_rank or any(word.low in word_list("ranks") for word in deed.told())
    is_held = deed.noun() in word_list("rooms") or (
        deed.noun() in ("position", "post") and not is_rank
    )
    return is_held and _are_forces(deed.doer())


def _lay_mines(deed: _Deed) -> bool:
    """Whether a building is mined, and no ore."""
    return deed.noun() in word_list("targets") | word_list("grounds") | word_list("rooms")


def _stir_crowd(deed: _Deed) -> bool:
    """Whether people, and no team, are brought out against somebody ("rallied thousands against the president")."""
    noun = deed.noun()
    is_crowd = noun in word_list("quantities") or (
        is_agent(noun) and noun not in word_list("teams")
    )
    is_match = any(singular(word.low) in word_list("sports_words") for word in deed.clause.words)
    return is_crowd and not is_match and bool(deed.follows("against"))


def _ask_for_help(deed: _Deed) -> bool:
    """Whether forces or helpers are sought from somebody with a name ("police from Kenya")."""
    givers = deed.follows("from") if any(w.low == "from" for w in deed.after()[:1]) else []
    phrases, words = deed.clause.phrases, deed.clause.words
    is_named = any(is_name(words[phrases[n].head]) for n in givers[:1])
    return is_named and (are_forces(deed.noun()) or deed.noun() in word_list("helpers"))


def _stop_body(deed: _Deed) -> bool:
    """Whether a body is brought to a halt, and no human being hurt ("paralysed the government")."""
    return deed.noun() in word_list("halted_bodies")


def _meet_people(deed: _Deed) -> bool:
    """Whether people meet an opposition or a resistance of people, not one to what they want."""
    if deed.held is None or deed.noun() not in ("opposition", "resistance"):
        return False
    first, doer = deed.clause.words[deed.clause.phrases[deed.held].first], deed.doer()
    is_to = any(word.low in ("of", "to", "from", "by") for word in deed.after()[:1])
    is_somebody = doer is not None and (is_name(doer) or is_agent(singular(doer.low)))
    return first.low == "the" and not is_to and is_somebody


def _are_forces(word: Word | None) -> bool:
    """Whether many who fight are told, no single officer of a team or a firm."""
    if word is None or not are_forces(word.low) or singular(word.low) in _POSTED:
        return False
    return word.low != singular(word.low) or word.low in word_list("force_nouns")


#: Who may serve anybody, a hotel or a league.
_POSTED = frozenset(("guard", "officer"))
_MEANT: Mapping[str, Callable[[_Deed], bool]] = {
    "amass": _mass_themselves,
    "occupy": _hold_ground,
    "mine": _lay_mines,
    "rally": _stir_crowd,
    "seek": _ask_for_help,
    **dict.fromkeys(("paralyze", "paralyse"), _stop_body),
    "meet with": _meet_people,
}
