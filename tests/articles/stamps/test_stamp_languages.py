"""Stamps in the languages of the word lists: a table for each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wirecopy.articles.stamps.dates import read_clock, resolve
from wirecopy.articles.stamps.written import WrittenStamp, read_stamps
from wirecopy.model import Span, Stamp

#: Friday, 4 April 2031, noon.
CAPTURED = datetime(2031, 4, 4, 12, tzinfo=UTC)
DAY, EVENING = "2031-04-03", datetime(2031, 4, 3, 18, 30, tzinfo=UTC)


def _first(line: str) -> WrittenStamp:
    read = read_stamps(line)
    assert read is not None
    assert read.cover == 1.0
    return read.stamps[0]


def _resolved(line: str, captured_at: datetime | None = CAPTURED) -> Stamp:
    read = read_stamps(line)
    assert read is not None
    clock = read_clock(read.stamps, captured_at)
    span = Span(start=0, end=len(line))
    found = resolve(read.stamps[0], clock, raw=line, span=span, near=None)
    assert found is not None
    return found


#: Language, how it says "three hours ago", and "five minutes ago".
AGO = [
    ("en", "3 hours ago", "5 min ago"),
    ("en, short", "3h ago", "5m ago"),
    ("de", "vor 3 Stunden", "vor 5 Min."),
    ("fr", "il y a 3 heures", "il y a 5 min"),
    ("es", "hace 3 horas", "hace 5 minutos"),
    ("it", "3 ore fa", "5 minuti fa"),
    ("pt", "há 3 horas", "5 minutos atrás"),
    ("nl", "3 uur geleden", "5 minuten geleden"),
    ("ru", "3 часа назад", "5 минут назад"),
    ("ar", "قبل 3 ساعات", "منذ 5 دقائق"),
    ("ar, own figures", "قبل ٣ ساعات", "منذ ٥ دقائق"),
    ("no", "for 3 timer siden", "5 minutter siden"),
    ("sv", "3 timmar sedan", "för 5 minuter sedan"),
    ("da", "for 3 timer siden", "5 minutter siden"),
    ("pl", "3 godziny temu", "5 minut temu"),
    ("cs", "před 3 hodinami", "před 5 minutami"),
    ("tr", "3 saat önce", "5 dakika önce"),
    ("uk", "3 години тому", "5 хвилин тому"),
    ("ja", "3時間前", "5分前"),
    ("zh", "3小时前", "5分钟前"),
    ("ko", "3시간 전", "5분 전"),
    ("el", "3 ώρες πριν", "5 λεπτά πριν"),
    ("hi", "3 घंटे पहले", "5 मिनट पहले"),
    ("fa", "3 ساعت پیش", "5 دقیقه پیش"),
    ("ur", "3 گھنٹے قبل", "5 منٹ پہلے"),
    ("he", "לפני 3 שעות", "לפני 5 דקות"),
    ("hu", "3 órával ezelőtt", "5 perccel ezelőtt"),
    ("fi", "3 tuntia sitten", "5 minuuttia sitten"),
    ("hr", "prije 3 sata", "prije 5 minuta"),
    ("sr", "пре 3 сата", "пре 5 минута"),
    ("sk", "pred 3 hodinami", "pred 5 minútami"),
    ("sl", "pred 3 urami", "pred 5 minutami"),
    ("bg", "преди 3 часа", "преди 5 минути"),
    ("vi", "3 giờ trước", "5 phút trước"),
    ("th", "3 ชั่วโมงที่แล้ว", "5 นาทีที่แล้ว"),
    ("bn", "3 ঘণ্টা আগে", "5 মিনিট আগে"),
]


@pytest.mark.parametrize(
    ("hours", "minutes"), [row[1:] for row in AGO], ids=[row[0] for row in AGO]
)
def test_amounts_count_back_from_the_capture(hours: str, minutes: str) -> None:
    """Three hours and five minutes ago, half a unit to each side."""
    assert _first(hours).ago == ((3, "hour"),)
    assert _first(minutes).ago == ((5, "minute"),)
    stamp = _resolved(hours)
    assert (stamp.basis, stamp.precision) == ("relative", "hour")
    assert stamp.start == CAPTURED - timedelta(hours=3.5)
    assert stamp.end == CAPTURED - timedelta(hours=2.5)
    assert _resolved(minutes).precision == "minute"


#: Amounts of one or two in a word of their own.
WORDS = [
    ("an hour ago", 1, "hour"),
    ("vor einer Stunde", 1, "hour"),
    ("il y a une heure", 1, "hour"),
    ("hace una hora", 1, "hour"),
    ("un'ora fa", 1, "hour"),
    ("een minuut geleden", 1, "minute"),
    ("час назад", 1, "hour"),
    ("полчаса назад", 30, "minute"),
    ("منذ ساعة", 1, "hour"),
    ("قبل ساعتين", 2, "hour"),
    ("منذ يومين", 2, "day"),
    ("godzinę temu", 1, "hour"),
    ("bir saat önce", 1, "hour"),
]


@pytest.mark.parametrize(("line", "count", "unit"), WORDS)
def test_an_amount_may_be_a_word(line: str, count: int, unit: str) -> None:
    """One hour and two days need no figure."""
    assert _first(line).ago == ((count, unit),)


#: "Yesterday, half past six in the evening."
YESTERDAY = [
    "Yesterday, 6:30 pm",
    "gestern um 18.30 Uhr",
    "Hier à 18h30",
    "ayer, 18:30",
    "Ieri alle 18:30",
    "ontem às 18h30",
    "gisteren om 18:30",
    "вчера в 18:30",
    "أمس 6:30 مساءً",
    "i går kl. 18.30",
    "igår 18:30",
    "wczoraj, 18:30",
    "včera 18:30",
    "dün 18:30",
    "вчора, 18:30",
    "昨日 18:30",
    "昨天 18:30",
    "어제 오후 6:30",
]


@pytest.mark.parametrize("line", YESTERDAY)
def test_a_clock_of_yesterday_is_a_minute(line: str) -> None:
    """The day counts back from the capture, the clock stands."""
    stamp = _resolved(line)
    assert (stamp.start, stamp.precision, stamp.basis) == (EVENING, "minute", "relative")
    assert stamp.end - stamp.start == timedelta(minutes=1)


#: Role, language, and a stamp of half past six on 3 April 2031.
ABSOLUTE = [
    ("published", "Published April 3, 2031 at 6:30 p.m."),
    ("updated", "Last updated 3 Apr 2031, 18:30"),
    ("published", "Veröffentlicht am 3. April 2031 um 18.30 Uhr"),
    ("updated", "Stand: 03.04.2031 18:30 Uhr"),
    ("published", "Publié le 3 avril 2031 à 18h30"),
    ("updated", "Mis à jour le 03.04.2031 à 18:30"),
    ("published", "Publicado el 3 de abril de 2031 a las 18:30"),
    ("updated", "Última actualización: 3 abr 2031, 18:30"),
    ("published", "Pubblicato: 3 aprile 2031 alle 18:30"),
    ("updated", "Ultimo aggiornamento 3 aprile 2031 ore 18:30"),
    ("published", "Publicado em 3 de abril de 2031 às 18h30"),
    ("updated", "Atualizado em 3 de abril de 2031 às 18h30"),
    ("published", "Gepubliceerd op 3 april 2031 om 18:30"),
    ("updated", "Laatste update: 3 april 2031 18:30"),
    ("published", "Опубликовано 3 апреля 2031 в 18:30"),
    ("updated", "Обновлено: 3 апреля 2031, 18:30"),
    ("published", "نشر في: 3 أبريل 2031، 6:30 مساءً"),
    ("updated", "آخر تحديث ٣ أبريل ٢٠٣١ 18:30"),
    ("published", "Publisert 3. april 2031 kl. 18.30"),
    ("updated", "Oppdatert 3. april 2031 18:30"),
    ("published", "Publicerad 3 april 2031 18:30"),
    ("updated", "Uppdaterad 3 april 2031 18:30"),
    ("published", "Offentliggjort 3. april 2031 kl. 18.30"),
    ("updated", "Opdateret 3. april 2031 kl. 18.30"),
    ("published", "Opublikowano: 3 kwietnia 2031, 18:30"),
    ("updated", "Aktualizacja: 3 kwietnia 2031 18:30"),
    ("published", "Publikováno 3. 4. 2031 18:30"),
    ("updated", "Aktualizováno 3. dubna 2031 18:30"),
    ("published", "Yayınlanma: 03.04.2031 - 18:30"),
    ("updated", "Güncelleme: 3 Nisan 2031 18:30"),
    ("published", "Опубліковано 3 квітня 2031, 18:30"),
    ("updated", "Оновлено 3 квітня 2031 18:30"),
    ("published", "公開日：2031年4月3日 18時30分"),
    ("updated", "最終更新 2031年4月3日 午後6時30分"),
    ("published", "发布时间：2031年4月3日 18:30"),
    ("updated", "更新时间：2031年4月3日 下午6:30"),
    ("published", "입력 2031년 4월 3일 오후 6:30"),
    ("published", "Δημοσιεύθηκε: Πέμπτη, 3 Απριλίου 2031, 18:30"),
    ("updated", "Τελευταία ενημέρωση: 03.04.2031 | 18:30"),
    ("published", "प्रकाशित: गुरुवार, 3 अप्रैल 2031, 18:30"),
    ("updated", "अपडेट: 3 अप्रैल 2031 18:30"),
    ("published", "Terbit Kamis, 3 April 2031 18:30"),
    ("updated", "Aangepast: donderdag 3 april 2031 18:30"),
    ("published", "Imechapishwa: Alhamisi, Aprili 3, 2031, 18:30"),
    ("published", "Közzétéve: 2031. április 3., csütörtök 18:30"),
    ("updated", "Päivitetty torstaina 3. huhtikuuta 2031 klo 18.30"),
    ("published", "Objavljeno 3. travnja 2031. u 18:30"),
    ("updated", "Ажурирано 3. априла 2031, 18:30"),
    ("published", "Publikované 3. apríla 2031 18:30"),
    ("updated", "Atnaujinta 2031 m. balandžio 3 d. 18:30"),
    ("published", "Publicēts 2031. gada 3. aprīlī 18:30"),
    ("updated", "Cập nhật thứ năm, 3 tháng 4 năm 2031, 18:30"),
    ("published", "เผยแพร่ วันพฤหัสบดี 3 เมษายน พ.ศ. 2574 เวลา 18:30 น."),
    ("updated", "עודכן: יום חמישי, 3 באפריל 2031, 18:30"),
    ("published", "প্রকাশ: ০৩ এপ্রিল ২০৩১, ১৮:৩০"),
    ("updated", "اپ ڈیٹ: جمعرات 3 اپریل 2031 18:30"),
    ("published", "تاریخ انتشار: ۱۴ فروردین ۱۴۱۰ - ۱۸:۳۰"),
    ("published", "公開 令和13年4月3日 18時30分"),
    ("published", "發布時間：民國120年4月3日 18:30"),
]


@pytest.mark.parametrize(("role", "line"), ABSOLUTE)
def test_stamps_say_what_they_stamp(role: str, line: str) -> None:
    """Role, day and minute of a stamp written out."""
    first = _first(line)
    assert first.role == role
    stamp = _resolved(line, None)
    assert (stamp.start, stamp.precision, stamp.day) == (EVENING, "minute", DAY)


#: Days of other calendars, and of years in which they differ by a leap day.
CALENDARS = [
    ("۱۱ اسفند ۱۴۰۳", "2025-03-01"),
    ("1404/05/23", "2025-08-14"),
    ("۱ فروردین ۱۴۰۰", "2021-03-21"),
    ("30 اسفند 1399", "2021-03-20"),
    ("14/08/2568", "2025-08-14"),
    ("14 ส.ค. 2568", "2025-08-14"),
    ("平成30年8月14日", "2018-08-14"),
    ("令和元年5月1日", "2019-05-01"),
]


@pytest.mark.parametrize(("line", "day"), CALENDARS)
def test_other_calendars_are_told_in_the_gregorian_one(line: str, day: str) -> None:
    """Buddhist years, the solar calendar of Iran, and years of an era."""
    assert _resolved(line, None).day == day


@pytest.mark.parametrize("line", ["1446/10/10", "31 اسفند 1403", "30 اسفند 1402"])
def test_days_that_no_calendar_told_has(line: str) -> None:
    """Years of the lunar calendar, and days beyond the end of a month."""
    assert read_stamps(line) is None


ZONES = [
    ("3 April 2031, 18:30 CET", 17),
    ("3 April 2031, 18:30 CEST", 16),
    ("3 апреля 2031, 18:30 (мск)", 15),
    ("April 3, 2031 at 6:30 PM GMT+3", 15),
    ("2031-04-03 18:30:00 +0200", 16),
    ("2031-04-03T18:30:00Z", 18),
    ("3 Apr 2031 18:30 EST", 23),
    ("3 Apr 2031 18:30 UTC+03:00", 15),
]


@pytest.mark.parametrize(("line", "hour"), ZONES)
def test_zones_lead_to_utc(line: str, hour: int) -> None:
    """The interval stands in UTC, the day is the one the page writes."""
    stamp = _resolved(line, None)
    assert stamp.start == datetime(2031, 4, 3, hour, 30, tzinfo=UTC)
    assert stamp.day == DAY


def test_yesterday_is_counted_in_the_zone_of_the_stamp() -> None:
    """At 21 hours UTC it is the next day in Moscow already, so yesterday is the day in UTC."""
    late = datetime(2031, 4, 3, 22, tzinfo=UTC)
    assert _resolved("вчера в 18:30 мск", late).start == datetime(2031, 4, 3, 15, 30, tzinfo=UTC)


def test_a_weekday_with_a_clock_is_the_latest_such_day() -> None:
    """Wednesday before a Friday's capture is two days back."""
    assert _resolved("Mittwoch, 18:30 Uhr").day == "2031-04-02"
    assert _resolved("Friday, 9:15").day == "2031-04-04"


