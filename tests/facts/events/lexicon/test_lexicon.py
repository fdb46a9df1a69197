"""The lexicon and the codebook as data."""

from __future__ import annotations

import pytest

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.data.plover import load_codebook
from wirecopy.facts.events.clause.hyphens import closed_up
from wirecopy.facts.events.contexts import find_contexts
from wirecopy.facts.events.lexicon.operators import combined_type
from wirecopy.language.hyphened import VERBS
from wirecopy.language.prefixes import PREFIXES
from wirecopy.model.event import EventType

from ..telling import told_undated


def test_rules_name_types_and_modes_of_the_codebook():
    """Every rule's type and mode stand in the codebook, and every type has rules."""
    types = load_codebook().types
    rules = load_lexicon().rules
    assert {r.type for r in rules if r.type} == set(types) == {t.value for t in EventType}
    assert all(r.mode in types[r.type].modes for r in rules if r.type and r.mode)
    assert all(
        0 < r.weight <= 1 and (r.type or r.operator or r.id in ("void", "statement")) for r in rules
    )


def test_every_type_and_mode_has_a_meaning():
    """In one line, as the pages of codes and ``why`` tell it."""
    book = load_codebook()
    for name, entry in book.types.items():
        assert entry.meaning
        assert set(entry.mode_meanings) == set(entry.modes)
        for mode, told in entry.mode_meanings.items():
            assert book.meaning(name, mode) == f"{entry.meaning} ({mode}: {told})"


def test_rule_ids_are_unique_and_patterns_many():
    """Ids can be cited, and the lexicon is large."""
    rules = load_lexicon().rules
    assert len({r.id for r in rules}) == len(rules)
    assert sum(len(r.verbs) + len(r.nouns) for r in rules) > 1500


def test_verbs_with_a_hyphen_are_known_to_the_tokenizer():
    """Else their inflected forms would not be found."""
    firsts = {words.lstrip("=").split()[0] for r in load_lexicon().rules for words in r.verbs}
    hyphened = {word for word in map(closed_up, firsts) if "-" in word and word[0] != "~"}
    assert hyphened
    assert {w for w in hyphened - VERBS if w.partition("-")[0] not in PREFIXES} == set()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway re-imposed sanctions on Chad.", "SANCTION NOR -> TCD"),
        ("Mali and Niger co-operated on border security.", "COOPERATE MLI+NER -> "),
        ("Iran carried out a cyber-attack on Chile.", "COERCE IRN -> CHL"),
        ("The Somali army launched a counter-offensive against Kenya.", "ASSAULT SOM -> KEN"),
        ("North Korea test-fired cruise missiles.", "MOBILIZE PRK -> "),
        ("Kenyan police baton-charged Ugandan students.", "ASSAULT KEN -> UGA"),
        ("Soldiers from Chad gang-raped Malian women.", "ASSAULT TCD -> MLI"),
        ("Jordan air-dropped food to Sudan.", "AID JOR -> SDN"),
        # behind an adverb
        ("Norway and Chad jointly built a dam.", "COOPERATE NOR+TCD -> "),
        ("Egypt forcibly repatriated Sudanese refugees.", "COERCE EGY -> SDN"),
        ("Chadian soldiers sexually assaulted Kenyan women.", "ASSAULT TCD -> KEN"),
    ],
)
def test_verbs_of_two_words_are_found_in_their_forms(text: str, line: str):
    """A prefix may have a hyphen, and the second half of a verb, or that behind an adverb, is inflected."""
    assert told_undated(text) == [line]


def test_scores_and_cameo_roots():
    """Scores come from the mode first, CAMEO roots from type, mode and context."""
    book = load_codebook()
    assert book.intensity("ACCUSE", None) == -3
    assert book.intensity("CONSULT", "visit") == 4
    assert book.cameo_root("ACCUSE", "investigate") == "09"
    assert book.cameo_root("ASSAULT", "aerial", ("military",)) == "19"
    assert book.cameo_root("ASSAULT", "beat", ("military",)) == "18"


def test_contexts_are_told_by_words():
    """A word family points at its context."""
    assert "election" in find_contexts("Voters queued at polling stations.")
    assert find_contexts("They met.", "cyber") == ("cyber",)


@pytest.mark.parametrize(
    ("sentence", "contexts"),
    [
        ("Police fired tear gas at the crowd.", ("repression",)),
        ("Police fired tear gas at a gas plant.", ("repression", "natural_resource")),
        ("A ship fired water cannon in Peruvian waters.", ()),
        ("A ship brought water to the camp.", ("human_security",)),
        ("It is important that the couple leave, the think tank said.", ()),
        ("The two traded blame over imports.", ("economic",)),
        ("A tanker was hit by a tank.", ("military",)),
    ],
)
def test_look_alikes_are_no_words_of_a_context(sentence: str, contexts: tuple[str, ...]):
    """What only begins or ends like a word of a context is passed over; the word itself counts beside it."""
    assert find_contexts(sentence) == contexts


def test_operators_combine_by_the_codebook():
    """Promises, refusals and stops change the type of what they govern."""
    assert combined_type("promise", EventType.AID) is EventType.AGREE
    assert combined_type("promise", EventType.RETREAT) is EventType.AGREE
    assert combined_type("promise", EventType.ASSAULT) is EventType.THREATEN
    assert combined_type("stop", EventType.AID) is EventType.SANCTION
    assert combined_type("stop", EventType.ASSAULT) is EventType.RETREAT
    assert combined_type("fail", EventType.ASSAULT) is None


def test_alternatives_are_single_words():
    """A hyphen parts words, so that a word with one cannot be one of several that a bar parts."""
    patterns = (words for rule in load_lexicon().rules for words in rule.verbs + rule.nouns)
    elements = (element for words in patterns for element in words.split())
    assert [e for e in elements if "|" in e and "-" in e] == []
