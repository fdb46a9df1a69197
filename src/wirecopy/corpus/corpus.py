"""Corpus: one project, its pages and everything read from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from wirecopy.corpus.filters import EditArgs, FilterArgs, make_edit_filters, make_filters
from wirecopy.corpus.project import MARKER, STORE, check_address, check_project, create_project
from wirecopy.corpus.rows import Rows, Table
from wirecopy.model import (
    Article,
    ArticleFacts,
    Check,
    Copy,
    Dispatch,
    DispatchComparison,
    DyadCount,
    DyadEvent,
    EditCount,
    EditRecord,
    EventRecord,
    Explanation,
    Filters,
    OutletProfile,
    Page,
    PageRecord,
    Progress,
    QuoteRecord,
    Record,
    RunReport,
    Status,
    Story,
)
from wirecopy.model.dyad import Level, Period

if TYPE_CHECKING:
    from wirecopy.corpus.total import Listed
    from wirecopy.pipeline.config import ProjectConfig
    from wirecopy.store import Snapshot, Store


class Corpus:
    """A project folder: pages in, answers out.  Open one with ``wirecopy.open``."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        check_project(self.path)
        self._held: Snapshot | None = None

    @classmethod
    def create(cls, path: str | Path) -> Corpus:
        """Make a new project folder; raises StoreError when one is there or it cannot be written."""
        create_project(Path(path))
        return cls(path)

    def close(self) -> None:
        """Let go of the snapshot that is open for reading."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def __enter__(self) -> Corpus:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        outlet: str | None = None,
        url: str | None = None,
        captured_at: datetime | str | None = None,
        input_format: str | None = None,
        workers: int | None = None,
        ray_address: str | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> RunReport:
        """Read pages and everything in them.  Inputs that fail are in the report's ``problems``.

        Args:
            paths: files, folders, or ``-`` for standard input.
            outlet: who printed the pages, where they do not say it themselves.
            url: address of the page, when a single one is given.
            captured_at: when they were fetched, where they do not say it: a time or ISO 8601, in UTC without a zone.
            input_format: what the files are (``warc``, ``html``...); None looks at each.
            workers: processes beside this one; 0 reads in this process; None chooses.
            ray_address: where Ray does the work: ``local``, ``auto`` or a cluster's ``HOST:PORT``; None leaves
                it to the configuration.
            on_progress: called now and then, from this thread.

        Raises:
            FormatError: there is no such format.
            InputError: an address is given with several paths or a folder.
            QueryError: ``captured_at`` is no time.
            ConfigError: no Ray can be reached.
            MissingExtraError: Ray is asked for and not installed.
        """
        from wirecopy.pages import InputCounts, PageDefaults, find_pages, named_format
        from wirecopy.pipeline.run import add_pages
        from wirecopy.plain.given import given_time

        if input_format is not None:
            named_format(input_format)
        config = self._config()
        given = [paths] if isinstance(paths, (str, Path)) else list(paths)
        check_address(url, given)
        defaults = PageDefaults(
            url=url, outlet=outlet, captured_at=given_time(captured_at), format=input_format
        )
        counts = InputCounts()
        found = find_pages(given, config.section("pages"), defaults=defaults, counts=counts)
        return add_pages(
            self._store(),
            config,
            found,
            workers=workers,
            ray_address=ray_address,
            on_progress=on_progress,
            inputs=counts.kinds,
        )

    def status(self) -> Status:
        """What the project holds."""
        from wirecopy.corpus.status import project_status

        return project_status(self._snapshot(), self.path)

    def check(self) -> tuple[Check, ...]:
        """Whether Python, libraries, disk and the project's files are sound."""
        from wirecopy.corpus import doctor

        return doctor.check_project(self.path, self.path / MARKER)

    def config_text(self) -> str:
        """The effective configuration as the text of a ``wirecopy.toml``."""
        from wirecopy.pipeline.config import format_config

        return format_config(self._config())

    def pages(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[PageRecord]:
        """Pages by time of capture, without their texts; of filters, days and outlets hold for them."""
        from wirecopy.corpus.articles import find_pages

        return Rows(find_pages(self._snapshot(), self._asked(filters, given)), PageRecord)

    def articles(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[Article]:
        """Articles, by day."""
        from wirecopy.corpus.articles import find_articles

        return Rows(find_articles(self._snapshot(), self._asked(filters, given)))

    def dispatches(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[Dispatch]:
        """Dispatches, by day; an outlet matches when it printed a copy."""
        from wirecopy.corpus.groups import find_dispatches

        return Rows(find_dispatches(self._snapshot(), self._asked(filters, given)), Dispatch)

    def copies(self, filters: Filters | None = None, **given: Unpack[FilterArgs]) -> Rows[Copy]:
        """Copies of the dispatches that the filters let through; an article may be one of several dispatches."""
        from wirecopy.corpus.groups import find_copies

        return Rows(find_copies(self._snapshot(), self._asked(filters, given)), Copy)

    def edits(self, filters: Filters | None = None, **given: Unpack[EditArgs]) -> Rows[EditRecord]:
        """What outlets changed, facts and quotations first; house style only if it is asked for.

        Where a lead copy stands alone, the change is its outlet's, told once.

        Args:
            filters: of the dispatches (``outlet``: who made the change, ``type``: class); or as keywords.
            given: filters as keywords, and those of edits alone: ``copy`` (ids of articles), ``in_quote``, ``risk``
                (at least), ``outlier`` (``lead``, ``copy``, ``either``: who stands alone), ``style`` (style too).
        """
        from wirecopy.corpus.edits import find_edits
        from wirecopy.corpus.resolve import resolve_edit_filters

        asked = resolve_edit_filters(self._snapshot(), *make_edit_filters(filters, given))
        return Rows(list(find_edits(self._snapshot(), *asked)), EditRecord)

    def each_edit(
        self, filters: Filters | None = None, **given: Unpack[EditArgs]
    ) -> Iterator[EditRecord]:
        """What ``edits`` gives, one after the other, so that there may be more than memory holds."""
        from wirecopy.corpus.edits import find_edits
        from wirecopy.corpus.resolve import resolve_edit_filters
        from wirecopy.store import Snapshot

        asked = make_edit_filters(filters, given)
        # The state that is held may be let go before the last of them is asked for.
        with Snapshot.open(self.path / STORE) as snapshot:
            yield from find_edits(snapshot, *resolve_edit_filters(snapshot, *asked))

    def edit_counts(
        self, filters: Filters | None = None, **given: Unpack[EditArgs]
    ) -> Rows[EditCount]:
        """How many edits each outlet made of each class; takes what ``edits`` takes."""
        from wirecopy.corpus.edits import count_edits
        from wirecopy.corpus.resolve import resolve_edit_filters

        asked = resolve_edit_filters(self._snapshot(), *make_edit_filters(filters, given))
        return Rows(count_edits(self._snapshot(), *asked), EditCount)

    def stories(self, filters: Filters | None = None, **given: Unpack[FilterArgs]) -> Rows[Story]:
        """Stories, those with most copies first."""
        from wirecopy.corpus.groups import find_stories

        return Rows(find_stories(self._snapshot(), self._asked(filters, given)), Story)

    def quotes(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[QuoteRecord]:
        """Quotes with their sentences, each once a dispatch; ``actor`` is the speaker."""
        from wirecopy.corpus.facts import find_quotes

        return Rows(find_quotes(self._snapshot(), self._asked(filters, given)), QuoteRecord)

    def events(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[EventRecord]:
        """Events with the sentences that say so, by day."""
        from wirecopy.corpus.facts import find_events

        return Rows(find_events(self._snapshot(), self._asked(filters, given)), EventRecord)

    def dyads(
        self,
        by: Period = "month",
        filters: Filters | None = None,
        *,
        level: Level = "country",
        fill: bool = False,
        **given: Unpack[FilterArgs],
    ) -> Rows[DyadCount]:
        """Counts of dated events for ordered pairs of actors in periods: past ones, or those of ``status``.

        Args:
            by: length of a period.
            filters: which events; or give them as keywords.
            level: whether actors are counted by ``country`` (or international code, such as ``IGO``)
                or by ``sector`` (``RUS GOV``) too.
            fill: also give the periods without events of every pair that is counted, with
                ``observed`` telling whether the project holds articles of them.
            given: filters as keywords.
        """
        from wirecopy.corpus.facts import find_dyads

        found = self._asked(filters, given)
        return Rows(find_dyads(self._snapshot(), by, found, level=level, fill=fill), DyadCount)

    def dyad_events(
        self,
        by: Period = "month",
        filters: Filters | None = None,
        *,
        level: Level = "country",
        **given: Unpack[FilterArgs],
    ) -> Rows[DyadEvent]:
        """The events behind the counts of ``dyads``, with their sentences; takes what that takes.

        An event stands once for every pair it counts for.
        """
        from wirecopy.corpus.facts import find_dyad_events

        found = self._asked(filters, given)
        return Rows(find_dyad_events(self._snapshot(), by, found, level=level), DyadEvent)

    def dyads_left_out(
        self,
        by: Period = "month",
        filters: Filters | None = None,
        *,
        level: Level = "country",
        **given: Unpack[FilterArgs],
    ) -> Rows[EventRecord]:
        """The events that ``dyads`` leaves out of its counts: their days lie in several periods, or are not told."""
        from wirecopy.corpus.facts import find_left_out

        found = self._asked(filters, given)
        return Rows(find_left_out(self._snapshot(), by, found, level=level), EventRecord)

    def count_left_out(
        self, by: Period = "month", *, level: Level = "country", **given: Unpack[FilterArgs]
    ) -> int:
        """How many events ``dyads_left_out`` gives without a limit."""
        from wirecopy.corpus.facts import count_left_out

        return count_left_out(self._snapshot(), by, self._asked(None, given), level=level)

    def unknown_names(
        self, filters: Filters | None = None, **given: Unpack[EditArgs]
    ) -> tuple[str, ...]:
        """What filters ask for and nothing here is called, a line each: outlets, agencies, actors."""
        from wirecopy.corpus.unknown import unknown_names

        asked, _ = make_edit_filters(filters, given)
        return tuple(unknown_names(self._snapshot(), asked))

    def compare(self, dispatch_id: str, *, outlet: str | Sequence[str] = ()) -> DispatchComparison:
        """A dispatch, its lead copy, and what every other copy changed, or those of one outlet or some."""
        from wirecopy.corpus.groups import compare_dispatch

        names = (outlet,) if isinstance(outlet, str) else tuple(outlet)
        return compare_dispatch(self._snapshot(), self._resolve(dispatch_id, "di"), names)

    def outlets(self, *, outlet: str | Sequence[str] | None = None) -> Rows[OutletProfile]:
        """What each outlet, or each of those named, prints of others and changes, and its style, by name."""
        from wirecopy.corpus.outlets import outlet_profiles

        names = (outlet,) if isinstance(outlet, str) else outlet
        return Rows(outlet_profiles(self._snapshot(), names))

    def outlet(self, name: str) -> OutletProfile:
        """One outlet, by its name or a part of it; raises NotFoundError."""
        from wirecopy.corpus.outlets import outlet_profile

        return outlet_profile(self._snapshot(), name)

    def comparison_page(
        self,
        dispatch: str | DispatchComparison,
        *,
        outlet: str | Sequence[str] = (),
        back: str | None = None,
    ) -> str:
        """What ``compare`` gives, or gave, as one HTML page that needs no network and no script.

        ``back`` is the address for a link to where it is opened from.
        """
        from wirecopy.export.comparison import comparison_page, sheet_of_dispatch

        found = self.compare(dispatch, outlet=outlet) if isinstance(dispatch, str) else dispatch
        return comparison_page([sheet_of_dispatch(found)], back)

    def article(self, article_id: str) -> Article:
        """One article; raises NotFoundError."""
        from wirecopy.corpus.articles import articles_by_id

        found = self._resolve(article_id, "ar")
        return articles_by_id(self._snapshot(), [found])[found]

    def page(self, page_id: str) -> Page:
        """One page with its labelled blocks; raises NotFoundError."""
        from wirecopy.corpus.articles import page_by_id

        return page_by_id(self._snapshot(), self._resolve(page_id, "pg"))

    def reading_page(self, page_id: str, *, back: str | None = None) -> str:
        """How a page was cut: every line with its label, as one HTML page without script.

        ``back`` is the address for a link to where it is opened from.
        """
        from wirecopy.corpus.articles import reading_of_page
        from wirecopy.export.reading import reading_page

        reading = reading_of_page(self._snapshot(), self._resolve(page_id, "pg"))
        return reading_page(reading, reading.page.locator, back)

    def facts(self, article_id: str) -> ArticleFacts:
        """One article and what was read in its text, with the places; raises NotFoundError."""
        from wirecopy.corpus.article_facts import facts_of_article

        return facts_of_article(self._snapshot(), self._resolve(article_id, "ar"))

    def quote(self, quote_id: str) -> QuoteRecord:
        """One quote, by its id or that of one of its readings; raises NotFoundError."""
        from wirecopy.corpus.facts import quote_by_id

        return quote_by_id(self._snapshot(), self._resolve(quote_id, "qu"))

    def event(self, event_id: str) -> EventRecord:
        """One event; old ids resolve; raises NotFoundError."""
        from wirecopy.corpus.facts import event_by_id

        return event_by_id(self._snapshot(), self._resolve(event_id, "ev"))

    def edit(self, edit_id: str) -> EditRecord:
        """One edit, by its id (``ar_....3``); raises NotFoundError."""
        from wirecopy.corpus.edits import edit_by_id
        from wirecopy.corpus.resolve import resolve_edit

        return edit_by_id(self._snapshot(), *resolve_edit(self._snapshot(), edit_id))

    def dispatch(self, dispatch_id: str) -> Dispatch:
        """One dispatch; old ids resolve; raises NotFoundError."""
        from wirecopy.corpus.groups import dispatches_by_id

        found = self._resolve(dispatch_id, "di")
        return dispatches_by_id(self._snapshot(), [found])[found]

    def story(self, story_id: str) -> Story:
        """One story; old ids resolve; raises NotFoundError."""
        from wirecopy.corpus.groups import story_by_id

        return story_by_id(self._snapshot(), self._resolve(story_id, "st"))

    def total(self, listed: Listed, **given: Unpack[FilterArgs]) -> int:
        """How many records ``stories``, ``dispatches``, ``quotes`` or ``events`` gives without a limit."""
        from wirecopy.corpus.total import total_of

        return total_of(self._snapshot(), listed, self._asked(None, given))

    def record(self, id: str) -> Record:  # noqa: A002  the name every listing shows
        """Whatever has an id (of an article with its facts); old ids resolve; raises NotFoundError."""
        from wirecopy.corpus.record import record_by_id

        return record_by_id(self._snapshot(), id)

    def why(
        self,
        id: str,  # noqa: A002  the name every listing shows
        other_id: str | None = None,
    ) -> Explanation:
        """The reasons for a page's cut, an article, dispatch, copy, quote, story, event or dyad.

        Args:
            id: any id; ``pg_....12`` is line 12 of a page; ``RUS GOV>USA GOV`` is a dyad.
            other_id: a second article or text: why the two are, or are not, copies.
        """
        from wirecopy.corpus.why import explain

        return explain(self._snapshot(), id, other_id, self._config())

    def search(self, query: str, *, limit: int | None = 20) -> Rows[Article]:
        """Articles that hold the words of ``query``, best first; None gives all of them."""
        from wirecopy.corpus.search import search_articles

        return Rows(search_articles(self._snapshot(), query, limit))

    def export(
        self,
        folder: str | Path,
        formats: Sequence[str] = ("csv", "jsonl", "parquet"),
        filters: Filters | None = None,
        **given: Unpack[FilterArgs],
    ) -> tuple[Path, ...]:
        """Write the tables of results, a data dictionary and a manifest into ``folder``; gives the files.

        ``limit`` holds for none of the tables, so that no row points to one that is missing.
        """
        from wirecopy.corpus.exports import export_tables

        return export_tables(self._snapshot(), Path(folder), formats, self._asked(filters, given))

    def sql(self, query: str) -> Table:
        """Answer one read-only SQL statement over the tables of the data dictionary."""
        columns, rows = self._snapshot().select(query)
        return Table(columns=columns, rows=tuple(rows))

    def table_digests(self) -> dict[str, str]:
        """A digest of the rows of every table; equal for the same pages, whatever their order."""
        return self._store().table_digests()

    def _store(self) -> Store:
        from wirecopy.store import Store

        return Store(self.path / STORE)

    def _config(self) -> ProjectConfig:
        from wirecopy.pipeline.config import read_config

        return read_config(self.path / MARKER)

    def _snapshot(self) -> Snapshot:
        """The newest published state; held until a newer one is published."""
        from wirecopy.store import Snapshot

        if self._held is None or not self._held.is_newest():
            self.close()
            self._held = Snapshot.open(self.path / STORE)
        return self._held

    def _asked(self, filters: Filters | None, given: FilterArgs) -> Filters:
        """The filters of a question, their ids those of today."""
        from wirecopy.corpus.resolve import resolve_filters

        return resolve_filters(self._snapshot(), make_filters(filters, given))

    def _resolve(self, one: str, kind: str) -> str:
        from wirecopy.corpus.resolve import resolve_id

        return resolve_id(self._snapshot(), one, kind=kind)


def open(path: str | Path) -> Corpus:  # noqa: A001  read as wirecopy.open
    """Open a project; raises NotFoundError when ``path`` holds none."""
    return Corpus(path)
