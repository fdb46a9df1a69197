"""Layers: which words of a text are its own narrative and which it quotes.

Shared quotations are not copying, so every word carries a layer:

- ``NARRATIVE``: the reporter's own words;
- ``QUOTE``: between quotation marks (see ``wirecopy.text.quotation_marks``);
- ``DOCUMENT``: a letter, statement or message set as paragraphs without marks;
- ``FURNITURE``: lines about the page or the outlet (subscriptions, copyright, links) left over.

A document is the paragraph after one that ends in a colon, and every paragraph that speaks in the
first person outside quotation marks: news narrative hardly ever says "I" or "we".  When such
paragraphs make up most of a text, it is a column or a statement itself: its writer's own words.
Narrative shorter than ``SCRAP`` words between quotations ("he told reporters on Monday") is a
``SCRAP_LAYER`` word: it comes along with the quotation and proves nothing.

Known misses: documents in the third person after their first paragraph (``derivation`` follows
them when both texts hold them); first-person reports of less than half their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from wirecopy.text.quotation_marks import quoted_spans

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Ints, WordArrays

    Flags = NDArray[np.bool_]
    Layers = NDArray[np.uint8]

NARRATIVE, QUOTE, DOCUMENT, FURNITURE, SCRAP_LAYER = range(5)
#: Words of narrative between two quotations that count neither way; attributions are shorter.
SCRAP = 8
#: First-person words a paragraph needs outside quotations to be a document, and their least share.
FIRST_PERSON_COUNT = 2
FIRST_PERSON_SHARE = 0.025
#: Above this share of documents the text is its writer's own.
DOCUMENT_LIMIT = 0.5
#: Above this share of quotation the text is one: a speech, a statement, a letter.
QUOTE_LIMIT = 0.9
#: A line that speaks of the page needs this many such phrases, or one when it is short.
FURNITURE_COUNT = 2
FURNITURE_SHORT = 160

#: Spelt out: of the words of a text those that begin like one are looked at.
_FIRST_PERSON = re.compile(r"(?:I|we|We|my|My|our|Our|us|me)\b")
_INITIALS = frozenset("IwWmMoOu")
#: What lines about a page say, in small letters, by a part of it: most texts hold few of the parts.
_CUES = {
    "right": ("copyright", "all rights reserved", "buy additional rights"),
    "this": ("share this", "this article"),
    " us": ("follow us", "like us", "email us", "e-mail us"),
    "terms ": ("terms of", "terms and"),
    "download ": ("download the app", "download our app"),
    "subscri": ("subscribe", "subscription"),
    "://": ("http://", "https://"),
    "log": ("log in", "login"),
    **{
        cue: (cue,)
        for cue in ("sign up", "newsletter", "click here", "read more", "privacy policy", "cookie",
                    "advertisement", "cut & paste", "©", "www.")
    },
}  # fmt: skip
#: A line that holds more than blanks; tried at its beginning alone, or a line of blanks costs its square.
_PARAGRAPH = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)


def word_layers(words: WordArrays) -> tuple[Layers, Ints]:
    """The layer of every word of ``words``, and the words that begin a set document."""
    import numpy as np

    layers = np.zeros(len(words), np.uint8)
    text = words.text
    quotes = quoted_spans(text)
    _mark(words, layers, quotes, QUOTE)
    if quotes and _share(layers, QUOTE) > QUOTE_LIMIT:
        layers[:] = NARRATIVE
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    documents, openings = _documents(text, paragraphs, quotes, _first_persons(words, text))
    _mark(words, layers, _furniture(text, paragraphs), FURNITURE)
    if len(words) and documents:
        marked = layers.copy()
        _mark(words, marked, documents, DOCUMENT)
        if _share(marked, DOCUMENT) <= DOCUMENT_LIMIT:
            layers = marked
    if quotes:
        _mark_scraps(layers)
    if not openings:
        return layers, np.zeros(0, np.int64)
    starts = np.searchsorted(words.starts, np.array(openings, dtype=np.int64))
    return layers, starts.astype(np.int64)


def _share(layers: Layers, layer: int) -> float:
    """Share of the words that have the layer."""
    import numpy as np

    return int(np.count_nonzero(layers == layer)) / len(layers) if len(layers) else 0.0


def _mark(words: WordArrays, layers: Layers, spans: list[tuple[int, int]], layer: int) -> None:
    """Give the narrative words inside ``spans`` the layer."""
    if not spans or not len(words):
        return
    bounds = words.starts.searchsorted([place for span in spans for place in span]).tolist()
    for first, last in zip(bounds[::2], bounds[1::2], strict=True):
        part = layers[first:last]
        part[part == NARRATIVE] = layer


def _documents(
    text: str, paragraphs: list[tuple[int, int]], quotes: list[tuple[int, int]], spoken: list[int]
) -> tuple[list[tuple[int, int]], list[int]]:
    """Paragraphs that are documents, and the places where a set document opens."""
    found: list[tuple[int, int]] = []
    openings: list[int] = []
    after_colon, at, seen = False, 0, 0
    for start, end in paragraphs:
        while at < len(quotes) and quotes[at][1] <= start:
            at += 1
        first = seen
        while seen < len(spoken) and spoken[seen] < end:
            seen += 1
        if after_colon and not (at < len(quotes) and quotes[at][0] <= start + 1):
            openings.append(start)
            found.append((start, end))
        elif seen - first >= FIRST_PERSON_COUNT and _speaks(
            (start, end), spoken[first:seen], quotes, at
        ):
            found.append((start, end))
        after_colon = text[end - 1] in ":：" or text[start:end].rstrip()[-1:] in (":", "：")
    return found, openings


def _first_persons(words: WordArrays, text: str) -> list[int]:
    """Where words in the first person begin, and such parts of words behind an apostrophe."""
    import numpy as np

    if not len(words):
        return []
    last = _LETTERS - 1
    one = np.minimum(words.codes[words.starts], last)
    two = np.minimum(words.codes[np.minimum(words.starts + 1, len(words.codes) - 1)], last)
    likely = words.starts[_beginnings()[one * _LETTERS + two]]
    # Most words that begin so go on with a letter.
    third = words.codes[np.minimum(likely + 2, len(words.codes) - 1)]
    is_last = likely + 2 >= len(words.codes)
    may_be = _may_follow()[np.minimum(third, last)] | is_last | (words.codes[likely] == ord("I"))
    likely = likely[may_be]
    found = [at for at in likely.tolist() if _FIRST_PERSON.match(text, at)]
    behind = {at for mark in "'’" for at in _behind(mark, text)}
    found = sorted(behind.union(found)) if behind else found
    return [at for at in found if not at or not (text[at - 1].isalnum() or text[at - 1] == "_")]


def _behind(mark: str, text: str) -> Iterator[int]:
    """Where words in the first person begin behind an apostrophe."""
    at = text.find(mark)
    while at >= 0:
        if text[at + 1 : at + 2] in _INITIALS and _FIRST_PERSON.match(text, at + 1):
            yield at + 1
        at = text.find(mark, at + 1)


#: Letters that are told apart where words of the first person are sought: ASCII, and all others.
_LETTERS = 129


@lru_cache(maxsize=1)
def _beginnings() -> Flags:
    """Which two characters begin a word of the first person (one, in the case of "I")."""
    import numpy as np

    table = np.zeros((_LETTERS, _LETTERS), bool)
    table[ord("I"), [n for n in range(_LETTERS) if not chr(n).isalnum()]] = True
    # At the end of a text it is its own second character.
    table[ord("I"), ord("I")] = True
    for first, second in ("we", "We", "my", "My", "ou", "Ou", "us", "me"):
        table[ord(first), ord(second)] = True
    return table.ravel()


@lru_cache(maxsize=1)
def _may_follow() -> Flags:
    """Which characters may follow the first two of a word of the first person: no letter but r."""
    import numpy as np

    return np.array([not chr(n).isalnum() or chr(n) == "r" for n in range(_LETTERS)])


def _speaks(
    paragraph: tuple[int, int], spoken: list[int], quotes: list[tuple[int, int]], at: int
) -> bool:
    """Whether the paragraph speaks in the first person outside the quotations from ``at`` on."""
    start, end = paragraph
    count, length = 0, 0
    while start < end:
        until = min(end, quotes[at][0]) if at < len(quotes) else end
        if until > start:
            count += sum(1 for place in spoken if start <= place < until)
            length += until - start
        if at == len(quotes):
            break
        start, at = max(start, quotes[at][1]), at + 1
    #: Six characters a word, the space included: close enough for a share.
    return count >= FIRST_PERSON_COUNT and count * 6 >= FIRST_PERSON_SHARE * length


def _furniture(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs about the page or the outlet."""
    small = text.lower()
    cues = [cue for part, whole in _CUES.items() if part in small for cue in whole if cue in small]
    if not cues:
        return []
    found = []
    for start, end in paragraphs:
        line = text[start:end].lower()
        seen = sum(1 for cue in cues if cue in line)
        if seen >= FURNITURE_COUNT or (seen and end - start <= FURNITURE_SHORT):
            found.append((start, end))
    return found


def _mark_scraps(layers: Layers) -> None:
    """Narrative runs shorter than ``SCRAP`` beside a quotation become scraps."""
    if not (layers == QUOTE).any():
        return
    edges = [0, *((layers[1:] != layers[:-1]).nonzero()[0] + 1).tolist(), len(layers)]
    kinds = layers[edges[:-1]].tolist()
    for n, kind in enumerate(kinds):
        start, end = edges[n], edges[n + 1]
        if (
            kind == NARRATIVE
            and end - start < SCRAP
            and QUOTE in (*kinds[max(0, n - 1) : n], *kinds[n + 1 : n + 2])
        ):
            layers[start:end] = SCRAP_LAYER
