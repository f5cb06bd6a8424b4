"""The news index, its archive and its feeds."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from cms.content.languages import text_language
from cms.content.models import BasePage
from cms.content.shown import cards

from ..addresses import ATOM, JSON_FEED, YEAR, area_word

_AREA = r"(?:(?P<word>[a-z]+)/(?P<area>[-\w]+)/)?"


class NewsIndexPage(RoutablePageMixin, BasePage):
    """All news of a language, newest first; its archive by year and area, and its feeds, stand
    below it."""

    # Tree rules
    below_home = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["pages_news.NewsPage"]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_cached_paths(self) -> list[str]:
        """What is kept in front of the site below the index: its archives and feeds."""
        from ..archive import Archive

        with translation.override(text_language(self)):
            return Archive(self).paths_below()

    @re_path(rf"^{_AREA}(?:(?P<year>{YEAR})/)?$", name="archive")
    def archive_view(
        self, request: HttpRequest, word: str = "", area: str = "", year: str = ""
    ) -> HttpResponse:
        """A page of the news: all, of an area, of a year, and on the topic of `?topic=`."""
        with translation.override(text_language(self)):
            archive = self._archive(word, area, year, request.GET.get("topic", ""))
            shown = archive.page(request.GET.get("page", "1"))
            answer = self.render(
                request,
                context_overrides={
                    "archive": archive,
                    "part": archive.title,
                    "page_obj": shown,
                    "items": cards(list(shown.object_list), self.locale_id),
                    "addresses": archive.addresses(shown.number),
                    "feeds": {
                        "atom": archive.feed_url(ATOM),
                        "json": archive.feed_url(JSON_FEED),
                    },
                },
            )
            return answer.render()

    @re_path(rf"^{_AREA}{ATOM}/$", name="atom")
    def atom_view(self, request: HttpRequest, word: str = "", area: str = "") -> HttpResponse:
        """The newest items as Atom."""
        from ..feeds import atom

        with translation.override(text_language(self)):
            feed = atom(self._archive(word, area))
        return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")

    @re_path(rf"^{_AREA}{JSON_FEED}/$", name="json_feed")
    def json_view(self, request: HttpRequest, word: str = "", area: str = "") -> HttpResponse:
        """The newest items as JSON Feed."""
        from ..feeds import json_feed

        with translation.override(text_language(self)):
            feed = json_feed(self._archive(word, area))
        return HttpResponse(feed, content_type="application/feed+json; charset=utf-8")

    def _archive(self, word: str = "", area: str = "", year: str = "", topic: str = "") -> Any:
        from ..archive import Archive

        if area and word != area_word(self.locale.language_code):
            raise Http404
        return Archive.find(self, area or "", year or "", topic)
