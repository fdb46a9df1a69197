"""Origin: who wrote a report, by kinds of evidence, and whether its original was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wirecopy.dispatches.origin import find_origin
from wirecopy.model import Article, Credit, Origin, Span, Stamp
from wirecopy.model.ids import digest

TEXT = "\n".join(
    (
        "Divers found fourteen cracks in the wall of the northern basin, the harbour authority said.",
        "The basin will stay closed for three weeks, and ships will moor at the southern terminal.",
        '"We looked at every metre of it," the chief engineer told {told}.',
        "The wall was finished in 1974 and has been repaired twice since then.",
        "The union of dock workers said that nobody had asked it.",
    )
)


def _article(
    outlet: str | None, text: str, *, day: int | None = None, signed: tuple[Credit, ...] = ()
) -> Article:
    start = datetime(2026, 3, day or 1, tzinfo=UTC)
    stamp = Stamp(start=start, end=start + timedelta(days=1), precision="day", basis="absolute")
    return Article(
        id=digest("ar", str(outlet), text, str(day)),
        page_id="pg_0",
        index=0,
        kind="article",
        outlet=outlet,
        url=None,
        span=Span(start=0, end=0),
        first_line=0,
        last_line=0,
        headline=None,
        headline_line=None,
        summary=(),
        authors=(),
        dateline=None,
        credits=signed,
        agency=None,
        published_at=stamp if day else None,
        updated_at=None,
        language="en",
        section=None,
        text=text,
        text_id=digest("tx", text),
        pieces=(),
        why="",
    )


def _signed(agency: str, evidence: str = "signoff") -> tuple[Credit, ...]:
    return (Credit(agency=agency, is_text=True, evidence=evidence, span=Span(start=0, end=0)),)  # type: ignore[arg-type]


def _origin(*articles: Article) -> Origin:
    lead = max(articles, key=lambda a: (len(a.text), a.id))
    found = find_origin(articles, lead)
    assert find_origin(articles[::-1], lead) == found
    return found


def test_kinds_of_agency_evidence_are_kept_apart() -> None:
    """Sign-off, dateline tag and mention are three kinds with their own weights."""
    text = TEXT.format(told="Reuters")
    found = _origin(
        _article("Gazette", text, signed=_signed("Reuters")),
        _article("Courier", text + " End.", signed=_signed("Reuters", "dateline")),
        _article("Herald", text + " More."),
    )
    assert (found.writer, found.is_agency) == ("Reuters", True)
    assert [(one.kind, one.outlet) for one in found.evidence] == [
        ("signoff", "Gazette"),
        ("dateline", "Courier"),
        ("self_mention", "Herald"),
    ]


def test_a_reporter_of_an_agency_is_a_kind_of_its_own() -> None:
    """That a reporter of Reuters saw something says more than that somebody told Reuters."""
    text = TEXT.format(told="a crowd") + "\nA Reuters reporter saw two tugs leave."
    found = _origin(_article("Gazette", text), _article("Courier", text + " End."))
    assert found.writer == "Reuters"
    assert {one.kind for one in found.evidence} == {"witness"}
    # Where the page's reader noted the mention, too.
    noted = _signed("Reuters", "self_mention")
    found = _origin(_article("Gazette", text, signed=noted), _article("Courier", text + " End."))
    assert {one.kind for one in found.evidence} == {"witness"}
    assert "Gazette tells of a reporter of Reuters" in found.reasons


@pytest.mark.parametrize(
    ("outlet", "is_seen"), [("Reuters", True), ("reuters.com", True), ("Courier", False)]
)
def test_an_original_that_was_never_seen_is_virtual(outlet: str, *, is_seen: bool) -> None:
    """The agency's own printing is the original; without one the original is virtual."""
    text = TEXT.format(told="a crowd")
    own = _article(outlet, text, day=2)
    found = _origin(own, _article("Gazette", text, day=2, signed=_signed("Reuters")))
    assert found.is_virtual is not is_seen
    assert found.original_id == (own.id if is_seen else None)
    assert any("virtual" in reason for reason in found.reasons) is not is_seen


def test_somebody_told_one_of_the_outlets() -> None:
    """What others print with that outlet's name in it, it wrote."""
    text = TEXT.format(told="the Gazette")
    found = _origin(_article("The Gazette", text), _article("Courier", text))
    assert (found.writer, found.is_agency) == ("The Gazette", False)
    assert found.original_id is not None
    assert {one.kind for one in found.evidence} == {"told"}


