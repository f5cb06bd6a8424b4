"""Where the admin asks us: the dashboard, the report, the explorer and people's mail."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.views.chooser import page_models_from_string
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page

from cms.translation.engine.versions import translation_to
from cms.translation.review.unmanned import warn_of_nobody, warn_on_the_way
from cms.translation.workbench.listing import TranslatedPageViewSet

from . import (
    acts,
    corrected,
    creations,
    guide_urls,
    locked_forms,
    overwriting,
    pasting,
    shown_meanwhile,
    urls,
)
from . import publishing_told as told
from .action_menu import first_what_the_role_does, hand_in, no_publishing_past_a_review
from .background import SubtreesPanel
from .bulk_publishing import PublishShown
from .bulk_withdrawing import DeleteTelling, UnpublishTelling
from .dashboard import OutOfDatePanel, WaitingPanel
from .missing import MissingPanel
from .preferences import ToReviewPanel, ToTranslatePanel
from .report import TranslationReport
from .sent_back import InReviewPanel, tell_why_sent_back
from .summary import or_none
from .unmanned import UnmannedPanel
from .unpublishing import UnpublishOnline


@hooks.register("insert_global_admin_css")
def states_of_translations() -> SafeString:
    sheets = ("cms_translation/states.css", "cms_editor/seeing.css", "cms_editor/calendar.css")
    links = (format_html('<link rel="stylesheet" href="{}">', static(sheet)) for sheet in sheets)
    return SafeString("".join(links))


@hooks.register("insert_global_admin_js")
def calendars_and_titles() -> SafeString:
    """Places the calendars of date fields, and says the whole of a title that is cut off."""
    scripts = (versioned_static(f"cms_editor/{name}.js") for name in ("calendar", "whole-titles"))
    tags = (format_html('<script type="module" src="{}"></script>', script) for script in scripts)
    return SafeString("".join(tags))


@hooks.register("register_admin_urls")
def report_addresses() -> list[Any]:
    return [
        path("reports/translations/", include(urls)),
        path("guide/", include(guide_urls)),
        # Answers whoever may read the admin, and them only.
        path("signed-in/", lambda request: HttpResponse(status=204), name="signed_in"),
        path("shown-meanwhile/<int:page_id>/", shown_meanwhile.said_since, name="shown_meanwhile"),
    ]


@hooks.register("register_help_menu_item")
def guide_in_the_menu() -> MenuItem:
    return MenuItem(
        _("Editor's guide"), reverse("cms_guide:first"), "guide", icon_name="help", order=100
    )


@hooks.register("construct_help_menu")
def help_in_the_person_s_language(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without what leads to pages of Wagtail's makers, which are in English only."""
    items[:] = [item for item in items if not str(item.url).startswith("https://")]


class _ReportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return TranslationReport.is_for(request.user)


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    return _ReportItem(
        _("Translations"),
        reverse("cms_editor:translations"),
        name="translations",
        icon_name="wagtail-localize-language",
        order=90,
    )


@hooks.register("construct_reports_menu")
def one_report_of_translations(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without wagtail-localize's, which calls current what ours calls outdated."""
    theirs = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != theirs]


class _Pages(TranslatedPageViewSet):
    unpublish_view_class = UnpublishOnline


@hooks.register("register_admin_viewset")
def screens_of_pages() -> TranslatedPageViewSet:
    """The explorer, and some screens, of every page type that has none of its own."""
    return _Pages()


@hooks.register("construct_homepage_panels")
def waiting_first(request: HttpRequest, panels: list[Any]) -> None:
    """Our panels before Wagtail's; its list of what is to be reviewed stands in ours."""
    panels[:] = [p for p in panels if not isinstance(p, WorkflowObjectsToModeratePanel)]
    if TranslationReport.is_for(request.user):
        user = request.user
        panels[:] = [
            InReviewPanel() if isinstance(p, UserObjectsInWorkflowModerationPanel) else p
            for p in panels
        ]
        panels += [WaitingPanel(user), SubtreesPanel(user), OutOfDatePanel(user)]
    panels += [UnmannedPanel(request.user), MissingPanel(request.user)]


