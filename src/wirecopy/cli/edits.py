"""``wirecopy edits``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wirecopy.cli import project as projects
from wirecopy.cli.options import edit_filter_options, output_options, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from wirecopy.corpus import Corpus, EditArgs


@click.command(short_help="List what outlets changed, over all dispatches.")
@click.option("--count", "is_count", is_flag=True, help="Count them instead, by outlet and class.")
@edit_filter_options
@output_options
@project_option
def edits(
    project: str | None, layout: str | None, is_count: bool, **given: Unpack[EditArgs]
) -> None:
    """List what outlets changed, over all dispatches: what changes a fact or a quotation first.

    --outlet is who printed the copy; actors, days and so on are those of the dispatch. House style is left
    out without --all, or a --type that is style. An id tells wirecopy why what an edit rests on.
    """
    from wirecopy.cli.listing import show_found
    from wirecopy.corpus.columns import EDIT_COUNTS

    with projects.open_project(project) as corpus:
        if is_count:
            counts = corpus.edit_counts(**given)
            show_found(corpus, counts, EDIT_COUNTS, layout, noun="count", given=given)
        else:
            _list(corpus, layout, given)


def _list(corpus: Corpus, layout: str | None, given: EditArgs) -> None:
    """The edits as they are found; of a table on a terminal the first, and how many there are."""
    from wirecopy.cli.listing import show_each
    from wirecopy.cli.output import TABLE_ROWS, chosen_layout
    from wirecopy.cli.terminal import is_terminal
    from wirecopy.corpus.columns import EDITS

    shown, total = given, None
    if chosen_layout(layout) == "table" and is_terminal() and given["limit"] is None:
        shown = {**given, "limit": TABLE_ROWS}
        total = sum(count.edit_count for count in corpus.edit_counts(**given))
    found = corpus.each_edit(**shown)
    show_each(corpus, found, EDITS, layout, noun="edit", given=given, total=total)
