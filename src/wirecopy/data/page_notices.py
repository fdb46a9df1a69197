"""Notices by which a site speaks to its readers of itself: what it earns, who may read and reuse it, how to follow and reach it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wirecopy.data.page_phrases import phrase_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNotice:
    """A notice: a paragraph that holds one alternative of every group is it."""

    kind: str
    #: Folded phrases, each between two spaces, without the last where its last word may go on,
    #: behind "^" where it must open the paragraph; groups of rare words first.
    groups: tuple[tuple[str, ...], ...]


@cache
def load_page_notices() -> tuple[PageNotice, ...]:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("page_notices.toml").read_text("utf-8")
    return tuple(
        PageNotice(
            kind=kind,
            groups=tuple(tuple(map(_padded, group)) for group in groups),
        )
        for kind, notices in tomllib.loads(raw).items()
        for groups in notices
    )


def _padded(phrase: str) -> str:
    opening = "^" if phrase.startswith("^") else ""
    closing = "" if phrase.endswith("*") else " "
    return f"{opening} {' '.join(phrase_words(phrase))}{closing}"
