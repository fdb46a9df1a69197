"""Contests: words of fighting that tell of matches, votes and causes, not of assaults.

A score or a margin behind the verb, a cup, league or election in the sentence, or a thing that is fought
or hurt ("fought inflation", "hurt exports") makes it one.  Known misses: matches told without any such word.
"""

from __future__ import annotations

import re

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import find_object, find_prepositional, last_of_chain
from wirecopy.facts.events.clause.words import is_agent
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.roles.mutual import load_fights
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Words between a verb and a score: the name of the other side, a competition.
_SCORE_REACH = 12
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
_AGAINST = frozenset(("against", "with"))


def is_contest(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb tells of a match, an election or a cause that is fought."""
    if trigger.pattern.is_noun:
        return False
    signs = (_has_score, _fights_a_thing, _hurts_a_thing)
    if trigger.rule.type == EventType.ASSAULT and any(sign(clause, trigger) for sign in signs):
        return True
    lemma = clause.words[trigger.head].lemma
    return lemma in word_list("winning_verbs") and any(
        word.low in word_list("cups") for word in clause.words
    )


def _has_score(clause: Clause, trigger: Trigger) -> bool:
    """Whether a score or a margin follows ("beat Harbour Town 3-1", "by 120 runs")."""
    after = clause.words[trigger.end : trigger.end + _SCORE_REACH]
    scored = any(
        _SCORE.fullmatch("".join(w.text for w in after[n : n + 3])) for n in range(len(after))
    )
    return scored or any(
        w.low == "by" and after[n + 2 : n + 3] and after[n + 2].low in word_list("margins")
        for n, w in enumerate(after)
    )


def _fights_a_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb of fighting has a thing on the other side ("fought poverty", "battled against fires")."""
    if clause.words[trigger.head].lemma not in word_list("fighting_verbs"):
        return False
    held = find_object(clause, trigger.end)
    held = None if held is not None and is_time(clause, held) else held
    behind = find_prepositional(clause, trigger.end, _AGAINST)
    sides = ([held] if held is not None and not _is_fight(clause, held) else []) or behind
    return bool(sides) and not any(_may_fight(clause, n) for n in sides[:1])


def _hurts_a_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether something is hurt that has no body ("hurt the economy", "hurt Chad")."""
    held = find_object(clause, trigger.end)
    if clause.words[trigger.head].lemma not in _HURTING or held is None:
        return False
    head = clause.words[clause.phrases[last_of_chain(clause, held)].head]
    is_thing = head.upos == "NOUN" and not is_agent(head.low) and head.low != "others"
    is_thing = is_thing or any(row.kind == "name" for row in country_words().get(head.text, ()))
    return is_thing and not is_time(clause, held)


_HURTING = frozenset(("hurt", "injure", "wound", "maim"))


def _is_fight(clause: Clause, n: int) -> bool:
    return clause.words[clause.phrases[n].head].low in load_fights()


def _may_fight(clause: Clause, n: int) -> bool:
    """Whether a phrase holds a name, people or a pronoun."""
    phrase = clause.phrases[n]
    words = clause.words[phrase.first : phrase.end]
    if singular(words[-1].low) in word_list("calamities"):
        return False  # "the Ebola epidemic"
    return any(w.kind == "O" or w.text[:1].isupper() or is_agent(w.low) for w in words)
