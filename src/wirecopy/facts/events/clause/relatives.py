"""Relatives: clauses whose object is the noun before them ("drivers whom police arrested", "the men Kenya freed")."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.phrases import SUBJECT_PRONOUNS, phrase_at
from wirecopy.facts.events.clause.verb_groups import group_start
from wirecopy.facts.events.clause.words import Word


def object_relative(clause: Clause, verb: int) -> tuple[int, int] | None:
    """Subject and antecedent of a clause whose object is the noun before it.

    "Diplomats it accused of", "drivers whom police arrested", "people that Kenya wants to expel".
    """
    words, start = clause.words, group_start(clause.words, verb)
    while start > 1 and words[start - 1].kind == "T" and words[start - 2].kind == "V":
        start = group_start(words, start - 2)
    subject = None if start < 2 else phrase_at(clause.phrases, start - 1)
    if subject is None or subject == 0 or clause.phrases[subject].is_possessor:
        return None
    if is_time(clause, subject):
        return None  # "Peru, which last week accused Chad"
    first = clause.phrases[subject].first
    if is_relative_word(words, first - 1):
        before = first - 2 - (words[first - 2].kind == ",")  # "Peru, which Chad accuses of"
        antecedent = phrase_at(clause.phrases, before)
    elif words[first - 1].kind == "N" and (
        words[start - 1].low in SUBJECT_PRONOUNS or _is_bare_relative(clause, verb, subject)
    ):
        antecedent = phrase_at(clause.phrases, first - 1)
    else:
        return None
    if antecedent is None or is_time(clause, antecedent):
        return None  # "said on Tuesday they had charged two men"
    return subject, _opening_of_chain(clause, antecedent, verb)


def _opening_of_chain(clause: Clause, n: int, verb: int) -> int:
    """The noun that the parser hangs the clause on, before the one right before it ("the aid to Chad that Norway cut")."""
    over = None if clause.tree is None else clause.tree.tokens[verb].head
    meant = None if over is None or over < 0 else phrase_at(clause.phrases, over)
    is_relative = clause.tree is not None and clause.tree.tokens[verb].deprel == "acl:relcl"
    return meant if is_relative and meant is not None and meant < n else n


def _is_bare_relative(clause: Clause, verb: int, subject: int) -> bool:
    """Whether the parser sees a relative clause with no word before it ("the men police arrested").

    It often takes the verb for a participle; one that a noun with an article stands before has that for its subject.
    """
    tree = clause.tree
    if tree is None or not (tree.tokens[verb].deprel or "").startswith("acl"):
        return False
    phrase = clause.phrases[subject]
    opens = clause.words[phrase.first]
    noun = tree.tokens[phrase.head]
    over = -1 if noun.head is None else noun.head
    is_joined = noun.deprel in ("appos", "conj") and 0 <= over < phrase.first
    is_doer = opens.text in country_words() or opens.low in _ARTICLES
    is_subject = tree.child(verb, "nsubj") == phrase.head or (is_joined and is_doer)
    return tree.tokens[verb].deprel == "acl:relcl" or is_subject


_ARTICLES = frozenset(("a", "an", "the"))


def is_relative_word(words: Sequence[Word], at: int) -> bool:
    """Whether a relative stands at ``at``; "that" also where the tagger reads it otherwise, after people."""
    if at < 1 or words[at].low == "whose":
        return False
    people = word_list("agents")
    before = words[at - 1]
    is_people = before.low.removesuffix("s") in people or (
        before.kind == "N" and any(r.kind == "people" for r in country_words().get(before.text, ()))
    )
    return words[at].kind == "R" or (words[at].low == "that" and is_people)
