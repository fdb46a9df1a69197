"""Wording: what the words for a speaker tell by themselves, whoever they name."""

from __future__ import annotations

import re

from wirecopy.data.person_words import load_person_words
from wirecopy.data.roles import role_words
from wirecopy.facts.quotes.grammar import (
    BOUNDARIES,
    DETERMINERS,
    FINITE,
    PAPERS,
    PREPOSITIONS,
    PRETERITES,
)

#: Roles that take verbs in the plural as they stand.
_COLLECTIVES = frozenset("police troops forces staff media personnel clergy".split())
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")
#: What holds words and is nobody.
_DOCUMENTS = PAPERS | frozenset(
    "transcript filing affidavit lawsuit document survey poll study".split()
)
#: Words that stand between a body and a name, and tell of no office.
_NO_ROLES = PREPOSITIONS | PRETERITES | FINITE | BOUNDARIES | DETERMINERS
#: Things on which words stand, told of just before, and what tells that these are read out.
_SIGN = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) (?:[\w-]+ ){0,2}?"
    r"(sign|banner|placard|poster|note|card|postcard|plaque|sheet of paper|leaflet|sticker|inscription)\b"
)
_READS = re.compile(r"[Ii]t (?:reads?|says)(?::|[.,])")
_PAPER_NEAR = 160


def is_role_word(word: str) -> bool:
    """Whether a word between a body and a name may be one of what somebody is there ("agent", "chief")."""
    role = role_words().get(word)
    is_noun = word.islower() and word.isalpha() and not word.endswith(("s", "ed", "ing"))
    return is_noun and word not in _NO_ROLES and not (role and role.is_plural)


def is_office(words: str) -> bool:
    """Whether nothing but words with capitals and roles stand there, as before a name ("Fijian premier ")."""
    return all(word[0].isupper() or word in role_words() for word in words.split())


def is_plural(name: str | None) -> bool:
    """Whether the words for the speaker end with a role in the plural ("rebels", "police")."""
    last = (name or "").rsplit(" ", 1)[-1].lower()
    role = role_words().get(last)
    return last in _COLLECTIVES or (role is not None and role.is_plural)


def without_article(words: str) -> str:
    """The words without the article that opens them."""
    for article in _ARTICLES:
        words = words.removeprefix(article)
    return words


def is_paper(name: str | None) -> bool:
    """Whether it is a document, which holds words and is nobody."""
    return (name or "").rsplit(" ", 1)[-1] in _DOCUMENTS


def paper_before(text: str, at: int) -> str | None:
    """The sign or card that "it" at ``at`` means: whose words a quotation or "read" right beside it are."""
    start = max(0, at - _PAPER_NEAR)
    if not _READS.match(text, at):
        return None
    told = list(_SIGN.finditer(text, start, at))
    return told[-1][1] if told and "\n" not in text[told[-1].end() : at] else None


def is_nameless_source(name: str | None) -> bool:
    """Whether a speaker without a name is told as a source ("source at the site")."""
    return any(word in load_person_words().nameless for word in (name or "").split())
