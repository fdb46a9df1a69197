"""Plain words: runs of letters in text that is ASCII but for marks of print, without looking for them one by one."""

from __future__ import annotations

from itertools import groupby

from wirecopy.text.char_runs import CharRuns

#: Marks of print that stand in English text; without them most of it is ASCII.
_PRINT_MARKS = "’“”‘—–…\xa0"
_LETTERS = CharRuns(r"[^\W\d_]")
#: ASCII letters stay, all other bytes become blanks: several times as fast as a pattern.
_LETTERS_ONLY = bytes(byte if chr(byte).isalpha() and byte < 128 else 32 for byte in range(256))


def plain_words(text: str) -> list[str] | None:
    """The runs of letters in ``text``; None where it has letters or marks beyond ASCII and marks of print."""
    plain = without_print_marks(text)
    return ascii_runs(plain) if plain.isascii() else None


def folded_words(text: str) -> list[str]:
    """The runs of letters in any text, folded; it may have lines of many scripts.

    Most texts are ASCII without their marks of print; of others, most lines are.
    """
    text = without_print_marks(text)
    if text.isascii() or "\n" not in text:
        return _LETTERS.find_folded(text)
    found: list[str] = []
    for is_plain, lines in groupby(text.split("\n"), key=str.isascii):
        for run in ["\n".join(lines)] if is_plain else lines:
            found += _LETTERS.find_folded(run)
    return found


def without_print_marks(text: str) -> str:
    """``text`` with a blank for each mark of print."""
    if not text.isascii():
        for mark in _PRINT_MARKS:
            text = text.replace(mark, " ")
    return text


def ascii_runs(text: str) -> list[str]:
    """The runs of ASCII letters in any text; other letters part them ("Agência": Ag, ncia)."""
    return text.encode("utf-8", "surrogatepass").translate(_LETTERS_ONLY).decode("ascii").split()
