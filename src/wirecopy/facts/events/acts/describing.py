"""Describing: words of an act that only describe a noun, call somebody a name or say what one may do."""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import Tree


def is_modifier(clause: Clause, trigger: Trigger) -> bool:
    """Whether the trigger only describes a noun ("the jailed editor", "protest leaders")."""
    if trigger.pattern.is_noun:
        if _is_of_war(clause, trigger):
            return True
        at = phrase_at(clause.phrases, trigger.head)
        return at is not None and clause.phrases[at].head > trigger.end - 1
    tree = clause.tree
    before = clause.words[trigger.head - 1] if trigger.head else None
    if before is not None and _is_right(clause, trigger.head):
        return True
    if before is not None and _is_participle(clause, trigger.head):
        return True  # "over alleged leaks"
    if before is not None and before.kind == "-" and before.end == clause.words[trigger.head].start:
        return True  # "UN-brokered"
    following = clause.words[trigger.head + 1].kind if trigger.head + 1 < len(clause.words) else "."
    agents = word_list("agents")
    takes_object = clause.words[trigger.head].kind == "V" and (
        following in "DO" or (trigger.head == 1 and before is not None and before.low in agents)
    )
    return tree is not None and _stands_before_noun(tree, trigger.head) and not takes_object


def _is_of_war(clause: Clause, trigger: Trigger) -> bool:
    """Whether "of war" tells what kind a noun is of ("prisoners of war", "the laws of war"), and no war that was fought."""
    words, at = clause.words, trigger.first
    if (
        trigger.end != at + 1
        or words[at].low != "war"
        or at < 2
        or words[at - 1].low != "of"
        or words[at - 2].kind != "N"
    ):
        return False
    return at + 1 == len(words) or words[at + 1].low not in _OPPOSING


#: Before the sides of a war.
_OPPOSING = frozenset(("between", "against", "with"))


def _stands_before_noun(tree: Tree, at: int) -> bool:
    """Whether a word describes the noun after it; one behind its noun tells more ("a report critical of Chad")."""
    token = tree.tokens[at]
    return token.deprel in ("amod", "compound") and (token.head or 0) > at


def is_naming(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is called something ("called the marshal a killer on Monday"), not called up."""
    if clause.words[trigger.head].lemma != "call" or None not in trigger.pattern.rest:
        return False
    name = None if clause.tree is None else clause.tree.child(trigger.head, "xcomp")
    if name is None or clause.words[name].kind in "VB" or name == trigger.end - 1:
        return False  # "called the reform a model": the act itself
    called, named = (phrase_at(clause.phrases, at) for at in (trigger.head + 1, name))
    if named is not None and named == phrase_at(clause.phrases, trigger.end - 1):
        return False  # "called the reform a welcome step"
    return called is None or called != named  # a title, then its name


def is_noun_use(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb's word is a noun here ("roads and mines", "plastic handcuffs", "the dispossessed", "the March of Hope")."""
    tree, head = clause.tree, trigger.head
    if trigger.pattern.is_noun:
        return _opens_name(clause, trigger)
    if tree is None or trigger.pattern.words.startswith("~"):
        return False
    token, children = tree.tokens[head], tree.children.get(head, ())
    before = [c for c in children if c < head and tree.tokens[c].upos != "PROPN"]
    relations = {tree.tokens[c].deprel for c in before}
    if token.upos == "VERB":
        return "det" in relations and not relations & _SUBJECTS
    is_listed = token.deprel == "conj" and tree.tokens[token.head or 0].upos == "NOUN"
    return token.upos == "NOUN" and (is_listed or bool(relations & _OF_NOUNS))


def _opens_name(clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun of an act opens the name of something ("the March of Hope"), not a sentence."""
    words, at = clause.words, trigger.end
    is_of = at + 1 < len(words) and words[at].low == "of" and words[at + 1].text[:1].isupper()
    return is_of and trigger.first > 0 and words[trigger.head].upos == "PROPN"


_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_OF_NOUNS = frozenset(("det", "amod", "compound", "nmod:poss"))


def _is_right(clause: Clause, head: int) -> bool:
    """Whether the act is only what somebody may do ("the right to protest")."""
    words = clause.words
    return (
        head > 1 and words[head - 1].kind == "T" and words[head - 2].low in word_list("liberties")
    )


def _is_participle(clause: Clause, head: int) -> bool:
    """Whether a participle stands between a preposition and the noun it describes."""
    words = clause.words
    after = words[head + 1].kind if head + 1 < len(words) else "."
    return words[head].form == "past" and words[head - 1].kind == "P" and after == "N"
