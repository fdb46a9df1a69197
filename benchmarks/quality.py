"""Quality of every stage, measured with the project's scorers on the development data.

  python benchmarks/quality.py                 measure everything, rewrite benchmarks/quality.md
  python benchmarks/quality.py --only quotes   one stage (or one measure), print, write nothing
  python benchmarks/quality.py --check         measure everything, fail when a figure is under its floor
  python benchmarks/quality.py --set-floors    measure everything, rewrite page and floors

The data stands beside the checkout in ``shared``; without it there is nothing to measure and the
check passes with a word.  Every figure comes from ``predict.py`` and a scorer, nothing else.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from measures import LESS_IS_BETTER, MEASURES, Measure
from quality_guide import GUIDE

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
PAGE = HERE / "quality.md"
FLOORS = HERE / "floors.json"

#: How far under today's value a floor is set: a share of the figure, so that noise of one or two
#: items does not fail a build and a real loss does.
SLACK = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One measure's figures, the trivial baseline's, and the seconds the product took."""

    measure: Measure
    figures: dict[str, float]
    baseline: dict[str, float]
    seconds: float


def main() -> int:
    """Measure, then write, print or check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--set-floors", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    if not SHARED.is_dir():
        print("quality: no development data beside this checkout, nothing measured")
        return 0
    chosen = [m for m in MEASURES if m.name.startswith(args.only)]
    with ThreadPoolExecutor(args.jobs) as pool:
        results = list(pool.map(lambda m: measure(m, with_baseline=not args.check), chosen))
    for result in results:
        print(_line(result))
    if args.check:
        return check(results)
    if not args.only:
        PAGE.write_text(page(results), "utf-8")
    if args.set_floors:
        set_floors(results)
    return 0


def measure(m: Measure, *, with_baseline: bool) -> Result:
    """Build the inputs, ask the product, score."""
    start = time.perf_counter()
    if m.inputs == "own":
        figures = m.read(_run(HERE / m.scorer[0], str(_data(m.data)), *m.scorer[1:]))
        return Result(measure=m, figures=figures, baseline={}, seconds=time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as folder:
        inputs, pred = Path(folder) / "inputs", Path(folder) / "pred"
        _write_inputs(m, inputs)
        start = time.perf_counter()
        _run(HERE / "predict.py", m.task, str(inputs), str(pred))
        seconds = time.perf_counter() - start
        figures = m.read(_score(m.scorer, pred))
    baseline = m.read(_score(m.baseline)) if with_baseline and m.baseline else {}
    return Result(measure=m, figures=figures, baseline=baseline, seconds=seconds)


def _data(path: str) -> Path:
    """A file of the development data, else of this repository."""
    shared = SHARED / path
    return shared if shared.exists() else HERE.parent / path


def _run(program: Path, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, str(program), *args], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{program.name} {' '.join(args)}:\n{done.stderr[-4000:]}")
    return done.stdout


def _score(scorer: tuple[str, ...], pred: Path | None = None) -> str:
    given = [str(pred)] if pred else []
    return _run(SHARED / "score" / scorer[0], *given, *scorer[1:])


def _write_inputs(m: Measure, path: Path) -> None:
    if m.inputs == "dump":
        extra = list(m.scorer[3:])
        _run(SHARED / "score" / m.scorer[0], "--gold", m.data, "--dump", str(path), *extra)
        return
    rows = {
        "seeds": _seed_pages,
        "pages": _dev_pages,
        "html": _html_pages,
        "copies": _copy_docs,
        "edits": _edit_pairs,
    }[m.inputs](m.data)
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _seed_pages(_: str) -> Iterator[dict[str, object]]:
    gold = json.loads((SHARED / "seeds" / "pages.json").read_text("utf-8"))
    for page_ in gold["pages"]:
        yield {
            "id": page_["id"],
            "text": (SHARED / "seeds" / page_["file"]).read_text("utf-8"),
        }


def _lines(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _dev_pages(name: str) -> Iterator[dict[str, object]]:
    for row in _lines(SHARED / "dev" / "pages" / f"{name}.jsonl"):
        yield {"id": row["id"], "text": row["text"]}


def _html_pages(_: str) -> Iterator[dict[str, object]]:
    folder = SHARED / "dev" / "pages" / "html"
    for path in sorted(folder.glob("*.html.gz")):
        yield {"id": path.name.removesuffix(".html.gz"), "path": str(path)}


def _copy_docs(name: str) -> Iterator[dict[str, object]]:
    for row in _lines(SHARED / "dev" / "copies" / name):
        yield {"id": row["id"], "text": row["text"]}


def _edit_pairs(name: str) -> Iterator[dict[str, object]]:
    if name == "seeds":
        gold = json.loads((SHARED / "seeds" / "edits.json").read_text("utf-8"))
        a, b = gold["files"]["a"], gold["files"]["b"]
        texts = {f: (SHARED / "seeds" / f).read_text("utf-8") for f in (a, b)}
        pairs = [{"a": a, "b": b, "article": gold["article"]}]
    else:
        gold = json.loads((SHARED / "dev" / "copies" / "edits.json").read_text("utf-8"))
        texts = {row["id"]: row["text"] for row in _lines(SHARED / "dev" / "copies" / "docs.jsonl")}
        pairs = gold["pairs"]
    for pair in pairs:
        yield {
            "a": pair["a"],
            "b": pair["b"],
            "text_a": texts[pair["a"]],
            "text_b": texts[pair["b"]],
            "article_a": pair["article"]["a"],
            "article_b": pair["article"]["b"],
        }


# ---------------------------------------------------------------- what is made of the figures


def _line(result: Result) -> str:
    shown = "  ".join(f"{k} {v:g}" for k, v in result.figures.items())
    return f"{result.measure.name:18s} {shown}   ({result.seconds:.1f} s)"


def check(results: list[Result]) -> int:
    """Tell every figure that is worse than its floor; 1 when there is one."""
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    bad = [
        f"{r.measure.name} {name}: {value:g}, floor {floor:g}"
        for r in results
        for name, value in r.figures.items()
        if (floor := floors.get(r.measure.name, {}).get(name)) is not None
        and (value > floor if name in LESS_IS_BETTER else value < floor)
    ]
    for line in bad:
        print(f"UNDER ITS FLOOR  {line}")
    print(f"quality: {len(results)} measures, {len(bad)} figures under their floor")
    return 1 if bad else 0


def set_floors(results: list[Result]) -> None:
    """Write floors a little under today's values."""
    floors = {
        r.measure.name: {name: _floor(name, value) for name, value in r.figures.items()}
        for r in results
    }
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


