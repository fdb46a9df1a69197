"""Tags, lemmas, heads, relations and names of whole sentences, by the shipped network.

A sentence's analysis depends on its words alone.  A sentence longer than ``WINDOW`` words (a table
run together, hostile input) is read in windows, cut after marks where there are any; the root of
each later window hangs on the root of the first as ``parataxis``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from wirecopy.data.english import english_model
from wirecopy.language import names, relations, trees
from wirecopy.language.columns import Columns
from wirecopy.language.hyphened import as_read, verb_of
from wirecopy.language.lemmas import capitalised, is_title_case, lemma_of
from wirecopy.language.network import Scores, Words, pieces, scores

#: Words read at once; a word has at most eight pieces, and long sentences have few of these.
WINDOW = 110
#: Pieces read at once.
_MOST_PIECES = 480
#: Words inside sentences whose lemma is kept, and the letters of the longest: 15 MB at most.
_KEPT_LEMMAS = 50_000
_LONGEST_KEPT = 64
#: Marks that a sentence inside a sentence begins behind, and the one that both opens and closes.
_BEFORE_FIRST, _STRAIGHT_MARK = frozenset(":“‘«„"), '"'
#: Sentences in hand at once: their scores take about 20 kB a sentence.
_IN_HAND = 512


@dataclass(frozen=True, slots=True)
class Analysis:
    """One sentence's columns; heads are places in the sentence from 0, -1 for the root."""

    upos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    #: Type, first word and last word of each name.
    names: tuple[tuple[str, int, int], ...]


def analyse(sentences: Sequence[Words]) -> list[Analysis]:
    """The analysis of each of ``sentences``, in order; none may be empty."""
    return [joined(*pair) for pair in zip(sentences, read_columns(sentences), strict=True)]


def read_columns(sentences: Sequence[Words]) -> Iterator[list[Columns]]:
    """What the network says of each of ``sentences``, in order and window by window."""
    for first in range(0, len(sentences), _IN_HAND):
        cuts = [(words, windows(words)) for words in sentences[first : first + _IN_HAND]]
        parts = [
            words[start:end]
            for words, own in cuts
            for start, end in zip((0, *own), own, strict=False)
        ]
        columns = iter(_read(parts))
        yield from ([next(columns) for _ in own] for _, own in cuts)


def windows(words: Words) -> tuple[int, ...]:
    """Where the windows of a sentence end; the last is its length."""
    if len(words) <= WINDOW // 2:
        return (len(words),)
    of = pieces().of
    ends: list[int] = []
    start = held = 0
    for place, word in enumerate(words):
        held += len(of(word))
        if place - start >= WINDOW or held > _MOST_PIECES:
            start = _last_mark(words, start, place)
            ends.append(start)
            held = sum(len(of(word)) for word in words[start : place + 1])
    return (*ends, len(words))


