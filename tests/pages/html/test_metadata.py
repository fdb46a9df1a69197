"""Title, authors and dates come from the sign most to be trusted."""

from __future__ import annotations

import json
import logging
import time

import pytest

from wirecopy.model import PageMetadata, RawPage
from wirecopy.pages import read_page
from wirecopy.pages.html.authors import clean_authors
from wirecopy.pages.html.jsonld import read_linked_article
from wirecopy.pages.html.moments import iso_moment
from wirecopy.pages.html.titles import choose_title


def _metadata(head: str, body: str = "<h1>A headline of some length</h1><p>Text.") -> PageMetadata:
    markup = f"<html lang='en-GB'><head>{head}</head><body>{body}"
    return read_page(RawPage(data=markup.encode(), media="html", locator="test")).metadata


def _linked(**values: object) -> str:
    data = {"@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


#: names as metadata give them, names expected
NAMES = [
    (["By Ann Example"], ("Ann Example",)),
    (["Von Jürgen Beispiel und Ulla Probe"], ("Jürgen Beispiel", "Ulla Probe")),
    (["Ann Example, Bob Sample and Cy Specimen"], ("Ann Example", "Bob Sample", "Cy Specimen")),
    (["Example, Ann"], ("Ann Example",)),
    (["Ann Example, Political Editor"], ("Ann Example",)),
    (["Ann Example, London"], ("Ann Example",)),
    (["Ann Example (Beirut)"], ("Ann Example",)),
    (["ann@example.org Ann Example"], ("Ann Example",)),
    (["Ann Example", "ANN EXAMPLE"], ("Ann Example",)),  # once
    (["The Example Times"], ()),  # the outlet
    (["admin"], ()),  # an account
    (["N/A", "Ann Example"], ("Ann Example",)),
    (["AFP, Reuters"], ("AFP", "Reuters")),
    (["Reuters, London"], ("Reuters",)),
    (["Ann Example, Reuters"], ("Ann Example", "Reuters")),
    (["von dpa"], ("dpa",)),
    (["Di Stefano"], ("Di Stefano",)),
    (["TET"], ()),  # its initials
    (["https://example.org/people/ann"], ()),
    (["Puig i Cadafalch"], ("Puig i Cadafalch",)),  # one name
    (["Ana Ejemplo y Luis Muestra"], ("Ana Ejemplo", "Luis Muestra")),
    (["This is a whole sentence about what happened here"], ()),
    (["The Example (www.theexampletimes.org)"], ()),  # an address of the outlet
    (["von", "APA"], ("APA",)),
    (["", " ", "||", "12 Jan 2025"], ()),
    (["Sample, John A."], ("John A. Sample",)),
    (["Agency, New Town"], ("Agency",)),  # not a given name
    (["Di Stefano"], ("Di Stefano",)),
    (["Von der Probe"], ("Von der Probe",)),
    (["Von Ulla von der Probe"], ("Ulla von der Probe",)),
    (["Di Anna Prova"], ("Anna Prova",)),
    (["von DPA"], ("DPA",)),
]


@pytest.mark.parametrize(("names", "expected"), NAMES)
def test_authors(names: list[str], expected: tuple[str, ...]) -> None:
    """Names lose introductions, roles, addresses and outlets, and come apart."""
    assert clean_authors(names, outlets=["The Example Times"]) == expected


#: candidates in the order of trust, title expected
TITLES = [
    (["Ministers meet in the capital"], "Ministers meet in the capital"),
    (["Ministers meet in the capital - The Example"], "Ministers meet in the capital"),
    (["Ministers meet in the capital | The Example"], "Ministers meet in the capital"),
    (["Ministers meet | Sport | The Example"], "Ministers meet | Sport"),
    # another candidate shows where the headline ends
    (["Ministers meet again | Politics", "Ministers meet again"], "Ministers meet again"),
    (["Talks – a new start - The Example"], "Talks – a new start"),  # its own dash stays
    (["Ministers meet in the…", "Ministers meet in the capital"], "Ministers meet in the capital"),
    ([None, " ", "Ministers  meet\nagain"], "Ministers meet again"),
    ([None], None),
    # neither a colon nor a word of the headline that is the site's name too ends it
    (["A plan : the example of the northern towns"], "A plan : the example of the northern towns"),
    (
        ["A plan - what The Example of the north means"],
        "A plan - what The Example of the north means",
    ),
    (["Ministers meet again : The Example"], "Ministers meet again"),
]


@pytest.mark.parametrize(("candidates", "expected"), TITLES)
def test_title(candidates: list[str | None], expected: str | None) -> None:
    """The name of the site is no part of a headline."""
    assert choose_title(candidates, sites=["The Example", "example.org"]) == expected


#: value of a meta element, moment expected
MOMENTS = [
    ("2025-04-03", "2025-04-03"),
    ("2025-04-03 06:30 PM", "2025-04-03T18:30:00"),
    ("2025-04-03 12:05 a.m.", "2025-04-03T00:05:00"),
    ("2025-04-03T10:15:00Z", "2025-04-03T10:15:00+00:00"),
    ("2025-04-03 10:15:00 +0200", "2025-04-03T10:15:00+02:00"),
    ("2025-04-03T10:15", "2025-04-03T10:15:00"),
    ("20250403", "2025-04-03"),
    ("2025/04/03", "2025-04-03"),
    ("2025-04-03T99:99:00Z", "2025-04-03"),  # an absurd clock: the day counts
    ("2025-02-31", None),
    ("0000-00-00", None),
    ("9999-01-01", None),
    ("Thursday", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "expected"), MOMENTS)
def test_moments(value: str, expected: str | None) -> None:
    """Dates of metadata become ISO 8601; what is none is passed over."""
    assert iso_moment(value) == expected


#: head of the page, expected publication
PUBLISHED = [
    (_linked(datePublished="2025-04-03T08:00:00Z"), "2025-04-03T08:00:00+00:00"),
    ('<meta property="article:published_time" content="2025-04-03">', "2025-04-03"),
    # linked data that are absurd give way
    (_linked(datePublished="tomorrow") + '<meta name="date" content="2025-04-03">', "2025-04-03"),
    ('<link rel="canonical" href="https://example.org/2025/04/03/talks">', "2025-04-03"),
    ("<title>Talks | The Example | 03.04.2025</title>", "2025-04-03"),
    # a broken script still tells the date
    ('<script type="application/ld+json">{"datePublished": "2025-04-03",,}</script>', "2025-04-03"),
]


@pytest.mark.parametrize(("head", "expected"), PUBLISHED)
def test_publication(head: str, expected: str) -> None:
    """The first sign that gives a date is taken."""
    assert _metadata(head).published == expected


def test_people_before_organisations() -> None:
    """An outlet is named as author only where no person is."""
    desk = {"@type": "Organization", "name": "The Example"}
    person = {"@type": "Person", "name": "Ann Example"}
    assert _metadata(_linked(author=[desk, person])).authors == ("Ann Example",)
    assert _metadata(_linked(author=desk)).authors == ("The Example",)


def test_the_byline_on_the_page() -> None:
    """Where the head names nobody, the line marked as byline near the headline does."""
    body = (
        "<h1>A headline of some length</h1><div class='byline'>By Ann Example</div><p>Text.</p>"
        "<div class='comment'><span class='author'>Troll</span></div>"
    )
    assert _metadata("", body).authors == ("Ann Example",)


def test_what_else_a_head_says() -> None:
    """Language, canonical address, site, section and time of change."""
    found = _metadata(
        '<link rel="canonical" href="https://example.org/a">'
        '<meta property="og:site_name" content="The Example">'
        + _linked(articleSection="World", dateModified="2025-04-04", headline="A linked headline")
    )
    assert found.language == "en"
    assert found.canonical_url == "https://example.org/a"
    assert found.site_name == "The Example"
    assert (found.section, found.modified) == ("World", "2025-04-04")
    assert found.title == "A linked headline"


#: scripts of linked data, headline expected
SCRIPTS = [
    ('{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "One"}]}', "One"),
    ('<!-- {"@type": "Article", "headline": "One",} -->', "One"),
    ('[{"@type": "ListItem"}, {"@type": "BlogPosting", "headline": "One &amp; two"}]', "One & two"),
    ('{"@type": "NewsArticle", "headline": ["One"]}', "One"),
    ('{"@type": "NewsArticle", "headline": 5, "author": {"@id": {}}}', None),
    ("[" * 5000, None),
    ("null", None),
]


@pytest.mark.parametrize(("script", "expected"), SCRIPTS)
def test_linked_data(script: str, expected: str | None) -> None:
    """Scripts are read in every common form, and broken ones hurt nobody."""
    assert read_linked_article([script]).headline == expected


def test_the_article_of_several_that_the_page_shows() -> None:
    """Of several articles in linked data, the one whose headline stands on the page is read."""
    scripts = [
        '{"@type": "Article", "headline": "Other"}',
        '{"@type": "Article", "headline": "One"}',
    ]
    assert read_linked_article(scripts, titles=["one"]).headline == "One"


def test_references_within_the_page() -> None:
    """An author given by reference is looked up in the same page."""
    script = '[{"@type": "Article", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ann"}]'
    assert read_linked_article([script]).people == ("Ann",)


def test_nothing_is_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    """The search for a date in a page without one is silent."""
    logging.getLogger("htmldate").propagate = False
    try:
        assert _metadata("", "<p>x").published is None
    finally:
        logging.getLogger("htmldate").propagate = True
    assert capfd.readouterr().err == ""


def test_names_of_linked_data_that_are_no_strings() -> None:
    """Objects in the place of an identifier are not written out, however deep they are."""
    inner = json.dumps({"@type": "NewsArticle", "headline": "Ministers meet in the capital"})
    nested = '{"x":"' + "y" * 10_000 + '","@id":'
    script = nested * 400 + inner + "}" * 400
    start = time.process_time()
    assert read_linked_article([script]).headline == "Ministers meet in the capital"
    assert time.process_time() - start < 0.5


BROKEN = [
    # escapes of a cut script are read
    (
        [r'{"@type":"NewsArticle","headline":"Caf\u00e9 \"Nord\" &amp; Bar","x":'],
        ('Café "Nord" & Bar', None),
    ),
    # a sound script about other things says nothing of the article
    (['{"@type":"Person","dateCreated":"2015-01-02"}'], (None, None)),
    (['{"@type":"ImageObject","headline":"A hill","datePublished":"2015-01-02"}'], (None, None)),
    (['{"datePublished":"2025-04-03", "x"'], (None, "2025-04-03")),
]


@pytest.mark.parametrize(("scripts", "expected"), BROKEN)
def test_broken_linked_data(scripts: list[str], expected: tuple[str | None, str | None]) -> None:
    """Only scripts that no parser takes are searched for keys, and their strings are read as such."""
    found = read_linked_article(scripts)
    assert (found.headline, found.published) == expected


def test_what_came_with_the_page_beats_a_guess() -> None:
    """A date in the text gives way to the date of the feed or table, one that the page states does not."""
    own = PageMetadata(published="2024-05-03T10:00:00+00:00")
    text = b"<body><article><h1>Flood plan approved</h1><p>The last flood was on 14 March 2019, and it rained."
    stated = b"<meta property='article:published_time' content='2024-05-02'>"
    guessed = read_page(RawPage(data=text, media="html", locator="test", metadata=own)).metadata
    said = read_page(
        RawPage(data=stated + text, media="html", locator="test", metadata=own)
    ).metadata
    assert (guessed.published, guessed.sign_of("published")) == (own.published, "envelope")
    assert (said.published, said.sign_of("published")) == ("2024-05-02", "meta")


def test_a_line_of_stamps_with_a_marked_writer() -> None:
    """One word of a class may say that the element is a writer's, in a line that opens with a stamp."""
    line = "<div>Mo 05.05.25 | 14:07 Uhr | Von <span class=authorname>Eva Probe</span></div>"
    assert _metadata("", f"<h1>A headline of some length</h1>{line}").authors == ("Eva Probe",)


def test_the_byline_below_a_headline_that_is_no_h1() -> None:
    """A heading that holds the page's title behind a kicker is where bylines are looked for."""
    menu = "".join(f"<div>Section {number}</div>" for number in range(60))
    title = "Ferry line between the islands opens again"
    body = f"{menu}<h3>Harbour - {title}</h3><div class=byline>Ann Example</div><p>Text."
    assert _metadata(f"<title>{title}</title>", body).authors == ("Ann Example",)


#: line below the headline, authors expected
BYLINES = [
    ("By Ann Example", ("Ann Example",)),
    ("Von Jan van der Probe", ("Jan van der Probe",)),
    ("By Monday the river had fallen again", ()),
    ("Von der Leyen calls for calm", ()),
]


@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_byline_told_by_its_first_word(line: str, expected: tuple[str, ...]) -> None:
    """A line that nothing marks is a byline when a full name follows a word like "by"."""
    assert _metadata("", f"<h1>A headline of some length</h1><p>{line}</p>").authors == expected


#: head of the page, address expected of a page captured at https://example.org/2025/04/03/talks
ADDRESSES = [
    ("<link rel=canonical href=/talks>", "https://example.org/talks"),
    ("<meta property=og:url content=//example.org/a>", "https://example.org/a"),
    ("<link rel=canonical href='javascript:alert(1)'>", "https://example.org/2025/04/03/talks"),
    ("<link rel=canonical href='http://[x'><meta property=og:url content='/b c'>", "https://example.org/bc"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), ADDRESSES)
def test_addresses_are_of_the_web(head: str, expected: str) -> None:
    """They are given in full; others are passed over, and the address of the capture still tells the day."""
    raw = RawPage(
        data=f"<html><head>{head}</head><body><p>A line of the page.".encode(),
        media="html",
        url="https://example.org/2025/04/03/talks",
        locator="test",
    )
    found = read_page(raw).metadata
    assert (found.canonical_url, found.published) == (expected, "2025-04-03")
    is_own = expected.endswith("/talks") and "2025" in expected
    assert (found.sign_of("canonical_url") == "address") == is_own
    assert found.sign_of("published") == "address"


#: time elements, publication expected
TIMES = [
    ("<time datetime=2025-04-03T10:15:00+02:00>", "2025-04-03T10:15:00+02:00"),
    ("<time class=updated datetime=2025-04-03T10:15:00Z>", "2025-04-03"),
    ("<time datetime=2025-04-05T10:15:00Z>", "2025-04-03"),
    ("<time datetime=2025-04-03>", "2025-04-03"),
    # of several, as beside titles of other articles, none is known to be the article's
    (
        "<time datetime=2025-04-03T05:00:00Z>5</time><time datetime=2025-04-03T10:15:00Z>",
        "2025-04-03",
    ),
]


@pytest.mark.parametrize(("element", "expected"), TIMES)
def test_a_time_element_gives_the_clock_of_the_day(element: str, expected: str) -> None:
    """Where the day is known, an element of that day that speaks of no change has the minute, if no other has another."""
    head = "<link rel=canonical href=https://example.org/2025/04/03/talks>"
    assert (
        _metadata(head, f"<h1>A headline of some length</h1>{element}</time>").published == expected
    )


#: address, day expected
ADDRESS_DAYS = [
    ("https://example.org/2024/02/29/a", "2024-02-29"),
    ("https://example.org/story/20240230", None),
    ("https://example.org/story/19460512", None),
    ("https://example.org/19460512/2024/03/01", "2024-03-01"),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESS_DAYS)
def test_day_of_an_address(address: str, expected: str | None) -> None:
    """Figures in an address are a date when there is such a day, of a year in which pages exist."""
    assert _metadata(f"<link rel=canonical href={address}>").published == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mon, 12 May 2025 14:05:00 GMT", "2025-05-12T14:05:00+00:00"),
        ("Mon, 12 May 2025 14:05:00 +0200", "2025-05-12T14:05:00+02:00"),
        ("Mon May 12 2025 14:05:00 GMT+0200 (CEST)", "2025-05-12T14:05:00+02:00"),
        ("May 12, 2025 2:05 PM", "2025-05-12T14:05:00"),
        ("12 mai 2025", "2025-05-12"),
        ("12. Mai 2025 14:05", "2025-05-12T14:05:00"),
        ("May 12, 2025 2:05 PM EST", "2025-05-12"),
        ("1747058700", "2025-05-12T14:05:00+00:00"),
        ("1747058700000", "2025-05-12T14:05:00+00:00"),
        ("12 of the 2025 best", None),
        ("4420257711", None),
        ("32 May 2025", None),
    ],
)
def test_months_in_words_and_counted_seconds(value: str, expected: str | None) -> None:
    """A clock with a zone of another name is left out."""
    assert iso_moment(value) == expected


