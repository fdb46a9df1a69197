"""Corpus: one project, its pages and everything read from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Unpack

from wirecopy.corpus.filters import FilterArgs
from wirecopy.corpus.rows import Rows, Table
from wirecopy.model import (
    Article,
    Check,
    Dispatch,
    DispatchComparison,
    DyadCount,
    EventRecord,
    Explanation,
    Filters,
    Page,
    Progress,
    QuoteRecord,
    RunReport,
    Status,
    Story,
)
from wirecopy.model.dyad import Period


class Corpus:
    """A project folder: pages in, answers out.  Open one with ``wirecopy.open``."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    @classmethod
    def create(cls, path: str | Path) -> Corpus:
        """Make a new project folder; raises StoreError when one is there or it cannot be written."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the snapshot that is open for reading."""

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
        captured_at: datetime | None = None,
        workers: int | None = None,
        on_progress: Callable[[Progress], None] | None = None,
    ) -> RunReport:
        """Read pages and everything in them.  Inputs that fail are in the report's ``problems``.

        Args:
            paths: files, folders, or ``-`` for standard input.
            outlet: who printed the pages, where they do not say it themselves.
            url: address of the page, when a single one is given.
            captured_at: when the pages were fetched, where they do not say it.
            workers: processes beside this one; 0 reads in this process; None chooses.
            on_progress: called now and then, from this thread.
        """
        raise NotImplementedError

    def status(self) -> Status:
        """What the project holds."""
        raise NotImplementedError

    def check(self) -> tuple[Check, ...]:
        """Whether Python, libraries, disk and the project's files are sound."""
        raise NotImplementedError

    def config_text(self) -> str:
        """The effective configuration as the text of a ``wirecopy.toml``."""
        raise NotImplementedError

    def articles(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[Article]:
        """Articles, by day."""
        raise NotImplementedError

    def dispatches(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[Dispatch]:
        """Dispatches, by day; an outlet matches when it printed a copy."""
        raise NotImplementedError

    def stories(self, filters: Filters | None = None, **given: Unpack[FilterArgs]) -> Rows[Story]:
        """Stories, those with most copies first."""
        raise NotImplementedError

    def quotes(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[QuoteRecord]:
        """Quotes with their sentences, each once a dispatch; ``actor`` is the speaker."""
        raise NotImplementedError

    def events(
        self, filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[EventRecord]:
        """Events with the sentences that say so, by day."""
        raise NotImplementedError

    def dyads(
        self, by: Period = "month", filters: Filters | None = None, **given: Unpack[FilterArgs]
    ) -> Rows[DyadCount]:
        """Counts of events for ordered pairs of actors in periods."""
        raise NotImplementedError

    def compare(self, dispatch_id: str) -> DispatchComparison:
        """A dispatch, its lead copy, and what every other copy changed."""
        raise NotImplementedError

    def article(self, article_id: str) -> Article:
        """One article; raises NotFoundError."""
        raise NotImplementedError

    def page(self, page_id: str) -> Page:
        """One page with its labelled blocks; raises NotFoundError."""
        raise NotImplementedError

    def dispatch(self, dispatch_id: str) -> Dispatch:
        """One dispatch; old ids resolve; raises NotFoundError."""
        raise NotImplementedError

    def story(self, story_id: str) -> Story:
        """One story; old ids resolve; raises NotFoundError."""
        raise NotImplementedError

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
        raise NotImplementedError

    def search(self, query: str, *, limit: int = 20) -> Rows[Article]:
        """Articles that hold the words of ``query``, best first."""
        raise NotImplementedError

    def export(
        self,
        folder: str | Path,
        formats: Sequence[str] = ("csv", "jsonl", "parquet"),
        filters: Filters | None = None,
        **given: Unpack[FilterArgs],
    ) -> tuple[Path, ...]:
        """Write the tables, a data dictionary and a manifest into ``folder``; gives the files."""
        raise NotImplementedError

    def sql(self, query: str) -> Table:
        """Answer one read-only SQL statement over the tables of the data dictionary."""
        raise NotImplementedError


def open(path: str | Path) -> Corpus:  # noqa: A001  read as wirecopy.open
    """Open a project; raises NotFoundError when ``path`` holds none."""
    return Corpus(path)
