"""Dates that the head of a page and a line on it tell of one article."""

from __future__ import annotations

import json

import pytest

from wirecopy import split_page
from wirecopy.model import Article, Stamp

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The parliament of Veldora voted on Tuesday to build a railway along the northern coast.",
        "Members of the Farmers' League left the hall, saying that the line would cut their fields in two.",
        "The minister of works told the house that the first trains would run within four years.",
    )
)


def _article(head: str, line: str) -> Article:
    metas = "".join(
        f"<meta property='article:{name}_time' content='{value}'>"
        for name, value in (part.split("=") for part in head.split())
    )
    page = (
        f"<html><head>{metas}</head><body><article><h1>Veldora votes on new railway</h1>"
        f"<p>By Ana Lopes</p><p>{line}</p>{BODY}</article></body></html>"
    )
    (article,) = split_page(page, captured_at="2031-05-03T18:30:00Z").articles
    return article


def _told(stamp: Stamp | None) -> str | None:
    return f"{stamp.start:%m-%d %H:%M} {stamp.precision} {stamp.basis}" if stamp else None


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        # of one day the line has the minute
        ("published=2031-05-03", "3 May 2031, 14:30 GMT", "05-03 14:30 minute absolute"),
        # of another day the head is believed
        ("published=2031-05-02", "3 May 2031, 14:30 GMT", "05-02 00:00 day metadata"),
        ("published=2031-05-03T14:29:00Z", "4 hours ago", "05-03 14:29 second metadata"),
        # nothing is published behind its capture
        ("published=2033-01-01", "3 May 2031", "05-03 00:00 day absolute"),
    ],
)
def test_publication_is_the_finer_of_dates_that_agree(head: str, line: str, expected: str) -> None:
    """The head comes first, unless the line says the same more finely."""
    assert _told(_article(head, line).published_at) == expected


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("modified=2031-05-03T17:10:00Z", "Updated 1 hour ago", "05-03 17:10 second metadata"),
        ("modified=2031-05-03T09:10:00Z", "Updated 1 hour ago", "05-03 17:00 hour relative"),
        ("modified=2031-05-03", "Updated 1 hour ago", "05-03 17:00 hour relative"),
    ],
)
def test_a_change_is_the_finer_of_times_that_agree(head: str, line: str, expected: str) -> None:
    """The line comes first, unless the head knows the second of what it rounds."""
    article = _article(head, line)
    assert _told(article.updated_at) == expected
    (sign,) = article.signs_of("updated_at")
    assert sign.basis == ("meta" if "metadata" in expected else "line")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 մայիսի 2031, 14:30", None),
        ("2031. május 2., péntek 14:30", "2031-05-02"),
        ("14:30", "2031-05-03"),
        ("Publicat: 2 mai 2031, 14:30", "2031-05-02"),
    ],
)
def test_a_clock_beside_an_unread_year_is_not_of_the_capture(line: str, day: str | None) -> None:
    """Where the day is written in words no list has, it stays unknown."""
    published = _article("", line).published_at
    assert (published and published.day) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1 May 2031, 11:30 (Updated 11:54)", "2031-05-01"),
        ("1 de maio de 2031 às 15h32 - Atualizado às 18h10", "2031-05-01"),
        ("1 May 2031, 11:30 - Updated 2 May 2031, 08:00", "2031-05-02"),
        ("1 May 2031 - Updated 1 hour ago", "2031-05-03"),
    ],
)
def test_a_clock_is_of_the_day_before_it_in_its_line(line: str, day: str) -> None:
    """A change told by its clock alone is of the day of publication."""
    updated = _article("", line).updated_at
    assert updated is not None
    assert updated.day == day


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ({"datePublished": "2031-05-01T06:00:00Z"}, "2031-05-01"),
        ({"datePublished": "2031-05-01T06:00:00Z", "dateModified": "2031-05-01T16:00:00Z"}, "2031-05-01"),
        # no post is older than its page
        ({"datePublished": "2031-05-01T20:00:00Z"}, "2031-05-03"),
        # of two days none is known to be the posts'
        ({"datePublished": "2031-05-01T06:00:00Z", "dateModified": "2031-05-02T16:00:00Z"}, "2031-05-03"),
    ],
)  # fmt: skip
def test_posts_with_a_clock_alone_are_of_the_day_of_the_head(
    dates: dict[str, str], day: str
) -> None:
    """And not of the day on which the page was captured."""
    text = "The harbour board said that the ferry would not sail before the wind had turned, and asked all to wait for news."
    posts = "".join(
        f"<div class=post><div>1{i}:40</div><h3>The ferry waits {word}</h3><p>{text}</p><p>{text[:60]} in row {i}.</p></div>"
        for i, word in ((6, "longer"), (5, "still"), (4, "for the wind"), (3, "outside"))
    )
    data = json.dumps({"@type": "LiveBlogPosting", "headline": "Live: the ferry", **dates})
    page = f"<html><head><script type='application/ld+json'>{data}</script></head><body><main><h1>Live: the ferry</h1><p>{text}</p><div>{posts}</div></main></body></html>"
    found = split_page(page, captured_at="2031-05-03T18:00:00+00:00").articles
    days = {
        post.published_at.day for post in found if post.kind == "live_post" and post.published_at
    }
    assert days == {day}
