"""Reading one article off its labelled lines: headline, authors, dateline, credits, stamps, text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wirecopy.articles.article.compose import join_lines
from wirecopy.articles.article.signs import (
    agency_signs,
    author_signs,
    line_sign,
    order_signs,
    outlet_sign,
    permalink,
)
from wirecopy.articles.credits.agency_form import names_source, uses_agency
from wirecopy.articles.credits.asides import is_by_alone
from wirecopy.articles.credits.bare_datelines import opens_turn, read_bare_dateline, read_place_line
from wirecopy.articles.credits.byline import (
    name_beside_stamp,
    opens_with_by,
    read_authors,
    signs_beside_stamp,
)
from wirecopy.articles.credits.credit import (
    dateline_credit,
    decide_agency,
    find_naming,
    read_credit_line,
    read_picture_credit,
    read_self_mentions,
    read_signoff,
)
from wirecopy.articles.credits.dateline import read_dateline, read_dateline_line
from wirecopy.articles.credits.eastern_bylines import read_closing, read_reporters
from wirecopy.articles.credits.eastern_datelines import read_eastern_dateline
from wirecopy.articles.credits.first_published import read_first_published
from wirecopy.articles.credits.opening_tag import read_opening_tag
from wirecopy.articles.credits.page_agencies import PageAgencies
from wirecopy.articles.credits.posting import read_posting
from wirecopy.articles.credits.stamp_credit import read_stamp_credit, stamp_dateline
from wirecopy.articles.labels.hints import is_of_byline
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.stamps.dates import FUTURE, PageClock, resolve, written_day
from wirecopy.articles.stamps.written import StampLine, has_unread_day
from wirecopy.language.detect import detect_language
from wirecopy.model import Article, BlockKind, Credit, Dateline, Sign, Span, Stamp
from wirecopy.model.ids import make_id, text_id_of

#: Lines of running text in which a dateline may stand, and lines at the end that may sign off.
_DATELINE_REACH = 2
_SIGNOFF_REACH = 3
#: Characters of a text of one paragraph before its sign-off, at least.
_LEAST_SIGNED = 60
_TEXT_KINDS = frozenset({BlockKind.BODY, BlockKind.SUBHEADING})
#: "By" in languages in which it opens names in others, before two words that open like a name.
_BY_OF = {
    "sw": re.compile(r"^Na (?=\S+ \S)"),
    "ro": re.compile(r"^[Dd]e (?=[A-ZȘȚÎÂĂ]\S* [A-ZȘȚÎÂĂ])"),
}
_CLOCKS = frozenset({"minute", "second"})
#: What makes a byline one wherever it stands.
_SIGN_ANYWHERE = frozenset({LineRule.BYLINE_ELEMENT, LineRule.POSTED_BELOW, LineRule.NAME_BELOW})
_SUMMARY_MARKS = " \t•·▪●‣*-–—"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A page's lines with their labels, and its clock."""

    lines: Lines
    labels: Sequence[Label]
    clock: PageClock
    agencies: PageAgencies

    def of_kind(self, part: Part, *kinds: BlockKind) -> list[int]:
        """Lines of the part, or of its lead-in, that have one of the kinds."""
        found: list[int] = []
        for kind in kinds:
            spots = self._by_kind.get(kind, [])
            found += spots[bisect_left(spots, part.top) : bisect_right(spots, part.last)]
        return sorted(found) if len(kinds) > 1 else found

    @cached_property
    def _by_kind(self) -> dict[BlockKind, list[int]]:
        """The lines of each kind, in order; asked for a dozen times an article."""
        found: dict[BlockKind, list[int]] = {}
        for at, label in enumerate(self.labels):
            found.setdefault(label.kind, []).append(at)
        return found

    def span(self, at: int) -> Span:
        """Place of line ``at`` on the page."""
        start = self.lines.starts[at]
        return Span(start=start, end=start + len(self.lines.texts[at]))


