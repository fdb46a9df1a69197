"""Attributions: words of saying set, dropped or exchanged, who speaks, and to whom.

What somebody is said to have told becomes the outlet's own word where the words of saying go and nothing else in the
sentence tells whose they are.  An agency names itself in its reports ("told AFP", "an AFP correspondent"); outlets leave that out or put
others in its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.agencies import load_agencies
from wirecopy.data.roles import role_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.rules.quote_bounds import joined_by_word
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import ARTICLES, BE
from wirecopy.text.inflection import base_forms

#: Words of an attribution set or dropped ("the source said on Thursday").
ATTRIBUTION_WORDS = 8
#: A sentence of its own is an attribution only when it is as short as "He said so."
SENTENCE_WORDS = 3
#: Tokens of a long sentence.
SENTENCE_TOKENS = 60
#: Tokens between a word of saying and who says so.
SPEAKER = 5
#: Words each side of an exchanged attribution may have.
EXCHANGE_WORDS = 6
#: Words of who speaks, and of an agency's name.
SPEAKER_WORDS = 3
AGENCY_WORDS = 3
#: Words before and behind a reporter among which it is told what the reporter did.
BEHIND_WORDS = 3
AHEAD_WORDS = 10
#: A clause of saying may follow them inside a sentence; behind a noun it tells which one is meant ("the man she warned").
_OPENS_CLAUSE = frozenset(
    "that but and or as because since if while when though although which who where so".split()
)
_SUBJECTS = frozenset("i you he she it we they".split())
LOADED = frozenset(
    "claim claims claimed admit admits admitted insist insists insisted concede concedes conceded boasted alleges".split()
)
#: What somebody is said to have done stands behind them.
ACCUSES = frozenset("accuse accuses accused allege alleges alleged".split())
_FUNCTION = frozenset(
    "the a an to of in on at by for from with as and or but that which who it its he she they this his her their".split()
)


#: To whom things are told, and where.
AUDIENCE = frozenset(
    "reporters reporter journalists journalist press media news conference briefing interview".split()
)
#: Where and when they were told, and the words of such a phrase.
WHERE = frozenset("at in outside on after during from via by".split())
WHERE_WORDS = 5
#: Who sees for an agency, or for those that print it.
_REPORTERS = frozenset(
    "reporter reporters correspondent correspondents journalist journalists photographer photographers witness "
    "witnesses team crew".split()
)
_WITNESSES = frozenset({"witness", "witnesses"})
#: What they do for it.
_SEEING = frozenset(
    "see hear watch witness count film photograph observe notice smell find feel spot visit reach report describe".split()
)
#: Behind "was" they tell where somebody is.
_STANDS = frozenset(
    "at in on near there present inside outside among with able not also travelling traveling".split()
)


def attribution(change: Change) -> Verdict | None:
    """Words of saying set, dropped or exchanged."""
    return _exchanged(change) if not change.is_one_sided else _set_or_dropped(change)


def _exchanged(change: Change) -> Verdict | None:
    saying = load_style().saying
    said = saying.intersection(change.words_a), saying.intersection(change.words_b)
    if not all(said) or max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    if not (_is_plain(change, change.words_a) and _is_plain(change, change.words_b)):
        return None
    risk = 1 if (said[0] ^ said[1]) & LOADED else 0
    return Verdict(EditClass.ATTRIBUTION, risk, "other words of saying")


def _set_or_dropped(change: Change) -> Verdict | None:
    style = load_style()
    if style.saying.isdisjoint(change.only) or len(change.only) > ATTRIBUTION_WORDS:
        return None
    if has_quoted_words(change):
        return None
    is_dropped = bool(change.words_a)
    is_edge = _at_edge(change)
    if is_edge and _joins_quotations(change):
        line = "two quotations joined, the words of saying between them dropped"
        return Verdict(EditClass.QUOTE_JOIN, 1, line if is_dropped else "a quotation parted")
    is_bare = {*change.only} <= style.saying | style.pronouns | {"that"} and len(change.only) > 1
    is_clause = is_bare and (is_edge or _opens_clause(change))
    is_sentence = change.spans_sentence and len(change.only) > SENTENCE_WORDS
    if not is_clause and (not is_edge or is_sentence):
        return None
    return told(change, "dropped" if is_dropped else "set")


def backshift(change: Change) -> Verdict | None:
    """What somebody said they would do or had done, told as done: "said they would leave", "will leave"."""
    if change.crosses_sentence or max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    for one, two, what in (
        (change.words_a, change.words_b, "dropped"),
        (change.words_b, change.words_a, "set"),
    ):
        if load_style().saying.isdisjoint(one) or len(two) > 1 or one[-1] not in _SHIFTED:
            continue
        is_clause = load_style().saying | _SUBJECTS | {"that"} >= {*one[:-1]} and len(one) > 1
        if is_clause and "".join(two) in _SHIFTED[one[-1]]:
            return told(change, what, by_quotes=False)
    return None


#: A helping verb behind "said they", and what stands in its place where nobody says it.
_SHIFTED = {
    "would": ("will", "would"),
    "had": ("", "has", "have", "had"),
    "was": ("is", "was"),
    "were": ("are", "were"),
    "could": ("can", "could"),
    "might": ("may", "might"),
}


def told(change: Change, what: str, *, by_quotes: bool = True) -> Verdict:
    """An attribution set or dropped: it may matter where nothing else tells whose words they are: of saying, or quoted."""
    row, start, end = change.side
    sentence = row.sentences[start]
    first, last = start, end
    while first > 0 and row.sentences[first - 1] == sentence:
        first -= 1
    while last < len(row) and row.sentences[last] == sentence:
        last += 1
    rest = [*range(first, start), *range(end, last)]
    is_told_still = any(
        (by_quotes and row.quoted[at]) or row.keys[at] in load_style().saying for at in rest
    )
    is_looked_for = change.is_one_sided and not is_told_still
    others = _told_in_other(change) if is_looked_for else frozenset()
    is_told_still = is_told_still or bool(others)
    if LOADED & {*change.words_a, *change.words_b, *others} or (rest and not is_told_still):
        return Verdict(
            EditClass.ATTRIBUTION, 1, f"attribution {what}: nothing else tells whose words they are"
        )
    return Verdict(EditClass.ATTRIBUTION, 0, f"attribution {what}")


def _told_in_other(change: Change) -> frozenset[str]:
    """What else tells whose words they are in the sentence of the text that lacks these: "accused it of", "the union said" of the same union."""
    row, at = (change.b, change.hunk.b_start) if change.words_a else (change.a, change.hunk.a_start)
    at = min(at, len(row) - 1)
    if at > 0 and not is_word(row.keys[at]) and row.sentences[at] != row.sentences[at - 1]:
        at -= 1
    near = range(max(0, at - SENTENCE_TOKENS), min(len(row), at + SENTENCE_TOKENS))
    keys = [row.keys[n] for n in near if row.sentences[n] == row.sentences[at]]
    own = set(keys)
    who = {word for word in change.only if word[0].isalpha()} - load_style().saying - _FUNCTION
    is_same = not who or _says(keys, who)
    return frozenset(own & (load_style().saying | ACCUSES if is_same else ACCUSES))


def _says(keys: Sequence[str], who: set[str]) -> bool:
    """Whether one of these words stands before a word of saying, or behind one that a mark leads in (", said Smith")."""
    for at, key in enumerate(keys):
        if key not in load_style().saying:
            continue
        is_behind = at > 0 and not is_word(keys[at - 1])
        beside = {*keys[max(0, at - SPEAKER) : at], *(keys[at : at + SPEAKER] if is_behind else ())}
        if not beside.isdisjoint(who):
            return True
    return False


def _joins_quotations(change: Change) -> bool:
    """Whether the words stand between two quotations that the other text gives as one."""
    row, start, end = change.side
    other, at = (
        (change.b, change.hunk.b_start) if change.words_a else (change.a, change.hunk.a_start)
    )
    marks = row.keys[start:end].count('"')
    is_between = marks >= 2 and start > 0 and row.quoted[start - 1]
    if not is_between or end >= len(row) or not row.quoted[end]:
        return False
    return (
        0 < at < len(other) and other.quoted[at - 1] and other.quoted[at] and other.keys[at] != '"'
    )


def has_quoted_words(change: Change) -> bool:
    """Whether a quotation has words in the change, of the side that has some."""
    row, start, end = change.side
    return any(row.quoted[at] and row.keys[at][0].isalnum() for at in range(start, end))


def _at_edge(change: Change) -> bool:
    """Whether the words open a sentence, follow a mark, or stand before a quotation or a colon."""
    row, start, end = change.side
    if start == 0 or row.sentences[start] != row.sentences[start - 1]:
        return True
    if not is_word(row.keys[start - 1]) or not is_word(row.keys[start]):
        return True
    return bool({*row.keys[start : end + 1]} & {'"', ":"})


def _opens_clause(change: Change) -> bool:
    """Whether the words lead a clause inside a sentence: with "that", behind a word that opens one, or before "it"."""
    row, start, _ = change.side
    is_before_subject = change.only[-1] in _SUBJECTS
    return is_before_subject or "that" in change.only or row.keys[start - 1] in _OPENS_CLAUSE


def _is_plain(change: Change, words: tuple[str, ...]) -> bool:
    style = load_style()
    known = style.saying | style.pronouns | _FUNCTION | change.names_a | change.names_b | AUDIENCE
    return known.issuperset(without_agencies(words))


def without_agencies(words: Sequence[str]) -> list[str]:
    """The words without articles and the names of agencies."""
    agencies, found = load_agencies().folded, []
    at = 0
    while at < len(words):
        sizes = range(min(AGENCY_WORDS, len(words) - at), 0, -1)
        size = next((n for n in sizes if " ".join(words[at : at + n]) in agencies), 0)
        if not size and words[at] not in ARTICLES:
            found.append(words[at])
        at += size or 1
    return found


def _without_articles(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in ARTICLES]


def audience(change: Change) -> Verdict | None:
    """Others to whom it was told: "told a news conference", "told reporters", "told AFP"."""
    if change.is_one_sided or (*change.before_a(), *change.before_b()) != ("told", "told"):
        return None
    sides = [_without_articles(_without_place(side)) for side in (change.words_a, change.words_b)]
    is_agency = [bool(side) and not without_agencies(side) for side in sides]
    is_plain = [bool(side) and set(side) <= AUDIENCE for side in sides]
    if all(is_agency) or not all(map(any, zip(is_agency, is_plain, strict=True))):
        return None
    risk = 1 if any(is_agency) else 0
    return Verdict(EditClass.ATTRIBUTION, risk, "others to whom it was told")


def _without_place(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those who heard it, without where or when: "reporters at the scene"."""
    at = next((n for n, word in enumerate(words) if n and word in WHERE), len(words))
    return words[:at] if len(words) - at <= WHERE_WORDS else words


