"""Granted: what a denial takes for true, in a clause on somebody or of time ("denied helping the rebels who fled").

Who is only told to be whom the clause tells of is what the denial is about ("denied he was the one who fired").
"""

from __future__ import annotations

from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.trees import Tree, words_above

_RELATIVES = frozenset(("who", "whom", "whose", "which"))
_TIMED = frozenset(("since", "after", "before", "when"))
#: Forms of the verb that a noun may hang on, where it tells who somebody is.
_BEING = frozenset("be is are was were am been being".split())


def is_granted(clause: Clause, head: int, cue: int) -> bool:
    """Whether a word stands in a relative clause behind ``cue``, or in one with "since" or "after"."""
    tree = clause.tree
    if tree is None:
        return False
    above = [at for at in (head, *words_above(tree, head)) if clause.words[at].start > cue]
    return any(
        _opens_relative(clause, tree, at)
        or ((mark := tree.child(at, "mark")) is not None and clause.words[mark].low in _TIMED)
        for at in above
    )


def _opens_relative(clause: Clause, tree: Tree, verb: int) -> bool:
    """Whether a verb is that of a clause on somebody that "who" or "which" opens."""
    token = tree.tokens[verb]
    if token.deprel != "acl:relcl" or token.head is None or token.head < 0:
        return False
    is_open = any(word.low in _RELATIVES for word in clause.words[token.head : verb])
    return is_open and not _is_predicate(clause, tree, token.head)


def _is_predicate(clause: Clause, tree: Tree, noun: int) -> bool:
    """Whether a noun tells who somebody is ("it was its soldiers", "he was the one")."""
    over = tree.tokens[noun].head
    is_of_being = over is not None and over >= 0 and clause.words[over].low in _BEING
    return tree.child(noun, "cop") is not None or is_of_being
