"""Shares: counting on bits gives what counting word by word gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.dispatches.derivation import DerivationConfig, measure_side
from wirecopy.dispatches.reading import read_layered
from wirecopy.dispatches.shares import MOST_SHIFTED, count_side, longest_run
from wirecopy.text.align import Block, matching_both

CONFIG = DerivationConfig()

#: Sentences of few different words, so that texts share runs, gaps and repeated phrases.
_WORDS = st.sampled_from("the a port was shut on monday we said our men left north".split())
_LINE = st.builds(
    lambda words, form: form.format(" ".join(words)),
    st.lists(_WORDS, min_size=1, max_size=14),
    st.sampled_from(["{}.", '"{}," he said.', '{} "{{}}" again.', "{}:", "We {} and we left."]),
)


@st.composite
def _versions(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts, the second partly of lines of the first."""
    lines = draw(st.lists(_LINE, max_size=12))
    own = st.one_of(_LINE, st.sampled_from(lines)) if lines else _LINE
    return "\n".join(lines), "\n".join(draw(st.lists(own, max_size=12)))


@settings(max_examples=300)
@given(_versions())
def test_bits_count_as_words_do(both: tuple[str, str]) -> None:
    """Shares, runs and leads of both directions are equal, or the fast way says it cannot tell."""
    a, b = map(read_layered, both)
    for one, two, blocks in zip((a, b), (b, a), matching_both(a.grams, b.grams), strict=True):
        side = count_side(
            one, two, blocks, lead_skip=CONFIG.lead_skip, lead_words=CONFIG.lead_words
        )
        assert side is None or side == measure_side(one, two, blocks, CONFIG)


def test_torn_texts_are_left_to_the_plain_way() -> None:
    """A long text in very many blocks is not counted on bits, one in a single block is."""
    side = read_layered("harbour " * 2000)
    torn = [Block(n, n, 1) for n in range(MOST_SHIFTED // 2000 + 1)]
    assert count_side(side, side, torn, lead_skip=12, lead_words=30) is None
    whole = count_side(side, side, [Block(0, 0, 2000)], lead_skip=12, lead_words=30)
    assert whole is not None
    assert (whole.narrative, whole.run, whole.shared) == (1.0, 2000, 2000)


@given(st.lists(st.booleans(), max_size=40))
def test_longest_run_of_ones(flags: list[bool]) -> None:
    """The longest run is that of the flags."""
    written = "".join("1" if flag else "0" for flag in flags)
    bits = int(written[::-1] or "0", 2)
    assert longest_run(bits) == max(map(len, written.split("0")))
