"""A corpus of a few made-up records, for tests of parsing and printing."""

# ruff: noqa: D102  (the methods are those of Corpus)
from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wirecopy.corpus import Rows, Table, make_edit_filters, make_filters
from wirecopy.errors import NotFoundError, QueryError
from wirecopy.model import (
    Actor,
    Article,
    Check,
    Copy,
    CopyComparison,
    Dispatch,
    DispatchComparison,
    DyadCount,
    DyadEvent,
    Edit,
    EditClass,
    EditCount,
    EditFilters,
    EditRecord,
    Event,
    EventRecord,
    EventType,
    Explanation,
    Filters,
    InputKind,
    KindCounts,
    Origin,
    OutletProfile,
    Printing,
    Problem,
    Progress,
    Quote,
    QuoteRecord,
    RunReport,
    Span,
    Status,
    Story,
)

LEAD = "The envoy left on Monday.\nHe said little to the press."
COPY = "The envoy left on Tuesday.\nHe said little to the press"
DISPATCH_ID = "di_" + "ab" * 16
#: What a hostile page might print: an escape sequence, rich markup, a directional override.
HOSTILE = "\x1b[31mred\x1b[0m [bold]not bold[/bold] \u202eabc"


def _article(id_: str, outlet: str, text: str, headline: str) -> Article:
    return Article(
        id=id_,
        page_id="pg_" + "0" * 32,
        index=0,
        kind="article",
        outlet=outlet,
        url=f"https://{outlet.lower()}.example/1",
        span=Span(start=0, end=len(text)),
        first_line=0,
        last_line=1,
        headline=headline,
        headline_line=0,
        summary=(),
        authors=(),
        dateline=None,
        credits=(),
        agency="Halden",
        published_at=None,
        updated_at=None,
        language="en",
        section=None,
        text=text,
        text_id="tx_" + "0" * 32,
        pieces=(),
        why="made up",
    )


def _copy(article_id: str, outlet: str) -> Copy:
    return Copy(
        article_id=article_id,
        dispatch_id=DISPATCH_ID,
        text_id="tx_" + "0" * 32,
        outlet=outlet,
        derivation="whole",
        narrative_in_lead=0.9,
        narrative_of_lead=0.8,
        quotes_in_lead=None,
        is_home=True,
        why="made up",
    )


ONE = _article("ar_" + "1" * 32, "Alpha", LEAD, "Envoy leaves")
TWO = _article("ar_" + "2" * 32, "Beta", COPY, HOSTILE)
DISPATCH = Dispatch(
    id=DISPATCH_ID,
    lead_copy_id=ONE.id,
    headline=HOSTILE,
    agency="Halden",
    origin=Origin(writer="Halden", is_agency=True, reasons=("credit",), score=0.9),
    first_day="2026-03-09",
    copies=(_copy(ONE.id, "Alpha"), _copy(TWO.id, "Beta")),
)
STORY = Story(
    id="st_" + "c" * 32,
    headline="Envoy leaves",
    dispatch_ids=(DISPATCH_ID,),
    first_day="2026-03-09",
    last_day="2026-03-10",
    outlets=("Alpha", "Beta"),
    copy_count=2,
    why="envoy",
)


def _edit(kind: EditClass, a: tuple[int, int], b: tuple[int, int], risk: int) -> Edit:
    return Edit(
        edit_class=kind,
        a=Span(start=a[0], end=a[1]),
        b=Span(start=b[0], end=b[1]),
        a_text=LEAD[slice(*a)],
        b_text=COPY[slice(*b)],
        in_quote=False,
        risk=risk,
        why="made up",
    )


