"""Told text: the article's text as linked data give it, used to correct what layout suggests.

Sites often put a shortened or an older text there, so it is believed only when it holds most of
the prose that was kept and most of it stands in those lines.  Then prose after its first line
that is not in it goes, except headings, and short lines have no say.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.pages.outline import HEADING_TAGS, Line
from wirecopy.text.tokens import words

#: Words in a row that tell one text from another.
_GRAM = 4
#: Share of a line's grams that must be in the told text: quotation marks and links break some.
_LINE_SHARE = 0.5
#: Shares of the kept prose found in the told text, and of the told text found in it, for belief.
_BELIEF_SHARE = 0.8
#: Told texts are read up to this many characters.
_MAX_CHARS = 400_000


def correct_by_told_text(lines: Sequence[Line], keep: list[bool], told: str | None) -> None:
    """Change ``keep`` where ``told`` is to be believed."""
    grams = _grams(told[:_MAX_CHARS]) if told else frozenset()
    if len(grams) < 20:
        return
    line_grams = {i: _grams(lines[i].text) for i, kept in enumerate(keep) if kept}
    kept_count = sum(map(len, line_grams.values()))
    shared = sum(len(own & grams) for own in line_grams.values())
    if shared < _BELIEF_SHARE * kept_count or shared < _BELIEF_SHARE * len(grams):
        return
    told_lines = {i for i, own in line_grams.items() if len(own & grams) >= _LINE_SHARE * len(own)}
    first = min((i for i in told_lines if line_grams[i]), default=0)
    for i in line_grams:
        if i > first and i not in told_lines and lines[i].frame.tag not in HEADING_TAGS:
            keep[i] = False


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(zip(*(found[i:] for i in range(_GRAM)), strict=False))
