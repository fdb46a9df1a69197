"""Addresses: those that pages name, and the host, which stands for an outlet that no one names."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def web_address(written: str | None, base: str | None) -> str | None:
    """The address that a page at ``base`` writes, in full; None where it is none of the web (``javascript:``)."""
    if not written:
        return None
    try:
        address = urljoin(base or "", "".join(written.split()))
        found = urlsplit(address)
    except ValueError:
        return None
    return address if found.scheme in {"http", "https"} and found.hostname else None


def host_of(url: str | None) -> str | None:
    """Host of ``url`` without ``www.``; None when there is none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