def reporter(change: Change) -> Verdict | None:
    """The agency whose reporter saw it left out, or others put in the reporter's place."""
    if max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    sides = _without_articles(change.words_a), _without_articles(change.words_b)
    rest = without_agencies(sides[0]), without_agencies(sides[1])
    is_named = [side != others for side, others in zip(sides, rest, strict=True)]
    if is_named[0] == is_named[1] or not {*rest[0], *rest[1]} <= _REPORTERS:
        return None
    if rest[0] == rest[1]:
        after = change.after_a()
        is_before = bool(after) and after == change.after_b() and after[0] in _REPORTERS
        line = "the agency of the reporter left out or named"
        return Verdict(EditClass.ATTRIBUTION, 0, line) if rest[0] or is_before else None
    if not (rest[0] and rest[1]):
        return None
    is_witness = [not _WITNESSES.isdisjoint(side) for side in rest]
    if is_witness[0] != is_witness[1] and not _tells(
        change.a, change.hunk.a_start, change.hunk.a_end
    ):
        return Verdict(EditClass.FACT, 2, "others of whom it is told")
    return Verdict(EditClass.ATTRIBUTION, 1, "others who saw it")


def _tells(row: TokenRow, start: int, end: int) -> bool:
    """Whether who stands there saw, heard or told something; behind "was" others did it to them."""
    before = row.keys[max(0, start - BEHIND_WORDS) : start]
    if before and (before[-1] in load_style().saying or before[-2:] == ("according", "to")):
        return True
    if before and before[-1] == "by":
        return any(_is_of_telling(key) for key in before)
    after = [
        row.keys[at]
        for at in range(end, min(len(row), end + AHEAD_WORDS))
        if row.sentences[at] == row.sentences[start]
    ]
    for at, key in enumerate(after):
        if _is_of_telling(key):
            return True
        is_relative = at > 0 and after[at - 1] == "who"
        if key in BE and not is_relative and not _STANDS.issuperset(after[at + 1 : at + 2]):
            return False
    return False


