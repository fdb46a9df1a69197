"""Labels that lines take from what they stand by."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy import split_page
from wirecopy.articles import split_articles
from wirecopy.model import BlockKind, PageReading, RawPage
from wirecopy.pages import read_page

HEADLINE = "Parliament of Veldora votes on new railway law"
PARAGRAPHS = [
    "The parliament of Veldora voted on Tuesday to build a railway along the northern coast, after two years of debate in"
    " the capital and in the towns that will lose their ferries.",
    "Members of the Farmers' League left the hall before the vote, saying that the line would cut their fields in two and"
    " that nobody had asked them where the stations should stand.",
    "The minister of works, Jon Berg, told the house that the first trains would run within four years, and that the state"
    " would pay for every bridge and for the houses that have to move.",
    "Shops in the harbour stayed closed for an hour in protest, and the mayor said that the town would go to court if the"
    " government did not change the plan before the summer.",
]
SECOND = [
    "Museum of Ostry shows glass from the old islands",
    "A museum in Ostry opened a show of glass that fishermen found between the islands last year, most of it older than"
    " the town and some of it as thin as paper.",
    "The director, Ana Lopes, said the pieces had been washed in fresh water for eight months before anybody dared to touch"
    " them with bare hands or bring them into the light.",
    "Visitors may see the collection until the end of November, when it moves to the capital, and children are let in for"
    " nothing on the first Sunday of each month.",
]


def _read(lines: list[str]) -> tuple[PageReading, list[BlockKind | None]]:
    reading = wirecopy.split_page("\n".join(lines))
    kinds = [block.kind for block in reading.page.blocks]
    assert len(kinds) == len(lines)
    return reading, kinds


def _article(*head: str) -> list[str]:
    return [HEADLINE, *head, "By Ana Lopes", "3 May 2031", *PARAGRAPHS]


def test_links_stand_under_their_heading() -> None:
    """Titles under "Related" are related links, inside an article as below it; the text goes on after them."""
    links = ["Ferries of the north to stop in autumn", "Who owns the fields along the coast"]
    lines = [*_article()[:5], "Related stories", *links, *PARAGRAPHS[2:], "Read also:", *links]
    _, kinds = _read(lines)
    assert kinds[5:8] == [BlockKind.RELATED] * 3
    assert kinds[8:10] == [BlockKind.BODY] * 2
    assert kinds[10:] == [BlockKind.RELATED] * 3


def test_readers_speak_under_comments() -> None:
    """A name with a stamp below the heading makes what follows comments, up to the small print."""
    lines = [*_article(), "Comments", "Bo Lind", "4 May 2031", "This will never be built, mark my words.",
             "I came here by ferry and I will leave by ferry.", "Privacy policy"]  # fmt: skip
    _, kinds = _read(lines)
    at = lines.index("Bo Lind")
    assert kinds[at : at + 4] == [BlockKind.COMMENT] * 4
    assert kinds[-1] is not BlockKind.COMMENT


@pytest.mark.parametrize("heading", ["Comments (2)", "2 comments", "2 Kommentare", "5 comentarios"])
def test_a_reader_may_open_like_the_small_print(heading: str) -> None:
    """Comments go on below a sentence that opens with a phrase, and are no related links above them."""
    lines = [*_article(), "Related stories", "Ferries of the north to stop in autumn", heading, "ferryman1947",
             "4 May 2031", "About time that somebody in the house said no to this railway of theirs.", "Reply", "Privacy policy"]  # fmt: skip
    _, kinds = _read(lines)
    at = lines.index("ferryman1947")
    assert kinds[at : at + 3] == [BlockKind.COMMENT] * 3
    assert kinds[-1] is BlockKind.BOILERPLATE


def test_the_markup_says_where_readers_speak() -> None:
    """Without name or stamp, too, an element of comments holds some."""
    said = "Contact with the ministry was never answered, and I have written nine letters."
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    kinds = _kinds_of(
        f"<article><h1>{HEADLINE}</h1>{body}</article><div class=comment><p>{said}</p></div>"
    )
    assert kinds[said] is BlockKind.COMMENT


def test_items_of_a_list_below_the_headline_are_the_summary() -> None:
    """The markup draws their bullets; the text has none."""
    points = (
        "The line will cost two hundred million crowns",
        "Ferries stop when the first trains run",
    )
    items = "".join(f"<li>{point}</li>" for point in points)
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    kinds = _kinds_of(
        f"<article><h1>{HEADLINE}</h1><p class=byline>By Ana Lopes</p><ul>{items}</ul>{body}</article>"
    )
    assert [kinds[point] for point in points] == [BlockKind.SUMMARY] * 2


def _kinds_of(body: str) -> dict[str, BlockKind | None]:
    """The kind of each line of a page of markup."""
    page = split_articles(
        read_page(RawPage(data=f"<html><body>{body}</body></html>".encode(), media="html", locator="page"))
    ).page  # fmt: skip
    return {page.text[block.start : block.end].strip(): block.kind for block in page.blocks}


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("Farmers leave the hall in protest", BlockKind.SUMMARY),
        ("Opposition will go to court", BlockKind.SUMMARY),
        ("Оппозиция обещает пойти в суд", BlockKind.SUMMARY),
        ("The Daily Lamp of Ostry", BlockKind.BOILERPLATE),
        ("Transport and Trade", BlockKind.BOILERPLATE),
    ],
)
def test_a_clause_right_under_the_headline_is_the_summary(below: str, kind: BlockKind) -> None:
    """A few words are a standfirst when most of them are written small; names of sections are not."""
    _, kinds = _read([HEADLINE, below, "By Ana Lopes", "3 May 2031", *PARAGRAPHS])
    assert kinds[1] is kind


@pytest.mark.parametrize(
    "line", ["Short URL: https://lamp.example/x9", "Link : www.lamp.example/x9"]
)
def test_an_address_to_copy_is_no_caption(line: str) -> None:
    """It stays a button above a picture's credit, too."""
    credit = "The hall of the house on Tuesday. (Photo: Jan Sund/AFP)"
    _, kinds = _read([*_article()[:3], line, credit, *PARAGRAPHS])
    assert kinds[3:5] == [BlockKind.UI, BlockKind.CAPTION]