def read_article(sheet: Sheet, part: Part, index: int) -> Article:
    """The article a part holds."""
    lines, page = sheet.lines, sheet.lines.page
    body = sheet.of_kind(part, *_TEXT_KINDS)
    text, pieces = join_lines((lines.starts[at], lines.texts[at]) for at in body)
    language = detect_language(text)
    dateline = _dateline(sheet, part, body) or _bare_dateline(sheet, part, body, language)
    found = _credits(sheet, part, body, dateline)
    authors = _authors(sheet, part, language)
    published, updated = _stamps(sheet, part)
    span = Span(start=sheet.span(part.first).start, end=sheet.span(part.last).end)
    summary = sheet.of_kind(part, BlockKind.SUMMARY)
    article = Article(
        id=make_id("ar", page.id, str(span.start), str(span.end)),
        page_id=page.id,
        index=index,
        kind=part.kind,
        outlet=page.outlet,
        url=page.url,
        span=span,
        first_line=lines.numbers[part.first],
        last_line=lines.numbers[part.last],
        headline=lines.texts[part.head] if part.has_headline else None,
        headline_line=lines.numbers[part.head] if part.has_headline else None,
        summary=tuple(lines.texts[at].lstrip(_SUMMARY_MARKS) for at in summary),
        authors=authors,
        dateline=dateline,
        credits=found,
        agency=decide_agency(found, has_author=bool(authors)),
        published_at=published,
        updated_at=updated,
        language=language or page.metadata.language,
        section=_section(sheet, part),
        text=text,
        text_id=text_id_of(text),
        pieces=pieces,
        canonical_url=permalink(page, lines.numbers[part.head]) if part.has_headline else None,
        why=part.rule.value,
    )
    return replace(
        article, signs=order_signs(_signs(sheet, part, article, is_read=language is not None))
    )


def _signs(sheet: Sheet, part: Part, article: Article, *, is_read: bool) -> Iterator[Sign]:
    """Where each piece of the article was read; ``is_read`` says that its language was in its text."""
    if part.has_headline:
        yield line_sign("headline", sheet.span(part.head))
    for at in sheet.of_kind(part, BlockKind.SUMMARY):
        span = sheet.span(at)
        marks = len(sheet.lines.texts[at]) - len(sheet.lines.texts[at].lstrip(_SUMMARY_MARKS))
        yield line_sign("summary", Span(start=span.start + marks, end=span.end))
    bylines = sheet.of_kind(part, BlockKind.BYLINE)
    yield from author_signs(
        article.authors, [(sheet.lines.starts[at], sheet.lines.texts[at]) for at in bylines]
    )
    yield from agency_signs(article.agency, article.credits)
    if article.dateline is not None:
        yield line_sign("dateline", article.dateline.span)
    if article.published_at is not None and article.published_at.span is not None:
        yield line_sign("published_at", article.published_at.span)
    if article.updated_at is not None and article.updated_at.span is not None:
        yield line_sign("updated_at", article.updated_at.span)
    yield from _page_signs(sheet, part, article, is_read=is_read)


def _page_signs(sheet: Sheet, part: Part, article: Article, *, is_read: bool) -> Iterator[Sign]:
    """Signs of what the page may say for the article: section, language, outlet, address."""
    page = sheet.lines.page
    kicker = _kicker(sheet, part)
    if article.section and kicker is not None:
        at = sheet.lines.texts[kicker].find(article.section)
        start = sheet.lines.starts[kicker] + max(at, 0)
        yield line_sign("section", Span(start=start, end=start + len(article.section)))
    elif article.section:
        yield Sign(field="section", basis=page.metadata.sign_of("section") or "meta")
    if article.language:
        told = page.metadata.sign_of("language") or "meta"
        yield Sign(field="language", basis="text" if is_read else told)
    if article.canonical_url:
        yield Sign(field="canonical_url", basis="element", span=sheet.span(part.head))
    yield from outlet_sign(page)


def _section(sheet: Sheet, part: Part) -> str | None:
    kicker = _kicker(sheet, part)
    if kicker is not None:
        return sheet.lines.texts[kicker].strip(" >»|/") or None
    return sheet.lines.page.metadata.section


def _kicker(sheet: Sheet, part: Part) -> int | None:
    """The kicker's line: the last of the article's own, or the one right above it."""
    above = part.first - 1
    if above >= 0 and sheet.labels[above].kind is BlockKind.KICKER:
        return above
    return next(reversed(sheet.of_kind(part, BlockKind.KICKER)), None)


def _head_end(part: Part) -> int:
    return part.last if part.body is None else part.body


