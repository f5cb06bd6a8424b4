"""What editors see of competence areas beside the form."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks

from pages.members.models import MemberPage

from .front_runners import front_runner_warning
from .models import AreaPage
from .viewsets import AreaViewSet


@hooks.register("register_admin_viewset")
def register_areas() -> AreaViewSet:
    return AreaViewSet("areas")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_the_front_runner(request: HttpRequest, page: Any) -> None:
    """After an area is saved or published: what is wrong with its front runner."""
    if isinstance(page, AreaPage) and (warning := front_runner_warning(page)):
        messages.warning(request, f"{page.title}: {warning}")


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def warn_of_areas_led(request: HttpRequest, page: Any) -> None:
    """Before a member goes: which areas lose their front runner with it."""
    member = page.specific
    if not isinstance(member, MemberPage):
        return
    led = AreaPage.objects.filter(
        named_front_runner__translation_key=member.translation_key, locale=member.locale
    )
    titles = list(led.order_by("path").values_list("title", flat=True))
    if titles:
        messages.warning(
            request,
            _("“%(member)s” is the front runner of: %(areas)s. Without its profile they show none.")
            % {"member": member.title, "areas": ", ".join(titles)},
        )
