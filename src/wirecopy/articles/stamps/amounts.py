"""Amounts: how long before the capture, in the words of some twenty languages.

``43 min 44 sec ago``, ``vor 3 Stunden``, ``il y a une heure``, ``час назад``, ``قبل ساعتين``, ``3小时前``.
A word before or behind the amount says "ago"; an amount that is the whole line needs none.
"""

from __future__ import annotations

from wirecopy.articles.stamps.tokens import TokenReader


def read_ago(reader: TokenReader, at: int) -> int:
    """43 min 44 sec ago; an hour ago; vor 3 Stunden; il y a 2 h; منذ ساعة; 3小时前."""
    amount_at, is_opened = _skip_opening(reader, at)
    amounts, end = _read_amounts(reader, amount_at, is_opened=is_opened)
    if not amounts and amount_at > at:
        is_opened, amount_at = False, at + 1
        amounts, end = _read_amounts(reader, amount_at, is_opened=False)
    closing = _closing_length(reader, end)
    if not amounts or not (is_opened or closing):
        return at
    if amount_at > at and not is_opened and reader.token(at) not in reader.words.ago_around:
        return at
    reader.add(at, end + closing, ago=tuple(amounts))
    return end + closing


def _skip_opening(reader: TokenReader, at: int) -> tuple[int, bool]:
    """(where the amount starts, whether a word before it says "ago")."""
    for length in (4, 3, 2, 1):
        found = reader.tokens[at : at + length]
        if len(found) == length and " ".join(found) in reader.words.ago_before:
            return at + length, True
    return at + (reader.token(at) in reader.words.ago_around), False


def _closing_length(reader: TokenReader, at: int) -> int:
    """Tokens of the word behind an amount that says "ago"."""
    at_word = at + 1 if reader.token(at) == "." else at
    for length in (2, 1):
        found = reader.tokens[at_word : at_word + length]
        if len(found) == length and " ".join(found) in reader.words.ago_after:
            return at_word - at + length
    return 0


def read_bare_ago(reader: TokenReader, at: int) -> int:
    """14m, 5 min: an amount that is the whole line."""
    amounts, end = _read_amounts(reader, at, is_opened=False)
    is_whole = at == 0 and end >= len(reader.tokens)
    if not amounts or not is_whole or amounts[-1][1] in {"year", "month"}:
        return at
    reader.add(at, end, ago=tuple(amounts))
    return end


_AND = frozenset({",", "and", "und", "et", "y", "e", "en", "и", ".", "i", "a", "og", "och", "ve"})


def _read_amounts(
    reader: TokenReader, at: int, *, is_opened: bool
) -> tuple[list[tuple[int, str]], int]:
    """Amounts with their units, and the token behind them; a unit alone is one of it where "ago" frames it."""
    amounts: list[tuple[int, str]] = []
    while len(amounts) < 3:
        read = _read_amount(reader, at, is_framed=is_opened or not amounts)
        if read is None:
            break
        amount, at = read
        amounts.append(amount)
        if reader.token(at) in _AND:
            if reader.number(at + 1, 0, 999) is None:
                break
            at += 1
    return amounts, at


def _read_amount(
    reader: TokenReader, at: int, *, is_framed: bool
) -> tuple[tuple[int, str], int] | None:
    words = reader.words
    count = reader.number(at, 0, 999)
    if count is None and reader.token(at) in words.one:
        count = 1
    unit = words.units.get(reader.token(at + 1))
    if count is not None and unit is not None:
        return (count, unit), at + 2
    amount = words.amounts.get(reader.token(at))
    if amount is not None:
        return amount, at + 1
    unit = words.units.get(reader.token(at))
    is_closed = reader.token(at + 1) in words.ago_after or reader.token(at - 1) in words.ago_before
    if is_framed and is_closed and unit is not None and len(reader.token(at)) > 1:
        return (1, unit), at + 1
    return None
