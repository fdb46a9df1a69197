"""Function words: closed classes of small English words that readers of quotes, acts and edits ask for alike."""

from __future__ import annotations

ARTICLES = frozenset(("the", "a", "an"))
#: Pronouns that tell whose something is.
POSSESSIVES = frozenset("its their his her our my your".split())
#: Those of whoever was told of before.
OF_OTHERS = frozenset("his her its their".split())
#: Pronouns of one person who was told of before.
OF_ONE_PERSON = frozenset("he she him her his hers".split())
#: Subjects that were told of before: anybody and anything, and people alone.
SUBJECTS_BEFORE, PEOPLE_BEFORE = (
    frozenset("he she it they".split()),
    frozenset("he she they".split()),
)
BE = frozenset("is are was were be been being".split())
#: Prepositions that tell where somebody is.
STANDING = frozenset("in at near on outside inside across".split())
