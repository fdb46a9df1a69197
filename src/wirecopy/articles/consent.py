"""Consent: the notice by which a site asks its readers to accept cookies.

Its paragraph names cookies, and in one language speaks as the site ("we", "our") to the reader ("you", "your") of a
choice ("accept", "consent").  Reports on cookies do not address their readers so; people who are quoted may, so a line
with a quotation is none.  What stands between the paragraph and the button of a choice is the notice's too, as is a
title on privacy right above.

Known misses: notices that have another word for cookies, or are in languages that are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_COOKIE = "cookie"
_COOKIES = re.compile(rf"\b{_COOKIE}s?\b")
_TITLE = re.compile(
    r"\b(?:cookies?|datenschutz|privacidade?|privacy|privatsphäre|vie privée)\b", re.IGNORECASE
)
#: Titles are at most so long (characters), buttons so long (words), and a button is looked for in so many lines.
_LONGEST_TITLE, _LONGEST_BUTTON, _BUTTON_REACH = 60, 3, 6
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('[“”„«»]|"[^"]{20}')


class _Address(NamedTuple):
    """Words of one language: a notice has one of each."""

    site: frozenset[str]
    reader: frozenset[str]
    choice: frozenset[str]


def _address(site: str, reader: str, choice: str) -> _Address:
    return _Address(*(frozenset(words.split()) for words in (site, reader, choice)))


_ADDRESSES = (
    _address(
        "we our us",
        "you your",
        "accept accepting agree agreeing choices choose clicking consent manage object opt preferences reject settings",
    ),
    _address(
        "wir unser unsere unseren unserer",
        "sie ihr ihre ihrem ihren ihrer du dein deine deiner",
        "ablehnen akzeptieren akzeptiert einstellungen einverstanden einwilligen einwilligung klick widerrufen"
        " willigen zustimmen zustimmung",
    ),
    _address(
        "nous nos notre",
        "vous votre vos",
        "acceptant accepter acceptez choix consentement consentir cliquant paramétrer préférences refuser",
    ),
    _address(
        "nuestra nuestras nuestro nuestros nosotros usamos utilizamos",
        "le su sus tu tus usted",
        "acepta aceptar aceptas configuración configurar consentimiento preferencias rechazar",
    ),
    _address(
        "noi nostra nostre nostri nostro usiamo utilizziamo",
        "ti tua tue tuo tuoi sua sue suo suoi voi vostro",
        "accetta accettare accetti acconsenti consenso preferenze rifiutare",
    ),
    _address(
        "nós nossa nossas nosso nossos usamos utilizamos",
        "sua suas seu seus você",
        "aceita aceitar concorda consentimento preferências rejeitar",
    ),
    _address(
        "onze ons we wij",
        "je jouw u uw",
        "accepteren akkoord instellingen klikken toestemming voorkeuren weigeren",
    ),
)


_CHOICES = frozenset[str]().union(*(address.choice for address in _ADDRESSES))


@lru_cache(maxsize=1)
def find_consent(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page that are of notices of consent; those of the page read last are remembered."""
    found: set[int] = set()
    if _COOKIE not in "\n".join(texts).casefold():
        return frozenset()
    for at, text in enumerate(texts):
        if asks_for_consent(text):
            has_title = at > 0 and _is_title(texts[at - 1])
            found.update(range(at - has_title, _notice_end(texts, at)))
    return frozenset(found)


def asks_for_consent(text: str) -> bool:
    """Whether a paragraph asks the reader to accept cookies."""
    folded = text.casefold()
    if not _COOKIES.search(folded) or _QUOTED.search(text):
        return False
    words = set(_WORD.findall(folded))
    return any(not any(map(words.isdisjoint, address)) for address in _ADDRESSES)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and _TITLE.search(text) is not None


def _notice_end(texts: Sequence[str], at: int) -> int:
    """The line of the first button below a paragraph, or the next line where there is none."""
    reach = range(at + 1, min(len(texts), at + 1 + _BUTTON_REACH))
    return next((below for below in reach if _is_choice(texts[below])), at + 1)


def _is_choice(text: str) -> bool:
    words = _WORD.findall(text.casefold()) if len(text) <= _LONGEST_TITLE else []
    return len(words) <= _LONGEST_BUTTON and not _CHOICES.isdisjoint(words)
