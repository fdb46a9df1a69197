"""HTML becomes lines with hints; nothing a page holds stops the reading."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.errors import InputError
from wirecopy.model import Page, RawPage
from wirecopy.pages import PagesConfig, looks_like_html, read_page
from wirecopy.pages.budget import Budget
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.markup import tell_deep
from wirecopy.pages.html.outline import OutlineBuilder, attribute_words, read_outline


def _read(markup: str) -> Page:
    data = markup.encode("utf-8", "surrogatepass")
    return read_page(RawPage(data=data, media="html", locator="test"))


def _code(raw: RawPage) -> str | None:
    """Code of the error that reading gives; checks what holds of every page."""
    try:
        page = read_page(raw)
    except InputError as error:
        return error.code
    page.text.encode("utf-8")
    assert "".join(page.text[b.start : b.end] for b in page.blocks) == page.text
    assert all(page.text[b.start : b.end].count("\n") <= 1 for b in page.blocks)
    return None


def _lines(page: Page) -> list[str]:
    return [page.text[b.start : b.end].rstrip("\n") for b in page.blocks]


#: markup, visible lines
MARKUP = [
    ("<p>One</p><p>Two", ["One", "Two"]),  # never closed
    ("One<br>two <b>three</b>\n four", ["One", "two three four"]),
    ("<ul><li>a<li>b</ul>", ["a", "b"]),
    ("<p>a</p><script>x</script><style>y</style><!-- z --><noscript>n</noscript>", ["a"]),
    ("<pre>one\n two</pre>", ["one", "two"]),
    ("<p>&amp; &eacute; &#8217; &#0;", ["& é ’ \ufffd"]),
    ("<table><tr><td>a<td>b</table>", ["a", "b"]),
    ("<p>a\u00a0\u00a0 b</p>", ["a b"]),
    ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
    ("<select><option>x</select><p>a", ["a"]),
    ("<my-card><p>a</p></my-card>", ["a"]),  # elements of a site's own
]


def test_what_follows_the_head_is_seen_without_a_body() -> None:
    """The parser leaves an article that nothing parts from the head inside it."""
    head = (
        "<!doctype html><meta charset=utf-8><title>t</title><style>s</style><noscript>n</noscript>"
    )
    assert _lines(_read(f"{head}<article><h1>One</h1><p>Two</article>")) == ["One", "Two"]


@pytest.mark.parametrize(("markup", "expected"), MARKUP)
def test_visible_lines(markup: str, expected: list[str]) -> None:
    """One block for each line a reader sees."""
    assert _lines(_read(f"<html><body>{markup}")) == expected


SHARED_ROWS = [
    "<div>" * 60 + "deep",
    "<b><i>x</b>y</i>",
    *(row for row, _ in MARKUP if "&#0;" not in row),
]


@pytest.mark.parametrize("markup", SHARED_ROWS)
def test_both_parsers_give_the_same_lines(markup: str) -> None:
    """The fast parser and the one for deep pages agree on what is visible."""
    first = read_outline(markup, Head(), Budget(60))
    builder = OutlineBuilder(Head())
    tell_deep(markup, builder, Budget(60))
    second = builder.finish()
    assert [line.text for line in first.lines] == [line.text for line in second.lines]


def test_hints_of_several_articles_have_the_words_around_each_of_them() -> None:
    """Whatever was asked while one article of the page was read as if it were the page."""
    lede = (
        "A standfirst of the story that says what is in it here and goes on telling without any end "
        "of a sentence and so on and so on, through the harbour town, the ferry line, the ministers "
        "and both of the countries"
    )
    sentence = "The ministers of both countries met in the harbour town and spoke for hours."
    text = f"<p>{sentence} {sentence}</p>" * 5
    stories = "".join(
        f'<article class="story"><h1>The headline of story number {n}</h1>'
        f'<div class="lede"><div>{lede}</div></div><div>{text}</div></article>'
        for n in range(3)
    )
    page = _read(f'<div class="wall">{stories}</div>')
    assert len({block.hint.item for block in page.blocks if block.hint}) == 3
    assert all("wall" in block.hint.names for block in page.blocks if block.hint)


def test_hints_say_what_the_markup_says() -> None:
    """Tag, words of class and id, share of links, item and address reach the block."""
    page = _read(
        '<main id="page"><article class="newsStory lead-item"><h1>Headline</h1>'
        '<p class="css-1x2ad intro"><a href="/a">All link</a></p></article></main>'
    )
    heading, paragraph = (block.hint for block in page.blocks)
    assert heading is not None
    assert paragraph is not None
    assert (heading.tag, heading.item, heading.link_share) == ("h1", 0, 0.0)
    assert {"news", "story", "lead", "item"} <= set(heading.names)
    assert (paragraph.link_share, paragraph.href) == (1.0, "/a")
    assert "intro" in paragraph.names
    assert "ad" not in paragraph.names  # made by a program


def test_words_of_attributes() -> None:
    """Class names come apart at capitals and signs; pieces with digits inside say nothing."""
    assert attribute_words(("articleBody top_story", "h2", "a1b2c3", "block-12")) == (
        "article",
        "body",
        "top",
        "story",
        "block",
    )


def test_hints_can_be_left_out() -> None:
    """Without hints the text is the same."""
    config = PagesConfig(use_hints=False, find_main=False)
    page = read_page(RawPage(data=b"<p>A line.", media="html", locator="t"), config)
    assert page.text == "A line.\n"
    assert page.blocks[0].hint is None


HOSTILE = {
    "nested": "<div>" * 100_000 + "The end.",
    "nested text": "<div>w " * 9000 + "The end.",
    "nested inline": "<span>a " * 9000 + "The end.",
    "nested boxes": "".join(
        f'<div class="share{chr(97 + i % 26)} comment">w ' for i in range(9000)
    ),
    "unclosed attribute": '<p>a<div class="' + "a " * 200_000,
    "open signs": "<p>" + "<" * 200_000,
    "many attributes": "<p " + " ".join(f"a{i}=1" for i in range(60_000)) + ">a",
    "long class": '<p class="' + "x y " * 200_000 + '">a',
    "broken linked data": '<script type="application/ld+json">' + "[" * 100_000 + "</script><p>a",
    "headless articles": "<article><h2>Headline" * 3000,
    "one long line": "<p>" + "word " * 200_000,
    "long title": "<title>" + "a - " * 50_000 + "</title><p>a",
    "metas": "".join(f'<meta name="a{i}" content="2020-01-01">' for i in range(5000)) + "<p>a",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup(name: str) -> None:
    """Time stays within seconds, whatever is nested or never closed, and no text is lost."""
    start = time.process_time()
    page = _read("<html><body>" + HOSTILE[name])
    assert time.process_time() - start < 10
    assert "".join(page.text[b.start : b.end] for b in page.blocks) == page.text
    if HOSTILE[name].endswith("The end."):
        assert page.text.rstrip().endswith("The end.")


_SOUP = (
    "<p>|</p>|<div class='a b'>|</div>|<article>|<a href=x>|</a>|<h1>|<br>|<li>|text |\0|&amp|é|\u2028|<!--|-->"
    '|<script type="application/ld+json">|{"@type":"NewsArticle","author":|</script>|<meta name=date content='
    '|<title>|\ud800|<table><td>|<|>|"|<svg>|<pre>|\r\n|<time datetime=2025-01-01>'
    "|A sentence, said no one, that is long enough to count."
)
PIECES = st.sampled_from(_SOUP.split("|"))


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_markup(pieces: list[str]) -> None:
    """Any soup of markup gives blocks that tile the text, or one clear error."""
    data = "".join(pieces).encode("utf-8", "surrogatepass")
    assert _code(RawPage(data=data, media="html", locator="test")) in {None, "empty", "decode"}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Any bytes are read or refused with a code."""
    assert _code(RawPage(data=data, locator="test")) in {None, "empty", "decode"}


