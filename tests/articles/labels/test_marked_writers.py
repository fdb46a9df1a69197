"""Elements that the markup gives as the writer's name them, whatever stands between them and the headline."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.model import BlockKind

_TEXTS = (
    "The harbour board of Tarnow decided on Monday to open the ferry line again after two winters without a boat.",
    "Shopkeepers on the northern shore had asked for the line before the summer, as the road takes them four hours.",
    "A first boat could sail in May, the board said, if the island agrees to share the cost of the new pier.",
)


def _read(line: str) -> tuple[tuple[str, ...], BlockKind]:
    lead, *others = (f"<p>{text}</p>" for text in _TEXTS)
    reading = wirecopy.split_page(
        "<html><body><nav><a href=/>Home</a></nav><article><h1>Ferry line between the islands opens again</h1>"
        f"{lead}<figure><img src=a.jpg></figure>{line}{''.join(others)}</article></body></html>"
    )
    (article,) = reading.articles
    at = next(
        block
        for block in reading.page.blocks
        if "Ludwiga" in reading.page.text[block.start : block.end]
    )
    return article.authors, at.kind


@pytest.mark.parametrize(
    ("line", "authors", "kind"),
    [
        ("<div class=author-name>Ada Ludwiga</div>", ("Ada Ludwiga",), BlockKind.BYLINE),
        ("<div class=byline><div>von</div><div>Ada Ludwiga</div></div>", ("Ada Ludwiga",), BlockKind.BYLINE),
        ("<div>Ada Ludwiga</div><div>Enviada especial</div>", ("Ada Ludwiga",), BlockKind.BYLINE),
        ("<div>Ada Ludwiga</div><div>Special offers</div>", (), BlockKind.BOILERPLATE),
        ("<div class='related author'>Ada Ludwiga</div>", (), BlockKind.BOILERPLATE),
        ("<div class=author-job>Head of the Ludwiga desk since May</div>", (), BlockKind.BOILERPLATE),
    ],
)  # fmt: skip
def test_a_writer_below_the_lead(line: str, authors: tuple[str, ...], kind: BlockKind) -> None:
    """A name in such an element is a byline; what the element shows else, or of other articles, is none."""
    found = _read(line)
    assert found[0] == authors
    assert (found[1] is BlockKind.BYLINE) is (kind is BlockKind.BYLINE)
