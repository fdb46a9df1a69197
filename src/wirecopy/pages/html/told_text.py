"""Told text: the article's text as linked data give it, used to correct what layout suggests.

Sites often put a shortened or an older text there, so it is believed only when it holds most of
the prose that was kept and most of it stands in those lines.  Then prose after its first line
that is not in it goes, except headings, and short lines have no say.

Pages that scripts draw, and pages behind a gate, hold the text in linked data alone, with its opening or
nothing of it in the markup.  Then its paragraphs become lines of the page, after the opening or the
headline, and what was kept of other text goes.

Known misses: told texts without any line break are one paragraph; live pages that tell the first post
alone; text in scripts of the site's own form.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.pages.html.container import is_title
from wirecopy.pages.html.outline import HEADING_TAGS, Frame, Line
from wirecopy.text.tokens import words

#: Words in a row that tell one text from another.
_GRAM = 4
#: Share of a line's grams that must be in the told text: quotation marks and links break some.
_LINE_SHARE = 0.5
#: Shares of the kept prose found in the told text, and of the told text found in it, for belief.
_BELIEF_SHARE = 0.8
#: A told text this long is an article; it is printed when the markup holds less than this share of it.
_LEAST_TOLD, _PRINTED_SHARE = 300, 0.4
#: What stands before a gate is shorter than this; a page with more text of its own is read as it is.
_OPENING = 1500
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


def add_told_text(
    lines: list[Line], keep: list[bool], told: str | None, title: str | None
) -> tuple[list[Line], list[bool]]:
    """Lines and ``keep`` with the told text, where the markup holds little of it."""
    if not told or len(told) < _LEAST_TOLD:
        return lines, keep
    kept = [i for i, is_kept in enumerate(keep) if is_kept]
    if sum(len(lines[i].text) for i in kept) > _OPENING:
        return lines, keep
    told = told[:_MAX_CHARS]
    grams = _grams(told)
    printed = [i for i in kept if _is_in(lines[i].text, grams)]
    is_printed = set(printed).__contains__
    shown: frozenset[tuple[str, ...]] = frozenset().union(*(_grams(lines[i].text) for i in kept))
    if len(shown & grams) >= _PRINTED_SHARE * len(grams):
        return lines, keep
    at = (printed[-1] if printed else _title_at(lines, title)) + 1
    parent = lines[at - 1].frame.parent if lines else None
    parts = [part for part in map(str.strip, told.split("\n")) if part]
    added = [_line(part, parent) for part in parts if not _is_in(part, shown)]
    keep = list(map(is_printed, range(len(lines))))
    return [*lines[:at], *added, *lines[at:]], [*keep[:at], *[True] * len(added), *keep[at:]]


def _is_in(text: str, grams: frozenset[tuple[str, ...]]) -> bool:
    own = _grams(text)
    return bool(own) and len(own & grams) >= _LINE_SHARE * len(own)


def _title_at(lines: Sequence[Line], title: str | None) -> int:
    """The line of the headline; the last line where there is none."""
    return next((i for i, line in enumerate(lines) if is_title(line.text, title)), len(lines) - 1)


def _line(text: str, parent: Frame | None) -> Line:
    return Line(" ".join(text.split()), Frame(-1, "p", parent, ()))


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(zip(*(found[i:] for i in range(_GRAM)), strict=False))
