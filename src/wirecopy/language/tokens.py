"""Words of a sentence as Universal Dependencies English counts them.

Finer than ``text.tokens`` where syntax needs it: clitics stand apart ("is|n't", "Lee|'s", "can|not"),
and coarser where a mark belongs to its word ("Mr.", "U.S.", "J." before a name, "3rd", "...",
web addresses).  Scripts without spaces give one token a character, as there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirecopy.language.abbreviations import DOTTED

_SCRIPTS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_TOKEN = re.compile(
    # Most words: letters with white space or a comma after them, which no other kind can be.
    r"(?P<plain>[A-Za-z]+(?=[\s,]))"
    rf"|(?P<char>[{_SCRIPTS}])"
    r"|(?P<whole>(?:https?://|www\.)[^\s<>\"“”’]+"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
    r"|[A-Za-z][\w-]{1,40}\.(?:com|org|net|gov|edu|info|co\.uk)\b"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|\b(?:{'|'.join(sorted(DOTTED, key=len, reverse=True))}|Ph\.D|No(?=\.\s?\d)|[A-Z](?=\.\s[A-Z]))\."
    r"|[#@]\w+"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|am|pm|km|kg|m|bn|k)?(?![^\W_])"
    r"|\d+(?:[.,:/]\d+)*"
    r"|[A-Za-z][\w-]{1,40}\.(?:pdf|docx?|html?|txt|xlsx?|jpg|png)\b"
    r"|(?:[Ee]|[Nn]on|[Cc]o|[Pp]re|[Rr]e|[Mm]id)-[^\W\d_]+"
    r"|\.{2,}|-{2,}|={2,}|\*{2,}|[!?]{2,}|[:;]-?[()DP](?!\w)|_+)"
    rf"|(?P<word>[^\W_{_SCRIPTS}]+(?:['’ʼ][^\W\d_]+)*['’]?)"
    r"|\S"
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_JOINED = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2,
    "wasnt": 3, "cant": 2, "wont": 2, "im": 1, "ive": 1, "thats": 4,
}  # fmt: skip


_WORDS = frozenset(("plain", "word"))


def iter_tokens(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of the syntactic words and marks of ``sentence``, in order."""
    for match in _TOKEN.finditer(sentence):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "plain" and match.group().lower() not in _JOINED:
            yield start, end
        elif kind in _WORDS:
            yield from _split_word(sentence, start, end)
        else:
            yield start, end


def _split_word(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    word = sentence[start:end]
    if word[-1] in "'’":  # a possessive of a plural, or a closing mark
        yield from _split_word(sentence, start, end - 1)
        yield end - 1, end
        return
    cut = _JOINED.get(word.casefold(), 0)
    if not cut and ("'" in word or "’" in word or "ʼ" in word):
        found = _CLITIC.search(word, max(0, len(word) - 3))
        cut = found.start() if found else 0
    if cut:
        yield start, start + cut
    yield start + cut, end