def _order_of(line: str, others: str, captured_at: datetime | None = None) -> str:
    read, sisters = read_stamps(line), read_stamps(others)
    assert read is not None
    stamps = [*read.stamps, *(sisters.stamps if sisters else ())]
    clock = read_clock(stamps, captured_at)
    stamp = resolve(read.stamps[0], clock, raw=line, span=Span(start=0, end=1), near=None)
    assert stamp is not None
    return stamp.day


def test_a_sister_stamp_shows_the_order_of_figures() -> None:
    """04/28/2031 can only be month first, 28/04/2031 only day first; full stops are day first."""
    assert _order_of("03/04/2031", "03/28/2031") == "2031-03-04"
    assert _order_of("03/04/2031", "28/03/2031") == "2031-04-03"
    assert _order_of("03.04.2031", "03/28/2031") == "2031-04-03"


def test_no_stamp_lies_after_the_capture() -> None:
    """Figures whose day-first reading lies in the future are month first."""
    assert _order_of("04/06/2031", "", CAPTURED + timedelta(days=5)) == "2031-04-06"
    assert _order_of("04/03/2031", "", CAPTURED) == "2031-03-04"


READING = ["8 min read", "3 minutes de lecture", "Lesezeit: 4 Minuten", "4 min de lectura"]


@pytest.mark.parametrize("line", READING)
def test_a_time_to_read_is_no_stamp(line: str) -> None:
    """Minutes that a text takes say nothing of when it was printed."""
    assert read_stamps(line) is None
