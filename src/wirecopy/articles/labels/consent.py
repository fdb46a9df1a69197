"""Consent: the notice by which a site asks its readers to accept cookies.

Its paragraph names cookies, or the reader's personal data and the site's partners, and in one language speaks as the
site ("we", "our") to the reader ("you", "your") of a choice ("accept", "consent") or of partners.  Reports on cookies do
not address their readers so; people who are quoted may, so a line with a quotation is none.  What stands between the
paragraph and the button of a choice is the notice's too, as is a title on privacy right above.  So are paragraphs not far
from it that name several things of its trade: advertising, tracking, a device, a profile, the privacy policy.

Known misses: notices that have another word for cookies, or are in languages that are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from wirecopy.articles.labels.told import is_told
from wirecopy.articles.lines import Lines, fold_lines
from wirecopy.data.consent_words import load_consent_words

_COOKIES = re.compile(r"\bcookies?\b")
#: The reader's data, where no cookies are named, and those who share them.
_DATA = re.compile(
    r"\bpersonal (?:data|information)\b|\bpersonenbezogenen? daten\b|\bdonnées (?:personnelles|à caractère personnel)\b"
    r"|\bdatos personales\b|\bdati personali\b|\bdados pessoais\b|\bpersoonsgegevens\b|\bpersoonlijke gegevens\b"
)
#: One of these stands in whatever names cookies or such data: much faster to look for.
_NAMING = ("cookie", "person", "persoon", "pessoais")
_WORDS = load_consent_words()
#: A paragraph that names so much of what notices speak of is of one that is so near (lines).
_LEAST_TRADE, _TRADE_REACH = 3, 4
#: Paragraphs beside a notice that have a smaller share of its characters are its rest.
_REST_SHARE = 0.3
_TITLE = re.compile(
    r"\b(?:cookies?|datenschutz|privacidade?|privacy|privatsphäre|vie privée)\b", re.IGNORECASE
)
#: Titles are at most so long (characters), buttons so long (words), and a button is looked for in so many lines.
_LONGEST_TITLE, _LONGEST_BUTTON, _BUTTON_REACH = 60, 3, 6
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('[“”„«»]|"[^"]{20}')
_CHOICES = frozenset[str]().union(*(address.choice for address in _WORDS.addresses))


@lru_cache(maxsize=1)
def find_consent(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are of notices of consent; those of the page read last are remembered."""
    found: set[int] = set()
    lines = fold_lines(texts)
    page = "\n".join(lines)
    parts = [part for part in _NAMING if part in page]
    for at in sorted({at for part in parts for at, line in enumerate(lines) if part in line}):
        if asks_for_consent(texts[at]):
            has_title = at > 0 and _is_title(texts[at - 1])
            found.update(range(at - has_title, _notice_end(texts, at)))
    return frozenset(found | _of_trade(texts, found))


def is_consent_alone(lines: Lines, spans: Iterable[range]) -> bool:
    """Whether next to nothing but notices of consent stands in stretches of lines that look like articles.

    None does where a line of theirs says when or by whom it was written.
    """
    texts, spans = lines.texts, list(spans)
    notices = find_consent(texts)
    if not notices or any(is_told(lines, at) for span in spans for at in span):
        return False
    paragraphs = {at for span in spans for at in span if len(texts[at]) > _LONGEST_TITLE}
    noticed = sum(len(texts[at]) for at in paragraphs & notices)
    return sum(len(texts[at]) for at in paragraphs - notices) < _REST_SHARE * noticed


def asks_for_consent(text: str) -> bool:
    """Whether a paragraph asks the reader to accept cookies, or to share what is known of him."""
    folded = text.casefold()
    has_cookies = _COOKIES.search(folded) is not None
    if not (has_cookies or _DATA.search(folded)) or _QUOTED.search(text):
        return False
    words = set(_WORD.findall(folded))
    has_partners = not _WORDS.partners.isdisjoint(words)
    return any(
        not (words.isdisjoint(address.site) or words.isdisjoint(address.reader))
        and (has_partners or (has_cookies and not words.isdisjoint(address.choice)))
        for address in _WORDS.addresses
    )


def _of_trade(texts: Sequence[str], notices: Iterable[int]) -> set[int]:
    """The lines around ``notices``, one from the other, that speak of the same trade."""
    found: set[int] = set()
    open_ends = set(notices)
    while open_ends:
        at = open_ends.pop()
        near = range(max(0, at - _TRADE_REACH), min(len(texts), at + _TRADE_REACH + 1))
        fresh = {other for other in near if other not in found and _speaks_of_trade(texts[other])}
        found |= fresh
        open_ends |= fresh
    return found


def _speaks_of_trade(text: str) -> bool:
    folded = text.casefold()
    return sum(part in folded for part in _WORDS.trade) >= _LEAST_TRADE and not _QUOTED.search(text)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and _TITLE.search(text) is not None


def _notice_end(texts: Sequence[str], at: int) -> int:
    """The line of the first button below a paragraph, or the next line where there is none."""
    reach = range(at + 1, min(len(texts), at + 1 + _BUTTON_REACH))
    return next((below for below in reach if _is_choice(texts[below])), at + 1)


def _is_choice(text: str) -> bool:
    words = _WORD.findall(text.casefold()) if len(text) <= _LONGEST_TITLE else []
    return len(words) <= _LONGEST_BUTTON and not _CHOICES.isdisjoint(words)
