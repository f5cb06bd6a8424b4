"""Who follows an old address to unpublish a page reads that it is not online any more."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.unpublish import UnpublishView


class UnpublishOnline(UnpublishView):
    """Wagtail's own, which says that somebody lacks the right to unpublish what is not online."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = self.object
        if not page.live and page.permissions_for_user(request.user).can_edit():
            messages.warning(request, _("This page is no longer published."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer
