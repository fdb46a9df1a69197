"""Content: where what was said begins and ends beside a verb of saying.

After the verb come, in any order, adverbs, days, phrases of place and occasion ("in a statement", "at a
rally"), a hearer after "told" and "to"; then a quotation, a colon, "that", a question word, "to" with a
verb of promise, or a clause.
The word "that" is left out of what was said; "to", "if" and question words are kept.

Known misses: a phrase of occasion that ends without any of these before a bare noun ("said in March
exports fell").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.saying_verbs import verbs_with
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    CONTRACTIONS,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PAPERS,
    PREPOSITIONS,
    PRETERITES,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_dash,
    is_past,
    is_plain_adverb,
)
from wirecopy.facts.quotes.sayings.amounts import acts, amount_end
from wirecopy.facts.quotes.sayings.matters import is_matter, tells_matter, tells_nothing
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import SUBJECTS_BEFORE
from wirecopy.text.number_words import ONES, TENS

#: Words of occasion looked through for the "that" or mark that opens the content.
_REACH = 22
_LONGEST_HEARER = 7
#: A phrase of place or occasion has more words than this before an article can open a clause.
_SHORTEST_PHRASE = 2
#: Words after a quotation that no longer belong to it.
_AFTER_QUOTE = quote_words("content.after_quote")
#: Words of occasion after a quotation in a judgement.
_AFTER_JUDGED = frozenset("in on at during after before while when".split())
#: Behind a judgement these open what is judged ("dismissed as “a tale” a report that ...").
_ARTICLES = frozenset(("a", "an", "the"))
#: After a comma these leave the judgement.
LEAVES = quote_words("content.leaves")
#: After a form in "-ed" these show a verb and no participle.
_AFTER_VERBS = DETERMINERS | frozenset("to him them us me".split())
_OPENERS = frozenset({"that"}) | QUESTION_WORDS
#: Behind a phrase these tell more of it, or the time, and open nothing.
_LATE_OPENERS = _OPENERS - frozenset("when where who which whom whose".split())
#: Words that no subject of a clause goes on with.
_ENDS_SUBJECT = _OPENERS | (SUBJECT_PRONOUNS - {"those", "these", "this", "there"}) | {"to", "than"}
#: How much is said, and not what ("said little about the talks").
_AMOUNTS_SAID = frozenset("little nothing much so something anything".split())
#: A thing that is said, known or found, unless a verb follows ("said it best").
_THINGS = frozenset("it them".split())
_NEAR_VERB = 3
#: "Hit back" and a quotation right behind it.
_BACK = 2
_NUMBERS = frozenset((*ONES, *TENS))
#: Somebody else speaks where these stand in a phrase.
_OTHER_CUES = frozenset({"said", "says", "told", "tells", "added"})
#: Words that end a unit without being content.
_STOPS = frozenset({".", ";", ")", "?", "!", "…"})
#: What is broadcast, and who sends news, with their names behind them.
_PROGRAMMES = quote_words("content.programmes")
#: Prepositions that open a clause as well ("said as he left the hall").
_CLAUSE_OPENERS = frozenset("as before after since".split())
#: Verbs that stand for those before ("and so does Y").
_DOING = frozenset("do does did".split())
#: Behind verbs of sounds these tell the time, or who makes them.
_TIMES_OF_SOUNDS = frozenset("when where who which whose".split())


def content_start(items: Sequence[Item], cue: int, *, hearer: bool) -> int | None:
    """Index of the first item of what was said after ``cue``; None when nothing follows."""
    base = cue_words()[items[cue].lower][1]
    at = _past_hearer(items, cue, hearer=hearer)
    if tells_matter(items, at, base) or (base == "tell" and tells_nothing(items, cue + 1)):
        return None
    while at < len(items):
        item = items[at]
        word = item.lower
        if item.is_quote:
            is_of_phrase = base.endswith(" back") and at > cue + _BACK and items[at - 1].is_word
            return None if is_of_phrase else _past_name(items, at) or at
        if item.text == ":" or (
            item.text == "," and at + 1 < len(items) and items[at + 1].is_quote
        ):
            return at + 1
        if base in verbs_with("sound") and word in _TIMES_OF_SOUNDS:
            return None
        if word in _OPENERS:
            if _is_manner(items, at) or (at > cue + 1 and _tells_of_noun(items, at)):
                return None
            return at + 1 if word == "that" and not _is_pronoun(items, at) else at
        if item.text in _STOPS or (word == "to" and _ends_verb(items, at, base)):
            return None
        if is_matter(items, at, base):
            return at
        if word == "to" and base in verbs_with("to") and at + 1 < len(items):
            return _after_to(items, at)
        after = _skip(items, at)
        if after is None:
            return _bare_start(items, at, base)
        at = after
    return None


def _tells_score(items: Sequence[Item], at: int) -> bool:
    """Whether "to" stands in a count of votes ("ruled by seven votes to two that ...")."""
    before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    is_number = after is not None and (after.text[:1].isdigit() or after.lower in _NUMBERS)
    return is_number and (before.lower == "votes" or before.text[:1].isdigit())


def _ends_verb(items: Sequence[Item], at: int, base: str) -> bool:
    """Whether "to" behind the verb opens no hearer ("hopes to win", "adds to the fears that ...")."""
    takes_none = base == "add" or base in verbs_with("belief")
    return takes_none and not _tells_score(items, at)


def _is_pronoun(items: Sequence[Item], that: int) -> bool:
    """Whether "that" is the subject itself ("said that was wrong")."""
    return that + 1 < len(items) and items[that + 1].lower in FINITE


def _tells_of_noun(items: Sequence[Item], at: int) -> bool:
    """Whether "that" and a verb tell of the noun before ("ruled in a case that has dragged on")."""
    is_noun = items[at - 1].text.islower() and items[at - 1].lower not in PAPERS | CALENDAR
    return items[at].lower == "that" and is_noun and _is_pronoun(items, at)


def _is_manner(items: Sequence[Item], at: int) -> bool:
    """Whether how or when it was said follows ("responded as if he were hurt", "said when asked")."""
    is_asked = at + 1 < len(items) and items[at + 1].lower == "asked"
    return is_asked or (items[at].lower == "if" and items[at - 1].lower == "as")


def _bare_start(items: Sequence[Item], at: int, base: str) -> int | None:
    """Where what was said begins that nothing opens: a clause, or an object of a verb that takes one."""
    if opens_amount(items, at):
        return at
    if base in verbs_with("object"):
        return _late_that(items, at) or at
    is_thing = items[at].lower in _THINGS and _is_alone(items, at + 1)
    if is_thing or (base in verbs_with("clause") and items[at].text == ","):
        return None
    if opens_clause(items, at):
        return at
    if items[at].lower in _AMOUNTS_SAID or base == "answer":
        return None
    return _late_that(items, at) if base in verbs_with("clause") else at


def _is_alone(items: Sequence[Item], at: int) -> bool:
    """Whether no verb, "and" or bracket goes on behind "it"."""
    goes_on = at < len(items) and items[at].lower in {"and", "or", "[", "("}
    return not goes_on and not holds_verb(items, at)


def holds_verb(items: Sequence[Item], at: int) -> bool:
    """Whether a verb follows soon ("it is", "it now works"), or the mark that ends "this"."""
    return any(
        item.is_quote
        or is_past(item)
        or item.lower in PRETERITES | NEGATIONS
        or (item.text.islower() and item.text.endswith("s"))
        for item in items[at : at + _NEAR_VERB]
    )


def _past_hearer(items: Sequence[Item], cue: int, *, hearer: bool) -> int:
    """Past the verb, who heard it, and the "like" of "felt like".

    A quotation right behind "told" names who heard it (``told "Morning Line" on Monday ...``).
    """
    base = cue_words()[items[cue].lower][1]
    at = hearer_end(items, cue + 1) if hearer else cue + 1
    if at + 1 >= len(items):
        return at
    if at > cue + 2 and items[at].lower in FINITE:
        return cue + 1  # "warned the figure could rise"
    is_hearing = base == "tell" and at == cue + 1 and items[at].is_quote and items[at + 1].is_word
    return at + (is_hearing or (base == "feel" and items[at].lower == "like"))


def _past_name(items: Sequence[Item], at: int) -> int | None:
    """Past a name between marks and a day, where "that" follows ("said on the radio's 'Dawn' on Friday that")."""
    if items[at - 1].lower not in PREPOSITIONS and not items[at - 1].lower.endswith("'s"):
        return None
    for number in range(at + 1, min(len(items), at + _LONGEST_HEARER)):
        if items[number].lower == "that":
            return number + 1
        if items[number].lower not in CALENDAR | PREPOSITIONS:
            return None
    return None


def _after_to(items: Sequence[Item], at: int) -> int | None:
    """The word "to" and its verb are what was said; a quotation after it stands alone; a noun is a hearer."""
    after = items[at + 1]
    if after.is_quote:
        return at + 1
    is_noun = after.lower in DETERMINERS or not after.text[:1].islower()
    return None if is_noun else at


def _late_that(items: Sequence[Item], at: int) -> int | None:
    """Past a short object ("reiterated its position that ...")."""
    for number in range(at + 1, min(len(items) - 1, at + _LONGEST_HEARER)):
        if items[number].lower == "that":
            return number + 1
        if not items[number].is_word and items[number].lower != "'s":
            return None
    return None


def _skip(items: Sequence[Item], at: int) -> int | None:
    """One past an adverbial at ``at``; None when the content begins there."""
    item = items[at]
    if item.text == "," or is_dash(items, at):
        return _skip_remark(items, at)
    if item.lower == "to" and _tells_score(items, at):
        return at + 2
    if opens_amount(items, at):
        return None
    if item.lower == "this" and any(i.lower in FINITE for i in items[at + 1 : at + 3]):
        return None  # "said this is good", "said this year will be good"
    if is_plain_adverb(item) or item.lower in CALENDAR or _is_only(items, at):
        return at + 1
    if item.lower in PREPOSITIONS:
        return _skip_phrase(items, at)
    return None


def _is_only(items: Sequence[Item], at: int) -> bool:
    """Whether "only" tells that no more was said ("would say only that ...")."""
    if items[at].lower != "only" or at + 1 >= len(items):
        return False
    return items[at + 1].is_quote or items[at + 1].lower in {":", "that"}


def _skip_remark(items: Sequence[Item], comma: int) -> int | None:
    """Past a remark between commas, when "that" or a quotation follows it."""
    for at in range(comma + 1, min(len(items), comma + _REACH)):
        if items[at].is_quote or items[at].lower == "that":
            is_closed = items[at - 1].text in {",", ":"} or is_dash(items, at - 1)
            return at if is_closed or items[at].is_quote else None
        adds = at == comma + 1 and items[comma].text == "," and items[at].lower.endswith("ing")
        is_other = items[at].lower in _OTHER_CUES or (adds and items[at].lower in cue_words())
        if is_other or items[at].text in _STOPS:
            return None
    return None


def _skip_phrase(items: Sequence[Item], at: int) -> int | None:
    """Past a prepositional phrase: to its opener, or to the subject of a new clause."""
    is_nested = (
        items[at].lower in _CLAUSE_OPENERS
        and at + 1 < len(items)
        and items[at + 1].lower in SUBJECT_PRONOUNS
    )
    for number in range(at + 1, min(len(items), at + _REACH)):
        if items[number].lower in _OTHER_CUES:
            return None
        is_nested = is_nested or items[number].lower in _OPENERS - _LATE_OPENERS
        if _opens_content(items[number]):
            return number
        if not is_nested and _opens_subject(items, number, at):
            return number
        is_day_told = items[number - 1].lower in CALENDAR
        if not is_nested and opens_amount(items, number, is_late=not is_day_told):
            return number
    return None


def _opens_content(item: Item) -> bool:
    if item.is_quote or item.text in {":", ","}:
        return True
    return item.text in _STOPS or item.lower in _LATE_OPENERS


def _opens_subject(items: Sequence[Item], number: int, at: int) -> bool:
    """Whether a new clause begins inside the phrase that began at ``at``."""
    word, before = items[number].lower, items[number - 1].lower
    if word in CONTRACTIONS:
        return True
    if word in SUBJECT_PRONOUNS:
        return word not in {"this", "these", "those"}
    if word == "to" and before in CALENDAR:  # "agreed on Monday to"
        return True
    if before in CALENDAR and word not in CALENDAR | PREPOSITIONS:
        return items[number].is_word and not word[0].isdigit()
    return number - at > _SHORTEST_PHRASE and word in DETERMINERS and before not in PREPOSITIONS


def opens_amount(items: Sequence[Item], at: int, *, is_late: bool = False) -> bool:
    """Whether a number about which one is not sure is the subject of a clause there."""
    end = amount_end(items, at, is_late=is_late)
    return end is not None and end < len(items) and (opens_clause(items, end) or acts(items, end))


def opens_clause(items: Sequence[Item], at: int) -> bool:
    """Whether a subject pronoun, or a noun phrase and a verb, seem to follow."""
    if items[at].lower in SUBJECT_PRONOUNS | CONTRACTIONS:
        return True
    if items[at].lower in {"and", "but", "or"}:
        return False
    for number in range(at + 1, min(len(items), at + 9)):
        word, before = items[number].lower, items[number - 1].lower
        if items[number].text == "May" and before in PREPOSITIONS:
            return False
        # "the way the bank was run"
        is_nested = word == "the" and before not in PREPOSITIONS | {"of", "and", "all", "both"}
        is_over = is_nested or items[number].is_quote or items[number].text in {",", ".", ";"}
        if is_over or word in _ENDS_SUBJECT:
            return False
        if word in FINITE or items[number].text in PRETERITES:
            # "the political will to"
            return number + 1 == len(items) or items[number + 1].lower != "to"
    return False


def hearer_end(items: Sequence[Item], at: int) -> int:
    """One past the words that name who was told; none are named before "that"."""
    start = at
    if at < len(items) and items[at].lower == "that":
        return at
    while at < len(items) and (items[at].lower in DETERMINERS or is_adverb(items[at])):
        at += 1
    if (
        at < len(items)
        and at == start
        and items[at].lower in {"him", "her", "them", "me", "us", "you", "it"}
        and not (at + 1 < len(items) and items[at + 1].lower in FINITE)
    ):
        return at + 1
    capital = at < len(items) and items[at].text[:1].isupper()
    while (
        at < len(items)
        and at - start < _LONGEST_HEARER
        and _goes_on(items, at, start, capital=capital)
    ):
        at += 1
    return at


def _goes_on(items: Sequence[Item], at: int, start: int, *, capital: bool) -> bool:
    item = items[at]
    word = item.lower
    if not item.is_word and word not in {"'s", "'", "-", "&"}:
        return False
    if (
        word in CALENDAR
        or word in PREPOSITIONS - {"of"}
        or word in _OPENERS
        or word in SUBJECT_PRONOUNS
        or word in CONTRACTIONS
        or word in FINITE
    ):
        return False
    if at > start and word in DETERMINERS and items[at - 1].lower not in {"of", "and"}:
        return False
    if (
        at > start
        and not capital
        and item.text[:1].isupper()
        and items[at - 1].lower not in {"of", "and"}
        and not items[at - 1].text[:1].isupper()
        and not _is_medium(items[at - 1])
    ):
        return False
    return not (at > start and capital and word in SUBJECTS_BEFORE)


def _is_medium(item: Item) -> bool:
    """Whether the word for a paper, a programme or an agency has its name behind it ("told the agency Sol")."""
    role = role_words().get(item.lower)
    return item.lower in _PROGRAMMES or (role is not None and role.sector == "JRN")


def aside_end(items: Sequence[Item], start: int, stop: int) -> int:
    """Where the parenthesis that the words of saying stand in is closed; else ``stop``."""
    depth = 0
    for at in range(start, stop):
        depth += (items[at].text == "(") - (items[at].text == ")")
        if depth < 0:
            return at
    return stop


def content_end(items: Sequence[Item], start: int, stop: int) -> int:
    """One past what was said from ``start``: before ``stop``, end marks left out."""
    end = stop
    while end > start and items[end - 1].text in {".", ",", ";", ":", "-", "—", "–"}:
        end -= 1
    if end > start and items[start].is_quote:
        return _quotes_end(items, start, end)
    return next((at for at in range(start + 1, end) if _is_echoed(items, at)), end)


def _is_echoed(items: Sequence[Item], comma: int) -> bool:
    """Whether the comma sets off who else says or does the same ("..., and so does Y", "..., as do others")."""
    words = [item.lower for item in items[comma : comma + 4]]
    is_so = words[:3] == [",", "and", "so"] and words[3:] and words[3] in _DOING
    is_as = words[:2] == [",", "as"] and words[2:] and words[2] in _DOING
    return bool(is_so or is_as)


def judged_end(items: Sequence[Item], start: int, stop: int, *, in_own_words: bool = False) -> int:
    """Where a judgement ends ("called the plan a mistake").

    At a quotation that a comma or a phrase of occasion follows, or ``in_own_words`` ("what X called ...")
    at any, before "and" and another verb, or at a comma and a word that opens another clause.
    """
    for at in range(start + 1 - (in_own_words or items[start].is_quote), stop):
        item, after = items[at], items[at + 1].lower if at + 1 < stop else ""
        is_over = at + 1 == stop or after in PREPOSITIONS - {"of"} or is_past(items[at + 1])
        if item.is_quote and in_own_words and is_over:
            return at + 1
        is_behind = after in _AFTER_JUDGED | _ARTICLES and at + 2 < stop
        if item.is_quote and (after == "," or is_behind):
            return at + 1
        if after in {"and", "but"} and is_verb(items, at + 2, stop):
            return at + 1
        if item.text == "," and (after in LEAVES or (after.endswith("ing") and len(after) > 4)):
            return at
    return stop


def is_verb(items: Sequence[Item], at: int, stop: int) -> bool:
    """Whether a verb in the past stands there; a participle ("flawed and outdated") takes no object."""
    if at >= stop or not is_past(items[at]):
        return False
    word, after = items[at].lower, items[at + 1] if at + 1 < stop else None
    if not word.endswith("ed") or word in cue_words():
        return True
    return after is not None and (after.text[:1].isupper() or after.lower in _AFTER_VERBS)


def _quotes_end(items: Sequence[Item], start: int, end: int) -> int:
    """Content that opens with a quotation ends with it when that closes a sentence or somebody's deed follows."""
    at = start
    while at < end and items[at].is_quote:
        at += 1
    if at + 1 < end and items[at].lower in {"and", "but"} and _leaves_quote(items, at):
        return at
    if at < end and items[at].lower[:1].islower() and items[at].lower not in _AFTER_QUOTE:
        return end
    return at


def _leaves_quote(items: Sequence[Item], at: int) -> bool:
    """Whether "and" behind a quotation opens what somebody did ("..." and left, "...," and he left)."""
    if is_past(items[at + 1]):
        return items[at].lower == "and"
    is_closed = items[at - 1].tail == ","
    is_pronoun = items[at + 1].lower in SUBJECT_PRONOUNS
    return is_closed and is_pronoun and at + 2 < len(items) and is_past(items[at + 2])
