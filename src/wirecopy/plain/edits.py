"""Edits between two strings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wirecopy.model import Comparison, Span
from wirecopy.plain.given import given_day
from wirecopy.text.given import check_text


def compare(
    a: str,
    b: str,
    *,
    a_span: Span | None = None,
    b_span: Span | None = None,
    a_day: date | str | None = None,
    b_day: date | str | None = None,
) -> Comparison:
    """Every difference of ``b`` from ``a``, classed.

    Args:
        a: the text the other is compared with (the lead copy).
        b: the copy.
        a_span: the part of ``a`` to compare, all of it by default.
        b_span: the part of ``b``.
        a_day: the day on which ``a`` was printed (a date or ``2026-03-09``), from which it tells "yesterday".
        b_day: the same of ``b``.

    Raises:
        InputError: one of the two is no string.
        QueryError: a day is none.
    """
    check_text(a)
    check_text(b)
    one, two = given_day(a_day), given_day(b_day)
    from wirecopy.dispatches import compare_texts, settle_days

    found = compare_texts(a, b, a_span=a_span, b_span=b_span)
    return replace(found, edits=settle_days(found.edits, one, two))
