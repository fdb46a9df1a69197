"""Lost parts: what belongs to a number, an office or a country's name, set or dropped."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

CHANGED = [
    # The sign, the percent mark, the magnitude and the unit of a number.
    ("It was -12 C at dawn.", "It was 12 C at dawn."),
    ("It moved by -0.5% in May.", "It moved by 0.5% in May."),
    ("It was minus 12 at dawn.", "It was 12 at dawn."),
    ("It cost $3.4 million then.", "It cost $3.4 then."),
    ("He paid £5m for it.", "He paid £5 for it."),
    ("It rose by 3.4 percent then.", "It rose by 3.4 then."),
    ("It rose 5% then.", "It rose 5 then."),
    ("The tax is 5 % now.", "The tax is 5 € now."),
    ("It lies 600 metres off.", "It lies 600 off."),
    # The status before an office or a person.
    ("Then the former president spoke.", "Then the president spoke."),
    ("Then the Acting President spoke.", "Then the President spoke."),
    ("Then the Deputy Minister spoke.", "Then the Minister spoke."),
    ("The former US foreign minister left.", "The US foreign minister left."),
    ("The then mayor left.", "The mayor left."),
    ("His ex-wife left.", "His wife left."),
    # How many of them.
    ("Two of the five men left.", "Five men left."),
    ("Then most of the men left.", "Then the men left."),
    # Another country by part of its name.
    ("She came from South Sudan today.", "She came from Sudan today."),
    ("He flew to Equatorial Guinea today.", "He flew to Guinea today."),
    ("It is in Guinea-Bissau now.", "It is in Guinea now."),
    # Numbers that changed places.
    ("Riga won 3-1 in Oslo.", "Riga won 1-3 in Oslo."),
    ("They took 5 guns and 3 cars there.", "They took 3 guns and 5 cars there."),
    ("They voted 52 to 48 for it.", "They voted 48 to 52 for it."),
    ("It rose from 3 to 5 percent.", "It rose from 5 to 3 percent."),
    ("He was born on 12/10/1980 there.", "He was born on 10/12/1980 there."),
    ("It began at 5 p.m. on 3 May there.", "It began at 3 p.m. on 5 May there."),
    ("They took ten guns and four cars.", "They took 4 guns and ten cars."),
]


@pytest.mark.parametrize(("a", "b"), CHANGED, ids=[f"{a}|{b}" for a, b in CHANGED])
@pytest.mark.parametrize("is_turned", [False, True])
def test_another_thing(a: str, b: str, *, is_turned: bool) -> None:
    """What is left says something else: facts of risk 2, in either direction."""
    edits = compare_texts(b, a).edits if is_turned else compare_texts(a, b).edits
    edits = tuple(e for e in edits if e.edit_class is not EditClass.CAPITALIZATION)
    assert edits
    assert {(e.edit_class, e.risk) for e in edits} == {(EditClass.FACT, 2)}


SAME = [
    ("He got 3 to 5 percent of it.", "He got 3 percent to 5 percent of it."),
    ("They sold 3 million to 5 million cars.", "They sold 3 to 5 million cars."),
    ("It was -12 C at dawn.", "It was minus 12 C at dawn."),
    ("It lasted from 1990-95 there.", "It lasted from 1990 95 there."),
    ("Twelve came -12 of them late.", "Twelve came - 12 of them late."),
    ("The late meeting ended.", "The meeting ended."),
    ("He was then minister of war.", "He was minister of war."),
    ("The current president spoke.", "The president spoke."),
    ("The Federal Republic of Germany paid.", "Germany paid."),
    ("They took 3 and 5 there.", "They took 5 and 3 there."),
    ("In 2010 five men left.", "5 men left in 2010."),
    ("He was born on 4/25/1980 there.", "He was born on 25/4/1980 there."),
]


@pytest.mark.parametrize(("a", "b"), SAME, ids=[f"{a}|{b}" for a, b in SAME])
def test_the_same_thing(a: str, b: str) -> None:
    """What is understood, or tells no status, changes no fact."""
    assert not [e for e in compare_texts(a, b).edits if e.risk == 2]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It is the second largest port of Halm.", "It is the largest port of Halm."),
        ("Two floors of the school fell.", "A floor of the school fell."),
        ("He got six years in jail.", "He got a year in jail."),
        ("The federal government paid for it.", "The provincial government paid for it."),
        ("Prices were higher than in May.", "Prices were equal to in May."),
    ],
)
def test_ranks_and_counts_of_one(a: str, b: str) -> None:
    """A rank before the most of something, and one for several."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


def test_a_second_one_has_no_rank() -> None:
    """An ordinal before a plain noun is none."""
    edits = compare_texts("A second honest man came in.", "An honest man came in.").edits
    assert EditClass.FACT not in {edit.edit_class for edit in edits}


def test_a_sign_of_percent_among_words_set_in_is_not_lost() -> None:
    """It stands right behind the number in both texts."""
    a = "Prices rose 9.1 percent in May from a year earlier."
    b = "Prices rose 9.1% year on year in May."
    for one, two in ((a, b), (b, a)):
        assert 2 not in {edit.risk for edit in compare_texts(one, two).edits}
