"""Change: one hunk with everything its class is read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.names import Names
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Words each side of a small exchange has at most, and words of a small loss or gain.
EXCHANGE_WORDS = 4
LOSS_WORDS = 2


@dataclass(frozen=True)
class Change:
    """The tokens that differ, and what stands around them."""

    a: TokenRow
    b: TokenRow
    hunk: Hunk
    #: Names of each text.
    known_a: Names
    known_b: Names

    @property
    def names_a(self) -> frozenset[str]:
        """Words of a that are names."""
        return self.known_a.words

    @property
    def names_b(self) -> frozenset[str]:
        """Words of b that are names."""
        return self.known_b.words

    @property
    def language(self) -> str:
        """The language of the texts, where the tables have it and no text is in another; else empty."""
        told = {language_of(self.a.text), language_of(self.b.text)} - {""}
        return told.pop() if len(told) == 1 else ""

    @property
    def side(self) -> tuple[TokenRow, int, int]:
        """The side that has words, when only one has: its row, and the tokens."""
        if self.words_a:
            return self.a, self.hunk.a_start, self.hunk.a_end
        return self.b, self.hunk.b_start, self.hunk.b_end

    @cached_property
    def keys_a(self) -> tuple[str, ...]:
        """Keys of the tokens of a."""
        return self.a.keys[self.hunk.a_start : self.hunk.a_end]

    @cached_property
    def keys_b(self) -> tuple[str, ...]:
        """Keys of the tokens of b."""
        return self.b.keys[self.hunk.b_start : self.hunk.b_end]

    @cached_property
    def words_a(self) -> tuple[str, ...]:
        """Words of a; marks left out."""
        return tuple(key for key in self.keys_a if is_word(key))

    @cached_property
    def words_b(self) -> tuple[str, ...]:
        """Words of b; marks left out."""
        return tuple(key for key in self.keys_b if is_word(key))

    @property
    def only(self) -> tuple[str, ...]:
        """The words of the side that has some, when the other has none."""
        return self.words_a or self.words_b

    @property
    def is_one_sided(self) -> bool:
        """Whether only one side has words."""
        return bool(self.words_a) != bool(self.words_b)

    @property
    def is_small(self) -> bool:
        """Whether a few words were exchanged, or a word or two set or dropped."""
        if self.is_one_sided:
            return len(self.only) <= LOSS_WORDS
        return 0 < max(len(self.words_a), len(self.words_b)) <= EXCHANGE_WORDS

    @cached_property
    def surfaces_a(self) -> tuple[str, ...]:
        """Words of a as written."""
        rows = self.a.surfaces[self.hunk.a_start : self.hunk.a_end]
        return tuple(surface for surface in rows if is_word(surface))

    @cached_property
    def surfaces_b(self) -> tuple[str, ...]:
        """Words of b as written."""
        rows = self.b.surfaces[self.hunk.b_start : self.hunk.b_end]
        return tuple(surface for surface in rows if is_word(surface))

    def before_a(self, count: int = 1) -> tuple[str, ...]:
        """Keys of the tokens before the change in a."""
        return self.a.keys[max(0, self.hunk.a_start - count) : self.hunk.a_start]

    def after_a(self, count: int = 1) -> tuple[str, ...]:
        """Keys of the tokens after the change in a."""
        return self.a.keys[self.hunk.a_end : self.hunk.a_end + count]

    def before_b(self, count: int = 1) -> tuple[str, ...]:
        """Keys of the tokens before the change in b."""
        return self.b.keys[max(0, self.hunk.b_start - count) : self.hunk.b_start]

    def after_b(self, count: int = 1) -> tuple[str, ...]:
        """Keys of the tokens after the change in b."""
        return self.b.keys[self.hunk.b_end : self.hunk.b_end + count]

    @cached_property
    def in_quote(self) -> bool:
        """Whether the change lies inside a quotation of each side that has tokens there."""
        sides = (
            (self.a, self.hunk.a_start, self.hunk.a_end),
            (self.b, self.hunk.b_start, self.hunk.b_end),
        )
        return all(_inside(row, start, end) for row, start, end in sides)

    @cached_property
    def spans_sentence(self) -> bool:
        """Whether whole sentences were cut or added."""
        if self.keys_a and self.keys_b:
            return False
        row, start, end = self.side
        # A mark of quotation opens the sentence, whatever of the quotation follows it.
        first = start - 1 if start and end > start and row.keys[start - 1] == '"' else start
        begins = any(at == 0 or row.sentences[at] != row.sentences[at - 1] for at in {start, first})
        ends = end == len(row) or row.sentences[end] != row.sentences[end - 1]
        return begins and ends

    @property
    def crosses_sentence(self) -> bool:
        """Whether either side has words of two sentences."""
        sides = (
            (self.a, self.hunk.a_start, self.hunk.a_end),
            (self.b, self.hunk.b_start, self.hunk.b_end),
        )
        return any(
            end - start > 1 and row.sentences[start] != row.sentences[end - 1]
            for row, start, end in sides
        )


def _inside(row: TokenRow, start: int, end: int) -> bool:
    """Words inside a quotation; for an insertion point, both neighbours."""
    inner = [row.quoted[at] for at in range(start, end) if is_word(row.keys[at])]
    inner = inner or [row.quoted[at] for at in range(start, end) if row.keys[at] not in "\"'"]
    if inner:
        return all(inner)
    left = start > 0 and row.quoted[start - 1] and row.keys[start - 1] != '"'
    right = end < len(row) and row.quoted[end] and row.keys[end] != '"'
    if start < end:
        return False
    opens = start > 0 and row.keys[start - 1] == '"' and right
    closes = end < len(row) and row.keys[end] == '"' and left
    return (left and right) or opens or closes
