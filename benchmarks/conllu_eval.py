"""Read raw text and score it against CoNLL-U as the shared task of 2018 did (Zeman et al. 2018).

usage: python benchmarks/conllu_eval.py GOLD.conllu [--gold-sentences] [--names FILE.iob2]

Without ``--gold-sentences`` the text of the treebank (paragraphs apart by an empty line) is read as
any text is: own words, own sentences; every figure is an F1 over words that stand on the same
letters.  With it, words and sentences are given and figures are accuracies.  ``--names`` scores
names (exact span and type of PER, ORG, LOC) in a file of the same sentences.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wirecopy.language import read, read_words
from wirecopy.model import Sentence

_NAME_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; ``head`` is the span of its head, None at the root."""

    span: tuple[int, int]
    form: str
    upos: str
    lemma: str
    head: tuple[int, int] | None
    deprel: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Words and sentence spans of a text without its white space."""

    words: list[Word]
    sentences: list[tuple[int, int]]


def blocks(path: Path) -> Iterator[list[str]]:
    """The lines of each sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if block.strip():
            yield block.strip("\n").split("\n")


def raw_text(path: Path) -> str:
    """The text of a treebank: sentences by their spacing, an empty line before a paragraph."""
    text = ""
    for lines in blocks(path):
        if any(line.startswith(("# newpar", "# newdoc")) for line in lines) and text:
            text = text.rstrip() + "\n\n"
        for form, spaced in _surface(lines):
            text += form + " " * spaced
    return text


def _surface(lines: list[str]) -> Iterator[tuple[str, bool]]:
    inside = 0
    for line in lines:
        fields = line.split("\t")
        if "-" in fields[0] and fields[0][0] != "#":
            inside = int(fields[0].partition("-")[2])
        elif not fields[0].isdigit() or int(fields[0]) <= inside:
            continue
        yield fields[1], "SpaceAfter=No" not in fields[9]


def gold(path: Path) -> Reading:
    """What the treebank says, places counted in letters without white space."""
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    at = 0
    for lines in blocks(path):
        rows, spans, start = [], [], at
        until, left = 0, ""
        for fields in (line.split("\t") for line in lines if line[0] != "#"):
            number = fields[0]
            if "-" in number:
                until, left = int(number.partition("-")[2]), _squeeze(fields[1])
                continue
            if not number.isdigit():
                continue
            form = _squeeze(fields[1])
            if int(number) < until:
                length = len(form) if left.startswith(form) else 0
                left = left[length:]
            elif int(number) == until:
                length = len(left)
            else:
                length = len(form)
            spans.append((at, at + length))
            at += length
            rows.append(fields)
        for fields, span in zip(rows, spans, strict=True):
            head = int(fields[6])
            where = spans[head - 1] if head else None
            words.append(Word(span, fields[1], fields[3], fields[2], where, fields[7]))
        sentences.append((start, at))
    return Reading(words, sentences)


def _squeeze(text: str) -> str:
    return "".join(text.split())


def predicted(text: str) -> Reading:
    """What wirecopy reads, places counted in the same way."""
    place = [0]
    for char in text:
        place.append(place[-1] + (not char.isspace()))
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    for sentence in read(text, tag=True).sentences:
        tokens = sentence.tokens
        if not tokens:
            continue
        spans = [(place[token.start], place[token.end]) for token in tokens]
        for token, span in zip(tokens, spans, strict=True):
            head = spans[token.head] if token.head is not None and token.head >= 0 else None
            words.append(
                Word(
                    span,
                    token.text,
                    token.upos or "_",
                    token.lemma or "_",
                    head,
                    token.deprel or "_",
                )
            )
        sentences.append((place[sentence.start], place[sentence.end]))
    return Reading(words, sentences)


def f1(right: int, found: int, there: int) -> float:
    """Harmonic mean of precision and recall, in percent."""
    return 200 * right / max(1, found + there)


