"""Deleting and unpublishing many pages at once tells of their translations and asks about them."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.http import HttpResponse
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Page

from cms.translation.status.cascade import (
    STAY,
    deleted_along,
    followers_of,
    translations_staying,
    with_below,
)
from cms.types import Context


class _Withdrawing(PageBulkAction):
    """A bulk action that takes translations along, unless somebody asks that they stay."""

    going: frozenset[int] = frozenset()

    def get_execution_context(self) -> Context:
        return {**super().get_execution_context(), "staying": STAY in self.request.POST}

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], staying: bool = False, **kwargs: Any
    ) -> tuple[int, int]:
        done: tuple[int, int]
        with translations_staying() if staying else nullcontext():
            done = super().execute_action(objects, **kwargs)
        return done


class DeleteTelling(_Withdrawing, DeleteBulkAction):
    """Wagtail's action; its numbers hold the translations."""

    template_name = "cms_editor/confirm_bulk_delete.html"

    def get_context_data(self, **kwargs: Any) -> Context:
        context: Context = super().get_context_data(**kwargs)
        pages = [item["item"] for item in context["items"]]
        chosen, going = with_below(pages), deleted_along(pages)
        return {
            **context,
            "descendant_count": len(chosen) - 1,
            "translation_count": len(going),
            "total_page_count": len(chosen | going),
        }

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], staying: bool = False, **kwargs: Any
    ) -> tuple[int, int]:
        chosen = list(objects)
        below = len(with_below(chosen)) - len(chosen)
        for page in chosen:
            # One may have gone with another.
            if Page.objects.filter(pk=page.pk).exists():
                super().execute_action([page], staying, **kwargs)
        return len(chosen), below

    def prepare_action(self, objects: Any, objects_without_access: Any) -> HttpResponse | None:
        self.going = frozenset(deleted_along(objects))
        return None

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        told: str = super().get_success_message(num_parent_objects, num_child_objects)
        gone = len(self.going) - Page.objects.filter(pk__in=self.going).count()
        also = ngettext(
            "%(count)d translation has been deleted as well.",
            "%(count)d translations have been deleted as well.",
            gone,
        )
        return f"{told}. {also % {'count': gone}}" if gone else told


class UnpublishTelling(_Withdrawing, UnpublishBulkAction):
    """Wagtail's action, which tells of the translations that go offline."""

    template_name = "cms_editor/confirm_bulk_unpublish.html"

    def get_context_data(self, **kwargs: Any) -> Context:
        context: Context = super().get_context_data(**kwargs)
        pages = [item["item"] for item in context["items"]]
        return {
            **context,
            "translation_count": len(_online(pages, below=False)),
            "translations_below": len(_online(pages, below=True)),
        }

    def prepare_action(self, objects: Any, objects_without_access: Any) -> HttpResponse | None:
        below = self.cleaned_form.cleaned_data["include_descendants"]
        self.going = frozenset(_online(objects, below=below))
        return None

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        told: str = super().get_success_message(num_parent_objects, num_child_objects)
        gone = len(self.going) - Page.objects.filter(pk__in=self.going, live=True).count()
        also = ngettext(
            "%(count)d translation has been unpublished as well.",
            "%(count)d translations have been unpublished as well.",
            gone,
        )
        return f"{told}. {also % {'count': gone}}" if gone else told


def _online(pages: Iterable[Page], below: bool) -> set[int]:
    """The live translations of pages, and of those below them, which are not among them."""
    chosen = with_below(pages) if below else {page.pk for page in pages}
    live = Page.objects.filter(pk__in=followers_of(chosen) - chosen, live=True)
    return set(live.values_list("pk", flat=True))
