"""Speakers: from the words beside a quotation to an actor of the text.

A name, role or group is looked up among the actor mentions that overlap the words; "he" and "she" go to
the person who spoke last or whom a sentence was about since, if the gender fits; "it" and "they" go to such
a body or group.  A role goes to the person whom an apposition names ("the director, Ana Ruiz,").
Words that name no known actor stand for themselves.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirecopy.data.roles import role_words
from wirecopy.facts.actors.gender import gender_of, gender_of_name
from wirecopy.facts.quotes.epithets import find_epithet
from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    PAPERS,
    POINTERS,
)
from wirecopy.facts.quotes.offices import Offices
from wirecopy.facts.quotes.wording import (
    is_nameless_source,
    is_office,
    is_paper,
    is_plural,
    is_role_word,
    paper_before,
    without_article,
)
from wirecopy.model import ActorMention, ActorReading, Span
from wirecopy.text.function_words import OF_ONE_PERSON

_NEUTER = frozenset("it they them its their theirs".split())
_SINGULAR = frozenset({"it", "its"})
#: What stands between a role and the name in apposition to it.
_COMMA = re.compile(r",\s{1,3}")
#: A relative after what it stands for.
_RELATIVE = re.compile(r",?\s{1,3}(?:who|which)$")
#: A paper behind its owner ("the board's statement").
_PAPER_OF = re.compile(rf"['’]s? (?:{'|'.join(sorted(PAPERS))})\b")
#: A short form or a party behind a name ("the Harbour Board (HB)").
_ASIDE = re.compile(r" \([^()]*\)$")
#: What joins the names of several speakers.
_JOINT = re.compile(r"(?:,|,? and) (?:(?:the|his|her|its) )?")
#: The same in a list whose parts all open with a capital.
_IN_LIST = re.compile(r",? and |, ")
#: Two words of a name.
_FULL_NAME = re.compile(r"\b[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+")
#: A last name alone; a name behind a comma that a mark or a relative ends.
_LAST_NAME = re.compile(r"[A-Z][\w'’-]+")
_NAME_BEHIND = re.compile(r", ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?=[.,;:!?]|$| who )")
_ANY_ONE = frozenset({"one", "another"})
#: One whom a group alone tells of.
_ONE_OF = ("one of ", "another of ", "a member of ")
#: Somebody told by an age alone.
_AGED = re.compile(r"the (\d{1,3})-year-old(?: [\w -]+)?")
#: What stands behind an age that is told of whoever is named before it.
_CLOSES = r"(?=[,.;:])"
#: The end of a sentence.
_STOP = re.compile(r"[.!?][”\"]?\s|\n")
#: What whoever spoke last has written.
_OWN_PAPERS = re.compile(r"the (statement|post|tweet|message)")
#: Characters before it in which it is spoken of.
_PAPER_REACH = 400


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke: a name, and the actor's index when it is one of the text."""

    name: str | None
    actor: int | None = None
    #: Whether several spoke together.
    is_several: bool = False


