"""Page readers for tests: like the real one, but pages with certain words hang, die or fail."""

from __future__ import annotations

import os
import signal
import time

from wirecopy.model import PageReading, RawPage
from wirecopy.pipeline.clock import Clock
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.read import read_capture


def fragile_reader(raw: RawPage, config: ProjectConfig, clock: Clock) -> PageReading:
    """Read a page, unless its words say otherwise."""
    if b"SPIN-FOR-EVER" in raw.data:
        while True:
            pass
    if b"DIE-AT-ONCE" in raw.data:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"HANG-DEAF" in raw.data:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(3600)
    if b"TRIP-OVER" in raw.data:
        raise RuntimeError("tripped over this page")
    return read_capture(raw, config, clock)
