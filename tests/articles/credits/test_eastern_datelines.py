"""Datelines of Chinese, Japanese and Korean, and those that stand between two dashes."""

from __future__ import annotations

import pytest

from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.credits.eastern_datelines import read_eastern_dateline
from wirecopy.plain import split_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "新华社江湾6月10日电（记者陆青禾）一座石桥正在搬家。",
            ("江湾", "6月10日", "Xinhua", ("陆青禾",)),
        ),
        (
            "中新网海角2月3日电 (记者 白露生 田蔚)渡轮停航。",
            ("海角", "2月3日", "China News Service", ("白露生", "田蔚")),
        ),
        ("本报海角讯 渡轮停航。", ("海角", None, None, ())),
        ("【港町共同】連絡船の運航が再開した。", ("港町", None, "Kyodo", ())),
        ("【港町10日時事】連絡船の運航が再開した。", ("港町", "10日", "Jiji", ())),
        ("【港町＝若槻みなみ】連絡船の運航が再開した。", ("港町", None, None, ("若槻みなみ",))),
        (
            "(서울=연합뉴스) 김하늘 기자 = 여객선이 다시 떴다.",
            ("서울", None, "Yonhap", ("김하늘",)),
        ),
        ("(부산=뉴스1) 여객선이 다시 떴다.", ("부산", None, "News1", ())),
        ("【大岬】灯台の壁画が完成", None),
        ("本报记者在现场看到，石桥已经拆完。", None),
        ("(사진=김하늘) 여객선", None),
        ("【港町＝共同】連絡船の運航が再開した。", ("港町", None, "Kyodo", ())),
        ("路透社海角2月3日电 渡轮停航。", ("海角", "2月3日", "Reuters", ())),
        (
            "【港町＝若槻　みなみ、田中太郎】連絡船が出た。",
            ("港町", None, None, ("若槻みなみ", "田中太郎")),
        ),
        # Pictures, posts and kinds of reports.
        ("【写真＝若槻みなみ】連絡船が出た。", None),
        ("【聞き手＝若槻みなみ】連絡船が出た。", None),
        ("【資料写真・共同】連絡船が出た。", None),
        ("【図解時事】連絡船が出た。", None),
        ("【動画・港の祭り】連絡船が出た。", None),
        ("【サッカー＝港町代表】連絡船が出た。", None),
        ("【港町＝外務省】連絡船が出た。", None),
        ("新华社记者3月10日电 渡轮停航。", None),
        ("中新社记者白露生3月10日电 渡轮停航。", None),
        ("本报接到读者来电，反映渡轮停航。", None),
        ("本报综合讯 渡轮停航。", None),
        ("(사진=연합뉴스) 여객선이 다시 떴다.", None),
        ("(자료사진=뉴스1) 여객선이 다시 떴다.", None),
        ("(영상=연합뉴스) 김하늘 기자 = 여객선이 다시 떴다.", None),
        ("PORT ELDER (AP) — The boats sailed.", None),
    ],
)
def test_eastern_datelines(text: str, expected: tuple[object, ...] | None) -> None:
    """Place, day, agency and who reports; a label of a brief is no place."""
    found = read_eastern_dateline(text, 0)
    told = found and (found[0].place, found[0].date, found[0].agency, found[1])
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تهران - ایرنا - وزیر نیرو از سد بازدید کرد.", ("تهران", "IRNA")),
        ("القاهرة - رويترز - قال الوزير إن السد امتلأ.", ("القاهرة", "Reuters")),
        ("Elderburg - Reuters - The dam is full.", ("Elderburg", "Reuters")),
        ("Hà Tiên (TTXVN) - Bộ trưởng đã đến thăm.", ("Hà Tiên", "VNA")),
        ("The dam of Elder - AP - is full.", None),
        ("Elderburg - Quarry - The road is open.", None),
    ],
)
def test_an_agency_between_two_dashes(text: str, expected: tuple[str, str] | None) -> None:
    """Behind the place, in letters with and without case."""
    found = read_dateline(text, 0)
    assert (found and (found.place, found.agency)) == expected


def test_the_dateline_names_agency_and_author() -> None:
    """On a whole page."""
    page = (
        "百年石桥搬家记\n老桥的一千二百块石头，每一块都有编号。\n2025-06-11 07:30\n"
        "新华社江湾6月10日电（记者陆青禾）一座有一百三十年历史的石拱桥正在搬家。为了给新的船闸让路，工人们把桥上的石头拆下。\n"
        "“最难的是拱心石。”负责搬迁的工程师说，“它比图纸上重了半吨，谁也不知道为什么。”\n"
        "附近居民每天傍晚都来看拆桥，有人带来了祖辈在桥上拍的老照片，按照计划十月底合龙。"
    )
    (article,) = split_page(page).articles
    assert (article.agency, article.authors) == ("Xinhua", ("陆青禾",))
    assert article.dateline is not None
    assert article.dateline.place == "江湾"
    assert article.summary == ("老桥的一千二百块石头，每一块都有编号。",)
