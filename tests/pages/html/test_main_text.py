"""The main text is told from boxes, on pages of one article and of several."""

from __future__ import annotations

import pytest

from wirecopy.model import Page, RawPage
from wirecopy.pages import read_page, summarise_page
from wirecopy.pages.html.prose import ends_sentence

FIRST = "<p>The two ministers met in the harbour town on Monday and spoke about the ferry line for two hours.</p>"
SECOND = "<p>Neither side wanted to say afterwards whether the line would be opened again before the summer.</p>"
THIRD = "<p>“We will meet again in June,” the host told reporters who had waited at the gate all day long.</p>"
BODY = FIRST + SECOND + THIRD
TEASER = "<p>Another story that has nothing to do with this one, but is told in a full sentence all the same.</p>"
NAVIGATION = "<nav><ul>" + "<li><a href='/x'>Section</a></li>" * 12 + "</ul></nav>"


def _read(body: str, head: str = "") -> Page:
    markup = f"<html><head>{head}</head><body>{NAVIGATION}{body}</body></html>"
    return read_page(RawPage(data=markup.encode(), media="html", locator="test"))


def _main(body: str, head: str = "") -> str:
    return summarise_page(_read(body, head)).text


#: what surrounds the body, words that must not be main
BOXES = [
    (f"<h1>Ferry</h1><div class='story'>{BODY}<aside>{TEASER}</aside></div>", "Another"),
    (
        f"<h1>Ferry</h1><div class='story'>{BODY}<div class='related-box'>{TEASER}</div></div>",
        "Another",
    ),
    (f"<h1>Ferry</h1><div>{BODY}</div><div id='comments'>{TEASER * 9}</div>", "Another"),
    (
        f"<h1>Ferry</h1><div>{FIRST}<figure><figcaption>Gate. Photo: A. Example</figcaption></figure>{SECOND}</div>",
        "Photo",
    ),
    (f"<h1>Ferry</h1><div>{BODY}</div><footer>{TEASER}</footer>", "Another"),
    (
        f"<article><h1>Ferry</h1>{BODY}<article class='card'><h3>Other</h3>{TEASER}</article></article>",
        "Another",
    ),
    (
        f"<h1>Ferry</h1><div>{BODY}<p><a href='/o'>Another story in a link, with a full stop.</a></p></div>",
        "Another",
    ),
]


@pytest.mark.parametrize(("body", "unwanted"), BOXES)
def test_boxes_are_left_out(body: str, unwanted: str) -> None:
    """What stands in boxes is no main text; the paragraphs around them are."""
    text = _main(body)
    assert unwanted not in text
    assert "ferry line" in text
    assert "Section" not in text


def test_a_word_that_wraps_the_whole_article_marks_no_box() -> None:
    """A site that calls its article a video or a card keeps its text."""
    assert "ferry line" in _main(f"<div class='video card paywall'><h1>Ferry</h1>{BODY}</div>")


def test_standfirst_and_subheadings_belong() -> None:
    """The standfirst in the header and subheadings between paragraphs are main, the headline is not."""
    body = (
        "<header><h1>Ferry talks</h1><h2 class='lead'>Two neighbours try to agree on a ferry, and fail once more</h2>"
        f"</header><div>{FIRST}<h3>No word</h3>{SECOND}{THIRD}</div>"
    )
    lines = summarise_page(_read(body)).lines
    assert lines[0].startswith("Two neighbours")
    assert "No word" in lines
    assert "Ferry talks" not in lines


@pytest.mark.parametrize("tag", ["article", "div", "td"])
def test_a_second_paragraph_may_be_short(tag: str) -> None:
    """A paragraph that holds nearly all prose is not where the article stands."""
    body = f"<h1>Ferry</h1><{tag}>{FIRST[:-4]} They will meet again.</p><p>Nobody was hurt.</p></{tag}>"
    text = _main(f"<table><tr>{body}</tr></table>" if tag == "td" else body)
    assert "ferry line" in text
    assert text.endswith("Nobody was hurt.")


@pytest.mark.parametrize("story", ["<div class='story'>{}</div>", "<p>{}</p>", "<div>{}</div>"])
def test_small_print_is_no_second_paragraph(story: str) -> None:
    """Below an article of one paragraph stands what a site says of itself."""
    text = " ".join(part[3:-4] for part in (FIRST, SECOND, THIRD))
    body = f"<h1>Ferry</h1>{story.format(text)}<div class='bottom'>{TEASER}</div>"
    assert _main(body) == text


def test_text_before_a_gate_belongs() -> None:
    """Paragraphs before the element that holds most of the text are kept."""
    body = f"<article><h1>Ferry</h1><div class='free'>{FIRST}</div><div class='metered'>{SECOND * 6}</div></article>"
    assert "ferry line" in _main(body)


