"""Origin: who wrote a dispatch, and on what evidence.

Each printing may name an agency: in the sign-off, the dateline, a credit line, the byline, or only
in passing ("told Reuters").  When the printings name one agency, it wrote the dispatch, and so did an outlet that they
say published it first.  When they name several, nothing is claimed.  Without an agency a report of one outlet is that outlet's own; a report
several outlets print has no known writer, unless what speaks for single outlets (who was told, who
printed first, who has the fullest form, who is cut by the others) speaks for one of them alone.

A person who "told Reuters" something makes it likely that Reuters wrote the report, but any report
may quote what was said to others.  Such a mention counts only where nothing stronger names an
agency, several outlets print the text and no second agency is mentioned so.  In a text that one
outlet alone prints it speaks against that outlet, and the writer stays unknown.

The original is the writer's own printing.  Agencies' own pages are seldom crawled: then the original
is virtual, and the lead copy only stands for it.

Known misses: outlets that drop every credit; an outlet that signs an agency's text as its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wirecopy.dispatches.agency_evidence import (
    EVIDENCE_WEIGHT,
    EVIDENCE_WORDS,
    STRONG,
    agency_evidence,
    full_names,
    is_agency_copy,
)
from wirecopy.dispatches.outlet_evidence import (
    credited_outlets,
    outlet_evidence,
    reliable_day,
)
from wirecopy.model import Article, Origin, OriginEvidence
from wirecopy.text.normalise import fold

__all__ = ["find_origin", "full_names", "is_agency_copy", "reliable_day"]

#: Score of an outlet's own report: nothing speaks against it, nothing proves it.
OWN_SCORE = 0.5
#: From this score on, what speaks for one outlet alone makes it the writer: more than being first, or
#: the fullest, by itself.
LEAST_OUTLET = 0.35


def find_origin(articles: Sequence[Article], lead: Article) -> Origin:
    """Who wrote the dispatch that ``articles`` print; ``lead`` is its fullest printing."""
    articles = sorted(articles, key=lambda article: article.id)
    credited = credited_outlets(articles)
    evidence = sorted([*_agencies(articles), *credited], key=lambda one: (-one.weight, one.line))
    doubt = _doubt(evidence)
    strong = sorted(agency for agency, left in doubt.items() if 1.0 - left >= STRONG)
    outlets = {article.outlet for article in articles if article.outlet}
    if len(strong) > 1:
        writers = "writers" if credited else "agencies"
        disagree = f"the printings name several {writers}: {', '.join(strong)}"
        return _unknown(evidence, disagree)
    named = strong or (list(doubt) if len(outlets) > 1 else [])
    if len(named) == 1:
        is_agency = named[0] not in {one.writer for one in credited}
        return _written_by(named[0], is_agency, 1.0 - doubt[named[0]], evidence, articles)
    return _outlet_origin(articles, lead, sorted(outlets), evidence)


def _agencies(articles: Sequence[Article]) -> list[OriginEvidence]:
    """What names agencies, strongest first; each line once."""
    named = [(article, one) for article in articles for one in sorted(agency_evidence(article))]
    full = full_names({one.agency for _, one in named})
    found = [
        OriginEvidence(
            kind=one.kind,
            writer=full[one.agency],
            outlet=article.outlet,
            weight=EVIDENCE_WEIGHT[one.kind],
            line=f"{article.outlet or article.id} {EVIDENCE_WORDS[one.kind]} {one.agency}",
        )
        for article, one in named
    ]
    return sorted(found, key=lambda one: (-one.weight, one.line))


def _doubt(evidence: Iterable[OriginEvidence]) -> dict[str, float]:
    """For each writer what is left of the doubt when all its evidence is weighed."""
    left: dict[str, float] = {}
    for one in evidence:
        left[one.writer] = left.get(one.writer, 1.0) * (1.0 - one.weight)
    return left


def _written_by(
    writer: str,
    is_agency: bool,
    score: float,
    evidence: Sequence[OriginEvidence],
    articles: Sequence[Article],
) -> Origin:
    original = _original(writer, articles)
    told = dict.fromkeys(one.line for one in evidence)
    if original is None:
        told[f"no printing by {writer} itself was seen: the original is virtual"] = None
    return Origin(
        writer=writer,
        is_agency=is_agency,
        reasons=tuple(told),
        score=round(score, 4),
        original_id=original,
        evidence=tuple(evidence),
    )


def _original(writer: str, articles: Sequence[Article]) -> str | None:
    """The writer's own printing, the earliest of several."""
    own = [a for a in articles if a.outlet and _is_own(a.outlet, writer)]
    return min(own, key=lambda a: (reliable_day(a) or "9999", a.id)).id if own else None


def _is_own(outlet: str, writer: str) -> bool:
    """Whether an outlet is the writer: its name, or the name with "News" or a web address behind it."""
    one, two = fold(outlet), fold(writer)
    return one == two or one.startswith((f"{two} ", f"{two}.", f"www.{two}."))


def _unknown(evidence: Sequence[OriginEvidence], line: str) -> Origin:
    reasons = tuple(dict.fromkeys((line, *(one.line for one in evidence))))
    return Origin(writer=None, is_agency=None, reasons=reasons, score=0.0, evidence=tuple(evidence))


def _credits(mentions: Sequence[OriginEvidence]) -> str:
    return "credits no agency" if mentions else "names no agency"


def _outlet_origin(
    articles: Sequence[Article],
    lead: Article,
    outlets: Sequence[str],
    mentions: Sequence[OriginEvidence],
) -> Origin:
    """Which outlet wrote a report that no agency is credited with; ``mentions`` name some in passing."""
    if len(outlets) == 1:
        line = f"only {outlets[0]} printed it, and it {_credits(mentions)}"
        alone = OriginEvidence(
            kind="alone", writer=outlets[0], outlet=outlets[0], weight=OWN_SCORE, line=line
        )
        if mentions:
            told = ", ".join(dict.fromkeys((outlets[0], *(one.writer for one in mentions))))
            return _unknown([alone, *mentions], f"the reasons disagree: {told}")
        return _written_by(outlets[0], False, OWN_SCORE, [alone], articles)
    if not outlets:
        return _unknown((), "no printing names an agency or its outlet")
    evidence = outlet_evidence(articles, lead)
    doubt = _doubt(evidence)
    scores = {writer: 1.0 - left for writer, left in doubt.items()}
    if len(scores) > 1:
        told = ", ".join(sorted(scores))
        return _unknown(evidence, f"no agency is named, and the reasons disagree: {told}")
    if scores and max(scores.values()) >= LEAST_OUTLET:
        ((writer, score),) = scores.items()
        return _written_by(writer, False, score, evidence, articles)
    return _unknown(evidence, f"{len(outlets)} outlets printed it and none names an agency")
