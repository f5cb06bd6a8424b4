"""What Wagtail's own v3 needs to serve this site; all of it before v3 is first imported.

v3 is a preview that may change with any release of Wagtail, so it stands behind a setting.
"""

from dataclasses import replace

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import DataError, IntegrityError
from django.http import HttpRequest, HttpResponse
from wagtail.api import APIField
from wagtail.models import get_page_models

from cms.content.models import BasePage


def prepare() -> None:
    """Lets v3 write what page types show and translate, tells the language of every page, and gives
    v3 back the router of the locales."""
    for model in get_page_models():
        if issubclass(model, BasePage):
            names = [getattr(field, "name", field) for field in model.api_fields]
            model.api_fields = [
                APIField(name, writable=True) if _is_writable(model, name) else name
                for name in names
            ]
    _tell_languages()
    from .writing import refuse_what_is_not_known

    refuse_what_is_not_known()
    from .pages import take_the_place_of_the_stock_list

    take_the_place_of_the_stock_list()
    from .publishing import take_the_place_of_the_stock_actions

    take_the_place_of_the_stock_actions()
    from .one_by_one import write_one_by_one

    write_one_by_one()
    _refuse_numbers_out_of_range()
    from wagtail.api.v3.api import api

    from .unauthorized import say_how_to_log_in

    say_how_to_log_in(api)
    from .bodies import refuse_keys_given_twice

    refuse_keys_given_twice(api)
    from .translations import router as translations

    api.add_router("/translations/", translations)
    from .describing import describe_blocks_and_errors

    describe_blocks_and_errors(api)
    if not apps.is_installed("wagtail.locales"):
        # wagtail-localize brings an app in the place of Wagtail's, which registers no router.
        from wagtail.locales.api.v3 import router

        api.add_router("/locales/", router)


def _tell_languages() -> None:
    """The schema of each page type on ours, before Wagtail's router reads them all."""
    from wagtail.api.v3.registry import registry
    from wagtail.api.v3.schemas import read_generator

    from .pruning import keep_rich_text_as_stored, pruned_for_the_public
    from .schemas import DetailedPage

    keep_rich_text_as_stored()
    for model in get_page_models():
        found = registry.get(model._meta.label)
        schema = read_generator.generate_schema(model, base_class=DetailedPage)
        registry.register(replace(found, read_schema=pruned_for_the_public(schema)))


def _refuse_numbers_out_of_range() -> None:
    """Wagtail 8.0's v3 fails at an offset that no database can count to. Each database tells it
    its own way: SQLite as a datatype mismatch, which is no integrity of anything in a read."""
    from wagtail.api.v3.api import api
    from wagtail.api.v3.errors import problem_response

    def refuse(request: HttpRequest, error: Exception) -> HttpResponse:
        if request.method != "GET":
            raise error
        return problem_response(status=422, detail="A number is out of range.")

    for error in (OverflowError, DataError, IntegrityError):
        api.add_exception_handler(error, refuse)


def _is_writable(model: type[BasePage], name: str) -> bool:
    """Whether a field is a column that editors fill, and not a picture: its alternative text,
    which could not be written with it, would be missing."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return bool(field.concrete and field.editable) and not hasattr(model, f"{name}_alt")
