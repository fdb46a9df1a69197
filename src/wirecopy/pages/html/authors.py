"""Authors: names as metadata give them, cleaned.

Words of introduction ("By", "Von"), roles and outlets after a comma or bar, addresses and
duplicates go; lists joined by "and" in several languages come apart.  A comma splits a list only
when each part has two words at least, since "Example, Ann" is one person.  A name of more than
six words, or one with digits, is a sentence and no name; the account of a machine ("admin"), or a post without a name ("Enviado especial"), is none either.

Known misses: "Example, Ann Mary" keeps the family name alone, as "Agency, Two Words" must lose its
place; a wire that no list knows is turned with a place of one word; "Von Ann" keeps its first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from wirecopy.data.agencies import load_agencies
from wirecopy.data.page_words import load_page_words

#: Words that open a byline: closed lists per language.
_INTRODUCTION = re.compile(
    r"^(?:(?:written|posted|reported|story|text|words|analysis|opinion|review|article|interview)\s+by"
    r"|by|quelle|source|fuente|fonte|bron|kilde|vom|par|por|de\s+notre\s+correspondante?|door|av|od|autor(?:in|en|es|a)?|author|text|texte|texto"
    r"|от|автор|от автора|kirjoittaja|skribent|przez|scritto\s+da|przygotował[ao]?|بقلم|كتب|كتبت)\b\s*[:：]?\s+",
    re.IGNORECASE,
)
#: Such words that also open names (Di Stefano, von der Leyen): a colon, capitals or a full name must follow.
_PARTICLES = r"(?i:von|di|da|af)"
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_PARTICLE = re.compile(
    rf"^{_PARTICLES}(?:\s*[:：]\s*|\s+(?={_CAPITAL}{{2}}|{_CAPITAL}\S*\s+(?:[^\W\d_]{{1,4}}\s+){{0,2}}{_CAPITAL}))"
)
_BARE_PARTICLE = re.compile(rf"{_PARTICLES}\b")
#: The given names of a turned name: one word, or words of which one is an initial.
_GIVEN = re.compile(r"\S+|(?:\S+\s)*[^\W\d_]\.(?:\s?\S+)*")
_JOINED = re.compile(r"[;|•·＆&、\n]|\s(?:/|and|und|et|och|og|sowie|with|mit|avec|con)\s")
#: Short words for "and" that names hold too (Puig i Cadafalch): both sides must be full names.
_MAYBE_JOINED = re.compile(r"\s(?:y|e|en|ja|i|и|a)\s")
_ADDRESS = re.compile(r"\(?\S{1,80}@\S{1,80}|https?://\S{1,200}|(?<!\w)@\w{2,30}|www\.\S{1,200}")
_ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|columnist|journalist|producer|contributor|staff"
    r"|redakteur(?:in)?|redaktion|korrespondent(?:in)?|reporter(?:in)?|autor(?:in)?|chef(?:redakteur)?(?:in)?"
    r"|journaliste|rédact(?:eur|rice)|correspondante?|envoyée?|redactor[a]?|corresponsal|periodista"
    r"|giornalista|redattore|inviat[oa]|redacteur|verslaggever|journalistin?|professor|director|senior|chief"
    r"|politik|wirtschaft|sport|ressortleiter(?:in)?|volont(?:är|ärin))\b",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]")
#: Accounts that systems publish under, and what they write where there is no name.
_ACCOUNTS = frozenset(
    "admin administrator webadmin webmaster superadmin root null none undefined unknown anonymous n/a".split()
)
#: Longest value read: a dozen names.
_MAX_CHARS = 400
#: Values read: reports of whole desks name some thirty people.
_MAX_NAMES = 200
#: Four words cover double names; particles and titles may add two.
_MAX_WORDS = 6


def clean_authors(names: Iterable[str], *, outlets: Iterable[str] = ()) -> tuple[str, ...]:
    """Names of people (or desks) in the order given, each once; those of ``outlets`` left out."""
    houses = {key for outlet in outlets for key in (_key(outlet), _initials(outlet)) if key}
    found: dict[str, str] = {}
    for name in (value[:_MAX_CHARS] for value in islice(names, _MAX_NAMES)):
        if _is_address_of_house(name, houses):
            continue
        for part in _split(_strip(name)):
            cleaned = _clean(part)
            if cleaned and _key(cleaned) not in houses:
                found.setdefault(_key(cleaned), cleaned)
    return tuple(found.values())


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold())


def _is_address_of_house(name: str, houses: set[str]) -> bool:
    return any(
        len(house) > 3 and house in _key(match.group())
        for match in _ADDRESS.finditer(name)
        for house in houses
    )


def _initials(outlet: str) -> str:
    words = outlet.split()
    return "".join(word[0] for word in words).casefold() if len(words) > 2 else ""


def _strip(name: str) -> str:
    name = _PARENTHESIS.sub("", _ADDRESS.sub(" ", name))
    name = " ".join(name.split())
    return _without_introduction(name)


def _without_introduction(name: str) -> str:
    bare = _BARE_PARTICLE.sub("", name, count=1).strip()
    if name != bare and all(map(_is_agency, re.split(r"\s*[,/]\s*", bare))):
        return bare
    posted = load_page_words().posted.match(name)
    name = name[posted.end() :] if posted else name
    return _PARTICLE.sub("", _INTRODUCTION.sub("", name))


def _is_agency(name: str) -> bool:
    return name.casefold() in load_agencies().folded


def _split(name: str) -> Iterator[str]:
    for part in (whole for joined in _JOINED.split(name) for whole in _split_maybe(joined)):
        pieces = [piece.strip() for piece in part.split(",")]
        people = [piece for piece in pieces if piece and not _ROLE.search(piece)]
        if len(people) > 1 and all(" " in piece for piece in people):
            yield from people
        elif len(people) == len(pieces) == 2:
            yield from _signed(people) if any(map(_is_agency, people)) else [_turned(people)]
        else:
            yield from people[:1] or pieces[:1]


def _signed(pieces: list[str]) -> Iterator[str]:
    """Agencies, and the people they sign with; a place ("Agency, Place") is neither."""
    return (piece for piece in pieces if _is_agency(piece) or " " in piece)


def _split_maybe(name: str) -> list[str]:
    parts = _MAYBE_JOINED.split(name)
    return parts if all(1 < len(part.split()) < _MAX_WORDS - 1 for part in parts) else [name]


def _turned(pieces: list[str]) -> str:
    """``Example, Ann M.`` the right way round; ``Ann Example, London`` without its place."""
    family, given = pieces
    return f"{given} {family}" if " " not in family and _GIVEN.fullmatch(given) else family


def _clean(name: str) -> str | None:
    name = _without_introduction(name).strip(" \t,;:-–—|/.*'\"()[]")
    words = name.split()
    if _INTRODUCTION.match(f"{name} ") or _BARE_PARTICLE.fullmatch(name):
        return None
    if name.casefold() in _ACCOUNTS or load_page_words().ours.fullmatch(name):
        return None
    if not words or len(words) > _MAX_WORDS or any(map(str.isdigit, name)):
        return None
    return name if any(map(str.isalpha, name)) and len(name) > 1 else None
