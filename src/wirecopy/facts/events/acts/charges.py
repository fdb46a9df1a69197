"""Charges: acts that somebody is held or charged for, which are alleged and not told as done.

"Arrested for selling arms", "charged with robbery, tampering with evidence and hindering an officer".
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.lexicon.patterns import Trigger
from wirecopy.facts.trees import is_reason

_LEADING = frozenset(("with", "of", "on", "for"))
_TENSED = frozenset(("past", "third"))
#: Types and modes of the acts by which somebody is held or charged.
_CHARGES = frozenset(
    (("COERCE", "arrest"), ("COERCE", "deport"), ("SANCTION", "convict"), ("ACCUSE", "allege"))
)


def is_charge(clause: Clause, triggers: Sequence[Trigger], verb: int) -> bool:
    """Whether the act of a verb is what one of the triggers charges somebody with."""
    charging = {t.head: t for t in triggers if (t.rule.type, t.mode) in _CHARGES}
    tree = clause.tree
    if tree is None or not charging:
        return False
    if is_reason(tree, verb):
        return tree.tokens[verb].head in charging
    return clause.words[verb].form == "gerund" and _is_listed(clause, verb, charging)


def _is_listed(clause: Clause, verb: int, charging: dict[int, Trigger]) -> bool:
    """Whether a gerund stands in the list of what somebody is charged "with" or "of"."""
    words = clause.words
    before = words[verb - 1].kind if verb else ""
    start = max((t.end for t in charging.values() if t.end < verb), default=None)
    goes_on = before == "," and any(w.kind == "C" for w in words[verb:])
    if start is None or not (before == "C" or goes_on):
        return False
    is_led = words[start - 1].low in _LEADING or words[start].low in _LEADING
    return is_led and not any(w.kind in "BSR" or w.form in _TENSED for w in words[start:verb])
