"""Word lists: every list of the files is read by the code, once, and holds words."""

import re
from collections import Counter
from pathlib import Path

import pytest

import wirecopy
from wirecopy.data.word_lists import load_word_lists

_SOURCE = Path(wirecopy.__file__).parent
_FILES = (
    "actor_words",
    "place_words",
    "quote_words",
    "edit_words",
    "article_words",
    "time_words",
    "sentence_words",
)
_CALL = re.compile(r'\b(\w+_words)\(\s*"(\w+\.\w+)"')


def _read_by_code() -> Counter[tuple[str, str]]:
    texts = (path.read_text("utf-8") for path in _SOURCE.rglob("*.py"))
    return Counter(call for text in texts for call in _CALL.findall(text))


@pytest.mark.parametrize("file", _FILES)
def test_every_list_is_read_once(file: str) -> None:
    """No list of the file is dead, and no two rules share one unseen."""
    calls = {name: count for (read, name), count in _read_by_code().items() if read == file}
    assert calls == dict.fromkeys(load_word_lists(file), 1)


@pytest.mark.parametrize("file", _FILES)
def test_no_list_is_empty(file: str) -> None:
    """Every list holds words."""
    assert all(load_word_lists(file).values())
