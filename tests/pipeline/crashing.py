"""A program that dies at each of its file operations in turn: ``python -m tests.pipeline.crashing FOLDER``.

It commits texts to a store, merges the parts and clears what is old.  Every operation by which a file of the store is
made, renamed or deleted is a moment at which a copy of the program ends without a word, as by ``kill -9``; then what
is left is looked at, the program runs once more, and what it says of all that is printed as JSON lines.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.store.conftest import MAKER, text_rows

from wirecopy.pipeline import compact
from wirecopy.store import Change, Store
from wirecopy.store.integrity import damaged_parts, published
from wirecopy.store.partitions import READ
from wirecopy.store.parts import read_part

#: Events of Python's audit that change what is on the disk; ``open`` does where it writes.
_CHANGES = frozenset(["os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"])
#: What is committed, in this order.
BATCHES = [[f"text {batch}.{n}" for n in range(3)] for batch in range(3)]
#: So few parts are merged, so that a handful of commits sees several merges.
_FAN = 2
#: How a program ends that dies at its operation.
DIED = 9


def work(path: Path) -> None:
    """Commit what is missing, merge, clear."""
    compact._FAN = _FAN
    store = Store(path) if (path / "CURRENT").exists() else Store.create(path)
    with store.writer() as writer:
        for words in BATCHES:
            rows = text_rows(words)
            known = writer.index.known_texts({row[0] for row in rows})
            change = Change()
            writer.add_rows(
                change, MAKER, "texts", READ, [row for row in rows if row[0] not in known]
            )
            writer.commit(change)
        compact.compact(writer)


def _die_at(number: int, root: str) -> None:
    count = 0

    def see(event: str, args: tuple[object, ...]) -> None:
        nonlocal count
        if not args or not isinstance(args[0], (str, os.PathLike)):
            return
        writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
        if (writes or event in _CHANGES) and str(args[0]).startswith(root):
            count += 1
            if count == number:
                os._exit(DIED)

    sys.addaudithook(see)


def _apart(task: Callable[[], None]) -> int:
    """Run ``task`` in a copy of this process; how that ended."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    status = 1
    try:
        task()
        status = 0
    finally:
        os._exit(status)


def _tell(path: Path, moment: str) -> None:
    """Print what a store holds."""
    manifest = published(path)
    told = {
        "moment": moment,
        "words": sorted(
            word
            for part in manifest.of("texts")
            for word in read_part(path / "parts", "texts", part.digest)["text"].to_pylist()
        ),
        "damaged": damaged_parts(path, manifest),
        "spool": len(list((path / "spool").iterdir())),
    }
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(folder: Path) -> None:
    """Die at every operation in turn, until there are no more."""
    work(folder / "whole")  # what it imports is then there for all copies
    moment, status = 0, DIED
    while status == DIED:
        moment += 1
        path = folder / str(moment)

        def die(path: Path = path, moment: int = moment) -> None:
            _die_at(moment, str(path))
            work(path)

        def look(path: Path = path, moment: int = moment) -> None:
            if (path / "CURRENT").exists():
                _tell(path, f"{moment} left")
            work(path)
            _tell(path, f"{moment} resumed")

        status = _apart(die)
        _apart(look)
        shutil.rmtree(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
