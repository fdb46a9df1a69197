"""``wirecopy demo``."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from wirecopy.cli.exits import Exit


@click.command(short_help="Show what is found in the sample pages that come with wirecopy.")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Make the project in DIR and leave it there; default: a folder that is removed at the end.",
)
def demo(keep: Path | None) -> None:
    """Read the sample pages that come with wirecopy and show what was found in them.

    Everything in the sample is invented: outlets, agencies, people, happenings.
    """
    from wirecopy.cli.progress import shown_progress
    from wirecopy.cli.report import exit_code, tell
    from wirecopy.cli.sample import write_sample
    from wirecopy.cli.tour import show_tour
    from wirecopy.corpus import Corpus

    with _folder(keep) as folder, Corpus.create(folder) as corpus:
        captures = write_sample(folder / "sample")
        with shown_progress() as on_progress:
            report = corpus.add([captures], on_progress=on_progress)
        tell(report)
        show_tour(corpus, folder if keep else None)
        if code := exit_code(report):
            raise Exit(code)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        yield keep
        return
    folder = Path(tempfile.mkdtemp(prefix="wirecopy-demo-"))
    try:
        yield folder / "project"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
