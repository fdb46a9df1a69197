"""Profiles of outlets: counted from copies, edits and house forms when asked for.

Nothing is kept: a profile depends on everything an outlet printed, so that it is the same in whatever
order pages came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from wirecopy.corpus.articles import AMONG
from wirecopy.corpus.house_style import habits_of, house_forms_of
from wirecopy.corpus.judged import changes_of, judged_edits
from wirecopy.errors import NotFoundError
from wirecopy.model import OutletProfile
from wirecopy.store import Snapshot

_PRINTED = """
select c.outlet, count(*), count(*) filter (d.is_agency),
  count(*) filter (not d.is_agency and d.writer = c.outlet),
  count(*) filter (d.is_agency is null or (not d.is_agency and d.writer is distinct from c.outlet))
from copies c join dispatches d on d.id = c.dispatch_id
where c.is_home and {outlets} group by c.outlet order by c.outlet
"""
_AGENCIES = """
select c.outlet, d.writer, count(*) from copies c join dispatches d on d.id = c.dispatch_id
where c.is_home and d.is_agency and {outlets} group by all order by c.outlet, count(*) desc, d.writer
"""
#: Of the lead copy what it alone has is nobody's to leave out, nor what came with a later version.
_COMPARED = """
select c.outlet, count(*),
  avg(1 - least(1, c.narrative_of_lead / (1 - coalesce(o.share, 0)))) filter (c.version is not distinct from l.version),
  avg(1 - c.narrative_in_lead)
from copies c join copies l on l.dispatch_id = c.dispatch_id and l.is_lead
left join (
  select dispatch_id, lead_text_id, least(0.9, sum(distinct_length) / any_value(length(t.text))) as share
  from (
    select distinct dispatch_id, lead_text_id, a, length(a_text) as distinct_length
    from edits where edit_class = 'cut' and outlier = 'lead'
  ) join texts t on t.id = lead_text_id
  group by all
) o on o.dispatch_id = c.dispatch_id
where c.is_home and c.derivation = 'whole' and c.text_id <> l.text_id and {outlets}
group by c.outlet
"""
_EDITED = """
select c.outlet, count(*) filter (c.risk = 2), count(*) filter (c.risk = 2 and c.outlier is not null),
  count(*) filter (c.in_quote and not c.is_style), count(*) filter (c.is_style)
from ({judged}) c where {outlets} and not c.is_repeat group by c.outlet
"""
_FORMS = """
select outlet, habit, form, count(*) from (
  select outlet, habit, article_id, arg_max(form, (count, form)) as form
  from house_forms c where {outlets} group by all
) group by all order by all
"""


def outlet_profiles(
    snapshot: Snapshot, names: Collection[str] | None = None
) -> list[OutletProfile]:
    """The profiles of the outlets named, or of all, by name."""
    ask = _Asking(snapshot, sorted(names) if names is not None else None)
    agencies: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for outlet, agency, count in ask.rows(_AGENCIES):
        agencies[outlet].append((agency, count))
    compared = {row[0]: row[1:] for row in ask.rows(_COMPARED)}
    changes = changes_of(snapshot, names)
    judged = judged_edits(changes)
    edited = {row[0]: row[1:] for row in ask.rows(_EDITED, judged.values, judged=judged.query)}
    seen: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for outlet, habit, form, count in ask.rows(_FORMS):
        seen[outlet][habit, form] = count
    found = []
    for outlet, articles, agency, own, unknown in ask.rows(_PRINTED):
        copies, cut, own_text = compared.get(outlet, (0, None, None))
        made = changes.get(outlet, ())
        risky, alone, quotes, style = edited.get(outlet, (0, 0, 0, 0))
        profile = OutletProfile(
            outlet=outlet,
            article_count=articles,
            agency_count=agency,
            own_count=own,
            unknown_count=unknown,
            agencies=tuple(agencies[outlet]),
            compared_count=copies,
            cut_share=_rounded(cut),
            own_text_share=_rounded(own_text),
            risky_count=risky,
            alone_count=alone,
            quote_count=quotes,
            style_count=style,
            habits=tuple(habits_of(seen[outlet], made)),
            house_forms=tuple(house_forms_of(made)),
        )
        found.append(profile)
    return found


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


class _Asking:
    """Statements over the copies of some outlets, or of all."""

    def __init__(self, snapshot: Snapshot, names: list[str] | None) -> None:
        self._snapshot = snapshot
        self._names = names

    def rows(self, query: str, first: Sequence[Any] = (), **parts: str) -> list[tuple[Any, ...]]:
        """Rows of a statement, given parts of it and the values that stand in them."""
        where = "c.outlet is not null" if self._names is None else f"c.outlet {AMONG}"
        values = [] if self._names is None else [self._names]
        return self._snapshot.fetch(query.format(outlets=where, **parts), [*first, *values])


def outlet_profile(snapshot: Snapshot, name: str) -> OutletProfile:
    """One outlet's profile; its name may be given in small letters or in part."""
    known = [
        row[0]
        for row in snapshot.fetch(
            "select distinct outlet from copies where outlet is not null order by 1"
        )
    ]
    folded = name.casefold()
    fits = [one for one in known if one == name] or [
        one for one in known if one.casefold() == folded
    ]
    fits = fits or [one for one in known if one.casefold().startswith(folded)]
    fits = fits or [one for one in known if folded in one.casefold()]
    if len(fits) != 1:
        line = (
            "no such outlet"
            if not fits
            else f"{len(fits)} outlets are named so: {', '.join(fits[:5])}"
        )
        raise NotFoundError(line, where=name, advice="wirecopy outlets lists them")
    return outlet_profiles(snapshot, fits)[0]