_MENU = (
    "<nav><ul><li><a href='/comarca'>Comarca</a></li></ul></nav><h1>A headline of some length</h1>"
)


@pytest.mark.parametrize(
    ("values", "body", "authors"),
    [
        ({"author": {"name": "Politics"}}, "", ()),
        ({"author": {"name": "Dale Barton"}, "articleSection": "Dale Barton"}, "", ()),
        ({"author": {"name": "Comarca"}}, "", ()),
        ({"author": {"name": "Comarca"}}, "<p>By Ann Example</p>", ("Ann Example",)),
        ({"author": {"name": "Enviado especial"}}, "", ()),
        ({"author": {"name": "Publicado por Ana Muestra"}}, "", ("Ana Muestra",)),
        ({"author": {"name": "Radio Smith"}, "articleSection": "Radio"}, "", ("Radio Smith",)),
    ],
)
def test_a_section_is_no_author(
    values: dict[str, object], body: str, authors: tuple[str, ...]
) -> None:
    """Some sites give the name of the section, which the head or a menu tells, or a post."""
    found = _metadata(_linked(headline="A headline of some length", **values), f"{_MENU}{body}")
    assert found.authors == authors


@pytest.mark.parametrize(
    ("element", "title"),
    [
        ("Harbour.Net :: News :: Old bridge over the river", "Old bridge over the river opens again"),
        ("Harbour.Net :: News", "Harbour.Net :: News"),
        ("Harbour.Net :: Old bridge", "Harbour.Net :: Old bridge"),
    ],
)  # fmt: skip
def test_a_headline_cut_behind_the_name_of_the_site(element: str, title: str) -> None:
    """The page prints the whole of it."""
    body = "<div><b>Old bridge over the river opens again</b></div><p>Text."
    assert _metadata(f"<title>{element}</title>", body).title == title


def test_what_a_box_tells_of_an_author_names_nobody() -> None:
    """A sentence comes apart at its commas and words like "and"."""
    box = "<div class='author-box'><p>Ann Example covers the harbour and the coast for this site since it began.</p></div>"
    assert _metadata("", f"<h1>A headline of some length</h1><p>Text.</p>{box}").authors == ()
