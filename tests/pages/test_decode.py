"""Bytes become text by mark, declaration or detection, and never stop the reading."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.errors import DecodeError
from wirecopy.pages.decode import codec_name, decode_page

RUSSIAN = "Министр сказал в четверг, что переговоры будут продолжены на следующей неделе.\n" * 3
GERMAN = "Die Ministerin erklärte, die Gespräche würden nächste Woche fortgeführt.\n" * 3
POLISH = (
    "Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu, późnym wieczorem.\n"
    * 3
)

#: text, encoding of the bytes, what the envelope declares, name expected
ENCODINGS = [
    (GERMAN, "utf-8", None, "utf-8"),
    (GERMAN, "utf-8-sig", None, "utf-8"),
    (GERMAN, "utf-8", "iso-8859-1", "utf-8"),  # a wrong declaration
    (GERMAN, "latin-1", None, "cp1252"),
    (GERMAN, "cp1252", "windows-1252", "cp1252"),
    (RUSSIAN, "cp1251", None, "cp1251"),
    (RUSSIAN, "koi8-r", "koi8-r", "koi8-r"),
    (RUSSIAN, "utf-16", None, "utf-16-le"),
    (RUSSIAN, "utf-16-be", None, "utf-16-be"),  # no mark
    (GERMAN, "utf-16-le", None, "utf-16-le"),
    (GERMAN, "utf-32", None, "utf-32-le"),
    (POLISH, "iso-8859-2", "iso-8859-2", "iso8859-2"),
    (GERMAN, "utf-8", "rot13", "utf-8"),  # no encoding of text
]


@pytest.mark.parametrize(("text", "encoding", "declared", "name"), ENCODINGS)
def test_encoding(text: str, encoding: str, declared: str | None, name: str) -> None:
    """Text comes out as it went in, whatever it was written in."""
    assert decode_page(text.encode(encoding), declared=declared) == (text, name)


def test_meta_charset_counts_for_html_only() -> None:
    """A page's own declaration is believed when the page is HTML."""
    data = b'<meta charset="windows-1251"><p>' + "Да".encode("cp1251")
    assert decode_page(data, is_html=True).text.endswith("Да")


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    """A cut character in a long page leaves one mark, not a page of wrong letters."""
    decoded = decode_page(GERMAN.encode() * 20 + b"\xe4 end")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\0" * 500]
)
def test_files_that_are_no_text(data: bytes) -> None:
    """Pictures, archives and noise are refused with a code."""
    with pytest.raises(DecodeError) as caught:
        decode_page(data, where="a.txt")
    assert caught.value.code == "decode"
    assert "a.txt" in str(caught.value)


@pytest.mark.parametrize("label", ["unicode_escape", "idna", "zlib", "undefined", "x" * 99, ""])
def test_labels_that_are_no_encoding(label: str) -> None:
    """Only encodings the web knows are used, whatever a page declares."""
    assert codec_name(label) is None


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-16", "shift_jis", "nonsense"]),
    st.booleans(),
)
def test_any_bytes(data: bytes, declared: str | None, is_html: bool) -> None:
    """Any bytes give text or one clear error."""
    with suppress(DecodeError):
        decode_page(data, declared=declared, is_html=is_html).text.encode("utf-8", "surrogatepass")
