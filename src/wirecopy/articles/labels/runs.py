"""Runs: lines that take their label from the heading or the line they stand by.

Links under "Related", readers' words under "Comments", teasers (a title and its sentence, more than once
on a page), the words of an embedded post above its author's handle, and the lines that tell of an
article's author below it.

Known misses: related links without a heading; one teaser alone; posts of more than a few lines; counts of
comments whose word stands in another case alone ("комментарии").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wirecopy.articles.credits.byline import looks_like_name, read_authors
from wirecopy.articles.labels.hints import is_main
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.labels.teasers import leads_on
from wirecopy.articles.line_rules import LineRule
from wirecopy.articles.lines import Lines
from wirecopy.articles.parts import Part
from wirecopy.articles.sentence_ends import SENTENCE_ENDS
from wirecopy.data.page_phrases import load_page_phrases, phrase_words
from wirecopy.data.page_words import load_page_words
from wirecopy.model import BlockKind

#: A heading of related links or comments is shorter (characters), and rules over this many lines.
_LONGEST_HEADING, _LONGEST_RUN = 60, 14
#: A link is between these lengths (characters); a sentence of a teaser ends below the second, too.
_LEAST_LINK, _LONGEST_LINK = 12, 320
#: Words of a title behind a heading's colon, at least.
_LEAST_TITLE = 3
#: A subheading under links this likely running text stays one.
_SURE_SUBHEADING = 0.9
#: Shortest sentence of a reader or a teaser (characters).
_LEAST_SENTENCE = 40
#: Lines under a heading of comments in which a name or a stamp shows that readers speak.
_SIGNED_REACH = 5
#: Fewer titles with a sentence are no pattern of teasers.
_LEAST_TEASERS = 2
_LONGEST_TITLE = 140
#: Lines of an embedded post, each at most this long (characters).
_MOST_POST_LINES, _LONGEST_POST_LINE = 6, 120
#: Lines below an article in which its author is told of, each at least this long (characters).
_BIO_REACH, _LEAST_BIO = 8, 50
#: Paragraphs of a text whose first or last may tell of its author.
_LEAST_AROUND_BIO = 3
#: Characters of a paragraph in which it says so.
_LONGEST_BIO = 600
#: An address of mail.
_ADDRESS = re.compile(r"\S@[\w-]+\.\w")
#: Paragraphs at both ends of a text among which one may tell of who wrote.
_HEAD_BIO, _FOOT_BIO = 2, 2
_STOPS = frozenset(
    {LineRule.PHRASE_LEGAL, LineRule.PHRASE_NAV, LineRule.PHRASE_NEWSLETTER, LineRule.PHRASE_SHARE}
)
_LINKABLE = frozenset({BlockKind.BOILERPLATE, BlockKind.SUBHEADING, BlockKind.KICKER})
_PASSED = frozenset({BlockKind.DATE_LINE, BlockKind.UI, BlockKind.CREDIT})


def label_runs(lines: Lines, parts: Sequence[Part], labels: list[Label]) -> None:
    """Relabel in place the lines that stand under a heading or by a line that tells what they are."""
    inside = {at for part in parts for at in range(part.first, part.last + 1)}
    firsts = frozenset(part.first for part in parts)
    for at in range(len(lines)):
        if _heads(lines, labels, at, "related"):
            _label_links(lines, labels, firsts, at)
        if at not in inside and (
            _heads(lines, labels, at, "comment") or _counts_comments(lines, labels, at)
        ):
            _label_comments(lines, labels, inside, at)
        if labels[at].rule is LineRule.POST_HANDLE and at in inside:
            _label_post(lines, labels, at)
    _label_teasers(lines, labels, inside)
    for part in parts:
        _label_bio(lines, labels, inside, part)


def _heads(lines: Lines, labels: Sequence[Label], at: int, phrase: str) -> bool:
    """Whether line ``at`` is a heading of the kind."""
    text, label = lines.texts[at], labels[at]
    if (
        len(text) > _LONGEST_HEADING
        or lines.phrases[at] != phrase
        or label.rule is LineRule.SAME_LINE
    ):
        return False
    return phrase == "comment" or label.rule is not LineRule.BUTTON or text.endswith(":")


def _counts_comments(lines: Lines, labels: Sequence[Label], at: int) -> bool:
    """Whether line ``at`` is a button like "12 comments": without the figure it heads comments."""
    if labels[at].rule is not LineRule.BUTTON:
        return False
    words = [word for word in phrase_words(lines.texts[at]) if not word.isdecimal()]
    return load_page_phrases().kind_of(words) == "comment"


def _label_links(lines: Lines, labels: list[Label], firsts: frozenset[int], heading: int) -> None:
    # A heading that names its link is followed by the text as often as by more of them.
    found = int(len(lines.texts[heading].partition(":")[2].split()) >= _LEAST_TITLE)
    for at in range(heading + 1, min(len(lines), heading + 1 + _LONGEST_RUN)):
        label = labels[at]
        if at in firsts or label.rule in _STOPS or lines.phrases[at] == "comment":
            return
        if label.kind in _PASSED:
            continue
        if label.kind not in _LINKABLE or not _may_be_link(lines, labels, at, found):
            return
        labels[at] = Label(kind=BlockKind.RELATED, score=0.7, rule=LineRule.BELOW_RELATED)
        found += 1


def _may_be_link(lines: Lines, labels: Sequence[Label], at: int, found: int) -> bool:
    """A line of a link's length; a subheading only right below the heading, or when it is doubtful."""
    if not _LEAST_LINK <= len(lines.texts[at]) <= _LONGEST_LINK:
        return False
    if labels[at].kind is not BlockKind.SUBHEADING:
        return True
    opens_text = at + 1 < len(lines) and labels[at + 1].kind is BlockKind.BODY
    return labels[at].score < _SURE_SUBHEADING and not (found and opens_text)


