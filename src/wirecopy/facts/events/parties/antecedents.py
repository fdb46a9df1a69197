"""Antecedents: whom "it" or "they" at the head of a sentence means, by the sentence before.

Its subject is meant where it is a body, a state or a group; else who is said to have told it.  Known
misses: antecedents two sentences back, and subjects that a longer phrase opens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.parties.parties import Cast
from wirecopy.model import Actor, ActorMention, Span
from wirecopy.text.inflection import singular

#: What may stand before the subject of a sentence: a dateline, words of time, a phrase before a comma.
_OPENING = re.compile(r"(?:[^,.]{0,60}(?:, | [-–—] ))?(?:The|the|A|An|Both)? ?(?:[\w-]+ ){0,2}\Z")
#: Who told it, at the end of a sentence ("..., the agency said on Friday").
_TELLER = re.compile(r"[,”\"] ([^,”\"]{2,80}) (?:said|says|added|reported)\b[^,]{0,60}\Z")
#: Pronouns of one human being, whom no "it" takes up.
_ONE = frozenset(("he", "she"))
_BODIES = frozenset(("country", "government", "organization"))


def heads_sentence(clause: Clause, n: int) -> bool:
    """Whether a phrase opens its sentence, or stands behind a phrase of time or place that does ("On Monday it")."""
    opening = clause.words[: clause.phrases[n].first]
    is_led = len(opening) > 1 and opening[0].kind == "P"
    return n == 0 or (is_led and all(word.kind not in "VBR" for word in opening))


def antecedent(cast: Cast, sentences: Sequence[Span], at: int, pronoun: str) -> Actor | None:
    """The actor of the sentence before the one that holds ``at`` whom ``pronoun`` means; None in doubt."""
    starts = [span.start for span in sentences]
    number = bisect_left(starts, at + 1) - 2
    if number < 0:
        return None
    before = sentences[number]
    held = [m for m in cast.reading.mentions if before.contains(m.span)]
    lead = next((m for m in held if _opens(cast.text, before, m)), None)
    told = _TELLER.search(before.of(cast.text).rstrip('. \n”"'))
    teller = (
        None
        if told is None
        else next((m for m in held if m.span.end == before.start + told.end(1)), None)
    )
    meant = (
        m for m in (lead, teller) if m is not None and m.span.of(cast.text).lower() not in _ONE
    )
    actors = (cast.reading.actors[m.actor] for m in meant)
    return next((actor for actor in actors if _fits(actor, pronoun)), None)


def was_named(cast: Cast, actor: Actor, at: int) -> bool:
    """Whether somebody was told of before ``at``: a place named there then does not tell whose he is."""
    reading = cast.reading
    if actor.type == "group" or actor not in reading.actors:
        return False
    index = reading.actors.index(actor)
    return any(m.actor == index and m.span.start < at for m in reading.mentions)


def country_of_owner(cast: Cast, sentences: Sequence[Span], span: Span) -> str | None:
    """The country of whose people or officers a phrase at the head of a sentence names ("Its director")."""
    words = span.of(cast.text).casefold().split()
    pronoun = _OWNERS.get(words[0]) if words else None
    is_head = any(sentence.start == span.start for sentence in sentences)
    if pronoun is None or not is_head or singular(words[-1]) in word_list("not_of_owner"):
        return None
    owner = antecedent(cast, sentences, span.start, pronoun)
    return None if owner is None else owner.country


#: Pronouns of owners, and of whom each stands for.
_OWNERS = {"its": "it", "their": "they"}


def _opens(text: str, sentence: Span, mention: ActorMention) -> bool:
    """Whether a mention is what the sentence begins with, and owns nothing."""
    prefix = text[sentence.start : mention.span.start]
    is_owner = text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
    return not is_owner and len(prefix) < 90 and _OPENING.match(prefix) is not None


def _fits(actor: Actor, pronoun: str) -> bool:
    is_many = actor.type == "group" or "COP" in actor.sectors
    if pronoun == "they":
        return is_many
    return actor.type in _BODIES or (actor.type == "group" and not actor.name.endswith("s"))
