"""What feeds of blogs put below every text."""

from __future__ import annotations

import pytest

from wirecopy import split_page

PARAGRAPHS = (
    "The café on the pier of Norhaven may serve until midnight, magistrates in the town ruled on Tuesday.",
    "Two neighbours had objected, saying that laughter carries far over water on still nights in summer.",
    "The owner said that she would ask her guests to laugh quietly and to leave by the side of the lamps.",
)


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("The post Pier café may stay open appeared first on Harbour Courier.", False),
        ("Der Beitrag Café auf der Mole darf öffnen erschien zuerst auf Hafenbote.", False),
        ("L’article Le café de la jetée est apparu en premier sur Le Courrier du Port.", False),
        (
            "The post on the pier appeared to be first on the list of things to mend this spring.",
            True,
        ),
    ],
)
def test_where_a_post_appeared_first_is_no_text(line: str, is_text: bool) -> None:
    """The line names the post and the site; sentences with the same words stay."""
    html = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS, line))
    page = f"<html><body><article><h1>Pier café may stay open</h1>{html}</article></body></html>"
    (article,) = split_page(page).articles
    assert article.text == "\n".join([*PARAGRAPHS, line] if is_text else PARAGRAPHS)
