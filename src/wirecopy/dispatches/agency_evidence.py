"""Agency evidence: which agencies a printing names, and in which place.

The kinds are kept apart, since outlets print them on texts of their own with quite different frequency:
the sign-off at the end, the tag in the dateline, a line that says it published the text first, a credit line, the byline, a reporter of the agency
who saw it ("a Reuters reporter"), and somebody who told the agency something ("told Reuters").  A picture's
credit never counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from wirecopy.data.agencies import load_agencies
from wirecopy.dispatches.edits.compounds import is_compound_acronym
from wirecopy.model import Article, Credit

#: How sure each kind of evidence makes us that the agency wrote the text, from 0 to 1; chosen by
#: how often outlets print it on texts of their own.
EVIDENCE_WEIGHT = {
    "signoff": 0.95,
    "dateline": 0.9,
    "credited": 0.9,
    "credit_line": 0.85,
    "byline": 0.8,
    "witness": 0.5,
    "self_mention": 0.4,
}
EVIDENCE_WORDS = {
    "signoff": "signs off with",
    "dateline": "has in its dateline",
    "credited": "says that it was first published by",
    "credit_line": "credits",
    "byline": "has in its byline",
    "witness": "tells of a reporter of",
    "self_mention": "quotes what was told to",
}
#: From this weight on, evidence alone makes an agency's text.
STRONG = 0.8


class Named(NamedTuple):
    """An agency that a printing names."""

    agency: str
    kind: str


def is_agency_copy(article: Article) -> bool:
    """Whether the printing says that its text is an agency's."""
    is_named = article.agency is not None and not _took_pictures_only(article)
    return is_named or any(
        first_agency(credit)
        or (credit.is_text and EVIDENCE_WEIGHT.get(credit.evidence, 0) >= STRONG)
        for credit in article.credits
    )


def _took_pictures_only(article: Article) -> bool:
    """Whether the agency of an article is known from its pictures alone."""
    named = [credit for credit in article.credits if credit.agency == article.agency]
    is_told = any(sign.basis != "line" for sign in article.signs_of("agency"))
    return bool(named) and not is_told and not any(credit.is_text for credit in named)


def full_names(names: Collection[str]) -> dict[str, str]:
    """Each name with the longest one it stands for: in capitals, by initials, by first word, without "agency", or by parts of words."""
    longest_first = sorted(names, key=lambda name: (-len(name), name.isupper(), name))
    return {name: next(long for long in longest_first if _stands_for(name, long)) for name in names}


def _stands_for(short: str, long: str) -> bool:
    words = [word for word in long.split() if word[:1].isupper()]
    forms = ["".join(word[0] for word in words), words[0]] if len(words) > 1 else []
    is_named = short.casefold() in {form.casefold() for form in (long, *forms)}
    return is_named or _without_form(long) == short.casefold() or _is_by_parts(short, long)


def _is_by_parts(short: str, long: str) -> bool:
    """Whether an agency that is on no list has the letters of the parts of another's name ("Transpont Press", "TPP")."""
    known = load_agencies().exact
    is_unlisted = short not in known and long not in known and short != long
    return is_unlisted and is_compound_acronym([short], long.split())


def _without_form(name: str) -> str:
    """A name without the words for an agency that it opens or ends with ("Agencia Norte", "Halm Nachrichtenagentur")."""
    words = name.casefold().split()
    for size in range(len(words) - 1, 0, -1):
        if " ".join(words[:size]) in load_agencies().forms:
            return " ".join(words[size:])
        if " ".join(words[-size:]) in load_agencies().forms:
            return " ".join(words[:-size])
    return name.casefold()


def agency_evidence(article: Article) -> set[Named]:
    """The agencies a printing names for its text, by kind; a mention in passing only where nothing stronger is."""
    mentions = _mentions(article.text)
    found = {
        Named(credit.agency, _kind(credit, mentions))
        for credit in article.credits
        if credit.is_text and credit.evidence in EVIDENCE_WEIGHT
    }
    found |= {
        Named(name, "credited") for credit in article.credits if (name := first_agency(credit))
    }
    known = {agency.casefold() for agency, _ in found}
    if article.dateline and article.dateline.agency:
        agency = _short_name(article.dateline.agency)
        if agency.casefold() not in known:
            found.add(Named(agency, "dateline"))
    is_named = article.agency in {agency for agency, _ in found} or _took_pictures_only(article)
    if article.agency and not is_named:
        found.add(Named(article.agency, "credit_line"))
    named = {agency for agency, _ in found} | {article.outlet}
    return found | {one for one in mentions if one.agency not in named}


def first_agency(credit: Credit) -> str | None:
    """The agency that a credit says published the text first; an outlet that is no agency is none."""
    known, name = load_agencies(), credit.agency
    is_first = credit.evidence == "first_published"
    return known.exact.get(name, known.folded.get(name.casefold())) if is_first else None


def _kind(credit: Credit, mentions: Collection[Named]) -> str:
    """The kind of a credit; of a mention in passing, whether the agency was told or its reporter saw."""
    is_seen = credit.evidence == "self_mention" and Named(credit.agency, "witness") in mentions
    return "witness" if is_seen else str(credit.evidence)


def _short_name(name: str) -> str:
    return load_agencies().folded.get(name.casefold(), name)


def _mentions(text: str) -> set[Named]:
    """Agencies that somebody in the text told something, or whose reporter saw it."""
    patterns = {"self_mention": _TOLD}
    if any(word in text for word in _WITNESSES):
        patterns["witness"] = _WITNESS
    found: dict[str, str] = {}
    for kind, pattern in patterns.items():
        for match in pattern.finditer(text):
            agency = _agency_at(match.group(1))
            if agency:
                found[agency] = kind
    return {Named(agency, kind) for agency, kind in found.items()}


def _agency_at(phrase: str) -> str | None:
    """The agency that the first words of a phrase name."""
    exact, words = load_agencies().exact, phrase.split(" ")
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((exact[name] for name in names if name in exact), None)


#: "told Reuters", "told the Associated Press".
_TOLD = re.compile(r"told (?:the |The )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})")
#: "a Reuters reporter".
_WITNESSES = (" reporter", " correspondent", " journalist", " photographer", " witness")
_WITNESS = re.compile(
    r"\b[Aa]n? ([A-Z][\w-]*(?: [A-Z][\w-]*)?) (?:reporter|correspondent|journalist|photographer|witness)\b"
)
