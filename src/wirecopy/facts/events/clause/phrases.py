"""Noun phrases: runs of nouns, articles and modifiers, and chains of them joined by "of" and "and".

A possessive mark ends a phrase and marks it as possessor of the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirecopy.data.countries import country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.trees import Tree
from wirecopy.text import calendar_words
from wirecopy.text.calendar_words import WEEKDAYS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` up to ``end``; ``head`` is its last noun."""

    first: int
    end: int
    is_possessor: bool = False

    @property
    def head(self) -> int:
        """Index of the last word."""
        return self.end - 1


#: Days that may follow a noun without a preposition ("told lawmakers Monday").
DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "tomorrow"))
MONTHS = frozenset(calendar_words.MONTHS)
#: Pronouns that stand as subjects.
SUBJECT_PRONOUNS = frozenset(("it", "he", "she", "they", "we", "i"))
_WHICH = frozenset(("last", "next", "this", "late", "early", "earlier", "later", "since", "until"))


def find_phrases(words: Sequence[Word]) -> list[Phrase]:
    """Noun phrases and pronouns of a sentence, in order."""
    found: list[Phrase] = []
    at = 0
    while at < len(words):
        end = _phrase_end(words, at)
        if end == at:
            at += 1
            continue
        is_possessor = end < len(words) and words[end].kind == "'"
        found.append(Phrase(at, end, is_possessor))
        at = end
    return found


def split_relatives(phrases: Sequence[Phrase], tree: Tree | None) -> list[Phrase]:
    """The phrases, those parted in which the parser sees whom somebody did something to and who ("the men police arrested")."""
    if tree is None:
        return list(phrases)
    found: list[Phrase] = []
    for phrase in phrases:
        at = _relative_subject(phrase, tree)
        found += [phrase] if at is None else [Phrase(phrase.first, at), replace(phrase, first=at)]
    return found


def _relative_subject(phrase: Phrase, tree: Tree) -> int | None:
    """Where the subject of a relative clause begins inside a phrase that opens with its antecedent."""
    subject, verb = tree.tokens[phrase.head], tree.tokens[phrase.head].head
    if _is_country_doing(phrase, tree):
        return phrase.head
    if subject.deprel not in ("nsubj", "nsubj:pass") or verb is None or verb < phrase.end:
        return None
    over = tree.tokens[verb].head
    is_relative = tree.tokens[verb].deprel in _DOING and over is not None
    if not is_relative or over is None or not phrase.first <= over < phrase.head:
        return None
    return min((c for c in tree.children.get(phrase.head, ()) if c > over), default=phrase.head)


def _is_country_doing(phrase: Phrase, tree: Tree) -> bool:
    """Whether the parser takes a country for a name of the noun before it ("the men Kenya freed last week")."""
    name, noun, verb = tree.tokens[phrase.head], tree.tokens[phrase.head].head, phrase.end
    if name.deprel != "appos" or noun != phrase.head - 1 or verb >= len(tree.tokens):
        return False
    is_done = tree.tokens[verb].deprel in _DOING and tree.tokens[verb].head == noun
    is_common = (
        tree.tokens[noun].upos == "NOUN" and tree.tokens[noun].text.casefold() not in _STATES
    )
    readings = country_words().get(name.text, ())
    return is_done and is_common and any(r.kind != "adjective" for r in readings)


#: Relations of a verb to the noun it is done to.
_DOING = frozenset(("acl", "acl:relcl"))
#: Nouns that the name of a country stands behind.
_STATES = frozenset("state nation country republic kingdom island neighbour neighbor ally".split())


