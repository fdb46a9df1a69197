"""Rules that labels name."""

from __future__ import annotations

from wirecopy.articles.line_rules import LineRule
from wirecopy.data.page_notices import load_page_notices
from wirecopy.data.page_phrases import load_page_phrases


def test_every_kind_of_phrase_and_notice_has_a_rule() -> None:
    """And no rule names a kind that its table lacks."""
    phrases = {f"phrase:{kind}" for kind in load_page_phrases().kinds}
    notices = {f"notice:{notice.kind}" for notice in load_page_notices()}
    assert {rule for rule in LineRule if ":" in rule} == phrases | notices
