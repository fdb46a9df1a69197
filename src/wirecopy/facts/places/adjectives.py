"""Words for those who are of a place: "Kenyan troops", "the Basques", "US envoy".

They name no place where something happens and are told only when asked for, each put at the state or region
that it is a word for.  Languages are not told apart from peoples.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wirecopy.facts.places.evidence import SHORT_STATES
from wirecopy.facts.places.lookup import readings
from wirecopy.facts.places.mentions import Mention, may_begin, mention_at
from wirecopy.model import Sentences, Token

#: Words of the longest adjective ("Papua New Guinean").
_LONGEST = 3


def adjective_mentions(text: str, sentences: Sentences) -> Iterator[Mention]:
    """Adjectives, words for a people, and short forms of states, which may stand as adjectives."""
    for sentence in sentences.sentences:
        n = 0
        while n < len(sentence.tokens):
            end = _adjective_end(text, sentence.tokens, n)
            if end > n:
                mention = mention_at(text, sentence.tokens, n, end)
                mention.readings = readings(mention.text)
                yield mention
            n = max(end, n + 1)


def _adjective_end(text: str, tokens: Sequence[Token], first: int) -> int:
    """One past the last token of the longest adjective that begins at ``first``; ``first`` if none does."""
    if not may_begin(tokens[first]):
        return first
    for end in range(min(first + _LONGEST, len(tokens)), first, -1):
        name = text[tokens[first].start : tokens[end - 1].end]
        known = readings(name)
        if known and (known[0].way == "adjective" or name in SHORT_STATES):
            return end
    return first
