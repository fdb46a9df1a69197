"""Versions: which state of a report a copy prints, and which of its outlet's own editions it is.

A report is filed, then filed again with more.  That a text is longer proves nothing: the other may be
cut.  Two things do tell: a text that says so ("UPDATE 2", "2nd LD", "(Adds details)" in its headline or
in its first or last lines), and one outlet that printed the report again with something added.  Either
gives *states* of the report in order: the first that a text says, and before it what its outlet had printed,
if it grew; a copy that says nothing prints the last state of which it holds
something that came with it, and the first one when it holds nothing that came later.

*Editions* are the different texts in which one outlet printed one report, by the time they give
(updated, else published), then by growth.  An edition that adds hardly anything is no state.

Known misses: updates that replace rather than add; a copy whose desk cut all that was new, which
counts as the state before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from wirecopy.dispatches.said_versions import said_in
from wirecopy.model import Article
from wirecopy.text.align import runs_of
from wirecopy.text.shingles import read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.text.shingles import Hashes

    Flags = NDArray[np.bool_]

#: Share of an edition's runs of five words that must be new to it: more than a corrected sentence.
GROWN = 0.08
#: Share of the edition before that must still be there: else it was written anew.
HELD = 0.5
#: Share of what a state added that a copy of it holds, and fewest runs: a sentence of it.
LATE_SHARE = 0.1
LATE_RUNS = 6
#: Characters at either end of a text in which desks say which version it is.
HEAD = 240
#: States kept apart, so that an endless row of editions stays cheap.
MOST_STATES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Which state of its report, and which edition of its outlet, an article is."""

    #: From 1; None where nothing tells the states of the report.
    number: int | None
    #: From 1.
    edition: int
    why: str | None


@dataclass(frozen=True, slots=True)
class _State:
    """What the report held at one time."""

    number: int
    runs: Hashes
    #: Who shows it, in words.
    shown: str


def find_versions(articles: Sequence[Article]) -> dict[str, Version]:
    """By article id the version of each of the articles at home in one dispatch."""
    articles = sorted(articles, key=lambda article: article.id)
    said = {article.id: number for article in articles if (number := said_number(article))}
    editions = {outlet: _editions(of) for outlet, of in _by_outlet(articles).items()}
    edition = {
        one.id: n for of in editions.values() for n, same in enumerate(of, 1) for one in same
    }
    states = _said_states(articles, said, editions) if said else _grown_states(editions)
    states = states[:MOST_STATES]
    late = [(state, _without(state.runs, old.runs)) for old, state in pairwise(states)]
    first = states[0].number if late else None
    texts = {article.text_id: article.text for article in articles} if late else {}
    held = {text_id: _held(text, late, first) for text_id, text in texts.items()}
    return {
        one.id: Version(
            number=said[one.id] if one.id in said else held.get(one.text_id, _UNTOLD)[0],
            edition=edition.get(one.id, 1),
            why="it says so" if one.id in said else held.get(one.text_id, _UNTOLD)[1],
        )
        for one in articles
    }


def said_number(article: Article) -> int | None:
    """The number of the version a printing says it is; the first update is the second version."""
    text = article.text
    return said_in((article.headline or "", *article.summary, text[:HEAD], text[HEAD:][-HEAD:]))


def _by_outlet(articles: Iterable[Article]) -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = {}
    for article in articles:
        if article.outlet:
            found.setdefault(article.outlet, []).append(article)
    return found


def _editions(articles: Sequence[Article]) -> list[list[Article]]:
    """The texts of one outlet in order, each with the articles that print it."""
    by_text: dict[str, list[Article]] = {}
    for article in articles:
        by_text.setdefault(article.text_id, []).append(article)
    if len(by_text) == 1:
        return list(by_text.values())
    by_words: dict[bytes, list[Article]] = {}
    for same in by_text.values():
        by_words.setdefault(read_words(same[0].text).hashes.tobytes(), []).extend(same)
    return sorted(by_words.values(), key=lambda same: min(map(_moment, same)))


