"""Which tests share a process."""

import inspect

from xdist.remote import WorkerInteractor

from tests.scheduling import WhatBelongsTogether, turn


def test_journeys_are_one_piece_and_others_are_handed_out_alone() -> None:
    scope = object.__new__(WhatBelongsTogether)._split_scope
    journeys = ["tests/journeys/test_a.py::test_x", "tests/journeys/test_b.py::test_y[pl]"]
    assert {scope(name) for name in journeys} == {"tests/journeys/"}
    assert scope("tests/cms/test_a.py::test_x") != scope("tests/cms/test_a.py::test_y")


def test_a_journey_on_a_site_of_its_own_waits_for_no_other() -> None:
    scope = object.__new__(WhatBelongsTogether)._split_scope
    killed = "tests/journeys/test_killed.py::test_x"
    assert scope(killed) == killed
    operations = {scope(f"tests/journeys/test_operations.py::test_{name}") for name in "xy"}
    assert operations == {"tests/journeys/test_operations.py::"}


def test_what_needs_no_database_is_done_while_one_is_prepared() -> None:
    in_turn = [
        turn("tests/journeys/test_a.py::test_x", uses_database=True),
        turn("tests/cms/test_a.py::test_x", uses_database=False),
        turn("tests/journeys/test_operations.py::test_x", uses_database=True),
        turn("tests/cms/test_a.py::test_x", uses_database=True),
    ]
    assert in_turn == sorted(set(in_turn))


def test_xdist_still_writes_its_groups_where_pytest_does_not_look() -> None:
    """Once it fails, `xdist_group` may work again and our scheduler can go."""
    assert "item._nodeid =" in inspect.getsource(WorkerInteractor.pytest_collection_modifyitems)
