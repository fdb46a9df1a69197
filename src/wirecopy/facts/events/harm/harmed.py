"""Harmed: whom or what violence may befall, and who runs into a hidden bomb."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.data.roles import role_words
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_object, find_subject, last_of_chain
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent
from wirecopy.text.inflection import singular

#: What tells behind those harmed what befell them ("left two dead").
HURT = frozenset("dead wounded injured hurt".split())


def are_people(clause: Clause, n: int) -> bool:
    """Whether a phrase names people, counts them or stands for them."""
    words, phrase, head = clause.words, clause.phrases[n], head_of(clause, n)
    if head.low in HURT and phrase.end - phrase.first > 1:
        head = words[phrase.head - 1]
    noun, counted = singular(head.low), singular(words[phrase.head].low)
    is_count = head.kind == "D" or noun in word_list("quantities")
    is_known = (is_agent(noun) or noun in role_words()) and not _is_ground(head.low)
    return noun not in _NOBODY and (
        is_count or is_known or head.kind == "O" or bool(word_list("bystanders") & {noun, counted})
    )


_NOBODY = frozenset(("it", "this", "that"))


def is_target(clause: Clause, n: int) -> bool:
    """Whether a phrase names a building, a vehicle, a place or a force."""
    noun = head_of(clause, n).low
    return _is_ground(noun) or not word_list("forces").isdisjoint((noun, singular(noun)))


def _is_ground(noun: str) -> bool:
    """Whether a noun is one for a building, a vehicle or a place ("mosque", also a role)."""
    return not (word_list("targets") | word_list("grounds")).isdisjoint((noun, singular(noun)))


def owns(clause: Clause, n: int) -> bool:
    """Whether what a phrase owns stands behind it ("the judge's “nerve” was shot")."""
    words, end = clause.words, clause.phrases[n].end
    return end + 1 < len(words) and words[end].kind == "'" and words[end + 1].kind not in "VB"


def head_of(clause: Clause, n: int) -> Word:
    """The head of a phrase, past "of" ("dozens of shops")."""
    return clause.words[clause.phrases[last_of_chain(clause, n)].head]


def runs_into_bomb(clause: Clause, n: int) -> bool:
    """Whether phrase ``n`` is the subject of a verb by which it hits a hidden bomb."""
    verbs = (at for at, word in enumerate(clause.words) if word.kind == "V")
    return any(hits_bomb(clause, at) and find_subject(clause, at) == n for at in verbs)


def hits_bomb(clause: Clause, at: int) -> bool:
    """Whether a verb tells that somebody hits a hidden bomb ("hit a landmine", "drove over a bomb")."""
    words = clause.words
    particles = _HITTING.get(words[at].lemma)
    if particles is None or is_passive(words, at):
        return False
    is_led = at + 1 < len(words) and words[at + 1].low in particles
    thing = find_object(clause, at + 1 + is_led)
    is_hit = thing is not None and (is_led or not particles)
    return is_hit and singular(words[clause.phrases[thing or 0].head].low) in _HIDDEN


#: Verbs with the particle they need.
_HITTING: dict[str, frozenset[str]] = {
    "hit": frozenset(), "strike": frozenset(), "run": frozenset(("over", "into")),
    "drive": frozenset(("over", "into")), "step": frozenset(("on",)), "tread": frozenset(("on",)),
}  # fmt: skip
_HIDDEN = frozenset("landmine mine bomb ied device explosive".split())
