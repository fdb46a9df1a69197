"""Bylines, datelines and signatures in the forms that outlets of many languages print."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.agency_form import (
    agencies_of,
    agencies_of_desk,
    names_source,
    uses_agency,
)
from wirecopy.articles.credits.bare_datelines import read_bare_dateline, read_place_line
from wirecopy.articles.credits.byline import (
    looks_like_name,
    opens_with_by,
    read_authors,
    split_agency,
)
from wirecopy.articles.credits.credit import read_signoff
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.credits.eastern_datelines import read_eastern_dateline
from wirecopy.articles.credits.opening_tag import read_opening_tag
from wirecopy.model import Article, BlockKind

_BODY = [
    "The council of Elder voted on Monday to close the north quay for the winter, after two years of argument.",
    "Members of both groups said the cost had doubled and that nobody else was willing to share it.",
    "The harbour master said that boats would be told where to moor before the first storms of the season.",
]


def _article(*head: str, foot: tuple[str, ...] = (), body: list[str] | None = None) -> Article:
    lines = ["Harbour council closes the north quay for the winter", *head, "", *(body or _BODY)]
    (article,) = split_page("\n".join([*lines, *foot])).articles
    return article


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Lorne @adalorne", ("Ada Lorne",)),
        ("By Ada Lorne (@adalorne)", ("Ada Lorne",)),
        ("Par Ada Lorne - ada@elder.example", ("Ada Lorne",)),
        ("BY ADA LORNE AND JON TRIM", ("ADA LORNE", "JON TRIM")),
        ("POR ADA LORNE Y JON TRIM", ("ADA LORNE", "JON TRIM")),
        ("By Ada Lorne, Elder News", ("Ada Lorne",)),
        ("Kommentar von Ada Lorne", ("Ada Lorne",)),
        ("Une enquête de Ada Lorne", ("Ada Lorne",)),
        ("Articolo di Ada Lorne", ("Ada Lorne",)),
        ("Un reportaje de Ada Lorne", ("Ada Lorne",)),
        ("Tekst Ada Lorne", ("Ada Lorne",)),
        ("Автор статьи: Анна Берг", ("Анна Берг",)),
        ("الكاتب: سامر الحداد", ("سامر الحداد",)),
        ("Von unserem Korrespondenten Ada Lorne", ("Ada Lorne",)),
        ("De notre correspondant à Elder", ()),
        ("From our correspondent in Port Elder", ()),
        ("Par Ada Lorne (Elder, envoyée spéciale)", ("Ada Lorne",)),
        ("Text: Ada Lorne – Fotos: Jon Trim", ("Ada Lorne",)),
        ("Ada Lorne | Madrid", ("Ada Lorne",)),
        ("Madrid - Ada Lorne", ("Ada Lorne",)),
        ("Ada Lorne - Redakteurin", ("Ada Lorne",)),
        ("Корреспондент Анна Берг", ("Анна Берг",)),
        ("كتب: سامر حداد وليلى منصور", ("سامر حداد", "ليلى منصور")),
        ("記者 若槻みなみ", ("若槻みなみ",)),
        ("政治部 若槻みなみ", ("若槻みなみ",)),
        ("By Ada Lorne, Jon Trim, and Anna Berg", ("Ada Lorne", "Jon Trim", "Anna Berg")),
        ("Author: Ada Lorne", ("Ada Lorne",)),
        ("Reporting by Ada Lorne", ("Ada Lorne",)),
        ("Por Ada Lorne para El Correo", ("Ada Lorne",)),
        ("Ada Lorne, de Brasília", ("Ada Lorne",)),
        ("Von Ada Lorne, Talbrück", ("Ada Lorne",)),
        ("Олена Кравець і Тарас Бойчук", ("Олена Кравець", "Тарас Бойчук")),
        ("Άννα Βρεττού και Νίκος Σαράφης", ("Άννα Βρεττού", "Νίκος Σαράφης")),
        ("Ada Lorne a Jon Trim", ("Ada Lorne", "Jon Trim")),
        ("Di Ada Lorne a Roma", ("Ada Lorne",)),
        ("By Ada Lorne [email protected]", ("Ada Lorne",)),
        ("By Ada Lorne Special to the Lantern", ("Ada Lorne",)),
        ("By Ada Lorne of the Valley Lantern", ("Ada Lorne",)),
        ("By Samir Haddad al-Masri", ("Samir Haddad al-Masri",)),
        ("مراسلنا في القاهرة", ()),
        ("القاهرة: سامر حداد", ("سامر حداد",)),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...]) -> None:
    """Accounts, outlets, posts and places beside a name are left out."""
    assert read_authors(line, None) == authors


@pytest.mark.parametrize(
    "line",
    [
        "Text messages show minister knew",
        "Text Messages Show Minister Knew",
        "Article of the Week",
        "Our correspondent says the city sleeps",
        "Corresponsal de guerra muere en Elder",
        "Bericht von der Front",
        "Kommentar: Der Rat hat sich verrannt",
        "Entrevista: qué pasará con el puente",
        "Bericht von Human Rights Watch",
    ],
)
def test_titles_that_open_with_such_words(line: str) -> None:
    """Nobody is named behind them."""
    assert not opens_with_by(line)


def test_a_section_and_a_place_are_no_name() -> None:
    """A given name has to open what a place may follow."""
    assert looks_like_name("Ada Lorne, Madrid")
    assert not looks_like_name("World News, Madrid")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Мария Волкова 12 мая 2025", ("Мария Волкова",)),
        ("Άννα Βρεττού | 12 Μαΐου 2025", ("Άννα Βρεττού",)),
        ("سامر حداد - 12/05/2025", ("سامر حداد",)),
        ("Ada Lorne - Monday, 12 May 2025", ("Ada Lorne",)),
        ("Publicado por Ada Lorne el 12 de mayo de 2025", ("Ada Lorne",)),
        ("Le 12 mai 2025 par Ada Lorne", ("Ada Lorne",)),
        ("World News, 12 May 2025", ()),
    ],
)
def test_names_beside_a_stamp(line: str, authors: tuple[str, ...]) -> None:
    """In other letters, too, and without the weekday."""
    assert _article(line).authors == authors


def test_the_outlet_is_known_by_its_notice_of_rights() -> None:
    """It is no author behind a stroke or a dash."""
    foot = ("", "© 2025 Lantern of Elder")
    for line in ("Ada Lorne | Lantern of Elder", "Ada Lorne - Lantern of Elder"):
        assert _article(line, "12 May 2025", foot=foot).authors == ("Ada Lorne",)


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("dpa/lby", ("dpa",)),
        ("(jw/dpa)", ("dpa",)),
        ("tm/ca (AFP)", ("AFP",)),
        ("EFE is/nb", ("EFE",)),
        ("（共同）", ("Kyodo",)),
        ("(भाषा)", ("PTI",)),
        ("共同", ()),
        ("foto/EFE", ()),
        ("tm/ca", ()),
        ("dpa/AFP", ("dpa", "AFP")),
        ("dpa-infocom, dpa:250512-930-12345/1", ("dpa",)),
        ("and/or", ()),
    ],
)
def test_initials_and_codes_beside_an_agency(text: str, agencies: tuple[str, ...]) -> None:
    """They say nothing of it; without one they sign nothing."""
    assert agencies_of(text) == agencies


def test_staff_and_sources() -> None:
    """The outlet's staff names the agency it works with; a source may be one of several."""
    assert agencies_of_desk("Redazione ANSA") == ("ANSA",)
    assert agencies_of_desk("Van onze redactie/ANP") == ("ANP",)
    assert agencies_of_desk("Redaktion Elder") == ()
    assert names_source("Quelle: elder.de, jwe/dpa")
    assert names_source("स्रोत: भाषा")
    assert names_source("Source AFP")
    assert not names_source("Source of the river")
    assert uses_agency("(With PTI inputs)")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Riproduzione riservata © Copyright ANSA", "ANSA"),
        ("(c)AFP", "AFP"),
        ("dpa/lby", "dpa"),
        ("Quelle: elder.de, jwe/dpa", "dpa"),
    ],
)
def test_signatures_below_the_text(line: str, agency: str) -> None:
    """Notices of rights, codes and sites beside them."""
    assert _article("By Ada Lorne", "12 May 2025", foot=(line,)).agency == agency


