"""Fields: lines of words and what they say, one behind the other: "来源：... 作者：... 责任编辑：...", "Date: ... | Author: ..."."""

from __future__ import annotations

import re
from collections.abc import Callable

_LABEL = r"[^\W\d_]{1,14}(?: [^\W\d_]{1,14})?\s?[:：]"
#: A bar, or a space before the next word with its colon.
_PARTED = re.compile(rf"\s*[|｜]\s*|\s+(?={_LABEL}\s?\S)")
_OPENS = re.compile(_LABEL)
#: A colon tells of fields where so many open with one.
_LEAST_FIELDS = 2


def signed_field(text: str, signs: Callable[[str], bool]) -> str:
    """The first field of ``text`` that ``signs``; the whole where it is no line of fields."""
    fields = [field for field in _PARTED.split(text) if field]
    if sum(bool(_OPENS.match(field)) for field in fields) < _LEAST_FIELDS:
        return text
    return next((field for field in fields if signs(field)), text)
