"""What the language reader's names say of a place: that a name is one, or a person's, or part of a body's.

Tagging is dear: only sentences with a name that the words around leave open, or that may name an unknown
place, are tagged, and none of more than some hundred words.  A name that the reader takes for a place and no table
knows is a place where its words say so as well: behind a preposition of place, or a word of its kind.
Without tags (other languages, readers without names) nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wirecopy.facts.places.lookup import readings
from wirecopy.facts.places.mentions import Mention, mention_at
from wirecopy.facts.places.words import (
    CALENDAR,
    CAMPS_AFTER,
    DIRECTIONS,
    KIND_AFTER,
    KIND_BEFORE,
    KIND_WORDS,
    LOCATIVE,
    STREETS,
)
from wirecopy.language import tagged_at
from wirecopy.model import Name, Sentence, Sentences, Span

#: Readers' types of names that are places.
_PLACES = frozenset(["LOC", "GPE", "FAC"])
#: The same for people and bodies.
_OTHERS = frozenset(["PERSON", "ORG"])
#: Words of a sentence from which it is a list or no sentence, and too dear to tag.
_LONGEST_TAGGED = 200
_KINDS = KIND_BEFORE | {"street", "road", "avenue", "valley", "mountain", "river", "lake", "camp"}
#: Words that tell of a place before its name.
_TELL_BEFORE = LOCATIVE | DIRECTIONS | _KINDS


def tag_names(
    sentences: Sentences, mentions: Sequence[Mention], unsure: Sequence[Mention]
) -> Sentences:
    """``sentences`` with names in those that hold an unsure mention or may name an unknown place."""
    known = {mention.span.start: mention.span.end for mention in mentions}
    asked = sorted(mention.span.start for mention in unsure)
    wanted = [
        sentence.start
        for sentence in sentences.sentences
        if len(sentence.tokens) <= _LONGEST_TAGGED
        and (_holds(asked, sentence) or may_name(sentence, known))
    ]
    if not wanted:
        return sentences
    found = tagged_at(sentences, wanted)
    return replace(
        sentences,
        sentences=tuple(found.get(one.start, one) for one in sentences.sentences),
    )


def _holds(starts: Sequence[int], sentence: Sentence) -> bool:
    return bisect_right(starts, sentence.end - 1) > bisect_right(starts, sentence.start - 1)


def may_name(sentence: Sentence, known: Mapping[int, int]) -> bool:
    """Whether a capitalised word that no mention holds stands beside a word that tells of a place.

    A word for a street makes a new name of a known one too.  ``known`` has the ends of the mentions by
    their starts.
    """
    before, before2, past, is_name = "", "", 0, False
    for token in sentence.tokens:
        word = token.text
        if (word in KIND_AFTER | CAMPS_AFTER and is_name) or (
            word in STREETS and before[:1].isupper()
        ):
            return True
        past = max(past, known.get(token.start, 0))
        is_capital = word[0].isupper() and word not in CALENDAR
        is_name = is_capital and token.start >= past
        tells = before.lower() in _TELL_BEFORE or (before == "of" and before2.lower() in _KINDS)
        if is_name and tells:
            return True
        before, before2 = word, before
    return False


def mark_named(mentions: Sequence[Mention], sentences: Sentences) -> None:
    """Write into each mention what the names and the word behind say of it."""
    verbs = {
        token.start
        for sentence in sentences.sentences
        for token in sentence.tokens
        if token.upos in ("VERB", "AUX")
    }
    names = [name for sentence in sentences.sentences for name in sentence.names]
    starts = [name.span.start for name in names]
    for mention in mentions:
        mention.acts = mention.span.end + 1 in verbs
        at = bisect_right(starts, mention.span.end - 1) - 1
        if at < 0 or names[at].span.end <= mention.span.start:
            continue
        mention.named = _said(mention, names[at])


def _said(mention: Mention, name: Name) -> str:
    kind = "place" if name.type in _PLACES else name.type.lower() if name.type in _OTHERS else ""
    return f"{kind} part" if kind and _exceeds(name.span, mention.span) else kind


def _exceeds(whole: Span, part: Span) -> bool:
    return whole.start < part.start or whole.end > part.end


def unknown_places(text: str, sentences: Sentences, known: Sequence[Mention]) -> Iterator[Mention]:
    """Names of places that no table knows, where the words around say that they are."""
    spans = [mention.span for mention in known]
    exact = set(spans)
    for sentence in sentences.sentences:
        firsts = {token.start: n for n, token in enumerate(sentence.tokens)}
        ends = {token.end: n + 1 for n, token in enumerate(sentence.tokens)}
        for name in sentence.names:
            first, end = firsts.get(name.span.start), ends.get(name.span.end)
            if name.type not in _PLACES or first is None or end is None:
                continue
            is_new = not _meets(name.span, spans)
            mention = mention_at(text, sentence.tokens, first, end)
            mention.named = "place"
            is_street = _is_street(mention) and name.span not in exact
            if is_street or (is_new and _is_told(mention, sentence, first)):
                yield mention


def without_inner(known: Sequence[Mention], unknown: Sequence[Mention]) -> list[Mention]:
    """All mentions in order; of one that lies in an unknown name ("Paris" in "Paris Road") only the latter."""
    kept = apart_from(known, [mention.span for mention in unknown])
    return sorted([*kept, *unknown], key=lambda mention: mention.span)


def apart_from(mentions: Sequence[Mention], spans: Sequence[Span]) -> list[Mention]:
    """The mentions that share no character with any of ``spans``, which are in order and apart."""
    return [mention for mention in mentions if not _meets(mention.span, spans)]


def _meets(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of ``spans``, which are in order and apart, shares a character with ``span``."""
    last = bisect_right(spans, span.end - 1, key=lambda one: one.start) - 1
    return last >= 0 and spans[last].end > span.start


def _is_street(mention: Mention) -> bool:
    first, _, last = mention.text.rpartition(" ")
    return bool(first) and last in STREETS


def _is_told(mention: Mention, sentence: Sentence, first: int) -> bool:
    """Whether the words around an unknown name tell of a place."""
    if not mention.text[0].isupper() or mention.text.isupper() or mention.text in KIND_WORDS:
        return False
    if mention.text == "The" or any(one.way == "adjective" for one in readings(mention.text)):
        return False
    before = mention.before.lower()
    if before in _TELL_BEFORE:
        return True
    if before == "of":
        return first > 1 and sentence.tokens[first - 2].text.lower() in _KINDS
    last = mention.text.rpartition(" ")[2]
    return last in KIND_AFTER or mention.after in KIND_AFTER | CAMPS_AFTER
