"""What the program finds in the sample, held a little under what it reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.demo.measured import Measured, Score

from wirecopy.cli.sample import write_sample
from wirecopy.corpus import Corpus

#: Measure -> share of the gold that must be found.  Raise a floor when its stage gets better.
FLOORS = {
    "page_counts": 0.93,
    "headlines": 0.95,
    "bodies": 0.95,
    "agencies": 0.95,
    "days": 0.95,
    "datelines": 0.95,
    "copies": 0.93,
    "strangers": 0.99,
    "stories": 0.88,
    "direct_quotes": 0.94,
    "quoted_words": 0.94,
    "event_types": 0.93,
    "event_sides": 0.78,
    "event_days": 0.88,
    "silent_articles": 1.0,
}
#: Classes of edits -> share that must be found.
EDIT_FLOORS = {
    frozenset({"fact"}): 0.7,
    frozenset({"quote_text"}): 0.66,
    frozenset({"cut"}): 0.9,
    frozenset({"addition"}): 0.5,
    frozenset({"wording"}): 0.8,
}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Measured]:
    """A project made from the sample, as the demo makes it."""
    folder: Path = tmp_path_factory.mktemp("demo")
    with Corpus.create(folder / "project") as corpus:
        report = corpus.add([write_sample(folder / "sample")], workers=0)
        assert report.problems == ()
        yield Measured(corpus)


def _check(name: str, score: Score, floor: float) -> None:
    missed = "".join(f"\n  {item}" for item in score.missed)
    assert score.share >= floor, f"{name}: {score.share:.2f} below {floor}; missed:{missed}"


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_enough_of_the_sample_is_found(measured: Measured, name: str) -> None:
    """Each measure reaches its floor; what is missed is named."""
    _check(name, getattr(measured, name)(), FLOORS[name])


@pytest.mark.parametrize("classes", sorted(EDIT_FLOORS, key=sorted), ids="-".join)
def test_enough_edits_are_found(measured: Measured, classes: frozenset[str]) -> None:
    """Edits of each class reach their floor."""
    _check(" ".join(sorted(classes)), measured.edits(classes), EDIT_FLOORS[classes])


def test_the_shared_quotation_is_no_copy(measured: Measured) -> None:
    """Two outlets' own reports that share a quotation are two dispatches, quoting once each."""
    for a, b in measured.gold["no_copy"]:
        one, other = measured.found[a], measured.found[b]
        assert measured.dispatch_of[one.id] != measured.dispatch_of[other.id]


def test_copies_do_not_raise_counts(measured: Measured) -> None:
    """The expulsion that four outlets printed is one event with several copies."""
    expelled = [
        record
        for record in measured.events
        if "expelled two Colombian diplomats" in record.sentence
        and record.event.event_type.value == "SANCTION"
        and record.event.day == "2026-03-09"
    ]
    assert len(expelled) == 1
    assert expelled[0].event.copy_count >= 3
