"""Counting sentences that the network reads, in whichever process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from wirecopy.language import analyse
from wirecopy.language.network import Scores, Words, scores
from wirecopy.pipeline.derive.facts import ReadAhead, Wanted

#: Names the file that gets a byte a sentence.
COUNT_FILE = "WIRECOPY_TEST_COUNT"


class CountedAhead(ReadAhead):
    """Reads ahead, and has the network's sentences counted from then on."""

    __slots__ = ()

    def __call__(self, items: Sequence[Wanted]) -> None:
        """Read ``items`` ahead."""
        analyse.scores = _counted_scores
        ReadAhead.__call__(self, items)


def _counted_scores(sentences: Sequence[Words]) -> Iterator[Scores]:
    with Path(os.environ[COUNT_FILE]).open("ab") as file:
        file.write(b"." * len(sentences))
    return scores(sentences)
