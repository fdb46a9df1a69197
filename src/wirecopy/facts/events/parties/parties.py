"""Parties: from a noun phrase to the actors it names, with their spans.

A mention of the text's actor reading wins, the one nearest the phrase's head first; else the phrase is
coded by its words ("protesters", "the army").  "members of X", "the government of X" and possessors
lend their actor to a head that names none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wirecopy.data.countries import countries, country_words
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import last_of_chain, verb_before
from wirecopy.facts.events.clause.index import SpanIndex
from wirecopy.facts.events.clause.phrases import (
    Phrase,
    compound,
    owner_first,
    phrase_at,
    phrase_from,
)
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.parties.descriptions import described
from wirecopy.facts.events.parties.standing import is_office
from wirecopy.model import Actor, ActorMention, ActorReading, Span
from wirecopy.model.actor import ActorType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Codes a noun phrase that no mention covers; None where it names no actor.
PhraseCoder = Callable[[str], Actor | None]


@dataclass(frozen=True, slots=True)
class Party:
    """One actor and the words that name it."""

    actor: Actor
    span: Span


#: The span of a party that no words of the sentence name.
NOWHERE = Span(start=0, end=0)


def is_named_here(party: Party) -> bool:
    """Whether words of the sentence name the party."""
    return party.span != NOWHERE


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of the actors of a text."""

    text: str
    reading: ActorReading
    code: PhraseCoder
    #: The mentions of the reading by their place.
    mentions: SpanIndex[ActorMention]


def make_cast(text: str, reading: ActorReading, code: PhraseCoder) -> Cast:
    """What is known of the actors of ``text``, its mentions ready to be asked by place."""
    return Cast(text, reading, code, SpanIndex(reading.mentions, lambda m: (m.span,)))


def phrase_span(clause: Clause, n: int) -> Span:
    """The phrase's place in the text, its possessor and an "of" phrase included."""
    phrases, words = clause.phrases, clause.words
    first = phrases[n].first
    if n > 0 and phrases[n - 1].is_possessor and phrases[n - 1].end >= first - 1:
        first = phrases[n - 1].first
    if words[first].low == "that" and first < phrases[n].head:
        first += 1
    if words[first].low in ("least", "most") and first and words[first - 1].low == "at":
        first -= 1
    return Span(start=words[first].start, end=words[phrases[last_of_chain(clause, n)].head].end)


def parties_of(
    cast: Cast, clause: Clause, n: int | None, *, is_loose: bool = False
) -> tuple[Party, ...]:
    """All parties of the list that phrase ``n`` opens; empty when it names no actor.

    With ``is_loose`` a phrase that no actor is known for is an actor by its words alone.
    """
    if n is None:
        return ()
    listed = [
        m for m in compound(clause.words, clause.phrases, n) if not _acts_itself(clause, n, m)
    ]
    found = [*_shared_noun(cast, clause, n), *(_party(cast, clause, m) for m in listed)]
    found = _with_shared_state(cast, clause, listed, found)
    if found[0] is None and len(listed) > 1 and listed[1] == n + 2:
        found[0] = _party(cast, clause, n + 1)  # "the assets of X and Y": the list is of X
    named = tuple(p for p in found if p is not None)
    if named and len(found) == len(listed) > 1:  # "Kenya and the Acme Fund"
        return tuple(
            q
            for p, m in zip(found, listed, strict=True)
            for q in ((p,) if p is not None else _unknown_name(cast, clause, m))
        )
    return named or (_by_words(cast, clause, n) if is_loose else ())


def _with_shared_state(
    cast: Cast, clause: Clause, listed: list[int], found: list[Party | None]
) -> list[Party | None]:
    """The parties of a list whose last "of" tells the state of all ("the president, premier and envoy of Norway")."""
    words, phrases = clause.words, clause.phrases
    last = found[-1]
    are_bare = all(words[phrases[n].first].kind == "N" for n in listed[1:])
    if (
        len(found) != len(listed)
        or len(listed) < 2
        or last is None
        or not are_bare
        or not _has_of(clause, listed[-1])
    ):
        return found
    state = last.actor.country
    return [
        Party(actor, p.span)
        if p is not None
        and is_office(p.actor)
        and p.actor.country != state
        and not _has_of(clause, n)
        and (actor := _as_of(cast, p, state)) is not None
        else p
        for p, n in zip(found, listed, strict=True)
    ]


