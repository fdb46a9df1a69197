"""Clause roles: who stands as subject and as object of a word, by the order of words.

The subject of a verb is the first noun phrase of its clause that no preposition governs; it is handed
on over coordinated verbs ("X attacked and killed"), infinitives ("X agreed to send", "X urged Y to
leave"), participles ("..., killing") and relative clauses ("Y, who fled").  Known misses: inversions,
long insertions without commas, subjects that are whole clauses.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.data.roles import role_words
from wirecopy.facts.events.clause.asides import without_asides
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.openings import mark_opening
from wirecopy.facts.events.clause.phrases import (
    find_phrases,
    owner_first,
    phrase_at,
    phrase_from,
    split_relatives,
)
from wirecopy.facts.events.clause.relatives import is_relative_word, object_relative
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive, is_reduced_passive
from wirecopy.facts.events.clause.words import Word, class_words, is_agent, is_form_of, is_name
from wirecopy.facts.trees import make_tree, tree_subject
from wirecopy.model import Sentence

#: Steps a subject may be handed on; longer chains are lists, not clauses.
MAX_STEPS = 6


def prepare(sentence: Sentence) -> Clause:
    """Words and noun phrases of a sentence."""
    tokens = without_asides(sentence.tokens)
    words = mark_opening(class_words(tokens))
    tree = make_tree(tokens)
    return Clause(words, split_relatives(find_phrases(words), tree), tree)


def find_subject(clause: Clause, verb: int) -> int | None:
    """Index of the phrase that is the subject of the verb at ``verb``: by heads, else by order."""
    told = _told_relative(clause, verb)
    if told is not None:
        return told
    relative = object_relative(clause, verb)
    if relative is not None:
        return relative[0]
    over = _tensed_over(clause, verb)
    over = _listed_over(clause, verb) if over is None else over
    if over is not None:
        return find_subject(clause, over)
    if clause.tree is not None:
        word = tree_subject(clause.tree, verb)
        phrase = None if word is None else phrase_at(clause.phrases, word)
        if phrase is not None and not is_time(clause, phrase):
            phrase = _human_before(clause, verb, phrase)
            near = _joined_name(clause, verb, phrase)
            return next(
                n for n in (near, _teller_over(clause, verb, phrase), phrase) if n is not None
            )
    return subject_by_order(clause, verb)


def _tensed_over(clause: Clause, verb: int) -> int | None:
    """The tensed verb that a tensed one is joined to, where the parser joins it to an infinitive ("urged Chad to go and left")."""
    words, tree = clause.words, clause.tree
    is_joined = verb > 0 and words[verb - 1].kind == "C" and words[verb].form in _TENSED
    if tree is None or not is_joined or tree.tokens[verb].deprel != "conj":
        return None
    at = tree.tokens[verb].head or 0
    start = group_start(words, at)
    if words[at].form != "base" or start == 0 or words[start - 1].kind != "T":
        return None
    while at >= 0 and words[at].form not in _TENSED:
        above = tree.tokens[at].head
        at = -1 if above is None else above
    return at if 0 <= at < verb and words[at].kind == "V" else None


def _listed_over(clause: Clause, verb: int) -> int | None:
    """The first of two verbs of a headline, where a phrase with a preposition stands before the second ("sends aid to Chad, bars")."""
    words = clause.words
    near = phrase_at(clause.phrases, verb - 2) if verb > 2 else None
    if near is None or words[verb - 1].text != "," or words[verb].form != "third":
        return None
    first = clause.phrases[near].first
    other = verb_before(words, first)
    is_listed = other is not None and words[other].form == "third" and words[first - 1].kind == "P"
    return other if is_listed else None


_TENSED = frozenset(("past", "third"))


def _human_before(clause: Clause, verb: int, phrase: int) -> int:
    """Whom "who" takes up: somebody before the thing or place that the parser hangs it on ("a member of a union in Iceland who")."""
    words, start = clause.words, group_start(clause.words, verb)
    head = words[clause.phrases[phrase].head]
    is_thing = head.upos == "NOUN" and not is_agent(head.low) and head.low not in role_words()
    is_place = clause.phrases[phrase].first > 0 and (
        words[clause.phrases[phrase].first - 1].low == "in" and is_name(head)
    )
    if start == 0 or words[start - 1].low != "who" or not (is_thing or is_place):
        return phrase
    for n in range(phrase - 1, -1, -1):
        if is_agent(words[clause.phrases[n].head].low):
            before = clause.phrases[n].first - 1
            over = phrase_at(clause.phrases, before - 1) if words[before].low == "of" else None
            is_over = over is not None and is_agent(words[clause.phrases[over].head].low)
            return over if over is not None and is_over else n
    return phrase


def _teller_over(clause: Clause, verb: int, phrase: int) -> int | None:
    """Who says something of a thing and does the act joined to it ("Chad said the loans were bad and urged")."""
    words, start = clause.words, group_start(clause.words, verb)
    head = words[clause.phrases[phrase].head]
    is_thing = head.upos == "NOUN" and not is_agent(head.low)
    if not is_thing or start == 0 or words[start - 1].kind != "C" or is_passive(words, verb):
        return None
    before = owner_first(clause.phrases, phrase) - 1
    before -= before > 0 and words[before].low == "that"
    # Behind the act stands no teller of it: "and said the letter", whose subject is said to be the letter.
    says = 0 <= before < start and words[before].kind == "V" and start == verb
    is_saying = says and words[before].lemma in word_list("say_verbs")
    return find_subject(clause, before) if is_saying else None


def _joined_name(clause: Clause, verb: int, phrase: int) -> int | None:
    """The name between "and" and its verb, where the parser's subject is a thing ("ties froze as Chad left and Peru cut aid")."""
    words, start = clause.words, group_start(clause.words, verb)
    head = words[clause.phrases[phrase].head]
    near = phrase_at(clause.phrases, start - 1) if start > 1 else None
    if near is None or near == phrase or head.upos != "NOUN" or is_agent(head.low):
        return None
    first = clause.phrases[near].first
    is_joined = words[first - 1].kind == "C"
    is_joined = is_joined and any(w.kind == "V" for w in words[clause.phrases[phrase].end : first])
    is_tensed = words[verb].form in ("past", "third") or start == verb  # "Bogota cut"
    is_actor = is_name(words[clause.phrases[near].head])
    return near if is_joined and is_tensed and is_actor else None


