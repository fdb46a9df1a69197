"""Somebody told by a nationality alone ("the Italian said"): whom the text named of that state, else of none.

Of people whose state is not told it is the only one named in the few sentences before, where these tell of nobody
else whom the word may mean ("a stranger", "the coach").  A sentence that tells of somebody itself tells of another
("Berg beat the Italian").

Where the word is that of the whole people too ("the Swiss"), words of his must stand before it.

Known misses: people named for the first time behind it, and one of several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.given_names import Gender
from wirecopy.data.roles import role_words
from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.cast import Cast, Member
from wirecopy.facts.actors.gender import gender_of
from wirecopy.facts.actors.setting import Setting
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import SPEAKS
from wirecopy.text.function_words import ARTICLES, BE

#: How many namings back somebody may be named.
_REACH = 12
#: Marks that end a quotation.
_CLOSING = frozenset("”\"’'»")
#: What may stand behind a word that is an adjective too, so that no noun does.
_VERBS = SPEAKS | BE | actor_words("nationals.verbs")
#: What may stand behind a verb in the past, which a participle before a noun has not behind it.
_BEHIND_PAST = ARTICLES | actor_words("nationals.behind_past")
#: What may stand before the subject of a clause.
_BEFORE_SUBJECT = _CLOSING | SPEAKS | actor_words("nationals.before_subject")
#: People told without a name, and what is done to somebody by another.
_ANYBODY = actor_words("nationals.anybody")
_SUFFERED = actor_words("nationals.suffered")
_SEVERAL = actor_words("nationals.several")
#: Words looked back over for an article.
_ADJECTIVES = 3


def find_national(setting: Setting, cast: Cast) -> int | None:
    """The person whom "the" and a word for somebody of a state mean; he is of that state from here on."""
    tag = setting.phrase.core[-1]
    if not _tells_one(tag, setting):
        return None
    country = tag.countries[0].country
    gender = _gender_told(tag)
    people = [(n, m) for n, m in cast.recent(_REACH) if m.is_person and _fits(m, gender)]
    known = next((index for index, member in people if member.code.country == country), None)
    if known is not None or not _is_subject(setting):
        return known
    here = cast.scene.sentence_at(setting.phrase.start)
    meant = _only_one(
        [index for index, member in people if member.code.country is None], here, cast
    )
    is_thing = setting.after is not None and setting.after.lower in BE and _tells_several(cast)
    if meant is not None and not is_thing:
        why = f"the text calls him by a word for {country}"
        member = cast.members[meant]
        member.code = replace(member.code, country=country, why=why)
        return meant
    return None


def _gender_told(tag: Tag) -> Gender | None:
    """Which the word tells ("the Englishman"; not "the German")."""
    if any(word.kind == "adjective" for word in tag.countries):
        return None
    return "f" if tag.lower.endswith("woman") else "m" if tag.lower.endswith("man") else None


def _fits(member: Member, gender: Gender | None) -> bool:
    return gender is None or member.gender in {None, gender}


def _only_one(free: Sequence[int], here: int, cast: Cast) -> int | None:
    """The only one of some people told in the few sentences before ``here``, which tell of nobody else."""
    before = cast.scene.before
    told = [
        m
        for m in cast.mentions[-_REACH:]
        if cast.scene.sentence_at(m.span.start) >= here - len(before)
    ]
    named = [m for m in told if m.actor in free]
    is_one = len({m.actor for m in named}) == 1
    if not is_one or any(cast.scene.sentence_at(m.span.start) == here for m in named):
        return None
    since = named[0].span.end
    return None if any(_tells_another(tags, since) for tags in before) else named[0].actor


def _tells_another(tags: Sequence[Tag], since: int) -> bool:
    """Whether a sentence tells of somebody without a name, or of a deed done to one by another."""
    if any(tag.lower in _SUFFERED for tag in tags):
        return True
    return any(
        tag.lower in _ANYBODY or (_is_person(tag) and _is_another(tags, number, since))
        for number, tag in enumerate(tags)
    )


def _is_person(tag: Tag) -> bool:
    role = role_words().get(tag.lower)
    is_one = role is not None and role.type == "person" and not role.is_plural
    return is_one or gender_of(tag.lower) is not None


def _is_another(tags: Sequence[Tag], at: int, since: int) -> bool:
    """Whether a role stands there of somebody else ("a banker", "the coach"; not "Ivo Camba, a singer,")."""
    reach = range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1)
    article = next((n for n in reach if tags[n].lower in ARTICLES), None)
    after = tags[at + 1] if at + 1 < len(tags) else None
    is_title = after is not None and after.kind in {"name", "leader"}
    if article is None or is_title:
        return False
    if tags[article].lower == "the":
        return tags[article].start > since
    return article == 0 or tags[article - 1].lower not in BE | {",", "as"}


def _tells_several(cast: Cast) -> bool:
    """Whether the sentence before counts something, one of which the word may mean ("two restaurants")."""
    return any(tag.lower in _SEVERAL for tag in (cast.scene.before or ((),))[-1])


def _is_subject(setting: Setting) -> bool:
    """Whether the phrase may open a clause, or stands behind a verb of saying."""
    return setting.at == 0 or setting.tags[setting.at - 1].lower in _BEFORE_SUBJECT


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
    return after.lower in _VERBS or (after.lower.endswith("ed") and _is_past(setting))


def _is_past(setting: Setting) -> bool:
    """Whether the word behind the phrase is no participle before a noun ("the Russian occupied east")."""
    at = setting.at + len(setting.phrase.tags) + 1
    behind = setting.tags[at] if at < len(setting.tags) else None
    return behind is None or not behind.text[:1].isalnum() or behind.lower in _BEHIND_PAST
