"""Sentence bounds: end marks that no abbreviation, number or quotation explains; line breaks.

A line break always ends a sentence.  Inside a line a run of end marks, with the closing quotes
and brackets after it, ends one when white space follows and what comes next does not begin in
lower case.  A full stop after a title ("Mr."), an initial ("J. Smith"), a dotted abbreviation
("U.S.") or a list number does not, unless the next word is one that opens sentences ("The").
A question or exclamation inside quotation marks followed by its attribution ("?” Lee asked") goes on.
A missing space ("left.The") is forgiven before such an opener.  A bullet begins a sentence.

The rules miss sentences that begin with a lower-case name, and sentences that end without a mark on the
same line as the next; in English ``bounds`` mends that, with what the rules say as one of its inputs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wirecopy.language.abbreviations import COMPANY, LEANING, NUMBERED, OPENERS, TITLES, word_set

#: Marks that begin a point of a list.
BULLETS = "•▪●■‣"
_CLOSERS = "\"'”’»)\\]"
_MARK = re.compile(rf"[.!?…。！？؟۔।]+[{_CLOSERS}]*|(?<=\s)[{BULLETS}](?=\s)")
_UNSPACED = "。！？"
_OPENING = "\"'“‘«([„"
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'«—–]+$")
_DOTTED_INSIDE = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w’'.-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|shouted|cried|"
    r"exclaimed|demanded|wondered|tweeted|posted)\b"
)
_AFTER_CLOCK = word_set(
    "EST EDT CST CDT MST MDT PST PDT ET CT MT PT GMT BST UTC CET CEST SGT IST",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Pacific Mountain Sharp",
)
#: How far a decision looks to either side, in characters; keeps hostile lines linear.
_REACH = 48


def split_line(line: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one line, by rules."""
    start = 0
    for verdict in judge(line):
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


def judge(line: str) -> Iterator[Verdict]:
    """What the rules say of every end mark and bullet of a line, in order."""
    start = 0
    for match in _MARK.finditer(line):
        verdict = _judge(line, start, match)
        if verdict.ends:
            start = verdict.cut
        yield verdict


def _judge(line: str, start: int, match: re.Match[str]) -> Verdict:
    mark, at = match.group(), match.end()
    if mark[0] in BULLETS:
        return Verdict(match.start(), ends=True, is_sure=True)
    if at >= len(line):
        return Verdict(at, ends=True)
    if mark[0] in _UNSPACED:
        return Verdict(at, ends=True, is_sure=True)
    after = line[at : at + _REACH]
    if not after[0].isspace():
        return Verdict(at, ends=_forgives_missing_space(line, match, after))
    following = after.lstrip().lstrip(_OPENING + " ")
    if not following or following[0].islower():
        return Verdict(at, ends=False)
    if mark[0] in ".…":
        return Verdict(at, ends=_stop_ends(line, start, match, following))
    goes_on = mark[-1] in _CLOSERS and _ATTRIBUTION.match(following) is not None
    return Verdict(at, ends=not goes_on, is_sure=goes_on)


def _forgives_missing_space(line: str, match: re.Match[str], after: str) -> bool:
    """``left.The``: two lower-case letters, one mark, an opener of two letters or more."""
    before = line[max(0, match.start() - 2) : match.start()]
    word = _FIRST_WORD.match(after.lstrip(_OPENING))
    return bool(
        len(before) == 2
        and before.islower()
        and before.isalpha()
        and word
        and len(word.group()) > 1
        and word.group() in OPENERS
    )


def _stop_ends(line: str, start: int, match: re.Match[str], following: str) -> bool:
    """Whether a full stop before a capital, digit or mark ends the sentence."""
    if match.group()[0] == "…" or len(match.group().rstrip("\"'”’»)]")) > 1:
        return following[0].isupper() or not following[0].isalnum()
    found = _LAST_WORD.search(line[max(start, match.start() - _REACH) : match.start()])
    word = found.group() if found else ""
    next_word = _FIRST_WORD.match(following)
    opener = next_word is not None and next_word.group() in OPENERS
    if match.group() != ".":
        return True  # a closing quote or bracket stands after the full stop
    if word in TITLES:
        return False
    if word in NUMBERED and following[0].isdigit():
        return False
    if word.isdigit() and not line[start : match.start()].strip(" \t•-*").strip(word):
        return False  # a list number
    return _abbreviation_ends(word, line, match.start(), opener, next_word)


def _abbreviation_ends(
    word: str, line: str, at: int, opener: bool, next_word: re.Match[str] | None
) -> bool:
    if word.casefold() in ("a.m", "p.m"):
        return next_word is None or next_word.group() not in _AFTER_CLOCK
    if _DOTTED_INSIDE.search(word) or word in COMPANY or word in LEANING:
        return opener
    if len(word) == 1 and word.isupper():
        before = line[max(0, at - 1 - _REACH) : at - 1].split()
        named = not before or before[-1][:1].isupper()
        return opener and (not named or word == "I")
    return True


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
