"""Which mails a person gets, on the page of their account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput
from wagtail.models import GroupApprovalTask, Page
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from cms.translation.models import RoleGroup
from cms.translation.roles.groups import TRANSLATOR

from .models import MailPreference


class _ToTranslate(forms.ModelForm):
    class Meta:
        model = MailPreference
        fields = ("to_translate",)
        widgets = {"to_translate": SwitchInput()}


class _ToReview(forms.ModelForm):
    class Meta:
        model = UserProfile
        fields = ("submitted_notifications",)
        widgets = {"submitted_notifications": SwitchInput()}
        labels = {"submitted_notifications": _("pages to review")}
        help_texts = {
            "submitted_notifications": _("Send me a mail when a page waits for my review.")
        }


class ToTranslatePanel(BaseSettingsPanel):
    """For translators: the mail about what waits for translation."""

    name = "to_translate"
    title = _("Translations")
    tab = notifications_tab
    order = 200
    form_class = _ToTranslate

    def is_active(self) -> bool:
        return RoleGroup.objects.filter(role=TRANSLATOR.key, group__user=self.user).exists()

    def get_form(self) -> Any:
        preference, _made = MailPreference.objects.get_or_create(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return _ToTranslate(data, instance=preference, prefix=self.name)


class ToReviewPanel(BaseSettingsPanel):
    """For those who review and do not publish: Wagtail asks publishers only."""

    name = "to_review"
    title = _("Reviews")
    tab = notifications_tab
    order = 150
    form_class = _ToReview
    form_object = "profile"

    def is_active(self) -> bool:
        asked = policy_registry.get_by_type(Page).user_has_permission(self.user, "publish")
        tasks = GroupApprovalTask.objects.filter(groups__user=self.user, active=True)
        return not asked and tasks.exists()
