"""Lines: a page line by line, with labels, for the terminal; its HTML file is made by ``wirecopy.plain``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from wirecopy.model import Article, PageReading, Stamp

#: Style of the words and of the gutter of each label; labels not named here are dim.
_STYLES: dict[str, tuple[str, str]] = {
    "headline": ("bold", "bright_blue"),
    "repeat_headline": ("dim", "blue"),
    "summary": ("italic", "bright_magenta"),
    "kicker": ("italic", "bright_magenta"),
    "byline": ("", "cyan"),
    "signoff": ("", "cyan"),
    "author_bio": ("dim", "cyan"),
    "dateline": ("", "cyan"),
    "date_line": ("", "magenta"),
    "live_stamp": ("bold", "magenta"),
    "caption": ("dim", "yellow"),
    "credit": ("dim", "yellow"),
    "subheading": ("bold", "white"),
    "body": ("", "white"),
    "table": ("", "green"),
    "embed": ("", "green"),
}
_OTHER = ("dim", "bright_black")
#: The gutter of a line inside an article, and outside.
_INSIDE, _OUTSIDE = "\u2503", "\u2506"
#: Terminals at least this wide show the reason of each label, too (columns).
_WIDE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page."""

    #: From 0.
    number: int
    #: Number of the article it stands in, from 0; None outside.
    article: int | None
    label: str | None
    score: float | None
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
                score=block.score,
                why=block.why,
                text=reading.page.text[block.start : block.end].rstrip("\n"),
                is_start=article is not None and number == article.first_line,
            )
        )
    return lines


def print_lines(reading: PageReading, lines: list[Line]) -> None:
    """The page for people: each article under a rule with what was read of it, lines beside a coloured gutter.

    Each line has its label and score; where there is room, the rule or model behind it, too.
    """
    from wirecopy.cli.terminal import data_console

    console = data_console()
    articles = {article.index: article for article in reading.articles}
    for segment in _segments(lines):
        first = segment[0]
        if first.is_start and first.article is not None:
            _print_heading(console, articles[first.article])
        elif first.number:
            console.rule(style="dim")
        console.print(_table_of(segment, is_wide=console.width >= _WIDE))


def _print_heading(console: Console, article: Article) -> None:
    from wirecopy.cli.terminal import words

    console.rule(words(_heading(article), "bold"), align="left")
    for line in _about(article):
        console.print(words(line, "dim"))


def _segments(lines: list[Line]) -> list[list[Line]]:
    """The lines cut where articles begin and end; blank lines fall out."""
    segments: list[list[Line]] = []
    for line in lines:
        if not line.text.strip() and not line.is_start:
            continue
        if line.is_start or not segments or segments[-1][-1].article != line.article:
            segments.append([])
        segments[-1].append(line)
    return segments


def _table_of(segment: list[Line], *, is_wide: bool) -> Table:
    from rich.table import Table

    from wirecopy.cli.terminal import words

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right", style="dim", width=5)
    table.add_column(width=15)
    table.add_column(justify="right", style="dim", width=3)
    if is_wide:
        table.add_column(style="dim", width=22, no_wrap=True)
    table.add_column(width=1)
    table.add_column(ratio=1, overflow="fold")
    for line in segment:
        style, colour = _STYLES.get(line.label or "", _OTHER)
        bar = _OUTSIDE if line.article is None else _INSIDE
        table.add_row(
            str(line.number),
            words(line.label or "-", colour),
            _score(line.score),
            *([words(line.why or "")] if is_wide else []),
            words(bar, colour),
            words(line.text, "dim" if line.article is None else style),
        )
    return table


def _score(score: float | None) -> str:
    """Two digits behind the point; cut and not rounded, since 1.0 would say that nothing can be wrong."""
    if score is None:
        return ""
    return "1.0" if score >= 1 else f".{int(score * 100):02}"


def _heading(article: Article) -> str:
    stamp = article.published_at or article.updated_at
    parts = [f"article {article.index}", article.agency or "", stamp.day if stamp else ""]
    return " · ".join(part for part in parts if part)


def _about(article: Article) -> list[str]:
    """Lines of what was read of an article beside its words."""
    place = article.dateline
    found = (
        ("by", ", ".join(article.authors)),
        ("agency", article.agency),
        ("dateline", ", ".join(p for p in (place.place, place.date) if p) if place else None),
        ("published", _stamp(article.published_at)),
        ("updated", _stamp(article.updated_at)),
        ("section", article.section),
        ("language", article.language),
        ("outlet", article.outlet),
        ("address", article.canonical_url or article.url),
    )
    told = " · ".join(f"{name} {value}" for name, value in found if value)
    return [told] if told else []


def _stamp(stamp: Stamp | None) -> str | None:
    if stamp is None:
        return None
    has_time = stamp.precision in {"second", "minute", "hour"}
    time = f" {stamp.start:%H:%M} UTC" if has_time else ""
    return f"{stamp.start:%Y-%m-%d}{time} ({stamp.basis})"


def write_html(path: Path, reading: PageReading) -> None:
    """The labelled page as one HTML file without scripts; all words are escaped."""
    from wirecopy.plain import reading_page

    path.write_text(reading_page(reading, path.stem), "utf-8")
