"""Dying at any single file operation of commits, merges and clearing loses and doubles nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.pipeline.crashing import BATCHES

pytestmark = pytest.mark.process

_ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_whatever_the_moment_all_or_nothing_of_a_commit_is_there(tmp_path: Path) -> None:
    """What is left is one of the states between commits, and the next run completes it."""
    command = [sys.executable, "-m", "tests.pipeline.crashing", str(tmp_path)]
    ran = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    states = [
        sorted(word for words in BATCHES[:count] for word in words)
        for count in range(len(BATCHES) + 1)
    ]
    left = [one for one in told if one["moment"].endswith("left")]
    resumed = [one for one in told if one["moment"].endswith("resumed")]
    assert len(resumed) > 30
    assert [one["moment"] for one in left if one["words"] not in states] == []
    assert {len(one["words"]) for one in left} == {len(state) for state in states}
    assert [one["moment"] for one in told if one["damaged"]] == []
    assert [one["moment"] for one in resumed if one["words"] != states[-1] or one["spool"]] == []
