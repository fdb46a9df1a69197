"""Cues: the forms of the verbs of saying; the verbs themselves stand in ``saying_verbs.tsv``."""

from __future__ import annotations

from functools import cache

from wirecopy.data.saying_verbs import VerbClass, saying_verbs
from wirecopy.text.inflection import verb_forms


@cache
def cue_words() -> dict[str, tuple[VerbClass, str]]:
    """Every form with its class and base form."""
    found: dict[str, tuple[VerbClass, str]] = {}
    for base, verb in saying_verbs().items():
        word, _, particle = base.partition(" ")
        for form in verb_forms(word):
            found[f"{form} {particle}".strip()] = (verb.kind, base)
    return found


@cache
def particles() -> dict[str, str]:
    """Forms of verbs that report with a word behind them, and that word."""
    phrasal = (base.partition(" ") for base in saying_verbs() if " " in base)
    return {form: particle for word, _, particle in phrasal for form in verb_forms(word)}
