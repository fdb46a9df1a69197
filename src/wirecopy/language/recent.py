"""Recent: the sentences of the texts read last, for readers that come to the same text again."""

from __future__ import annotations

import sys
from threading import Lock

from wirecopy.model import Sentences

#: Bytes of all texts kept with their sentences: some 70,000 tokens.
MOST_BYTES = 15_000_000
#: Bytes of a token with its word, measured on English, Chinese and texts of one word; a sentence takes
#: less.  Tokens that a spaCy pipeline tagged take up to twice as much.
_TOKEN_BYTES = 220
#: Bytes of a text beside its words and tokens.
_TEXT_BYTES = 400


class RecentTexts:
    """Sentences by their text and reader, the oldest dropped first; threads may share it."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held = 0
        self._lock = Lock()
        self._kept: dict[tuple[str, str], Sentences] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, text: str, reader: str) -> Sentences | None:
        """The sentences of ``text`` by ``reader``, when they are kept."""
        return self._kept.get((text, reader))

    def keep(self, sentences: Sentences, reader: str) -> None:
        """Keep them as the latest; a text too long to share the room is not kept."""
        size = _bytes(sentences)
        if size > self._most // 4:
            return
        with self._lock:
            if (sentences.text, reader) not in self._kept:
                self._kept[sentences.text, reader] = sentences
                self._held += size
            while self._held > self._most:
                self._held -= _bytes(self._kept.pop(next(iter(self._kept))))


def _bytes(sentences: Sentences) -> int:
    """About what a text with its sentences takes."""
    own = sentences.sentences
    pieces = len(own) + sum([len(one.tokens) for one in own])
    return sys.getsizeof(sentences.text) + _TEXT_BYTES + _TOKEN_BYTES * pieces
