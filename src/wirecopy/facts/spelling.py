"""Spelling: a text as the readers of facts can read it, every character in its place.

A line in capitals ("POLICE ARREST MAYOR"), or with one at every word ("Police Arrest Mayor"), tells no name from other
words.  The rest of the text does: what it writes in small letters, in whatever form ("arrested"), is written so in the
line; a capital or an abbreviation stays.  Words that the rest does not have keep one capital, as in a headline, and
names of states and bodies all of theirs.  Hyphens that do not break are hyphens.

In a text that is all in capitals, words of acts and of those who act are small.

Known misses: names of people that are words of the text and open its sentences only ("Field got no grace period"); names
with capitals inside ("McLean").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from wirecopy.data.countries import country_words
from wirecopy.data.given_names import given_names
from wirecopy.data.organizations import organizations
from wirecopy.data.roles import role_words
from wirecopy.facts.actors.words import is_function_word
from wirecopy.facts.events.clause.words import load_forms
from wirecopy.text.inflection import base_forms, plural, verb_forms

#: Shorter lines are labels, names or abbreviations (letters, words); longer ones no headlines (characters).
_LEAST_LETTERS, _LEAST_WORDS, _LONGEST_TITLE = 12, 3, 200
#: Words of a title with fewer letters may be small.
_SMALL_WORD = 4
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
#: What stands before a word whose capital is that of a beginning.
_BEGINNING = re.compile(r"(?:^|[.!?:…][\"”’')\]]*\s+|[\"“‘«(]|[–—-]\s+)\Z")
_BEFORE = 4
#: Words that are other words in small letters, and stand for a state in capitals.
_STATES = frozenset(("US",))
#: Names in capitals that are common words in small letters.
_WORDS = frozenset("ARENA CAR MEND MUD RAND RAW SAP".split())
#: Share of a heading's words that the rest has, from which on it tells of all.
_TOLD_SHARE = 0.5
#: Letters of the longest abbreviation that the rest of a text tells.
_LONGEST_ABBREVIATION = 6


class _Rest(NamedTuple):
    """The words of the other lines."""

    small: set[str]
    #: With a capital that is not the beginning's; in small letters here.
    capital: set[str]
    abbreviations: set[str]


def plain_spelling(text: str) -> str:
    """``text`` with lines in capitals, and titles with many, written as sentences are; of the same length."""
    text = text.translate(_HYPHENS)
    lines = text.split("\n")
    headings = [_is_shouted(line) or _is_title(line) for line in lines]
    if not any(headings):
        return text
    rest = _rest_of(
        line for line, is_heading in zip(lines, headings, strict=True) if not is_heading
    )
    return "\n".join(
        _respelled(line, rest) if is_heading else line
        for line, is_heading in zip(lines, headings, strict=True)
    )


def _is_shouted(line: str) -> bool:
    """Whether a line of several words has letters, and capitals alone."""
    return (
        line.isupper()
        and sum(map(str.isalpha, line)) >= _LEAST_LETTERS
        and len(line.split()) >= _LEAST_WORDS
    )


def _is_title(line: str) -> bool:
    """Whether every longer word of a line has a capital, and several do that are no abbreviations."""
    if len(line) > _LONGEST_TITLE or line.endswith("."):
        return False
    words: list[str] = _WORD.findall(line)
    if any(word[0].islower() and len(word) >= _SMALL_WORD for word in words):
        return False
    return sum(word[0].isupper() and word[1:].islower() for word in words) >= _LEAST_WORDS


def _rest_of(lines: Iterable[str]) -> _Rest:
    rest = _Rest(set(), set(), set())
    for line in lines:
        for match in _WORD.finditer(line):
            word, at = match.group(), match.start()
            if word.islower():
                rest.small.add(word)
            elif word.isupper() and len(word) > 1:
                rest.abbreviations.add(word)
            elif not _BEGINNING.search(line[max(0, at - _BEFORE) : at]) or _opens_name(match):
                rest.capital.add(word.lower())
    return rest


def _opens_name(match: re.Match[str]) -> bool:
    """Whether a word is a given name with another word in capitals behind it ("Bill Grant denied it")."""
    after = match.string[match.end() : match.end() + 3]
    return (
        match.group() in given_names()
        and after[:1] == " "
        and after[1:2].isupper()
        and after[2:3].islower()
    )


def _respelled(line: str, rest: _Rest) -> str:
    """A heading as the rest writes its words, where it has most of them; else as a title."""
    words = [match for match in _WORD.finditer(line) if len(match.group()) > 1]
    asked = [match for match in words if not is_function_word(_small(match.group()))]
    if sum(_is_told(match, rest) for match in asked) < _TOLD_SHARE * len(asked):
        return line if not line.isupper() else _WORD.sub(lambda match: _titled(match, rest), line)
    begin = next((match.start() for match in _WORD.finditer(line)), 0)
    return _WORD.sub(lambda match: _spelled(match, rest, is_first=match.start() == begin), line)


def _is_told(match: re.Match[str], rest: _Rest) -> bool:
    """Whether it is known how a word is written in a sentence."""
    low = _small(match.group())
    is_name = low in rest.capital or low.capitalize() in country_words()
    return is_name or _is_kept(match, rest) or _is_small(low, rest)


def _spelled(match: re.Match[str], rest: _Rest, *, is_first: bool) -> str:
    """A word of a heading as it is written in a sentence."""
    low = _small(match.group())
    is_small = (is_function_word(low) or _is_small(low, rest)) and not _is_month(match)
    if is_small and not (is_first or low in rest.capital or _is_kept(match, rest)):
        return low
    return _titled(match, rest)


def _is_month(match: re.Match[str]) -> bool:
    """Whether a word that is another one in small letters is a month here ("In May", "May 5")."""
    if match.group().lower() not in ("may", "march"):
        return False
    before = match.string[: match.start()].split()
    after = match.string[match.end() :].split()
    return (bool(before) and before[-1].lower() in _BEFORE_MONTH) or (
        bool(after) and after[0][:1].isdigit()
    )


_BEFORE_MONTH = frozenset("in of since until till by from last next this early late mid".split())


def _titled(match: re.Match[str], rest: _Rest) -> str:
    """A word of a heading with one capital, as in a title; as it is where it has a small letter already ("McLean")."""
    word = match.group()
    low = _small(word)
    if _is_kept(match, rest) or not word.isupper():
        return word
    if _is_month(match):
        return word[0] + low[1:]
    is_clitic = len(word) == 1 and match.string[match.start() - 1 : match.start()] in ("'", "’")
    is_joint = match.start() > 0 and len(word) < _SMALL_WORD and is_function_word(low)
    is_first = not any(map(str.isalpha, match.string[: match.start()]))
    is_plain = not (rest.small or is_first) and low in _words_of_acts()
    return low if is_clitic or is_joint or is_plain else word[0] + low[1:]


def _is_kept(match: re.Match[str], rest: _Rest) -> bool:
    """Whether a word is an abbreviation, of the rest or known."""
    word = match.group()
    if not word.isupper():
        return False
    if word in rest.abbreviations:
        return len(word) <= _LONGEST_ABBREVIATION
    return "." in word or (word in _abbreviations() and _small(word) not in rest.small)


def _is_small(low: str, rest: _Rest) -> bool:
    """Whether the rest has the word, or another form of it, in small letters."""
    if low in rest.small:
        return True
    if not low.isascii() or len(low) < _SMALL_WORD:
        return False
    forms = (form for base in base_forms(low) for form in (plural(base), *verb_forms(base)))
    return any(form in rest.small for form in forms)


def _small(word: str) -> str:
    """In small letters, of the same length."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in word)


@cache
def _abbreviations() -> frozenset[str]:
    """Names of states and bodies that are written in capitals, none that is a common word in small letters."""
    names = (name for name in (*organizations(), *country_words()) if name.isupper())
    return (
        frozenset(name for name in names if not is_function_word(name.lower())) - _WORDS | _STATES
    )


@cache
def _words_of_acts() -> frozenset[str]:
    """Verbs of acts in all their forms, and words for those who act, in small letters."""
    roles = (word for phrase in role_words() for word in phrase.split())
    return frozenset(load_forms().verbs) | {word for word in roles if word.islower()}
