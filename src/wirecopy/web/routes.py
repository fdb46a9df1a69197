"""Routes: the address of every page, and the view behind it."""

from __future__ import annotations

from dataclasses import dataclass

from wirecopy.web.shown import View
from wirecopy.web.views import articles, dyads, edits, facts, find, groups, lists, outlets, overview


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of page."""

    #: Of the address, with named parts in braces; ``.json`` and ``.csv`` after it name its twins.
    path: str
    view: View
    #: Whether it has a twin in CSV.
    is_list: bool = False


PAGES = (
    Page("/", overview.overview),
    Page("/articles", lists.articles, is_list=True),
    Page("/articles/{id}", articles.article),
    Page("/copies", lists.copies, is_list=True),
    Page("/dispatches", lists.dispatches, is_list=True),
    Page("/dispatches/{id}", groups.dispatch),
    Page("/dispatches/{id}/changes", groups.changes),
    Page("/dyads", dyads.dyads, is_list=True),
    Page("/dyads/copies", dyads.dyad_copies, is_list=True),
    Page("/dyads/dispatches", dyads.dyad_dispatches, is_list=True),
    Page("/dyads/events", dyads.dyad_events, is_list=True),
    Page("/dyads/left_out", dyads.left_out, is_list=True),
    Page("/dyads/outlets", dyads.dyad_outlets, is_list=True),
    Page("/edits", edits.edits, is_list=True),
    Page("/edits/counts", edits.edit_counts, is_list=True),
    Page("/edits/{id}", edits.edit),
    Page("/events", lists.events, is_list=True),
    Page("/events/{id}", facts.event),
    Page("/outlets", outlets.outlets, is_list=True),
    Page("/outlets/{name:path}", outlets.outlet),
    Page("/pages", lists.pages, is_list=True),
    Page("/pages/{id}", articles.page),
    Page("/quotes", lists.quotes, is_list=True),
    Page("/quotes/{id}", facts.quote),
    Page("/search", find.search, is_list=True),
    Page("/stories", lists.stories, is_list=True),
    Page("/stories/{id}", groups.story),
    Page("/why", find.why),
)