def _told_relative(clause: Clause, verb: int) -> int | None:
    """The noun that a clause tells of by somebody's words ("firms that it said had bought gold")."""
    words, says = clause.words, group_start(clause.words, verb) - 1
    if says < 2 or words[says].lemma not in word_list("say_verbs"):
        return None
    teller = phrase_at(clause.phrases, group_start(words, says) - 1)
    first = 0 if teller is None else owner_first(clause.phrases, teller)
    is_told = words[says].kind == "V" and is_relative_word(words, first - 1)
    if not is_told:
        return None
    over = None if clause.tree is None else clause.tree.tokens[verb].head
    while over is not None and over >= first:
        over = clause.tree.tokens[over].head if clause.tree is not None else None
    noun = None if over is None or over < 0 else phrase_at(clause.phrases, over)
    return _antecedent(clause, first - 1) if noun is None else noun


def opens_clause(clause: Clause, at: int) -> bool:
    """Whether a clause begins at word ``at``: with "that", a gerund, or a subject and its verb."""
    words = clause.words
    if at >= len(words) or words[at].low == "that" or words[at].form == "gerund":
        return at < len(words)
    subject = phrase_from(clause.phrases, at)
    after = words[clause.phrases[subject].end :][:2] if subject is not None else ()
    kinds = [w.kind for w in after]
    has_verb = kinds[:1] == ["B"] or (kinds[:1] == ["V"] and words[at].kind == "O")
    return has_verb or (kinds[:1] == ["V"] and kinds[1:] in (["N"], ["D"], ["O"]))


def subject_by_order(clause: Clause, verb: int, steps: int = 0) -> int | None:
    """The same by the order of words alone."""
    words = clause.words
    start = group_start(words, verb)
    if start == 0 or steps > MAX_STEPS:
        return None
    before = words[start - 1]
    if before.kind == "T":
        return _subject_of_infinitive(clause, start - 1, steps)
    if before.kind == "R":
        return _antecedent(clause, start - 1)
    is_bare_gerund = words[verb].form == "gerund" and start == verb
    joined = before.kind == "C" or (before.kind == "," and is_bare_gerund)
    if joined or is_bare_gerund or before.kind == "S":
        handed = _handed_on(clause, start, steps)
        if handed is not None:
            return handed
    return _gather(clause, start)


