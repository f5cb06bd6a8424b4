"""The registry of plugins, and what is said of those that do not fit."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.core.checks import CheckMessage
from django.core.exceptions import AppRegistryNotReady
from django.db.models import Prefetch
from wagtail.blocks import CharBlock

from cms.api.checks import check_filters
from cms.api.elements.contribution import ListElement
from cms.content.blocks.body import BodyBlockType
from cms.content.contribution_checks import check_listings, check_queries, slips_of
from cms.content.figures import CountedFigure
from cms.content.page_forms import PageForm
from cms.content.queries import Query
from cms.content.relations import Filter, Listing, Relation
from cms.loading.content import BulkContent
from cms.plugins import checks, registry
from cms.plugins.contract import Contribution, Plugin, extension_points
from cms.plugins.registry import contributions, plugins
from cms.site.parts import SitePart
from cms.translation.roles.groups import RoleGrant


def _labels() -> list[str]:
    return [plugin.label for plugin in plugins()]


def test_a_required_plugin_comes_before_those_that_require_it() -> None:
    labels = _labels()
    for plugin in plugins():
        for needed in plugin.requires:
            assert labels.index(needed) < labels.index(plugin.label)


def test_plugins_otherwise_come_in_the_order_of_the_menu() -> None:
    assert _labels()[0] == "pages_home"
    assert _labels()[-1] == "pages_text"


def test_no_plugin_at_all_is_an_error_that_says_what_to_do() -> None:
    with patch.object(checks, "plugins", return_value=()):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E001"
    assert "pip install" in error.hint


def test_a_plugin_of_another_contract_is_refused() -> None:
    news = apps.get_app_config("pages_news")
    with patch.object(type(news), "contract", 1):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E002"
    assert "speaks contract 1, this site 2" in error.msg


def test_an_entry_point_bears_the_label_of_its_plugin() -> None:
    named = {"news": "pages.news.apps.NewsPlugin"}
    with patch.object(checks, "plugin_labels", return_value=named):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E003"


def test_a_plugin_that_is_required_and_missing_is_named() -> None:
    news = apps.get_app_config("pages_news")
    assert isinstance(news, Plugin)
    with patch.object(type(news), "requires", ("pages_weather",)):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E004"
    assert "pages_weather" in error.msg


def test_an_entry_point_that_names_no_plugin_is_told_of() -> None:
    named = {"cms_api": "cms.api.apps.ApiConfig", "weather": "weather.apps.Nothing"}
    with patch.object(checks, "plugin_labels", return_value=named):
        errors = checks.check_plugins(None)
    assert [error.id for error in errors] == ["cms.E006", "cms.E006"]
    assert "cms.api.apps.ApiConfig" in errors[0].msg


def test_a_plugin_that_does_not_state_its_contract_is_asked_to() -> None:
    news = apps.get_app_config("pages_news")
    with patch.object(type(news), "contract", None):
        (error,) = checks.check_plugins(None)
    assert error.id == "cms.E002"
    assert "does not say which contract" in error.msg


def test_plugins_that_require_each_other_are_named_and_break_nothing() -> None:
    members = apps.get_app_config("pages_members")
    plugins.cache_clear()
    try:
        with patch.object(type(members), "requires", ("pages_competence",)):
            assert len(plugins()) == len(_labels())
            (error,) = checks.check_plugins(None)
    finally:
        plugins.cache_clear()
    assert error.id == "cms.E007"
    assert "pages_members → " in error.msg or "→ pages_members" in error.msg


@contextmanager
def _news(**stated: Any) -> Iterator[None]:
    """The news plugin with a declaration of ours."""
    registry._contributed.cache_clear()
    try:
        with patch.multiple(type(apps.get_app_config("pages_news")), create=True, **stated):
            yield
    finally:
        registry._contributed.cache_clear()


def _only_error() -> CheckMessage:
    (error,) = checks.check_plugins(None)
    assert error.obj.label == "pages_news"
    return error


def test_contributions_are_found_by_their_kind_in_the_order_of_the_plugins() -> None:
    relations = contributions(Relation)
    assert {type(relation) for relation in relations} == {Relation}
    assert [r.name for r in relations if r.of == "pages_members.MemberPage"] == [
        "areas",
        "areas_led",
        "projects",
        "news",
    ]


def test_what_is_no_contribution_is_an_error_that_names_what_there_is() -> None:
    given = [("news", "a tuple"), Contribution(), Query("weather", load=lambda _locale, asked: [])]
    with _news(contributes=lambda self: given[:1]):
        error = _only_error()
        assert "weather" not in [query.name for query in contributions(Query)]
    assert error.id == "cms.E008"
    assert "('news', 'a tuple')" in error.msg
    assert error.hint is not None
    assert all(point.__name__ in error.hint for point in extension_points())
    with _news(contributes=lambda self: given[1:]):
        assert _only_error().id == "cms.E008"
        assert "weather" in [query.name for query in contributions(Query)]


def test_a_misspelt_part_of_a_contribution_is_an_error_that_says_which() -> None:
    def contributes(self: Plugin) -> Iterator[Contribution]:
        yield Query("weather", laod=None)  # type: ignore[call-arg]

    with _news(contributes=contributes):
        error = _only_error()
        # The other plugins' stay where they are.
        assert contributions(Relation)
    assert error.id == "cms.E008"
    assert "unexpected keyword argument 'laod'" in error.msg


def test_a_misspelt_name_in_the_declaration_is_an_error_that_says_what_was_meant() -> None:
    with _news(contribute=lambda self: ()):
        error = _only_error()
    assert error.id == "cms.E009"
    assert "“contribute”" in error.msg
    assert error.hint is not None
    assert "Did you mean “contributes”?" in error.hint


def test_a_plugin_may_state_names_of_its_own_and_what_django_knows() -> None:
    with _news(_own=1, ready=lambda self: None, default_auto_field="django.db.models.AutoField"):
        assert checks.check_plugins(None) == []


def test_nobody_asks_for_contributions_before_models_are_there() -> None:
    with patch.object(apps, "models_ready", new=False), pytest.raises(AppRegistryNotReady):
        contributions(Relation)


def _adds(*given: Contribution) -> Any:
    """The news plugin's declaration with contributions beside its own."""
    own = type(apps.get_app_config("pages_news")).contributes
    return lambda self: [*own(self), *given]


