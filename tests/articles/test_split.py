"""Pages into articles: labels, pieces, templates, live posts, single articles with boxes."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.articles import ArticlesConfig, split_articles
from wirecopy.articles.trees import Trees
from wirecopy.model import Block, BlockHint, BlockKind, Page, PageMetadata, PageReading, PageSign

LONG = (
    "The delegates met for a third day in the old customs house by the river, and officials on both"
    " sides said that the text they had before them was shorter than the one of last week."
)
TOPICS = {
    "Fishing fleets return after storm warning is lifted": (
        "Harbour masters along the northern coast counted the trawlers as the fishing fleets came back to port.",
        "The storm warning was lifted at noon, and the trawlers that had waited behind the breakwater left again.",
        "Skippers said that the fishing had been poor since the autumn, and that fuel was dear.",
        "A spokesman for the harbour board said that the breakwater would be mended before the winter.",
    ),
    "Parliament of Veldora votes on new railway law": (
        "Members of parliament in Veldora voted late on Monday for a railway law that opens the tracks to rivals.",
        "The railway minister said that trains would be cheaper, while unions warned of the loss of jobs.",
        "Veldora has had one state railway since the end of the war, and its trains are often late.",
        "The law will go to the upper chamber in June, where the government has no majority of its own.",
    ),
    "Museum shows forgotten glass of the island makers": (
        "A museum in the capital has opened rooms full of glass that island makers blew two centuries ago.",
        "The glass was found in crates below the museum, wrapped in newspapers of the time, curators said.",
        "Visitors can see how makers coloured the glass with copper and with cobalt from the mainland.",
        "The rooms will stay open until spring, and then the glass will travel to three other museums.",
    ),
}


def page_of(
    text: str, *, captured_at: datetime | None = None, hints: dict[int, BlockHint] | None = None
) -> Page:
    """A page with one block a line, as flattened text has them."""
    blocks = []
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True) if text else []):
        hint = (hints or {}).get(number)
        blocks.append(Block(start=start, end=start + len(line), hint=hint))
        start += len(line)
    return Page(
        id="pg_0", url=None, outlet="The Lamp", captured_at=captured_at, locator="x",
        media="text", encoding="utf-8", text=text, blocks=tuple(blocks), metadata=PageMetadata(),
    )  # fmt: skip


def feed(*, stamps: tuple[str, ...] = ("12 May 2031", "11 May 2031", "10 sec ago")) -> str:
    """Three articles printed by one template."""
    lines = ["Home", "World", "Sport", "Log in"]
    for stamp, (title, paragraphs) in zip(stamps, TOPICS.items(), strict=True):
        lines += [title, "By Ana Lopes", f"Updated {stamp}", "Share", *paragraphs]
        lines += ["Share", "Related", "Read more"]
    return "\n".join([*lines, "Privacy policy", "All rights reserved"]) + "\n"


def check_invariants(reading: PageReading) -> None:
    """What holds for every reading."""
    page = reading.page
    assert "".join(page.text[b.start : b.end] for b in page.blocks) == page.text
    assert all(b.kind is not None and b.why and b.score is not None for b in page.blocks)
    for article in reading.articles:
        assert article.first_line <= article.last_line
        for piece in article.pieces:
            text = article.text[piece.text_start : piece.text_start + piece.length]
            assert text == page.text[piece.page_start : piece.page_start + piece.length]
        assert sum(p.length for p in article.pieces) + max(0, len(article.pieces) - 1) == len(
            article.text
        )


@pytest.mark.parametrize("use_labeller", [True, False])
def test_a_feed_becomes_its_articles(use_labeller: bool) -> None:
    """Each article of a template is found with headline, author, stamp and text."""
    reading = split_articles(page_of(feed()), ArticlesConfig(use_labeller=use_labeller))
    check_invariants(reading)
    assert [a.headline for a in reading.articles] == list(TOPICS)
    for article, paragraphs in zip(reading.articles, TOPICS.values(), strict=True):
        assert article.text == "\n".join(paragraphs)
        assert article.authors == ("Ana Lopes",)
        assert article.language == "en"
    assert [a.updated_at.day if a.updated_at else None for a in reading.articles] == [
        "2031-05-12", "2031-05-11", "2031-05-12",
    ]  # fmt: skip


def test_relative_stamps_use_the_capture() -> None:
    """With a capture time the relative stamp counts back from it."""
    captured = datetime(2031, 5, 13, 9, tzinfo=UTC)
    reading = split_articles(page_of(feed(), captured_at=captured))
    stamp = reading.articles[2].updated_at
    assert stamp is not None
    assert stamp.basis == "relative"
    assert stamp.day == "2031-05-13"


def test_a_single_article_with_boxes_stays_one() -> None:
    """Related links, a newsletter prompt and subheadings do not cut an article."""
    title, paragraphs = next(iter(TOPICS.items()))
    lines = [title, "12 May 2031", *paragraphs[:2], "Related", "Museum shows old glass", "Boats for hire",
             *paragraphs[2:], "A hard winter", *paragraphs, "Sign up for our newsletter", LONG,
             "Comments (2)"]  # fmt: skip
    reading = split_articles(page_of("\n".join(lines)))
    check_invariants(reading)
    assert len(reading.articles) == 1
    kinds = [b.kind for b in reading.page.blocks]
    assert kinds[lines.index("Sign up for our newsletter")] is BlockKind.NEWSLETTER
    assert kinds[lines.index("Related")] is BlockKind.RELATED


def test_live_posts_open_with_their_clocks() -> None:
    """Stamps of one form with text under each are posts."""
    posts = [p for paragraphs in TOPICS.values() for p in paragraphs[:2]]
    lines = ["Live: the river talks as they happen", LONG]
    for k, post in enumerate(posts):
        lines += [f"{18 - k}:15 GMT", post]
    reading = split_articles(page_of("\n".join(lines)))
    check_invariants(reading)
    kinds = [a.kind for a in reading.articles]
    assert kinds[-len(posts) :] == ["live_post"] * len(posts)
    assert [a.text for a in reading.articles[-len(posts) :]] == posts


def test_hints_vote() -> None:
    """A line in the navigation is not running text, however long."""
    hint = BlockHint(tag="nav", link_share=1.0, is_main=False)
    text = "\n".join([*feed().splitlines(), LONG])
    number = text.count("\n")
    reading = split_articles(page_of(text, hints={number: hint}))
    assert reading.page.blocks[number].kind is not BlockKind.BODY
    assert len(reading.articles) == 3


def test_lines_an_outlet_repeats_are_boilerplate() -> None:
    """The outlet's memory outweighs the shape of a line."""
    paragraph = TOPICS["Parliament of Veldora votes on new railway law"][2]
    memory = {paragraph.casefold(): 9}
    reading = split_articles(page_of(feed()), outlet_memory=memory)
    assert all(paragraph not in a.text for a in reading.articles)


