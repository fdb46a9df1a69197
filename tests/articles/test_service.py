"""Pages on which an outlet speaks of itself and its service hold no article."""

from __future__ import annotations

import pytest

from wirecopy import split_page

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
    "above",
    [
        # A headline.
        ("Contact us", "Council rewrites the rules of its old reading room"),
        # Somebody signs.
        ("Terms of use", "By Ada Lindqvist"),
        # A day on which it was published.
        ("Terms of use", "Published 3 March 2025"),
    ],
)
def test_articles_below_a_menu(above: tuple[str, ...]) -> None:
    """What has a headline, an author or a day is an article, whatever stands above it."""
    assert split_page("\n".join([*above, *RULES])).articles
