"""The cast: every actor of one text, and which naming means whom.

A later short naming joins an earlier full one: the last word of a person's name, or its first where the
text uses it so ("Kim Jong Un" as "Kim"); initials join a body ("People's Action Party", "PAP"); a role
alone joins the person who holds that role ("the foreign minister"); a country's name, capital and
adjective are one actor.  The person named last wins when several fit, of a family the one told most of; whom pronouns mean is told in ``pronouns``.

Known misses: nicknames, and bodies under a new name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from wirecopy.data.given_names import Gender
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.belonging import belongs_home, lives_home, serves_abroad
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.gender import gender_of_name
from wirecopy.facts.actors.home import HomeCount
from wirecopy.facts.actors.listed import is_elsewhere, may_be_any_states, of_no_country
from wirecopy.facts.actors.offices import has_forces
from wirecopy.facts.actors.scene import Scene, Told
from wirecopy.facts.actors.topic import Topic
from wirecopy.facts.actors.words import KIN
from wirecopy.model import Actor, ActorMention, ActorReading, Span
from wirecopy.model.actor import ActorType

#: How many earlier people with the same word in their name are looked at.
_SAME_NAME_REACH = 8
#: A longer name of a body, up to this many characters, replaces a shorter one ("US officials", "officials").
_LONGEST_BODY = 40
#: How many namings with a role back that role alone reaches.
_ROLE_REACH = 60
#: Offices that many hold at once.
_MANY_HOLD = actor_words("cast.many_hold") | {
    "deputy minister",
    "senior official",
    "government official",
    "health official",
    "local official",
    "cabinet minister",
}
#: How many namings back "the Chinese leader" reaches.
_LEADER_REACH = 30
#: How many namings back a guest from another state makes it doubtful whose minister is told of.
_GUEST_REACH = 10
#: How many namings back the owner of a phrase is looked for.
_OWNER_REACH = 6
#: Characters of "'s " between an owner and what it owns.
_OWNING = 3
#: How many namings back somebody is told whose name may follow, and the sectors of offices.
_UNNAMED_REACH = 8
_OFFICES = frozenset("GOV LEG MIL JUD OPP REB".split())
#: Sentences in which a headline and a lead stand, and those behind in which the name may follow.
_LEAD, _LEAD_REACH = 2, 4
#: A state that is not told.
_ELSEWHERE = ""
#: How many namings back a pronoun reaches.
_PRONOUN_REACH = 6


@dataclass(slots=True)
class Member:
    """An actor while its text is being read."""

    name: str
    code: Code
    key: str
    #: Words of the name, lower case.
    words: tuple[str, ...] = ()
    gender: Gender | None = None
    #: Roles that the text told a person or body by.
    role_words: set[str] = field(default_factory=set)
    #: What a body is called, lower case, a role in the singular ("army", "foreign ministry").
    head: str = ""
    #: The states told of before the first mention.
    told: Told = field(default_factory=Told)

    @property
    def is_person(self) -> bool:
        """Whether it is one human being with a name."""
        return self.code.type == "person" and bool(self.words)

    @property
    def is_one(self) -> bool:
        """Whether it is one human being, with a name or told by a role."""
        return self.code.type == "person" and not self.code.is_plural

    @property
    def is_many(self) -> bool:
        """Whether it is people in the plural, as the police are: "they", not "it"."""
        return self.code.is_plural or self.head == "police"

    @property
    def is_company(self) -> bool:
        """Whether it is a company."""
        return self.code.type == "organization" and "BUS" in self.code.sectors


@dataclass(frozen=True, slots=True)
class Promise:
    """A role with its span that stands before the name of its holder ("the mayor, Ada Berg")."""

    code: Code
    start: int
    end: int
    #: Whether one of several bears the name ("two pilots, Ada Berg and Nils Dahl,"), or it is surely his.
    is_shared: bool = False
    is_sure: bool = False


class Cast:
    """Actors found so far, in the order of their first mention."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self.mentions: list[ActorMention] = []
        self._by_key: dict[str, int] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_role: dict[str, list[int]] = {}
        self._people: list[int] = []
        self._promised: dict[int, Promise] = {}
        #: The states told of so far.
        self.scene = Scene()
        #: Which of the states that the text is about is told of.
        self.topic = Topic((), None)

    def add_person(self, name: str, code: Code, *, gender: Gender | None = None) -> int:
        """Index of the person called ``name``, new or known; what ``code`` adds is kept."""
        words = tuple(name.lower().replace("-", " ").split())
        gender = gender or gender_of_name(name)
        index = self._find_called(name, gender)
        nameless = self._find_nameless(code) if index is None else None
        if nameless is not None:
            index = nameless
            self._learn(index, name, words, code)
        elif index is None:
            index = self._new(
                Member(name=name, code=replace(code, type="person"), key="", words=words)
            )
            for word in dict.fromkeys(words):
                self._by_word.setdefault(word, []).append(index)
        else:
            self._learn(index, name, words, code)
        self.members[index].gender = self.members[index].gender or gender
        self.note_role(index, code)
        self._touch(index)
        return index

    def knows(self, name: str, code: Code, gender: Gender | None) -> bool:
        """Whether the person called ``name``, or somebody told by the office of ``code`` alone, was told of before."""
        known = self._find_called(name, gender or gender_of_name(name))
        return known is not None or self._find_nameless(code) is not None

    def add_body(self, name: str, code: Code, key: str, head: str = "") -> int:
        """Index of a body, group or country, told apart by ``key`` and called by ``head``."""
        known = self._by_key.get(key)
        if known is None:
            member = Member(name=name, code=code, key=key, head=head)
            known = self._by_key[key] = self._new(member)
        elif len(self.members[known].name) < len(name) <= _LONGEST_BODY and " " in name:
            self.members[known].name = name
        return known

    def alias(self, key: str, index: int) -> None:
        """Lets ``key`` stand for a known actor too."""
        self._by_key.setdefault(key, index)

    def find_body(self, key: str) -> int | None:
        """Index of the body with that key."""
        return self._by_key.get(key)

    def find_by_word(self, word: str) -> int | None:
        """The person whose name holds ``word`` (lower case) and who was named last."""
        found = self._by_word.get(word)
        return found[-1] if found else None

    def find_by_name(self, name: str) -> int | None:
        """The person named last whose name holds the last word of ``name`` (lower case), with all that hyphens join."""
        words = tuple(name.rsplit(" ", 1)[-1].split("-"))
        known = self.find_by_word(words[-1])
        told = self.members[known].words if known is not None else ()
        is_whole = words in (told[-len(words) :], told[: len(words)])
        return known if is_whole or len(words) == 1 else None

    def find_by_surname(self, word: str) -> int | None:
        """The person named in full before whose name ends in ``word`` (lower case)."""
        known = self.find_by_word(word)
        words = self.members[known].words if known is not None else ()
        return known if len(words) > 1 and words[-1] == word else None

    def find_by_role(self, role: str, country: str | None) -> int | None:
        """The person last seen in that role, of that country when one is given.

        Who was told without a country is of it only where it was told of before him.
        """
        for index in reversed(self._by_role.get(role, [])[-_ROLE_REACH:]):
            member = self.members[index]
            known = member.code.country
            is_told = known is None and country in member.told.states
            if country is None or known == country or is_told:
                return index
        return None

    def find_leader(self, country: str) -> int | None:
        """The person of that country's government who was named last."""
        for index in reversed(self._people[-_LEADER_REACH:]):
            code = self.members[index].code
            if code.country == country and code.sectors[:1] == ("GOV",):
                return index
        return None

    def note_role_word(self, word: str, country: str | None, index: int) -> None:
        """Lets the last word of a role stand for it later ("agencies" for "news agencies")."""
        if " " in word:
            self._by_key.setdefault(f"tail|{country}|{word.rsplit(' ', 1)[-1]}", index)

    def find_longer_role(self, word: str, country: str | None) -> int | None:
        """The group of that country whose role ends in ``word``."""
        return None if " " in word else self._by_key.get(f"tail|{country}|{word}")

    def recent(self, reach: int) -> list[tuple[int, Member]]:
        """Actors of the last ``reach`` namings, the last first, each once."""
        order = dict.fromkeys(m.actor for m in reversed(self.mentions[-reach:]))
        return [(index, self.members[index]) for index in order]

    def opening(self, indices: Collection[int]) -> int | None:
        """Which of some actors was named first in the last sentence that names any of them."""
        last: int | None = None
        sentence = None
        for mention in reversed(self.mentions):
            if mention.actor not in indices:
                continue
            at = self.scene.sentence_at(mention.span.start)
            if sentence is not None and at != sentence:
                break
            sentence, last = at, mention.actor
        return last

    def find_holder(self, pronoun: str, start: int) -> int | None:
        """The actor that ``its`` or ``his`` at ``start`` can mean.

        The last one named; of a sentence before, for ``its``, the first ("Alta of Peru fell. Its president ...").
        """
        is_his = pronoun in {"his", "her"}
        recent = self.recent(_PRONOUN_REACH)
        found = [i for i, member in recent if (member.is_person if is_his else not member.is_one)]
        if pronoun == "its":
            found = [i for i in found if not self.members[i].is_many] or found
        if not found or is_his:
            return next(iter(found), None)
        told = [m for m in self.mentions[-_PRONOUN_REACH:] if m.actor in found]
        at = self.scene.sentence_at(told[-1].span.start)
        if at == self.scene.sentence_at(start):
            return found[0]
        named = [m for m in told if self.scene.sentence_at(m.span.start) == at]
        starts = {m.span.start for m in named}
        return next(m.actor for m in named if m.span.end + _OWNING not in starts)

    def find_mention(self, end: int, form: str | None = None) -> int | None:
        """The actor of the last naming that ends at ``end``, of that form when one is given."""
        recent = reversed(self.mentions[-_OWNER_REACH:])
        found = (m.actor for m in recent if m.span.end == end and form in {None, m.form})
        return next(found, None)

    def promise(self, end: int, promise: Promise) -> None:
        """Lets the name that ends at ``end`` have the role told before it."""
        self._promised[end] = promise

    def promised(self, end: int) -> Promise | None:
        """The role told before the name that ends at ``end``."""
        return self._promised.get(end)

    def mention(self, index: int, start: int, end: int, form: str) -> None:
        """Notes where an actor is named."""
        self.mentions.append(ActorMention(span=Span(start=start, end=end), actor=index, form=form))
        self.topic.note(self.members[index].code, start, form)

    def close_sentence(self) -> None:
        """Keeps what the sentence tells to those after it."""
        self.scene.close_sentence()
        self.topic.close_sentence()

    def settle(self, home: HomeCount) -> None:
        """Gives actors without a country that of the text's home, as far as they can be of it.

        People in office may be of a state told of before them instead, or of none that is sure.  A body
        listed under a state that the text does not name is another's of the same name.
        """
        for mention in self.mentions:
            member = self.members[mention.actor]
            code = member.code
            if (
                code.country is not None
                and mention.form != "pronoun"
                and code.type != "country"
                and not (code.is_shared or code.is_placed or serves_abroad(code.role or ""))
                and not may_be_any_states(code, member.head, home)
            ):
                home.add_naming(mention.span, code.country)
        named = home.named | {m.code.country or "" for m in self.members if not m.code.is_shared}
        for member in self.members:
            if home.country and member.code.is_shared:
                listed = member.code.country
                is_told = listed in member.told.states or home.names_often(listed)
                if not (is_told if home.is_sure else listed in named):
                    member.code = of_no_country(member.code, member.name)
            elif is_elsewhere(member.code, member.head, home):
                member.code = replace(member.code, country=None)
            state = _state_at(home, member)
            if state is not None:
                is_home = state == home.country
                told = "the text is at home there" if is_home else "the state told of before"
                member.code = replace(member.code, country=state, why=f"no country named; {told}")

    def reading(self, home: HomeCount) -> ActorReading:
        """The finished cast; its home is told by a dateline, or by more than one naming."""
        countries = [self.members[mention.actor].code.country for mention in self.mentions]
        is_told = home.is_datelined or countries.count(home.country) > 1
        return ActorReading(
            actors=tuple(_actor(member) for member in self.members),
            mentions=tuple(sorted(self.mentions, key=lambda m: (m.span.start, -m.span.end))),
            why=tuple(f"{member.name}: {member.code.why or 'named'}" for member in self.members),
            home=home.country if is_told else None,
            topics=self.topic.told,
        )

    def _new(self, member: Member) -> int:
        if member.code.country is None or member.code.is_shared:
            people = (known for _, known in self.recent(_GUEST_REACH) if known.is_person)
            member.told = self.scene.told(known.code.country for known in people)
        self.members.append(member)
        return len(self.members) - 1

    def _find_called(self, name: str, gender: Gender | None) -> int | None:
        """The person known by that name, or by a first name with a hyphen that it is."""
        known = self._find_person(tuple(name.lower().replace("-", " ").split()), gender)
        is_first = known is None and "-" in name and " " not in name
        return self.find_by_name(name.lower()) if is_first else known

    def _find_person(self, words: tuple[str, ...], gender: Gender | None) -> int | None:
        candidates = self._by_word.get(words[-1], []) if words else []
        candidates = candidates or (self._by_word.get(words[0], []) if len(words) == 1 else [])
        fitting = [
            index
            for index in dict.fromkeys(reversed(candidates[-_SAME_NAME_REACH:]))
            if _is_same(self.members[index].words, words)
            and (not gender or self.members[index].gender in {None, gender})
        ]
        if len(words) == 1 and len(fitting) > 1 and self._are_kin(fitting):
            return self._namesake_meant(fitting, gender)
        return next(iter(fitting), None)

    def _are_kin(self, indices: Sequence[int]) -> bool:
        """Whether one of some people is told as a relative."""
        return any(self.members[i].role_words & KIN for i in indices)

    def _namesake_meant(self, fitting: Sequence[int], gender: Gender | None) -> int:
        """Which of several of one family their surname alone means: the one whom the text tells most of so far.

        Relatives are told by their full names; a title first means somebody of its gender.
        """
        told = [i for i in fitting if gender is not None and self.members[i].gender == gender]
        counts = Counter(m.actor for m in self.mentions)
        return min(told or fitting, key=lambda index: (-counts[index], index))

    def _find_nameless(self, code: Code) -> int | None:
        """Who was told by the same high office alone before ("the mayor", then "Mayor Ada Berg")."""
        role = (code.role or "").lower()
        if code.sectors[:1] != ("GOV",) or role in _MANY_HOLD or not role:
            return None
        for index, member in self.recent(_ROLE_REACH):
            is_holder = member.is_one and not member.words and member.head == role
            if is_holder and (
                None in {code.country, member.code.country} or code.country == member.code.country
            ):
                return index
        return None

    def _learn(self, index: int, name: str, words: tuple[str, ...], code: Code) -> None:
        member = self.members[index]
        if len(words) > len(member.words):
            member.name, member.words = name, words
            for word in dict.fromkeys(words):
                self._by_word.setdefault(word, []).append(index)
        known = member.code
        member.code = replace(
            known,
            country=known.country or code.country,
            sectors=known.sectors or code.sectors,
            role=known.role or code.role,
            why=known.why if known.country else code.why,
        )

    def find_unnamed_officer(self, start: int) -> int | None:
        """The only one told by an office alone, if in the lead, whose name may follow at ``start``."""
        told = [i for i, m in self.recent(_UNNAMED_REACH) if m.is_one and not m.words]
        heads = {
            self.members[i].head.rsplit(" ", 1)[-1] for i in told
        }  # headline and lead tell one
        if len(heads) != 1 or not _OFFICES & set(self.members[told[0]].code.sectors[:1]):
            return None
        first = next(m.span.start for m in self.mentions if m.actor == told[0])
        at = self.scene.sentence_at(first)
        is_near = self.scene.sentence_at(start) - at <= _LEAD_REACH
        return told[0] if at <= _LEAD and is_near else None

    def give_name(self, index: int, name: str, gender: Gender | None = None) -> None:
        """Lets somebody told by an office alone have a name."""
        words = tuple(name.lower().replace("-", " ").split())
        self._learn(index, name, words, self.members[index].code)
        self.members[index].gender = gender or gender_of_name(name)
        self._touch(index)

    def keep_from_home(self, index: int) -> None:
        """Lets somebody be of another state than the text's where no words tell which."""
        told = self.members[index].told
        self.members[index].told = replace(told, around=told.around | {_ELSEWHERE})

    def note_role(self, index: int, code: Code) -> None:
        """Lets the role of ``code`` mean somebody."""
        if code.role:
            role = code.role.lower()
            self._by_role.setdefault(role, []).append(index)
            self._by_role.setdefault(role.rsplit(" ", 1)[-1], []).append(index)
            self.members[index].role_words.add(role)

    def _touch(self, index: int) -> None:
        member = self.members[index]
        if member.words:
            for word in {member.words[0], member.words[-1]}:
                self._by_word.setdefault(word, []).append(index)
        self._people.append(index)


