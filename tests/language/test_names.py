"""Names: tags in their best order, and as spans."""

from __future__ import annotations

import numpy as np

from wirecopy.language import read
from wirecopy.language.names import best_tags, spans

_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def test_a_name_never_goes_on_that_has_not_begun() -> None:
    """An inside tag follows its own kind only, however high it scores."""
    scores = np.zeros((1, 2, 5), dtype=np.float32)
    scores[0, 0, 1], scores[0, 1, 4] = 3, 4
    scores[0, 0, 3] = 2
    assert [_TAGS[n] for n in best_tags(scores, np.array([2]), _TAGS)[0]] == ["B-ORG", "I-ORG"]


def test_rows_of_unequal_length_read_alike() -> None:
    """Padding behind a row changes nothing."""
    rng = np.random.default_rng(1)
    scores = rng.normal(size=(4, 9, 5)).astype(np.float32)
    lengths = np.array([3, 9, 1, 5])
    together = best_tags(scores, lengths, _TAGS)
    for row, length in enumerate(lengths):
        alone = best_tags(scores[row : row + 1, :length], np.array([length]), _TAGS)[0]
        assert together[row, :length].tolist() == alone.tolist()


def test_spans_of_tags() -> None:
    """Neighbouring names stay apart."""
    tags = ("B-PER", "I-PER", "O", "B-ORG", "B-ORG", "I-ORG")
    assert spans(tags) == (("PER", 0, 1), ("ORG", 3, 3), ("ORG", 4, 5))


def test_names_of_a_plain_report() -> None:
    """Persons, organisations and places are found with their types and places."""
    text = "Marta Vale of the World Health Organization flew to Nairobi on Monday."
    found = {
        (text[n.span.start : n.span.end], n.type) for n in read(text, tag=True).sentences[0].names
    }
    assert {
        ("Marta Vale", "PERSON"), ("World Health Organization", "ORG"), ("Nairobi", "LOC"),
    } <= found  # fmt: skip