EDITS = (
    _edit(EditClass.FACT, (18, 24), (18, 25), 2),
    _edit(EditClass.PUNCTUATION, (len(LEAD) - 1, len(LEAD)), (len(COPY), len(COPY)), 0),
)
PRINTING = Printing(
    article_id=ONE.id,
    outlet="Alpha",
    url=ONE.url,
    sentence="The envoy left on Monday.",
    start=0,
    end=25,
)
QUOTE = QuoteRecord(
    id="qu_" + "d" * 32,
    quote=Quote(
        kind="direct",
        segments=(Span(start=0, end=5),),
        quoted=(Span(start=0, end=5),),
        speaker="Envoy",
        speaker_span=None,
        cue=None,
        evidence=Span(start=0, end=25),
        why="made up",
    ),
    content="Little",
    sentence="He said little.",
    dispatch_id=DISPATCH_ID,
    story_id=STORY.id,
    day="2026-03-09",
    printings=(PRINTING,),
)
_PAN = Actor(name="Panama", type="country", country="PAN", sectors=("GOV",))
_NOBODY = Actor(name="the truckers", type="group", country=None)
EVENT = EventRecord(
    event=Event(
        id="ev_" + "e" * 32,
        story_id=STORY.id,
        event_type=EventType.CONSULT,
        mode="visit",
        contexts=("diplomatic",),
        actors=(_PAN,),
        recipients=(_NOBODY,),
        status="past",
        asserted_by=None,
        date="2026-03-09",
        day="2026-03-09",
        place=None,
        mention_ids=(),
        dispatch_ids=(DISPATCH_ID,),
        outlets=("Alpha", "Beta"),
        copy_count=2,
        why="made up",
    ),
    sentence="The envoy left on Monday.",
    printings=(PRINTING,),
    intensity=4.0,
    cameo_root="04",
)
DYAD = DyadCount(
    actor="PAN GOV",
    recipient="COL GOV",
    period="2026-03",
    event_count=1,
    dispatch_count=1,
    copy_count=2,
    outlet_count=2,
    quad_counts=(1, 0, 0, 0),
    intensity=4.0,
)
DYAD_EVENT = DyadEvent(actor="PAN GOV", recipient="COL GOV", period="2026-03", record=EVENT)

PROFILE = OutletProfile(
    outlet="Alpha",
    article_count=4,
    agency_count=3,
    own_count=1,
    unknown_count=0,
    agencies=(("Halden", 3),),
    compared_count=2,
    cut_share=0.25,
    own_text_share=None,
    risky_count=1,
    alone_count=0,
    quote_count=0,
    style_count=5,
    habits=(),
    house_forms=(),
)


EDIT = EditRecord(
    id=f"{TWO.id}.0",
    edit=EDITS[0],
    outlet="Beta",
    article_id=TWO.id,
    made_in=TWO.id,
    lead_outlet="Alpha",
    lead_copy_id=ONE.id,
    dispatch_id=DISPATCH_ID,
    day="2026-03-09",
    headline=HOSTILE,
)
EDIT_COUNT = EditCount(
    outlet="Beta", edit_class=EditClass.FACT, edit_count=70, risky_count=1, quote_count=0
)


