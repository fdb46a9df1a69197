"""Content: which lines are running text, by the labeller, the markup, the line's neighbours and the outlet's other pages."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.context import running_text
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.features.shape import Table
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.labels.hints import vote_content
from wirecopy.articles.lines import Lines
from wirecopy.text.normalise import fold

#: The shape decides where running text by shape is at least so long (characters), and this share of the page.
_LEAST_TEXT, _BARE_SHARE = 120, 0.6
#: What lines get that the outlet repeats.
_REPEATED = 0.05


def settle_content(lines: Lines, shapes: Table, raw: Scores, *, use_hints: bool) -> Scores:
    """The labeller's scores of running text, with what the markup and the neighbours say of them."""
    content = np.array(raw)
    if use_hints:
        content = vote_content(lines, content)
    content = _with_bare_text(lines, shapes, content)
    return settle_doubts(lines, content)


def _with_bare_text(lines: Lines, shapes: Table, content: Scores) -> Scores:
    """Where the labeller sees no running text on a page that is mostly such by shape, the shape decides.

    The labeller has learned from whole pages; a text with nothing around it is strange to it.
    """
    sizes = np.array([len(text) for text in lines.texts])
    if sizes[content >= CONTENT_SCORE].sum() >= _LEAST_TEXT:
        return content
    plain = running_text(shapes) & _is_free(lines)
    if sizes[plain].sum() < max(_LEAST_TEXT, _BARE_SHARE * sizes.sum()):
        return content
    return np.where(plain, np.maximum(content, CONTENT_SCORE), content)


def _is_free(lines: Lines) -> NDArray[np.bool_]:
    """Lines that are no phrase; a single line that opens like a caption may be the sentence a text begins with."""
    captions = lines.phrases.count("caption")
    kinds = {None, "caption"} if captions == 1 else {None}
    return np.array([phrase in kinds for phrase in lines.phrases])


def without_repeated(
    lines: Lines, content: Scores, memory: Mapping[str, int], repeats: int
) -> Scores:
    """Lines that the outlet repeats over its pages are no running text."""
    if not memory:
        return content
    seen = np.array([memory.get(fold(text), 0) >= repeats for text in lines.texts])
    return np.where(seen, np.minimum(content, _REPEATED), content)
