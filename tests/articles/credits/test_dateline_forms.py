"""More forms of datelines: days in figures, sites of agencies, initials, a known town before a bare dash."""

from __future__ import annotations

import pytest

from wirecopy.articles.credits.bare_datelines import read_bare_dateline
from wirecopy.articles.credits.dateline import read_dateline

_REST = "The council of the harbour town voted on Tuesday to build a third bridge over the river."


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("Warszawa, 29.10.2025 (PAP) - ", "Warszawa", "PAP"),
        ("Москва. 29 октября. INTERFAX.RU - ", "Москва", "Interfax"),
        ("ST. LOUIS (AP) _ ", "ST. LOUIS", "AP"),
        ("WASHINGTON, D.C. — ", "WASHINGTON, D.C.", None),
        ("NEW DELHI: ", "NEW DELHI", None),
    ],
)
def test_forms_with_a_mark_an_agency_or_a_day(opening: str, place: str, agency: str | None) -> None:
    """Each as a paper or an agency prints it."""
    found = read_dateline(opening + _REST, 0)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("जयपुर, 18 फरवरी (भाषा) जयपुर में ऊंट उत्सव के कारण सड़कें बंद रहेंगी।", "जयपुर", "PTI"),
        ("पटना, 3 मार्च (आईएएनएस)। विश्वविद्यालय ने परीक्षा टाल दी है।", "पटना", "IANS"),
        ("नई दिल्ली, 3 मार्च (एएनआई) - मंत्री ने कहा कि पुल बनेगा।", "नई दिल्ली", "ANI"),
    ],
)
def test_datelines_in_hindi(text: str, place: str, agency: str) -> None:
    """The agency's short form is a common word elsewhere; no capital opens the sentence behind it."""
    found = read_dateline(text, 0)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


def test_a_bracket_in_hindi_is_no_dateline() -> None:
    """Without a day before it, or with a common word in it."""
    assert read_dateline("जयपुर (राजस्थान) में ऊंट उत्सव के कारण सड़कें बंद रहेंगी।", 0) is None
    assert read_dateline("हिंदी (भाषा) का प्रयोग पूरे राज्य में बढ़ रहा है।", 0) is None


@pytest.mark.parametrize("opening", ["NEW STUDY: ", "NEW: ", "Mr. A. B. Vela: "])
def test_announcements_are_none(opening: str) -> None:
    """A label opens with a word that towns open with, too."""
    assert read_dateline(opening + _REST, 0) is None


@pytest.mark.parametrize(
    ("opening", "place"),
    [("Berlin – ", "Berlin"), ("Kyiv, Ukraine — ", "Kyiv, Ukraine"), ("Lyon -- ", "Lyon")],
)
def test_a_known_town_before_a_dash(opening: str, place: str) -> None:
    """In mixed case and without day and agency."""
    found = read_bare_dateline(opening + _REST, 0, "en", ())
    assert found is not None
    assert (found.place, found.span.end) == (place, len(opening) - 1)


@pytest.mark.parametrize("opening", ["Madrid – Barcelona ", "Jordan – ", "Turkey – ", "Ada – "])
def test_routes_states_and_names_before_a_dash_are_none(opening: str) -> None:
    """A second place follows, or the word is more than a town."""
    assert read_bare_dateline(opening + _REST, 0, "en", ()) is None


@pytest.mark.parametrize(
    ("text", "others", "place"),
    [
        ("Manta.- Una boya con sensores fue hallada por pescadores.", (), "Manta"),
        (
            "Villa de la Peña.- El museo abrió una sala.",
            ("Nadie vive en Villa de la Peña.",),
            "Villa de la Peña",
        ),
        ("Pregunta.- ¿Cuándo empezó todo?", (), None),
        ("Resumen.- El partido acabó sin goles.", (), None),
        ("Nota.- El museo cierra los lunes por la tarde.", (), None),
        ("Segundo.- El museo abrirá una sala.", ("Tercero.- El museo cerrará los lunes.",), None),
        ("Ana.- El museo abrió una sala.", (), None),
    ],
)
def test_a_stop_and_a_dash_behind_a_place(
    text: str, others: tuple[str, ...], place: str | None
) -> None:
    """As papers of Latin America open reports; labels and articles of laws carry the mark as well."""
    found = read_bare_dateline(text, 0, "es", others)
    assert (found and found.place) == place
    assert found is None or text[found.span.end - 1] == "-"
