"""The same pages give the same rows, whatever the order, the number of goes and the executor."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import crowd_pages, saga_pages, wire_pages, write_wire

#: Facts cost most of the time and change nothing here.
_NO_FACTS = "[facts]\nread_places = false\nread_events = false\nmax_chars = 100\n"


def test_two_goes_equal_one(
    new_project: NewProject, tmp_path: Path, wire_digests: dict[str, str]
) -> None:
    """Pages added in two goes give the rows of pages added at once."""
    rows = wire_pages(18)
    corpus = new_project()
    corpus.add(write_wire(tmp_path / "one.jsonl", rows[:7]), workers=0)
    corpus.add(write_wire(tmp_path / "two.jsonl", rows[7:]), workers=0)
    assert corpus.table_digests() == wire_digests


def test_order_does_not_matter(
    new_project: NewProject, tmp_path: Path, wire_digests: dict[str, str]
) -> None:
    """Pages added in another order, in other pieces, give the same rows."""
    rows = wire_pages(18)
    random.Random(11).shuffle(rows)
    corpus = new_project()
    corpus.add(write_wire(tmp_path / "shuffled.jsonl", rows), workers=0)
    assert corpus.table_digests() == wire_digests


def test_adding_twice_changes_nothing(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """A page that the project holds is told as known and changes no row."""
    corpus = new_project()
    corpus.add(wire_file, workers=0)
    report = corpus.add(wire_file, workers=0)
    assert (report.pages_known, report.pages_read) == (18, 0)
    assert corpus.table_digests() == wire_digests


def test_page_given_twice_in_one_go_is_read_once(new_project: NewProject, tmp_path: Path) -> None:
    """The same page twice among the inputs is one page."""
    rows = wire_pages(2)
    corpus = new_project()
    report = corpus.add(write_wire(tmp_path / "double.jsonl", [*rows, *rows]), workers=0)
    assert (report.pages_read, report.pages_known) == (2, 2)


@pytest.mark.process
def test_pool_equals_inline(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """Two workers give the rows that one process gives."""
    corpus = new_project()
    report = corpus.add(wire_file, workers=2)
    assert report.problems == ()
    assert corpus.table_digests() == wire_digests


def test_changed_configuration_reads_the_pages_again(
    new_project: NewProject, wire_file: Path, tmp_path: Path
) -> None:
    """After a change of configuration the next run makes everything anew, as if added under it."""
    config = "[stories]\njoin_threshold = 0.9\n"
    corpus = new_project("changed")
    corpus.add(wire_file, workers=0)
    (tmp_path / "changed" / "wirecopy.toml").write_text(config, encoding="utf-8")
    report = corpus.add([], workers=0)
    fresh = new_project("fresh", config)
    fresh.add(wire_file, workers=0)
    assert (report.pages_given, report.pages_read) == (0, 0)
    assert report.made["pages_read_again"] == 18
    assert corpus.table_digests() == fresh.table_digests()


def test_old_dispatch_and_story_ids_resolve(new_project: NewProject, tmp_path: Path) -> None:
    """Ids of dispatches and stories from before a merge lead to what they became."""
    rows = wire_pages(9)
    corpus = new_project()
    old: set[str] = set()
    stories: set[str] = set()
    for n, row in enumerate(rows):
        corpus.add(write_wire(tmp_path / f"{n}.jsonl", [row]), workers=0)
        old |= {dispatch.id for dispatch in corpus.dispatches()}
        stories |= {story.id for story in corpus.stories()}
    now = {dispatch.id for dispatch in corpus.dispatches()}
    assert old > now
    assert {corpus.dispatch(one).id for one in old} == now
    assert {corpus.story(one).id for one in stories} == {story.id for story in corpus.stories()}


def test_endless_subject_gives_the_same_stories_in_many_goes(
    new_project: NewProject, tmp_path: Path
) -> None:
    """A subject in the news every day, added piece by piece, gives the stories of one go."""
    rows = saga_pages(48)
    whole = new_project("whole", _NO_FACTS)
    whole.add(write_wire(tmp_path / "whole.jsonl", rows), workers=0)
    random.Random(4).shuffle(rows)
    pieces = new_project("pieces", f"{_NO_FACTS}[pipeline]\nround_pages = 5\n")
    pieces.add(write_wire(tmp_path / "pieces.jsonl", rows), workers=0)
    assert len(whole.stories()) > 3
    assert len(whole.sql("select * from story_links").rows) > 48
    assert pieces.table_digests() == whole.table_digests()


_UNADDRESSED = [
    {"text": wire_pages(1)[0]["text"], "outlet": outlet} for outlet in ("Andes Daily", "The Herald")
]


@pytest.mark.parametrize("rows", [_UNADDRESSED, _UNADDRESSED[::-1]])
def test_each_outlet_that_prints_the_same_words_is_a_copy(
    new_project: NewProject, tmp_path: Path, rows: list[dict[str, str]]
) -> None:
    """Rows without an address lose no printing, in whatever order they come."""
    corpus = new_project(config=_NO_FACTS)
    corpus.add(write_wire(tmp_path / "rows.jsonl", [*rows, rows[0]]), workers=0)
    (dispatch,) = corpus.dispatches()
    assert dispatch.outlets == ("Andes Daily", "The Herald")
    assert corpus.status().counts["copies"] == 2


def test_pages_that_an_older_version_named_otherwise_are_named_anew(
    new_project: NewProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project in which outlets with the same words were one page takes the other when it is given again."""
    crawl = write_wire(tmp_path / "rows.jsonl", _UNADDRESSED)
    older = new_project(config=_NO_FACTS)
    with monkeypatch.context() as patch:
        patch.setattr("wirecopy.pages.read._printing", lambda _: ())
        patch.setattr("wirecopy.pages.VERSION", 1)
        assert older.add(crawl, workers=0).pages_read == 1
    fresh = new_project("fresh", _NO_FACTS)
    fresh.add(crawl, workers=0)
    assert older.add(crawl, workers=0).made["pages_read_again"] == 1
    assert older.table_digests() == fresh.table_digests()
    assert older.add(crawl, workers=0).made == {}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_crowded_hashes_give_the_same_groups_in_many_goes(
    new_project: NewProject, tmp_path: Path, seed: int
) -> None:
    """Where a hash has more holders than are paired, pieces still give the rows of one go."""
    crowded = f"{_NO_FACTS}[candidates]\nposting_limit = 3\nhubs = 1\n[pipeline]\nround_pages ="
    rows = crowd_pages(26)
    whole = new_project("whole", f"{crowded} 512\n")
    whole.add(write_wire(tmp_path / "whole.jsonl", rows), workers=0)
    random.Random(seed).shuffle(rows)
    pieces = new_project("pieces", f"{crowded} {2 + 3 * seed}\n")
    for n in range(0, len(rows), 13):
        pieces.add(write_wire(tmp_path / f"{n}.jsonl", rows[n : n + 13]), workers=0)
    assert whole.sql("select count(*) from text_overlaps where label = 'copy'").rows[0][0] > 10
    assert pieces.table_digests() == whole.table_digests()