def _authors(sheet: Sheet, part: Part, language: str | None) -> tuple[str, ...]:
    lines, agencies = sheet.lines, sheet.agencies
    found: list[str] = []
    signed: set[str] = set()
    for at in sheet.of_kind(part, BlockKind.BYLINE, BlockKind.DATE_LINE):
        is_signed = sheet.labels[at].kind is BlockKind.BYLINE or signs_beside_stamp(
            lines.texts[at], lines.stamps[at]
        )
        is_near = at <= _head_end(part) or sheet.labels[at].rule in _SIGN_ANYWHERE
        if is_signed and is_near and not is_by_alone(lines.texts[at]):
            text, stamp = lines.texts[at], lines.stamps[at]
            posted = read_posting(text)
            own = text if stamp else _without_own(agencies, text)
            names = [posted] if posted else read_authors(own, stamp)
            found += names
            signed |= set(names) if opens_with_by(text) else set()
    if not found:
        found = _named_beside_stamp(sheet, part) or _named_in_dateline(sheet, part)
    if not found and sheet.labels[part.last].rule is LineRule.BY and part.last > _head_end(part):
        found += read_authors(lines.texts[part.last], lines.stamps[part.last])
    if not found:
        foot = [lines.texts[at] for at in sheet.of_kind(part, BlockKind.SIGNOFF)]
        last = [lines.texts[at] for at in sheet.of_kind(part, *_TEXT_KINDS)[-1:]]
        found = [name for text in foot for name in read_reporters(text)]
        found = found or [name for text in last for name in read_closing(text)]
    if by := _BY_OF.get(language or ""):
        found = [by.sub("", name) for name in found]
    found = [
        name
        for name in found
        if agencies.read_line(name) is None and not (agencies.is_outlet(name) or uses_agency(name))
    ]
    headline = lines.texts[part.head] if part.has_headline else ""
    others = [name for name in found if not agencies.is_own(name)]
    # Two clubs, or who is spoken of, stand in lines like bylines beside who wrote; behind a word like "by" nobody does.
    unsaid = [name for name in others if name in signed or name not in headline]
    return tuple(dict.fromkeys(unsaid or others or found))


def _without_own(agencies: PageAgencies, text: str) -> str:
    """``text`` without what the page calls itself by, behind a dash."""
    name, mark, own = text.rpartition(" - ") if " - " in text else text.rpartition(" – ")
    return name if mark and agencies.is_own(own.strip()) else text


def _named_beside_stamp(sheet: Sheet, part: Part) -> list[str]:
    """A name of the list beside the stamp of the head and nothing else, or any where the markup sets who wrote."""
    for at in sheet.of_kind(part, BlockKind.DATE_LINE):
        stamp = sheet.lines.stamps[at]
        if stamp is not None and at <= _head_end(part):
            is_set = is_of_byline(sheet.lines, at)
            found = name_beside_stamp(sheet.lines.texts[at], stamp, is_set=is_set)
            if found:
                return list(found)
    return []


def _named_in_dateline(sheet: Sheet, part: Part) -> list[str]:
    """Who reports, in the dateline of a text in Chinese, Japanese or Korean."""
    body = sheet.of_kind(part, *_TEXT_KINDS)[:_DATELINE_REACH]
    found = (read_eastern_dateline(sheet.lines.texts[at], 0) for at in body)
    return [name for dateline in found if dateline for name in dateline[1]]


def _dateline(sheet: Sheet, part: Part, body: list[int]) -> Dateline | None:
    """The dateline that opens the text, or a line of its own above it, or what stands beside the agency's stamp."""
    for at in sheet.of_kind(part, BlockKind.DATELINE):
        text, start = sheet.lines.texts[at], sheet.lines.starts[at]
        found = read_dateline_line(text, start, sheet.agencies.read_dateline_tag)
        if found is not None and at <= _head_end(part):
            return found
    for at in body[:_DATELINE_REACH]:
        text, start = sheet.lines.texts[at], sheet.lines.starts[at]
        found = read_dateline(text, start, sheet.agencies.read_dateline_tag)
        if found is not None and not _is_of_talk(sheet, body, found):
            return _of_place(sheet, found)
        eastern = read_eastern_dateline(text, start)
        if eastern is not None:
            return eastern[0]
    for at in sheet.of_kind(part, BlockKind.DATE_LINE):
        found = stamp_dateline(
            sheet.lines.texts[at], sheet.lines.starts[at], sheet.lines.stamps[at]
        )
        if found is not None and at <= _head_end(part):
            return found
    return None


