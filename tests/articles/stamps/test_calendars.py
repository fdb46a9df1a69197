"""Figures of other calendars are taken for such where the page is written in a language that counts so."""

from __future__ import annotations

import pytest

from wirecopy.plain import split_page

MENU = "English | ไทย | فارسی | 中文"
ENGLISH = (
    "The harbour board of Elder Quay opens its ferry line again",
    "The ministers of both islands met in the old customs house on Monday and spoke for two hours about the ferry line.",
    "Shopkeepers on the northern shore have asked for the line to be opened before the summer, as the road takes four hours.",
    "A first boat could sail in May if the harbour board agrees to lower its tolls, which it has refused to do three times.",
)
THAI = (
    "ท่าเรือเปิดเส้นทางเรือข้ามฟากอีกครั้ง",
    "รัฐมนตรีของทั้งสองเกาะพบกันที่ด่านศุลกากรเก่าเมื่อวันจันทร์และหารือกันสองชั่วโมงเรื่องเส้นทางเรือข้ามฟาก",
    "เจ้าของร้านค้าบนฝั่งเหนือขอให้เปิดเส้นทางก่อนฤดูร้อนเพราะเดินทางทางถนนใช้เวลาสี่ชั่วโมง",
    "เรือลำแรกอาจออกได้ในเดือนพฤษภาคมหากคณะกรรมการท่าเรือยอมลดค่าธรรมเนียม",
)
PERSIAN = (
    "بندر کهنه خط کشتی خود را دوباره باز می‌کند",
    "وزیران دو جزیره روز دوشنبه در گمرک قدیمی دیدار کردند و دو ساعت درباره خط کشتی گفت‌وگو کردند.",
    "مغازه‌داران ساحل شمالی خواسته‌اند که خط پیش از تابستان باز شود، چون راه زمینی چهار ساعت طول می‌کشد.",
    "نخستین کشتی می‌تواند در اردیبهشت حرکت کند اگر هیئت بندر با کاهش عوارض موافقت کند.",
)


def _day(page: tuple[str, ...], stamp: str) -> str | None:
    headline, *text = page
    written = "\n".join([MENU, headline, stamp, *text])
    (article,) = split_page(written, captured_at="2026-05-01").articles
    return article.published_at and article.published_at.day


@pytest.mark.parametrize(
    ("page", "stamp", "day"),
    [
        (ENGLISH, "12 March 2500 views", "2026-03-12"),
        (ENGLISH, "March 12, 2500 views", "2026-03-12"),
        (ENGLISH, "1400/10/5", None),
        (ENGLISH, "2500-12-11", None),
        (ENGLISH, "12 March 2026", "2026-03-12"),
        (THAI, "14/08/2568", "2025-08-14"),
        (THAI, "14 ส.ค. 2568", "2025-08-14"),
        (PERSIAN, "1404/05/23", "2025-08-14"),
        (PERSIAN, "۲۳ مرداد ۱۴۰۴", "2025-08-14"),
        (PERSIAN, "14/08/2568", None),
    ],
)
def test_the_language_of_the_page_tells_the_calendar(
    page: tuple[str, ...], stamp: str, day: str | None
) -> None:
    """Beside a menu of languages, too."""
    assert _day(page, stamp) == day
