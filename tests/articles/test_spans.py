"""Long pages: spans that tile them, articles that no span cuts, and lines split by form alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.test_split import LONG, feed, page_of

from wirecopy.articles import ArticlesConfig, spans, split_articles
from wirecopy.articles.parts import Part
from wirecopy.articles.rules import RuleLabeller
from wirecopy.articles.spans import quiet_place
from wirecopy.articles.split import split_with
from wirecopy.model import BlockKind

#: Split by form alone from the first line on.
NO_TIME = ArticlesConfig(split_seconds=0.0)
MENU = "Home\nWorld\nSport\nLog in\nShare\n"


def test_no_span_cuts_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where lines are told by form alone, spans of any size give the articles of the whole page."""
    page = page_of("\n".join(f"{feed()}\n{MENU}" for _ in range(12)))
    whole = split_articles(page, NO_TIME)
    assert len(whole.articles) >= 12
    for size in (130, 155, 200):
        monkeypatch.setattr(spans, "SPAN_LINES", size)
        assert split_articles(page, NO_TIME) == whole


@given(st.lists(st.sampled_from([LONG, "", "Share", "A headline of a few words"]), max_size=60))
def test_every_line_has_a_label(lines: list[str]) -> None:
    """Spans tile the page: no block is left without a label, and each keeps its place."""
    page = page_of("\n".join(lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spans, "SPAN_LINES", 7)
        for config in (ArticlesConfig(), NO_TIME):
            reading = split_articles(page, config)
            blocks = reading.page.blocks
            assert all(block.kind is not None for block in blocks)
            assert [(b.start, b.end) for b in blocks] == [(b.start, b.end) for b in page.blocks]
            for article in reading.articles:
                assert page.text[article.span.start : article.span.end].strip()


def _ticks(values: Sequence[float]) -> spans.CpuClock:
    left = iter(values)
    return lambda: next(left)


def test_lines_are_split_by_form_when_the_time_is_spent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first span is read in full, the others by form; the reading says from which line on."""
    monkeypatch.setattr(spans, "SPAN_LINES", 45)
    page = page_of("\n".join([feed()] * 4))
    clock = _ticks([0.0, 1.0, *[9.0] * 20])
    reading = split_with(page, ArticlesConfig(), RuleLabeller(), {}, clock=clock)
    assert reading.fallback is not None
    assert reading.fallback.endswith(
        " on were read by form alone: more would take longer than 3 s of CPU time"
    )
    first = int(reading.fallback.split()[2])
    assert {block.why for block in reading.page.blocks[first:]} == {"form", "blank"}
    assert "form" not in {block.why for block in reading.page.blocks[:first]}
    assert any(article.first_line >= first for article in reading.articles)


def test_form_tells_headline_and_paragraphs() -> None:
    """Without time, paragraphs make articles under the line above that looks like a headline."""
    text = (
        f"{MENU}Bridge opens after repairs\nBy Ann Example\n{LONG}\n{LONG}\n{LONG}\n{MENU}{LONG}\n"
    )
    reading = split_articles(page_of(text), NO_TIME)
    assert reading.fallback is not None
    assert reading.fallback.startswith("all lines were read by form alone")
    (article,) = reading.articles
    assert (article.headline, article.text) == ("Bridge opens after repairs", "\n".join([LONG] * 3))
    kinds = [block.kind for block in reading.page.blocks]
    assert kinds.count(BlockKind.BODY) == 3
    assert kinds.count(BlockKind.HEADLINE) == 1


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        pytest.param([], 285, id="nothing: what may open an article at the very end is read anew"),
        pytest.param([(0, 120), (200, 299)], 185, id="the open article and its head are read anew"),
        pytest.param([(0, 190), (195, 299)], 191, id="the gap goes with the article behind it"),
        pytest.param([(0, 120), (150, 200)], 285, id="an article that is over stays"),
        pytest.param([(40, 299)], 300, id="an article longer than half a span is cut"),
    ],
)
def test_a_span_ends_where_it_is_quiet(parts: list[tuple[int, int]], kept: int) -> None:
    """Of 300 lines those are kept behind which no article goes on."""
    found = [Part(first=first, head=first, last=last, body=first + 1) for first, last in parts]
    assert quiet_place(found, 300) == kept
