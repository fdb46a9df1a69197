"""Generate N realistic pages from the demo sample: for load, never for quality.

  python benchmarks/generate.py N OUT.jsonl [--seed 1] [--per-day 170] [--first-page 0]

The outlets' pages are taken apart (head, articles, foot) and put together again.  Each generated
dispatch is one of the sample's, with its words exchanged by a mapping of its own, the same in all of
its copies: so copies differ as outlets' copies do, and different dispatches share no text.  Days run
on with the pages.  The same arguments give the same pages, and ``--first-page`` continues a run.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wirecopy.data.background_terms import load_background_terms
from wirecopy.data.countries import countries
from wirecopy.data.demo import demo_gold, demo_pages

FIRST_DAY = datetime(2026, 1, 1, 6, tzinfo=UTC)
#: New dispatches a page: with 1 to 6 articles a page each dispatch is printed about eight times.
NEW_DISPATCHES_PER_PAGE = 0.45
#: How many dispatches are in the news at one time.
LIVE_DISPATCHES = 12
HTML_SHARE = 0.2
#: Share of the longer words that a dispatch exchanges, so that two dispatches share hardly a run of five.
EXCHANGED = 0.8
#: Documents of the background table that hold a word which may be put in.
COMMON = 4
#: What invented names are made of.
SYLLABLES = (
    "ba be bi bo da de di do fa fe fi ga go ha he hi ja jo ka ke ki ko la le li lo ma me mi mo na ne "
    "ni no pa pe pi ra re ri ro sa se si so ta te ti to va ve vi vo za ze zo kra bren stel mor".split()
)
#: Shorter lines are furniture (share buttons, stamps) and keep their words.
SHORT_LINE = 45

_WORD = re.compile(r"[^\W\d_]{3,}")
#: Words every dispatch keeps: days, months, and the grammar that holds sentences together.
_KEPT = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december the and for with from that this have has had was were said "
    "says told will would not its his her their who which after before over into than".split()
)
_DATE = re.compile(r"\b(\d{1,2}) (Mar(?:ch)?|March) (2026)\b|\b(March) (\d{1,2}), (2026)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """An article of the sample as lines."""

    outlet: str
    dispatch: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What an outlet prints around its articles."""

    outlet: str
    head: tuple[str, ...]
    foot: tuple[str, ...]


def take_apart() -> tuple[list[Furniture], list[Printing]]:
    """The sample's text pages as furniture and printings."""
    gold = {page["path"]: page for page in demo_gold()["pages"]}
    furniture, printings = [], []
    for page in demo_pages():
        if page.is_html:
            continue
        lines = page.data.decode("utf-8").split("\n")
        articles = gold[page.path]["articles"]
        first, last = articles[0]["first_line"], articles[-1]["last_line"]
        furniture.append(
            Furniture(outlet=page.outlet, head=tuple(lines[:first]), foot=tuple(lines[last + 1 :]))
        )
        printings += [
            Printing(
                outlet=page.outlet,
                dispatch=article["dispatch"],
                lines=tuple(lines[article["first_line"] : article["last_line"] + 1]),
            )
            for article in articles
        ]
    return furniture, printings


