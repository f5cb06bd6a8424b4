"""Signatures say what goes in and what comes out, and what is public says what it is for."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from django.views import View

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("api", "content", "plugins", "publishing", "translation")
# What a view does by these names its class says.
HANDLERS = ("get", "post", "put", "patch", "delete")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(room: str) -> list[Path]:
    folder = ROOT / "cms" / room
    found = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
    return [path for path in found if {"migrations", "plugin_template"}.isdisjoint(path.parts)]


def types_of(function: Function) -> str:
    """The types that a signature names, but for those of `*args` and `**kwargs`."""
    given = function.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    named = [*(argument.annotation for argument in arguments), function.returns]
    return " ".join(ast.unparse(one) for one in named if one)


def says_nothing(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function) and re.search(r"\bAny\b", types_of(node)):
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"


@pytest.mark.parametrize("room", ROOMS)
def test_no_signature_says_any(room: str) -> None:
    assert [one for path in files(room) for one in says_nothing(path)] == []


def undescribed(module: ModuleType) -> Iterator[str]:
    """The public functions, and methods that override none of others, without a docstring."""
    for name, value in [*vars(module).items()]:
        if name.startswith("_") or getattr(value, "__module__", None) != module.__name__:
            continue
        if inspect.isfunction(value) and not value.__doc__:
            yield f"{module.__name__}.{name}"
        if inspect.isclass(value):
            for own, member in [*vars(value).items()]:
                function = getattr(member, "fget", None) or getattr(member, "func", member)
                function = inspect.unwrap(getattr(function, "__func__", function))
                inherited = any(own in vars(base) for base in value.__mro__[1:])
                handles = own in HANDLERS and issubclass(value, View)
                if handles or own.startswith("_") or inherited or not inspect.isfunction(function):
                    continue
                if not function.__doc__ and function.__name__ == own:
                    yield f"{module.__name__}.{name}.{own}"


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_public_says_what_it_is_for(room: str) -> None:
    names = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files(room))
    modules = [importlib.import_module(name.removesuffix(".__init__")) for name in names]
    assert [one for module in modules for one in undescribed(module)] == []
