"""Live pages: posts that open with a clock instead of a headline.

Three or more lines that are nothing but a stamp of one form ("18:16 (IST), Oct 02"), each followed by
running text or a headline, in falling or rising order of time, make a live page.  So do three clocks with a
title behind each ("18:16 - Bridge closed") above a paragraph, newest first: in rising order they are a timeline, as
bare clocks are below several paragraphs, among days or below a title that says so.  Under a title that says the page is
live a stamp may also stand above a title and one sentence, as stamps of lists do.  Minutes of a match, the last first, open posts, too.

Known misses: live pages whose posts carry no time; comment threads are told apart by the word above
them or by a name beside the stamp, and one without either is taken for posts; posts below a button
"Comments" that stands between them and an introduction.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from wirecopy.articles.credits.byline import looks_like_name, opens_with_by
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, can_be_headline, reads_as_text
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph
from wirecopy.data.page_words import load_page_words

#: Fewer posts are not told from an article with a few stamped paragraphs.
LEAST_POSTS = 3
#: Share of the line the stamp takes.
_COVER = 0.8
#: Running text follows within this many lines.
_FOLLOWS = 3
#: Shortest text of a post (characters).
_LEAST_POST = 20
#: A title above a post's text is at most so long (characters), and is no sentence with a full stop.
_LONGEST_TITLE, _TITLE_NEVER_ENDS = 110, (".", "…", "。", ":", ",", ";")
#: A post's stamp stands so many lines above its headline; a kicker or a button may stand between.
_ABOVE_HEADLINE = (1, 2)
#: Share of the stamps with a headline further down than the next line: a feed of articles.
_TITLED_SHARE = 0.3
#: Paragraphs above posts in the order of time, at most.
LONGEST_INTRODUCTION = 3
#: Lines between the title of a live page and its first post, at most, and words of the title, at least.
_TITLE_REACH, LEAST_TITLE_WORDS = 12, 4
#: Letters of a title in scripts that set no spaces between words, at least.
_LEAST_UNSPACED = 8
#: Lines around the clocks in which a day and a paragraph below it make a timeline of them.
_DAY_REACH = 3
#: Share of neighbours whose clocks must stand in order.
_ORDERED_SHARE = 0.8
#: What parts a clock from the title behind it.
_TITLE_MARK = re.compile(r"\s?(?:[–—|•:]|-)\s\W?\w")
#: A minute of a match alone in its line ("86'", "90+4 min"), how long it is, and minutes of a match that are told, at least.
_PLAYED = re.compile(
    r"(?P<minute>\d{1,3})(?:\s?\+\s?\d{1,2})?\s?(?:['′’]|min\b\.?)(?:\s?\+\s?\d{1,2}['′’]?)?$",
    re.IGNORECASE,
)
_LONGEST_MINUTE, _LEAST_PLAYED = 10, 4
_SCORE = re.compile(r"(?<![\d:.-])\d{1,2}\s?[-–]\s?\d{1,2}(?![\d:.-])|(?<![\d:.-])\d:\d(?![\d:.-])")
_AGAINST = re.compile(
    r"\b(?:against|vs?\.?|versus|gegen|contre|contra|contro|tegen|против|проти|mot|przeciw|ضد)\s",
    re.IGNORECASE,
)
_FIGURES, _HALF = re.compile(r"\d+"), re.compile(r"\b[ap]\.?\s?m\b")


def find_posts(lines: Lines, content: Scores, heads: Sequence[int]) -> list[int]:
    """The stamp lines that open posts; empty on other pages, and where headlines open the articles."""
    end = _comments_start(lines, content)
    played = _played_posts(lines, end)
    if played:
        return played
    posts = _bare_stamps(lines, content, heads, end)
    is_ordered = is_falling(lines, posts) or _is_diary(lines, content, posts)
    if len(posts) >= LEAST_POSTS and is_ordered and not _are_titled(posts, heads):
        return posts
    posts = [at for at in range(end) if _is_titled_stamp(lines, at)]
    if len(posts) >= LEAST_POSTS and is_falling(lines, posts):
        return posts
    return _told_posts(lines, end)


def find_live_title(lines: Lines, post: int) -> int | None:
    """The line not far above ``post`` that says that the page is live."""
    above = range(post - 1, max(-1, post - 1 - _TITLE_REACH), -1)
    words = load_page_words().live
    return next((at for at in above if _says(lines, at, words)), None)


def _told_posts(lines: Lines, end: int) -> list[int]:
    """Stamps, newest first, each above a title and a paragraph, below a line that says that the page is live."""
    titled = [at for at in range(end) if is_post_stamp(lines, at) and find_title(lines, at)]
    forms = Counter(_form(lines, at) for at in titled)
    form = min(forms, key=lambda form: (-forms[form], form), default="")
    posts = [at for at in titled if _form(lines, at) == form]
    if len(posts) < LEAST_POSTS or not is_falling(lines, posts):
        return []
    return posts if find_live_title(lines, posts[0]) is not None else []


def _played_posts(lines: Lines, end: int) -> list[int]:
    """The minutes of a match, the last first, each above a paragraph, mostly below a title or a kind of play."""
    posts, minutes = list[int](), list[int]()
    for at, text in enumerate(lines.texts[:end]):
        played = _PLAYED.match(text) if len(text) <= _LONGEST_MINUTE else None
        if played and (_is_paragraph(lines, at + 1) or _is_paragraph(lines, at + 2)):
            posts.append(at)
            minutes.append(int(played["minute"]))
    falls = sum(a >= b for a, b in pairwise(minutes))
    is_ordered = len(posts) >= _LEAST_PLAYED and falls >= _ORDERED_SHARE * (len(posts) - 1)
    return posts if is_ordered and _is_match(lines, posts) else []


def _is_match(lines: Lines, posts: Sequence[int]) -> bool:
    """Whether minutes have the mark of a match, or a score or who plays whom stands above them; recipes have minutes, too."""
    marked = sum(not lines.texts[at][-1].isalpha() and "." not in lines.texts[at] for at in posts)
    if 2 * marked > len(posts):
        return True
    above = lines.texts[max(0, posts[0] - _TITLE_REACH) : posts[0]]
    return any(_SCORE.search(text) or _AGAINST.search(text) for text in above)


def _says(lines: Lines, at: int, words: re.Pattern[str]) -> bool:
    """Whether a line as long as a title says so."""
    text = lines.texts[at]
    is_title = len(text) <= _LONGEST_TITLE and len(text.split()) >= LEAST_TITLE_WORDS
    return is_title and words.search(text) is not None


def _bare_stamps(lines: Lines, content: Scores, heads: Sequence[int], end: int) -> list[int]:
    """The lines above ``end`` that are a stamp of the form most have there, with text or a headline below."""
    stamped = [at for at in range(end) if is_post_stamp(lines, at)]
    seconds = {at + 1 for at in stamped if below_stamp(lines, at) > at + 1}
    stamped = [at for at in stamped if at not in seconds]
    spots = [
        at
        for at in stamped
        if _is_paragraph(lines, at + 1)
        or (content[at + 1 : at + 1 + _FOLLOWS] >= CONTENT_SCORE).any()
    ]
    forms = [_form(lines, at) for at in spots]
    if not forms:
        return []
    form, count = min(Counter(forms).items(), key=lambda item: (-item[1], item[0]))
    if count < LEAST_POSTS:
        return []
    titled = frozenset(head - below for head in heads for below in _ABOVE_HEADLINE)
    return [
        at
        for at in stamped
        if _form(lines, at) == form and (at in titled or _has_text(lines, content, at))
    ]


def _is_titled_stamp(lines: Lines, at: int) -> bool:
    """A clock, a mark and a title, right above a paragraph; behind "Updated" it heads a part of an article."""
    text, stamp = lines.texts[at], lines.stamps[at]
    if stamp is None or len(text) > _LONGEST_TITLE or text.endswith(_TITLE_NEVER_ENDS):
        return False
    clock = stamp.stamps[0]
    is_clock = clock.start == 0 and clock.hour is not None and not clock.has_date
    is_title = clock.role != "updated" and _is_title_behind(text, clock.end)
    below = at + 1 + (at + 1 < len(lines) and names_writer(lines.texts[at + 1]))
    return is_clock and is_title and _is_paragraph(lines, below)


def _is_title_behind(text: str, end: int) -> bool:
    """Whether a title follows a clock behind a mark, or several words behind a blank."""
    if _TITLE_MARK.match(text, end):
        return True
    words = text[end:].split()
    is_title = len(words) >= LEAST_TITLE_WORDS or (
        len(words) == 1 and len(words[0]) >= _LEAST_UNSPACED and not words[0].isascii()
    )
    return is_title and text[end].isspace() and not words[0][0].islower()


def names_writer(text: str) -> bool:
    """Whether a line is nothing but who wrote."""
    return looks_like_name(text) or opens_with_by(text)


def _is_paragraph(lines: Lines, at: int) -> bool:
    """A line, if there is one, of a paragraph's form; the labeller has seen few such pages."""
    return at < len(lines) and is_paragraph(lines.texts[at])


