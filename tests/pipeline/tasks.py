"""Work for the tests of executors: functions that workers import by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from wirecopy.errors import StoreError
from wirecopy.pipeline.executors import StepTimeout, limited_step


def work(item: str) -> str:
    """Answer an item, unless its word says otherwise."""
    word, _, rest = item.partition(" ")
    if word == "trip":
        raise ValueError("tripped over this item")
    if word == "late":
        raise StepTimeout
    if word == "full":
        raise StoreError("the disk is full")
    if word == "die":
        with limited_step(7, 60.0):
            os.kill(os.getpid(), signal.SIGKILL)
    if word == "die-idle":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "die-once" and not Path(rest).exists():
        Path(rest).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "hang":
        hang(0.1)
    return f"{item}!"


def hang(limit: float) -> None:
    """Hang in a step so that no alarm is heard."""
    with limited_step(3, limit):
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(3600)
