"""Projects: the folder with ``wirecopy.toml`` and the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wirecopy.errors import InputError, StoreError

#: The file that makes a folder a project.
MARKER = "wirecopy.toml"
STORE = "store"

_TEMPLATE = """\
# A wirecopy project.  Only what differs from the defaults stands here;
# `wirecopy config` prints every key with its present value.
"""


def create_project(path: Path) -> None:
    """Make the folder, its configuration and an empty store."""
    from wirecopy.store import Store
    from wirecopy.store.disk import disk_errors
    from wirecopy.store.manifest import check_store, holds_states

    if (path / MARKER).exists() and (path / STORE / "CURRENT").exists():
        raise StoreError(
            "a project is here already", where=str(path), advice="add pages with: wirecopy add"
        )
    if path.exists() and not path.is_dir():
        raise StoreError("this is a file", where=str(path), advice="name a folder")
    with disk_errors("make the project", path):
        path.mkdir(parents=True, exist_ok=True)
        if holds_states(path / STORE):
            check_store(path / STORE)
        else:
            Store.create(path / STORE)
        if not (path / MARKER).exists():
            (path / MARKER).write_text(_TEMPLATE, encoding="utf-8")


def check_project(path: Path) -> None:
    """Raise NotFoundError unless ``path`` is a project, StoreError when its store is damaged."""
    from wirecopy.store.manifest import check_store

    check_store(path / STORE)


def check_address(url: str | None, given: Sequence[str | Path]) -> None:
    """Raise InputError where an address, which is that of one page, is given for several."""
    if url is not None and (len(given) != 1 or Path(given[0]).is_dir()):
        raise InputError(
            "an address is given for several pages", where=url, advice="give it with one file"
        )
