"""Inline elements and links say what is around the words of a line, also across lines."""

from __future__ import annotations

import time

import pytest

from wirecopy.pages.budget import Budget
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.markup import tell_deep
from wirecopy.pages.html.outline import Line, OutlineBuilder


def _lines(markup: str) -> list[Line]:
    builder = OutlineBuilder(Head())
    tell_deep(markup, builder, Budget(60))
    return builder.finish().lines


#: markup; the line's text
GLUED = [
    ("<p><b>Ben</b><time>1 hour ago</time>in Oslo", "Ben 1 hour ago in Oslo"),
    ("<p><a href=/x>Storm tears pier</a><a href=/y>Auditors called</a>", "Storm tears pier Auditors called"),
    # what is no letter or figure stays where it is, and words with a link in them stay whole
    ("<p>On <time>9 March</time>, he <a href=/x>le</a>ft", "On 9 March, he left"),
    ("<p><a href=/x>he</a>lp<a href=/y>ed</a>", "helped"),
    ("<p>港口<time>3月9日</time>电", "港口3月9日电"),  # no spaces between words
]  # fmt: skip


@pytest.mark.parametrize(("markup", "text"), GLUED)
def test_times_and_links_are_no_part_of_other_words(markup: str, text: str) -> None:
    """Style sheets part them; the markup has no white space there."""
    assert [line.text for line in _lines(markup)] == [text]


#: markup; words of inline elements, share in links, address and writer of each line
LINES = [
    ("<p>a <em>few words here</em>", [(("em",), 0.0, None, None)]),
    ("<p>a long line with <b>one</b> word", [((), 0.0, None, None)]),
    ("<p><span class=author>Ann Example</span>", [(("author",), 0.0, None, "Ann Example")]),
    # an element around two blocks covers each of them, and nothing after it
    (
        "<my-box class='byline'><p>Ann</p><p>Ben</p></my-box><p>c",
        [(("byline",), 0.0, None, "Ann"), (("byline",), 0.0, None, "Ben"), ((), 0.0, None, None)],
    ),
    (
        "<my-box class=one><my-box class=two>a<br>b</my-box>c<br>d</my-box>e",
        [
            (("one", "two"), 0.0, None, None),
            (("two", "one"), 0.0, None, None),
            (("one",), 0.0, None, None),
        ],
    ),
    ("<a href=/x>a line</a>", [((), 1.0, "/x", None)]),
    # white space that is joined does not count
    (f"town <a href=/x>\n{' ' * 40}hall</a> opens", [((), 0.333, None, None)]),
    ("<a href=/x>one<br>two</a> rest", [((), 1.0, "/x", None), ((), 0.375, None, None)]),
]


@pytest.mark.parametrize(("markup", "expected"), LINES)
def test_lines_know_what_is_around_them(
    markup: str, expected: list[tuple[tuple[str, ...], float, str | None, str | None]]
) -> None:
    """Words, links and writer of each line."""
    found = [(line.inline, line.link_share, line.href, line.writer) for line in _lines(markup)]
    assert found == expected


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [("my-x", [("class", "box")]), ("a", [("href", "/1")]), ("my-x", [("class", "author")])],
)
def test_thousands_left_open_cost_a_line_nothing(
    tag: str, attributes: list[tuple[str, str]]
) -> None:
    """Ten thousand elements that nobody closes, and as many lines."""
    builder = OutlineBuilder(Head())
    start = time.thread_time()
    for _ in range(10_000):
        builder.start(tag, attributes)
    for _ in range(10_000):
        builder.text("text")
        builder.start("br", ())
        builder.end("br")
    assert len(builder.finish().lines) == 10_000
    assert time.thread_time() - start < 3
