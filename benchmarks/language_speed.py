"""Words a CPU second of the language reader, beside a spaCy CNN pipeline in the same run.

usage: python benchmarks/language_speed.py TEXTS.jsonl [--words 40000] [--rounds 3]

TEXTS.jsonl has ``{text}`` a line (the development copies, say).  Reading means all of it: sentences,
words, tags, lemmas, heads, relations, names.  Four times the same texts through the cache show what
repeated sentences cost.  The spaCy pipeline has the parts and sizes of the small English one (a CNN of
width 96 over hashed words, tagger, parser, names; lemmas by table are left out) with weights as they
come: its speed, not its quality.  Start-up and memory are those of a fresh process.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from spacy_cnn import cnn_pipeline
from wirecopy.language import read
from wirecopy.language.ahead import is_prose
from wirecopy.language.analyse import analyse
from wirecopy.language.cache import AnalysisCache

_START = (
    "import sys, time; t = time.perf_counter(); from wirecopy.language import read; "
    "read('The talks ended.', tag=True); s = time.perf_counter() - t; "
    "[read(text, tag=True) for text in sys.stdin.read().split('\\0')]; "
    "peak = next(x for x in open('/proc/self/status') if x.startswith('VmHWM')).split()[1]; "
    "print(s, int(peak) / 1024)"
)


def texts_of(path: Path, words: int) -> list[str]:
    """Texts until they hold ``words`` words."""
    found: list[str] = []
    held = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            found.append(text)
            held += len(text.split())
            if held >= words:
                break
    return found


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of ``work``."""
    before = time.process_time()
    work()
    return time.process_time() - before


def analyse_all(sentences: Sequence[tuple[str, ...]], cache: AnalysisCache | None = None) -> None:
    """Read sentences a hundred texts' worth at a time, as the pipeline does."""
    for first in range(0, len(sentences), 500):
        part = list(sentences[first : first + 500])
        if cache is not None:
            cache.get(part)
        else:
            analyse(part)


def spacy_pipeline(sample: Sequence[str]) -> Any:  # noqa: ANN401  spaCy is not always installed
    """A CNN pipeline of the small English one's size, weights as they come."""
    from spacy.training import Example

    made = cnn_pipeline()
    tags = ["NN", "VB", "IN", "DT", "JJ"]
    examples = []
    for text in sample:
        doc = made.make_doc(text[:400])
        n = len(doc)
        given = {
            "words": [token.text for token in doc], "tags": [tags[i % 5] for i in range(n)],
            "heads": [max(0, i - 1) for i in range(n)],
            "deps": ["ROOT" if i == 0 else ("nsubj", "obj", "det")[i % 3] for i in range(n)],
            "entities": [("U-ORG", "O", "U-PERSON", "O", "U-GPE")[i % 5] for i in range(n)],
        }  # fmt: skip
        examples.append(Example.from_dict(doc, given))
    made.initialize(lambda: examples)
    return made


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = texts_of(options.texts, options.words)
    read("The talks ended.", tag=True)
    cut = [
        sentence
        for text in texts
        for sentence in read(text, tag=False).sentences
        if is_prose(sentence)
    ]
    sentences = [tuple(token.text for token in sentence.tokens) for sentence in cut]
    words = sum(map(len, sentences))
    distinct = list(dict.fromkeys(sentences))
    fresh = sum(map(len, distinct))
    print(f"{len(texts)} texts, {words} words in prose, {fresh} of them in distinct sentences")
    made = spacy_pipeline(texts[:20])
    rows: dict[str, list[float]] = {}
    for number in range(options.rounds):
        marked = [f"{text}\n{number}" for text in texts]  # read anew, not from the texts kept
        split = cpu(lambda marked=marked: [read(text, tag=False) for text in marked])
        rows.setdefault("sentences and words", []).append(words / split)
        network = cpu(lambda: analyse_all(distinct))
        rows.setdefault("tags, trees, names", []).append(fresh / network)
        rows.setdefault("all of it", []).append(1 / (split / words + network / fresh))
        four = cpu(lambda: analyse_all(distinct * 4, AnalysisCache(most_words=10**7)))
        rows.setdefault("tags, trees, names, each sentence four times", []).append(4 * fresh / four)
        piped = cpu(lambda: [len(doc) for doc in made.pipe(texts, batch_size=32)])
        rows.setdefault("spaCy CNN, words to names", []).append(words / piped)
    for name, found in rows.items():
        print(f"{name:48s} {median(found):9.0f} words a CPU second")
    started = subprocess.run(
        [sys.executable, "-c", _START],
        input="\0".join(texts), capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    print(
        f"fresh process: {float(started[0]):.2f} s to the first sentence, {float(started[1]):.0f} MB"
    )


if __name__ == "__main__":
    main()
