"""Where the admin asks us: addresses in place of wagtail-localize's own, and withdrawn sources."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page, PageLogEntry
from wagtail.snippets.models import register_snippet

from cms.content.occasion import Reason, reason
from cms.types import Person

from .checks.waivers import WAIVED
from .jobs.subtrees import missing_below
from .language.glossary_views import GlossaryViewSet
from .machine.views import MachineMenuItem
from .po.menu import POMenuItem
from .review.workflow import SUBMITTED
from .roles.names import say_in_history
from .status.cascade import STAY, followers, translations_staying
from .status.models import PageTranslation, State
from .workbench import listing_buttons
from .workbench.localize import localize_urls, no_restart_without_the_right, to_our_screen
from .workbench.localize_views import (
    CheckedSubmitPageTranslationView,
    CheckedUpdateTranslationsView,
    checked_convert_to_alias,
    checked_stop_translation,
)
from .workbench.republishing import offer_translations_again

register_snippet(GlossaryViewSet)
listing_buttons.take_over()


@hooks.register("register_admin_urls", order=-100)
def localize_addresses() -> list[URLResolver]:
    """wagtail-localize's own addresses, each with who may use it; some lead to our views."""
    own = {
        "submit_page_translation": CheckedSubmitPageTranslationView.as_view(),
        "update_translations": CheckedUpdateTranslationsView.as_view(),
        "convert_to_alias": checked_convert_to_alias,
        "stop_translation": checked_stop_translation,
    }
    return [path("localize/", include(localize_urls(own)))]


@hooks.register("before_edit_page", order=-100)
def translated_on_our_screen(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Leads from a translation's form to the screen on which it is translated text by text."""
    return to_our_screen(request, page)


hooks.register("construct_page_action_menu", no_restart_without_the_right)


@hooks.register("register_admin_urls")
def screens() -> list[URLResolver]:
    """The addresses of our own screens, under `translations/`."""
    return [path("translations/", include("cms.translation.urls"))]


@hooks.register("register_reports_menu_item")
def po_in_the_menu() -> POMenuItem:
    """The entry under Reports for exporting and importing PO files."""
    return POMenuItem()


@hooks.register("register_reports_menu_item")
def machine_in_the_menu() -> MachineMenuItem:
    """The entry under Reports for drafts by a machine."""
    return MachineMenuItem()


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Gives the log sentences for what is done to translations here."""
    actions.register_action(SUBMITTED)(TranslationSubmitted)
    actions.register_action(WAIVED)(FindingAccepted)


# After Wagtail's own, which it changes.
hooks.register("register_log_actions", say_in_history, order=10)


class TranslationSubmitted(LogFormatter):
    """An entry of a page's history: a translation handed to its review."""

    label = gettext_lazy("Submit translation")
    message = gettext_lazy("Translation submitted for review")

    def format_comment(self, log_entry: PageLogEntry) -> str:
        return str(log_entry.data.get("comment", ""))


class FindingAccepted(LogFormatter):
    """An entry of a page's history: why it may differ from its source."""

    label = gettext_lazy("Accept a finding")
    message = gettext_lazy("A difference from the original accepted")

    def format_comment(self, log_entry: PageLogEntry) -> str:
        return "{finding} – {reason}".format(**log_entry.data)


@hooks.register("register_page_header_buttons")
def checks_of_a_translation(
    page: Page, user: Person, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Leads from a translation to what it says otherwise than its original."""
    kept = PageTranslation.objects.exclude(state__in=(State.ALIAS, State.DETACHED))
    if kept.filter(target_id=page.pk).exists() and page.permissions_for_user(user).can_edit():
        address = reverse("cms_translation:checks", args=[page.pk])
        yield Button(
            _("Checks against the original"), address, icon_name="clipboard-list", priority=65
        )


@hooks.register("register_page_header_buttons")
def pages_below_to_translate(
    page: Page, user: Person, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Leads from a page that has its translations to where those of the pages below it begin; the
    package's own button goes with the page's."""
    if page.is_root() or not user.has_perm("wagtail_localize.submit_translation"):
        return
    own = page.get_translations(inclusive=True).filter(alias_of=None).values("locale")
    if missing_below(page).filter(pk__in=own).exists():
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        yield Button(
            _("Translate the pages below"),
            address,
            icon_name="wagtail-localize-language",
            priority=61,
        )


@hooks.register("construct_translated_pages_to_cascade_actions")
def translations_going_along(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """Tells the admin's confirmation how many translations go with a page."""
    if action != "unpublish":
        # Deleting a page deletes them; the admin's own loop would look for them again.
        return {}
    return {page: [going for going in followers(page) if going.live] for page in pages}


@hooks.register("after_publish_page")
def translations_that_readers_knew(request: HttpRequest, page: Page) -> None:
    """Offers whoever published an original to put its withdrawn translations online again."""
    offer_translations_again(request, page)


@hooks.register("before_unpublish_page")
def unpublish_alone(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Unpublishes the page without its translations, where the editor chose so."""
    if request.method != "POST" or STAY not in request.POST:
        return None
    with translations_staying():
        UnpublishPageAction(
            page,
            user=request.user,
            include_descendants=request.POST.get("include_descendants", False),
        ).execute(skip_permission_checks=True)
    title = page.get_admin_display_title()
    messages.success(request, _("Page “%(page)s” unpublished.") % {"page": title})
    above = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    return redirect(get_valid_next_url_from_request(request) or above)


@hooks.register("before_delete_page")
def delete_alone(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Has the admin delete the page without its translations, where the editor chose so."""
    if request.method != "POST" or STAY not in request.POST or reason() == Reason.ALONE:
        return None
    with translations_staying():
        # Comes here once more.
        return DeleteView.as_view()(request, page.pk)
