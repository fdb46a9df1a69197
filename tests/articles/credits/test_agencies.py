"""Agencies that no list knows, told by their form and their place on the page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy import split_page
from wirecopy.articles import split_articles
from wirecopy.articles.credits.agency_form import (
    read_full_name,
    read_tag,
    stands_for,
    written_for,
)
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.credits.first_published import read_first_published
from wirecopy.articles.credits.page_agencies import PageAgencies
from wirecopy.articles.lines import read_lines
from wirecopy.model import Article
from wirecopy.pages import page_from_text

PARAGRAPHS = """The harbour of Tarvik opened again on Monday after a storm that had kept forty ships outside for days.
The mayor said the new wall had held and that nobody was hurt, though two boats sank near the old pier.
Workers cleared the road to the market before noon, and the first trucks with fish left in the afternoon.
The ministry of transport will pay half of the repairs, a spokeswoman said, and the town the other half."""


def _only_article(head: str, foot: str = "", opening: str = "") -> Article:
    page = f"Fjord Courier\nNews\n\n{head}\n\n{opening}{PARAGRAPHS}\n\n{foot}\n\nRead also\nThe bread of Tarvik\n"
    articles = split_articles(page_from_text(page)).articles
    assert len(articles) == 1
    return articles[0]


TITLE = "Tarvik harbour opens after four days of storm\nMarch 9, 2026"
PAGES = [
    # a tag in the dateline
    (TITLE, "", "TARVIK, Norland (ZNA) — ", "ZNA"),
    # initials of the dateline and the full name in the byline
    (f"{TITLE}\nBy AZNA BERG, Zenith News Agency", "", "TARVIK (ZNA) - ", "Zenith News Agency"),
    # a full name under the headline
    (f"{TITLE}\nVANTERA WIRE", "", "", "Vantera Wire"),
    # a sign-off in brackets
    (TITLE, "(ZNA)", "", "ZNA"),
    # a bare sign-off that a picture credit confirms
    (f"{TITLE}\nShips wait outside the harbour. PHOTO: VANTERA", "VANTERA", "", "VANTERA"),
    # a bare word in capitals that nothing confirms
    (TITLE, "HARBOURS", "", None),
    # a picture credit alone
    (f"{TITLE}\nShips wait outside the harbour. Photo: ZNA/Ola Vik", "", "", None),
    # the outlet's own byline
    (f"{TITLE}\nBy Anna Berg, Fjord Courier", "", "TARVIK — ", None),
]


@pytest.mark.parametrize(("head", "foot", "opening", "agency"), PAGES)
def test_agencies_are_read_by_form(head: str, foot: str, opening: str, agency: str | None) -> None:
    """An agency that no list knows is believed where agencies sign, and nowhere else."""
    article = _only_article(head, foot, opening)
    assert article.agency == agency
    assert agency not in article.authors


@pytest.mark.parametrize("line", ["Source: AFP", "Quelle: dpa", "Agency: Xinhua"])
def test_a_source_named_at_the_end_is_a_credit_line(line: str) -> None:
    """A closing line that names the text's source credits that agency, and is no sign-off."""
    article = _only_article(TITLE, line)
    found = [credit for credit in article.credits if credit.is_text]
    assert [(one.agency, str(one.evidence)) for one in found] == [
        (line.partition(": ")[2], "credit_line")
    ]
    assert article.agency == found[0].agency


RIGHTS = [
    ("Copyright 2026 The Associated Press. All rights reserved.", "AP"),
    (
        "Copyright 2026 The Associated Press. All rights reserved. This material may not be published.",
        "AP",
    ),
    ("© 2026 Reuters", "Reuters"),
    ("Copyright (c) 2026 by Agence France-Presse. All rights reserved.", "AFP"),
    ("Copyright 2026 Fjord Courier. All rights reserved.", None),
    ("© 2026 The Fjord Press", None),
]


