"""What can be wrong with an input: the errors of this stage, and their form as records.

Codes: ``empty``, ``decode``, ``format``, ``too_large``, ``permission``, ``missing``, ``loop``,
``broken_line``, ``missing_column``, ``bad_date``, ``truncated``, ``unreadable``.
"""

from __future__ import annotations

import errno
import re
from dataclasses import replace

from wirecopy.errors import DecodeError, FormatError, InputError
from wirecopy.model import Problem

STAGE = "pages"
#: Code of a file that ends too early, or is damaged within.
DAMAGED = "truncated"
_FILE_CODES = {
    errno.EACCES: ("permission", "give yourself the right to read it"),
    errno.EPERM: ("permission", "give yourself the right to read it"),
    errno.ENOENT: ("missing", "check the path"),
    errno.ENOTDIR: ("missing", "check the path"),
    errno.ELOOP: ("loop", "remove the link"),
    errno.ENAMETOOLONG: ("missing", "check the path"),
}
#: What stands where a path should: ``https://...``, of which a path keeps one slash.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")


class EmptyPageError(FormatError):
    """The page has no text at all."""

    code = "empty"


class BinaryPageError(DecodeError):
    """The bytes are a picture, an archive or another thing that is no text."""

    code = "decode"


def problem_from(error: InputError, *, where: str) -> Problem:
    """``error`` as a record about the input at ``where``."""
    return make_problem(
        error.code, error.what, where=error.where or where, advice=error.advice or "check the input"
    )


def make_problem(code: str, what: str, *, where: str, advice: str) -> Problem:
    """A problem of this stage."""
    return Problem(code=code, what=what, where=where, advice=advice, stage=STAGE)


def with_pages_kept(problem: Problem, count: int) -> Problem:
    """A problem of a damaged file that says how many pages were found before the damage."""
    kept = "nothing before the damage could be read"
    if count:
        kept = f"the {count:,} pages before the damage were read"
    if count == 1:
        kept = "the page before the damage was read"
    return replace(problem, advice=f"{problem.advice}; {kept}")


def file_problem(error: OSError, where: str) -> Problem:
    """What the system said about a file or folder, as a record."""
    code, advice = _FILE_CODES.get(error.errno or 0, ("unreadable", "check the file and its disk"))
    if code == "missing" and _ADDRESS.match(where):
        advice = "addresses are not fetched: save the page, and add its file with --url"
    return make_problem(code, (error.strerror or str(error)).lower(), where=where, advice=advice)
