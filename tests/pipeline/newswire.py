"""A small invented wire: pages of a few outlets with copies, altered copies and reports of their own."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

_REPORTS = (
    (
        "Ministers agree on river crossing",
        "{place}, {day} (Northwire) - The foreign ministers of Norway and Chile agreed on {weekday} to reopen"
        " the crossing at {place} that floods had closed for two seasons.",
        '"We waited long enough for this bridge," Foreign Minister Tomas Arvik said at the {place} town hall.',
        "The agreement asks both governments to pay half of the repairs and to finish them before the"
        " winter sets in.",
        "Engineers from the two countries will survey the piers next month, the ministry said in a"
        " statement handed to reporters.",
    ),
    (
        "Peru protests over fishing patrols",
        "{place}, {day} (Northwire) - Peru protested on {weekday} against patrols that its neighbour sent"
        " into waters near {place}, calling them a breach of the treaty of limits.",
        "The ambassador was summoned for the second time this year and handed a note of four pages.",
        '"Our boats will go on working where they always worked," the deputy minister Ana Quiroz told a'
        " radio station.",
        "Officials of the other side rejected the protest and said the patrols had kept to the agreed line.",
    ),
    (
        "Kenya sends grain after storm",
        "{place}, {day} (Northwire) - Kenya sent forty trucks of grain on {weekday} to the districts around"
        " {place} where a storm had destroyed the harvest.",
        "The convoy is the first of three, the relief office said, and the next one should leave within"
        " ten days.",
        '"Nobody here has to walk for food this week," said a teacher who helped to unload the sacks.',
        "The storm flooded about nine thousand farms and cut the only paved road for a week.",
    ),
)
_PLACES = ("Halden", "Ostara", "Miravel", "Quellon", "Tarbert", "Sandoval", "Brekke", "Lomax")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_OUTLETS = ("The Fjord Courier", "Andes Daily", "Lakeside Post")


def wire_pages(count: int) -> list[dict[str, str]]:
    """Rows of JSONL: ``count`` pages, three outlets printing each report, each in its own way."""
    return [_page(n) for n in range(count)]


def write_wire(path: Path, rows: list[dict[str, str]]) -> Path:
    """Write rows as a JSONL file."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def write_crawl(path: Path, rows: list[dict[str, str]]) -> Path:
    """Write rows as one big file of a crawl, each record packed by itself, as crawlers do."""
    with path.open("wb") as file:
        for row in rows:
            asked = _record("request", row, b"GET / HTTP/1.1\r\n\r\n")
            lines = "".join(f"<p>{line}</p>" for line in row["text"].splitlines() if line)
            html = f"<html><body><article>{lines}</article></body></html>"
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            file.write(gzip.compress(asked))
            file.write(gzip.compress(_record("response", row, head + html.encode())))
    return path