def test_nothing_but_buttons_has_no_article() -> None:
    """A page of navigation is labelled and holds no article."""
    reading = split_articles(page_of("Home\nWorld\n\nLog in\nShare\n"))
    check_invariants(reading)
    assert reading.articles == ()


def test_the_head_fills_what_a_single_article_leaves_open() -> None:
    """Date and author of the head go to the only article of a page, and to none of several."""
    head = PageMetadata(published="2031-05-12T08:00:00+02:00", authors=("Ana Lopes",))
    title, paragraphs = next(iter(TOPICS.items()))
    alone = split_articles(replace(page_of("\n".join([title, *paragraphs])), metadata=head))
    assert alone.articles[0].authors == ("Ana Lopes",)
    stamp = alone.articles[0].published_at
    assert stamp is not None
    assert (stamp.basis, stamp.day) == ("metadata", "2031-05-12")
    several = split_articles(replace(page_of(feed()), metadata=head))
    assert all(a.published_at is None for a in several.articles)


def test_a_guessed_date_leaves_the_printed_one() -> None:
    """A date guessed from the page's text does not replace the stamp below the headline."""
    guess = PageMetadata(published="2019-03-14", signs=(PageSign(name="published", basis="text"),))
    title, paragraphs = next(iter(TOPICS.items()))
    page = page_of("\n".join([title, "12 May 2031, 10:00", *paragraphs]))
    printed = split_articles(replace(page, metadata=guess)).articles[0].published_at
    assert printed is not None
    assert printed.day == "2031-05-12"


