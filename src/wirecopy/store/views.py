"""Views: tables that no part holds, made of the others whenever they are asked for."""

from __future__ import annotations

from wirecopy.data.plover import load_codebook
from wirecopy.store.definitions import TableSpec, column
from wirecopy.store.dyad_pairs import pairs_query
from wirecopy.store.retold import retold_query
from wirecopy.store.sql import literal


def _codes() -> str:
    """Rows of type, mode, whether the act is military, intensity and root of CAMEO, as SQL values."""
    book = load_codebook()
    rows = [
        f"('{kind}', {literal(mode) if mode else 'null'}, {armed},"
        f" {book.intensity(kind, mode)}, '{book.cameo_root(kind, mode, contexts)}')"
        for kind, entry in book.types.items()
        for mode in (None, *entry.modes)
        for armed, contexts in (("false", ()), ("true", ("military",)))
    ]
    return f"(values {', '.join(rows)}) as c (event_type, mode, is_military, intensity, cameo_root)"


#: Every event for every pair it counts for, but what a later story tells again.
_DYAD_EVENTS = f"""
select
  p.actor,
  p.recipient,
  e.id as event_id,
  e.day,
  coalesce(e.last_day, e.day) as last_day,
  e.event_type,
  e.mode,
  e.quad_code,
  c.intensity::double as intensity,
  c.cameo_root,
  e.contexts,
  e.actor_codes,
  e.recipient_codes,
  m.sentence,
  e.asserted_by,
  e.place,
  e.story_id,
  e.dispatch_ids,
  e.outlets,
  e.copy_count
from ({pairs_query("events")}) p
join events e on e.id = p.id
join event_mentions m on m.id = 'em_' || e.id[4:]
left join {_codes()}
  on c.event_type = e.event_type and c.mode is not distinct from e.mode
  and c.is_military = list_contains(e.contexts, 'military')
anti join ({retold_query("events")}) r
  on r.id = p.id and r.actor = p.actor and r.recipient = p.recipient
"""  # noqa: S608  names and values are ours
DYAD_EVENTS = TableSpec(
    name="dyad_events",
    meaning="An event that a dyad counts, once for every ordered pair of countries it counts for."
    " It is in the count of a period that holds both its days."
    " What a later story tells again is left out.",
    layout="view",
    key=("actor", "recipient", "event_id"),
    query=_DYAD_EVENTS,
    columns=(
        column(
            "actor",
            str,
            "country of an actor (ISO 3166 alpha-3), or IGO, NGO...; UAF for unidentified armed",
        ),
        column("recipient", str, "country of one acted upon"),
        column("event_id", str, "the event, in `events`"),
        column("day", str, "first ISO day it may have begun on"),
        column("last_day", str, "last ISO day it may have begun on"),
        column("event_type", str, "PLOVER event type"),
        column("mode", str | None, "PLOVER mode"),
        column("quad_code", int, "PLOVER quad class, 1..4"),
        column(
            "intensity",
            float,
            "PLOVER's score of type and mode, -10 (conflict) to 10 (cooperation)",
        ),
        column("cameo_root", str, "two-digit root of CAMEO"),
        column("contexts", tuple[str, ...], "PLOVER contexts"),
        column("actor_codes", tuple[str, ...], "codes of all its actors (`RUS GOV`), sorted"),
        column(
            "recipient_codes",
            tuple[str, ...],
            "codes of all its recipients, sorted; none where the actors acted upon each other",
        ),
        column("sentence", str, "the sentence of its fullest mention"),
        column("asserted_by", str | None, "who says so, when it is said rather than reported"),
        column("place", str | None, "place of the act"),
        column("story_id", str, "the story it stands in"),
        column("dispatch_ids", tuple[str, ...], "dispatches that tell it"),
        column("outlets", tuple[str, ...], "outlets that printed it"),
        column("copy_count", int, "articles that printed it"),
    ),
)

VIEWS = (DYAD_EVENTS,)
