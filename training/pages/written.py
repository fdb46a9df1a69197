"""Written pages: invented pages of invented outlets, with the label of every line.

A page opens with ``@ outlet language layout``; a line is its label, a tab, its text.  ``--`` stands between
two articles.  An article opens with its headline, or with the line whose label has a star.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zones import CONTENT, DevPage

_FOLDER = Path(__file__).resolve().parent / "written"
_PAGE, _BORDER, _OPENS = "@ ", "--", "*"


def load_written() -> list[DevPage]:
    """All pages, in the order of the files' names."""
    return [page for path in sorted(_FOLDER.glob("*.txt")) for page in _pages(path)]


def _pages(path: Path) -> Iterator[DevPage]:
    parts = f"\n{path.read_text(encoding='utf-8')}".split(f"\n{_PAGE}")[1:]
    for number, part in enumerate(parts):
        head, _, body = part.partition("\n")
        yield _page(f"{path.stem}-{number:03d}", head.split()[0], body.split("\n"))


def _page(name: str, outlet: str, rows: list[str]) -> DevPage:
    kinds: list[str] = []
    lines: list[str] = []
    owners: list[tuple[str, str]] = []
    article = 0
    for row in filter(str.strip, rows):
        if row.strip() == _BORDER:
            article += 1
            continue
        kind, _, text = row.partition("\t")
        kinds.append(kind)
        lines.append(text)
        owners.append((f"{outlet} ({name})", f"written {name} {article}"))
    plain = [kind.removeprefix(_OPENS) for kind in kinds]
    return DevPage(
        id=f"written-{name}",
        name="written",
        lines=tuple(lines),
        starts=frozenset(n for n, k in enumerate(kinds) if k == "headline" or k[0] == _OPENS),
        content=frozenset(n for n, kind in enumerate(plain) if kind in CONTENT),
        owners=tuple(owners),
        labels=tuple("" if kind == "blank" else kind for kind in plain),
    )
