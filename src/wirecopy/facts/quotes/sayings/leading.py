"""Verbs that lead up to a saying: "went on to say", "began by saying"; who speaks is the subject of the first verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import FINITE, PAPERS, PREPOSITIONS, is_adverb, is_past
from wirecopy.facts.quotes.sayings.subjects import Subject, leading_subject, subject_before
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE

#: Between such a verb and the form of "say" stands one of these.
_LINKS = frozenset("to by after before while without".split())
#: Present forms that lead up to a saying.
_LEADS = quote_words("leading.leads")
#: What a subject that names nobody begins with.
_IMPERSONAL = frozenset("there suffice needless it this that which what".split())
#: Behind forms of "be" these tell of words that were not said.
_UNSAID = frozenset("afraid unable unwilling reluctant asked invited".split())


def with_leader(items: Sequence[Item], cue: int, subject: Subject, floor: int) -> Subject | None:
    """The subject of the verb that leads up to the saying at ``cue``; ``subject`` where none does.

    None where a bare clause is not told as said ("it is fair to say the port ...").  Who gives out a paper
    says what it says ("the board sent a letter saying ..."), and who "can be heard telling" tells.
    """
    if not subject.is_empty and items[cue].lower.endswith("ing") and items[cue - 1].is_word:
        holds = items[cue - 1].lower in PAPERS
        part = range(subject.start + 1, subject.end)
        if not holds and items[cue].lower == "saying":
            last = next((n for n in reversed(part) if is_past(items[n])), cue)
            is_verb = last < cue and items[last].lower not in BE
            if is_verb and _is_noun_phrase(items, last + 1, subject.end):
                return replace(subject, start=last + 1)
        verb = next(
            (n for n in part if items[n].lower in FINITE or (holds and is_past(items[n]))), None
        )
        if verb is not None and not subject.is_relative:
            return replace(subject, end=verb)
    if subject.is_empty or items[cue - 1].lower not in _LINKS:
        return subject
    part = range(subject.start, subject.end)
    verb = next((n for n in part if is_past(items[n]) or items[n].lower in BE | _LEADS), None)
    is_told = verb is not None and _is_told(items, subject, verb)
    if verb is not None and verb == subject.start and verb > floor and is_told:
        shared = leading_subject(items, verb)
        first = subject_before(items, verb, floor)
        return (
            replace(first, start=shared[0], end=shared[1]) if shared and first.is_empty else first
        )
    if verb is not None and is_told:
        return replace(subject, end=verb)
    if items[cue - 1].lower == "to" and items[subject.start].lower.endswith("ing"):
        subject = replace(subject, start=subject.start + 1, end=cue - 1)  # "prompting X to say"
        if subject.is_empty:
            return None
    if cue_words()[items[cue].lower][1] != "say":
        return subject
    after = items[cue + 1 : cue + 2]
    is_marked = after and (
        after[0].is_quote or after[0].text in {":", ","} or after[0].lower == "that"
    )
    return subject if is_marked else None


def _is_noun_phrase(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the words behind a verb may be who speaks ("heard voters saying"), and no adverb or phrase."""
    is_other = start >= end or items[start].lower in PREPOSITIONS | {"to"}
    return not is_other and not any(is_adverb(item) for item in items[start:end])


def _is_told(items: Sequence[Item], subject: Subject, verb: int) -> bool:
    """Whether what the verb leads up to was said, by somebody."""
    first = items[subject.start].lower
    if items[verb].lower in BE:
        after = {item.lower for item in items[verb + 1 : subject.end]}
        return first not in _IMPERSONAL and not after & _UNSAID
    return first not in _IMPERSONAL or first == "it"
