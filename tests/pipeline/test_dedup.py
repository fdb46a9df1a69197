"""De-duplication: what is removed is covered by what stays, whatever happens on the way."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.dispatches.newsroom import BANK, DISPATCHES, FLOOD, HARBOUR, OWN, shorten
from tests.pipeline.corpus_rows import corpus_rows, read_lines, write_rows

import wirecopy
from wirecopy.dispatches.cover import cover_of
from wirecopy.dispatches.reading import read_layered
from wirecopy.errors import ConfigError, InputError, NotFoundError, StoreError
from wirecopy.pipeline.dedup import judging
from wirecopy.pipeline.dedup.spool import Spool
from wirecopy.store import row_files


def _contents(out: Path) -> dict[str, bytes]:
    """The bytes of every result."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name not in {"LOCK", ".signature"}
    }


def _dedup(rows: list[dict[str, Any]], folder: Path, **options: Any) -> dict[str, Any]:
    path = write_rows(folder / "in.jsonl", rows)
    report = wirecopy.dedup(path, folder / "out", workers=0, **options)
    kept = [row["id"] for row in read_lines(folder / "out" / "kept" / "in.jsonl")]
    removed = {row["id"]: row for row in read_lines(folder / "out" / "removed.jsonl")}
    return {"report": report, "kept": kept, "removed": removed}


def _row(name: str, text: str) -> dict[str, str]:
    return {"id": name, "text": text}


def test_the_fullest_stays(tmp_path: Path) -> None:
    """A cut of a text goes, with the row that covers it, by how much, and where."""
    cut = shorten(HARBOUR, Random(1), 0.5)
    found = _dedup([_row("cut", cut), _row("full", HARBOUR), _row("other", BANK)], tmp_path)
    assert found["kept"] == ["full", "other"]
    reason = found["removed"]["cut"]
    assert reason["covered_by"]["id"] == "full"
    assert (reason["narrative_cover"], reason["word_cover"]) == (1, 1)
    for start, end, there, to in reason["passages"]:
        assert cut[start:end].split() == HARBOUR[there:to].split()
    report = found["report"]
    assert (report.rows_read, report.rows_kept, report.rows_removed) == (3, 2, 1)


def test_the_first_stays(tmp_path: Path) -> None:
    """Under ``keep-first`` a fuller text that comes later is not covered, an equal one is."""
    cut = shorten(HARBOUR, Random(1), 0.5)
    rows = [_row("cut", cut), _row("full", HARBOUR), _row("again", cut)]
    found = _dedup(rows, tmp_path, policy="keep-first")
    assert found["kept"] == ["cut", "full"]
    assert found["removed"]["again"]["covered_by"]["id"] == "cut"


def test_all_stay_marked(tmp_path: Path) -> None:
    """Under ``keep-all-marked`` every row stays and says its cluster and what covers it."""
    cut = shorten(HARBOUR, Random(1), 0.5)
    path = write_rows(tmp_path / "in.jsonl", [_row("cut", cut), _row("full", HARBOUR)])
    report = wirecopy.dedup(path, tmp_path / "out", policy="keep-all-marked")
    assert (report.rows_kept, report.rows_removed, report.clusters) == (2, 0, 1)
    cut_row, full_row = read_lines(tmp_path / "out" / "kept" / "in.jsonl")
    assert cut_row == {
        **_row("cut", cut),
        "dedup_cluster": "full",
        "dedup_covered_by": "full",
        "dedup_cover": 1.0,
    }
    assert full_row["dedup_covered_by"] is None


def test_shared_quotations_cover_nothing(tmp_path: Path) -> None:
    """A text whose quotations another has stays; so does one with quotations of its own."""
    quotation = '"We looked at every metre of that wall, and what we found is worse than the drawings told us," Varga said.'
    reaction = "\n\n".join([OWN[0], quotation, OWN[1], quotation, OWN[2]])
    narrative_only = HARBOUR + '\n\n"' + " ".join(OWN[3:]) + '" a clerk said.'
    found = _dedup(
        [_row("full", HARBOUR), _row("reaction", reaction), _row("more", narrative_only)], tmp_path
    )
    assert found["kept"] == ["reaction", "more"]


