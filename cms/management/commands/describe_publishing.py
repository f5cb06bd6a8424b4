import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms import publishing
from cms.content.occasion import Reason
from cms.content.publication import Draft, Publication
from cms.content.receivers import ALL_ROUND
from cms.published.receivers import other_row_changed, rendition_changed, shown_row_changed
from cms.search.effects import synonyms_changed
from cms.translation.status.effects import (
    engine_translation_changed,
    glossary_changed,
    replacement_changed,
    string_changed,
)

# Rows that only their own rooms know.
_OF_ROOMS = (
    rendition_changed,
    shown_row_changed,
    other_row_changed,
    engine_translation_changed,
    string_changed,
    replacement_changed,
    glossary_changed,
    synonyms_changed,
)
PAGE = Path("docs") / "publishing.md"
_BEGIN, _END = "<!-- made by manage.py describe_publishing: -->", "<!-- made until here -->"


class Command(BaseCommand):
    """Writes the tables of docs/publishing.md anew, from `cms.publishing`."""

    help = "Describes in docs/publishing.md what may refuse a publication, and what follows."

    def handle(self, *args: Any, **options: Any) -> None:
        file = settings.ROOT / PAGE
        file.write_text(described(file.read_text("utf-8")), "utf-8")


def described(text: str) -> str:
    """The page with its tables as `cms.publishing` is now."""
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n\n{tables()}\n{_END}{after}"


def tables() -> str:
    """The ways, rules, effects and the ways round `save()`, each as a table."""
    rules, effects = publishing.DECISION_RULES, publishing.DECISION_EFFECTS
    parts = [
        ("The ways of publishing, and what each hands over", _ways()),
        ("What may refuse that a page's row is written", _rules(publishing.RULES, Publication)),
        ("What follows from a row that was written", _effects(publishing.EFFECTS, Publication)),
        ("What is no publication", _effects(publishing.NO_PUBLICATIONS, Publication)),
        ("What may refuse that a draft is stored", _rules(publishing.DRAFT_RULES, Draft)),
        ("What may refuse a decision of a review", _rules(_each(rules), rules)),
        ("What follows from a decision of a review", _effects(_each(effects), effects)),
        ("What follows from other changes", _effects(_each(_CHANGES), _CHANGES)),
        ("Ways round `save()`", _round()),
    ]
    return "\n".join(f"### {title}\n\n{table}\n" for title, table in parts)


_CHANGES = publishing.CHANGE_EFFECTS
_Functions = Iterable[Callable[..., Any]]


def _ways() -> str:
    rows = [
        (way, ", ".join(f"`{event.__name__}`" for event in events) or "nothing", why.value)
        for way, (events, why) in publishing.CALLERS.items()
    ]
    return _table(("Way", "Hands over", "Reason"), rows)


def _each(lists: Mapping[Any, tuple[Callable[..., Any], ...]]) -> _Functions:
    """The functions of lists by kind, each once, in order."""
    return list(dict.fromkeys(one for functions in lists.values() for one in functions))


def _rules(rules: _Functions, events: Any) -> str:
    rows = []
    for rule in rules:
        looks, *others = _paragraphs(rule)
        says = next((text for text in others if text.startswith("Says: ")), "")
        told = _without(says.removeprefix("Says: "))
        rows.append((f"`{rule.__name__}`", _without(looks), told, _reached_by(rule, events)))
    return _table(("Rule", "Looks at", "Says", "Reached by"), rows)


def _effects(effects: _Functions, events: Any) -> str:
    rows = []
    for effect in effects:
        looks, _, does = _paragraphs(effect)[0].partition("; ")
        reached = _reached_by(effect, events)
        rows.append((f"`{effect.__name__}`", _without(looks), _without(does), reached))
    return _table(("Effect", "Looks at", "Does", "Reached by"), rows)


def _round() -> str:
    rows = [
        (f"`{receiver.__name__}`", _paragraphs(receiver)[0])
        for receiver in (*ALL_ROUND, *_OF_ROOMS)
    ]
    return _table(("Receiver", "Which way, and why it does not come through `save()`"), rows)


def _reached_by(function: Callable[..., Any], events: Any) -> str:
    """By which kinds of events, or by every way but some."""
    if isinstance(events, Mapping):
        return ", ".join(kind.value for kind, functions in events.items() if function in functions)
    left_out = publishing.LEFT_OUT.get(function, ())
    ways = [way for way, (given, why) in publishing.CALLERS.items() if events in given]
    without = [way for way in ways if publishing.CALLERS[way][1] in left_out]
    without += ["texts approved elsewhere"] * (Reason.APPROVED in left_out)
    every = f"every `{events.__name__}`"
    return f"{every} but of: {', '.join(without)}" if without else every


def _without(looks: str) -> str:
    text = re.sub(r"^(Looks at|Whether) ", lambda m: "whether " if m[1] == "Whether" else "", looks)
    return text.rstrip(".")


def _paragraphs(function: Callable[..., Any]) -> list[str]:
    """The paragraphs of a docstring, each on one line."""
    return [" ".join(one.split()) for one in (inspect.getdoc(function) or "").split("\n\n")]


def _table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heading, ("---",) * len(heading), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
