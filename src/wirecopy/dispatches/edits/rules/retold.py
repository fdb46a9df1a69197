"""Retold: whose words they are, told with other words before or behind the same speaker: "police said", "according to police".

The words of saying change their side, and nothing is stated otherwise.  Other languages have them in their tables
("wie die Polizei mitteilte", "so die Polizei", "selon la police").

Known misses: speakers in other cases or with other words beside them ("nach Angaben der Polizei").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import ENGLISH, language_of
from wirecopy.dispatches.edits.rules.attributions import (
    AUDIENCE,
    LOADED,
    WHERE,
    WHERE_WORDS,
    without_agencies,
)
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import ARTICLES

#: Tokens of the longest speaker.
SPEAKER_TOKENS = 14
#: Words of the longest phrase before whose words they are ("nach ersten Erkenntnissen").
TELLER_WORDS = 3
#: Words of saying with what stands beside them.
SAYING_WORDS = 4
_ENGLISH_TELLERS = frozenset({"according to", "in the words of"})
_BESIDE = frozenset({"as", "so", "has", "have", "had"})


def retold(change: Change) -> Verdict | None:
    """The same speaker with other words of saying, on either side."""
    if change.is_one_sided or change.crosses_sentence or '"' in (*change.keys_a, *change.keys_b):
        return None
    sides = change.words_a, change.words_b
    if not all(sides) or max(map(len, sides)) > SPEAKER_TOKENS + SAYING_WORDS:
        return None
    found = [_speaker(side, change.language) for side in sides]
    one, two = found
    if one is None or two is None or one[0] != two[0] or sides[0] == sides[1]:
        return None
    if not (one[2] or two[2] or one[1] != two[1]):
        return None
    style = load_style()
    loaded = LOADED | style.words_of(change.language).loaded_says
    risk = 1 if (one[1] ^ two[1]) & loaded else 0
    return Verdict(EditClass.ATTRIBUTION, risk, "other words of saying")


def _speaker(words: Sequence[str], language: str) -> tuple[list[str], frozenset[str], bool] | None:
    """Who speaks, the words of saying, and whether a phrase before or behind the speaker tells it; None without any."""
    says, tellers, beside = _tables(language)
    rest, is_told = _without_audience(words), False
    for size in range(min(TELLER_WORDS, len(rest)), 0, -1):
        if " ".join(rest[:size]) in tellers:
            rest, is_told = rest[size:], True
            break
    said = says.intersection(rest) - tellers
    if not said and not is_told and rest[:1] == ["so"] and language == "de":
        is_told = True
    if not said and not is_told:
        return None
    articles = ARTICLES | load_style().words_of(language).articles
    known = said | beside | articles
    return [word for word in rest if word not in known], said, is_told


def _without_audience(words: Sequence[str]) -> list[str]:
    """The words without those to whom something was told, and where: "told reporters at the scene"."""
    if "told" not in words:
        return list(words)
    at = words.index("told") + 1
    heard = without_agencies(words[at:])
    rest = [word for word in heard if word not in AUDIENCE]
    if len(rest) == len(words) - at or (rest and rest[0] not in WHERE) or len(rest) > WHERE_WORDS:
        return list(words)
    return list(words[:at])


def _tables(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    style = load_style()
    if language in style.others:
        words = style.words_of(language)
        return words.says, words.tellers, words.beside_says
    return style.saying, _ENGLISH_TELLERS, _BESIDE


def is_retold(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks hold the words of saying before a speaker in one text, and behind it in the other."""
    gap = two.a_start - one.a_end
    if gap != two.b_start - one.b_end or not 0 < gap <= SPEAKER_TOKENS:
        return False
    if a.sentences[one.a_end] != a.sentences[two.a_start - 1]:
        return False
    language = language_of(a.text)
    if language not in {ENGLISH, *load_style().others}:
        return False
    parts = [
        _words(row, start, end)
        for row, start, end in (
            (a, one.a_start, one.a_end),
            (b, one.b_start, one.b_end),
            (a, two.a_start, two.a_end),
            (b, two.b_start, two.b_end),
        )
    ]
    if not all(_is_saying(part, language) for part in parts if part):
        return False
    if any(
        _tells(left, language) and _tells(right, language) for left, right in (parts[:2], parts[2:])
    ):
        return False
    return any(parts[0] + parts[2]) and any(parts[1] + parts[3])


def _words(row: TokenRow, start: int, end: int) -> list[str]:
    return [key for key in row.keys[start:end] if is_word(key)]


def _tells(words: Sequence[str], language: str) -> bool:
    says, tellers, _ = _tables(language)
    return bool(says.intersection(words)) or " ".join(words) in tellers


def _is_saying(words: Sequence[str], language: str) -> bool:
    """Whether the words are those of saying with what stands beside them, and nothing else."""
    says, tellers, beside = _tables(language)
    if len(words) > SAYING_WORDS:
        return False
    is_teller = " ".join(words) in tellers
    return (
        is_teller
        or (bool(says.intersection(words)) and says | beside >= {*words})
        or {*words} <= beside
    )
