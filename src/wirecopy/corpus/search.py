"""Search: articles by their words; what the index does not know yet is taken in first."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from wirecopy.corpus.articles import AMONG, articles_by_id
from wirecopy.corpus.filters import check_limit
from wirecopy.errors import StoreError
from wirecopy.model import Article
from wirecopy.model.ids import digest
from wirecopy.store import Snapshot, search
from wirecopy.store.index import Index
from wirecopy.store.lock import writer_lock

logger = logging.getLogger(__name__)

#: Articles taken in at once.
_BATCH = 2000
#: Digest of what is searched in an article: its text, named by its id, and its headline.
_WORDS = "md5(a.text_id || coalesce(a.headline, ''))"


def search_articles(snapshot: Snapshot, query: str, limit: int | None) -> list[Article]:
    """Articles that hold the words of ``query``, best first; all of them without a limit."""
    if limit is not None:
        check_limit(limit)
    index = snapshot.store / "index.sqlite"
    catch_up(snapshot, index)
    found: list[Article] = []
    with closing(search.find(index, query)) as ids:
        while (limit is None or len(found) < limit) and (some := list(islice(ids, limit))):
            known = articles_by_id(snapshot, some)
            found += [known[one] for one in some if one in known]
    return found[:limit]


def catch_up(snapshot: Snapshot, index: Path) -> None:
    """Bring search to this state, unless someone is writing: then what it lacks is told."""
    mark = _mark(snapshot)
    if search.mark_of(index) == mark:
        return
    try:
        with writer_lock(snapshot.store):
            Index(index).close()
            lag = search.compare(index, _articles(snapshot))
            if lag.has_others:
                search.forget(index)
                lag = search.compare(index, _articles(snapshot))
            missing = sorted(lag.missing)
            for start in range(0, len(missing), _BATCH):
                search.learn(index, _words(snapshot, missing[start : start + _BATCH]))
            search.set_mark(index, mark)
    except StoreError as error:
        _tell_lag(snapshot, index, error)


def _tell_lag(snapshot: Snapshot, index: Path, error: StoreError) -> None:
    try:
        count = len(search.compare(index, _articles(snapshot)).missing)
    except StoreError:
        count = snapshot.manifest.row_count("articles")
    if count:
        logger.warning("%d articles are not searchable yet: %s", count, error.what)


def _mark(snapshot: Snapshot) -> str:
    """Names the articles of a state by the parts they stand in."""
    return digest(" ".join(sorted(part.digest for part in snapshot.manifest.shown("articles"))))


def _articles(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Ids of all articles, each with the digest of its words."""
    query = f"select a.id, {_WORDS} from articles a"  # noqa: S608  names are ours
    for rows in snapshot.batches(query, [], _BATCH):
        yield from ((row[0], row[1]) for row in rows)


def _words(snapshot: Snapshot, ids: list[str]) -> Iterator[tuple[str, str, str, str]]:
    query = (
        f"select a.id, {_WORDS}, coalesce(a.headline, ''), x.text from articles a"  # noqa: S608  names are ours, values are parameters
        f" join texts x on x.id = a.text_id where a.id {AMONG}"
    )
    for row in snapshot.fetch(query, [ids]):
        yield row[0], row[1], row[2], row[3]
