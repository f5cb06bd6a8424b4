"""Whether a translation's links lead its readers to pages in their language."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, ReferenceIndex

from .finding import Finding, Severity

_ADDRESS = re.compile(r'href=\\?"([^"\\]+)')
_NO_PAGE = tuple(f"/{name}/" for name in ("media", "static", "documents", "api", "admin"))


def leading_elsewhere(source: Page, target: Page) -> Iterator[Finding]:
    """Notices of linked pages that are not in the target's language, and of addresses of this site
    in another language. Chosen pages lead to the version in the page's language by themselves."""
    for page in _unreadable(source, target.locale_id):
        sentence = _("The linked page “%(title)s” is not published in this language.")
        yield Finding("link_language", Severity.NOTICE, "", sentence % {"title": page.title})
    for name, address in _written_addresses(target):
        path = address.removeprefix(settings.BASE_URL.rstrip("/"))
        if not path.startswith("/") or path.startswith(("//", *_NO_PAGE)):
            continue
        if (get_language_from_path(path) or settings.LANGUAGE_CODE) != target.locale.language_code:
            sentence = _(
                "The address %(address)s leads to another language. Choose the page instead of "
                "writing its address."
            )
            message = sentence % {"address": address}
            yield Finding("link_language", Severity.NOTICE, name, message)


def _unreadable(source: Page, locale_id: int) -> list[Page]:
    kind = ContentType.objects.get_for_model(Page)
    linked = ReferenceIndex.objects.filter(
        base_content_type=kind, object_id=str(source.pk), to_content_type=kind
    ).values_list("to_object_id", flat=True)
    pages = Page.objects.filter(pk__in={int(pk) for pk in linked}, live=True)
    versions = Page.objects.filter(locale_id=locale_id, live=True)
    readable = versions.filter(translation_key__in=pages.values("translation_key"))
    return list(pages.exclude(translation_key__in=readable.values("translation_key")))


def _written_addresses(page: Page) -> Iterator[tuple[str, str]]:
    for translated in page.translatable_fields:
        name = translated.field_name
        field = page._meta.get_field(name)
        if isinstance(field, StreamField):
            text = field.value_to_string(page)
        elif isinstance(field, RichTextField):
            text = getattr(page, name)
        else:
            continue
        for address in _ADDRESS.findall(text):
            yield name, address
