"""``wirecopy add``."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from datetime import datetime

import click

from wirecopy.cli import project as projects
from wirecopy.cli.exits import Exit
from wirecopy.cli.options import project_option


def instant(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime | None:
    """An ISO 8601 time; without a zone it is UTC."""
    from wirecopy.errors import QueryError
    from wirecopy.plain.given import given_time

    try:
        return given_time(value)
    except QueryError as error:
        raise click.BadParameter(str(error), ctx, param) from error


@click.command(short_help="Read pages into the project.")
@click.argument("paths", nargs=-1, required=True)
@click.option("--outlet", metavar="NAME", help="Who printed pages that do not say it.")
@click.option("--url", metavar="URL", help="Address of the page, when a single one is given.")
@click.option(
    "--captured-at",
    callback=instant,
    metavar="TIME",
    help="When the pages were fetched, where they do not say it; UTC unless a zone is given.",
)
@click.option(
    "--format",
    "input_format",
    metavar="NAME",
    help="What the files are, where what they hold is misread: text, html, markdown, mhtml, jsonl, json, csv, "
    "parquet, warc, feed.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=0),
    metavar="N",
    help="Processes beside this one; 0 reads in this process. Default: chosen by the work.",
)
@click.option(
    "--ray-address",
    metavar="ADDRESS",
    help="Have Ray do the work: `local` starts it on this machine, `auto` or HOST:PORT joins a cluster.",
)
@click.option("--json", "is_json", is_flag=True, help="Print the report of the run as JSON.")
@project_option
def add(  # noqa: PLR0917  click passes options by name
    project: str | None,
    paths: tuple[str, ...],
    outlet: str | None,
    url: str | None,
    captured_at: datetime | None,
    input_format: str | None,
    workers: int | None,
    ray_address: str | None,
    is_json: bool,
) -> None:
    """Read pages into the project: files, folders, or `-` for standard input.

    Text, HTML, MHTML, JSON, CSV, Parquet, WARC and feeds are told by what they hold; .gz and .zst
    are unpacked.  Pages that are already there change nothing.  Ctrl-C is safe: run the same command again to go on.
    """
    from wirecopy.cli.output import print_json_lines
    from wirecopy.cli.progress import shown_progress
    from wirecopy.cli.report import exit_code, tell, tell_languages

    with (
        projects.open_project(project) as corpus,
        shown_progress() as on_progress,
        redirect_stdout(sys.stderr),  # what libraries print while they work is talk
    ):
        report = corpus.add(
            paths,
            outlet=outlet,
            url=url,
            captured_at=captured_at,
            input_format=input_format,
            workers=workers,
            ray_address=ray_address,
            on_progress=on_progress,
        )
        found = corpus.status() if report.pages_read else None
    tell(report)
    if found is not None:
        tell_languages(found)
    if is_json:
        print_json_lines([report])
    if code := exit_code(report):
        raise Exit(code)