def test_a_dateline_has_a_line_of_its_own() -> None:
    """Place, day and agency above the first paragraph are read as those of the article."""
    reading, kinds = _read([*_article()[:3], "OSTRY, May 3 (Reuters) -", *PARAGRAPHS])
    assert kinds[3] is BlockKind.DATELINE
    (article,) = reading.articles
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("OSTRY", "May 3")
    assert article.agency == "Reuters"
    assert article.text == "\n".join(PARAGRAPHS)


def test_a_count_of_comments_is_a_button() -> None:
    """Nobody speaks below it: it only opens the comments."""
    lines = [*_article(), "12 Comments", "About us", "Privacy policy"]
    _, kinds = _read(lines)
    assert kinds[lines.index("12 Comments")] is BlockKind.UI
    assert BlockKind.COMMENT not in kinds


def test_text_goes_on_below_a_count_of_comments() -> None:
    """Paragraphs that nobody signs are no comments, however long the article is above the button."""
    below = [f"In May, {text[0].lower()}{text[1:-1]} once more." for text in PARAGRAPHS]
    lines = [*_article(), *SECOND[1:], "Share", "Comments (12)", *below, "About us"]
    reading, kinds = _read(lines)
    at = lines.index("Comments (12)")
    assert kinds[at + 1 : at + 5] == [BlockKind.BODY] * 4
    assert below[-1] in reading.articles[0].text


def test_the_words_above_a_handle_are_the_post() -> None:
    """Short lines right above an author's handle are embedded, the paragraphs before them are not."""
    post = ["No railway through our fields.", "— Farmers of Veldora (@farmers_veldora) May 3, 2031"]
    lines = [*_article()[:5], *post, *PARAGRAPHS[2:]]
    reading, kinds = _read(lines)
    assert kinds[5:7] == [BlockKind.EMBED] * 2
    assert kinds[4] is BlockKind.BODY
    assert post[0] not in reading.articles[0].text


def test_the_markup_parts_a_post_from_the_text() -> None:
    """A short paragraph above an embedded post stays text where the markup has it for that."""
    lead = "Farmers of Veldora blocked the road to the capital on Tuesday."
    post = "<blockquote class=twitter-tweet><p>No railway through our fields.</p>— Farmers (@veldora) May 3, 2031</blockquote>"
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    page = f"<html><body><article><h1>{HEADLINE}</h1><p>{lead}</p>{post}{paragraphs}</article></body></html>"
    (article,) = split_page(page).articles
    assert article.text == "\n".join([lead, *PARAGRAPHS])


def test_who_reported_closes_no_text() -> None:
    """The last paragraph of the markup may say who reported; a sentence that opens like it stays text."""
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    page = "<html><body><article><h1>{}</h1>{}<p>{}</p></article></body></html>"
    signed = page.format(HEADLINE, paragraphs, "Reporting by Ana Lopes; editing by Bo Lind")
    (article,) = split_page(signed).articles
    assert article.text == "\n".join(PARAGRAPHS)
    with_more = "With information from the ministry of works, sailors planned where the last ferries would go in autumn, and why."
    (article,) = split_page(page.format(HEADLINE, paragraphs, with_more)).articles
    assert article.text.endswith(with_more)


