"""Sample: the pages of the demo, taken out of the package."""

from __future__ import annotations

import json
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

#: The file that holds all pages with address, outlet and time of capture.
CAPTURES = "captures.jsonl"


def write_sample(folder: Path) -> Path:
    """Write each page as a file, and all of them as ``captures.jsonl``; gives the latter."""
    inside = resources.files("wirecopy") / "data" / "demo"
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    lines = []
    for entry in (inside / "manifest.jsonl").read_text("utf-8").splitlines():
        record = json.loads(entry)
        lines.append(_capture(record, inside / "pages" / record["path"], pages))
    captures = folder / CAPTURES
    captures.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return captures


def _capture(record: dict[str, str], page: Traversable, folder: Path) -> str:
    """Copy one page; the line that holds it in the file of captures."""
    name = record.pop("path")
    words = page.read_text("utf-8")
    (folder / name).write_text(words, "utf-8")
    field = "html" if name.endswith(".html") else "text"
    return json.dumps({**record, field: words}, ensure_ascii=False)
