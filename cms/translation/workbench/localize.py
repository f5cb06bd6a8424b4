"""Who may go through wagtail-localize's own addresses: denied by default, allowed line by line.

Symptom: whoever may edit a translation, and at some addresses whoever is in the admin, writes
strings during a review or past a lock, stops translations and takes PO files in unchecked.
Cause: wagtail-localize knows neither reviews nor locks and asks for few rights.
Version: wagtail-localize 1.14.
Proposal: ask `permissions_for_user(...)` and `page.locked` in each of its views.
Until: `test_every_address_of_the_package_has_its_line` fails, for each line that the package asks
itself.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from cms.translation.engine.localize import Translation, TranslationSource
from cms.translation.engine.screens import register_admin_urls
from cms.translation.engine.versions import translation_to
from cms.translation.review.workflow import may_publish, may_translate
from cms.types import Context

from .addresses import workbench_url

# The package's name of the button that takes a page back into translation.
_RESTART = "localize-restart-translation"

Permission = Callable[..., bool]
View = Callable[..., HttpResponseBase]


def _open(request: HttpRequest, **kwargs: Any) -> bool:
    return True


def _closed(request: HttpRequest, **kwargs: Any) -> bool:
    return False


def _page_of(translation: Translation) -> Page | None:
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist:
        return None
    return target if isinstance(target, Page) else None


def _target(translation_id: int) -> Page:
    target = _page_of(get_object_or_404(Translation, pk=translation_id))
    if target is None:
        raise PermissionDenied
    return target


def _publishes(request: HttpRequest, translation_id: int, **kwargs: Any) -> bool:
    target = _target(translation_id)
    return may_publish(request.user, target) and not target.workflow_in_progress


def _publishes_page(request: HttpRequest, page_id: int, **kwargs: Any) -> bool:
    page = get_object_or_404(Page, pk=page_id)
    return may_publish(request.user, page) and not page.workflow_in_progress


def _hands_over(request: HttpRequest, **kwargs: Any) -> bool:
    return request.user.has_perm("wagtail_localize.submit_translation")


def _syncs(request: HttpRequest, translation_source_id: int, **kwargs: Any) -> bool:
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    found = source.translations.filter(enabled=True)
    targets = [target for one in found if (target := _page_of(one)) is not None]
    return _hands_over(request) and all(may_translate(request.user, target) for target in targets)


# By the name of the address. What is not here is closed.
PERMISSIONS: dict[str, Permission] = {
    # Of the package's editor, which nobody reaches.
    "javascript_catalog": _closed,
    "edit_string_translation": _closed,
    "edit_override": _closed,
    "machine_translate": _closed,
    "download_pofile": _closed,
    "preview_translation": _closed,
    "submit_page_translation": _hands_over,
    # Terms are saved in all languages on one form.
    "submit_snippet_translation": _closed,
    "update_translations": _syncs,
    # Taken in elsewhere, where a file is checked before anything of it is written.
    "upload_pofile": _closed,
    "stop_translation": _publishes,
    "convert_to_alias": _publishes_page,
    "translations_report": _open,
    "translations_report_results": _open,
    "snippets_api_listing": _open,
    "snippets_api_detail": _open,
}


def localize_urls(instead: dict[str, View]) -> list[URLPattern]:
    """The package's addresses with who may use them, to stand before its own; `instead` holds views
    by the name of the address that take the place of the package's."""
    [included] = register_admin_urls()
    return [
        path(str(pattern.pattern), _asking(pattern, instead.get(pattern.name)), name=pattern.name)
        for pattern in included.url_patterns
    ]


def _asking(pattern: URLPattern, own: View | None) -> View:
    allowed: Permission = PERMISSIONS.get(pattern.name or "", _closed)
    view: View = own or pattern.callback

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not allowed(request, **kwargs):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def to_our_screen(request: HttpRequest, page: Page) -> HttpResponse | None:
    """In place of the package's editor, which publishes past reviews and locks: our screen."""
    if translation_to(page) is None:
        return _restart_refused(request, page)
    if request.method == "POST":
        messages.warning(
            request, _("Nothing was saved. This page is translated here, text by text.")
        )
    return redirect(workbench_url(page.pk))


def _restart_refused(request: HttpRequest, page: Page) -> HttpResponse | None:
    """An answer where a page may not be taken back into translation, as it may not be stopped: that
    is for who publishes it, and what is in review or locked is not changed to another way of
    writing it."""
    if request.method != "POST" or _RESTART not in request.POST:
        return None
    if not may_publish(request.user, page):
        raise PermissionDenied
    if not (page.workflow_in_progress or page.permissions_for_user(request.user).page_locked()):
        return None
    messages.error(
        request, _("This page is in review or locked. Take it back into translation afterwards.")
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def no_restart_without_the_right(
    items: list[ActionMenuItem], request: HttpRequest, context: Context
) -> None:
    """Leaves out the button where its page would be refused."""
    page = context.get("page")
    if page is not None and page.pk and not may_publish(request.user, page):
        items[:] = [item for item in items if item.name != _RESTART]
