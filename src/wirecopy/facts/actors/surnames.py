"""Surnames: words for states, peoples and offices that are somebody's name ("Mark Cuban", "Tim France", "Alan Lord").

Behind a given name, or before an age between commas, such a word ends a name.  Alone it means the person whom the text names in
full, before or after, where it stands as a name does: an office without an article, a word for a people that
describes nobody ("Cuban said", no "Cuban officials"), a state's name where the text has no other word for that
state, nothing says that somebody is there, and nothing beside it tells of the state.

Known misses: surnames behind given names that are words, too ("Hope France"), unless an age follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.given_names import given_names
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.statecraft import tells_of_state
from wirecopy.facts.actors.tags import Tag, is_headline, make_tag
from wirecopy.facts.actors.words import BELONGS, DETERMINERS, LOCATIVE, SPEAKS

#: Kinds of tags that may be part of a name which goes on.
_NAMING = frozenset(("name", "leader", "country", "organization", "title"))
#: Verbs behind which a given name is somebody who is told something of a state ("told Maria France would").
_TELLING = actor_words("surnames.telling")
#: What stands behind a name and behind no adjective.
_BEHIND_NAME = SPEAKS | actor_words("surnames.behind_name")
_ENDS = frozenset((",", ".", ";", ":", ")", "?", "!", '"', "'", "“", "”"))
#: Before an adjective that is a language, and others that a people's name may stand behind.
_NOT_BEFORE_NAME = DETERMINERS | frozenset(
    "speak speaks spoke speaking learn learned taught into".split()
)


def with_surnames(tags: list[Tag]) -> list[Tag]:
    """The tags of a sentence with surnames joined to the names before them; none in a headline in title case."""
    if is_headline(tags):
        return tags
    joined: list[Tag] = []
    for at, tag in enumerate(tags):
        if joined and joined[-1].kind == "name" and _ends_name(joined, tags, at):
            name = joined.pop()
            joined.append(make_tag(name.start, tag.end, f"{name.text} {tag.text}", "name"))
        else:
            joined.append(tag)
    return joined


def _ends_name(joined: Sequence[Tag], tags: Sequence[Tag], at: int) -> bool:
    """Whether the word of the tables at ``at`` is the surname of the name before it."""
    tag, name = tags[at], joined[-1]
    before = joined[-2].lower if len(joined) > 1 else ""
    if not _may_be_surname(tag) or tag.start != name.end + 1 or before in _TELLING:
        return False
    if name.text.partition(" ")[0] not in given_names() and not _is_aged(tags, at + 1):
        return False
    after = tags[at + 1] if at + 1 < len(tags) else None
    if after is None or tag.kind == "role":
        return after is None or not (_goes_on(after) or after.lower in {"of", "for"})
    return not _goes_on(after) and after.role is None and after.text != "-"


def bearers(sentences: Sequence[Sequence[Tag]]) -> frozenset[str]:
    """Last words of the full names of a text, as written."""
    return frozenset(
        tag.text.rpartition(" ")[2]
        for tags in sentences
        for number, tag in enumerate(tags)
        if tag.kind == "name" and " " in tag.text and _is_persons(tags, number)
    )


def as_surname(tags: Sequence[Tag], at: int, *, is_state_told: bool) -> Tag | None:
    """The tag at ``at`` as the surname that it can be by where it stands; else None.

    ``is_state_told``: whether the text has another word for the state that it names.
    """
    tag = tags[at]
    before = tags[at - 1].lower if at else ""
    after = tags[at + 1] if at + 1 < len(tags) else None
    is_barred = before in _NOT_BEFORE_NAME or (after is not None and _goes_on(after))
    if not _may_be_surname(tag) or is_barred:
        return None
    if tag.kind == "role":
        stands = after is None or after.lower not in {"of", "for"}
    elif _is_adjective(tag):
        stands = _is_behind_name(after)
    else:
        is_place = before in LOCATIVE | BELONGS
        stands = not (is_state_told or is_place or tells_of_state(tags, at))
    return make_tag(tag.start, tag.end, tag.text, "name") if stands else None


def _may_be_surname(tag: Tag) -> bool:
    """Whether a tag is one word of the tables, written as a name is."""
    is_word = " " not in tag.text and tag.text.isalpha() and tag.is_capital
    is_office = tag.role is not None and tag.role.type == "person" and not tag.role.is_plural
    return (
        is_word
        and not tag.text.isupper()
        and (tag.kind == "country" or (tag.kind == "role" and is_office))
    )


def _is_aged(tags: Sequence[Tag], at: int) -> bool:
    """Whether an age between commas stands at ``at``."""
    texts = [tag.text for tag in tags[at : at + 3]]
    return len(texts) > 1 and texts[0] == "," and texts[1].isdigit() and texts[2:] in ([","], [])


def _is_persons(tags: Sequence[Tag], at: int) -> bool:
    """Whether a name is a person's: a given name, an office or a title opens it, or an age follows."""
    before = tags[at - 1] if at else None
    is_held = before is not None and (before.kind == "title" or before.is_office)
    return is_held or tags[at].text.partition(" ")[0] in given_names() or _is_aged(tags, at + 1)


def _goes_on(after: Tag) -> bool:
    """Whether what follows is another name."""
    return after.is_capital and after.kind in _NAMING


def _is_adjective(tag: Tag) -> bool:
    return any(word.is_of_people for word in tag.countries)


def _is_behind_name(after: Tag | None) -> bool:
    """Whether what follows a word for a people says that it describes nobody."""
    if after is None or after.kind == "possessive" or after.text in _ENDS:
        return True
    return after.kind == "word" and (after.lower in _BEHIND_NAME or after.lower.endswith("ed"))
