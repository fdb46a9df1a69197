"""Cues: the words of saying.

Verbs are given in their base form and a class; forms are made by rule.  ``say`` verbs take what was said
as a clause or a quotation, ``tell`` verbs a hearer first, ``judge`` verbs an object ("called the plan a
mistake"); ``urge`` verbs a hearer and an infinitive.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from wirecopy.text.inflection import verb_forms

CueClass = Literal["say", "tell", "urge", "judge"]

_SAY = (
    "say add note write tweet argue claim state announce insist reply respond explain acknowledge suggest report "
    "declare predict continue conclude concede remark observe recall stress emphasize emphasise admit allege assert "
    "confirm comment complain contend boast joke quip cry shout whisper mutter yell exclaim vow pledge deny testify "
    "estimate maintain reiterate caution counter retort reveal disclose indicate post agree "
    "mention lament opine proclaim recount speculate affirm repeat signal charge swear read promise "
    "murmur sigh snap scoff volunteer elaborate hint imply demand propose recommend request tout "
    "think believe hope fear expect feel doubt realize assume worry suspect know find show wonder question rule calculate guess "
    "brag gripe grumble muse surmise chant reckon plead concur object retaliate theorize "
    "venture interject answer bellow scream moan groan growl bark sob fume gush roar wail intone stammer"
).split()
_TELL = "tell inform assure remind notify advise warn ask".split()
_URGE = "urge implore beg instruct order exhort".split()
_JUDGE = (
    "call describe label brand dub dismiss denounce slam hail portray characterize characterise depict "
    "criticize criticise decry mock praise blast condemn accuse applaud laud ridicule deride rebuke lambaste "
    "cast frame assail belittle bemoan berate blame castigate chastise chide congratulate deplore "
    "disparage excoriate extol fault hail lampoon lambast malign mock nickname reprimand scold skewer thank vilify "
    "welcome refer commend"
).split()

#: Beliefs and expectations: reported only where a clause with "that" or a subject follows.
BELIEFS = frozenset(
    "think believe hope fear expect feel doubt realize assume worry suspect know find show wonder question "
    "rule calculate guess".split()
)
#: Verbs that report only with a word behind them ("pointed out", "as X put it").
_PHRASAL = {
    "point": "out",
    "shoot": "back",
    "fire": "back",
    "hit": "back",
    "snap": "back",
    "put": "it",
    "go": "on",
}


@cache
def cue_words() -> dict[str, tuple[CueClass, str]]:
    """Every form with its class and base form."""
    groups: tuple[tuple[CueClass, list[str]], ...] = (
        ("say", _SAY),
        ("tell", _TELL),
        ("urge", _URGE),
        ("judge", _JUDGE),
    )
    found: dict[str, tuple[CueClass, str]] = {
        form: (kind, base) for kind, bases in groups for base in bases for form in verb_forms(base)
    }
    for base, particle in _PHRASAL.items():
        for form in verb_forms(base):
            found[f"{form} {particle}"] = ("say", f"{base} {particle}")
    return found


@cache
def particles() -> dict[str, str]:
    """Forms of verbs that report with a word behind them, and that word."""
    return {form: word for base, word in _PHRASAL.items() for form in verb_forms(base)}
