"""One door for measuring: run the product on given inputs and write its predictions.

  python benchmarks/predict.py TASK INPUTS PRED

TASK       a line of INPUTS (JSON, one object a line)      a line of PRED
pages      {id, text}                                      {page, articles, labels}
html       {id, path}   (a .html or .html.gz)              {page, body, title, date, authors}
copies     {id, text, date?}                               {id, dispatch, story} and {a, b, label}
edits      {a, b, text_a, text_b, article_a?, article_b?}  {a, b, edits}
quotes, actors, times, events
           {id, text, date? or ranges?}                    {id, quotes | actors | times | events}
places     {id, text, spans?}                              {id, places}
toponyms   {id, text}                                      {id, places}, adjectives among them
phrases    {id, phrase, date?}                             {id, country, sector}
relation   {id, text, source, target}                      {id, root, penta}
sentences  {id, text, date?}                               {id, events}
conllu     a CoNLL-U file                                  a CoNLL-U file, columns predicted

It calls the public functions of ``wirecopy`` and does nothing that the product does not do.
Offsets are code points, half-open; dates are ISO days; ``ranges`` is [[start, end, date], ...].
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import wirecopy
from wirecopy.model import Actor, Article, EventMention, Span

Row = dict[str, Any]
T = TypeVar("T")

#: The statuses of the model in the words of the development data.
_STATUS = {"past": "happened", "negated": "denied"}
#: The same for labels of lines.
_LABELS = {"live_stamp": "date_line", "teaser": "related"}


def main() -> None:
    """Read the arguments, predict, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["conllu", *sorted(TASKS), "copies"])
    parser.add_argument("inputs", type=Path)
    parser.add_argument("pred", type=Path)
    args = parser.parse_args()
    if args.task == "conllu":
        args.pred.write_text(wirecopy.tag_conllu(args.inputs.read_text("utf-8")), "utf-8")
        return
    rows = _rows(args.inputs)
    found = _copies(rows) if args.task == "copies" else map(TASKS[args.task], rows)
    with args.pred.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in found)


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


# ---------------------------------------------------------------- pages


def _pages(row: Row) -> Row:
    reading = wirecopy.split_page(row["text"])
    inside = {n for a in reading.articles for n in range(a.first_line, a.last_line + 1)}
    labels: dict[str, list[list[int]]] = {}
    for n, block in enumerate(reading.page.blocks):
        kind = block.kind.value if block.kind else None
        # A line without a label is boilerplate outside every article.
        if kind is not None and (kind != "boilerplate" or n in inside):
            labels.setdefault(_LABELS.get(kind, kind), []).append([n, n])
    return {
        "page": row["id"],
        "articles": [_article(article) for article in reading.articles],
        "labels": labels,
    }


def _article(article: Article) -> Row:
    return {
        "first_line": article.first_line,
        "last_line": article.last_line,
        "kind": article.kind,
        "headline_line": article.headline_line,
        "published": article.published_at.day if article.published_at else None,
        "updated": article.updated_at.day if article.updated_at else None,
        "dateline": article.dateline.place if article.dateline else None,
        "agency": article.agency,
        "byline": list(article.authors),
    }


def _html(row: Row) -> Row:
    path = Path(row["path"])
    data = path.read_bytes()
    reading = wirecopy.split_page(gzip.decompress(data) if path.suffix == ".gz" else data)
    main, said = reading.main, reading.page.metadata
    day = main.day if main else None
    return {
        "page": row["id"],
        "body": "\n".join((*main.summary, main.text)) if main else "",
        "title": (main.headline if main else None) or said.title,
        "date": day or (said.published or said.modified or "")[:10] or None,
        "authors": list((main.authors if main else ()) or said.authors),
    }


# ---------------------------------------------------------------- copies and edits


def _copies(rows: Iterable[Row]) -> Iterator[Row]:
    texts: dict[str, str] = {}
    days: dict[str, date] = {}
    for row in rows:
        texts[row["id"]] = row["text"]
        if day := _day(row.get("date")):
            days[row["id"]] = day
    found = wirecopy.find_copies(texts, days=days)
    for name in texts:
        yield {
            "id": name,
            "dispatch": found.dispatch_of.get(name),
            "story": found.story_of.get(name),
        }
    for a, b, label in found.pairs:
        yield {"a": a, "b": b, "label": label}


def _edits(row: Row) -> Row:
    spans = [
        Span(start=given[0], end=given[1]) if (given := row.get(key)) else None
        for key in ("article_a", "article_b")
    ]
    found = wirecopy.compare(row["text_a"], row["text_b"], a_span=spans[0], b_span=spans[1])
    return {
        "a": row["a"],
        "b": row["b"],
        "edits": [
            {
                "a": _span(edit.a),
                "b": _span(edit.b),
                "cat": edit.edit_class.value,
                "in_quote": edit.in_quote,
                "risk": edit.risk,
            }
            for edit in found.edits
        ],
    }


# ---------------------------------------------------------------- facts