def _record(kind: str, row: dict[str, str], body: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {row['url']}\r\n"
        f"WARC-Date: {row['date']}\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _page(n: int) -> dict[str, str]:
    report, printing = divmod(n, len(_OUTLETS))
    headline, *paragraphs = _REPORTS[report % len(_REPORTS)]
    day = 1 + (report * 2) % 27
    values = {
        "place": _PLACES[report % len(_PLACES)],
        "day": f"April {day}",
        "weekday": _WEEKDAYS[report % len(_WEEKDAYS)],
    }
    lines = [paragraph.format(**values) for paragraph in paragraphs]
    if printing == 1:
        lines = [lines[0].replace("agreed", "decided"), *lines[1:-1]]
    if printing == 2:
        lines.append(f"Readers of the {values['place']} edition wrote to us about it.")
    body = "\n".join(lines)
    outlet = _OUTLETS[printing]
    return {
        "text": f"{headline}\n\nApril {day}, 2026\n\n{body}\n",
        "url": f"https://{outlet.split()[-1].lower()}.example/{n}",
        "outlet": outlet,
        "date": f"2026-04-{day:02d}T12:00:00Z",
    }


_NOUNS = (
    "ferry tunnel quarry orchard senate viaduct glacier convoy vineyard embassy turbine harbour"
    " reservoir cathedral railway sawmill monastery lagoon citadel foundry granary observatory"
    " peninsula dockyard archive shipyard causeway aqueduct plantation lighthouse estuary plateau"
).split()


def saga_pages(days: int) -> list[dict[str, str]]:
    """A page a day on a subject that drifts: each day is like its neighbours, and far ones unlike."""
    return [_saga_page(n) for n in range(days)]


def _saga_page(n: int) -> dict[str, str]:
    chance = random.Random(n)
    words = [_NOUNS[(n + k) % len(_NOUNS)].capitalize() for k in range(12)]
    body = "\n".join(_saga_line(words, chance) for _ in range(6))
    day = f"2026-{1 + n // 28:02d}-{1 + n % 28:02d}"
    return {
        "text": f"{words[0]} talks enter round {n}\n\n{day}\n\n{body}\n",
        "url": f"https://saga.example/{n}",
        "outlet": "Lakeside Post",
        "date": f"{day}T12:00:00Z",
    }


def _saga_line(words: list[str], chance: random.Random) -> str:
    """A line of nouns in an order of chance, so that no two days share a run of words."""
    joints = ("near the", "above the", "beyond the", "against the", "within the", "under the")
    line = " ".join(f"{word} {chance.choice(joints)}" for word in chance.sample(words, 8))
    return f"Delegates saw the {line} old town."


def crowd_pages(count: int) -> list[dict[str, str]]:
    """Versions of two reports, each cut and lengthened in its own way, over four weeks."""
    return [_crowd_page(n) for n in range(count)]


def _crowd_page(n: int) -> dict[str, str]:
    chance = random.Random(n)
    headline, *paragraphs = _REPORTS[n % 2]
    place = {"place": "Halden", "day": "April 1", "weekday": "Monday"}
    lines = [paragraph.format(**place) for paragraph in paragraphs]
    del lines[1 + n % 3]
    for k in range(n % 5):
        words = chance.sample(_NOUNS, 14)
        lines.insert(1 + k % len(lines), f"Past the {' and the '.join(words)} nothing moved.")
    day = f"2026-04-{1 + 5 * (n % 6):02d}"
    text = "\n".join(lines)
    return {
        "text": f"{headline}\n\n{day}\n\n{text}\n",
        "url": f"https://crowd{n}.example/{n}",
        "outlet": f"Outlet {n}",
        "date": f"{day}T12:00:00Z",
    }


#: What an outlet prints under every article, worded like a sentence of one.
REPEATED = "Letters to the desk in Halden are read every morning and answered within the week."


def repeating_pages(count: int, *, copies: int = 0) -> list[dict[str, str]]:
    """Pages of one outlet that all print one sentence; and another's copies, half of them with it."""
    rows = [_repeating_page(n, "Halden Herald", with_line=True) for n in range(count)]
    rows += [_repeating_page(n, "Ostara News", with_line=n % 2 == 0) for n in range(copies)]
    return rows


def _repeating_page(n: int, outlet: str, *, with_line: bool) -> dict[str, str]:
    chance = random.Random(n)
    nouns = chance.sample(_NOUNS, 12)
    lines = [
        f"The council voted on Monday to close the {a} near the {b}, which {k} families had used for"
        f" {n + 3} years, and to give the money to the {c} that stands beside it."
        for k, (a, b, c) in enumerate(zip(nouns[::3], nouns[1::3], nouns[2::3], strict=True), 2)
    ]
    if with_line:
        lines.insert(2, REPEATED)
    day = f"2026-05-{1 + n % 28:02d}"
    body = "\n".join(lines)
    return {
        "text": f"Council of Halden closes the {nouns[0]} and the {nouns[3]}\n\n{day}\n\n{body}\n",
        "url": f"https://{outlet.split(maxsplit=1)[0].lower()}.example/{n}",
        "outlet": outlet,
        "date": f"{day}T12:00:00Z",
    }