def _label_comments(lines: Lines, labels: list[Label], inside: set[int], heading: int) -> None:
    """Names, stamps and sentences below the heading, when someone signs there."""
    region: list[int] = []
    for at in range(heading + 1, len(lines)):
        if at in inside or _ends_comments(lines, labels, at):
            break
        region.append(at)
    near = region[:_SIGNED_REACH]
    is_signed = any(lines.stamps[at] is not None or looks_like_name(lines.texts[at]) for at in near)
    if not is_signed or not any(_is_sentence(lines.texts[at]) for at in region):
        return
    last = max(at for at in region if _is_sentence(lines.texts[at]))
    for at in region:
        if at <= last and labels[at].kind is not BlockKind.UI:
            labels[at] = Label(kind=BlockKind.COMMENT, score=0.7, rule=LineRule.BELOW_COMMENTS)


def _ends_comments(lines: Lines, labels: Sequence[Label], at: int) -> bool:
    """Whether related links or the small print begin here; a reader's sentence may open with like words."""
    text = lines.texts[at]
    if labels[at].rule is LineRule.PHRASE_RELATED:
        return True
    return labels[at].rule is LineRule.PHRASE_LEGAL and (
        len(text) <= _LONGEST_HEADING or not text.endswith(SENTENCE_ENDS)
    )


def _is_sentence(text: str) -> bool:
    return len(text) >= _LEAST_SENTENCE and text.endswith(SENTENCE_ENDS)


def _label_post(lines: Lines, labels: list[Label], handle: int) -> None:
    """The short lines right above a handle are the post; none that the markup has for text where the handle is none."""
    has_main = is_main(lines, handle)
    for at in range(handle - 1, max(-1, handle - 1 - _MOST_POST_LINES), -1):
        is_text = labels[at].kind in {BlockKind.BODY, BlockKind.SUBHEADING, BlockKind.BOILERPLATE}
        is_of_article = is_main(lines, at) and not has_main
        if not is_text or is_of_article or len(lines.texts[at]) > _LONGEST_POST_LINE:
            return
        labels[at] = Label(kind=BlockKind.EMBED, score=0.6, rule=LineRule.ABOVE_HANDLE)


def _label_teasers(lines: Lines, labels: list[Label], inside: set[int]) -> None:
    found = [at for at in range(1, len(lines)) if _is_teaser(lines, labels, inside, at)]
    if len(found) >= _LEAST_TEASERS:
        for at in found:
            _label_teaser(labels, at, at - 1, LineRule.SENTENCE_BELOW_TITLE)
    leading = [at for at in range(len(lines)) if at not in inside and _is_cut(lines, labels, at)]
    if len(leading) >= _LEAST_TEASERS:
        for at in leading:
            _label_teaser(labels, at, _title_above(lines, labels, at), LineRule.ABOVE_BUTTON)


