"""Folders: the files under a path in the order of names, without running in circles.

A folder in which a browser put the pictures, scripts and frames of a saved page ("page_files"
beside "page.html") holds no pages and is passed over, and so are the settings of a project and its store,
whose pages were read already.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from wirecopy.model import Problem
from wirecopy.pages.problems import file_problem, make_problem

logger = logging.getLogger(__name__)

#: What tells the store of a project.
_STORE_NAMES = {"CURRENT", "manifests", "parts"}
#: The settings of a project stand beside its store.
_SETTINGS = "wirecopy.toml"
#: What browsers add to the name of a page for the folder of its parts, by their language.
_PARTS_ENDINGS = (
    "_files",
    ".files",
    "-Dateien",
    "-filer",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_bylos",
    "_elemei",
    "_fajlovi",
    "_ficheiros",
    "_fichiers",
    "_file",
    "_fitxers",
    "_pliki",
    "_soubory",
    "_tiedostot",
)
_PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".mht")


def walk_files(path: Path) -> Iterator[Path | Problem]:
    """``path`` itself, or the files in it and below; hidden ones are left out.

    Links to folders are followed.  A link back to a folder that is being walked is a problem
    (``loop``); one to a folder that was walked already is passed over, since its files were read.
    Pipes, sockets and devices are read when they are named, and problems in a folder.
    """
    try:
        if not path.is_dir():
            path.stat()
            yield path
            return
    except OSError as error:
        yield file_problem(error, str(path))
        return
    yield from _walk(path)


def _walk(top: Path) -> Iterator[Path | Problem]:
    seen: set[Path] = set()
    waiting: list[tuple[Path, tuple[Path, ...]]] = [(top, ())]
    while waiting:
        path, above = waiting.pop()
        try:
            if not path.is_dir():
                path.stat()
                yield path if path.is_file() else _special(path)
                continue
            real = path.resolve()
            children = sorted(path.iterdir(), key=lambda child: child.name, reverse=True)
        except (OSError, RuntimeError) as error:
            yield _walk_problem(error, path)
            continue
        if real in above:
            yield _loop(path)
        elif real not in seen:
            seen.add(real)
            inside = (*above, real)
            names = {child.name for child in children}
            if names >= _STORE_NAMES:
                yield from _store(path, is_named=path == top)
            else:
                waiting.extend((c, inside) for c in children if not _is_left_out(c, names))


def _is_left_out(path: Path, names: set[str]) -> bool:
    """Hidden files, the settings of a project, and the folder of a saved page's parts."""
    if path.name.startswith(".") or path.name == _SETTINGS:
        return True
    stems = (path.name.removesuffix(end) for end in _PARTS_ENDINGS if path.name.endswith(end))
    return any(stem + end in names for stem in stems for end in _PAGE_ENDINGS) and path.is_dir()


def _store(path: Path, *, is_named: bool) -> Iterator[Problem]:
    """A store is a problem when it is what was named."""
    logger.info("left out %s: the store of a project", path)
    if is_named:
        yield make_problem(
            "format",
            "this is the store of a project, and its pages were read already",
            where=str(path),
            advice="name the files the project was made of",
        )


def _special(path: Path) -> Problem:
    return make_problem(
        "unreadable",
        "neither a file nor a folder, but a pipe, a socket or a device",
        where=str(path),
        advice="name it by itself to read it",
    )


def _walk_problem(error: OSError | RuntimeError, path: Path) -> Problem:
    """Links that only lead to each other: an OSError or, in Python 3.12 and before, a RuntimeError."""
    return file_problem(error, str(path)) if isinstance(error, OSError) else _loop(path)


def _loop(path: Path) -> Problem:
    return make_problem(
        "loop",
        "this link leads back into a folder that holds it",
        where=str(path),
        advice="remove the link; its files were read once",
    )
