"""Marked texts: sentences whose words of acts carry their types in braces, one sentence a line.

``Chad shelled{ASSAULT} two villages and may{?} recall its envoy.``  Several types ("{COERCE/SANCTION}") are all
right, the first best; ``?`` says that nobody knows.  A line that begins with ``##`` opens a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wirecopy.model.event import EventType

MARK = re.compile(r"\{([A-Z/]+|\?)\}")
UNKNOWN = "?"
FOLDERS = ("reports", "sentences")


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence."""

    #: What it stands or falls with: sentences of one report are held out together.
    group: str
    text: str
    #: Right types by where the marked word ends; none where nobody knows.
    types: Mapping[int, tuple[EventType, ...]]


def load_marked(folder: Path) -> list[Marked]:
    """Every marked sentence below ``folder``, in order of files."""
    files = (path for name in FOLDERS for path in sorted((folder / name).glob("*.txt")))
    return [sentence for path in files for sentence in _of_file(path)]


def _of_file(path: Path) -> Iterator[Marked]:
    opened = ""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("##"):
            opened = line[2:].strip()
        elif line.strip():
            yield parse(line.strip(), f"{path.parent.name} {path.stem} {opened or number}")


def parse(line: str, group: str) -> Marked:
    """A line with its marks taken out.

    Raises:
        ValueError: a type there is none of.
    """
    text, at, types = "", 0, {}
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        told = () if mark[1] == UNKNOWN else tuple(EventType(name) for name in mark[1].split("/"))
        types[len(text)] = told
    return Marked(group, text + line[at:], types)
