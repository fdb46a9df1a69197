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
    from wirecopy.cli.output import chosen_layout, print_csv, print_facts, print_json_lines
    from wirecopy.cli.report import tell_hosts, tell_languages, tell_unfinished

    with projects.open_project(project) as corpus:
        found = corpus.status()
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines([found])
    elif form == "csv":
        print_csv(("name", "value"), facts_of(found))
    else:
        shown = ((name.replace("_", " "), value) for name, value in facts_of(found)[1:])
        print_facts(f"project {found.path}", shown)
    tell_languages(found)
    tell_hosts(found)
    tell_unfinished(found)


def facts_of(status: Status) -> list[tuple[str, object]]:
    """The status as (name, value) rows."""
    rows: list[tuple[str, object]] = [("path", status.path)]
    rows += status.counts.items()
    rows += [("first_day", status.first_day), ("last_day", status.last_day)]
    rows += [(f"outlet {name}", count) for name, count in status.outlets]
    if unknown := status.counts.get("articles", 0) - sum(count for _, count in status.outlets):
        rows.append(("outlet_not_known", unknown))
    rows += [
        (f"language {name}" if name else "language_not_known", count)
        for name, count in status.articles_by_language.items()
    ]
    rows += [(f"files {name}", count) for name, count in status.files_by_format.items()]
    rows += [(f"problem {code}", count) for code, count in status.problem_counts.items()]
    return [*rows, ("bytes_on_disk", status.bytes_on_disk)]