def test_times_fullness_and_cuts_agree() -> None:
    """An outlet that printed first and in full, and that the others cut, wrote it."""
    text = TEXT.format(told="a crowd")
    short = "\n".join(text.split("\n")[:3])
    found = _origin(_article("Gazette", text, day=2), _article("Courier", short, day=3))
    assert found.writer == "Gazette"
    assert {one.kind for one in found.evidence} == {"first", "fullest", "cut"}


def test_reasons_that_disagree_name_nobody() -> None:
    """Who printed first is not who has the fullest form: unknown, and the reasons are told."""
    text = TEXT.format(told="a crowd")
    short = "\n".join(text.split("\n")[:3])
    found = _origin(_article("Gazette", text, day=3), _article("Courier", short, day=2))
    assert found.writer is None
    assert "disagree" in found.reasons[0]
    assert len(found.reasons) > 2


def test_the_fullest_form_alone_proves_nothing() -> None:
    """The outlet that cut least is not the one that wrote."""
    text = TEXT.format(told="a crowd")
    short = "\n".join(text.split("\n")[:3])
    found = _origin(_article("Gazette", text), _article("Courier", short))
    assert found.writer is None
    assert not found.is_virtual


def test_who_published_it_first() -> None:
    """A printing that says so names the writer, whose own printing is the original, or is virtual."""
    own = _article("Harbour Courier", TEXT, day=2)
    said = _signed("The Harbour Courier", "first_published")
    copy = _article("Northern Ledger", TEXT, day=2, signed=said)
    found = _origin(own, copy)
    assert (found.writer, found.is_agency, found.original_id) == ("Harbour Courier", False, own.id)
    assert found.reasons[0] == "Northern Ledger says that Harbour Courier published it first"
    alone = _origin(copy)
    assert (alone.writer, alone.is_virtual) == ("The Harbour Courier", True)


def test_another_outlet_in_the_byline() -> None:
    """The outlet beside the author's name wrote it."""
    own = _article("Harbour Courier", TEXT, day=2)
    copy = replace(
        _article("Northern Ledger", TEXT, day=2), authors=("Ana Ruiz", "Harbour Courier")
    )
    found = _origin(own, copy)
    assert (found.writer, found.is_agency) == ("Harbour Courier", False)


def test_first_published_and_an_agency_disagree() -> None:
    """Two writers are none."""
    said = _signed("Harbour Courier", "first_published")
    found = _origin(
        _article("Northern Ledger", TEXT, signed=said),
        _article("Levant Mirror", TEXT, signed=_signed("AFP")),
    )
    assert found.writer is None
    assert found.reasons[0].startswith("the printings name several writers")


def test_a_picture_is_no_text() -> None:
    """The agency of an article whose picture alone is an agency's has no say in who wrote the text."""
    span = Span(start=0, end=0)
    picture = Credit(agency="AFP", is_text=False, evidence="caption_credit", span=span)
    found = _origin(
        _article("Northern Ledger", TEXT, signed=_signed("Reuters", "dateline")),
        replace(_article("Levant Mirror", TEXT, signed=(picture,)), agency="AFP"),
    )
    assert found.writer == "Reuters"


@pytest.mark.parametrize(
    ("name", "short"), [("Reuters", "Reuters"), ("The Associated Press", "AP")]
)
def test_an_agency_that_published_it_first_is_an_agency(name: str, short: str) -> None:
    """Also beside its sign-off, under its other name."""
    text = TEXT.format(told="a crowd")
    first = _article("Gazette", text, signed=_signed(name, "first_published"))
    for other in ((), _signed(short)):
        found = _origin(first, _article("Courier", text + " End.", signed=other))
        assert (found.writer, found.is_agency) == (short, True)


def test_an_outlet_that_published_it_first_is_no_agency() -> None:
    """Its name is in no table of agencies."""
    text = TEXT.format(told="a crowd")
    first = _article("Gazette", text, signed=_signed("Quell Herald", "first_published"))
    found = _origin(first, _article("Courier", text + " End."))
    assert (found.writer, found.is_agency) == ("Quell Herald", False)
