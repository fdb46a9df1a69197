"""CoNLL-U in and out: predicted columns for sentences and words that are given."""

from __future__ import annotations

from wirecopy.language.cache import analyse_cached
from wirecopy.language.given import check_words

_UPOS, _LEMMA, _HEAD, _DEPREL = 3, 2, 6, 7


def tag_conllu(conllu: str) -> str:
    """``conllu`` with its UPOS, LEMMA, HEAD and DEPREL columns predicted anew.

    Words, sentences, comments, multiword lines and empty nodes stay as given, and so do line ends.

    Raises:
        InputError: a line without FORM.
    """
    lines = conllu.split("\n")
    sentences: list[list[int]] = [[]]
    for number, line in enumerate(lines):
        if not line.strip():
            sentences.append([])
        elif line.partition("\t")[0].rstrip("\r").isdigit():
            sentences[-1].append(number)
    sentences = [rows for rows in sentences if rows]
    numbers = [number for rows in sentences for number in rows]
    fields = {number: lines[number].removesuffix("\r").split("\t") for number in numbers}
    words = [tuple([_form(fields[number], number) for number in rows]) for rows in sentences]
    for rows, found in zip(sentences, analyse_cached(words), strict=True):
        for place, number in enumerate(rows):
            row = fields[number]
            row += ["_"] * (10 - len(row))
            row[_UPOS], row[_LEMMA] = found.upos[place], found.lemmas[place]
            row[_HEAD] = str(found.heads[place] + 1)
            row[_DEPREL] = found.deprels[place]
            end = "\r" if lines[number].endswith("\r") else ""
            lines[number] = "\t".join(row) + end
    return "\n".join(lines)


def _form(row: list[str], number: int) -> str:
    """The word of the row that stands in line ``number``, from 0."""
    (form,) = check_words(row[1:2], f"FORM in line {number + 1} of the CoNLL-U")
    return form
