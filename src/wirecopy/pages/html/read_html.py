"""HTML pages: one block a visible line, each with what the markup says about it.

Reading in full has a budget of CPU time; a page that spends it is read anew by the fast path, and the
reading says so.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.model import Block, BlockHint, PageMetadata
from wirecopy.pages.budget import Budget, CpuClock, OverBudgetError
from wirecopy.pages.config import PagesConfig
from wirecopy.pages.flat import clean_text
from wirecopy.pages.html.fast_path import read_head, read_lines
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.main_text import find_main
from wirecopy.pages.html.markup import without_long_tags
from wirecopy.pages.html.metadata import is_article_page, linked_article, read_metadata
from wirecopy.pages.html.outline import Line, read_outline
from wirecopy.pages.html.told_text import add_told_text, correct_by_told_text

logger = logging.getLogger(__name__)

#: No machine of ours reads more than this; a page that has more is not tried, which saves its tree too.
_TAGS_A_SECOND = 500_000
#: What a page whose date no element tells may load: a second and a half.
_SLOW_TO_LOAD = "dateparser"


class HtmlReading(NamedTuple):
    """What an HTML page gives."""

    text: str
    blocks: tuple[Block, ...]
    metadata: PageMetadata
    #: Why the fast path read it; None where it was read in full.
    fallback: str | None = None


def read_html(
    markup: str,
    config: PagesConfig,
    *,
    url: str | None = None,
    clock: CpuClock = time.thread_time,
) -> HtmlReading:
    """Visible text of ``markup`` (cleaned by ``clean_text``), a block a line, and its metadata."""
    limit = config.html_seconds
    tags = markup.count("<")
    if tags > limit * _TAGS_A_SECOND:
        return _read_fast(markup, url, f"its {tags:,} tags cannot be read in full in {limit:g} s")
    try:
        return _read_in_full(markup, config, url, Budget(limit, clock))
    except OverBudgetError as over:
        why = str(over)
    # Out here nothing holds the tree and the lines made so far.
    return _read_fast(markup, url, why)


def _read_fast(markup: str, url: str | None, why: str) -> HtmlReading:
    logger.info("%s is read by the fast path: %s", url or "a page without address", why)
    return HtmlReading(*read_lines(markup), read_head(markup, url), fallback=why)


def _read_in_full(markup: str, config: PagesConfig, url: str | None, budget: Budget) -> HtmlReading:
    budget.check()
    markup = without_long_tags(markup)
    head = Head()
    page = read_outline(markup, head, budget)
    budget.check()
    linked = linked_article(head, page.lines)
    budget.check()
    with budget.but_loading(_SLOW_TO_LOAD):
        metadata = read_metadata(head, linked, page.lines, markup, url)
    budget.check()
    lines = page.lines
    main: list[bool] | list[None] = [None] * len(lines)
    if config.find_main:
        is_article = is_article_page(head, linked)
        main = find_main(page, metadata.title, is_article=is_article, budget=budget)
        correct_by_told_text(lines, main, linked.body)
        lines, main = add_told_text(lines, main, linked.body, metadata.title)
        budget.check()
    return HtmlReading(*_lay_out(lines, main, config), metadata)


def _lay_out(
    lines: Sequence[Line], main: Sequence[bool | None], config: PagesConfig
) -> tuple[str, tuple[Block, ...]]:
    text = clean_text("".join([f"{line.text}\n" for line in lines]))
    blocks: list[Block] = []
    start = 0
    for line, is_main in zip(lines, main, strict=True):
        end = text.index("\n", start) + 1
        hint = _hint(line, is_main) if config.use_hints else None
        blocks.append(Block(start=start, end=end, hint=hint))
        start = end
    return text, tuple(blocks)


def _hint(line: Line, is_main: bool | None) -> BlockHint:
    return BlockHint(
        tag=line.frame.tag,
        names=line.names(),
        link_share=line.link_share,
        item=line.frame.item,
        is_main=is_main,
        href=line.href,
    )