def _over(
    row: Row, read: Callable[[str, date | None], Iterable[T]], shift: Callable[[T, int], T]
) -> list[T]:
    """What ``read`` finds in the text, or in each of the ranges that are given with a day."""
    text = row["text"]
    ranges = row.get("ranges") or [[0, len(text), row.get("date")]]
    return [
        shift(found, start)
        for start, end, day in ranges
        for found in read(text[start:end], _day(day))
    ]


def _shifted(spans: Iterable[list[int]], by: int) -> list[list[int]]:
    return [[start + by, end + by] for start, end in spans]


def _quotes(row: Row) -> Row:
    def read(text: str, day: date | None) -> Iterator[Row]:
        for quote in wirecopy.quotes(text, day=day):
            yield {
                "segments": [_span(s) for s in quote.segments],
                "type": quote.kind,
                "speaker": quote.speaker,
                "speaker_mention": _span(quote.speaker_span) if quote.speaker_span else None,
                "via": list(quote.via),
            }

    def shift(quote: Row, by: int) -> Row:
        mention = quote["speaker_mention"]
        return {
            **quote,
            "segments": _shifted(quote["segments"], by),
            "speaker_mention": _shifted([mention], by)[0] if mention else None,
        }

    return {"id": row["id"], "quotes": _over(row, read, shift)}


def _actors(row: Row) -> Row:
    def read(text: str, day: date | None) -> Iterator[Row]:
        found = wirecopy.actors(text, day=day)
        for n, actor in enumerate(found.actors):
            yield {
                "name": actor.name,
                "country": actor.country,
                "sector": actor.sectors[0] if actor.sectors else None,
                "mentions": [_span(m.span) for m in found.mentions if m.actor == n],
            }

    def shift(actor: Row, by: int) -> Row:
        return {**actor, "mentions": _shifted(actor["mentions"], by)}

    return {"id": row["id"], "actors": _over(row, read, shift)}


def _times(row: Row) -> Row:
    found = _over(
        row,
        lambda text, day: wirecopy.times(text, day=day),
        lambda time, by: replace(time, span=time.span.shift(by)),
    )
    return {
        "id": row["id"],
        "times": [{"span": _span(t.span), "type": t.type, "value": t.value} for t in found],
    }


def _toponyms(row: Row) -> Row:
    return _places(row, adjectives=True)


def _places(row: Row, *, adjectives: bool = False) -> Row:
    given = row.get("spans")
    spans = [Span(start=start, end=end) for start, end in given] if given is not None else None
    return {
        "id": row["id"],
        "places": [
            {"span": _span(p.span), "lat": p.lat, "lon": p.lon, "country": p.country}
            for p in wirecopy.places(row["text"], spans=spans, adjectives=adjectives)
        ],
    }


def _code(actor: Actor) -> str:
    return " ".join((actor.country or "---", *actor.sectors[:1]))


def _events(row: Row) -> Row:
    def read(text: str, day: date | None) -> Iterator[Row]:
        for event in wirecopy.read_events(text, day=day):
            yield {
                "type": event.event_type.value,
                "mode": event.mode,
                "source": [_code(actor) for actor in event.actors],
                "target": [_code(actor) for actor in event.recipients],
                "date": event.date,
                "status": _STATUS.get(event.status, event.status),
                "span": _span(event.evidence),
                "score": event.score,
            }

    def shift(event: Row, by: int) -> Row:
        return {**event, "span": _shifted([event["span"]], by)[0]}

    return {"id": row["id"], "events": _over(row, read, shift)}


def _sentences(row: Row) -> Row:
    text = row["text"]
    found = wirecopy.read_events(text, day=_day(row.get("date")))
    return {
        "id": row["id"],
        "events": [
            {
                "category": event.event_type.value,
                "score": event.score,
                "source": _named(text, event, "actor"),
                "target": _named(text, event, "recipient"),
            }
            for event in found
        ],
    }


def _named(text: str, event: EventMention, side: str) -> list[Row]:
    """The actors of one side; all parties of a reciprocal event stand on both."""
    is_actor = side == "actor" or event.is_mutual
    actors = event.actors if is_actor else event.recipients
    spans = event.actor_spans if is_actor else event.recipient_spans
    words = [span.of(text) for span in spans] + [a.name for a in actors[len(spans) :]]
    return [
        {"text": name, "country": actor.country} for name, actor in zip(words, actors, strict=False)
    ]


def _phrases(row: Row) -> Row:
    actor = wirecopy.code_actor(row["phrase"], day=_day(row.get("date")))
    return {
        "id": row["id"],
        "country": actor.country if actor else None,
        "sector": actor.sectors[0] if actor and actor.sectors else None,
    }


def _relation(row: Row) -> Row:
    found = wirecopy.read_relation(row["text"], row["source"], row["target"])
    return {"id": row["id"], "root": found.event_type.value, "penta": found.quad_code}


TASKS: dict[str, Callable[[Row], Row]] = {
    "pages": _pages,
    "html": _html,
    "edits": _edits,
    "quotes": _quotes,
    "actors": _actors,
    "times": _times,
    "places": _places,
    "toponyms": _toponyms,
    "events": _events,
    "sentences": _sentences,
    "phrases": _phrases,
    "relation": _relation,
}

if __name__ == "__main__":
    main()
