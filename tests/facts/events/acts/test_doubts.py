"""Doubts: acts that words of the lexicon do not tell where they stand, and what the network sees of a word."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from wirecopy.data.doubt_weights import load_doubt_weights
from wirecopy.facts import read_facts
from wirecopy.facts.events import reader
from wirecopy.facts.events.acts import doubts
from wirecopy.facts.events.acts.drafts import draft_events
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import prepare
from wirecopy.facts.events.clause.surroundings import MARKS, PLACES, marks_of, words_around
from wirecopy.language import read
from wirecopy.model import Text

DAY = date(2024, 5, 7)


def types_of(text: str) -> list[str]:
    """Types of the events of ``text``."""
    return [str(e.event_type) for e in read_facts(Text(id="t", text=text), DAY).events]


def clause_of(text: str) -> Clause:
    """The first sentence, parsed."""
    return prepare(read(text, tag=True).sentences[0])


@pytest.mark.parametrize(
    ("text", "told", "doubted"),
    [
        ("Kenya and Uganda agreed to a truce to end months of fighting.", "AGREE", "RETREAT"),
        ("Norway sent six experts to Chad to investigate the attack.", "AID", "ACCUSE"),
        ("Kenya sent troops to Chad in order to retake the airport.", "MOBILIZE", "ASSAULT"),
        ("Kenya arrested the editor as he was leaving for Uganda.", "COERCE", "CONSULT"),
        ("Chad defended its work to protect the forests of Niger.", "SUPPORT", "AID"),
    ],
)
def test_what_an_act_is_for_is_none(
    text: str, told: str, doubted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lexicon alone reads an act there."""
    assert doubted not in types_of(text)
    assert told in types_of(text)
    monkeypatch.setattr(reader, "is_doubted", lambda *_: False)
    assert doubted in types_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army shelled two villages in Niger.",
        "Kenya accused Uganda of moving the border posts.",
        "Norway sent tents to Chad after the floods.",
        "Peruvian police arrested four Chilean fishermen.",
    ],
)
def test_plain_acts_are_hardly_doubted(text: str) -> None:
    """What nobody would doubt has less than a tenth."""
    clause = clause_of(text)
    drafts = draft_events(clause)
    assert drafts
    assert min(doubts.doubt_of(clause, draft) for draft in drafts) < 0.1


def test_chances_add_up_and_are_of_whole_numbers() -> None:
    """The same numbers in another order of adding give the same chances, bit for bit."""
    weights = load_doubt_weights()
    clause = clause_of("Chad's army shelled two villages in Niger.")
    assert clause.tree is not None
    row = doubts.row_of(weights, clause.tree, 3)
    found = doubts.chances(weights, row)
    assert len(found) == len(doubts.TOLD)
    assert sum(found) == pytest.approx(1)
    assert np.array_equal(weights.first, np.rint(weights.first))
    assert np.array_equal(weights.second, np.rint(weights.second))
    assert np.array_equal(row, np.rint(row))
    turned = np.arange(len(row))[::-1]
    same = doubts.DoubtWeights(
        vectors=weights.vectors,
        width=weights.width,
        first=weights.first[turned],
        scale=weights.scale,
        bias=weights.bias,
        second=weights.second,
        second_scale=weights.second_scale,
        second_bias=weights.second_bias,
    )
    assert doubts.chances(same, row[turned]) == found


def test_nothing_is_doubted_without_a_tree() -> None:
    """Sentences that nobody parsed stay as the lexicon reads them."""
    clause = clause_of("Kenya and Uganda agreed to a truce to end months of fighting.")
    bare = Clause(clause.words, clause.phrases, None)
    assert [doubts.doubt_of(bare, draft) for draft in draft_events(clause)] == [0.0, 0.0]


def test_surroundings_of_a_passive() -> None:
    """A passive's subject is what is done to; its doer and negation are marked."""
    clause = clause_of("Two envoys were not expelled by Peru.")
    tree = clause.tree
    assert tree is not None
    around = {(PLACES[place], tree.tokens[at].text) for place, at in words_around(tree, 4)}
    assert {("word", "expelled"), ("object", "envoys"), ("oblique", "Peru")} <= around
    marks = {MARKS[mark] for mark in marks_of(tree, 4)}
    assert {"passive", "negated", "with by", "oblique PROPN", "object NOUN", "as root"} <= marks