def _is_of_telling(word: str) -> bool:
    return word in load_style().saying or not _SEEING.isdisjoint(base_forms(word))


def speaker(change: Change) -> Verdict | None:
    """Others who are said to speak: "police said", "witnesses said"."""
    words = change.words_a, change.words_b
    if not all(0 < len(side) <= SPEAKER_WORDS for side in words) or {*words[0]} & {*words[1]}:
        return None
    after = change.after_a()
    if not after or after != change.after_b() or after[0] not in load_style().saying:
        return None
    kinds = [_kind_of_teller(side[-1]) for side in words]
    if not all(kinds) or kinds[0] == kinds[1]:
        return None
    return Verdict(EditClass.ATTRIBUTION, 1, "others who speak")


def _kind_of_teller(word: str) -> str | None:
    """The sector of who speaks; None for words that may be anybody's ("spokesman", "group")."""
    if word in _TELLERS:
        return _TELLERS[word]
    role = role_words().get(word)
    return role.sector if role else None


_TELLERS = {
    word: words.split()[0]
    for words in ("witness witnesses", "source sources", "media newspapers")
    for word in words.split()
}


ATTRIBUTION_RULES: tuple[Rule, ...] = (
    joined_by_word,
    audience,
    reporter,
    attribution,
    backshift,
    speaker,
)