def _handed_on(clause: Clause, start: int, steps: int) -> int | None:
    """Subject of the verb before, for coordinated verbs and participles."""
    other = verb_before(clause.words, start)
    return None if other is None else subject_by_order(clause, other, steps + 1)


def verb_before(words: Sequence[Word], at: int) -> int | None:
    """The verb nearest before ``at`` in the sentence."""
    for n in range(at - 1, -1, -1):
        if words[n].kind == "V" or (words[n].kind == "B" and not _is_auxiliary(words, n)):
            return n
        if words[n].kind == ".":
            return None
    return None


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows in the same group."""
    n = at + 1
    while n < len(words) and words[n].kind in "BXA":
        n += 1
    return n < len(words) and words[n].kind == "V"


def _subject_of_infinitive(clause: Clause, to: int, steps: int) -> int | None:
    words = clause.words
    governor = verb_before(words, to)
    if governor is None:
        return _gather(clause, to)
    if is_form_of(words[governor], word_list("object_control")):
        if is_passive(words, governor):
            return subject_by_order(clause, governor, steps + 1)
        n = find_object(clause, governor + 1)
        if n is not None and clause.phrases[n].end <= to:
            return n
    return subject_by_order(clause, governor, steps + 1)


def _antecedent(clause: Clause, relative: int) -> int | None:
    """The phrase a relative pronoun stands for: the one before it, past "of" chains."""
    at = relative
    while at > 0 and clause.words[at - 1].kind in ",P":
        at -= 1
    return next(
        (n for n in range(len(clause.phrases) - 1, -1, -1) if clause.phrases[n].end == at), None
    )


def _gather(clause: Clause, end: int) -> int | None:
    """First phrase before ``end`` in its clause that no preposition governs, else the last one."""
    words = clause.words
    at = end
    while at > 0 and words[at - 1].kind not in "SRTQ.":
        if words[at - 1].kind == "V" or (
            words[at - 1].kind == "B" and not _is_auxiliary(words, at - 1)
        ):
            verb = at - 1
            skipped = _skip_embedded(clause, verb)
            if skipped is not None:
                return skipped
            if not is_reduced_passive(words, verb):
                break
        at -= 1
    if at > 0 and words[at - 1].kind == "R" and at < end:
        return _antecedent(clause, at - 1)
    inside = [
        n
        for n, p in enumerate(clause.phrases)
        if at <= p.first and p.end <= end and not p.is_possessor
    ]
    free = [n for n in inside if not _is_governed(clause, n) and not is_time(clause, n)]
    if free:
        return free[0]
    timeless = [n for n in inside if not is_time(clause, n)]
    return timeless[-1] if timeless else None


def _skip_embedded(clause: Clause, verb: int) -> int | None:
    """The antecedent, where ``verb`` opens a relative clause inside the subject."""
    start = group_start(clause.words, verb)
    if start > 0 and clause.words[start - 1].kind == "R":
        return _antecedent(clause, start - 1)
    return None


def _is_governed(clause: Clause, n: int) -> bool:
    at = clause.phrases[n].first
    while at > 0 and clause.words[at - 1].kind in "A'":
        at -= 1
    if n > 0 and clause.phrases[n - 1].is_possessor and clause.phrases[n - 1].end == at:
        return _is_governed(clause, n - 1)
    return at > 0 and clause.words[at - 1].kind in "PT"


def find_object(clause: Clause, at: int) -> int | None:
    """The phrase that begins at word ``at``, past adverbs and particles' possessors."""
    words = clause.words
    while at < len(words) and (words[at].kind in "AQ" or _opens_pair(words[at])):
        at += 1
    at = _past_approximator(words, at)
    n = phrase_from(clause.phrases, at)
    return None if n is None else past_possessors(clause, n)


def _opens_pair(word: Word) -> bool:
    """Whether a conjunction stands before the first of two ("against both Peru and Chad")."""
    return word.kind == "C" and word.low in ("both", "either")


#: Words before a number that do not change whose number it is ("at least 19", "up to a dozen").
_APPROXIMATORS = frozenset(
    "at least most up to more less fewer than as many few much over about around nearly some almost".split()
)


def _past_approximator(words: Sequence[Word], at: int) -> int:
    """``at``, or the number after words such as "at least"."""
    end = at
    while end < len(words) and words[end].low in _APPROXIMATORS:
        end += 1
    is_number = end < len(words) and words[end].kind == "D" and words[end].low not in _DEFINITE
    return end if is_number else at