def _as_of(cast: Cast, party: Party, state: str | None) -> Actor | None:
    """Who is told by an office, as of a state; None where words are a name or tell none."""
    words = party.span.of(cast.text)
    if state not in countries() or any(w[:1].isupper() for w in words.split()[1:]):
        return None
    actor = cast.code(f"{words} of {countries()[state or ''].names[0]}")
    return actor if actor is not None and actor.country == state else None


def _unknown_name(cast: Cast, clause: Clause, n: int) -> tuple[Party, ...]:
    """A name nobody knows in a list of those who are known."""
    is_plain_name = is_name(clause.words[clause.phrases[n].head]) and not is_time(clause, n)
    return _by_words(cast, clause, n) if is_plain_name else ()


def _acts_itself(clause: Clause, first: int, n: int) -> bool:
    """Whether a phrase behind "and" is the subject of a verb of its own ("sent aid to Peru and Chad said").

    The parser tells it, or the order: a finite verb follows at once, and the list began as an object.
    """
    if n == first:
        return False
    phrase = clause.phrases[n]
    tokens = clause.tree.tokens if clause.tree is not None else ()
    by_parser = any(
        (tokens[at].deprel or "").startswith("nsubj") and (tokens[at].head or 0) >= phrase.end
        for at in (range(phrase.first, phrase.end) if tokens else ())
    )
    return by_parser or (_is_object(clause, first) and _opens_verb(clause, phrase.end))


def _is_object(clause: Clause, n: int) -> bool:
    """Whether a verb, not one of saying, stands before the phrase in its clause, and governs it."""
    words, start = clause.words, owner_first(clause.phrases, n)
    verb = verb_before(words, start)
    if verb is None or words[start - 1].kind not in "VP":
        return False
    says = words[start - 1].lemma in word_list("say_verbs")
    return not says and not any(w.kind in "SR" for w in words[verb:start])


def _opens_verb(clause: Clause, at: int) -> bool:
    """Whether a finite verb stands at ``at``, past adverbs, that is no participle of the noun before."""
    words = clause.words
    while at < len(words) and words[at].kind == "A":
        at += 1
    if at >= len(words) or (words[at].kind != "B" and words[at].form not in ("past", "third")):
        return False
    relation = clause.tree.tokens[at].deprel if clause.tree is not None else None
    follows = words[at + 1].low if at + 1 < len(words) else ""
    return not (relation or "").startswith("acl") and follows != "by"


def _shared_noun(cast: Cast, clause: Clause, n: int) -> list[Party | None]:
    """The first of two that share a noun ("Kenyan and Ugandan forces", "Kenya and Uganda's ministers")."""
    words, phrase = clause.words, clause.phrases[n]
    start, noun = owner_first(clause.phrases, n), _noun_first(clause, n)
    at = phrase_at(clause.phrases, start - 2) if start > 1 else None
    is_pair = words[start - 1].kind == "C" and words[phrase.head].low.endswith("s")
    if at is None or not is_pair or noun is None or noun >= phrase.end:
        return []
    if _is_object(clause, at) and _opens_verb(clause, phrase.end):
        return []  # "helped Chad and Niger's forces attacked"
    span = _span(clause, clause.phrases[at])
    first = span.of(cast.text).removeprefix("the ").removeprefix("The ")
    if not any(r.kind in ("adjective", "name") for r in country_words().get(first, ())):
        return []
    actor = cast.code(f"{first} {' '.join(w.text for w in words[noun : phrase.end])}")
    return [] if actor is None else [Party(actor, span)]


def _noun_first(clause: Clause, n: int) -> int | None:
    """The first word of what a state's name, or possessor, stands before; None without one."""
    phrase = clause.phrases[n]
    if owner_first(clause.phrases, n) < phrase.first:
        return phrase.first
    return _past_states(clause, n) if phrase.end - phrase.first > 1 else None