def _phrase_end(words: Sequence[Word], at: int) -> int:
    """End of the phrase that starts at ``at``; ``at`` when none does."""
    if words[at].kind == "O":
        return at + 1
    end, has_noun = at, False
    while end < len(words) and _belongs(words, end, has_noun):
        if words[end].kind == "D" and has_noun and not words[end].low[:1].isdigit():
            break
        if has_noun and (_opens_time(words, end) or _opens_count(words, end)):
            break
        if has_noun and words[end].low in DAYS and words[end - 1].low not in _WHICH:
            break
        if end > at and _ends_time(words, end):
            break
        has_noun = has_noun or words[end].kind == "N"
        end += 1
    while end > at and (words[end - 1].kind not in "ND" or _is_predicate(words, at, end)):
        end -= 1
    return end if has_noun or (end > at and words[end - 1].kind == "D") else at


def _opens_count(words: Sequence[Word], at: int) -> bool:
    """Whether a number of things begins behind a name ("sold Peru hundreds of drones")."""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    is_number = words[at].low in _COUNTS and behind == "of"
    return is_number and words[at - 1].text[:1].isupper()


_COUNTS = frozenset("hundreds thousands dozens scores millions billions tens".split())


def _is_predicate(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether an adjective at the phrase's end says something of the noun before it ("rebels loyal to")."""
    last, before = words[end - 1], words[end - 2] if end - at > 1 else None
    follows = words[end].kind if end < len(words) else "."
    is_behind = last.upos == "ADJ" and before is not None and before.upos in ("NOUN", "PROPN")
    return is_behind and follows in "PT" and last.low not in _IN_TITLES


#: Adjectives behind the noun in titles of office.
_IN_TITLES = frozenset("general elect designate emeritus".split())
_UNITS = frozenset("day week month year night weekend summer winter spring autumn fall".split())


def _opens_time(words: Sequence[Word], at: int) -> bool:
    """Whether "last week" or "12 years" begins here."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].kind == "D" and at and words[at - 1].kind == "N":
        return following.removesuffix("s") in _UNITS
    return words[at].low in ("last", "next", "this") and following in _UNITS | DAYS


def _ends_time(words: Sequence[Word], at: int) -> bool:
    """Whether a time is over before word ``at`` ("last week Norway", "in recent months Syria", "9 July 2017 Chad")."""
    unit = words[at - 1].low
    is_year = unit.isdigit() and len(unit) == 4 and at > 1 and words[at - 2].low in MONTHS
    is_unit = unit in _UNITS or unit.removesuffix("s") in _UNITS
    return words[at].text[:1].isupper() and (is_year or is_unit)


def _belongs(words: Sequence[Word], at: int, has_noun: bool) -> bool:
    word = words[at]
    if word.kind in "ND":
        return True
    if word.kind == "-":
        return (
            0 < at < len(words) - 1
            and words[at - 1].kind in "NDAVP"
            and (
                words[at + 1].kind in "ND" or (words[at + 1].kind == "V" and not words[at + 1].upos)
            )
        )
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.kind not in "N-":
        return False
    after_hyphen = at > 0 and words[at - 1].kind == "-"
    is_modifier = (
        word.kind == "V"
        and word.form in ("past", "gerund")
        and at > 0
        and words[at - 1].kind == "D"
    )
    return (
        after_hyphen
        or is_modifier
        or (word.kind == "A" and not has_noun and at > 0 and words[at - 1].kind == "D")
    )


def phrase_at(phrases: Sequence[Phrase], at: int) -> int | None:
    """Index of the phrase that covers word ``at``."""
    return next((n for n, p in enumerate(phrases) if p.first <= at < p.end), None)


def phrase_from(phrases: Sequence[Phrase], at: int) -> int | None:
    """Index of the phrase that begins at word ``at`` or covers it."""
    return next((n for n, p in enumerate(phrases) if p.first <= at < p.end or p.first == at), None)


def compound(words: Sequence[Word], phrases: Sequence[Phrase], n: int) -> list[int]:
    """The phrase ``n`` and those listed with it to its right ("X, Y and Z")."""
    listed = [n]
    if _opens_new_clause(words, phrases, n):
        return listed
    while (following := _next_listed(words, phrases, listed[-1])) is not None:
        listed.append(following)
    teller = teller_start(words, phrases[listed[-1]].end)
    if teller is not None:
        listed = [m for m in listed if phrases[m].first < teller] or [n]
    is_list = any(words[owner_first(phrases, m) - 1].kind == "C" for m in listed[1:])
    return listed if is_list or _is_headline_pair(words, phrases, listed) else [n]


def owner_first(phrases: Sequence[Phrase], n: int) -> int:
    """First word of a phrase, those of its possessors included."""
    while n > 0 and phrases[n - 1].is_possessor and phrases[n - 1].end >= phrases[n].first - 1:
        n -= 1
    return phrases[n].first


def teller_start(words: Sequence[Word], verb: int) -> int | None:
    """The comma behind which those stand who tell what was said ("killing five, doctors and police said").

    ``verb`` is where their verb, or its auxiliaries, begins; None where no teller stands before it.
    """
    at = verb
    while at < len(words) and words[at].kind in "BA":
        at += 1
    if at >= len(words) or words[at].lemma not in word_list("say_verbs"):
        return None
    start = verb
    while start > 0 and words[start - 1].kind in "NDCAO'-P":
        start -= 1
    return start - 1 if 0 < start < verb and words[start - 1].kind == "," else None


def _opens_new_clause(words: Sequence[Word], phrases: Sequence[Phrase], n: int) -> bool:
    """Whether ", and" after a phrase leads to a subject with its verb ("killed six, and the mayor fled")."""
    at = phrases[n].end
    if [w.kind for w in words[at : at + 2]] != [",", "C"]:
        return False
    follows = phrase_from(phrases, at + 2)
    after = words[phrases[follows].end :][:1] if follows is not None else ()
    return bool(after) and (after[0].kind == "B" or after[0].form in ("past", "third"))


def _is_headline_pair(
    words: Sequence[Word], phrases: Sequence[Phrase], listed: Sequence[int]
) -> bool:
    """Whether two names that a comma joins open a headline ("France, Germany condemn")."""
    if len(listed) != 2 or phrases[listed[0]].first != 0:
        return False
    after = phrases[listed[1]].end
    inside = [w for n in listed for w in words[phrases[n].first : phrases[n].end]]
    is_acting = after < len(words) and words[after].kind == "V"
    names = all(w.text[:1].isupper() and w.low not in DAYS for w in inside)
    return is_acting and names and words[after].form == "base"


def _next_listed(words: Sequence[Word], phrases: Sequence[Phrase], n: int) -> int | None:
    at = phrases[n].end
    while at < len(words) and words[at].kind in ",C":
        at += 1
    if at == phrases[n].end or n + 1 >= len(phrases) or phrases[n + 1].first != at:
        return _past_of(words, phrases, n)
    return n + 1 if not phrases[n + 1].is_possessor else _past_possessor(phrases, n + 1)


def _past_possessor(phrases: Sequence[Phrase], n: int) -> int | None:
    return n + 1 if n + 1 < len(phrases) and phrases[n + 1].first == phrases[n].end + 1 else None


def _past_of(words: Sequence[Word], phrases: Sequence[Phrase], n: int) -> int | None:
    """In "leaders of X, Y and Z" the list goes on after the phrase that "of" joins."""
    end = phrases[n].end
    is_of = end < len(words) and words[end].low == "of"
    if not is_of or n + 1 >= len(phrases) or phrases[n + 1].first != end + 1:
        return None
    at = n + 1
    while (follows := _joined_to(words, phrases, at)) == "," and at + 2 < len(phrases):
        at += 1
    return n + 2 if follows == "C" else None


def _joined_to(words: Sequence[Word], phrases: Sequence[Phrase], n: int) -> str:
    """How the phrase after ``n`` is joined to it: by a comma, a conjunction or both; else empty."""
    at = phrases[n].end
    kinds = ""
    while at < len(words) and words[at].kind in ",C":
        kinds, at = kinds + words[at].kind, at + 1
    if n + 1 >= len(phrases) or phrases[n + 1].first != at:
        return ""
    return "C" if "C" in kinds else kinds[:1]
