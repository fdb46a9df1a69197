"""Joined spellings: words written as one that syntax counts as two or three ("cannot", "dont", "dunno").

Closed class: contractions written without their apostrophe, and a few set phrases.  Spellings that
are mostly another word ("well", "were", "ill", "your", "everyday") stay whole.  "its" is "it is"
before a word that no possessive stands before ("its a", "its not"); "im" is "I'm" in small letters
and before small letters ("im going", but German "im Osten", "IM Carlsen").
"""

from __future__ import annotations

import re
from itertools import accumulate

from wirecopy.data.word_lists import sentence_words

#: Negated verbs without their apostrophe, cut before "nt".
_NEGATED = sentence_words("joined.negated")
#: Pronouns and adverbs with a verb after them, marked where they are cut.
_MARKED = sentence_words("joined.marked")
#: Before these words "its" is "it is".
_AFTER_IT_IS = sentence_words("joined.after_it_is")
_IT_IS = re.compile(rf"its\s(?:{'|'.join(sorted(_AFTER_IT_IS))})(?![\w-])", re.IGNORECASE)


def _cuts() -> dict[str, tuple[int, ...]]:
    """Where each joined spelling is cut, for each way to write it in small and capital letters."""
    cuts: dict[str, tuple[int, ...]] = {word: (len(word) - 2,) for word in _NEGATED}
    for marked in _MARKED:
        parts = marked.split("-")
        cuts["".join(parts)] = tuple(accumulate(map(len, parts[:-1])))
    return {
        written: places
        for word, places in cuts.items()
        for written in (word, word.capitalize(), word.upper())
        if written != "IM"  # international master, instant messaging
    }


#: Cuts of each spelling that may be joined.
JOINED = _cuts()


def joined_cuts(sentence: str, start: int, end: int) -> tuple[int, ...]:
    """Where the word from ``start`` to ``end`` of ``sentence`` is cut; nowhere if it is one word."""
    cuts = JOINED.get(sentence[start:end], ())
    low = sentence[start:end].lower() if cuts else ""
    if low == "its" and not _IT_IS.match(sentence, start):
        return ()
    if low == "im" and sentence[end : end + 2].lstrip()[:1].isupper():
        return ()
    return cuts
