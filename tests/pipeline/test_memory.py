"""Lines an outlet repeats under many headlines are boilerplate, whatever the order of its pages."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import REPEATED, repeating_pages, write_wire

from wirecopy import Corpus
from wirecopy.pipeline.remember import Lines, Remembering

#: Facts cost most of the time; one test reads them.
NO_FACTS = "[facts]\nread_places = false\nread_events = false\nmax_chars = 100\n"
#: Rules give running text one score, .85: its odds are under six, so six headlines make a line fall.
RULES = (
    f"{NO_FACTS}[articles]\nuse_labeller = false\n[pipeline]\nshard_pages = 2\nround_pages = 4\n"
)
OFF = RULES.replace("[pipeline]", "outlet_repeats = 0\n[pipeline]")


def _kinds(corpus: Corpus, outlet: str) -> set[str]:
    """Labels of the repeated line on the pages of an outlet."""
    rows = corpus.sql(
        "select distinct b.kind from blocks b join pages p on p.id = b.page_id"
        f" where p.outlet = '{outlet}' and trim(substring(p.text, b.start_char + 1,"
        f" b.end_char - b.start_char), chr(10)) = '{REPEATED}'"
    ).rows
    return {row[0] for row in rows}


def _text_count(corpus: Corpus) -> int:
    (row,) = corpus.sql(f"select count(*) from texts where text like '%{REPEATED}%'").rows
    return int(row[0])


def test_a_line_under_many_headlines_is_no_text(new_project: NewProject, tmp_path: Path) -> None:
    """Nine articles of one outlet print it: it is boilerplate there, and text where few print it."""
    corpus = new_project(config=RULES)
    corpus.add(write_wire(tmp_path / "all.jsonl", repeating_pages(9, copies=4)), workers=0)
    assert _kinds(corpus, "Halden Herald") == {"boilerplate"}
    assert _kinds(corpus, "Ostara News") == {"body"}
    assert _text_count(corpus) == 2
    dropped = corpus.sql("select count(*) from outlet_lines where is_dropped").rows[0][0]
    assert dropped == 9


def test_few_headlines_are_not_enough(new_project: NewProject, tmp_path: Path) -> None:
    """Five articles do not outweigh the odds; many captures of one article are one headline."""
    corpus = new_project(config=RULES)
    rows = repeating_pages(5)
    again = [{**row, "date": "2026-06-01T12:00:00Z"} for row in rows]
    corpus.add(write_wire(tmp_path / "all.jsonl", [*rows, *again]), workers=0)
    assert _kinds(corpus, "Halden Herald") == {"body"}


def test_memory_can_be_off(new_project: NewProject, tmp_path: Path) -> None:
    """With ``outlet_repeats = 0`` every page is read by itself."""
    corpus = new_project(config=OFF)
    corpus.add(write_wire(tmp_path / "all.jsonl", repeating_pages(9)), workers=0)
    assert _kinds(corpus, "Halden Herald") == {"body"}


@pytest.fixture(scope="module")
def whole_digests(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Digests of a project that was given all pages at once, in one round."""
    folder = tmp_path_factory.mktemp("whole")
    corpus = Corpus.create(folder / "project")
    (folder / "project" / "wirecopy.toml").write_text(
        f"{NO_FACTS}[articles]\nuse_labeller = false\n", encoding="utf-8"
    )
    corpus.add(write_wire(folder / "all.jsonl", repeating_pages(8, copies=4)), workers=0)
    return corpus.table_digests()


@pytest.mark.parametrize("seed", [1, 2])
def test_order_and_goes_do_not_matter(
    new_project: NewProject, tmp_path: Path, whole_digests: dict[str, str], seed: int
) -> None:
    """Pages shuffled and added in several goes give, row for row, what one go gives."""
    rows = repeating_pages(8, copies=4)
    random.Random(seed).shuffle(rows)
    corpus = new_project(config=RULES)
    cuts = sorted(random.Random(seed + 10).sample(range(1, len(rows)), 3))
    for n, (first, last) in enumerate(zip([0, *cuts], [*cuts, len(rows)], strict=True)):
        corpus.add(write_wire(tmp_path / f"{n}.jsonl", rows[first:last]), workers=0)
    assert corpus.table_digests() == whole_digests


def test_nothing_of_a_text_that_is_gone_is_left(new_project: NewProject, tmp_path: Path) -> None:
    """Texts, facts, overlaps and copies of the earlier reading leave with it."""
    rows = repeating_pages(8, copies=4)
    corpus = new_project(config=RULES.removeprefix(NO_FACTS))
    corpus.add(write_wire(tmp_path / "one.jsonl", rows[:4]), workers=0)
    corpus.add(write_wire(tmp_path / "two.jsonl", rows[4:]), workers=0)
    for table, name in (("texts", "id"), ("readings", "text_id"), ("copies", "text_id"), ("text_overlaps", "a_id"),
                        ("text_overlaps", "b_id"), ("quotes", "text_id")):  # fmt: skip
        left = corpus.sql(
            f"select count(*) from {table} where {name} not in (select text_id from articles)"
        )
        assert left.rows[0][0] == 0, table
    assert corpus.sql("select count(*) from copies where derivation = 'whole'").rows[0][0] > 8


def test_search_follows_what_is_read_again(new_project: NewProject, tmp_path: Path) -> None:
    """The line is found where it is text, and no longer where it became boilerplate."""
    rows = repeating_pages(9, copies=4)
    corpus = new_project(config=RULES)
    corpus.add(write_wire(tmp_path / "one.jsonl", rows[:4]), workers=0)
    assert len(corpus.search("letters desk answered")) == 4
    corpus.add(write_wire(tmp_path / "two.jsonl", rows[4:]), workers=0)
    assert {a.outlet for a in corpus.search("letters desk answered")} == {"Ostara News"}


def test_a_run_stopped_between_reading_and_grouping_is_finished(
    new_project: NewProject,
    tmp_path: Path,
    whole_digests: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was read again and not yet grouped is grouped by the next run; nothing stays behind."""
    corpus = new_project(config=RULES)
    read = Remembering.read

    def stop(self: Remembering, wanted: Lines) -> None:
        read(self, wanted)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Remembering, "read", stop)
        rows = repeating_pages(8, copies=4)
        assert corpus.add(write_wire(tmp_path / "all.jsonl", rows), workers=0).interrupted
    corpus.add([], workers=0)
    assert corpus.table_digests() == whole_digests
