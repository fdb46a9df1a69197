"""Times that are no dates: now, recently, soon."""

from __future__ import annotations

from wirecopy.facts.times.context import Context, Found
from wirecopy.facts.times.rule import Match, Reading, Rule, found, rule


def read_reference(value: str) -> Reading:
    """A reading that always gives ``value``."""

    def read(match: Match, _context: Context) -> Found | None:
        return found(match, "DATE", value, told=False)

    return read


RULES: tuple[Rule, ...] = (
    rule(
        "now",
        r"(?:[Nn]ow|[Tt]o this day|[Cc]urrently|[Nn]owadays|[Aa]t present|[Aa]t the moment|[Pp]resently|[Tt]hese days|[Aa]t this (?:time|point|moment|stage)|[Rr]ight now|[Tt]o date|[Ff]or the time being)(?! known)",
        read_reference("PRESENT_REF"),
        "now",
        "current",
        "present",
        "moment",
        "these days",
        "at this",
        "to date",
        "time being",
        "to this day",
    ),
    rule(
        "past",
        r"(?:[Rr]ecently|[Ll]ately|(?:[Tt]he )?(?:[Rr]ecent|[Pp]ast few|[Ll]ast few) (?:hours|days|weeks|months|years|decades|times)|[Ii]n (?P<x>the past)(?=[,.;)])|[Oo]ver (?:the )?years|[Pp]reviously|[Ff]ormerly)",
        read_reference("PAST_REF"),
        "recent",
        "lately",
        "past",
        "last few",
        "years",
        "previously",
        "formerly",
    ),
    rule(
        "earlier",
        r"(?<![Nn]o )(?P<x>[Ee]arlier)(?=,| in (?:the|a|comments|remarks)| on,)",
        read_reference("PAST_REF"),
        "earlier",
    ),
    rule(
        "had earlier",
        r"(?:had|have|has|was|were|He|She|It|They|[A-Z][a-z]+) (?P<x>earlier)(?= [a-z]+(?:ed|id|nt|ld|me|ok|de|ke|ew|aw)\b)",
        read_reference("PAST_REF"),
        "earlier",
    ),
    rule(
        "future",
        r"(?:[Ss]oon|(?:[Tt]he )?(?:[Cc]oming|[Nn]ext few) (?:hours|days|weeks|months|years|decades)|[Ii]n (?P<x>the (?:near |foreseeable )?future))(?! after| as)",
        read_reference("FUTURE_REF"),
        "soon",
        "coming",
        "next few",
        "future",
    ),
)
