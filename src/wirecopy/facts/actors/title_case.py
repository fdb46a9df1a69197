"""Headlines in title case: which of their capitalised words are names, as the language reader tags them.

Where every word has a capital, a run of them is no name ("Juan Vela Fights Back").  Such a line is read as what it
is, a headline, and a name ends where the reader takes a word for another part of speech.  Where the reader
does not tag, nothing changes.

Known misses: verbs that the reader takes for names ("Ana Kovacs Backs Peter Ford").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.facts.actors.tags import Tag, is_headline, make_tag
from wirecopy.language import tagged_at
from wirecopy.model import Sentences, Token

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
    return [
        list(_renamed(tags, read[sentence.start].tokens)) if sentence.start in read else tags
        for sentence, tags in zip(sentences.sentences, tagged, strict=True)
    ]


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
