"""Flattened text becomes one block a line; what makes two pages of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.model import RawPage
from wirecopy.pages import PageDefaults, page_from_text, page_id, read_page
from wirecopy.pages.files.columns import raw_page_of
from wirecopy.pages.flat import clean_text, line_blocks

#: text, expected lines
LINES = [
    ("", []),
    ("one", ["one"]),
    ("one\n", ["one\n"]),  # a line break at the end opens no block
    ("one\n\ntwo", ["one\n", "\n", "two"]),  # a blank line is a block
    ("\n", ["\n"]),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_one_block_a_line(text: str, lines: list[str]) -> None:
    """Each block holds one line with its line break."""
    assert [text[b.start : b.end] for b in line_blocks(text)] == lines


CLEAN = [
    ("a\r\nb\rc", "a\nb\nc"),  # Windows and old Macintosh line breaks
    ("a\0b", "a\ufffdb"),
    ("a\ud800b", "a\ufffdb"),  # half a character
    ("\ud83d\ude00", "\U0001f600"),  # two halves of one character
    ("שלום é", "שלום é"),
]


@pytest.mark.parametrize(("text", "expected"), CLEAN)
def test_clean_text(text: str, expected: str) -> None:
    """Line breaks are one character and what cannot be stored is replaced."""
    assert clean_text(text) == expected


@given(st.text(st.characters()))
def test_blocks_tile_any_text(text: str) -> None:
    """The blocks of any string cover it without gap or overlap, and it can be stored."""
    page = page_from_text(text)
    page.text.encode("utf-8")
    assert "".join(page.text[b.start : b.end] for b in page.blocks) == page.text


def _row(**said: str) -> RawPage:
    (found,) = raw_page_of({"text": "The ferry sank.", **said}, "rows:1", PageDefaults())
    assert isinstance(found, RawPage)
    return found


#: What comes with the same words twice, and whether they are two pages.
PRINTINGS: list[tuple[dict[str, str], dict[str, str], bool]] = [
    ({}, {}, False),
    ({"outlet": "The Fjord Courier"}, {"outlet": "Andes Daily"}, True),
    ({"outlet": "Andes Daily"}, {"outlet": "Andes Daily"}, False),
    ({"outlet": "Andes Daily"}, {}, True),
    ({"title": "Ferry sinks"}, {"title": "Ferry lost"}, True),
    ({"published_at": "2026-04-01"}, {"published_at": "2026-04-02"}, True),
    ({"authors": "Ana Quiroz"}, {"section": "World"}, False),
    ({"url": "https://a.example/1", "outlet": "One"}, {"url": "https://a.example/1"}, False),
]


@pytest.mark.parametrize(("one", "other", "are_two"), PRINTINGS)
def test_without_an_address_the_printing_tells_pages_apart(
    one: dict[str, str], other: dict[str, str], are_two: bool
) -> None:
    """Outlets that print the same words are pages of their own; an address is enough where there is one."""
    assert (page_id(_row(**one)) != page_id(_row(**other))) is are_two


def test_the_same_text_is_the_same_page() -> None:
    """Ids come from URL, capture time and content alone."""
    first = page_from_text("A line.", url="https://example.org/a")
    assert first.id == page_from_text("A line.", url="https://example.org/a").id
    assert first.id != page_from_text("A line.").id


@pytest.mark.parametrize("mark", ["\v", "\f", "\x85", "\u2028", "\u2029"])
def test_other_line_breaks_are_line_breaks(mark: str) -> None:
    """Those that Unicode names, one for one."""
    assert clean_text(f"a{mark}b") == "a\nb"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&quot;Ferries &amp; trams,&quot; Ann&#39;s", '"Ferries & trams," Ann\'s'),
        ("100&nbsp;km &mdash; na&#xEF;ve", "100\u00a0km — naïve"),
        ("one&#10;two&#13;&#10;three", "one\ntwo\nthree"),
        # no entities, or none that end
        ("AT&T; Q&A; &; &nosuch; &#99999999;", "AT&T; Q&A; &; &nosuch; &#99999999;"),
        ("https://a.example/?a=1&copy=2&lt", "https://a.example/?a=1&copy=2&lt"),
        ("&region; &copyright; a=1&section; &amp;", "&region; &copyright; a=1&section; &"),
        ("&#0;&#xD800;", "\ufffd\ufffd"),
    ],
)
def test_entities_left_in_a_text_are_characters(text: str, read: str) -> None:
    """As a reader would see them."""
    page = read_page(RawPage(data=text.encode(), media="text", locator="page"))
    assert page.text == page_from_text(text).text == read


def test_a_text_on_tags_is_no_markup() -> None:
    """However many it quotes."""
    text = "The tag &lt;p&gt; opens a paragraph, &lt;/p&gt; ends it, &lt;/div&gt; ends a part, &lt;/li&gt; an item."
    page = read_page(RawPage(data=text.encode(), locator="page"))
    assert (
        page.text
        == "The tag <p> opens a paragraph, </p> ends it, </div> ends a part, </li> an item."
    )


def test_markup_that_was_escaped_as_a_whole_is_markup() -> None:
    """As columns of tables hold it."""
    text = "&lt;html&gt;&lt;body&gt;&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;"
    page = read_page(RawPage(data=text.encode(), locator="page"))
    assert (page.media, page.text.split()) == ("html", ["One.", "Two."])
