"""What wagtail-localize 1.14 lets people do who have no right to it on the other language's pages.

- "Sync translated pages" publishes translations for anybody who may submit for translation, asks
  the machine translator while it holds the database, and changes the text that is in review.
- "Translate" makes pages in the tree of any language, whoever asks.
- "Stop translation" leaves a page with texts of its source to whoever publishes next.
- "Convert to alias" puts the source's text online for anybody who may edit the translation, and is
  refused by the rules, see `cms.translation.engine.aliases`.
Each goes when the package asks for the right itself;
tests/cms/translation/roles/test_groups.py tells.
"""

from django import forms
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page

from cms.content.publication import Refusal
from cms.translation.engine.aliases import make_alias
from cms.translation.engine.localize import Translation
from cms.translation.engine.screens import (
    SubmitPageTranslationView,
    UpdateTranslationsView,
    convert_to_alias,
    stop_translation,
)
from cms.translation.engine.sources import frozen_today
from cms.translation.engine.versions import source_of
from cms.translation.jobs import subtrees
from cms.translation.review.stopping import prepare_by_hand
from cms.translation.review.workflow import locked
from cms.translation.roles.groups import homes
from cms.translation.status.locks import lock_versions
from cms.translation.status.starting import start


class CheckedUpdateTranslationsView(UpdateTranslationsView):
    """Takes the source's text of today, and publishes nothing: a review does. Drafts by a machine
    are asked for on the translator's screen and in the report of drafts."""

    def get_form(self) -> forms.Form:
        form = super().get_form()
        field = form.fields["publish_translations"]
        # A disabled field keeps its initial value, whatever is sent.
        field.disabled, field.initial, field.widget = True, False, forms.HiddenInput()
        form.fields.pop("use_machine_translation", None)
        return form

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Takes the text, unless a translation is in review: that keeps what was submitted."""
        try:
            source = self.object.get_source_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if not isinstance(source, Page):
            raise PermissionDenied
        there = redirect(self.get_success_url() or self.get_default_success_url())
        with transaction.atomic():
            kept = list(self.object.translations.filter(enabled=True))
            locales = [translation.target_locale_id for translation in kept]
            targets = source.get_translations().filter(locale__in=locales)
            if source.pk not in lock_versions([source, *targets]):
                raise Http404
            if any(target.workflow_in_progress for target in targets.all()):
                said = _(
                    "A translation of “%(page)s” is in review and keeps the text that was "
                    "submitted. Update it after the review."
                )
                messages.error(self.request, said % {"page": source.title})
                return there
            frozen = frozen_today(source)
            for translation in kept:
                frozen.update_target_view_restrictions(translation.target_locale)
            self.components.save(frozen, sources_and_translations={frozen: kept})
        messages.success(self.request, self.get_success_message())
        return there


class CheckedSubmitPageTranslationView(SubmitPageTranslationView):
    """Offers the languages in whose tree the person may work, and begins translations there that
    are not online. Pages below are begun in the background, one by one: the package's own way
    takes a minute for a hundred pages within one request, and is closed once the page itself has
    its translation."""

    def get_form(self) -> forms.Form:
        form = super().get_form()
        field = form.fields["locales"]
        offered = field.queryset | subtrees.missing_below(self.object)
        pks = [locale.pk for locale in offered.distinct() if self._may_work_in(locale)]
        field.queryset = Locale.objects.filter(pk__in=pks)
        if not any(self._to_begin(locale) for locale in field.queryset):
            # Only the pages below are left.
            form.fields["include_subtree"].initial = True
            form.fields["include_subtree"].required = True
        return form

    def form_valid(self, form: forms.Form) -> HttpResponse:
        source, locales = self.object, list(form.cleaned_data["locales"])
        user, begun, below = self.request.user, [], 0
        try:
            for locale in filter(self._to_begin, locales):
                begun.append(start(source, locale, user))
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return redirect(self.get_success_url() or self.get_default_success_url(source))
        if begun:
            said = _("The translation of “%(page)s” has begun.") % {"page": source.title}
            messages.success(self.request, said)
        if form.cleaned_data["include_subtree"]:
            below = max(subtrees.ask(user, source, locale) for locale in locales)
        if below:
            self._tell(below)
        there = reverse("wagtailadmin_explore", args=[source.pk])
        there = self.get_default_success_url(begun[0]) if begun else there
        return redirect(self.get_success_url() or there)

    def _to_begin(self, locale: Locale) -> bool:
        """Whether the page itself lacks its translation; one that shows the original is none."""
        versions = self.object.get_translations().filter(locale=locale)
        return not versions.filter(alias_of=None).exists()

    def _tell(self, count: int) -> None:
        said = ngettext(
            "%(count)d page below it is begun in the background.",
            "%(count)d pages below it are begun in the background, one by one.",
            count,
        )
        address = f"{reverse('wagtailadmin_home')}#subtrees-section"
        button = messages.button(address, _("See how far it is"))
        messages.info(self.request, said % {"count": count}, buttons=[button])

    def _may_work_in(self, locale: Locale) -> bool:
        user, found = self.request.user, homes(locale.language_code)
        if not found.exists():
            return bool(user.is_superuser)
        return any(home.permissions_for_user(user).can_edit() for home in found)


def checked_convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """For those who may publish: the alias shows the source's text at once, or as soon as that is
    published. A GET asks first, on the package's own page."""
    page = get_object_or_404(Page, pk=page_id, alias_of=None)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    if request.method != "POST":
        return convert_to_alias(request, page_id)
    source = source_of(page)
    if source is None or source.pk == page.pk:
        raise Http404
    there = reverse("wagtailadmin_pages:edit", args=[page.pk])
    try:
        with transaction.atomic():
            lock_versions([page, source])
            source = get_object_or_404(Page, pk=source.pk)
            alias = make_alias(locked(page), source, request.user)
    except Refusal as refused:
        messages.error(request, " ".join(refused.sentences()))
        return redirect(there)
    said = (
        _("Readers see the original in place of “%(title)s”.")
        if alias.live
        else _("Readers will see the original in place of “%(title)s” once it is published.")
    )
    messages.success(request, said % {"title": page.get_admin_display_title()})
    return redirect(get_valid_next_url_from_request(request) or there)


def checked_stop_translation(request: HttpRequest, translation_id: int) -> HttpResponseBase:
    """For pages in which nothing is left untranslated: whoever writes them by hand publishes what
    stands there."""
    if request.method != "POST":
        return stop_translation(request, translation_id)
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        with transaction.atomic():
            prepare_by_hand(translation, request.user)
            return stop_translation(request, translation_id)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        found = Page.objects.filter(translation_key=translation.source.object_id)
        target = found.filter(locale=translation.target_locale_id).first()
        if target is None:
            return redirect("wagtailadmin_explore_root")
        return redirect("cms_translation:stopping", target.pk)
