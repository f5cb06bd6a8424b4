"""Pages as a person's assistant finds and reads them."""

from django.db.models import F
from django.http import QueryDict
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from cms.translation.status.worklist import in_sight_of
from cms.types import JsonObject, Person

from ..translating.worklist import require_admin
from ..v2.cursors import Window
from ..v2.drafts import within_sites
from ..v2.files import DOCUMENTS, IMAGES
from ..v2.items import fetched
from ..v2.pages import public_page
from ..v2.presentation import Presentation
from ..v2.selection import Selection


def find_pages(user: Person, words: str, locale: str, page_type: str, limit: int) -> JsonObject:
    """Public pages as the pages API lists them: `total` counts all that are found, `pages` holds at
    most `limit`. Raises BadParameterError."""
    query = QueryDict(mutable=True)
    given = {"search": words, "locale": locale, "type": page_type, "limit": str(limit)}
    query.update({name: value for name, value in given.items() if value})
    selection = Selection(query)
    found, _links = Window(selection).pages()
    shown = Presentation(query, selection.types, details=False).of(fetched(found), selection.locale)
    return {"total": selection.pages().count(), "pages": shown}


def find_files(user: Person, kind: str, words: str, limit: int) -> JsonObject:
    """Public pictures or files as the pages API lists them."""
    query = QueryDict(mutable=True)
    query.update({"limit": str(limit), **({"search": words} if words else {})})
    total, shown = {one.name: one for one in (IMAGES, DOCUMENTS)}[kind].listed(query)
    return {"total": total, kind: shown}


def find_drafts(user: Person, words: str, locale: str, limit: int) -> list[JsonObject]:
    """Pages that the person sees in the admin and that say in their newest revision what no reader
    knows, the latest first."""
    require_admin(user)
    pages = within_sites(_seen_by(user)).filter(has_unpublished_changes=True)
    if words:
        pages = pages.filter(draft_title__icontains=words)
    if locale:
        pages = pages.filter(locale__language_code=locale)
    pages = pages.select_related("locale", "content_type")
    newest_first = F("latest_revision_created_at").desc(nulls_last=True)
    return [
        {
            "id": page.pk,
            "type": page.cached_content_type.model_class()._meta.label,
            "title": page.draft_title,
            "locale": page.locale.language_code,
            "live": page.live,
            "revision": page.latest_revision_id,
        }
        for page in pages.order_by(newest_first, "pk")[:limit]
    ]


def _seen_by(user: Person) -> PageQuerySet:
    """The pages that somebody may edit or publish, and the translations in their sight."""
    policy = policy_registry.get_by_type(Page)
    own = policy.instances_user_has_any_permission_for(user, {"change", "publish"})
    targets = in_sight_of(user).exclude(target=None).values("target")
    return Page.objects.filter(pk__in=own.order_by().values("pk")) | Page.objects.filter(
        pk__in=targets
    )


def read_page(user: Person, page_id: int) -> JsonObject:
    """A public page as the pages API shows it."""
    page = fetched([public_page(page_id)])[0]
    [shown] = Presentation(QueryDict(), [type(page)], details=True).of([page])
    return shown
