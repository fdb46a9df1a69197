"""Lines between headline and text: who wrote, for which agency and from where, in forms of many languages."""

from __future__ import annotations

import pytest

from wirecopy.articles.credits.byline import names_desk, shares_work
from wirecopy.articles.credits.eastern_bylines import read_reporters
from wirecopy.model import Article
from wirecopy.plain import split_page

HEADLINE = "Tarnow and Ostrava islands reopen ferry talks after two winters"
TEXT = (
    "The ministers of both islands met in the old customs house on Monday and spoke for two hours about the ferry line.\n"
    "Shopkeepers on the northern shore have asked for the line to be opened before the summer, as the road takes four hours.\n"
    "A first boat could sail in May if the harbour board agrees to lower its tolls, which it has refused to do three times."
)
STAMP = "12 March 2025, 11:44"


def _article(*head: str, url: str | None = None) -> Article:
    page = "\n".join([HEADLINE, *head, TEXT])
    (article,) = split_page(page, captured_at="2025-12-01", url=url).articles
    assert article.headline == HEADLINE
    return article


@pytest.mark.parametrize(
    ("line", "agency", "place"),
    [
        (
            "AA | Edirne | 12.03.2025 - 11:44, Güncelleme : 12.03.2025 - 12:10",
            "Anadolu",
            "Edirne",
        ),
        ("ELDERKÖY / AA | 12.03.2025", "Anadolu", "ELDERKÖY"),
        ("AFP | New York | Published: 12 March 2025 11:44", "AFP", "New York"),
        ("EFE - Buenos Aires - 12/03/2025", "EFE", "Buenos Aires"),
        ("dpa, Hannover, 12.03.2025", "dpa", "Hannover"),
        ("Reuters, Kenya | 12 March 2025", "Reuters", "Kenya"),
        ("Xinhua | Updated: 2025-03-12 09:44", "Xinhua", None),
        ("2025-03-12 07:30 来源：新华社", "Xinhua", None),
        # People, picture desks and sections that no list has stand there, too.
        ("12 March 2025, Reuters / Anna Berg", None, None),
        ("12 March 2025, REUTERS / ANNA BERG", None, None),
        ("12 March 2025 | By Jane Roe, Reuters", None, None),
        ("AFP / Getty | 12.03.2025", None, None),
        ("AFP / GETTY | 12.03.2025", None, None),
        ("Ministers | AFP | 12 March 2025", None, None),
        ("FERRIES | AFP | 12 March 2025", None, None),
        ("Inundaciones | EFE | 12/03/2025", None, None),
        ("Justicia | EFE | 12/03/2025", None, None),
        # A section is no place, and a place without an agency no dateline.
        ("Reuters | World | 12 March 2025", None, None),
        ("Port Elder | 12 March 2025", None, None),
    ],
)
def test_an_agency_and_its_place_stand_beside_the_stamp(
    line: str, agency: str | None, place: str | None
) -> None:
    """Read from the line of the stamp, only with an agency of the list."""
    article = _article(line)
    assert article.agency == agency
    assert (article.dateline and article.dateline.place) == place
    assert "2025-03-12" in {
        stamp.day for stamp in (article.published_at, article.updated_at) if stamp
    }


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("com Lusa", "Lusa"),
        ("avec AFP", "AFP"),
        ("mit dpa", "dpa"),
        ("Con AP", "AP"),
        ("with her", None),
        ("Met the mayor", None),
    ],
)
def test_an_agency_whose_material_was_used_signs(line: str, agency: str | None) -> None:
    """In a line of its own; it is no author."""
    article = _article("By Anna Berg", line, STAMP)
    assert (article.authors, article.agency) == (("Anna Berg",), agency)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Anna Berg (texto) e Tomás Holt (fotografia)", ("Anna Berg",)),
        ("Anna Berg (Text) und Tom Holt (Fotos)", ("Anna Berg",)),
        ("Text: Anna Berg, Fotos: Tom Holt", ("Anna Berg",)),
        ("Anna Berg, Staff writer", ("Anna Berg",)),
        ("Anna Berg Local Democracy Reporter", ("Anna Berg",)),
        ("Anna Berg Staff Writer", ("Anna Berg",)),
        ("Anna Maria Berg Political Editor", ()),
        ("Anna Berg Holt Reporter", ()),
        ("Anna Berg Lantern Reporter", ()),
        ("By Anna Berg Holt Reporter", ()),
        ("By Anna van Berg Political Editor", ("Anna van Berg",)),
        ("By Maria de la Berg Staff Writer", ("Maria de la Berg",)),
        ("By Anna St. Berg Reporter", ("Anna St. Berg",)),
        ("By Tom Holt Senior Crime Correspondent", ("Tom Holt",)),
        ("Harbour Desk Reporter", ()),
        ("Key Points", ()),
        ("Anna Berg in Port Elder and Tom Holt in Quarry Bay", ("Anna Berg", "Tom Holt")),
        ("Anna Berg, Elder Bureau, Quarry", ("Anna Berg",)),
        ("मीनाक्षी सेमवाल, नदी ब्यूरो, देवधार", ("मीनाक्षी सेमवाल",)),
        ("लेखक: संजय डोभाल", ("संजय डोभाल",)),
        ("本报记者 白露生 实习生 田蔚", ("白露生", "田蔚")),
        ("作者：白露生", ("白露生",)),
        ("聞き手・若槻みなみ", ("若槻みなみ",)),
        ("文・若槻みなみ、写真・田中太郎", ("若槻みなみ",)),
        ("若槻みなみ 記者", ("若槻みなみ",)),
        ("김하늘 기자 haneul@elder.example", ("김하늘",)),
    ],
)
def test_who_wrote_is_told(line: str, authors: tuple[str, ...]) -> None:
    """Posts, desks, places and whoever took the pictures are left out."""
    assert _article(line, STAMP).authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2025, 11:44 | By Anna Berg",
        "12.03.2025, 11:44 Uhr von Anna Berg",
        "Published 12 March 2025 by Anna Berg",
    ],
)
def test_who_signs_beside_a_stamp_is_an_author(line: str) -> None:
    """Behind the stamp as before it."""
    assert _article(line).authors == ("Anna Berg",)


