"""Screens of the keys to drafts: made, shown once, and revoked."""

from typing import Any

from django.contrib import messages
from django.forms.models import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from .models import DraftKey


class DraftKeyIndexView(generic.IndexView):
    """Every key, with whom it was made for, by whom, and when it was last used."""

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("made_by")

    @property
    def columns(self) -> list[Column]:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("name", label=_("Consumer"), get_url=self.get_edit_url),
            Column("shown", label=_("Key"), accessor=lambda key: f"{key.shown}…"),
            Column("state", label=_("State"), accessor=_state),
            DateColumn("last_used_at", label=_("Last used")),
            DateColumn("expires_at", label=_("Valid until")),
            Column("made_by", label=_("Made by")),
            DateColumn("made_at", label=_("Made")),
        ]

    def get_list_more_buttons(self, instance: DraftKey) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        revoke = self.get_delete_url(instance)
        if instance.revoked_at:
            return [button for button in buttons if button.url != revoke]
        for button in buttons:
            if revoke and button.url == revoke:
                button.label = _("Revoke")
        return buttons


def _state(key: DraftKey) -> str:
    if key.revoked_at:
        return _("revoked")
    return _("valid") if key.is_valid else _("no longer valid")


class DraftKeyCreateView(generic.CreateView):
    """Makes a key and shows its secret, this once."""

    def form_valid(self, form: Any) -> HttpResponse:
        key: DraftKey = form.save(commit=False)
        secret = key.give_secret()
        key.made_by = self.request.user
        key.save()
        log(key, "wagtail.create")
        context = self.get_context_data(form=form)
        # The last one names the form.
        context["breadcrumbs_items"][-1]["label"] = _("Key made")
        context |= {
            "page_title": _("Key made"),
            "header_title": _("Key made"),
            "key": key,
            "secret": secret,
            "index_url": self.get_success_url(),
        }
        answer = TemplateResponse(self.request, "cms_previews/key_made.html", context)
        patch_cache_control(answer, private=True, no_store=True)
        return answer


class DraftKeyRevokeView(generic.DeleteView):
    """Ends a key; its row stays, so that one sees what was."""

    page_title = gettext_lazy("Revoke")
    template_name = "cms_previews/confirm_revoke.html"

    @property
    def confirmation_message(self) -> str:
        return _("Whoever uses this key can read no drafts any more. It cannot be taken back.")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        key: DraftKey = self.get_object()
        if not key.revoked_at:
            key.revoked_at = timezone.now()
            key.save(update_fields=["revoked_at"])
            log(key, "cms_previews.revoke")
        messages.success(request, _("The key of “%(name)s” is revoked.") % {"name": key.name})
        return redirect(self.get_success_url())


class DraftKeyViewSet(ModelViewSet):
    """Keys with which programs read drafts."""

    model = DraftKey
    icon = "key"
    menu_label = gettext_lazy("Keys to drafts")
    menu_name = "draft_keys"
    menu_order = 610
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    form_fields = ("name", "expires_at", "reads_drafts")
    ordering = ("-made_at",)
    index_view_class = DraftKeyIndexView
    add_view_class = DraftKeyCreateView
    delete_view_class = DraftKeyRevokeView

    def get_form_class(self, for_update: bool = False) -> Any:
        """What a key may do is said when it is made: its holder gets no more by an edit."""
        form: Any = super().get_form_class(for_update)
        return modelform_factory(self.model, form, exclude=["reads_drafts"]) if for_update else form
