"""Projects and partnerships through the API, and what areas and members show of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.content.queries import Query
from cms.content.references import PageReference
from cms.content.relations import Filter, Listing, Relation
from cms.content.visibility import public
from cms.ids import is_id
from pages.competence.areas import area_choices, area_versions
from pages.competence.models import AreaPage
from pages.members.models import MemberPage

from .models import PartnershipPage, ProjectPage
from .periods import Period

_KINDS: dict[str, Any] = {"project": ProjectPage, "partnership": PartnershipPage}


def _projects(locale: Locale, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    ids = {
        kind: list(
            public(model.objects.filter(locale=locale))
            .order_by("path")
            .values_list("pk", flat=True)
        )
        for kind, model in _KINDS.items()
        if kind in {question.get("kind", kind) for question in asked}
    }
    return [
        [
            PageReference(id=pk)
            for kind in ([question["kind"]] if "kind" in question else _KINDS)
            for pk in ids[kind]
        ]
        for question in asked
    ]


# How a project names an area, and a member; a partnership has no beneficiary.
_TO_AREA = dict.fromkeys(_KINDS.values(), ("area_rows__area",))
_TO_MEMBER = {
    ProjectPage: ("beneficiary_profile", "partner_rows__member"),
    PartnershipPage: ("partner_rows__member",),
}


def _related(ways: Mapping[Any, Sequence[str]]) -> Any:
    """Loads, for areas or members, the projects in their language that name them; a query for
    each way of naming."""

    def load(pages: Sequence[Any]) -> dict[int, list[int]]:
        keys = {page.translation_key for page in pages}
        found: dict[tuple[Any, int], dict[int, str]] = {}
        for model, lookups in ways.items():
            for lookup in lookups:
                key_of = f"{lookup}__translation_key"
                rows = model.objects.filter(**{f"{key_of}__in": keys})
                for pk, locale, path, key in rows.values_list("pk", "locale_id", "path", key_of):
                    found.setdefault((key, locale), {})[pk] = path
        return {
            page.pk: sorted(projects, key=projects.__getitem__)
            for page in pages
            if (projects := found.get((page.translation_key, page.locale_id)))
        }

    return load


def in_area(projects: Any, text: str) -> Any:
    """Narrows projects to those of an area, given by the id or slug of any language version."""
    keys = AreaPage.objects.filter(pk__in=area_versions(text)).values("translation_key")
    return _naming(projects, _TO_AREA, keys)


def of_member(projects: Any, text: str) -> Any:
    """Narrows projects to those in which a member is a partner, by its id or slug."""
    members = public(MemberPage.objects.all())
    named = members.filter(pk=int(text)) if is_id(text) else members.filter(slug=text)
    keys = set(named.values_list("translation_key", flat=True))
    if not keys:
        raise ValueError(f"“{text}” is not the id or the slug of a public member.")
    return _naming(projects, _TO_MEMBER, keys)


def of_period(projects: Any, text: str) -> Any:
    """Narrows projects to those of a funding period."""
    if text not in Period.values:
        raise ValueError(f"“{text}” is not a period; known are: {', '.join(Period.values)}.")
    return projects.filter(period=text)


def _naming(projects: Any, ways: Mapping[Any, Sequence[str]], keys: Any) -> Any:
    model = projects.model
    wanted = Q(pk__in=[])
    for lookup in ways[model]:
        named = model.objects.filter(**{f"{lookup}__translation_key__in": keys})
        wanted |= Q(pk__in=named.values("pk"))
    return projects.filter(wanted)


_AREA = Filter("area", in_area, label=_("Competence area"), choices=area_choices)

relations = [
    Relation(
        "projects",
        of="pages_competence.AreaPage",
        label=_("Projects and partnerships"),
        load=_related(_TO_AREA),
    ),
    Relation(
        "projects",
        of="pages_members.MemberPage",
        label=_("Projects and partnerships"),
        load=_related(_TO_MEMBER),
    ),
]

queries = [
    Query(
        "projects", _projects, of=("pages_projects.ProjectPage", "pages_projects.PartnershipPage")
    )
]

listings = [
    Listing(
        "pages_projects.ProjectPage",
        fields=("period", "programme", "fund"),
        filters=(
            _AREA,
            Filter("member", of_member),
            Filter(
                "period",
                of_period,
                label=_("Funding period"),
                choices=lambda locale: Period.choices,
            ),
        ),
        prefetch=("area_rows", "partner_rows", "mark_rows", "media"),
    ),
    Listing(
        "pages_projects.PartnershipPage",
        fields=("programme", "generation"),
        filters=(_AREA, Filter("member", of_member)),
        prefetch=("area_rows", "partner_rows"),
    ),
]
