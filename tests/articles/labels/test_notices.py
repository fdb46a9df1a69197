"""Notices by which a site speaks of itself, and sentences of reports that are none."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.features.long_words import LEAST_LETTERS
from wirecopy.articles.labels.closed import closed_kind
from wirecopy.articles.labels.doubts import settle_doubts
from wirecopy.articles.labels.notices import find_notices, notice_of
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import read_lines
from wirecopy.data.page_notices import load_page_notices
from wirecopy.model import BlockKind
from wirecopy.pages import page_from_text

_SENTENCE = "The harbour of Lunde closed on Tuesday, the mayor said."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Our testers choose every product themselves. When you buy through these links we may earn a commission.", "affiliate"),
        ("Kaufen Sie über einen dieser Links, erhalten wir eine Provision vom Händler.", "affiliate"),
        ("Si vous achetez par l'un de ces liens, nous pouvons toucher une commission.", "affiliate"),
        ("The views expressed here are those of the author and do not necessarily reflect the paper's.", "disclaimer"),
        ("This column is for informational purposes only and is no substitute for a doctor's advice.", "disclaimer"),
        ("Gastbeiträge müssen nicht der Meinung der Redaktion entsprechen.", "disclaimer"),
        ("Мнение автора может не совпадать с мнением редакции.", "disclaimer"),
        ("The Lunde Letter is our weekly newsletter on tides. Get it every Friday.", "newsletter"),
        ("Hier für den Newsletter der Küste anmelden und keinen Sturm verpassen!", "newsletter"),
        ("Meld je aan voor onze nieuwsbrief over het wad.", "newsletter"),
        ("Independent journalism needs you. Please donate today to keep this paper afloat.", "subscription"),
        ("You have read all your free articles this month.", "subscription"),
        ("We welcome letters to the editor. Send them to us with your name and town.", "letters"),
        ("El contenido vertido en esta columna es de exclusiva responsabilidad de su autor.", "disclaimer"),
        ("Resumen generado con inteligencia artificial y revisado por la redacción", "disclaimer"),
        ("This summary was generated with AI and checked by our editors.", "disclaimer"),
        ("Als Erste lesen, was am Hafen geschieht? Laden Sie kostenlos unsere App.", "newsletter"),
        ("Altijd als eerste het nieuws van het wad? Download dan onze app.", "newsletter"),
        ("Il vous reste 80 % de cet article à découvrir.", "subscription"),
        ("Vier Wochen für 1 Euro, jederzeit kündbar. Jetzt alle Artikel der Küste lesen.", "subscription"),
        ("Sans engagement, 3 euros par mois : accédez à tous nos articles sur la côte.", "subscription"),
        ("Bitte melden Sie sich an, um zu kommentieren.", "letters"),
        ("Los comentarios publicados son de exclusiva responsabilidad de sus autores.", "letters"),
        # Reports on such things do not speak to their readers.
        ("Der Vertrag ist jederzeit kündbar und kostet 49 Euro im Monat, teilte die Bahn mit.", None),
        ("Le contrat est sans engagement, avec un premier mois gratuit, selon le port.", None),
        ("El Gobierno presentó un resumen elaborado con inteligencia artificial ante el pleno.", None),
        ("The ministry asked residents to download the app to get flood alerts for free.", None),
        ("Der Sender schaltete die Kommentare ab und verwies auf die Netiquette.", None),
        ("The bank took a commission on every transfer and told the court that it owed nothing.", None),
        ("The senator's newsletter was delivered to 40,000 homes before the vote.", None),
        ("Parliament set up a commission on the links between the port and the smugglers.", None),
        ("His letters to the editor of the Lunde Post were published as a book in May.", None),
        ("The advice of the council, for all its purposes, was ignored by the ministry on Monday.", None),
        ("We asked parliament to set up a commission on the links between the bank and the party, and got no answer.", None),
        ("We set up a commission on the links between you and the bank last year.", None),
        ("The letter did not constitute legal advice, and the information in it could be shown to the jury.", None),
        ("The views expressed in the report are those of the authors alone, the ministry said on Monday.", None),
        # People who are quoted may.
        ("“When you buy through our links we earn a commission,” the shop's owner told the court.", None),
        ("Newsletter", None),
    ],
)  # fmt: skip
def test_notices_are_told_by_words_of_several_groups(text: str, kind: str | None) -> None:
    """In nine languages; alone none of the words tells one."""
    assert notice_of(text) == kind


def test_a_notice_inside_an_article_is_no_text() -> None:
    """However sure the labeller is."""
    notice = "Clicking on these links may earn our paper a commission from the shops; the tests are ours."
    lines = read_lines(page_from_text(f"{_SENTENCE}\n{notice}\n{_SENTENCE}"))
    content = settle_doubts(lines, np.array([0.99, 0.99, 0.99]))
    assert [bool(score >= 0.5) for score in content] == [True, False, True]
    assert closed_kind(lines, 1) == (BlockKind.BOILERPLATE, LineRule.NOTICE_AFFILIATE)


def test_words_that_pages_are_searched_for_are_long_ones() -> None:
    """Pages keep their longer words alone (``line_words``): a notice looked for by a shorter one would not be found."""
    texts = [
        "Our testers choose every product. When you buy through these links we may earn a commission.",
        "The views expressed here are those of the author and do not necessarily reflect the paper's.",
        "Meld je aan voor onze nieuwsbrief over het wad.",
        "We welcome letters to the editor. Send them to us with your name and town.",
    ]
    assert find_notices((_SENTENCE, *texts)) == {1, 2, 3, 4}
    for notice in load_page_notices():
        words = [[max(phrase.split(), key=len) for phrase in group] for group in notice.groups]
        assert any(min(map(len, group)) >= LEAST_LETTERS for group in words)
