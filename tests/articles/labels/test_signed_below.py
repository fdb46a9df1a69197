"""Who posted a text, or wrote it, in the line right below it; the day above its headline."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.posting import read_posting
from wirecopy.model import Article, PageReading

FERRY = (
    "The ferry to the outer skerries has not sailed since Sunday, as the wind blows from the east and will not turn.",
    "Flour and coffee will last for a week, the shop on the quay says, and nobody has asked for a helicopter so far.",
)
BUOY = (
    "A buoy two metres tall with foreign letters came ashore on Tuesday, where children were looking for driftwood.",
    "The harbour master has put a rope around it and asks visitors not to knock on it until an expert has seen it.",
)
BREAD = (
    "With sour apples, with beer, with the water of boiled potatoes or with patience, the baker of the island told a full kitchen.",
    "She sold forty loaves on that evening, and the recipe with beer hangs beside the door of the shop since then.",
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by Ada Lorne at 19:30", "Ada Lorne"),
        ("Posted by Ada Lorne at 7:30 PM 3 comments:", "Ada Lorne"),
        ("Publicado por Ana Luisa Prado en 19:30 No hay comentarios:", "Ana Luisa Prado"),
        ("Postado por Carlos Prado às 09:40", "Carlos Prado"),
        ("Eingestellt von Hanna Lenz um 08:15", "Hanna Lenz"),
        ("Publié par Claire Dumas à 20h14", "Claire Dumas"),
        ("Posted by Anna Lorne", "Anna Lorne"),
        ("Posted by Merrit at 19:30", "Merrit"),
        ("Eingestellt von der Feuerwehr um 08:15", None),
        ("Eingestellt von Redaktion um 08:15", None),
        ("Publicado por la Guardia Civil en 19:30", None),
        ("Publié par Rédaction à 20h14", None),
        ("Posted by harbourman", None),
        ("Posted by the ferry company on its own site, the notice of Sunday says", None),
        ("Published by Harbour House in 1998", None),
        ("Anna Lorne at 19:30", None),
    ],
)
def test_who_posted(line: str, name: str | None) -> None:
    """Words like "posted by", and a clock or a name that is a person's."""
    assert read_posting(line) == name


def _blog(*posts: str) -> str:
    return f"<html><head><title>Skerry Notes</title></head><body><h1><a href=/>Skerry Notes</a></h1>{''.join(posts)}<div>Powered by a blog</div></body></html>"


def _post(day: str, headline: str, texts: tuple[str, ...], foot: str) -> str:
    body = "<br><br>".join(texts)
    return f"{day}<div class=post><h3><a href=/{len(headline)}>{headline}</a></h3><div>{body}</div>{foot}</div>"


def _read(page: str) -> list[Article]:
    reading: PageReading = split_page(page, captured_at="2026-11-20T12:00:00+00:00")
    return list(reading.articles)


FOOTS = [
    "<div>Posted by <span class=fn>{}</span> at <a href=#>19:30</a> 3 comments:</div>",
    "<div>Publicado por {} en 19:30</div>",
    "<p><i>{}</i></p>",
]


@pytest.mark.parametrize("foot", FOOTS)
def test_a_blog_signs_its_posts_below(foot: str) -> None:
    """The day of each stands above its headline."""
    first, second = _read(
        _blog(
            _post("<h2>Wednesday, November 18, 2026</h2>", "No ferry for the third day", FERRY, foot.format("Anna Lorne")),
            _post("<h2>Tuesday, November 17, 2026</h2>", "A buoy with foreign letters", BUOY, foot.format("Carl Trim")),
        )
    )  # fmt: skip
    assert (first.authors, second.authors) == (("Anna Lorne",), ("Carl Trim",))
    assert first.published_at is not None
    assert second.published_at is not None
    assert (first.published_at.day, second.published_at.day) == ("2026-11-18", "2026-11-17")


def test_the_clock_of_a_post_is_of_the_day_above() -> None:
    """And not of the next post's, which stands right below."""
    foot = "<div>Posted by Anna Lorne at 19:30</div>"
    post = "<h2>Wednesday, November 18, 2026</h2>"
    first, _, third = _read(
        _blog(
            _post(post, "No ferry for the third day", FERRY, foot),
            _post("", "Four ways to bake without milk", BREAD, foot),
            _post("<h2>Tuesday, November 17, 2026</h2>", "A buoy with foreign letters", BUOY, foot),
        )
    )
    assert first.published_at is not None
    assert third.published_at is not None
    assert (first.published_at.day, third.published_at.day) == ("2026-11-18", "2026-11-17")


