"""Who may see a source decides for its translations too, unless the editor says otherwise.

The question stands in Wagtail's own dialog, beside its other fields.
"""

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.models import Page, PageViewRestriction

from .cascade import followers

# The kind of a restriction, its password and the keys of its groups.
_Asked = tuple[str, str, frozenset[int]]


class PrivacyView(SetPrivacyView):
    """Wagtail's dialog, which asks whether the page's translations stay as they are."""

    def get_form(self, form_class: type[forms.Form] | None = None) -> forms.Form:
        form = super().get_form(form_class)
        if followers(self.page):
            form.fields["translations_stay"] = forms.BooleanField(
                label=_("Leave the translations as they are"),
                required=False,
            )
        return form

    @transaction.atomic
    def form_valid(self, form: forms.Form) -> HttpResponse:
        before = _asked(self.page)
        answer: HttpResponse = super().form_valid(form)
        if not form.cleaned_data.get("translations_stay"):
            for page in followers(self.page):
                self._follow(page, before)
        return answer

    def _follow(self, translation: Page, before: set[_Asked]) -> None:
        """Gives a translation the restrictions of its source. Restrictions of its own stay where
        the source becomes public."""
        own = PageViewRestriction.objects.filter(page=translation)
        asked = PageViewRestriction.objects.filter(page=self.page)
        if not asked.exists() and (not before or _asked(translation) != before):
            return
        for old in own:
            old.delete(user=self.request.user)
        for restriction in asked:
            groups = list(restriction.groups.all())
            restriction.pk, restriction.page = None, translation
            restriction.save(user=self.request.user)
            restriction.groups.set(groups)


def _asked(page: Page) -> set[_Asked]:
    """The restrictions of the page itself, in a form in which two pages can be compared."""
    return {
        (
            restriction.restriction_type,
            restriction.password,
            frozenset(restriction.groups.values_list("pk", flat=True)),
        )
        for restriction in PageViewRestriction.objects.filter(page_id=page.pk)
    }
