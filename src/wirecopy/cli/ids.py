"""Ids: the beginning of an id is enough where only one begins so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirecopy.errors import NotFoundError

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus

#: Prefix of an id -> the table that lists such ids.
_TABLES = {
    "pg": "pages",
    "ar": "articles",
    "di": "dispatches",
    "st": "stories",
    "qu": "quotes",
    "ev": "events",
}
_BEGINNING = re.compile(r"(pg|ar|di|st|qu|ev)_([0-9a-f]{1,31})")


def full_id(corpus: Corpus, given: str) -> str:
    """The one id that begins with ``given``; what is no beginning of an id comes back as it is.

    Raises:
        NotFoundError: no id, or more than one, begins so.
    """
    match = _BEGINNING.fullmatch(given)
    if not match:
        return given
    table = _TABLES[match[1]]
    rows = corpus.sql(
        f"select distinct id from {table} where starts_with(id, '{given}') order by id limit 3"  # noqa: S608  both come from the pattern
    ).rows
    if len(rows) == 1:
        return str(rows[0][0])
    if not rows:
        raise NotFoundError(f"no id begins with {given}", advice="copy one from a listing")
    raise NotFoundError(f"several ids begin with {given}", advice="give more of it")
