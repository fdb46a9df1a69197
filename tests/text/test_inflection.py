"""Forms of words, and the words that forms may come from."""

from __future__ import annotations

import pytest

from wirecopy.text.inflection import base_forms, past_forms, plural, regular_bases, verb_forms


@pytest.mark.parametrize(
    ("lemma", "form", "kind"),
    [
        ("attack", "attacks", "third"),
        ("accuse", "accusing", "gerund"),  # silent e goes
        ("deny", "denied", "past"),  # y after a consonant
        ("deploy", "deployed", "past"),  # y after a vowel
        ("expel", "expelled", "past"),  # stressed last syllable doubles
        ("panic", "panicked", "past"),  # a listed c takes a k
        ("traffic", "trafficking", "gerund"),
        ("quiz", "quizzes", "third"),
        ("visit", "visited", "past"),  # unstressed one does not
        ("withdraw", "withdrew", "past"),  # irregular
        ("free", "freeing", "gerund"),  # double e stays
        ("hit", "hit", "base"),  # one form for all
        ("be", "were", "past"),
    ],
)
def test_verbs_have_their_forms(lemma, form, kind):
    """A verb's forms follow spelling rules and the irregular table."""
    assert verb_forms(lemma)[form] == kind


def test_a_short_verb_always_doubles():
    """No form of "rap" is "raped", none of "plan" is "planing"; nor is one of "panic" "paniced"."""
    assert {"paniced", "panicing"}.isdisjoint(verb_forms("panic"))
    assert "raped" not in verb_forms("rap")
    assert "planing" not in verb_forms("plan")


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("talk", "talks"),
        ("quiz", "quizzes"),
        ("waltz", "waltzes"),
        ("gunman", "gunmen"),
        ("grandchild", "grandchildren"),
        ("human", "humans"),
        ("embassy", "embassies"),
        ("crisis", "crises"),
        ("referendum", "referendums"),
        ("series", "series"),
        ("son-in-law", "sons-in-law"),
        ("woman-at-arms", "women-at-arms"),
        ("attorney-general", "attorneys-general"),
        ("major-general", "major-generals"),
        ("passer-by", "passers-by"),
        ("sit-in", "sit-ins"),
        ("run-up", "run-ups"),
    ],
)
def test_nouns_have_their_plural(noun, many):
    """A noun's plural follows the table, the rules of spelling, and its head."""
    assert plural(noun) == many


def test_past_forms_begin_with_the_tense():
    """The past tense stands first, and is the lemma where a verb does not change."""
    assert past_forms("withdraw") == ("withdrew", "withdrawn")
    assert past_forms("shut")[0] == "shut"
    assert past_forms("deny") == ("denied",)
    assert past_forms("panic") == ("panicked",)
    assert past_forms("expel")[0] == "expelled"


@pytest.mark.parametrize(
    ("form", "bases"),
    [
        ("rated", {"rate"}),  # "rat" would double
        ("ratted", {"rat"}),
        ("filling", {"fill", "fil"}),
        ("filing", {"file"}),
        ("denied", {"deny", "deni"}),
        ("agreed", {"agree"}),
        ("panicked", {"panic"}),
        ("tying", {"tie"}),
        ("buses", {"bus", "buse"}),
        ("cities", {"city", "citie"}),
        ("king", set()),
        ("loss", set()),
    ],
)
def test_regular_bases_are_spelled_so(form, bases):
    """A regular form comes from all words that the rules spell so, and from no other."""
    assert regular_bases(form) == bases


def test_endings_may_be_chosen():
    """Who does it is told by an ending of its own."""
    assert not regular_bases("planner")
    assert regular_bases("planner", ("er",)) == {"plan"}


@pytest.mark.parametrize(
    ("form", "base"),
    [("fell", "fall"), ("found", "find"), ("found", "found"), ("axes", "axis"), ("axes", "axe"), ("has", "have"),
     ("gunmen", "gunman"), ("outsold", "outsell"), ("singed", "singe"), ("leaves", "leaf"), ("leaves", "leave")],
)  # fmt: skip
def test_base_forms_are_all_there(form, base):
    """An untagged form may come from each of its verbs and nouns, or be a word itself."""
    assert base in base_forms(form)