def test_several_articles_are_all_kept_apart() -> None:
    """On a page of several articles each has its own item and none is lost."""
    items = "".join(f"<article><h2>Item {i}</h2>{BODY}</article>" for i in range(4))
    page = _read(f"<main>{items}</main>")
    main = [block.hint for block in page.blocks if block.hint and block.hint.is_main]
    assert [hint.item for hint in main] == [i for i in range(4) for _ in range(3)]


def test_a_second_article_that_is_shorter_is_not_lost() -> None:
    """An endless page keeps what follows a long first article."""
    body = f"<main><article><h1>Long</h1>{BODY * 5}</article><article><h2>Short</h2>{BODY * 2}</article></main>"
    page = _read(body)
    assert {b.hint.item for b in page.blocks if b.hint and b.hint.is_main} == {0, 1}


def test_equal_siblings_become_items() -> None:
    """Posts of a live blog that are marked by class alone get item numbers."""
    posts = "".join(
        f"<div class='post'><span>10:{i:02}</span><br>{FIRST}{SECOND}</div>" for i in range(5)
    )
    page = _read(f"<h1>Ferry live</h1><div class='feed'>{posts}</div>")
    assert {b.hint.item for b in page.blocks if b.hint and b.hint.is_main} == set(range(5))


def test_told_text_takes_out_what_is_not_in_it() -> None:
    """Linked data that tell the text correct what the layout suggests."""
    told = (BODY * 1).replace("<p>", "").replace("</p>", " ").replace('"', "")
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{told}"}}</script>'
    odd = "<p>Buy our calendar with ferries today.</p>"
    body = f"<h1>Ferry</h1><div>{FIRST}{odd}{SECOND}{THIRD}</div>"
    assert "calendar" not in _main(body, head)
    assert "calendar" in _main(body)


def test_pages_without_prose() -> None:
    """A page of links has no main text and is read all the same."""
    page = _read("<p>Home</p>")
    assert summarise_page(page).lines in {(), ("Home",)}
    assert "Section" in page.text


def test_numbers_of_posts_leave_other_items_alone() -> None:
    """An article element outside the posts stays an item of its own."""
    posts = "".join(
        f"<div class='post'><span>10:{i:02}</span><br>{FIRST}{SECOND}</div>" for i in range(5)
    )
    page = _read(
        f"<h1>Ferry live</h1><div class='feed'>{posts}</div><aside><article>{TEASER}</article></aside>"
    )
    assert [
        b.hint.item for b in page.blocks if b.hint and "Another" in page.text[b.start : b.end]
    ] == [0]


SHORT = (FIRST, SECOND, THIRD)


def _items(body: str) -> list[int | None]:
    """The item of each line of main text."""
    return [b.hint.item for b in _read(body).blocks if b.hint and b.hint.is_main]


@pytest.mark.parametrize("sign", ["<div class='author'>Ana Lopes</div>", "<div>3 May 2031, 10:15</div>"])  # fmt: skip
def test_short_articles_below_each_other_are_kept(sign: str) -> None:
    """One paragraph below a headline of the first level and a name or a day makes an article."""
    long, *short = (
        f"<div><h1>Ferry number {i} is out</h1>{sign}{text}</div>"
        for i, text in enumerate((BODY * 4, *SHORT))
    )
    assert _items(f"<main>{long}{''.join(short)}</main>") == [0] * 12 + [1, 2, 3]


def test_an_article_without_name_or_day_beside_its_like() -> None:
    """Two that are signed show what the third is."""
    sign = "<div class='author'>Ana Lopes</div>"
    texts = (sign + BODY, sign + FIRST, SECOND)
    body = "".join(f"<div><h1>Ferry number {i} is out</h1>{text}</div>" for i, text in enumerate(texts))  # fmt: skip
    assert _items(f"<main>{body}</main>") == [0, 0, 0, 1, 2]


def test_equal_siblings_with_headings_of_one_level_are_items() -> None:
    """Where no headline stands above all, the shorter of two is no less an article."""
    body = f"<section><h2>The ferry line</h2>{BODY * 4}</section><section><h2>The bus line</h2>{FIRST}</section>"
    assert _items(f"<main>{body}</main>") == [0] * 12 + [1]


@pytest.mark.parametrize("above", [f"<h1>Ferry</h1>{FIRST}", f"<div>The ferry</div>{FIRST}"])
def test_sections_below_an_introduction_are_no_items(above: str) -> None:
    """A headline, or text alone, above them heads them all."""
    parts = "".join(f"<section><h2>Line {i}</h2>{BODY}</section>" for i in range(3))
    assert set(_items(f"<main><div>{above}{parts}</div></main>")) == {None}


