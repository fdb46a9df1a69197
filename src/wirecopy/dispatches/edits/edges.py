"""Edges: the dateline before a text and the credits after it, which no body text should align with.

A dateline is a place in capitals or a known title-case place, perhaps with a region, a day and an agency
in brackets, closed by a dash or colon within the first words; an agency in brackets and a dash
suffice, and so does a place with an agency between strokes ("MOSCOW, March 9. /TASS/.") or, in capitals, in brackets.  Credits are the last sentences that name who reported, edited or owns the text, and the
agency's name alone.

Known misses: datelines without a dash or agency; place names of more than five words; title-case places that no
table holds.
"""

from __future__ import annotations

import re

from wirecopy.data.agencies import load_agencies
from wirecopy.data.gazetteer import gazetteer
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.forms import is_country_word
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

#: Tokens a dateline may have; "SEOUL/NEW YORK, April 3, 2025 (Reuters) -" has 13.
DATELINE_TOKENS = 22
#: Lines and tokens a deck before the dateline may have.
DECK_LINES = 5
DECK_TOKENS = 160
#: Sentences of credits at the end of a text.
CREDIT_SENTENCES = 4
#: Words of a sentence that only names an agency.
AGENCY_WORDS = 5
DASHES = frozenset("-–—―−‒")
#: Tokens before the dash of a dateline that has neither brackets nor capitals.
_TITLE_CASE_WORDS = 6
#: Marks between the place, the day and the agency of a dateline.
_BETWEEN = frozenset({",", "/", "|"})
_LETTER = re.compile(r"[^\W\d_]")


def find_dateline(row: TokenRow) -> tuple[int, int]:
    """The tokens of the dateline, ``(0, 0)`` without one.

    It opens the text, or a line soon after: what stands before it is the deck (headline, summary).
    """
    starts = [0, *(at for at in range(1, min(len(row), DECK_TOKENS)) if row.after_break[at])]
    for start in starts[: DECK_LINES + 1]:
        length = _dateline_length(row, start)
        if length:
            end = start + length
            return start, end + _dateline_length(row, end) * _is_agency_alone(row, start, end)
    return 0, 0


def _is_agency_alone(row: TokenRow, start: int, end: int) -> bool:
    """Whether a dateline is an agency in brackets with its dash, and the place may follow: "(ANSA) - ROMA, 9 MAR -"."""
    return row.keys[start] == "(" and names_agency(row, start, end)


def _dateline_length(row: TokenRow, begin: int) -> int:
    in_brackets = has_brackets = False
    for at in range(begin, min(len(row), begin + DATELINE_TOKENS)):
        surface, key = row.surfaces[at], row.keys[at]
        if at > begin and row.after_break[at]:
            return 0
        if key == "(":
            in_brackets = has_brackets = True
        elif key == ")":
            in_brackets = False
            if _is_closed_by_agency(row, begin, at):
                return at + 1 - begin
        elif key == "/" and _is_agency_in_strokes(row, begin, at):
            return at + 1 - begin + (row.keys[at + 1 : at + 2] == (".",))
        elif surface[0] in DASHES or key == ":":
            if at > begin and not in_brackets and _is_closed(row, begin, at, has_brackets):
                return at + 1 - begin + (row.keys[at + 1 : at + 2] == ("-",))
        elif not in_brackets and not _is_dateline_word(surface, key):
            is_month = (
                at > begin and row.keys[at - 1].isdigit() and key in load_stamp_words().months
            )
            if not is_month:
                return 0
    return 0


def _is_agency_in_strokes(row: TokenRow, begin: int, at: int) -> bool:
    """Whether a stroke closes the name of an agency that another one opens, behind a place in capitals."""
    opening = next((n for n in range(at - 1, begin, -1) if row.keys[n] == "/"), begin)
    return opening > begin and row.surfaces[begin].isupper() and names_agency(row, opening + 1, at)


