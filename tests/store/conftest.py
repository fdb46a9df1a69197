"""Stores with a few rows in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from wirecopy.model.ids import make_id
from wirecopy.store import Change, Maker, Store, Writer
from wirecopy.store.partitions import READ

MAKER = Maker(stage="read", version="1", config="c", run_id="r")

AddTexts = Callable[[Writer, Sequence[str]], None]


def text_rows(words: Sequence[str]) -> list[tuple[Any, ...]]:
    """Rows of the table of texts."""
    return [(make_id("tx", word), word, 1) for word in words]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store.create(tmp_path / "store")


@pytest.fixture
def add_texts() -> AddTexts:
    """Commits texts as one part."""

    def add(writer: Writer, words: Sequence[str]) -> None:
        change = Change()
        writer.add_rows(change, MAKER, "texts", READ, text_rows(words))
        writer.commit(change)

    return add