#: Sectors of those who speak to their own state: in a report from there they are of it.
_OF_HOME = frozenset(("OPP", "PTY", "LEG"))


#: Sectors of bands that fight where a report is from, until it tells of another state.
_BANDS = frozenset(("REB", "PRM", "UAF"))


def _state_at(home: HomeCount, member: Member) -> str | None:
    """The state that a text at home there gives to an actor without a country; None in doubt."""
    code, told = member.code, member.told
    if code.is_shared and code.country is None:
        return home.country
    if not has_forces(home.country or "", code.role):
        return None
    if belongs_home(code, member.name):
        is_one = code.type == "person" and not (home.is_datelined and code.sectors[0] in _OF_HOME)
        return (
            told.state_of(code.role, home.country, is_clear=home.is_clear)
            if is_one
            else home.country
        )
    is_told = home.is_told_again if member.words else home.is_settled
    is_band = not member.words and bool(_BANDS & set(code.sectors[:1]))
    if (
        (is_told or (is_band and home.is_datelined))
        and lives_home(code, member.name)
        and told.states | told.around <= {home.country}
    ):
        return home.country
    return None


def _is_same(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return words[0] in known
    if len(known) == 1:
        return known[0] in {words[-1], words[0]}
    short, long = sorted((known, words), key=len)
    if long[-len(short) :] == short:
        return True
    return known[-1] == words[-1] and (
        known[0] == words[0] or known[0][0] == words[0][0] == known[0]
    )


def _actor(member: Member) -> Actor:
    kind: ActorType = member.code.type
    return Actor(
        name=member.name,
        type=kind,
        country=member.code.country,
        sectors=member.code.sectors,
        role=member.code.role,
    )


def initials(words: Iterable[str]) -> str:
    """``People's Action Party`` to ``PAP``: first letters of the capitalised words."""
    return "".join(word[0] for word in words if word[:1].isupper())
