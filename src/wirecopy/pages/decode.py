"""Decoding: bytes to text, once, by the first of these that holds.

1. a byte order mark;
2. the escapes of ISO-2022-JP, which look like ASCII;
3. bytes that are strictly UTF-8, also with halves of surrogate pairs (text in another encoding is
   almost never valid UTF-8 by chance, while pages that declare Latin-1 and send UTF-8 are common);
4. UTF-16 or UTF-32 without a mark, told by the pattern of zero bytes or, where the script leaves
   none, by the blocks its characters fall in;
5. UTF-8 with a few broken bytes (cut characters, a stray byte of an advertisement);
6. the encoding the envelope declares (an HTTP header) or the page's own ``<meta charset>``, unless
   the bytes have no meaning in it.  Latin-1 is what servers declare unasked: any other declaration
   goes before it, and it is not believed when most letters would be accented ones;
7. where the bytes beyond ASCII are few and each stands alone: Windows-1252 when they are marks (of quotation, a
   dash), and what the letters of the text without its markup tell when letters are among them;
8. detection by letter statistics, which a short text can mislead: a Polish line may be read as
   Latin-1.  Windows-1252 when nothing is found.

Missed: pages in Latin letters of one half of Europe that declare the encoding of the other half.
Bytes that have no meaning become U+FFFD and never stop the reading.  Files that are no text
(pictures, archives, office documents) are refused.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from wirecopy.pages.problems import BinaryPageError

#: Longest first: the mark of UTF-32-LE begins with the mark of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: The standard asks for the first 1,024 bytes; real pages put long comments before it.
_META_BYTES = 8192
_META_CHARSET = re.compile(
    rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE
)
#: Names the standard's table lacks or that pages use loosely.
_ALIASES = {
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "cp1251": "cp1251",
    "cp1252": "cp1252",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "cp949": "cp949",
    "uhc": "cp949",
}
#: Enough for the letter statistics of a page; the detector's own default is 128 KB.
_DETECT_BYTES = 65_536
#: A page read as UTF-8 may have this share of bytes that are not: a page of 100 KB with a few
#: cut characters has 1e-4, Latin-1 prose of any European language has more than 5e-3.
_BROKEN_UTF8_SHARE = 0.002
#: Whole characters of several bytes to one broken one, where UTF-8 is surer than any declaration:
#: in other encodings, what looks like a whole one is the exception.
_WHOLE_TO_BROKEN = 10
#: A declaration is not believed when this share of the characters would be without a meaning.
_NO_MEANING_SHARE = 0.02
#: Share of accented letters in prose: 0.12 at most in Western Europe; Cyrillic, Greek or Arabic
#: read as Latin-1 has almost nothing else.
_ACCENTED_SHARE = 0.4
_MARKUP = re.compile(r"<(?:script|style)\b.{0,20000}?</|<[^<>]{1,2000}>", re.DOTALL | re.IGNORECASE)
_ACCENTED = re.compile("[\u00c0-\u024f\u0192\ufffd\u0080-\u009f]")
_SEVERAL_BYTES = re.compile("[^\x00-\x7f\ufffd]")
#: A byte beyond ASCII between two of ASCII; parts of a character of UTF-8 stand together.
_LONE_BYTE = re.compile(rb"(?<=[\x00-\x7f])[\x80-\xff](?=[\x00-\x7f])")
#: Marks that have one place in all encodings of Windows for Latin letters: quotation, dashes, signs.
_MARK_BYTES = b"\x80\x82\x84\x85\x86\x87\x89\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa6\xa7\xa9\xab\xad\xae\xb0\xb7\xbb"
#: No page is in an encoding of DOS: such a guess tells whose letters they are.
_GUESSED_DOS = {"cp852": "cp1250"}
_UNICODE = ("utf-8", "utf_8", "utf-16", "utf_16")
_JAPANESE_ESCAPES = (b"\x1b$@", b"\x1b$B")
#: Zero bytes in ASCII text as UTF-16 are half of all bytes, in Cyrillic text (spaces, marks) about
#: one in ten of one parity; other encodings of text have none.
_ZERO_SHARE = 0.04
#: A zero byte alone is a stray one.
_MIN_ZEROS = 2
_SAMPLE_BYTES = 16_384
#: Control characters that no text of ours holds above this share; compressed data has 10 %.
_CONTROL_SHARE = 0.02
#: Random bytes read as Windows-1252 have one such character to five letters.
_CONTROL_TO_LETTERS = 0.1
#: Characters of East Asian text, and those among them that every such text has: kana, full-width
#: marks.  Other encodings read as UTF-16 by mistake have few of the first or none of the second.
_EAST_ASIAN = re.compile(
    "[\u2010-\u2030\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef\x09-\x7e]"
)
_EAST_ASIAN_MARKS = re.compile("[\u3000-\u30ff\uff00-\uff9f]")
_EAST_ASIAN_SHARE = 0.95
_EAST_ASIAN_MARK_SHARE = 0.02
_CONTROL_CHARS = re.compile("[\x00-\x07\x0e-\x1a\x1c-\x1f\ufffd]")
#: First bytes of common files that are no text, with the word we use for them.
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip file inside a file"),
    (b"\xfd7zXZ", "an XZ file"),
    (b"BZh9", "a bzip2 file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a media file"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x00asm", "a program"),
)


class Decoded(NamedTuple):
    """Text, and the encoding it was read in."""

    text: str
    encoding: str


def decode_page(
    data: bytes, *, declared: str | None = None, is_html: bool = False, where: str | None = None
) -> Decoded:
    """Text of ``data``.

    Raises:
        BinaryPageError: the bytes are no text (code ``decode``).
    """
    _refuse_binary(data, where)
    labels = [declared, meta_charset(data) if is_html else None]
    decoded = (
        _by_mark(data)
        or _as_escaped_japanese(data)
        or _as_utf8(data)
        or _by_zero_bytes(data)
        or _by_east_asian_pairs(data)
        or _as_broken_utf8(data, _WHOLE_TO_BROKEN)
        or _as_declared(data, [label for label in labels if label])
        or _as_lone_bytes(data)
        or _as_broken_utf8(data, 0)
        or _by_detection(data)
    )
    _refuse_noise(decoded.text, where)
    return decoded


def meta_charset(data: bytes) -> str | None:
    """The charset a page's own head declares, as written."""
    match = _META_CHARSET.search(data, 0, _META_BYTES)
    return match.group(1).decode("ascii") if match else None


