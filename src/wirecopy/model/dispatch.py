"""Dispatches: one report as its writer filed it, and the copies outlets printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Derivation = Literal["whole", "partial"]
PairLabel = Literal["copy", "partial", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What two texts share, measured exactly; every share is 0..1 of the side's own words."""

    a_id: str
    b_id: str
    #: Share of a's narrative (words outside quotations) found in b, and the reverse.
    narrative_a: float
    narrative_b: float
    #: The same for words inside quotations; None when a side has none.
    quote_a: float | None
    quote_b: float | None
    #: Words of the longest narrative run both have.
    longest_run: int
    #: Whether the first paragraphs match.
    lead_match: bool
    #: Narrative words both share.
    shared_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginEvidence:
    """One thing that speaks for a writer."""

    #: ``signoff``, ``dateline``, ``credit_line``, ``byline``, ``witness``, ``self_mention`` for agencies;
    #: ``credited``, ``author``, ``told``, ``first``, ``fullest``, ``cut``, ``alone`` for outlets.
    kind: str
    writer: str
    #: Whose printing shows it; None when it is seen in several.
    outlet: str | None
    #: How sure it makes alone, 0..1.
    weight: float
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who wrote a dispatch, with the reasons."""

    #: The agency, or the outlet when the report is its own; None when reasons disagree or are missing.
    writer: str | None
    is_agency: bool | None
    #: One line a reason, strongest first.
    reasons: tuple[str, ...]
    score: float
    #: The writer's own printing; None when it was never seen, and the original is virtual.
    original_id: str | None = None
    evidence: tuple[OriginEvidence, ...] = ()

    @property
    def is_virtual(self) -> bool:
        """Whether the writer is known and its own printing was never seen."""
        return self.writer is not None and self.original_id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article as one printing of a dispatch."""

    article_id: str
    dispatch_id: str
    text_id: str
    outlet: str | None
    derivation: Derivation
    #: Share of the copy's narrative found in the lead copy, and of the lead copy's found in it.
    narrative_in_lead: float
    narrative_of_lead: float
    #: Share of the copy's quoted words found in the lead copy; None when it quotes nothing.
    quotes_in_lead: float | None
    #: Share of the lead copy's quoted words found in the copy; None when the lead copy quotes nothing.
    quotes_of_lead: float | None = None
    #: Whether this dispatch is the article's home (an article may draw on two).
    is_home: bool
    #: Which state of the report it prints, from 1; None where nothing tells the states.
    version: int | None = None
    version_why: str | None = None
    #: Which of its outlet's different texts of the report it is, from 1.
    edition: int = 1
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One report as filed; what its copies share."""

    #: ``di_`` and the digest of the smallest text id of the group.
    id: str
    lead_copy_id: str
    headline: str | None
    agency: str | None
    origin: Origin
    #: ISO day of the earliest reliable stamp among its copies.
    first_day: str | None
    copies: tuple[Copy, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that printed it, sorted."""
        return tuple(sorted({c.outlet for c in self.copies if c.outlet}))

    @property
    def version_count(self) -> int | None:
        """The highest version printed; None where nothing tells versions."""
        return max((c.version for c in self.copies if c.version), default=None)
