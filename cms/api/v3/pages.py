"""v3's list of pages with what is known of their language; only to be imported by `prepare`.

Symptom: v3's list takes no parameter of ours, and its items say nothing of their language.
Cause: Wagtail's v3 has no place for filters and schemas of others on the list of all pages.
Version: Wagtail 8.0 (a preview).
Proposal: let `registry.register` take a filter schema and a list schema.
Until: `test_the_schema_of_the_list_has_them_too` passes without it.
"""

from inspect import unwrap
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query
from ninja.pagination import paginate
from pydantic import Field
from wagtail.api.v3.auth import AllowAnonymous, BearerTokenAuth
from wagtail.api.v3.pagination import WagtailLimitOffsetPagination
from wagtail.api.v3.routers import pages as stock
from wagtail.api.v3.schemas.params import OrderingSchema, SearchSchema
from wagtail.models import Locale
from wagtail.query import PageQuerySet

from ..v2.languages import STATES, by_translation_state, in_language
from .schemas import ListedPage, know

_STATES = "|".join(STATES)


class LanguageFilters(stock.PageFilterSchema):
    """Wagtail's filters and those of v2 by the language of the text."""

    fallback: Literal["none", "page"] | None = None
    state: Annotated[str, Field(pattern=rf"^({_STATES})(,({_STATES}))*$")] | None = None
    origin: Literal["human", "machine", "mixed"] | None = None
    max_staleness: Annotated[str, Field(pattern=r"^[0-9]{1,4}d$")] | None = None

    filter_fallback = filter_state = filter_origin = stock.custom_filter
    filter_max_staleness = filter_locale = stock.custom_filter

    def filter(self, queryset: PageQuerySet, request: HttpRequest | None = None) -> PageQuerySet:
        names = ("fallback", "state", "origin", "max_staleness")
        given: Any = {name: value for name in names if (value := getattr(self, name)) is not None}
        pages = super().filter(queryset, request)
        if self.locale is None:
            given.pop("fallback", None)
        else:
            pages = in_language(pages, given, self.asked)
        return by_translation_state(pages, given)

    @property
    def asked(self) -> Locale | None:
        """The language that is asked for."""
        return stock.get_object_or_404(Locale, language_code=self.locale) if self.locale else None


class KnownPagination(WagtailLimitOffsetPagination):
    """Reads what is known of the languages of one page of the list, in bulk."""

    def paginate_queryset(
        self,
        queryset: PageQuerySet,
        pagination: WagtailLimitOffsetPagination.Input,
        request: HttpRequest,
        **params: Any,
    ) -> dict[str, object]:
        page = super().paginate_queryset(queryset, pagination, request, **params)
        page["items"] = list(page["items"])
        know(page["items"], params["filters"].asked)
        return page


@paginate(KnownPagination, pass_parameter="pagination_info")  # noqa: S106
def list_pages(
    request: HttpRequest,
    filters: Query[LanguageFilters],
    ordering: Query[OrderingSchema],
    search: Query[SearchSchema],
    **kwargs: Any,
) -> PageQuerySet:
    """Wagtail's list, narrowed by the language of the text."""
    return unwrap(stock.list_pages)(request, filters, ordering, search, **kwargs)


def take_the_place_of_the_stock_list() -> None:
    """The router answers the list of pages with ours, at the same address."""
    operations = stock.router.path_operations["/"].operations
    [listing] = [operation for operation in operations if "GET" in operation.methods]
    operations.remove(listing)
    stock.router.add_api_operation(
        "/",
        ["GET"],
        list_pages,
        response=list[ListedPage],
        url_name="list_pages",
        summary=listing.summary,
        operation_id=listing.operation_id,
        auth=[BearerTokenAuth(), AllowAnonymous()],
    )
