"""``wirecopy stories``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import FilterArgs


@click.command(short_help="List stories: happenings, with all dispatches on each.")
@filter_options
@output_options
@project_option
def stories(project: str | None, layout: str | None, **given: Unpack[FilterArgs]) -> None:
    """List stories: one happening and all dispatches on it, most copies first."""
    from wirecopy.cli.listing import show_some
    from wirecopy.corpus.columns import STORIES

    with projects.open_project(project) as corpus:
        show_some(corpus, "stories", STORIES, layout, noun="story", given=given)