@pytest.mark.parametrize(("line", "agency"), RIGHTS)
def test_a_notice_of_an_agencys_rights_is_a_credit_line(line: str, agency: str | None) -> None:
    """A closing notice that the text is an agency's credits it; an outlet's own notice does not."""
    assert _only_article(TITLE, line).agency == agency


DATELINES = [
    # the capitals are the town's alone
    ("LUND, Sweden (ZNA) — A", ("LUND, Sweden", None, "ZNA")),
    # the date after the tag
    ("LUND (ZNA), March 9 — A", ("LUND", "March 9", "ZNA")),
    # the date after the country
    ("LUND, Sweden, March 9 (ZNA) - A", ("LUND, Sweden", "March 9", "ZNA")),
    # a long town
    ("SAN JUAN DE LA MAGUANA, Norland (ZNA) — A", ("SAN JUAN DE LA MAGUANA, Norland", None, "ZNA")),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_unlisted_tags_in_datelines(text: str, expected: tuple[str, str | None, str]) -> None:
    """Place, date and an unlisted tag of a dateline are read in any order."""
    found = read_dateline(text, 0, read_tag)
    assert found is not None
    assert (found.place, found.date, found.agency) == expected


def test_mixed_case_before_an_unknown_tag_is_no_dateline() -> None:
    """Initials in brackets explain a name in running text."""
    assert read_dateline("Large Sea Turtles (LSTs) — like others — swim", 0, read_tag) is None


@pytest.mark.parametrize(
    "text", ["(NATO)", "(Norway)", "(March)", "(Staff)", "(Getty Images)", "("]
)
def test_other_words_in_brackets_are_no_tags(text: str) -> None:
    """Bodies, places, days, staff and picture desks sign no text."""
    assert read_tag(text) is None


def test_full_names_and_their_tags() -> None:
    """Full names carry a telling word; initials and first words stand for them."""
    assert read_full_name("ZENITH NEWS AGENCY") == "Zenith News Agency"
    assert read_full_name("Northern Lights") is None
    assert stands_for("ZNA", "Zenith News Agency")
    assert stands_for("VANTERA", "Vantera Wire")
    assert not stands_for("ZNB", "Zenith News Agency")


def test_letters_that_fold_to_two_do_not_shift_the_credit() -> None:
    """A name is looked at where it stands, whatever letters stand before it."""
    lines = read_lines(page_from_text("Großer Preis der Straße, Schloß und Floß, photo by ZNA."))
    assert PageAgencies(lines, 0).is_credited("ZNA") == PageAgencies(
        read_lines(page_from_text("Grosser Preis der Strasse, Schloss und Floss, photo by ZNA.")), 0
    ).is_credited("ZNA")
    assert PageAgencies(lines, 0).is_credited("ZNA")


@given(st.text(max_size=80))
def test_any_text_can_be_asked_for_a_name(text: str) -> None:
    """No text breaks the readers of names, and what they find stands in it."""
    assert (read_tag(text) or "") in text
    read_full_name(text)
    read_dateline(text, 0, read_tag)


def test_thousands_of_names_take_linear_time() -> None:
    """A page full of different initials is read once, not once for each of them."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    tags = [f"Q{a}{b}{c}" for a in letters for b in letters for c in letters[:6]]
    lines = [line for tag in tags for line in (PARAGRAPHS.split("\n", maxsplit=1)[0], tag)]
    started = time.process_time()
    split_articles(page_from_text("\n".join([TITLE, "", *lines])))
    assert time.process_time() - started < 10


def test_a_reader_without_a_name_is_no_agency() -> None:
    """As those whose questions are answered sign."""
    text = """Doutora responde: posso dormir com o ventilador ligado?
31/03/2031 às 7h00
Toda terça, a médica da vila responde a dúvidas enviadas pelos leitores do jornal. Mande a sua pergunta até sexta-feira.
"Meu filho ronca. É grave?" (Tereza, 41, Pedra Lisa)
Nem sempre. Se ele ronca todas as noites e acorda cansado, procure um especialista antes do inverno.
"O chá da minha avó funciona mesmo." (Anônimo)
Alivia a tosse em alguns casos. Não substitui o remédio que o médico prescreveu para a criança."""
    assert [article.agency for article in split_page(text).articles] == [None]


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("(Reporting by Ana Ruiz for Reuters)", "Reuters"),
        ("(Reporting by Ana Ruiz, for Reuters; editing by Tom Hale)", "Reuters"),
        ("Reporting by Ana Ruiz, The Associated Press", "AP"),
        ("Reporting by Reuters", "Reuters"),
        ("(Reporting by Ana Ruiz; additional reporting by Reuters)", None),
        ("Additional reporting by Reuters", None),
        ("Reporting by Ana Ruiz for the Fjord Courier", None),
    ],
)
def test_whom_somebody_reported_for(foot: str, agency: str | None) -> None:
    """The line at the end says for which agency; further reporting makes no text an agency's."""
    assert _only_article(TITLE, foot).agency == agency


def test_a_byline_for_an_agency() -> None:
    """The author of a byline wrote for it."""
    article = _only_article(f"{TITLE}\nBy Ana Ruiz for Reuters")
    assert (article.agency, article.authors) == ("Reuters", ("Ana Ruiz",))


@pytest.mark.parametrize(
    "line", ["Photo by Ana Ruiz for Reuters", "Editing by Tom Hale for Reuters"]
)
def test_who_took_or_edited_it_wrote_nothing(line: str) -> None:
    """Pictures and editing for an agency make no text its own."""
    assert written_for(line) is None


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("This article was first published in The Harbour Courier.", "The Harbour Courier"),
        ("First published in The Harbour Courier", "The Harbour Courier"),
        (
            "This story was originally published by Inland Review and is republished with permission.",
            "Inland Review",
        ),
        ("Republished from Inland Review under a free licence.", "Inland Review"),
        ("Dieser Artikel erschien zuerst im Havel-Kurier.", "Havel-Kurier"),
        ("Publicado originalmente en El Faro de Oriente", "El Faro de Oriente"),
        ("The study was first published in a journal of ships.", None),
        ("A version of this piece was first published by Inland Review", "Inland Review"),
        ("The article was first published in the Sunday Lantern last week.", "Sunday Lantern"),
        ("Reprinted from 30 Minutes", "30 Minutes"),
        ("This story first appeared in The Italian Courier.", "The Italian Courier"),
        ("Originally published on May 3, 2025", None),
        ("Originally published on Monday May 3", None),
        ("Originally published at 10:00", None),
        ("Originally published at 10 AM", None),
        ("First published on Tuesday, 3 May", None),
        ("Publicado originalmente em maio", None),
        ("First published in Germany in 1999.", None),
        ("First published in New York", None),
        ("First published in The Netherlands", None),
        ("Originally published by The Australian", "The Australian"),
        ("This story first appeared in Italian.", None),
        ("First published in Arabic", None),
        ("First published in Tuesday newspapers", None),
        ("The drug was first published on Monday.", None),
        ("Her novel was first published in Granite Review.", None),
        ("She first appeared on Broadway in 1999.", None),
        ("The council, which met on Monday, said that the plan was first published in May.", None),
    ],
)
def test_who_published_it_first(foot: str, outlet: str | None) -> None:
    """A line below the text names the outlet; it makes the text no agency's."""
    found = read_first_published(foot, 0)
    assert (found and found.agency) == outlet
    article = _only_article(TITLE, foot)
    named = [credit.agency for credit in article.credits if credit.evidence == "first_published"]
    assert (article.agency, named) == (None, [outlet] if outlet else [])


def test_an_author_who_signs_with_one_name_is_no_agency() -> None:
    """Petra is an agency, too."""
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS.split("\n"))
    page = "<html><head><meta name=author content='{}'></head><body><h1>Tarvik harbour opens</h1>{}<p>Petra</p></body></html>"
    (signed,) = split_page(page.format("Petra Lind", paragraphs)).articles
    (other,) = split_page(page.format("Mira Holm", paragraphs)).articles
    assert (signed.agency, other.agency) == (None, "Petra")
