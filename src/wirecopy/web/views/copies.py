"""Copies: which of them the numbers of an outlet count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.model import Copy, Dispatch

_Test = Callable[[Copy], bool]


def _dispatches(corpus: Corpus, given: FilterArgs) -> Mapping[str, Dispatch]:
    every: FilterArgs = {**given, "limit": None}
    return {one.id: one for one in corpus.dispatches(**every)}


def _is_unknown(corpus: Corpus, given: FilterArgs) -> _Test:
    """At home where nobody knows who wrote it: no agency, nor the outlet itself."""
    found = _dispatches(corpus, given)

    def test(copy: Copy) -> bool:
        origin = found[copy.dispatch_id].origin
        is_own = origin.is_agency is False and origin.writer == copy.outlet
        return copy.is_home and not (origin.is_agency or is_own)

    return test


def _is_compared(corpus: Corpus, given: FilterArgs) -> _Test:
    """At home, whole, and another text than the lead copy."""
    leads = {
        one.id: next(c.text_id for c in one.copies if c.article_id == one.lead_copy_id)
        for one in _dispatches(corpus, given).values()
    }
    return lambda copy: (
        copy.is_home and copy.derivation == "whole" and copy.text_id != leads[copy.dispatch_id]
    )


#: Filters of copies beside ``home``.
COPY_KEEPS: Mapping[str, Callable[[Corpus, FilterArgs], _Test]] = MappingProxyType(
    {"unknown": _is_unknown, "compared": _is_compared}
)
