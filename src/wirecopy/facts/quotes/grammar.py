"""Closed word classes and small tests that the clauses of saying rest on."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.quotes.units import Item
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

SUBJECT_PRONOUNS = frozenset("he she it they we i you there this these those who".split())
#: Subject pronouns with the verb that leans on them ("he's", "they'll").
CONTRACTIONS = frozenset(
    f"{word}{end}"
    for word in "he she it they we i you there".split()
    for end in ("'s", "'re", "'ll", "'d", "'ve", "'m")
)
DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those some any no".split()
)
AUXILIARIES = frozenset(
    "has had have having will would could can may might must did does do is was were are been be being "
    "'s 've 'd 'll also then later earlier previously repeatedly recently already once again still even "
    "now just first further since yet almost often always simply only both all itself himself herself themselves".split()
)
ADVERBS = frozenset(
    "also out then later earlier previously repeatedly recently already once again still now just first "
    "further since often always however instead too therefore meanwhile tearfully".split()
)
#: An article or an owner that opens a phrase.
POINTERS = frozenset("the his her its their our my".split())
NEGATIONS = frozenset(
    "not never cannot n't declined refused neither nor without didn't doesn't don't wasn't isn't aren't weren't "
    "won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't".split()
)
#: A clause begins after these.
BOUNDARIES = frozenset(
    "and but or that as when while because if which after before whether although though since where "
    "until unless so than whereas".split()
)
SUBORDINATORS = frozenset(
    "when while because if after before although though since as once unless despite".split()
)
PREPOSITIONS = frozenset(
    "in on at during to by via through after before from following of about with as over under amid "
    "for against outside inside near since without within upon toward towards despite".split()
)
QUESTION_WORDS = frozenset("if whether how why what who where when which whom whose".split())
CALENDAR = frozenset((*WEEKDAYS, *MONTHS)) | frozenset(
    "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec "
    "today yesterday tonight tomorrow morning afternoon evening night week month year last this earlier "
    "later early late ago weekend recently again".split()
)
#: What holds words: behind one, a form in "-ing" tells them ("a letter saying ...").
PAPERS = frozenset(
    "statement letter message email e-mail post tweet note memo report order editorial article column notice "
    "resolution petition leaflet banner sign headline caption video recording ad".split()
)
#: Before a form in "-ing" these tell that somebody was heard.
HEARD = frozenset("heard overheard caught filmed recorded seen".split())
#: Verb forms that show a clause.
FINITE = frozenset(
    "is are was were has have had will would can could may might must should did does do wasn't isn't "
    "aren't weren't won't wouldn't can't couldn't shouldn't didn't doesn't don't hasn't haven't hadn't".split()
)
#: Forms of the past that are no participles, and so show a clause.
PRETERITES = frozenset(
    "ate became began blew broke came chose drank drew drove fell flew forgot froze gave grew hid knew ran rang rode "
    "rose sang sank saw shook spoke sprang stole swam swore threw took tore went withdrew woke wore wrote".split()
)
#: Irregular verbs in the past that news often opens a clause with.
_PAST = frozenset(
    "met held took gave made left went came told said wrote spoke put cut sent won lost began broke brought "
    "chose drew fell fled flew fought found got grew hit kept knew led let met paid ran rose sat saw sought sold "
    "stood struck swore threw took understood withdrew "
    "built bought caught dealt felt heard meant slept spent swept taught thought".split()
)
DASHES = frozenset({"-", "—", "–"})
#: "July", "Italy" and "only" are no adverbs by this length or by capital.
_SHORTEST_ADVERB = 4
_NOUNS_IN_LY = frozenset(
    "family assembly rally bully reply supply monopoly butterfly anomaly belly jelly folly doily lily subfamily "
    "daily weekly monthly quarterly elderly".split()
)
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