def _form(lines: Lines, at: int) -> str:
    """The stamp without its figures and the half of the day; all amounts of "ago" without a clock have one form."""
    stamp = lines.stamps[at]
    if stamp is not None and stamp.stamps[0].is_relative and stamp.stamps[0].hour is None:
        return "ago"
    return _HALF.sub("m", _FIGURES.sub("0", lines.texts[at].casefold()))


def _has_text(lines: Lines, content: Scores, at: int) -> bool:
    """Whether what follows the stamp can be a post: its text, or a short title or name and its text."""
    after = below_stamp(lines, at)
    if not _can_be_post(lines, after):
        return False
    if len(lines.texts[after]) >= _LEAST_POST:
        return True
    return _can_be_post(lines, after + 1) and reads_as_text(lines, content, after + 1)


def below_stamp(lines: Lines, post: int) -> int:
    """The line below the stamp of a post, which may go on: how long ago it was, and at what hour."""
    second = post + 1
    is_second = second < len(lines) and is_post_stamp(lines, second)
    return second + (is_second and _ago(lines, post) != _ago(lines, second))


def _ago(lines: Lines, at: int) -> bool:
    """Whether a stamp says how long ago it was."""
    stamp = lines.stamps[at]
    return stamp is not None and stamp.stamps[0].is_relative


