"""Word counts: capitals, figures and small words at the beginnings of the lines of a page, counted all at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.characters import (
    ASCII,
    FIGURE,
    KINDS,
    LETTER,
    LOWER,
    SPACE,
    TITLE,
    UPPER,
    CharTable,
)
from wirecopy.data.language_words import load_language_words
from wirecopy.text.word_codes import MOST_LETTERS, CodeList, code_words, word_codes

#: Words are looked at in this many characters from the start of a line.
_WORDS_LOOKED_AT = 160
#: Numbers of what stands in no function word, and of letters that folding makes several of ("ß").
_OTHER, _DOUBLED = 254, 255

Shares = NDArray[np.float64]
_Numbers = NDArray[np.int64]
_Flags = NDArray[np.bool_]


class TokenShares(NamedTuple):
    """Of every line: how much of it, between blanks, is written how."""

    #: Tokens that open with a capital, and longer ones all in capitals.
    title: Shares
    upper: Shares
    #: Figures a character, and commas a token.
    figures: Shares
    commas: Shares


class WordShares(NamedTuple):
    """Of every line: what its words are."""

    #: Letters of words with letters that are not ASCII.
    other_script: Shares
    #: Function words, and words that open with a small letter.
    function: Shares
    lower: Shares
    #: Letters a word.
    length: Shares


def token_shares(heads: Sequence[str]) -> TokenShares:
    """The shares of the beginnings of lines, which are not empty and open with no blank."""
    text, borders = _join(heads)
    kinds = KINDS.of(text)
    is_blank = (kinds & SPACE) != 0
    starts = (is_blank[:-1] > is_blank[1:]).nonzero()[0] + 1
    together = np.bitwise_or.reduceat(kinds, starts) if len(starts) else kinds[:0]
    is_title = (kinds[starts] & UPPER) != 0
    is_long = ~is_blank[starts + 1]
    is_upper = ((together & (UPPER | LOWER | TITLE)) == UPPER) & is_long
    bounds = starts.searchsorted(borders)
    count = _steps(bounds)
    commas = np.array([head.count(",") for head in heads], dtype=np.int64)
    return TokenShares(
        title=_count(is_title, bounds) / count,
        upper=_count(is_upper, bounds) / count,
        figures=_count((kinds & FIGURE) != 0, borders) / (_steps(borders) - 1),
        commas=commas / count,
    )


def word_shares(texts: Sequence[str]) -> WordShares:
    """The shares of the words in the beginnings of ``texts``."""
    heads = [text[:_WORDS_LOOKED_AT] for text in texts]
    text, borders = _join(heads)
    kinds = KINDS.of(text)
    is_letter = (kinds & LETTER) != 0
    changes = (is_letter[:-1] != is_letter[1:]).nonzero()[0] + 1
    starts, ends = changes[::2], changes[1::2]
    bounds = starts.searchsorted(borders)
    count = np.maximum(_steps(bounds), 1)
    sizes = ends - starts
    is_function = _are_functions(text, starts, sizes)
    letters = _sums(sizes, bounds)
    others = ((kinds & (LETTER | ASCII)) == LETTER).nonzero()[0]
    sizes[starts.searchsorted(others, side="right") - 1] = 0
    ascii_letters = _sums(sizes, bounds) if len(others) else letters
    return WordShares(
        other_script=np.where(letters > 0, 1 - ascii_letters / np.maximum(letters, 1), 0.0),
        function=_count(is_function, bounds) / count,
        lower=_count((kinds[starts] & LOWER) != 0, bounds) / count,
        length=letters / count,
    )


def _join(heads: Sequence[str]) -> tuple[str, _Numbers]:
    """The lines with line breaks around and between; and where each begins, and one more would."""
    sizes = np.fromiter(map(len, heads), np.int64, len(heads))
    return "\n".join(["", *heads, ""]), np.append(1, sizes + 1).cumsum()


def _count(flags: _Flags, bounds: _Numbers) -> _Numbers:
    """How many are set from each bound to the next."""
    return _steps(flags.nonzero()[0].searchsorted(bounds))


def _sums(values: _Numbers, bounds: _Numbers) -> _Numbers:
    """Sums of the values from each bound to the next."""
    return _steps(np.append(0, values.cumsum())[bounds])


def _steps(bounds: _Numbers) -> _Numbers:
    """From each bound to the next."""
    found: _Numbers = bounds[1:] - bounds[:-1]
    return found


def _are_functions(text: str, starts: _Numbers, sizes: _Numbers) -> _Flags:
    """Which words of ``text`` are function words of any language, folded."""
    letters = _letters().of(text)
    found = _function_codes().holds(word_codes(letters, starts, sizes)) & (sizes <= MOST_LETTERS)
    doubled = (letters == _DOUBLED).nonzero()[0]
    for at in set((starts.searchsorted(doubled, side="right") - 1).tolist()):
        word = text[starts[at] : starts[at] + sizes[at]]
        found[at] = word.casefold() in _function_words()
    return found


@cache
def _function_words() -> frozenset[str]:
    """None has more letters than a code."""
    return frozenset().union(*load_language_words().values())


@cache
def _numbers() -> dict[int, int]:
    """The letters of function words, as codes of Unicode, numbered."""
    letters = sorted({*"".join(_function_words())})
    return {ord(letter): number for number, letter in enumerate(letters, start=1)}


@cache
def _letters() -> CharTable:
    """The number of each letter, folded."""
    return CharTable(_letter_number)


def _letter_number(char: str) -> int:
    folded = char.casefold()
    return _DOUBLED if len(folded) > 1 else _numbers().get(ord(folded), _OTHER)


@cache
def _function_codes() -> CodeList:
    return CodeList(code_words(word.translate(_numbers()) for word in _function_words()))
