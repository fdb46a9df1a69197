"""Speed and memory of copies: finding, comparing, grouping, de-duplicating; and hostile input.

  python benchmarks/copies_speed.py [--articles 20000] [--growth 10000,30000,100000,300000]

Every case runs in a process of its own, so that its peak memory is its own, on generated texts of
about 3 KB (``copies_texts.py``).  rensa and datasketch are the peers, where they are installed
(``pip install rensa datasketch``).
Wall time depends on what else the machine does, CPU time hardly: both are told.  Writes
``benchmarks/copies_speed.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from copies_texts import articles, dispatch

if TYPE_CHECKING:
    from wirecopy.model import Article

HERE = Path(__file__).resolve().parent
WORKERS = 2
#: Texts, or pairs, in one task of a worker.
TASK = 256

Case = dict[str, Any]


@dataclass(slots=True)
class Clock:
    """Wall and CPU seconds of the stages of a case, over all its processes."""

    wall: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a stage."""
        wall, cpu = time.perf_counter(), _cpu()
        yield
        self.wall[name] = round(time.perf_counter() - wall, 3)
        self.cpu[name] = round(_cpu() - cpu, 3)


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _peak_mb(who: int = resource.RUSAGE_SELF) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def _tasks(items: Sequence[Any]) -> list[Sequence[Any]]:
    return [items[at : at + TASK] for at in range(0, len(items), TASK)]


# ---------------------------------------------------------------- finding, comparing, grouping


def _sketches(texts: Sequence[str]) -> list[bytes]:
    from wirecopy.dispatches import sketch_text
    from wirecopy.dispatches.reading import read_ahead

    read_ahead(texts)
    return [sketch_text(text).to_bytes() for text in texts]


def _overlaps(task: tuple[Sequence[tuple[str, str]], dict[str, str]]) -> list[Any]:
    from wirecopy.dispatches import measure_overlap
    from wirecopy.dispatches.reading import read_ahead

    pairs, texts = task
    read_ahead(texts.values())
    return [measure_overlap(a, texts[a], b, texts[b]) for a, b in pairs]


def _article(name: str, text: str, day: int) -> Article:
    from wirecopy.model import Article, Span, Stamp
    from wirecopy.model.ids import text_id_of

    start = datetime(2030, 1, 1, tzinfo=UTC) + timedelta(days=day)
    stamp = Stamp(start=start, end=start + timedelta(days=1), precision="day", basis="metadata")
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "outlet",
            "url",
            "headline",
            "headline_line",
            "dateline",
            "agency",
            "updated_at",
            "language",
            "section",
        )
    )
    return Article(
        id=f"ar_{name}", page_id=f"pg_{name}", index=0, kind="article", first_line=0, last_line=0,
        span=Span(start=0, end=len(text)), summary=(), authors=(), credits=(), pieces=(), why="generated",
        published_at=stamp, text=text, text_id=text_id_of(text), **nothing,
    )  # fmt: skip


def group_all(found: Sequence[Any], clock: Clock) -> tuple[Any, int]:
    """Dispatches of articles, every candidate pair compared: what a project does."""
    from wirecopy.dispatches import Sketch, candidate_pairs, group_dispatches
    from wirecopy.pipeline.derive.overlaps import in_turn

    texts = {article.text_id: article.text for article in found}
    names, words = list(texts), list(texts.values())
    day = {article.text_id: int(article.day.replace("-", "")) for article in found}
    with ProcessPoolExecutor(WORKERS) as pool:
        list(pool.map(_sketches, [["warm up"]] * WORKERS))
        with clock.stage("read and sketch"):
            sketches = [
                Sketch.from_bytes(b) for part in pool.map(_sketches, _tasks(words)) for b in part
            ]
        with clock.stage("candidates"):
            pairs = candidate_pairs(sketches, [day[n] for n in names], [True] * len(names))
        named = in_turn([(names[i], names[j]) for i, j in pairs])
        tasks = ((part, {n: texts[n] for p in part for n in p}) for part in _tasks(named))
        with clock.stage("compare"):
            overlaps = [one for part in pool.map(_overlaps, tasks) for one in part]
    # Processor seconds of workers are known when they have ended.
    with clock.stage("group"):
        dispatches = group_dispatches(found, overlaps)
    return dispatches, len(pairs)