def _can_be_post(lines: Lines, at: int) -> bool:
    """A line that is no second stamp and no button."""
    return at < len(lines) and lines.phrases[at] is None and not is_post_stamp(lines, at)


def find_title(lines: Lines, post: int) -> int | None:
    """The line between a post's stamp and its first paragraph, when it is a title."""
    title = below_stamp(lines, post)
    if not (_is_paragraph(lines, title + 1) and _can_be_post(lines, title + 1)):
        return None
    text = lines.texts[title]
    is_title = len(text) <= _LONGEST_TITLE and not text.endswith(_TITLE_NEVER_ENDS)
    is_free = lines.phrases[title] is None and not names_writer(text)
    return title if is_title and is_free and can_be_headline(lines, title) else None


def _are_titled(posts: list[int], heads: Sequence[int]) -> bool:
    """Whether articles with headlines of their own stand between the stamps."""
    apart = 0
    for post, following in pairwise([*posts, posts[-1] + 40]):
        apart += any(post + 1 < head < following for head in heads)
    return apart > _TITLED_SHARE * len(posts)


def _comments_start(lines: Lines, content: Scores) -> int:
    """The first line below running text that announces comments, else the number of lines.

    Above the text such a line is a button that leads to them.
    """
    has_text = False
    for at, phrase in enumerate(lines.phrases):
        has_text = has_text or content[at] >= CONTENT_SCORE
        if has_text and phrase == "comment" and len(lines.texts[at]) <= 40:
            return at
    return len(lines)