def _of_place(sheet: Sheet, found: Dateline) -> Dateline:
    """``found`` without the page's own name behind the place: "AMBON, Valley Post - "."""
    place, _, region = found.place.rpartition(", ")
    return replace(found, place=place) if place and sheet.agencies.is_own(region) else found


def _is_of_talk(sheet: Sheet, body: Sequence[int], found: Dateline) -> bool:
    end = sheet.lines.page.text[found.span.end - 1 : found.span.end]
    return end == ":" and opens_turn(found, [sheet.lines.texts[at] for at in body])


def _bare_dateline(
    sheet: Sheet, part: Part, body: Sequence[int], language: str | None
) -> Dateline | None:
    """The place that alone opens the text, or stands in capitals right above it."""
    if not body:
        return None
    first, lines = body[0], sheet.lines
    others = [lines.texts[at] for at in range(part.top, part.last + 1) if at != first]
    found = read_bare_dateline(lines.texts[first], lines.starts[first], language, others)
    if found is None and part.head < first - 1:
        found = read_place_line(lines.texts[first - 1], lines.starts[first - 1])
    return _of_place(sheet, found) if found is not None else None


def _credits(
    sheet: Sheet, part: Part, body: list[int], dateline: Dateline | None
) -> tuple[Credit, ...]:
    lines = sheet.lines
    found: list[Credit] = []
    tag = dateline_credit(dateline)
    if tag is not None:
        found.append(tag)
    for at in body[:_DATELINE_REACH] if dateline is None else ():
        opening = read_opening_tag(lines.texts[at], lines.starts[at])
        if opening is not None:
            found.append(opening)
            break
    for at in sheet.of_kind(part, BlockKind.BYLINE, BlockKind.SIGNOFF, BlockKind.DATE_LINE):
        if _is_author_in_short(sheet, lines.texts[at]):
            continue
        line = read_credit_line(lines.texts[at], lines.starts[at], sheet.agencies)
        if line is not None:
            is_end = part.body is not None and at > part.body and not names_source(lines.texts[at])
            found.append(replace(line, evidence="signoff") if is_end else line)
    found += _stamped_credits(sheet, part)
    found += _first_published(sheet, part, body)
    for at in body[-_SIGNOFF_REACH:]:
        signed = read_signoff(lines.texts[at], lines.starts[at], sheet.agencies)
        if signed is not None and _ends_text(sheet, body, at, signed):
            found.append(signed)
    for at in find_naming(lines.texts).intersection(body):
        found += read_self_mentions(lines.texts[at], lines.starts[at])
    for at in sheet.of_kind(part, BlockKind.CAPTION, BlockKind.CREDIT):
        picture = read_picture_credit(lines.texts[at], lines.starts[at])
        if picture is not None:
            found.append(picture)
    return tuple(sorted(set(found), key=lambda credit: (credit.span, credit.evidence)))


def _is_author_in_short(sheet: Sheet, text: str) -> bool:
    """Whether an author of the page signs with one of their names: Petra is an agency, too."""
    names = sheet.lines.page.metadata.authors
    return any(text in name.split() for name in names if name != text)


def _first_published(sheet: Sheet, part: Part, body: list[int]) -> list[Credit]:
    """The outlet that published the text first, by its last line or one below it."""
    lines = sheet.lines
    below = range(body[-1] if body else part.last, min(part.last + 2, len(lines.texts)))
    read = (read_first_published(lines.texts[at], lines.starts[at]) for at in below)
    return [credit for credit in read if credit is not None]


def _ends_text(sheet: Sheet, body: list[int], at: int, signed: Credit) -> bool:
    """Whether text stands above a sign-off: other paragraphs, or the better part of its own."""
    return len(body) > 1 or signed.span.start - sheet.lines.starts[at] >= _LEAST_SIGNED


