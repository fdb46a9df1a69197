"""Kinds: a label for every line, from its score, its closed class and its place in the article.

Known misses: subheadings with a full stop or of a paragraph's length; standfirsts of fewer than four words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.articles.credits.agency_form import agencies_of
from wirecopy.articles.credits.asides import is_by_alone
from wirecopy.articles.features.scores import CONTENT_SCORE, LineScores
from wirecopy.articles.labels.closed import closed_kind, is_button, is_date_line
from wirecopy.articles.labels.hints import is_caption, is_listed, is_of_readers
from wirecopy.articles.labels.pictures import ends_signed, is_credited, tells_what_is_seen
from wirecopy.articles.labels.signers import (
    beside_stamp,
    byline_rule,
    is_marked_writer,
    signs,
    signs_for_agency,
)
from wirecopy.articles.line_rules import Bar, LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.stamps.written import beside_stamps
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.model import BlockKind
from wirecopy.model.page import OPENS_NOTHING

#: Above this score a line is running text even where a phrase opens it.
SURE_SCORE = 0.8
#: Subheadings are shorter (characters).
LONGEST_SUBHEADING = 110
#: A sentence between headline and text is the standfirst when it is this likely running text, or stands
#: right under the headline; else it is mostly a caption.
SUMMARY_SCORE = 0.2
_LEAST_SUMMARY_WORDS, _LONGEST_SUMMARY = 6, 400
_UNSPACED, _LEAST_SIGNS = re.compile(r"[\u0e01-\u0e3a\u3040-\u30ff\u4e00-\u9fff]"), 14
#: Fewer words right under the headline are one, too, when they read like a clause (words, characters).
_LEAST_DECK_WORDS, _LEAST_DECK = 4, 25
#: What closes a text and says who reported is no longer, even where the markup has it for text (characters).
_LONGEST_SIGNOFF = 110
#: Lines below the headline within which the markup names who wrote, below a lead and a picture, too.
_WRITER_REACH = 12
#: Words of a clause beside a day: so many in small letters, small words left out.
_LEAST_CLAUSE, _CLAUSE_WORD = 3, re.compile(r"[^\W\d_]{3,}")
BULLETS = ("•", "·", "▪", "●", "‣", "*", "-", "–", "—")
TERMINALS = (".", "!", "。", "؟", "।", ".”", '."', "”", '"', "»", ":", ";", ",")


class Label(NamedTuple):
    """What one line is."""

    kind: BlockKind
    score: float
    rule: LineRule
    #: Why it opens no article, however much it looks like a headline.
    bar: Bar | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether the labeller's score alone makes it boilerplate."""
        return self.kind is BlockKind.BOILERPLATE and self.rule is LineRule.LABELLER

    @property
    def why(self) -> str:
        """The rule, and behind it the bar, as they are shown."""
        return f"{self.rule}{OPENS_NOTHING}{self.bar}" if self.bar else str(self.rule)


def label_lines(lines: Lines, scores: LineScores, parts: Sequence[Part]) -> list[Label]:
    """One label a line."""
    owner = {at: part for part in parts for at in range(part.first, part.last + 1)}
    return [
        _inside(lines, scores, owner[at], at) if at in owner else _outside(lines, scores, at)
        for at in range(len(lines))
    ]


def _outside(lines: Lines, scores: LineScores, at: int) -> Label:
    found = closed_kind(lines, at)
    doubt = float(1 - scores.content[at])
    if is_of_readers(lines, at) and (found is None or found[1] is LineRule.PHRASE_LEGAL):
        return Label(kind=BlockKind.COMMENT, score=max(doubt, 0.5), rule=LineRule.COMMENT_ELEMENT)
    if found is None:
        return Label(kind=BlockKind.BOILERPLATE, score=doubt, rule=LineRule.OUTSIDE)
    if found[1] is LineRule.PHRASE_NAV:
        return Label(kind=BlockKind.BOILERPLATE, score=max(doubt, 0.5), rule=found[1])
    return Label(kind=found[0], score=max(doubt, 0.5), rule=found[1])


