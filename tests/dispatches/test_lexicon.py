"""Lexicon: misspelt words, and other words that are spelt nearly alike."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.dispatches.edits.lexicon import are_other_words, is_misspelling, word_bases
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("planed", "plane"),
        ("planned", "plan"),
        ("refiled", "refile"),
        ("refilled", "refill"),
        ("insured", "insure"),
        ("begining", "begin"),
    ],
)
def test_bases(word: str, base: str) -> None:
    """A consonant is doubled behind a short vowel; prefixes and other endings make known words."""
    assert base in word_bases(word)


@pytest.mark.parametrize("word", ["recieved", "goverment", "comittee", "thier", "seperate"])
def test_no_words(word: str) -> None:
    """Misspelt words are none."""
    assert not word_bases(word)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("recieved", "received"),
        ("goverment", "government"),
        ("comittee", "committee"),
        ("thier", "their"),
        ("teh", "the"),
        ("occured", "occurred"),
        ("Goverment", "Government"),
    ],
)
def test_a_misspelling_corrected_is_spelling(one: str, two: str) -> None:
    """Letters exchanged, missing or doubled in a word that is none are spelling."""
    assert is_misspelling(one.casefold(), two.casefold())
    (edit,) = compare_texts(f"{one} boats left.", f"{two} boats left.").edits
    assert (edit.edit_class, edit.risk) == (EditClass.SPELLING, 0)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("refilled", "refiled"),
        ("planed", "planned"),
        ("hoping", "hopping"),
        ("stared", "starred"),
        ("trial", "trail"),
        ("marital", "martial"),
        ("injured", "insured"),
    ],
)
def test_another_word_is_wording(one: str, two: str) -> None:
    """Two words of other meanings are wording that matters, however alike they are."""
    assert are_other_words(one, two)
    (edit,) = compare_texts(f"They said {one} then.", f"They said {two} then.").edits
    assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 1)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("proscribed", "prescribed"),
        ("gripped", "griped"),
        ("sniped", "snipped"),
        ("adverse", "averse"),
        ("flouted", "flaunted"),
        ("perpetuated", "perpetrated"),
        ("militating", "mitigating"),
        ("elicited", "illicit"),
        ("ingenuous", "ingenious"),
        ("reviled", "revised"),
    ],
)
def test_seldom_words_are_words(one: str, two: str) -> None:
    """Of two words that are spelt nearly alike neither is mistyped, however seldom it is met."""
    assert are_other_words(one, two)
    (edit,) = compare_texts(f"It was {one} there.", f"It was {two} there.").edits
    assert edit.edit_class is not EditClass.SPELLING
