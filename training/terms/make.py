"""Background terms: how many short documents of general English hold each word.

usage: python training/terms/make.py FOLDER > src/wirecopy/data/background_terms.tsv

FOLDER holds ewt_train.conllu, ewt_dev.conllu and gum_open.conllu.  A document is a ``newdoc`` of the
treebank.  Words are counted folded, once a document, and kept when two documents or more hold them;
words the table lacks are rare.  The first line gives the number of documents.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

FILES = ("ewt_train.conllu", "ewt_dev.conllu", "gum_open.conllu")
#: Words held by fewer documents are left out: their weight is that of an unknown word, nearly.
MIN_DOCUMENTS = 2


def documents(folder: Path) -> Iterator[set[str]]:
    """Folded words of each document."""
    for name in FILES:
        words: set[str] = set()
        for line in (folder / name).open(encoding="utf-8"):
            if line.startswith("# newdoc") and words:
                yield words
                words = set()
            columns = line.split("\t")
            if len(columns) == 10 and columns[0].isdigit() and columns[1][0].isalpha():
                words.add(columns[1].casefold().replace("’", "'"))
        yield words


def main() -> None:
    """Write the table to standard output."""
    counts: Counter[str] = Counter()
    total = 0
    for words in documents(Path(sys.argv[1])):
        counts.update(words)
        total += 1
    print(f"#documents\t{total}")
    for word, count in sorted(counts.items()):
        if count >= MIN_DOCUMENTS:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()
