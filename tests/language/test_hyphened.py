"""Verbs with a hyphen: one word, read by its second half."""

from __future__ import annotations

import pytest

from wirecopy.language import read
from wirecopy.language.hyphened import VERBS, as_read, forms_of, whole_verbs
from wirecopy.text.tokens import token_spans


@pytest.mark.parametrize(
    ("text", "verb", "subject", "target"),
    [
        ("North Ruvia test-fired cruise missiles on Sunday.", "test-fired", "Ruvia", "missiles"),
        ("Police tear-gassed students in the capital.", "tear-gassed", "Police", "students"),
        ("The army court-martialled two officers.", "court-martialled", "army", "officers"),
        ("Rebels counter-attacked government troops.", "counter-attacked", "Rebels", "troops"),
    ],
)
def test_such_a_verb_has_its_sides(text: str, verb: str, subject: str, target: str) -> None:
    """The name before it is its subject, the noun behind it what it is done to."""
    tokens = read(text).sentences[0].tokens
    sides = {t.deprel: t.text for t in tokens if t.head is not None and tokens[t.head].text == verb}
    assert (sides["nsubj"], sides["obj"]) == (subject, target)


def test_such_verbs_have_their_own_lemma() -> None:
    """Doubled consonants and all."""
    text = "The army court-martialled two men who tear-gassed a crowd and are test-firing rockets."
    lemmas = {token.lemma for token in read(text).sentences[0].tokens}
    assert {"court-martial", "tear-gas", "test-fire"} <= lemmas


@pytest.mark.parametrize(
    "text",
    [
        "Two car-bombs exploded in Lagos.",
        "Car-bombs killed ten people.",
        "Rebels fired machine-guns at police.",
        "The carpet-bombing of Gao went on.",
        "A test-firing was filmed.",
    ],
)
def test_nouns_of_two_halves_are_no_verbs(text: str) -> None:
    """In the plural, and of what is being done."""
    assert "-" in [token.text for token in read(text).sentences[0].tokens]


def test_the_second_half_is_inflected() -> None:
    """And a verb without a hyphen as ever."""
    assert set(forms_of("tear-gas")) == {"tear-gas", "tear-gases", "tear-gassing", "tear-gassed"}
    assert set(forms_of("plan")) == {"plan", "plans", "planning", "planned"}


def test_words_are_given_to_the_network_whole_but_for_these() -> None:
    """Other hyphens and words stay as they are."""
    words = (
        "test-fired",
        "Tear-gassed",
        "counter-attacked",
        "re-armed",
        "three-year",
        "fired",
        "-",
    )
    assert [as_read(word) for word in words] == [
        "fired", "gassed", "counterattacked", "re-armed", "three-year", "fired", "-",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They gang-raped her", ["They", "gang-raped", "her"]),
        ("- gang-raped", ["-", "gang-raped"]),
        ("the UN-backed test - fired", ["the", "UN", "-", "backed", "test", "-", "fired"]),
        ("a test-fire", ["a", "test", "-", "fire"]),
        ("test-", ["test", "-"]),
    ],
)
def test_spans_of_such_verbs_are_joined(text: str, words: list[str]) -> None:
    """Those of other words, and of words that blanks part, are not."""
    spans = whole_verbs(text, token_spans(text))
    assert [text[start:end] for start, end in spans] == words


def test_each_verb_has_one_hyphen() -> None:
    """Its halves are words of their own."""
    assert all(verb.count("-") == 1 and all(verb.split("-")) for verb in VERBS)
