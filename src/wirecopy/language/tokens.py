"""Words of a sentence as Universal Dependencies English counts them.

Finer than ``text.tokens`` where syntax needs it: clitics stand apart ("is|n't", "Lee|'s", "can|not"),
and coarser where a mark belongs to its word ("Mr.", "U.S.", "J." before a name, "3rd", "...",
addresses and file names, "R&D", "anti-war", "test-fired").  A full stop that ends the sentence stands apart even
from an abbreviation ("etc|."), and so does one before a quotation mark that closes after a word
that is rarely an abbreviation ("in the Sun|.|”").  Scripts without spaces give one token a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirecopy.language.abbreviations import ALSO_WORDS, DOTTED, NUMBERED
from wirecopy.language.hyphened import is_hyphened_verb
from wirecopy.language.joined import JOINED, joined_cuts
from wirecopy.language.prefixes import NOT_PREFIXED, PREFIXES
from wirecopy.language.shapes import CLITIC, TOKEN

_MARKS = "'’`´ʼ"
#: Single letters that are words of their own before a full stop ("thank u.").
_LETTER_WORDS = "iu"
#: A quotation mark that closes, right behind a full stop; not that of a clitic ("Corp.'s").
_CLOSING = re.compile(r"[\"”]|['’](?!\w)")
#: Letters of the longest unknown word whose full stop before a comma is its own ("arrv.,").
_LONGEST_DOTTED = 5


def iter_tokens(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of the syntactic words and marks of ``sentence``, in order."""
    for match in TOKEN.finditer(sentence):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "plain":
            if match.group() in JOINED:
                yield from _split_word(sentence, start, end)
            else:
                yield start, end
        elif kind == "word":
            yield from _split_word(sentence, start, end)
        elif kind == "hyphened":
            yield from _split_hyphened(sentence, start, end)
        elif kind == "stopped":
            yield from _split_stopped(sentence, start, end)
        else:
            yield start, end


def _split_word(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    word = sentence[start:end]
    if word[-1] in "'’ʼ":  # a possessive of a plural, or a closing mark
        yield from _split_word(sentence, start, end - 1)
        yield end - 1, end
        return
    cuts = joined_cuts(sentence, start, end)
    if not cuts and any(mark in word for mark in _MARKS):
        found = CLITIC.search(word, max(0, len(word) - 3))
        cuts = (found.start(),) if found and found.start() else ()
    at = start
    for cut in cuts:
        yield at, start + cut
        at = start + cut
    yield at, end


def _split_hyphened(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A word, a hyphen and a word: one token where the first is a prefix, or both are a verb."""
    if is_hyphened_verb(sentence, start, end):
        yield start, end
        return
    hyphen = sentence.index("-", start)
    rest = sentence[hyphen + 1 : end]
    if sentence[start:hyphen] not in PREFIXES or rest in NOT_PREFIXED:
        yield from _split_word(sentence, start, hyphen)
        yield hyphen, hyphen + 1
        start = hyphen + 1
    yield from _split_word(sentence, start, end)


def _split_stopped(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A word and a full stop inside the sentence: one token where the word is an abbreviation."""
    word = sentence[start : end - 1]
    after = sentence[end : end + 2]
    is_word = word in ALSO_WORDS and _CLOSING.match(after) is not None
    if not is_word and is_dotted(word, after.lstrip()):
        yield start, end
        return
    yield from _split_word(sentence, start, end - 1)
    yield end - 1, end


def is_dotted(word: str, following: str) -> bool:
    """Whether a full stop inside a sentence belongs to ``word``; ``following`` is what comes next."""
    if len(word) == 1:
        return word not in _LETTER_WORDS
    if word in NUMBERED:
        return following[:1].isdigit()
    if word in DOTTED or (word.isupper() and len(word) > 2 and word.capitalize() in DOTTED):
        return True
    return following[:1] == "," and len(word) <= _LONGEST_DOTTED
