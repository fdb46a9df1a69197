"""Ids made from content: the same input gives the same id on every machine."""

from __future__ import annotations

import hashlib
from typing import Literal

Prefix = Literal["pg", "ar", "tx", "di", "qu", "em", "st", "ev", "ac"]

#: Bytes of the digest: 128 bits, so that a collision among 10^12 ids stays below 10^-14.
DIGEST_BYTES = 16


def digest(*parts: str | bytes) -> str:
    """Hex of a 128-bit BLAKE2b over length-prefixed parts (("a", "bc") differs from ("ab", "c"))."""
    state = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


def make_id(prefix: Prefix, *parts: str | bytes) -> str:
    """``prefix`` + ``_`` + digest of ``parts``."""
    return f"{prefix}_{digest(*parts)}"


def text_id_of(text: str) -> str:
    """Id of a text: articles whose texts are equal share one."""
    return make_id("tx", text)
