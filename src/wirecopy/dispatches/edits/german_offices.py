"""German offices: one word each, made of a field and a noun ("Finanzminister"), which no English table reads."""

from __future__ import annotations

from functools import lru_cache

#: The nouns; those of one line may stand for one office.
_HEADS = {
    head: number
    for number, line in enumerate(
        (
            "kanzler premier regierungschef",
            "minister",
            "präsident staatschef",
            "bürgermeister",
            "botschafter",
            "sprecher",
            "senator",
            "kommissar",
            "direktor",
            "sekretär",
            "gouverneur",
            "landrat",
            "vorsitzende",
            "beauftragte",
            "staatsanwalt",
        )
    )
    for head in line.split()
}
#: Heads of governments whose word ends like that of others, and their number.
_WHOLE = dict.fromkeys(("premierminister", "ministerpräsident"), _HEADS["kanzler"])
#: Ending of a form, longest first.
_ENDINGS = ("innen", "in", "en", "es", "s", "e", "n", "r", "")
#: Starts that tell no field.
_OF_ALL = ("bundes", "reichs", "landes", "ober")
#: Starts of which the rest is somebody or something else.
_NOT_THAT = ("vize", "nicht", "ex")
_FORMER = ("alt",)
#: Letters of the shortest word behind such a start.
_REST = 4


def is_other_office(one: str, two: str) -> bool:
    """Whether both words name an office and not the same one, or one is "Vize-", "Ex-" or "Nicht-" of the other."""
    left, right = _read(one), _read(two)
    if left and right:
        is_other = left[1] != right[1] or (left[0] != right[0] and bool(left[0] and right[0]))
        return is_other or _is_denied(one, two, (*_NOT_THAT, *_FORMER))
    return _is_denied(one, two, _NOT_THAT)


def is_one_office(one: str, two: str) -> bool:
    """Whether one word for an office is the end of the other, and may mean the same person."""
    ends = (one.endswith(two), two.endswith(one))
    return any(ends) and bool(_read(one) and _read(two)) and not is_other_office(one, two)


def is_of_woman_and_man(one: str, two: str) -> bool:
    """Whether both words name one office, held by a woman and by a man ("Ministerin", "Minister")."""
    short, long = sorted((one, two), key=len)
    return long == f"{short}in" and _read(short) is not None


def _is_denied(one: str, two: str, starts: tuple[str, ...]) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) >= _REST and any(long == start + short for start in starts)


@lru_cache(maxsize=20_000)
def _read(word: str) -> tuple[str, int] | None:
    """The field of an office, empty where the word tells none, and the number of its noun."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending) if word.endswith(ending) else ""
        for heads in (_WHOLE, _HEADS):
            head = next((head for head in heads if stem.endswith(head)), None)
            if head is not None:
                return _field(stem.removesuffix(head)), heads[head]
    return None


def _field(start: str) -> str:
    for general in _OF_ALL:
        start = start.removeprefix(general)
    return start
