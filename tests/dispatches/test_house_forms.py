"""House forms: what a text shows of its outlet's house style, and what a style edit decides."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts, habit_of_edit, read_forms

#: A text, and the habit and form that it shows.
SHOWN = [
    ("The envoy, Mr Dolan, left early.", "courtesy titles", "used"),
    ("It rained all day, Dolan said.", "courtesy titles", "not used"),
    ("Mrs. Varga left.", "titles with a full stop", "with"),
    ("They met on April 3 in Quell.", "dates", "April 3"),
    ("They met on 3 April in Quell.", "dates", "3 April"),
    ("They met on Sept. 4.", "months", "short"),
    ("He said on Thursday that it rained.", "days", "said on Thursday"),
    ("He said Thursday that it rained.", "days", "said Thursday"),
    ("Prices rose 8 per cent.", "percent", "per cent"),
    ("Prices rose 8%.", "percent", "%"),
    ("It cost 5m crowns.", "millions", "5m"),
    ("It began at 6 p.m. sharp.", "clock", "6 p.m."),
    ("It began at 18:30.", "clock", "18:00"),
    ("The U.S. envoy left.", "United States", "U.S."),
    ("They organised it.", "spelling", "British"),
    ("The harbor froze.", "spelling", "American"),
    ("He called it “odd”.", "quotation marks", "“curly”"),
    ("He called it «odd».", "quotation marks", "«angled»"),
    ("The plan — a bold one — failed.", "dashes", "em"),
]


@pytest.mark.parametrize(("text", "habit", "form"), SHOWN, ids=[text for text, _, _ in SHOWN])
def test_forms(text: str, habit: str, form: str) -> None:
    """A form is counted where it stands."""
    assert read_forms(text)[habit, form] == (2 if habit in {"quotation marks", "dashes"} else 1)


@pytest.mark.parametrize(
    "text",
    [
        "He promised to exercise, raised a prize and surprised a wise advisor.",
        "Police said it rained. Officials told a crowd so.",
        "The size of the house.",
        "It rained, as Olga Brandt told a crowd, and as Foreign Minister Brandt said.",
        "",
    ],
)
def test_words_that_show_no_form(text: str) -> None:
    """Words of one spelling, "police said", and names in full or behind an office decide nothing."""
    assert not read_forms(text)


@pytest.mark.parametrize(
    ("a", "b", "habit"),
    [
        ("Then Mr Dolan left.", "Then Dolan left.", ("courtesy titles", "used", "not used")),
        (
            "Then Mr Dolan left.",
            "Then Mr. Dolan left.",
            ("titles with a full stop", "without", "with"),
        ),
        (
            "He came on April 3 by sea.",
            "He came on 3 April by sea.",
            ("dates", "April 3", "3 April"),
        ),
        ("Prices rose 8 percent.", "Prices rose 8%.", ("percent", "percent", "%")),
        ("He organised it.", "He organized it.", ("spelling", "British", "American")),
        ("The U.S. envoy left.", "The US envoy left.", ("United States", "U.S.", "US")),
        (
            "He spoke on Monday in Quell.",
            "He spoke Monday in Quell.",
            ("days", "said on Thursday", "said Thursday"),
        ),
        ("It has 14 cracks.", "It has 15 cracks.", None),
        ("They began early.", "They started early.", None),
    ],
)
def test_habits_of_edits(a: str, b: str, habit: tuple[str, str, str] | None) -> None:
    """A style edit is about a habit, from one form to the other; a fact is about none."""
    (edit,) = compare_texts(a, b).edits
    assert habit_of_edit(edit) == habit