def _moment(article: Article) -> tuple[str, int, int, str]:
    """When an edition was printed: its time, what it says, its length; ties by id."""
    stamp = article.updated_at or article.published_at
    when = stamp.start.isoformat() if stamp and stamp.basis != "capture" else "9999"
    return when, said_number(article) or 0, len(article.text), article.id


def _said_states(
    articles: Iterable[Article],
    said: Mapping[str, int],
    editions: Mapping[str, list[list[Article]]],
) -> list[_State]:
    """A state for each number that a text says, and the one before the first of them."""
    by_number: dict[int, list[Article]] = {}
    for article in articles:
        if article.id in said:
            by_number.setdefault(said[article.id], []).append(article)
    states = [
        _State(number, _joined(same), f"version {number}, as {_name(same[0])} has it,")
        for number, same in sorted(by_number.items())
    ]
    first = min(by_number)
    before = (_edition_before(of, said, first) for _, of in sorted(editions.items()))
    return [*filter(None, [next(filter(None, before), None)]), *states]


def _edition_before(
    editions: Sequence[Sequence[Article]], said: Mapping[str, int], number: int
) -> _State | None:
    """What an outlet had printed of a report when it added to it and said that it did."""
    for old, new in pairwise(editions):
        is_update = any(said.get(one.id) == number for one in new)
        is_untold = not any(one.id in said for one in old)
        if is_update and is_untold and _has_grown(_joined(old), _joined(new)):
            return _State(number - 1, _joined(old), f"the first edition of {_name(old[0])}")
    return None


def _has_grown(old: Hashes, new: Hashes) -> bool:
    """Whether the later edition holds the one before, and adds to it."""
    return _share_in(old, new) >= HELD and 1 - _share_in(new, old) >= GROWN


def _grown_states(editions: Mapping[str, list[list[Article]]]) -> list[_State]:
    """The states that the outlet shows whose text grew most often (ties: longest, by name)."""
    shown = {
        outlet: states
        for outlet, of in editions.items()
        if len(of) > 1 and len(states := list(_growth(of))) > 1
    }
    if not shown:
        return []
    best = min(shown, key=lambda o: (-len(shown[o]), -len(shown[o][-1].runs), o))
    return shown[best]


def _growth(editions: Sequence[Sequence[Article]]) -> Iterator[_State]:
    """The editions that add to the ones before, the first included."""
    runs = [_joined(same[:1]) for same in editions]
    number = 1
    yield _State(1, runs[0], f"the first edition of {_name(editions[0][0])}")
    for n, (old, new) in enumerate(pairwise(runs), 2):
        if _has_grown(old, new):
            number += 1
            yield _State(number, new, f"edition {n} of {_name(editions[0][0])}")


#: Number and reason where nothing tells.
_Told = tuple[int | None, str | None]
_UNTOLD: _Told = (None, None)


def _held(text: str, late: Sequence[tuple[_State, Hashes]], first: int | None) -> _Told:
    """The last state of which a text holds something that came with it."""
    runs = runs_of(text)
    for state, added in reversed(late):
        if int(_is_in(added, runs).sum()) >= max(LATE_RUNS, LATE_SHARE * len(added)):
            return state.number, f"it holds what {state.shown} added"
    # Before the first update nothing is missing; behind an unseen one it cannot be told.
    return (1 if first == 1 else None), "it holds nothing that was added later"


def _name(article: Article) -> str:
    return article.outlet or article.id


def _joined(articles: Iterable[Article]) -> Hashes:
    import numpy as np

    texts = {article.text_id: article.text for article in articles}
    return np.unique(np.concatenate([runs_of(text) for text in texts.values()]))


def _is_in(some: Hashes, others: Hashes) -> Flags:
    import numpy as np

    return np.isin(some, others, assume_unique=True)


def _without(some: Hashes, others: Hashes) -> Hashes:
    return some[~_is_in(some, others)]


def _share_in(some: Hashes, others: Hashes) -> float:
    return float(_is_in(some, others).mean()) if len(some) else 0.0
