"""Agency form: what a name looks like that signs where agencies sign.

An agency that no list knows is told by how it writes itself: initials in capitals (``HNA``), a name of one
to three capitalised words, or a full name with a word like "News Agency" or "Wire" in it.  The look alone
says nothing; ``page_agencies`` asks where it stands.

Known misses: names in lower case; full names without any of the words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirecopy.data.agencies import load_agencies
from wirecopy.data.countries import find_country
from wirecopy.data.expressions import any_of
from wirecopy.data.organizations import organizations
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.word_lists import article_words

#: A line with nothing but agencies is at most this long.
LONGEST_CREDIT_LINE = 60
#: Such a line with its brackets, dashes and spaces.
_LONGEST_CREDITED = 2 * LONGEST_CREDIT_LINE
#: Initials have this many letters: two are mostly a state's or a person's.
_INITIALS = range(3, 9)
#: Longest tag and longest full name (characters).
_LONGEST_TAG, _LONGEST_NAME = 30, 60
#: Words of a tag and of a full name.
_MOST_TAG_WORDS, _MOST_NAME_WORDS = 3, 6
#: Words of a form word ("agencia de noticias").
_LONGEST_FORM = 3
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’&-]*(?:[.'’&-][^\W\d_]+)*")
#: "Source" in the languages of the lists, and what an agency calls itself.
SOURCE_WORDS = (
    "source|quelle|fuente|fonte|bron|kilde|källa|źródło|zdroj|forrás|lähde|sursa|kaynak|sumber|источник|джерело|πηγή|"
    "المصدر|منبع|स्रोत|来源|來源|配信|agency|agence|agencia|agenzia"
)
_SOURCE_LABEL = re.compile(rf"\W?(?:{SOURCE_WORDS})(?:\s?[:：]\s*|\s)", re.IGNORECASE)
#: "With" before an agency whose material was used.
WITH_WORDS = "with|avec|mit|con|com|met|med|с"
_WITH = re.compile(
    rf"\W?(?:{WITH_WORDS})\s(?:inputs from\s)?(?:the\s|la\s|l['’]|der\s|a\s)?", re.IGNORECASE
)
_INPUTS = re.compile(r"\s(?:inputs?|material)\W*$")
_SOURCE_IN = re.compile(rf"(?:^|[\s|(])(?:{SOURCE_WORDS})\s?[:：]\s*([^\s|/,]+)", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|riproduzione riservata|alle rechten voorbehouden|все права защищены)[\s.,:|–-]*)?"
    r"(?:copyright|©|\(c\)(?=[\sA-Z]))(?:[\s©,]|copyright\b)*(?:\(c\)\s*)?(?:(?:19|20)\d\d\s*)?(?:by\s+)?([^.\n]+?)[.,]?(?:\s+all rights reserved\b.*)?$",
    re.IGNORECASE,
)
#: Notices of rights are shorter (characters).
_LONGEST_RIGHTS = 250
_EDGES = " ()[]—–-.*|/©:,;"
#: What stands around an agency that signs, and what opens a signature in brackets.
_AROUND, _OPEN_BRACKETS = " ()[]（）【】［］—–-.*|/©", ("(", "[", "（", "【", "［")
#: Initials of those who wrote and edited, and codes of regional services, beside an agency: "dpa/lby", "jw/dpa",
#: "EFE ab/cd", "tm/ca (AFP)"; sites stand there, too.
_INITIALS_BESIDE = re.compile(r"[a-zäöüß]{2,3}")
_SITE_BESIDE = re.compile(r"[\w-]{2,30}\.[a-z]{2,4}")
#: The number of a report: "dpa-infocom, dpa:250512-930-12345/1".
_NUMBER = re.compile(r",?\s*[a-z]{2,5}:\d{5,}[\d/-]*$")
_EDITED = re.compile(
    r"^(?!via|pic)(?:[a-z]{2,3}\s?/\s?)+(?:[a-z]{2,3}\s)?\s?(?=[(\[A-Z])|\s[a-z]{2,3}(?:/\s?[a-z]{2,3})+/?$"
)

_SMALL = article_words("agency_form.small")


def agencies_of(text: str) -> tuple[str, ...]:
    """The agencies ``text`` is made of ("AFP/Reuters"); empty when anything else stands in it."""
    return _agencies_of(text) if len(text) <= _LONGEST_CREDITED else ()


@lru_cache(maxsize=8192)
def _agencies_of(text: str) -> tuple[str, ...]:
    table = load_agencies()
    bare = _NUMBER.sub("", text).strip(_AROUND)
    if "/" in bare:
        bare = _EDITED.sub(_kept_agencies, bare).strip(_AROUND)
    if not bare or len(bare) > LONGEST_CREDIT_LINE:
        return ()
    whole = table.folded.get(bare.casefold())
    if whole:
        return (whole,) if is_signed(bare) else ()
    if bare in table.datelines and text.lstrip().startswith(_OPEN_BRACKETS):
        return (table.datelines[bare],)
    found: list[str] = []
    for part in re.split(r"\s*(?:[/,;&|+]|\band\b|\bund\b|\bet\b|\by\b)\s*", bare):
        short = table.folded.get(part.casefold())
        if short is not None and is_signed(part):
            found.append(short)
        elif not _is_beside_agency(part):
            return ()
    return tuple(found)


def _kept_agencies(found: re.Match[str]) -> str:
    """Initials are left out, unless one of them is how an agency signs ("dpa/AFP")."""
    is_agency = any(part.strip() in load_agencies().exact for part in found[0].split("/"))
    return found[0] if is_agency else ""


def _is_beside_agency(part: str) -> bool:
    """Whether a part of a signature is initials, a code or a site, which say nothing of the agency."""
    if _SITE_BESIDE.fullmatch(part):
        return True
    return _INITIALS_BESIDE.fullmatch(part) is not None and part not in {
        "via",
        "pic",
        *load_agencies().openers,
    }


def agencies_of_desk(text: str) -> tuple[str, ...]:
    """The agencies that an outlet's staff names behind itself, in a line that says nothing else."""
    if len(text) > LONGEST_CREDIT_LINE or _FIRST_WORD.split(text, 1)[0].lower() not in _openers():
        return ()
    desk = _desk_before().match(text)
    return agencies_of(text[desk.end() :]) if desk else ()