@hooks.register("construct_homepage_summary_items", order=100)
def nothing_is_told_as_nothing(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [or_none(item) for item in items]


hooks.register("register_log_actions", acts.say_in_history, order=10)
hooks.register("construct_page_action_menu", hand_in)
hooks.register("construct_page_action_menu", no_publishing_past_a_review)
hooks.register("construct_page_action_menu", first_what_the_role_does, order=10)


@hooks.register("insert_editor_js")
def buttons_of_forms() -> SafeString:
    names = (
        overwriting.SCRIPT,
        corrected.SCRIPT,
        creations.SCRIPT,
        locked_forms.SCRIPT,
        pasting.SCRIPT,
        "enter-saves",
    )
    scripts = (versioned_static(f"cms_editor/{name}.js") for name in names)
    tags = (format_html('<script type="module" src="{}"></script>', script) for script in scripts)
    return SafeString("".join(tags))


@hooks.register("insert_editor_js")
def senders_of_forms() -> SafeString:
    return format_html(
        '<script type="module" src="{}" data-asked="{}" data-signed-out="{}" data-unanswered="{}"'
        ' data-not-saved="{}"></script>',
        versioned_static("cms_editor/signed-in.js"),
        reverse("signed_in"),
        _("You are signed out. Sign in in another tab and press the button again: the text waits."),
        _("The server does not answer. Press the button again when it does: the text waits."),
        _("You are signed out. Sign in in another tab: the text waits here."),
    )


@hooks.register("insert_editor_js")
def what_others_do_to_the_page() -> SafeString:
    return format_html(
        '<script type="module" src="{}" data-shown-meanwhile="{}"></script>',
        versioned_static(f"cms_editor/{shown_meanwhile.SCRIPT}.js"),
        reverse("shown_meanwhile", args=[0]),
    )


@hooks.register("before_create_page")
def tell_of_steps_of_a_new_page(request: HttpRequest, parent: Page, model: Any) -> None:
    warn_on_the_way(request, parent)


@hooks.register("before_edit_page")
def tell_of_steps_to_come(request: HttpRequest, page: Page) -> None:
    # The screen of a translation tells it by itself.
    if translation_to(page) is None:
        tell_why_sent_back(request, page)
        warn_on_the_way(request, page)


@hooks.register("after_edit_page")
def tell_of_a_step_without_people(request: HttpRequest, page: Page) -> None:
    if {"action-submit", "action-restart-workflow", "action-workflow-action"} & set(request.POST):
        warn_of_nobody(request, type(page).objects.get(pk=page.pk))


@hooks.register("construct_page_chooser_queryset")
def choosing_where_the_pages_are(pages: Any, request: HttpRequest) -> Any:
    """A chooser of certain types, which would begin at the root of all languages, begins with the
    pages below which they stand."""
    wanted = request.GET.get("page_type", "")
    begins = request.path == reverse("wagtailadmin_choose_page")
    if not (begins and wanted) or wanted.lower() == "wagtailcore.page":
        return pages
    if not pages.filter(depth=2).exists():
        return pages
    models = page_models_from_string(wanted)
    steps = Page.objects.type(*models).values_list("path", flat=True).order_by().distinct()
    above = {path[: -Page.steplen] for path in steps}
    return Page.objects.filter(path__in=above, depth__gt=1).defer_streamfields().specific()


# After Wagtail's own, whose places they take.
for _action in (PublishShown, DeleteTelling, UnpublishTelling):
    hooks.register("register_bulk_action", _action, order=10)


@hooks.register("after_edit_page")
@hooks.register("after_create_page")
def say_what_has_come_of_it(request: HttpRequest, page: Page) -> None:
    told.tell_what_has_come_of_it(request, type(page).objects.get(pk=page.pk))


@hooks.register("register_account_settings_panel")
def mails_about_translations(request: HttpRequest, user: Any, profile: Any) -> ToTranslatePanel:
    return ToTranslatePanel(request, user, profile)


@hooks.register("register_account_settings_panel")
def mails_about_reviews(request: HttpRequest, user: Any, profile: Any) -> ToReviewPanel:
    return ToReviewPanel(request, user, profile)