def _stamped_credits(sheet: Sheet, part: Part) -> list[Credit]:
    """Agencies beside the stamp in the head: ``10 March 2026 ZNA``."""
    found: list[Credit] = []
    for at in sheet.of_kind(part, BlockKind.DATE_LINE):
        if at > _head_end(part):
            break
        text, stamp = sheet.lines.texts[at], sheet.lines.stamps[at]
        beside = read_stamp_credit(text, stamp)
        name = beside.agency if beside else sheet.agencies.read_stamped(text, stamp)
        if name is not None:
            span = sheet.span(at)
            found.append(Credit(agency=name, is_text=True, evidence="byline", span=span))
    return found


def _stamps(sheet: Sheet, part: Part) -> tuple[Stamp | None, Stamp | None]:
    """(published, updated) from the stamps at the head, else from those at the foot."""
    published: Stamp | None = None
    updated: Stamp | None = None
    limit = _head_end(part)
    at_head = [at for at in _stamp_lines(sheet, part) if at <= limit]
    at_foot = [at for at in _stamp_lines(sheet, part) if at > limit]
    day_at = -2
    for at in at_head or at_foot[-1:]:
        for stamp, role in _resolve_line(sheet, at):
            if role == "updated":
                updated = updated or stamp
            elif published is None:
                published, day_at = stamp, at
            elif day_at == at - 1 and _is_its_clock(published, stamp):
                published = stamp
    return published, updated


def _is_its_clock(day: Stamp, stamp: Stamp) -> bool:
    """Whether the stamp of the line below gives a day's hour."""
    return day.precision == "day" and stamp.precision in _CLOCKS and stamp.day == day.day


def _stamp_lines(sheet: Sheet, part: Part) -> list[int]:
    kinds = (BlockKind.DATE_LINE, BlockKind.BYLINE, BlockKind.LIVE_STAMP)
    return [at for at in sheet.of_kind(part, *kinds) if sheet.lines.stamps[at] is not None]


def _resolve_line(sheet: Sheet, at: int) -> list[tuple[Stamp, str | None]]:
    line = sheet.lines.stamps[at]
    start, text = sheet.lines.starts[at], sheet.lines.texts[at]
    found: list[tuple[Stamp, str | None]] = []
    if line is None or has_unread_day(text, line):
        return found
    is_last = sheet.labels[at].rule is LineRule.POSTED_BELOW
    near = (None if is_last else _day_below(sheet, at)) or _day_above(sheet, at)
    near = near or _day_of_head(sheet, line)
    for item in line.stamps:
        span = Span(start=start + item.start, end=start + item.end)
        raw = text[item.start : item.end]
        stamp = resolve(item, sheet.clock, raw=raw, span=span, near=near)
        if stamp is not None:
            found.append((stamp, item.role))
        near = written_day(item, sheet.clock) or near
    return found


def _day_below(sheet: Sheet, at: int) -> date | None:
    """The day that the line right below gives and nothing else, where a line gives a clock alone."""
    below = sheet.lines.stamps[at + 1] if at + 1 < len(sheet.lines) else None
    own = sheet.lines.stamps[at]
    if own is None or below is None or len(below.stamps) != 1 or below.stamps[0].hour is not None:
        return None
    return written_day(below.stamps[0], sheet.clock)


def _day_of_head(sheet: Sheet, line: StampLine) -> date | None:
    """The one day that the head of the page states, for posts of a live page that give a clock alone, after it was published."""
    told = sheet.lines.page.metadata
    if told.published is None or told.sign_of("published") in {"text", "address"}:
        return None
    clocks = [f"{item.hour:02}:{item.minute:02}" for item in line.stamps if item.hour is not None]
    if told.published[11:16] > min(clocks, default="24:00"):
        return None
    days = {moment[:10] for moment in (told.published, told.modified) if moment}
    day = date.fromisoformat(days.pop()) if len(days) == 1 else None
    captured = sheet.clock.captured_at
    return None if day is None or (captured and day > captured.date() + FUTURE) else day


def _day_above(sheet: Sheet, at: int) -> date | None:
    """The day written out in the nearest stamp above."""
    for above in range(at - 1, -1, -1):
        line = sheet.lines.stamps[above]
        for item in line.stamps if line else ():
            day = written_day(item, sheet.clock)
            if day is not None:
                return day
    return None