def codec_name(label: str) -> str | None:
    """The codec for an encoding label as the web uses it; None for labels that are no text encoding."""
    label = label.strip().lower()
    if label in _ALIASES:
        return _ALIASES[label]
    from resiliparse.parse.encoding import map_encoding_to_html5

    name = map_encoding_to_html5(label, False)
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _refuse_binary(data: bytes, where: str | None) -> None:
    head = data[:32]
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            raise BinaryPageError(
                f"this is {kind}, not text", where=where, advice="give pages as text, HTML or JSONL"
            )


def _refuse_noise(text: str, where: str | None) -> None:
    sample = text[:_SAMPLE_BYTES]
    if not sample:
        return
    noise = len(_CONTROL_CHARS.findall(sample))
    if noise > _CONTROL_SHARE * len(sample) + 1 and noise > _CONTROL_TO_LETTERS * _letters(sample):
        raise BinaryPageError(
            "these bytes are no text in any encoding we know",
            where=where,
            advice="check that the file is a page, and not compressed or encrypted",
        )


def _letters(sample: str) -> int:
    return sum(map(str.isalpha, sample))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name)
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    if b"\0" in data[:_SAMPLE_BYTES] and _zero_pattern(data):
        return None
    for errors in ("strict", "surrogatepass"):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("utf-8", errors), "utf-8")
    return None


def _as_escaped_japanese(data: bytes) -> Decoded | None:
    if data.isascii() and any(escape in data for escape in _JAPANESE_ESCAPES):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("iso2022_jp"), "iso2022_jp")
    return None


def _by_zero_bytes(data: bytes) -> Decoded | None:
    name = _zero_pattern(data)
    return Decoded(data.decode(name, "replace"), name) if name else None


