"""Byline words: words of class, id, rel and itemprop that mark who wrote (a closed list of habits)."""

from __future__ import annotations

BYLINE_WORDS = frozenset(
    "author authors byline bylines autor autoren autorin auteur auteurs autore autori writer writers"
    " redacteur forfatter skribent dateline-author authorname authornames authorlist articleauthor"
    " postauthor storyauthor newsauthor entryauthor bylinename bylineauthor".split()
)
#: Words that say the line is about something else than this article's writer.
OTHER_WORDS = frozenset(
    "comment comments related teaser caption credit photo image recommended popular newsletter"
    " share sharing social bio biography date time follow footer nav sidebar".split()
)
#: Words around an element that names a writer which say that he wrote something else: a post's footer or
#: the line of its date may name its writer.
ELSEWHERE_WORDS = OTHER_WORDS - {"date", "time", "follow", "footer", "share", "sharing", "social"}


def marks_writer(words: tuple[str, ...]) -> bool:
    """Whether an element with these words names who wrote."""
    return not BYLINE_WORDS.isdisjoint(words) and OTHER_WORDS.isdisjoint(words)
