"""Edits between two strings."""

from __future__ import annotations

from wirecopy.model import Comparison, Span
from wirecopy.text.given import check_text


def compare(
    a: str, b: str, *, a_span: Span | None = None, b_span: Span | None = None
) -> Comparison:
    """Every difference of ``b`` from ``a``, classed.

    Args:
        a: the text the other is compared with (the lead copy).
        b: the copy.
        a_span: the part of ``a`` to compare, all of it by default.
        b_span: the part of ``b``.

    Raises:
        InputError: one of the two is no string.
    """
    check_text(a)
    check_text(b)
    from wirecopy.dispatches import compare_texts

    return compare_texts(a, b, a_span=a_span, b_span=b_span)
