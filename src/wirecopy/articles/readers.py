"""Readers: names under which comments stand, told by who answers them.

A line that is a name and a word for answering ("Mill Wheel reply"), or calls somebody ("@Mill Wheel:", "Reply to Mill
Wheel"), shows that the same words alone on a line are no headline but a reader's name.  What stands below is talk.
A name behind the sign alone ("@Reuters") is an address to follow, and agencies are no readers.

Known misses: readers whom nobody answers where the button does not name them; languages that are not listed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.agency_form import agencies_of
from wirecopy.articles.closed import is_picture_desk

_CALLS = re.compile(
    r"@(?P<called>.+):"
    r"|(?P<button>.+) (?:antworten|reply|répondre|responder|rispondi|antwoorden|beantwoorden|ответить|відповісти|svar|svara)"
    r"|(?:(?:in )?reply(?:ing)? to|répondre à|responder a|rispondi a|antwort auf) @?(?P<answered>.+)",
    re.IGNORECASE,
)
#: Longer lines are paragraphs (characters).
_LONGEST = 100


@lru_cache(maxsize=1)
def find_readers(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines that are readers' names; those of the page read last are remembered."""
    called = {
        str(match[match.lastgroup]).casefold()
        for text in texts
        if len(text) <= _LONGEST and (match := _CALLS.fullmatch(text)) and match.lastgroup
    }
    if not called:
        return frozenset()
    return frozenset(
        at
        for at, text in enumerate(texts)
        if text.casefold() in called and not (agencies_of(text) or is_picture_desk(text))
    )
