"""Readers: whose comments stand below an article, told by who answers them."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.ends import find_last
from wirecopy.articles.labels.readers import find_readers
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_NAME = "No Ship Goes To Lunde Today"


@pytest.mark.parametrize(
    ("answer", "is_reader"),
    [
        (f"{_NAME} reply", True),
        (f"{_NAME} antworten", True),
        (f"{_NAME} répondre", True),
        (f"@{_NAME}:", True),
        (f"Reply to {_NAME}", True),
        # An address to follow.
        (f"@{_NAME}", False),
        # A sentence on the headline, and a headline that begins alike.
        (f"{_NAME}, the harbour says in reply", False),
        (f"{_NAME} or tomorrow", False),
    ],
)
def test_a_line_that_others_answer_is_a_readers_name(answer: str, *, is_reader: bool) -> None:
    """However much it looks like a headline."""
    assert find_readers(("Comments", _NAME, "Who believes that?", answer)) == (
        {1} if is_reader else set()
    )


def test_an_article_ends_above_a_readers_name() -> None:
    """However much is said below."""
    said = "I have lived in Lunde for forty years and have seen ships go in every weather there is."
    texts = [
        "Lunde buys a ferry",
        "The council of Lunde bought a second ferry on Tuesday, the mayor said after the vote.",
        _NAME,
        *[said] * 6,
        f"{_NAME} reply",
    ]
    lines = read_lines(page_from_text("\n".join(texts)))
    content = np.array([0.1, 0.9, 0.2, *[0.9] * 6, 0.1])
    assert find_last(lines, content, 0, len(lines)) == 1


def test_an_agency_is_no_reader() -> None:
    """Its credit stands inside the text, and somebody may write to it."""
    assert (
        find_readers(
            ("Ferry sinks", "Reuters", "Getty Images", "@Reuters:", "Reply to Getty Images")
        )
        == set()
    )
