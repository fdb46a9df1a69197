"""Sports: captains, bosses and strikers of texts that tell of a match are no soldiers, officials or workers on strike.

A text tells of sport by two different words at least that nothing else has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag

#: Words of matches and those who play them.
_OF_SPORT = actor_words("sports.of_sport")
_FEWEST = 2
#: Words that tell of players where a match is told of, and what they mean then.
_MEANT = {
    "captain": "player",
    "skipper": "player",
    "striker": "player",
    "strikers": "players",
    "boss": "coach",
    "trainer": "coach",
    "manager": "coach",
}


def tells_of_sport(sentences: Sequence[Sequence[Tag]]) -> bool:
    """Whether the text tells of a match or of those who play."""
    found = {word for tags in sentences for word in _words(tags) if word in _OF_SPORT}
    return len(found) >= _FEWEST


def _words(tags: Sequence[Tag]) -> Iterator[str]:
    """The words of a sentence, and those that a hyphen joins."""
    for at, tag in enumerate(tags):
        yield tag.lower
        if tag.text == "-" and 0 < at < len(tags) - 1:
            yield f"{tags[at - 1].lower}-{tags[at + 1].lower}"


def sporting_sense(tag: Tag) -> str | None:
    """The word of the table that a role means in a text on sport; None where it means the same."""
    return _MEANT.get(tag.lower)
