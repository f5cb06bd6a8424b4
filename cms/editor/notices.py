"""Telling translators by mail what began to wait for them.

Publishing notes what waits; the worker tells all that has been noted until then, each person in
one mail. The same is told once, and again only where it became graver.
"""

import logging
from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.users.models import UserProfile

from cms.admin_addresses import absolute
from cms.content.publication import Publication
from cms.translation.models import ChangeSeverity, PageTranslation, RoleGroup, State
from cms.translation.roles.groups import TRANSLATOR
from cms.translation.status.worklist import gravest_first, to_translate, with_pages
from cms.translation.workbench.addresses import screen_for

from .models import TranslationNotice

logger = logging.getLogger(__name__)

_SETTLED = (State.CURRENT, State.BEHIND, State.ALIAS, State.DETACHED)


def note_what_waits(publication: Publication) -> None:
    """Looks at the translations of a page that goes online, in whatever language; notes what began
    to wait for translators, whom the worker tells by mail."""
    from .tasks import tell_translators

    if not publication.goes_online:
        return
    key = publication.page.translation_key
    rows = list(PageTranslation.objects.filter(source__translation_key=key))
    there = {
        (notice.source_id, notice.locale_id): notice
        for notice in TranslationNotice.objects.filter(source__translation_key=key)
    }
    settled = [
        there[place].pk
        for row in rows
        if row.state in _SETTLED and (place := (row.source_id, row.locale_id)) in there
    ]
    if settled:
        TranslationNotice.objects.filter(pk__in=settled).delete()
    noted = [
        TranslationNotice(
            source_id=row.source_id,
            locale_id=row.locale_id,
            state=_told_as(row),
            severity=row.severity,
        )
        for row in rows
        if _is_new(row, there.get((row.source_id, row.locale_id)))
    ]
    if noted:
        TranslationNotice.objects.bulk_create(
            noted,
            update_conflicts=True,
            unique_fields=["source", "locale"],
            update_fields=["state", "severity", "told_at"],
        )
        transaction.on_commit(tell_translators.enqueue)


def _told_as(row: PageTranslation) -> State:
    return State.OUTDATED if row.state == State.OUTDATED else State.MISSING


def _is_new(row: PageTranslation, notice: TranslationNotice | None) -> bool:
    """Whether there is something to tell of a translation that was not noted before."""
    if row.state in (*_SETTLED, State.IN_REVIEW) or row.severity == ChangeSeverity.NONE:
        return False
    graver = notice and (row.severity, notice.severity) == (
        ChangeSeverity.HIGH,
        ChangeSeverity.NORMAL,
    )
    return notice is None or notice.state != _told_as(row) or bool(graver)


def tell() -> None:
    """Sends what was noted and not told yet: to each translator one mail.

    It counts as told before it is sent, so that nobody is told twice.
    """
    with transaction.atomic():
        now = timezone.now()
        TranslationNotice.objects.filter(told_at=None).update(told_at=now)
        # A subquery, whose size does not grow with the notices.
        told = TranslationNotice.objects.filter(
            told_at=now, source_id=OuterRef("source_id"), locale_id=OuterRef("locale_id")
        )
        rows = to_translate(
            PageTranslation.objects.filter(Exists(told)).exclude(severity=ChangeSeverity.NONE)
        )
        waiting = list(with_pages(gravest_first(rows)))
    for user, languages in _translators({row.locale.language_code for row in waiting}):
        _send(user, [row for row in waiting if row.locale.language_code in languages])


def _translators(codes: Iterable[str]) -> list[tuple[Any, set[str]]]:
    """Who translates into languages and wants to be told, each with theirs."""
    groups = RoleGroup.objects.filter(role=TRANSLATOR.key, language_code__in=codes)
    into: dict[Any, set[str]] = {}
    for role_group in groups:
        people = get_user_model()._default_manager.filter(
            is_active=True, groups=role_group.group_id
        )
        people = people.exclude(email="").exclude(mail_preference__to_translate=False)
        for user in people:
            into.setdefault(user, set()).add(role_group.language_code)
    return list(into.items())


def _send(user: Any, rows: list[PageTranslation]) -> None:
    items = [{"row": row, "screen": absolute(screen_for(row))} for row in rows]
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        context = {"user": user, "items": items, "first": items[0]["row"], "count": len(items)}
        subject = render_to_string("cms_editor/mails/to_translate_subject.txt", context)
        text = render_to_string("cms_editor/mails/to_translate.txt", context)
    try:
        send_mail(" ".join(subject.split()), text.strip(), [user.email])
    except Exception:
        logger.exception("The mail to %s could not be sent.", user.pk)
