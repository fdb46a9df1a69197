"""A spaCy CNN pipeline trained on what the language reader was trained on, and scored beside it.

usage: python benchmarks/language_cnn.py CORPORA [--epochs 12]

``CORPORA`` is the folder ``training/language/train.py`` takes, with ``ewt_test.conllu`` and ``uner_ewt_test.iob2`` in it.
The pipeline has the parts and sizes of the small English one and no word vectors; it is given the words of the
treebank, once with and once without its sentences.  Where a corpus does not annotate a type of name, the
pipeline learns that there is none, since it knows no other way.  Needs spaCy.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training" / "language"))

from corpora import Example, read_all

from conllu_eval import blocks, f1, spans_of
from spacy_cnn import cnn_pipeline

#: Sentences in a row that make one document, at most: the parser learns where sentences end.
_MOST_TOGETHER = 6
#: Words of a batch, and the share of the network that is left out in each step.
_BATCH_WORDS, _DROPOUT = 1000, 0.1
_SEED = 1


def joined(sentences: Sequence[Example], draw: random.Random) -> Iterator[list[Example]]:
    """Neighbours with trees, a few together; sentences without trees alone."""
    at = 0
    while at < len(sentences):
        size = draw.randint(1, _MOST_TOGETHER)
        group = [sentences[at]]
        while len(group) < size and at + len(group) < len(sentences):
            following = sentences[at + len(group)]
            if group[0].heads is None or following.heads is None:
                break
            group.append(following)
        yield group
        at += len(group)


def training_example(pipeline: Any, group: Sequence[Example]) -> Any:  # noqa: ANN401
    """Sentences of one document as spaCy learns from them; ``-`` where names were not annotated."""
    from spacy.tokens import Doc
    from spacy.training import Example as Pair
    from spacy.training import iob_to_biluo

    words = [word for sentence in group for word in sentence.words]
    given: dict[str, Any] = {"words": words}
    if group[0].heads is not None:
        given["heads"], given["deps"], given["sent_starts"] = [], [], []
        for sentence in group:
            first = len(given["heads"])
            heads, relations = sentence.heads or (), sentence.deprels or ()
            given["heads"] += [first + (head - 1 if head else n) for n, head in enumerate(heads)]
            given["deps"] += ["ROOT" if name == "root" else name for name in relations]
            given["sent_starts"] += [n == 0 for n in range(len(sentence.words))]
    if group[0].upos is not None:
        given["tags"] = [tag for sentence in group for tag in sentence.upos or ()]
    given["entities"] = [
        tag
        for sentence in group
        for tag in (iob_to_biluo(sentence.names) if sentence.names else "-" * len(sentence.words))
    ]
    return Pair.from_dict(Doc(pipeline.vocab, words=words), given)


def train(pipeline: Any, sentences: Sequence[Example], epochs: int) -> Any:  # noqa: ANN401
    """Learn; gives the averages of the weights over all steps."""
    from spacy.util import fix_random_seed
    from thinc.api import Adam

    fix_random_seed(_SEED)
    draw = random.Random(_SEED)
    first = [training_example(pipeline, group) for group in joined(sentences, draw)]
    pipeline.initialize(lambda: first)
    optimizer = Adam(0.001, L2=0.01, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    for epoch in range(epochs):
        examples = [training_example(pipeline, group) for group in joined(sentences, draw)]
        draw.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in _batches(examples):
            pipeline.update(batch, sgd=optimizer, drop=_DROPOUT, losses=losses)
        shown = {name: round(loss) for name, loss in losses.items()}
        print(f"epoch {epoch + 1} of {epochs}: {shown}", flush=True)
    return optimizer.averages


def _batches(examples: Sequence[Any]) -> Iterator[list[Any]]:
    batch, size = [], 0
    for example in examples:
        batch.append(example)
        size += len(example.predicted)
        if size >= _BATCH_WORDS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def tree_scores(pipeline: Any, path: Path, *, with_sentences: bool) -> dict[str, float]:  # noqa: ANN401
    """Accuracies on given words, with the treebank's sentences or the pipeline's own; then F1 of sentences too."""
    from spacy.tokens import Doc

    hits: Counter[str] = Counter()
    for sentences in _paragraphs(path):
        rows = [row for sentence in sentences for row in sentence]
        starts = [n == 0 for sentence in sentences for n in range(len(sentence))]
        words = [row[1] for row in rows]
        doc = pipeline(
            Doc(pipeline.vocab, words=words, sent_starts=starts if with_sentences else None)
        )
        firsts = [at for at, is_first in enumerate(starts) if is_first]
        there = set(zip(firsts, [*firsts[1:], len(rows)], strict=True))
        found = {(sentence.start, sentence.end) for sentence in doc.sents}
        hits.update(right=len(there & found), found=len(found), there=len(there), words=len(rows))
        opening = 0
        for place, (row, token) in enumerate(zip(rows, doc, strict=True)):
            opening = place if starts[place] else opening
            head = opening + int(row[6]) - 1 if row[6] != "0" else place
            relation = "root" if token.dep_ == "ROOT" else token.dep_.split(":")[0]
            hits["upos"] += row[3] == token.tag_
            hits["uas"] += head == token.head.i
            hits["las"] += head == token.head.i and relation == row[7].split(":")[0]
    scores = {name: 100 * hits[name] / hits["words"] for name in ("upos", "uas", "las")}
    return scores | {"sentences": f1(hits["right"], hits["found"], hits["there"])}


def _paragraphs(path: Path) -> Iterator[list[list[list[str]]]]:
    """The word rows of the sentences of each paragraph."""
    paragraph: list[list[list[str]]] = []
    for lines in blocks(path):
        if any(line.startswith(("# newpar", "# newdoc")) for line in lines) and paragraph:
            yield paragraph
            paragraph = []
        rows = (line.split("\t") for line in lines if line[0] != "#")
        paragraph.append([row for row in rows if row[0].isdigit()])
    yield paragraph


def name_scores(pipeline: Any, path: Path) -> dict[str, float]:  # noqa: ANN401
    """F1 of names on given words: exact span and type."""
    from spacy.tokens import Doc

    kinds = ("PER", "ORG", "LOC")
    right: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for lines in blocks(path):
        rows = [row for row in (line.split("\t") for line in lines) if row[0].isdigit()]
        doc = pipeline(Doc(pipeline.vocab, words=[row[1] for row in rows]))
        found = {(e.label_, e.start, e.end - 1) for e in doc.ents if e.label_ in kinds}
        there = set(spans_of([row[2] for row in rows]))
        right.update(kind for kind, _, _ in found & there)
        both.update(kind for kind, _, _ in [*found, *there])
    scores = {kind: f1(right[kind], both[kind], 0) for kind in kinds}
    return {"names": f1(right.total(), both.total(), 0)} | scores


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    pipeline = cnn_pipeline()
    averages = train(pipeline, read_all(options.corpora), options.epochs)
    test = options.corpora / "ewt_test.conllu"
    with pipeline.use_params(averages):
        rows = {
            "given sentences": tree_scores(pipeline, test, with_sentences=True),
            "own sentences": tree_scores(pipeline, test, with_sentences=False),
            "names": name_scores(pipeline, options.corpora / "uner_ewt_test.iob2"),
        }
    for title, scores in rows.items():
        print(title, {name: round(value, 2) for name, value in scores.items()})


if __name__ == "__main__":
    main()
