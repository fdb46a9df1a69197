"""Actors of a text: one pass over its sentences, phrase by phrase, into a cast.

Names carry the code that their role, country words and appositions tell ("X, managing director of Y");
what the text does not tell is taken from the tables of organizations and leaders, under the day read.
Groups and bodies without a name are actors of their own ("US officials", "the police"); a country or
capital is one where grammar says that it acts.

Known misses: see ``phrases``, ``cast`` and ``metonym``; a nationality told only by the story is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wirecopy.facts.actors.aged import find_aged, find_of_age
from wirecopy.facts.actors.apposition import after_name
from wirecopy.facts.actors.cast import Cast
from wirecopy.facts.actors.home import HomeCount
from wirecopy.facts.actors.metonym import signed_end
from wirecopy.facts.actors.namesakes import without_namesakes
from wirecopy.facts.actors.naming import name_phrase
from wirecopy.facts.actors.phrases import Phrase, find_phrases
from wirecopy.facts.actors.pronouns import Pronouns
from wirecopy.facts.actors.seats import with_seats
from wirecopy.facts.actors.senses import with_senses
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.surnames import with_surnames
from wirecopy.facts.actors.tags import Tag, make_tag, tag_words
from wirecopy.facts.actors.title_case import with_title_case
from wirecopy.facts.actors.topic import Topic
from wirecopy.model import ActorReading, Sentence, Sentences

_PRONOUNS = frozenset("he she him her his".split())


def read_actors(text: str, sentences: Sentences, anchor: date | None) -> ActorReading:
    """All actors of ``text`` and where each is named; ``anchor`` decides who holds an office."""
    cast, home = Cast(), HomeCount()
    pronouns = Pronouns(sentences.sentences, cast)
    common = _common_words(sentences)
    tagged = with_title_case(
        [_tagged(text, sentence, common) for sentence in sentences.sentences], sentences
    )
    opens = [s.start == 0 or text[s.start - 1] == "\n" for s in sentences.sentences]
    read = with_seats(list(zip(with_senses(without_namesakes(tagged)), opens, strict=True)))
    for tags, opens_line in read:
        home.add(tags, opens_line=opens_line)
    cast.topic = Topic(home.rivals, home.country)
    for tags, opens_line in read:
        _read_sentence(text, tags, cast, anchor, pronouns, opens_line=opens_line)
        cast.close_sentence()
    cast.settle(home)
    return cast.reading(home)


def _read_sentence(
    text: str,
    tags: list[Tag],
    cast: Cast,
    anchor: date | None,
    pronouns: Pronouns,
    *,
    opens_line: bool,
) -> None:
    place = {tag.start: number for number, tag in enumerate(tags)}
    cast.scene.open_sentence(tags)
    cast.topic.open_sentence(tags, opens_line=opens_line)
    signed = tags[signed_end(tags)].start if opens_line else 0
    for item in _in_order(tags):
        if item.start < signed:
            continue
        cast.scene.reach(item.start)
        if isinstance(item, Phrase):
            rest = after_name(tags, place[item.tags[-1].start] + 1)
            at = place[item.tags[0].start]
            setting = Setting(
                phrase=item, rest=rest, tags=tags, at=at, day=anchor, opens_line=opens_line
            )
            name_phrase(setting, cast)
        else:
            is_age = item.text.isdigit()
            index = (
                find_of_age(item, text, cast)
                if is_age
                else pronouns.find(item.lower, item.start, item.end)
            )
            if index is not None:
                cast.mention(index, item.start, item.end, "pronoun")


def _in_order(tags: list[Tag]) -> Iterator[Phrase | Tag]:
    """Phrases, pronouns and ages of a sentence as they come, a possessive before the phrase it opens."""
    told = [*(tag for tag in tags if tag.lower in _PRONOUNS), *find_aged(tags)]
    pronouns = sorted(told, key=lambda tag: tag.start)
    at = 0
    for phrase in find_phrases(tags):
        while at < len(pronouns) and pronouns[at].start <= phrase.start:
            yield pronouns[at]
            at += 1
        yield phrase
    yield from pronouns[at:]


def _common_words(sentences: Sentences) -> frozenset[str]:
    """Words that the text also writes without a capital: no names where they open a sentence."""
    return frozenset(
        token.text
        for sentence in sentences.sentences
        for token in sentence.tokens
        if token.text.islower()
    )


def _tagged(text: str, sentence: Sentence, common: frozenset[str]) -> list[Tag]:
    """The tags of a sentence."""
    tags = tag_words(text, sentence.start, sentence.end)
    if tags[0].start == sentence.start:
        tags[0] = _tamed(tags[0], common)
    return with_surnames(tags)


def _tamed(tag: Tag, common: frozenset[str]) -> Tag:
    """The first tag of a sentence."""
    if tag.kind == "name" and " " not in tag.text and tag.lower in common:
        return make_tag(tag.start, tag.end, tag.lower, "word")
    return tag
