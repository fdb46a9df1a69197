"""What the lines around a headline tell of the article: stamp and byline above it, a byline below its standfirst."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.byline import read_authors
from wirecopy.articles.credits.credit import read_signoff
from wirecopy.model import Article

HEADLINE = "Old harbour bridge of Tarvik will close for two years"
TEXT = (
    "The council of Tarvik voted on Tuesday to close the old harbour bridge for two years while its piers are rebuilt.",
    "Ferries will carry passengers between the two banks every ten minutes, the engineer of the harbour told residents.",
    "Shopkeepers on the northern bank said that they feared for their trade and asked for a second landing stage.",
    "Work on the bridge begins in the spring and is paid for by the region, which has set aside ninety million crowns.",
)


def _only_article(*head: str) -> Article:
    articles = split_page("\n".join((*head, *TEXT))).articles
    assert len(articles) == 1
    return articles[0]


@pytest.mark.parametrize(
    "above",
    [
        ("Mira Holm", "6 March 2031", "Share this story"),
        ("By Mira Holm in Tarvik", "6 March 2031"),
        ("Mira Holm", "Published: 6 March 2031, 07:40"),
    ],
)
def test_a_lead_in_tells_when_and_by_whom(above: tuple[str, ...]) -> None:
    """Byline and stamp above the headline of a single article are its own; its lines begin with the headline."""
    article = _only_article("News", "Sport", *above, HEADLINE)
    assert article.authors == ("Mira Holm",)
    assert article.published_at is not None
    assert article.published_at.day == "2031-03-06"
    assert article.first_line == article.headline_line == 2 + len(above)


def test_the_signs_of_a_lead_in_point_at_it() -> None:
    """Where the date was read is above the article's own lines."""
    article = _only_article("Mira Holm", "6 March 2031", "Share this story", HEADLINE)
    places = {sign.field: sign.span for sign in article.signs}
    assert places["published_at"] is not None
    assert places["published_at"].end <= article.span.start


@pytest.mark.parametrize(
    "above",
    [
        # the day of the masthead
        ("Thursday, 6 March 2031", "Share this story"),
        # a heading in capitals is no name
        ("LONG READ", "6 March 2031"),
        # a name that does not stand beside the stamp
        ("Mira Holm", "Most read", "6 March 2031"),
        # the paper's name and the day's
        ("Tarviker Allgemeine Zeitung", "6 March 2031"),
        ("The Tarvik Herald", "6 March 2031", "Share this story"),
        # the clock of the masthead, and when the page changed
        ("Donnerstag, 6. März 2031, 07:40 Uhr",),
        ("Last updated: 6 March 2031",),
        # a teaser's
        ("Most read", "Storm keeps forty ships outside", "Ola Vik", "2 March 2031"),
        ("Storm keeps forty ships outside", "By Ola Vik", "2 March 2031"),
        ("By Ola Vik", "2 March 2031", "Kveldsposten"),
    ],
)
def test_a_stamp_above_that_nobody_signs_tells_nothing(above: tuple[str, ...]) -> None:
    """A date alone may be the page's."""
    article = _only_article(*above, HEADLINE)
    assert article.published_at is None
    assert article.authors == ()


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("6 March 2031, 07:40", "By Mira Holm", "2031-03-06"),
        ("6 марта 2031, 14:25", "Автор: Мира Холм", "2031-03-06"),
        # a day alone, a weekday as mastheads have, no byline
        ("6 March 2031", "By Mira Holm", None),
        ("Thursday, 6 March 2031, 07:40", "By Mira Holm", None),
        ("6 March 2031, 07:40", "Share this story", None),
    ],
)
def test_a_minute_above_and_a_byline_below(above: str, below: str, day: str | None) -> None:
    """Layouts print the stamp above the headline and the author below it."""
    published = _only_article("News", above, HEADLINE, below).published_at
    assert (published and published.day) == day


