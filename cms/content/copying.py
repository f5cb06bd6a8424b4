"""What is private stays private in a copy, from its first moment.

Symptom: a private page below a section that is copied is public in the copy; a private page that is
copied live is public until its restriction is written, and consumers are told its address.
Cause: Wagtail gives every page of the copy the restrictions of the section instead of its own, and
writes them last, in no transaction.
Version: Wagtail 8.0.
Proposal: copy `page.view_restrictions` in `CopyPageAction`, as `CreatePageAliasAction` does, and do
both in one transaction.
Until: `test_what_is_private_is_private_in_a_copy_from_the_first_moment` passes without it.
"""

from typing import Any

from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page, PageViewRestriction

from cms.types import Person

_copy, _alias = CopyPageAction.execute, CreatePageAliasAction.execute


def _copied(self: CopyPageAction, *args: Any, **kwargs: Any) -> Page:
    with transaction.atomic():
        made: Page = _copy(self, *args, **kwargs)
        if self.recursive:
            _restrict_as(self.page, made, self.user)
    return made


def _aliased(self: CreatePageAliasAction, *args: Any, **kwargs: Any) -> Page:
    with transaction.atomic():
        made: Page = _alias(self, *args, **kwargs)
    return made


def _restrict_as(section: Page, made: Page, user: Person | None) -> None:
    """Gives what is below a copy the restrictions of what it was copied from, and no others. Both
    stand in the same order below their sections."""
    wanted, given = _below(section), _below(made)
    if not wanted and not given:
        return
    sources = Page.objects.descendant_of(section).order_by("path").values_list("pk", flat=True)
    copies = Page.objects.descendant_of(made).order_by("path")
    for pk, copy in zip(sources, copies, strict=True):
        for one in wanted.get(pk, ()):
            new = PageViewRestriction(
                page=copy, restriction_type=one.restriction_type, password=one.password
            )
            new.save(user=user)
            new.groups.set(one.groups.all())
        # Those of the section, which hide the copy already.
        for one in given.get(copy.pk, ()):
            one.delete()


def _below(section: Page) -> dict[int, list[PageViewRestriction]]:
    """The restrictions of pages below a section, by the page's id."""
    found: dict[int, list[PageViewRestriction]] = {}
    rows = PageViewRestriction.objects.filter(page__path__startswith=section.path)
    for one in rows.exclude(page=section).prefetch_related("groups"):
        found.setdefault(one.page_id, []).append(one)
    return found


def take_over() -> None:
    """For everything that copies pages and makes aliases."""
    CopyPageAction.execute, CreatePageAliasAction.execute = _copied, _aliased
