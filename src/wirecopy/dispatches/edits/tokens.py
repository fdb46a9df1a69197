"""Tokens of a text as edits see them: words, numbers and marks, with sentences and quotations.

Case, typographic forms of marks and line breaks are left out of a token's key, so that two copies
align whatever their house style; the surface stays for the classes.  A possessive ending is a
token of its own ("Korea" + "'s"), and so is what French and Italian draw to a word ("l'" + "Italie"); an abbreviation keeps its full stop ("Sept.").  Accents may stand
composed or after their letters, and a word may hold characters that show nothing: it is the same word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.model import Span
from wirecopy.text.normalise import HIDDEN, compose, fold_marks
from wirecopy.text.quotation_marks import quoted_spans

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_LETTER = rf"[^\W\d_{_UNSPACED}]"
_TOKEN_FORMS = (
    r"https?://\S+|www\.\S+"
    rf"|[{_UNSPACED}]"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|(?=[A-Zv])\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Brig|Mio|Mrd|Supt|Insp|Cmdr|Cpl|Det|Lt|Capt|Sgt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|No|"
    r"Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Corp|Co)\.(?=\s)"
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d+(?:[.,:]\d+)*",
    r"|['’ʼ][sS]\b"
    r"|\.{3}|…|``|''",
)
_TOKEN = re.compile(
    rf"{_TOKEN_FORMS[0]}|{_LETTER}+(?:['’ʼ](?![sS]\b)[^\W\d_]+)*{_TOKEN_FORMS[1]}|[^\w\s]|_+"
)
#: A French text has some of them.
_ELISIONS = (
    " l'",
    " d'",
    " l’",
    " d’",
    " un'",
    " un’",
    " L'",
    " L’",
    " dell'",
    " dell’",
    " all'",
    " all’",
)
_OPENING_ELISIONS = ("L'", "L’")
_DRAWN = re.compile(
    r"(?:[dlnsjmtcLCSNJ]|[Qq]u|[DdNn]ell|[Aa]ll|[Dd]all|[Ss]ull|[Uu]n)['’ʼ](?=[^\W\d_]{2})"
)
#: Double and single marks are house style; a text is compared as if it had one kind.
_QUOTES = frozenset("\"'`“”„‟«»‘’‚‛‹›〝〞「」『』＂´") | {"``", "''"}
_SENTENCE_END = frozenset({".", "!", "?", "..."})
#: Words that begin sentences, and no names behind an initial; articles of any language and whatever is no word do, too.
_BEGINNING = edit_words("tokens.beginning")
_CLOSERS = frozenset({'"', "'", ")", "]"})


@dataclass(frozen=True, slots=True)
class TokenRow:
    """The tokens of a stretch of text, as parallel tuples."""

    text: str
    #: Where the stretch begins.
    start: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    #: As in the text, accents composed and what shows nothing left out.
    surfaces: tuple[str, ...]
    #: What is compared: folded case and marks.
    keys: tuple[str, ...]
    #: Whether a line break stands before the token.
    after_break: tuple[bool, ...]
    #: Number of the sentence each token is in.
    sentences: tuple[int, ...]
    #: Whether the token stands inside quotation marks, marks included.
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)


def read_tokens(text: str, span: Span) -> TokenRow:
    """The tokens of ``text`` inside ``span``."""
    is_plain = text.isascii() or not _compositions().held.search(text, span.start, span.end)
    token = _TOKEN if is_plain else _compositions().token
    places = [match.span() for match in token.finditer(text, span.start, span.end)]
    if any(mark in text for mark in _ELISIONS) or text.startswith(_OPENING_ELISIONS):
        places = [place for one in places for place in _without_elision(text, *one)]
    surfaces = tuple([text[start:end] for start, end in places])
    if not is_plain:
        surfaces = tuple(map(compose, surfaces))
    keys = tuple(map(_key, surfaces))
    starts, ends = tuple([start for start, _ in places]), tuple([end for _, end in places])
    before = (span.start, *ends)
    breaks = tuple(["\n" in text[end:start] for end, start in zip(before, starts, strict=False)])
    return TokenRow(
        text=text,
        start=span.start,
        starts=starts,
        ends=ends,
        surfaces=surfaces,
        keys=keys,
        after_break=breaks,
        sentences=_number_sentences(surfaces, keys, breaks),
        quoted=_quoted(text, span, places),
    )


def _without_elision(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A token; in two where French drew a word to the next one."""
    drawn = _DRAWN.match(text, start, end)
    if drawn:
        yield drawn.span()
    yield (drawn.end() if drawn else start), end


@dataclass(frozen=True, slots=True)
class _Compositions:
    """Patterns for texts with accents of their own or characters that show nothing."""

    #: A character of the kind.
    held: re.Pattern[str]
    #: ``_TOKEN`` with such characters in the words they stand in, and no token of what shows nothing.
    token: re.Pattern[str]


@lru_cache(maxsize=1)
def _compositions() -> _Compositions:
    unspaced = re.compile(f"[{_UNSPACED}]")
    marks = "".join(
        character
        for character in map(chr, range(0x300, 0xFE00))
        if unicodedata.category(character)[0] == "M" and not unspaced.match(character)
    )
    letters = rf"(?:{_LETTER}[{marks}{HIDDEN}]*)+"
    word = rf"{letters}(?:['’ʼ](?![sS]\b){letters})*"
    return _Compositions(
        held=re.compile(f"[{marks}{HIDDEN}]"),
        token=re.compile(rf"{_TOKEN_FORMS[0]}|{word}{_TOKEN_FORMS[1]}|(?![{HIDDEN}])[^\w\s]|_+"),
    )


@lru_cache(maxsize=60_000)
def _key(surface: str) -> str:
    if surface == "…":
        return "..."
    if surface in _QUOTES:
        return '"'
    return fold_marks(surface).casefold()


def _number_sentences(
    surfaces: tuple[str, ...], keys: tuple[str, ...], breaks: tuple[bool, ...]
) -> tuple[int, ...]:
    """A sentence ends at a line break, and after an end mark before something not in lower case.

    A full stop behind a single capital is that of an initial ("R. K. Mathur"), but before words that begin sentences.
    """
    number, ended = 0, False
    numbers: list[int] = []
    one, two = "", ""
    for surface, key, is_break in zip(surfaces, keys, breaks, strict=True):
        if (
            ended
            and two == "."
            and len(one) == 1
            and one.isupper()
            and key[0].isalpha()
            and key not in _BEGINNING
            and key not in load_style().other_articles
        ):
            ended = False
        if ended and two == "." and one.isdigit() and key in load_stamp_words().months:
            ended = False
        starts_new = ended and key not in _CLOSERS and key not in _SENTENCE_END
        if (numbers and (is_break or (starts_new and not surface[0].islower()))) or (
            ended and key == '"' and surface in "“«„"
        ):
            number += 1
            ended = False
        if key in _SENTENCE_END:
            ended = True
        elif key not in _CLOSERS:
            ended = False
        numbers.append(number)
        one, two = two, surface
    return tuple(numbers)


def _quoted(text: str, span: Span, places: list[tuple[int, int]]) -> tuple[bool, ...]:
    spans = quoted_spans(text[span.start : span.end])
    found, at = [], 0
    for start, _ in places:
        while at < len(spans) and spans[at][1] + span.start <= start:
            at += 1
        found.append(at < len(spans) and spans[at][0] + span.start <= start)
    return tuple(found)


def is_word(key: str) -> bool:
    """Whether a token is a word or number rather than a mark."""
    return key[0].isalnum() or (len(key) > 1 and key[1].isalnum())
