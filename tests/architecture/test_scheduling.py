"""Which tests share a process."""

import inspect

from xdist.remote import WorkerInteractor

from tests.scheduling import WhatBelongsTogether


def test_journeys_are_one_piece_and_others_are_handed_out_alone() -> None:
    scope = object.__new__(WhatBelongsTogether)._split_scope
    journeys = ["tests/journeys/test_a.py::test_x", "tests/journeys/test_b.py::test_y[pl]"]
    assert {scope(name) for name in journeys} == {"tests/journeys/"}
    assert scope("tests/cms/test_a.py::test_x") != scope("tests/cms/test_a.py::test_y")


def test_xdist_still_writes_its_groups_where_pytest_does_not_look() -> None:
    """Once it fails, `xdist_group` may work again and our scheduler can go."""
    assert "item._nodeid =" in inspect.getsource(WorkerInteractor.pytest_collection_modifyitems)
