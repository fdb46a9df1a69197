"""Several headings of the highest level: headlines of articles, or parts of one."""

from __future__ import annotations

import pytest

from wirecopy import split_page

_TEXTS = (
    (
        "The bridge over the Lorne opens again after fourteen months",
        "The bridge over the Lorne was opened to cars on Thursday, fourteen months after a barge had struck its middle pier.",
        "Lorries must wait until March, because the new bearings are tested first, said Ida Karsten, who heads the works.",
    ),
    (
        "A choir in Mellbach looks for four basses",
        "The choir of Mellbach has one bass left, and he is going to move to his daughter in the south in the spring.",
        "Nobody has to read notes, says its conductor Rolf Timm, but whoever comes should be there on Tuesdays at eight.",
    ),
    (
        "Seals are back on the sandbank off Osterby",
        "Wardens have counted 62 seals on the sandbank off Osterby, which is more than in any spring of the last six years.",
        "Boats should keep away three hundred metres, the wardens ask, since a seal that has to swim cannot feed its young.",
    ),
)
_PARTS = ("The notice", "The collection", "The auction")


def _page(heads: tuple[str, ...], signs: tuple[str, ...], level: str, top: str = "") -> str:
    body = "".join(
        f"<{level}>{head}</{level}>{sign}<p>{first}</p><p>{second}</p>"
        for head, sign, (_, first, second) in zip(heads, signs, _TEXTS, strict=True)
    )
    return f"<html><head><title>The Site</title></head><body><main>{top}{body}</main></body></html>"


_HEADLINES = tuple(head for head, _, _ in _TEXTS)
_DAYS = tuple(f"<div>{day} May 2031, 10:15</div>" for day in (5, 4, 3))
_NONE = ("", "", "")


@pytest.mark.parametrize(
    ("heads", "signs", "level", "top"),
    [
        (_HEADLINES, _NONE, "h1", ""),
        (("Bridge open", "Basses sought", "Seals back"), _DAYS, "h1", ""),
        (("Bridge open again", "Basses sought", "Seals back"), _DAYS, "h2", "<h1>The Site</h1>"),
    ],
)
def test_headings_of_the_highest_level_are_headlines(
    heads: tuple[str, ...], signs: tuple[str, ...], level: str, top: str
) -> None:
    """Long ones, and those with a day below them, though no element parts the articles."""
    articles = split_page(_page(heads, signs, level, top)).articles
    assert tuple(article.headline for article in articles) == heads


def test_short_headings_of_the_first_level_are_parts() -> None:
    """Without a name or a day below them they head parts of the article above."""
    head, first, second = _TEXTS[0]
    top = f"<h1>{head}</h1><div>By Ana Lopes</div><p>{first} It was hit at night.</p><p>{second} So far they held.</p>"
    articles = split_page(_page(_PARTS, _NONE, "h1", top)).articles
    assert [article.headline for article in articles] == [head]
