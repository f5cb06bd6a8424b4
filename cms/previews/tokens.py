"""Tokens that show one draft, as one person previews it, to whoever holds them.

A token is signed, good for a quarter of an hour, and asks at each use whether the person may still
see the page in the admin.
"""

import hashlib
import json
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from cms.content.models import BasePage
from cms.translation.status.worklist import in_sight_of

from .models import LIFETIME, PagePreview

# Longer than any token of ours.
LENGTH_MAX = 1000
_SIGNER = TimestampSigner(salt="cms.previews")
# The forms whose draft changes while somebody types, by what Wagtail or the workbench says of the
# request; one token shows whatever stands in the form when it is asked.
_TYPED_IN = {"is_editing": "editor", "is_translating": "workbench"}


class InvalidTokenError(Exception):
    """A token that is none, or none any more; the message says what to do."""


class NoRightError(Exception):
    """The person of a token may not see the page any more."""


def token_for(page: BasePage, request: HttpRequest) -> str:
    """Keeps the draft as it is previewed by the request's user, and returns its token.

    Raises PermissionDenied where nobody is signed in.
    """
    user: Any = request.user
    if not user.is_authenticated:
        raise PermissionDenied
    content = page.to_json()
    typed_in = [name for said, name in _TYPED_IN.items() if getattr(request, said, False)]
    parent_id = None if page.pk else _parent_of(page)
    kept = PagePreview(
        user=user,
        subject=str(page.pk) if page.pk else f"{page._meta.label} {parent_id}",
        place=typed_in[0] if typed_in else hashlib.sha256(content.encode()).hexdigest(),
        page_id=page.pk or None,
        parent_id=parent_id,
        content_type=ContentType.objects.get_for_model(type(page)),
        content=content,
        updated_at=timezone.now(),
    )
    PagePreview.objects.bulk_create(
        [kept],
        update_conflicts=True,
        unique_fields=["user", "subject", "place"],
        update_fields=["page", "parent", "content_type", "content", "updated_at"],
    )
    return _SIGNER.sign_object([user.pk, kept.subject, kept.place])


def _parent_of(page: BasePage) -> int | None:
    """The page below which one that was never stored will stand."""
    above = Page.objects.filter(path=page.path[: -page.steplen])
    return above.values_list("pk", flat=True).first()


def previewed(token: str) -> BasePage:
    """The draft that a token shows, unsaved. One that was never stored has the id 0.

    Raises InvalidTokenError or NoRightError.
    """
    user_id, subject, place = _read(token)
    kept = (
        PagePreview.objects.filter(user=user_id, subject=subject, place=place)
        .select_related("page", "parent", "content_type")
        .first()
    )
    if kept is None:
        raise InvalidTokenError("The draft of this token is gone; open the preview again.")
    user = get_user_model()._default_manager.get(pk=user_id)
    if not may_preview(user, kept):
        raise NoRightError("The person of this token may not see the page any more.")
    model: Any = kept.content_type.model_class()
    content = json.loads(kept.content)
    page = (
        kept.page.specific.with_content_json(content)
        if kept.page
        else model.from_serializable_data(content)
    )
    if page is None:
        raise InvalidTokenError("Something that the draft stands on is gone; open it again.")
    if kept.page is None:
        page.pk = page.id = 0
    return page


def _read(token: str) -> tuple[int, str, str]:
    try:
        user_id, subject, place = _SIGNER.unsign_object(token[:LENGTH_MAX], max_age=LIFETIME)
    except SignatureExpired:
        raise InvalidTokenError("This token has expired; open the preview again.") from None
    except BadSignature:
        raise InvalidTokenError("This is no token of a preview.") from None
    return user_id, subject, place


def may_preview(user: Any, kept: PagePreview) -> bool:
    """Whether somebody may still see in the admin what the draft is of."""
    if not user.is_active or not user.has_perm("wagtailadmin.access_admin"):
        return False
    if kept.page is None:
        return kept.parent is not None and bool(
            kept.parent.specific.permissions_for_user(user).can_add_subpage()
        )
    rights = kept.page.specific.permissions_for_user(user)
    if rights.can_edit() or rights.can_publish():
        return True
    return in_sight_of(user).filter(target_id=kept.page.pk).exists()