def _inside(lines: Lines, scores: LineScores, part: Part, at: int) -> Label:
    content = float(scores.content[at])
    if at == part.head and part.has_headline:
        return Label(kind=BlockKind.HEADLINE, score=part.score, rule=part.rule)
    if part.has_headline and lines.same_as[at] == lines.same_as[part.head]:
        return Label(kind=BlockKind.REPEAT_HEADLINE, score=1.0, rule=LineRule.SAME_LINE)
    if at == part.head and part.kind == "live_post":
        return Label(kind=BlockKind.LIVE_STAMP, score=part.score, rule=part.rule)
    if at < part.head:
        return _before_headline(lines, at)
    if part.body is None or at < part.body:
        return label_in_head(lines, part, at, content)
    if at == part.last > part.body and (rule := _signs_off(lines, at, content)):
        return Label(kind=BlockKind.SIGNOFF, score=max(1 - content, 0.5), rule=rule)
    if content >= SURE_SCORE and not is_button(lines.texts[at]):
        return Label(kind=running_kind(lines, part, at), score=content, rule=LineRule.LABELLER)
    found = closed_kind(lines, at)
    if found is not None and found[1] is LineRule.BUTTON:
        return Label(kind=found[0], score=0.9, rule=found[1])
    if content < SURE_SCORE and tells_what_is_seen(lines.texts[at]):
        return Label(kind=BlockKind.CAPTION, score=0.6, rule=LineRule.CAPTION_FORM)
    is_firm = _is_firm(found) and not (at == part.last and ends_signed(lines.texts[at]))
    if content >= SURE_SCORE or (content >= CONTENT_SCORE and not is_firm):
        return Label(kind=running_kind(lines, part, at), score=content, rule=LineRule.LABELLER)
    if found is not None:
        return Label(kind=found[0], score=max(1 - content, 0.5), rule=found[1])
    return _between_text(lines, part, at, content)


def _between_text(lines: Lines, part: Part, at: int, content: float) -> Label:
    """The label of a line between the paragraphs of an article that is neither text nor of a closed class."""
    if is_credited(lines, at) and lines.texts[at].endswith(TERMINALS):
        return Label(kind=BlockKind.CAPTION, score=0.6, rule=LineRule.ABOVE_CREDIT)
    if at - part.head <= _WRITER_REACH and is_marked_writer(lines, at):
        return Label(kind=BlockKind.BYLINE, score=0.7, rule=LineRule.BYLINE_ELEMENT)
    return Label(kind=BlockKind.BOILERPLATE, score=1 - content, rule=LineRule.LABELLER)


def _signs_off(lines: Lines, at: int, content: float) -> LineRule | None:
    """What tells that a line that closes a text signs it: an agency alone, in brackets, too, or a short line on who reported."""
    text = lines.texts[at]
    if content < CONTENT_SCORE and agencies_of(text):
        return LineRule.AGENCY_ALONE
    found = closed_kind(lines, at) if len(text) <= _LONGEST_SIGNOFF else None
    return found[1] if found is not None and found[1] is LineRule.WHO_REPORTED else None


def _is_firm(found: tuple[BlockKind, LineRule] | None) -> bool:
    """Whether the closed class outweighs a doubtful score."""
    if found is None:
        return False
    return found[1].startswith("notice:") or found[1] in {
        LineRule.STAMP,
        LineRule.BY_AND_STAMP,
        LineRule.POST_HANDLE,
        LineRule.AGENCY_ALONE,
        LineRule.PICTURE_CREDIT,
        LineRule.WHO_HELPED,
    }


def _before_headline(lines: Lines, at: int) -> Label:
    found = closed_kind(lines, at)
    if found is not None and found[1] is not LineRule.PHRASE_NAV:
        return Label(kind=found[0], score=0.8, rule=found[1])
    if signs(lines, at) and beside_stamp(lines, at):
        return Label(kind=BlockKind.BYLINE, score=0.7, rule=LineRule.NAME_BESIDE_STAMP)
    return Label(kind=BlockKind.KICKER, score=0.6, rule=LineRule.ABOVE_HEADLINE)


