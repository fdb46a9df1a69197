"""Derivation: what two texts share and what that makes them."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dispatches.newsroom import (
    DISPATCHES,
    HARBOUR,
    OWN,
    TALKS,
    add_own,
    merge,
    paragraphs,
    restyle,
    shorten,
)

from wirecopy.dispatches import DerivationConfig, label_pair, measure_overlap


def _label(a: str, b: str) -> str:
    return label_pair(measure_overlap("a", a, "b", b))


def _own_words(text: str) -> int:
    return len(re.findall(r"\w+", re.sub(r'"[^"]*"', "", text)))


def _reaction(text: str, random: Random) -> str:
    """An own report that only takes the quotations over."""
    lines = random.sample(OWN, 4)
    for quotation in re.findall(r'"[^"]*"', text)[:3]:
        lines.insert(random.randrange(1, len(lines)), f'{quotation[:-1]}" a witness recalled.')
    return "\n\n".join(lines)


def test_a_text_copies_itself() -> None:
    """Every share of a text in itself is one."""
    overlap = measure_overlap("a", HARBOUR, "b", HARBOUR)
    assert (overlap.narrative_a, overlap.narrative_b, overlap.quote_a) == (1, 1, 1)
    assert overlap.lead_match
    assert label_pair(overlap) == "copy"


def test_moved_paragraphs_are_found() -> None:
    """The order of paragraphs does not matter."""
    moved = "\n\n".join(reversed(paragraphs(HARBOUR)))
    overlap = measure_overlap("a", HARBOUR, "b", moved)
    assert overlap.narrative_a > 0.97


def test_shared_quotations_are_no_copying() -> None:
    """Two own reports that quote the same words share no narrative."""
    random = Random(5)
    for text in DISPATCHES.values():
        overlap = measure_overlap("a", text, "b", _reaction(text, random))
        assert label_pair(overlap) == "none"
        assert overlap.quote_b is not None
        assert overlap.quote_b > 0.5


def test_a_shared_statement_is_no_copying() -> None:
    """A statement that both set after a colon is a third party's."""
    statement = (
        "The bridge over the Tamsin will stay closed until every cable has been replaced " * 3
    )
    one = "\n".join([*OWN[:3], "The statement reads:", statement])
    two = "\n".join([*OWN[3:6], "The office wrote:", statement])
    assert _label(one, two) == "none"


def test_a_refuted_report_was_taken_over() -> None:
    """A report that another text sets whole, to refute it, is partly taken over, not copied."""
    report = " ".join(OWN[:4])
    refutation = "\n".join([*OWN[4:8], "The false report reads:", report])
    assert _label(report, refutation) == "partial"


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", HARBOUR), ("word", "word"), ("!", "?")])
def test_short_texts(a: str, b: str) -> None:
    """Texts with hardly a word are measured like others."""
    overlap = measure_overlap("a", a, "b", b)
    assert 0 <= overlap.narrative_a <= 1
    assert label_pair(overlap) in {"copy", "none"}


@given(st.text(max_size=80), st.text(max_size=80))
def test_sides_can_be_exchanged(a: str, b: str) -> None:
    """The overlap of b with a mirrors that of a with b."""
    there, back = measure_overlap("a", a, "b", b), measure_overlap("b", b, "a", a)
    assert (there.narrative_a, there.quote_a) == (back.narrative_b, back.quote_b)
    assert (there.longest_run, there.shared_words) == (back.longest_run, back.shared_words)


def test_cut_restyled_and_merged_texts() -> None:
    """What desks do to a dispatch is told in at least 99 of 100 cases."""
    random, wrong, total = Random(11), [], 0
    names = sorted(DISPATCHES)
    for _ in range(120):
        name = random.choice(names)
        text = DISPATCHES[name]
        other = DISPATCHES[random.choice([n for n in names if n != name])]
        cases = {
            "copy": restyle(shorten(text, random, random.choice((0.5, 0.7, 0.9))), random),
            "partial": restyle(merge(text, other, random), random),
            "none": restyle(other, random),
        }
        for expected, version in cases.items():
            total += 1
            if _label(text, version) != expected:
                wrong.append((expected, name))
    assert len(wrong) <= total * 0.01


def test_a_fifth_taken_over_with_the_lead_is_reuse() -> None:
    """A desk that restyles every line leaves no long run; the lead tells that the text was taken."""
    random = Random(4569)
    taken = add_own(shorten(DISPATCHES["bank"], random, 0.5), random, 7)
    overlap = measure_overlap("a", DISPATCHES["bank"], "b", restyle(taken, random))
    assert overlap.longest_run < DerivationConfig().partial_low_run
    assert label_pair(overlap) == "partial"
    assert label_pair(replace(overlap, lead_match=False)) == "none"


def test_a_book_and_its_chapters_cost_as_much_as_their_length() -> None:
    """A text of 1 MB is read and compared with parts of it in a second or two of processor time."""
    random = Random(5)
    lines = [" ".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(60_000)]
    book, chapter = "\n".join(lines), "\n".join(lines[20_000:40_000])
    started = time.process_time()
    overlap = measure_overlap("a", chapter, "b", book)
    assert time.process_time() - started < 5
    assert overlap.narrative_a == 1
    assert overlap.longest_run >= 9 * 15_000


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.sampled_from(sorted(DISPATCHES)))
def test_own_paragraphs_make_it_partial_or_copy(seed: int, name: str) -> None:
    """With half of the text gone, more own words than taken ones make a partial copy."""
    random = Random(seed)
    text = DISPATCHES[name]
    taken = shorten(text, random, 0.5)
    version = add_own(taken, random, 7)
    share = max(_own_words(taken) / _own_words(text), _own_words(taken) / _own_words(version))
    if 0.35 < share < 0.6:
        assert _label(text, restyle(version, random)) == "partial"
    assert _label(TALKS if name != "talks" else HARBOUR, version) == "none"
