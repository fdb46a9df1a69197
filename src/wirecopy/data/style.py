"""House style: forms that say the same, and words whose exchange says something else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, TypeVar

T = TypeVar("T")
#: The line of modality that holds "may".
_MAY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWords:
    """Words of a language other than English; none of English, and of languages without tables."""

    #: Phrase before a number -> what it makes of it.
    bounds: Mapping[str, str] = field(default_factory=dict)
    #: What "one" may count.
    units: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    #: Those that judge what is said.
    loaded_says: frozenset[str] = frozenset()
    #: What stands beside words of saying.
    beside_says: frozenset[str] = frozenset()
    #: Phrases before or behind whose words they are.
    tellers: frozenset[str] = frozenset()
    #: Verbs of accusing; those in two parts, and their other part.
    accuses: frozenset[str] = frozenset()
    accuses_apart: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    #: What opens a clause behind words of saying.
    that: frozenset[str] = frozenset()
    #: Before what somebody is said to have done, and what opens a clause that tells it as done.
    accused: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    #: Whether an office is held, or was.
    status: frozenset[str] = frozenset()
    #: Words that judge whom or what they name.
    judging: frozenset[str] = frozenset()
    #: Forms of what two do together, which says the same of either.
    mutual: frozenset[str] = frozenset()
    #: What stands between a name and its verb, or helps the verb.
    behind_names: frozenset[str] = frozenset()
    #: Helping verbs and prepositions of the passive.
    passive: frozenset[str] = frozenset()
    #: Endings of verbs of several.
    plurals: frozenset[str] = frozenset()
    #: Endings of nouns of several.
    several: frozenset[str] = frozenset()
    #: Endings of verbs that tell what is only said to be, or what would be.
    conditional: frozenset[str] = frozenset()
    #: Endings of verbs that begin sentences.
    verbs_first: frozenset[str] = frozenset()
    #: Words that begin sentences, and are no names.
    opening: frozenset[str] = frozenset()


_NO_WORDS = OtherWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleForms:
    """Folded words and phrases by what an exchange of them means."""

    #: Phrase -> numbers of the groups of equal meaning it belongs to.
    abbreviations: Mapping[str, frozenset[int]]
    #: Base forms of seldom words that are spelt nearly like others.
    rare: frozenset[str]
    #: Word -> numbers of the groups of spellings it belongs to.
    spellings: Mapping[str, frozenset[int]]
    honorifics: frozenset[str]
    saying: frozenset[str]
    pronouns: frozenset[str]
    negation: frozenset[str]
    #: Other language -> its words that deny.
    denials: Mapping[str, frozenset[str]]
    #: Other language -> its words for numbers -> the number.
    numbers: Mapping[str, Mapping[str, float]]
    #: Word -> line of modality.
    modality: Mapping[str, int]
    #: Base forms that stand against each other.
    contrasts: frozenset[frozenset[str]]
    #: Word or phrase -> (set, group) pairs; another group of the same set says something else.
    opposed_sets: Mapping[str, frozenset[tuple[int, int]]]
    #: Other spelling or word -> base forms of ``contrasts`` and ``opposed_sets`` that it stands for.
    variants: Mapping[str, frozenset[str]]
    #: Base forms that judge whom or what they name.
    judging: frozenset[str]
    #: Phrase before a number -> what it makes of it ("least", "most", "estimate").
    bounds: Mapping[str, str]
    #: Phrase behind a number -> the same.
    bounds_behind: Mapping[str, str]
    #: Phrase for a month or year told from the day of printing -> which, and how many it is off.
    periods: Mapping[str, tuple[str, int]]
    #: Phrase -> numbers of the offices it names.
    offices: Mapping[str, frozenset[int]]
    #: Words that tell one office from another -> their number; spellings share one.
    office_kinds: Mapping[str, int]
    #: Ends of words in "est" that do not tell the most of something.
    no_most: tuple[str, ...]
    credit_openers: tuple[str, ...]
    #: Other language -> more of its words.
    others: Mapping[str, OtherWords]
    #: Articles of all of them.
    other_articles: frozenset[str]

    def words_of(self, language: str) -> OtherWords:
        """Words of a language other than English."""
        return self.others.get(language, _NO_WORDS)

    def denials_of(self, language: str) -> frozenset[str]:
        """Words that deny in a language other than English; those of all where it cannot be told."""
        if language:
            return self.denials.get(language, frozenset())
        return frozenset().union(*self.denials.values())


@cache
def load_style() -> StyleForms:
    """The tables, read once."""
    table, languages = _table("style_pairs.toml"), _table("style_languages.toml")
    others = languages.values()
    contrasts, offices = table["contrasts"], table["offices"]
    return StyleForms(
        abbreviations=_by_member(table["abbreviations"]["groups"]),
        rare=frozenset(table["rare"]["words"]),
        spellings=_by_member(table["spelling"]["groups"]),
        honorifics=frozenset(table["honorifics"]["words"]),
        saying=frozenset(table["saying"]["words"]),
        pronouns=frozenset(table["pronouns"]["words"]),
        negation=frozenset(table["negation"]["words"]),
        denials={code: frozenset(one["not"]) for code, one in languages.items()},
        numbers={code: _numbers(one["numbers"]) for code, one in languages.items()},
        modality={
            word.casefold(): line
            for line, words in _modality(table["modality"]["groups"], others)
            for word in words
        },
        contrasts=frozenset(frozenset(pair.split()) for pair in contrasts["pairs"]),
        opposed_sets=_by_set([*contrasts["sets"], *_sets_of_words(others)]),
        variants=_by_variant(contrasts["variants"]),
        judging=frozenset(table["judging"]["words"]),
        bounds=_by_kind(table["bounds"]),
        bounds_behind=_by_kind(table["bounds_behind"]),
        periods={
            phrase: (kind, int(shift))
            for key, phrases in table["periods"].items()
            for kind, shift in (key.split(),)
            for phrase in phrases
        },
        offices=_by_member(offices["groups"]),
        office_kinds={
            word: number for number, line in enumerate(offices["kinds"]) for word in line.split()
        },
        no_most=tuple(table["most"]["no"]),
        credit_openers=tuple(table["credit"]["openers"]),
        others={code: _other_words(one) for code, one in languages.items()},
        other_articles=frozenset(word for one in others for word in one.get("articles", ())),
    )


def _other_words(language: Mapping[str, Any]) -> OtherWords:
    listed = {name: _folded(language[name]) for name in _LISTED if name in language}
    return OtherWords(bounds=_by_kind(language.get("bounds", {})), **listed)


_LISTED = (
    "articles",
    "units",
    "says",
    "loaded_says",
    "beside_says",
    "tellers",
    "accused",
    "accuses",
    "accuses_apart",
    "apart",
    "that",
    "relative",
    "status",
    "judging",
    "mutual",
    "passive",
    "behind_names",
    "plurals",
    "several",
    "conditional",
    "verbs_first",
    "opening",
)


def _folded(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.casefold, phrases))


def _by_kind(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Each phrase before a number with what it makes of it."""
    return {phrase.casefold(): kind for kind, group in table.items() for phrase in group}


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("wirecopy.data").joinpath(name).read_text("utf-8"))


