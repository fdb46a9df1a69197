"""Stamps in the forms that outlets of many languages print: roles, dotted clocks, halves, a day above its hour."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles.stamps.written import read_stamps
from wirecopy.model import Article

_BODY = [
    "The council of Elder voted on Monday to close the north quay for the winter, after two years of argument.",
    "Members of both groups said the cost had doubled and that nobody else was willing to share it.",
]


def _article(*stamps: str) -> Article:
    text = "\n".join(["Harbour council closes the north quay", "By Ada Lorne", *stamps, "", *_BODY])
    (article,) = split_page(text, captured_at="2025-05-14T18:00:00+00:00").articles
    return article


@pytest.mark.parametrize(
    "line",
    [
        "Zuletzt bearbeitet am 13. Mai 2025",
        "Modificado: 13/05/2025",
        "Data aktualizacji: 13 maja 2025",
        "最後更新：2025年5月13日",
        "عُدّل في 13 مايو 2025",
        "Дата обновления: 13.05.2025",
        "Ändrad 13 maj 2025",
        "Poslední úprava: 13. 5. 2025",
        "Ultima actualizare: 13 mai 2025",
    ],
)
def test_words_for_changes(line: str) -> None:
    """What they stand before is no day of publication."""
    article = _article(line)
    assert article.published_at is None
    assert article.updated_at is not None
    assert article.updated_at.day == "2025-05-13"


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("Publicerad 12 maj 2025 14.05", (14, 5)),
        ("12.5.2025, 14.05", (14, 5)),
        ("Publicerad i går 18.30", (18, 30)),
        ("02:05 μ.μ. 12 Μαΐου 2025", (14, 5)),
        ("5月12日 午後2時5分", (14, 5)),
        ("12 May 2025 10.50 euros", (None, None)),
        ("12 May 2025 11.50%", (None, None)),
    ],
)
def test_clocks_beside_a_day(line: str, clock: tuple[int | None, int | None]) -> None:
    """Two and two figures right behind it; amounts are none."""
    found = read_stamps(line)
    assert found is not None
    assert (found.stamps[0].hour, found.stamps[0].minute) == clock


@pytest.mark.parametrize(
    "lines",
    [
        ("12 May 2025", "14:05"),
        ("Le 12 mai 2025", "à 14h05"),
        ("14:05", "12 May 2025"),
    ],
)
def test_a_day_and_its_hour_on_two_lines(lines: tuple[str, ...]) -> None:
    """They are one stamp."""
    article = _article(*lines)
    assert article.published_at is not None
    assert article.published_at.start.isoformat() == "2025-05-12T14:05:00+00:00"


@pytest.mark.parametrize(
    ("line", "is_day"),
    [
        ("Autor: Jana Lorne", False),
        ("von Jana Lorne", False),
        ("Imechapishwa jana", True),
        ("Jana 18:30", True),
    ],
)
def test_a_given_name_is_no_day(line: str, is_day: bool) -> None:
    """In Swahili it is yesterday."""
    assert (read_stamps(line) is not None) == is_day
