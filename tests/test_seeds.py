"""The two pages the project grew from: an acceptance check of the whole road."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import wirecopy

pytestmark = pytest.mark.shared

OUTLETS = {"000": "The Straits Times", "003": "Arab News"}


@pytest.fixture(scope="module")
def project(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> wirecopy.Corpus:
    """A project of the two pages."""
    folder = tmp_path_factory.mktemp("seeds")
    pages = folder / "pages.jsonl"
    with pages.open("w", encoding="utf-8") as out:
        for path in sorted((shared / "seeds").glob("*.txt")):
            row = {"text": path.read_text("utf-8"), "outlet": OUTLETS[path.name[:3]]}
            out.write(json.dumps(row) + "\n")
    project = wirecopy.Corpus.create(folder / "project")
    report = project.add([pages])
    assert not report.problems
    return project


def test_two_pages_hold_seven_articles(project: wirecopy.Corpus) -> None:
    """The two pages hold seven articles: one and six."""
    counts = project.status().counts
    assert (counts["pages"], counts["articles"]) == (2, 7)


def test_seven_articles_are_six_dispatches(project: wirecopy.Corpus) -> None:
    """One agency report stands on both pages; everything else was printed once."""
    dispatches = project.dispatches()
    assert sorted(len(d.copies) for d in dispatches) == [1, 1, 1, 1, 1, 2]
    shared_one = max(dispatches, key=lambda d: len(d.copies))
    assert shared_one.outlets == ("Arab News", "The Straits Times")
    assert shared_one.agency == "Reuters"


def test_every_fact_edit_is_flagged(project: wirecopy.Corpus, shared: Path) -> None:
    """The changed name of a broadcaster is told as a changed fact."""
    shared_one = max(project.dispatches(), key=lambda d: len(d.copies))
    (other,) = project.compare(shared_one.id).others
    facts = [(e.a_text, e.b_text) for e in other.edits if e.edit_class == "fact"]
    assert len(facts) == 1
    assert {*facts[0]} == {"CNN", "DNN"}
