"""Notice boxes: the lines between what a subscription brings are of its box."""

from __future__ import annotations

from tests.articles.labels.labelled import article

from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.labels.notice_boxes import label_notice_boxes
from wirecopy.articles.labels.notices import notice_of
from wirecopy.articles.line_rules import LineRule

_TOLD = [
    "Subscribe now for unlimited access to all our articles online.",
    "Already a subscriber? Sign in to keep reading this article.",
    "Enjoy five free articles per month with a free account.",
]
_OTHER = "A copy of the paper to leaf through on any device."


def _labels(texts: list[str]) -> list[Label]:
    lines, _, parts, labels = article([(text, 0.85) for text in texts])
    label_notice_boxes(lines, parts, labels)
    return labels[2:-1]


def test_what_stands_between_notices_is_of_their_box() -> None:
    """Three different notices, no more than two lines between."""
    assert all(map(notice_of, _TOLD))
    assert notice_of(_OTHER) is None
    found = _labels([_TOLD[0], _OTHER, _TOLD[1], _TOLD[2]])
    assert {label.rule for label in found} <= {
        LineRule.NOTICE_SUBSCRIPTION,
        LineRule.PHRASE_NEWSLETTER,
    }


def test_two_notices_or_the_same_again_are_no_box() -> None:
    """What stands between them may be text."""
    for texts in ([_TOLD[0], _OTHER, _TOLD[1]], [_TOLD[0], _OTHER, _TOLD[0], _TOLD[1]]):
        assert _labels(texts)[1].rule is LineRule.LABELLER
