"""Version marks: how desks of nine languages say that a report is a later version."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionMarks:
    """Words as desks write them, in capitals too; the longest first."""

    #: With the number of an update, and with the number of the version itself.
    updates: tuple[str, ...]
    versions: tuple[str, ...]
    #: What follows the figure of an ordinal.
    ordinals: tuple[str, ...]
    #: What brackets open with, and what opens a line before a dash or a colon.
    added: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def load_version_marks() -> VersionMarks:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("version_marks.toml").read_text("utf-8")
    found: dict[str, set[str]] = {
        kind: {form for words in of.values() for word in words for form in (word, word.upper())}
        for kind, of in tomllib.loads(raw).items()
    }
    return VersionMarks(
        **{kind: tuple(sorted(of, key=lambda w: (-len(w), w))) for kind, of in found.items()}
    )