def _zero_pattern(data: bytes) -> str | None:
    """UTF-16 and UTF-32 put the zero bytes of ASCII characters at fixed places."""
    sample = data[: _SAMPLE_BYTES - _SAMPLE_BYTES % 4]
    if sample.count(0) < _MIN_ZEROS:
        return None
    quarter = max(1, len(sample) // 4)
    shares = [sample[i::4].count(0) / quarter for i in range(4)]
    if min(shares[2:]) > 0.9 and shares[0] < _ZERO_SHARE:
        return "utf-32-le"
    if min(shares[:2]) > 0.9 and shares[3] < _ZERO_SHARE:
        return "utf-32-be"
    even, odd = (shares[0] + shares[2]) / 2, (shares[1] + shares[3]) / 2
    if odd > _ZERO_SHARE and even < odd / 8:
        return "utf-16-le"
    if even > _ZERO_SHARE and odd < even / 8:
        return "utf-16-be"
    return None


def _by_east_asian_pairs(data: bytes) -> Decoded | None:
    """UTF-16 without a mark, of a script whose characters have no zero bytes."""
    for name in ("utf-16-le", "utf-16-be") if not len(data) % 2 else ():
        sample = data[:_SAMPLE_BYTES].decode(name, "replace")
        if len(_EAST_ASIAN.findall(sample)) > _EAST_ASIAN_SHARE * len(sample) and len(
            _EAST_ASIAN_MARKS.findall(sample)
        ) > _EAST_ASIAN_MARK_SHARE * len(sample):
            return Decoded(data.decode(name, "replace"), name)
    return None


def _as_declared(data: bytes, labels: Sequence[str]) -> Decoded | None:
    """As the labels say, those that say more than Latin-1 first."""
    names = dict.fromkeys(filter(None, map(codec_name, labels)))
    for name in sorted(names, key=lambda name: name == "cp1252"):
        # What says UTF-8 or UTF-16 was tried by its bytes.
        if not name.startswith(_UNICODE):
            decoded = Decoded(data.decode(name, "replace"), name)
            if _is_believable(decoded):
                return decoded
    return None


def _is_believable(decoded: Decoded) -> bool:
    sample = _MARKUP.sub(" ", decoded.text[:_SAMPLE_BYTES])
    if sample.count("\ufffd") > _NO_MEANING_SHARE * len(sample) + 1:
        return False
    letters = _letters(sample)
    return decoded.encoding != "cp1252" or (
        len(_ACCENTED.findall(sample)) <= _ACCENTED_SHARE * letters + 1
    )


def _as_broken_utf8(data: bytes, least: int) -> Decoded | None:
    """UTF-8 with ``least`` whole characters of several bytes to each broken one."""
    text = data.decode("utf-8", "replace")
    size = len(text.encode("utf-8"))
    broken = text.count("\ufffd")
    if broken > _BROKEN_UTF8_SHARE * size:
        return None
    whole = len(_SEVERAL_BYTES.findall(text)) if least else 0
    return Decoded(text, "utf-8") if whole >= least * broken else None


def _as_lone_bytes(data: bytes) -> Decoded | None:
    """ASCII but for a few bytes, none of them beside another: no character of UTF-8 is among them."""
    lone = len(_LONE_BYTE.findall(data))
    if lone > _BROKEN_UTF8_SHARE * len(data):
        return None
    beyond = data.translate(None, bytes(range(0x80)))
    if lone != len(beyond):
        return None
    are_marks = not beyond.translate(None, _MARK_BYTES)
    name = "cp1252" if are_marks else _detect(_without_markup(data))
    return Decoded(data.decode(name, "replace"), name)


def _without_markup(data: bytes) -> bytes:
    """The text alone, for tags are all ASCII and hide how many of its letters are not."""
    return _MARKUP.sub(" ", data.decode("latin-1")).encode("latin-1")


def _by_detection(data: bytes) -> Decoded:
    name = _detect(data)
    return Decoded(data.decode(name, "replace"), name)


def _detect(data: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    found = str(detect_encoding(data, max_len=_DETECT_BYTES, html5_compatible=False))
    name = codec_name(_GUESSED_DOS.get(found, found)) or "cp1252"
    return "cp1252" if name.startswith(_UNICODE) else name