@pytest.mark.parametrize(
    "teasers",
    [
        ("Ferries of the north", "The last boat leaves the pier in autumn, and its crew looks for work.",
         "Fields of the coast", "Three families own most of the land that the railway will need."),
        # Sentences that end with a question in quotation marks, as German has them.
        ("Der Sturm von damals", "Was wussten die Leute im Tal vom Damm, und wer sagte ihnen: „Er hält nicht?“",
         "Eine Stadt wartet auf Glas", "Wie kam das Glas auf die Inseln, und wer fragte als Erster: „Wem gehört es?“"),
    ],
)  # fmt: skip
def test_titles_with_a_sentence_are_teasers(teasers: tuple[str, ...]) -> None:
    """Two titles outside the article, each with a sentence below, tease other stories."""
    _, kinds = _read([*_article(), "Share", *teasers, "Privacy policy"])
    assert kinds[-5:-1] == [BlockKind.RELATED, BlockKind.TEASER] * 2


def test_an_author_is_told_of_below() -> None:
    """A paragraph below the text that opens with the byline's name tells of the author."""
    about = "Ana Lopes has reported from the north for ten years and lives on a boat in the harbour of Ostry."
    lines = [*_article(), "Share", about, "Privacy policy"]
    _, kinds = _read(lines)
    assert kinds[lines.index(about)] is BlockKind.AUTHOR_BIO


@pytest.mark.parametrize(
    ("at", "kind"), [(0, BlockKind.AUTHOR_BIO), (-1, BlockKind.AUTHOR_BIO), (2, BlockKind.BODY)]
)
def test_a_paragraph_that_opens_with_its_author_tells_of_them(at: int, kind: BlockKind) -> None:
    """The first or the last of the text; in an interview the name stands before what is asked."""
    bio = "Ana Lopes is a senior reporter who covers trade. She wrote about shipping for the Elder Record."
    paragraphs = list(PARAGRAPHS)
    paragraphs.insert(len(paragraphs) if at < 0 else at, bio)
    reading, _ = _read([*_article()[:3], *paragraphs])
    kinds = {
        reading.page.text[block.start : block.end].strip(): block.kind
        for block in reading.page.blocks
    }
    assert kinds[bio] is kind
    told = [PARAGRAPHS[1].replace("Members", "Lopes and members"), *PARAGRAPHS[2:]]
    _, read = _read([*_article()[:3], bio, *told])
    assert read[3] is BlockKind.BODY
    asked = bio.replace("Ana Lopes", "Ana Lopes:")
    _, read = _read([*_article()[:3], asked, *PARAGRAPHS])
    assert read[3] is BlockKind.BODY


def test_bullets_before_the_text_are_the_summary() -> None:
    """Points right under the headline stand for the article and are not its text."""
    points = [
        "• The line will cost the state two hundred million crowns",
        "• Ferries stop when the first trains run",
    ]
    reading, kinds = _read([HEADLINE, *points, "By Ana Lopes", "3 May 2031", *PARAGRAPHS])
    assert kinds[1:3] == [BlockKind.SUMMARY] * 2
    assert reading.articles[0].summary == tuple(point.lstrip("• ") for point in points)
    assert reading.articles[0].text == "\n".join(PARAGRAPHS)


def test_kickers_stand_above_headlines() -> None:
    """The short line above each headline is its kicker, and the section of the article."""
    lines = [
        "Home",
        "Log in",
        "",
        "Transport",
        *_article(),
        "",
        "Culture",
        *SECOND,
        "",
        "Privacy policy",
    ]
    reading, kinds = _read(lines)
    assert kinds[lines.index("Transport")] is BlockKind.KICKER
    assert kinds[lines.index("Culture")] is BlockKind.KICKER
    assert [article.section for article in reading.articles] == ["Transport", "Culture"]


@pytest.mark.parametrize(
    ("above", "kind", "section"),
    [
        ("<nav><a href=/>Home</a></nav>", BlockKind.BOILERPLATE, None),
        ("<nav class=breadcrumb><a href=/p>Politics</a></nav>", BlockKind.KICKER, "Politics"),
        ("<p>Politics</p>", BlockKind.KICKER, "Politics"),
        (
            "<header><a href=/>Home</a> <a href=/w>World</a></header><p>Politics</p>",
            BlockKind.KICKER,
            "Politics",
        ),
        ("<nav><a href=/>Home</a></nav><a href=/p>Politics</a>", BlockKind.KICKER, "Politics"),
        ("<ul><li><a href=/>Home</a><li><a href=/p>Politics</a></ul>", BlockKind.BOILERPLATE, None),
    ],
)
def test_a_menu_of_one_word_is_no_kicker(above: str, kind: BlockKind, section: str | None) -> None:
    """The markup tells a menu from the section above a headline."""
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = f"<html><body>{above}<article><h1>{HEADLINE}</h1>{body}</article></body></html>"
    page = read_page(RawPage(data=html.encode(), media="html", locator="page"))
    reading = split_articles(page)
    at = [block.kind for block in reading.page.blocks].index(BlockKind.HEADLINE)
    assert reading.page.blocks[at - 1].kind is kind
    assert reading.articles[0].section == section


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (("Home", "World", "Politics", "Sport", "Politics"), "Politics"),
        # The first of the menu, a line that stands everywhere, and a menu that stands there twice.
        (("Home", "World", "Politics", "Sport", "Home"), None),
        (("Home", "Sign in", "World", "Sign in", "Sport", "Sign in"), None),
        (("Home", "World", "Politics", "Home", "World", "Politics"), None),
        (("Home", "World", "Politics", "Sport", "Health"), None),
    ],
)
def test_a_section_said_once_more_below_the_menu(
    above: tuple[str, ...], section: str | None
) -> None:
    """A word of the menu right above the headline is the article's section."""
    reading, _ = _read([*above, *_article()])
    assert reading.articles[0].section == section


