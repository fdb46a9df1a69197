"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.text.inflect import plural, verb_forms


@pytest.mark.parametrize(
    ("lemma", "form", "kind"),
    [
        ("attack", "attacks", "third"),
        ("accuse", "accusing", "gerund"),  # silent e goes
        ("deny", "denied", "past"),  # y after a consonant
        ("deploy", "deployed", "past"),  # y after a vowel
        ("expel", "expelled", "past"),  # stressed last syllable doubles
        ("visit", "visited", "past"),  # unstressed one does not
        ("withdraw", "withdrew", "past"),  # irregular
        ("free", "freeing", "gerund"),  # double e stays
        ("hit", "hit", "base"),  # one form for all
        ("be", "were", "past"),
    ],
)
def test_verbs_have_their_forms(lemma, form, kind):
    """A verb's forms follow spelling rules and the irregular table."""
    assert verb_forms(lemma, load_lexicon().irregular)[form] == kind


def test_a_short_verb_always_doubles():
    """No form of "rap" is "raped", none of "plan" is "planing"."""
    assert "raped" not in verb_forms("rap", {})
    assert "planing" not in verb_forms("plan", {})


@pytest.mark.parametrize(
    ("noun", "many"), [("talk", "talks"), ("gunman", "gunmen"), ("embassy", "embassies")]
)
def test_nouns_have_their_plural(noun, many):
    """A noun's plural follows spelling rules."""
    assert plural(noun) == many
