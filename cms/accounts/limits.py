"""How often something may be tried, counted in the database, so that all processes share it."""

import ipaddress
import time
from dataclasses import dataclass
from typing import TypeAlias

from django.conf import settings
from django.db import connection
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from .models import Attempt

HOUR = 3600
Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

# One statement, so that two at once count as two; what ran out begins anew.
_COUNT = f"""
INSERT INTO {Attempt._meta.db_table} AS known (name, whom, number, until) VALUES (%s, %s, 1, %s)
ON CONFLICT (name, whom) DO UPDATE SET
    number = CASE WHEN known.until <= %s THEN 1 ELSE known.number + 1 END,
    until = CASE WHEN known.until <= %s THEN excluded.until ELSE known.until END
RETURNING number
"""  # noqa: S608


@dataclass(frozen=True)
class Limit:
    """So many times within so many seconds from the first one on, for each `whom`."""

    name: str
    number: int
    seconds: int

    def counted(self, whom: str) -> int:
        """Counts one more; how many it were with this one."""
        now = int(time.time())
        with connection.cursor() as cursor:
            until = now + self.seconds
            cursor.execute(_COUNT, [self.name, _digest(whom), until, now, now])
            return int(cursor.fetchone()[0])

    def tried(self, whom: str) -> int:
        """Counts one more before it is looked at, so that of many at once no more than so many are;
        for how many seconds it may not be looked at, and is not counted, or 0 where it may."""
        if self.counted(whom) <= self.number:
            return 0
        seconds = self.wait(whom)
        self.taken_back(whom)
        return seconds or 1

    def taken_back(self, whom: str) -> None:
        """Counts one less: what was tried is none of what is limited."""
        counted = Attempt.objects.filter(name=self.name, whom=_digest(whom))
        if not counted.filter(number__lte=1).delete()[0]:
            counted.update(number=F("number") - 1)

    def wait(self, whom: str) -> int:
        """For how many seconds it may not be tried; 0 where it may. Writes nothing."""
        now = int(time.time())
        row = Attempt.objects.filter(
            name=self.name, whom=_digest(whom), number__gte=self.number, until__gt=now
        ).first()
        return row.until - now if row else 0


def forget_old_attempts() -> None:
    """Removes what limits nobody any more."""
    Attempt.objects.filter(until__lte=int(time.time())).delete()


def client_address(request: HttpRequest) -> str | None:
    """Where a request comes from: the other end of the connection, or what the outermost trusted
    proxy saw, if that is an address. Of IPv6 the network, as whoever has one address there has all
    of it."""
    address = _forwarded_for(request) or _parsed(str(request.META.get("REMOTE_ADDR", "")))
    if address is None:
        return None
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), 64), strict=False).network_address)


def _forwarded_for(request: HttpRequest) -> Address | None:
    proxies = settings.TRUSTED_PROXIES
    told = request.headers.get("X-Forwarded-For", "").split(",")
    return _parsed(told[-proxies].strip()) if proxies and len(told) >= proxies else None


def _parsed(text: str) -> Address | None:
    """An address as proxies write it, some with its port: `192.0.2.1:443`, `[2001:db8::1]:443`."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def wrong(what: str) -> Limit:
    """The limit of wrong answers from one address: logins by any name, page passwords, tokens."""
    return Limit(what, settings.ADDRESS_FAILURES, settings.LOCK_MINUTES * 60)


def reset_mails() -> Limit:
    """The limit of mails with a new password, from one address and to one."""
    return Limit("reset_mail", settings.HOURLY_RESET_MAILS, HOUR)


def messages() -> Limit:
    """The limit of messages to the office from one address."""
    return Limit("message", settings.HOURLY_MESSAGES, HOUR)


def _digest(whom: str) -> str:
    return salted_hmac("cms.accounts.limits", whom, algorithm="sha256").hexdigest()