class FakeCorpus:
    """Answers every question with the records above and remembers what was asked."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[tuple[str, Filters]] = []
        self.added: dict[str, Any] = {}
        self.problems: tuple[Problem, ...] = ()
        self.interrupted = False
        self.inputs: tuple[InputKind, ...] = ()
        self.states = ("ok",)
        self.left_out = 0
        self.is_empty = False
        self.article_count = 2
        self.languages = {"en": 2}
        self.which = EditFilters()

    def __enter__(self) -> FakeCorpus:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def _answer(self, what: str, records: list[Any], given: dict[str, Any]) -> Rows[Any]:
        filters = make_filters(None, given)  # type: ignore[arg-type]
        self.asked.append((what, filters))
        return Rows([] if self.is_empty else records[: filters.limit])

    def stories(self, **given: Any) -> Rows[Story]:
        return self._answer("stories", [STORY], given)

    def dispatches(self, **given: Any) -> Rows[Dispatch]:
        return self._answer("dispatches", [DISPATCH], given)

    def each_edit(self, **given: Any) -> Iterator[EditRecord]:
        return iter(self._edits([EDIT], given))

    def edit_counts(self, **given: Any) -> Rows[EditCount]:
        return self._edits([EDIT_COUNT], given)

    def _edits(self, records: list[Any], given: dict[str, Any]) -> Rows[Any]:
        own = {name: given.pop(name) for name in ("copy", "in_quote", "risk", "outlier", "style")}
        _, self.which = make_edit_filters(None, own)  # type: ignore[arg-type]
        return self._answer("edits", records, given)

    def quotes(self, **given: Any) -> Rows[QuoteRecord]:
        return self._answer("quotes", [QUOTE], given)

    def events(self, **given: Any) -> Rows[EventRecord]:
        return self._answer("events", [EVENT], given)

    def dyads(self, by: str, *, level: str, fill: bool, **given: Any) -> Rows[DyadCount]:
        return self._answer(f"dyads {by} {level}{' filled' if fill else ''}", [DYAD], given)

    def dyad_events(self, by: str, *, level: str, **given: Any) -> Rows[DyadEvent]:
        return self._answer(f"dyad events {by} {level}", [DYAD_EVENT], given)

    def total(self, listed: str, **given: Any) -> int:
        """As many as the listing has."""
        return len(getattr(self, listed)(**{**given, "limit": None}))

    def unknown_names(self, **given: Any) -> tuple[str, ...]:
        return tuple(f"no outlet here is called {name!r}" for name in given["outlet"])

    def dyads_left_out(self, by: str, *, level: str, **given: Any) -> Rows[EventRecord]:
        """The events that the counts leave out."""
        return Rows([EVENT] * self.left_out)

    def count_left_out(self, by: str, *, level: str, **given: Any) -> int:
        """How many those are, without a record of any."""
        return self.left_out

    def outlet(self, name: str) -> OutletProfile:
        return PROFILE

    def search(self, query: str, limit: int) -> Rows[Article]:
        return Rows([ONE, TWO][:limit])

    def compare(self, dispatch_id: str, *, outlet: tuple[str, ...] = ()) -> DispatchComparison:
        self.asked.append(("compare", Filters(outlets=outlet)))
        if dispatch_id != DISPATCH_ID:
            raise NotFoundError("no such dispatch", where=dispatch_id)
        other = CopyComparison(copy=_copy(TWO.id, "Beta"), article=TWO, edits=EDITS)
        return DispatchComparison(dispatch=DISPATCH, lead=ONE, others=(other,))

    def article(self, article_id: str) -> Article:
        found = [one for one in (ONE, TWO) if one.id.startswith(article_id)]
        if not found:
            raise NotFoundError("no such id", where=article_id)
        return found[0]

    def comparison_page(self, dispatch: DispatchComparison) -> str:
        return f"<!doctype html>{dispatch.dispatch.id} ä"

    def why(self, id_: str, other_id: str | None = None) -> Explanation:
        return Explanation(
            id=id_,
            kind="dispatch",
            title=HOSTILE,
            reasons=("the same words", f"other: {other_id}"),
            evidence=(("lead copy", LEAD),),
            see=(STORY.id,),
        )

    def sql(self, query: str) -> Table:
        if "nonsense" in query:
            raise QueryError("cannot be answered: nonsense")
        return Table(columns=("n", "word"), rows=((1, "one"), (2, None)))

    def status(self) -> Status:
        return Status(
            path=str(self.path),
            counts={"pages": 2, "articles": self.article_count, "dispatches": 1, "stories": 1},
            outlets=(("Alpha", 1), ("Beta", 1)),
            first_day="2026-03-09",
            last_day=None,
            bytes_on_disk=2048,
            problem_counts={"empty": 1},
            last_run=None,
            articles_by_language=self.languages,
        )

    def check(self) -> tuple[Check, ...]:
        return tuple(Check(name=f"n{i}", state=s, detail="d") for i, s in enumerate(self.states))  # type: ignore[arg-type]

    def config_text(self) -> str:
        return '[pages]\nmax_bytes = 50000000\n[stories]\nmode = "x"\n'

    def add(self, paths: Any, **given: Any) -> RunReport:
        self.added = {"paths": paths, **given}
        if given.get("on_progress"):
            given["on_progress"](
                Progress(
                    stage="read",
                    pages_found=2,
                    pages_done=1,
                    pages_failed=0,
                    is_total_known=True,
                    seconds=2.0,
                )
            )
        kinds = KindCounts()
        for problem in self.problems:
            kinds.add(problem)
        return RunReport(
            run_id="1",
            started_at=datetime(2026, 3, 9, tzinfo=UTC),
            seconds=1.5,
            pages_given=2,
            pages_known=0,
            pages_read=2 - len(self.problems),
            pages_failed=len(self.problems),
            made={"articles": 2},
            dropped={"articles.no_body_text": 1},
            problems=self.problems,
            problem_kinds=kinds.kinds(),
            interrupted=self.interrupted,
            inputs=self.inputs,
        )

    def export(self, folder: str, formats: Any, **given: Any) -> tuple[Path, ...]:
        self._answer(f"export {','.join(formats)}", [], given)
        return (Path(folder) / "stories.csv",)
