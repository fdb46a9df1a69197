"""Late passages: what came with a later version was not cut by who printed an earlier one."""

from __future__ import annotations

from wirecopy.dispatches import PrintedVersion, compare_texts, mark_late, weigh_readings
from wirecopy.model import Edit

LINES = (
    "A crane fell over in the harbour of Halm on Monday and hurt three dockers, the port authority said.",
    "The northern quay was shut, and two grain ships were sent to the outer roads until the evening.",
    "The crane was built in 1974 and passed its last inspection in the spring of this year.",
    "Some forty cranes of this make are still at work along the coast, a union for dockers said.",
)
LATE = (
    "A prosecutor opened an inquiry in the afternoon and had papers taken from two offices.",
    "The owner, Brandt Lifting, said that it would pay the hospital bills of all who were hurt.",
)
FIRST = "\n".join(LINES)
WHOLE = "\n".join((*LINES[:2], *LATE, *LINES[2:]))


def _printed(name: str, text: str, version: int | None, outlet: str = "") -> PrintedVersion:
    return PrintedVersion(text_id=name, text=text, outlets={outlet or name}, version=version)


def _marked(
    lead: PrintedVersion, others: list[PrintedVersion]
) -> dict[str, list[tuple[str, int | None]]]:
    """By text the words cut and the version they came with."""
    found = _edits(lead, others)
    for one in others:
        for edit in found[one.text_id]:
            assert edit.a.of(lead.text) == edit.a_text
    return {
        name: [(edit.a_text.strip(), edit.came_with) for edit in made if edit.edit_class == "cut"]
        for name, made in found.items()
    }


def _edits(lead: PrintedVersion, others: list[PrintedVersion]) -> dict[str, tuple[Edit, ...]]:
    edits = {one.text_id: compare_texts(lead.text, one.text).edits for one in others}
    return mark_late(lead, weigh_readings(lead.text, lead.outlets, edits, {}), others)


def test_what_came_later_is_told_and_parted_from_what_was_cut() -> None:
    """Of a passage left out, the lines that no copy of the first version has came with the second."""
    lead = _printed("lead", WHOLE, 2)
    cut = "\n".join((LINES[0], LINES[3]))
    found = _marked(lead, [_printed("a", FIRST, 1), _printed("b", cut, 1)])
    late = "\n".join(LATE)
    assert found["a"] == [(late, 2)]
    assert found["b"] == [(LINES[1], None), (late, 2), (LINES[2], None)]


def test_a_copy_before_all_known_versions_is_earlier() -> None:
    """Where it cannot be told how many there were, either."""
    lead = _printed("lead", WHOLE, 3)
    found = _marked(lead, [_printed("a", FIRST, None), _printed("b", FIRST, None)])
    assert found["a"] == [("\n".join(LATE), 3)]


def test_each_passage_has_the_version_it_came_with() -> None:
    """The first whose copies have it; a copy of that version cut it, one of an earlier version did not."""
    second = "\n".join((*LINES[:2], LATE[0], *LINES[2:]))
    lead = _printed("lead", WHOLE, 3)
    others = [
        _printed("a", FIRST, 1),
        _printed("b", FIRST, 1),
        _printed("c", second, 2),
        _printed("d", FIRST, 2),
    ]
    found = _marked(lead, others)
    assert found["a"] == [(LATE[0], 2), (LATE[1], 3)]
    assert found["c"] == [(LATE[1], 3)]
    assert found["d"] == [(LATE[0], None), (LATE[1], 3)]


def test_one_earlier_copy_alone_may_have_cut() -> None:
    """But not where its outlet printed the passage later."""
    lead = _printed("lead", WHOLE, 2)
    late = "\n".join(LATE)
    assert _marked(lead, [_printed("a", FIRST, 1)])["a"] == [(late, None)]
    own = _printed("lead", WHOLE, 2, "Halm Post")
    assert _marked(own, [_printed("a", FIRST, 1, "Halm Post")])["a"] == [(late, 2)]


def test_copies_of_one_version_or_of_none_cut() -> None:
    """Nothing came later."""
    for number, other in ((2, 2), (None, None)):
        lead = _printed("lead", WHOLE, number)
        others = [_printed("a", FIRST, other), _printed("b", FIRST, other)]
        assert {came for made in _marked(lead, others).values() for _, came in made} == {None}


def test_marking_again_changes_nothing() -> None:
    """Edits as they are stored give what fresh ones give."""
    lead = _printed("lead", WHOLE, 2)
    others = [_printed("a", FIRST, 1), _printed("b", "\n".join((LINES[0], LINES[3])), 1)]
    once = _edits(lead, others)
    again = mark_late(lead, weigh_readings(lead.text, lead.outlets, once, {}), others)
    assert again == once
