"""Surroundings: labels that the place of a line around a headline or between paragraphs gives.

The kicker right above a headline, the headline printed once more above the article, the standfirst and
bullets that the labeller takes for text, the caption below a credit, the subheading between paragraphs.

Known misses: menus of flattened pages; kickers inside a menu; a standfirst with nothing between it and the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.labels.closed import is_button
from wirecopy.articles.labels.hints import is_in_menu
from wirecopy.articles.labels.kinds import (
    BULLETS,
    LONGEST_SUBHEADING,
    TERMINALS,
    Label,
    label_in_head,
)
from wirecopy.articles.labels.unknown import unknown_share
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.model import BlockKind

#: The headline is looked for in this many lines above the article.
_REPEAT_REACH = 15
#: Words and characters of a kicker, at most.
_MOST_KICKER_WORDS, _LONGEST_KICKER = 4, 40
#: Share of linked characters from which a line is a list of links.
_LINKED = 0.8
#: Share of the articles of a page that must have a kicker for each to be believed.
_KICKER_SHARE = 0.5
#: A standfirst is at most this long (characters); bullets are at least as long.
_LONGEST_DECK, _LEAST_BULLET = 420, 25
#: What bullets and the words of who speaks both open with; one alone, or others further down, are speech.
_DASHES = ("–", "—")
#: Kinds of running text; a short bullet looks like a subheading.
_TEXT_KINDS = frozenset({BlockKind.BODY, BlockKind.SUBHEADING})
#: Kinds that part a standfirst from the text.
_HEAD_KINDS = frozenset({BlockKind.BYLINE, BlockKind.DATE_LINE, BlockKind.CREDIT})
#: Lines between the standfirst and the text, at most.
_DECK_GAP = 4
#: A line between paragraphs is a subheading when it is this likely running text; on a page with so many unknown
#: lines (share), where in held-out folds 4 of 48 below are, when it is twice as likely.
_SUBHEADING_SCORE, _FULL_PAGE, _SCORE_ON_FULL_PAGE = 0.15, 0.1, 0.3
_LEAST_SUBHEADING = 4
#: A sentence between paragraphs is text when it is this likely running text.
_SENTENCE_SCORE = 0.3
_NO_TEXT_ABOVE = frozenset({BlockKind.BOILERPLATE, BlockKind.RELATED, BlockKind.DATE_LINE})


def label_surroundings(
    lines: Lines, scores: LineScores, parts: Sequence[Part], labels: list[Label]
) -> list[Part]:
    """``parts``, their text without a standfirst; relabels in place around headlines and between paragraphs."""
    settled = []
    is_full = unknown_share(parts, labels) >= _FULL_PAGE
    least = _SCORE_ON_FULL_PAGE if is_full else _SUBHEADING_SCORE
    for part in parts:
        _label_repeats(lines, labels, part)
        below = _below_deck(lines, scores, labels, part)
        _label_captions(labels, below)
        _label_between(lines, scores, labels, below, least)
        settled.append(below)
    _label_kickers(lines, labels, settled)
    return settled


def _label_repeats(lines: Lines, labels: list[Label], part: Part) -> None:
    if not part.has_headline:
        return
    for at in range(max(0, part.first - _REPEAT_REACH), part.first):
        is_outside = labels[at].rule is LineRule.OUTSIDE
        if is_outside and lines.same_as[at] == lines.same_as[part.head]:
            labels[at] = Label(kind=BlockKind.REPEAT_HEADLINE, score=1.0, rule=LineRule.SAME_LINE)


def _label_kickers(lines: Lines, labels: list[Label], parts: Sequence[Part]) -> None:
    """Short lines right above headlines; several articles must share the habit."""
    spots = [
        part.first - 1
        for part in parts
        if part.first == part.head and part.has_headline and _is_kicker(lines, labels, part.first)
    ]
    if len(spots) < max(1, _KICKER_SHARE * len(parts)):
        return
    for at in spots:
        labels[at] = Label(kind=BlockKind.KICKER, score=0.6, rule=LineRule.ABOVE_HEADLINE)


def _is_kicker(lines: Lines, labels: Sequence[Label], first: int) -> bool:
    """Whether the line above line ``first`` is a short heading that is not the end of a menu."""
    at = first - 1
    if at < 0 or labels[at].rule not in {LineRule.OUTSIDE, LineRule.PHRASE_NAV}:
        return False
    if not _is_short(lines.texts[at]) or is_button(lines.texts[at]) or is_in_menu(lines, at):
        return False
    is_below_menu = at > 0 and _is_short(lines.texts[at - 1]) and labels[at - 1].rule in _MENU
    return (
        not is_below_menu
        or lines.gaps[at] > lines.gaps[at - 1]
        or _is_parted(lines, at)
        or _is_said_in_menu(lines, labels, at)
    )


def _is_parted(lines: Lines, at: int) -> bool:
    """Whether the markup parts a line from the menu, the links or the item of the line above."""
    own, above = lines.hint(at), lines.hint(at - 1)
    if own is None or above is None:
        return False
    is_below_links = above.link_share > _LINKED and own.link_share <= _LINKED
    return is_in_menu(lines, at - 1) or own.item != above.item or is_below_links


def _is_said_in_menu(lines: Lines, labels: Sequence[Label], at: int) -> bool:
    """Whether a line stands once more in the menu above, below another item; not where that is printed twice up to it."""
    first = lines.same_as[at]
    if lines.copies[at] != 2 or not 0 < first < at - 1:
        return False
    is_item = _is_short(lines.texts[first - 1]) and labels[first - 1].rule in _MENU
    return is_item and lines.same_as[at - 1] != lines.same_as[first - 1]


_MENU = frozenset(
    {LineRule.OUTSIDE, LineRule.PHRASE_NAV, LineRule.PHRASE_LEGAL, LineRule.PHRASE_NEWSLETTER}
)


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_KICKER and len(text.split()) <= _MOST_KICKER_WORDS


def _below_deck(lines: Lines, scores: LineScores, labels: list[Label], part: Part) -> Part:
    """``part`` with its text below the standfirst; down to there all is its head."""
    texts = [at for at in range(part.head + 1, part.last + 1) if labels[at].kind in _TEXT_KINDS]
    if not part.has_headline or len(texts) < 2:
        return part
    deck = _find_deck(lines, labels, part, texts)
    if deck is None:
        return part
    count, rule = deck
    below = replace(part, body=texts[count])
    for at in range(texts[0], texts[count]):
        found = label_in_head(lines, below, at, float(scores.content[at]))
        if labels[at].rule is LineRule.LABELLER and found.kind in _HEAD_KINDS:
            labels[at] = found
    for at in texts[:count]:
        labels[at] = Label(kind=BlockKind.SUMMARY, score=0.6, rule=rule)
    return below


def _find_deck(
    lines: Lines, labels: Sequence[Label], part: Part, texts: Sequence[int]
) -> tuple[int, LineRule] | None:
    """How many of the first paragraphs are the standfirst: bullets, or one that stamp, byline or credit part off."""
    are_bullets = [_is_bullet(lines.texts[at]) for at in texts]
    if are_bullets[0]:
        count = (*are_bullets, False).index(False)
        is_talk = lines.texts[texts[0]].startswith(_DASHES) and (
            count == 1 or any(are_bullets[count:])
        )
        if count < len(texts) and not is_talk:
            return count, LineRule.BULLET_BEFORE_TEXT
        return None
    deck, following = texts[:2]
    gap = range(deck + 1, following)
    is_parted = 0 < len(gap) <= _DECK_GAP and any(labels[at].kind in _HEAD_KINDS for at in gap)
    if is_parted and _is_deck(lines, labels, part, deck):
        return 1, LineRule.PARTED_FROM_TEXT
    return None


def _is_bullet(text: str) -> bool:
    return text.startswith(BULLETS) and len(text) >= _LEAST_BULLET


def _is_deck(lines: Lines, labels: Sequence[Label], part: Part, at: int) -> bool:
    """Whether a paragraph stands right under the headline, or its copy, and opens with no dateline."""
    above = range(part.head + 1, at)
    is_next = all(labels[i].kind is BlockKind.REPEAT_HEADLINE for i in above)
    text = lines.texts[at]
    return is_next and len(text) <= _LONGEST_DECK and read_dateline(text, 0) is None


def _label_captions(labels: list[Label], part: Part) -> None:
    """A sentence of the head right below a credit; a standfirst stands above it."""
    head = range(part.head + 2, part.last + 1 if part.body is None else part.body)
    for at in head:
        label = labels[at]
        if label.kind is BlockKind.SUMMARY and labels[at - 1].kind is BlockKind.CREDIT:
            labels[at] = Label(kind=BlockKind.CAPTION, score=0.6, rule=LineRule.BELOW_CREDIT)


def _label_between(
    lines: Lines, scores: LineScores, labels: list[Label], part: Part, least: float
) -> None:
    """A line by itself above a paragraph, printed once, that the labeller does not rule out; ``least`` for a subheading."""
    if part.body is None:
        return
    for at in range(part.body + 1, part.last):
        if (
            labels[at].is_doubtful
            and labels[at + 1].kind is BlockKind.BODY
            and _stands_alone(lines, at)
        ):
            score = float(scores.content[at])
            labels[at] = _between(lines, at, labels[at - 1].kind, score, least) or labels[at]


def _between(lines: Lines, at: int, above: BlockKind, score: float, least: float) -> Label | None:
    """A sentence between two paragraphs, or a subheading.

    Where the next line begins in small letters it is no heading but the head of a broken paragraph.
    """
    if lines.texts[at].endswith(TERMINALS):
        is_text = above is BlockKind.BODY and score >= _SENTENCE_SCORE
        return (
            Label(kind=BlockKind.BODY, score=score, rule=LineRule.BETWEEN_PARAGRAPHS)
            if is_text
            else None
        )
    if above in _NO_TEXT_ABOVE or score < least:
        return None
    if not has_form_of_subheading(lines.texts[at]):
        return None
    if lines.texts[at + 1][:1].islower():
        return Label(kind=BlockKind.BODY, score=score, rule=LineRule.GOES_ON_BELOW)
    return Label(kind=BlockKind.SUBHEADING, score=score, rule=LineRule.BETWEEN_PARAGRAPHS)


def _stands_alone(lines: Lines, at: int) -> bool:
    """Whether a line is printed once, and is neither a phrase of the interface nor a stamp."""
    return lines.copies[at] == 1 and lines.phrases[at] is None and lines.stamps[at] is None


def has_form_of_subheading(text: str) -> bool:
    """Whether a line has the length and the signs of a subheading."""
    return (
        _LEAST_SUBHEADING <= len(text) <= LONGEST_SUBHEADING
        and text[0] not in ">»([©"
        and "://" not in text
        and "/" not in text
    )
