"""Harms: who or what was harmed by violence in a sentence, whoever did it.

Some verbs tell of violence alone ("was shot dead", "was kidnapped"); what kills, hurts or destroys may be an
accident, and tells of it only with a word of armed violence ("killed in a bombing", "when a bomb went off").
Known misses: harm told by nouns alone ("the death toll of the attack").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.status import is_condition, verb_status
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import (
    find_object,
    find_prepositional,
    find_subject,
    last_of_chain,
)
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import is_name
from wirecopy.facts.events.harm.arms import Arms, find_arms, is_fire, may_hold_arms, tells_accident
from wirecopy.facts.events.harm.harmed import HURT, are_people, head_of, hits_bomb, is_target, owns
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.events.parties.parties import is_nobody
from wirecopy.model.event import EventType
from wirecopy.text.inflection import verb_forms


@dataclass(frozen=True, slots=True)
class Harm:
    """Harm done by somebody the sentence does not name."""

    #: The verb, and where its words end.
    head: int
    end: int
    #: Who or what was harmed; None where a blast or a shell hit nobody named.
    patient: int | None
    mode: str | None
    #: Whether its words point at an act told before ("in the attack").
    is_again: bool
    is_bodily: bool
    #: The word of violence beside it.
    arms: int | None


#: Verbs that tell of violence with words behind them.
_WITH_WORDS = {
    "set": ("ablaze", "alight", "on fire"), "take": ("hostage", "captive"), "hold": ("hostage", "captive"),
    "gun": ("down",), "blow": ("up",), "beat": ("to death", "up"), "burn": ("to death", "alive"),
    "hack": ("to death",), "bludgeon": ("to death",), "club": ("to death",), "stone": ("to death",),
}  # fmt: skip
_BY = frozenset(("by",))
_NEAR = frozenset("near in at on outside inside into to beside behind under close by".split())


def find_harms(clause: Clause, triggers: Sequence[Trigger]) -> list[Harm]:
    """What harm a sentence tells of, people first."""
    found = _Sentence(clause, triggers, find_arms(clause, triggers)).harms()
    return sorted(found, key=lambda harm: (not harm.is_bodily, harm.patient is None, harm.head))


def may_harm(lows: Sequence[str]) -> bool:
    """Whether these words may tell of harm by violence; never wrongly False."""
    armed, other = _forms()
    return not armed.isdisjoint(lows) or (not other.isdisjoint(lows) and may_hold_arms(lows))


@cache
def _forms() -> tuple[frozenset[str], frozenset[str]]:
    """All forms of verbs that tell of violence alone, and of the others."""
    armed = word_list("armed_verbs") | _WITH_WORDS.keys() | {"attack"}
    others = (
        word_list("harm_verbs")
        | word_list("blast_verbs")
        | word_list("burst_verbs")
        | word_list("outcome_verbs")
    )
    return _all_forms(armed), _all_forms(others)


def _all_forms(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def _is_assault(trigger: Trigger) -> bool:
    return trigger.rule.type == EventType.ASSAULT


@dataclass(frozen=True, slots=True)
class _Sentence:
    clause: Clause
    triggers: Sequence[Trigger]
    arms: Sequence[Arms]

    def harms(self) -> Iterator[Harm]:
        """The harm that each verb tells of, in order."""
        words = self.clause.words
        ways = [self._armed, self._attacked]
        if self.arms and not tells_accident(words, self.arms):
            ways += [
                self._died,
                self._under_fire,
                self._outcome,
                self._survived,
                self._did,
                self._burst,
                self._suffered,
            ]
        for at, word in enumerate(words):
            if (
                word.kind == "V"
                and verb_status(words, at) == "past"
                and not is_condition(words, at)
            ):
                harm = next(filter(None, (way(at) for way in ways)), None)
                if harm is not None:
                    yield harm

    def _armed(self, at: int) -> Harm | None:
        """Harm by a verb that tells of violence alone."""
        words = self.clause.words
        behind = " ".join(w.low for w in words[at + 1 : at + 3])
        told = (w for w in _WITH_WORDS.get(words[at].lemma, ()) if behind.startswith(w))
        followed = next(told, None)
        is_rise = words[at].lemma == "shoot" and behind.startswith("to ") and behind != "to death"
        is_armed = words[at].lemma in word_list("armed_verbs") and not is_rise
        if not is_armed and followed is None:  # "shot to fame"
            return None
        return self._passive(at, at + 1 + len((followed or "").split()))

    def _attacked(self, at: int) -> Harm | None:
        """A building, a vehicle or a force that "was attacked"; people may be attacked in words.

        So may others, where words behind tell what for ("attacked over its policy").
        """
        is_in_words = any(t.head == at and not _is_assault(t) for t in self.triggers)
        if self.clause.words[at].lemma != "attack" or is_in_words:
            return None
        subject = find_subject(self.clause, at)
        is_hit = subject is not None and is_target(self.clause, subject)
        return self._passive(at, at + 1) if is_hit else None

    def _suffered(self, at: int) -> Harm | None:
        """Who or what was killed, hurt or hit, where a word of violence stands by."""
        word = self.clause.words[at]
        if word.lemma not in word_list("harm_verbs"):
            return None
        is_blow = word.lemma in ("hit", "strike")  # "hit by shelling"
        return self._passive(at, at + 1, needs_by=is_blow)

    def _passive(self, at: int, end: int, *, needs_by: bool = False) -> Harm | None:
        words = self.clause.words
        is_found = at > 0 and words[at - 1].lemma == "find"  # "was found shot"
        if not (is_found or is_passive(words, at) or self._is_headline(at)):
            return None
        has_done = words[at - 1].low == "'s" and find_object(self.clause, end) is not None
        if has_done or words[at - 1].low == "being":
            return None  # "he's shot a bear", "videos of hostages being shot"
        by = find_prepositional(self.clause, end, _BY)
        is_with = end < len(words) and words[end].low == "with"  # "bombarded with calls"
        others = find_object(self.clause, end + 1) if is_with else None
        is_by_arms = self._is_by_arms(end)
        doers = [*by[is_by_arms:], *(() if others is None else (others,))]
        if not all(self._arms_in(n) for n in doers) or (needs_by and not (by or is_by_arms)):
            return None
        return self._make(at, end, find_subject(self.clause, at), self._nearest(at))

    def _is_by_arms(self, end: int) -> bool:
        """Whether "by" stands right behind a verb, and a word of violence behind that ("hit by heavy shelling")."""
        words = self.clause.words
        is_by = end < len(words) and words[end].low == "by"
        return is_by and any(
            end < a.at and all(w.kind in "DN-" for w in words[end + 1 : a.at]) for a in self.arms
        )

    def _is_headline(self, at: int) -> bool:
        """Whether a participle is the only verb of a headline ("Two killed in blast")."""
        words = self.clause.words
        is_bare = words[at].form == "past" and at > 0 and words[at - 1].kind in "ND"
        is_only = not any(w.kind in "VB" for n, w in enumerate(words) if n != at)
        return is_bare and is_only and words[-1].text != "."

    def _did(self, at: int) -> Harm | None:
        """Harm done by an attack, a bomb or a blast ("the blast killed", ", wounding four")."""
        words, clause = self.clause.words, self.clause
        if words[at].lemma not in word_list("harm_verbs") | word_list("blast_verbs"):
            return None
        if words[at].form == "gerund":
            is_free = at > 0 and words[at - 1].kind in ",C"
            arms = next((a for a in reversed(self.arms) if a.at < at), None) if is_free else None
        else:
            arms = self._subject_arms(at)
        is_through = at + 1 < len(words) and words[at + 1].low in ("through", "into")
        patient = find_object(clause, at + 1 + is_through)
        return None if arms is None or patient is None else self._make(at, at + 1, patient, arms)

    def _died(self, at: int) -> Harm | None:
        """Who died in an attack, or ran into a bomb."""
        is_death = self.clause.words[at].lemma in ("die", "perish")
        if not (is_death or hits_bomb(self.clause, at)):
            return None
        is_led = self.clause.words[0].kind == "P" or any(a.at > at for a in self.arms)
        if not is_led:  # "the shooting was denied, and that he had died"
            return None
        return self._make(at, at + 1, find_subject(self.clause, at), self._nearest(at))

    def _under_fire(self, at: int) -> Harm | None:
        """A force or a thing that "came under fire"; others do so in words."""
        words, clause = self.clause.words, self.clause
        if words[at].lemma != "come":
            return None
        fire = next((a.at for a in self.arms if a.at > at and is_fire(words, a.at)), None)
        subject = find_subject(clause, at)
        if fire is None or subject is None or not is_target(clause, subject):
            return None
        if find_prepositional(clause, fire, frozenset(("from", "by", "over"))):
            return None
        return self._make(at, fire + 1, subject, self._nearest(at))

    def _outcome(self, at: int) -> Harm | None:
        """What an attack left behind ("left two dead", "claimed the lives of two")."""
        words, clause = self.clause.words, self.clause
        if words[at].lemma not in ("leave", "claim"):
            return None
        arms, patient = self._subject_arms(at), find_object(clause, at + 1)
        if arms is None or patient is None:
            return None
        end = clause.phrases[patient].end
        if words[at].lemma == "leave":
            is_hurt = any(w.low in HURT for w in words[at + 1 : end + 1])
            return self._make(at, at + 1, patient, arms) if is_hurt else None
        is_lives = words[clause.phrases[patient].head].low in ("life", "lives")
        of = find_object(clause, end + 1) if is_lives and words[end].low == "of" else None
        return None if of is None else self._make(at, end + 1, of, arms)

    def _survived(self, at: int) -> Harm | None:
        """Who "survived an assassination attempt"."""
        attempt = find_object(self.clause, at + 1)
        if self.clause.words[at].lemma not in ("survive", "escape") or attempt is None:
            return None
        arms = self._arms_in(attempt)
        if arms is None or arms.mode != "targeted":
            return None
        return self._make(at, at + 1, find_subject(self.clause, at), arms)

    def _burst(self, at: int) -> Harm | None:
        """What exploded or came down ("a bomb went off near a school", "rockets landed at the port")."""
        words = self.clause.words
        is_off = words[at].lemma == "go" and at + 1 < len(words) and words[at + 1].low == "off"
        if not (is_off or words[at].lemma in word_list("burst_verbs")):
            return None
        arms = self._subject_arms(at)
        if arms is None or not arms.is_munition:
            return None
        near = find_prepositional(self.clause, at + 1, _NEAR)
        hit = next((n for n in near if is_target(self.clause, n)), None)
        end = at + 1 + is_off
        return self._harm(at, end, None, arms) if hit is None else self._make(at, end, hit, arms)

    def _subject_arms(self, at: int) -> Arms | None:
        """The word of violence that is a verb's subject."""
        subject = find_subject(self.clause, at)
        return None if subject is None else self._arms_in(subject)

    def _arms_in(self, n: int) -> Arms | None:
        phrases = self.clause.phrases
        first, end = phrases[n].first, phrases[last_of_chain(self.clause, n)].end
        return next((a for a in self.arms if first <= a.at < end), None)

    def _nearest(self, at: int) -> Arms | None:
        """The word of violence nearest behind a verb, else before it."""
        behind = (a for a in self.arms if a.at > at)
        return next(behind, None) or next(reversed(self.arms), None)

    def _make(self, at: int, end: int, patient: int | None, arms: Arms | None) -> Harm | None:
        """The harm, where it befell people, a thing that can be hit or somebody named."""
        if patient is None or is_nobody(self.clause, patient) or owns(self.clause, patient):
            return None
        head, first = head_of(self.clause, patient), self.clause.words[0]
        is_body = are_people(self.clause, patient) or is_target(self.clause, patient)
        is_named = is_name(head) and (head is not first or head.upos == "PROPN")  # "Sheep were"
        if not is_body and not is_named:
            return None
        return self._harm(at, end, patient, arms)

    def _harm(self, at: int, end: int, patient: int | None, arms: Arms | None) -> Harm:
        acts = (t for t in self.triggers if t.head == at and _is_assault(t))
        mode = next((t.mode for t in acts if t.mode), None)
        return Harm(
            head=at,
            end=end,
            patient=patient,
            mode=mode or (arms.mode if arms else None),
            is_again=arms is not None and self._is_definite(arms.at),
            is_bodily=patient is not None and are_people(self.clause, patient),
            arms=arms.at if arms else None,
        )

    def _is_definite(self, at: int) -> bool:
        """Whether the noun at ``at`` points at what was told before ("the attack")."""
        words, first = self.clause.words, at
        while first > 0 and words[first - 1].kind in "N-":
            first -= 1
        return first > 0 and words[first - 1].low in ("the", "that", "this")
