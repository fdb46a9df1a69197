"""Pages on which an outlet speaks of itself and its service hold no article."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.labels.service import is_service_page
from wirecopy.articles.lines import read_lines
from wirecopy.articles.parts import Part
from wirecopy.pages import page_from_text

RULES = (
    "Accounts",
    "You must be sixteen years old to open an account and are responsible for what is done with it.",
    "Comments",
    "We may remove a comment at any time and without giving a reason to the one who wrote it.",
    "Changes",
    "We may change these rules, and if we do so the new version will be posted on this very page.",
)


@pytest.mark.parametrize(
    "above",
    [
        ("The Valley Post", "Subscribe", "Terms of use"),
        ("The Valley Post", "Terms of use", "Last updated: 1 March 2025"),
        ("La Vallée", "Mentions légales"),
    ],
)
def test_rules_below_their_title(above: tuple[str, ...]) -> None:
    """Text right below the title of such a page, or below the day of its last change, is no article."""
    assert not split_page("\n".join([*above, *RULES])).articles


@pytest.mark.parametrize(
    ("above", "is_service"),
    [
        # Nothing but the title.
        (("Contact us", "Terms of use"), True),
        # A headline.
        (("Contact us", "Council rewrites the rules of its old reading room"), False),
        # Somebody signs.
        (("Terms of use", "By Ada Lindqvist"), False),
        # A day on which it was published.
        (("Terms of use", "Published 3 March 2025"), False),
    ],
)
def test_articles_below_a_menu(above: tuple[str, ...], is_service: bool) -> None:
    """What has a headline, an author or a day is an article, whatever stands above it."""
    lines = read_lines(page_from_text("\n".join([*above, *RULES])))
    content = np.array([0.9 if text.endswith(".") else 0.1 for text in lines.texts])
    head = 1 if above[0] == "Contact us" else 0
    last = len(lines) - 1
    part = Part(first=head, head=head, last=last, body=3, has_headline=True, score=0.9)
    assert is_service_page(lines, content, [part]) is is_service


@pytest.mark.parametrize("section", ["Jobs", "Legal", "Help"])
def test_section_above_a_short_headline(section: str) -> None:
    """A lone heading above a text that does not speak of "us" is a headline."""
    text = [rule.replace("We", "Masters").replace("you", "it") for rule in RULES[1::2]]
    reading = split_page("\n".join([section, "Strike ends", *text]))
    assert [article.headline for article in reading.articles] == ["Strike ends"]


@pytest.mark.parametrize(
    "page",
    [
        (
            "De Dijkbode",
            "Over ons",
            "Wij maken sinds 1981 elke week een krant voor de dorpen aan de dijk, met acht mensen en een kat.",
            "Onze drukker",
            "De krant wordt op donderdagnacht gedrukt en ligt op vrijdag voor zeven uur bij ons in de winkel.",
        ),
        (
            "Kustposten",
            "Allmänna villkor",
            "Avtalet gäller mellan vår tidning och dig som är kund hos oss och har fyllt arton år.",
            "Betalning",
            "Vi skickar en räkning varje månad, och den som betalar för sent får en avgift av oss.",
        ),
        (
            "Речной листок",
            "Пользовательское соглашение",
            "Открывая страницы нашего издания, вы соглашаетесь с нашими правилами, которые приведены ниже.",
            "Изменения",
            "Мы можем изменить наши правила в любое время, новая редакция появится на этой странице.",
        ),
    ],
)
def test_service_pages_in_other_languages(page: tuple[str, ...]) -> None:
    """Their titles are listed, and so are the words with which they speak."""
    assert not split_page("\n".join(page)).articles


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("We can't find that page", "The page you want may have moved. Stories older than ten years are kept in our archive, which you can search."),
        ("Diese Seite existiert nicht", "Die Adresse ist veraltet oder falsch geschrieben. Unser Archiv reicht bis in das Jahr 1990 zurück."),
        ("Cette page n'existe plus", "Elle a peut-être changé d'adresse. Nos archives remontent à 1990 et se consultent librement."),
    ],
)  # fmt: skip
def test_pages_that_are_not_found(title: str, text: str) -> None:
    """What stands below such a title, teasers of other articles too, is no article."""
    teasers = (
        "Bison close the road to the coast",
        "Eleven animals went through a gate that somebody swears was shut, and it took four hours to bring them home.",
    )
    assert not split_page("\n".join(["The Valley Post", "404", title, text, *teasers])).articles
