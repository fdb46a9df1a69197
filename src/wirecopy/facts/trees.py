"""Trees: subjects and objects read from the parser's heads, where the reader parses.

The same questions as ``clauses`` answers by word order.  The subject is handed on from the head of a
coordination, an infinitive or a participle; a relative pronoun stands for its noun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wirecopy.model import Token

#: Steps from a verb to the verb or noun that lends its subject.
MAX_STEPS = 6
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_SHARING = frozenset(("conj", "xcomp", "advcl", "ccomp", "parataxis"))


@dataclass(frozen=True, slots=True)
class Tree:
    """Heads and relations of one sentence."""

    tokens: Sequence[Token]
    children: Mapping[int, Sequence[int]]

    def child(self, at: int, *relations: str) -> int | None:
        """First child of ``at`` with one of ``relations``."""
        return next(
            (c for c in self.children.get(at, ()) if self.tokens[c].deprel in relations), None
        )


def make_tree(tokens: Sequence[Token]) -> Tree | None:
    """The tree of a parsed sentence; None where a head is missing."""
    children: dict[int, list[int]] = defaultdict(list)
    for at, token in enumerate(tokens):
        if token.head is None:
            return None
        if 0 <= token.head < len(tokens):
            children[token.head].append(at)
    return Tree(tokens, children)


def tree_subject(tree: Tree, verb: int, steps: int = 0) -> int | None:
    """Word index of the subject of ``verb``, handed on where it has none of its own."""
    if steps > MAX_STEPS:
        return None
    own = tree.child(verb, *_SUBJECTS)
    if own is not None and own > verb and tree.tokens[verb].text.casefold().endswith("ing"):
        own = None  # ", killing five, Peru said": the teller
    own = _behind_time(tree, verb) if own is None else own
    if own is not None:
        return _antecedent(tree, verb, own)
    token = tree.tokens[verb]
    head, relation = token.head, token.deprel or ""
    if head is None or head < 0:
        return None
    if relation.startswith("acl"):
        over = _over_comma(tree, verb)
        if over is not None:
            return tree_subject(tree, over, steps + 1)
        return _of_noun(tree, verb, head, steps)
    if relation == "xcomp":
        given = tree.child(head, "obj", "iobj")
        if given is not None and given < verb and tree.tokens[verb].upos == "VERB":
            return given
    if is_reason(tree, verb):
        held = tree.child(head, "obj")
        if held is not None and held < verb:
            return held
    if relation.split(":")[0] in _SHARING:
        return tree_subject(tree, head, steps + 1)
    return None


def _over_comma(tree: Tree, verb: int) -> int | None:
    """The verb whose subject a participle behind a comma has ("shells hit Lima and Cusco, killing two")."""
    is_gerund = tree.tokens[verb].text.casefold().endswith("ing")
    if not is_gerund or verb == 0 or tree.tokens[verb - 1].text != ",":
        return None
    above = (at for at in words_above(tree, verb) if tree.tokens[at].upos == "VERB")
    return next((at for at in above if at < verb), None)


def _behind_time(tree: Tree, verb: int) -> int | None:
    """The noun behind "after" or the like that the parser does not give a verb of time as its subject."""
    own = _behind_mark(tree, verb)
    return _over_remark(tree, verb) if own is None else own


def _behind_mark(tree: Tree, verb: int) -> int | None:
    """The noun between "after" or the like and a verb of time: its subject by its place, whatever its relation."""
    if (tree.tokens[verb].deprel or "") != "advcl":
        return None
    for child in tree.children.get(verb, ()):
        if child >= verb or tree.tokens[child].deprel != "obl":
            continue
        case = tree.child(child, "case")
        mark = tree.child(verb, "mark") if case is None else case
        if mark is not None and tree.tokens[mark].text.casefold() in _TEMPORAL:
            return child
    return None


def _over_remark(tree: Tree, verb: int) -> int | None:
    """The noun behind "after" or the like that a remark between dashes parts from its verb.

    It hangs on the verb over both then ("came after Norway – a big buyer – imposed a levy").
    """
    token = tree.tokens[verb]
    head = -1 if token.head is None else token.head
    if token.deprel != "advcl" or head < 0 or tree.tokens[verb - 1].text not in _DASHES:
        return None
    if token.text.casefold().endswith("ing"):
        return None
    for child in tree.children.get(head, ()):
        case = tree.child(child, "case") if tree.tokens[child].deprel == "obl" else None
        is_temporal = case is not None and tree.tokens[case].text.casefold() in _TEMPORAL
        if is_temporal and child < verb <= last_below(tree, child) + 2:
            return child
    return None


_DASHES = frozenset(("–", "—", "-", "--"))
_TEMPORAL = frozenset(("after", "before", "since", "until", "as", "while", "when"))


def is_reason(tree: Tree, verb: int) -> bool:
    """Whether a gerund tells what somebody is thanked, held or punished for ("arrested him for selling")."""
    token = tree.tokens[verb]
    marks = {tree.tokens[c].text.casefold() for c in tree.children.get(verb, ()) if c < verb}
    is_gerund = token.deprel == "advcl" and token.text.casefold().endswith("ing")
    return is_gerund and bool(marks & _REASONS)


_REASONS = frozenset(("for", "of", "over"))


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """The noun a relative pronoun stands for."""
    head = tree.tokens[verb].head
    is_relative = (tree.tokens[verb].deprel or "").startswith("acl")
    if is_relative and head is not None and tree.tokens[subject].text.casefold() in _RELATIVES:
        return head
    return subject


def _of_noun(tree: Tree, verb: int, noun: int, steps: int) -> int | None:
    """Subject of a participle or infinitive that hangs on a noun ("men accused", "its plan to attack")."""
    is_infinitive = any(tree.tokens[c].text.casefold() == "to" for c in tree.children.get(verb, ()))
    is_gerund = tree.tokens[verb].text.casefold().endswith("ing")
    says_it = is_gerund and tree.tokens[noun].text.casefold() in _PAPERS
    if is_gerund and tree.child(noun, "cop") is not None:
        return tree_subject(tree, noun, steps + 1)  # "Norway is a donor, sending"
    if not is_infinitive and not (says_it and tree.tokens[noun].deprel == "obj"):
        return noun
    owner = tree.child(noun, "nmod:poss")
    if owner is not None:
        return owner
    head = tree.tokens[noun].head
    return None if head is None or head < 0 else tree_subject(tree, head, steps + 1)


#: What somebody signs, sends or passes, and so does what it says ("signed an order banning").
_PAPERS = frozenset(
    "decree order bill law resolution letter report ruling directive motion measure petition edict verdict".split()
)


def tree_object(tree: Tree, verb: int) -> int | None:
    """Word index of the direct object."""
    found = tree.child(verb, "obj")
    found = found if found is not None else tree.child(verb, "iobj")
    head = tree.tokens[verb].head
    pronoun = found is None or tree.tokens[found].text.casefold() in _RELATIVES
    if (
        pronoun
        and is_relative(tree, verb)
        and head is not None
        and tree_subject(tree, verb) != head
    ):
        return head
    return found


def tree_obliques(tree: Tree, verb: int, prepositions: frozenset[str]) -> list[int]:
    """Word indices of what hangs on ``verb`` by one of ``prepositions``."""
    hung = (c for c in tree.children.get(verb, ()) if tree.tokens[c].deprel == "obl")
    cases = ((c, tree.child(c, "case")) for c in hung)
    return [
        c
        for c, case in cases
        if case is not None and tree.tokens[case].text.casefold() in prepositions
    ]


_RESTRICTIVE = frozenset(("acl", "acl:relcl"))
_PLACING = frozenset("at from for in near of on outside inside across with".split())


def is_restrictive(tree: Tree, at: int) -> bool:
    """Whether a word opens what tells apart the noun before it, with no comma between."""
    first = min((at, *tree.children.get(at, ())))
    around = {tree.tokens[n].text for n in (first - 1, first) if n >= 0}
    relation = tree.tokens[at].deprel
    is_of_place = relation == "nmod" and tree.tokens[first].text in _PLACING
    is_complete = relation == "amod" and tree.child(at, "obl") is not None  # "rebels loyal to"
    return (is_of_place or is_complete or relation in _RESTRICTIVE) and "," not in around


def last_below(tree: Tree, at: int) -> int:
    """The last word that hangs on ``at``, itself among them; clauses joined to it are left out."""
    found, todo = at, [at]
    while todo:
        word = todo.pop()
        found = max(found, word)
        todo += [c for c in tree.children.get(word, ()) if c > word and not _is_joined(tree, c)]
    return found


def _is_joined(tree: Tree, at: int) -> bool:
    """Whether a word opens a clause beside another, or under it ("men who fled and ...", "held since ...")."""
    relation = tree.tokens[at].deprel
    return relation == "advcl" or (relation == "conj" and tree.tokens[at].upos == "VERB")


def words_above(tree: Tree, at: int) -> Iterator[int]:
    """The words that a word hangs on, from the nearest to the root."""
    for _ in tree.tokens:
        over = tree.tokens[at].head
        if over is None or over < 0:
            return
        at = over
        yield at


_LOWER = frozenset(("advcl", "acl", "acl:relcl", "csubj", "nmod", "obl"))


def depth_of(tree: Tree, verb: int | None, head: int) -> int:
    """How many subordinate clauses and phrases lie over a word; what is said ("ccomp") is no lower."""
    at: int | None = head if verb is None else verb
    depth = steps = 0
    while at is not None and at >= 0 and steps < len(tree.tokens):
        depth += (tree.tokens[at].deprel or "") in _LOWER
        at, steps = tree.tokens[at].head, steps + 1
    return depth


def is_relative(tree: Tree, verb: int) -> bool:
    """Whether the verb opens a relative clause."""
    return tree.tokens[verb].deprel == "acl:relcl"
