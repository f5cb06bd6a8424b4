"""Webhooks go to the public internet only, and to the address that was looked at."""

import ipaddress
import socket
import time
from typing import Any

import pytest

from cms.webhooks import sending, targets
from cms.webhooks.models import Delivery
from cms.webhooks.sending import TooSlowError, post
from cms.webhooks.targets import RefusedTargetError, Target, UnknownNameError, checked

from .consumer import Consumer, consumer, endpoint, log, work


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names have these addresses, each time the next; returns what was asked for."""
    asked: list[str] = []
    left = list(answers)

    def lookup(host: str, port: int, **_more: Any) -> list[Any]:
        asked.append(host)
        found = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr(targets.socket, "getaddrinfo", lookup)
    return asked


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::",
        "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "2002:0a00:0001::",
        "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2001:db8::1", "fec0::1", "2001:0:a00:1::",
        "::127.0.0.1", "4000::1",
    ],
)  # fmt: skip
def test_an_address_that_is_not_public_is_refused(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    resolving(monkeypatch, [address])
    with pytest.raises(RefusedTargetError):
        checked("https://partner.example/")


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_a_public_address_is_taken(address: str) -> None:
    assert targets.is_public(ipaddress.ip_address(address))


def test_one_private_address_of_several_is_enough_to_refuse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolving(monkeypatch, ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(RefusedTargetError):
        checked("https://partner.example/")


@pytest.mark.parametrize(
    "url",
    [
        "http://partner.example/", "ftp://partner.example/", "https://user:secret@partner.example/",
        "https:///path", "https://partner.example:99999/", "https://[::1/", "file:///etc/passwd",
        "https://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_an_address_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    resolving(monkeypatch, ["93.184.216.34"])
    with pytest.raises(RefusedTargetError):
        checked(url)


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "017700000001", "127.1", "localhost", "[::ffff:127.0.0.1]"]
)
def test_another_notation_of_this_machine_is_refused(host: str) -> None:
    with pytest.raises((RefusedTargetError, UnknownNameError)):
        checked(f"https://{host}/")


def test_the_connection_goes_to_the_address_that_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that is public when it is asked for and private a moment later is asked for once."""
    asked = resolving(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    connected = []

    def connect(address: tuple[str, int], **_more: Any) -> Any:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(sending.socket, "create_connection", connect)
    target = checked("https://żółw.example/a b?c=d#e")
    with pytest.raises(sending.BrokenConnectionError):
        post(target, b"{}", {})
    assert connected == [("93.184.216.34", 443)]
    assert len(asked) == 1
    assert target == Target("93.184.216.34", "xn--w-uga1v8h.example", 443, True, "/a%20b?c=d")


def test_the_setting_opens_private_networks_and_http(settings: Any) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE = True
    target = checked("http://127.0.0.1:8080/hook")
    assert target == Target("127.0.0.1", "127.0.0.1", 8080, False, "/hook")
    assert target.host_header == "127.0.0.1:8080"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(partner: Consumer, status: int) -> None:
    partner.status, partner.headers = status, {"Location": partner.url + "/elsewhere"}
    answer = post(checked(partner.url), b"{}", {})
    assert not answer.is_success
    assert [received.path for received in partner.received] == ["/hook"]


@pytest.mark.django_db
@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_setting_lets_a_message_go_on_to_where_its_address_leads(
    partner: Consumer, settings: Any, status: int
) -> None:
    with consumer() as beyond:
        partner.status, partner.headers = status, {"Location": beyond.url}
        delivered = sent_to(partner.url)
        assert (delivered.state, delivered.status) == (Delivery.State.WAITING, status)
        assert not beyond.received
        settings.WEBHOOKS_FOLLOW_REDIRECTS = True
        delivered = sent_to(partner.url)
        assert delivered.state == Delivery.State.DELIVERED
        [message] = beyond.received
        assert message.body == partner.received[-1].body
        assert message.headers["webhook-signature"].startswith("v1,")


@pytest.mark.django_db
def test_where_an_address_leads_is_looked_at_as_the_address_itself(
    partner: Consumer, settings: Any
) -> None:
    settings.WEBHOOKS_FOLLOW_REDIRECTS = True
    for location in ("ftp://127.0.0.1/", "http://user:secret@127.0.0.1/", "//[::1", "gopher:x"):
        partner.status, partner.headers = 307, {"Location": location}
        assert sent_to(partner.url).problem == Delivery.Problem.TARGET, location
    # It leads to itself for ever.
    partner.headers = {"Location": partner.url}
    before = len(partner.received)
    delivered = sent_to(partner.url)
    assert (delivered.problem, delivered.status) == (Delivery.Problem.STATUS, 307)
    assert len(partner.received) - before == 4
    # A GET is no message.
    partner.status = 303
    assert sent_to(partner.url).status == 303


def sent_to(url: str) -> Delivery:
    """What became of a message to an address."""
    made = endpoint(url)
    log()
    work()
    return made.deliveries.get()


def test_of_a_long_answer_the_beginning_is_read(partner: Consumer) -> None:
    partner.status, partner.body = 500, "x" * 10_000
    assert len(post(checked(partner.url), b"{}", {}).body) == 2_000


def test_an_answer_that_trickles_is_given_up(
    partner: Consumer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each byte comes in time, the whole does not."""
    monkeypatch.setattr(sending, "ANSWER_SECONDS", 0.3)
    partner.status, partner.body, partner.slowness = 200, "x" * 100, 0.1
    begun = time.monotonic()
    with pytest.raises(TooSlowError):
        post(checked(partner.url), b"{}", {})
    assert time.monotonic() - begun < 5
