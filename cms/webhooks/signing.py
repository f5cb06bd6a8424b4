"""Secrets of webhooks: made, kept encrypted, and signed with, as Standard Webhooks says.

They are encrypted with a key that comes of SECRET_KEY, and read with those of
SECRET_KEY_FALLBACKS as well.
"""

import base64
import datetime
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac
from standardwebhooks import Webhook

PREFIX = "whsec_"
_BYTES = 32


class UnreadableSecretError(Exception):
    """A secret that was encrypted with a SECRET_KEY that the settings do not name any more."""


def new_secret() -> str:
    """A secret as consumers put it into their library."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def encrypted(secret: str) -> str:
    """A secret as it is stored."""
    return _cipher().encrypt(secret.encode()).decode()


def decrypted(stored: str) -> str:
    """A secret that was stored. Raises UnreadableSecretError."""
    try:
        return _cipher().decrypt(stored.encode()).decode()
    except InvalidToken:
        raise UnreadableSecretError from None


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (salted_hmac("cms.webhooks", "", key, algorithm="sha256").digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


def signed_headers(
    valid: list[str], message_id: str, at: datetime.datetime, body: str
) -> dict[str, str]:
    """The headers with which a message is sent, signed with each of the secrets."""
    at = at.astimezone(datetime.UTC)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(
            Webhook(secret).sign(msg_id=message_id, timestamp=at, data=body) for secret in valid
        ),
    }