def case_group(count: int) -> Case:
    """Every pair compared, on two processes."""
    found = [_article(name, text, day) for name, day, _, text in articles(count)]
    clock, cpu = Clock(), _cpu()
    dispatches, pairs = group_all(found, clock)
    spent = _cpu() - cpu
    true = {f"ar_{name}": number for name, _, number, _ in articles(count)}
    homes = [[c.article_id for c in d.copies if c.is_home] for d in dispatches]
    pure = sum(len({true[i] for i in ids}) == 1 for ids in homes)
    return {
        "articles": count,
        "pairs": pairs,
        "dispatches": len(dispatches),
        "dispatches in truth": len(set(true.values())),
        "groups of one dispatch": pure / len(homes),
        "wall": clock.wall,
        "cpu seconds": round(spent, 2),
        "peak MB": _peak_mb(),
    }


def case_dedup(count: int) -> Case:
    """Files in, files out, on two processes."""
    import wirecopy

    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_TMP")) as folder:
        path, size = Path(folder) / "in.jsonl", 0
        with path.open("w", encoding="utf-8") as out:
            for name, _, _, text in articles(count):
                size += out.write(json.dumps({"id": name, "text": text}) + "\n")
        wall, cpu = time.perf_counter(), _cpu()
        report = wirecopy.dedup(path, Path(folder) / "out", workers=WORKERS)
        return {
            "articles": count,
            "MB": size / 1e6,
            "kept": report.rows_kept,
            "wall seconds": round(time.perf_counter() - wall, 2),
            "cpu seconds": round(_cpu() - cpu, 2),
            "peak MB": _peak_mb(),
            "peak MB of a worker": _peak_mb(resource.RUSAGE_CHILDREN),
        }


def case_rensa(count: int) -> Case:
    """The peer: signatures of 5-word runs, then LSH at 0.5; one process."""
    import rensa

    texts = [text for _, _, _, text in articles(count)]
    wall, cpu = time.perf_counter(), _cpu()
    lsh = rensa.RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    pairs = 0
    for n, text in enumerate(texts):
        words = text.lower().split()
        minhash = rensa.RMinHash(num_perm=128, seed=42)
        minhash.update([" ".join(words[k : k + 5]) for k in range(max(1, len(words) - 4))])
        pairs += len(lsh.query(minhash))
        lsh.insert(n, minhash)
    return {
        "articles": count,
        "pairs": pairs,
        "wall seconds": round(time.perf_counter() - wall, 2),
        "cpu seconds": round(_cpu() - cpu, 2),
        "peak MB": _peak_mb(),
    }


def case_datasketch(count: int) -> Case:
    """The other peer, the same way: signatures of 5-word runs, then LSH at 0.5; one process."""
    from datasketch import MinHash, MinHashLSH

    texts = [text for _, _, _, text in articles(count)]
    wall, cpu = time.perf_counter(), _cpu()
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = 0
    for n, text in enumerate(texts):
        words = text.lower().split()
        runs = [" ".join(words[k : k + 5]).encode() for k in range(max(1, len(words) - 4))]
        minhash = MinHash(num_perm=128)
        minhash.update_batch(runs)
        pairs += len(lsh.query(minhash))
        lsh.insert(n, minhash)
    return {
        "articles": count,
        "pairs": pairs,
        "wall seconds": round(time.perf_counter() - wall, 2),
        "cpu seconds": round(_cpu() - cpu, 2),
        "peak MB": _peak_mb(),
    }


# ---------------------------------------------------------------- the index


def case_window(count: int) -> Case:
    """Candidates of one window of articles, all at once and one more."""
    from wirecopy.dispatches import Sketch, candidate_pairs

    sketches, days, size = [], [], 0
    with ProcessPoolExecutor(WORKERS) as pool:
        known = [(day, text) for _, day, _, text in articles(count)]
        for part in pool.map(_sketches, _tasks([text for _, text in known])):
            size += sum(map(len, part))
            sketches += [Sketch.from_bytes(data) for data in part]
        days = [day for day, _ in known]
        del known
    before, wall, cpu = _peak_mb(), time.perf_counter(), _cpu()
    pairs = candidate_pairs(sketches, days, [True] * count)
    return {
        "articles": count,
        "bytes of sketch an article": size // count,
        "pairs": len(pairs),
        "wall seconds": round(time.perf_counter() - wall, 2),
        "cpu seconds": round(_cpu() - cpu, 2),
        "peak MB before": before,
        "peak MB": _peak_mb(),
    }


