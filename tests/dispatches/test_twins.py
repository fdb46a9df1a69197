"""Texts of the same words: each stands in every pair its twin stands in."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from tests.dispatches.newsroom import HARBOUR, shorten

from wirecopy import find_copies


@pytest.mark.parametrize(
    "respell", [lambda text: unicodedata.normalize("NFD", text), lambda text: f"\ufeff{text}"]
)
def test_pairs_of_a_text_are_pairs_of_its_twins(respell) -> None:
    """Accents in another form and characters that show nothing make no other words."""
    text = f"{HARBOUR}\nÉstonia sent a tug."
    texts = {"a": text, "b": respell(text), "c": shorten(text, Random(2), 0.7)}
    found = {(a, b) for a, b, _ in find_copies(texts).pairs}
    assert found == {("a", "b"), ("a", "c"), ("b", "c")}
