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
    "page_counts": 0.9,
    "headlines": 0.9,
    "bodies": 0.8,
    "agencies": 0.8,
    "days": 0.8,
    "datelines": 0.8,
    "copies": 0.9,
    "strangers": 1.0,
    "stories": 0.8,
    "direct_quotes": 0.7,
    "quoted_words": 0.8,
    "event_types": 0.5,
    "event_sides": 0.4,
    "event_days": 0.4,
    "silent_articles": 1.0,
}
#: Classes of edits -> share that must be found.
EDIT_FLOORS = {
    frozenset({"fact"}): 0.8,
    frozenset({"quote_text"}): 0.8,
    frozenset({"cut"}): 0.8,
    frozenset({"addition"}): 0.8,
    frozenset({"wording"}): 0.5,
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
    """The expulsion that four outlets printed is one event with four copies."""
    expelled = [
        record
        for record in measured.events
        if "expelled two Colombian diplomats" in record.sentence
        and record.event.event_type.value == "SANCTION"
    ]
    assert len(expelled) == 1
    assert expelled[0].event.copy_count >= 4
