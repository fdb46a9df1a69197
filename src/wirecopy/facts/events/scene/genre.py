"""Genre: reports on sport, films and books, where words of war tell of play.

A text that says many different words of the one trade, and says them often, is of it; no report on sport says
several different words of war ("missile", "troops").  In a report on sport only bodies of a state, criminals and
crowds beat or hold anybody, and only they, clubs, leagues and states blame, refuse or punish.  What a report on
a film or book tells in the simple present is its plot; the headline is not, nor is what states, their
offices and bodies of many states say or ban.
Known misses: round-ups with one such item, plots told in the past.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.actors.definite import WORLD_BODIES
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.loose import closes_border
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_subject, last_of_chain
from wirecopy.facts.events.clause.verb_groups import group_start, is_passive
from wirecopy.facts.events.parties.parties import Party
from wirecopy.facts.events.parties.standing import OFFICES, last_word
from wirecopy.model import Actor, Sentence
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

Genre = Literal["sport", "fiction"]

#: Different words of a trade that a text on it holds, and their share of all its words.  Of 3,600 news texts
#: of all kinds they tell 150 to be of one of the two; all that were looked at are.
_DIFFERENT, _SHARE = 4, 0.02
#: Different words of war that no report on sport holds.
_WARLIKE = 3
_GENRES: tuple[tuple[Genre, str], ...] = (("sport", "sports"), ("fiction", "fictions"))


def genre_of(sentences: Sequence[Sentence]) -> Genre | None:
    """The genre of a text; None for news."""
    words = [token.text.casefold() for sentence in sentences for token in sentence.tokens]
    genre = next((genre for genre, trade in _GENRES if _is_of(words, trade)), None)
    is_war = genre == "sport" and len(set(_held(words, "war"))) >= _WARLIKE
    return None if is_war else genre


def _is_of(words: Sequence[str], trade: str) -> bool:
    held = _held(words, trade)
    return len(set(held)) >= _DIFFERENT and len(held) >= _SHARE * sum(map(str.isalpha, words))


def _held(words: Sequence[str], trade: str) -> list[str]:
    """The words of a trade that a text holds, each as often as it stands there."""
    known = word_list(f"{trade}_words")
    told = (w if w in known else singular(w) for w in words)
    return [w for w in told if w in known]


def is_play(
    genre: Genre | None, clause: Clause, draft: Draft, actors: Iterable[Party], *, is_headline: bool
) -> bool:
    """Whether an act belongs to a match, or to the plot of a film or book."""
    may_rule = draft.event_type in _RULINGS
    if genre == "fiction":
        is_silencing = draft.event_type is EventType.COERCE and draft.mode in _SILENCING
        is_real = may_rule or is_silencing
        is_told = is_headline or (is_real and any(_is_world(p.actor) for p in actors))
        return not is_told and _is_present(clause, draft)
    is_real = draft.event_type is EventType.PROTEST or draft.mode in _OF_STATES
    if genre is None or is_real or closes_border(draft):
        return False
    return not any(_stands_apart(p.actor) or (may_rule and _is_body(p.actor)) for p in actors)


def tells_fiction(clause: Clause) -> bool:
    """Whether a sentence tells what is in a film or book ("In the novel", "the series follows", "the film's end")."""
    words, known = clause.words, word_list("fictions")
    for n, phrase in enumerate(clause.phrases):
        noun = words[clause.phrases[last_of_chain(clause, n)].head].low  # no "series of raids"
        if known.isdisjoint((noun, singular(noun))):
            continue
        is_in = phrase.first > 0 and words[phrase.first - 1].low == "in"
        is_owner = phrase.end < len(words) and words[phrase.end].kind == "'"
        if is_in or is_owner or _tells(clause, n):
            return True
    return False


def _tells(clause: Clause, n: int) -> bool:
    """Whether a phrase is the subject of a verb that is no passive."""
    words = clause.words
    return any(
        word.kind == "V" and not is_passive(words, at) and find_subject(clause, at) == n
        for at, word in enumerate(words)
    )


def _is_present(clause: Clause, draft: Draft) -> bool:
    """Whether the verb of an act stands in the simple present, in which plots are told."""
    verb = draft.roles.verb if draft.trigger.pattern.is_noun else draft.trigger.head
    if verb is None:
        return False
    words = clause.words[group_start(clause.words, verb) : verb + 1]
    if len(words) > 1 and words[0].low in _PERFECT:
        return False
    return words[0].low in _PRESENT or words[0].form in ("third", "base")


_PRESENT = frozenset("is are am do does".split())
_PERFECT = frozenset(("has", "have"))


def _is_world(actor: Actor) -> bool:
    """Whether somebody is a state, a body of many states, or an office of a state that is told."""
    is_office = actor.type in ("government", "organization") and bool(OFFICES & set(actor.sectors))
    is_told = is_office and actor.country is not None
    return actor.type == "country" or actor.country in WORLD_BODIES or is_told


def _stands_apart(actor: Actor) -> bool:
    """Whether somebody plays no part in a match: a body or officer of a state, a criminal, a crowd."""
    is_officer = "GOV" in actor.sectors and actor.type != "country"
    last = last_word(actor.name)
    is_army = last in _ARMIES and actor.name != last.capitalize()  # a team is called "Army"
    return is_officer or is_army or bool(_APART & set(actor.sectors)) or last in _CROWDS


_APART = frozenset(("COP", "JUD", "LEG", "REB", "UAF", "CRM"))
_ARMIES = frozenset("army military troops soldiers forces".split())
_CROWDS = frozenset("fans supporters spectators hooligans ultras crowd protesters".split())


def _is_body(actor: Actor) -> bool:
    return actor.type not in ("person", "group")


#: Modes of what is done to films and books.
_SILENCING = frozenset(("censor", "restrict"))
#: Modes of what no side does in a match.
_OF_STATES = frozenset(("arrest", "deport", "convict"))
#: What states, leagues and clubs do to each other in words or by rule.
_RULINGS = frozenset(
    (
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.REQUEST,
        EventType.SANCTION,
        EventType.CONCEDE,
    )
)
