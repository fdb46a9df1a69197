"""Verbs of saying in a unit: which words of the list are verbs there, and not nouns or names.

Forms that are nouns as often ("state", "claims", "tweet", "call") count only after a subject that can
speak or before an opener of content; an infinitive and a bare participle only before "that" or a
quotation.

Known misses: "officials claim victory" and other ambiguous forms before a bare noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.roles import role_words
from wirecopy.data.saying_verbs import verbs_with
from wirecopy.data.word_lists import quote_words
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    CONTRACTIONS,
    DETERMINERS,
    HEARD,
    PAPERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_dash,
    is_past,
    is_plain_adverb,
)
from wirecopy.facts.quotes.sayings.content import hearer_end, opens_clause
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE, PEOPLE_BEFORE, SUBJECTS_BEFORE

#: "quoted X as saying" and its kin.
QUOTING = frozenset("quoted cited quoting citing quotes cites".split())
#: A possessive of more letters than "he's" and "it's" marks a noun.
_SHORTEST_OWNER = 5
#: How many items on "as" may stand.
_AS_REACH = 8
_PERFECT = frozenset("has have had having".split())
#: Words before a verb of finding out in the plural that do not end in "s".
_PLURALS = quote_words("verbs.plurals")
#: A line is in capitals of a title when it has some words longer than these and all of them have capitals.
_LONG_WORD = 4
_FEWEST_LONG = 3
#: A form in "-ing" behind one of these reports where a clause follows ("began by saying the port ...").
_MEANS = frozenset("by after before while without".split())
#: Longest clause between a quotation and a form that may be a noun, in items.
_SHORT_CLAUSE = 8
#: Nouns in "-ing" that report something.
_PAPERS_IN_ING = frozenset("ruling filing finding briefing hearing posting warning".split())
#: Words that nobody's words follow ("of saying it is late").
_NO_OWNERS = PREPOSITIONS | DETERMINERS | quote_words("verbs.no_owners")
_OBJECTS = frozenset("him her them it himself herself themselves".split())
_RELATIVES = frozenset("who which whose whom".split())
_DEGREES = frozenset("most more very less".split())
_WHERE = frozenset("up down to into in".split())
#: Determiners that stand for somebody as well ("some also claimed").
_ALONE = frozenset("some any this that these those his her".split())
_CLAUSE_MARKS = frozenset({".", ";", ":", "?", "!", "(", ")"})
_ASKED_BY_NOBODY = frozenset("about if whether why how when what".split())


def find_cues(items: Sequence[Item]) -> list[int]:
    """Indices of the words of saying, ``quoted`` among them."""
    table = cue_words()
    found = []
    is_title = _is_title(items)
    for at, item in enumerate(items):
        word = item.lower
        is_name = at > 0 and item.text[:1].isupper() and not items[at - 1].is_quote and not is_title
        is_verb = word in table and not is_name and _is_verb(items, at, is_title=is_title)
        if word in QUOTING or is_verb:
            found.append(at)
    return found


def _is_title(items: Sequence[Item]) -> bool:
    """Whether all long words have capitals, as in some headlines ("Mayor Says Port Will Close")."""
    long = [item.text for item in items if len(item.text) > _LONG_WORD and item.text.isalpha()]
    return len(long) >= _FEWEST_LONG and all(word[0].isupper() for word in long)


def _is_verb(items: Sequence[Item], at: int, *, is_title: bool) -> bool:
    word, base = items[at].lower, cue_words()[items[at].lower][1]
    before = items[at - 1].lower if at else ""
    if _stands_as_noun(items, at) or (word == "asked" and _is_passive_asking(items, at)):
        return False
    if base == "go on" and not _ends_clause(items, at + 1):
        return False
    if _is_order(items, at) or _is_other_act(items, at):
        return False
    if base in verbs_with("as") and not _has_as(items, at + 2):
        return False
    if base in verbs_with("belief") and _is_no_belief(items, at):
        return False
    if before == "to" and word == base:
        is_bare = base == "say" and at + 1 < len(items) and items[at + 1].text != ","
        is_habit = at > 1 and items[at - 2].lower == "used"
        says = is_bare and opens_clause(items, at + 1)
        return is_habit or says or _opens(items, _past_heard(items, at), with_pronoun=False)
    if word.endswith("ing"):
        return _is_participle(items, at)
    if base in verbs_with("noun") and word in {base, f"{base}s", f"{base[:-1]}ies", f"{base}es"}:
        return _is_no_noun(items, at, is_title=is_title)
    return True


def _is_order(items: Sequence[Item], at: int) -> bool:
    """Whether the reader is told to do it ("Read it all here.")."""
    return at == 0 and items[at].lower == cue_words()[items[at].lower][1]


def _is_other_act(items: Sequence[Item], at: int) -> bool:
    """Whether the verb has another meaning before these words ("continued to rise", "begs the question")."""
    base, after = cue_words()[items[at].lower][1], [item.lower for item in items[at + 1 : at + 3]]
    if base == "continue":
        return after[:1] == ["to"]
    if base.endswith(" back"):
        return not _WHERE.isdisjoint(after[:1])  # "shot back up"
    if base == "read" and after[:1] == ["out"]:
        return not _ends_clause(items, at + 2) or items[at + 2 : at + 3] == []
    if base == "challenge":
        return items[at].lower == base or not _asks_to(items, at)  # "I would challenge anyone to"
    if base == "claim" and after[:1] == ["to"]:
        is_told = items[at].lower != base and after[1:] == ["have"]  # "claimed to have won" is told
        return not (is_told and _may_speak(items, at))
    if base == "accept":
        return after[:1] != ["that"] and not _ends_clause(items, at + 1)
    if base == "show":
        return _is_shown_to(items, at)
    return base == "beg" and after == ["the", "question"]


def _may_speak(items: Sequence[Item], at: int) -> bool:
    """Whether a name, a pronoun or a word for people or a body stands before a verb ("the mayor has claimed")."""
    while at > 1 and (items[at - 1].lower in _PERFECT or is_adverb(items[at - 1])):
        at -= 1
    before = items[at - 1] if at else None
    if before is None:
        return False
    is_known = before.lower in SUBJECTS_BEFORE | {"who"} or before.lower in role_words()
    return is_known or before.text[:1].isupper()


def _asks_to(items: Sequence[Item], at: int) -> bool:
    """Whether somebody and what he is to do stand behind the verb ("challenged the board to name one")."""
    for number in range(at + 2, min(len(items) - 1, at + 2 + _SHORT_CLAUSE)):
        if items[number].lower == "to":
            after = items[number + 1]
            return after.text.islower() and after.lower not in DETERMINERS
        if not items[number].is_word or items[number].lower in {"and", "but"}:
            return False
    return False


def _is_shown_to(items: Sequence[Item], at: int) -> bool:
    """Whether somebody shows another a thing ("the first thing Ana Field shows a visitor is a bell")."""
    before, after = items[at - 1], items[at + 1].lower if at + 1 < len(items) else ""
    is_person = before.lower in PEOPLE_BEFORE or before.text[:1].isupper()
    return at > 0 and is_person and after in (DETERMINERS | _OBJECTS) - {"that"}


def _is_participle(items: Sequence[Item], at: int) -> bool:
    """Whether a form in "-ing" reports: behind a mark or "be", behind a paper, or before what was said."""
    word, before = items[at].lower, items[at - 1].lower if at else ""
    if before in _DEGREES:
        return False  # "most telling"
    is_be = before in BE or (before in CONTRACTIONS and before.endswith(("'s", "'re", "'m")))
    if not before or before in {",", "as"} or is_be or items[at - 1].is_quote:
        return True
    if before in HEARD and (at + 1 == len(items) or not items[at + 1].is_word):
        return True  # "“Go,” a man can be heard shouting."
    if _is_absolute(items, at):
        return True
    if at + 1 < len(items) and word == "saying" and _has_owner(items, at):
        return opens_clause(items, at + 1) or _opens(items, at + 1, with_pronoun=False)
    if at + 1 < len(items) and (before in PAPERS or before in _MEANS):
        kind = cue_words()[word][0]
        if before in PAPERS and kind != "say":
            return True
        if kind == "say" and (opens_clause(items, at + 1) or _opens_late(items, at + 1)):
            return True
    return _opens(items, _past_heard(items, at), with_pronoun=False)


def _opens_late(items: Sequence[Item], at: int) -> bool:
    """Whether a colon and a quotation follow behind how or where it was said ("before adding with a smile: “...”")."""
    for number in range(at, min(len(items) - 1, at + _SHORT_CLAUSE)):
        if items[number].text == ":":
            return items[number + 1].is_quote
        if not items[number].is_word or is_past(items[number]):
            return False
    return False


def _is_absolute(items: Sequence[Item], at: int) -> bool:
    """Whether "with" and who speaks stand before ("with the mayor calling it a farce")."""
    for number in range(at - 1, max(-1, at - 1 - _SHORT_CLAUSE), -1):
        if items[number].lower == "with":
            return number < at - 1
        if not items[number].is_word or is_past(items[number]):
            return False
    return False


def _has_owner(items: Sequence[Item], at: int) -> bool:
    """Whether a noun, a name or a number whose words they are stands right before ("voters saying they ...")."""
    before = items[at - 1]
    return before.is_word and not is_adverb(before) and before.lower not in _NO_OWNERS


def _past_heard(items: Sequence[Item], at: int) -> int:
    """One past the verb, and past who hears it behind a verb of telling ("telling Ana Field that ...")."""
    is_telling = cue_words()[items[at].lower][0] == "tell"
    return hearer_end(items, at + 1) if is_telling else at + 1


def _is_no_noun(items: Sequence[Item], at: int, *, is_title: bool) -> bool:
    """Whether a form that is a noun as often is a verb here."""
    is_plural = items[at].lower == cue_words()[items[at].lower][1]
    after = items[at + 1] if at + 1 < len(items) else None
    if not at and after is not None and after.lower == "that":
        return False  # "Reports that the ship sank were denied."
    if after is not None and after.lower in _RELATIVES:
        return False  # "a pilot and volunteer who ..."
    can_speak = not is_title and _can_speak(items, at, plural=is_plural)
    if after is not None and after.text == ":" and not is_title:
        return can_speak  # "in three states: ..."
    if can_speak or _opens_report(items, at, is_plural=is_plural) or _has_auxiliary(items, at):
        return True
    return _closes_quotation(items, at) or (not is_plural and _has_far_subject(items, at))


def _has_auxiliary(items: Sequence[Item], at: int) -> bool:
    """Whether a form of "do" stands before it and an adverb between commas ("She did, however, promise to")."""
    first = at - 1
    while first > 0 and (items[first].text == "," or is_plain_adverb(items[first])):
        first -= 1
    return first < at - 1 and items[first].lower in {"did", "does", "do"}


def _opens_report(items: Sequence[Item], at: int, *, is_plural: bool) -> bool:
    """Whether what was said follows, and no relative ("reports that angered pilots", "a reason he gave")."""
    after = [item.lower for item in items[at + 1 : at + 3]]
    if after[:1] == ["that"] and len(after) > 1 and is_past(items[at + 2]):
        return False
    first = at - 1
    while first > 0 and is_adverb(items[first]):
        first -= 1
    before = items[first].lower if first >= 0 else ""
    is_participle = before.endswith("ing") and before not in _PAPERS_IN_ING
    if not is_plural and at and (is_participle or is_past(items[first])):
        return False  # "raising hopes that ...", "rejected claims that ..."
    is_subject = before.endswith("s") or before in _PLURALS
    is_bare = after[:1] != ["that"] and not (at + 1 < len(items) and items[at + 1].is_quote)
    if is_plural and is_bare and not is_subject:
        return False
    return _opens(items, at + 1, with_pronoun=True)


def _closes_quotation(items: Sequence[Item], at: int) -> bool:
    """Whether it ends a short clause behind an open quotation (``"...," the letter states.``)."""
    if not _ends_clause(items, at + 1):
        return False
    for item in reversed(items[max(0, at - _SHORT_CLAUSE) : at]):
        if item.is_quote:
            return item.ends_open
        if not item.is_word and item.text != "-":
            return False
    return False


def _has_far_subject(items: Sequence[Item], at: int) -> bool:
    """Whether a remark stands between it and a name, and an object behind it ("Ana Field, a pilot, calls it")."""
    if at < 2 or items[at - 1].text != "," or at + 1 >= len(items):
        return False
    after = items[at + 1]
    is_object = after.is_quote or after.lower in DETERMINERS | _OBJECTS or after.text[:1].isupper()
    first = next((n for n in range(at - 2, -1, -1) if items[n].text in _CLAUSE_MARKS), -1) + 1
    is_remark = any(item.text == "," for item in items[first : at - 1])
    return is_object and is_remark and items[first].text[:1].isupper()


def _ends_clause(items: Sequence[Item], at: int) -> bool:
    """Whether a mark, a quotation or the end follows."""
    return at >= len(items) or items[at].is_quote or not items[at].is_word


def _is_no_belief(items: Sequence[Item], at: int) -> bool:
    """Whether a form of belief is a noun ("the thinking that ..."), a name ("known as") or a bare infinitive."""
    word, base = items[at].lower, cue_words()[items[at].lower][1]
    before = [item.lower for item in items[max(0, at - 3) : at]]
    if base == "rule" and word != "ruled":
        return True
    if word in {"known", "shown"}:
        return not _PERFECT & set(before)
    if word.endswith("ing"):
        return bool(before) and before[-1] not in BE | CONTRACTIONS | {",", "not"}
    if word == base and base in {"show", "find"}:
        return not before or not (before[-1].endswith("s") or before[-1] in _PLURALS)
    return before[-1:] == ["to"]


def _has_as(items: Sequence[Item], at: int) -> bool:
    """Whether "as" follows soon ("cast the deal as a triumph")."""
    for item in items[at : at + _AS_REACH]:
        if item.lower == "as":
            return True
        if item.text in {",", ".", ";"}:
            return False
    return False


def _stands_as_noun(items: Sequence[Item], at: int) -> bool:
    word, before = items[at].lower, items[at - 1].lower if at else ""
    after = items[at + 1].lower if at + 1 < len(items) else ""
    base_is_noun = cue_words()[word][1] in verbs_with("noun")
    if before == "some" and word == cue_words()[word][1]:  # "Some say ...", "some hope"
        return base_is_noun and not _opens(items, at + 1, with_pronoun=True)
    if before in DETERMINERS - {"this", "that", "those", "some"} or before in {"of", "'s"}:
        return True
    if (before == "to" and word.endswith("ed")) or after == "than":
        return True  # "a risk to continued growth", "easier said than done"
    if base_is_noun and before.endswith(("'s", "s'")) and len(before) > _SHORTEST_OWNER:
        return True
    is_owned = before.endswith("'s") and before not in CONTRACTIONS
    if is_owned and word.endswith("ed") and after.isalpha() and after not in DETERMINERS:
        return True  # "the state's proposed ban"
    is_adjective = at > 1 and word.endswith("ed") and is_plain_adverb(items[at - 1])
    if is_adjective and items[at - 2].lower in DETERMINERS - _ALONE:
        return True  # "the highly anticipated boat"
    if (after == "of" and not word.endswith("d")) or (word == "thanks" and after in {"to", "in"}):
        return True
    is_joined = before == "-" and not is_dash(items, at - 1)
    is_joined = is_joined or (after == "-" and not is_dash(items, at + 1))
    if before == "as" and after == "by":  # "as reported by X"
        return False
    if is_joined or before in {"when", "if", "as", "<"}:
        return True
    if before == "since" and at > 1 and items[at - 2].lower in _PERFECT:
        return False  # "has since said"
    is_after_preposition = before in PREPOSITIONS - {"to", "by", "after", "before"}
    return is_after_preposition and not word.endswith("ing")


def _is_passive_asking(items: Sequence[Item], at: int) -> bool:
    """Whether, as in "asked about X, she said": the one who was asked speaks later."""
    after = items[at + 1].lower if at + 1 < len(items) else ""
    before = items[at - 1].lower if at else ""
    if at == 0 or after in _ASKED_BY_NOBODY:
        return before in {"", ",", "."} or before in BE
    return False


def _opens(items: Sequence[Item], at: int, *, with_pronoun: bool) -> bool:
    """Whether "that", a colon or a quotation follows, or the subject of a clause."""
    if at < len(items) and items[at].text == ",":
        at += 1
        return at < len(items) and items[at].is_quote
    if at >= len(items):
        return False
    item = items[at]
    if item.is_quote or item.text == ":" or item.lower == "that":
        return True
    pronouns = SUBJECT_PRONOUNS - {"who", "this", "those", "these"} | CONTRACTIONS
    return with_pronoun and item.lower in pronouns


def _can_speak(items: Sequence[Item], at: int, *, plural: bool) -> bool:
    """Whether a pronoun, a name or a role stands before the verb, adverbs left out; with "-s" when plural."""
    while at and is_adverb(items[at - 1]) and items[at - 1].text[:1].islower():
        at -= 1
    if not at:
        return False
    before = items[at - 1]
    is_name = before.text[:1].isupper() and at > 1 and (not plural or before.lower.endswith("s"))
    is_role = before.lower in role_words() and before.lower.endswith("s") == plural
    return before.lower in SUBJECT_PRONOUNS - {"this", "these", "those"} or is_name or is_role