def _figure(name: str, of: str) -> CountedFigure:
    return CountedFigure(name, of=of, title="", label=str, note="")


def _loads(*asked: Any) -> Any:
    raise AssertionError("A check loads nothing.")


_MEMBERS = "pages_members.MemberPage"
_PLATFORM, _MEMBERS_PLUGIN = "the platform", "plugin “pages_members”"


@pytest.mark.parametrize(
    ("given", "holder"),
    [
        (SitePart("contact", _loads), _PLATFORM),
        (SitePart("locale", _loads), _PLATFORM),
        (BodyBlockType("heading", CharBlock()), _PLATFORM),
        (BodyBlockType("latest_news", CharBlock()), "plugin “pages_news”"),
        (BulkContent("settings", _loads), _PLATFORM),
        (BulkContent("members", _loads), _MEMBERS_PLUGIN),
        (Listing(_MEMBERS), _MEMBERS_PLUGIN),
        (Relation("logo", of=_MEMBERS, label="", load=_loads), _MEMBERS_PLUGIN),
        (Relation("title", of=_MEMBERS, label="", load=_loads), _PLATFORM),
        (
            Relation("x", of=_MEMBERS, label="", load=_loads, filter=Filter("town", _loads)),
            _MEMBERS_PLUGIN,
        ),
    ],
    ids=lambda given: f"{type(given).__name__} {getattr(given, 'name', '')}",
)
def test_a_name_that_is_taken_is_an_error_that_says_who_has_it(
    given: Contribution, holder: str
) -> None:
    with _news(contributes=_adds(given)):
        error = _only_error()
        assert given not in contributions(type(given))
    assert error.id == "cms.E017"
    assert f"which {holder} has already" in error.msg
    assert error.hint is not None
    assert "another name" in error.hint


