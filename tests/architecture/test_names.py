"""Names are the field's own: `docs/glossary.md` says which word stands for what."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[2]
PRIVATE = {
    "beginning", "beginnings", "desk", "desks", "door", "doors", "exchange", "exchanging", "gate",
    "gates", "gone", "gravity", "guard", "guarded", "guards", "kept", "parity", "upkeep", "ways",
}  # fmt: skip
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CLASSES = re.compile(r"\.(-?[A-Za-z][\w-]*)")
_ATTRIBUTES = re.compile(r"\b(?:class|id)=\"([^\"]*)\"|\b(data-[\w-]+)")
_TAGS = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def _private(name: str) -> bool:
    return any(word.lower() in PRIVATE for word in _WORDS.findall(name))


def _files(*suffixes: str, tops: tuple[str, ...] = ("cms", "pages")) -> Iterator[Path]:
    for top in tops:
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in suffixes and "migrations" not in path.parts:
                yield path


def _defined(tree: ast.Module) -> Iterator[str]:
    """What a module shows to others: its names, and those of its classes."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef)):
            for one in node.body:
                if isinstance(one, (ast.FunctionDef, ast.ClassDef)):
                    yield one.name
                elif isinstance(one, ast.Assign):
                    yield from (t.id for t in one.targets if isinstance(t, ast.Name))
                elif isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                    yield one.target.id


def _urls(patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _urls(pattern.url_patterns)
        elif getattr(pattern.callback, "__module__", "").startswith(("cms.", "pages.")):
            yield pattern.name or "", str(pattern.pattern)


def test_no_public_name_is_a_private_word():
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in _files(".py")
        for name in _defined(ast.parse(path.read_text(encoding="utf-8")))
        if not name.startswith("_") and _private(name)
    }
    assert found == set()


def test_no_file_is_named_by_a_private_word():
    tops = ("cms", "pages", "tests", "docs")
    found = {
        str(path.relative_to(ROOT))
        for path in _files(".py", ".html", ".css", ".js", ".md", ".txt", ".tsv", tops=tops)
        if any(_private(part) for part in path.relative_to(ROOT).parts[:-1])
        or (_private(path.stem) and not path.stem.startswith("test_"))
    }
    assert found == set()


def test_no_address_in_the_admin_is_named_by_a_private_word():
    found = {pair for pair in _urls(get_resolver().url_patterns) if _private(" ".join(pair))}
    assert found == set()


def test_no_style_is_named_by_a_private_word():
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in _files(".css")
        for name in _CLASSES.findall(path.read_text(encoding="utf-8"))
        if _private(name)
    }
    for path in _files(".html"):
        text = _TAGS.sub(" ", path.read_text(encoding="utf-8"))
        for names in _ATTRIBUTES.findall(text):
            found |= {f"{path.relative_to(ROOT)}: {n}" for n in names if _private(n)}
    assert found == set()
