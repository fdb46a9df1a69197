"""Version: what is read of a text now and may have been read otherwise by an older reader."""

from __future__ import annotations

#: Raised when what is read from a text may change; kept analyses and facts are made anew then.
VERSION = 9
