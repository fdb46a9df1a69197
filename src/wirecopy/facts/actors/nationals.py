"""Somebody told by a nationality alone ("the Italian said"): whom the text named of that state, else of none.

Of people whose state is not told it is the one who opens the last sentence before that names any.  A sentence that
names somebody itself tells of another ("Berg beat the Italian").

Where the word is that of the whole people too ("the Swiss"), words of his must stand before it.

Known misses: people named for the first time behind it.
"""

from __future__ import annotations

from dataclasses import replace

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.cast import Cast
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import SPEAKS
from wirecopy.text.function_words import BE

#: How many namings back somebody may be named.
_REACH = 12
#: Marks that end a quotation.
_CLOSING = frozenset("”\"’'»")
#: What may stand behind a word that is an adjective too, so that no noun does.
_VERBS = SPEAKS | BE | actor_words("nationals.verbs")


def find_national(setting: Setting, cast: Cast) -> int | None:
    """The person whom "the" and a word for somebody of a state mean; he is of that state from here on."""
    tag = setting.phrase.core[-1]
    if not _tells_one(tag, setting):
        return None
    country = tag.countries[0].country
    start = setting.phrase.start
    here = cast.scene.sentence_at(start)
    people = [(index, member) for index, member in cast.recent(_REACH) if member.is_person]
    known = next((index for index, member in people if member.code.country == country), None)
    free = [index for index, member in people if member.code.country is None]
    is_here = any(
        m.actor in free and m.form == "name" and cast.scene.sentence_at(m.span.start) == here
        for m in cast.mentions[-_REACH:]
    )
    if known is not None or not free or is_here:
        return known
    meant = cast.opening(free)
    if meant is not None:
        why = f"the text calls him by a word for {country}"
        member = cast.members[meant]
        member.code = replace(member.code, country=country, why=why)
    return meant


def _says_words(setting: Setting) -> bool:
    """Whether a quotation ends right before and a verb of saying follows (``"...," the Swiss said``)."""
    before = setting.tags[setting.at - 1].text if setting.at else ""
    speaks = setting.after is not None and setting.after.lower in SPEAKS
    return speaks and before in _CLOSING


def _tells_one(tag: Tag, setting: Setting) -> bool:
    """Whether the phrase is "the" and a word for one of a people, and no adjective before a noun."""
    kinds = {word.kind for word in tag.countries}
    is_one = "person" in kinds and tag.is_capital
    is_one = is_one and ("people" not in kinds or _says_words(setting))
    first = setting.phrase.tags[0]
    if not is_one or first.lower != "the" or len(setting.phrase.core) > 1:
        return False
    after = setting.after
    if "adjective" not in kinds or after is None or not after.text[:1].isalnum():
        return after is None or after.text not in {"-", "'s", "’s"}
    return after.lower in _VERBS or after.lower.endswith("ed")
