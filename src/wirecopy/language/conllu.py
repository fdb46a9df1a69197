"""CoNLL-U in and out: predicted columns for sentences and words that are given."""

from __future__ import annotations

from wirecopy.language.cache import analyse_cached

_UPOS, _LEMMA, _HEAD, _DEPREL = 3, 2, 6, 7


def tag_conllu(conllu: str) -> str:
    """``conllu`` with its UPOS, LEMMA, HEAD and DEPREL columns predicted anew.

    Words, sentences, comments, multiword lines and empty nodes stay as given.
    """
    lines = conllu.split("\n")
    sentences: list[list[int]] = [[]]
    for number, line in enumerate(lines):
        if not line.strip():
            sentences.append([])
        elif line.partition("\t")[0].isdigit():
            sentences[-1].append(number)
    sentences = [rows for rows in sentences if rows]
    fields = {number: lines[number].split("\t") for rows in sentences for number in rows}
    words = [tuple(fields[number][1] for number in rows) for rows in sentences]
    for rows, found in zip(sentences, analyse_cached(words), strict=True):
        for place, number in enumerate(rows):
            row = fields[number]
            row += ["_"] * (10 - len(row))
            row[_UPOS], row[_LEMMA] = found.upos[place], found.lemmas[place]
            row[_HEAD] = str(found.heads[place] + 1)
            row[_DEPREL] = found.deprels[place]
            lines[number] = "\t".join(row)
    return "\n".join(lines)
