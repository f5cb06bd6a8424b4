"""The database of the suite holds the real content in both languages, loaded once."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test.utils import setup_databases
from django.utils import translation
from wagtail.models import Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.content.visibility import absent_types
from cms.search import effects
from cms.translation.review.approval import approved_elsewhere

from . import prepared, renditions
from .scheduling import scheduler, turn

# The addresses of the sites in the database of the suite.
_SITES: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures",
        action="store_true",
        help="take the pictures of the editor's guide anew",
    )


def _uses_database(item: pytest.Item) -> bool:
    used = set(getattr(item, "fixturenames", ()))
    return bool(used & {"db", "django_db_setup"} or item.get_closest_marker("django_db"))


def pytest_itemcollected(item: pytest.Item) -> None:
    """What uses no database need not run once for each. No test empties the tables: what follows it
    in the same process reads the content."""
    if not _uses_database(item):
        item.add_marker(pytest.mark.once)
    mark = item.get_closest_marker("django_db")
    if mark is not None and mark.kwargs.get("transaction"):
        raise pytest.UsageError(f"{item.nodeid}: transaction=True would empty the database.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: turn(item.nodeid, uses_database=_uses_database(item)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    return scheduler(config, log)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_keepdb: bool,
    django_db_createdb: bool,
    django_db_modify_db_settings: None,
) -> None:
    """The plugins' content in this process's database; each test works in a transaction above it.

    What was prepared before is copied (see `prepared`). With `--reuse-db` a process goes on with
    the database of the last run, whatever changed since.
    """
    name = prepared.test_database_name()
    may_reuse = django_db_keepdb and not django_db_createdb

    def make() -> None:
        setup_databases(
            verbosity=request.config.option.verbose,
            interactive=False,
            keepdb=prepared.exists(name),
            serialized_aliases=set(),
        )

    def load() -> None:
        with renditions.cut_once():
            call_command("load_content", "--if-empty", verbosity=0)

    with django_db_blocker.unblock():
        with prepared.one_at_a_time():
            if may_reuse and prepared.exists(name):
                make()
            else:
                prepared.take_content(make, load)
        # What a process reads once is no query of the test that happens to come first.
        absent_types()
        Site.clear_site_root_paths_cache()
        _SITES[:] = [one.root_url for one in Site.get_site_root_paths()]


@pytest.fixture(scope="module")
def in_one_transaction(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What other fixtures of a module write above it is there for each of its tests, which work in
    savepoints, and is gone after the last one. Add the module to `scheduling.TOGETHER`."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def approved() -> Iterator[None]:
    """Translations go online as if a review had approved them."""
    with approved_elsewhere():
        yield


class _Idle:
    """A task that no worker takes up."""

    @staticmethod
    def enqueue(*args: Any) -> None:
        pass


@pytest.fixture(autouse=True)
def what_the_search_learns(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker learns the words of what is published, which takes as long as half of publishing:
    here it does so in tests that are marked `learns`."""
    if request.node.get_closest_marker("learns") is None:
        monkeypatch.setattr(effects, "learn_pages", _Idle)
        monkeypatch.setattr(effects, "learn_what_changed", _Idle)
        monkeypatch.setattr(effects, "learn_synonyms", _Idle)


@pytest.fixture(autouse=True)
def what_is_indexed_as_used(request: pytest.FixtureRequest) -> Iterator[None]:
    """Wagtail's worker notes what each row that is saved refers to, for the lists of where a thing
    is used: here it does so in tests that are marked `uses`."""
    if request.node.get_closest_marker("uses") is not None:
        yield
        return
    with disable_reference_index_auto_update():
        yield


@pytest.fixture(autouse=True)
def the_sites_of_the_database(request: pytest.FixtureRequest) -> Iterator[None]:
    """A site that a test makes is gone with its transaction, and so is what is remembered of it."""
    yield
    if _uses_database(request.node) and _remembered_sites() != _SITES:
        Site.clear_site_root_paths_cache()


def _remembered_sites() -> list[str]:
    """The addresses of the sites that Wagtail remembers; of the database's own where it does not
    remember any."""
    known = cache.get(SITE_ROOT_PATHS_CACHE_KEY, version=SITE_ROOT_PATHS_CACHE_VERSION)
    return _SITES if known is None else [one.root_url for one in known]


@pytest.fixture(autouse=True)
def the_language_of_the_settings() -> None:
    """Django's test client leaves its last answer's language active; no test starts with it."""
    translation.deactivate()