#: Determiners that count nothing ("over the crisis").
_DEFINITE = frozenset("the this that these those its his her their our my your some any no".split())


def last_of_chain(clause: Clause, n: int) -> int:
    """The last phrase of an "of" chain that phrase ``n`` opens."""
    phrases, words = clause.phrases, clause.words
    while (
        n + 1 < len(phrases)
        and words[phrases[n].end].low == "of"
        and phrases[n + 1].first == phrases[n].end + 1
    ):
        n += 1
    return n


def past_possessors(clause: Clause, n: int) -> int:
    """The possessed phrase at the end of a chain of possessors."""
    phrases = clause.phrases
    while (
        phrases[n].is_possessor
        and n + 1 < len(phrases)
        and phrases[n + 1].first <= phrases[n].end + 1
    ):
        n += 1
    return n


def clause_end(words: Sequence[Word], at: int) -> int:
    """Where the clause that holds word ``at`` ends to the right: before the next finite verb's words."""
    while at < len(words):
        word = words[at]
        if word.kind in "SRQ" or (word.kind == "." and word.text in ".;:!?"):
            return at
        if word.kind == "V" and words[at - 1].kind != "T" and _is_finite(words, at):
            return at
        if word.kind == "," and at + 1 < len(words) and _is_participle(words[at + 1]):
            return at
        at += 1
    return at


def _is_participle(word: Word) -> bool:
    """Whether a word in "-ing" opens a clause of its own (", killing two"; not ", including two")."""
    return word.form == "gerund" and word.low not in word_list("prepositions")


def _is_finite(words: Sequence[Word], verb: int) -> bool:
    """Whether it is more than a participle in "-ing": "was carrying" is, "carrying" is not."""
    return words[verb].form != "gerund" or any(
        w.kind == "B" for w in words[group_start(words, verb) : verb]
    )


#: Off whose coast something is done, it need not be done to them.
_COASTS = frozenset(("coast", "coasts", "shore", "shores"))


def _is_reduced_relative(clause: Clause, at: int) -> bool:
    """Whether a participle at ``at`` goes on with the noun before it ("sanctions imposed on", "a plan made by")."""
    words = clause.words
    if clause.tree is None or not 0 < at < len(words) or words[at].form not in ("past", "base"):
        return False
    return clause.tree.tokens[at].deprel == "acl" and words[at - 1].kind == "N"


def _is_helped(words: Sequence[Word], at: int) -> bool:
    """Whether "with" tells whose help there was ("with the help of the Red Cross")."""
    behind = [w.low for w in words[at + 1 : at + 4] if w.low != "the"]
    return words[at].low == "with" and behind[:1] != [] and behind[0] in _HELP and "of" in behind


_HELP = frozenset(
    "help aid assistance support mediation backing cooperation blessing consent".split()
)


def hangs_on_verb(clause: Clause, n: int) -> bool:
    """Whether the parser hangs the phrase on a verb ("rebels opposed to Chad")."""
    over = None if clause.tree is None else clause.tree.tokens[clause.phrases[n].head].head
    return over is not None and over >= 0 and clause.words[over].kind == "V"


#: What leads from a participle to who did the thing before it, and to whom ("threats made by", "curbs put on").
_OF_DOING = frozenset(("by", "against", "on", "in"))


def find_prepositional(clause: Clause, at: int, prepositions: frozenset[str]) -> list[int]:
    """Phrases governed by one of ``prepositions`` between ``at`` and the clause's end."""
    words = clause.words
    at += _is_reduced_relative(clause, at)
    near = end = clause_end(words, at)
    while _is_reduced_relative(clause, end):
        end = clause_end(words, end + 1)
    found = []
    for n in range(at, end):
        is_coast = n > 0 and words[n].low == "of" and words[n - 1].low in _COASTS
        is_led = words[n].kind == "P" and words[n].low in prepositions and not is_coast
        is_led = is_led and not _is_helped(words, n)
        if not is_led:
            continue
        phrase = find_object(clause, n + 1)
        if phrase is None or is_time(clause, phrase):
            continue
        if n < near or words[n].low in _OF_DOING or not hangs_on_verb(clause, phrase):
            found.append(phrase)
    return found
