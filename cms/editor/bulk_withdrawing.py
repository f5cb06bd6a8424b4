"""Deleting and unpublishing many pages at once tells of their translations and asks about them."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_list_or_404
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Page

from cms.translation.status.cascade import (
    STAY,
    deleted_along,
    followers_of,
    numbers_below,
    translations_staying,
    with_below,
)
from cms.types import Context


class _Withdrawing(PageBulkAction):
    """A bulk action that takes translations along, unless somebody asks that they stay."""

    going: frozenset[int] = frozenset()
    # Which pages below a chosen one are counted, and by which name the screen asks for how many.
    counted, count_name = Q(), ""

    @classmethod
    def get_queryset(cls, model: type[Page], object_ids: Iterable[int]) -> list[Page]:
        # What Wagtail asks of each page before it lets somebody withdraw it, asked at once.
        pages = model.objects.prefetch_workflow_states().annotate_approved_schedule()
        return get_list_or_404(pages, pk__in=object_ids)

    def annotate_items(self, items: list[Page]) -> list[Page]:
        self.below = numbers_below(items, self.counted)
        annotated: list[Page] = super().annotate_items(items)
        return annotated

    def object_context(self, page: Page) -> Context:
        # Past Wagtail's own, which counts below one page after the other.
        context = super(self.wagtails, self).object_context(page)
        return {**context, self.count_name: self.below[page.pk]}

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
    wagtails, count_name = DeleteBulkAction, "descendant_count"

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
        # Refuses what others forbid to delete.
        super().prepare_action(objects, objects_without_access)
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
        return f"{told}. {also % {'count': gone}}" if gone else f"{told}."


class UnpublishTelling(_Withdrawing, UnpublishBulkAction):
    """Wagtail's action, which tells of the translations that go offline."""

    template_name = "cms_editor/confirm_bulk_unpublish.html"
    wagtails, count_name = UnpublishBulkAction, "live_descendant_count"
    counted = Q(live=True)

    def get_context_data(self, **kwargs: Any) -> Context:
        context: Context = super().get_context_data(**kwargs)
        pages = [item["item"] for item in context["items"]]
        refused = context["items_with_no_access"]
        offline = [row for row in refused if not row["item"].live]
        locked = [row for row in refused if row not in offline and self._locked(row["item"])]
        return {
            **context,
            "offline": offline,
            "locked": locked,
            "items_with_no_access": [row for row in refused if row not in offline + locked],
            "translation_count": len(_online(pages, below=False)),
            "translations_below": len(_online(pages, below=True)),
        }

    def _locked(self, page: Page) -> bool:
        return bool(page.permissions_for_user(self.request.user).page_locked())

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
        return f"{told}. {also % {'count': gone}}" if gone else f"{told}."


def _online(pages: Iterable[Page], below: bool) -> set[int]:
    """The live translations of pages, and of those below them, which are not among them."""
    chosen = with_below(pages) if below else {page.pk for page in pages}
    live = Page.objects.filter(pk__in=followers_of(chosen) - chosen, live=True)
    return set(live.values_list("pk", flat=True))
