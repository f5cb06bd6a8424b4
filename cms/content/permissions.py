"""Permissions of pages and terms: Wagtail's and Django's own with our further conditions."""

from typing import Any

from wagtail.locks import BasicLock
from wagtail.models import Page, WorkflowState
from wagtail.models.pages import PagePermissionTester
from wagtail.permission_policies import ModelPermissionPolicy

from cms.types import Person


class PagePermissions(PagePermissionTester):
    """Wagtail's page permissions, which here also refuse to publish what somebody else has locked,
    to delete a page in review without the right to publish, and to put a page into another
    language's tree."""

    def can_publish(self) -> bool:
        return bool(super().can_publish()) and not self._locked_by_somebody_else()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if not super().can_delete(ignore_bulk):
            return False
        return self.user.is_superuser or "publish" in self.permissions or not self._in_review()

    def can_move_to(self, destination: Page) -> bool:
        return self._same_language(destination) and bool(super().can_move_to(destination))

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        fits = self._same_language(destination)
        return fits and bool(super().can_copy_to(destination, recursive))

    def _locked_by_somebody_else(self) -> bool:
        lock: Any = self.page.get_lock() if self.page.locked else None
        return isinstance(lock, BasicLock) and lock.for_user(self.user)

    def _in_review(self) -> bool:
        """Whether a review runs of the page or of one below it."""
        pks = self.page.get_descendants(inclusive=True).values_list("pk", flat=True)
        running = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS, object_id__in=[str(pk) for pk in pks]
        )
        return any(isinstance(state.content_object, Page) for state in running)

    def _same_language(self, destination: Page) -> bool:
        return destination.is_root() or destination.locale_id == self.page.locale_id


def writes_in(user: Person, language_code: str) -> bool:
    """Whether somebody may write the pages of a language; where it has none yet, administrators
    may."""
    if user.is_superuser:
        return True
    homes = Page.objects.filter(depth=2, locale__language_code=language_code)
    return any(home.permissions_for_user(user).can_edit() for home in homes)


class TermPermissionPolicy(ModelPermissionPolicy):
    """Django's permissions; a term, which stands in every language, is deleted by those only who
    may write in all that have pages."""

    def user_has_permission(self, user: Person, action: str) -> bool:
        if not super().user_has_permission(user, action):
            return False
        if action != "delete":
            return True
        homes = Page.objects.filter(depth=2).values_list("locale__language_code", flat=True)
        return all(writes_in(user, code) for code in set(homes))