KINDS = [
    ("<!DOCTYPE html><html>", True),
    ("\n <!-- saved --><div>a", True),
    ("<p>A fragment", True),
    ("Text <b>with</b> a tag or </p> two", False),
    ("A line with 5 < 6 and 7 > 3.", False),
    ("HEADLINE\nBy Ann Example\n", False),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_looks_like_html(text: str, expected: bool) -> None:
    """HTML is told from text by its opening or by its closing tags."""
    assert looks_like_html(text) is expected


_MANY = " ".join(f"a{number}" for number in range(80_000))
CROWDED = [
    f"<p x='>' {_MANY}>",
    f"<p < {_MANY}>",
    f"<p =' x='>' {_MANY}>",
    f"<p a' {_MANY}'>",
    f"<p{'q' * 60} {_MANY}>",
    f"<!-- <a x=' --><p b='c>' {_MANY}>",
]


@pytest.mark.parametrize("tag", CROWDED)
def test_attributes_without_number_cost_no_time(tag: str) -> None:
    """However an absurd number of attributes is written, the parser does not meet it."""
    start = time.process_time()
    assert "Told behind it." in _read(f"<html><body>{tag}<p>Told behind it.").text
    assert time.process_time() - start < 5


def test_ordinary_tags_keep_quoted_marks() -> None:
    """A long value in which there is markup stays an attribute."""
    value = "&lt;b x> <i>words</i> " * 300
    page = _read(f"<html><body><p class='lead' data-text='{value}'>Seen.")
    assert _lines(page) == ["Seen."]
    assert page.blocks[0].hint is not None
    assert page.blocks[0].hint.names == ("lead",)
