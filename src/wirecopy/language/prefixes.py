"""Prefixes that keep their hyphen and their word in one token ("anti-war", "e-mail", "mid-2004").

A closed class: forms that are no words of their own.  Other hyphens stand apart ("three-year").
"""

from __future__ import annotations

from wirecopy.language.abbreviations import word_set

_PREFIXES = word_set(
    "ante anti arch bi bio co counter cross cyber de e ex extra hyper infra inter intra macro mega",
    "micro mid mini mono multi neo non over pan para poly post pre pro proto pseudo psycho quasi re",
    "semi socio sub super supra trans tri ultra un",
)
#: In small letters, or with a capital first.
PREFIXES = _PREFIXES | {prefix.capitalize() for prefix in _PREFIXES}
#: After these the hyphen joins a phrase ("over-the-counter"), not a prefix and its word.
NOT_PREFIXED = word_set("the a an and or to in of on by at")
