"""Tour: what the demo shows of a project that has just been read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from wirecopy.cli.diff import count_line, print_edits, shown_edits
from wirecopy.cli.output import make_table
from wirecopy.cli.terminal import data_console, words
from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import DISPATCHES, DYADS, EVENTS, QUOTES, short_id
from wirecopy.model.counted import counted

if TYPE_CHECKING:
    from rich.console import Console

    from wirecopy.corpus import Corpus
    from wirecopy.model import CopyComparison, Dispatch, DispatchComparison, Event, EventRecord

T = TypeVar("T")

#: Rows of each table of the tour: a screen in all.
ROWS = 8
#: Notable edits shown of each copy.
EDITS = 4
#: Columns that the tour leaves out, to fit 80 characters.
_OMITTED = {"id", "status", "quad_1", "quad_2", "quad_3", "quad_4"}


def show_tour(corpus: Corpus, kept: Path | None) -> None:
    """The tour on standard output."""
    print_tour(data_console(), corpus, kept)


def print_tour(
    console: Console, corpus: Corpus, kept: Path | None, *, rows: int = ROWS, edits: int = EDITS
) -> None:
    """Counts, one dispatch with its edits, quotes, events, dyads, and what to ask next."""
    _show_counts(console, corpus)
    dispatches = corpus.dispatches()
    largest = max(dispatches, key=lambda d: (len(d.outlets), len(d.copies), d.id), default=None)
    if largest is not None:
        _show_dispatches(console, dispatches, rows)
        _show_comparison(console, corpus.compare(largest.id), edits)
    _show(console, "Who said what", corpus.quotes(type="direct")[:rows], QUOTES)
    _show(console, "Who did what to whom", _telling(corpus.events(), rows), EVENTS)
    _show_dyads(console, corpus, rows)
    _show_next(console, corpus, largest, kept)


def _show_counts(console: Console, corpus: Corpus) -> None:
    counts = corpus.status().counts
    chain = {"pages": "page", "articles": "article", "dispatches": "dispatch", "stories": "story"}
    told = " -> ".join(counted(counts.get(name, 0), noun) for name, noun in chain.items())
    console.print(words(told, "bold green"))


def _show_dispatches(console: Console, dispatches: Sequence[Dispatch], rows: int) -> None:
    shared = [d for d in dispatches if len(d.copies) > 1]
    title = f"{counted(len(shared), 'dispatch')} printed by more than one outlet"
    _show(console, title, shared[:rows], DISPATCHES)


def _show_comparison(console: Console, found: DispatchComparison, edits: int) -> None:
    console.rule(words(f"What outlets changed in: {found.dispatch.headline or ''}"), align="left")
    console.print(words(f"lead copy: {found.lead.outlet or found.lead.id}"))
    for other in found.others:
        _show_copy(console, found, other, edits)


def _show_copy(
    console: Console, found: DispatchComparison, other: CopyComparison, edits: int
) -> None:
    notable = sorted(shown_edits(other.edits, is_all=False), key=lambda e: (-e.risk, e.a.start))
    name = other.article.outlet or other.article.id
    console.print(words(f"{name}: {count_line(other.edits, is_all=False)}", "bold"))
    print_edits(console, found.lead.text, notable[:edits])


def _telling(events: Sequence[EventRecord], rows: int) -> list[EventRecord]:
    """Acts that happened, with both sides known and most copies, by day."""
    past = [record for record in events if record.event.status == "past"]
    first = sorted(past, key=lambda r: (not _is_dyad(r.event), -r.event.copy_count, r.event.id))
    return sorted(first[:rows], key=lambda r: (r.event.day or "", r.event.id))


def _is_dyad(event: Event) -> bool:
    """Whether both sides have codes, and not the same ones."""
    sides = [{actor.country_code for actor in side} for side in (event.actors, event.recipients)]
    return all(sides) and None not in sides[0] | sides[1] and sides[0] != sides[1]


def _show_dyads(console: Console, corpus: Corpus, rows: int) -> None:
    counts = sorted(corpus.dyads(by="month"), key=lambda d: (-d.event_count, d.actor, d.recipient))
    _show(console, "Between whom, by month", counts[:rows], DYADS)


def _show(console: Console, title: str, records: Sequence[T], columns: Sequence[Column[T]]) -> None:
    console.rule(words(title, "bold"), align="left")
    console.print(
        make_table(records, [c for c in columns if c.name not in _OMITTED], console.width)
    )


def _speaker(corpus: Corpus) -> str:
    """A word to ask for: the last name of the first speaker."""
    named = (record.quote.speaker for record in corpus.quotes(type="direct"))
    return next((name.split()[-1] for name in named if name), "NAME")


def _show_next(
    console: Console, corpus: Corpus, dispatch: Dispatch | None, kept: Path | None
) -> None:
    console.rule(words("Next", "bold"), align="left")
    if kept is None:
        console.print(words("wirecopy demo --keep my-demo   keeps the project"))
        return
    id_ = short_id(dispatch.id) if dispatch else "ID"
    for line in (
        f"cd {kept}",
        "wirecopy serve",
        "wirecopy stories",
        f"wirecopy compare {id_}",
        f"wirecopy quotes --actor {_speaker(corpus)}",
        "wirecopy events --type SANCTION",
        f"wirecopy why {id_}",
        "wirecopy split sample/pages/prairie-world.txt",
        "wirecopy export tables",
    ):
        console.print(words(line))
