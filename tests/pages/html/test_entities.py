"""Entities of any number are read, and those of no character become U+FFFD."""

from __future__ import annotations

import pytest

from wirecopy.pages.html.entities import unescape, with_known_numbers

ROWS = [
    ("a &amp; b &#8211; &#x2013;", "a & b – –"),
    ("&#" + "9" * 5000 + ";", "�"),  # longer than Python reads
    ("&#x" + "F" * 5000 + "!", "�!"),
    ("&#1114112; &#xD800;", "� �"),
    ("no entity", "no entity"),
]


@pytest.mark.parametrize(("written", "expected"), ROWS)
def test_unescape(written: str, expected: str) -> None:
    """Entities become characters, whatever their number."""
    assert unescape(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"&#8211; &#x2013; &#38;", b"&#8211; &#x2013; &#38;"),
        (b"&#xD800; &#1114112; &#99999999999999;", b"&#65533; &#65533; &#65533;"),
        (b"&# &#x; &amp;", b"&# &#x; &amp;"),
    ],
)
def test_known_numbers(written: bytes, expected: bytes) -> None:
    """Numbers of characters stay as they are written."""
    assert with_known_numbers(written) == expected