@pytest.mark.parametrize("kind", [Query, CountedFigure, ListElement, SitePart])
def test_two_contributions_of_one_kind_do_not_share_a_name(kind: type[Any]) -> None:
    first = contributions(kind)[0]
    with _news(contributes=_adds(first)):
        assert _only_error().id == "cms.E017"
        assert len(contributions(kind)) == len({one.name for one in contributions(kind)})


def test_a_filter_does_not_take_the_place_of_a_parameter_of_all_lists() -> None:
    given = Relation("x", of=_MEMBERS, label="", load=_loads, filter=Filter("limit", _loads))
    assert check_filters(None) == []
    with _news(contributes=_adds(given)):
        (error,) = check_filters(None)
    assert error.id == "cms.E051"
    assert "“pages_news”" in error.msg
    assert "“limit”" in error.msg


@pytest.mark.parametrize(
    "given",
    [
        _figure("members_twice", "pages_members.MembrPage"),
        Listing("pages_members.MembrPage"),
        Relation("x", of="pages_members.MembrPage", label="", load=_loads),
        Query("x", _loads, of=("pages_members.MembrPage",)),
        PageForm("pages_members.MembrPage", form=_loads, take=_loads, thanks=_loads),
        ListElement("x-y", of="pages_members.MembrPage", empty="", failed=""),
        ListElement("x-y", of="MembrPage", empty="", failed=""),
        ListElement("x-y", of="pages_members.memberpage", empty="", failed=""),
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_misspelt_page_type_is_an_error_that_names_the_nearest(given: Any) -> None:
    wrong = getattr(given, "of", None) or given.model
    with _news(contributes=_adds(given)):
        error = _only_error()
        assert given not in contributions(type(given))
    assert error.id == "cms.E018"
    assert type(given).__name__ in error.msg
    assert (wrong if isinstance(wrong, str) else wrong[0]) in error.msg
    assert error.hint is not None
    assert "pages_members.MemberPage" in error.hint or "app_label.Model" in error.hint


def test_a_misspelt_model_of_a_grant_is_an_error_that_names_the_nearest() -> None:
    given = RoleGrant("publisher", "pages_text.ContactMesage", actions=("view",))
    with _news(contributes=_adds(given)):
        error = _only_error()
    assert (error.id, "ContactMessage" in str(error.hint)) == ("cms.E018", True)


def test_a_page_type_that_a_query_finds_out_when_asked_exists_as_well() -> None:
    given = Query("x", _loads, of=lambda: ("pages_members.MembrPage",))
    assert check_queries(None) == []
    with _news(contributes=_adds(given)):
        (error,) = check_queries(None)
    assert (error.id, "pages_members.MemberPage" in str(error.hint)) == ("cms.E018", True)


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ({"order": "starts_on"}, "“starts_on”"),
        ({"prefetch": ("competence_rows__competenc",)}, "“competence”"),
        ({"prefetch": ("competense_rows",)}, "“competence_rows”"),
        ({"prefetch": (Prefetch("competense_rows"),)}, "“competence_rows”"),
        ({"select": ("logotype",)}, "“logotype”"),
        ({"fields": ("twon",)}, "“town”"),
    ],
)
def test_a_slip_in_a_listing_is_told(slip: dict[str, Any], told: str) -> None:
    [(sentence, hint)] = slips_of(Listing(_MEMBERS, **slip))
    assert told in sentence + hint


def test_listings_without_a_slip_are_left_alone() -> None:
    assert check_listings(None) == []


def test_labels_that_a_plugin_requires_as_a_text_are_asked_for_as_a_tuple() -> None:
    with _news(requires="pages_members"):
        error = _only_error()
    assert error.id == "cms.E004"
    assert "('pages_members',)" in str(error.hint)
