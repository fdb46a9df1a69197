"""A reader works all through a write, in another process, and always sees a whole state."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject

_READ = """
import sys, wirecopy
reads = 0
while sys.stdin.readable() and not __import__("select").select([sys.stdin], [], [], 0)[0]:
    with wirecopy.open(sys.argv[1]) as corpus:
        copies = {c.article_id for d in corpus.dispatches() for c in d.copies if c.is_home}
        articles = {article.id for article in corpus.articles()}
        assert copies <= articles, "a copy without its article"
        for record in corpus.events():
            assert record.printings, "an event without a printing"
        reads += 1
print(reads)
"""


@pytest.mark.process
def test_reader_works_through_a_write(new_project: NewProject, wire_file: Path) -> None:
    """Questions asked in one process while another adds pages are answered from whole states."""
    corpus = new_project()
    command = [sys.executable, "-c", _READ, str(corpus.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        corpus.add(wire_file, workers=0)
        out, err = process.communicate("stop\n", timeout=120)
    assert process.returncode == 0, err
    assert int(out) >= 1
