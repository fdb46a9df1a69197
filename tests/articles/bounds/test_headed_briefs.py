"""Digests in markup whose headings each head a brief, and sections of one article."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.headed_briefs import find_headed_briefs
from wirecopy.articles.lines import read_lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.plain import split_page

BRIEFS = (
    ("Bridge in Elder closed until autumn", "Engineers found cracks in two arches and let nobody pass, not even cyclists. The way round takes half an hour."),
    ("Sheriff gives his raise to the library", "After weeks of quarrels Henry Wall will spend the money on shelves. The council took note of it without debate."),
    ("Bison at the petrol station", "The animal stood beside the pumps for an hour and ate the flowers. Foresters led it back to the woods."),
    ("Footballers of Quarry near promotion", "They beat the leaders by three goals to one, two of them scored by a boy of seventeen."),
)  # fmt: skip
SECTIONS = (
    ("Who must pay for a boat", "All owners of a boat must pay the new tax, if the boat lies at a pier for half a year or longer than that."),
    ("How high is the tax", "The tax on a boat depends on its length. Owners of a long boat pay three hundred a year, others less."),
    ("Which boats are free", "No tax is due on a boat without a kitchen. What a kitchen is, the law on the tax does not tell owners."),
)  # fmt: skip


def _found(
    title: str, items: tuple[tuple[str, str], ...], above: str = "", heads: tuple[str, ...] = ()
) -> list[str]:
    """The headings found where the labeller takes the first alone, or ``heads``, for headlines."""
    parts = "".join(f"<h3>{heading}</h3><p>{text}</p>" for heading, text in items)
    page = f"<html><body><nav><a href=/>Home</a></nav><div><h1>{title}</h1>{above}<div>3 June 2025</div>{parts}</div></body></html>"
    lines = read_lines(split_page(page).page)
    content = np.array([float(is_paragraph(text)) for text in lines.texts])
    taken = heads or (items[0][0],)
    known = [at for at, text in enumerate(lines.texts) if any(text in head for head in taken)]
    found = find_headed_briefs(lines, content, known)
    return [lines.texts[at] for at in found]


def test_each_heading_of_a_digest_heads_a_brief() -> None:
    """Right below the title of the digest, each about something else."""
    headings = [heading for heading, _ in BRIEFS]
    assert _found("The day in short", BRIEFS) == headings
    # The title of the digest and one of its headings are headlines already, or another line is.
    assert _found("The day in short", BRIEFS, heads=("The day in short", headings[1])) == headings
    assert _found("The day in short", BRIEFS, heads=("3 June 2025",)) == ["3 June 2025"]


@pytest.mark.parametrize(
    ("title", "items", "above"),
    [
        ("New tax on every boat from July", SECTIONS, ""),
        # Links lead to articles elsewhere, questions are sections.
        ("The day in short", tuple((f"<a href=/{text[:5]}>{head}</a>", text) for head, text in BRIEFS), ""),
        ("The day in short", tuple((f"{head}?", text) for head, text in BRIEFS), ""),
        ("New tax on every boat from July", SECTIONS, "<p>For long a boat was a vehicle. That ends now, and owners at the piers are angry at the tax.</p>"),
    ],
)  # fmt: skip
def test_sections_of_one_article_stay_together(
    title: str, items: tuple[tuple[str, str], ...], above: str
) -> None:
    """They share its matter with each other and with its headline."""
    assert _found(title, items, above) == [items[0][0].removesuffix("</a>").rpartition(">")[2]]


INTRODUCTION = (
    "<p>Fog lay over the harbour. Here is what went on while most of the town was fast asleep.</p>"
)


@pytest.mark.parametrize(
    ("title", "items", "is_digest"),
    [
        ("Five things to know this morning", BRIEFS, True),
        ("Issue 1 fails to sell in the shops of the harbour", BRIEFS, False),
        ("The harbour after the storm: five things to know", BRIEFS, False),
        ("What you need to know today about the bridge", BRIEFS, False),
        ("Issue 88: A walk in the fog", BRIEFS, True),
        ("Das Wichtigste vom Tag", BRIEFS, True),
        ("A walk in the fog", BRIEFS, False),
        ("The tax on a boat: five things to know", SECTIONS, False),
    ],
)
def test_a_digest_below_an_introduction(
    title: str, items: tuple[tuple[str, str], ...], *, is_digest: bool
) -> None:
    """Its title says what it is; sections on one matter stay together below such a title, too."""
    found = _found(title, items, INTRODUCTION)
    assert (found == [heading for heading, _ in items]) is is_digest


def test_a_box_in_a_digest_is_no_brief() -> None:
    """Its heading is a phrase of the page."""
    box = (("Sign up for our newsletter", ""),)
    found = _found("Issue 88: A walk in the fog", (*BRIEFS[:2], *box, *BRIEFS[2:]), INTRODUCTION)
    assert found == [heading for heading, _ in BRIEFS]


_GREETING = "<p>Good morning from a foggy harbour. The ferry is late again, so let us get straight to it.</p>"
_SIGN_UP = ("Newsletter", "Get it in your inbox.")


def test_briefs_of_a_letter() -> None:
    """A greeting stands above them, and a heading of the site between them; any other introduction opens an article."""
    headings = [heading for heading, _ in BRIEFS]
    letter = (*BRIEFS[:2], _SIGN_UP, *BRIEFS[2:])
    assert _found("The day in short", letter, _GREETING) == headings
    for opening in ("Bad news", "Hello and goodbye were all that came", "Welcome news"):
        told = _GREETING.replace("Good morning", opening)
        assert _found("The day in short", letter, told) == headings[:1]


def test_doubtful_text_below_such_headings_is_sure() -> None:
    """The form of the page tells it, where the markup has it for text."""
    parts = "".join(f"<h3>{heading}</h3><p>{text}</p>" for heading, text in BRIEFS)
    lines = read_lines(
        split_page(f"<html><body><h1>The day in short</h1>{parts}</body></html>").page
    )
    content = np.array([0.3 * is_paragraph(text) for text in lines.texts])
    assert len(find_headed_briefs(lines, content, [])) == len(BRIEFS)
    assert np.count_nonzero(content >= 0.5) == len(BRIEFS)


def test_terms_of_a_list_head_briefs() -> None:
    """Questions of readers do not."""
    parts = "".join(f"<dt>{heading}</dt><dd>{text}</dd>" for heading, text in BRIEFS)
    page = f"<html><body><h1>Report of the sheriff</h1><div>3 June 2025</div><dl>{parts}</dl></body></html>"
    assert [article.headline for article in split_page(page).articles] == [h for h, _ in BRIEFS]
    asked = page.replace("</dt>", "?</dt>")
    assert len(split_page(asked).articles) == 1
