"""Pages saved by browsers, in one file or with a folder beside them."""

from __future__ import annotations

import base64
import quopri
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wirecopy.model import Problem, RawPage
from wirecopy.pages import PageDefaults, PagesConfig, find_pages, read_page
from wirecopy.pages.files import apart

HTML = "<html><head><title>Grüße</title></head><body><p>Viele Grüße.</p></body></html>"
HEAD = """From: <Saved by a browser>
Snapshot-Content-Location: https://example.org/1
Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
Date: Thu, 03 Apr 2025 10:15:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="XX"

"""
FRAME = "--XX\nContent-Type: text/html\nContent-ID: <frame>\n\n<p>A frame.\n"
PICTURE = "--XX\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


def _part(encoding: str, body: bytes, kind: str = 'text/html; charset="utf-8"') -> str:
    return (
        f"--XX\nContent-Type: {kind}\nContent-ID: <root>\nContent-Transfer-Encoding: {encoding}\n"
        f"Content-Location: https://example.org/1\n\n{body.decode('ascii')}\n"
    )


ROOT = _part("quoted-printable", quopri.encodestring(HTML.encode()))


def _read(path: Path, content: str) -> list[RawPage | Problem]:
    path.write_bytes(content.replace("\n", "\r\n").encode())
    return list(find_pages([path]))


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "pages", "a.txt"])
@pytest.mark.parametrize(
    "root",
    [
        ROOT,
        _part("base64", base64.b64encode(HTML.encode())),
        _part("base64", base64.b64encode(HTML.encode("cp1252")), "text/html; charset=windows-1252"),
    ],
)
def test_saved_page(name: str, root: str, tmp_path: Path) -> None:
    """The page comes with its address, the time it was saved, and its encoding."""
    (raw,) = _read(tmp_path / name, HEAD + root + PICTURE + FRAME + "--XX--\n")
    assert isinstance(raw, RawPage)
    assert (raw.url, raw.media) == ("https://example.org/1", "html")
    assert raw.captured_at == datetime(2025, 4, 3, 10, 15, tzinfo=UTC)
    assert read_page(raw).text == "Viele Grüße.\n"


def test_the_named_root_is_the_page(tmp_path: Path) -> None:
    """Where the file names its root, a frame before it is not the page."""
    head = HEAD.replace('type="text/html"', 'start="<root>"')
    (raw,) = _read(tmp_path / "a.mhtml", head + FRAME + ROOT + "--XX--\n")
    assert isinstance(raw, RawPage)
    assert b"Viele" in raw.data


def test_what_the_user_says_of_the_capture_holds(tmp_path: Path) -> None:
    """A time of capture that was given stands before the one in the file."""
    (tmp_path / "a.mht").write_text(HEAD + ROOT)
    when = datetime(2025, 5, 1, tzinfo=UTC)
    (raw,) = find_pages([tmp_path / "a.mht"], defaults=PageDefaults(captured_at=when))
    assert isinstance(raw, RawPage)
    assert raw.captured_at == when


#: content, codes of what is found
BAD = [
    (HEAD + PICTURE + "--XX--\n", ["format"]),
    (HEAD, ["format"]),
    (HEAD + ROOT, ["page"]),  # cut behind the page
    (HEAD + ROOT + "<!-- saved -->\n", ["page"]),  # and behind a comment below it
    (HEAD + _part("7bit", HTML.encode("ascii", "replace")[:-9]), ["truncated"]),  # cut in the page
    (HEAD + _part("7bit", HTML.encode("ascii", "replace")[:-9]) + "--XX", ["page"]),
    (HEAD.replace("03 Apr 2025", "99 Foo 2025") + ROOT, ["page"]),
    (HEAD.replace('"XX"', '"YY"') + ROOT, ["format"]),
    (HEAD + ROOT.replace("quoted-printable", "base64") + "--XX--\n", ["page"]),
]


@pytest.mark.parametrize(("content", "codes"), BAD)
def test_bad_file(content: str, codes: list[str], tmp_path: Path) -> None:
    """A damaged file gives its page where that is whole, or one problem."""
    found = _read(tmp_path / "a.mhtml", content)
    assert [item.code if isinstance(item, Problem) else "page" for item in found] == codes


def test_a_letter_is_no_saved_page(tmp_path: Path) -> None:
    """A text that opens with words and a colon is read as text."""
    (raw,) = _read(tmp_path / "a.txt", "From: the editor\n\nA line.\n")
    assert isinstance(raw, RawPage)
    assert raw.media is None


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_fichiers", "_archivos", ".files"])
def test_parts_of_a_saved_page_are_no_pages(ending: str, tmp_path: Path) -> None:
    """Frames in the folder beside a saved page are passed over; like-named folders are not."""
    for name in (f"page{ending}/ad.html", f"other{ending}/a.html", "page.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>A line.")
    found = [item.locator for item in find_pages([tmp_path]) if isinstance(item, RawPage)]
    assert found == [str(tmp_path / f"other{ending}/a.html"), str(tmp_path / "page.html")]


def test_parts_nested_without_end_are_a_problem(tmp_path: Path) -> None:
    """Mails within mails, deeper than a parser follows, give a problem and no crash."""
    nested = "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 1500
    (problem,) = _read(tmp_path / "a.mhtml", f"{nested}{HTML}")
    assert isinstance(problem, Problem)
    assert (problem.code, "nested" in problem.what) == ("format", True)


def test_a_saved_page_of_empty_parts_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of six bytes cost the time allowed and no more."""
    monkeypatch.setattr(apart, "_SECONDS_A_BYTE", 0)
    opening = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    (tmp_path / "a.mht").write_text(opening + "--b\n\nx\n" * 500_000)
    (refused,) = find_pages([tmp_path / "a.mht"], PagesConfig(file_seconds=0.5))
    assert isinstance(refused, Problem)
    assert refused.code == "timeout"
    assert refused.what == "reading the saved page took more than 0.5 s of CPU time"
