"""Pronouns: whom ``he`` and ``she`` mean.

Of the people named in this sentence and the ones before, the one that most speaks for: a gender that fits,
a subject rather than an object, a near sentence rather than a far one, whom the last such pronoun meant.
Nobody of the other gender fits, nor whom the last pronoun of the other one meant if there is somebody else, nor the subject of a clause its object ("Ada met her"), nor who says it a
word of a quotation.  What is a subject is told by the word before it: none, a mark or a conjunction; actors
are read without a parse.

Known misses: pronouns before the name ("When she left, Ada Berg ..."), and people of one gender in turn.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from wirecopy.data.given_names import Gender
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.cast import Cast, Member
from wirecopy.facts.actors.gender import gender_of
from wirecopy.facts.actors.words import BELONGS
from wirecopy.model import Sentence

Relation = Literal["subject", "object", "owner"]

#: Points for a known gender, a subject, a subject that opens its sentence, the person whom the last
#: pronoun meant; and off for every sentence back, for one who only owns something and one without a name.
_FITS, _SUBJECT, _OPENS, _AGAIN, _FAR, _OWNS, _NAMELESS = 2.0, 1.5, 0.5, 1.0, 0.8, 0.7, 0.5
#: How many namings and how many sentences back a pronoun reaches.
_REACH, _FARTHEST = 30, 5
_MARKS = frozenset(('"', "“", "”"))
#: Words before a subject, beside marks.
_BEFORE_SUBJECT = actor_words("pronouns.before_subject")
_PREPOSITIONS = BELONGS | actor_words("pronouns.prepositions")
#: Words between one clause and the next.
_BOUNDS = actor_words("pronouns.bounds")
_OWNERS = frozenset(("'s", "’s", "'", "’"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a naming stands in its sentence."""

    #: Sentences before that of the pronoun.
    back: int
    relation: Relation
    #: The number of its clause in the sentence.
    clause: int
    is_quoted: bool
    #: Whether it opens the sentence.
    opens: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a pronoun may mean."""

    index: int
    gender: Gender | None
    standing: Standing
    is_named: bool
    #: Whether the last pronoun of that gender meant the same person.
    is_meant: bool


class Pronouns:
    """Finds whom the pronouns of one text mean, in the order of the text."""

    def __init__(self, sentences: Sequence[Sentence], cast: Cast) -> None:
        self._sentences, self._cast = sentences, cast
        self._starts = [sentence.start for sentence in sentences]
        self._words: dict[int, _Words] = {}
        #: Whom the last pronoun of a gender meant.
        self._meant: dict[Gender | None, int] = {}

    def find(self, word: str, start: int, end: int) -> int | None:
        """The person that the pronoun ``word`` (lower case) at ``start`` means."""
        wanted, number = gender_of(word), bisect_right(self._starts, start) - 1
        pronoun = self._standing(number, start, end, 0)
        possible = [
            candidate
            for candidate in self._candidates(number, wanted)
            if candidate.gender in {None, wanted} and not _is_barred(candidate, pronoun)
        ]
        if not possible:
            return None
        others = {index for gender, index in self._meant.items() if gender != wanted}
        free = [candidate for candidate in possible if candidate.index not in others]
        found = max(free or possible, key=_points).index
        self._meant[wanted] = found
        member = self._cast.members[found]
        if len({candidate.index for candidate in possible}) == 1:
            member.gender = member.gender or wanted
        return found

    def _candidates(self, number: int, wanted: Gender | None) -> Iterator[Candidate]:
        """The namings of people in this sentence and those before, the last first."""
        for mention in reversed(self._cast.mentions[-_REACH:]):
            span = mention.span
            at = bisect_right(self._starts, span.start) - 1
            if number - at > _FARTHEST:
                return
            member = self._cast.members[mention.actor]
            if member.is_one:
                yield Candidate(
                    mention.actor,
                    member.gender or _gender_of_role(member),
                    self._standing(at, span.start, span.end, number - at),
                    is_named=member.is_person,
                    is_meant=self._meant.get(wanted) == mention.actor,
                )

    def _standing(self, number: int, start: int, end: int, back: int) -> Standing:
        """How the words from ``start`` to ``end`` stand in a sentence."""
        words = self._words.get(number)
        if words is None:
            words = self._words[number] = _Words(self._sentences[number])
        return words.standing(start, end, back)


def _gender_of_role(member: Member) -> Gender | None:
    """What the role tells by which somebody without a name is known ("her brother", "the queen")."""
    return None if member.is_person else gender_of(member.name.lower().rsplit(" ", 1)[-1])


def _points(candidate: Candidate) -> float:
    """What speaks for a candidate."""
    stands = candidate.standing
    is_subject = stands.relation == "subject"
    return (
        _FITS * (candidate.gender is not None)
        + _SUBJECT * is_subject
        + _OPENS * (is_subject and stands.opens)
        + _AGAIN * candidate.is_meant
        - _FAR * stands.back
        - _OWNS * (stands.relation == "owner")
        - _NAMELESS * (not candidate.is_named)
    )


def _is_barred(candidate: Candidate, pronoun: Standing) -> bool:
    """Whether grammar keeps a pronoun from meaning somebody named in the same sentence."""
    stands = candidate.standing
    if stands.back or stands.relation != "subject":
        return False
    is_own_object = pronoun.relation == "object" and pronoun.clause == stands.clause
    return is_own_object or (pronoun.is_quoted and not stands.is_quoted)


class _Words:
    """The words of a sentence, ready to be asked by place."""

    def __init__(self, sentence: Sentence) -> None:
        self._words = [token.text.lower() for token in sentence.tokens]
        self._starts = [token.start for token in sentence.tokens]
        self._marks = [0, *accumulate(word in _MARKS for word in self._words)]
        self._clauses = [0, *accumulate(_is_bound(word) for word in self._words)]
        self._first = next((n for n, word in enumerate(self._words) if word[0].isalnum()), 0)

    def standing(self, start: int, end: int, back: int) -> Standing:
        """How the words from ``start`` to ``end`` stand in the sentence."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return Standing(
            back,
            self._relation(first, last),
            clause=self._clauses[first],
            is_quoted=self._marks[first] % 2 == 1,
            opens=first <= self._first,
        )

    def _relation(self, first: int, last: int) -> Relation:
        """What a naming is in its clause, as far as the words beside it tell."""
        words = self._words
        before, after = words[first - 1] if first else "", words[last] if last < len(words) else ""
        word = words[first] if first < len(words) else ""
        if (
            after in _OWNERS
            or word == "his"
            or (word == "her" and after.isalpha() and after not in _PREPOSITIONS)
        ):
            return "owner"
        if word in {"he", "she"}:
            return "subject"
        if word in {"him", "her"}:
            return "object"
        is_subject = not before or not before[0].isalnum() or before in _BEFORE_SUBJECT
        if before == "and":
            return "subject" if after.isalpha() and after not in _PREPOSITIONS else "object"
        return "subject" if is_subject else "object"


def _is_bound(word: str) -> bool:
    """Whether a word or mark ends a clause."""
    return word in _BOUNDS or not word[0].isalnum()
