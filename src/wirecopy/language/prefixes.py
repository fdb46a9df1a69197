"""Prefixes that keep their hyphen and their word in one token ("anti-war", "e-mail", "mid-2004").

A closed class: forms that are no words of their own.  Other hyphens stand apart ("three-year").
"""

from __future__ import annotations

from wirecopy.data.word_lists import sentence_words

_PREFIXES = sentence_words("prefixes.prefixes")
#: In small letters, or with a capital first.
PREFIXES = _PREFIXES | {prefix.capitalize() for prefix in _PREFIXES}
#: After these the hyphen joins a phrase ("over-the-counter"), not a prefix and its word.
NOT_PREFIXED = sentence_words("prefixes.not_prefixed")
