"""``wirecopy dedup``."""

from __future__ import annotations

from pathlib import Path

import click

from wirecopy.cli.exits import SOME_FAILED, Exit


@click.command(short_help="Free a corpus of texts that others cover, with a reason for each.")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="IN...")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Where to write."
)
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="OLD",
    help="An older corpus whose rows cover too, and are never written. Repeatable.",
)
@click.option(
    "--policy",
    type=click.Choice(["keep-fullest", "keep-first", "keep-all-marked"]),
    default="keep-fullest",
    show_default=True,
    help="Which row of a cluster stays.",
)
@click.option(
    "--text-column", default="text", show_default=True, metavar="NAME", help="Holds the text."
)
@click.option(
    "--id-column", default="id", show_default=True, metavar="NAME", help="Holds the row's name."
)
@click.option(
    "--cover",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.8,
    show_default=True,
    help="Share of narrative and of all words that one kept row must hold.",
)
@click.option(
    "--workers", type=click.IntRange(min=0), metavar="N", help="Processes that read texts."
)
@click.option("--json", "is_json", is_flag=True, help="Print the report of the run as JSON.")
def dedup(  # noqa: PLR0917  click passes options by name
    inputs: tuple[Path, ...],
    out: Path,
    against: tuple[Path, ...],
    policy: str,
    text_column: str,
    id_column: str,
    cover: float,
    workers: int | None,
    is_json: bool,
) -> None:
    """Write the rows of IN that no kept row covers: files or folders of .jsonl, .jsonl.gz, .parquet.

    DIR gets kept/ (the rows that stay, all columns as they came), clusters.jsonl (every row and its
    cluster), removed.jsonl (for each row that went: which row covers it, by how much, where) and
    problems.jsonl.  Shared quotations alone never remove a row.  Killed or stopped, run the same
    command again: it goes on from there.
    """
    from wirecopy.cli.output import print_json_lines
    from wirecopy.cli.report import tell_kinds
    from wirecopy.cli.terminal import say
    from wirecopy.model import KindCounts
    from wirecopy.model.counted import counted
    from wirecopy.plain import dedup as run

    report = run(
        inputs,
        out,
        against=against,
        policy=policy,  # type: ignore[arg-type]
        text_column=text_column,
        id_column=id_column,
        least_cover=cover,
        workers=workers,
    )
    say(
        f"{counted(report.rows_read, 'row')} read, {report.rows_kept:,} kept, "
        f"{report.rows_removed:,} removed, {report.rows_failed:,} failed; "
        f"{counted(report.clusters, 'cluster')} of two rows or more; "
        + ("done before" if report.was_done else f"{report.seconds:.1f} s")
    )
    kinds = KindCounts()
    for problem in report.problems:
        kinds.add(problem)
    tell_kinds(kinds.kinds())
    if report.problems:
        say(f"all stand in {out / 'problems.jsonl'}")
    if is_json:
        print_json_lines([report])
    if report.rows_failed:
        raise Exit(SOME_FAILED)
