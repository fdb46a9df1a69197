"""Outlets that stand under two names, since some of their pages do not say it."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.made import make_project

from wirecopy.corpus.hosts import told_apart

TEXT = "Ferry late again\n\nThe ferry to Amery was late on {day}, the harbour master of the port said.\n"


def _page(host: str, outlet: str | None, day: str) -> dict[str, str]:
    page = {"url": f"https://www.{host}/{day}", "text": TEXT.format(day=day)}
    return {**page, "outlet": outlet} if outlet else page


def test_a_host_and_the_name_of_its_outlet_are_told_together(tmp_path: Path) -> None:
    """A host without a name, one with several outlets, and one that all pages name are none."""
    pages = [
        _page("amery.example", "The Amery Star", "Monday"),
        _page("amery.example", None, "Tuesday"),
        _page("nameless.example", None, "Monday"),
        _page("shared.example", None, "Monday"),
        _page("shared.example", "North Post", "Tuesday"),
        _page("shared.example", "South Post", "Friday"),
        _page("lisse.example", "Lisse Daily", "Monday"),
    ]
    with make_project(tmp_path, pages) as corpus:
        hosts = corpus.status().unnamed_hosts
    assert hosts == {"amery.example": "The Amery Star"}
    (line,) = told_apart(hosts)
    assert "amery.example (pages there: The Amery Star)" in line
    assert not list(told_apart({}))


def test_few_hosts_are_told_by_name() -> None:
    """A crawl may have thousands."""
    (line,) = told_apart({f"h{n}.example": f"Paper {n}" for n in range(8)})
    assert "8 outlets" in line
    assert "h4.example" in line
    assert "h5.example" not in line
    assert "and 3 more" in line