#: What parts the first word of a line from the rest.
_FIRST_WORD = re.compile(r"[\s/|,–-]")


@cache
def _openers() -> frozenset[str]:
    """What a line opens with that names an outlet's staff."""
    table = load_agencies()
    return frozenset(phrase.split()[0] for phrase in (*table.desks, *table.desks_before))


@cache
def _desk_before() -> re.Pattern[str]:
    """The staff of an outlet, before the agency it works with: "Redazione ANSA", "Van onze redactie/ANP"."""
    table = load_agencies()
    before, desks, joined = (
        any_of(words) for words in (table.desks_before, table.desks, table.desks_with)
    )
    return re.compile(
        rf"(?:(?:{before})\s)?(?:{desks})(?:\s?[/|,–-]\s?|\s(?:(?:{joined})\s)?)", re.IGNORECASE
    )


def names_source(text: str) -> bool:
    """Whether the line says that the text is an agency's: "Source: dpa", "Copyright 2026 AFP"."""
    return bool(source_of(text) or rights_of(text))


def source_of(text: str) -> tuple[str, ...]:
    """The agencies behind a word for the source that opens a line: "Source: dpa", "स्रोत: भाषा"."""
    label = _SOURCE_LABEL.match(text[:LONGEST_CREDIT_LINE])
    if label is None:
        return ()
    rest, short = text[label.end() :], load_agencies().datelines
    return agencies_of(rest) or tuple(short[name] for name in [rest.strip(" .()")] if name in short)


def source_in(text: str) -> str | None:
    """The agency behind a word for the source in a line that says more: "来源：新华社 作者：..."."""
    named = _SOURCE_IN.search(text[:_LONGEST_CREDITED])
    found = agencies_of(named[1]) if named else ()
    return found[0] if found else None


def written_for(text: str) -> str | None:
    """The agency for which a line says that somebody reported: "(Reporting by Ana Ruiz for Reuters)", "Ana Ruiz for the AP".

    Further reporting, and what an agency contributed, makes no text an agency's.
    """
    if len(text) > _LONGEST_RIGHTS:
        return None
    reported = _REPORTED_BY.match(text)
    first = _NEXT_ROLE.split(text[reported.end() :], maxsplit=1)[0] if reported else text
    parts = _FOR_WHOM.split(first) if reported else _FOR.split(first)
    if not reported and (len(parts) != 2 or not _AUTHOR.fullmatch(parts[0])):
        return None
    found = agencies_of(_ARTICLE.sub("", parts[-1].strip(_EDGES)))
    return found[0] if len(found) == 1 else None


