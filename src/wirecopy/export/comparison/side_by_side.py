"""Side by side: lead copy and copy in two columns, a row for the paragraphs that belong together.

Letters and digits that no edit touches are the same in both texts.  So a paragraph's end in the lead
copy belongs with the copy's paragraph end that has as many of them before it; where several do, the
paragraphs between them were left out or put in and get a row of their own.  When the two texts do not
have the same number of them after all, both stand in one row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from wirecopy.export.comparison.classes import is_hidden, risk_of, verdict
from wirecopy.export.comparison.marks import Paragraph, Step, fitted, walk
from wirecopy.export.comparison.sheet import Side
from wirecopy.export.markup import NOTHING, Html, closing, joined, opening, tag, words
from wirecopy.model import Edit, EditClass, Span

#: First and one past the last paragraph of one side of a row.
Stretch = tuple[int, int]


def side_by_side(lead: Side, copy: Side) -> Html:
    """Both texts, marked, as rows of two cells."""
    a = _marked(lead.text, copy.edits, "del")
    b = _marked(copy.text, copy.edits, "ins")
    head = joined(tag("div", words(side.name), class_="side-head") for side in (lead, copy))
    rows = joined(
        Html(_cell(a[i:j], lead.name) + _cell(b[m:n], copy.name))
        for (i, j), (m, n) in paired(lead.text, copy.text, copy.edits)
    )
    return tag("div", head, rows, class_="sides")


def paired(a: str, b: str, edits: Sequence[Edit]) -> Iterator[tuple[Stretch, Stretch]]:
    """Paragraphs of ``a`` and ``b`` that belong together; all of both, in order."""
    kept_a, kept_b = _kept(a, [e.a for e in edits]), _kept(b, [e.b for e in edits])
    ends_a, ends_b = _ends(a, kept_a), _ends(b, kept_b)
    at = (0, 0)
    if kept_a[-1] == kept_b[-1]:
        for place in _places(ends_a, ends_b):
            yield from _row(at, place)
            at = place
    yield from _row(at, (len(ends_a) + 1, len(ends_b) + 1))


def _row(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[Stretch, Stretch]]:
    if start != end:
        yield (start[0], end[0]), (start[1], end[1])


def _places(ends_a: list[int], ends_b: list[int]) -> Iterator[tuple[int, int]]:
    """Where a row can end, as numbers of paragraphs before it on both sides."""
    for count in sorted(set(ends_a) & set(ends_b)):
        yield bisect_left(ends_a, count) + 1, bisect_left(ends_b, count) + 1
        yield bisect_left(ends_a, count + 1), bisect_left(ends_b, count + 1)


def _kept(text: str, spans: Sequence[Span]) -> list[int]:
    """For every place, how many letters and digits before it are in no edit."""
    depth = [0] * (len(text) + 2)
    for span in spans:
        depth[min(span.start, len(text))] += 1
        depth[min(span.end, len(text))] -= 1
    touched = accumulate(depth)
    kept = (char.isalnum() and not is_in for char, is_in in zip(text, touched, strict=False))
    return list(accumulate(kept, initial=0))


def _ends(text: str, kept: list[int]) -> list[int]:
    """Untouched letters and digits before each break between paragraphs."""
    return [kept[at] for at, char in enumerate(text) if char == "\n"]


def _marked(text: str, edits: Sequence[Edit], name: str) -> list[Html]:
    """The paragraphs of a text, edits marked with ``name``."""
    marks = [fitted(text, edit.a if name == "del" else edit.b, n) for n, edit in enumerate(edits)]
    return [_paragraph(one, edits, name) for one in walk(text, marks)]


def _paragraph(paragraph: Paragraph, edits: Sequence[Edit], name: str) -> Html:
    if not any(step.text.strip() for step in paragraph.steps):
        return NOTHING
    return tag("p", joined(_step(step, edits, name) for step in paragraph.steps), dir="auto")


def _step(step: Step, edits: Sequence[Edit], name: str) -> Html:
    if step.kind == "words":
        return words(step.text)
    if step.kind == "point":
        return NOTHING
    if step.kind == "close":
        return closing(name)
    edit = edits[step.index]
    kinds = ("style" if is_hidden(edit) else "", _moved(edit))
    classes = " ".join(filter(None, (f"r{risk_of(edit)}", *kinds)))
    return opening(name, class_=classes, title=verdict(edit))


def _moved(edit: Edit) -> str:
    return "moved" if edit.edit_class is EditClass.REORDER else ""


def _cell(paragraphs: Sequence[Html], name: str) -> Html:
    shown = [one for one in paragraphs if one]
    if not shown:
        return tag("div", class_="side empty")
    return tag("div", *shown, class_="side", data_name=name)
