"""What is tried upon others, feared, wanted, likely or charged is not told as done."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY

from wirecopy.facts.read import read_facts
from wirecopy.model import Text


def _told(text: str) -> list[str]:
    """``TYPE status`` a mention."""
    events = read_facts(Text(id="t", text=text), DAY).events
    return [f"{e.event_type} {e.status}" for e in events]


@pytest.mark.parametrize(
    "text",
    [
        # another verb is what somebody tries, means or begins to do
        "The envoy of Chad tried to photograph a rally in Lima.",
        "Chad's minister was expected to make a statement about the killing of the envoy.",
        "Experts from Chad have not been able to prove its use in the battles.",
        "The Chadian candidate never stopped speaking at a rally in Lima.",
        "Chadian officers tried to persuade the gunman to surrender.",
    ],
)
def test_who_tries_something_else_does_no_such_act(text: str) -> None:
    """An act that only hangs on what somebody tries to do is not his."""
    assert not [line for line in _told(text) if line.endswith(" past")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The Chadian opposition tried to stage a rally in Lima.", "PROTEST past"),
        ("Mali is trying to revive peace talks with the rebels.", "CONSULT past"),
        ("The Chadian army began shelling Mali.", "ASSAULT past"),
        ("Chadian rebels vowed revenge attacks on Mali.", "THREATEN past"),
    ],
)
def test_what_carries_an_act_tells_it(text: str, line: str) -> None:
    """Verbs whose object is the act itself do."""
    assert line in _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The envoy spoke of her fears of being arrested by Chad.", "COERCE hypothetical"),
        ("Rebels bent on attacking Mali crossed a river.", "ASSAULT hypothetical"),
        ("Instead of arresting the rebels, Chad freed them.", "COERCE negated"),
        ("Chad's army tried to provoke Niger into attacking Mali.", "ASSAULT planned"),
        ("Chad kept the rebels from shelling Mali.", "ASSAULT hypothetical"),
        ("A summit of Chad and Niger is unlikely to take place.", "CONSULT hypothetical"),
        ("Talks between Chad and Niger are expected to resume.", "AGREE planned"),
        ("Chad's attack on Niger is set to be launched on Friday.", "ASSAULT planned"),
        ("Chad's visit to Peru is expected to focus on trade.", "CONSULT planned"),
        # what an act is to bring about
        ("Chad's invasion of Niger is likely to worsen hunger.", "ASSAULT past"),
        ("Niger's attack on Chad is expected to raise prices.", "ASSAULT past"),
        ("Chad should be grateful and even agree to pay Niger.", "AGREE hypothetical"),
        ("Ana Vela is thought to have killed a reporter in Chad.", "ASSAULT past"),
        ("The attacks on Mali by Chad must not be repeated, Niger said.", "ASSAULT past"),
        ("Chad's president vowed not to resume talks with Niger.", "REJECT past"),
        ("Chad agreed not to target Niger.", "AGREE past"),
        # what somebody is charged with
        (
            "Six Chadians were charged with robbery and hindering an officer.",
            "REJECT hypothetical",
        ),
    ],
)
def test_what_leads_to_an_act_tells_whether_it_is_done(text: str, line: str) -> None:
    """Gerunds and nouns have the status of what leads to them."""
    assert line in _told(text)


def test_what_one_helped_by_was_done() -> None:
    """A gerund behind "by" or "for" is told as done."""
    assert "MOBILIZE past" in _told("Norway helped by sending troops to Mali.")
    assert "ASSAULT past" in _told("Chad apologised for shelling Niger.")
