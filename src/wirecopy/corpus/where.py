"""Where: filters as conditions of SQL, one function a kind of record.

Every condition speaks of ``t``, the record's table, and of parameters only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, TypeVar, get_args

from wirecopy.data.countries import countries
from wirecopy.data.roles import role_words
from wirecopy.errors import QueryError
from wirecopy.model import EditClass, EditFilters, EventType, Filters
from wirecopy.model.actor import UNIDENTIFIED_CODE
from wirecopy.model.event import Status
from wirecopy.model.quote import QuoteKind
from wirecopy.store.dyad_pairs import COUNTRY_CODE

W = TypeVar("W", bound=str)

#: ``RUS`` or ``RUS GOV``.
_CODE = re.compile(r"([A-Z]{3})(?: [A-Z]{3})?")
#: First parts of codes that are no countries.
_BODIES = frozenset({"EUR", "IGO", "IMG", "ISM", "MNC", "NGO", "UNO"})
#: Names are found by the beginning of a word in them: ``Iran`` in ``an Iranian tanker``, not in ``Tirana``.
_BEGINS = r"(?:^|[^\pL\pM\pN])"
#: Names are compared in the small letters of DuckDB, on both sides: Python folds some differently.
LOWER_AMONG = "in (select lower(unnest(?::varchar[])))"
_AGENCY = f"lower(t.agency) {LOWER_AMONG} or lower(t.writer) {LOWER_AMONG}"


@dataclass(slots=True)
class Where:
    """Conditions joined by "and", with their values."""

    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: object) -> None:
        """One more condition."""
        self.conditions.append(f"({condition})")
        self.values += values

    @property
    def text(self) -> str:
        """The conditions as SQL."""
        return " and ".join(self.conditions) or "true"


def page_where(filters: Filters) -> Where:
    """Conditions on ``pages``; days are those of capture."""
    where = Where()
    _days(where, "strftime(t.captured_at, '%Y-%m-%d')", filters)
    if filters.outlets:
        where.add(f"lower(t.outlet) {LOWER_AMONG}", list(filters.outlets))
    if replace(filters, from_day=None, to_day=None, outlets=(), limit=None, sort=None) != Filters():
        raise QueryError(
            "pages have an outlet and a day of capture only", advice="leave other filters out"
        )
    return where


def article_where(filters: Filters) -> Where:
    """Conditions on ``articles``; actors and types are those of its text's facts."""
    where = Where()
    _days(where, "t.day", filters)
    if filters.outlets:
        where.add(f"lower(t.outlet) {LOWER_AMONG}", list(filters.outlets))
    if filters.agencies:
        where.add(f"lower(t.agency) {LOWER_AMONG}", list(filters.agencies))
    _of_dispatches(
        where,
        "t.id in (select c.article_id from copies c where c.dispatch_id in"
        " (select t.id from {dispatches}))",
        Filters(dispatches=filters.dispatches, stories=filters.stories),
    )
    _facts(where, "t.text_id in (select f.text_id from {facts})", filters)
    return where


def dispatch_where(filters: Filters) -> Where:
    """Conditions on ``dispatches``; an outlet matches when it printed a copy."""
    where = Where()
    _days(where, "t.first_day", filters)
    _outlets(where, filters)
    if filters.agencies:
        where.add(_AGENCY, list(filters.agencies), list(filters.agencies))
    _groups(where, filters)
    _facts(
        where,
        "t.id in (select c.dispatch_id from copies c where c.is_home and c.text_id in"
        " (select f.text_id from {facts}))",
        filters,
    )
    return where


def edit_where(filters: Filters, which: EditFilters) -> Where:
    """Conditions on judged edits; the dispatch meets the filters, but for outlet and class."""
    where = Where()
    if filters.outlets:
        where.add(f"lower(t.outlet) {LOWER_AMONG}", list(filters.outlets))
    if filters.types:
        classes = _known("type", filters.types, [kind.value for kind in EditClass])
        where.add("t.edit_class in (select unnest(?::varchar[]))", classes)
    elif not which.style:
        where.add("not t.is_style")
    if which.copies:
        where.add("t.made_in in (select unnest(?::varchar[]))", list(which.copies))
    if which.in_quote:
        where.add("t.in_quote")
    if which.risk:
        where.add("t.risk >= ?", which.risk)
    if which.outlier == "either":
        where.add("t.outlier is not null")
    elif which.outlier:
        where.add("t.outlier = ?", which.outlier)
    inner = dispatch_where(replace(filters, outlets=(), types=()))
    if inner.conditions:
        where.add(
            f"t.dispatch_id in (select t.id from dispatches t where {inner.text})",  # noqa: S608  names are ours, values are parameters
            *inner.values,
        )
    return where


