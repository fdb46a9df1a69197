"""Recent: the sentences of the texts read last, for readers that come to the same text again."""

from __future__ import annotations

from wirecopy.model import Sentences

#: Code points of all texts kept; their tokens take about 50 bytes each, so some 15 MB at most.
MOST_CHARS = 300_000


class RecentTexts:
    """Sentences without tags by their text, the oldest dropped first."""

    def __init__(self, most_chars: int = MOST_CHARS) -> None:
        self._most = most_chars
        self._held = 0
        self._kept: dict[str, Sentences] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, text: str) -> Sentences | None:
        """The sentences of ``text``, when they are kept."""
        return self._kept.get(text)

    def keep(self, sentences: Sentences) -> None:
        """Keep them as the latest; a text too long to share the room is not kept."""
        text = sentences.text
        if text in self._kept or len(text) > self._most // 4:
            return
        self._kept[text] = sentences
        self._held += len(text)
        while self._held > self._most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._held -= len(oldest)