def test_the_end_of_a_menu_is_no_kicker() -> None:
    """The last word of a menu says nothing of the article below it."""
    lines = ["Home", "World", "Politics", "Sport", *_article()]
    reading, kinds = _read(lines)
    assert kinds[3] is not BlockKind.KICKER
    assert reading.articles[0].section is None


def test_a_button_is_never_text() -> None:
    """Buttons between paragraphs stay buttons however the labeller likes them."""
    lines = [*_article()[:5], "Add as preferred source", "4 min read", *PARAGRAPHS[2:]]
    _, kinds = _read(lines)
    assert kinds[5:7] == [BlockKind.UI] * 2


def test_an_agency_signs_the_last_paragraph() -> None:
    """A short last sentence with a sign-off is the article's end, and names its agency."""
    last = "Talks go on next week. — Reuters"
    reading, kinds = _read([*_article(), last, "Share", "Privacy policy"])
    assert kinds[len(_article())] is BlockKind.BODY
    assert reading.articles[0].text.endswith(last)
    assert reading.articles[0].agency == "Reuters"


def test_every_label_says_how_sure_and_why() -> None:
    """Score and reason stand at each line of a mixed page."""
    lines = ["Home", "", "Transport", *_article(), "Related", "Ferries of the north to stop", "Comments",
             "Bo Lind", "4 May 2031", "This will never be built, mark my words.", "© 2031 The Lamp"]  # fmt: skip
    reading, _ = _read(lines)
    for block in reading.page.blocks:
        assert block.why
        assert block.score is not None
        assert 0 <= block.score <= 1


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ferries would stop on 23 October, a union of sailors warned", BlockKind.SUMMARY),
        ("Los barcos saldrán hasta el 23 de octubre", BlockKind.SUMMARY),
        # a day beside names, buttons and small words
        ("Ana Lopes, Ostry, on 23 October 2031", BlockKind.DATE_LINE),
    ],
)
def test_a_clause_with_a_day_is_no_date_line(line: str, kind: BlockKind) -> None:
    """The standfirst tells of a day on which something happens: nothing was published then."""
    reading, kinds = _read([HEADLINE, line, "By Ana Lopes", "3 May 2031", *PARAGRAPHS])
    assert kinds[1] == kind
    if kind is BlockKind.SUMMARY:
        (article,) = reading.articles
        assert article.published_at is not None
        assert article.published_at.day == "2031-05-03"


def test_an_agency_in_brackets_right_below_the_text_signs_it() -> None:
    """Below a picture it credits that; below the last paragraph the text."""
    reading, kinds = _read(
        [*_article(), "(PAP)", "Read also:", "Who owns the fields along the coast"]
    )
    assert kinds[7] == BlockKind.SIGNOFF
    assert reading.articles[0].agency == "PAP"
    reading, kinds = _read([*_article()[:3], "Trains wait for the vote", "(PAP)", *PARAGRAPHS])
    assert kinds[4] == BlockKind.CREDIT


@pytest.mark.parametrize("dash", ["—", "–"])
def test_speech_behind_a_dash_is_no_bullet(dash: str) -> None:
    """A text may open with what somebody says, as it does in Russian, and so may paragraphs further down."""
    page = f"""Рыбаки острова остались без причала на зиму
3 марта 2031, 14:30
{dash} Мы просили починить причал три года подряд, и каждый раз нам обещали весну, {dash} сказал рыбак Пётр Лунин.
Причал закрыли в понедельник после того, как осмотр нашёл трещины в двух опорах, сообщила администрация острова.
{dash} Теперь лодки стоят у чужого берега, и до дома час пешком, {dash} сказала его жена Вера.
Ремонт начнётся в апреле и продлится не меньше двух месяцев, деньги на него уже выделены."""
    (article,) = split_page(page).articles
    assert not article.summary
    assert article.text == "\n".join(page.split("\n")[2:])
