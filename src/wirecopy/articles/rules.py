"""Rules: scores without weights, by length, ending and what stands around a line.

They stay as the plain explanation, as the fallback and as the line the trained labeller has to beat.

Known misses: headlines under long heads, short paragraphs, captions that end like sentences.
"""

from __future__ import annotations

import numpy as np

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.context import running_text, window_sums
from wirecopy.articles.features.network import OUTPUTS
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.lines import Lines

#: Scores of running text, of other lines, and of lines a closed class claims.
_RUNNING, _OTHER, _CLAIMED = 0.85, 0.1, 0.15
#: Lines longer than this are not looked up in the closed classes (characters).
_LONGEST_CLAIMED = 420
#: Characters of running text that must follow a headline within eight lines.
_TEXT_AFTER = 600


class RuleLabeller:
    """Scores by rule."""

    def odds(self, lines: Lines, shapes: Table) -> Table:  # noqa: ARG002 - the protocol's shape
        """The rules do without a network."""
        return np.zeros((len(lines), OUTPUTS), dtype=np.float32)

    def content(self, lines: Lines, shapes: Table, context: Table) -> Scores:  # noqa: ARG002 - the protocol's shape
        """Running text by length and ending."""
        content = np.where(running_text(shapes), _RUNNING, _OTHER)
        for at, text in enumerate(lines.texts):
            if len(text) <= _LONGEST_CLAIMED and closed_kind(lines, at) is not None:
                content[at] = _CLAIMED
        return content

    def starts(self, lines: Lines, shapes: Table, content: Scores, found: Candidates) -> Scores:
        """A short line with running text after it and stamps near it."""
        names = columns()
        mass = np.where(content > 0.5, np.expm1(shapes[:, 0]), 0.0).astype(np.float64)
        after = window_sums(mass, 8)[1]
        above = window_sums(mass, 2)[0]
        words = np.expm1(shapes[:, names.index("words")])
        stamped = (shapes[:, names.index("stamp_cover")] > 0.5).astype(np.float64)
        stamps = sum(window_sums(stamped, 4))
        copies = shapes[:, names.index("copy_after")]
        score = 0.1 * ((words >= 5) & (words <= 22)) + 0.2 * (after > _TEXT_AFTER)
        score = score + 0.3 * (stamps > 0) - 0.2 * (above > 0) + 0.2 * copies
        rows = np.clip(score[list(found.at)], 0.01, 0.99)
        claimed = np.array([closed_kind(lines, at) is not None for at in found.at], dtype=bool)
        return np.where(claimed, 0.01, rows) if len(rows) else rows

    def template(self, starts: Scores, table: Table) -> Scores:  # noqa: ARG002
        """The rules do not look at the pattern; the choice does."""
        return starts
