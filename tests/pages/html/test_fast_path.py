"""The fast path gives the visible words of any markup as lines, in time that grows with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.html.test_html import HOSTILE, MARKUP, PIECES

from wirecopy.pages.html.fast_path import read_head, read_lines

#: Rows of MARKUP whose lines the fast path gives otherwise: what it keeps, and the lines of ``pre``.
_OTHERWISE = ("<noscript>", "<pre>", "<select>", "&#0;")
SAME = [row for row in MARKUP if not any(mark in row[0] for mark in _OTHERWISE)]
#: markup, lines
ROWS = [
    ('<p class="[&>p]:mt-2">a', ["a"]),  # a quoted sign does not end the tag
    ("<p title='it>b", ["b"]),  # a quote that nobody closes
    ("<p>a &lt;b&gt; c &#8211; &#99999999999999; d", ["a <b> c – \ufffd d"]),
    ("<P>a</P><SCRIPT>x</Script ><p>b", ["a", "b"]),
    ("<p>a<script>x", ["a"]),
    ("<p>a<!-- x <p>b --><p>c", ["a", "c"]),
    ("5 < 6 and 7 > 3", ["5 < 6 and 7 > 3"]),
    ("<?xml version='1.0'?><!doctype html><p>a", ["a"]),
    ("<p>a <b>b</b>c\n d", ["a bc d"]),
]


@pytest.mark.parametrize(("markup", "expected"), [*SAME, *ROWS])
def test_lines(markup: str, expected: list[str]) -> None:
    """A block for each line, without hints."""
    text, blocks = read_lines(f"<html><body>{markup}")
    assert [text[b.start : b.end - 1] for b in blocks] == expected
    assert "".join(text[b.start : b.end] for b in blocks) == text


HEADS = [
    ("<title>Ferry line &amp; grain</title>", "title", "Ferry line & grain"),
    ("<meta property=og:title content='Ferry line reopens'>", "title", "Ferry line reopens"),
    ('<META NAME="date" CONTENT="2025-04-03">', "published", "2025-04-03"),
    ("<time itemprop=datePublished datetime='2025-04-03'>", "published", "2025-04-03"),
    ("<link rel=canonical href=https://a.example/1>", "canonical_url", "https://a.example/1"),
    ('<meta name="author" content="Ann Example">', "authors", ("Ann Example",)),
    ('<html lang="de-AT">', "language", "de"),
]


@pytest.mark.parametrize(("markup", "name", "expected"), HEADS)
def test_head(markup: str, name: str, expected: object) -> None:
    """What the page says of itself is read from meta elements and their like."""
    assert getattr(read_head(f"<html><head>{markup}</head>", None), name) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_markup(pieces: list[str]) -> None:
    """Any soup of markup gives blocks that tile the text."""
    markup = "".join(pieces).encode("utf-8", "replace").decode()
    text, blocks = read_lines(markup)
    read_head(markup, None)
    assert "".join(text[b.start : b.end] for b in blocks) == text
    assert all(text[b.start : b.end].count("\n") == 1 for b in blocks)


UNKIND = {
    "open tags": "<a " * 300_000,
    "open quotes": '<a title="' * 100_000,
    "open comments": "<!--" * 200_000,
    "open scripts": "<script>" * 100_000,
    "signs": "<" * 500_000,
    "quotes": "<a " + "\"'" * 300_000,
    "attributes": "<meta " + "a= " * 200_000 + ">",
    "spaces": "<meta a" + " " * 500_000,
    "ampersands": "&" * 500_000,
    "entities": "&#9;" * 200_000,
    "one long entity": "&#" + "9" * 500_000,
    "titles": "<title>" * 100_000,
}


@pytest.mark.parametrize("markup", [*UNKIND.values(), *HOSTILE.values()], ids=[*UNKIND, *HOSTILE])
def test_hostile_markup(markup: str) -> None:
    """Half a megabyte takes well under a second or two, whatever it is made of."""
    start = time.thread_time()
    text, _ = read_lines(markup)
    read_head(markup, None)
    assert time.thread_time() - start < 2
    if markup.endswith("The end."):
        assert text.rstrip().endswith("The end.")
