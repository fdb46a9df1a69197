"""Safe text: crawled words cannot steer the terminal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from wirecopy.cli.safety import json_safe, safe, safe_line

_ANY = st.text(st.characters(exclude_categories=()), max_size=60)


@given(_ANY)
def test_nothing_steers_a_terminal(text: str) -> None:
    """No control character but tab and line feed is left, whatever the text; UTF-8 can hold it."""
    shown = safe(text)
    shown.encode("utf-8")
    assert not [c for c in shown if (c < " " and c not in "\t\n") or "\x7f" <= c <= "\x9f"]


@given(_ANY)
def test_a_line_is_a_line(text: str) -> None:
    """One line has no breaks and no blanks at its ends."""
    shown = safe_line(text)
    assert "\n" not in shown
    assert shown == shown.strip(" ")


@given(_ANY)
def test_json_keeps_its_value(text: str) -> None:
    """Escaping inside JSON changes nothing of the value."""
    assert json.loads(json_safe(json.dumps([text], ensure_ascii=False))) == [text]


def test_plain_words_stay() -> None:
    """Letters of any script and usual marks are left alone."""
    for words in ("“Łódź” – naïve", "نص عربي", "中文\tx", "e\u0301"):
        assert safe(words) == words
