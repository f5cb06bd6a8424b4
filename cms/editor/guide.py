"""The editor's guide: short chapters in the person's language, with pictures of our own screens.

A chapter is a template for each language. The pictures are made by `tests/journeys/test_guide.py`,
which visits what they show.
"""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

LANGUAGES = ("pl", "en")
# Of every picture, in pixels.
SIZE = (1200, 760)


@dataclass(frozen=True)
class Chapter:
    """A page of the guide; `key` names its templates and stands in its address."""

    key: str
    title: str | Promise

    @property
    def url(self) -> str:
        return reverse("cms_guide:chapter", args=[self.key])


CHAPTERS = [
    Chapter("writing", _("Writing and publishing news")),
    Chapter("files", _("Pictures and files")),
    Chapter("translating", _("Translating")),
    Chapter("reviewing", _("Reviewing")),
    Chapter("settings", _("Menus and settings")),
    Chapter("refused", _("When something is refused")),
    Chapter("roles", _("Who sees and does what")),
]


def language() -> str:
    """The language of the guide for whoever reads it."""
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else "en"


def picture(name: str) -> str:
    """The address of a picture in the language of the reader."""
    return static(f"cms_editor/guide/{language()}/{name}.webp")


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """A chapter, beside the list of all."""

    page_title = _("Editor's guide")
    header_icon = "help"
    template_name = "cms_editor/guide/guide.html"

    def get(self, request: HttpRequest, key: str = CHAPTERS[0].key, **kwargs: Any) -> HttpResponse:
        found = [number for number, chapter in enumerate(CHAPTERS) if chapter.key == key]
        if not found:
            raise Http404
        self.number = found[0]
        return super().get(request, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(CHAPTERS[self.number].title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("cms_guide:first"), "label": self.page_title},
            {"url": "", "label": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chapter = CHAPTERS[self.number]
        return {
            **super().get_context_data(**kwargs),
            "chapters": CHAPTERS,
            "chapter": chapter,
            "next": next(iter(CHAPTERS[self.number + 1 :]), None),
            "text": f"cms_editor/guide/{language()}/{chapter.key}.html",
        }