def _last_mark(words: Words, start: int, end: int) -> int:
    """After the last mark in the second half of a full window; without one, its end."""
    for place in range(end - 1, (start + end) // 2, -1):
        if not words[place][0].isalnum():
            return place + 1
    return end


def _read(parts: list[Words]) -> list[Columns]:
    found: dict[int, Columns] = {}
    for batch in scores([tuple(map(as_read, part)) for part in parts]):
        found.update(zip(batch.rows, _decode(batch), strict=True))
    return [found[n] for n in range(len(parts))]


def _decode(batch: Scores) -> Iterator[Columns]:
    model = english_model()
    upos_end = len(model.upos)
    joint_end = upos_end + len(model.joint)
    tags = batch.tags[:, 1:]
    upos = tags[..., :upos_end].argmax(axis=2)
    joint_scores = np.where(_of_upos()[upos], tags[..., upos_end:joint_end], -np.inf)
    joint = joint_scores.argmax(axis=2)
    named = names.best_tags(tags[..., joint_end:], batch.lengths, model.name_tags)
    heads = trees.best_heads(batch.arcs, batch.lengths)
    labels = _labels(batch, heads)
    columns = (upos, joint, heads[:, 1:], labels[:, 1:], named)
    for row, length in enumerate(batch.lengths.tolist()):
        yield Columns(*(column[row, :length].tolist() for column in columns))


@cache
def _of_upos() -> NDArray[np.bool_]:
    """Which joint tags go with each universal tag."""
    model = english_model()
    return np.array(
        [[name.partition("|")[0] == upos for name in model.joint] for upos in model.upos]
    )


def _labels(batch: Scores, heads: NDArray[np.int64]) -> NDArray[np.int64]:
    """The best relation of each arc: ``root`` to the root and nowhere else."""
    model = english_model()
    found = relations.label_scores(batch.dependents, batch.heads, heads, model.relation_table)
    root = model.relations.index("root")
    found[..., root] = np.where(heads == 0, np.inf, -np.inf)
    best: NDArray[np.int64] = found.argmax(axis=2)
    return best


def joined(words: Words, parts: list[Columns]) -> Analysis:
    """The columns of a sentence from those of its windows."""
    model = english_model()
    heads, labels = parts[0].heads, [model.relations[n] for n in parts[0].relations]
    if len(parts) > 1:
        heads, labels = _hung_together(parts)
    upos = [n for part in parts for n in part.upos]
    joint = [n for part in parts for n in part.joint]
    tags = [model.name_tags[n] for part in parts for n in part.names]
    lemmas = [_lemma(word, *pair) for word, *pair in zip(words, upos, joint, strict=True)]
    _keep_capitals(words, [model.upos[n] for n in upos], lemmas)
    return Analysis(
        upos=tuple([model.upos[n] for n in upos]),
        lemmas=tuple(lemmas),
        heads=tuple([head - 1 for head in heads]),
        deprels=tuple(labels),
        names=names.spans(tags),
    )


def _hung_together(parts: list[Columns]) -> tuple[list[int], list[str]]:
    """Heads and relations of a sentence read in windows."""
    model = english_model()
    root = parts[0].heads.index(0) + 1
    heads: list[int] = []
    labels: list[str] = []
    for part in parts:
        before = len(heads)
        heads += [head + before if head else (root if before else 0) for head in part.heads]
        own = (model.relations[n] for n in part.relations)
        labels += ["parataxis" if before and name == "root" else name for name in own]
    return heads, labels


def _keep_capitals(words: Words, upos: Sequence[str], lemmas: list[str]) -> None:
    """Give adjectives inside a sentence the capital they are written with ("the Old Bridge")."""
    places = [n for n, tag in enumerate(upos) if tag == "ADJ" and words[n].istitle()]
    if not places or is_title_case(words):
        return
    firsts = set(_firsts(words))
    for place in places:
        if place not in firsts:
            lemmas[place] = capitalised(lemmas[place])


def _firsts(words: Words) -> Iterator[int]:
    """Words whose capital may be that of a beginning: the first, and those behind a colon or opening mark.

    A word before another one in capitals behind such a mark is none: it begins a name ("Old Bridge").
    """
    yield next((n for n, word in enumerate(words) if any(map(str.isalpha, word))), 0)
    is_open = False
    for place, word in enumerate(words[:-1]):
        is_open ^= word == _STRAIGHT_MARK
        is_opening = word in _BEFORE_FIRST or (word == _STRAIGHT_MARK and is_open)
        if is_opening and not any(after[0].isupper() for after in words[place + 2 : place + 3]):
            yield place + 1


def _lemma(word: str, upos: int, joint: int) -> str:
    if len(word) > _LONGEST_KEPT:
        return _read_lemma(word, upos, joint)
    return _kept_lemma(word, upos, joint)


@lru_cache(maxsize=_KEPT_LEMMAS)
def _kept_lemma(word: str, upos: int, joint: int) -> str:
    return _read_lemma(word, upos, joint)


def _read_lemma(word: str, upos: int, joint: int) -> str:
    model = english_model()
    if (verb := verb_of(word)) is not None:
        return verb
    tag = model.joint[joint]
    if not tag.startswith(model.upos[upos]):  # a universal tag that no joint tag goes with
        tag = model.upos[upos]
    return lemma_of(word, tag, model.lemma_rules, model.lemma_words, model.pieces)
