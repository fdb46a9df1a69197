"""Taken up: those told before whom "they", "it", "them", "some of them" or "the group" stand for.

Who opens a sentence with a pronoun is the subject of the one before, or who told it; who denies, refuses or
answers is the one who was blamed, asked or threatened there.  Known misses: pronouns within a sentence, and
those whose words were told before without an act.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.parties.antecedents import antecedent, heads_sentence
from wirecopy.facts.events.parties.parties import Party
from wirecopy.facts.events.parties.recall import LOOK_BACK, Recall
from wirecopy.facts.events.parties.standing import is_armed_body
from wirecopy.model import Actor, EventMention, Span
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Pronouns of those something is done to, and what kind of actor each may stand for.
_OBJECTS = {
    "them": frozenset(("group", "person")),
    "him": frozenset(("person", "group")),
    "her": frozenset(("person", "group")),
}
#: Acts before that a pronoun looks back to.
NEAREST = 3
_GROUPS = frozenset("group movement militia organisation organization faction gang cartel".split())
_PRONOUNS = frozenset(("they", "it"))
#: Words that count some of those told before ("some of them").
_SOME = frozenset("some many several most both others one two three four five six".split())
#: Acts of words and deeds that somebody answers.
_ANSWERED = frozenset(
    (EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.SANCTION)
)
#: Words between a pronoun and its verb that are looked through.
_REACH = 4


def them(
    recall: Recall, clause: Clause, slots: Sequence[Slot], actors: Sequence[Party]
) -> tuple[Party, ...]:
    """Those told of last to whom something was done, where "them" or the like stands for them."""
    first = next((s for s in slots if isinstance(s, int)), None)
    if first is None:
        return ()
    last = clause.phrases[last_of_chain(clause, first)]  # "two of them"
    word, own = clause.words[last.head], {p.actor for p in actors}
    if word.low not in _OBJECTS:
        return ()
    for mention in reversed((recall.told + recall.here)[-NEAREST:]):
        done_to = [a for a in mention.recipients if a.type in _OBJECTS[word.low]]
        if done_to and not own & set(done_to):
            return tuple(Party(a, Span(start=word.start, end=word.end)) for a in done_to)
    return ()


def they(recall: Recall, clause: Clause, n: int) -> tuple[Party, ...]:
    """Who "they", "it" or "some of them" at the head of a sentence or of a clause behind ";" is."""
    span, word = _span(clause, n), clause.words[clause.phrases[n].head]
    if _counts_some(clause, n):
        return tuple(Party(a, span) for a in _of_them(recall, clause, n))
    if word.low not in _PRONOUNS:
        return ()
    is_behind = clause.words[clause.phrases[n].first - 1].text == ";" if n else False
    if not (is_behind or heads_sentence(clause, n)):
        return ()
    told = recall.here if is_behind else _just_told(recall, word.start)
    asked = _asked(told, word.low) if told and _answers(clause, n) else ()
    if asked and not _are_named_behind(recall, clause, n, asked):
        return tuple(Party(a, span) for a in asked)
    if is_behind:
        return ()
    meant = antecedent(recall.cast, recall.sentences, word.start, word.low)
    if meant is not None:
        return tuple(Party(a, span) for a in _with_partners(meant, told))
    if not recall.told or n != 0:
        return ()
    return tuple(Party(a, span) for a in _acted_last(recall, word.low))


def _counts_some(clause: Clause, n: int) -> bool:
    """Whether a phrase at the head of a sentence counts some of those told before ("some of them", "about 200 of")."""
    word = clause.words[clause.phrases[n].head]
    is_number = word.kind == "D" or singular(word.low) in word_list("quantities")
    before = clause.words[: clause.phrases[n].first]
    is_first = heads_sentence(clause, n) or all(w.low in _ABOUT for w in before)
    return is_first and (word.low in _SOME or is_number)


#: What stands before a number at the head of a sentence ("a few dozen of them").
_ABOUT = frozenset("a few some about around nearly almost".split())


def _with_partners(actor: Actor, told: Sequence[EventMention]) -> Sequence[Actor]:
    """Somebody with those who were just told to act with him ("The presidents of Chad and Niger met. They ...")."""
    joint = (m.actors for m in told if actor in m.actors and actor.type == "group" and m.is_mutual)
    return next(joint, (actor,))


def _acted_last(recall: Recall, pronoun: str) -> Sequence[Actor]:
    """The body that told of the act before, else who acted."""
    last = recall.told[-1]
    tellers = (a for a in recall.cast.reading.actors if a.name == last.asserted_by)
    telling = [a for a in tellers if a.type != "person" and a.country is not None]
    sides = (telling or last.actors, last.recipients)
    acting = sides[0] if pronoun == "they" else next(filter(None, map(_bodies, sides)), ())
    actors = [a for a in acting if a.country is not None]
    is_lone = pronoun == "they" and [a.type for a in actors] == ["person"]
    return [] if is_lone else actors


def _of_them(recall: Recall, clause: Clause, n: int) -> Sequence[Actor]:
    """The people told of last, some of whom act ("some of them threw stones")."""
    last = clause.phrases[last_of_chain(clause, n)]
    told = _just_told(recall, clause.words[0].start)
    if clause.words[last.head].low != "them":
        return []
    sides = (side for m in reversed(told) for side in (m.actors, m.recipients))
    found = next((g for side in sides if (g := [a for a in side if a.type == "group"])), [])
    meant = antecedent(recall.cast, recall.sentences, clause.words[0].start, "they")
    return found or ([] if meant is None else [meant])


def _just_told(recall: Recall, at: int) -> Sequence[EventMention]:
    """What the sentence before the one that holds ``at`` told."""
    starts = [span.start for span in recall.sentences]
    number = bisect_left(starts, at + 1) - 2
    before = recall.sentences[number] if number >= 0 else None
    return [m for m in recall.told[-NEAREST:] if m.evidence == before]


def _answers(clause: Clause, n: int) -> bool:
    """Whether the verb behind a pronoun is one of denial, refusal or reply."""
    end = clause.phrases[n].end
    verb = next((w for w in clause.words[end : end + _REACH] if w.kind == "V"), None)
    return verb is not None and verb.lemma in word_list("replying_verbs")


def _asked(told: Sequence[EventMention], pronoun: str) -> Sequence[Actor]:
    """Who was blamed, asked or threatened in what was just told, as far as a pronoun can mean him."""
    acts = (m for m in reversed(told) if m.event_type in _ANSWERED)
    last = next(acts, None)
    if last is None or not last.recipients:
        return []
    fitting = _bodies(last.recipients)
    is_one = len(fitting) == len(last.recipients) == 1
    return fitting if is_one or pronoun == "they" else []


def _are_named_behind(recall: Recall, clause: Clause, n: int, asked: Sequence[Actor]) -> bool:
    """Whether those asked, or others of their state, stand behind the verb: then somebody else answers them.

    A clause that opens there ("denied that Chad had ...") and one behind a comma may name anybody.
    """
    behind = clause.words[clause.phrases[n].end :]
    end = next((i for i, w in enumerate(behind) if w.kind in ",.SRQ"), len(behind))
    if not behind[:end]:
        return False
    low, high = behind[0].start, behind[end - 1].end
    states = {a.country for a in asked if a.country is not None}
    named = recall.cast.reading.mentions
    inside = (m for m in named if low <= m.span.start and m.span.end <= high)
    return any(
        (actor := recall.cast.reading.actors[m.actor]) in asked or actor.country in states
        for m in inside
        if not _does_something(clause, m.span)
    )


def _does_something(clause: Clause, span: Span) -> bool:
    """Whether the phrase that holds a name stands before a verb of its own."""
    phrase = next((p for p in clause.phrases if clause.words[p.head].end >= span.end), None)
    after = clause.words[phrase.end : phrase.end + 1] if phrase is not None else ()
    return bool(after) and after[0].kind in "BV"


def group_again(recall: Recall, clause: Clause, n: int) -> tuple[Party, ...]:
    """The armed or banned body named last, where "the group" stands for it."""
    words = clause.words[clause.phrases[n].first : clause.phrases[n].end]
    if [w.low for w in words][:1] != ["the"] or len(words) != 2 or words[1].low not in _GROUPS:
        return ()
    after = clause.words[clause.phrases[n].end : clause.phrases[n].end + 1]
    if after and after[0].low in ("of", "from"):
        return ()
    named = next((a for a in _named_before(recall, words[0].start) if is_armed_body(a)), None)
    return () if named is None else (Party(named, _span(clause, n)),)


def _named_before(recall: Recall, at: int) -> Iterator[Actor]:
    """Who was named before ``at``, the last first."""
    reading = recall.cast.reading
    end = bisect_left([m.span.start for m in reading.mentions], at)
    return (
        reading.actors[m.actor] for m in reversed(reading.mentions[max(0, end - LOOK_BACK) : end])
    )


def _bodies(actors: Sequence[Actor]) -> Sequence[Actor]:
    """Those who are no single human being."""
    return [a for a in actors if a.type != "person"]


def _span(clause: Clause, n: int) -> Span:
    phrase = clause.phrases[n]
    return Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)