@pytest.mark.parametrize(
    "text",
    [
        # The first sentence opens like a caption.
        "A view of the valley's economy that the central bank published on Tuesday shows that growth slowed sharply.\n"
        "The bank said exports fell by four percent and that unemployment rose to nine percent.",
        # The page says what it is, the text has no headline.
        "Comunicato stampa\n"
        "Il ministero della Pesca annuncia il divieto di pesca a strascico nella baia di Veldora dal primo giugno.\n"
        "I pescatori saranno risarciti con un fondo di trenta milioni di corone.",
        "COMMUNIQUÉ DE PRESSE\n"
        "Veldora, le 4 mai 2026\n"
        "Le ministère de la Pêche annonce l'interdiction du chalutage dans la baie à compter du 1er juin.\n"
        "La ministre Ida Holm a déclaré : « La baie a besoin de temps, nous le lui donnerons. »\n"
        "Contact presse : presse@example.org",
    ],
)
def test_short_pasted_texts_are_read_whole(text: str) -> None:
    """A text is read from its first sentence on, which is neither caption nor headline."""
    (article,) = split_articles(page_of(text)).articles
    sentences = [line for line in text.split("\n") if line.endswith((".", "»"))]
    assert article.text.split("\n") == sentences


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Головна\nНовини\nКонтакти\nСуд звільнив редактора тижневика\n4 травня 2026",
            "Суд у Велдорі в понеділок звільнив редактора забороненого тижневика. Він провів під вартою сорок днів.",
            "Усі права захищено",
        ),
        (
            "Acasă\nȘtiri\nContact\nPoliția a reținut unsprezece docheri\n4 mai 2026",
            "Poliția din Veldora a reținut marți unsprezece docheri după o bătaie în fața unui sediu sindical.",
            "Toate drepturile rezervate",
        ),
    ],
)
def test_the_only_sentence_below_a_stamp_is_the_text(rows: tuple[str, str, str]) -> None:
    """A brief of one paragraph on a page of a small site is read, though the page holds no other text."""
    (article,) = split_articles(page_of("\n".join(rows))).articles
    assert article.text == rows[1]


def test_a_chronology_is_one_article() -> None:
    """Sentences below one headline, each behind its day, are its text."""
    days = [
        "4 May: Shelling of the market of Wer by the army killed nine civilians.",
        "5 May: Gunmen abducted six drivers on the Addo road.",
        "6 May: Dockers in Larnholt blocked the port; police used tear gas.",
        "7 May: Talks between the government and the Northern Front opened in Vellin.",
    ]
    (article,) = split_articles(page_of("\n".join(["Incidents, week of 4 May", *days]))).articles
    assert article.text.split("\n") == days


def test_bare_text_is_an_article() -> None:
    """Text with nothing around it is an article, also when its lines repeat."""
    reading = split_articles(page_of("\n".join([LONG] * 20)))
    check_invariants(reading)
    assert len(reading.articles) == 1


def test_empty_page() -> None:
    """An empty page gives an empty reading."""
    assert split_articles(page_of("")).articles == ()


