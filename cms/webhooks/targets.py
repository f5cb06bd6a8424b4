"""Where webhooks may be sent: to addresses of the public internet, over https.

A name is resolved once, and the connection goes to the address that was checked: a name that leads
elsewhere a moment later leads nowhere. `WEBHOOKS_ALLOW_PRIVATE` opens networks of one's own.
"""

import ipaddress
import socket
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote, urlsplit

from django.conf import settings

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
# What stays in a path and a query as it was written.
_AS_IS = "%/:=&?~+!$,;'@()*"
# A prefix of IPv6 behind which an address of IPv4 stands that is the one to look at.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
# Nothing else of IPv6 is given to the public internet: what is set aside, or stands for an address
# of this machine as ::127.0.0.1 does, is not all known to Python.
_GIVEN = ipaddress.IPv6Network("2000::/3")


class RefusedTargetError(Exception):
    """An address to which nothing may be sent."""


class UnknownNameError(Exception):
    """A host that has no address."""


@dataclass(frozen=True)
class Target:
    """A checked address: `address` is what to connect to, `host` what to ask it for."""

    address: str
    host: str
    port: int
    is_https: bool
    path: str

    @property
    def host_header(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.is_https else 80) else f"{host}:{self.port}"


def checked(url: str) -> Target:
    """Where a URL leads. Raises RefusedTargetError or UnknownNameError."""
    try:
        parts = urlsplit(url)
        host = _ascii(parts.hostname or "")
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise RefusedTargetError from None
    private = settings.WEBHOOKS_ALLOW_PRIVATE
    if parts.scheme != "https" and not (private and parts.scheme == "http"):
        raise RefusedTargetError
    if not host or parts.username is not None or parts.password is not None:
        raise RefusedTargetError
    addresses = _resolved(host, port)
    if not private and not all(is_public(ipaddress.ip_address(one)) for one in addresses):
        raise RefusedTargetError
    path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_AS_IS)
    return Target(addresses[0], host, port, parts.scheme == "https", path)


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, also inside of another notation."""
    if isinstance(address, ipaddress.IPv6Address):
        within = address.ipv4_mapped or address.sixtofour
        if within is None and address in _TRANSLATED:
            within = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if within is not None:
            return is_public(within)
        if address.teredo or address not in _GIVEN:
            return False
    return address.is_global and not address.is_multicast


def _ascii(host: str) -> str:
    """A host as it is written on the wire; UnicodeError, which is a ValueError, for none."""
    return host if ":" in host else host.encode("idna").decode("ascii")


def _resolved(host: str, port: int) -> list[str]:
    """All addresses of a host, once each."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise UnknownNameError from None
    # A zone such as %eth0 belongs to link-local addresses, which `ipaddress` reads as such.
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    if not addresses:
        raise UnknownNameError
    return addresses
