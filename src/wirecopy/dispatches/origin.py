"""Origin: who wrote a dispatch, and on what evidence.

Each printing may name an agency: in the sign-off, the dateline, a credit line, the byline, or only
in passing ("told Reuters").  The kinds are kept apart and weighed; a picture's credit never
counts.  When the printings name one agency, it wrote the dispatch.  When they name several,
nothing is claimed.  Without an agency a report of one outlet is that outlet's own; a report
several outlets print has no known writer, unless one of them printed it on an earlier day and in
the fullest form.

A person who "told Reuters" something makes it likely that Reuters wrote the report, but any report
may quote what was said to others.  Such a mention counts only where nothing stronger names an
agency, several outlets print the text and no second agency is mentioned so.

Known misses: outlets that drop every credit; an outlet that signs an agency's text as its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from wirecopy.data.agencies import load_agencies
from wirecopy.model import Article, Origin

#: How sure each kind of evidence makes us that the agency wrote the text, from 0 to 1; chosen by
#: how often outlets print it on texts of their own.
EVIDENCE_WEIGHT = {
    "signoff": 0.95,
    "dateline": 0.9,
    "credit_line": 0.85,
    "byline": 0.8,
    "self_mention": 0.4,
}
_EVIDENCE_WORDS = {
    "signoff": "signs off with",
    "dateline": "has in its dateline",
    "credit_line": "credits",
    "byline": "has in its byline",
    "self_mention": "names as its own reporter",
}
#: From this weight on, evidence alone makes an agency's text.
STRONG = 0.8
#: Score of an outlet's own report: nothing speaks against it, nothing proves it.
OWN_SCORE = 0.5
#: Score of the outlet that printed a shared report first and in full.
FIRST_SCORE = 0.4


def is_agency_copy(article: Article) -> bool:
    """Whether the printing says that its text is an agency's."""
    return article.agency is not None or any(
        credit.is_text and EVIDENCE_WEIGHT.get(credit.evidence, 0) >= STRONG
        for credit in article.credits
    )


def reliable_day(article: Article) -> str | None:
    """ISO day it was published, when a stamp says so; the day of the crawl is none."""
    for stamp in (article.published_at, article.updated_at):
        if stamp is not None and stamp.basis != "capture":
            return stamp.day
    return None


def find_origin(articles: Sequence[Article], lead: Article) -> Origin:
    """Who wrote the dispatch that ``articles`` print; ``lead`` is its fullest printing."""
    doubt: dict[str, float] = {}
    lines: list[tuple[float, str]] = []
    evidence = [(a, sorted(_evidence(a))) for a in sorted(articles, key=lambda a: a.id)]
    full = full_names({agency for _, found in evidence for agency, _ in found})
    for article, found in evidence:
        for agency, kind in found:
            weight = EVIDENCE_WEIGHT[kind]
            writer = full[agency]
            doubt[writer] = doubt.get(writer, 1.0) * (1.0 - weight)
            where = article.outlet or article.id
            lines.append((weight, f"{where} {_EVIDENCE_WORDS[kind]} {agency}"))
    reasons = tuple(dict.fromkeys(line for _, line in sorted(lines, key=lambda x: (-x[0], x[1]))))
    strong = sorted(agency for agency, left in doubt.items() if 1.0 - left >= STRONG)
    outlets = {article.outlet for article in articles if article.outlet}
    if len(strong) > 1:
        disagree = f"the printings name several agencies: {', '.join(strong)}"
        return Origin(writer=None, is_agency=None, reasons=(disagree, *reasons), score=0.0)
    named = strong or (list(doubt) if len(outlets) > 1 else [])
    if len(named) == 1:
        score = round(1.0 - doubt[named[0]], 4)
        return Origin(writer=named[0], is_agency=True, reasons=reasons, score=score)
    return _outlet_origin(articles, lead)


def full_names(names: Collection[str]) -> dict[str, str]:
    """Each name with the longest one it stands for: in capitals, by initials, or by first word."""
    longest_first = sorted(names, key=lambda name: (-len(name), name.isupper(), name))
    return {name: next(long for long in longest_first if _stands_for(name, long)) for name in names}


def _stands_for(short: str, long: str) -> bool:
    words = [word for word in long.split() if word[:1].isupper()]
    forms = ["".join(word[0] for word in words), words[0]] if len(words) > 1 else []
    return short.casefold() in {form.casefold() for form in (long, *forms)}


def _evidence(article: Article) -> set[tuple[str, str]]:
    found = {
        (credit.agency, str(credit.evidence))
        for credit in article.credits
        if credit.is_text and credit.evidence in EVIDENCE_WEIGHT
    }
    known = {agency.casefold() for agency, _ in found}
    if article.dateline and article.dateline.agency:
        agency = _short_name(article.dateline.agency)
        if agency.casefold() not in known:
            found.add((agency, "dateline"))
    if article.agency and article.agency not in {agency for agency, _ in found}:
        found.add((article.agency, "credit_line"))
    mentioned = {agency for agency in _mentions(article.text) if agency != article.outlet}
    return found | {(agency, "self_mention") for agency in mentioned - {a for a, _ in found}}


def _short_name(name: str) -> str:
    return load_agencies().folded.get(name.casefold(), name)


def _mentions(text: str) -> set[str]:
    """Agencies that somebody in the text told something, or whose reporter saw it."""
    exact = load_agencies().exact
    patterns = [_TOLD]
    if any(word in text for word in _WITNESSES):
        patterns.append(_WITNESS)
    found = set()
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        words = match.group(1).split(" ")
        names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        agency = next((exact[name] for name in names if name in exact), None)
        if agency:
            found.add(agency)
    return found


#: "told Reuters", "told the Associated Press".
_TOLD = re.compile(r"told (?:the |The )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})")
#: "a Reuters reporter".
_WITNESSES = (" reporter", " correspondent", " journalist", " photographer", " witness")
_WITNESS = re.compile(
    r"\b[Aa]n? ([A-Z][\w-]*(?: [A-Z][\w-]*)?) (?:reporter|correspondent|journalist|photographer|witness)\b"
)


def _outlet_origin(articles: Sequence[Article], lead: Article) -> Origin:
    outlets = sorted({article.outlet for article in articles if article.outlet})
    if len(outlets) == 1:
        line = f"only {outlets[0]} printed it, and it names no agency"
        return Origin(writer=outlets[0], is_agency=False, reasons=(line,), score=OWN_SCORE)
    if not outlets:
        line = "no printing names an agency or its outlet"
        return Origin(writer=None, is_agency=None, reasons=(line,), score=0.0)
    days = sorted((day, a.outlet or "") for a in articles if (day := reliable_day(a)))
    first = {outlet for day, outlet in days if day == days[0][0]} if days else set()
    all_dated = len(days) == len(articles)
    if all_dated and len(first) == 1 and lead.outlet in first:
        line = f"{lead.outlet} printed it first ({days[0][0]}) and in its fullest form"
        return Origin(writer=lead.outlet, is_agency=False, reasons=(line,), score=FIRST_SCORE)
    line = f"{len(outlets)} outlets printed it and none names an agency"
    return Origin(writer=None, is_agency=None, reasons=(line,), score=0.0)
