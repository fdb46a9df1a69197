"""Kept: how much a copy and its lead copy share, in words."""

from __future__ import annotations

from wirecopy.model.dispatch import Copy


def kept_in_words(copy: Copy) -> str:
    """Narrative and quotations are measured apart: a copy that left out all quotations may keep the narrative whole."""
    narrative = (
        f"{copy.derivation} copy: {copy.narrative_in_lead:.0%} of its narrative is the lead copy's, "
        f"{copy.narrative_of_lead:.0%} of the lead copy's is in it"
    )
    return "; ".join([narrative, *_quotations(copy)])


def _quotations(copy: Copy) -> list[str]:
    of_it, of_lead = copy.quotes_in_lead, copy.quotes_of_lead
    if of_it is None:
        return (
            []
            if of_lead is None
            else [f"it has no quotations; {of_lead:.0%} of the lead copy's quoted words are in it"]
        )
    if of_lead is None:
        return [f"the lead copy has no quotations; {of_it:.0%} of its quoted words are there"]
    return [f"quotations {of_it:.0%} and {of_lead:.0%}"]