def _is_closed_by_agency(row: TokenRow, begin: int, at: int) -> bool:
    """Whether an agency in brackets behind a place in capitals ends a dateline without a dash: "DELHI, June 3 (PTI) The"."""
    opening = next((n for n in range(at - 1, begin, -1) if row.keys[n] == "("), begin)
    is_place = row.surfaces[begin].isupper() and len(row.surfaces[begin]) > 1
    is_next = at + 1 < len(row) and is_word(row.keys[at + 1]) and row.surfaces[at + 1][0].isupper()
    return opening > begin and is_place and is_next and names_agency(row, opening + 1, at)


def _is_closed(row: TokenRow, begin: int, at: int, has_brackets: bool) -> bool:
    """Whether the dash at ``at`` closes a dateline: spaced, after brackets or a place in capitals."""
    text, start, end = row.text, row.starts[at], row.ends[at]
    spaced = start > 0 and text[start - 1].isspace() and end < len(text) and not text[end].isalnum()
    first = row.surfaces[begin]
    is_capital = bool(_LETTER.match(first)) and first.isupper() and len(first) > 1
    if row.keys[at] == ":":
        return begin == 0 and (has_brackets or is_capital) and at <= 5
    if begin:
        return spaced and (has_brackets or is_capital)
    if has_brackets or is_capital:
        return spaced or has_brackets or (at > begin and row.keys[at - 1] == ".")
    return (
        spaced and at <= _TITLE_CASE_WORDS and opens_sentence(row, at + 1) and _is_datable(row, at)
    )


def opens_sentence(row: TokenRow, at: int) -> bool:
    """Whether a sentence may begin at a token."""
    return at < len(row) and not row.surfaces[at].islower()


def _is_datable(row: TokenRow, end: int) -> bool:
    """Whether a known place, an agency or a day stands among the first tokens, between commas."""
    if any(key in MONTHS or key in WEEKDAYS for key in row.keys[:end]):
        return True
    begin = 0
    for at in range(end + 1):
        if at == end or row.keys[at] in _BETWEEN:
            if begin < at and _is_known(row, begin, at):
                return True
            begin = at + 1
    return False


def _is_known(row: TokenRow, start: int, end: int) -> bool:
    name = row.text[row.starts[start] : row.ends[end - 1]]
    return names_agency(row, start, end) or is_country_word(name) or bool(gazetteer().find(name))


def _is_dateline_word(surface: str, key: str) -> bool:
    if not _LETTER.match(surface):
        return surface[0].isdigit() or key in {",", ".", "/", "'", "|"}
    return (
        surface[0].isupper() or key in MONTHS or key in WEEKDAYS or key in {"of", "de", "al", "and"}
    )


def credit_start(row: TokenRow) -> int:
    """The first token of the credits; the length of the row without any."""
    at = len(row)
    for _ in range(CREDIT_SENTENCES):
        start = _sentence_start(row, at)
        if start in (at, 0) or not _is_credit(row, start, at):
            break
        at = start
    return at


def _sentence_start(row: TokenRow, end: int) -> int:
    start = end
    while start > 0 and row.sentences[start - 1] == row.sentences[end - 1]:
        start -= 1
    return start


def _is_credit(row: TokenRow, start: int, end: int) -> bool:
    words = [key for key in row.keys[start:end] if key[0].isalnum()]
    line = " ".join(words[:60])
    style = load_style()
    if line.startswith(style.credit_openers) or "contributed to this report" in line:
        return True
    return len(words) <= AGENCY_WORDS and names_agency(row, start, end)


def names_agency(row: TokenRow, start: int, end: int) -> bool:
    """Whether the stretch holds agencies' names and nothing else."""
    agencies = load_agencies()
    words = [s for s in row.surfaces[start:end] if s[0].isalnum()]
    phrase = " ".join(words)
    if not words:
        return False
    if phrase.casefold() in agencies.folded and words[0][0].isupper():
        return True
    return all(word.casefold() in agencies.folded and word[0].isupper() for word in words)