def story_where(filters: Filters) -> Where:
    """Conditions on ``stories``: one of its dispatches meets them all; days overlap."""
    where = Where()
    if filters.from_day:
        where.add("t.last_day >= ?", filters.from_day.isoformat())
    if filters.to_day:
        where.add("t.first_day <= ?", filters.to_day.isoformat())
    inner = dispatch_where(replace(filters, from_day=None, to_day=None))
    if inner.conditions:
        where.add(
            "list_has_any(t.dispatch_ids,"  # noqa: S608  names are ours, values are parameters
            f" (select list(t.id) from dispatches t where {inner.text}))",
            *inner.values,
        )
    return where


def quote_where(filters: Filters) -> Where:
    """Conditions on ``merged_quotes t`` joined with ``quotes q``; an actor is the speaker."""
    where = Where()
    _refuse(filters, "recipients", "quotes have no recipient")
    _refuse(filters, "statuses", "quotes have no status")
    _days(where, "t.day", filters)
    if filters.types:
        kinds = _known("type", filters.types, get_args(QuoteKind))
        where.add("q.kind in (select unnest(?::varchar[]))", kinds)
    if filters.actors:
        where.add(*_any_of([_speaker(value) for value in filters.actors]))
    if filters.outlets:
        where.add(
            "list_has_any(t.quote_ids, (select list(p.id) from quotes p"  # noqa: S608  names are ours, values are parameters
            " join articles a on a.text_id = p.text_id"
            f" where lower(a.outlet) {LOWER_AMONG}))",
            list(filters.outlets),
        )
    by_dispatch = replace(filters, outlets=())
    _of_dispatches(where, "t.dispatch_id in (select t.id from {dispatches})", by_dispatch)
    return where


def event_where(filters: Filters) -> Where:
    """Conditions on ``events``; all parties of a reciprocal event are actors and recipients."""
    where = Where()
    _days(where, "t.day", filters)
    _outlets(where, filters)
    if filters.types:
        where.add("t.event_type in (select unnest(?::varchar[]))", _event_types(filters))
    if filters.statuses:
        where.add("t.status in (select unnest(?::varchar[]))", list(known_statuses(filters)))
    if filters.actors:
        where.add(*_any_of([_party("t.actors", value) for value in filters.actors]))
    if filters.recipients:
        where.add(*_any_of([_party(_acted_upon("t"), value) for value in filters.recipients]))
    by_dispatch = replace(filters, outlets=())
    _of_dispatches(
        where, "list_has_any(t.dispatch_ids, (select list(t.id) from {dispatches}))", by_dispatch
    )
    return where


def is_code(value: str) -> bool:
    """Whether a value of an actor filter is a code, else it is a name, as ``FBI`` is."""
    match = _CODE.fullmatch(value)
    return match is not None and match[1] in _parts_of_codes()


@cache
def _parts_of_codes() -> frozenset[str]:
    """Countries, international bodies and sectors; a sector alone is no name either."""
    sectors = {role.sector for role in role_words().values() if role.sector}
    return frozenset({*countries(), *_BODIES, *sectors})


def actor_where(value: str) -> Where:
    """The condition on ``actors`` that a row is what an actor filter asks for."""
    where = Where()
    where.add(*_listed(value, "t"))
    return where


def _days(where: Where, column: str, filters: Filters) -> None:
    if filters.from_day:
        where.add(f"{column} >= ?", filters.from_day.isoformat())
    if filters.to_day:
        where.add(f"{column} <= ?", filters.to_day.isoformat())


def _outlets(where: Where, filters: Filters) -> None:
    if filters.outlets:
        where.add(
            "list_has_any([lower(o) for o in t.outlets], [lower(o) for o in ?::varchar[]])",
            list(filters.outlets),
        )