def _label_teaser(labels: list[Label], at: int, title: int | None, rule: LineRule) -> None:
    labels[at] = Label(kind=BlockKind.TEASER, score=0.6, rule=rule)
    if title is not None:
        labels[title] = Label(kind=BlockKind.RELATED, score=0.6, rule=LineRule.TITLE_OF_TEASER)


def _is_cut(lines: Lines, labels: Sequence[Label], at: int) -> bool:
    """A sentence above a button that leads to the rest of it."""
    return (
        labels[at].rule is LineRule.OUTSIDE
        and _is_sentence(lines.texts[at])
        and leads_on(lines, at)
    )


def _title_above(lines: Lines, labels: Sequence[Label], at: int) -> int | None:
    """The title of the teaser ``at``: the line above, or above its stamp."""
    above = at - 1
    while above >= 0 and labels[above].kind is BlockKind.DATE_LINE:
        above -= 1
    is_title = above >= 0 and labels[above].rule is LineRule.OUTSIDE
    return above if is_title and len(lines.texts[above]) <= _LONGEST_TITLE else None


def _is_teaser(lines: Lines, labels: Sequence[Label], inside: set[int], at: int) -> bool:
    """A sentence outside every article, right below a title."""
    title, text = lines.texts[at - 1], lines.texts[at]
    return (
        not {at, at - 1} & inside
        and labels[at].rule == labels[at - 1].rule is LineRule.OUTSIDE
        and _is_sentence(text)
        and len(text) <= _LONGEST_LINK
        and _LEAST_LINK < len(title) <= min(_LONGEST_TITLE, len(text))
        and not title.endswith((".", ":", ",", ";"))
    )


def _label_bio(lines: Lines, labels: list[Label], inside: set[int], part: Part) -> None:
    authors, is_about = tuple(_authors(lines, labels, part)), load_page_words().about_author
    texts = [at for at in range(part.first, part.last + 1) if labels[at].kind is BlockKind.BODY]
    for at in {*texts[:_HEAD_BIO], *texts[-_FOOT_BIO:]} if len(texts) >= _LEAST_AROUND_BIO else ():
        others = " ".join([lines.texts[part.head], *(lines.texts[i] for i in texts if i != at)])
        about = is_about.match(lines.texts[at][:_LONGEST_BIO])
        told = about["name"] if about else None
        if about is None and at in {texts[0], texts[-1]}:
            told = _named_first(lines.texts[at], authors) or _reached(lines.texts[at], authors)
        is_bio = about is not None or told is not None
        if is_bio and not any(word in others for word in (told or "").split()):
            labels[at] = Label(kind=BlockKind.AUTHOR_BIO, score=0.8, rule=LineRule.TELLS_OF_AUTHOR)
    for at in range(part.last + 1, min(len(lines), part.last + 1 + _BIO_REACH)):
        if at in inside:
            return
        text = lines.texts[at]
        if _named_first(text, authors) is not None or is_about.match(text[:_LONGEST_BIO]):
            labels[at] = Label(kind=BlockKind.AUTHOR_BIO, score=0.8, rule=LineRule.TELLS_OF_AUTHOR)


def _reached(text: str, authors: Sequence[str]) -> str | None:
    """The author whom a short paragraph gives an address of: "Reach A Name at a@name.example"."""
    if len(text) > _LONGEST_LINK or not _ADDRESS.search(text):
        return None
    return next((name for name in authors if name in text), None)


def _named_first(text: str, authors: Sequence[str]) -> str | None:
    """The author whose name a paragraph opens with, unless they speak there in an interview."""
    name = next((name for name in authors if text.startswith(name)), None)
    is_spoken = name is not None and text[len(name) :][:1] in {":", "："}
    return None if is_spoken or len(text) < _LEAST_BIO else name


def _authors(lines: Lines, labels: Sequence[Label], part: Part) -> Iterator[str]:
    for at in range(part.first, part.last + 1):
        if labels[at].kind is BlockKind.BYLINE:
            yield from (n for n in read_authors(lines.texts[at], lines.stamps[at]) if " " in n)
