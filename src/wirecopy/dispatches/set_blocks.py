"""Set blocks: documents of third parties that two texts print and nothing introduces.

A statement or a letter that several outlets set whole is told from agency copy by how it is shared
and how it reads.  Shared: each text has a narrative of its own that the other lacks.  Read: of these
forms the block has enough, in either text: it is opened by a salutation or ended as letters
end (2 each), opened by a line that names the kind of document (1), set in numbered points (1), spoken
in the first person plural (1; 2 if throughout).  A block in which somebody "said" things is a
report, whatever else it has.

Known misses: statements in the third person that show no such form; letterheads an outlet left
out; a report in the first person by somebody who tells what others said in no word of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from wirecopy.data.document_forms import load_document_forms
from wirecopy.dispatches.layers import QUOTE
from wirecopy.text.align import Block, is_linked
from wirecopy.text.normalise import fold
from wirecopy.text.shingles import read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches.reading import Layered
    from wirecopy.text.shingles import Hashes

#: Fewest words of a block; a shorter run makes no partial copy but of short texts.
LEAST_WORDS = 25
#: A narrative of its own: fewest words that the other lacks, and their least share of the text.
OWN_WORDS = 40
OWN_SHARE = 0.2
#: Words from either end of a block within which a letter opens and ends.
EDGE = 25
#: Forms that make a document.
ENOUGH = 2
#: First-person words of a block, and their least share: every third sentence or so.
SPOKEN_WORDS = 3
SPOKEN_SHARE = 0.012
#: Words of saying outside quotations above this share make a report: one in less than 170 words.
TOLD_SHARE = 0.006
#: Longest line that is a salutation, a closing or a letterhead, in characters.
_SHORT = 80
_POINT = re.compile(r"\s*(?:\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s")
_FIELD = re.compile(r"\s*([^\W\d_]+)\.?:\s")
#: As in ``layers``: tried at the beginning of a line alone.
_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
#: Most words a phrase of the table has.
_PHRASE_WORDS = 5


@dataclass(frozen=True, slots=True)
class DocumentMarks:
    """Where a text has forms of documents, as numbers of words."""

    #: First words of lines.
    salutations: tuple[int, ...]
    closings: tuple[int, ...]
    letterheads: tuple[int, ...]
    points: tuple[int, ...]


NO_MARKS = DocumentMarks((), (), (), ())


def read_marks(text: str) -> DocumentMarks:
    """The marks of a text."""
    import numpy as np

    # Most texts have no line that could be one; then their words need not be read again.
    if not any(map(_kind, _likely(text))):
        return NO_MARKS
    words = read_words(text)
    found: dict[str, list[int]] = {}
    for match in _LINE.finditer(words.text):
        if kind := _kind(match.group()):
            found.setdefault(kind, []).append(match.start())
    places = {kind: tuple(np.searchsorted(words.starts, at).tolist()) for kind, at in found.items()}
    kinds = ("salutations", "closings", "letterheads", "points")
    return DocumentMarks(*(places.get(kind, ()) for kind in kinds))


def _likely(text: str) -> Iterator[str]:
    """Lines that are short, or open with a figure, a bracket or a space."""
    for line in text.split("\n"):
        if len(line) <= _SHORT or not line[0].isalpha():
            yield line


def is_formal(side: Layered) -> bool:
    """Whether a text has any form of a document."""
    if side.marks is not NO_MARKS:
        return True
    speaking, _ = _voices()
    return bool((_is_among(side.words.hashes, speaking) & (side.layers != QUOTE)).any())


def _kind(line: str) -> str | None:
    """What form of a document a line is."""
    if _POINT.match(line):
        return "points"
    if len(line) > _SHORT:
        return None
    forms = load_document_forms()
    words = _WORD.findall(fold(line))[:_PHRASE_WORDS]
    opening = {" ".join(words[:count]) for count in range(1, len(words) + 1)}
    ends = line.rstrip()[-1:]
    if opening & forms.closings and ends != ".":
        return "closings"
    if opening & forms.salutations and ends in ",:!،":
        return "salutations"
    field = _FIELD.match(line)
    is_field = field is not None and field.group(1).casefold() in forms.fields
    return (
        "letterheads" if is_field or (opening & forms.letterheads and ends not in ".!?") else None
    )


def set_blocks(a: Layered, b: Layered, blocks: list[Block]) -> list[Block]:
    """The chains of ``blocks`` that are documents of a third party; ``b_start`` and its length are rough."""
    if not (a.is_formal or b.is_formal):
        return []
    return [
        Block(first.a_start, first.b_start, last.a_start + last.length - first.a_start)
        for first, last in _chains(blocks)
        if last.a_start + last.length - first.a_start >= LEAST_WORDS
        and (
            _is_document(a, first.a_start, last.a_start + last.length)
            or _is_document(b, first.b_start, last.b_start + last.length)
        )
    ]


def has_own(own: int, words: int) -> bool:
    """Whether ``own`` words of a text that the other lacks are a narrative of its own."""
    return own >= max(OWN_WORDS, OWN_SHARE * words)


def _chains(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block]]:
    """First and last block of each row of linked ones."""
    first = last = None
    for block in blocks:
        if last is None or first is None or not is_linked(last, block):
            if first is not None and last is not None:
                yield first, last
            first = block
        last = block
    if first is not None and last is not None:
        yield first, last


def _is_document(side: Layered, first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` read as a document."""
    spoken, told = _heard(side, first, last)
    length = last - first
    if told > TOLD_SHARE * length:
        return False
    marks = side.marks
    points = sum(first - EDGE // 5 <= at < last for at in marks.points)
    is_throughout = spoken >= max(SPOKEN_WORDS, SPOKEN_SHARE * length)
    forms = (
        2 * _is_near(marks.salutations, first),
        2 * _is_near(marks.closings, last - EDGE),
        1 * _is_near(marks.letterheads, first),
        1 * (points > 1),
        2 if is_throughout else min(1, spoken),
    )
    return sum(forms) >= ENOUGH


def _is_near(places: tuple[int, ...], at: int) -> bool:
    """Whether one of the places is within the edge that begins at a word, or just before it."""
    return any(at - EDGE // 5 <= place < at + EDGE for place in places)


def _heard(side: Layered, first: int, last: int) -> tuple[int, int]:
    """Words of the first person and of saying outside quotations."""
    import numpy as np

    hashes = side.words.hashes[first:last][side.layers[first:last] != QUOTE]
    return tuple(int(np.count_nonzero(_is_among(hashes, table))) for table in _voices())  # type: ignore[return-value]


def _is_among(hashes: Hashes, table: Hashes) -> NDArray[np.bool_]:
    import numpy as np

    at = np.minimum(table.searchsorted(hashes), len(table) - 1)
    found: NDArray[np.bool_] = table[at] == hashes
    return found


@lru_cache(maxsize=1)
def _voices() -> tuple[Hashes, Hashes]:
    """The sorted numbers of words of the first person, and of saying."""
    import numpy as np

    forms = load_document_forms()
    speaking, telling = (
        np.sort(read_words(" | ".join(sorted(words))).hashes)
        for words in (forms.speaking, forms.telling)
    )
    return speaking, telling