def _past_states(clause: Clause, n: int) -> int | None:
    """The word after the state that a phrase opens with ("Hong Kong police"); None without one."""
    phrase, words = clause.phrases[n], clause.words
    for end in range(phrase.end - 1, phrase.first, -1):
        if " ".join(w.text for w in words[phrase.first : end]) in country_words():
            return end
    opens = (
        words[phrase.first].text[:1].isupper()
        and words[phrase.first + 1].low == words[phrase.first + 1].text
    )
    return phrase.first + 1 if opens else None


def _party(cast: Cast, clause: Clause, n: int) -> Party | None:
    own, whole = _span(clause, clause.phrases[n]), phrase_span(clause, n)
    party = _mentioned(cast, own)
    if party is not None and not _runs_over(clause, n, party.span):
        if own == party.span and clause.words[clause.phrases[n].head].kind == "O":
            return _named_before(cast, clause, party)
        span = whole if _CONJUNCTION.match(party.span.of(cast.text)) else party.span
        found = _with_country(cast, clause, n, Party(party.actor, _widened(span, whole)))
        return replace(found, span=described(clause, n, found.span))
    titled = _titled(cast, clause, n) or _counted(cast, clause, n) or _many(cast, clause, n)
    if titled is not None:
        return Party(titled.actor, whole)
    if _is_agent(clause, n):
        actor = cast.code(whole.of(cast.text))
        coded = Party(actor, whole) if actor is not None else _mentioned(cast, whole)
        found = _with_country(
            cast, clause, n, coded or Party(_actor_of_words(cast, whole, "group"), whole)
        )
        return replace(found, span=described(clause, n, found.span))
    return None


def _runs_over(clause: Clause, n: int, mention: Span) -> bool:
    """Whether a mention takes the phrase together with one beside it that is somebody else ("the men | police arrested")."""
    phrases, words, tree = clause.phrases, clause.words, clause.tree
    pairs = ((a, b) for a, b in ((n - 1, n), (n, n + 1)) if a >= 0 and b < len(phrases))
    return any(
        phrases[a].end == phrases[b].first
        and tree is not None
        and (tree.tokens[phrases[b].head].deprel or "").startswith("nsubj")
        and mention.start <= words[phrases[a].head].start
        and mention.end >= words[phrases[b].head].end
        for a, b in pairs
    )


def _named_before(cast: Cast, clause: Clause, pronoun: Party) -> Party:
    """The party of a pronoun, at the words of the sentence that name him ("Field said he"), if any do."""
    told = Span(start=clause.words[0].start, end=pronoun.span.start)
    actors = cast.reading.actors
    named = [m.span for m in cast.mentions.overlapping(told) if actors[m.actor] == pronoun.actor]
    spans = [s for s in named if s.of(cast.text).casefold() not in _PRONOUNS]
    names = [s for s in spans if any(c.isupper() for c in s.of(cast.text)[1:])]
    return replace(pronoun, span=(names or spans)[-1]) if spans else pronoun


_PRONOUNS = POSSESSIVES | frozenset("he she it they him them who".split())


def _titled(cast: Cast, clause: Clause, n: int) -> Party | None:
    """The person whose title holds "of" ("Secretary of State Ana Field")."""
    last = last_of_chain(clause, n)
    if last == n or not is_name(clause.words[clause.phrases[n].head]):
        return None
    span = _span(clause, clause.phrases[last])
    named = _mentioned(cast, span)
    is_behind = named is not None and named.span.start > span.start and named.actor.type == "person"
    return named if is_behind else None


def _counted(cast: Cast, clause: Clause, n: int) -> Party | None:
    """Who is counted by a noun of number ("Thousands of teachers")."""
    last = last_of_chain(clause, n)
    if last == n or singular(clause.words[clause.phrases[n].head].low) not in _NUMBERS:
        return None
    return _party(cast, clause, last)


