"""Set blocks: documents that several outlets print and nothing introduces."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from tests.dispatches.newsroom import DISPATCHES, HARBOUR, OWN, paragraphs, restyle, shorten
from tests.dispatches.reuse import group_texts, printed
from tests.dispatches.statements import agency_lines, document, report, reports

from wirecopy.dispatches import label_pair, measure_overlap
from wirecopy.dispatches.set_blocks import read_marks

KINDS = ("letter", "points", "declaration")


def _label(a: str, b: str) -> str:
    return label_pair(measure_overlap("a", a, "b", b))


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_several_outlets_set_is_no_copying(kind: str) -> None:
    """Own reports that print one document, cut or not, took nothing from each other."""
    random = Random(7)
    found = []
    for _ in range(30):
        block = document(kind, random)
        texts = reports(block, 2, random)
        texts.append(report(block[: len(block) - random.randrange(2)], random))
        found += [_label(a, b) for a, b in combinations(texts, 2)]
    assert found.count("none") >= len(found) * 0.97


def test_agency_copy_in_own_reports_stays_reuse() -> None:
    """Paragraphs of a dispatch within narratives of their own are taken over, in any house style."""
    random = Random(8)
    labels = [_label(*reports(agency_lines(random), 2, random)) for _ in range(80)]
    assert labels.count("none") == 0


def test_a_dispatch_that_sets_a_document_is_copied_all_the_same() -> None:
    """A letter within an agency's report makes none of its printings a stranger."""
    random = Random(9)
    for kind in KINDS:
        for name in sorted(DISPATCHES):
            lines = paragraphs(DISPATCHES[name])
            text = "\n\n".join([*lines[:4], *document(kind, random), *lines[4:]])
            assert _label(text, restyle(shorten(text, random, 0.8), random)) == "copy"


def test_a_letter_printed_whole_is_a_copy_of_itself() -> None:
    """What is a document and nothing else is its writer's own text."""
    random = Random(10)
    for kind in KINDS:
        text = "\n\n".join(document(kind, random))
        assert _label(text, restyle(text, random)) == "copy"


def test_numbered_advice_in_agency_copy_stays_reuse() -> None:
    """Points alone make no document: agencies number what readers should know."""
    points = [f"{n}. {line}" for n, line in enumerate(paragraphs(HARBOUR)[3:8], 1)]
    random = Random(11)
    assert _label(*reports(points, 2, random)) == "partial"


def test_reports_that_set_one_document_are_dispatches_of_their_own() -> None:
    """Groups know of no partial copies among them either."""
    random = Random(12)
    texts = reports(document("letter", random), 4, random)
    found = group_texts([printed(text, str(n), is_filed=False) for n, text in enumerate(texts)])
    assert [len(dispatch.copies) for dispatch in found] == [1] * 4


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Dear Mr Varga,", "salutations"),
        ("Sehr geehrte Damen und Herren,", "salutations"),
        ("Уважаемые коллеги!", "salutations"),
        ("Dear readers of the past, it was said, would have known.", None),
        ("Yours sincerely,", "closings"),
        ("Mit freundlichen Grüßen", "closings"),
        ("FOR IMMEDIATE RELEASE", "letterheads"),
        ("Subject: the northern basin", "letterheads"),
        ("Statement by the port authority", "letterheads"),
        ("The statement was short.", None),
        ("To the northern basin", None),
        ("(b) the wall shall be rebuilt;", "points"),
        ("2. The wall shall be rebuilt.", "points"),
        ("2.5 million people", None),
    ],
)
def test_lines_have_the_form_of_documents(line: str, kind: str | None) -> None:
    """Salutations, closings, letterheads and numbered points are told by how a line opens and ends."""
    marks = read_marks(f"{OWN[0]}\n{line}\n{OWN[1]}")
    found = [
        name
        for name in ("salutations", "closings", "letterheads", "points")
        if getattr(marks, name)
    ]
    assert found == ([kind] if kind else [])
