"""``wirecopy sql``."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option


@click.command(short_help="Answer a read-only SQL statement.")
@click.argument("query")
@output_options
@project_option
def sql(project: str | None, layout: str | None, query: str) -> None:
    """Answer one read-only SQL statement; `-` reads it from standard input.

    The tables are those of the data dictionary (docs/reference/data-dictionary.md).
    """
    from wirecopy.cli.output import chosen_layout, print_csv, print_json_lines, show
    from wirecopy.corpus.column import Column

    statement = sys.stdin.read() if query == "-" else query
    with projects.open_project(project) as corpus:
        table = corpus.sql(statement)
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines(table.to_dicts())
    elif form == "csv":
        print_csv(table.columns, table.rows)
    else:
        columns = [
            Column(name=name, value=_at(index), title=name, ratio=1)
            for index, name in enumerate(table.columns)
        ]
        show(table.rows, columns, "table", noun="row")


def _at(index: int) -> Callable[[tuple[object, ...]], object]:
    return lambda row: row[index]
