"""Exit codes: what the program's end says to scripts."""

from __future__ import annotations

DONE = 0
#: The input, the question or the project is at fault.
ERROR = 1
USAGE = 2
#: Done, but some inputs could not be read.
SOME_FAILED = 3
#: Stopped with Ctrl-C or SIGTERM (128 + SIGINT, as shells count).
STOPPED = 130


class Exit(Exception):  # noqa: N818  not an error: a way out
    """Leave with ``code``; everything has been said."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)
