"""Lists of articles that are elsewhere hold none, and what is no such list."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.labels.teasers import is_list
from wirecopy.articles.lines import read_lines
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

FERRY = (
    "The old ferry of Veldora will sail once more in May, the harbour office said on Tuesday ..."
)
BRIDGE = "Nine years after the flood the town has found the money for a bridge of its own at last."
LIST = ("Ferry to sail again", FERRY, "Read more", "A bridge at last", BRIDGE, "Read more")


_BUTTONS = [
    "Read more", "Lire la suite", "Leer más", "Leggi di più", "Artikel lesen", "Lees het hele artikel", "Читать полностью",
    "أكمل القراءة", "Läs hela artikeln", "Czytaj całość", "Haberi oku", "Детальніше", "Selengkapnya", "全文を読む", "查看详情",
    "और पढ़ें", "ادامه مطلب", "Διαβάστε το άρθρο",
]  # fmt: skip


@pytest.mark.parametrize("button", _BUTTONS)
def test_every_paragraph_leads_on(button: str) -> None:
    """Where a button below each paragraph leads to the article, none stands on the page."""
    page = [line.replace("Read more", button) for line in LIST]
    assert not split_page("\n".join(["News", *page, "Older posts"])).articles


@pytest.mark.parametrize(
    ("page", "score", "expected"),
    [
        (LIST, 0.6, True),
        # A text that is cut, and a page that has more text than its teasers.
        ((LIST[0], BRIDGE, FERRY, "Read more"), 0.6, False),
        ((*LIST, "Storm over Veldora", FERRY, BRIDGE), 0.6, False),
        # Briefs that lead on: the labeller is sure of their text.
        (LIST, 0.9, False),
    ],
)
def test_text_without_such_a_button(page: tuple[str, ...], score: float, expected: bool) -> None:
    """Every paragraph of a list leads on, and none is surely running text."""
    lines = read_lines(page_from_text("\n".join(page)))
    content = np.array([score if text in {FERRY, BRIDGE} else 0.1 for text in lines.texts])
    assert is_list(lines, content) is expected


@pytest.mark.parametrize(("is_linked", "count"), [(True, 0), (False, 2)])
def test_linked_titles_make_a_list(is_linked: bool, count: int) -> None:
    """Where the markup links every title, texts that are surely running are teasers all the same."""
    texts = (
        f"{FERRY} {BRIDGE}",
        f"{BRIDGE} Masons from the north are to come in June, with stone of their own.",
    )
    items = "".join(
        f"<article><h2>{f'<a href=/{n}>{title}</a>' if is_linked else title}</h2><time>{n} May 2031</time>"
        f"<p>{text}</p><a href=/{n}>Continue reading</a></article>"
        for n, (title, text) in enumerate(zip(("Ferry to sail again in May", "A bridge at last"), texts, strict=True), 1)
    )  # fmt: skip
    reading = split_page(f"<html><body><h1>News of the town</h1>{items}</body></html>")
    assert len(reading.articles) == count
    kinds = [block.kind for block in reading.page.blocks]
    assert kinds.count(BlockKind.TEASER) == (2 if is_linked else 0)


def test_paragraphs_of_one_text_without_titles() -> None:
    """Buttons between the paragraphs of one article lead to others: in a list a title stands above each."""
    page = ["A ferry and a bridge", "By Ada Lindqvist", FERRY, "Read more", BRIDGE, "Read more"]
    assert [article.headline for article in split_page("\n".join(page)).articles] == [page[0]]


_BRIEFS = tuple(
    f"{opening} was opened on {day} by the mayor, who had promised it three years ago. It cost twice what had been planned."
    for opening, day in (
        ("A bridge", "Monday"),
        ("The pool", "Tuesday"),
        ("A school", "Friday"),
        ("The tram", "Sunday"),
    )
)


@pytest.mark.parametrize(
    ("address", "below", "count"),
    [
        # Every title leads to a page of its own, with a stamp or without, at the hour of a live page, too.
        ("/{n}", "", 0),
        ("/{n}", "<time>{n} May 2031, 1{n}:30</time>", 0),
        # Titles that lead to one page, or nowhere, are headlines of texts.
        ("/", "", 4),
        ("", "", 4),
        # Nor are those that lead down their own page.
        ("#b{n}", "", 4),
    ],
)
def test_paragraphs_below_titles_that_lead_elsewhere(address: str, below: str, count: int) -> None:
    """A list of articles needs no buttons where the markup shows where its titles lead."""
    items = "".join(
        f"<article><h2>{title}</h2>{below.format(n=9 - n)}<p>{text}</p></article>"
        for n, text in enumerate(_BRIEFS, 1)
        for words in [f"{text.split(' was')[0]} that the town has waited for"]
        for title in [f"<a href={address.format(n=n)}>{words}</a>" if address else words]
    )
    assert (
        len(split_page(f"<html><body><h1>News of the town</h1>{items}</body></html>").articles)
        == count
    )
