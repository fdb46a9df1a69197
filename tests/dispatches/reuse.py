"""A newsroom drawn at random: dispatches, and articles of which it is known what they took from whom.

The written dispatches are told again with other words: every longer word becomes another one, the
same throughout a dispatch.  Their shape (leads, quotations, lengths) stays, and no run of words is
shared by two.  Desks then cut, restyle, add own paragraphs and merge; each article comes with the
derivation that follows from what was done to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from random import Random
from typing import Any

from tests.dispatches.newsroom import DISPATCHES, OWN, add_own, merge, restyle, shorten

from wirecopy.dispatches import (
    candidate_pairs,
    group_dispatches,
    measure_overlap,
    sketch_text,
)
from wirecopy.model import Article, Credit, Dispatch, Span
from wirecopy.model.ids import text_id_of

_WORD = re.compile(r"\b[A-Za-z]{4,}\b")
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An article and what it is to each dispatch it took from."""

    text: str
    #: ``cut``, ``styled``, ``more``, ``merged``, ``quoted``, ``own``.
    how: str
    #: Number of the dispatch -> ``whole`` or ``partial``; none of the others.
    derived: dict[int, str]


@lru_cache(maxsize=1)
def _pool() -> list[str]:
    found = {w.lower() for text in (*DISPATCHES.values(), *OWN) for w in _WORD.findall(text)}
    return sorted(found)


def retell(text: str, seed: int) -> str:
    """The text with its longer words exchanged, the same word always for the same other."""
    random = Random(seed)
    pool = _pool()
    other = dict(zip(pool, random.sample(pool, len(pool)), strict=True))

    def exchange(match: re.Match[str]) -> str:
        word = match.group()
        new = other.get(word.lower(), word)
        return new.capitalize() if word[0].isupper() else new

    return _WORD.sub(exchange, text)


def dispatch(number: int) -> str:
    """One of any number of dispatches."""
    names = sorted(DISPATCHES)
    text = DISPATCHES[names[number % len(names)]]
    return text if number < len(names) else retell(text, number)


def own_words(text: str) -> int:
    """Words outside quotations."""
    return len(re.findall(r"\w+", _QUOTED.sub("", text)))


def make(number: int, other: int, random: Random) -> Made:
    """One article drawn from dispatch ``number`` (and ``other``)."""
    text = dispatch(number)
    how = random.choice(("cut", "styled", "more", "merged", "quoted", "own"))
    if how == "cut":
        short = shorten(text, random, random.choice((0.35, 0.5, 0.7, 0.9)))
        return Made(text=restyle(short, random), how=how, derived={number: "whole"})
    if how == "styled":
        return Made(text=restyle(text, random), how=how, derived={number: "whole"})
    if how == "more":
        told = add_own(shorten(text, random, 0.8), random, random.randrange(1, 4))
        return Made(text=restyle(told, random), how=how, derived={number: "whole"})
    if how == "merged":
        both = merge(text, dispatch(other), random)
        derived = {number: "partial", other: "partial"}
        return Made(text=restyle(both, random), how=how, derived=derived)
    lines = [retell(line, random.randrange(1 << 30)) for line in random.sample(OWN, 7)]
    if how == "quoted":
        for quotation in _QUOTED.findall(text)[:3]:
            said = f'{quotation[:-1]}" a visitor to the place recalled later that same day.'
            lines.insert(random.randrange(1, len(lines)), said)
    return Made(text="\n\n".join(lines), how=how, derived={})


def newsroom(seed: int, dispatches: int, articles: int) -> tuple[list[str], list[Made]]:
    """Dispatches as filed, and articles made of them."""
    random = Random(seed)
    first = seed * 1000
    filed = [dispatch(first + n) for n in range(dispatches)]
    return filed, list(_articles(first, dispatches, articles, random))


def _articles(first: int, dispatches: int, articles: int, random: Random) -> Iterator[Made]:
    for _ in range(articles):
        one, two = random.sample(range(dispatches), 2)
        made = make(first + one, first + two, random)
        derived = {number - first: kind for number, kind in made.derived.items()}
        yield Made(text=made.text, how=made.how, derived=derived)


def printed(text: str, name: str, *, is_filed: bool) -> Article:
    """The text as an article; a dispatch as filed is signed by its agency."""
    span = Span(start=0, end=len(text))
    credit = Credit(agency="Meridian", is_text=True, evidence="signoff", span=Span(start=0, end=1))
    nothing: dict[str, Any] = dict.fromkeys(
        "url headline headline_line dateline agency published_at updated_at language section".split()
    )
    return Article(
        id=f"ar_{name}",
        page_id=f"pg_{name}",
        index=0,
        kind="article",
        outlet=f"Outlet {name}",
        span=span,
        first_line=0,
        last_line=1,
        summary=(),
        authors=(),
        credits=(credit,) if is_filed else (),
        text=text,
        text_id=text_id_of(text),
        pieces=(),
        why="generated",
        **nothing,
    )


def group_texts(articles: list[Article]) -> tuple[Dispatch, ...]:
    """Dispatches of articles, found as the product finds them."""
    texts = {article.text_id: article.text for article in articles}
    names = sorted(texts)
    sketches = [sketch_text(texts[name]) for name in names]
    pairs = candidate_pairs(sketches, [None] * len(names), [True] * len(names))
    named = [(names[i], names[j]) for i, j in pairs]
    return group_dispatches(articles, [measure_overlap(a, texts[a], b, texts[b]) for a, b in named])


def derivations(seed: int, dispatches: int, articles: int) -> Iterator[tuple[Made, dict[int, str]]]:
    """Each article made, and what was found it derives from which dispatch."""
    filed, made = newsroom(seed, dispatches, articles)
    printed_all = [printed(text, f"filed{n}", is_filed=True) for n, text in enumerate(filed)]
    printed_all += [printed(one.text, f"{n}", is_filed=False) for n, one in enumerate(made)]
    found = group_texts(printed_all)
    home = {c.article_id: d for d in found for c in d.copies if c.is_home}
    partial = {(c.article_id, d.id) for d in found for c in d.copies if not c.is_home}
    for n, one in enumerate(made):
        mine = home[f"ar_{n}"]
        derived = {}
        for number in range(dispatches):
            theirs = home[f"ar_filed{number}"]
            if theirs.id == mine.id:
                derived[number] = "whole"
            # A copy of a merged text took what that took.
            elif {(f"ar_{n}", theirs.id), (mine.lead_copy_id, theirs.id)} & partial:
                derived[number] = "partial"
        yield one, derived


def leads_are_apart(seed: int, dispatches: int) -> bool:
    """Whether the dispatches as filed share less than what proves anything."""
    filed, _ = newsroom(seed, dispatches, 0)
    pairs = combinations(filed, 2)
    return all(measure_overlap("a", a, "b", b).shared_words < 12 for a, b in pairs)