def test_a_teaser_above_keeps_its_byline() -> None:
    """Where the article's own byline and stamp stand below, those above are another's."""
    article = _only_article(
        "Storm keeps forty ships outside",
        "Ola Vik",
        "2 March 2031",
        HEADLINE,
        "Piers will be rebuilt while ferries carry passengers between the two banks of the harbour",
        "Mira Holm",
        "6 March 2031",
    )
    assert article.authors == ("Mira Holm",)
    assert article.published_at is not None
    assert article.published_at.day == "2031-03-06"


def test_the_head_of_the_page_knows_its_writer() -> None:
    """Where the markup tells who wrote the page, no line above the headline does."""
    body = "".join(f"<p>{line}</p>" for line in TEXT)
    page = (
        '<html><head><meta name="author" content="Mira Holm"></head><body><div>Ola Vik</div><div>6 March 2031</div>'
        f"<div>Share this story</div><article><h1>{HEADLINE}</h1>{body}</article></body></html>"
    )
    (article,) = split_page(page).articles
    assert article.authors == ("Mira Holm",)


@pytest.mark.parametrize("byline", ["Mira Holm", "By Mira Holm", "Mira Holm, Redakteurin"])
def test_a_byline_below_the_standfirst_signs(byline: str) -> None:
    """The head goes on below a standfirst that looks like text."""
    deck = (
        "The council wants the piers rebuilt before they give way; ferries will carry passengers."
    )
    article = _only_article(HEADLINE, deck, byline, "6 March 2031")
    assert article.summary == (deck,)
    assert article.authors == ("Mira Holm",)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("They played before a full house. Attendance: 77,000. DPA", "dpa"),
        ("The company looks at the long-term prospects of it. AFP", "AFP"),
        ("„So etwas hat es lange nicht gegeben, sagt der Wirt.“ AP", "AP"),
        ("The index lost a tenth of its value - dpa-AFX", "dpa"),
        ("He said that he would go to Paris. Nobody believed him.", None),
        ("A guard stands at the gate. (Photo: Ola Vik/AP)", None),
        ("The harbour of Tarvik at noon. Foto: Ola Vik/dpa", None),
        ("They were found hiding in the U.S. AP", None),
        ("It is told at https://x.com/AFP", None),
        ("They lost to a club of the Hamas-PA", None),
    ],
)
def test_a_signoff_is_looked_for_behind_every_mark(text: str, agency: str | None) -> None:
    """A stop or dash further up does not hide what stands behind the last one."""
    found = read_signoff(text, 0)
    assert (found and found.agency) == agency
    if found:
        assert text[found.span.start : found.span.end] in text[-len("dpa-AFX") :]


def test_a_post_is_no_author() -> None:
    """What somebody is stands behind the name in many languages."""
    assert read_authors("Mira Holm, Chefredakteurin", None) == ("Mira Holm",)
    assert read_authors("Ana Lopes, giornalista", None) == ("Ana Lopes",)


def test_a_text_of_one_paragraph_is_signed() -> None:
    """An agency signs a brief, too; a line that is nothing but its name signs no text."""
    brief = " ".join(TEXT[:2]) + " (Reuters)"
    (article,) = split_page(f"{HEADLINE}\n{brief}").articles
    assert article.agency == "Reuters"


def test_a_link_with_an_agency_in_its_dateline_is_no_text() -> None:
    """Below it the head of the article goes on."""
    link = "PARIS (AFP) - Storm keeps forty ships outside"
    (article,) = split_page(
        "\n".join((HEADLINE, link, "Mira Holm", "6 March 2031", *TEXT))
    ).articles
    assert article.authors == ("Mira Holm",)
    assert article.agency is None


def test_a_short_paragraph_with_an_agency_in_its_dateline_is_text() -> None:
    """However short, it opens the text."""
    page = "\n".join((HEADLINE, "TARVIK (Reuters) — Ferries it is, then.", *TEXT))
    (article,) = split_page(page).articles
    assert article.dateline is not None
    assert article.text.startswith("TARVIK (Reuters)")
    assert article.agency == "Reuters"