class Exchange:
    """One dispatch's mapping of words; the same word always becomes the same other word.

    Names become invented names, names of countries other countries' names, other words words of
    general English with the same last letter.
    """

    def __init__(self, seed: str, vocabulary: Vocabulary) -> None:
        self.seed = seed
        self.vocabulary = vocabulary

    def line(self, line: str, day: datetime) -> str:
        """The line with its words exchanged and its dates moved to ``day``."""
        dated = _DATE.sub(lambda m: _redate(m, day), line)
        return dated if len(line) < SHORT_LINE else _WORD.sub(self._word, dated)

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in _KEPT:
            return word
        drawn = hashlib.blake2b(f"{self.seed} {word.lower()}".encode(), digest_size=8).digest()
        number = int.from_bytes(drawn, "big")
        if number % 1000 >= EXCHANGED * 1000:
            return word
        return self.vocabulary.other(word, number // 1000)


class Vocabulary:
    """What words may become."""

    def __init__(self) -> None:
        known = load_background_terms().counts
        self._words: dict[str, list[str]] = {}
        for word in sorted(
            w for w, n in known.items() if n >= COMMON and w.isalpha() and len(w) > 2
        ):
            self._words.setdefault(word[-1], []).append(word)
        self._countries = sorted(c.names[0] for c in countries().values() if c.names[0].isalpha())
        self._common = {w for words in self._words.values() for w in words}

    def other(self, word: str, number: int) -> str:
        """Another word for ``word``; ``number`` decides which."""
        if word in self._countries:
            return self._countries[number % len(self._countries)]
        if word[0].isupper() and word.lower() not in self._common:
            return "".join(
                SYLLABLES[(number >> 6 * n) % len(SYLLABLES)] for n in range(3)
            ).capitalize()
        choices = self._words.get(word[-1].lower()) or [word]
        other = choices[number % len(choices)]
        return other.capitalize() if word[0].isupper() else other


def _redate(match: re.Match[str], day: datetime) -> str:
    month = day.strftime("%B")
    if match.group(1):
        return f"{day.day} {month[: len(match.group(2))]} {day.year}"
    return f"{month} {day.day}, {day.year}"


def pages(
    count: int, *, seed: int = 1, per_day: int = 170, first: int = 0
) -> Iterator[dict[str, str]]:
    """``count`` pages as JSONL columns, from page number ``first`` on."""
    furniture, printings = take_apart()
    vocabulary = Vocabulary()
    by_outlet: dict[str, list[Printing]] = {}
    for printing in printings:
        by_outlet.setdefault(printing.outlet, []).append(printing)
    for n in range(first, first + count):
        draw = random.Random(f"{seed} {n}")
        frame = draw.choice(furniture)
        moment = FIRST_DAY + timedelta(days=n / per_day)
        chosen = _choose(by_outlet[frame.outlet], n, draw)
        lines = [*frame.head]
        for printing, number in chosen:
            exchange = Exchange(f"{seed} {printing.dispatch} {number}", vocabulary)
            lines += [exchange.line(line, moment) for line in printing.lines] + [""]
        text = "\n".join([*lines, *frame.foot])
        is_html = draw.random() < HTML_SHARE
        yield {
            "url": f"https://{frame.outlet.lower().replace(' ', '')}.example/{n}",
            "outlet": frame.outlet,
            "captured_at": moment.isoformat(),
            "html" if is_html else "text": _to_html(lines, frame) if is_html else text,
        }


def _choose(printings: list[Printing], n: int, draw: random.Random) -> list[tuple[Printing, int]]:
    """One to six of the outlet's printings, each of a dispatch that is in the news at page ``n``."""
    newest = int(n * NEW_DISPATCHES_PER_PAGE)
    chosen: dict[tuple[str, int], Printing] = {}
    for _ in range(draw.choice((1, 1, 2, 3, 4, 6))):
        printing = draw.choice(printings)
        chosen[printing.dispatch, max(0, newest - draw.randrange(LIVE_DISPATCHES))] = printing
    return [(printing, number) for (_, number), printing in chosen.items()]


def _to_html(lines: list[str], frame: Furniture) -> str:
    body = "\n".join(
        f"<p>{html.escape(line)}</p>"
        if len(line) >= SHORT_LINE
        else f"<div>{html.escape(line)}</div>"
        for line in lines
        if line.strip()
    )
    title = html.escape(frame.outlet)
    return f"<!doctype html><html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


def main() -> None:
    """Write the pages."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-day", type=int, default=170)
    parser.add_argument("--first-page", type=int, default=0)
    args = parser.parse_args()
    made = pages(args.count, seed=args.seed, per_day=args.per_day, first=args.first_page)
    with args.out.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(page, ensure_ascii=False) + "\n" for page in made)


if __name__ == "__main__":
    main()
