"""Who imports whom, beyond what the linter's contracts say."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cms.plugins.registry import plugins

ROOT = Path(__file__).resolve().parents[2]

# An import that waits until it is needed, where one at the top would close a circle, and why.
LATE = {
    ("cms.content.models", "cms.content.shown"): "a page gives its own representation",
    ("cms.content.references", "cms.content.queries"): "an answer to a query refers to pages again",
    ("cms.content.references", "cms.content.summaries"): "a reference becomes a page's summary",
    ("cms.editor.notices", "cms.editor.tasks"): "a task calls back what asked for it",
    ("cms.editor.reviews", "cms.editor.tasks"): "a task calls back what asked for it",
    ("cms.site.panels", "cms.site.lacking"): "the form of a menu tells what others lack of it",
    ("cms.search.backend", "cms.search.postgres"): "only the backend of this database is loaded",
    ("cms.search.backend", "cms.search.sqlite"): "only the backend of this database is loaded",
    ("pages.members.models.index", "pages.members.directory"): "a page serves its own listing",
    ("pages.news.models.index", "pages.news.archive"): "a page serves its own listing",
    ("pages.news.models.index", "pages.news.feeds"): "a page serves its own feeds",
}


class Import(NamedTuple):
    module: str
    of: str
    late: bool


def _files() -> dict[str, Path]:
    paths = [path for top in ("cms", "pages") for path in (ROOT / top).rglob("*.py")]
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in paths
        if "migrations" not in path.parts
    }


def _named(module: str, path: Path) -> Iterator[Import]:
    """What a file imports, each name with its module, as `a.b.name`."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in _run(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name, node.col_offset > 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            parts = [*(above if node.level else []), *([node.module] if node.module else [])]
            for alias in node.names:
                yield Import(module, ".".join([*parts, alias.name]), node.col_offset > 0)


def _run(module: ast.Module) -> Iterator[ast.AST]:
    """What of a file is ever run: types are named without importing what names them."""
    todo: list[ast.AST] = [module]
    while todo:
        node = todo.pop()
        yield node
        of_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        todo += [] if of_types else ast.iter_child_nodes(node)


FILES = _files()
IMPORTS = [one for module, path in FILES.items() for one in _named(module, path)]


def _between_files() -> Iterator[Import]:
    for one in IMPORTS:
        for name in (one.of, one.of.rpartition(".")[0]):
            if name in FILES and name != one.module:
                yield one._replace(of=name)
                break


def _reached(graph: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        for module in graph[todo.pop()] - found:
            found.add(module)
            todo.append(module)
    return found


def _in_circles(imports: list[Import]) -> list[tuple[str, str]]:
    graph: dict[str, set[str]] = defaultdict(set)
    for one in imports:
        graph[one.module].add(one.of)
    pairs = {(one.module, one.of) for one in imports}
    return sorted(pair for pair in pairs if pair[0] in _reached(graph, pair[1]))


def test_files_import_each_other_in_no_circle():
    kept = [one for one in _between_files() if not (one.late and one[:2] in LATE)]
    assert _in_circles(kept) == []


def test_each_late_import_would_close_a_circle():
    circles = set(_in_circles(list(_between_files())))
    assert {pair for pair in LATE if pair not in circles} == set()


def test_the_engine_alone_imports_wagtail_localize():
    """Models state their translatable fields, and a block of content how its text is cut."""
    allowed = ("wagtail_localize.fields.TranslatableField", "wagtail_localize.fields.Synchronized")
    others = {
        one.module
        for one in IMPORTS
        if one.of.startswith("wagtail_localize.")
        and not one.module.startswith("cms.translation.engine")
        and not one.of.startswith(allowed)
    }
    assert others == {"cms.content.blocks.table"}


@pytest.mark.parametrize("label", sorted(p.label for p in plugins()))
def test_a_plugin_imports_only_the_plugins_that_it_requires(label: str):
    declared = {plugin.label: plugin for plugin in plugins()}
    plugin = declared[label]
    required = {declared[other].name for other in plugin.requires} | {plugin.name}
    packages = {other.name for other in declared.values()}
    imported = {
        package
        for one in IMPORTS
        if one.module.startswith(f"{plugin.name}.")
        for package in packages
        if one.of.startswith(f"{package}.")
    }
    assert imported <= required
