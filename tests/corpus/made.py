"""Projects made for one test."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.newswire import write_wire

from wirecopy import Corpus


def make_project(folder: Path, pages: list[dict[str, str]]) -> Corpus:
    """A new project ``project`` in ``folder`` that has read ``pages``, rows of its file ``pages.jsonl``."""
    folder.mkdir(exist_ok=True)
    made = Corpus.create(folder / "project")
    made.add(write_wire(folder / "pages.jsonl", pages), workers=0)
    return made
