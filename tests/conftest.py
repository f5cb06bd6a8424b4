"""The database of the suite holds the real content in both languages, loaded once."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.test.utils import setup_databases
from django.utils import translation

from cms.content.visibility import absent_types
from cms.translation.approval import approved_elsewhere

from . import prepared


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest files first, so that no process waits for another one at the end.

    No test empties the tables: what follows it in the same process reads the content.
    """
    items.sort(key=lambda item: item.path.parent.name not in ("architecture", "journeys"))
    for item in items:
        mark = item.get_closest_marker("django_db")
        if mark is not None and mark.kwargs.get("transaction"):
            raise pytest.UsageError(f"{item.nodeid}: transaction=True would empty the database.")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_keepdb: bool,
    django_db_createdb: bool,
    django_db_modify_db_settings: None,
) -> None:
    """Loads the plugins' content once; each test works in a transaction above it.

    Of several processes the first one loads and the others take a copy. Nothing is removed at the
    end: `--reuse-db` starts from it, and other runs begin anew.
    """
    run = getattr(request.config, "workerinput", {}).get("testrunuid")
    with django_db_blocker.unblock(), prepared.one_at_a_time():
        name = prepared.test_database_name()
        common = prepared.sibling(name, "prepared")
        mark = prepared.FOLDER / "prepared.run"
        copied = bool(run) and mark.is_file() and mark.read_text() == run
        if copied:
            prepared.copy(common, name)
        keep = django_db_keepdb and not django_db_createdb
        setup_databases(
            verbosity=request.config.option.verbose,
            interactive=False,
            keepdb=keep or copied,
            serialized_aliases=set(),
        )
        if not copied:
            call_command("load_content", "--if-empty", verbosity=0)
            if run:
                prepared.copy(name, common)
                mark.write_text(run)
        # What a process reads once is no query of the test that happens to come first.
        absent_types()


@pytest.fixture
def approved() -> Iterator[None]:
    """Translations go online as if a review had approved them."""
    with approved_elsewhere():
        yield


@pytest.fixture(autouse=True)
def the_language_of_the_settings() -> None:
    """Django's test client leaves its last answer's language active; no test starts with it."""
    translation.deactivate()
