"""The pytest side of the contract suite: which page types it runs over, and on what content."""

from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("cms_golden", "Folder of the golden files, from the ini file's own.", default="")
    group = parser.getgroup("cms")
    group.addoption(
        "--update-golden",
        action="store_true",
        help="Write the golden files anew from what the API shows.",
    )
    group.addoption(
        "--cms-plugin",
        action="append",
        default=[],
        metavar="LABEL",
        help="Run the contract suite over this plugin's page types only; may be given again.",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `page_type` runs once for every page type of the chosen plugins."""
    if "page_type" not in metafunc.fixturenames:
        return
    from cms.content.models import BasePage
    from cms.plugins.registry import plugins

    wanted = metafunc.config.getoption("--cms-plugin")
    models = [
        model
        for plugin in plugins()
        if not wanted or plugin.label in wanted
        for model in plugin.get_models()
        if issubclass(model, BasePage)
    ]
    metafunc.parametrize("page_type", models, ids=[model._meta.label for model in models])


@pytest.fixture(scope="session")
def loaded_content(django_db_setup: None, django_db_blocker: Any) -> None:
    """All plugins' content in both languages, once for the session."""
    from django.core.management import call_command

    with django_db_blocker.unblock():
        call_command("load_content", "--if-empty", verbosity=0)


@pytest.fixture
def polish_page(page_type: Any, loaded_content: None, db: None) -> Any:
    """A live Polish page of the type, from its plugin's own content."""
    page = page_type.objects.live().filter(locale__language_code="pl").order_by("pk").first()
    assert page is not None, (
        f"The content of {page_type._meta.app_label} holds no {page_type.__name__}; "
        "a plugin's content shows at least one complete page of each of its types."
    )
    return page


@pytest.fixture
def english_page(polish_page: Any) -> Any:
    """The same page in English."""
    from wagtail.models import Locale

    page = polish_page.get_translation_or_none(Locale.objects.get(language_code="en"))
    assert page is not None, f"“{polish_page.title}” has no English version."
    return page


@pytest.fixture(params=["pl", "en"])
def page(request: pytest.FixtureRequest, polish_page: Any) -> Any:
    """The page in each language in turn."""
    return polish_page if request.param == "pl" else request.getfixturevalue("english_page")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Any:
    """The kept JSON files of page types."""
    from .golden import Golden

    folder = request.config.getini("cms_golden")
    place = request.config.rootpath / folder if folder else None
    return Golden(place, request.config.getoption("--update-golden"))
