"""Sheet: one lead text and the copies set against it, ready to be laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wirecopy.model import Article, Comparison, Copy, CopyComparison, DispatchComparison, Edit
from wirecopy.model.counted import counted
from wirecopy.model.kept import kept_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One text of a sheet: the lead copy, or a copy with its edits."""

    name: str
    headline: str | None
    #: ISO day of publication.
    day: str | None
    url: str | None
    language: str | None
    text: str
    #: How it is related to the lead copy, in words.
    note: str
    #: Share of the lead copy's narrative that stands in it, 0..1; None when it was not measured.
    kept: float | None = None
    edits: tuple[Edit, ...] = ()
    #: Whether its edits were looked for; those of partial copies are not.
    is_compared: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A lead text, the copies, and what is known of their origin."""

    #: ``Dispatch`` or ``Two texts``.
    kind: str
    title: str
    #: Id to cite; None for loose texts.
    id: str | None
    #: Label and words, such as who wrote it.
    about: tuple[tuple[str, str], ...]
    #: Why the writer is thought to be that one, strongest first.
    reasons: tuple[str, ...]
    lead: Side
    copies: tuple[Side, ...]


def sheet_of_dispatch(found: DispatchComparison) -> Sheet:
    """The sheet of a dispatch."""
    dispatch = found.dispatch
    own = {copy.article_id: copy for copy in dispatch.copies}
    return Sheet(
        kind="Dispatch",
        title=dispatch.headline or found.lead.headline or "without headline",
        id=dispatch.id,
        about=_about(found),
        reasons=dispatch.origin.reasons,
        lead=_lead_side(found.lead, own.get(found.lead.id)),
        copies=tuple(_copy_side(other) for other in found.others),
    )


def _about(found: DispatchComparison) -> tuple[tuple[str, str], ...]:
    origin = found.dispatch.origin
    kind = {True: " (agency)", False: " (the outlet itself)", None: ""}[origin.is_agency]
    outlets, copies = len(found.dispatch.outlets), len(found.dispatch.copies)
    return (
        ("Written by", f"{origin.writer}{kind}" if origin.writer else "not known"),
        ("First seen", found.dispatch.first_day or "not known"),
        ("Printed", f"{counted(copies, 'copy')} in {counted(outlets, 'outlet')}"),
        ("Compared with", f"{_name(found.lead)}: the lead copy"),
    )


def _name(article: Article) -> str:
    return article.outlet or article.id


def _lead_side(article: Article, copy: Copy | None) -> Side:
    return _side(article, note="lead copy", kept=1.0 if copy else None)


def _copy_side(other: CopyComparison) -> Side:
    copy, is_whole = other.copy, other.copy.derivation == "whole"
    version = "" if copy.version is None else f"; version {copy.version}"
    edition = "" if copy.edition == 1 else f"; edition {copy.edition} of its outlet"
    return _side(
        other.article,
        note=kept_in_words(copy).replace("'", "’") + version + edition,
        kept=copy.narrative_of_lead,
        edits=other.edits,
        is_compared=is_whole,
    )


def _side(
    article: Article,
    *,
    note: str,
    kept: float | None,
    edits: tuple[Edit, ...] = (),
    is_compared: bool = True,
) -> Side:
    return Side(
        name=_name(article),
        headline=article.headline,
        day=article.day,
        url=article.url,
        language=article.language,
        text=article.text,
        note=note,
        kept=kept,
        edits=edits,
        is_compared=is_compared,
    )


def sheet_of_texts(names: tuple[str, str], comparison: Comparison, note: str) -> Sheet:
    """The sheet of two loose texts, named; ``note`` says how they are related."""
    lead, copy = (_loose_side(name) for name in names)
    return Sheet(
        kind="Two texts",
        title=f"{lead.name} and {copy.name}",
        id=None,
        about=(("Compared with", lead.name), ("Relation", note)),
        reasons=(),
        lead=replace(lead, text=comparison.a_text),
        copies=(replace(copy, text=comparison.b_text, note=note, edits=comparison.edits),),
    )


def _loose_side(name: str) -> Side:
    return Side(name=name, headline=None, day=None, url=None, language=None, text="", note="")
