"""Lines: a page line by line, with labels, for the terminal and as an HTML file."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wirecopy.cli.safety import safe_line

if TYPE_CHECKING:
    from rich.table import Table

    from wirecopy.model import Article, PageReading

#: Colour of each label on a terminal and in HTML; labels not named here are dim and grey.
_STYLES: dict[str, tuple[str, str]] = {
    "headline": ("bold", "#0b3d91"),
    "repeat_headline": ("bold dim", "#5b7db1"),
    "summary": ("italic", "#3b3b98"),
    "kicker": ("italic", "#3b3b98"),
    "byline": ("cyan", "#007070"),
    "date_line": ("magenta", "#8a2be2"),
    "dateline": ("cyan", "#007070"),
    "live_stamp": ("magenta", "#8a2be2"),
    "caption": ("yellow", "#8a6d00"),
    "credit": ("yellow", "#8a6d00"),
    "signoff": ("cyan", "#007070"),
    "author_bio": ("cyan", "#007070"),
    "subheading": ("bold", "#111111"),
    "body": ("", "#111111"),
    "table": ("", "#111111"),
    "embed": ("blue", "#335577"),
}
_OTHER = ("dim", "#999999")

_HTML_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:15px/1.45 sans-serif;max-width:60em;margin:2em auto}}
table{{border-collapse:collapse}}td{{padding:1px 8px;vertical-align:top}}
.n,.l{{font:12px monospace;color:#777;white-space:nowrap}}tr.start td{{border-top:2px solid #0b3d91;padding-top:8px}}
</style></head><body><h1>{title}</h1><table>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page."""

    #: From 0.
    number: int
    #: Number of the article it stands in, from 0; None outside.
    article: int | None
    label: str | None
    why: str | None
    text: str
    #: Whether an article begins here.
    is_start: bool


def lines_of(reading: PageReading) -> list[Line]:
    """The page's lines; blank ones stay, so that numbers are those of the page."""
    owner = {
        number: article
        for article in reading.articles
        for number in range(article.first_line, article.last_line + 1)
    }
    lines = []
    for number, block in enumerate(reading.page.blocks):
        article = owner.get(number)
        lines.append(
            Line(
                number=number,
                article=article.index if article else None,
                label=block.kind.value if block.kind else None,
                why=block.why,
                text=reading.page.text[block.start : block.end].rstrip("\n"),
                is_start=article is not None and number == article.first_line,
            )
        )
    return lines


def print_lines(reading: PageReading, lines: list[Line]) -> None:
    """The page for people: a rule before each article, then number, label and words of each line."""
    from wirecopy.cli.terminal import data_console, words

    console = data_console()
    articles = {article.index: article for article in reading.articles}
    for segment in _segments(lines):
        first = segment[0]
        if first.is_start and first.article is not None:
            console.rule(words(_heading(articles[first.article]), "bold"), align="left")
        console.print(_table_of(segment))


def _segments(lines: list[Line]) -> list[list[Line]]:
    """The lines cut where articles begin; blank lines fall out."""
    segments: list[list[Line]] = []
    for line in lines:
        if line.is_start or not segments:
            segments.append([])
        if line.text.strip() or line.is_start:
            segments[-1].append(line)
    return [segment for segment in segments if segment]


def _table_of(segment: list[Line]) -> Table:
    from rich.table import Table

    from wirecopy.cli.terminal import words

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right", style="dim", width=5)
    table.add_column(style="dim", width=15)
    table.add_column(ratio=1, overflow="fold")
    for line in segment:
        style, _ = _STYLES.get(line.label or "", _OTHER)
        table.add_row(str(line.number), line.label or "-", words(line.text, style))
    return table


def _heading(article: Article) -> str:
    stamp = article.published_at or article.updated_at
    parts = [f"article {article.index}", article.agency or "", stamp.day if stamp else ""]
    return " · ".join(part for part in parts if part)


def write_html(path: Path, reading: PageReading, lines: list[Line]) -> None:
    """The labelled page as one HTML file without scripts; all words are escaped."""
    title = html.escape(reading.page.url or path.stem)
    rows = "".join(_html_row(line) for line in lines if line.text.strip())
    path.write_text(f"{_HTML_HEAD.format(title=title)}{rows}</table></body></html>\n", "utf-8")


def _html_row(line: Line) -> str:
    _, color = _STYLES.get(line.label or "", _OTHER)
    start = " class=start" if line.is_start else ""
    return (
        f"<tr{start}><td class=n>{line.number}<td class=l>{html.escape(line.label or '-')}"
        f'<td style="color:{color}" title="{html.escape(safe_line(line.why or ""), quote=True)}">'
        f"{html.escape(safe_line(line.text))}\n"
    )
