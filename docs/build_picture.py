"""The README's picture: what ``wirecopy demo`` prints, as an SVG.

Run ``python docs/build_picture.py`` when the demo's output changes.
"""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path

from rich.console import Console

from wirecopy.cli import tour
from wirecopy.cli.sample import write_sample
from wirecopy.corpus import Corpus

TARGET = Path(__file__).resolve().parent / "demo.svg"
#: Characters of the pictured terminal.
WIDTH = 112
#: Rows of each table and edits of each copy: less than the demo shows, to fit a page.
ROWS, EDITS = 5, 2


def main() -> None:
    """Read the sample and write the picture."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        markup=False,
        emoji=False,
        highlight=False,
        color_system="truecolor",
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        Corpus.create(Path(folder) / "project") as corpus,
    ):
        corpus.add([write_sample(Path(folder) / "sample")], workers=0)
        tour.print_tour(console, corpus, None, rows=ROWS, edits=EDITS)
    svg = console.export_svg(title="wirecopy demo", unique_id="demo")
    TARGET.write_text(_without_fonts(svg), "utf-8")


def _without_fonts(svg: str) -> str:
    """The picture without fonts from the network; the reader's monospace font is used."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    main()