def _floor(name: str, value: float) -> float:
    if name in LESS_IS_BETTER:
        return round(value * (1 + SLACK) + (1 if value < 30 else 0), 3)
    return round(value * (1 - SLACK), 3)


def page(results: list[Result]) -> str:
    """The quality page."""
    day = datetime.now(UTC).date().isoformat()
    head = [
        "# Quality",
        "",
        f"Measured {day} with `python benchmarks/quality.py` on {platform.machine()}, Python "
        f"{platform.python_version()}. Every figure comes from `benchmarks/predict.py` (the public "
        "functions, nothing else) and the scorer named. *Baseline* is the scorer's own trivial predictor. Figures "
        "of pages and edits are shares, those of facts percentages. `benchmarks/floors.json` holds "
        "what CI demands: 3 % under the values of the day it was set; for figures of which less is better 3 % over "
        "them, and one more where they are under 30. The data stands in a folder `shared` beside the checkout and is "
        "not given out with the project; without it the check measures nothing and passes.",
        "",
        GUIDE,
    ]
    return "\n".join([*head, *(line for r in results for line in _section(r))])


def _asked(m: Measure) -> str:
    scorer = f"`{' '.join(m.scorer)}`"
    return f"`predict.py {m.task}`, {scorer}" if m.task else f"{scorer} on `{m.data}`"


def _section(result: Result) -> list[str]:
    m = result.measure
    lines = [
        f"## {m.name}",
        "",
        f"{_asked(m)}; {result.seconds:.1f} s"
        + (f". Goal: {m.goal}." if m.goal else ".")
        + (f" {m.note}." if m.note else ""),
        "",
        "| | " + " | ".join(m.names) + " |",
        "|---|" + "---|" * len(m.names),
        "| wirecopy | " + " | ".join(f"{result.figures[n]:g}" for n in m.names) + " |",
    ]
    if result.baseline:
        lines.append(
            "| baseline | " + " | ".join(f"{result.baseline[n]:g}" for n in m.names) + " |"
        )
    return [*lines, ""]


if __name__ == "__main__":
    raise SystemExit(main())