_REPORTED_BY = re.compile(
    r"[(\[\s]*(?:reporting|reported|written|story|report) by\s*:?\s", re.IGNORECASE
)
#: What parts those who reported from those who edited.
_NEXT_ROLE = re.compile(
    r"[;.]\s|\s[-–—|]\s|[,;]?\s(?:and\s)?(?:edit|writ|additional|compil)\w*\b", re.IGNORECASE
)
_FOR = re.compile(r",?\sfor\s")
_FOR_WHOM = re.compile(r",?\sfor\s|,\s|\s/\s?|/")
_ARTICLE = re.compile(r"the\s|news agency\s", re.IGNORECASE)
#: Two to four words, each with a capital.
_AUTHOR = re.compile(r"[(\[\s]*(?:[Bb]y\s|BY\s)?(?:[^\W\d_a-z][\w.'’-]*\s?){2,4}")


def uses_agency(text: str) -> bool:
    """Whether the line says that an agency's material was used, and nothing else: "avec AFP"."""
    used = _WITH.match(text[:LONGEST_CREDIT_LINE])
    return used is not None and bool(agencies_of(_INPUTS.sub("", text[used.end() :])))


def rights_of(text: str) -> tuple[str, ...]:
    """The agencies a notice of rights names; an outlet's own notice names none."""
    notice = _RIGHTS.match(text) if len(text) <= _LONGEST_RIGHTS else None
    return agencies_of(notice[1]) if notice else ()


def is_signed(name: str) -> bool:
    """Whether it is spelled as an agency signs: as in the table, or in capitals."""
    return name in load_agencies().exact or name.isupper()


def read_tag(text: str) -> str | None:
    """The name in ``text`` when it could be an agency's tag, as written."""
    bare = text.strip(_EDGES)
    words = bare.split()
    if not 2 <= len(bare) <= _LONGEST_TAG or not 0 < len(words) <= _MOST_TAG_WORDS:
        return None
    if not all(_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return None
    return None if _is_something_else(bare) else bare


def _is_something_else(name: str) -> bool:
    """A place, a body, a day or a word of the interface."""
    table, stamps = load_agencies(), load_stamp_words()
    key = name.casefold()
    words = key.split()
    if key in table.never or key in table.pictures or any(word in _NEVER_IN for word in words):
        return True
    if any(word in stamps.months or word in stamps.weekdays for word in words):
        return True
    spellings = (name, name.title())
    return any(find_country(spelling) or spelling in organizations() for spelling in spellings)


_NEVER_IN = frozenset("staff desk reporter writer editor correspondent photo file via".split())


def is_initials(tag: str) -> bool:
    """Whether a tag is one word of capitals."""
    return len(tag) in _INITIALS and tag.isalpha() and tag.isupper()


def read_full_name(text: str) -> str | None:
    """The agency's full name that ``text`` is, in ordinary capitals; None without a word that says so."""
    bare = text.strip(_EDGES)
    words = bare.split()
    if len(bare) > _LONGEST_NAME or not 2 <= len(words) <= _MOST_NAME_WORDS:
        return None
    if not all(
        _WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL or not word.isascii())
        for word in words
    ):
        return None
    if not has_form_word(words) or _is_something_else(bare):
        return None
    return " ".join(_with_ordinary_capitals(word) for word in words) if bare.isupper() else bare


def has_form_word(words: list[str]) -> bool:
    """Whether a name ends or opens with a word like "News Agency"; "Wire" and "Press" must end it."""
    table = load_agencies()
    folded = [word.casefold() for word in words]
    for count in range(1, min(_LONGEST_FORM, len(folded) - 1) + 1):
        closing, opening = " ".join(folded[-count:]), " ".join(folded[:count])
        if closing in table.forms or opening in table.forms or closing in table.weak_forms:
            return True
    return False


def _with_ordinary_capitals(word: str) -> str:
    """``ALDINE`` becomes ``Aldine``; initials of up to three letters stay."""
    return word if len(word) < _INITIALS.start + 1 else word.capitalize()


def stands_for(tag: str, name: str) -> bool:
    """Whether a tag is the initials or the first words of a full name."""
    words = [word for word in name.split() if word not in _SMALL]
    initials = "".join(word[0] for word in words).casefold()
    key = tag.casefold()
    return key == initials or name.casefold().startswith(f"{key} ")
