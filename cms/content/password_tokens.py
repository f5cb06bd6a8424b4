"""Tokens for pages behind a password: who knows it may read them by API for a quarter of an hour.

A token is for what asks for one password in front of one page, and dies with it: it holds a digest
of the password.
"""

import datetime
from collections.abc import Sequence

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.crypto import constant_time_compare, salted_hmac
from wagtail.models import Page, PageViewRestriction

from cms.types import Json

from .standing import restrictions_before
from .visibility import stands

LIFETIME = datetime.timedelta(minutes=15)
# The header that tokens are sent in, with commas between them.
HEADER = "Page-Token"
TOKENS_MAX = 5
_LENGTH_MAX = 2000
_SIGNER = TimestampSigner(salt="cms.content.password_tokens")


class InvalidPasswordTokenError(Exception):
    """A token that opens nothing, or nothing any more; the message says what to do."""


def restrictions_of(page: Page | None, password: str) -> list[PageViewRestriction]:
    """The restrictions in front of a page that the password opens, the outermost first; none where
    it opens nothing, or there is no such page.

    The database is asked the same whether there is the page or not, so that the time that it takes
    does not tell.
    """
    other = Page.objects.filter(depth__gt=1).order_by("path").first()
    known = page is not None and page.specific_class is not None
    asked = page if known else other
    if asked is None:
        return []
    stand, walls = stands(asked), restrictions_before(asked)
    walls = walls.filter(restriction_type=PageViewRestriction.PASSWORD)
    found = list(walls.order_by("page__path", "pk")) or [PageViewRestriction()]
    fitting = [wall for wall in found if constant_time_compare(wall.password, password)]
    return [wall for wall in fitting if wall.pk and known and stand]


def token_for(restrictions: Sequence[PageViewRestriction]) -> str:
    """A token for what stands behind restrictions of one password."""
    return _SIGNER.sign_object([[one.pk, _digest(one)] for one in restrictions])


def passed(header: str) -> list[int]:
    """The ids of the restrictions that the tokens of a header open. Raises
    InvalidPasswordTokenError."""
    tokens = [token.strip() for token in header.split(",", TOKENS_MAX)]
    if len(tokens) > TOKENS_MAX:
        raise InvalidPasswordTokenError(f"Send at most {TOKENS_MAX} tokens at a time.")
    opened = {pk: digest for token in tokens for pk, digest in _read(token)}
    walls = PageViewRestriction.objects.filter(restriction_type=PageViewRestriction.PASSWORD)
    standing = {wall.pk: _digest(wall) for wall in walls.filter(pk__in=opened)}
    if opened != standing:
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


def _digest(wall: PageViewRestriction) -> str:
    said = f"{wall.page_id}\0{wall.password}"
    return salted_hmac("cms.content.password_tokens", said, algorithm="sha256").hexdigest()[:32]