def case_one_more(count: int) -> Case:
    """One article added to an index of many: looked up, then kept."""
    from wirecopy.dispatches import Sketch
    from wirecopy.dispatches.cover_index import CoverIndex

    rng = np.random.default_rng(3)
    index = CoverIndex()

    def sketches(some: range) -> list[Sketch]:
        """Sketches like those of texts of 3 KB: some 56 sampled hashes, two of them common."""
        hashes = rng.integers(0, 1 << 61, (len(some), 56), dtype=np.uint64) << np.uint64(3)
        hashes[:, :2] = rng.integers(0, 5000, (len(some), 2), dtype=np.uint64) << np.uint64(3)
        hashes.sort(axis=1)
        none = np.zeros(0, np.uint64)
        return [
            Sketch(digest=n, word_count=450, narrative=row, other=none)
            for n, row in zip(some, hashes, strict=True)
        ]

    for at in range(0, count, 10_000):
        some = range(at, at + 10_000)
        index.add(some, sketches(some))
    times = []
    for n in range(count, count + 5000):
        (one,) = sketches(range(n, n + 1))
        began = time.process_time()
        index.find([n], [one])
        index.equal(one)
        index.add([n], [one])
        times.append(1000 * (time.process_time() - began))
    ordered = sorted(times)
    return {
        "articles": count,
        "bytes of index an article": index.byte_count // count,
        "ms, mean": round(sum(times) / len(times), 2),
        "ms, 99 of 100 below": round(ordered[int(len(times) * 0.99)], 2),
        "ms, most": round(ordered[-1], 2),
        "peak MB": _peak_mb(),
    }


# ---------------------------------------------------------------- hostile input


def _hostile(name: str) -> list[str]:
    lines = [text for _, _, _, text in articles(48)]
    if name == "10,000 copies of one text":
        return [lines[0]] * 10_000
    if name == "10,000 versions of one text":
        return [f"{lines[0]} Signed by reporter {n}." for n in range(10_000)]
    if name == "one text of 5 MB, and parts of it":
        giant = "\n".join(text for _, _, _, text in articles(1600))
        return [giant, giant[:2_000_000], giant[1_000_000:4_000_000], lines[5]]
    if name == "2,000 texts of one repeated word":
        return ["again " * (5 + 17 * n) for n in range(2000)]
    # Every text has the second half of the one before, then a half of its own.
    halves = ["\n".join(dispatch(1, n)[:7]) for n in range(2001)]
    return [halves[n] + "\n" + halves[n + 1] for n in range(2000)]


HOSTILE = (
    "10,000 copies of one text",
    "10,000 versions of one text",
    "one text of 5 MB, and parts of it",
    "2,000 texts of one repeated word",
    "a chain of 2,000 texts, each with half of the one before",
)


def case_hostile(which: int) -> Case:
    """One kind of hostile input, grouped and de-duplicated."""
    import wirecopy

    texts = _hostile(HOSTILE[which])
    found = [_article(str(n), text, n % 14) for n, text in enumerate(texts)]
    clock, cpu = Clock(), _cpu()
    dispatches, pairs = group_all(found, clock)
    largest = max(sum(c.is_home for c in d.copies) for d in dispatches)
    with tempfile.TemporaryDirectory() as folder, clock.stage("dedup"):
        path = Path(folder) / "in.jsonl"
        with path.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps({"text": text}) + "\n" for text in texts)
        kept = wirecopy.dedup(path, Path(folder) / "out", workers=WORKERS).rows_kept
    return {
        "input": HOSTILE[which],
        "texts": len(texts),
        "pairs": pairs,
        "dispatches": len(dispatches),
        "largest": largest,
        "kept": kept,
        "wall s, grouping": round(sum(v for k, v in clock.wall.items() if k != "dedup"), 1),
        "wall s, dedup": clock.wall["dedup"],
        "CPU s, both": round(_cpu() - cpu, 1),
        "peak MB": _peak_mb(),
    }


#: The heading from which on the page is not this script's.
_OTHERS = "## Beside simple ways"

CASES: dict[str, Callable[[int], Case]] = {
    "group": case_group,
    "dedup": case_dedup,
    "rensa": case_rensa,
    "datasketch": case_datasketch,
    "window": case_window,
    "one-more": case_one_more,
    "hostile": case_hostile,
}


# ---------------------------------------------------------------- the page


