"""Bytes become text by mark, declaration or detection, and never stop the reading."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirecopy.errors import DecodeError
from wirecopy.pages.decode import codec_name, decode_page
from wirecopy.pages.flat import clean_text

RUSSIAN = "Министр сказал в четверг, что переговоры будут продолжены на следующей неделе.\n" * 3
GERMAN = "Die Ministerin erklärte, die Gespräche würden nächste Woche fortgeführt.\n" * 3
POLISH = (
    "Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu, późnym wieczorem.\n"
    * 3
)

JAPANESE = (
    "外相は火曜日、港町で会談し、フェリー航路について話し合った。会見は開かれなかった。\n" * 2
)
CHINESE = "两国部长在港口城市会晤，讨论了渡轮航线。会后没有举行记者会。\n" * 2
KOREAN = "양국 장관은 항구 도시에서 만나 여객선 노선을 논의했다. 기자회견은 없었다.\n" * 2
GREEK = "Οι υπουργοί συναντήθηκαν στην πόλη του λιμανιού και συζήτησαν για τη γραμμή.\n" * 2
ARABIC = "التقى وزيرا البلدين في مدينة الميناء وبحثا خط العبارات بين الضفتين.\n" * 2

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
    (RUSSIAN, "utf-32-be", None, "utf-32-be"),
    (ARABIC, "utf-32-le", None, "utf-32-le"),
    (JAPANESE, "utf-16-le", None, "utf-16-le"),  # no mark and hardly a zero byte
    (CHINESE, "utf-16-be", "utf-16", "utf-16-be"),
    (JAPANESE, "shift_jis", None, "shift_jis"),
    (JAPANESE, "euc-jp", None, "euc_jp"),
    (JAPANESE, "iso2022_jp", None, "iso2022_jp"),
    (CHINESE, "gb18030", None, "gb18030"),
    (KOREAN, "euc-kr", None, "cp949"),
    # Latin-1 that the server says of everything
    (RUSSIAN, "cp1251", "iso-8859-1", "cp1251"),
    (JAPANESE, "shift_jis", "iso-8859-1", "shift_jis"),
    (GREEK, "cp1253", "windows-1252", "iso8859-7"),
    (ARABIC, "cp1256", "us-ascii", "cp1256"),
    # declarations in which the bytes have no meaning
    (RUSSIAN, "cp1251", "utf-8", "cp1251"),
    (RUSSIAN, "cp1251", "shift_jis", "cp1251"),
]


@pytest.mark.parametrize(("text", "encoding", "declared", "name"), ENCODINGS)
def test_encoding(text: str, encoding: str, declared: str | None, name: str) -> None:
    """Text comes out as it went in, whatever it was written in."""
    assert decode_page(text.encode(encoding), declared=declared) == (text, name)


def test_a_page_knows_better_than_its_server() -> None:
    """Latin-1 in the header goes behind what the page declares; anything else goes before it."""
    page = '<meta charset="windows-1250"><p>Ministři se sešli.'
    data = page.encode("cp1250")
    assert decode_page(data, declared="iso-8859-1", is_html=True) == (page, "cp1250")
    assert decode_page(data, declared="iso-8859-2", is_html=True).encoding == "iso8859-2"


def test_latin1_with_much_markup_is_believed() -> None:
    """Tags do not count as letters, and accented letters of Western Europe are few."""
    page = (
        "<div class='a'><p>é à è ù</p><p>L'été à Évian, la forêt était très fréquentée.</p></div>"
    )
    assert decode_page(page.encode("cp1252"), declared="latin1", is_html=True) == (page, "cp1252")


def test_mostly_utf8_beats_a_declaration() -> None:
    """One stray byte in a page of UTF-8 does not make a wrong declaration right."""
    decoded = decode_page(GERMAN.encode() * 9 + b"\xa0 end", declared="iso-8859-1")
    assert decoded.encoding == "utf-8"
    assert "würden" in decoded.text


def test_halves_of_surrogate_pairs_do_not_change_the_encoding() -> None:
    """Bytes that some programs write for characters beyond U+FFFF are read as what they mean."""
    data = GERMAN.encode() + "\ud83d\ude00 and \ud800".encode("utf-8", "surrogatepass")
    decoded = decode_page(data, declared="utf-8")
    assert decoded.encoding == "utf-8"
    assert clean_text(decoded.text).endswith("\U0001f600 and \ufffd")


def test_nuls_do_not_change_the_encoding() -> None:
    """Zero bytes here and there in UTF-8 are no sign of UTF-16; cleaned, they are marked."""
    decoded = decode_page(GERMAN.encode().replace(b".", b"\0.\0\0"))
    assert decoded.encoding == "utf-8"
    assert clean_text(decoded.text) == GERMAN.replace(".", "\ufffd.\ufffd\ufffd")


def test_meta_charset_counts_for_html_only() -> None:
    """A page's own declaration is believed when the page is HTML."""
    data = b'<meta charset="windows-1251"><p>' + "Да".encode("cp1251")
    assert decode_page(data, is_html=True).text.endswith("Да")


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    """A cut character in a long page leaves one mark, not a page of wrong letters."""
    decoded = decode_page(GERMAN.encode() * 20 + b"\xe4 end")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1


def test_lone_bytes_in_ascii_are_marks_of_windows() -> None:
    """A page that declares nothing and has a few curly quotes is Windows-1252."""
    text = (
        "“We are not a charity”, the harbour’s chairman said at the café – and left.\n"
        + 90 * "The boats came late. "
    )
    assert decode_page(text.encode("cp1252")) == (text, "cp1252")


def _wrapped(text: str) -> str:
    markup = "<div class='column'><span class='label'>" * 40 + "</span></div>" * 40
    return f"<html><body>{markup}<script>{'var a = 1;' * 400}</script><p>{text}</p>{markup}</body></html>"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Burmistrz oznajmił, że umowa z firmą jest gotowa.", "cp1250", "cp1250"),
        ("Mestská rada oznámila, že sieť zostane zatvorená.", "cp1250", "cp1250"),
        ("Ministr oznámil, že smlouva s městem bude hotova.", "cp1250", "cp1250"),
        ("Başkan köprünün yapımını anlattı.", "cp1254", "cp1254"),
        ("Le maire a annoncé que le pont sera réparé bientôt.", "cp1252", "cp1252"),
        ("The skipper met René at the café for £20.", "cp1252", "cp1252"),
        ("“The harbour’s chairman left” – by boat.", "cp1252", "cp1252"),
    ],
)
def test_lone_letters_between_markup_are_told_by_the_text(
    text: str, encoding: str, name: str
) -> None:
    """The markup of a page hides how many of its letters are accented; marks say nothing."""
    decoded = decode_page(_wrapped(text).encode(encoding), is_html=True)
    assert (decoded.encoding, text in decoded.text) == (name, True)


def test_a_character_that_is_cut_in_ascii_is_marked() -> None:
    """Two bytes of a character of UTF-8 stand together."""
    decoded = decode_page(b"The boats came late. " * 90 + b"\xe2\x80 end")
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith("\ufffd end")


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
