"""Headlines in title case: which of their capitalised words are names, as the language reader tags them.

Where every word has a capital, a run of them is no name ("Juan Vela Fights Back").  Such a line is read as what it
is, a headline, and a name ends where the reader takes a word for another part of speech.  Where the reader
does not tag, nothing changes.

The verb right behind a state, a body or an office is one that names an act ("Peru Rejects Offer"); one that is a
noun as often needs another of these behind it ("Sudan Bombs South Sudanese Camp", not "Peru Talks Resume").

Known misses: verbs behind other names that the reader takes for names too ("Ana Kovacs Backs Peter Ford").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from wirecopy.data.event_lexicon import load_lexicon, word_list
from wirecopy.facts.actors.tags import Tag, is_headline, make_tag
from wirecopy.language import tagged_at
from wirecopy.model import Sentences, Token
from wirecopy.text.inflection import third_person

#: Longest headline that is read, in words and marks.
_LONGEST_READ = 40
#: Small words that stand inside names.
_INNER = frozenset(["ADP", "DET", "CCONJ", "PART", "PUNCT"])


def with_title_case(tagged: Sequence[list[Tag]], sentences: Sentences) -> list[list[Tag]]:
    """The tags of every sentence; in headlines in title case names hold only what the reader takes for one."""
    wanted = [
        sentence.start
        for sentence, tags in zip(sentences.sentences, tagged, strict=True)
        if len(sentence.tokens) <= _LONGEST_READ
        and any(tag.kind == "name" and " " in tag.text for tag in tags)
        and is_headline(tags)
    ]
    read = tagged_at(sentences, wanted) if wanted else {}
    named = [
        list(_renamed(tags, read[sentence.start].tokens)) if sentence.start in read else tags
        for sentence, tags in zip(sentences.sentences, tagged, strict=True)
    ]
    return [_with_verb(tags) if is_headline(tags) else tags for tags in named]


def _with_verb(tags: list[Tag]) -> list[Tag]:
    """The tags of a headline, its verb right behind a state, a body or an office no name."""
    for at, (tag, before) in enumerate(zip(tags[1:-1], tags, strict=False), start=1):
        if tag.kind == "name" and before.kind in _DOERS and _is_verb(tag.text, tags[at + 1]):
            verb, _, rest = tag.text.partition(" ")
            end = tag.start + len(verb)
            split = [make_tag(tag.start, end, verb, "word")]
            split += [make_tag(end + 1, tag.end, rest, "name")] if rest else []
            return [*tags[:at], *split, *tags[at + 1 :]]
    return tags


def _is_verb(name: str, after: Tag) -> bool:
    """Whether a run of capitals opens with the verb of an act."""
    verb, _, rest = name.partition(" ")
    lemma = _verbs().get(verb.lower())
    is_noun_too = lemma in word_list("nounlike")
    follows = not rest and after.kind in _DOERS
    return lemma is not None and (follows or not is_noun_too)


@cache
def _verbs() -> Mapping[str, str]:
    """Verbs of acts in the third person."""
    rules = load_lexicon().rules
    lemmas = {words.split()[0] for rule in rules if rule.type for words in rule.verbs}
    plain = (lemma for lemma in lemmas if lemma.isalpha() and len(lemma) > _SHORT)
    return {third_person(lemma): lemma for lemma in plain}


#: Who may act in a headline, and the longest verb that stands for too much ("be", "let").
_DOERS = frozenset(("country", "organization", "leader", "role"))
_SHORT = 3


def _renamed(tags: Sequence[Tag], tokens: Sequence[Token]) -> Iterator[Tag]:
    for tag in tags:
        inside = [token for token in tokens if tag.start <= token.start and token.end <= tag.end]
        if tag.kind != "name" or not inside or inside[0].upos is None:
            yield tag
        else:
            yield from _split(tag, inside)


def _split(tag: Tag, tokens: Sequence[Token]) -> Iterator[Tag]:
    """A run of capitals as names and words."""
    at = 0
    while at < len(tokens):
        end = _name_end(tokens, at)
        last = tokens[max(end, at + 1) - 1]
        start = tokens[at].start
        text = tag.text[start - tag.start : last.end - tag.start]
        yield make_tag(start, last.end, text, "name" if end > at else "word")
        at = max(end, at + 1)


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """One past the name that begins there; ``at`` where none does."""
    end = at
    for number in range(at, len(tokens)):
        if tokens[number].upos == "PROPN":
            end = number + 1
        elif number == at or tokens[number].upos not in _INNER:
            break
    return end
