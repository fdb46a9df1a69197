"""Copies of reports: cut, set in another order, merged with own text, restyled, with wrong facts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.dispatches.desk.reports import Report, Wrong, make_wrong, text_of, write_report
from tests.dispatches.desk.style import draw_styles, restyle
from tests.dispatches.desk.templates import OWN

from wirecopy.dispatches import compare_texts
from wirecopy.model import Edit, EditClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A report's text, a copy of it, and what is wrong in the copy."""

    a: str
    b: str
    wrongs: tuple[Wrong, ...]
    #: Where the sentence of each wrong stands in ``a``.
    places: tuple[tuple[int, int], ...]
    styles: tuple[str, ...]


def make_case(seed: int, *, facts: int = 3, styles: int = 6) -> Case:
    """A report and a copy of it; the same for the same seed."""
    random = Random(seed)
    report = write_report(random, random.randrange(5, 12))
    changed, wrongs, taken = report, [], set()
    for _ in range(facts):
        made = make_wrong(changed, random, taken)
        if made:
            changed, wrong = made
            wrongs.append(wrong)
            taken.add((wrong.paragraph, wrong.sentence))
    names = draw_styles(random, styles)
    body = _desk(changed, {wrong.paragraph for wrong in wrongs}, random)
    dateline = random.choice(("", "", "PORT SAROVA (Meridian) - ", "SAROVA, March 3 – "))
    return Case(
        a=text_of(report),
        b=dateline + restyle(body, names),
        wrongs=tuple(wrongs),
        places=tuple(_place(report, wrong) for wrong in wrongs),
        styles=names,
    )


def _desk(report: Report, kept: set[int], random: Random) -> str:
    """Paragraphs cut, moved and added; those with wrong facts stay."""
    lines = [
        text_of((paragraph,))
        for n, paragraph in enumerate(report)
        if n in kept or n == 0 or random.random() < 0.8
    ]
    if random.random() < 0.3 and len(lines) > 3:
        at = random.randrange(1, len(lines))
        line = lines.pop(at)
        lines.insert(random.randrange(1, len(lines) + 1), line)
    for line in random.sample(OWN, random.choice((0, 0, 1, 2))):
        lines.insert(random.randrange(1, len(lines) + 1), line)
    return "\n\n".join(lines)


def _place(report: Report, wrong: Wrong) -> tuple[int, int]:
    paragraphs = report[: wrong.paragraph]
    start = len(text_of(paragraphs)) + 2 * bool(paragraphs)
    before = report[wrong.paragraph][: wrong.sentence]
    start += len(text_of((before,))) + bool(before)
    return start, start + len(text_of(((report[wrong.paragraph][wrong.sentence],),)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the comparison made of a case."""

    found: tuple[bool, ...]
    #: Edits classed as facts in sentences whose facts are right.
    false: tuple[Edit, ...]


QUOTE_CLASSES = frozenset({EditClass.QUOTE_TEXT, EditClass.QUOTE_JOIN})
QUOTE_KINDS = frozenset({"bracket", "quoted words", "joined", "quoted word"})


def judge(case: Case) -> Outcome:
    """Which wrong facts were found and classed, and which edits are falsely called facts."""
    edits = compare_texts(case.a, case.b).edits
    return Outcome(
        found=tuple(
            any(_is_found(edit, wrong) for edit in edits if _meets(edit, place))
            for wrong, place in zip(case.wrongs, case.places, strict=True)
        ),
        false=tuple(
            edit
            for edit in edits
            if edit.risk == 2 and not any(_meets(edit, place) for place in case.places)
        ),
    )


def _meets(edit: Edit, place: tuple[int, int]) -> bool:
    return edit.a.start <= place[1] and edit.a.end >= place[0]


def _is_found(edit: Edit, wrong: Wrong) -> bool:
    if wrong.kind in QUOTE_KINDS:
        return edit.edit_class in QUOTE_CLASSES and edit.risk >= 1
    if wrong.kind.startswith("quoted"):
        return edit.edit_class is EditClass.QUOTE_TEXT and edit.risk == 2
    return edit.edit_class is EditClass.FACT and edit.risk == 2
