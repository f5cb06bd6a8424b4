"""System checks of what is added to the pages API."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Warning, register


@register
def check_filters(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """No filter of a type's lists has the name of a parameter of all lists."""
    from cms.content.relations import Filter, Listing, Relation
    from cms.plugins.contract import Contribution
    from cms.plugins.registry import contributions, owner_of

    from .v2.selection import PARAMETERS

    named: list[tuple[Contribution, str, Filter]] = []
    named += [(one, one.model, filter) for one in contributions(Listing) for filter in one.filters]
    named += [(one, one.of, one.filter) for one in contributions(Relation) if one.filter]
    return [
        Error(
            f"Plugin “{owner.label}”: a filter of lists of {model} takes the name “{filter.name}” "
            "of a parameter, which the platform has already for all lists of pages.",
            hint="Give the filter another name.",
            obj=owner,
            id="cms.E051",
        )
        for one, model, filter in named
        if filter.name in PARAMETERS and (owner := owner_of(one))
    ]


@register
def check_filter_backends(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Filter backends are contributed, under names of parameters that nothing else has."""
    from wagtail.api.v2.views import PagesAPIViewSet

    from cms.content.relations import filters_of

    from .v2 import backends
    from .v2.selection import PARAMETERS, page_types

    found: list[CheckMessage] = [
        Warning(
            f"{backend.__name__} stands among the filter backends of Wagtail's PagesAPIViewSet, "
            "which /api/v2/pages/ does not ask.",
            hint="Contribute it as an APIFilterBackend (docs/plugins.md).",
            id="cms.W050",
        )
        for backend in PagesAPIViewSet.filter_backends
        if not backend.__module__.startswith("wagtail.")
    ]
    taken = {*PARAMETERS, *(name for model in page_types().values() for name in filters_of(model))}
    for one in backends.backends():
        for name in one.parameters:
            if name in taken:
                found.append(
                    Error(
                        f"{one.backend.__name__} reads the parameter “{name}”, which the list of "
                        "pages knows already.",
                        hint="Give the parameter another name.",
                        id="cms.E050",
                    )
                )
            taken.add(name)
    return found
