"""Eastern bylines: who reported, in Chinese, Japanese and Korean, where a word for a post leads the names or follows them.

``本报记者 白露生 实习生 田蔚``, ``新华社记者 陆青禾``, ``聞き手・若槻みなみ``, ``若槻みなみ 記者``, ``김하늘 기자``.
Two posts may follow each other; whoever took the pictures or filmed is no author.  What stands beside the post has to
have the form of a name: "美国记者 协会" and "서울 특파원" name nobody.

Known misses: names glued to the post ("记者白露生", "若槻みなみ記者"), but for Japanese ones of four signs; a name alone.
"""

from __future__ import annotations

import re

from wirecopy.articles.credits.eastern_names import (
    ends_otherwise,
    is_chinese_name,
    is_japanese_name,
    is_korean_name,
)

#: Longest line read so (characters).
_LONGEST = 60
_CHINESE_POST = r"[\u4e00-\u9fff]{0,8}?(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人?)"
_GROUP = re.compile(rf"(?P<post>{_CHINESE_POST})[ \u3000:：]+")
_PICTURES = ("摄影", "攝影", "摄", "视频", "写真", "撮影")
_JAPANESE = re.compile(
    r"(?:(?P<name>[^ \u3000]{2,12})[ \u3000]+|(?P<glued>[\u4e00-\u9fff々ヶ]{4}))(?:[\u4e00-\u9fff]{0,4}記者|編集委員|論説委員)"
)
#: The same behind a post or a desk.
_JAPANESE_LED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}記者|編集委員|論説委員|[\u4e00-\u9fff]{2,4}部)[ \u3000・:：]+(?P<name>[^ \u3000]{3,12})"
)
_KOREAN = re.compile(
    r"(?P<name>[\uac00-\ud7a3]{2,4})[ ]?(?:(?P<other>[\uac00-\ud7a3]{2,4})[ ]?)??"
    r"(?:기자|특파원|논설위원)(?:[ ]?=?[ ]?[\w.+-]+@[\w.-]+)?"
)
#: "Name of the reporter", before it.
_NAME_OF_REPORTER = "기자명"
#: Shorter words in brackets say of a text that it goes on, or what it leaves out.
_CLOSING = re.compile("[。！？]\\s*[（(](?P<name>[\u4e00-\u9fff々ヶ]{4,6})[)）]$")
_SEPARATORS = re.compile(r"[ \u3000、,，]+")


def read_closing(text: str) -> tuple[str, ...]:
    """The name in brackets that closes a text in Japanese: "...と話した。（若槻みなみ）"."""
    closing = _CLOSING.search(text)
    if closing is None or ends_otherwise(closing["name"]):
        return ()
    return (closing["name"],) if is_japanese_name(closing["name"]) else ()


def read_reporters(text: str) -> tuple[str, ...]:
    """The names of a line that says who reported; empty where it says anything else."""
    line = text.strip(" \u3000（）()[]【】").removeprefix(_NAME_OF_REPORTER).lstrip(" :")
    if len(line) > _LONGEST or line.isascii():
        return ()
    japanese, korean = _JAPANESE.fullmatch(line), _KOREAN.fullmatch(line)
    if japanese is not None and is_japanese_name(name := japanese["name"] or japanese["glued"]):
        return (name,)
    if korean is not None:
        # A desk or a place may lead the name, or follow it.
        return tuple(filter(is_korean_name, filter(None, korean.groups())))[:1]
    led = _JAPANESE_LED.fullmatch(line)
    chinese = _chinese(line)
    is_led = not chinese and led is not None and is_japanese_name(led["name"])
    return (led["name"],) if led is not None and is_led else chinese


def _chinese(line: str) -> tuple[str, ...]:
    groups = list(_GROUP.finditer(line))
    if not groups or groups[0].start():
        return ()
    ends = [*(group.start() for group in groups[1:]), len(line)]
    names: list[str] = []
    for group, end in zip(groups, ends, strict=True):
        signed = [name for name in _SEPARATORS.split(line[group.end() : end]) if name]
        if not signed or not all(map(is_chinese_name, signed)):
            return ()
        names += () if any(word in group["post"] for word in _PICTURES) else signed
    return tuple(dict.fromkeys(names))
