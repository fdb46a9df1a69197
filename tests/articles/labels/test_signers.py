"""Names in scripts without capitals beside a stamp sign; titles on somebody who is told of do not."""

from __future__ import annotations

import pytest

from wirecopy.articles.labels.signers import byline_rule
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_SCORED = "سجل صلاح هدفين في مباراة الميناء مساء الأحد أمام جمهور كبير في الملعب القديم."
_FERRY = "وصلت العبارة إلى الميناء مساء الأحد بعد رحلة طويلة من الجزر البعيدة."


@pytest.mark.parametrize(
    ("line", "text", "is_signed"),
    [
        ("محمد صلاح يسجل", _SCORED, False),
        ("محمد صلاح يسجل", _SCORED.replace("صلاح", "لصلاح"), False),
        ("محمد حسن القاضي", _FERRY, True),
        ("محمد حسن", _FERRY, True),
        ("משה ברגר מתפטר", "ראש העיר ברגר הודיע ביום ראשון כי לא ימשיך בתפקידו.", False),
        ("משה ברגר לוי", "המעבורת הגיעה לנמל ביום ראשון בערב אחרי הפלגה ארוכה.", True),
    ],
)
def test_three_words_on_somebody_told_of_sign_nothing(
    line: str, text: str, *, is_signed: bool
) -> None:
    """The second word of a name stands in no other line of the text."""
    lines = read_lines(page_from_text("\n".join((line, "3 May 2026", text))))
    assert byline_rule(lines, 0) == (LineRule.NAME_BESIDE_STAMP if is_signed else None)


@pytest.mark.parametrize(
    ("line", "signs"),
    [("Facebook X WhatsApp", False), ("Share Twitter", False), ("Will Share", True)],
)
def test_names_of_networks_are_no_names(line: str, *, signs: bool) -> None:
    """One of them may be a family name."""
    lines = read_lines(page_from_text("\n".join((line, "3 May 2026", _FERRY))))
    assert (byline_rule(lines, 0) is not None) == signs
