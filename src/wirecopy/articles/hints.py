"""Hints: what the markup says of a line, as votes added to its odds; flattened text has none.

The votes were set by hand from what the elements mean; they move a score, they do not decide it.
"""

from __future__ import annotations

import numpy as np

from wirecopy.articles.closed import closed_kind
from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import Scores
from wirecopy.model import BlockHint

#: Elements that hold no running text of an article, and ones that mostly do.
_APART = frozenset(
    {"nav", "footer", "aside", "figcaption", "button", "form", "label", "time", "address", "menu"}
)
_NAMES_APART = frozenset(
    "nav navigation footer sidebar related recommended newsletter subscribe share social promo advert comments comment"
    " cookie breadcrumb breadcrumbs tags caption byline".split()
)
#: Log odds for running text.
_MAIN, _LINKS, _APART_VOTE, _PARAGRAPH, _HEADING = 2.0, -2.5, -2.5, 0.7, -2.0
#: The same on a page that has one main text, for and against, and the share of the running text that shows it.
_MAIN_ALONE, _NOT_MAIN_ALONE, _MAIN_SHARE = 6.0, -12.0, 0.4
_RUNNING = 0.5
#: What a line above or below that text gets at most.
_OUTSIDE_MAIN = 0.3
_LONGEST_CLOSED = 160
_APART_RULES = frozenset(
    {
        "stamp",
        "by",
        "picture_credit",
        "agency_alone",
        "phrase:share",
        "phrase:newsletter",
        "phrase:related",
        "phrase:comment",
        "phrase:legal",
        "phrase:ad",
    }
)
#: Log odds for opening an article.
_H1, _H2, _ITEM, _TITLE, _PLAIN = 2.5, 0.7, 1.5, 3.0, -1.5
#: Share of linked characters from which a line is a list of links.
_LINK_SHARE = 0.8


def vote_content(lines: Lines, content: Scores) -> Scores:
    """``content`` with the votes of the markup."""
    has_one = has_one_main_text(lines, content)
    main = _MAIN_ALONE if has_one else _MAIN
    votes = np.array(
        [_content_vote(lines.hint(at), _main_vote(lines, at, main)) for at in range(len(lines))]
    )
    if not votes.any():
        return content
    voted = _shift(content, votes)
    if has_one:
        kept = [at for at in range(len(lines)) if is_main(lines, at)]
        voted[: kept[0]] = np.minimum(voted[: kept[0]], _OUTSIDE_MAIN)
        voted[kept[-1] + 1 :] = np.minimum(voted[kept[-1] + 1 :], _OUTSIDE_MAIN)
    return voted


def is_main(lines: Lines, at: int) -> bool:
    """Whether the main-text extractor keeps line ``at``."""
    hint = lines.hint(at)
    return hint is not None and hint.is_main is True


def is_caption(lines: Lines, at: int) -> bool:
    """Whether the markup calls line ``at`` a caption."""
    hint = lines.hint(at)
    return hint is not None and (hint.tag == "figcaption" or "caption" in hint.names)


def has_one_main_text(lines: Lines, content: Scores) -> bool:
    """Whether most of what reads like running text is what the main-text extractor keeps."""
    kept = whole = 0
    for at in np.flatnonzero(content >= _RUNNING):
        size = len(lines.texts[int(at)])
        whole += size
        kept += size if is_main(lines, int(at)) else 0
    return kept >= _MAIN_SHARE * whole and kept > 0


def _main_vote(lines: Lines, at: int, main: float) -> float:
    """Stamps, bylines and picture credits inside the main text are not all of it running text."""
    if main <= _MAIN:
        return main
    if not is_main(lines, at):
        return -_NOT_MAIN_ALONE
    if len(lines.texts[at]) > _LONGEST_CLOSED:
        return main
    found = closed_kind(lines, at)
    is_apart = found is not None and found[1] in _APART_RULES
    return _MAIN if is_apart else main


def _has_one_main_text(lines: Lines, content: Scores) -> bool:
    """Whether most of what reads like running text is what the main-text extractor keeps."""
    kept = whole = 0
    for at in np.flatnonzero(content >= _RUNNING):
        hint = lines.hint(int(at))
        size = len(lines.texts[int(at)])
        whole += size
        kept += size if hint is not None and hint.is_main else 0
    return kept >= _MAIN_SHARE * whole and kept > 0


def vote_starts(lines: Lines, at: tuple[int, ...], starts: Scores) -> Scores:
    """``starts`` of the candidate lines ``at`` with the votes of the markup."""
    title = lines.page.metadata.title
    votes = np.array([_start_vote(lines, line, title) for line in at])
    return _shift(starts, votes) if votes.any() else starts


def _shift(scores: Scores, votes: Scores) -> Scores:
    safe = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(safe / (1 - safe)) + votes
    return np.asarray(1 / (1 + np.exp(-odds)))


def _content_vote(hint: BlockHint | None, main: float) -> float:
    if hint is None:
        return 0.0
    vote = 0.0
    if hint.is_main is not None:
        vote += main if hint.is_main else -main
    if hint.link_share > _LINK_SHARE:
        vote += _LINKS
    if hint.tag in _APART or _NAMES_APART.intersection(hint.names):
        vote += _APART_VOTE
    if hint.tag == "p":
        vote += _PARAGRAPH
    elif hint.tag in {"h1", "h2"}:
        vote += _HEADING
    return vote


def _start_vote(lines: Lines, at: int, title: str | None) -> float:
    vote = 0.0
    text = lines.texts[at]
    if title and len(text) >= 12 and title.casefold().startswith(text.casefold()[:60]):
        vote += _TITLE
    hint = lines.hint(at)
    if hint is None:
        return vote
    if hint.tag == "h1":
        vote += _H1
    elif hint.tag == "h2":
        vote += _H2
    elif hint.tag in {"p", "li", "span", "td"} or hint.tag in _APART:
        vote += _PLAIN
    if hint.item is not None and hint.tag in {"h1", "h2", "h3"} and _opens_item(lines, at):
        vote += _ITEM
    if hint.is_main is False:
        vote += _PLAIN
    return vote


def _opens_item(lines: Lines, at: int) -> bool:
    """Whether no other heading of the same item stands above."""
    hint = lines.hint(at)
    for above in range(at - 1, -1, -1):
        other = lines.hint(above)
        if other is None or hint is None or other.item != hint.item:
            return True
        if other.tag in {"h1", "h2", "h3"}:
            return False
    return True