def _many(cast: Cast, clause: Clause, n: int) -> Party | None:
    """People told by a noun of number alone, before their verb ("Tens of thousands marched")."""
    words, last = clause.words, clause.phrases[last_of_chain(clause, n)]
    is_number = singular(words[last.head].low) in _NUMBERS and words[last.head].low[-1] == "s"
    tree = clause.tree
    relation = "" if tree is None else tree.tokens[clause.phrases[n].head].deprel or ""
    if not is_number or not relation.startswith("nsubj"):
        return None
    people, span = cast.code("people"), phrase_span(clause, n)
    if people is None:
        return None
    return Party(replace(people, name=span.of(cast.text)), span)


_NUMBERS = frozenset("dozen score hundred thousand million".split())

#: What opens the clause or ends a dateline, and is not part of a name ("said that the government").
_CONJUNCTION = re.compile(r"that\s|[-–—]", re.IGNORECASE)


def _with_country(cast: Cast, clause: Clause, n: int, party: Party) -> Party:
    """A country for a group that tells none: "the administration of", "officials from", "troops in"."""
    named = any(c.isupper() for c in _span(clause, clause.phrases[n]).of(cast.text))
    if party.actor.country is not None and (named or not _has_of(clause, n)):
        return party
    words, at = clause.words, clause.phrases[n].end
    start, end = party.span.start, party.span.end
    if at + 1 < len(words) and words[at].low in _FROM:
        follows = phrase_from(clause.phrases, at + 1)
        end = (
            max(end, clause.words[clause.phrases[_end_of(clause, follows)].head].end)
            if follows is not None
            else end
        )
    countries = [
        p.actor.country for p in modifiers_of(cast, Span(start=start, end=end)) if p.actor.country
    ]
    return replace(party, actor=replace(party.actor, country=countries[0])) if countries else party


def _has_of(clause: Clause, n: int) -> bool:
    """Whether "of" or "from" follows the phrase: it then tells better whose body it is."""
    at = clause.phrases[n].end
    return at < len(clause.words) and clause.words[at].low in ("of", "from")


def _end_of(clause: Clause, n: int) -> int:
    """The last phrase of a chain of possessors."""
    while clause.phrases[n].is_possessor and n + 1 < len(clause.phrases):
        n += 1
    return n


_FROM = frozenset(("from", "of", "in", "for"))


def _widened(mention: Span, whole: Span) -> Span:
    """The whole phrase, where the mention lies in it."""
    return Span(start=min(mention.start, whole.start), end=max(mention.end, whole.end))


def _span(clause: Clause, phrase: Phrase) -> Span:
    return Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)


def _is_agent(clause: Clause, n: int) -> bool:
    """Whether the head, or that of what it only counts ("a handful of farmers"), may act."""
    head = clause.words[clause.phrases[n].head].low
    if singular(head) in word_list("quantities"):
        head = clause.words[clause.phrases[last_of_chain(clause, n)].head].low
    return is_agent(head)


def _by_words(cast: Cast, clause: Clause, n: int) -> tuple[Party, ...]:
    head = clause.words[clause.phrases[n].head]
    whole = _span(clause, clause.phrases[n]) if head.low in _SIDES else phrase_span(clause, n)
    if head.kind == "D":  # "13 of the demonstrators", "Bill 12"
        last = clause.phrases[last_of_chain(clause, n)]
        is_numbered = clause.words[last.head].kind == "D" and last.head > last.first
        head = clause.words[last.head - is_numbered]
    if head.kind == "O" or not any(c.isalpha() for c in head.text):
        return ()
    actor = _actor_of_words(cast, whole, "organization" if is_name(head) else "group")
    return (Party(actor, described(clause, n, whole)),)


#: Heads whose "of" belongs to the act ("accused both sides of war crimes").
_SIDES = frozenset(("sides", "parties"))


def _actor_of_words(cast: Cast, span: Span, kind: ActorType) -> Actor:
    """An actor known by its words alone; its country is that of a country named in them."""
    inside = [p.actor.country for p in modifiers_of(cast, span) if p.actor.country]
    return Actor(name=span.of(cast.text), type=kind, country=inside[-1] if inside else None)


def is_unusable(clause: Clause, n: int) -> bool:
    """Whether a phrase can be no party: a time, or the actor's own forces ("withdrew its troops")."""
    return is_own(clause, n) or is_time(clause, n)