@pytest.mark.parametrize("line", ["AFP, London", "Madrid / EFE", "ТАСС, Москва", "Av TT"])
def test_an_agency_and_its_place_in_the_head(line: str) -> None:
    """A known place only."""
    agencies = {"AFP, London": "AFP", "Madrid / EFE": "EFE", "ТАСС, Москва": "TASS", "Av TT": "TT"}
    assert _article(line, "12 May 2025").agency == agencies[line]


def test_a_signed_last_sentence_is_text() -> None:
    """It is no caption, though captions end so."""
    last = "The harbour master said he would wait for the boats. (Reuters)"
    article = _article("By Ada Lorne", "12 May 2025", body=[*_BODY[:2], last])
    assert article.agency == "Reuters"
    assert last in article.text


def test_who_helped_is_no_text() -> None:
    """A line below the text that says who contributed."""
    foot = ("Jon Trim contributed to this report.",)
    page = split_page("\n".join(["Harbour council closes the north quay", "", *_BODY, *foot])).page
    assert page.blocks[-1].kind is BlockKind.BOILERPLATE


def test_sign_offs_in_wide_brackets() -> None:
    """As Japanese reports end."""
    found = read_signoff("市は来月、工事を始めるとしている。（共同）", 0)
    assert found is not None
    assert found.agency == "Kyodo"


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("القاهرة - (أ ف ب) - قال", "القاهرة", "AFP"),
        ("بيروت، 12 أيار (رويترز) - قال", "بيروت", "Reuters"),
        ("Астана. Казинформ - Совет", "Астана", "Kazinform"),
        ("PARIS e LISBOA — O conselho", "PARIS e LISBOA", None),
        ("القاهرة (وكالات) - قال", "القاهرة", None),
        ("LONDON, 12th May, 2025 (WAM) -- The", "LONDON", "WAM"),
        ("Reuters - PORT ELDER - The", "PORT ELDER", "Reuters"),
    ],
)
def test_datelines_with_a_mark(text: str, place: str, agency: str | None) -> None:
    """Commas and dashes of other scripts, agencies behind a stop, two towns, agencies unnamed."""
    found = read_dateline(text, 0)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


