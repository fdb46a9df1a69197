"""Proposals: acts of any of some kind, and those that were only put forward or are being written down."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.verb_groups import group_start
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import Tree, is_restrictive
from wirecopy.model.event import Status
from wirecopy.text.inflection import singular


def is_of_anyone(clause: Clause, tree: Tree, trigger: Trigger, status: Status) -> bool:
    """Whether it tells what any of some kind do ("rebels who lay down arms"), or what was only put forward.

    "A request to bar them" bars nobody.
    """
    head = trigger.head
    over, words = tree.tokens[head].head, clause.words
    if trigger.pattern.is_noun or over is None or over < 0:
        return False
    relation = tree.tokens[head].deprel
    if relation == "acl":
        is_bare = status == "planned" and words[over].kind == "N"
        noun, by = singular(words[over].low), tree.tokens[over].head or 0
        is_text = noun in word_list("proposed_texts") and words[by].lemma in word_list(
            "writing_verbs"
        )
        return is_bare and (noun in word_list("proposals") or is_text)
    if relation != "acl:relcl" or not is_restrictive(tree, head):
        return False
    is_any = words[over].low in _ANYONE
    is_kind = (
        words[over].upos == "NOUN"
        and tree.child(over, "det", "nummod", "amod", "nmod:poss") is None
    )
    is_present = words[group_start(words, head)].form in ("base", "third")
    return is_any or (is_kind and words[over].low.endswith("s") and is_present)


_ANYONE = frozenset("anyone anybody whoever everyone everybody nobody those".split())
