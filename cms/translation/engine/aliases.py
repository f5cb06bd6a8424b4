"""A translation that becomes an alias, which shows its original.

Symptom: “Convert to alias” is refused with the texts that are not translated, and nobody can show
the original in place of its translation.
Cause: wagtail-localize writes the original's text into the page, and only then makes it an alias.
Version: wagtail-localize 1.14.
Proposal: set `alias_of` before `sync_alias` saves.
Until: `test_the_original_is_shown_in_place_of_a_translation` passes with the package's view.
"""

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.convert import sync_alias

from cms.types import Person

from .versions import stored

# The package's own name, which gives the entry its sentence in the history.
CONVERTED = "wagtail_localize.convert_to_alias"


def make_alias(page: Page, source: Page, user: Person) -> Page:
    """Makes a translation an alias of its source, live where that is live, in one write.

    What of it was scheduled is not published any more. The strings stay with the engine, for when
    the page is translated again.
    """
    with transaction.atomic():
        alias, title = stored(page), page.get_admin_display_title()
        alias.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)
        alias.alias_of_id = source.pk
        sync_alias(source, alias, revision=source.get_latest_revision())
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id
        ).delete()
        alias = stored(page)
        pages = {
            "page": {"id": alias.pk, "title": title},
            "source": {"id": source.pk, "title": source.get_admin_display_title()},
        }
        log(alias, CONVERTED, user=user, revision=alias.latest_revision, data=pages)
        return alias