def run_case(name: str, size: int) -> Case:
    """A case in a process of its own."""
    command = [sys.executable, __file__, "--case", name, "--size", str(size)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Case = json.loads(done.stdout.splitlines()[-1])
    print(name, size, json.dumps(found), file=sys.stderr, flush=True)
    return found


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return [*lines, *("| " + " | ".join(map(_cell, row)) + " |" for row in rows), ""]


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _rate_rows(count: int) -> list[list[object]]:
    group, dedup = run_case("group", count), run_case("dedup", count)
    wall = sum(group["wall"].values())
    rows: list[list[object]] = [
        ["all pairs: sketch, candidates, compare, group", wall, count / wall, group["cpu seconds"], group["pairs"]],
        ["dedup, from file to files", dedup["wall seconds"], count / dedup["wall seconds"], dedup["cpu seconds"], "-"],
    ]  # fmt: skip
    rows += [row for name in ("rensa", "datasketch") if (row := _peer_row(name, count))]
    for row in rows:
        row.insert(4, 1000 * float(str(row[3])) / count)
    return rows


def _peer_row(name: str, count: int) -> list[object] | None:
    """A peer's row; None where it is not installed."""
    try:
        peer = run_case(name, count)
    except subprocess.CalledProcessError:
        return None
    seconds = peer["wall seconds"]
    what = f"{name}: signatures and LSH, 1 process"
    return [what, seconds, count / seconds, peer["cpu seconds"], peer["pairs"]]


def write_page(count: int, growth: Sequence[int], out: Path) -> None:
    """Run everything and write the page."""
    day = datetime.now(UTC).date().isoformat()
    lines = [
        "# Speed and memory of copies",
        "",
        f"Made by `python benchmarks/copies_speed.py` on {day}: {os.cpu_count()} processors, Python "
        f"{platform.python_version()}, numpy {np.__version__}; generated texts of 3.3 KB, "
        "eight printings a dispatch.",
        "Wall time is of a machine that did other work too (load above its processors); CPU time is all processes.",
        "",
        f"## Rate on {count:,} articles, {WORKERS} processes",
        "",
        *_table(["what", "wall s", "articles/s", "CPU s", "CPU ms an article", "pairs"], _rate_rows(count)),
        "The peers estimate the similarity of whole documents; they compare nothing exactly and group nothing.",
        "",
        "## Growth: dedup from file to files",
        "",
    ]  # fmt: skip
    grown = [run_case("dedup", size) for size in growth]
    lines += _table(
        ["articles", "input MB", "kept", "wall s", "CPU s", "CPU ms an article", "peak MB", "peak MB of a worker"],
        [[g["articles"], g["MB"], g["kept"], g["wall seconds"], g["cpu seconds"],
          1000 * g["cpu seconds"] / g["articles"], g["peak MB"], g["peak MB of a worker"]] for g in grown],
    )  # fmt: skip
    windows = [run_case("window", size) for size in growth]
    lines += ["## Candidates of one window", ""]
    lines += _table(
        ["articles", "bytes of sketch an article", "pairs", "wall s", "CPU s", "peak MB"],
        [[w["articles"], w["bytes of sketch an article"], w["pairs"], w["wall seconds"], w["cpu seconds"], w["peak MB"]]
         for w in windows],
    )  # fmt: skip
    more = run_case("one-more", 1_000_000)
    lines += ["## One article more in an index of a million (sketches drawn at random)", ""]
    lines += _table(list(more), [list(more.values())])
    lines += ["## Hostile input", ""]
    hostile = [run_case("hostile", which) for which in range(len(HOSTILE))]
    lines += _table(list(hostile[0]), [list(one.values()) for one in hostile])
    out.write_text("\n".join(lines).rstrip() + "\n" + _kept(out), encoding="utf-8")


def _kept(out: Path) -> str:
    """What other scripts measured, from their first heading on."""
    before = out.read_text("utf-8") if out.exists() else ""
    _, mark, tail = before.partition(_OTHERS)
    return f"\n{mark}{tail}" if mark else ""


def main() -> None:
    """Read the arguments; run one case, or all and write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--growth", default="10000,30000,100000,300000")
    parser.add_argument("--out", type=Path, default=HERE / "copies_speed.md")
    parser.add_argument("--case", choices=sorted(CASES))
    parser.add_argument("--size", type=int, default=1000)
    args = parser.parse_args()
    if args.case:
        print(json.dumps(CASES[args.case](args.size)))
        return
    write_page(args.articles, [int(n) for n in args.growth.split(",")], args.out)


if __name__ == "__main__":
    main()
