"""Outlets: what is known of one from what it printed and what it changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One thing that house style decides, and the form an outlet prefers."""

    #: What is decided: ``courtesy titles``, ``dates``, ``quotation marks``...
    name: str
    #: The form it prints most: ``3 April``, ``per cent``...
    form: str
    #: Articles that print this form, and those that print any form of the habit.
    articles: int
    articles_of_any: int
    #: Edits that brought in this form, and edits that took it out.
    edits_to: int
    edits_from: int
    #: How sure it is that this is house style, 0..1.
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseForm:
    """Words that an outlet puts in place of others, in several dispatches and never the reverse."""

    lead_form: str
    outlet_form: str
    dispatches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletProfile:
    """What an outlet prints of others, what it cuts and changes, and its house style."""

    outlet: str
    article_count: int
    #: Articles at home in a dispatch that an agency wrote, that the outlet wrote, and whose writer is not known.
    agency_count: int
    own_count: int
    unknown_count: int
    #: Agencies whose dispatches it prints with the number of its articles, most printed first.
    agencies: tuple[tuple[str, int], ...]
    #: Copies compared with another lead copy.
    compared_count: int
    #: Of these, the mean share of the lead copy's narrative left out (of copies of its version), and of
    #: words of their own set in.
    cut_share: float | None
    own_text_share: float | None
    #: Edits that change what is stated, and how often the outlet stands alone with one.
    risky_count: int
    alone_count: int
    #: Edits inside quotations that are not style.
    quote_count: int
    style_count: int
    habits: tuple[Habit, ...]
    house_forms: tuple[HouseForm, ...]

    @property
    def agency_share(self) -> float:
        """Share of its articles that an agency wrote."""
        return self.agency_count / self.article_count if self.article_count else 0.0

    def habit(self, name: str) -> Habit | None:
        """The habit called ``name``, when it is known."""
        return next((habit for habit in self.habits if habit.name == name), None)
