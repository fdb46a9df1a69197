"""Topic: which of several states a report tells of where it names a body, an office or people of none.

Reports on two states name a side once and go on with "the army", "police", "the president".  Whose they
are is told, in this order, by

1. the place of the sentence ("In Lima, police ...", "traders in Lima asked the president");
2. who it is done to: reporters name the state of the other side, not of one's own ("soldiers arrested five
   Peruvian drivers"); and which offices a state has (a kingdom has no president);
3. the subject of the sentence ("Lima's opposition accused the government"), unless that is a state, or who
   governs one, and acts upon a government;
4. a verb of reaction at the head of a paragraph: the side acted upon condemns, demands and rejects; and
   anywhere, if its object is an act told before ("rejected the charge");
5. the subject of the sentence before, in the paragraph before where there is none in this.

Texts on one state have no topic: there ``home`` tells, but for who is at home in another place that opens the
sentence.  Known misses: sides that take turns within a
paragraph, and paragraphs on a third state.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from itertools import pairwise

from wirecopy.data.countries import SEATS
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.home import country_at, is_remark, named_by, opening_state
from wirecopy.facts.actors.metonym import is_travelled_to, without_dateline
from wirecopy.facts.actors.offices import has_office
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import DETERMINERS, LOCATIVE, PLACE_KINDS, QUANTITIES
from wirecopy.text.function_words import ARTICLES
from wirecopy.text.inflection import singular

#: Tags of a sentence in which its subject is named, and behind an actor whom he acts upon.
_OPENING, _REACH = 8, 12
#: Tags behind an actor in which his verb stands.
_VERB = 3
#: Words that open a clause within another.
_OPENERS = actor_words("topic.openers")
#: Those that tell of the one before them.
_RELATIVES = frozenset(("who", "that", "which"))
#: Words and marks that end a clause, or open one or what somebody says.
_BOUNDS = _OPENERS | frozenset('although and but said say says told , ; : . ( " “ ”'.split())
#: What stands before where somebody acts.
_WHERE = LOCATIVE - {"visiting", "visit", "leaving"}
#: What stands before somebody who is no subject.
_PREPOSITIONS = _WHERE | frozenset("against with from to for over behind by".split())
#: The words of "near the Peruvian town".
_AROUND = 4
#: Words that open what somebody says, in which he speaks of his own.
_SAYING = frozenset("said says say that told tells".split())
#: What a state does to those of another.
_OUTWARD = frozenset("sanctions sanctioned blacklisted expelled".split())
#: What somebody in office does to his own government.
_ORDERS = frozenset("urged asked ordered instructed told called".split())
#: Verbs of those who were acted upon.
_REACTIONS = actor_words("topic.reactions")
#: What forces do upon those of another state: "raised its alert level", "scrambled jets".
_ALARMS = frozenset("alert scrambled intercepted".split())
#: What a government does for what another one did, wherever it is told.
_COMPLAINTS = (["complained"], ["summoned"], ["retaliated"], ["protested"])
#: "called the raid a crime", "rejected the charge": acts that somebody else did.
_OF_ACTS = _REACTIONS | {"called", "calls"}
_ACTS = actor_words("topic.acts")
_TOLD_BEFORE = frozenset(("the", "that", "this"))
#: Words for people who were acted upon, and tags before one that "the" opens.
_HELD = actor_words("topic.held")
_ARTICLE = 2
_HURTING = frozenset("killing wounding injuring hurting detaining arresting capturing".split())
#: How the roles begin of those who stay in another state; envoys only travel.
_HOSTED = ("embass", "ambassador", "consul")
#: Kinds of tags that a word for a nation tells more of ("Chinese students").
_NAMED_KINDS = frozenset(("role", "organization"))
#: Types of bodies.
_BODIES = frozenset(("government", "organization"))
#: Sectors of those who act in their own country alone, and others who do.
_RESIDENT = frozenset(("COP", "JUD", "LEG", "OPP", "PTY"))
_LOCAL = frozenset(("authorities", "officials", "official"))
#: Sectors of those who act for a state.
_RULING = frozenset((("GOV",), ("MIL",)))


class Topic:
    """The state told of, sentence by sentence."""

    def __init__(self, states: Sequence[str], home: str | None) -> None:
        #: The states that the text is about, when they are several.
        self._states = frozenset(states) if len(states) > 1 else frozenset[str]()
        self._home = home
        #: The state of the last subject before the sentence being read, and in it.
        self._before: str | None = None
        self._told: list[str | None] = []
        self._subject: str | None = None
        self._subject_code, self._subject_start = Code(), 0
        #: Upon whom the last subject acted.
        self._faced_before: str | None = None
        self._object: str | None = None
        #: Whose body the sentence names first.
        self._named: str | None = None
        #: Whether several states are the subject.
        self._is_joint = False
        self._opens_paragraph = True
        self._tags: Sequence[Tag] = ()
        self._first = 0

    def open_sentence(self, tags: Sequence[Tag], *, opens_line: bool) -> None:
        """Begins a sentence."""
        self._tags = tags
        self._first = len(tags) - len(without_dateline(tags))
        self._subject, self._object, self._is_joint = None, None, False
        self._named = None
        self._opens_paragraph = opens_line

    def note(self, code: Code, start: int, form: str) -> None:
        """Takes in somebody who is named at ``start``; the first one of the sentence is its subject."""
        if code.country not in self._states:
            return
        if code.type in _BODIES:
            self._named = self._named or code.country
        opening = self._tags[self._first : self._first + (_OPENING if form != "demonym" else 1)]
        inner = next((tag.start for tag in opening if tag.lower in _OPENERS), None)
        is_first = bool(opening) and opening[0].start <= start <= (inner or opening[-1].start)
        is_first = is_first and self._word_before(start) not in _PREPOSITIONS
        is_owned = self._subject is not None and start == self._subject_start  # "Peru's army"
        if is_owned or (self._subject is None and is_first):
            self._subject, self._subject_code, self._subject_start = code.country, code, start
        elif self._subject is not None and self._subject != code.country:
            self._is_joint = self._is_joint or self._is_joined_to_subject(start)
            self._object = self._object or code.country

    def close_sentence(self) -> None:
        """Keeps what the sentence tells to those after it."""
        told = self._place_at(self._first + 1) or self._subject or self._named
        if told is None:
            told = self._place_before(min(len(self._tags), self._first + _REACH))
        opening = opening_state(self._tags[self._first :]) if self._tags[self._first :] else None
        is_third = opening is not None and opening not in self._states
        if self._is_joint or self._is_guest_of_home():
            self._before, self._faced_before = None, None
        elif told is not None:
            self._before, self._faced_before = told, self._object
        self._told.append(self._before)
        if told is None and is_third:
            self._before = None

    def _is_guest_of_home(self) -> bool:
        """Whether an embassy or who serves in one is the subject: what follows is told of those who host it."""
        by = self._subject_code
        is_hosted = (by.role or "").lower().startswith(_HOSTED) and by.country != self._home
        return self._subject is not None and is_hosted

    @property
    def told(self) -> tuple[str | None, ...]:
        """The state that each sentence read tells of; empty in a text on one state."""
        return tuple(self._told) if self._states else ()

    def find(self, code: Code, first: int, end: int) -> tuple[str | None, bool]:
        """The state of an actor without one whose tags run from ``first`` to ``end``, and whether it is sure."""
        if not self._states:
            state = self._resident(code)
            return state, state is not None
        if (other := self._blamed_by_media(code, first)) is not None:
            return other, True
        place = self._place_before(first) or self._place_behind(code, end)
        if place is not None:
            return place, True
        if self._are_those_faced(code, first):
            return self._faced_before, False
        faced = self._faced(end) if self._is_subject(first) else frozenset[str]()
        possible = {s for s in self._states - faced if has_office(s, code.role)}
        if len(possible) == 1:
            return next(iter(possible)), True
        if self._addresses_own(code, first) and self._subject in possible:
            return self._subject, True
        return self._likely(code, possible, first, end), False

    def _blamed_by_media(self, code: Code, first: int) -> str | None:
        """The other of two states, of whose government the media that a state runs speak."""
        is_mouth = (self._subject_code.role or "").lower().startswith("state ")
        is_upon = code.sectors[:1] == ("GOV",) and not self._is_subject(first)
        others = self._states - {self._subject}
        return next(iter(others)) if is_mouth and is_upon and len(others) == 1 else None

    def _resident(self, code: Code) -> str | None:
        """The state of the place that opens the sentence, for those who act where they are ("In Lima, police ...")."""
        at = self._first + 1
        is_resident = bool(_RESIDENT & set(code.sectors[:1])) or (code.role or "") in _LOCAL
        if not is_resident or at >= len(self._tags) or self._tags[at - 1].lower != "in":
            return None
        tag = self._tags[at]
        is_place = not _is_adjective(tag) and tag.text.casefold() not in SEATS
        return country_at(self._tags, at) if is_place else None

    def _likely(self, code: Code, possible: Collection[str], first: int, end: int) -> str | None:
        """The state that the subjects before tell."""
        subject = self._subject
        if subject is not None and self._addresses_other(code, first):
            return self._pick(self._before, set(possible) - {subject})
        if subject is not None and self._object in possible and self._is_hurt(first):
            return self._object
        if subject is not None:
            return self._pick(subject, possible)
        # where home itself acted upon neither of the two nobody answers
        answering = self._faced_before or self._home
        if self._before not in {None, answering} and self._reacts(code, end):
            return self._pick(answering, set(possible) - {self._before})
        return self._pick(self._named or self._before, possible)

    def _is_hurt(self, first: int) -> bool:
        """Whether those at ``first`` are hurt by what is done to the object before ("rammed a boat, injuring two men")."""
        before = [tag.lower for tag in self._tags[max(self._first, first - _VERB) : first]]
        return any(pair[0] == "," and pair[1] in _HURTING for pair in pairwise(before))

    def _are_those_faced(self, code: Code, first: int) -> bool:
        """Whether "the men" that open a sentence are those who were acted upon in the one before."""
        opening = [tag.lower for tag in self._tags[self._first : first + 1]]
        is_opening = opening[:1] == ["the"] and first - self._first < _ARTICLE
        return self._faced_before is not None and is_opening and singular(code.role or "") in _HELD

    def _pick(self, state: str | None, possible: Collection[str]) -> str | None:
        """A state if it is possible, else the only one or home if that is."""
        if state in possible:
            return state
        if len(possible) == 1:
            return next(iter(possible))
        return self._home if self._home in possible else None

    def _word_before(self, start: int) -> str:
        """The word before the tag at ``start``, lower case."""
        before = [tag.lower for tag in self._tags if tag.start < start]
        return before[-1] if before else ""

    def _is_joined_to_subject(self, start: int) -> bool:
        """Whether somebody who is named at ``start`` is the second of "Chad and Peru" that open the sentence."""
        between = [t.lower for t in self._tags if self._subject_start < t.start < start]
        return between[-1:] == ["and"] and len(between) < _VERB

    def _is_subject(self, first: int) -> bool:
        """Whether an actor opens a clause, as far as the word before tells."""
        before = self._tags[first - 1].lower if first > self._first else ","
        return self._subject is None or before in _BOUNDS

    def _addresses_own(self, code: Code, first: int) -> bool:
        """Whether somebody who does not act for a state does something to a government: to his own."""
        is_upon = self._subject is not None and code.sectors[:1] == ("GOV",)
        is_army = self._subject_code.sectors[:1] == ("MIL",)
        return is_upon and not is_army and not self._acts_for_state(first)

    def _addresses_other(self, code: Code, first: int) -> bool:
        """Whether a state does something to a government, or shuts somebody out: not its own."""
        words = self._words_before(first)
        is_outward = code.sectors[:1] == ("GOV",) or not words.isdisjoint(_OUTWARD)
        is_upon = (
            is_outward and not self._is_subject(first) and words.isdisjoint(_SAYING | _OPENERS)
        )
        return is_upon and self._acts_for_state(first)

    def _acts_for_state(self, first: int) -> bool:
        """Whether the subject is a state or its government, or somebody of this who gives no orders."""
        by = self._subject_code
        is_ordering = by.type == "person" and not self._words_before(first).isdisjoint(_ORDERS)
        return by.type == "country" or (by.sectors[:1] == ("GOV",) and not is_ordering)

    def _words_before(self, first: int) -> Set[str]:
        """The words of the sentence before an actor."""
        return {tag.lower for tag in self._tags[self._first : first]}

    def _reacts(self, code: Code, end: int) -> bool:
        """Whether the verb behind one who governs or commands tells that he answers to what another did."""
        after = [tag.lower for tag in self._tags[end : end + _VERB]]
        is_at_head = self._opens_paragraph and not _REACTIONS.isdisjoint(after)
        is_alarmed = after[:1] in _COMPLAINTS or not _ALARMS.isdisjoint(after)
        return (is_at_head or is_alarmed or _speaks_of_act(after)) and code.sectors[:1] in _RULING

    def _place_before(self, first: int) -> str | None:
        """The state of the place that a sentence opens with, else of one before an actor in his clause."""
        for number in range(first - 1, self._first, -1):
            if self._tags[number].lower in _OPENERS:
                break
            if (country := self._place_at(number)) is not None:
                return country
        return self._place_at(self._first + 1) if first > self._first + 1 else None

    def _place_behind(self, code: Code, end: int) -> str | None:
        """The state of the place right behind an actor ("traders in Lima"), or where police and people act.

        A clause that tells of the actor himself counts ("people who were arrested in Lima").
        """
        reach = _REACH if code.sectors[:1] not in _RULING else 2
        for number in range(end, min(len(self._tags), end + reach)):
            is_of_actor = number == end and self._tags[number].lower in _RELATIVES
            if self._tags[number].lower in _BOUNDS and not is_of_actor:
                break
            if (country := self._place_at(number) or self._kind_of_place_at(number)) is not None:
                return country
        return None

    def _kind_of_place_at(self, number: int) -> str | None:
        """The state of a place that ``tags[number]`` is an adjective for ("near the Peruvian town of X")."""
        around = self._tags[max(0, number - 2) : number + 2]
        if (
            len(around) < _AROUND
            or around[0].lower not in _WHERE
            or around[1].lower not in ARTICLES
        ):
            return None
        country = named_by(around[2]) if around[3].lower in PLACE_KINDS else None
        return country if country in self._states else None

    def _place_at(self, number: int) -> str | None:
        """The state of the place that ``tags[number]`` says somebody is in, unless it opens a list of several."""
        tags = self._tags
        if not 0 < number < len(tags) or tags[number - 1].lower not in _WHERE:
            return None
        after = tags[number + 1 : number + 3]
        is_adjective = bool(after) and after[0].kind in {"role", "organization"}
        if is_adjective or is_travelled_to(tags, number):
            return None
        country = country_at(tags, number)
        is_listed = len(after) > 1 and after[0].lower in {",", "and"}
        is_one = not is_listed or named_by(after[1]) in {None, country}
        return country if country in self._states and is_one else None

    def _faced(self, end: int) -> frozenset[str]:
        """States that the words behind an actor name as others: nobody names his own."""
        tags = self._tags
        for number in range(end, min(len(tags), end + _REACH)):
            tag = tags[number]
            if tag.lower in _BOUNDS:
                break
            country = named_by(tag)
            if country is None or is_remark(tags[number + 1 : number + 3]):
                continue
            is_place = number > end and tags[number - 1].lower in _WHERE and not _is_adjective(tag)
            if not is_place and not is_travelled_to(tags, number) and not self._are_people(number):
                return frozenset((country,))
        return frozenset()

    def _are_people(self, number: int) -> bool:
        """Whether a word for a people stands alone, as no adjective: one speaks to one's own, too ("told Peruvians")."""
        tag, before = self._tags[number], self._tags[number - 1].lower if number else ""
        is_counted = before in QUANTITIES or before in DETERMINERS or before[:1].isdigit()
        is_adjective = any(t.kind in _NAMED_KINDS for t in self._tags[number + 1 : number + 2])
        is_people = any(w.kind in {"people", "person"} for w in tag.countries)
        return is_people and not is_counted and not is_adjective


def _is_adjective(tag: Tag) -> bool:
    return any(word.kind == "adjective" for word in tag.countries)


def _speaks_of_act(after: Sequence[str]) -> bool:
    """Whether the words behind an actor say that he speaks of an act told before ("condemned the raid")."""
    if len(after) < _VERB:
        return False
    verb, article, noun = after[:_VERB]
    return verb in _OF_ACTS and article in _TOLD_BEFORE and singular(noun) in _ACTS