def _numbers(table: Mapping[str, int]) -> dict[str, float]:
    """Each word for a number."""
    return {
        word: float(value) for words, value in table.items() for word in words.casefold().split()
    }


def _modality(
    groups: list[list[str]], others: Iterable[Mapping[str, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    """Words by their line: English ones, and those of other languages that say "may" and "allegedly"."""
    yield from enumerate(groups)
    for language in others:
        yield _MAY, language["may"]
        yield len(groups) - 1, language["doubt"]


def _sets_of_words(others: Iterable[Mapping[str, Any]]) -> Iterator[list[list[str]]]:
    """The sets of other languages, in the form that English ones have."""
    for language in others:
        for groups in (*language["sets"], [*language["numbers"]]):
            yield [
                [form.replace("_", " ") for form in group.casefold().split()] for group in groups
            ]


def _by_member(groups: list[list[str]]) -> dict[str, frozenset[int]]:
    return _collected((member, n) for n, group in enumerate(groups) for member in group)


def _by_set(sets: list[list[list[str]]]) -> dict[str, frozenset[tuple[int, int]]]:
    return _collected(
        (member, (n, m))
        for n, groups in enumerate(sets)
        for m, group in enumerate(groups)
        for member in group
    )


def _by_variant(lines: list[str]) -> dict[str, frozenset[str]]:
    return _collected((one, base) for base, *ones in map(str.split, lines) for one in ones)


def _collected(pairs: Iterable[tuple[str, T]]) -> dict[str, frozenset[T]]:
    found: dict[str, set[T]] = {}
    for member, one in pairs:
        found.setdefault(member, set()).add(one)
    return {member: frozenset(ones) for member, ones in found.items()}