def test_a_japanese_dateline_with_blanks() -> None:
    """Place, day and agency in square brackets."""
    found = read_eastern_dateline("［東京　１２日　ロイター］ - 市議会は", 0)
    assert found is not None
    assert (found[0].place, found[0].agency) == ("東京", "Reuters")


def test_two_names_in_arabic() -> None:
    """The second grown to its "and"."""
    article = _article("سامر حداد وليلى منصور", "12 مايو 2025")
    assert article.authors == ("سامر حداد", "ليلى منصور")


def test_a_title_before_an_agency_is_no_place() -> None:
    """Two letters and a stop are a title."""
    assert read_dateline("Mr. AP - The council", 0) is None


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Amsterdam, 12 mei. De raad stemt", "nl", "Amsterdam"),
        ("Kraków. Rada miasta", "pl", "Kraków"),
        ("dpa Berlin. Der Rat stimmt", "de", "Berlin"),
        ("(dpa) Hannover. Der Rat stimmt", "de", "Hannover"),
        ("(London) The council voted", "en", "London"),
        ("دمشق-سانا وافق المجلس", "ar", "دمشق"),
        ("الرباط: وافق المجلس", "ar", "الرباط"),
        ("नई दिल्ली: परिषद ने", "hi", "नई दिल्ली"),
        ("(Update) The council voted", "en", None),
        ("Ada, 12 May. The boy said", "en", None),
        ("الوزير: قال إن", "ar", None),
        ("Київ. УНІАН. Рада", "uk", "Київ"),
        ("मुंबई। परिषद ने", "hi", "मुंबई"),
        ("Islamabad: The council voted to close the north quay for the winter.", "en", "Islamabad"),
        ("Madrid: Barcelona won the match that nobody who saw it will forget.", "en", None),
        ("Warning: The council voted to close the north quay for the winter.", "en", None),
        ("Berlin: Hier wurde vor vierzig Jahren die erste Galerie gegründet.", "de", None),
    ],
)
def test_bare_datelines(text: str, language: str, place: str | None) -> None:
    """Days, brackets and agencies beside a place; other words in the same forms are none."""
    found = read_bare_dateline(text, 0, language, [])
    assert (found and found.place) == place


def test_two_known_towns_before_a_dash() -> None:
    """Both have to be known, or they are people."""
    text = (
        "Berlin/Brüssel - Der Rat hat am Montag den Plan für den Bau der zweiten Brücke verworfen."
    )
    found = read_bare_dateline(text, 0, "de", [])
    assert found is not None
    assert found.place == "Berlin/Brüssel"
    assert read_bare_dateline(text.replace("Brüssel", "Lorne"), 0, "de", []) is None


@pytest.mark.parametrize(
    ("line", "is_place"), [("Berlin.", True), ("Genau.", False), ("Rom", False)]
)
def test_a_place_and_a_mark_on_a_line(line: str, is_place: bool) -> None:
    """A known one."""
    assert (read_place_line(line, 0) is not None) == is_place


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("/ТАСС/. Совет", "TASS"),
        ("EFE.- El", "EFE"),
        ("ТАСС, 12 мая. Совет", "TASS"),
        ("Совет, 12 мая. Он", None),
    ],
)
def test_agencies_open_a_text(text: str, agency: str | None) -> None:
    """Between strokes, or before the day."""
    found = read_opening_tag(text, 0)
    assert (found and found.agency) == agency


def test_long_and_blank_lines_are_no_bylines() -> None:
    """They are not searched, whatever they hold."""
    hostile = "Ada @" + "( " * 5000 + "x"
    assert split_agency(hostile) == (hostile, None)
    assert split_agency("\xa0 - AFP") == ("\xa0 - AFP", None)