@pytest.mark.parametrize(
    ("head", "foot", "authors"),
    [
        ("<p>By Mira Holm</p>", "<p>Anna Lorne</p>", ("Mira Holm",)),
        ("", "<p>Anna Lorne</p><p>18 November 2026, 10:40</p><p>What a mess this is, as ever.</p>", ()),
        ("", "<div class=comment><p>Anna Lorne</p><p>What a mess this is, as ever.</p></div>", ()),
        ("", "<p><a href=/anna>Anna Lorne</a></p>", ()),
        ("", "<p>Harbour Street</p>", ()),
        ("", "<p>Victoria Road</p>", ()),
        ("", "<p>Jordan River</p>", ()),
        ("", "<p>Charlotte Gazette</p>", ()),
        ("<p>Mayor Anna Lorne asked the board for a second boat on Sunday, as the first one is old.</p>", "<p>Anna Lorne</p>", ()),
        ("", "<blockquote>We need a second boat.</blockquote><p>Anna Lorne</p>", ()),
        ("", "</div><div>Anna Lorne</div><p>What a mess this is for all who have to be at work by eight.</p><div>Carl Trim</div><p>It is.</p>", ()),
        ("", "<p>Anna Lorne</p><p>Carl Trim took the pictures</p>", ("Anna Lorne",)),
    ],
)  # fmt: skip
def test_other_names_below_sign_nothing(head: str, foot: str, authors: tuple[str, ...]) -> None:
    """Those of readers, of links and of streets, and any below a text that is signed above."""
    texts = "".join(f"<p>{text}</p>" for text in (*FERRY, *BUOY))
    page = f"<html><body><div><h1>No ferry for the third day</h1>{head}{texts}{foot}</div></body></html>"
    (article,) = _read(page)
    assert article.authors == authors


@pytest.mark.parametrize("name", ["Anna Lorne", "Mira Holm"])
def test_whom_the_head_names_signs(name: str) -> None:
    """And no other below."""
    texts = "".join(f"<p>{text}</p>" for text in (*FERRY, *BUOY))
    page = f"<html><head><meta name=author content='Anna Lorne'></head><body><div><h1>No ferry for the third day</h1>{texts}<p>{name}</p></div></body></html>"
    (article,) = _read(page)
    assert article.authors == ("Anna Lorne",)


@pytest.mark.parametrize(
    "foot",
    ["Propos recueillis par Claire Dumas", "Text: Claire Dumas", "Interview by Claire Dumas"],
)
def test_who_asked_or_wrote_signs_below(foot: str) -> None:
    """By the words for it, in flattened text, too."""
    (article,) = _read("\n".join(("No ferry for the third day", *FERRY, *BUOY, foot)))
    assert article.authors == ("Claire Dumas",)
    assert foot not in article.text


def test_a_name_above_the_next_headline() -> None:
    """It signs the article above, and is no kicker of the one below."""
    tables = "".join(
        f"<table><tr><td><b>{headline}</b></td></tr><tr><td><small>{day}</small></td></tr><tr><td>{'<br><br>'.join(texts)}<br><br><i>{name}</i></td></tr></table>"
        for headline, day, texts, name in (
            ("No ferry for the third day", "12. 11. 2026", FERRY, "Jana Horákova"),
            ("A buoy with foreign letters", "11. 11. 2026", BUOY, "Petr Dvořák"),
        )
    )
    page = f"<html><head><title>Skerry Notes</title></head><body><table><tr><td><a href=/>Skerry Notes</a></td></tr></table>{tables}</body></html>"
    first, second = _read(page)
    assert (first.authors, second.authors) == (("Jana Horákova",), ("Petr Dvořák",))
    assert second.section is None


def test_a_link_inside_a_text_opens_no_article() -> None:
    """Though its line stands between paragraphs, and no word of markup says what it is."""
    link = "<div><div>MORE ON THIS</div><a href=/1>What the new pier will cost you, street by street</a></div>"
    texts = [f"<p>{text}</p>" for text in (*FERRY, *BUOY)]
    page = f"<html><body><div><h1>No ferry for the third day</h1><div>{''.join(texts[:2])}{link}{''.join(texts[2:])}</div></div></body></html>"
    (article,) = _read(page)
    assert article.text.splitlines() == [*FERRY, *BUOY]
