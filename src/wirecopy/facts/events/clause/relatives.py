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
        words[start - 1].low in SUBJECT_PRONOUNS or _is_bare_relative(clause, verb)
    ):
        antecedent = phrase_at(clause.phrases, first - 1)
    else:
        return None
    return None if antecedent is None else (subject, antecedent)


def _is_bare_relative(clause: Clause, verb: int) -> bool:
    """Whether the parser sees a relative clause with no word before it ("the men police arrested")."""
    return clause.tree is not None and clause.tree.tokens[verb].deprel == "acl:relcl"


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
