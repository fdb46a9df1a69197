"""HTML pages: one block a visible line, each with what the markup says about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wirecopy.model import Block, BlockHint, PageMetadata
from wirecopy.pages.config import PagesConfig
from wirecopy.pages.flat import clean_text
from wirecopy.pages.head import Head
from wirecopy.pages.main_text import find_main
from wirecopy.pages.markup import markup_events, without_long_tags
from wirecopy.pages.metadata import is_article_page, linked_article, read_metadata
from wirecopy.pages.outline import Line, read_outline
from wirecopy.pages.told_text import add_told_text, correct_by_told_text


class HtmlReading(NamedTuple):
    """What an HTML page gives."""

    text: str
    blocks: tuple[Block, ...]
    metadata: PageMetadata


def read_html(markup: str, config: PagesConfig, *, url: str | None = None) -> HtmlReading:
    """Visible text of ``markup`` (cleaned by ``clean_text``), a block a line, and its metadata."""
    markup = without_long_tags(markup)
    head = Head()
    page = read_outline(markup_events(markup), head)
    linked = linked_article(head, page.lines)
    metadata = read_metadata(head, linked, page.lines, markup, url)
    lines = page.lines
    main: list[bool] | list[None] = [None] * len(lines)
    if config.find_main:
        main = find_main(page, metadata.title, is_article=is_article_page(head, linked))
        correct_by_told_text(lines, main, linked.body)
        lines, main = add_told_text(lines, main, linked.body, metadata.title)
    return HtmlReading(*_lay_out(lines, main, config), metadata)


def _lay_out(
    lines: Iterable[Line], main: Iterable[bool | None], config: PagesConfig
) -> tuple[str, tuple[Block, ...]]:
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for line, is_main in zip(lines, main, strict=True):
        text = f"{clean_text(line.text)}\n"
        hint = _hint(line, is_main) if config.use_hints else None
        end = start + len(text)
        blocks.append(Block(start=start, end=end, hint=hint))
        texts.append(text)
        start = end
    return "".join(texts), tuple(blocks)


def _hint(line: Line, is_main: bool | None) -> BlockHint:
    return BlockHint(
        tag=line.frame.tag,
        names=line.names(),
        link_share=line.link_share,
        item=line.frame.item,
        is_main=is_main,
        href=line.href,
    )
