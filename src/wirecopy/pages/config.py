"""Configuration of the pages stage: limits, and what stands in for columns an input lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

#: Raised when the same bytes may give another Page.
VERSION = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesConfig:
    """How inputs are read.

    Attributes:
        max_page_bytes: a page above this many bytes (after unpacking) is refused as ``too_large``.
        max_line_bytes: the same for one line of JSONL, which holds a page and its columns.
        use_hints: whether HTML blocks carry what the markup says about them.
        find_main: whether the main text of an HTML page is looked for (``BlockHint.is_main``).
        html_seconds: CPU seconds allowed for reading the markup of one HTML page in full; a page that
            spends them is read anew as plain lines, and says so (``Page.fallback``). 0: every page is read as plain lines.
        file_seconds: CPU seconds allowed for parsing one feed or MHTML file, and two more for each megabyte of it;
            one that spends them is refused as ``timeout``.
    """

    max_page_bytes: int = 64_000_000
    max_line_bytes: int = 96_000_000
    use_hints: bool = True
    find_main: bool = True
    #: The largest of ordinary pages take 0.3 s.
    html_seconds: float = 2.0
    #: A megabyte of a feed takes 0.2 s where its entries are articles, 1.3 s where each is one short line.
    file_seconds: float = 30.0


#: What is used where no configuration is given.
DEFAULT_CONFIG = PagesConfig()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDefaults:
    """What is taken for granted about inputs that do not say it themselves.

    Attributes:
        url: address of the page.
        outlet: name of the outlet that printed it.
        captured_at: when it was fetched; aware.
        format: name of its form (``text``, ``html``, ``jsonl``); None looks at the content.
    """

    url: str | None = None
    outlet: str | None = None
    captured_at: datetime | None = None
    format: str | None = None
