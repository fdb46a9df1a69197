"""Search: articles by their words; what the index does not know yet is taken in first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wirecopy.corpus.articles import AMONG, articles_by_id
from wirecopy.errors import StoreError
from wirecopy.model import Article
from wirecopy.store import Snapshot, search
from wirecopy.store.index import Index
from wirecopy.store.lock import writer_lock

#: Articles taken in at once.
_BATCH = 2000


def search_articles(snapshot: Snapshot, query: str, limit: int) -> list[Article]:
    """Articles that hold the words of ``query``, best first."""
    index = snapshot.store / "index.sqlite"
    catch_up(snapshot, index)
    ids = search.find(index, query, limit)
    found = articles_by_id(snapshot, ids)
    return [found[one] for one in ids if one in found]


def catch_up(snapshot: Snapshot, index: Path) -> None:
    """Take new articles in, unless someone is writing: then they are found after that."""
    if search.known_count(index) >= snapshot.manifest.row_count("articles"):
        return
    ids = [row[0] for row in snapshot.fetch("select id from articles")]
    try:
        with writer_lock(snapshot.store):
            Index(index).close()
            missing = sorted(search.unsearched(index, ids))
            for start in range(0, len(missing), _BATCH):
                search.learn(index, _words(snapshot, missing[start : start + _BATCH]))
    except StoreError:
        return


def _words(snapshot: Snapshot, ids: list[str]) -> Iterator[tuple[str, str, str]]:
    query = (
        "select a.id, coalesce(a.headline, ''), x.text from articles a"  # noqa: S608  names are ours, values are parameters
        f" join texts x on x.id = a.text_id where a.id {AMONG}"
    )
    for row in snapshot.fetch(query, [ids]):
        yield row[0], row[1], row[2]
