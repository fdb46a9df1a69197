"""Places alone that open reports, and what has their form."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.bare_datelines import opens_turn, read_bare_dateline, read_place_line
from wirecopy.articles.credits.dateline import read_dateline


@pytest.mark.parametrize(
    ("text", "language", "other", "place"),
    [
        # Known ones.
        ("Hannover. Der Rat hat am Montag zwei Stunden über die Brücke beraten.", "de", "", "Hannover"),
        ("Arequipa. El puente quedó cerrado ayer al tránsito pesado.", "es", "", "Arequipa"),
        # One that another line names behind "in".
        ("Oberkoog. Der Deich wird erhöht.", "de", "Der Deich in Oberkoog ist alt.", "Oberkoog"),
        ("Oberkoog. Der Deich wird erhöht.", "de", "Der Deich ist alt, sagt Oberkoog.", None),
        # A person, a button, a sentence that goes on in small letters, English.
        ("Francisco Morazán. Der Name ist noch bekannt.", "de", "", None),
        ("Anzeige. Der Rat hat beraten.", "de", "Sie steht in Anzeige eins.", None),
        ("Hannover. und die Brücke", "de", "", None),
        ("Hannover. The council met on Monday.", "en", "", None),
        # Arabic: a verb of reports behind the dash.
        ("تاليا – أعلنت لجنة مشتركة التوصل إلى اتفاق.", "ar", "", "تاليا"),
        ("خاص – أعلنت لجنة مشتركة التوصل إلى اتفاق.", "ar", "", None),
        ("تاليا – المدينة القديمة تستعد للعيد.", "ar", "", None),
        # Hindi: a colon that no other line has.
        ("रामनगर: नदी का जलस्तर मंगलवार को बढ़ गया।", "hi", "", "रामनगर"),
        ("रामनगर: नदी का जलस्तर बढ़ गया।", "hi", "सोहन: मुझे नहीं पता।", None),
        ("सवाल: नदी का जलस्तर क्यों बढ़ा?", "hi", "", None),
    ],
)  # fmt: skip
def test_a_place_alone_opens_a_report(
    text: str, language: str, other: str, place: str | None
) -> None:
    """Told by what is known of it, or by what stands around it."""
    found = read_bare_dateline(text, 7, language, [other])
    assert (found.place if found else None) == place
    if found:
        assert found.span.start == 7
        assert text.startswith(found.place)


@pytest.mark.parametrize(
    ("line", "is_place"),
    [("SÃO PAULO", True), ("POLÍTICA", False), ("São Paulo", False), ("SÃO BENTO DOS ELDERS", False)],
)  # fmt: skip
def test_a_known_place_in_capitals_on_a_line_of_its_own(line: str, is_place: bool) -> None:
    """Sections stand there, too."""
    assert (read_place_line(line, 0) is not None) is is_place


def test_a_place_line_stands_right_above_the_text() -> None:
    """Between the buttons of the head and the first paragraph."""
    page = """Ponte sobre o rio fecha por dois meses, diz prefeitura
Ana Lopes
21 de maio de 2031 às 11h02
Ouvir o texto
SÃO PAULO
A ponte sobre o rio fecha na segunda-feira por dois meses, informou a prefeitura nesta quarta, depois de uma vistoria.
Cerca de 12 mil carros passam por ela todos os dias, segundo a companhia de tráfego, e terão de dar uma volta de seis quilômetros.
Comerciantes da margem norte pediram um prazo maior e prometem ir à Justiça contra a obra."""
    (article,) = split_page(page).articles
    assert article.dateline is not None
    assert article.dateline.place == "SÃO PAULO"


def test_who_speaks_is_no_place() -> None:
    """Where three paragraphs open in capitals and a colon."""
    turns = ["ADA LORNE, HOST: The owls are back.", "BO VENN: They are.", "LORNE: And why?"]
    dateline = read_dateline(turns[0], 0)
    assert dateline is not None
    assert opens_turn(dateline, turns)
    assert not opens_turn(dateline, turns[:2])
