"""Forms we recognise and do not read yet: each gives one clear problem with a way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from wirecopy.model import Problem, RawPage
from wirecopy.pages.config import PageDefaults, PagesConfig
from wirecopy.pages.formats import PageFormat, Reader
from wirecopy.pages.problems import make_problem

_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\r\n]\s*\"|\[\s*[\[{\"])")


def _refuse(what: str, advice: str) -> Reader:
    def read(
        stream: BinaryIO,  # noqa: ARG001 - the form of every reader
        where: str,
        config: PagesConfig,  # noqa: ARG001
        defaults: PageDefaults,  # noqa: ARG001
    ) -> Iterator[RawPage | Problem]:
        yield make_problem("format", what, where=where, advice=advice)

    return read


PARQUET = PageFormat(
    name="parquet",
    suffixes=(".parquet",),
    recognises=lambda head, _: head.startswith(b"PAR1"),
    read=_refuse(
        "Parquet is not read yet",
        "write it as JSONL first: duckdb -c \"copy (from 'pages.parquet') to 'pages.jsonl'\"",
    ),
)
ZSTANDARD = PageFormat(
    name="zst",
    suffixes=(".zst",),
    recognises=lambda head, _: head.startswith(b"\x28\xb5\x2f\xfd"),
    read=_refuse("Zstandard is not unpacked here", "unpack it first: zstd -d FILE"),
)
JSON = PageFormat(
    name="json",
    suffixes=(".json",),
    recognises=lambda head, suffix: (
        suffix in {"", ".json", ".txt"} and bool(_JSON_START.match(head))
    ),
    read=_refuse(
        "this is one JSON value, not one object a line", "write it as JSONL: jq -c '.[]' FILE"
    ),
)
