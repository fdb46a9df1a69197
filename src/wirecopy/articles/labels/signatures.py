"""Signatures: lines around an article's text that only name its agency.

``North News Agency`` under the headline, ``(ZNA)`` or ``ZNA`` under the last paragraph.  A last paragraph
that ends with the sign-off of a listed agency belongs to the article, too.  They are told after the article's lines are known, because the place is half of the reason.

Known misses: codes of two letters; a signature more than two lines below the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from wirecopy.articles.credits.credit import read_signoff
from wirecopy.articles.credits.eastern_bylines import read_reporters
from wirecopy.articles.credits.page_agencies import LONGEST_SIGNED, PageAgencies
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.labels.signed_below import sign_below
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SIGNED_ENDS
from wirecopy.model import BlockKind

#: A signature stands within this many lines of the last paragraph.
_AFTER = 2
#: What a signature in brackets opens with.
_OPEN_BRACKETS = ("(", "（", "[", "【")
#: Codes of two letters under a text are as often its writer's initials.
_SHORT_CODE = 2
#: What stands below a signature and is smaller than this share of the text above is not the article's.
_MOST_AFTER = 0.2
_TEXT = frozenset({BlockKind.BODY, BlockKind.SUBHEADING})
#: A signed sentence is longer (characters).
_LEAST_SENTENCE = 20
_MAY_BE_END = frozenset({BlockKind.BOILERPLATE, BlockKind.CAPTION})
_NEVER = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.DATE_LINE})


def sign_parts(
    lines: Lines, labels: list[Label], parts: Sequence[Part], agencies: PageAgencies
) -> list[Part]:
    """``parts`` with the signature under each text; relabels the lines that sign in place."""
    signed: list[Part] = []
    for own, following in zip_longest(parts, parts[1:]):
        end = following.first if following else len(lines)
        # The line above may have signed the article before.
        floor = signed[-1].last + 1 if signed else 0
        part = replace(own, first=max(own.first, floor))
        _sign_head(lines, labels, part, agencies)
        with_end = _take_signed_end(lines, labels, part, end)
        by_agency = _sign_foot(lines, labels, with_end, end, agencies)
        by_reporter = _sign_reporter(lines, labels, by_agency, end)
        if following and labels[end].kind is BlockKind.KICKER:
            end += 1  # It may be a name.
        signed.append(sign_below(lines, labels, by_reporter, end))
    return signed


def _sign_reporter(lines: Lines, labels: list[Label], part: Part, end: int) -> Part:
    """Who reported, right below the last paragraph, in brackets or with an address, in Chinese, Japanese and Korean."""
    at = part.last + 1
    if part.body is None or at >= end or not _can_sign(lines, labels, at):
        return part
    text = lines.texts[at]
    if not (text.startswith(_OPEN_BRACKETS) or "@" in text) or not read_reporters(text):
        return part
    labels[at] = Label(kind=BlockKind.SIGNOFF, score=0.7, rule=LineRule.WHO_REPORTED)
    return replace(part, last=at)


def _sign_head(lines: Lines, labels: list[Label], part: Part, agencies: PageAgencies) -> None:
    if part.body is None:
        return
    for at in range(part.head + 1, part.body):
        if _can_sign(lines, labels, at) and agencies.read_line(lines.texts[at]):
            labels[at] = Label(kind=BlockKind.BYLINE, score=0.7, rule=LineRule.AGENCY_FORM)


def _take_signed_end(lines: Lines, labels: list[Label], part: Part, end: int) -> Part:
    """The paragraph below the last one, when an agency signs at its end: ``... on Monday. — ZNA``."""
    if part.body is None:
        return part
    for at in range(part.last + 1, min(end, part.last + 1 + _AFTER)):
        if labels[at].kind in _MAY_BE_END and _is_signed_sentence(lines, at):
            labels[at] = Label(kind=BlockKind.BODY, score=0.6, rule=LineRule.SIGNED_BY_AGENCY)
            return replace(part, last=at)
        if labels[at].kind is not BlockKind.UI:
            break
    return part


def _is_signed_sentence(lines: Lines, at: int) -> bool:
    text, start = lines.texts[at], lines.starts[at]
    if lines.phrases[at] is not None or len(text) < _LEAST_SENTENCE:
        return False
    found = read_signoff(text, start)
    if found is None or found.span.start - start < _LEAST_SENTENCE:
        return False
    before = text[: found.span.start - start].rstrip(" ([—–-/")
    return before.endswith(SIGNED_ENDS)


def _sign_foot(
    lines: Lines, labels: list[Label], part: Part, end: int, agencies: PageAgencies
) -> Part:
    """A signature ends the text, unless much of it follows."""
    if part.body is None or part.body >= part.last:
        return part
    for at in range(part.body + 1, min(end, part.last + 1 + _AFTER)):
        text = lines.texts[at]
        can_sign = _can_sign(lines, labels, at) and len(text) > _SHORT_CODE
        if not can_sign or not agencies.read_line(text):
            if at > part.last and not _may_stand_between(labels, at):
                break
            continue
        if _text_size(lines, labels, at + 1, part.last) > _MOST_AFTER * _text_size(
            lines, labels, part.body, at - 1
        ):
            continue
        labels[at] = Label(kind=BlockKind.SIGNOFF, score=0.7, rule=LineRule.AGENCY_FORM)
        for below in range(at + 1, part.last + 1):
            if labels[below].kind in _TEXT:
                labels[below] = Label(
                    kind=BlockKind.BOILERPLATE, score=0.6, rule=LineRule.BELOW_SIGNATURE
                )
        return replace(part, last=at)
    return part


def _text_size(lines: Lines, labels: Sequence[Label], first: int, last: int) -> int:
    """Characters of running text from line ``first`` to ``last``."""
    kept = (at for at in range(first, last + 1) if labels[at].kind in _TEXT)
    return sum(len(lines.texts[at]) for at in kept)


def _can_sign(lines: Lines, labels: Sequence[Label], at: int) -> bool:
    return len(lines.texts[at]) <= LONGEST_SIGNED and labels[at].kind not in _NEVER


def _may_stand_between(labels: Sequence[Label], at: int) -> bool:
    """What may part the last paragraph from the signature: who reported and edited, a byline."""
    return labels[at].kind in {BlockKind.BYLINE, BlockKind.SIGNOFF, BlockKind.BOILERPLATE}
