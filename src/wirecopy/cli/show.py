"""``wirecopy show``."""

from __future__ import annotations

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import output_options, project_option


@click.command(short_help="Show what an id names: an article's text, an event, a quote.")
@click.argument("id_", metavar="ID")
@output_options
@project_option
def show(project: str | None, layout: str | None, id_: str) -> None:
    """Show what ID names: all that is known of it, and the text of an article or page.

    ID is that of a page, article, edit (ar_....3), dispatch, story, quote, event or mention, or its
    beginning.  What it rests on is told by wirecopy why, what outlets changed by wirecopy compare.
    """
    from wirecopy.cli.known import known_of
    from wirecopy.cli.output import chosen_layout, print_csv, print_facts, print_json_lines
    from wirecopy.cli.terminal import data_console, words

    with projects.open_project(project) as corpus:
        found = corpus.record(id_)
    form = chosen_layout(layout)
    if form == "json":
        print_json_lines([found])
        return
    known = known_of(found)
    if form == "csv":
        text = [("text", known.text)] if known.text else []
        print_csv(("name", "value"), [*known.facts, *text])
        return
    print_facts(known.title, [(name.replace("_", " "), value) for name, value in known.facts])
    console = data_console()
    for line in known.text.splitlines():
        console.print(words(f"\n{line}") if line.strip() else "")
