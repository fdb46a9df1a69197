"""Doctor: what it looks at."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from wirecopy import Corpus

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_every_library_we_need_is_looked_at(corpus: Corpus) -> None:
    """Each dependency of the package has a check of its own."""
    needed = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^\w-]", one)[0] for one in needed}
    assert names <= {check.name for check in corpus.check()}
