"""Closed word classes and small tests that the clauses of saying rest on."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.units import Item
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

SUBJECT_PRONOUNS = quote_words("grammar.subject_pronouns")
#: Subject pronouns with the verb that leans on them ("he's", "they'll").
CONTRACTIONS = frozenset(
    f"{word}{end}"
    for word in "he she it they we i you there".split()
    for end in ("'s", "'re", "'ll", "'d", "'ve", "'m")
)
DETERMINERS = quote_words("grammar.determiners")
AUXILIARIES = quote_words("grammar.auxiliaries")
ADVERBS = quote_words("grammar.adverbs")
#: An article or an owner that opens a phrase.
POINTERS = frozenset("the his her its their our my".split())
NEGATIONS = quote_words("grammar.negations")
#: A clause begins after these.
BOUNDARIES = quote_words("grammar.boundaries")
SUBORDINATORS = quote_words("grammar.subordinators")
PREPOSITIONS = quote_words("grammar.prepositions")
QUESTION_WORDS = quote_words("grammar.question_words")
CALENDAR = frozenset((*WEEKDAYS, *MONTHS)) | quote_words("grammar.calendar")
#: What holds words: behind one, a form in "-ing" tells them ("a letter saying ...").
PAPERS = quote_words("grammar.papers")
#: Before a form in "-ing" these tell that somebody was heard.
HEARD = frozenset("heard overheard caught filmed recorded seen".split())
#: Verb forms that show a clause.
FINITE = quote_words("grammar.finite")
#: Forms of the past that are no participles, and so show a clause.
PRETERITES = quote_words("grammar.preterites")
#: Irregular verbs in the past that news often opens a clause with.
_PAST = quote_words("grammar.past")
DASHES = frozenset({"-", "—", "–"})
#: "July", "Italy" and "only" are no adverbs by this length or by capital.
_SHORTEST_ADVERB = 4
_NOUNS_IN_LY = quote_words("grammar.nouns_in_ly")
#: Marks that end a clause.
ENDS = frozenset({";", ":", "(", ")", "…", ".", "?", "!"})
#: Shortest place in capitals, and longest run of items, that make a dateline.
_SHORTEST_DATELINE = 4
_LONGEST_DATELINE = 12
CLOSERS = frozenset({".", ",", ";", ":", "?", "!", "-", "—", "–", ")", "…"})


def is_dash(items: Sequence[Item], at: int) -> bool:
    """Whether a dash between words stands there, and no hyphen inside one."""
    if items[at].text not in DASHES:
        return False
    is_tight = 0 < at < len(items) - 1 and (
        items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
    )
    return not is_tight


def is_end(items: Sequence[Item], at: int) -> bool:
    """Whether a mark ends a clause there; a hyphen inside a word does not."""
    return items[at].text in ENDS or is_dash(items, at)


def is_adverb(item: Item) -> bool:
    """Whether the word can stand between a subject and its verb."""
    word = item.lower
    return word in AUXILIARIES or _ends_as_adverb(word)


def is_plain_adverb(item: Item) -> bool:
    """Whether the word is an adverb and no auxiliary."""
    word = item.lower
    return word in ADVERBS or (_ends_as_adverb(word) and not item.text[0].isupper())


def _ends_as_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > _SHORTEST_ADVERB and word not in _NOUNS_IN_LY


def is_past(item: Item) -> bool:
    """Whether the word looks like a verb in the past, or is a common auxiliary."""
    word = item.text.split(" ", 1)[0]
    return word.islower() and (word.endswith("ed") or word in FINITE or word in _PAST)


def words(items: Sequence[Item]) -> int:
    """How many words (quotations count as one)."""
    return sum(item.is_word or item.is_quote for item in items)


def dateline_end(items: Sequence[Item], left: int) -> int:
    """One past a dateline that opens the unit (``LISBON:``, ``LISBON, May 2 (Agency) -``); else 0."""
    if not items[0].text.isupper() or len(items[0].text) < _SHORTEST_DATELINE:
        return 0
    for at in range(1, min(left, _LONGEST_DATELINE)):
        is_dash = items[at].text in {"-", "—", "–"} and items[at].start > items[at - 1].end
        if items[at].text == ":" or is_dash:
            return at + 1
    return 0
