"""What somebody may do on the screen of a translation now, and why not more."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page

from cms.ids import is_id
from cms.translation.engine.versions import stored
from cms.translation.review.workflow import may_review, may_take_back, may_translate
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.worklist import in_sight_of, with_pages
from cms.types import Person


@dataclass(frozen=True)
class Rights:
    """`why_not` is a sentence where one may not write; `last` says that approving publishes,
    `takes_back` that one may end the review that one asked for."""

    writes: bool
    submits: bool = False
    decides: bool = False
    last: bool = False
    takes_back: bool = False
    why_not: str = ""


def row_for(user: Person, page_id: int) -> PageTranslation:
    """The translation that a page is, for whoever sees it or its source in the admin.

    Raises Http404 where it is no translation, PermissionDenied where it is out of sight.
    """
    if not is_id(str(page_id)):
        raise Http404
    row = with_pages(PageTranslation.objects.filter(target_id=page_id)).first()
    if row is None:
        raise Http404
    if not in_sight_of(user).filter(pk=row.pk).exists():
        raise PermissionDenied
    return row


def row_to_start(user: Person, source_id: int, language_code: str) -> PageTranslation:
    """The translation that a page has or lacks in a language. Raises as `row_for` does."""
    if not is_id(str(source_id)):
        raise Http404
    found = PageTranslation.objects.filter(source_id=source_id, locale__language_code=language_code)
    row = with_pages(found).first()
    if row is None:
        raise Http404
    if not in_sight_of(user).filter(pk=row.pk).exists():
        raise PermissionDenied
    return row


def rights(user: Person, row: PageTranslation, target: Page) -> Rights:
    """What a person may do with a translation, whose page is given as stored."""
    if row.state in (State.ALIAS, State.DETACHED):
        return Rights(False, why_not=_("This page is kept by hand, in its own editor."))
    decides = may_review(user, target)
    state = target.current_workflow_state
    last = bool(decides and state is not None and state.is_at_final_task)
    writes = may_translate(user, target)
    return Rights(
        writes,
        submits=writes and not target.workflow_in_progress,
        decides=decides,
        last=last,
        takes_back=may_take_back(user, target),
        why_not="" if writes else _why_not(user, target),
    )


def why_refused(user: Person, row: PageTranslation) -> str:
    """A sentence for somebody who may not do what they asked for."""
    target = row.target and stored(row.target)
    return (target and rights(user, row, target).why_not) or _(
        "You may not do that on this page now."
    )


def _why_not(user: Person, target: Page) -> str:
    if target.locked and target.locked_by is not None and target.locked_by != user:
        return _("%(name)s has locked this page. Ask them to unlock it.") % {
            "name": get_user_display_name(target.locked_by)
        }
    if target.workflow_in_progress:
        return _("This page is in review: only its reviewers write here until they have decided.")
    if target.locked:
        return _("This page is locked. Unlock it to write here.")
    return _("You can read this translation and comment on it. Its translators write here.")
