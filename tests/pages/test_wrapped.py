"""Texts broken at a width: their paragraphs are joined again, others are left alone."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.articles import split_articles
from wirecopy.pages import page_from_text
from wirecopy.pages.wrapped import unwrap

_PARAGRAPHS = (
    "Harbour ferries stay in port as the strike enters its third week",
    "ORVAL, May 3 - Ferry crews in the harbour town of Orval voted on Saturday to stay out for a third week, and"
    " their union said that talks with the port had not even begun, although the company had promised them.",
    "“Nobody has called us,” said Marta Lind, who speaks for the crews. “We read in the paper that there are talks,"
    " and we would like to know with whom.”",
    "The company carries two million passengers a year and has lost, by its own account, nine tenths of them since the"
    " strike began; freight goes by road, which takes a day longer and costs the shops of the islands a third more.",
    "It said in a statement that it was ready to talk about pay, but not about the crews of its new ships, which sail"
    " under another flag.",
)
_RUSSIAN = (
    "Паромы третью неделю стоят в порту",
    "Экипажи паромов портового города Орвал в субботу решили продолжить забастовку третью неделю подряд, а их"
    " профсоюз сообщил, что переговоры с портом так и не начались, хотя компания их обещала ещё в апреле.",
    "Компания перевозит в год два миллиона пассажиров и потеряла, по её собственным словам, девять десятых из них с"
    " начала забастовки; грузы идут по дороге, что занимает на день больше и обходится магазинам на треть дороже.",
)
_ARABIC = (
    "العبارات تبقى في الميناء مع دخول الإضراب أسبوعه الثالث",
    "صوتت أطقم العبارات في مدينة الميناء يوم السبت على مواصلة الإضراب للأسبوع الثالث على التوالي وقالت نقابتهم إن"
    " المحادثات مع الميناء لم تبدأ بعد رغم أن الشركة كانت قد وعدت بها منذ شهر نيسان الماضي.",
    "تنقل الشركة مليوني راكب في السنة وقد خسرت بحسب قولها تسعة أعشارهم منذ بداية الإضراب وتنقل البضائع الآن عبر"
    " الطريق البري الذي يستغرق يوما إضافيا ويكلف متاجر الجزر ثلثا أكثر من المعتاد.",
)


def _wrapped(paragraphs: tuple[str, ...], width: int, between: str) -> str:
    return between.join("\n".join(wrap(paragraph, width)) for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "width"),
    [
        *((_PARAGRAPHS, n) for n in (50, 60, 72, 80, 100)),
        (_RUSSIAN, 60),
        (_ARABIC, 60),
        (_ARABIC, 72),
    ],
)
def test_paragraphs_between_blank_lines_are_whole_again(
    paragraphs: tuple[str, ...], width: int
) -> None:
    """In letters with cases and without."""
    assert unwrap(_wrapped(paragraphs, width, "\n\n")) == "\n\n".join(paragraphs)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_paragraphs_with_nothing_between_end_at_a_line_with_room(width: int) -> None:
    """So does a headline."""
    assert unwrap(_wrapped(_PARAGRAPHS, width, "\n")) == "\n".join(_PARAGRAPHS)


def test_buttons_and_lists_beside_wrapped_text_stay_lines() -> None:
    """Their lines have room, or open an item."""
    menu = "Home\nWorld\nSport\nLog in"
    items = "- what the crews ask for, told in their own words by those who sail\n- what the port says of the strike"
    text = f"{menu}\n\n{_wrapped(_PARAGRAPHS, 66, chr(10) * 2)}\n\n{items}\n\nPrivacy policy"
    paragraphs = "\n\n".join(_PARAGRAPHS)
    assert unwrap(text) == f"{menu}\n\n{paragraphs}\n\n{items}\n\nPrivacy policy"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "One line",
        "\n".join(_PARAGRAPHS),
        # short lines that go on have room
        "we sailed at dawn\nand saw no land\nand no one spoke\nuntil the bell\nrang from the pier\nand then we knew",
        "\n".join(f"item number {'x' * n} of the list" for n in range(30)),
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    """Paragraphs of a line each, verse, and lists."""
    assert unwrap(text) == text


_TITLES = (
    "政府宣布新的铁路计划将于明年春季正式启动\n两国外长在港口城市举行会谈讨论渡轮航线\n渔民抗议新的捕捞配额并封锁港口入口处\n"
    "市政府决定关闭老城区的三所小学校舍\n暴风雨袭击沿海地区造成数千户家庭停电\n工会表示将在下周举行全国范围的罢工"
)
_ARABIC_TITLES = (
    "الحكومة تعلن خطة جديدة للسكك الحديدية في الربيع المقبل\nوزيرا خارجية البلدين يبحثان خط العبارات في الميناء\n"
    "الصيادون يحتجون على الحصص الجديدة ويغلقون الميناء\nالمدينة تقرر إغلاق ثلاث مدارس في البلدة القديمة\n"
    "عاصفة تضرب الساحل وتقطع الكهرباء عن آلاف المنازل\nالنقابة تقول إنها ستضرب في عموم البلاد الأسبوع المقبل"
)


@pytest.mark.parametrize(
    "text",
    [
        _TITLES,
        _ARABIC_TITLES,
        "\n".join(f"https://example.org/some/long/path/to/page-{n:04d}.html" for n in range(8)),
        "\n".join(f"sha256:{'ab' * 20}{n:02d} file number {n:02d} of the list" for n in range(8)),
        "\n".join(
            f"alpha {n:02d},beta value,gamma value,delta value,epsilon value {n:02d}"
            for n in range(8)
        ),
        "\n".join(
            f"    value_of_number_{n} = compute_the_value(first, other, third)" for n in range(8)
        ),
        "\n".join(
            f"error while reading page number {n} of the crawl, it was left out" for n in range(10)
        ),
    ],
)
def test_lines_of_one_length_are_no_paragraph(text: str) -> None:
    """Titles in letters without cases, addresses, rows, code and logs."""
    assert unwrap(text) == text


def test_lines_that_fill_the_width_by_chance_stay_lines() -> None:
    """A byline below a full headline, and results in a block of their own, beside wrapped paragraphs."""
    head = "Ferry line opens between both harbour towns as both sides meet today\nBy Ada Lorne\nMay 3, 2025"
    results = (
        "Arsenal 2 Chelsea 1 after extra time at the stadium in the north of town\n"
        "Everton 0 Leeds United 3 in front of forty thousand people on Saturday\n"
        "Fulham 1 Burnley 1 with both goals in the last five minutes of the match"
    )
    paragraphs = "\n\n".join(_PARAGRAPHS[1:])
    text = f"{head}\n\n{_wrapped(_PARAGRAPHS[1:], 72, chr(10) * 2)}\n\n{results}"
    assert unwrap(text) == f"{head}\n\n{paragraphs}\n\n{results}"


@given(st.text(alphabet="ab .\nA-é—", max_size=400))
def test_no_character_moves(text: str) -> None:
    """A line feed becomes a space, nothing else changes."""
    found = unwrap(text)
    assert len(found) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, found, strict=True))


def test_a_wrapped_report_is_read_as_the_same_report() -> None:
    """Its text, headline and dateline, as if its paragraphs were lines."""
    plain, wrapped = (
        split_articles(page_from_text(text)).articles
        for text in ("\n".join(_PARAGRAPHS), _wrapped(_PARAGRAPHS, 72, "\n\n"))
    )
    assert [a.text for a in wrapped] == [a.text for a in plain]
    assert [a.headline for a in wrapped] == [a.headline for a in plain] == [_PARAGRAPHS[0]]


def test_lines_of_raised_figures_break_nothing() -> None:
    """They have a word's first character and no letter."""
    text = "Some words here and there\n¹ 2023–24\nmore words of the table"
    assert page_from_text(text).text == text
