"""``wirecopy export``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import export_filter_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs

_FORMATS = ("csv", "jsonl", "parquet")


@click.command(short_help="Write the tables as CSV, JSON lines and Parquet.")
@click.argument("folder", type=click.Path(file_okay=False), metavar="DIR")
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Form of the tables; repeatable. Default: all three.",
)
@export_filter_options
@click.option("--json", "is_json", is_flag=True, help="Print the files' paths as JSON lines.")
@project_option
def export(
    project: str | None,
    folder: str,
    formats: tuple[str, ...],
    is_json: bool,
    **given: Unpack[FilterArgs],
) -> None:
    """Write the tables of results into DIR, with a data dictionary and a manifest."""
    from wirecopy.cli.output import print_json_lines
    from wirecopy.cli.terminal import say
    from wirecopy.model.counted import counted

    with projects.open_project(project) as corpus:
        files = corpus.export(folder, formats or _FORMATS, **given)
    if is_json:
        print_json_lines({"path": str(path)} for path in files)
    else:
        for path in files:
            click.echo(str(path))
    say(f"wrote {counted(len(files), 'file')} into {folder}")