class SpeakerMemory:
    """Who spoke last, for pronouns and quotations without words of saying."""

    def __init__(self, text: str, actors: ActorReading) -> None:
        self._text = text
        self._actors = actors
        self._starts = [mention.span.start for mention in actors.mentions]
        #: People by name, who spoke or was told of last at the end.
        self._people: dict[str | None, Speaker] = {}
        #: Bodies and groups by name, likewise.
        self._bodies: dict[str | None, Speaker] = {}
        self._genders = self._titled()
        self._offices = Offices(text, actors)
        #: The quotations beside the words being looked up.
        self._quoted: Sequence[Span] = ()
        self.last: Speaker | None = None

    def resolve(self, span: Span, quoted: Sequence[Span] = ()) -> Speaker:
        """The speaker that the words of ``span`` name; remembered.  Whom only the words ``quoted`` name is another."""
        self._quoted = quoted
        speaker = self._look_up(span)
        if speaker.actor is not None and span.of(self._text).lower() in OF_ONE_PERSON | _NEUTER:
            speaker = speaker if self._is_named_outside(speaker.actor, quoted) else Speaker(None)
        if speaker.name is not None:
            self.last = speaker
            if self._may_be_person(speaker):
                self._meet(speaker)
            else:
                self._meet_body(speaker)
        return speaker

    def _is_named_outside(self, actor: int, quoted: Sequence[Span]) -> bool:
        """Whether a name or a word for the actor stands outside the quotation."""
        return any(
            mention.actor == actor
            and mention.form != "pronoun"
            and not any(part.contains(mention.span) for part in quoted)
            for mention in self._actors.mentions
        )

    def note(self, span: Span, *, is_person: bool = False) -> Speaker | None:
        """Whom the sentence that ``span`` opens is about; "he" and "it" may stand for him from here on.

        None where the words name nobody: no actor, and no name of two words, or of one where the sentence
        tells that it ``is_person``.
        """
        words = span.of(self._text)
        lower = words.lower()
        if lower in OF_ONE_PERSON | _NEUTER:
            is_known = self._people if lower in OF_ONE_PERSON else self._bodies
            return self._look_up(span) if is_known else None
        speaker = self._look_up(span)
        kind = None if speaker.actor is None else self._actors.actors[speaker.actor].type
        if kind is None and not (is_person or _FULL_NAME.search(words)):
            return None
        if kind is None or kind == "person":
            self._meet(speaker)
        elif kind != "group":
            self._meet_body(speaker)
        return speaker

    def _meet(self, person: Speaker) -> None:
        self._people.pop(person.name, None)
        self._people[person.name] = person

    def _meet_body(self, body: Speaker) -> None:
        self._bodies.pop(body.name, None)
        self._bodies[body.name] = body

    def name_of(self, span: Span) -> str:
        """The name that the words of ``span`` stand for; not remembered."""
        return self._look_up(span).name or span.of(self._text)

    def person_in(self, span: Span) -> Speaker | None:
        """The first person named in ``span``; remembered as the one who speaks."""
        for mention in self._mentions(span):
            if mention.form == "name" and self._actors.actors[mention.actor].type == "person":
                return self.resolve(mention.span)
        return None

    def is_person(self, span: Span) -> bool:
        """Whether ``span`` ends with the name of a person, or is the last name of one."""
        return self._called(span.of(self._text)) is not None or any(
            mention.form == "name"
            and mention.span.end == span.end
            and self._actors.actors[mention.actor].type == "person"
            for mention in self._mentions(span)
        )

    def _titled(self) -> dict[str | None, str]:
        """Genders of the people that the text gives a title, or tells by a role of men or women."""
        found: dict[str | None, str] = {}
        for mention in self._actors.mentions:
            if mention.form not in {"name", "role"}:
                continue
            words = mention.span.of(self._text).lower().split()
            gender = gender_of(words[0 if mention.form == "name" else -1])
            if gender:
                found[self._actors.actors[mention.actor].name] = gender
        return found

    def _in_apposition(self, span: Span) -> int | None:
        """The person whom a comma and a name after a role name."""
        comma = _COMMA.match(self._text, span.end)
        if comma is None:
            return None
        after = Span(start=comma.end(), end=comma.end() + _LONGEST_OFFICE)
        for mention in self._mentions(after):
            if not is_office(self._text[comma.end() : mention.span.start]):
                return None
            if mention.form == "name" and self._actors.actors[mention.actor].type == "person":
                return mention.actor
        return None

    def _bearer(self, span: Span) -> Speaker:
        """Who bears the name that ``span`` is: an actor of the text, or nobody known."""
        told = next((m.actor for m in self._mentions(span) if m.span.end == span.end), None)
        name = span.of(self._text) if told is None else self._actors.actors[told].name
        return Speaker(name, told)

    def _named_behind(self, span: Span) -> Span | None:
        """The name behind a comma that "one", or a word for a person, is told by ("said one, Ana.")."""
        last = span.of(self._text).rsplit(" ", 1)[-1].lower()
        role = role_words().get(last)
        is_one = last in _ANY_ONE or (role is not None and not role.is_plural)
        name = _NAME_BEHIND.match(self._text, span.end)
        if name is None or name[1].lower() in CALENDAR:
            return None
        is_owned = span.of(self._text).split(" ", 1)[0].lower() in POINTERS and last.isalpha()
        closes = self._text.startswith(",", name.end()) and not last.endswith("s")
        is_meant = is_one or (is_owned and closes)
        return Span(start=name.start(1), end=name.end(1)) if is_meant else None

    def _called(self, words: str) -> int | None:
        """The one person of the text whose last name the words are."""
        if not _LAST_NAME.fullmatch(words):
            return None
        people = [
            index
            for index, actor in enumerate(self._actors.actors)
            if actor.type == "person" and actor.name.endswith(f" {words}")
        ]
        return people[0] if len(people) == 1 else None

    def _look_up(self, span: Span) -> Speaker:
        span = self._without_relative(span)
        paper = _PAPER_OF.search(self._text, span.start, span.end)
        if paper is not None and paper.end() == span.end:
            span = Span(start=span.start, end=paper.start())
        words = span.of(self._text).strip()
        lower = words.lower()
        if lower in OF_ONE_PERSON:
            return self._pronoun(span, lower)
        aged = _AGED.fullmatch(lower)
        person = self._of_age(aged[1], gender_of(lower.rsplit(" ", 1)[-1])) if aged else None
        if person is not None:
            return person
        if lower in _SINGULAR and (paper_told := paper_before(self._text, span.start)):
            return Speaker(paper_told)
        if lower in _NEUTER:
            return self._body(is_one=lower in _SINGULAR) or self.last or Speaker(None)
        if self.last is not None and self._is_own_paper(lower, span, self.last):
            return self.last
        index = self._actor_at(span)
        if index is None or not self._is_named(index, span):
            named = self._in_apposition(span)
            index = index if named is None else named
            behind = self._named_behind(span) if named is None else None
            if behind is not None:
                return self._bearer(behind)
            index = self._holder(index, words, span)
            varied = self._varied(index, words, span)
            if varied is not None:
                return varied
        index = self._called(words) if index is None else index
        is_group = index is not None and self._actors.actors[index].type == "group"
        if is_group and lower.startswith(_ONE_OF):
            return Speaker(words)
        if index is not None:
            return self._told_before(self._together(index, span))
        return Speaker(without_article(_ASIDE.sub("", words)) or None)

    def _is_own_paper(self, lower: str, span: Span, last: Speaker) -> bool:
        """Whether "the statement" is what the ``last`` one spoke in ("the bank said in a statement")."""
        paper = _OWN_PAPERS.fullmatch(lower)
        if paper is None:
            return False
        low = max(0, span.start - _PAPER_REACH)
        first_told = re.compile(rf"\b[Ii]n an? (?:[\w-]+ )?{paper[1]}\b")
        told = max(
            (m.start() for m in first_told.finditer(self._text, low, span.start)), default=None
        )
        if told is None:
            return False
        start = max((m.end() for m in _STOP.finditer(self._text, low, told)), default=low)
        stop = _STOP.search(self._text, told)
        sentence = Span(start=start, end=stop.start() if stop else len(self._text))
        is_met = any(m.actor == last.actor for m in self._mentions(sentence))
        return is_met or (last.name or "") in sentence.of(self._text)

    def _of_age(self, age: str, gender: str | None) -> Speaker | None:
        """The one person whose name that age follows; else who spoke or was told of last, if the gender fits."""
        told = {
            actor.name: Speaker(actor.name, index)
            for index, actor in enumerate(self._actors.actors)
            if actor.type == "person"
            and re.search(rf"{re.escape(actor.name)}, {age}{_CLOSES}", self._text)
        }
        if told:
            return next(iter(told.values())) if len(told) == 1 else None
        last = next(reversed(self._people.values()), None)
        if last is None or re.search(rf"{re.escape(last.name or '')}, \d+{_CLOSES}", self._text):
            return None
        return last if gender is None or self._gender_of(last.name, gender) == gender else None

    def _holder(self, index: int | None, words: str, span: Span) -> int | None:
        """Whom the text told by the noun of the words before, where the actor has no name."""
        is_named = index is not None and self._actors.actors[index].name[:1].isupper()
        holder = None if is_named else self._offices.holder(words, span.start)
        return index if holder is None else holder

    def _varied(self, index: int | None, words: str, span: Span) -> Speaker | None:
        """Who was told of just before and is called by another word ("the striker said")."""
        name = "" if index is None else self._actors.actors[index].name
        last = name.rsplit(" ", 1)[-1]
        is_known = bool(name) and not (last.islower() and words.endswith(f" {last}"))
        is_known = is_known and name.lower() not in words.lower()
        epithet = None if is_known else find_epithet(words)
        if epithet is None:
            return None
        if epithet.is_of_nameless:
            return self.last if self.last and is_nameless_source(self.last.name) else None
        if epithet.is_new(self._text[: span.start]):
            return None
        for person in itertools.islice(reversed(self._people.values()), _VARIED):
            actor = None if person.actor is None else self._actors.actors[person.actor]
            gender = epithet.gender
            is_fitting = gender is None or self._gender_of(person.name, gender) == gender
            if is_fitting and epithet.fits(person.name or "", actor):
                return person
        return None

    def _body(self, *, is_one: bool) -> Speaker | None:
        """The body or group of last; where it ``is_one``, none that a plural names."""
        return next(
            (
                body
                for body in reversed(self._bodies.values())
                if not (is_one and is_plural(body.name))
            ),
            None,
        )

    def _told_before(self, speaker: Speaker) -> Speaker:
        """The body named in full before, for its role alone ("a ministry statement")."""
        role = role_words().get(speaker.name or "")
        if role is None or role.is_plural or role.type != "organization":
            return speaker
        bodies = reversed(self._bodies.values())
        return next(
            (b for b in bodies if (b.name or "").lower().endswith(f" {speaker.name}")), speaker
        )

    def _without_relative(self, span: Span) -> Span:
        """What a relative at the end stands for ("X, who"); a relative alone stays."""
        relative = _RELATIVE.search(self._text, span.start, span.end)
        return Span(start=span.start, end=relative.start()) if relative else span

    def _together(self, index: int, span: Span) -> Speaker:
        """The actor, with those that commas and "and" join to it in the words."""
        names, end = [self._actors.actors[index].name], None
        for mention in self._mentions(span):
            if end is None:
                end = mention.span.end if mention.actor == index else None
            elif _JOINT.fullmatch(self._text[end : mention.span.start]):
                if self._actors.actors[mention.actor].name not in names:
                    names.append(self._actors.actors[mention.actor].name)
                end = mention.span.end
        if len(names) < self._count_listed(span):
            return Speaker(without_article(span.of(self._text)), None, is_several=True)
        if len(names) == 1 or end is None or end < span.end:
            return Speaker(names[0], index)
        return Speaker(f"{', '.join(names[:-1])} and {names[-1]}", None, is_several=True)

    def _count_listed(self, span: Span) -> int:
        """How many the words list ("Ana Field, Western leaders and Peru"); 0 for one, or offices of one."""
        words = span.of(self._text)
        joints = [joint.span() for joint in _IN_LIST.finditer(words)]
        if not joints or " and " not in words[slice(*joints[-1])]:
            return 0
        inside = [Span(start=span.start + start, end=span.start + end) for start, end in joints]
        if any(
            mention.span.contains(joint) for mention in self._mentions(span) for joint in inside
        ):
            return 0
        parts = _IN_LIST.split(words)
        roles = [role_words().get(part.rsplit(" ", 1)[-1].lower()) for part in parts]
        is_of_one = any(role is not None and not role.is_plural for role in roles)
        is_named = all(part[:1].isupper() for part in parts)
        return len(parts) if is_named and not is_of_one else 0

    def _is_named(self, index: int, span: Span) -> bool:
        """Whether the words hold the name of that actor, and not only a role."""
        return any(m.actor == index and m.form == "name" for m in self._mentions(span))

    def _pronoun(self, span: Span, pronoun: str) -> Speaker:
        """The person who spoke last if the pronoun fits, else whom the cast takes it for."""
        gender = "f" if pronoun in {"she", "her", "hers"} else "m"
        recent = list(itertools.islice(reversed(self._people.values()), _RECENT_PEOPLE))
        fitting = [p for p in recent if self._gender_of(p.name, gender) == gender]
        is_last = fitting[:1] == recent[:1] and not self._is_named_since(span, fitting)
        cast = None if is_last else self._cast_for(span, gender)
        person = cast or next(iter(fitting), None) or self._cast_for(span, gender)
        if person is None:
            return Speaker(None) if self._people else self._lone()
        if person.actor is None or self._actors.actors[person.actor].type == "person":
            self._genders[person.name] = gender
        return person

    def _is_named_since(self, pronoun: Span, fitting: Sequence[Speaker]) -> bool:
        """Whether whom the cast takes a pronoun for was named after the last word for who spoke last."""
        meant = next((m.actor for m in self._mentions(pronoun) if m.form == "pronoun"), None)
        if meant is None or not fitting:
            return False
        before = self._actors.mentions[: bisect_left(self._starts, pronoun.start)]
        for mention in reversed(before[-_RECENT_MENTIONS:]):
            if self._actors.actors[mention.actor].name == fitting[0].name:
                return False
            is_outside = not any(part.contains(mention.span) for part in self._quoted)
            if mention.actor == meant and mention.form == "name" and is_outside:
                return True
        return False

    def _lone(self) -> Speaker:
        """Who spoke last, unless that was no person."""
        return self.last if self.last and self._may_be_person(self.last) else Speaker(None)

    def _may_be_person(self, speaker: Speaker) -> bool:
        """Whether one person is meant: no body, group or plural."""
        if speaker.actor is not None:
            return self._actors.actors[speaker.actor].type == "person"
        is_off = is_plural(speaker.name) or is_paper(speaker.name)
        return not speaker.is_several and not is_off

    def _cast_for(self, span: Span, gender: str) -> Speaker | None:
        """Whom the cast takes the pronoun for, if he may be of that gender."""
        index = next((m.actor for m in self._mentions(span) if m.form == "pronoun"), None)
        if index is None:
            return None
        name = self._actors.actors[index].name
        return Speaker(name, index) if self._gender_of(name, gender) == gender else None

    def _gender_of(self, name: str | None, default: str) -> str:
        """The gender that a title, a pronoun, a given name or the word for a person without a name tells; else ``default``."""
        last = (name or "").rsplit(" ", 1)[-1]
        told = gender_of(last) if last.islower() else None  # "Bishop" may end a name
        return self._genders.get(name) or told or gender_of_name(name or "") or default

    def _mentions(self, span: Span) -> Iterator[ActorMention]:
        number = bisect_left(self._starts, span.start)
        for mention in self._actors.mentions[number : number + _MENTIONS_IN_SUBJECT]:
            if mention.span.start >= span.end:
                return
            yield mention

    def _actor_at(self, span: Span) -> int | None:
        """The actor that heads the words: the first named that owns nothing and modifies nothing."""
        number = bisect_left(self._starts, span.start)
        fallback: int | None = None
        if number and self._actors.mentions[number - 1].span.end >= span.end:
            fallback = self._actors.mentions[number - 1].actor
        for mention in self._mentions(span):
            after = self._text[mention.span.end : mention.span.end + 2]
            owns = mention.span.end < span.end and after[:1] in {"'", "’"}
            runs_on = (
                mention.form == "role" and mention.span.end > span.end
            )  # "the notice | states"
            if mention.form in {"pronoun", "demonym"} or owns or runs_on:
                continue
            if self._serves_whom_follows(mention, span) or self._tells_of_noun(mention, span):
                continue
            return mention.actor
        return fallback

    def _tells_of_noun(self, state: ActorMention, span: Span) -> bool:
        """Whether a state's name only tells of the noun behind it ("the Lebanon manager")."""
        behind = self._text[state.span.end : span.end]
        words = behind.split()
        is_state = self._actors.actors[state.actor].type == "country"
        return is_state and behind[:1] == " " and len(words) > 0 and all(map(is_role_word, words))

    def _serves_whom_follows(self, body: ActorMention, span: Span) -> bool:
        """Whether a role and the name of a person stand right behind a body ("Harbour Board pilot Ana Field")."""
        if self._actors.actors[body.actor].type == "person" or body.span.end >= span.end:
            return False
        behind = Span(start=body.span.end, end=span.end)
        person = next((m for m in self._mentions(behind) if m.form == "name"), None)
        if person is None or self._actors.actors[person.actor].type != "person":
            return False
        words = self._text[body.span.end : person.span.start].split()
        return 0 < len(words) <= _LONGEST_ROLE and all(map(is_role_word, words))


#: How many people a pronoun may stand for.
_RECENT_PEOPLE = 8
#: How many of them a word for one of them may.
_VARIED = 3
#: How many mentions before a pronoun are looked at for whom it means.
_RECENT_MENTIONS = 12
#: Longest list of mentions looked through in one subject.
_MENTIONS_IN_SUBJECT = 12
#: Longest office or rank before a name, in characters.
_LONGEST_OFFICE = 60
#: Longest office between a body and a name, in words.
_LONGEST_ROLE = 3
