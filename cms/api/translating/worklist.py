"""Which translations wait for somebody."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from cms.translation.models import ChangeSeverity, PageTranslation, State
from cms.translation.roles.rights import may_work_in
from cms.translation.status.worklist import gravest_first, in_sight_of, to_translate, with_pages
from cms.translation.workbench.wording import typed
from cms.types import Person

from .shapes import PageInLanguage, SourceChange, Waiting


def require_admin(user: Person) -> None:
    """Raises PermissionDenied where somebody does not work in the admin, where the screen is."""
    if not (user.is_active and user.has_perm("wagtailadmin.access_admin")):
        raise PermissionDenied


def waiting_for(
    user: Person, locale: Locale | None, source_locale: Locale | None, states: Collection[str]
) -> QuerySet[PageTranslation]:
    """The translations in somebody's sight, the gravest first: into a language, else into those in
    which they work; in some states, else those that wait for a translator."""
    require_admin(user)
    into = [locale] if locale else [one for one in Locale.objects.all() if may_work_in(user, one)]
    rows = in_sight_of(user).filter(locale__in=into)
    if source_locale is not None:
        rows = rows.filter(source__locale=source_locale)
    rows = rows.filter(state__in=states) if states else to_translate(rows)
    return with_pages(gravest_first(rows))


def as_waiting(row: PageTranslation) -> Waiting:
    """A row of `waiting_for` as programs read it."""
    return Waiting(
        id=row.target_id,
        source=page_in_language(row.source),
        locale=row.locale.language_code,
        state=State(row.state),
        severity=ChangeSeverity(row.severity) if row.severity else None,
        # A column that `gravest_first` adds.
        since=row.waiting_since,  # type: ignore[attr-defined]
        units=row.total,
        units_open=max(row.total - row.done, 0),
        words_left=row.words_left,
        in_review=row.in_review,
        changed=[
            SourceChange(
                path=change["path"],
                before=typed(change["before"]),
                after=typed(change["after"]),
                severity=change["severity"],
                since=change["since"],
            )
            for change in row.changed
        ],
    )


def page_in_language(page: Page) -> PageInLanguage:
    """A page as others name it."""
    return PageInLanguage(
        id=page.pk, locale=page.locale.language_code, title=page.get_admin_display_title()
    )
