"""Recent: the sentences of the texts read last, for readers that come to the same text again."""

from __future__ import annotations

from wirecopy.model import Sentences

#: Code points of all texts kept; their tokens take about 50 bytes each, so some 15 MB at most.
MOST_CHARS = 300_000


class RecentTexts:
    """Sentences by their text and reader, the oldest dropped first."""

    def __init__(self, most_chars: int = MOST_CHARS) -> None:
        self._most = most_chars
        self._held = 0
        self._kept: dict[tuple[str, str], Sentences] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, text: str, reader: str) -> Sentences | None:
        """The sentences of ``text`` by ``reader``, when they are kept."""
        return self._kept.get((text, reader))

    def keep(self, sentences: Sentences, reader: str) -> None:
        """Keep them as the latest; a text too long to share the room is not kept."""
        text = sentences.text
        if (text, reader) in self._kept or len(text) > self._most // 4:
            return
        self._kept[text, reader] = sentences
        self._held += len(text)
        while self._held > self._most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._held -= len(oldest[0])