def is_post_stamp(lines: Lines, at: int) -> bool:
    """Whether a line, if there is one, is nothing but a clock, or says how long ago it was."""
    if at >= len(lines):
        return False
    stamp = lines.stamps[at]
    if stamp is None or stamp.cover < _COVER:
        return False
    item, *others = stamp.stamps
    if others:
        return len(others) == 1 and item.is_relative and not others[0].is_relative
    return item.hour is not None or item.is_relative


def _is_diary(lines: Lines, content: Scores, posts: list[int]) -> bool:
    """Whether the clocks mostly rise, below an introduction at most: in an article they are a timeline."""
    introduced = int(np.count_nonzero(content[: posts[0] if posts else 0] >= CONTENT_SCORE))
    if introduced > LONGEST_INTRODUCTION or not is_falling(lines, posts[::-1]):
        return False
    if introduced and find_live_title(lines, posts[0]) is None and _is_told_later(lines, posts):
        return False
    words = load_page_words().timeline
    return not _spans_days(lines, content, posts) and not any(
        _says(lines, at, words) for at in range(posts[0] if posts else 0)
    )


def _is_told_later(lines: Lines, posts: Sequence[int]) -> bool:
    """Whether above the first clock stands who wrote, as above an article, or that it was published after the last."""
    above = range(max(0, posts[0] - _TITLE_REACH), posts[0])
    if any(opens_with_by(lines.texts[at]) for at in above):
        return True
    last = max(_clock(lines, post) for post in posts)
    stamps = (lines.stamps[at] for at in above)
    return any(
        item.has_date
        and item.role != "updated"
        and item.hour is not None
        and item.hour * 60 + (item.minute or 0) >= last
        for stamp in stamps
        if stamp is not None
        for item in stamp.stamps
    )


def _clock(lines: Lines, post: int) -> int:
    """Minutes of the day that a stamp tells."""
    return _minutes(lines, post) % 1440


def _spans_days(lines: Lines, content: Scores, posts: list[int]) -> bool:
    """Whether a day stands above a paragraph among the clocks, or right around them and below text."""
    if not posts:
        return False
    has_text = np.flatnonzero(content[: posts[0]] >= CONTENT_SCORE).tolist()
    top = max(has_text[0] + 1 if has_text else posts[0], posts[0] - _DAY_REACH)
    near = range(top, min(len(lines), posts[-1] + 1 + _DAY_REACH))
    return any(_is_day(lines, at) and _is_paragraph(lines, at + 1) for at in near)


def _is_day(lines: Lines, at: int) -> bool:
    """A line that is nothing but a day, or one with a clock, and says nothing of publishing."""
    stamp = lines.stamps[at]
    if stamp is None or stamp.cover < _COVER or len(stamp.stamps) != 1:
        return False
    return stamp.stamps[0].has_date and stamp.stamps[0].role is None


def is_falling(lines: Lines, posts: list[int]) -> bool:
    """Whether the clocks mostly fall; amounts of "ago" count as clocks."""
    pairs = list(pairwise(_minutes(lines, at) for at in posts))
    return sum(a >= b for a, b in pairs) >= _ORDERED_SHARE * len(pairs)


_MINUTES = {"second": 0, "minute": 1, "hour": 60, "day": 1440, "week": 10_080}


def _minutes(lines: Lines, at: int) -> int:
    stamp = lines.stamps[at]
    item = stamp.stamps[0] if stamp else None
    if item is None:
        return 0
    if item.hour is not None:
        return (item.day or 0) * 1440 + item.hour * 60 + (item.minute or 0)
    return -sum(count * _MINUTES.get(unit, 0) for count, unit in item.ago)
