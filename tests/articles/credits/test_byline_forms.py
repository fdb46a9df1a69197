"""Bylines by the kind of their text, with a post or an outlet behind the name, and behind a word for authors."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles import split_articles
from wirecopy.articles.credits.byline import opens_with_by, read_authors
from wirecopy.pages import page_from_text

_ENGLISH = (
    "The council of the harbour town voted on Tuesday to build a third bridge over the river, after nine years of debate.",
    "“We have waited for this since my father drew the first plans,” said the mayor, who had promised the bridge twice.",
    "Building is to begin in spring and to last five years, at a cost of four hundred million, most of which the state will pay.",
)
_RUSSIAN = (
    "Градостроительный совет во вторник одобрил проект третьего моста через реку, о котором спорили девять лет.",
    "«Мы ждали этого с тех пор, как мой отец начертил первые планы», — сказал мэр, обещавший мост на двух выборах.",
    "Строительство начнется весной и продлится пять лет, стоимость составит четыреста миллионов рублей.",
)


def _authors(headline: str, byline: str, stamp: str, body: tuple[str, ...]) -> tuple[str, ...]:
    (article,) = split_articles(
        page_from_text("\n".join([headline, byline, stamp, *body]))
    ).articles
    return article.authors


@pytest.mark.parametrize("kind", ["Recipe", "Review", "Analysis", "Opinion"])
def test_a_kind_of_text_signs_with_by(kind: str) -> None:
    """With a colon it opens a headline."""
    stamp = "7 April 2026, 18:20"
    assert _authors("Third bridge to be built", f"{kind} by Ada Lorne", stamp, _ENGLISH) == (
        "Ada Lorne",
    )
    titled = f"{kind}: the bridge that nobody wanted"
    (article,) = split_articles(page_from_text("\n".join([titled, stamp, *_ENGLISH]))).articles
    assert (article.headline, article.authors) == (titled, ())


@pytest.mark.parametrize(
    "byline",
    [
        "Автор: Алла Верхова",
        "Алла Верхова, обозреватель",
        "Алла Верхова, корреспондент отдела «Город»",
    ],
)
def test_russian_posts_and_words_for_authors(byline: str) -> None:
    """What the post is of may follow it."""
    found = _authors("Городу построят третий мост", byline, "7 апреля 2026, 18:20", _RUSSIAN)
    assert found == ("Алла Верхова",)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ada Lorne | Harbour Ledger", ("Ada Lorne",)),
        ("By Ada Lorne | The Valley Times", ("Ada Lorne",)),
        ("Ada Lorne | Diario de Elder", ("Ada Lorne",)),
        ("Ada Lorne | Jon Trim", ("Ada Lorne", "Jon Trim")),
    ],
)
def test_an_outlet_behind_a_stroke_is_no_author(byline: str, authors: tuple[str, ...]) -> None:
    """A second name there is."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Tekst Wiebe Hofman · Foto’s Anke Smits", ("Wiebe Hofman",)),
        ("Text Ada Lorne | Photos Jon Trim", ("Ada Lorne",)),
        ("Ada Lorne / Foto Jon Trim", ("Ada Lorne",)),
        ("dal nostro inviato Carlo Neri", ("Carlo Neri",)),
        ("dal nostro inviato a Neri", ()),
        ("Ada Lorne, Foto Marina", ("Ada Lorne",)),
    ],
)
def test_who_took_the_pictures_is_no_author(byline: str, authors: tuple[str, ...]) -> None:
    """Without a colon behind the word for pictures; a name that is a town's is one behind a given name."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("De notre correspondante à Brezons, Claire Dumont", ("Claire Dumont",)),
        ("Onze correspondent Jan Kuipers", ("Jan Kuipers",)),
        ("Unser Korrespondent Hannes Brink", ("Hannes Brink",)),
        ("Da Redação", ()),
        ("De notre correspondante à Brezons", ()),
    ],
)
def test_an_outlets_own_correspondent(byline: str, authors: tuple[str, ...]) -> None:
    """The name may stand behind the place."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("names", "line", "authors"),
    [
        ("by", "Merrit Decker • November 18, 2026 10:00 am", ("Merrit Decker",)),
        ("meta", "Anna Decker • November 18, 2026 10:00 am", ("Anna Decker",)),
        ("meta", "18 November 2026 | Tidal Power", ()),
        ("entry-meta", "18 November 2026 | Southern Skerries", ()),
        ("x", "Merrit Decker • November 18, 2026 10:00 am", ()),
        ("x", "18.11.2026 10:00 / Анна Белова", ("Анна Белова",)),
        ("by", "Harbour News • November 18, 2026 10:00 am", ()),
        ("by", "Local News • November 18, 2026 10:00 am", ()),
    ],
)
def test_a_name_beside_the_stamp(names: str, line: str, authors: tuple[str, ...]) -> None:
    """Any where the markup sets who wrote, if it is no outlet's or section's; else one that a given name opens."""
    texts = "".join(f"<p>{text}</p>" for text in _ENGLISH)
    page = f"<html><body><main><h1>Third bridge to be built</h1><div class={names}>{line}</div>{texts}</main></body></html>"
    (article,) = split_page(page).articles
    assert article.authors == authors


