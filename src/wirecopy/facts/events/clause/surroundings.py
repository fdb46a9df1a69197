"""Surroundings: what stands around a word in its sentence's tree, place by place, for the learned weights.

A place is a relation: the word itself, its object, its subject, what it is about.  Words count by their
vectors, so that a verb is read by those it is like, and by what it is done to ("pulled its ambassador",
"pulled a tooth").  Marks are yes or no: a preposition at hand, a negation, a named subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.facts.trees import Tree
from wirecopy.model import Token

#: Places around a word, in the order of the weights.
PLACES = (
    "word", "object", "complement", "subject", "oblique", "modifier", "particle", "inner", "head", "sentence",
)  # fmt: skip
_PLACE = {place: number for number, place in enumerate(PLACES)}
#: Relations (without subtypes) of the words of each place.
_OF_RELATION = {
    "obj": "object", "xcomp": "complement", "ccomp": "complement", "nsubj": "subject", "obl": "oblique",
    "nmod": "oblique", "advmod": "modifier", "amod": "modifier", "mark": "modifier", "aux": "modifier",
    "case": "modifier", "compound": "particle",
}  # fmt: skip
#: Whose own words tell more of what is done, and which of these.
_TELLING = frozenset(("object", "complement"))
_INNER = frozenset(("obj", "nmod", "amod", "compound", "xcomp"))

_PREPOSITIONS = "with of to for from against on in over at by into about as after between".split()
_RELATIONS = "root ccomp xcomp advcl acl conj nmod obl obj nsubj compound amod".split()
_HELD = ("subject", "object", "complement", "oblique")
_KINDS = ("PROPN", "PRON", "NOUN", "NUM")
_NEGATIONS = frozenset(("not", "n't", "never", "no"))
_MODALS = frozenset(("will", "would", "could", "may", "might", "should"))
#: Every mark, in the order of the weights.
MARKS = (
    *(f"with {word}" for word in _PREPOSITIONS),
    *(f"as {relation}" for relation in _RELATIONS),
    *(f"{place} {kind}" for place in _HELD for kind in _KINDS),
    "passive", "gerund", "negated", "modal",
)  # fmt: skip
_MARK = {mark: number for number, mark in enumerate(MARKS)}


def said(tokens: Sequence[Token]) -> list[str]:
    """The words of a sentence as their vectors are looked up: lemmas in small letters."""
    return [(token.lemma or token.text).casefold() for token in tokens]


def words_around(tree: Tree, at: int) -> Iterator[tuple[int, int]]:
    """Place and token of every word around ``at``, those of its sentence aside; a word may hold two places."""
    yield _PLACE["word"], at
    for child in tree.children.get(at, ()):
        place = _place_of(tree.tokens[child])
        if place is None:
            continue
        yield _PLACE[place], child
        if place in _TELLING:
            inner = (c for c in tree.children.get(child, ()) if _relation(tree.tokens[c]) in _INNER)
            yield from ((_PLACE["inner"], c) for c in inner)
    head = tree.tokens[at].head
    if head is not None and head >= 0:
        yield _PLACE["head"], head


def _place_of(token: Token) -> str | None:
    """The place that a word holds beside its head; a passive's subject is what the act is done to."""
    if token.deprel == "nsubj:pass":
        return "object"
    return _OF_RELATION.get(_relation(token))


def marks_of(tree: Tree, at: int) -> Iterator[int]:
    """The marks of the word at ``at``."""
    token = tree.tokens[at]
    relation = _relation(token)
    if relation in _RELATIONS:
        yield _MARK[f"as {relation}"]
    if token.text.casefold().endswith("ing"):
        yield _MARK["gerund"]
    yield from dict.fromkeys(_MARK[mark] for mark in _marks_of_children(tree, at))


def _marks_of_children(tree: Tree, at: int) -> Iterator[str]:
    for number in tree.children.get(at, ()):
        child = tree.tokens[number]
        word, place = child.text.casefold(), _place_of(child)
        if child.deprel == "nsubj:pass":
            yield "passive"
        if place in _HELD and child.upos in _KINDS:
            yield f"{place} {child.upos}"
        if word in _NEGATIONS:
            yield "negated"
        if word in _MODALS:
            yield "modal"
        cases = (tree.tokens[c] for c in tree.children.get(number, ()))
        names = (c.text.casefold() for c in cases if c.deprel == "case")
        yield from (f"with {name}" for name in names if name in _PREPOSITIONS)


def _relation(token: Token) -> str:
    return (token.deprel or "").partition(":")[0]
