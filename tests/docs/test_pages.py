"""The documentation holds together: links resolve, generated pages are fresh, commands are named."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from wirecopy.cli.app import COMMANDS
from wirecopy.model import BlockKind

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\(([^()\s]+)\)")


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """The script that makes the generated pages."""
    spec = importlib.util.spec_from_file_location("build", ROOT / "docs" / "build_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _anchors(page: Path) -> set[str]:
    """Anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    """Every relative link leads to a file, and its anchor to a heading."""
    broken = []
    for link in _LINK.findall(page.read_text("utf-8")):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        goal = (page.parent / path).resolve() if path else page
        if not goal.exists() or (anchor and anchor not in _anchors(goal)):
            broken.append(link)
    assert broken == []


def test_every_page_is_reached_from_the_index() -> None:
    """No page of the documentation is an orphan."""
    index = ROOT / "docs" / "index.md"
    linked = {
        (index.parent / link.partition("#")[0]).resolve()
        for link in _LINK.findall(index.read_text("utf-8"))
    }
    assert set((ROOT / "docs").rglob("*.md")) - linked == {index}


def test_every_label_of_a_line_is_explained() -> None:
    """The reference names each label that a line can have, once."""
    page = (ROOT / "docs" / "reference" / "inputs-and-outputs.md").read_text("utf-8")
    section = page.partition("## Labels of lines")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    named = [label for row in rows for label in re.findall(r"`(\w+)`", row)]
    assert sorted(named) == sorted(kind.value for kind in BlockKind)


def test_generated_pages_are_fresh(builder: ModuleType) -> None:
    """The pages of commands, tables, settings and codes are what ``python docs/build_reference.py`` writes."""
    folder = ROOT / "docs" / "reference"
    assert (folder / "cli.md").read_text("utf-8") == builder.cli_page()
    assert (folder / "configuration.md").read_text("utf-8") == builder.configuration_page()
    assert (folder / "codes.md").read_text("utf-8") == builder.codes_page()
    assert (folder / "data-dictionary.md").read_text("utf-8") == builder.tables_page()


def test_the_readme_has_both_commands() -> None:
    """The README holds the command that runs the demo and the one that runs the tests."""
    readme = (ROOT / "README.md").read_text("utf-8")
    venv = "python3 -m venv .venv && .venv/bin/pip install"
    assert f"{venv} . && .venv/bin/wirecopy demo" in readme
    assert f"{venv} -e '.[dev]' && .venv/bin/python -m pytest" in readme


def test_the_readme_has_the_figures_of_the_benchmark() -> None:
    """What the README says of events is what was measured last, rounded."""
    measured = (ROOT / "benchmarks" / "quality.md").read_text("utf-8")
    section = measured.partition("\n## events.seeds\n")[2].partition("\n## ")[0]
    row = re.search(r"^\| wirecopy \| ([\d.]+) \| ([\d.]+) \|", section, re.MULTILINE)
    assert row is not None
    right, found = (round(float(share)) for share in row.groups())
    readme = (ROOT / "README.md").read_text("utf-8")
    assert f"{right} of 100 events that are read are right" in readme
    assert f"{found} of 100 that are told are found" in readme


def test_the_picture_is_there() -> None:
    """The README's picture is an SVG without scripts or links to elsewhere."""
    picture = (ROOT / "docs" / "demo.svg").read_text("utf-8")
    assert picture.lstrip().startswith("<svg")
    assert "<script" not in picture


def test_only_known_commands_are_named() -> None:
    """Every ``wirecopy X`` in a code block of the documentation is a command."""
    unknown = set()
    for page in PAGES:
        for block in re.findall(r"```(?:sh|text)\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            named = re.findall(
                r"^(?:\S*/)?wirecopy (?:--project \S+ )?([a-z]+)", block, re.MULTILINE
            )
            unknown |= set(named) - set(COMMANDS)
    assert unknown == set()


@pytest.mark.parametrize("word", ["source"])
def test_banned_words_stay_out(word: str) -> None:
    """The words the glossary bans stand only where it explains them."""
    allowed = {"glossary.md", "CONTRIBUTING.md"}
    for page in PAGES:
        if page.name not in allowed:
            assert not re.search(rf"\b{word}s?\b", page.read_text("utf-8")), page.name


def test_the_citation_names_the_authors() -> None:
    """CITATION.cff names the founders and the version of the package."""
    from wirecopy import __version__

    text = (ROOT / "CITATION.cff").read_text("utf-8")
    assert "name: The wirecopy founders" in text
    assert f"version: {__version__}" in text
