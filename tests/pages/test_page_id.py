"""Ids of pages: what tells two captures apart."""

from __future__ import annotations

import pytest

from wirecopy.model import PageMetadata, RawPage
from wirecopy.pages import read_page


def _id(outlet: str | None = None, url: str | None = None, title: str | None = None) -> str:
    told = PageMetadata(title=title) if title else None
    page = RawPage(
        data=b"The ferry sails again.",
        media="text",
        locator="test",
        outlet=outlet,
        url=url,
        metadata=told,
    )
    return read_page(page).id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sill Post", "SILL  Post"),
        ("Straßenblatt", "STRASSENBLATT"),
        (None, "  "),
    ],
)
def test_an_outlet_is_the_same_however_it_is_written(one: str | None, other: str | None) -> None:
    """Capitals and blanks make no second page, and a blank name is none."""
    assert _id(one) == _id(other)
    assert _id(one, title="Ferry sails") == _id(other, title="Ferry sails")


def test_where_no_address_tells_captures_apart_the_outlet_does() -> None:
    """Another outlet is another page, unless both have one address; a blank one is none."""
    assert _id("Sill Post") != _id("Inn Post")
    assert _id("Sill Post", url="https://a.example/1") == _id("Inn Post", url="https://a.example/1")
    assert _id("Sill Post", url=" ") != _id("Inn Post", url=" ")
    assert _id("Sill Post", title="Ferry sails") != _id("Sill Post", title="Ferry halts")
