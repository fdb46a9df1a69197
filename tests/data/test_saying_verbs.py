"""The table of verbs of saying is well formed, and each verb stands in it once."""

from __future__ import annotations

from importlib import resources

from wirecopy.data.saying_verbs import CLASSES, TRAITS, saying_verbs, verbs_with
from wirecopy.facts.quotes.cues import cue_words


def test_classes_and_traits_are_known() -> None:
    """Every verb has a class and traits that the readers know."""
    for base, verb in saying_verbs().items():
        assert verb.kind in CLASSES, base
        assert verb.traits <= set(TRAITS), base


def test_each_verb_stands_once() -> None:
    """No verb is in two rows, where the later one would win silently."""
    table = (
        resources.files("wirecopy.data").joinpath("saying_verbs.tsv").read_text(encoding="utf-8")
    )
    verbs = [verb for row in table.splitlines()[1:] for verb in row.split("\t")[2].split(";")]
    assert len(verbs) == len(set(verbs))


def test_forms() -> None:
    """Forms are made by rule; a verb of two words is inflected in its first."""
    assert cue_words()["vowed"] == ("say", "vow")
    assert cue_words()["pointing out"] == ("say", "point out")
    assert "vow" in verbs_with("to")
