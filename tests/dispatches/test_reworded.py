"""Sentences told anew that state something else."""

from __future__ import annotations

import random
import time

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

FRAME = "The mayor spoke on Monday. {} The bank said nothing about it."

OTHER = [
    (
        "Judges cleared minister Haddad of murder charges.",
        "Of murder charges minister Haddad was by judges convicted.",
        "something else",
    ),
    (
        "Police arrested Omar Haddad in Tunis after bombing.",
        "After bombing in Tunis, Karim Nasser was arrested by police.",
        "another name",
    ),
    (
        "The minister denied taking money from the builders.",
        "From the builders, money was taken by the minister.",
        "a denial",
    ),
    (
        "Haddad allegedly stole money from the widows.",
        "From the widows, money was stolen by Haddad.",
        "a doubt",
    ),
    (
        "Gunmen kidnapped three Italian priests near the river.",
        "Near the river, three French priests were kidnapped by gunmen.",
        "another name",
    ),
    (
        "Divers found fifteen bodies near Quell harbour.",
        "Near Quell harbour, eleven bodies were found by divers.",
        "another number",
    ),
    (
        "Rebels freed three hostages near Gao on Friday.",
        "On Sunday near Gao three hostages were freed by rebels.",
        "another day",
    ),
    (
        "Rebels freed three hostages near Gao on Friday.",
        "On Friday near Gao three hostages were killed by rebels.",
        "something else",
    ),
]


@pytest.mark.parametrize(("one", "two", "what"), OTHER)
def test_something_else_told_anew(one: str, two: str, what: str) -> None:
    """It is a fact, in either direction."""
    for a, b in ((one, two), (two, one)):
        (edit,) = compare_texts(FRAME.format(a), FRAME.format(b)).edits
        assert (edit.edit_class, edit.risk) == (EditClass.FACT, 2)
        assert edit.why.startswith(what)


SAME = [
    (
        "Police arrested Omar Haddad in Tunis after bombing.",
        "After bombing in Tunis, Omar Haddad was arrested by police.",
    ),
    (
        "Gunmen kidnapped three priests from Italy near the river.",
        "Near the river, three Italian priests were kidnapped by gunmen.",
    ),
    (
        "Haddad allegedly stole money from the widows.",
        "From the widows, money was stolen allegedly by Haddad.",
    ),
    (
        "Divers found fifteen bodies near Quell harbour.",
        "Near Quell harbour, 15 bodies were found by divers.",
    ),
    (
        "Rebels freed three hostages near Gao on Friday.",
        "On Fri. near Gao three hostages were freed by rebels.",
    ),
    (
        "Rebels freed three soldiers near Gao on Friday.",
        "On Friday near Gao three soldiers were freed by rebels.",
    ),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_the_same_told_anew(one: str, two: str) -> None:
    """It is wording, in either direction."""
    for a, b in ((one, two), (two, one)):
        told = {
            (e.edit_class, e.risk) for e in compare_texts(FRAME.format(a), FRAME.format(b)).edits
        }
        assert told == {(EditClass.WORDING, 0)}


def _lines(letters: str) -> str:
    draw = random.Random(1)
    words = ["".join(draw.choices(letters, k=6)) for _ in range(8_000)]
    return "\n".join(" ".join(words[at : at + 8]).capitalize() + "." for at in range(0, 8_000, 8))


def test_a_sentence_of_thousands_of_words_costs_no_time() -> None:
    """It is not read anew for each edit in it."""
    runs = [line.rstrip(".").lower().split() for line in _lines("abcdefghijklm").splitlines()]
    a, b = (
        " ".join(" ".join((*run[at:6], *run[:at], *run[6:])) for run in runs[:700]) for at in (0, 5)
    )
    start = time.process_time()
    compare_texts(a, b)
    assert time.process_time() - start < 4


def test_texts_without_a_word_in_common_cost_no_time() -> None:
    """Sentences are not read anew for each that they are held against."""
    a, b = _lines("abcdefghijklm"), _lines("nopqrstuvwxyz")
    start = time.process_time()
    compare_texts(a, b)
    assert time.process_time() - start < 4
