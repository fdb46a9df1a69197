"""Compare: two texts to their edits."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.classify import classify
from wirecopy.dispatches.edits.hunks import align_tokens
from wirecopy.dispatches.edits.refine import refine_hunks
from wirecopy.dispatches.edits.tokens import TokenRow, read_tokens
from wirecopy.model import Comparison, Edit, Span

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsConfig:
    """How copies are compared."""

    #: Whether differences of case and of line breaks are told.
    with_layout: bool = True


def compare_texts(
    a: str,
    b: str,
    *,
    a_span: Span | None = None,
    b_span: Span | None = None,
    config: EditsConfig | None = None,
) -> Comparison:
    """The edits that make ``b`` of ``a``, in the order of ``a``.

    Spans limit the comparison to an article of each text; edits always hold places in ``a`` and
    ``b`` themselves.
    """
    row_a = read_tokens(a, a_span or Span(start=0, end=len(a)))
    row_b = read_tokens(b, b_span or Span(start=0, end=len(b)))
    alignment = align_tokens(row_a, row_b)
    hunks = refine_hunks(row_a, row_b, alignment.hunks, lambda hunk: False)
    names_a, names_b = frozenset[str](), frozenset[str]()
    edits = []
    for hunk in hunks:
        change = Change(row_a, row_b, hunk, names_a, names_b)
        verdict = classify(change)
        span_a, span_b = (
            _span(row_a, hunk.a_start, hunk.a_end),
            _span(row_b, hunk.b_start, hunk.b_end),
        )
        edits.append(
            Edit(
                edit_class=verdict.edit_class,
                a=span_a,
                b=span_b,
                a_text=span_a.of(a),
                b_text=span_b.of(b),
                in_quote=change.in_quote,
                risk=verdict.risk,
                why=verdict.why,
            )
        )
    return Comparison(a_text=a, b_text=b, edits=tuple(sorted(edits, key=lambda e: (e.a, e.b))))


def _span(row: TokenRow, start: int, end: int) -> Span:
    """The characters of tokens ``start:end``; after the token before when there are none."""
    if start < end:
        return Span(start=row.starts[start], end=row.ends[end - 1])
    at = row.ends[start - 1] if start else (row.starts[0] if len(row) else 0)
    return Span(start=at, end=at)
