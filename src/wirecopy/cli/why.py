"""``wirecopy why``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option

if TYPE_CHECKING:
    from wirecopy.model import Explanation


@click.command(short_help="Explain an article, copy, quote, event, story or number.")
@click.argument("id_", metavar="ID")
@click.argument("other_id", required=False, metavar="[ID]")
@output_options
@project_option
def why(project: str | None, layout: str | None, id_: str, other_id: str | None) -> None:
    """Explain one thing: why a page was cut so, why two articles are copies, why this event.

    ID is any id that a listing shows, or its beginning, an edit's (ar_....3) too.  A page id with a
    line (pg_....12) asks about that line, 'RUS>USA' about a dyad and 'RUS>USA@2026-03' about one of its counts; two
    article ids ask why they are, or are not, copies of one dispatch.
    """
    from wirecopy.cli.output import chosen_layout, print_csv, print_json_lines

    with projects.open_project(project) as corpus:
        found = corpus.why(id_, other_id)
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines([found])
    elif form == "csv":
        print_csv(("part", "label", "words"), rows_of(found))
    else:
        print_explanation(found)


def rows_of(found: Explanation) -> list[tuple[str, str, str]]:
    """The explanation as (part, label, words) rows."""
    rows = [("title", found.kind, found.title)]
    rows += [("reason", str(n), reason) for n, reason in enumerate(found.reasons, 1)]
    rows += [("evidence", label, said) for label, said in found.evidence]
    return [*rows, *(("see", "", id_) for id_ in found.see)]


def print_explanation(found: Explanation) -> None:
    """The explanation for people."""
    from rich.padding import Padding

    from wirecopy.cli.terminal import data_console, words

    console = data_console()
    console.print(words(f"{found.kind}: {found.title}", "bold"))
    console.print(words(found.id, "dim"))
    for reason in found.reasons:
        console.print(Padding(words(f"- {reason}"), (0, 0, 0, 2)))
    for label, said in found.evidence:
        console.print(Padding(words(f"{label}: {said}", "cyan"), (0, 0, 0, 2)))
    if found.see:
        console.print(words("ask next: " + "  ".join(found.see), "dim"))
