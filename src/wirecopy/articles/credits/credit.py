"""Credit: which agency wrote a text, kept apart from who took its pictures.

Reasons, strongest first: a sign-off at the end (``— Reuters``, ``(dpa)``, ``AFP`` alone), a tag in the
dateline, a credit line or byline that names an agency, and the text speaking of itself ("told the AP").
A picture credit is never a reason of the text's own; only when nothing else speaks, no author is named
and the lead picture is an agency's, is that agency given as the likeliest.

Agencies that no list knows are read by their form (``page_agencies``), never from the text's own words.

Known misses: "told Reuters" in an outlet's own report that quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from wirecopy.articles.credits.agency_form import (
    LONGEST_CREDIT_LINE,
    SOURCE_WORDS,
    WITH_WORDS,
    agencies_of,
    agencies_of_desk,
    is_signed,
    names_source,
    rights_of,
    source_in,
    source_of,
    written_for,
)
from wirecopy.articles.credits.byline import looks_like_name, split_agency
from wirecopy.articles.credits.page_agencies import PageAgencies
from wirecopy.articles.sentence_ends import SIGNED_ENDS
from wirecopy.data.agencies import load_agencies
from wirecopy.model import Credit, Dateline, Span
from wirecopy.model.article import AgencyEvidence
from wirecopy.text.plain_words import ascii_runs
from wirecopy.text.word_codes import CodeList, code_words, letter_runs, word_codes

#: Order of trust among the reasons.
_TRUST: tuple[AgencyEvidence, ...] = (
    "signoff", "dateline", "credit_line", "byline", "self_mention",
)  # fmt: skip
_SIGNED = r"\s*([^\s()\[\]—–/.][^()\[\]—–\n]{1,34}?)\s*[)\]/）】］]?\.?$"
_SIGNOFF = re.compile(rf"(?:[(\[/（【［]|[—–]\s?|(?<!\w)-\s?|-\s|[.!?。”“\"»…]\s){_SIGNED}")
#: Behind a later stop or dash, where the first that could open a sign-off stands in the sentence.
_LATER_SIGNOFF = re.compile(rf"(?=(?:[.!?。”“\"»…]|\s[—–-])\s{_SIGNED})")
#: An initial or a title: the stop behind it ends no sentence.
_SHORTENED = re.compile(r"(?:^|[\s.(])(?:[^\W\d_]|[^\W\d_a-z][^\W\d_A-Z])$")
#: A sign-off is looked for in this many characters at the end of a line.
_SIGNOFF_REACH = 45
_OPENERS = "([/—–-"
_BRACKETS = frozenset("([（【［")
_LINE_LABEL = re.compile(
    rf"^(?:{SOURCE_WORDS}|with inputs from|{WITH_WORDS}|by|von|par|por|di|da|door|av|af|oleh|oprac\.?)\b\s*[:：]?\s*(?:agencies?\s*[:/,-]\s*)?",
    re.IGNORECASE,
)


def read_signoff(text: str, start: int, agencies: PageAgencies | None = None) -> Credit | None:
    """The agency that signs at the end of a line, which stands at ``start`` of the page."""
    whole = agencies_of(text)
    if whole:
        return _credit(whole[0], "signoff", start, start + len(text))
    cut = max(0, len(text) - _SIGNOFF_REACH)
    tail = text[cut:]
    first = _SIGNOFF.search(tail)
    for match in (*filter(None, [first]), *_LATER_SIGNOFF.finditer(tail)):
        is_open = not (_is_shortened(tail, match.start()) or _is_pictures(tail, match.start()))
        bracket = match.group()[0] if match.group()[:1] in _BRACKETS else ""
        found = agencies_of(bracket + match[1]) if is_open else ()
        name = found[0] if found else _unlisted_signoff(text, cut + match.start(), agencies)
        if name is not None:
            begin = start + cut + match.start(1)
            return _credit(name, "signoff", begin, begin + len(match[1].rstrip()))
    return None


def _is_shortened(text: str, at: int) -> bool:
    """Whether the stop at ``at`` stands behind an initial or a title ("the U.S. AP", "Dr. AP")."""
    return text[at] == "." and _SHORTENED.search(text[:at]) is not None


def _is_pictures(text: str, at: int) -> bool:
    """Whether the slash at ``at`` parts a photographer from a picture desk ("Photo: A Name/AP")."""
    if text[at] != "/":
        return False
    table = load_agencies()
    words = re.findall(r"[^\W\d_]+|©", text[:at].casefold())
    return not (table.openers | table.pictures | {"©"}).isdisjoint(words)


def _unlisted_signoff(text: str, at: int, agencies: PageAgencies | None) -> str | None:
    """An agency that no list knows signs behind the last full stop, in brackets or behind a dash."""
    is_apart = text[:at].rstrip().endswith(SIGNED_ENDS)
    if agencies is None or not is_apart or text[at] not in _OPENERS:
        return None
    return agencies.read_line(text[at:])


def read_credit_line(text: str, start: int, agencies: PageAgencies | None = None) -> Credit | None:
    """The agency of a line that only names where the text is from, or who wrote it for which agency."""
    label = _LINE_LABEL.match(text)
    bare = text[label.end() :] if label else text
    is_byline = label is not None and not names_source(text)
    kind: AgencyEvidence = "byline" if is_byline else "credit_line"
    found = rights_of(text) or (agencies_of(bare) if len(text) <= LONGEST_CREDIT_LINE else ())
    found = found or source_of(text) or agencies_of_desk(text)
    name = found[0] if found else source_in(text) or _agency_behind_name(bare) or written_for(text)
    if name is None and agencies is not None:
        name = agencies.read_line(bare)
        if name is None and label:
            name = agencies.read_byline(text)
    return None if name is None else _credit(name, kind, start, start + len(text))


def _agency_behind_name(text: str) -> str | None:
    """The agency behind the name of an author."""
    name, agency = split_agency(text) if len(text) <= LONGEST_CREDIT_LINE else (text, None)
    return agency if agency is not None and looks_like_name(name) else None


def dateline_credit(dateline: Dateline | None) -> Credit | None:
    """The agency tag of a dateline."""
    if dateline is None or dateline.agency is None:
        return None
    return _credit(dateline.agency, "dateline", dateline.span.start, dateline.span.end)


def read_picture_credit(text: str, start: int) -> Credit | None:
    """The agency that a caption or picture credit names."""
    table = load_agencies()
    for match in re.finditer(r"[^\W\d_]+(?:[ -][^\W\d_]+)?", text[-120:]):
        for name in (match.group(), match.group().split(" ")[0]):
            short = table.folded.get(name.casefold())
            if short and is_signed(name):
                begin = start + max(0, len(text) - 120) + match.start()
                return Credit(
                    agency=short,
                    is_text=False,
                    evidence="caption_credit",
                    span=Span(start=begin, end=begin + len(name)),
                )
    return None


@cache
def _self_mention() -> re.Pattern[str]:
    names = sorted(load_agencies().exact, key=lambda name: (-len(name), name))
    told = (
        r"(?:told|tells|telling|sp(?:eak|oke)(?:ing)? (?:to|with)|interview with|seen by|reviewed by|"
        r"obtained by|statement to|said to|sagte(?:n)? (?:der|zu)|gegenüber(?: der)?|déclaré à|indiqué à|"
        r"(?:dijo|declaró|explicó|aseguró) a|(?:detto|spiegato) a(?:ll)?|disse (?:à|ao)|tegen|заявил|сообщил|"
        r"рассказал|an?|one)\s?(?:the |la |l['’]|der |news agency |persbureau |агентству |Nachrichtenagentur )?"
    )
    after = r"(?= (?:journalist|reporter|photographer|correspondent)|[\s.,;:)”\"])"
    listed = "|".join(re.escape(name) for name in names)
    return re.compile(rf"\b{told}({listed}){after}")


@lru_cache(maxsize=1)
def find_naming(texts: tuple[str, ...]) -> frozenset[int]:
    """The lines of a page in which an agency of the list may be named; those of the page read last are remembered.

    Much faster than looking how each does.
    """
    page = "\n".join(texts)
    written = page.encode("utf-8", "surrogatepass")
    letters = np.frombuffer(written.translate(_ASCII_LETTERS), dtype=np.uint8)
    starts, sizes = letter_runs(letters)
    is_closing = _closings().holds(word_codes(letters, starts, sizes))
    breaks = (np.frombuffer(written, dtype=np.uint8) == ord("\n")).nonzero()[0]
    found = breaks.searchsorted(starts[is_closing]).tolist()
    others = _in_other_letters()
    if others.search(page):
        found += [at for at, text in enumerate(texts) if others.search(text)]
    return frozenset(found)


#: ASCII letters stay, all other bytes part words.
_ASCII_LETTERS = bytes(byte if chr(byte).isalpha() and byte < 128 else 0 for byte in range(256))
#: Words that a name of one word may be glued to ("toldReuters").
_GLUED = "told tells telling with to by a an one the agency zu der ao all la l tegen persbureau Nachrichtenagentur"


@cache
def _closings() -> CodeList:
    """The last run of letters of every name; of names of one run glued to the word before it, too."""
    names = [ascii_runs(name) for name in load_agencies().exact]
    glued = {before + name[0] for name in names if len(name) == 1 for before in _GLUED.split()}
    return CodeList(code_words(glued.union(name[-1] for name in names if name)))


@cache
def _in_other_letters() -> re.Pattern[str]:
    names = sorted(name for name in load_agencies().exact if not ascii_runs(name))
    return re.compile("|".join(map(re.escape, names)))


def read_self_mentions(text: str, start: int) -> tuple[Credit, ...]:
    """Agencies the text speaks of as those who heard or saw ("told Reuters", "an AP journalist")."""
    found: list[Credit] = []
    for match in _self_mention().finditer(text):
        lead = match.group()[: match.start(1) - match.start()].strip().casefold()
        tail = text[match.end() : match.end() + 14].split()
        if lead in {"a", "an", "one"} and not (tail and tail[0][:6] in _STAFF):
            continue
        short = load_agencies().exact[match.group(1)]
        found.append(_credit(short, "self_mention", start + match.start(1), start + match.end(1)))
    return tuple(found)


_STAFF = frozenset({"journa", "report", "photog", "corres"})


def _credit(agency: str, evidence: AgencyEvidence, start: int, end: int) -> Credit:
    return Credit(agency=agency, is_text=True, evidence=evidence, span=Span(start=start, end=end))


def decide_agency(named_credits: Sequence[Credit], *, has_author: bool) -> str | None:
    """The text's agency: the most trusted reasons, when they agree."""
    for evidence in _TRUST:
        named = {credit.agency for credit in named_credits if credit.evidence == evidence}
        if len(named) == 1:
            return named.pop()
        if named:
            return None
    pictures = [credit.agency for credit in named_credits if credit.evidence == "caption_credit"]
    if pictures and not has_author and len(set(pictures)) == 1:
        return pictures[0]
    return None
