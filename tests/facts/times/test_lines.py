"""Where rules are searched: lines that hold what a rule needs, and nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirecopy.facts.times import read, read_times
from wirecopy.facts.times.lines import Lines
from wirecopy.facts.times.rule import rule

PIECES = st.sampled_from(
    "the late end of last next this two 3 12 1999 '98 20 a few from to - – , . in on March Sept. MAY Monday "
    "day weeks years old ago later before now time BC A.D. C.E. 11:30 pm o'clock noon tomorrow morning "
    "Christmas Q3 quarter half months spring 80s nineties century every once per daily long said \n \n ſ ı".split(
        " "
    )
)


def _never_read(*_: object) -> None:
    return None


@pytest.mark.parametrize(
    ("pattern", "needs", "has_digit", "expected"),
    [
        ("day", ("day",), False, [(2, 6)]),  # only its line
        ("x", (), False, [(0, 13)]),  # no need: the whole text
        (r"day\s?x", ("day",), False, [(0, 13)]),  # may run over breaks: two lines around
        (r"\d", (), True, [(7, 10)]),  # a digit alone
        (r"day \d", ("day",), True, []),  # both, but on no line together
    ],
)
def test_windows(
    pattern: str, needs: tuple[str, ...], has_digit: bool, expected: list[tuple[int, int]]
) -> None:
    """A rule's windows are the lines that hold what it needs."""
    made = rule("test", pattern, _never_read, *needs, has_digit=has_digit)
    assert Lines("a\nDays\n1 b\nİc").windows(made) == expected


@given(st.lists(PIECES, max_size=30).map(" ".join))
@example("11:30 tomorrow")
def test_no_expression_is_lost(text: str) -> None:
    """Searching all lines for all rules finds no more."""
    found = read_times(text, date(2026, 3, 13))
    with pytest.MonkeyPatch.context() as patch:
        bare = tuple(replace(r, needs=(), has_digit=False) for r in read._RULES)
        patch.setattr(read, "_RULES", bare)
        assert read_times(text, date(2026, 3, 13)) == found


@pytest.mark.parametrize(
    "text", ["one ſecond later", "leſs than two mınutes ago", "a Kİlo of 5 mİn"]
)
def test_odd_letters(text: str) -> None:
    """Letters that a pattern takes for others in any case are read as those."""
    read_times(text, None)
