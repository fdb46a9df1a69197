"""Notices by which a site speaks of itself, in scripts whose lines are searched for strings of letters."""

from __future__ import annotations

import pytest

from wirecopy.articles.labels.letter_notices import is_of_letters, lines_of_letters
from wirecopy.articles.labels.notices import find_notices, notice_of

_NOTICES = [
    ("この記事は有料会員限定です。続きを読むにはログインしてください。", "subscription"),
    ("記事に誤りを見つけた場合は、こちらのフォームからお知らせください。", "correction"),
    ("本サイトの記事・写真の無断転載を禁じます。著作権は谷の新報社に帰属します。", "rights"),
    ("この記事は5月12日付の朝刊に掲載されたものです。", "elsewhere"),
    ("要約はAIが作成し、記者が内容を確認しました。", "disclaimer"),
    ("剩余内容为会员专享，首月一元，畅读全部文章。", "subscription"),
    ("이 기사는 오디오로도 제공됩니다. 귀로 들어보세요.", "elsewhere"),
    ("अगर आप मुश्किल दौर में हैं तो किसी भी समय 14416 पर कॉल कीजिए।", "help"),
    ("この記事を最後まで読むには、デジタル会員の登録が必要です。", "subscription"),
    ("如需继续阅读，请订阅本刊数字版。", "subscription"),
    ("欢迎关注我们的微信公众号和微博，第一时间获取最新资讯。", "follow"),
    ("著作權所有，未經許可禁止轉載本網站任何內容。", "rights"),
    ("若您有自殺的念頭，請撥打安心專線尋求協助。", "help"),
    ("广告之后内容继续", "elsewhere"),
    ("매일 아침 주요 뉴스를 전하는 뉴스레터를 구독해 보세요.", "newsletter"),
    ("저작권자 골짜기신문, 무단 전재 및 재배포 금지", "rights"),
    ("이 기사의 댓글은 마감되었습니다. 참여해 주셔서 감사합니다.", "letters"),
    ("हमारे व्हाट्सएप चैनल से जुड़ें और हर खबर सबसे पहले पाएं।", "follow"),
    ("हमारा मुफ्त ऐप डाउनलोड करें और नोटिफिकेशन चालू करें।", "newsletter"),
    ("यह लेख अपने आप अनुवादित है और इसमें गलतियां हो सकती हैं।", "disclaimer"),
]
_REPORTS = [
    "裁判所は、設計図の無断複製が建築家の著作権を侵害すると判断した。",
    "被災地への寄付は一週間で八億円を超えた。",
    "警方呼吁事故目击者提供视频，并致电当地派出所。",
    "法院裁定，未经建筑师授权复制图纸侵犯了其著作权。",
    "법원은 도면을 허락 없이 복제한 것이 건축가의 저작권을 침해한다고 판단했다.",
    "구단은 골키퍼를 향한 욕설이 이어지자 게시물의 댓글을 막았다.",
    "जनवरी से ग्राहकों को साइकिल किराये पर लेने के लिए मुफ्त खाता बनाना होगा।",
    "मंत्रालय ने सोमवार को ऐप शुरू किया और लोगों से बाढ़ के नोटिफिकेशन चालू करने को कहा।",
    "首相はインスタグラムでも発信中で、野党はフォローを続けている。",
    "该公司的客户端支持安卓和苹果系统，下载量突破一亿次。",
    "市民可随时拨打热线举报，如果您发现可疑车辆，警方将提供免费保密服务。",
    "안드로이드와 아이폰용 앱을 설치한 사람은 백만 명을 넘어섰다.",
    # Who is quoted, or said to say so, may speak like a site.
    "店長は「この記事に誤りを見つけた場合はフォームからお知らせください」と書いていた。",
    "このサイトの記事の無断転載を禁じると、当社は発表した。",
]


@pytest.mark.parametrize(("text", "kind"), _NOTICES)
def test_notices_of_such_scripts(text: str, kind: str) -> None:
    """Told by strings of several groups, wherever they stand; blanks do not count."""
    assert notice_of(text) == kind
    assert set(lines_of_letters(("広場は月曜日に開かれた。" * 3, text, text.replace(" ", "")))) >= {
        1,
        2,
    }


def test_such_notices_speak_to_readers_where_text_is_sure() -> None:
    """By a polite command or a word for the site; others count where the page is not sure of a text."""
    asked = "このサイトの公式アカウントをフォローしてください。"
    told = "剩余内容为会员专享，首月一元，畅读全部文章。"
    assert notice_of(told) is not None
    assert find_notices(("広場は月曜日に開かれた。" * 3, asked, told)) == {1}


@pytest.mark.parametrize("text", _REPORTS)
def test_reports_in_such_scripts_are_none(text: str) -> None:
    """They hold the same words."""
    assert notice_of(text) is None


def test_pages_of_other_scripts_are_not_searched() -> None:
    """Nor are lines that only name something so."""
    others = ("The port of Lunde closed.", "Порт Лунде закрыт с понедельника.", "“Port” – fermé")
    assert lines_of_letters(others) == []
    assert not any(map(is_of_letters, others))
    assert not is_of_letters("The paper 山谷报 is read by a third of the people of the valley.")
    assert is_of_letters("無料アプリはApp StoreとGoogle Playで配信中です。")


@pytest.mark.parametrize(
    ("text", "is_notice"),
    [
        ("この記事は会員限定です。残り700文字。", True),
        ("ここから先は会員限定の記事です。", True),
        ("本文为会员专享，登录后阅读全文。", True),
        ("이 기사는 회원 전용입니다. 로그인 후 이용하세요.", True),
        ("市は会員限定の入場券を残り700枚と発表した。", False),
        ("店は会員限定の朝市を開き、ここから先の坂道も通れるようにした。", False),
    ],
)
def test_who_may_read_the_rest(text: str, *, is_notice: bool) -> None:
    """A gate speaks of the very text, where the page is sure of it, too."""
    assert find_notices(("広場は月曜日に開かれた。" * 3, text)) == ({1} if is_notice else set())
