"""Seats: what stands for the European Union in a text that names it or one of its bodies.

Where Brussels acts, the Union is meant ("Brussels fined the firm"), unless the text has another word for
Belgium; in a dateline, or behind a word of place, Brussels stays a town.  "The Commission" is that of the
Union, unless the text has another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from wirecopy.facts.actors.metonym import names_a_place
from wirecopy.facts.actors.tags import Tag, tag_words

_SEAT, _HOST = "Brussels", "BEL"
_COMMISSION = "Commission"
_UNION_CODE = "EUR"
#: Kinds of tags that tell which body a word with a capital is.
_NAMING = frozenset(("name", "country", "organization"))
#: What leads to the rest of a body's name ("the Commission on Audit").
_GOES_ON = frozenset(("on", "for", "of"))


def with_seats(read: Sequence[tuple[list[Tag], bool]]) -> list[tuple[list[Tag], bool]]:
    """The tags of a text's sentences, each with whether it opens a line, in which such words are the Union's."""
    named = [tag for tags, _ in read for tag in tags]
    if not any(tag.organization and tag.organization.country == _UNION_CODE for tag in named):
        return list(read)
    meant = _meant(read, named)
    return [
        (list(_read_anew(tags, meant, opens_line=opens_line)), opens_line)
        for tags, opens_line in read
    ]


def _meant(read: Sequence[tuple[list[Tag], bool]], named: Sequence[Tag]) -> frozenset[str]:
    """Which of the two words mean the Union in the text, as far as it has no other use for them."""
    of_host = (tag for tag in named if any(word.country == _HOST for word in tag.countries))
    is_seat = all(tag.text == _SEAT for tag in of_host)
    called = ((tags, at) for tags, _ in read for at in range(len(tags)))
    is_commission = not any(
        tags[at].text == _COMMISSION and _is_told_apart(tags, at) for tags, at in called
    )
    words = ((_SEAT, is_seat), (_COMMISSION, is_commission))
    return frozenset(word for word, is_meant in words if is_meant)


def _is_told_apart(tags: Sequence[Tag], at: int) -> bool:
    """Whether words beside a word for a body tell which one it is."""
    before, after = tags[at - 1 : at] if at else [], tags[at + 1 : at + 2]
    is_named = any(tag.kind in _NAMING and tag.lower != "the" for tag in before)
    return is_named or any(tag.lower in _GOES_ON for tag in after)


def _read_anew(tags: list[Tag], meant: frozenset[str], *, opens_line: bool) -> Iterator[Tag]:
    for at, tag in enumerate(tags):
        name = None
        if tag.text in meant and tag.text == _SEAT:
            name = None if names_a_place(tags, at, opens_line=opens_line) else "European Union"
        elif tag.text in meant and at and tags[at - 1].lower == "the":
            name = "European Commission"
        yield tag if name is None else _body(name)._replace(start=tag.start, end=tag.end)


@cache
def _body(name: str) -> Tag:
    """The tag of a body's name."""
    return tag_words(name, 0, len(name))[0]
