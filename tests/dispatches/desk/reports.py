"""Reports: sentences with filled slots, and the facts an editor can get wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

from tests.dispatches.desk.pools import FACT_OF, MAKERS, PLACES, other_value, typo
from tests.dispatches.desk.templates import NARRATIVE, QUOTED

_SLOT = re.compile(r"\{(\w+)(?:=(\w+))?(\*)?(?::([^}]*))?\}")
_NAMES = frozenset({"person", "last", "place", "org", "country"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence; a slot when it has a kind."""

    text: str
    kind: str = ""
    others: tuple[str, ...] = ()
    is_swappable: bool = False


Sentence = tuple[Piece, ...]
#: Paragraphs of sentences.
Report = tuple[tuple[Sentence, ...], ...]


class Wrong(NamedTuple):
    """What was made wrong: the kind of fact, the words, and where they begin in the sentence."""

    kind: str
    before: str
    after: str
    paragraph: int
    sentence: int


def write_report(random: Random, paragraphs: int = 9) -> Report:
    """A report with a lead, quotations here and there, one to three sentences a paragraph."""
    names: dict[str, str] = {}
    narrative = iter(random.sample(NARRATIVE, min(len(NARRATIVE), paragraphs * 2)))
    quoted = iter(random.sample(QUOTED, len(QUOTED)))
    made = []
    for n in range(paragraphs):
        count = random.choice((1, 1, 2, 2, 3)) if n else 1
        kinds = [quoted if n % 3 == 1 and not at else narrative for at in range(count)]
        found = [next(kind, None) for kind in kinds]
        made.append(tuple(_fill(one, names, random) for one in found if one))
    return tuple(paragraph for paragraph in made if paragraph)


def _fill(template: str, names: dict[str, str], random: Random) -> Sentence:
    pieces, at = [], 0
    for match in _SLOT.finditer(template):
        pieces.append(Piece(template[at : match.start()]))
        kind, name, star, options = match.groups()
        lead, *others = (
            options.split("|") if options is not None else (_value(kind, name, names, random),)
        )
        pieces.append(Piece(lead, kind, tuple(others), bool(star)))
        at = match.end()
    pieces.append(Piece(template[at:]))
    return _capital(tuple(pieces))


def _value(kind: str, name: str | None, names: dict[str, str], random: Random) -> str:
    if name is None:
        return MAKERS[kind](random)
    full = names.setdefault(name, MAKERS["person"](random))
    return full if kind == "person" else full.split(" ", 1)[1]


def _capital(sentence: Sentence) -> Sentence:
    at = next(n for n, piece in enumerate(sentence) if piece.text)
    first = sentence[at].text
    found = next((n for n, c in enumerate(first) if c.isalpha()), 0)
    changed = replace(
        sentence[at], text=first[:found] + first[found : found + 1].upper() + first[found + 1 :]
    )
    return (*sentence[:at], changed, *sentence[at + 1 :])


def text_of(report: Report) -> str:
    """The report as text, a blank line between paragraphs."""
    return "\n\n".join(" ".join(map(sentence_text, paragraph)) for paragraph in report)


def sentence_text(sentence: Sentence) -> str:
    """The words of a sentence; a negation that is not there leaves no blank."""
    return re.sub(r"  +", " ", "".join(piece.text for piece in sentence)).replace(" .", ".")


def make_wrong(
    report: Report, random: Random, taken: set[tuple[int, int]]
) -> tuple[Report, Wrong] | None:
    """One fact of a sentence outside ``taken`` made wrong."""
    places = [
        (p, s)
        for p, paragraph in enumerate(report)
        for s in range(len(paragraph))
        if (p, s) not in taken
    ]
    random.shuffle(places)
    for p, s in places:
        options = list(_wrongs(report[p][s], random))
        if options:
            sentence, kind, before, after = random.choice(options)
            paragraph = (*report[p][:s], sentence, *report[p][s + 1 :])
            return (*report[:p], paragraph, *report[p + 1 :]), Wrong(kind, before, after, p, s)
    return None


def _wrongs(sentence: Sentence, random: Random) -> Iterator[tuple[Sentence, str, str, str]]:
    """Every way to make one thing of a sentence wrong: what it becomes, the kind, the words."""
    yield from _swaps(sentence)
    yield from _quote_changes(sentence)
    for at, piece in enumerate(sentence):
        fact = FACT_OF.get(piece.kind)
        if not piece.kind or fact is None or (fact == "word" and not _is_quoted(sentence, at)):
            continue
        if piece.kind in MAKERS:
            yield _with(
                sentence,
                at,
                fact,
                other_value(piece.kind, re.sub("^The ", "the ", piece.text), random),
            )
        for other in piece.others:
            yield _with(sentence, at, fact, other)
        if piece.kind in _NAMES and len(piece.text) > 4 and piece.text not in PLACES[10:]:
            yield _with(sentence, at, "typo", typo(piece.text, random))


def _is_quoted(sentence: Sentence, at: int) -> bool:
    before = "".join(piece.text for piece in sentence[:at])
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _with(sentence: Sentence, at: int, fact: str, value: str) -> tuple[Sentence, str, str, str]:
    old = sentence[at].text
    kind = f"quoted {fact}" if _is_quoted(sentence, at) else fact
    new = (*sentence[:at], replace(sentence[at], text=value), *sentence[at + 1 :])
    return _capital(new), kind, old, value


def _swaps(sentence: Sentence) -> Iterator[tuple[Sentence, str, str, str]]:
    stars = [n for n, piece in enumerate(sentence) if piece.is_swappable]
    if len(stars) == 2 and sentence[stars[0]].text.casefold() != sentence[stars[1]].text.casefold():
        one, two = (sentence[n] for n in stars)
        changed = list(sentence)
        changed[stars[0]], changed[stars[1]] = two, one
        yield _capital(tuple(changed)), "who did what", one.text, two.text


def _quote_changes(sentence: Sentence) -> Iterator[tuple[Sentence, str, str, str]]:
    """A bracket dropped, a quotation cut short or its words left out, two quotations joined."""
    text = sentence_text(sentence)
    for pattern, kind, new in (
        (r" ?\((?:in|of) [^)]+\)| ?\[[^\]]+\]", "bracket", ""),
        (r'(?<=[a-z]) and (?=[^"]*"[,.]?$)', "quoted words", ", "),
        (r'," [^"]*\. "(?=[A-Z])', "joined", ". "),
    ):
        match = re.search(pattern, text)
        if match:
            yield (
                (Piece(text[: match.start()] + new + text[match.end() :]),),
                kind,
                match.group(),
                new,
            )
