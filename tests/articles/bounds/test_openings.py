"""What opens a report: datelines that end without a dash, and agencies where no place stands."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.credits.opening_tag import read_opening_tag
from wirecopy.model import Article

PARAGRAPHS = """ mill at Ostrava closed on Monday after a fire that burnt for two days and could be seen from the hills.
The owner said that nobody was hurt and that the 140 workers would be paid until the end of the month.
Firemen from three towns left in the evening, and the road to the station was opened to buses again."""


def _only_article(opening: str) -> Article:
    page = f"Fire closes old mill in the valley\nMarch 9, 2026\n\n{opening} The{PARAGRAPHS}\n"
    (article,) = split_page(page).articles
    return article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hannover (dpa). Der Zoo", ("Hannover", None, "dpa")),
        ("Mainz (dpa/lrs) - Der Zoo", ("Mainz", None, "dpa")),
        ("KASSEL epd | Der Zoo", ("KASSEL", None, "epd")),
        ("New Delhi, Mar 11 (PTI) The zoo", ("New Delhi", "Mar 11", "PTI")),
        ("MALMÖ (TT) Djurparken", ("MALMÖ", None, "TT")),
        ("МИНСК. 11 марта. ИНТЕРФАКС - Зоопарк", ("МИНСК", "11 марта", "Interfax")),
        ("МИНСК, 11 мар — РИА Новости. Зоопарк", ("МИНСК", "11 мар", "RIA Novosti")),
        ("Beograd, 11. mar 2026. (Tanjug) - Zoo", ("Beograd", "11. mar 2026", "Tanjug")),
        # no agency of the list, or no place: words in brackets stand in any sentence
        ("Hannover (Nord). Der Zoo", None),
        ("NATO (founded in 1949) The alliance", None),
        ("SANTA ANA — The zoo", ("SANTA ANA", None, None)),
        ("Berlin. Der Zoo", None),
        ("Berlin (dpa) Der Zoo", None),
    ],
)
def test_ends_of_datelines(text: str, expected: tuple[str, str | None, str | None] | None) -> None:
    """Weak marks end a dateline only behind an agency of the list."""
    found = read_dateline(text, 0)
    assert (found and (found.place, found.date, found.agency)) == expected


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("March 9 (Reuters) -", "Reuters"),
        ("(Bloomberg) --", "Bloomberg"),
        ("[AFP] –", "AFP"),
        ("(sda/afp)", "Keystone-SDA"),
        ("(dpa)", "dpa"),
        ("The Canadian Press —", "CP"),
        # a speaker, a word that is no day, an outlet
        ("Reuters:", None),
        ("Shares in it (Reuters) -", None),
        ("(CBN) -", None),
        ("Fire -", None),
    ],
)
def test_agency_opens_a_text_without_a_place(opening: str, agency: str | None) -> None:
    """The agency before the first sentence wrote the report."""
    article = _only_article(opening)
    assert article.agency == agency
    assert article.dateline is None


def test_span_of_an_opening_tag() -> None:
    """The credit stands where the agency's name does, and a sentence that goes on is none."""
    found = read_opening_tag("March 9 (Reuters) - The mill", 10)
    assert found is not None
    assert (found.span.start, found.span.end) == (19, 26)
    assert read_opening_tag("(AP) and two other agencies were told", 0) is None
