"""What a site says of its cookies and prices hides no article that is signed, dated or named by the page's head."""

from __future__ import annotations

from wirecopy.articles import split_articles
from wirecopy.model import RawPage
from wirecopy.pages import page_from_text, read_page

_COOKIES = (
    "Who reads what you accept",
    "By Ada Lorne",
    "3 April 2026",
    "Every day we click away banners that ask us to accept cookies, and you probably do not read what you consent to either.",
    "Advertisers track our devices, build a profile of our audience value and sell personal data to partners we never chose.",
    "The office for data in the harbour town wants to end that by June, and fines sites that make refusing hard.",
)
_PENSIONS = (
    "Pensions rise from May",
    "The council of the harbour town will pay more to those who worked in its port for thirty years or longer.",
    "Before: €1,150 a month",
    "From May: €1,240 a month",
    "The port paid the old sum for nine years, and a court had ruled in autumn that it must follow prices.",
)


def _headlines(lines: tuple[str, ...]) -> list[str | None]:
    return [
        article.headline for article in split_articles(page_from_text("\n".join(lines))).articles
    ]


def test_a_signed_report_on_cookies_is_an_article() -> None:
    """It speaks as "we" to "you", as notices do."""
    assert _headlines(_COOKIES) == [_COOKIES[0]]


def test_sums_a_month_that_nobody_sells_make_no_offer() -> None:
    """No word of subscribing or cancelling stands there."""
    assert _headlines(_PENSIONS) == [_PENSIONS[0]]


def test_a_page_whose_head_names_author_and_day_holds_an_article() -> None:
    """Prices of what it tests stand in it, and how to cancel them."""
    paragraphs = "".join(
        f"<p>{text}</p>"
        for text in (
            "The film service of the harbour radio shows everything that the town has filmed since the war, and little else.",
            "€13.99 a month",
            "€11.99 a month with advertising",
            "Whoever does not like it can cancel at the end of any month, which took us three minutes and two telephone calls.",
        )
    )
    data = (
        "<html><head><title>The films of the town</title>"
        '<meta property="article:published_time" content="2026-04-03T10:00:00Z">'
        '<meta name="author" content="Ada Lorne"></head>'
        f"<body><article><h1>The films of the town</h1>{paragraphs}</article></body></html>"
    )
    page = read_page(RawPage(data=data.encode(), media="html", locator="page"))
    assert len(split_articles(page).articles) == 1