def test_an_outlet_is_no_author() -> None:
    """The site whose address the page has signs for nobody."""
    url = "https://www.quarryherald.example/news/1"
    assert _article("Anna Berg | Quarry Herald", STAMP, url=url).authors == ("Anna Berg",)


def test_by_in_swahili_opens_names() -> None:
    """The word "na" before names there, and a family's name elsewhere."""
    assert _article("Na Young Seok", STAMP).authors == ("Na Young Seok",)
    page = (
        "Wavuvi wagoma kulipa ushuru mpya wa nyavu ziwani\nNa Peter Ochola na Amina Juma\nJumatatu, Aprili 28, 2025\n"
        "Wavuvi zaidi ya mia tatu katika ufuo huo wamekataa kulipa ushuru mpya wa nyavu uliotangazwa wiki iliyopita.\n"
        "Mwenyekiti wao alisema ushuru huo ni mara tano ya ule wa zamani na kwamba haukujadiliwa na mtu yeyote.\n"
        "Afisa wa uvuvi wa wilaya alikataa kuzungumza na waandishi wa habari kuhusu jambo hilo."
    )
    (article,) = split_page(page).articles
    assert article.authors == ("Peter Ochola", "Amina Juma")
    assert article.published_at is not None
    assert article.published_at.day == "2025-04-28"


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("Anna Berg avec AFP", ("Anna Berg",), "AFP"),
        ("Von Anna Berg mit dpa", ("Anna Berg",), "dpa"),
        ("Anna Berg / MTI", ("Anna Berg",), "MTI"),
        ("Anna Berg, AFP", ("Anna Berg",), "AFP"),
        ("Anna Berg (dpa)", ("Anna Berg",), "dpa"),
        ("Anna Berg | Reuters", ("Anna Berg",), "Reuters"),
        ("Foto: Anna Berg / MTI", (), None),
        ("Anna Berg with Tom Holt", ("Anna Berg", "Tom Holt"), None),
        ("Berg Anna / MTI", ("Berg Anna",), "MTI"),
        # Places and sections.
        ("Kuala Lumpur / Reuters", (), None),
        ("George Town, AFP", (), "AFP"),
        ("World News - Reuters", (), None),
        ("Cover Story (dpa)", (), None),
    ],
)
def test_an_agency_behind_a_name(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    """Whom the author writes for, or whose material was used; behind a word for a picture it is credited."""
    article = _article(line, STAMP)
    assert article.authors == authors
    if agency:
        assert article.agency == agency


def test_a_picture_of_an_agency_below_the_author() -> None:
    """Where another author signs, a name and an agency credit the picture."""
    assert _article("By Anna Berg", "Tom Holt / AP", STAMP).authors == ("Anna Berg",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Anna Berg - Quarry Herald", ("Anna Berg",)),
        ("Anna Berg – Quarry Herald", ("Anna Berg",)),
        ("Drucken Vorlesen", ()),
        ("WhatsApp Facebook Telegram", ()),
    ],
)
def test_the_paper_and_its_buttons_sign_nothing(line: str, authors: tuple[str, ...]) -> None:
    """The paper's name stands at the top of the page; buttons of a bar may stand in one line."""
    page = "\n".join(["Quarry Herald", "News", "Sport", HEADLINE, line, STAMP, TEXT])
    (article,) = split_page(page).articles
    assert article.authors == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("רינה לוי", ("רינה לוי",)),
        ("מדור ספורט", ()),
        ("תל אביב", ()),
    ],
)
def test_names_in_hebrew_beside_a_stamp(line: str, authors: tuple[str, ...]) -> None:
    """A given name opens them."""
    text = (
        "העירייה סגרה הבוקר לציבור את המדרגות הנעות המקולקלות ברחוב הנמל, שמונה שנים אחרי שהפסיקו לנוע.\n"
        "במקומן תיבנה רמפה רחבה שתשרת את תושבי השכונה ואת המבקרים בנמל, הודיע ראש העיר."
    )
    page = f"ראשי\nחדשות\nספורט\nהעירייה סגרה את המדרגות הנעות המקולקלות\n{line}\n05/05/2026 12:40\n{text}\nצור קשר"
    (article,) = split_page(page).articles
    assert article.authors == authors


