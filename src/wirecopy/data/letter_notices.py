"""Notices by which a site speaks to its readers, in scripts whose lines are searched for strings of letters."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.page_notices import PageNotice


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNotices:
    """The notices, their phrases folded and without blanks, and what reports say who said a thing with."""

    telling: tuple[str, ...]
    notices: tuple[PageNotice, ...]


@cache
def load_letter_notices() -> LetterNotices:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("letter_notices.toml").read_text("utf-8")
    table = tomllib.loads(raw)
    return LetterNotices(
        telling=tuple(map(_joined, table.pop("telling"))),
        notices=tuple(
            PageNotice(
                kind=kind,
                groups=tuple(tuple(map(_joined, group)) for group in groups),
            )
            for kind, notices in table.items()
            for groups in notices
        ),
    )


def _joined(phrase: str) -> str:
    return "".join(phrase.casefold().split())
