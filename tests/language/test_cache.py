"""The cache of analyses and of lemmas: bounded also where words are long, and safe under threads."""

from __future__ import annotations

from time import sleep

import pytest
from tests.language.racing import race

from wirecopy.language import analyse as analysing
from wirecopy.language import cache as caching
from wirecopy.language.analyse import Analysis, analyse
from wirecopy.language.cache import AnalysisCache


class _Slow(str):
    """A word whose hash lets another thread have its turn."""

    __slots__ = ()
    __eq__ = str.__eq__

    def __hash__(self) -> int:
        sleep(0)
        return hash(str(self))


def test_long_words_count_for_several() -> None:
    """A word of a million letters is not kept as if it were one of five."""
    cache = AnalysisCache(most_words=100)
    cache.get([("It", "rains", "."), ("x" * 1_000_000, "fell"), ("y" * 1500, "fell")])
    assert len(cache) == 1


def test_a_sentence_as_large_as_the_room_drops_no_other() -> None:
    """A table run together is read anew each time, and what was kept before stays."""
    cache = AnalysisCache(most_words=100)
    cache.get([("It", "rains", ".")])
    cache.get([("word",) * 101])
    assert len(cache) == 1


def test_lemmas_of_long_words_are_not_remembered() -> None:
    """The lemma of a word of any length is found, that of a very long one anew each time."""
    analysing._kept_lemma.cache_clear()
    for count in range(20):
        (found,) = analyse([("The", "x" * 10_000 + str(count), "fell", ".")])
        assert len(found.lemmas[1]) >= 10_000
    assert analysing._kept_lemma.cache_info().currsize < 20


def test_threads_share_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that keep and drop analyses at once get in nobody's way."""
    nothing = Analysis(upos=(), lemmas=(), heads=(), deprels=(), names=())
    monkeypatch.setattr(caching, "analyse", lambda sentences: [nothing] * len(sentences))
    cache = AnalysisCache(most_words=8)
    words = [(_Slow(n),) for n in range(12)]
    race(lambda _: [cache.get([words[n % 12], words[n % 7]]) for n in range(60)])
    assert len(cache) == 8
