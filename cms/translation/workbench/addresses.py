"""Where the screen of a translation is found."""

from django.urls import reverse

from cms.translation.status.models import PageTranslation, State


def screen_for(row: PageTranslation) -> str:
    """The one screen on which somebody goes on with a translation: where it is begun, the
    translator's screen, or the page editor for what is kept by hand or shown in the original."""
    if row.state == State.MISSING or row.target_id is None:
        return reverse("cms_translation:start", args=[row.source_id, row.locale.language_code])
    if row.state in (State.DETACHED, State.ALIAS):
        return reverse("wagtailadmin_pages:edit", args=[row.target_id])
    return workbench_url(row.target_id)


def workbench_url(page_id: int) -> str:
    """The translator's screen of a translation."""
    return reverse("cms_translation:workbench", args=[page_id])
