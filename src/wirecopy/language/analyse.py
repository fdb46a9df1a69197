"""Tags, lemmas, heads and relations of whole sentences, by the shipped linear model.

A sentence's analysis depends on its words alone.  A sentence longer than ``LONGEST_PARSED`` words
(a table run together, hostile input) gets tags and lemmas but no heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import english_model
from wirecopy.language import features, labels, parser, setup, tagger
from wirecopy.language.features import table_rows
from wirecopy.language.lemmas import lemma_of
from wirecopy.language.linear import LinearTable, unpack

#: Words above which a sentence is not parsed; news sentences stay far below.
LONGEST_PARSED = 160
#: Sentences parsed in step; longer runs share the cost of a step, memory grows with it.
_IN_STEP = 256
#: Words inside sentences whose lemma is kept.
_KEPT_LEMMAS = 50_000
Words = tuple[str, ...]
Indexes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Analysis:
    """One sentence's columns; heads are places in the sentence from 0, -1 for the root."""

    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...] | None
    deprels: tuple[str, ...] | None


@cache
def _tables() -> dict[str, LinearTable]:
    bits = {
        "first": tagger.TABLE_BITS,
        "second": tagger.TABLE_BITS,
        "moves": parser.TABLE_BITS,
        "labels": labels.TABLE_BITS,
    }
    packed = english_model().tables
    return {name: unpack(packed[name], bits[name]) for name in sorted(bits)}


def analyse(sentences: Sequence[Words]) -> list[Analysis]:
    """The analysis of each of ``sentences``, in order; none may be empty."""
    found: list[Analysis | None] = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda n: len(sentences[n]))
    for first in range(0, len(order), _IN_STEP):
        batch = order[first : first + _IN_STEP]
        for n, analysis in zip(batch, _analyse_batch([sentences[n] for n in batch]), strict=True):
            found[n] = analysis
    return [analysis for analysis in found if analysis is not None]


def _analyse_batch(sentences: list[Words]) -> list[Analysis]:
    rows, at = features.word_rows(sentences)
    tags = _tag(rows, at)
    short = sum(len(words) <= LONGEST_PARSED for words in sentences)  # sorted: the first ones
    heads, deprels = _parse(rows, at, sentences[:short], tags)
    done: list[Analysis] = []
    first = 0
    for n, words in enumerate(sentences):
        own = tags[first : first + len(words)]
        first += len(words)
        done.append(
            _columns(words, own, heads[n] if n < short else None, deprels[n] if n < short else None)
        )
    return done


def _columns(
    words: Words, tags: Indexes, heads: Sequence[int] | None, deprels: Sequence[str] | None
) -> Analysis:
    numbers, coarse = tags.tolist(), _coarse_tags()
    lemmas = [_lemma(word, tag) for word, tag in zip(words, numbers, strict=True)]
    lemmas[0] = _read_lemma(words[0], numbers[0], is_first=True)
    return Analysis(
        upos=tuple([coarse[tag] for tag in numbers]),
        lemmas=tuple(lemmas),
        heads=None if heads is None else tuple(head - 1 for head in heads),
        deprels=None if deprels is None else tuple(deprels),
    )


@cache
def _coarse_tags() -> list[str]:
    return [name.partition("|")[0] for name in english_model().tags]


@lru_cache(maxsize=_KEPT_LEMMAS)
def _lemma(word: str, tag: int) -> str:
    return _read_lemma(word, tag, is_first=False)


def _read_lemma(word: str, tag: int, *, is_first: bool) -> str:
    model = english_model()
    return lemma_of(word, model.tags[tag], model.lemma_rules, model.lemma_words, is_first=is_first)


def _tag(rows: features.Hashes, at: Indexes) -> Indexes:
    tables = _tables()
    one = tables["first"].scores(table_rows(tagger.first_look(rows, at), tagger.TABLE_BITS))
    around = tagger.tag_hashes(one.argmax(axis=1), at, len(rows))
    two = table_rows(tagger.second_look(rows, at, around), tagger.TABLE_BITS)
    best: Indexes = tables["second"].scores(two).argmax(axis=1)
    return best


def _parse(
    rows: features.Hashes, at: Indexes, sentences: list[Words], tags: Indexes
) -> tuple[list[list[int]], list[list[str]]]:
    """Heads from 1 (0: the root) and relations of every word."""
    if not sentences:
        return [], []
    words = sum(map(len, sentences))
    at, tags = at[:words], tags[:words]
    rows = rows[: int(at[-1]) + 1 + features.PADDING]
    names = english_model().tags
    c = setup.configuration(rows, at, sentences, tags, names)
    _move(c)
    heads = [
        [head if head <= len(own) else 0 for head in c.heads[n, 1 : len(own) + 1].tolist()]
        for n, own in enumerate(sentences)
    ]
    return heads, _label(rows, at, sentences, tags, heads)


def _move(c: parser.Configuration) -> None:
    table = _tables()["moves"]
    while True:
        live = np.flatnonzero(~c.done)
        if not len(live):
            return
        can = parser.allowed(c, live)
        scores = table.scores(table_rows(parser.features(c, live), parser.TABLE_BITS))
        parser.apply(c, live, parser.best_moves(scores, can))


def _label(
    rows: features.Hashes,
    at: Indexes,
    sentences: list[Words],
    tags: Indexes,
    heads: list[list[int]],
) -> list[list[str]]:
    places = setup.head_places(at, sentences, heads)
    hashes = tagger.tag_hashes(tags, at, len(rows))
    mixed = labels.arc_features(rows, hashes, at, places)
    scores = _tables()["labels"].scores(table_rows(mixed, labels.TABLE_BITS))
    names = english_model().labels
    root = names.index("root")
    scores[:, root] = np.where(places == 0, 2**30, -(2**30))
    flat = [names[n] for n in scores.argmax(axis=1).tolist()]
    ends = np.cumsum([len(words) for words in sentences]).tolist()
    return [flat[end - len(words) : end] for end, words in zip(ends, sentences, strict=True)]
