"""Eastern datelines: the agency, the place and the day that open a report in Chinese, Japanese and Korean.

``新华社江湾6月10日电（记者陆青禾）``, ``本报海角讯``, ``【港町共同】``, ``【港町＝若槻みなみ】``, ``(서울=연합뉴스) 김하늘 기자 =``.
A tag in brackets without an agency or a name is the label of a brief, not its place.

Known misses: agencies that no list knows before a place in Chinese; Japanese datelines in square brackets.
"""

from __future__ import annotations

import re

from wirecopy.articles.agency_form import agencies_of
from wirecopy.model import Dateline, Span

#: Characters in which a dateline ends.
_REACH = 60
_CHINESE = re.compile(
    r"(?P<who>本报|本報|本网|本網|本台|新华社|新華社|中新社|中新网|中新網|中央社)(?P<place>[\u4e00-\u9fff]{2,8}?)"
    r"(?P<date>(?:\d{1,2}月)?\d{1,2}日)?(?:电|電|讯|訊)(?=[\s　(（，,：:])"
    r"(?:\s*[(（](?:[\u4e00-\u9fff]{0,4}记者|記者)\s*(?P<names>[^()（）]{2,30})[)）])?"
)
_JAPANESE = re.compile(
    r"【(?P<place>[^】＝=・\s\d]{2,10}?)(?P<date>\d{1,2}日)?(?:[・ ]?(?P<who>共同|時事|AFP時事|ロイター|新華社)|[＝=・](?P<names>[^】]{3,12}))】"
)
_KOREAN = re.compile(
    r"[(\[](?P<place>[\uac00-\ud7a3·]{2,8})=(?P<who>[\uac00-\ud7a3]{2,6}|뉴스1)[)\]]\s*"
    r"(?:(?P<names>[\uac00-\ud7a3]{2,4}(?:[·,\s]{1,2}[\uac00-\ud7a3]{2,4}){0,3}) (?:기자|특파원)\s*=)?"
)
_SHORT = {"共同": "Kyodo", "時事": "Jiji", "AFP時事": "AFP"}
_SEPARATORS = re.compile(r"[ 　、,，·]+")


def read_eastern_dateline(text: str, start: int) -> tuple[Dateline, tuple[str, ...]] | None:
    """The dateline that opens ``text``, which stands at ``start`` of the page, and who is named in it."""
    if text.isascii():
        return None
    found = next(
        filter(None, (p.match(text[:_REACH]) for p in (_CHINESE, _JAPANESE, _KOREAN))), None
    )
    if found is None:
        return None
    parts = found.groupdict()
    who = parts["who"] or ""
    known = agencies_of(who)
    agency = _SHORT.get(who) or (known[0] if known else None)
    names = tuple(filter(None, _SEPARATORS.split(parts["names"] or "")))
    if not (agency or names or who.startswith("本")):
        return None
    span = Span(start=start, end=start + found.end())
    return Dateline(place=parts["place"], date=parts.get("date"), agency=agency, span=span), names
