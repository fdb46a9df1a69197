"""``wirecopy status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option

if TYPE_CHECKING:
    from wirecopy.model import Status


@click.command(short_help="Tell what the project holds.")
@output_options
@project_option
def status(project: str | None, layout: str | None) -> None:
    """Tell what the project holds: counts, outlets, days, problems, disk."""
    from wirecopy.cli.output import chosen_layout, print_csv, print_json_lines

    with projects.open_project(project) as corpus:
        found = corpus.status()
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines([found])
    elif form == "csv":
        print_csv(("name", "value"), facts_of(found))
    else:
        _print_table(found)


def facts_of(status: Status) -> list[tuple[str, object]]:
    """The status as (name, value) rows."""
    rows: list[tuple[str, object]] = [("path", status.path)]
    rows += status.counts.items()
    rows += [("first_day", status.first_day), ("last_day", status.last_day)]
    rows += [(f"outlet {name}", count) for name, count in status.outlets]
    rows += [(f"files {name}", count) for name, count in status.files_by_format.items()]
    rows += [(f"problem {code}", count) for code, count in status.problem_counts.items()]
    return [*rows, ("bytes_on_disk", status.bytes_on_disk)]


def _print_table(status: Status) -> None:
    from wirecopy.cli.output import Column, make_table
    from wirecopy.cli.terminal import data_console

    columns: tuple[Column[tuple[str, object]], ...] = (
        Column(name="name", value=lambda row: row[0].replace("_", " "), title="", style="cyan"),
        Column(name="value", value=lambda row: _shown(row[1]), title="", ratio=1),
    )
    console = data_console()
    title = f"project {status.path}"
    console.print(make_table(facts_of(status), columns, console.width, title))


def _shown(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value if value is not None else "-")
