"""Configuration: defaults, files, and what is told about wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirecopy.errors import ConfigError
from wirecopy.pipeline.config import ProjectConfig, format_config, parse_config, read_config


def test_effective_file_reads_back_the_same(tmp_path: Path) -> None:
    """The printed configuration, written to a file, gives the same configuration."""
    path = tmp_path / "wirecopy.toml"
    given = parse_config(
        {"stories": {"window_days": 9}, "dispatches": {"derivation": {"copy_cover": 0.5}}},
        where="test",
    )
    path.write_text(format_config(given), encoding="utf-8")
    again = read_config(path)
    assert format_config(again) == format_config(given)
    assert again.digest() == given.digest() != ProjectConfig().digest()


def test_sizes_and_workers_do_not_change_the_digest() -> None:
    """How a run is cut into pieces is no part of what the rows depend on."""
    given = parse_config({"pipeline": {"workers": 3, "shard_pages": 5}}, where="test")
    assert given.digest() == ProjectConfig().digest()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[storys]\n", 'did you mean "stories"'),
        ("[stories]\nwindow_day = 3\n", 'did you mean "window_days"'),
        ('[stories]\nwindow_days = "three"\n', "must be a whole number"),
        ("[stories]\nwindow_days = true\n", "must be a whole number"),  # true is no number
        ("[pipeline]\ntime_limit = [1]\n", "must be a number"),
        ("[pipeline]\nround_pages = 0\n", "round_pages must be above 0"),
        ("[pipeline]\nworkers = -1\n", "must be 0 or more"),
        ('[pipeline]\nray_address = "cluster"\n', "must be local, auto or HOST:PORT"),
        ("[articles]\nstart_score = nan\n", "must be 0 or more, and finite"),
        (
            "[pipeline]\nray_address = 3\n",
            "must be text in quotation marks;|must be text in quotation marks$",
        ),
        ("stories = 3\n", "must be a table"),
        ("[dispatches]\nderivation = 3\n", "must be a table"),
        ("[stories\n", "not TOML.*; mend that line"),
        ('[facts]\nreader = "typo"\n', "no reader 'typo'"),
        ('[facts]\nreader = "spacy:no_such_pipeline"\n', "spacy:no_such_pipeline"),
        ("[dispatches.derivation]\ncopy_covr = 0.5\n", 'did you mean "copy_cover"'),
    ],
)
def test_wrong_configuration_is_told(tmp_path: Path, text: str, told: str) -> None:
    """A wrong key or value is told with its place and, where one is near, the right word."""
    path = tmp_path / "wirecopy.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=told) as caught:
        read_config(path)
    assert str(path) in str(caught.value)
