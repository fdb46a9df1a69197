"""Mishaps: harm that nobody does to anybody: by storms and quakes, and by drivers on the road.

"The town was hit by a quake, killing ten", "the tremors damaged homes", "a drunk driver struck a woman".
Who drives at people on purpose is told to attack, ram or plough into them.
"""

from __future__ import annotations

from functools import cache

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.parties.own_side import are_forces
from wirecopy.facts.trees import tree_obliques
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def is_mishap(clause: Clause, draft: Draft) -> bool:
    """Whether what harms is a calamity or traffic."""
    if draft.trigger.pattern.is_noun:
        return False
    subject = None if clause.tree is None else clause.tree.child(draft.trigger.head, "nsubj")
    if subject is not None and (_is_calamity(clause.words[subject]) or _is_blaze(clause, subject)):
        return True
    if draft.event_type is not EventType.ASSAULT:
        return False
    if clause.words[draft.trigger.head].lemma not in word_list("mishap_verbs"):
        return False
    doer = next((slot for slot in draft.roles.actors if isinstance(slot, int)), None)
    if doer is not None:
        heads = {
            singular(clause.words[clause.phrases[n].head].low)
            for n in (doer, last_of_chain(clause, doer))
        }
        if heads & _calamities() or (heads & word_list("road_words") and not _is_meant(clause)):
            return True
    return _follows_calamity(clause, draft.trigger.head)


def _is_blaze(clause: Clause, at: int) -> bool:
    """Whether a word is a fire that burns, which no gun and nobody's forces opened."""
    if clause.tree is None or clause.words[at].low not in ("fire", "blaze", "flames"):
        return False
    beside = [clause.words[n] for n in clause.tree.children.get(at, ()) if n < at]
    opened = (
        w.low in word_list("firing_words") or w.upos == "PROPN" or are_forces(w.low) for w in beside
    )
    return not any(opened)


def _is_meant(clause: Clause) -> bool:
    return any(word.low in word_list("meant_words") for word in clause.words)


def _follows_calamity(clause: Clause, verb: int) -> bool:
    """Whether a participle tells what a calamity did that hit its subject ("was hit by a quake, killing ten")."""
    tree = clause.tree
    over = None if tree is None else tree.tokens[verb].head
    if tree is None or over is None or over < 0 or clause.words[verb].form != "gerund":
        return False
    own = tree.child(over, "nsubj", "nsubj:pass")
    by = tree_obliques(tree, over, _BY) if is_passive(clause.words, over) else []
    told = [clause.words[n] for n in (*by, *(() if own is None else (own,)))]
    return any(map(_is_calamity, told))


def _is_calamity(word: Word) -> bool:
    return singular(word.low) in _calamities()


@cache
def _calamities() -> frozenset[str]:
    return (word_list("calamities") - word_list("warlike_calamities")) | word_list(
        "further_calamities"
    )


_BY = frozenset(("by",))