def score(there: Reading, found: Reading) -> dict[str, float]:
    """F1 of words, sentences, tags, lemmas, heads and relations."""
    by_span = {word.span: word for word in there.words}
    pairs = [(by_span[word.span], word) for word in found.words if word.span in by_span]
    sizes = (len(found.words), len(there.words))
    common = set(there.sentences) & set(found.sentences)
    hits = {
        "words": len(pairs),
        "upos": sum(a.upos == b.upos for a, b in pairs),
        "lemma": sum(a.lemma == b.lemma for a, b in pairs),
        "uas": sum(a.head == b.head for a, b in pairs),
        "las": sum(
            a.head == b.head and a.deprel.split(":")[0] == b.deprel.split(":")[0] for a, b in pairs
        ),
        "las_full": sum(a.head == b.head and a.deprel == b.deprel for a, b in pairs),
    }
    return {name: f1(count, *sizes) for name, count in hits.items()} | {
        "sentences": f1(len(common), len(found.sentences), len(there.sentences))
    }


def given(path: Path) -> dict[str, float]:
    """Accuracies on gold words and sentences."""
    rows = [[fields for fields in (line.split("\t") for line in lines) if fields[0].isdigit()]
            for lines in blocks(path)]  # fmt: skip
    read_back = read_words([tuple(row[1] for row in sentence) for sentence in rows])
    hits: Counter[str] = Counter()
    total = 0
    for sentence, own in zip(rows, read_back, strict=True):
        for row, token in zip(sentence, own.tokens, strict=True):
            total += 1
            head = token.head is not None and row[6] == str(token.head + 1)
            relation = (token.deprel or "_").split(":")[0] == row[7].split(":")[0]
            hits["upos"] += row[3] == token.upos
            hits["lemma"] += row[2] == token.lemma
            hits["uas"] += head
            hits["las"] += head and relation
            hits["las_full"] += head and row[7] == token.deprel
    return {name: 100 * count / total for name, count in hits.items()}


def names(path: Path) -> dict[str, float]:
    """F1 of names on given words: exact span and type."""
    sentences = [
        [fields for fields in (line.split("\t") for line in lines) if fields[0].isdigit()]
        for lines in blocks(path)
    ]
    read_back = read_words([tuple(row[1] for row in sentence) for sentence in sentences])
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for rows, own in zip(sentences, read_back, strict=True):
        gold_names = set(spans_of([row[2] for row in rows]))
        own_names = set(names_of(own))
        right.update(kind for kind, _, _ in gold_names & own_names)
        found.update(kind for kind, _, _ in own_names)
        there.update(kind for kind, _, _ in gold_names)
    result = {kind: f1(right[kind], found[kind], there[kind]) for kind in sorted(there)}
    return {"names": f1(right.total(), found.total(), there.total())} | result


def spans_of(tags: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Type, first and last word of each name in IOB2 tags."""
    kind, start, last = "", 0, 0
    for place, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            yield kind, start, last
            kind = ""
        if tag[0] == "B" or (tag[0] == "I" and not kind):
            kind, start = tag[2:], place
        last = place


def names_of(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """The same of a sentence that was read."""
    for name in sentence.names:
        kind = _NAME_TYPES.get(name.type)
        inside = [
            n
            for n, token in enumerate(sentence.tokens)
            if token.start < name.span.end and token.end > name.span.start
        ]
        if kind and inside:
            yield kind, inside[0], inside[-1]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--gold-sentences", action="store_true")
    parser.add_argument("--names", action="store_true", help="GOLD is an IOB2 file")
    options = parser.parse_args()
    if options.names:
        result = names(options.gold)
    elif options.gold_sentences:
        result = given(options.gold)
    else:
        result = score(gold(options.gold), predicted(raw_text(options.gold)))
    print(json.dumps({name: round(value, 2) for name, value in result.items()}))


if __name__ == "__main__":
    main()
