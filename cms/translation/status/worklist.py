"""Queries for worklists: which translations wait, who may see them, and in which order."""

from django.db.models import Case, DateTimeField, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.translation.roles.groups import TRANSLATOR
from cms.translation.roles.models import RoleGroup
from cms.types import Person

from .models import ChangeSeverity, PageTranslation, State

_ORDER = (
    Q(state=State.OUTDATED, severity=ChangeSeverity.HIGH),
    Q(state=State.OUTDATED, severity=ChangeSeverity.NORMAL),
    Q(state=State.SENT_BACK),
    Q(state=State.MISSING),
    Q(state=State.IN_PROGRESS),
    Q(state=State.IN_REVIEW),
    Q(state=State.OUTDATED),
    Q(state=State.BEHIND),
    Q(state=State.ALIAS),
    Q(state=State.DETACHED),
)
# States in which somebody has something to do.
WAITING = (
    State.MISSING,
    State.IN_PROGRESS,
    State.IN_REVIEW,
    State.SENT_BACK,
    State.OUTDATED,
)
# What may be done on pages by whoever has business with them in the admin.
BUSINESS = ("add", "change", "publish", "bulk_delete", "lock", "unlock")


def urgency() -> Case:
    """A number for each row, the smaller the more urgent; for annotations and orders."""
    whens = [When(condition, then=Value(place)) for place, condition in enumerate(_ORDER)]
    return Case(*whens, default=Value(len(_ORDER)), output_field=IntegerField())


def gravest_first(rows: QuerySet[PageTranslation]) -> QuerySet[PageTranslation]:
    """The rows with their `urgency` and `waiting_since`, the gravest and then the oldest first,
    the rest as in the tree.

    A page that was never translated waits since it was published; what waits for nobody waits
    since never.
    """
    since = Case(
        When(state__in=WAITING, then=Coalesce("since", "source__first_published_at")),
        output_field=DateTimeField(),
    )
    return rows.annotate(urgency=urgency(), waiting_since=since).order_by(
        "urgency", F("waiting_since").asc(nulls_last=True), "source__path"
    )


def with_pages(rows: QuerySet[PageTranslation]) -> QuerySet[PageTranslation]:
    """The rows with what a list shows of their pages, without a query for each."""
    return rows.select_related(
        "source__locale", "source__content_type", "source__owner", "target", "locale"
    )


def in_sight_of(user: Person) -> QuerySet[PageTranslation]:
    """The rows of pages that somebody may see in the admin, in the one language or the other."""
    rows = PageTranslation.objects.all()
    if user.is_superuser:
        return rows
    policy = policy_registry.get_by_type(Page)
    seen = policy.instances_user_has_any_permission_for(user, BUSINESS).order_by().values("pk")
    return rows.filter(Q(source__in=seen) | Q(target__in=seen))


def languages_translated_by(user: Person) -> list[str]:
    """The languages into which somebody translates."""
    groups = RoleGroup.objects.filter(role=TRANSLATOR.key)
    if not user.is_superuser:
        groups = groups.filter(group__user=user.pk)
    return list(groups.values_list("language_code", flat=True))


def to_translate(rows: QuerySet[PageTranslation]) -> QuerySet[PageTranslation]:
    """Those of the rows that wait for a translator.

    What is in review waits only where the source has got text since that nobody has translated.
    """
    states = (State.MISSING, State.IN_PROGRESS, State.SENT_BACK, State.OUTDATED)
    waiting = Q(state__in=states)
    with_reviewers = Q(in_review=True, words_left=0)
    return rows.filter(waiting, source__live=True).exclude(with_reviewers)
