"""Screens of webhooks: the list, the form, and one webhook with what was sent to it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from . import endpoints
from .forms import EVENTS, WebhookForm
from .models import Delivery, WebhookEndpoint
from .tasks import ask_the_worker

_SHOWN = 100


def state_of(endpoint: WebhookEndpoint) -> str:
    """How an address is doing, in a few words."""
    if endpoint.paused_at:
        return _("paused: %(why)s") % {"why": endpoint.get_pause_display()}
    if endpoint.failures:
        return _("fails and is tried again")
    return _("works") if endpoint.last_success_at else _("nothing sent yet")


class WebhookIndexView(generic.IndexView):
    """Every webhook, with how it is doing."""

    @property
    def columns(self) -> list[Column]:
        title = self._get_title_column_class(TitleColumn)
        return [
            title("name", label=_("Consumer"), get_url=self.get_inspect_url),
            Column("host", label=_("Server"), accessor=lambda one: urlsplit(one.url).hostname),
            Column("state", label=_("State"), accessor=state_of),
            DateColumn("last_success_at", label=_("Last success")),
        ]


def _with_secret(view: Any, context: dict[str, Any], title: str, **more: Any) -> HttpResponse:
    """The screen that shows a secret, this once."""
    context["breadcrumbs_items"][-1]["label"] = title
    context |= {"page_title": title, "header_title": title, **more}
    answer = TemplateResponse(view.request, "cms_webhooks/secret.html", context)
    patch_cache_control(answer, private=True, no_store=True)
    return answer


class WebhookCreateView(generic.CreateView):
    """Makes a webhook and shows its secret, this once."""

    def form_valid(self, form: Any) -> HttpResponse:
        endpoint: WebhookEndpoint = form.save(commit=False)
        secret = endpoints.begin(endpoint)
        endpoint.save()
        log(endpoint, "wagtail.create")
        context = self.get_context_data(form=form)
        return _with_secret(self, context, _("Webhook made"), endpoint=endpoint, secret=secret)


class WebhookInspectView(generic.InspectView):
    """A webhook: how it is doing, what can be done with it, and what was sent to it."""

    page_title = gettext_lazy("Webhook")
    template_name = "cms_webhooks/endpoint.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        languages = dict(self.form_languages())
        told = {
            "events": [EVENTS.get(event, event) for event in self.object.events],
            "languages": [languages.get(code, code) for code in self.object.languages],
        }
        deliveries = list(self.object.deliveries.order_by("-pk")[:_SHOWN])
        for delivery in deliveries:
            delivery.told = [EVENTS.get(event, event) for event in delivery.events]
        may_change = self.permission_policy.user_has_permission(self.request.user, "change")
        return {
            **context,
            "endpoint": self.object,
            "state": state_of(self.object),
            "told": told,
            "deliveries": deliveries,
            "shown": _SHOWN,
            "may_change": may_change,
        }

    @staticmethod
    def form_languages() -> Any:
        return WebhookForm.base_fields["languages"].choices


class _ActionView(PermissionCheckedMixin, View):
    """A button of a webhook's screen."""

    model = WebhookEndpoint
    permission_required = "change"

    def get(self, request: HttpRequest, pk: int, **_rest: Any) -> HttpResponse:
        return redirect("webhooks:inspect", pk)


class WebhookActionView(_ActionView):
    """Pauses, resumes or tests a webhook."""

    def post(self, request: HttpRequest, pk: int, action: str) -> HttpResponse:
        endpoint = get_object_or_404(WebhookEndpoint, pk=pk)
        actions: dict[str, tuple[Callable[[int], object], str]] = {
            "pause": (endpoints.pause, _("The webhook is paused.")),
            "resume": (endpoints.resume, _("The webhook is told of changes again.")),
            "test": (
                endpoints.send_test,
                _("A test is on its way; look here again in a moment to see whether it arrived."),
            ),
        }
        if action not in actions:
            raise PermissionDenied
        do, said = actions[action]
        do(pk)
        ask_the_worker()
        log(endpoint, f"cms_webhooks.{action}")
        messages.success(request, said)
        return redirect("webhooks:inspect", pk)


class WebhookReplayView(_ActionView):
    """Sends a message of the log again."""

    def post(self, request: HttpRequest, pk: int, delivery: int) -> HttpResponse:
        endpoints.replay(get_object_or_404(Delivery, pk=delivery, endpoint=pk))
        ask_the_worker()
        messages.success(request, _("The message is sent again."))
        return redirect("webhooks:inspect", pk)


class WebhookRotateView(WebhookInspectView):
    """Replaces the secret and shows the new one, this once."""

    http_method_names = ("post",)
    any_permission_required: Any = None
    permission_required = "change"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        secret = endpoints.rotate(pk)
        log(self.object, "cms_webhooks.rotate")
        context = self.get_context_data()
        title = _("New secret")
        return _with_secret(
            self, context, title, endpoint=self.object, secret=secret, replaces=True
        )


class WebhookViewSet(ModelViewSet):
    """Addresses of other sites that are told of changes."""

    model = WebhookEndpoint
    icon = "site"
    menu_label = gettext_lazy("Webhooks")
    menu_name = "webhooks"
    menu_order = 620
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    ordering = ("name",)
    index_view_class = WebhookIndexView
    add_view_class = WebhookCreateView
    inspect_view_class = WebhookInspectView

    @property
    def inspect_template_name(self) -> str:
        return WebhookInspectView.template_name

    def get_form_class(self, for_update: bool = False) -> type[WebhookForm]:
        return WebhookForm

    def get_urlpatterns(self) -> list[Any]:
        def view(of: Any, **more: Any) -> Any:
            return self.construct_view(of, **more)

        rotate = view(WebhookRotateView, **self.get_inspect_view_kwargs())
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/rotate/", rotate, name="rotate"),
            path("<int:pk>/replay/<int:delivery>/", view(WebhookReplayView), name="replay"),
            path("<int:pk>/<slug:action>/", view(WebhookActionView), name="act"),
        ]


def screen_of(pk: int) -> str:
    """The path of a webhook's screen."""
    return reverse("webhooks:inspect", args=[pk])
