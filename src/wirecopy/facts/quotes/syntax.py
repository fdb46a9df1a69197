"""What the sentence's tree says where the rules over words are in doubt: who speaks, and where his words end.

The rules of this folder see words and marks alone.  They tell more speakers right than the tree does (where the two
differed in articles, the rules were right four times as often), but three of their faults show in it:

- the words that they take for a speaker hold a clause ("the ad then cuts to footage of X", "would any sane
  person", "the clinic where they are treated") or end with a preposition: the subject of the verb of saying
  is the speaker;
- no words name the speaker, for the verb shares its subject with one further off ("Asked about it, X laughed and
  said ...");
- what was said holds the verb on which the clause of saying hangs ("Declaring that he would run, she left the
  hall"): it ends where the clause of saying does.

Only sentences in doubt are read, and nothing changes where the reader does not parse.

Known misses: a participle whose speaker is further off than the noun before it ("ran ads with both papers saying").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirecopy.facts.quotes.grammar import (
    CALENDAR,
    CLOSERS,
    FINITE,
    PREPOSITIONS,
    PRETERITES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_past,
)
from wirecopy.facts.quotes.sayings.saying import Attribution, can_be_said
from wirecopy.facts.quotes.units import Item, Unit
from wirecopy.facts.trees import Tree, make_tree, tree_subject, words_above
from wirecopy.language import tagged_at
from wirecopy.model import Sentences

#: Words of a sentence from which it is a list or no sentence, and too dear to read.
_LONGEST_READ = 200
#: Longest speaker in which nothing looks like a verb that is in no doubt, in items.
_LONGEST_SURE = 6
#: Words that open a clause or link it, and so name nobody.
_OPENERS = frozenset(["SCONJ", "CCONJ", "ADV", "PUNCT"])
#: Relations of a verb that stands inside a name or describes a noun ("Fight for Bread", "embattled mayor").
_NAMING = frozenset(["nsubj", "amod", "compound", "flat", "fixed", "nmod", "obl", "conj"])
#: What hangs on a noun and is no part of the words that name somebody.
_REMARKS = frozenset(["acl", "advcl", "parataxis", "appos", "discourse", "punct"])
#: Subjects that name nobody.
_NOBODY = frozenset("it there that which this what".split())


def with_syntax(
    units: Sequence[Unit], found: Sequence[Sequence[Attribution]], sentences: Sentences
) -> list[list[Attribution]]:
    """The sayings ``found`` in ``units``, those in doubt as the trees of their sentences have them."""
    cues = [
        unit.items[saying.cue[0]].start
        for unit, sayings in zip(units, found, strict=True)
        for saying in sayings
        if _is_odd(unit.items, saying) or _may_run_on(unit.items, saying)
    ]
    trees = dict(_trees(sentences, cues)) if cues else {}
    return [
        [_settled(unit.items, saying, trees) for saying in sayings]
        for unit, sayings in zip(units, found, strict=True)
    ]


def _is_odd(items: Sequence[Item], saying: Attribution) -> bool:
    """Whether no words name the speaker, or those that do look like a clause, by words alone."""
    if saying.speaker is None:
        return saying.shape == "before"
    named = items[slice(*saying.speaker)]
    return (
        len(named) > _LONGEST_SURE
        or named[-1].lower in PREPOSITIONS
        or named[0].lower in SUBORDINATORS
        or (len(named) > 1 and named[0].lower in SUBJECT_PRONOUNS)
        or any(i.lower in FINITE or i.text in PRETERITES or is_past(i) for i in named)
    )


def _may_run_on(items: Sequence[Item], saying: Attribution) -> bool:
    """Whether a comma in what was said, behind the words of saying, may end it."""
    start, end = saying.segments[-1]
    is_behind = start > saying.cue[0] and saying.shape != "according to"
    return is_behind and any(item.text == "," for item in items[start:end])


def _trees(sentences: Sentences, cues: Sequence[int]) -> Iterator[tuple[int, Tree]]:
    """The tree of the sentence around each cue, by the place of the cue."""
    starts = [sentence.start for sentence in sentences.sentences]
    around = {
        cue: sentences.sentences[bisect_right(starts, cue) - 1] for cue in cues if cue >= starts[0]
    }
    wanted = [one.start for one in around.values() if len(one.tokens) <= _LONGEST_READ]
    read = {start: make_tree(one.tokens) for start, one in tagged_at(sentences, wanted).items()}
    for cue, sentence in around.items():
        tree = read.get(sentence.start)
        if tree is not None:
            yield cue, tree


def _settled(items: Sequence[Item], saying: Attribution, trees: dict[int, Tree]) -> Attribution:
    place = items[saying.cue[0]].start
    tree = trees.get(place)
    if tree is None:
        return saying
    verb = next((n for n, t in enumerate(tree.tokens) if t.start <= place < t.end), None)
    if verb is None or tree.tokens[verb].upos != "VERB":
        return saying
    return _with_speaker(items, _with_end(items, saying, tree, verb), tree, verb)


def _with_speaker(items: Sequence[Item], saying: Attribution, tree: Tree, verb: int) -> Attribution:
    """The subject of the verb in the place of no words, or of words that hold a clause."""
    if saying.speaker is None:
        is_open = saying.shape == "before" and _shares_subject(tree, verb)
    else:
        is_open = _holds_clause(tree, _words_in(items, saying.speaker, tree))
    subject = tree_subject(tree, verb) if is_open else None
    if subject is None or tree.tokens[subject].text.casefold() in _NOBODY:
        return saying
    named = _phrase(tree, subject)
    start, end = tree.tokens[named[0]].start, tree.tokens[named[-1]].end
    inside = [n for n, item in enumerate(items) if start < item.end and item.start < end]
    is_cut = any(items[n].start < start or items[n].end > end for n in inside)
    is_said = any(first <= n < last for n in inside for first, last in saying.segments)
    if not inside or is_cut or is_said:
        return saying
    return replace(saying, speaker=(inside[0], inside[-1] + 1))


def _shares_subject(tree: Tree, verb: int) -> bool:
    """Whether a verb without a subject of its own has that of another, and does not tell what was done to it."""
    if tree.child(verb, "nsubj", "nsubj:pass") is not None:
        return tree.child(verb, "nsubj") is not None
    token = tree.tokens[verb]
    is_gerund = token.text.casefold().endswith("ing")
    return token.deprel == ("advcl" if is_gerund else "conj")


def _words_in(items: Sequence[Item], part: tuple[int, int], tree: Tree) -> list[int]:
    start, end = items[part[0]].start, items[part[1] - 1].end
    return [n for n, token in enumerate(tree.tokens) if start <= token.start and token.end <= end]


def _holds_clause(tree: Tree, words: Sequence[int]) -> bool:
    """Whether words that should name somebody are a clause, or the beginning of one."""
    own = set(words)
    tops = [tree.tokens[n] for n in words if tree.tokens[n].head not in own]
    is_clause = any(
        top.upos in {"VERB", "AUX"} and (top.deprel or "").split(":")[0] not in _NAMING
        for top in tops
    )
    is_cut = bool(words) and tree.tokens[words[-1]].upos in {"ADP", "SCONJ"}
    return is_clause or is_cut or all(top.upos in _OPENERS for top in tops)


def _phrase(tree: Tree, head: int) -> range:
    """The words that name somebody: what hangs on the noun and stands at it, without remarks."""
    own, todo = {head}, [head]
    while todo:
        for child in tree.children.get(todo.pop(), ()):
            token = tree.tokens[child]
            is_remark = (token.deprel or "").split(":")[0] in _REMARKS
            if not is_remark and token.text.casefold() not in CALENDAR:
                own.add(child)
                todo.append(child)
    first = last = head
    while first - 1 in own or (first - 2 in own and tree.tokens[first - 1].upos == "PUNCT"):
        first -= 1
    while last + 1 in own:
        last += 1
    return range(first, last + 1)


def _with_end(items: Sequence[Item], saying: Attribution, tree: Tree, verb: int) -> Attribution:
    """What was said without the clause that the words of saying hang on."""
    start, end = saying.segments[-1]
    if start <= saying.cue[0] or saying.shape == "according to":
        return saying
    said = _words_in(items, (start, end), tree)
    above = set(words_above(tree, verb))
    if not said or above.isdisjoint(said) or verb not in set(words_above(tree, said[0])):
        return saying
    last = start
    for word in said:
        if verb not in set(words_above(tree, word)):
            break
        last = word
    close = tree.tokens[last].end
    end = max((n + 1 for n in range(start, end) if items[n].end <= close), default=start)
    if any(item.is_quote for item in items[end : saying.segments[-1][1]]):
        return saying  # a quotation is somebody's words
    while end > start and items[end - 1].text in CLOSERS:
        end -= 1
    if end == start or not can_be_said(items, start, end):
        return saying
    return replace(saying, segments=(*saying.segments[:-1], (start, end)))
