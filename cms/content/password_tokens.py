"""Tokens for pages behind a password: who knows it may read them by API for a quarter of an hour.

A token is for the restrictions of one page that share one password. It holds a digest of the
password, so that a new password makes it invalid.
"""

import datetime
from collections.abc import Sequence

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.crypto import constant_time_compare, salted_hmac
from wagtail.models import Page, PageViewRestriction

from cms.types import Json

from .standing import restrictions_before
from .visibility import is_reachable

LIFETIME = datetime.timedelta(minutes=15)
# The header that tokens are sent in, with commas between them.
HEADER = "Page-Token"
TOKENS_MAX = 5
_LENGTH_MAX = 2000
_SIGNER = TimestampSigner(salt="cms.content.password_tokens")


class InvalidPasswordTokenError(Exception):
    """The token is not valid, or not any more; the message says what to do."""


def restrictions_of(page: Page | None, password: str) -> list[PageViewRestriction]:
    """The restrictions of a page that have this password, the outermost first; none where the
    password is wrong or there is no such page.

    The same queries run whether or not the page exists, so that the time they take does not tell.
    """
    other = Page.objects.filter(depth__gt=1).order_by("path").first()
    known = page is not None and page.specific_class is not None
    asked = page if known else other
    if asked is None:
        return []
    reachable, restrictions = is_reachable(asked), restrictions_before(asked)
    restrictions = restrictions.filter(restriction_type=PageViewRestriction.PASSWORD)
    found = list(restrictions.order_by("page__path", "pk")) or [PageViewRestriction()]
    fitting = [one for one in found if constant_time_compare(one.password, password)]
    return [one for one in fitting if one.pk and known and reachable]


def token_for(restrictions: Sequence[PageViewRestriction]) -> str:
    """A token that passes these restrictions, which have one password."""
    return _SIGNER.sign_object([[one.pk, _digest(one)] for one in restrictions])


def passed(header: str) -> list[int]:
    """The ids of the restrictions that the tokens in a header have passed. Raises
    InvalidPasswordTokenError."""
    tokens = [token.strip() for token in header.split(",", TOKENS_MAX)]
    if len(tokens) > TOKENS_MAX:
        raise InvalidPasswordTokenError(f"Send at most {TOKENS_MAX} tokens at a time.")
    opened = {pk: digest for token in tokens for pk, digest in _read(token)}
    restrictions = PageViewRestriction.objects.filter(restriction_type=PageViewRestriction.PASSWORD)
    current = {one.pk: _digest(one) for one in restrictions.filter(pk__in=opened)}
    if opened != current:
        raise InvalidPasswordTokenError(
            "The password of this token is not asked for any more; send the new one."
        )
    return list(opened)


def _read(token: str) -> Json:
    try:
        return _SIGNER.unsign_object(token[:_LENGTH_MAX], max_age=LIFETIME)
    except SignatureExpired:
        raise InvalidPasswordTokenError(
            "This token has expired; send the password again."
        ) from None
    except BadSignature:
        raise InvalidPasswordTokenError("This is no token of a password.") from None


def _digest(restriction: PageViewRestriction) -> str:
    text = f"{restriction.page_id}\0{restriction.password}"
    return salted_hmac("cms.content.password_tokens", text, algorithm="sha256").hexdigest()[:32]