def test_the_headline_of_an_item_is_no_standfirst() -> None:
    """However long, and though the site's name stands above it."""
    headline = "Ministers of both countries met in the harbour town and spoke of the ferry"
    body = "".join(f"<section><h2>{headline} {i}</h2>{BODY}</section>" for i in (1, 2))
    page = _read(f"<header>The Harbour</header><main>{body}</main>", "<title>The Harbour</title>")
    tags = [b.hint.tag for b in page.blocks if b.hint and b.hint.is_main]
    assert tags == ["p"] * 6


def test_many_captions_are_no_text_beside_paragraphs() -> None:
    """The last paragraph of a picture series is text, and what stands below the pictures is not."""
    pictures = f"<figure><figcaption>{SECOND[3:-4]}</figcaption></figure>" * 4
    text = _main(f"<h1>Ferry</h1><div>{FIRST}<div>{pictures}</div>{THIRD}</div>")
    assert "meet again in June" in text
    assert "Neither side" not in text


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("<article class='nota'><h2>The bus line</h2><p class=date>18 November 2026</p>{}</article>", 2),
        # a teaser that is marked as the article is, one that leads elsewhere, and other elements
        ("<article class='nota'><h2>The bus line</h2>{}</article>", 1),
        ("<article class='nota'><h2><a href=/b>The bus line</a></h2><p class=date>18 November 2026</p>{}</article>", 1),
        ("<article class='promo'><h2>The bus line</h2><p class=date>18 November 2026</p>{}</article>", 1),
    ],
)  # fmt: skip
def test_a_short_article_below_the_first(second: str, count: int) -> None:
    """Endless pages set one below another: it is one where it is marked as the first is, and signed or dated."""
    first = f"<article class='nota'><h1>The ferry line</h1>{BODY * 4}</article>"
    page = _read(f"<main>{first}{second.format(SECOND + THIRD)}</main>")
    kept = {b.hint.item for b in page.blocks if b.hint and b.hint.is_main}
    assert len(kept) == count


def test_a_subheading_above_a_table() -> None:
    """However many cells it has; a heading of a table beside the text is none."""
    table = "<table>" + "<tr><td>1976</td><td>29 %</td></tr>" * 6 + "</table>"
    text = _main(f"<h1>Ferry</h1><div>{FIRST}<h3>How many sailed</h3>{table}{SECOND}{THIRD}</div>")
    assert "How many sailed" in text
    apart = f"<section><h3>How many sailed</h3>{table}</section>"
    assert "How many" not in _main(f"<h1>Ferry</h1><div>{FIRST}{apart}{SECOND}{THIRD}</div>")


def test_short_posts_below_their_clocks() -> None:
    """A clock above the heading of each says that they are posts, under the headline of the page, too."""
    posts = "".join(
        f"<section class='post'><header><span>1{i}:20</span><h2>The ferry line {i}</h2></header>{SECOND}</section>"
        for i in range(4)
    )
    assert _items(f"<main><h1>The ferry line</h1><div>{posts}</div></main>") == [0, 1, 2, 3]


def test_boxes_of_facts_in_other_languages() -> None:
    """Their words of markup are listed."""
    for word in ("encadre", "despiece", "faktaruta"):
        box = (
            f"<div class='{word}'><h3>Facts</h3><ul><li>1964: the first boat sails</li></ul></div>"
        )
        text = _main(f"<h1>Ferry</h1><div>{FIRST}{box}{SECOND}{THIRD}</div>")
        assert "1964" not in text
        assert "meet again in June" in text


@pytest.mark.parametrize(
    ("text", "is_end"),
    [
        ("Der Text soll im Mai vorliegen. (dpa)", True),
        ("The horse was found unhurt. (A.M.)", True),
        ("まつりは２２日まで。（若槻みなみ）", True),
        ("Report of the council (first part)", False),
        ("Where to go (and when)", False),
    ],
)
def test_who_signs_behind_a_sentence_ends_it(text: str, is_end: bool) -> None:
    """A bracket behind a full stop; one within a title does not."""
    assert ends_sentence(text) is is_end


def test_paragraphs_in_thai_are_text() -> None:
    """They end with no mark."""
    texts = (
        "ชาวนาบ้านท่าเรือปล่อยเป็ดลงนาหลังเก็บเกี่ยวเพื่อให้กินหอยที่ทำลายต้นข้าวมานานหลายปี",
        "ผู้ใหญ่บ้านกล่าวว่าปีนี้ใช้สารเคมีลดลงครึ่งหนึ่งและยังขายไข่เป็ดได้อีกด้วย",
        "สำนักงานเกษตรจังหวัดเตรียมขยายโครงการไปยังหมู่บ้านอื่นในฤดูกาลหน้า",
    )
    body = "".join(f"<p>{text}</p>" for text in texts)
    assert _main(f"<h1>เป็ดในนาข้าว</h1><div>{body}</div>") == "\n".join(texts)
