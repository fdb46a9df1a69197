"""Sentence bounds: end marks that no abbreviation, number or quotation explains; line breaks.

A line break always ends a sentence.  Inside a line a run of end marks, with the closing quotes
and brackets after it, ends one when white space follows and what comes next does not begin in
lower case; numbers of notes ("[1]") belong to their sentence.  A full stop after a title ("Mr."), an
initial ("J. Smith"), a dotted abbreviation ("U.S.") or a list number does not, unless the next word
is one that opens sentences ("The") and no initial itself; which words these are, and whether ordinals
have a full stop, is a language's own (``habits``).
A question or exclamation inside quotation marks followed by its attribution ("?” Lee asked") goes on,
and so does a firm's mark of exclamation ("Yahoo! Inc.").
A missing space ("left.The") is forgiven before such an opener.  A bullet begins a sentence.

The rules miss sentences that begin with a lower-case name, and sentences that end without a mark on the
same line as the next; in English ``bounds`` mends that, with what the rules say as one of its inputs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wirecopy.data.word_lists import sentence_words
from wirecopy.language.abbreviations import FIRMS
from wirecopy.language.habits import Habits, habits_of
from wirecopy.language.unseen import FORMAT, FORMAT_CLASS

#: Marks that begin a point of a list wherever they stand apart.
BULLETS = "•▪●■‣►◦➤▸"
#: Those and the marks that do so only where a line begins.
LIST_MARKS = BULLETS + "·*–—-"
_CLOSERS = "\"'”’»)\\]"
#: End marks with the closing marks and the numbers of notes behind them; bullets.
_MARK = re.compile(
    rf"(?P<end>[.!?…。！？؟۔।]+[{_CLOSERS}]*)(?:\[\d{{1,3}}\])*|(?<=\s)[{BULLETS}](?=\s)"
)
_UNSPACED = "。！？"
_OPENING = "\"'“‘«(\\[„"
_BEFORE_WORD = re.compile(rf"\A[\s{_OPENING}{FORMAT_CLASS}]++")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'«—–]+$")
_DOTTED_INSIDE = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w’'.-]*+\s++(?:(?:and|of|for|the|to|de|al)\s++){0,2}){1,12}(?:said|says|asked|asks|told|wrote|added|replied|shouted|cried|"
    r"exclaimed|demanded|wondered|tweeted|posted)\b"
)
_AFTER_CLOCK = sentence_words("sentences.after_clock")
#: Digits of the longest number that is read as an ordinal: days, centuries, regiments.
_LONGEST_ORDINAL = 2
#: How far a decision looks to either side, in characters; keeps hostile lines linear.
_REACH = 48
#: The same where a speaker's name and office are looked for.
_FAR_REACH = 120


def split_line(line: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one line, by rules; ``language`` (ISO 639-1) is None where unknown."""
    start = 0
    for verdict in judge(line, language):
        if verdict.ends:
            yield from _trimmed(line, start, verdict.cut)
            start = verdict.cut
    yield from _trimmed(line, start, len(line))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one place where a sentence might end."""

    #: Just behind the last letter of the sentence.
    cut: int
    ends: bool
    #: Whether the rules know, and need no second opinion.
    is_sure: bool = False


def judge(line: str, language: str | None) -> Iterator[Verdict]:
    """What the rules say of every end mark and bullet of a line, in order."""
    habits = habits_of(language)
    start = 0
    for match in _MARK.finditer(line):
        verdict = _judge(line, start, match, habits)
        if verdict.ends:
            start = verdict.cut
        yield verdict


def _judge(line: str, start: int, match: re.Match[str], habits: Habits) -> Verdict:
    mark, at = match["end"], match.end()
    if mark is None:
        return Verdict(match.start(), ends=True, is_sure=True)  # a bullet
    if at >= len(line):
        return Verdict(at, ends=True)
    if mark[0] in _UNSPACED:
        return Verdict(at, ends=True, is_sure=True)
    after = line[at : at + _FAR_REACH]
    if after[0] in FORMAT:
        after = after.lstrip(FORMAT) or " "
    if not after[0].isspace():
        return Verdict(at, ends=_forgives_missing_space(line, match, after, habits))
    following = _BEFORE_WORD.sub("", after)
    if not following or following[0].islower():
        return Verdict(at, ends=False)
    if mark[0] in ".…":
        ends = _stop_ends(line, start, match, following, habits)
        is_sure = _has_sure_opener(line, match, following, habits) if ends else mark == ".)"
        return Verdict(at, ends=ends, is_sure=is_sure)
    goes_on = _goes_on(mark, following)
    return Verdict(at, ends=not goes_on, is_sure=goes_on)


def _goes_on(mark: str, following: str) -> bool:
    """Whether the sentence surely goes on after a question or exclamation."""
    if mark[-1] in _CLOSERS:
        return _ATTRIBUTION.match(following) is not None
    word = _FIRST_WORD.match(following)
    return word is not None and word.group() in FIRMS


def _forgives_missing_space(line: str, match: re.Match[str], after: str, habits: Habits) -> bool:
    """``left.The``: two lower-case letters, one mark, an opener of two letters or more."""
    before = line[max(0, match.start() - 2) : match.start()]
    word = _FIRST_WORD.match(after.lstrip(_OPENING))
    return bool(
        len(before) == 2
        and before.islower()
        and before.isalpha()
        and word
        and len(word.group()) > 1
        and word.group() in habits.openers
    )


def _stop_ends(line: str, start: int, match: re.Match[str], following: str, habits: Habits) -> bool:
    """Whether a full stop before a capital, digit or mark ends the sentence."""
    mark, at = match["end"], match.start()
    if mark[0] == "…" or len(mark.rstrip("\"'”’»)]")) > 1:
        return following[0].isupper() or not following[0].isalnum()
    found = _LAST_WORD.search(line[max(start, at - _REACH) : at])
    word = found.group() if found else ""
    if mark != "." and not (mark == ".)" and line[at - len(word) - 1 : at - len(word)] == "("):
        return True  # a closing quote or bracket stands after the full stop, not "(ret.)"
    if word in habits.titles:
        return False
    if word in habits.numbered and following[0].isdigit():
        return False
    next_word = _next_word(following)
    if word.isdigit():
        is_listed = not line[start:at].strip(" \t•-*").strip(word)
        return not is_listed and not _is_ordinal(word, next_word, habits)
    return _abbreviation_ends(word, line, at, next_word, habits)


def _next_word(following: str) -> re.Match[str] | None:
    """The word that might open a sentence; an initial ("J. A. Smith") is none."""
    found = _FIRST_WORD.match(following)
    is_initial = found is not None and found.end() == 1 and following[1:2] == "."
    return None if is_initial else found


def _has_sure_opener(line: str, match: re.Match[str], following: str, habits: Habits) -> bool:
    """Whether a word that is no name follows an abbreviation in capitals ("the F.B.I. He")."""
    at = match.start()
    if match["end"] != "." or not line[max(0, at - 3) : at].isupper():
        return False
    next_word = _FIRST_WORD.match(following)
    is_dotted = _DOTTED_INSIDE.search(line, max(0, at - _REACH), at) is not None
    return is_dotted and next_word is not None and next_word.group() in habits.sure_openers


def _is_ordinal(word: str, next_word: re.Match[str] | None, habits: Habits) -> bool:
    """Whether a number with a full stop is an ordinal ("5. Januar"), as far as its length tells."""
    opens = next_word is not None and next_word.group() in habits.openers
    return habits.has_ordinals and len(word) <= _LONGEST_ORDINAL and not opens


def _abbreviation_ends(
    word: str, line: str, at: int, next_word: re.Match[str] | None, habits: Habits
) -> bool:
    following = next_word.group() if next_word else ""
    if word.casefold() in ("a.m", "p.m"):
        return following not in _AFTER_CLOCK
    opens = following in habits.openers
    if len(word) == 1 and word.isupper():
        before = line[max(0, at - 1 - _REACH) : at - 1].split()
        is_named = not before or before[-1][:1].isupper()
        return opens and (not is_named or word == "I" or following in habits.sure_openers)
    if _DOTTED_INSIDE.search(word) or word in habits.leaning:
        return opens
    return True


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and _is_unseen(line[start]):
        start += 1
    while end > start and _is_unseen(line[end - 1]):
        end -= 1
    if end > start:
        yield start, end


def _is_unseen(char: str) -> bool:
    return char.isspace() or char in FORMAT
