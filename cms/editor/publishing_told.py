"""What an editor is told once a page is online: where readers see it, and what it waits for."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.translation.models import PageTranslation, State

_WAITING = (State.OUTDATED, State.MISSING, State.IN_PROGRESS, State.SENT_BACK)


def tell_where_it_is_seen(request: HttpRequest, page: Page) -> None:
    """Names the address of a page that is online and the languages whose translation waits now."""
    address = page.get_full_url(request) if page.live else None
    if not address:
        return
    said = _("Readers see it at %(address)s.") % {"address": address}
    waiting = PageTranslation.objects.filter(source_id=page.pk, state__in=_WAITING)
    languages = [str(row.locale.get_display_name()) for row in waiting.select_related("locale")]
    if languages:
        said += " " + _("Its translation waits now: %(languages)s.") % {
            "languages": ", ".join(languages)
        }
    messages.info(request, said)
