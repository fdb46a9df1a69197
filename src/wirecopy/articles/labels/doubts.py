"""Doubts: lines the labeller half takes for running text, against which their neighbours speak.

A doubtful line apart from other text with a stamp between it and the text below belongs to the head: it is
the headline or the standfirst.  The only sentence above a line that credits a picture is its caption, when
the text follows below.  A line far from all other text of the page is a teaser.  A notice of copyright, or one that
asks for consent to cookies, is never text; nor are notices of the site on itself (``notices``), lines
that credit a picture, and those that lead to a film or another story.  A sentence half taken for a head right above text, with nothing between
them, is its first paragraph.  So is a paragraph that opens with a place and an agency; and a sentence below a link to
another story that stands in one line goes on with the text above.  On a page without any other text, so is a sentence right below a stamp.

Known misses: the only paragraph of a brief above the next item's stamp, when the labeller doubts it.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.credits.agency_form import rights_of
from wirecopy.articles.credits.byline import looks_like_name, split_agency
from wirecopy.articles.credits.dateline import read_dateline
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.labels.closed import is_date_line
from wirecopy.articles.labels.consent import find_consent
from wirecopy.articles.labels.leads import leads_elsewhere
from wirecopy.articles.labels.notices import find_notices, notice_of
from wirecopy.articles.labels.pictures import is_credited, shows_picture
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import SENTENCE_ENDS, is_paragraph

#: Running text below this score is doubtful.
_SURE = 0.65
#: What a line gets whose doubt is settled against it.
_SETTLED = 0.45
#: Lines below in which the stamp, or the text under a caption, stands.
_BELOW = 10
#: Lines around in which other text stands.
_NEAR = 10
#: Notices of copyright are shorter (characters).
_LONGEST_NOTICE = 250
#: From here on a sentence right above text may be its first paragraph, when it is so long (characters).
_LEAD, _LEAST_LEAD = 0.3, 60
#: Questions between the answers of a text: how many there are at least, and their length (characters) at most.
_LEAST_QUESTIONS, _LONGEST_QUESTION, _QUESTION_MARKS = 3, 140, ("?", "？", "؟")
#: Shorter answers may be an interjection, or what a form says (characters).
_LEAST_ANSWER = 12
#: Words of the title that a link in one line names, at least.
_LEAST_TITLE = 3
#: The same for the only text of a page, right below a stamp.
_LONE = 0.15
#: The word alone opens sentences on the law, too.
_NOTICE = re.compile(
    r"©|\(c\)\s|copyright(?:\s?:|[\s,]*(?:©|\(c\)|(?:19|20)\d\d\b|by\b))|copyright\b.*\ball rights reserved\b",
    re.IGNORECASE,
)
#: What feeds of a common system of blogs put below every text, in the languages it is set in.
_FEED_END = re.compile(
    r"(?:the post|der beitrag|l['’]article|la entrada|l['’]articolo|o post|o artigo|het bericht|сообщение|inlägget|innlegget|"
    r"indlægget|artykuł)\s.{5,}\s(?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|"
    r"se publicó primero en|apareció primero en|proviene da|apareceu primeiro em|verscheen eerst op|"
    r"появил(?:ась|ись|ось) сначала на|dök först upp på|dukket først opp på|blev først udgivet på|pochodzi z serwisu)\s.{2,80}",
    re.IGNORECASE,
)


def settle_doubts(lines: Lines, content: Scores) -> Scores:
    """``content`` with doubtful lines of heads and notices taken out."""
    settled = content.copy()
    running = content >= CONTENT_SCORE
    texts = np.flatnonzero(running).tolist()
    consent, notices = find_consent(lines.texts), find_notices(lines.texts)
    for line in texts:
        is_first, is_doubtful = line == texts[0], content[line] < _SURE
        if (
            is_notice(lines.texts[line])
            or line in notices
            or line in consent
            or shows_picture(lines.texts[line])
            or leads_elsewhere(lines.texts[line])
            or (is_doubtful and is_first and _is_in_head(lines, content, line))
            or (is_doubtful and _is_far_from_text(running, line))
            or (is_doubtful and _signs_beside_stamp(lines, line))
            or (is_first and _is_caption_in_head(lines, content, line))
        ):
            settled[line] = _SETTLED
    for at in np.flatnonzero((content >= _LEAD) & (content < CONTENT_SCORE)).tolist():
        if at in consent or notice_of(lines.texts[at]):
            continue
        if _is_text(lines, content, at):
            settled[at] = CONTENT_SCORE
    if not texts:
        lone = [at for at in range(1, len(lines)) if _is_below_stamp(lines, content, at)]
        settled[lone[:1]] = CONTENT_SCORE
    return settled


def _is_below_stamp(lines: Lines, content: Scores, at: int) -> bool:
    """A whole sentence, not wholly unlikely, on the next line below a stamp."""
    return content[at] >= _LONE and is_date_line(lines, at - 1) and _is_sentence(lines, at)


def _is_text(lines: Lines, content: Scores, at: int) -> bool:
    """Whether what stands around a line half taken for text, or what opens it, speaks for text."""
    return (
        _is_lead(lines, content, at)
        or _goes_on_below_link(lines, content, at)
        or _answers(lines, content, at)
        or _opens_report(lines, at)
    )


def _answers(lines: Lines, content: Scores, at: int) -> bool:
    """A sentence right below a question, on a page with several questions between its text."""
    text = lines.texts[at]
    is_plain = lines.phrases[at] is None and lines.stamps[at] is None
    is_sentence = len(text) >= _LEAST_ANSWER and text.endswith(SENTENCE_ENDS)
    if not (is_plain and is_sentence and _asks(lines, content, at - 1)):
        return False
    asked = sum(_asks(lines, content, line) for line in range(at))
    return asked >= _LEAST_QUESTIONS and not text.endswith((*_QUESTION_MARKS, "!"))


def _asks(lines: Lines, content: Scores, at: int) -> bool:
    """A short line of running text that ends with a question mark."""
    text = lines.texts[at]
    is_short = at >= 0 and len(text) <= _LONGEST_QUESTION
    return is_short and text.endswith(_QUESTION_MARKS) and bool(content[at] >= CONTENT_SCORE)


def _goes_on_below_link(lines: Lines, content: Scores, at: int) -> bool:
    """A sentence below a link to another story in one line ("Read next: ..."), text above that."""
    if at < 2 or lines.phrases[at - 1] != "related" or content[at - 2] < CONTENT_SCORE:
        return False
    is_whole = len(lines.texts[at - 1].partition(":")[2].split()) >= _LEAST_TITLE
    text = lines.texts[at]
    is_plain = lines.phrases[at] is None and lines.stamps[at] is None
    return is_whole and is_plain and text.endswith(".") and len(text.split()) > _LEAST_TITLE


def _opens_report(lines: Lines, at: int) -> bool:
    """A paragraph that opens with a place and an agency, as reports do."""
    if not is_paragraph(lines.texts[at]):
        return False
    dateline = read_dateline(lines.texts[at], 0)
    return dateline is not None and dateline.agency is not None


def _is_lead(lines: Lines, content: Scores, at: int) -> bool:
    """A whole sentence with running text on the next line."""
    below = at + 1
    if below >= len(lines) or lines.gaps[below] or content[below] < CONTENT_SCORE:
        return False
    return _is_sentence(lines, at)


def _is_sentence(lines: Lines, at: int) -> bool:
    """A line of a sentence's length and end, neither phrase nor stamp nor the caption above a credit."""
    text = lines.texts[at]
    is_plain = lines.phrases[at] is None and lines.stamps[at] is None
    return (
        is_plain
        and len(text) >= _LEAST_LEAD
        and text.endswith(SENTENCE_ENDS)
        and not is_credited(lines, at)
    )


def is_notice(text: str) -> bool:
    """Whether a line says whose rights the text is, or where a post appeared first."""
    return len(text) <= _LONGEST_NOTICE and (
        _NOTICE.match(text) is not None
        or bool(rights_of(text))
        or _FEED_END.fullmatch(text) is not None
    )


def _is_in_head(lines: Lines, content: Scores, at: int) -> bool:
    """Whether a stamp stands between the first line of running text and the next."""
    for below in range(at + 1, min(len(lines), at + 1 + _BELOW)):
        if is_date_line(lines, below):
            return True
        if content[below] >= CONTENT_SCORE:
            return False
    return False


def _signs_beside_stamp(lines: Lines, at: int) -> bool:
    """A name right above or below a stamp, perhaps with the agency whose material was used."""
    near = [line for line in (at - 1, at + 1) if 0 <= line < len(lines)]
    return any(is_date_line(lines, line) for line in near) and looks_like_name(
        split_agency(lines.texts[at])[0]
    )


def _is_far_from_text(running: NDArray[np.bool_], at: int) -> bool:
    """Whether the page has other running text, but none near the line."""
    near = running[max(0, at - _NEAR) : at + _NEAR + 1].sum()
    return bool(near == 1 and running.sum() > 1)


def _is_caption_in_head(lines: Lines, content: Scores, at: int) -> bool:
    """Whether the first line of running text is credited, with more text below."""
    below = content[at + 1 : at + 1 + _BELOW]
    return bool((below >= CONTENT_SCORE).any()) and is_credited(lines, at)
