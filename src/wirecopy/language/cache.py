"""Analyses kept by the words of their sentence: cost grows with distinct sentences, not copies."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock

from wirecopy.language.analyse import Analysis, analyse
from wirecopy.language.kept import Backing, analyse_kept
from wirecopy.language.network import Words

#: Words of all sentences kept; about 150 bytes each, so some 30 MB at most.
MOST_WORDS = 200_000
#: Letters that count as one more word: they take 8 bytes each at most, half of them in the lemma.
_LETTERS = 16


class AnalysisCache:
    """The analyses used last, up to a number of words; long words count for several.

    Threads may share it; a sentence that would take the room of many is read anew each time.
    """

    def __init__(self, most_words: int = MOST_WORDS) -> None:
        self._most = most_words
        self._held = 0
        self._lock = Lock()
        self._kept: OrderedDict[Words, Analysis] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, sentences: Sequence[Words], backing: Backing | None = None) -> list[Analysis]:
        """The analysis of each sentence, read anew only where it is kept neither here nor in ``backing``."""
        with self._lock:
            known = {words: self._kept[words] for words in sentences if words in self._kept}
        fresh = [words for words in dict.fromkeys(sentences) if words not in known]
        read = analyse(fresh) if backing is None else analyse_kept(fresh, backing)
        known.update(zip(fresh, read, strict=True))
        with self._lock:
            for words in dict.fromkeys(sentences):
                self._keep(words, known[words])
        return [known[words] for words in sentences]

    def _keep(self, words: Words, analysis: Analysis) -> None:
        if words in self._kept:
            self._kept.move_to_end(words)
            return
        size = _size(words)
        if size > self._most // 2:
            return
        self._kept[words] = analysis
        self._held += size
        while self._held > self._most:
            dropped, _ = self._kept.popitem(last=False)
            self._held -= _size(dropped)


def _size(words: Words) -> int:
    """What a sentence counts for, in words."""
    return sum([1 + len(word) // _LETTERS for word in words])


_SHARED = AnalysisCache()


_BACKING: ContextVar[Backing | None] = ContextVar("backing", default=None)


@contextmanager
def backed_by(backing: Backing) -> Iterator[None]:
    """What this thread analyses meanwhile is not read again if ``backing`` holds it; else it is told to it."""
    token = _BACKING.set(backing)
    try:
        yield
    finally:
        _BACKING.reset(token)


def analyse_cached(sentences: Sequence[Words]) -> list[Analysis]:
    """``analyse`` through the cache of this process, and through what backs it (``backed_by``)."""
    return _SHARED.get(sentences, _BACKING.get())