def test_who_wrote_is_reached_below() -> None:
    """Where to write to the author is no text."""
    texts = "".join(f"<p>{text}</p>" for text in _ENGLISH)
    reach = "<p>Reach Ada Lorne at 555-0134 or ada@valley.example.</p>"
    page = f"<html><body><main><h1>Third bridge to be built</h1><p>By Ada Lorne</p>{texts}{reach}</main></body></html>"
    (article,) = split_page(page).articles
    assert "555-0134" not in article.text
    assert article.text.endswith("will pay.")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("2026-03-29 09:41 来源：海港晚报 作者：沈若溪 责任编辑：马腾 字号：大 中 小", "沈若溪"),
        ("تاریخ انتشار: 2026-03-29 | کد خبر: ۴۴۱۲۰ | خبرنگار: مهتاب رودباری", "مهتاب رودباری"),
        ("29.03.2026 10:12 | Рубрика: Общество | Автор: Анна Рябова", "Анна Рябова"),
    ],
)
def test_a_field_of_a_line_signs(line: str, author: str) -> None:
    """Beside the day, the source and the number of the report, each behind its word and a colon."""
    assert _authors("Third bridge to be built", line, "Share", _ENGLISH) == (author,)


def test_lines_without_fields_are_read_whole() -> None:
    """A bar parts authors, too, and a colon stands in names of sections."""
    assert read_authors("Text: Ada Lorne | Bo Farrow", None) == ("Ada Lorne", "Bo Farrow")
    assert read_authors("Автор: Анна Рябова, Пётр Лунин", None) == ("Анна Рябова", "Пётр Лунин")


_ROMANIAN = (
    "Consiliul orașului a votat marți construirea unui al treilea pod peste râu, după nouă ani de discuții.",
    "„Am așteptat asta de când tata a desenat primele planuri”, a spus primarul, care a promis podul de două ori.",
    "Lucrările încep la primăvară și durează cinci ani, iar cea mai mare parte a banilor vine de la stat.",
)


@pytest.mark.parametrize(
    ("line", "authors", "texts"),
    [
        ("de Smaranda Vlaicu, 29 aprilie 2026", ("Smaranda Vlaicu",), _ROMANIAN),
        ("By Ada Lorne, 29 April 2026", ("Ada Lorne",), _ENGLISH),
        ("By Ada Lorne", ("Ada Lorne",), _ENGLISH),
    ],
)
def test_a_byline_heads_no_article(
    line: str, authors: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    """The headline stands in the title of the page alone, before the outlet's name."""
    body = "".join(f"<p>{text}</p>" for text in texts)
    menu = "<ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul>"
    (article,) = split_page(
        "<html lang=en><head><title>Third bridge to be built - Valley Leaf</title></head>"
        f"<body><div><a href=/>Valley Leaf</a>{menu}</div><div>{line}</div>{body}</body></html>"
    ).articles
    assert (article.headline, article.authors) == ("Third bridge to be built", authors)


def test_whom_the_headline_names_did_not_write() -> None:
    """Two clubs stand beside a score as authors stand beside a stamp; who writes of himself still does."""
    headline, stamp = "Elder Vale 2-2 Quarry Town: late goal in the mud", "18 April 2026"
    lines = [headline, "Elder Vale", stamp, "By Ada Lorne", *_ENGLISH]
    (article,) = split_articles(page_from_text("\n".join(lines))).articles
    assert article.authors == ("Ada Lorne",)
    own = "Ada Lorne: why I left the council"
    (article,) = split_articles(
        page_from_text("\n".join([own, "By Ada Lorne", stamp, *_ENGLISH]))
    ).articles
    assert article.authors == ("Ada Lorne",)


_JAPANESE = (
    "　北浜市の雪まつり会場で１６日朝、高さ４メートルの氷像が溶けてなくなっているのが見つかった。けが人はいない。",
    "　実行委員会によると、氷像は１５日夜までは形を保っていた。温泉の配管のバルブの閉め忘れが原因とみて調べている。",
)


@pytest.mark.parametrize(
    ("closing", "authors"),
    [
        ("（若槻光太）", ("若槻光太",)),
        ("（敬称略）", ()),
        ("（年齢は当時）", ()),
        ("（社会部）", ()),
    ],
)
def test_a_name_closes_a_text_in_japanese(closing: str, authors: tuple[str, ...]) -> None:
    """In brackets behind the last sentence; what else stands there is no name."""
    stamp = "2026年2月17日 18時05分"
    last = f"　まつりは２２日まで。会場では代わりに小さな氷像が置かれる予定だ。{closing}"
    assert _authors("雪まつりの氷像が一夜で消える", stamp, "共有", (*_JAPANESE, last)) == authors


def test_a_columnist_in_the_headline_signs_with_another() -> None:
    """Behind a word like "by" nobody is told of."""
    text = "\n\n".join(
        ("Ada Lorne: Why the bridge must stay", "By Ada Lorne and Bo Farrow", *_ENGLISH)
    )
    (article,) = split_page(text).articles
    assert article.authors == ("Ada Lorne", "Bo Farrow")


def test_from_a_place_on_a_day_is_no_byline() -> None:
    """In Romanian "de" signs before a day."""
    assert opens_with_by("de Ada Lorne, 29 aprilie 2026")
    assert not opens_with_by("De Santiago Norte, 12 de mayo")
    assert not opens_with_by("De Santiago Norte, 12 mai 2026")
    assert not opens_with_by("de Sfânta Maria, 12 mai 2026")
