"""Over https the consumer is asked for by its name, at the address that was checked."""

import datetime
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from cms.webhooks import sending
from cms.webhooks.sending import CertificateError, post
from cms.webhooks.targets import checked

from .consumer import Consumer, consumer

NAME = "partner.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate of the consumer, which it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "partner.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def asked_for() -> list[str | None]:
    """The names that were asked for while the connection was made."""
    return []


@pytest.fixture
def partner(
    settings: Any,
    certificate: Path,
    asked_for: list[str | None],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Consumer]:
    settings.WEBHOOKS_ALLOW_PRIVATE = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _socket, name, _context: asked_for.append(name)
    with consumer(context) as state:
        port = int(state.url.rsplit(":", 1)[1].split("/")[0])
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_more: found)
        yield state


def address(partner: Consumer, name: str = NAME) -> str:
    return partner.url.replace("http://127.0.0.1", f"https://{name}")


def test_the_name_is_asked_for_at_the_address(
    partner: Consumer,
    certificate: Path,
    asked_for: list[str | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending.certifi, "where", lambda: str(certificate))
    target = checked(address(partner))
    assert post(target, b"{}", {}).is_success
    assert asked_for == [NAME]
    assert partner.received[0].headers["host"] == f"{NAME}:{target.port}"


def test_whom_nobody_vouches_for_is_told_nothing(partner: Consumer) -> None:
    with pytest.raises(CertificateError):
        post(checked(address(partner)), b"{}", {})
    assert partner.received == []


def test_who_has_the_certificate_of_another_name_is_told_nothing(
    partner: Consumer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending.certifi, "where", lambda: str(certificate))
    with pytest.raises(CertificateError):
        post(checked(address(partner, "other.example")), b"{}", {})
    assert partner.received == []
