"""Kept readings: bytes and back, and what is found again without the network."""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wirecopy.data.english import english_model
from wirecopy.language import analyse as analysing
from wirecopy.language import cache as caching
from wirecopy.language import kept
from wirecopy.language.analyse import WINDOW, analyse, read_columns
from wirecopy.language.cache import AnalysisCache, analyse_cached, backed_by
from wirecopy.language.columns import Columns, pack, unpack
from wirecopy.language.kept import analyse_kept, digest_of, reading_mark

_SENTENCES = [
    ("The", "envoys", "signed", "an", "agreement", "in", "Oslo", "."),
    ("a", ",") * WINDOW,
    ("\udc80", "\0", "a b"),
]


class _Shelf(dict[bytes, bytes]):
    """A backing in memory."""

    def find(self, digests: Sequence[bytes]) -> Mapping[bytes, bytes]:
        return {digest: self[digest] for digest in digests if digest in self}

    def note(self, digest: bytes, data: bytes) -> None:
        self[digest] = data


def _window(body: bytes) -> Columns:
    size = len(body) // 5
    return Columns(*(list(body[n * size :][:size]) for n in range(5)))


_WINDOWS = st.lists(st.binary(min_size=5, max_size=60).map(_window), min_size=1, max_size=4)


@given(_WINDOWS)
@example([_window(bytes(range(255)) * 5)])
def test_any_columns_come_back_from_bytes(windows: list[Columns]) -> None:
    """Packing and unpacking change nothing; another number of words finds nothing."""
    count = sum(len(window.upos) for window in windows)
    assert unpack(pack(windows), count) == windows
    assert unpack(pack(windows), count + 1) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=2 * WINDOW))
def test_what_the_network_says_of_any_words_comes_back(words: list[str]) -> None:
    """The columns of any sentence fit into bytes."""
    (windows,) = read_columns([tuple(words)])
    assert unpack(pack(windows), len(words)) == windows


@given(_WINDOWS, st.data())
def test_damaged_bytes_are_never_taken_for_a_reading(
    windows: list[Columns], data: st.DataObject
) -> None:
    """Bytes that were changed or cut give nothing."""
    whole, count = pack(windows), sum(len(window.upos) for window in windows)
    place = data.draw(st.integers(2, len(whole) - 1))
    other = bytes([whole[place] ^ data.draw(st.integers(1, 255))])
    assert unpack(whole[:place] + other + whole[place + 1 :], count) in ([], windows)
    assert unpack(whole[:place], count) == []
    assert unpack(b"", count) == []


def test_columns_cut_short_are_no_reading() -> None:
    """A window with fewer numbers than words is none, though its checksum holds."""
    cut = zlib.compress(bytes([3, *range(3 * 5 - 1)]))
    assert unpack(cut, 3) == []


def test_classes_fit_into_a_byte() -> None:
    """The model has no more classes, and a window no more words, than a byte counts."""
    model = english_model()
    for classes in (model.upos, model.joint, model.relations, model.name_tags):
        assert len(classes) <= 256
    assert WINDOW < 255


def test_kept_sentences_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time everything is kept, and comes out as the network said it."""
    shelf, expected = _Shelf(), analyse(_SENTENCES)
    assert analyse_kept(_SENTENCES * 2, shelf) == expected * 2
    monkeypatch.setattr(analysing, "scores", _no_network)
    assert analyse_kept(_SENTENCES, shelf) == expected


def _no_network(parts: Sequence[Any]) -> Sequence[Any]:
    assert not parts
    return ()


def test_damaged_readings_are_read_anew() -> None:
    """A reading that is damaged or of another sentence is made again, and mended where it is kept."""
    shelf, expected = _Shelf(), analyse(_SENTENCES)
    analyse_kept(_SENTENCES, shelf)
    sound = dict(shelf)
    first, second = (digest_of(words) for words in _SENTENCES[:2])
    shelf[first], shelf[second] = b"damaged", shelf[first]
    assert analyse_kept(_SENTENCES, shelf) == expected
    assert shelf == sound


def test_digests_tell_sentences_and_readers_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words cut otherwise are another sentence, and another model finds nothing of this one's."""
    alike = [
        ("a", "b"),
        ("ab",),
        ("a b",),
        ("1:a", "b"),
        ("a", "\0b"),
        ("a\0", "b"),
        ("a", "b", ""),
    ]
    digests = {digest_of(words) for words in alike}
    assert len(digests) == len(alike)
    monkeypatch.setattr(kept, "model_digest", lambda: b"another model")
    reading_mark.cache_clear()
    others = {digest_of(words) for words in alike}
    reading_mark.cache_clear()
    assert digests.isdisjoint(others)


def test_other_classes_of_characters_find_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's tables of characters cut words into pieces: under others a sentence is read anew."""
    before = reading_mark()
    monkeypatch.setattr(unicodedata, "unidata_version", "5.2.0")
    reading_mark.cache_clear()
    after = reading_mark()
    reading_mark.cache_clear()
    assert before != after


def test_what_is_read_within_a_backing_is_kept_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers learn of it without being told; behind it nothing more is noted."""
    shelf = _Shelf()
    monkeypatch.setattr(caching, "_SHARED", AnalysisCache())
    with backed_by(shelf):
        inside = analyse_cached(_SENTENCES[:1])
    analyse_cached(_SENTENCES[1:2])
    assert set(shelf) == {digest_of(_SENTENCES[0])}
    monkeypatch.setattr(caching, "_SHARED", AnalysisCache())
    monkeypatch.setattr(analysing, "scores", _no_network)
    with backed_by(shelf):
        assert analyse_cached(_SENTENCES[:1]) == inside