def _facts(where: Where, condition: str, filters: Filters) -> None:
    """Conditions on the facts of a text."""
    if filters.types:
        facts = "event_mentions f where f.event_type in (select unnest(?::varchar[]))"
        where.add(condition.format(facts=facts), _event_types(filters))
    if filters.statuses:
        facts = "event_mentions f where f.status in (select unnest(?::varchar[]))"
        where.add(condition.format(facts=facts), list(known_statuses(filters)))
    if filters.actors:
        options = [_acting_in(condition, value) for value in filters.actors]
        where.add(*_any_of(options))
    if filters.recipients:
        text, *values = _any_of([_party(_acted_upon("f"), value) for value in filters.recipients])
        where.add(condition.format(facts=f"event_mentions f where {text}"), *values)


def _acting_in(condition: str, value: str) -> tuple[str, ...]:
    """A condition on a text in which an actor is named; whoever no words name only acts in events."""
    if value == UNIDENTIFIED_CODE:
        text, *values = _party("f.actors", value)
        return condition.format(facts=f"event_mentions f where {text}"), *values
    text, *values = _listed(value)
    return condition.format(facts=f"actors f where {text}"), *values


def _acted_upon(row: str) -> str:
    """Those upon whom an event or mention acts: in a reciprocal one all its parties."""
    return f"case when {row}.is_mutual then {row}.actors else {row}.recipients end"


def _groups(where: Where, filters: Filters) -> None:
    """Conditions on which dispatches, by their ids and those of stories."""
    if filters.dispatches:
        where.add("t.id in (select unnest(?::varchar[]))", list(filters.dispatches))
    if filters.stories:
        where.add(
            "t.id in (select unnest(s.dispatch_ids) from stories s"
            " where s.id in (select unnest(?::varchar[])))",
            list(filters.stories),
        )


def _of_dispatches(where: Where, condition: str, filters: Filters) -> None:
    """A condition on dispatches ``t``, by outlet, agency and id; none where no filter speaks of them."""
    inner = Where()
    _outlets(inner, filters)
    if filters.agencies:
        inner.add(_AGENCY, list(filters.agencies), list(filters.agencies))
    _groups(inner, filters)
    if inner.conditions:
        where.add(condition.format(dispatches=f"dispatches t where {inner.text}"), *inner.values)


def _listed(value: str, row: str = "f") -> tuple[str, ...]:
    """A condition on a row of ``actors``."""
    if is_code(value):
        return f"{row}.code = ? or {row}.country = ?", value, value
    return _named(f"{row}.name"), value


def _named(column: str) -> str:
    """A condition that a word of a name, or of one of several lines, begins with a value."""
    return f"regexp_matches(lower({column}), '{_BEGINS}' || regexp_escape(lower(?)), 'm')"


def _party(column: str, value: str) -> tuple[str, ...]:
    """A condition on a list of actors."""
    if len(value) == 3 and is_code(value):
        return f"list_contains([{COUNTRY_CODE} for a in {column}], ?)", value
    if is_code(value):
        codes = f"[a.country || ' ' || a.sectors[1] for a in {column}]"
        return f"list_contains({codes}, ?)", value
    names = f"array_to_string([a.name for a in {column}], chr(10))"
    return _named(names), value


def _speaker(value: str) -> tuple[str, ...]:
    """A condition on the speaker of ``q``."""
    if not is_code(value):
        return _named("q.speaker"), value
    condition, *values = _listed(value)
    known = "select f.name from actors f where f.text_id = q.text_id"
    return f"q.speaker in ({known} and ({condition}))", *values


def _any_of(options: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Conditions joined by "or", with all their values."""
    values = [value for _, *found in options for value in found]
    return " or ".join(f"({condition})" for condition, *_ in options), *values


def _refuse(filters: Filters, name: str, what: str) -> None:
    if getattr(filters, name):
        raise QueryError(what, advice="leave that filter out")


def _event_types(filters: Filters) -> list[str]:
    return _known("type", filters.types, [kind.value for kind in EventType])


def known_statuses(filters: Filters) -> tuple[Status, ...]:
    """The statuses asked for; raises QueryError for what is none."""
    return tuple(_known("status", filters.statuses, get_args(Status)))


def _known(name: str, values: Sequence[str], known: Sequence[W]) -> list[W]:
    """The values as ``known`` writes them; raises QueryError for others."""
    folded = {word.casefold(): word for word in known}
    for value in values:
        if value.casefold() not in folded:
            raise QueryError(f"{name}={value!r} is not known", advice=f"use {', '.join(known)}")
    return [folded[value.casefold()] for value in values]