@pytest.mark.parametrize("line", ["（记者 郭晓蕾）", "(记者 郭晓蕾)"])
def test_who_reported_signs_below_the_text(line: str) -> None:
    """In brackets, in Chinese; the line is the article's last."""
    text = (
        "新江跨江隧道6日上午全线贯通，比原计划提前四个月。隧道全长5.8公里，双向六车道。\n"
        "项目负责人陈立说，最难的是穿越江底断层的300米，盾构机每天只能前进一米半。"
    )
    page = f"首页\n要闻\n跨江隧道提前四个月贯通\n2026年04月06日 16:20\n{text}\n{line}\n分享\n收藏"
    (article,) = split_page(page).articles
    assert (article.authors, article.last_line) == (("郭晓蕾",), 6)


def test_the_papers_name_is_no_place() -> None:
    """Behind the place of a dateline it only says whose report it is."""
    lead = "AMBON, Quarry Herald - The ministers of both islands met in the old customs house on Monday."
    page = "\n".join(["Quarry Herald", "News", "Sport", HEADLINE, "By Anna Berg", STAMP, lead, TEXT])  # fmt: skip
    (article,) = split_page(page).articles
    assert article.dateline is not None
    assert article.dateline.place == "AMBON"


@pytest.mark.parametrize("line", ["de Ioana Preda", "De Ioana Preda"])
def test_by_in_romanian_opens_names(line: str) -> None:
    """The word "de" before two names there."""
    page = (
        f"Un sat întreg învață să conducă tractorul\n{line}\n4 martie 2026, 12:15\n"
        "La Valea Mare, șaizeci de fermieri au început luni un curs de trei săptămâni pentru tractoare autonome.\n"
        "Profesorul lor are douăzeci și doi de ani și spune că partea cea mai grea este să lași utilajul singur.\n"
        "Utilajele au costat trei sute de mii de euro, iar jumătate din bani sunt fonduri europene."
    )
    (article,) = split_page(page).articles
    assert article.authors == ("Ioana Preda",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("정치부 김하늘 기자", ("김하늘",)),
        ("김하늘 도쿄 특파원", ("김하늘",)),
        ("田中太郎記者", ("田中太郎",)),
        ("前田みなみ 政治部記者", ("前田みなみ",)),
        ("新华社记者 欧阳露生 田蔚", ("欧阳露生", "田蔚")),
        ("记者：阿依·白露", ("阿依·白露",)),
    ],
)
def test_names_stand_beside_desks(line: str, names: tuple[str, ...]) -> None:
    """A desk or a place may lead the name, or follow it."""
    assert read_reporters(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "记者表示将继续关注",
        "记者 在现场看到 许多人",
        "The reporter stood in the rain",
        "本报首席记者",
        "기자 회견이 열렸다",
        "서울 특파원",
        "하노이 특파원",
        "정치부 기자",
        "사진 기자",
        "美国记者 协会",
        "本报记者 华盛顿",
        "外務省 記者",
        "政治部 記者",
        "港の 記者",
        "ベテラン記者",
        "調査報道記者",
        "逮捕された記者",
    ],
)
def test_sentences_on_reporters_name_none(line: str) -> None:
    """A post opens sentences, too."""
    assert read_reporters(line) == ()


