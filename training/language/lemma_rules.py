"""Learn lemmas: a list of exceptions over suffix rules by tag."""

from __future__ import annotations

from collections import Counter

import treebank

from wirecopy.language.lemmas import LONGEST_SUFFIX, apply_edit, edit_between


def learn(trees: list[treebank.Tree]) -> dict[str, dict[str, str]]:
    """``rules``: tag and suffix -> edit; ``words``: tag and word -> lemma where the rules are wrong."""
    seen: dict[tuple[str, str], Counter[str]] = {}
    for tree in trees:
        for word, upos, xpos, lemma in zip(
            tree.words, tree.upos, tree.xpos, tree.lemmas, strict=True
        ):
            if lemma == "_" or upos in ("PUNCT", "SYM", "X", "NUM"):
                continue
            tag = f"{upos}|{xpos}"
            seen.setdefault((tag, word.lower()), Counter())[
                lemma if upos == "PROPN" and lemma != word else lemma.lower()
            ] += 1
    pairs = {
        key: counts.most_common(1)[0][0] for key, counts in seen.items() if key[0][:5] != "PROPN"
    }
    edits: dict[tuple[str, str], Counter[str]] = {}
    for (tag, word), lemma in pairs.items():
        for length in range(min(LONGEST_SUFFIX, len(word)) + 1):
            suffix = word[len(word) - length :]
            edits.setdefault((tag, suffix), Counter())[edit_between(word, lemma)] += 1
    rules: dict[str, str] = {}
    for (tag, suffix), counts in sorted(edits.items(), key=lambda item: (len(item[0][1]), item[0])):
        best, times = counts.most_common(1)[0]
        shorter = _inherited(rules, tag, suffix)
        if best != shorter and (not suffix or (times >= 3 and times / counts.total() > 0.6)):
            rules[f"{tag} {suffix}"] = best
    words = {}
    for (tag, word), lemma in sorted(pairs.items()):
        if apply_edit(word, _inherited(rules, tag, word + " ")) != lemma and len(lemma) < 30:
            words[f"{tag} {word}"] = lemma
    return {"rules": rules, "words": words}


def _inherited(rules: dict[str, str], tag: str, suffix: str) -> str:
    """The edit of the longest known suffix shorter than ``suffix``."""
    word = suffix.rstrip(" ")
    longest = min(LONGEST_SUFFIX, len(word)) if suffix.endswith(" ") else len(word) - 1
    for length in range(longest, -1, -1):
        found = rules.get(f"{tag} {word[len(word) - length :]}")
        if found is not None:
            return found
    return "0"
