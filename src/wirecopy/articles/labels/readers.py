"""Readers: names under which comments stand, told by who answers them.

A line that is a name and a word for answering ("Mill Wheel reply"), or calls somebody ("@Mill Wheel:", "Reply to Mill
Wheel"), shows that the same words alone on a line are no headline but a reader's name.  What stands below is talk.
A name behind the sign alone ("@Reuters") is an address to follow, and agencies are no readers.

Known misses: readers whom nobody answers where the button does not name them; languages that are not listed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.labels.pictures import is_picture_desk
from wirecopy.articles.lines import REMEMBERED_LINES

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
    called = {name for text in texts if len(text) <= _LONGEST and (name := _called(text))}
    if not called:
        return frozenset()
    return frozenset(
        at
        for at, text in enumerate(texts)
        if text.casefold() in called and not (agencies_of(text) or is_picture_desk(text))
    )


@lru_cache(maxsize=REMEMBERED_LINES)
def _called(text: str) -> str | None:
    """Whom a line calls or answers, folded; None for any other line."""
    match = _CALLS.fullmatch(text)
    return None if match is None else str(match[match.lastindex or 0]).casefold()
