"""Where does a link lead? The one door through which an address comes in: what is no plain web address stays text."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final
from urllib.parse import quote

from ocrequiz.limits import ADDRESS_CHARACTERS
from ocrequiz.records import record
from ocrequiz.text import Clean, clean

_PARTS: Final = re.compile(
    r"(?P<scheme>https?)://(?:(?P<user>[^/?#@\\]*)@)?"
    r"(?P<host>\[[^\]]*\]|[^/?#@:\\\[\]%]+)(?::(?P<port>[0-9]{1,5}))?(?P<rest>(?:[/?#].*)?)",
    re.IGNORECASE,
)
"""Stricter than any browser: where they differ in what they forgive, such as a backslash or two signs `@`, a reader
cannot know where such an address leads."""
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""What a browser takes for the end of a numeric address."""
_KEPT: Final = "/?#@!$&()*+,;=:%~"
"""Signs that stand in an address as they are, besides letters, digits and `-._`."""
_HOST_CHARACTERS: Final = 253
_PORTS: Final = 65_535
_OWN: Final = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


@record
class Address:
    """An address of the web, fit to be shown, copied and given to a browser; `address` makes it."""

    whole: str
    """Printable ASCII, beginning with `http://` or `https://`."""
    host: str
    """The machine it leads to, as it is looked up: lower case, ASCII."""
    reads: Clean
    """The host as its owner writes it; the same where that is ASCII."""
    user: str
    """What stands before an `@`, which decides nothing about where it leads; mostly empty."""
    is_own: bool
    """Whether the host is this machine, or one of the network it stands in."""


def address(raw: str) -> Address | None:
    """Return the address that `raw` is, or None where it is none of the web, or not plainly one.

    What it gives is taken again as it stands.
    """
    if len(raw) > ADDRESS_CHARACTERS or not raw.isprintable() or " " in raw:
        return None
    parts = _PARTS.fullmatch(raw)
    if parts is None:
        return None
    scheme, user, port = parts["scheme"].lower(), _quoted(parts["user"] or ""), parts["port"]
    host = _host(parts["host"])
    if host is None or (port is not None and int(port) > _PORTS):
        return None
    before = f"{user}@" if parts["user"] is not None else ""
    whole = f"{scheme}://{before}{host}{'' if port is None else f':{port}'}{_quoted(parts['rest'])}"
    if len(whole) > ADDRESS_CHARACTERS:
        return None
    return Address(whole, host, clean(_read(host)), user, _is_own(host))


def host_named(words: str) -> str | None:
    """Return a host as it is looked up, without a leading `www.`; None where `words` are none."""
    host = _host(words)
    return None if host is None else host.removeprefix("www.")


def _quoted(part: str) -> str:
    return quote(part, safe=_KEPT)


def _host(raw: str) -> str | None:
    """Return a host as it is looked up; None where it cannot be one, or where browsers read it as they like."""
    if raw.startswith("["):
        try:
            return f"[{IPv6Address(raw[1:-1]).compressed}]" if "%" not in raw else None
        except AddressValueError:
            return None
    labels = [_label(each) for each in raw.split(".")]
    if not all(labels):
        return None
    host = ".".join(filter(None, labels))
    if len(host) > _HOST_CHARACTERS:
        return None
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        try:
            return str(IPv4Address(host))
        except AddressValueError:
            return None
    return host


def _label(raw: str) -> str | None:
    """Return a part of a host in ASCII; None where it holds anything but letters, digits, marks and hyphens."""
    label = _letters(raw)
    if label.startswith("xn--"):
        # It may be spelt otherwise than a browser would spell it, or be no name at all.
        unpacked = _unpacked(label)
        if unpacked is None or _letters(unpacked).isascii():
            return None
        label = _letters(unpacked)
    if not label.isascii():
        if not all(each == "-" or each.isalnum() or unicodedata.category(each)[0] == "M" for each in label):
            return None
        label = f"xn--{label.encode('punycode').decode('ascii')}"
    return label if _LABEL.fullmatch(label) else None


def _letters(label: str) -> str:
    """Return a part of a host with its letters as they are looked up."""
    return unicodedata.normalize("NFKC", label).lower()


def _unpacked(label: str) -> str | None:
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return None


def _read(host: str) -> str:
    """Return a host as its owner writes it."""
    return ".".join(
        (_unpacked(each) or each) if each.startswith("xn--") else each for each in host.split(".")
    )


def _is_own(host: str) -> bool:
    if host.startswith("["):
        return not IPv6Address(host[1:-1]).is_global
    try:
        return not IPv4Address(host).is_global
    except AddressValueError:
        return "." not in host or host.endswith(_OWN)
