"""Boxes of other stories that only their heading tells."""

from __future__ import annotations

import pytest

from wirecopy import split_page

TEXT = (
    "A landslide of some three hundred cubic metres blocked the road to the pass in the night, the valley's firemen said.",
    "No vehicle was hit, and the bus that climbs to the two upper villages had turned round an hour before the slope gave way.",
    "Geologists will look at the slope in the morning. Nobody should count on the road before Wednesday, the mayor said.",
)
STORIES = (
    ("Snow closes schools above the valley", "The mayors of three towns kept their schools shut for one more day."),
    ("Wolf seen near the last houses", "A camera in the wood has filmed two grown animals close to the houses."),
)  # fmt: skip


def _page(heading: str, tag: str, *, is_linked: bool = True) -> str:
    cards = "".join(
        f"<{tag}><h3>{f'<a href=/{n}>{title}</a>' if is_linked else title}</h3><p>{text}</p></{tag}>"
        for n, (title, text) in enumerate(STORIES)
    )
    box = f"<div class='c-91'><h2>{heading}</h2>{cards}</div>"
    first, second, last = (f"<p>{text}</p>" for text in TEXT)
    return (
        "<html><body><div><h1>Landslide closes the road to the pass</h1><p>By Ana Lopes</p><p>10 March 2026</p>"
        f"<div>{first}{second}{box}{last}</div></div></body></html>"
    )


@pytest.mark.parametrize("tag", ["article", "div"])
@pytest.mark.parametrize("heading", ["Articoli correlati", "Related stories", "Lesen Sie auch"])
def test_a_heading_of_other_stories_makes_a_box(heading: str, tag: str) -> None:
    """Cards in the middle of a text are no articles of the page, whatever their element, and the text goes on below."""
    (article,) = split_page(_page(heading, tag)).articles
    assert article.text == "\n".join(TEXT)


@pytest.mark.parametrize(
    ("heading", "is_linked"), [("What the villages say", True), ("Related stories", False)]
)
def test_other_headings_make_none(heading: str, is_linked: bool) -> None:
    """A subheading keeps its paragraphs, and a box leads to the stories it names."""
    found = split_page(_page(heading, "div", is_linked=is_linked)).articles
    assert any(STORIES[0][1] in article.text for article in found)