LINES = st.one_of(
    st.sampled_from([*TOPICS, LONG, "Share", "3 May 2031", "18:15 GMT", "By Ana Lopes", "", "  ", "AFP", "Related"]),
    st.text(alphabet=st.characters(exclude_characters="\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), max_size=60),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_any_page_can_be_split(lines: list[str]) -> None:
    """Blocks tile the text and pieces map back, whatever the page holds; twice gives the same."""
    page = page_of("\n".join(lines))
    reading = split_articles(page)
    check_invariants(reading)
    assert split_articles(page) == reading


HOSTILE = [
    "word " * 200_000,
    "(" * 200_000,
    "- " * 100_000,
    "A" * 500_000,
    "\n".join(["A title of some words here"] * 4000),
    "\n".join(f"Title number {k} of many\n{LONG}" for k in range(1500)),
]


@pytest.mark.parametrize(
    "text", HOSTILE, ids=["words", "brackets", "dashes", "letters", "titles", "feed"]
)
def test_hostile_pages_take_linear_time(text: str) -> None:
    """Long lines and thousands of candidates end in seconds."""
    began = time.process_time()
    check_invariants(split_articles(page_of(text)))
    assert time.process_time() - began < 10


def test_trees_are_their_plain_reading() -> None:
    """The table walk gives what stepping through each tree gives."""
    rng = np.random.default_rng(3)
    trees = Trees(
        features=rng.integers(0, 4, (5, 7)).astype(np.int16),
        thresholds=rng.normal(size=(5, 7)).astype(np.float32),
        leaves=rng.normal(size=(5, 8)).astype(np.float32),
    )
    rows = rng.normal(size=(20, 4)).astype(np.float32)

    def walk(row: np.ndarray) -> float:
        total = 0.0
        for tree in range(5):
            at = 0
            while at < 7:
                at = 2 * at + 1 + bool(row[trees.features[tree, at]] > trees.thresholds[tree, at])
            total += float(trees.leaves[tree, at - 7])
        return 1 / (1 + np.exp(-total))

    assert np.allclose(trees.probabilities(rows), [walk(row) for row in rows])


def _marked_up_page() -> Page:
    """One article whose headline is glued to its kicker, a caption, and a list of links the extractor drops."""
    headline, paragraphs = next(iter(TOPICS.items()))
    lines = [
        f"Coast{headline}",
        "Trawlers at the old pier on a clear day in the north",
        *paragraphs,
    ]
    extra = ["Readers of this paper also liked a long story of the islands and their glass."] * 2
    hints = {0: BlockHint(tag="h1", is_main=False), 1: BlockHint(tag="figcaption", is_main=False)}
    hints |= {at: BlockHint(tag="p", is_main=True) for at in range(2, len(lines))}
    hints |= {at: BlockHint(tag="p", is_main=False) for at in range(len(lines), len(lines) + 2)}
    page = page_of("\n".join([*lines, *extra]), hints=hints)
    return replace(page, media="html", metadata=PageMetadata(title=headline, authors=("Ann Berg",)))


def test_the_markup_decides_on_a_page_with_one_main_text() -> None:
    """The head's title is the headline, the main text the text, a caption neither."""
    articles = split_articles(_marked_up_page()).articles
    headline, paragraphs = next(iter(TOPICS.items()))
    assert [article.headline for article in articles] == [headline]
    assert articles[0].text == "\n".join(paragraphs)
    assert articles[0].summary == ()
    assert articles[0].authors == ("Ann Berg",)


def test_a_title_of_something_else_is_no_headline() -> None:
    """The title of the head is not taken when it says nothing of the article."""
    page = _marked_up_page()
    page = replace(page, metadata=PageMetadata(title="Account settings of the subscriber"))
    assert split_articles(page).articles[0].headline == page.text.splitlines()[0]


def test_the_line_taken_up_by_the_lead_is_the_headline() -> None:
    """Neither a line of the template above the headline nor a caption below it becomes the headline."""
    headline, paragraphs = next(iter(TOPICS.items()))
    head = [
        "Lamp",
        "Coast",
        "Islands",
        "Tides: high water at seven",
        "",
        headline,
        "",
        "May 4, 2031",
        "",
    ]
    caption = ["Trawlers and their skippers wait at the pier. PHOTO: ANN BERG", ""]
    page = page_of("\n".join([*head, *caption, *paragraphs]))
    assert [article.headline for article in split_articles(page).articles] == [headline]


def test_the_sentence_above_a_picture_credit_is_its_caption() -> None:
    """A sentence over a line that only credits a picture is a caption, not the first paragraph."""
    headline, paragraphs = next(iter(TOPICS.items()))
    caption = "Trawlers and their skippers wait at the pier on the last day of the season."
    lines = [headline, "", caption, "", "PHOTO: REUTERS", "", "Follow topic:", "", *paragraphs]
    (article,) = split_articles(page_of("\n".join(lines))).articles
    assert caption not in article.text
    assert article.text.startswith(paragraphs[0])
