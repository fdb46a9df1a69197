"""Chunks: a handful of items worked on together in one process, each under a time limit.

An item that hangs, kills its worker or meets a bug is tried again alone and is then given up
with a record; the other items of its chunk are never lost.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from wirecopy.errors import InputError, PageTimeoutError
from wirecopy.pipeline.executors import Executor, Failure, Outcome, StepTimeout, limited_step

logger = logging.getLogger(__name__)

Item = TypeVar("Item")
Made = TypeVar("Made")
Final = TypeVar("Final")

#: Deaths of a worker that one item alone may meet, besides the one that made it a suspect: the system
#: also kills processes for reasons of its own (memory, an administrator), some in a row now and then.
_MOST_CRASHES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk(Generic[Item, Made, Final]):
    """Items, what is done with each, and what is made of all results; all of it picklable."""

    items: tuple[Item, ...]
    work: Callable[[Item], Made]
    finish: Callable[[Sequence[tuple[Item, Made]]], Final]
    #: Seconds allowed for one item.
    limit: float
    #: Done once before the items, to make them cheaper; it may fail or be cut off without loss.
    prepare: Callable[[Sequence[Item]], None] | None = None
    #: Whether it was split off after a failure.
    is_alone: bool = False
    #: How often it failed alone.
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp(Generic[Item]):
    """An item that gave nothing."""

    item: Item
    code: str
    what: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[Item, Final]):
    """What came of a chunk."""

    final: Final
    item_count: int
    refused: tuple[GivenUp[Item], ...]
    #: Numbers of the items that took too long.
    slow: tuple[int, ...]
    seconds: float
    cpu_seconds: float


def run_chunk(chunk: Chunk[Item, Made, Final]) -> Done[Item, Final]:
    """Work on a chunk, in whichever process this is."""
    began, cpu = time.perf_counter(), time.process_time()
    made: list[tuple[Item, Made]] = []
    refused: list[GivenUp[Item]] = []
    slow: list[int] = []
    _prepare(chunk)
    for number, item in enumerate(chunk.items):
        try:
            with limited_step(number, chunk.limit):
                result = chunk.work(item)
            made.append((item, result))
        except StepTimeout:
            slow.append(number)
        except InputError as error:
            refused.append(_refused(item, error))
        except Exception as error:  # noqa: BLE001  the edge of a worker: recorded with the item
            refused.append(_bug(item, error))
    return Done(
        final=chunk.finish(made),
        item_count=len(chunk.items),
        refused=tuple(refused),
        slow=tuple(slow),
        seconds=time.perf_counter() - began,
        cpu_seconds=time.process_time() - cpu,
    )


def _prepare(chunk: Chunk[Item, Made, Final]) -> None:
    """What a chunk wants done first; an item that breaks it is met again, and told, by itself."""
    if chunk.prepare is None or chunk.is_alone:
        return
    try:
        with limited_step(0, chunk.limit):
            chunk.prepare(chunk.items)
    except (StepTimeout, Exception):
        logger.debug("a chunk of %d items was not prepared", len(chunk.items), exc_info=True)


def map_chunks(
    executor: Executor,
    chunks: Iterable[Chunk[Item, Made, Final]],
    give_up: Callable[[GivenUp[Item]], None],
) -> Iterator[Done[Item, Final]]:
    """What came of every chunk, in any order; items that failed go to ``give_up``."""
    lost: deque[tuple[Chunk[Item, Made, Final], Failure]] = deque()
    for outcome in executor.map(run_chunk, chunks):
        yield from _sort_out(outcome, lost, give_up)
    while lost:
        chunk, failure = lost.popleft()
        for part in _parts(chunk, failure, give_up):
            for outcome in executor.map(run_chunk, [part]):
                yield from _sort_out(outcome, lost, give_up)


def _sort_out(
    outcome: Outcome[Chunk[Item, Made, Final], Done[Item, Final]],
    lost: deque[tuple[Chunk[Item, Made, Final], Failure]],
    give_up: Callable[[GivenUp[Item]], None],
) -> Iterator[Done[Item, Final]]:
    chunk, done = outcome.item, outcome.made
    if outcome.failure is not None:
        lost.append((chunk, outcome.failure))
    if done is None:
        return
    for refused in done.refused:
        give_up(refused)
    for number in done.slow:
        alone = replace(chunk, items=(chunk.items[number],), is_alone=True)
        if chunk.is_alone:
            give_up(_failed(alone, Failure(kind="timeout")))
        else:
            lost.append((replace(alone, is_alone=False), Failure(kind="timeout", step=0)))
    yield done


def _parts(
    chunk: Chunk[Item, Made, Final], failure: Failure, give_up: Callable[[GivenUp[Item]], None]
) -> list[Chunk[Item, Made, Final]]:
    """The chunks to try next: the suspect alone, the others together."""
    if len(chunk.items) == 1:
        most = _MOST_CRASHES if failure.kind == "crash" else 1
        if chunk.is_alone and chunk.tries + 1 >= most:
            give_up(_failed(chunk, failure))
            return []
        return [replace(chunk, is_alone=True, tries=chunk.tries + chunk.is_alone)]
    if failure.step is None:
        return [replace(chunk, items=(item,), is_alone=True) for item in chunk.items]
    number = failure.step
    others = (*chunk.items[:number], *chunk.items[number + 1 :])
    alone = replace(chunk, items=(chunk.items[number],), is_alone=True)
    return [alone, replace(chunk, items=others)]


def _refused(item: Item, error: InputError) -> GivenUp[Item]:
    return GivenUp(
        item=item, code=error.code, what=error.what, advice=error.advice or "check the input"
    )


def _bug(item: Item, error: Exception) -> GivenUp[Item]:
    code = "memory" if isinstance(error, MemoryError) else "bug"
    return GivenUp(
        item=item,
        code=code,
        what=f"{type(error).__name__}: {error} ({_place(error)})",
        advice="please report it, with the page if you can",
    )


def _place(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return "no place"
    return f"{frame.tb_frame.f_globals.get('__name__', '?')}, line {frame.tb_lineno}"


def _failed(chunk: Chunk[Any, Any, Any], failure: Failure) -> GivenUp[Any]:
    if failure.kind == "timeout":
        what, code = f"reading it took longer than {chunk.limit:g} s", PageTimeoutError.code
        advice = "raise time_limit under [pipeline], or leave the page out"
    elif failure.kind == "crash":
        what, code = "reading it ended its worker process", "crash"
        advice = "leave the page out, and please report it"
    else:
        what, code = f"reading it failed: {failure.detail}", "bug"
        advice = "please report it, with the page if you can"
    return GivenUp(item=chunk.items[0], code=code, what=what, advice=advice)
