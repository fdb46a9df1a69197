"""``wirecopy config``."""

from __future__ import annotations

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import project_option


@click.command(short_help="Print the effective configuration.")
@click.option("--json", "is_json", is_flag=True, help="As one JSON object.")
@project_option
def config(project: str | None, is_json: bool) -> None:
    """Print the effective configuration: every setting, as a wirecopy.toml."""
    with projects.open_project(project) as corpus:
        text = corpus.config_text()
    if is_json:
        import tomllib

        from wirecopy.cli.output import json_line

        click.echo(json_line(tomllib.loads(text)))
    else:
        click.echo(text, nl=not text.endswith("\n"))