def test_pictures_without_a_writer_and_desks_without_a_name_sign_nothing() -> None:
    """Captions name photographers alone; a desk alone is no byline."""
    assert not shares_work("The harbour at dawn (photo)")
    assert not shares_work("The harbour, photographed on Monday; photos: Tom Holt")
    assert not names_desk("Elder Bureau, Quarry")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        # The outlet behind an address.
        (("By Ada Lorne and Bo Venn | alorne@post.example | Valley Post", STAMP), ("Ada Lorne", "Bo Venn")),
        # Posts, places and what opens no name, beside a stamp.
        ((STAMP, "By Ada Lorne", "Periodista de Sucesos"), ("Ada Lorne",)),
        ((STAMP, "South West"), ()),
        ((STAMP, "In Depth"), ()),
        ((STAMP, "Buenos Aires"), ()),
        # A word for publishing glued to the name.
        (("By Ada LornePublished 12 March 2025",), ("Ada Lorne",)),
        # A word like "by" and the names on lines of their own.
        ((STAMP, "By", "Ada Lorne", ",", "Bo Venn"), ("Ada Lorne", "Bo Venn")),
        # A given name of the list beside the stamp.
        (("7 hours ago Mary Lorne",), ("Mary Lorne",)),
        (("7 hours ago South Elder",), ()),
    ],
)  # fmt: skip
def test_who_wrote_and_who_did_not(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Around the stamp stand authors, and much that has the form of their names."""
    assert _article(*lines).authors == names


@pytest.mark.parametrize(
    ("caption", "names"), [("港の朝＝若槻真帆撮影", ("若槻真帆",)), ("港の朝", ())]
)
def test_a_name_in_japanese_that_the_page_knows(caption: str, names: tuple[str, ...]) -> None:
    """Alone beside the stamp, when a picture of the page is hers too."""
    text = (
        "港の漁師は今年も午前三時に船を出した。六十年続けてきた漁は、この冬で最後にするという。",
        "町では漁をやめる人が相次ぎ、昨年の冬だけで四隻の船が売られた。組合によると、残る船は十二隻だけだ。",
        "「海は待ってくれない」と漁師は話した。来年からは孫が船に乗るが、漁を続けるかどうかはまだ決めていない。",
    )
    head = ("漁師が語る港の六十年", "2031年3月19日 17時00分", "若槻真帆", caption)
    (article,) = split_page("\n".join([*head, *text])).articles
    assert article.authors == names
