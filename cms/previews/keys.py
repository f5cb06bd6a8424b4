"""Reading drafts with a key, which programs send in a header."""

from .models import DraftKey


class InvalidKeyError(Exception):
    """A key that opens nothing; the message says what to do."""


def check_key(authorization: str) -> DraftKey:
    """The key that an `Authorization` header opens drafts with; its use is remembered. Raises
    InvalidKeyError."""
    key = valid_key(authorization)
    if not key.reads_drafts:
        raise InvalidKeyError("This key opens no drafts; ask the site's office for one that does.")
    return key


def valid_key(authorization: str) -> DraftKey:
    """The same for what any key may do, also one that reads no drafts."""
    scheme, _, secret = authorization.partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise InvalidKeyError("A key is needed: send it as “Authorization: Bearer …”.")
    key = DraftKey.of_secret(secret.strip())
    if key is None:
        raise InvalidKeyError("This key is not known here; ask the site's office for one.")
    if key.revoked_at:
        raise InvalidKeyError("This key was revoked; ask the site's office for another one.")
    if not key.is_valid:
        raise InvalidKeyError("This key has expired; ask the site's office for another one.")
    key.note_use()
    return key
