"""Labelled quotations: ``"...," was X's answer``, ``"..." is how X put it``, ``"..." is all X would say``.

Behind a quotation that opens its sentence a form of "be" and a noun of saying with its owner, or "how", "all" or
"what" with a clause of saying, tell whose words it is.  A noun of saying without an owner tells nobody's.
A title is nobody's words (``"Long Nights" is the poet's answer to the war``).
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.saying_verbs import verbs_with
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import DETERMINERS, PREPOSITIONS
from wirecopy.facts.quotes.sayings.nouns import GIVERS
from wirecopy.facts.quotes.sayings.saying import Attribution
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE, OF_OTHERS

_NOUNS = quote_words("labelled.nouns")
#: Between a noun and who gives it ("the description given by X").
_GIVEN = frozenset("given offered delivered".split())
_OPENERS = frozenset("how all what".split())
#: Verbs of such clauses that report nothing elsewhere.
_PUTTING = frozenset("put puts described describes summed sums phrased offer manage".split())
#: What a work, and not what somebody said, is an answer to or a view of.
_MATTERS = frozenset("to of on about against for".split())
_MODALS = frozenset("would could will can had has cared".split())
#: Longest name of a speaker and longest run of words up to a noun, in items.
_LONGEST_NAME, _LONGEST_LEAD = 14, 4


def read_labelled(items: Sequence[Item]) -> list[Attribution]:
    """The saying of a unit that opens with a quotation and says whose words it is."""
    end = next((n for n, item in enumerate(items) if not item.is_quote), len(items))
    end += end < len(items) and items[end].text == ","
    if not end or not items[0].is_quote or end + 2 >= len(items) or items[end].lower not in BE:
        return []
    quotation = next(n for n in range(len(items)) if not items[n].is_quote)
    if items[quotation - 1].is_titled and items[quotation].text != ",":
        return []
    found = _clause(items, end + 1) or _noun(items, end + 1)
    if found is None:
        return []
    cue, speaker = found
    return [Attribution((cue, cue + 1), speaker, ((0, quotation),), "labelled")]


def _clause(items: Sequence[Item], at: int) -> tuple[int, tuple[int, int]] | None:
    """The verb and the subject of "how X put it", "all X would say"."""
    if items[at].lower not in _OPENERS:
        return None
    for verb in range(at + 2, min(len(items), at + 2 + _LONGEST_NAME)):
        word = items[verb].lower
        is_cue = word in cue_words() and cue_words()[word][1] not in verbs_with("belief")
        if word in PREPOSITIONS - {"of", "for"}:
            return None
        if items[verb - 1].lower in BE:
            return None
        if word in _MODALS or word in _PUTTING or is_cue:
            end = next((n for n in range(at + 2, verb) if items[n].text == ","), verb)
            return verb, (at + 1, end)
    return None


def _noun(items: Sequence[Item], at: int) -> tuple[int, tuple[int, int]] | None:
    """The noun of saying and its owner: "his answer", "the ministry's reply", "the answer of X"."""
    reach = range(at + 1, min(len(items), at + 1 + _LONGEST_LEAD + _LONGEST_NAME))
    noun = next((n for n in reach if items[n].lower in _NOUNS), None)
    if noun is None or any(item.is_quote for item in items[at:noun]):
        return None
    owner = _owner_before(items, at, noun)
    return None if owner is None or _tells_of_work(items, noun) else (noun, owner)


def _tells_of_work(items: Sequence[Item], noun: int) -> bool:
    """Whether a matter follows the noun, and no mark ends the quotation ("... is her view of the sea")."""
    has_mark = items[0].tail and not items[0].tail.isalnum()
    after = items[noun + 1].lower if noun + 1 < len(items) else ""
    is_work = not has_mark and items[noun].lower != "words"
    return is_work and after in _MATTERS


def _owner_before(items: Sequence[Item], at: int, noun: int) -> tuple[int, int] | None:
    if items[at].lower in OF_OTHERS and noun - at <= _LONGEST_LEAD:
        return at, at + 1
    last = next((n for n in range(noun, at, -1) if _is_possessive(items[n - 1])), None)
    if last is not None and noun - last < _LONGEST_LEAD:
        return at, last
    behind = noun + 1 + (noun + 1 < len(items) and items[noun + 1].lower in _GIVEN)
    is_told = behind + 1 < len(items) and items[behind].lower in GIVERS
    if not is_told or items[at].lower not in DETERMINERS or noun - at > _LONGEST_LEAD:
        return None
    reach = range(behind + 1, min(len(items), behind + 1 + _LONGEST_NAME))
    end = next((n for n in reach if not items[n].is_word), reach.stop)
    return (behind + 1, end) if end > behind + 1 else None


def _is_possessive(item: Item) -> bool:
    return item.lower.endswith(("'s", "’s", "s'", "s’"))