def test_an_older_corpus_covers(tmp_path: Path) -> None:
    """Rows that the older corpus covers go; its own rows are never written, however full."""
    old = write_rows(tmp_path / "old.jsonl", [_row("a", HARBOUR), _row("b", FLOOD)])
    rows = [_row("cut", shorten(HARBOUR, Random(1), 0.5)), _row("new", BANK)]
    found = _dedup(rows, tmp_path, against=old)
    assert found["kept"] == ["new"]
    assert found["removed"]["cut"]["covered_by"] == {
        "id": "a",
        "file": "old.jsonl",
        "row": 1,
        "is_old": True,
    }
    clusters = {row["id"] for row in read_lines(tmp_path / "out" / "clusters.jsonl")}
    assert clusters == {"a", "cut", "new"}


def test_an_older_corpus_is_not_looked_into(tmp_path: Path) -> None:
    """Copies within the older corpus are its own affair, and both may cover."""
    old = write_rows(tmp_path / "old.jsonl", [_row("a", HARBOUR), _row("b", HARBOUR)])
    found = _dedup([_row("same", HARBOUR)], tmp_path, against=old)
    assert found["removed"]["same"]["covered_by"]["id"] == "a"


def test_bad_rows_are_told_and_cost_nothing_else(tmp_path: Path) -> None:
    """Broken lines, rows without text, and odd texts: each told with its place, the rest done."""
    lines = [
        json.dumps(_row("good", HARBOUR)),
        '{"id": "broken", "text": "no end',
        "[1, 2]",
        '{"id": "none"}',
        '{"id": "number", "text": 7}',
        "",
        json.dumps({"text": FLOOD}),
        json.dumps(_row("surrogate", BANK + " \ud800")),
        json.dumps(_row("empty", "")),
        json.dumps(_row("last", HARBOUR)),
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    report = wirecopy.dedup(path, tmp_path / "out", workers=0)
    places = [(problem.where.rpartition(", ")[2], problem.what) for problem in report.problems]
    assert [place for place, _ in places] == [f"row {n}" for n in (2, 3, 4, 5, 9)]
    assert places[2][1] == "no column 'text' (columns: id)"
    assert places[3][1] == "int, no text, in column 'text'"
    assert (report.rows_failed, report.rows_read, report.rows_removed) == (5, 4, 1)
    kept = (tmp_path / "out" / "kept" / "in.jsonl").read_text("utf-8").splitlines()
    assert kept == [lines[0], lines[6], lines[7]]
    (removed,) = read_lines(tmp_path / "out" / "removed.jsonl")
    assert (removed["id"], removed["row"]) == ("last", 10)


def test_gzip_stays_gzip_and_a_broken_one_is_told(tmp_path: Path) -> None:
    """A packed file is written packed; of one that breaks off, what can be read is done."""
    rows = corpus_rows(3, 3000)
    data = gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    (tmp_path / "in.jsonl.gz").write_bytes(data[: len(data) * 3 // 4])
    report = wirecopy.dedup(tmp_path / "in.jsonl.gz", tmp_path / "out", workers=0)
    assert 0 < report.rows_read < 3000
    assert "after row" in report.problems[0].where
    packed = gzip.decompress((tmp_path / "out" / "kept" / "in.jsonl.gz").read_bytes())
    assert len(packed.splitlines()) == report.rows_kept


def test_parquet_keeps_its_columns(tmp_path: Path) -> None:
    """Kept rows of Parquet have the columns, types and metadata they came with."""
    table = pa.table(
        {
            "name": ["a", "b", None],
            "body": [shorten(HARBOUR, Random(1), 0.5), HARBOUR, None],
            "tags": [["x"], None, ["y", "z"]],
            "at": pa.array([1, 2, 3], pa.timestamp("ms")),
        }
    ).replace_schema_metadata({"made by": "a curator"})
    pq.write_table(table, tmp_path / "in.parquet")
    table = pq.read_table(tmp_path / "in.parquet")
    report = wirecopy.dedup(
        tmp_path / "in.parquet", tmp_path / "out", text_column="body", id_column="name"
    )
    kept = pq.read_table(tmp_path / "out" / "kept" / "in.parquet")
    assert kept.schema.equals(table.schema, check_metadata=True)
    assert kept.to_pylist() == table.slice(1, 1).to_pylist()
    assert report.problems[0].where.endswith("row 3")
    marked = wirecopy.dedup(
        tmp_path / "in.parquet",
        tmp_path / "marked",
        text_column="body",
        id_column="name",
        policy="keep-all-marked",
    )
    rows = pq.read_table(tmp_path / "marked" / "kept" / "in.parquet").to_pylist()
    assert [row["dedup_covered_by"] for row in rows] == ["b", None]
    assert marked.rows_kept == 2


def test_a_folder_of_files(tmp_path: Path) -> None:
    """Files of a folder are one corpus and are written under their names."""
    folder = tmp_path / "shards"
    folder.mkdir()
    write_rows(folder / "1.jsonl", [_row("a", shorten(HARBOUR, Random(1), 0.5)), _row("b", BANK)])
    write_rows(folder / "2.jsonl", [_row("c", HARBOUR)])
    wirecopy.dedup(folder, tmp_path / "out")
    kept = {p.name: [r["id"] for r in read_lines(p)] for p in (tmp_path / "out" / "kept").iterdir()}
    assert kept == {"1.jsonl": ["b"], "2.jsonl": ["c"]}


@pytest.mark.parametrize("policy", ["keep-fullest", "keep-first"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_removed_row_is_covered_by_one_that_stays(
    tmp_path: Path, policy: str, seed: int
) -> None:
    """No chain: what covers a removed row stays, and holds as much of it as is said."""
    rows = corpus_rows(seed, 150)
    texts = {row["id"]: row["text"] for row in rows}
    found = _dedup(rows, tmp_path, policy=policy)
    kept = set(found["kept"])
    assert kept.isdisjoint(found["removed"])
    assert len(kept) + len(found["removed"]) == len(rows)
    for name, reason in found["removed"].items():
        other = reason["covered_by"]["id"]
        assert other in kept
        cover = cover_of(read_layered(texts[name]), read_layered(texts[other]))
        assert cover.narrative == pytest.approx(reason["narrative_cover"], abs=1e-4)
        assert min(cover.narrative, cover.words) >= 0.8


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_row_that_stays_is_covered(tmp_path: Path, seed: int) -> None:
    """Held against every fuller row that stays, none is covered: nothing was missed."""
    found = _dedup(rows := corpus_rows(seed, 150), tmp_path)
    length = {row["id"]: sum(map(len, row["text"].split())) for row in rows}
    read = {row["id"]: read_layered(row["text"]) for row in rows if row["id"] in set(found["kept"])}
    missed = [
        (a, b)
        for a in read
        for b in read
        if length[a] < length[b] and cover_of(read[a], read[b]).is_enough(0.8, 12)
    ]
    assert missed == []


def test_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    """Rows in another order keep the same texts under ``keep-fullest``."""
    rows = corpus_rows(7, 120)
    texts = {row["id"]: row["text"] for row in rows}
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = _dedup(rows, tmp_path / "one")
    Random(1).shuffle(rows)
    two = _dedup(rows, tmp_path / "two")
    words = [sorted(" ".join(texts[n].split()) for n in found["kept"]) for found in (one, two)]
    assert words[0] == words[1]


@pytest.mark.process
def test_workers_change_nothing(tmp_path: Path) -> None:
    """Two processes give the bytes that one gives."""
    path = write_rows(tmp_path / "in.jsonl", corpus_rows(5, 400))
    wirecopy.dedup(path, tmp_path / "one", workers=0)
    wirecopy.dedup(path, tmp_path / "two", workers=2)
    assert _contents(tmp_path / "one") == _contents(tmp_path / "two")


class _Killed(BaseException):
    """Stands for the end of the process."""


def test_stopped_at_any_commit_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever commit was the last, the next runs give the bytes of an uninterrupted one."""
    monkeypatch.setattr(row_files, "BATCH_ROWS", 16)
    monkeypatch.setattr(judging, "_GO_ROWS", 16)
    path = write_rows(tmp_path / "in.jsonl", corpus_rows(9, 60))
    path.write_text(path.read_text("utf-8") + "broken\n", encoding="utf-8")
    wirecopy.dedup(path, tmp_path / "whole", workers=0)
    commit = Spool.commit
    left = 0

    def dying(spool: Spool, **progress: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            for name in ("rows", "words", "hashes", "verdicts", "passages"):
                spool.append(name, b"half a row")
            for handle in spool._open.values():
                handle.flush()
            raise _Killed
        commit(spool, **progress)

    monkeypatch.setattr(Spool, "commit", dying)
    deaths = 0
    for survived in range(1, 4):
        out = tmp_path / f"out{survived}"
        while not (out / "report.json").exists():
            left = survived
            try:
                wirecopy.dedup(path, out, workers=0)
            except _Killed:
                deaths += 1
        assert _contents(out) == _contents(tmp_path / "whole")
    assert deaths > 10


_CHILD = """
import sys, wirecopy
from wirecopy.pipeline.dedup import judging
from wirecopy.store import row_files
row_files.BATCH_ROWS = 32
judging._GO_ROWS = 32
wirecopy.dedup(sys.argv[1], sys.argv[2], workers=0)
"""


@pytest.mark.process
@pytest.mark.parametrize("seed", [1, 2])
def test_killed_process_loses_and_doubles_nothing(tmp_path: Path, seed: int) -> None:
    """A process killed with -9 again and again leaves what the next one completes."""
    random = Random(seed)
    path = write_rows(tmp_path / "in.jsonl", corpus_rows(seed, 700))
    for name, kills in (("whole", 0), ("killed", 4)):
        command = [sys.executable, "-c", _CHILD, str(path), str(tmp_path / name)]
        state = tmp_path / name / ".dedup" / "state.json"
        for _ in range(kills):
            with subprocess.Popen(command) as child:
                began = state.stat().st_mtime_ns if state.exists() else 0
                while child.poll() is None and (
                    not state.exists() or state.stat().st_mtime_ns == began
                ):
                    time.sleep(0.005)
                time.sleep(random.random() * 0.15)
                child.kill()
        subprocess.run(command, check=True)
    assert _contents(tmp_path / "killed") == _contents(tmp_path / "whole")


def test_done_work_is_not_done_again(tmp_path: Path) -> None:
    """The same command again reads the report; other inputs or settings are refused."""
    path = write_rows(tmp_path / "in.jsonl", [_row("a", HARBOUR), _row("b", HARBOUR)])
    first = wirecopy.dedup(path, tmp_path / "out")
    again = wirecopy.dedup(path, tmp_path / "out")
    assert (first.was_done, again.was_done) == (False, True)
    assert again.rows_removed == first.rows_removed == 1
    with pytest.raises(StoreError, match="other inputs or settings"):
        wirecopy.dedup(path, tmp_path / "out", policy="keep-first")


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    """Wrong inputs, folders and settings are refused with what to do, and nothing is written."""
    path = write_rows(tmp_path / "in.jsonl", [_row("a", HARBOUR)])
    (tmp_path / "in.txt").write_text("text", encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "precious").write_text("mine", encoding="utf-8")
    pq.write_table(pa.table({"text": [1]}), tmp_path / "in.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(NotFoundError, match="no such file"):
        wirecopy.dedup(tmp_path / "nothing.jsonl", tmp_path / "out")
    with pytest.raises(InputError, match="no file of rows"):
        wirecopy.dedup(tmp_path / "in.txt", tmp_path / "out")
    with pytest.raises(InputError, match="holds int64, no text"):
        wirecopy.dedup(tmp_path / "in.parquet", tmp_path / "out1")
    with pytest.raises(InputError, match="broken Parquet"):
        wirecopy.dedup(tmp_path / "broken.parquet", tmp_path / "out2")
    with pytest.raises(StoreError, match="not empty"):
        wirecopy.dedup(path, tmp_path / "full")
    with pytest.raises(ConfigError, match="no policy"):
        wirecopy.dedup(path, tmp_path / "out", policy="keep-none")  # type: ignore[arg-type]
    assert sorted(p.name for p in (tmp_path / "full").iterdir()) == ["precious"]


def test_short_items(tmp_path: Path) -> None:
    """A brief of one paragraph is covered by the report it opens; another brief is not."""
    rows = [_row(f"full {name}", text) for name, text in DISPATCHES.items()]
    rows += [_row(f"brief {name}", text.split("\n")[0]) for name, text in DISPATCHES.items()]
    rows.append(_row("own", OWN[0] + " " + OWN[1]))
    found = _dedup(rows, tmp_path)
    assert found["kept"] == [f"full {name}" for name in DISPATCHES] + ["own"]


def test_many_copies_and_odd_texts(tmp_path: Path) -> None:
    """Thousands of copies, one repeated word and one enormous text are done in seconds."""
    rows = [_row(f"copy {n}", HARBOUR) for n in range(3000)]
    rows += [_row(f"word {n}", "again " * (50 + n)) for n in range(100)]
    rows.append(_row("enormous", " ".join(f"w{n}" for n in range(300_000))))
    began = time.process_time()
    found = _dedup(rows, tmp_path)
    assert time.process_time() - began < 60
    assert sorted(found["kept"]) == ["copy 0", "enormous", "word 99"]
