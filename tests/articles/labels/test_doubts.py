"""Doubts: lines half taken for text, settled by what stands around them."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.scores import CONTENT_SCORE
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_TEXT = "The ferry line of Lunde will close in May, the council said, after forty years of service."


def _is_text(texts: list[str], content: list[float], at: int) -> bool:
    lines = read_lines(page_from_text("\n".join(texts)))
    return bool(settle_doubts(lines, np.array(content))[at] >= CONTENT_SCORE)


@pytest.mark.parametrize(
    ("link", "sentence", "is_text"),
    [
        ("Read next: Mill at Senn burns down", "A new line opens in autumn.", True),
        ("Lees ook: Molen in Senn brandt af", "In de herfst opent een nieuwe lijn.", True),
        # A heading of links alone, a question, a title.
        ("Read next:", "A new line opens in autumn.", False),
        ("Read next: Mill at Senn burns down", "Why did the old mill burn down?", False),
        ("Read next: Mill at Senn burns down", "A new line opens in autumn", False),
    ],
)
def test_a_sentence_below_a_link_goes_on(link: str, sentence: str, *, is_text: bool) -> None:
    """Where the link stands in one line and text above it."""
    assert _is_text([_TEXT, link, sentence, "Comments"], [0.9, 0.1, 0.35, 0], 2) is is_text


@pytest.mark.parametrize(
    ("count", "answer", "is_text"),
    [
        (3, "An ID is enough.", True),
        (2, "An ID is enough.", False),
        (3, "Thanks for your answer!", False),
        (3, "An ID is enough", False),
    ],
)
def test_the_last_answer_is_text(count: int, answer: str, *, is_text: bool) -> None:
    """Below a question, on a page with several of them."""
    asked = ["Who may apply?", _TEXT] * (count - 1)
    content = [0.8, 0.9] * (count - 1)
    texts = [*asked, "What do I need?", answer, "Tags"]
    assert _is_text(texts, [*content, 0.7, 0.35, 0], len(asked) + 1) is is_text


@pytest.mark.parametrize(
    ("opening", "is_text"),
    [("SENN (AFP) - ", True), ("SENN, March 3 (Reuters) - ", True), ("Senn mill - ", False)],
)
def test_a_place_and_an_agency_open_text(opening: str, *, is_text: bool) -> None:
    """The paragraph may be the only one of its report."""
    texts = [_TEXT, "Mill at Senn burns down", opening + "The mill of the town burned down in the night, police said.", "Home"]  # fmt: skip
    assert _is_text(texts, [0.9, 0.1, 0.4, 0], 2) is is_text


@pytest.mark.parametrize(
    ("line", "is_text"),
    [("Ada Lorne avec AFP", False), ("Ada Lorne", False), ("The mill burned down", True)],
)
def test_a_name_beside_a_stamp_is_no_text(line: str, *, is_text: bool) -> None:
    """However the labeller doubts; an agency may stand behind it."""
    texts = ["Mill at Senn burns down", _TEXT, line, "13/04/2026 19:02", _TEXT]
    assert _is_text(texts, [0.1, 0.9, 0.52, 0, 0.9], 2) is is_text
