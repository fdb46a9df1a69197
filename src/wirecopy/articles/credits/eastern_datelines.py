"""Eastern datelines: the agency, the place and the day that open a report in Chinese, Japanese and Korean.

``新华社江湾6月10日电（记者陆青禾）``, ``本报海角讯``, ``【港町共同】``, ``【港町＝若槻みなみ】``, ``(서울=연합뉴스) 김하늘 기자 =``.
A tag in brackets without an agency or a name is the label of a brief, not its place; words for posts, pictures and
kinds of reports stand in the same forms and are no places.

Known misses: places before an agency that no list knows; Japanese datelines in square brackets, and those that part
place and name with a dot, as headings do.
"""

from __future__ import annotations

import re
from functools import cache

from wirecopy.articles.credits.eastern_names import is_japanese_name
from wirecopy.data.agencies import load_agencies
from wirecopy.data.expressions import any_of
from wirecopy.model import Dateline, Span

#: Characters in which a dateline ends.
_REACH = 60
_CHINESE = (
    r"(?P<who>本报|本報|本网|本網|本台|{agencies})(?P<place>[\u4e00-\u9fff]{{2,8}}?)"
    r"(?:(?P<date>(?:\d{{1,2}}月)?\d{{1,2}}日)(?:电|電|讯|訊)(?=[\s　(（，,：:])|(?:电|電|讯|訊)(?=[\s　(（]))"
    r"(?:\s*[(（](?:[\u4e00-\u9fff]{{0,4}}记者|記者)\s*(?P<names>[^()（）]{{2,30}})[)）])?"
)
_JAPANESE = (
    r"【(?P<place>[^】＝=・\s\d]{{2,10}}?)(?P<date>\d{{1,2}}日)?"
    r"(?:[＝= ]?(?P<who>{agencies})|[＝=](?P<names>[^】]{{3,12}}))】"
)
#: The place, the day and the agency, parted by blanks: "［港町　１２日　ロイター］".
_PARTED = r"[［\[](?P<place>[^］\]\s\d]{{2,10}})[ \u3000]+(?P<date>\d{{1,2}}日)?[ \u3000]*(?P<who>{agencies})[］\]]\s?-?(?P<names>)"
_KOREAN = (
    r"[(\[](?P<place>[\uac00-\ud7a3·]{{2,8}})=(?P<who>{agencies}|[\uac00-\ud7a3]{{2,6}})[)\]]\s*"
    r"(?:(?P<names>[\uac00-\ud7a3]{{2,4}}(?:[·,\s]{{1,2}}[\uac00-\ud7a3]{{2,4}}){{0,3}}) (?:기자|특파원)\s*=)?"
)
#: What stands where a place would: posts, pictures, kinds of reports, and what a paper does ("本报接到来电").
_NO_PLACE = re.compile(
    "记者|記者|通讯员|通訊員|实习生|編集|编辑|综合|綜合|专题|快讯|最新|独家|獨家|消息|今日|昨日|今天|昨天|近日|日前|上午|下午|晚间|接到|收到|"
    "来$|來$|致$|特约|特稿|特派|专稿|评论|体育|财经|图片|攝影|摄影|摄$|视频|图$|"
    "写真|動画|映像|画像|撮影|図|地図|グラフ|イラスト|漫画|解説|資料|提供|出典|取材|構成|聞き手|文$|文責|翻訳|監修|協力|企画|司会|記録|作成|"
    "速報|詳報|続報|社説|特集|連載|独自|号外|訂正|関連|更新|会見|発言|一覧|表$|スポーツ|サッカー|野球|経済|政治|社会|国際|"
    "사진|자료|영상|그래픽|제공|출처|캡처|화면|이미지|일러스트|삽화|포토|촬영|취재|편집|종합|속보|글$|그림"
)
_OWN = "本"
#: Between the names of a family and a person, in Japanese.
_SPACES = re.compile(r"[ \u3000]")
_SEPARATORS = re.compile(r"[ 　、,，·]+")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A pattern for each language, with the agencies of the list, the longest first."""
    agencies = load_agencies()
    names = [name for name in (*agencies.exact, *agencies.datelines) if max(name) >= "\u3000"]
    listed = any_of(names)
    return tuple(
        re.compile(form.format(agencies=listed)) for form in (_CHINESE, _JAPANESE, _KOREAN, _PARTED)
    )


def read_eastern_dateline(text: str, start: int) -> tuple[Dateline, tuple[str, ...]] | None:
    """The dateline that opens ``text``, which stands at ``start`` of the page, and who is named in it."""
    if text.isascii():
        return None
    found = next(filter(None, (p.match(text[:_REACH]) for p in _patterns())), None)
    if found is None or _NO_PLACE.search(found["place"]):
        return None
    parts = found.groupdict()
    who, agencies = parts["who"] or "", load_agencies()
    agency = agencies.datelines.get(who) or agencies.exact.get(who)
    is_japanese = found.re is _patterns()[1]
    written = _SPACES.sub("", parts["names"] or "") if is_japanese else parts["names"] or ""
    names = tuple(filter(None, _SEPARATORS.split(written)))
    if is_japanese and not all(map(is_japanese_name, names)):
        return None
    if not (agency or names or who.startswith(_OWN)):
        return None
    span = Span(start=start, end=start + found.end())
    return Dateline(place=parts["place"], date=parts.get("date"), agency=agency, span=span), names
