"""Desk: threads that answer questions, each with a corpus of its own.

A corpus holds an open database, which no two threads may use at once.  A question that takes long keeps
one thread busy and no other.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from wirecopy.corpus import Corpus

T = TypeVar("T")

#: Questions answered at once.
THREADS = 4


class Desk:
    """Answers questions about one project."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._own = threading.local()
        self._open: list[Corpus] = []
        self._threads = ThreadPoolExecutor(THREADS, "wirecopy-web")

    async def ask(self, question: Callable[[Corpus], T]) -> T:
        """What ``question`` gives in one of the threads."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: question(self._corpus()))

    def close(self) -> None:
        """Wait for the questions in hand, and let go of the project."""
        self._threads.shutdown(cancel_futures=True)
        while self._open:
            self._open.pop().close()

    def _corpus(self) -> Corpus:
        """This thread's corpus, opened when it is first asked."""
        found: Corpus | None = getattr(self._own, "corpus", None)
        if found is None:
            self._own.corpus = found = Corpus(self._project)
            self._open.append(found)
        return found
