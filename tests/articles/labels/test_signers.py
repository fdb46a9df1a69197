"""Names in scripts without capitals beside a stamp sign; titles on somebody who is told of do not."""

from __future__ import annotations

import pytest

from wirecopy.articles.credits.eastern_bylines import read_closing, read_reporters
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


@pytest.mark.parametrize(
    ("name", "post", "rule"),
    [
        ("Merrit Decker", "County Government Reporter", LineRule.NAME_AND_POST),
        ("Anna Decker", "Reporter", LineRule.NAME_AND_POST),
        ("Merrit Decker", "Reporter", None),
        ("Opinion Page", "Answers To The Editor", None),
        ("Anna Decker", "Reporter arrested in Elder", None),
        ("Anna Decker", "Author of the new ferry plan", None),
        ("Anna Decker", "Reporter for Elder", LineRule.BYLINE_ELEMENT),
        ("Merrit Decker", "The ferry waits for a reporter", None),
        ("Harbour wall", "County Government Reporter", None),
    ],
)
def test_a_name_above_its_post(name: str, post: str, rule: LineRule | None) -> None:
    """Above one word it is a given name that opens it."""
    lines = read_lines(page_from_text("\n".join((name, post, "A line about the ferry"))))
    assert byline_rule(lines, 0) == rule


def test_words_for_text_and_pictures_above_the_names() -> None:
    """Who took the pictures did not write."""
    lines = read_lines(page_from_text("Text\nMerrit Decker\nPhotos\nBram Otter\n3 May 2026"))
    assert [byline_rule(lines, at) for at in (0, 1, 3)] == [LineRule.BY, LineRule.BY, None]


def test_a_heading_of_one_word_above_another() -> None:
    """A word for texts may stand above a headline; a given name, or who took the pictures below, says that somebody wrote."""
    for line, rule in (("Ferry Trouble", None), ("Anna Decker", LineRule.BY)):
        lines = read_lines(page_from_text(f"Words\n{line}\nA line about the ferry"))
        assert [byline_rule(lines, at) for at in (0, 1)] == [rule, rule]


@pytest.mark.parametrize(
    ("line", "is_signed"),
    [
        ("Teresa Aguilar | Almenar", True),
        ("Claire Dumont (avec AFP)", True),
        ("Noticias | Almenar", False),
        ("Victoria Station | Elder", False),
    ],
)
def test_a_place_behind_a_stroke(line: str, *, is_signed: bool) -> None:
    """A given name opens the line; an agency may have helped."""
    lines = read_lines(page_from_text("\n".join((line, "3 May 2026", _FERRY))))
    assert (byline_rule(lines, 0) is not None) is is_signed


def test_the_name_of_a_korean_reporter() -> None:
    """Behind the words for it."""
    assert read_reporters("기자명 박서연 기자") == ("박서연",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("まつりは二日まで続くと話した。（若槻美波）", ("若槻美波",)),
        ("「橋は残したい」（若槻美波）", ()),
        ("橋は残したい。（若槻前町長）", ()),
        ("橋は来年移される。（島根県松江市）", ()),
        ("橋は来年移される。（若槻社長）", ()),
    ],
)
def test_a_name_in_brackets_closes_a_text(text: str, names: tuple[str, ...]) -> None:
    """Behind a full stop; behind a quote it is the speaker's, and places and offices are no names."""
    assert read_closing(text) == names
