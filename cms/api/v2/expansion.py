"""`expand`: a page's links with the linked pages in full, one level deeper for each name."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from django.http import QueryDict
from wagtail.models import Page

from cms.content.representation import fields_of
from cms.content.visibility import public_pages
from cms.types import Json, JsonObject

from ..problems import BadParameterError
from . import parameters

DEPTH_MAX, LINKS_MAX = 2, 200
# What tells a Summary from other data.
_SUMMARY = {"id", "type", "detail_url", "label"}
Tree = dict[str, "Tree"]


class Expansion:
    """The parameter: names of fields between commas, `areas.members` for a level more.

    Refuses names that no type of the list knows, and more than two levels.
    """

    def __init__(
        self, query: QueryDict, models: Sequence[type[Page]], known: Sequence[type[Page]]
    ) -> None:
        self._tree: Tree = {}
        if "expand" not in query:
            return
        names = [{n for model in models for n in fields_of(model)}]
        names.append({n for model in known for n in fields_of(model)})
        for path in str(query["expand"]).split(","):
            steps = path.split(".", DEPTH_MAX)
            if len(steps) > DEPTH_MAX:
                raise BadParameterError(
                    "expand", f"“expand” must not go deeper than {DEPTH_MAX} levels."
                )
            tree = self._tree
            for level, step in enumerate(steps):
                if step not in names[level]:
                    raise BadParameterError(
                        "expand",
                        f"“{step[:100]}” is not a field here; known are: "
                        f"{parameters.listed(names[level])}.",
                    )
                tree = tree.setdefault(step, {})

    @property
    def fields(self) -> list[str]:
        """The fields that are shown with their links."""
        return list(self._tree)

    def apply(
        self, items: Sequence[JsonObject], represent: Callable[[Sequence[Page]], list[JsonObject]]
    ) -> None:
        """Puts the linked pages, as `represent` shows them, into the items' links.

        A few queries for each level, whatever the number of links. Raises BadParameterError where
        more would be shown than may be.
        """
        left = LINKS_MAX
        wanted: list[tuple[JsonObject, Tree]] = [(item, self._tree) for item in items]
        while wanted:
            links = [
                (link, below)
                for item, tree in wanted
                for name, below in tree.items()
                for link in _links(item.get(name))
            ]
            ids = {link["id"] for link, _ in links}
            left -= len(links)
            if left < 0:
                raise BadParameterError(
                    "expand",
                    f"“expand” would show more than {LINKS_MAX} links; ask for fewer items.",
                )
            pages = list(public_pages().filter(pk__in=ids)) if ids else []
            shown = {item["id"]: item for item in represent(pages)} if pages else {}
            wanted = []
            for link, below in links:
                # A page may be linked from several places, with another depth at each.
                link["expanded"] = deepcopy(shown.get(link["id"]))
                if below and link["expanded"]:
                    wanted.append((link["expanded"], below))


def _links(tree: Json) -> Iterator[JsonObject]:
    """The Summaries in a field, however deep in its rows and blocks."""
    if isinstance(tree, dict):
        if tree.keys() >= _SUMMARY:
            yield tree
        else:
            for value in tree.values():
                yield from _links(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _links(value)
