"""A page's translation started: the engine's records and a page that is not live."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from cms.content.models import BasePage
from cms.content.occasion import once_at_the_end
from cms.translation.engine.localize import Translation
from cms.translation.engine.sources import frozen_today
from cms.translation.engine.versions import source_of, stored, translation_to
from cms.types import Person

from .locks import lock_with_above
from .order import order_like


def may_start(user: Person, source: Page, locale: Locale) -> bool:
    """Whether somebody may begin a translation: may submit for translation, and edit in that
    tree."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return False
    there = Page.objects.filter(
        locale=locale, translation_key__in=source.get_ancestors(True).values("translation_key")
    )
    nearest = there.order_by("-depth").first()
    if nearest is None:
        # A language that has no home page yet is begun by an administrator.
        return bool(user.is_superuser)
    return bool(nearest.permissions_for_user(user).can_edit())


def start(source: Page, locale: Locale, user: Person | None) -> Page:
    """Begins a translation: the engine's records and a page that is not live.

    Done again it gives the same page; a live page is never touched. `user` is none for what the
    site does by itself. Pages above that are missing over there are begun as well.

    Raises PermissionDenied, and ValidationError with a sentence, also where somebody has deleted
    the source.
    """
    if user is not None and not may_start(user, source, locale):
        raise PermissionDenied
    # The states come last, as they do for whoever saves a page: two that lock what the other one
    # waits for would stop each other.
    with transaction.atomic(), once_at_the_end():
        if not hold(source):
            raise ValidationError(_("Somebody has deleted this page."))
        return _start(source, locale, user)


def hold(source: Page) -> bool:
    """Locks the page and its ancestors until the transaction ends: two translations begun at once
    would make a page twice, or put two at the same place of the tree. Says whether it is there."""
    return source.pk in lock_with_above({source.pk})


def _start(source: Page, locale: Locale, user: Person | None) -> Page:
    page = stored(source)
    original = source_of(page)
    if original is None or original.pk != page.pk or page.locale_id == locale.pk:
        raise ValidationError(_("This page is itself a translation. Translate its original."))
    target = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    if target is not None and (target.live or not target.alias_of_id):
        if translation_to(target) is None:
            raise ValidationError(
                _("“%(title)s” is kept by hand. Take it back into translation first.")
                if not target.alias_of_id
                else _("“%(title)s” shows the original on purpose. Unpublish it first."),
                params={"title": target.title},
            )
        if not target.workflow_in_progress:
            frozen_today(page)
        return stored(target)
    above = page.get_parent()
    if not above.is_root() and not above.has_translation(locale):
        _start(above, locale, user)
    if not isinstance(page, BasePage):
        # A project's own page type: a copy that is kept by hand, in Wagtail's own form.
        copied: Page = page.copy_for_translation(locale)
        return copied
    translation, _made = Translation.objects.update_or_create(
        source=frozen_today(page), target_locale=locale, defaults={"enabled": True}
    )
    translation.save_target(user=user, publish=False)
    made = translation.get_target_instance()
    order_like(above, made.get_parent())
    return stored(made)