def is_own(clause: Clause, n: int) -> bool:
    """Whether a phrase names the actor's own forces or people ("withdrew its troops", "warned its citizens")."""
    words, phrase = clause.words, clause.phrases[last_of_chain(clause, n)]
    return words[phrase.first].low in POSSESSIVES and words[phrase.head].low in word_list("owned")


def is_nobody(clause: Clause, n: int) -> bool:
    """Whether a phrase denies its own noun ("no government")."""
    first = clause.phrases[n].first
    before = clause.words[first - 1].low if first else ""
    return before == "neither" or clause.words[first].low in _NOBODY


_NOBODY = frozenset("no nobody none neither".split())


def is_initials(word: Word) -> bool:
    """Whether a word is written as initials: the "US" is a state, "us" a pronoun."""
    return len(word.text) > 1 and word.text.isupper()


def _mentioned(cast: Cast, span: Span) -> Party | None:
    """The mention that reaches the end of ``span``."""
    near = [m for m in cast.mentions.overlapping(span) if m.span.end >= span.end]
    if not near:
        return None
    mention = near[0]
    return Party(cast.reading.actors[mention.actor], mention.span)


def modifiers_of(cast: Cast, span: Span) -> tuple[Party, ...]:
    """Parties named inside ``span`` ("US-Russian talks"), in order.

    Names that no mention covers, as the halves of a compound, are coded one by one.
    """
    inside = [m for m in cast.mentions.overlapping(span) if m.span.end <= span.end]
    found = [
        Party(cast.reading.actors[m.actor], m.span)
        for m in inside
        if not _TIED.match(cast.text, m.span.end) and any(c.isupper() for c in m.span.of(cast.text))
    ]
    for match in _NAME.finditer(cast.text, span.start, span.end):
        word = Span(start=match.start(), end=match.end())
        if not any(p.span.overlaps(word) for p in found) and not _TIED.match(cast.text, word.end):
            actor = _named_by(cast, word)
            found += [Party(actor, word)] if actor is not None else []
    return tuple(sorted(found, key=lambda p: p.span))


def forces_in(cast: Cast, span: Span) -> tuple[Party, ...]:
    """Forces named by a noun before another ("an army raid", "a police station")."""
    if span.of(cast.text).count(" ") > MAX_MODIFIERS:
        return ()
    forces = word_list("force_nouns")
    for match in _MODIFIER.finditer(cast.text, span.start, span.end):
        actor = cast.code(match.group()) if match.group() in forces else None
        if actor is not None:
            return (Party(actor, Span(start=match.start(), end=match.end())),)
    return ()


#: Blanks in the words of a noun with what stands before it; more are a clause.
MAX_MODIFIERS = 4
#: A word that another follows.
_MODIFIER = re.compile(r"\b[a-z]+(?= [a-z])")
#: What makes a name a mere helper of the act: "US-led", "UN-backed"; a "Greek-owned" ship is Greek.
_TIED = re.compile(r"[-–](?:led|born|(?!owned|operated)[a-z]+ed|run|held|built|made|style)\b")
_NAME = re.compile(r"\b[A-Z][\w.]*(?=[-–]\w)|\b[A-Z]\w*")


def _named_by(cast: Cast, word: Span) -> Actor | None:
    """The actor of half a compound, or the state behind an adjective ("an Iranian tanker")."""
    text = word.of(cast.text)
    before, after = (
        cast.text[max(0, word.start - 1) : word.start],
        cast.text[word.end : word.end + 1],
    )
    if before in _HYPHENS or after in _HYPHENS:
        return cast.code(text)
    longer = _NEXT.match(cast.text, word.end)
    if longer is not None and f"{text}{longer.group()}" in country_words():
        return None  # "Tamil Nadu" is nothing Tamil
    states = [r.country for r in country_words().get(text, ()) if r.kind == "adjective"]
    return cast.code(countries()[states[0]].names[0]) if states else None


_HYPHENS = frozenset("-–")
_NEXT = re.compile(r" [A-Z]\w*")
