"""``wirecopy split``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wirecopy.cli.add import instant
from wirecopy.cli.options import output_options

if TYPE_CHECKING:
    from wirecopy.cli.lines import Line


@click.command(short_help="Show how a page is cut into articles; stores nothing.")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--page",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Which page, where FILE holds several. Default: the first.",
)
@click.option("--format", "input_format", metavar="NAME", help="What FILE is; see `add`.")
@click.option("--url", metavar="URL", help="Where the page was captured.")
@click.option(
    "--captured-at", callback=instant, metavar="TIME", help="When; resolves '43 min ago'."
)
@click.option(
    "--html",
    "html_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also write the labelled page as an HTML file.",
)
@output_options
def split(  # noqa: PLR0917  click passes options by name
    layout: str | None,
    file: Path,
    page: int,
    input_format: str | None,
    url: str | None,
    captured_at: datetime | None,
    html_file: Path | None,
) -> None:
    """Show how the page in FILE is cut; stores nothing.

    Every line has its label and how sure that is; wide terminals, CSV, JSON and --html also give the rule or
    model behind it.  Above each article stands what was read of it.
    """
    from wirecopy.cli.lines import lines_of, print_lines, write_html
    from wirecopy.cli.output import chosen_layout, print_csv, print_json_lines
    from wirecopy.cli.terminal import say
    from wirecopy.model.counted import counted
    from wirecopy.plain import split_file

    reading = split_file(
        file, page=page, url=url, captured_at=captured_at, input_format=input_format
    )
    lines = lines_of(reading)
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines([reading])
    elif form == "csv":
        print_csv(("line", "article", "label", "score", "why", "text"), map(_row, lines))
    else:
        print_lines(reading, lines)
    if html_file:
        write_html(html_file, reading)
        say(f"wrote {html_file}")
    for why in filter(None, (reading.page.fallback, reading.fallback)):
        say(f"read by the fast path: {why}")
    say(f"{counted(len(reading.articles), 'article')}, {counted(len(lines), 'line')}")


def _row(line: Line) -> tuple[object, ...]:
    return (line.number, line.article, line.label, line.score, line.why, line.text)