def label_in_head(lines: Lines, part: Part, at: int, content: float) -> Label:
    """The label of a line between the headline and the first paragraph."""
    text = lines.texts[at]
    found = None if is_by_alone(text) else closed_kind(lines, at)
    if (
        found is not None
        and found[1] is LineRule.PICTURE_CREDIT
        and signs_for_agency(lines, part, at)
    ):
        return Label(kind=BlockKind.BYLINE, score=0.7, rule=LineRule.NAME_BESIDE_STAMP)
    if found is not None:
        kind, rule = found
        if kind is BlockKind.SIGNOFF:
            kind = BlockKind.BYLINE
        return Label(kind=kind, score=max(0.5, 1 - content), rule=rule)
    if (caption := _caption_in_head(lines, part, at)) is not None:
        return caption
    if (signed := byline_rule(lines, at)) is not None:
        return Label(kind=BlockKind.BYLINE, score=0.7, rule=signed)
    if lines.stamps[at] is not None and len(text) <= 80 and not _is_clause(lines, at):
        return Label(kind=BlockKind.DATE_LINE, score=0.6, rule=LineRule.STAMP_IN_HEAD)
    if (text.startswith(BULLETS) or is_listed(lines, at)) and len(text) > 25:
        return Label(kind=BlockKind.SUMMARY, score=0.8, rule=LineRule.BULLET_IN_HEAD)
    if _is_short_deck(lines, part, at):
        return Label(kind=BlockKind.SUMMARY, score=0.6, rule=LineRule.BELOW_HEADLINE)
    if _is_worded(text) and len(text) <= _LONGEST_SUMMARY:
        if content >= SUMMARY_SCORE or _follows_headline(lines, part, at):
            return Label(kind=BlockKind.SUMMARY, score=0.6, rule=LineRule.SENTENCE_IN_HEAD)
        return Label(kind=BlockKind.CAPTION, score=0.4, rule=LineRule.SENTENCE_APART_IN_HEAD)
    return Label(kind=BlockKind.BOILERPLATE, score=0.6, rule=LineRule.IN_HEAD)


def _caption_in_head(lines: Lines, part: Part, at: int) -> Label | None:
    """A caption by the markup, by its form, or by the credit below."""
    if is_caption(lines, at):
        return Label(kind=BlockKind.CAPTION, score=0.9, rule=LineRule.CAPTION_ELEMENT)
    if tells_what_is_seen(lines.texts[at]):
        return Label(kind=BlockKind.CAPTION, score=0.6, rule=LineRule.CAPTION_FORM)
    if is_credited(lines, at) and not _follows_headline(lines, part, at):
        return Label(kind=BlockKind.CAPTION, score=0.7, rule=LineRule.ABOVE_CREDIT)
    return None


def _is_worded(text: str) -> bool:
    """Whether a line has the words of a sentence; in scripts without spaces, so many signs."""
    if len(text.split()) >= _LEAST_SUMMARY_WORDS:
        return True
    return not text.isascii() and len(_UNSPACED.findall(text)) >= _LEAST_SIGNS


def _is_clause(lines: Lines, at: int) -> bool:
    """Whether so many words in small letters stand beside the stamp of a line that it tells of a day, as sentences do."""
    stamp = lines.stamps[at]
    if stamp is None or is_date_line(lines, at):
        return False
    words: list[str] = _CLAUSE_WORD.findall(beside_stamps(lines.texts[at], stamp))
    small = [word for word in words if word[0].islower() and word not in load_stamp_words().fillers]
    return len(small) >= _LEAST_CLAUSE


def _is_short_deck(lines: Lines, part: Part, at: int) -> bool:
    """Whether a few words right under the headline are a clause: names and sections are capitalised or shorter."""
    words = lines.texts[at].split()
    if not _LEAST_DECK_WORDS <= len(words) < _LEAST_SUMMARY_WORDS:
        return False
    if len(lines.texts[at]) < _LEAST_DECK or not _follows_headline(lines, part, at):
        return False
    return 2 * sum(word[0].islower() or not word[0].isupper() for word in words) >= len(words)


def _follows_headline(lines: Lines, part: Part, at: int) -> bool:
    above = lines.same_as[at - 1] if at else -1
    return part.has_headline and above == lines.same_as[part.head]


def running_kind(lines: Lines, part: Part, at: int) -> BlockKind:
    """Subheading or body, for a line of running text."""
    text = lines.texts[at]
    is_short = len(text) <= LONGEST_SUBHEADING
    if is_short and at < part.last and not text.endswith(TERMINALS) and not _goes_on(lines, at):
        return BlockKind.SUBHEADING
    return BlockKind.BODY


def _goes_on(lines: Lines, at: int) -> bool:
    """Whether a line is part of a sentence cut by a link: it or the next one starts in small letters."""
    return lines.texts[at][0].islower() or lines.texts[at + 1][:1].islower()
