"""Tongues: an article whose text goes on in another language is two, however little stands between them.

The language is told from several paragraphs on either side.  The other article begins with what stands above its first
paragraph: the likeliest candidate there, or the line right above.

Known misses: a text of three languages; languages that are close to one another; a headline that stands below the
first line of its text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, can_be_headline
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.language.detect import detect_language
from wirecopy.text.plain_words import without_print_marks

#: Paragraphs that tell the language of a side, the characters of them that are looked at, and the least text a side has.
_PARAGRAPHS, _LOOKED_AT, _LEAST_TEXT = 3, 500, 400
#: A line above the first paragraph is a headline if it is no longer (characters) and no shorter (words).
_LONGEST_HEADLINE = 200
_LEAST_WORDS = 4
#: Words of a title in other letters than the text; fewer may be a name.
_LEAST_FOREIGN = 6
#: Greek letters and all behind them are no Latin ones, but for marks.
_FIRST_OTHER = "\u0370"
#: Languages that texts are mistaken for one another in.
_RELATIVES = (
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"hr", "sr", "bs", "sl", "mk", "bg"}),
    frozenset({"es", "pt", "gl", "ca", "it", "ro"}),
    frozenset({"cs", "sk", "pl"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr"}),
    frozenset({"id", "ms", "tl", "jv"}),
    frozenset({"de", "nl", "af", "lb"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"ar", "fa", "ur"}),
)


def with_tongues(lines: Lines, content: Scores, starts: Scores, heads: Sequence[int]) -> list[int]:
    """``heads``, without links in other letters, and the lines where an article goes on in another language.

    ``starts``: scores by line.
    """
    found = []
    running = np.flatnonzero(content >= CONTENT_SCORE).tolist()
    heads = [head for head in heads if not _is_foreign(lines, running, head)]
    for head, end in pairwise([*heads, len(lines)]):
        found.append(head)
        text = running[bisect_right(running, head) : bisect_left(running, end)]
        other = _other_start(lines, starts, text)
        if other is not None:
            found.append(other)
    return found


def _is_foreign(lines: Lines, running: Sequence[int], head: int) -> bool:
    """Whether a title is in Latin letters and the text above and below is not, or the other way round."""
    above, below = bisect_left(running, head) - 1, bisect_right(running, head)
    if above < 0 or below == len(running) or len(lines.texts[head].split()) < _LEAST_FOREIGN:
        return False
    sides = {_is_latin(lines.texts[running[side]]) for side in (above, below)}
    return sides == {not _is_latin(lines.texts[head])}


def _is_latin(text: str) -> bool:
    """Whether most letters are Latin."""
    text = without_print_marks(text)
    if text.isascii() or max(text) < _FIRST_OTHER:
        return any(map(str.isalpha, text))
    letters = list(filter(str.isalpha, text))
    return 2 * sum(map(_FIRST_OTHER.__gt__, letters)) > len(letters)


def _other_start(lines: Lines, starts: Scores, text: Sequence[int]) -> int | None:
    spots = [at for at in text if is_paragraph(lines.texts[at])]
    if len(spots) <= _PARAGRAPHS:
        return None
    first, last = _tongue(lines, spots[:_PARAGRAPHS]), _tongue(lines, spots[-_PARAGRAPHS:])
    if not _differ(first, last):
        return None
    border = _border(lines, spots, first, last)
    return None if border is None else _opener(lines, starts, spots[border - 1], spots[border])


def _border(lines: Lines, spots: Sequence[int], first: str | None, last: str | None) -> int | None:
    """The paragraph, its place in ``spots``, from which on all are in the last language and none above is."""
    single = [detect_language(lines.texts[at]) for at in spots]
    border = next((k for k in range(len(spots), 0, -1) if single[k - 1] == first), 0)
    is_clean = last not in single[:border]
    sides = (spots[:border], spots[border:])
    has_text = all(sum(len(lines.texts[at]) for at in side) >= _LEAST_TEXT for side in sides)
    return border if is_clean and has_text else None


def _opener(lines: Lines, starts: Scores, above: int, below: int) -> int:
    """The line between two paragraphs that opens what the lower begins, or that paragraph."""
    fit = [at for at in range(above + 1, below) if _is_headline(lines, at)]
    return max(fit, key=lambda at: (float(starts[at]), at), default=below)


def _is_headline(lines: Lines, at: int) -> bool:
    text = lines.texts[at]
    is_free = lines.phrases[at] is None and can_be_headline(lines, at)
    return is_free and len(text) <= _LONGEST_HEADLINE and len(text.split()) >= _LEAST_WORDS


def _tongue(lines: Lines, spots: Sequence[int]) -> str | None:
    return detect_language(" ".join(lines.texts[at] for at in spots)[:_LOOKED_AT])


def _differ(first: str | None, last: str | None) -> bool:
    """Whether both are known, and not mistaken for one another."""
    if first is None or last is None or first == last:
        return False
    return not any(first in group and last in group for group in _RELATIVES)
