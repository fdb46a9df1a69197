"""Reading ahead."""

from __future__ import annotations

from wirecopy.language import add_tags, read, read_ahead
from wirecopy.language.analyse import analyse

TEXTS = (
    "The minister flew to Oslo on Monday. She met two envoys there.",
    "Two envoys met in Oslo.\nНикто не приехал.\nThe harbour stayed closed, officials said.",
    "",
    "word " * 2000,
)


def test_reading_ahead_changes_no_result() -> None:
    """What is read after reading ahead equals what is read without it."""
    read_ahead(TEXTS)
    for text in TEXTS[:3]:
        for sentence in add_tags(read(text, tag=False)).sentences:
            words = tuple(token.text for token in sentence.tokens)
            if sentence.tokens[0].upos is None:
                continue
            assert tuple(t.upos for t in sentence.tokens) == analyse([words])[0].upos
            assert tuple(t.head for t in sentence.tokens) == analyse([words])[0].heads


def test_nothing_to_read_is_fine() -> None:
    """No texts, no work."""
    read_ahead(())
