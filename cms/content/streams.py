"""Loading what the blocks of many bodies choose, for all bodies at once.

Symptom: a list with bodies costs a query per page for each kind of chooser in a body.
Cause: `StreamValue` converts its raw blocks in bulk within one stream, never across streams.
Version: Wagtail 8.0.
Proposal: a public `StreamValue.prefetch(streams)`, as `prefetch_related` is for relations.
Until: `test_stock_streams_still_load_choices_one_by_one` fails.
"""

from collections.abc import Iterable

from wagtail.blocks import StreamValue


def load_together(streams: Iterable[StreamValue]) -> None:
    """Converts the blocks of streams of one field; a query per kind of chooser, not per stream."""
    waiting: dict[str, list[tuple[StreamValue, int]]] = {}
    for stream in streams:
        for place, (bound, raw) in enumerate(
            zip(stream._bound_blocks, stream._raw_data, strict=True)
        ):
            if bound is None:
                waiting.setdefault(raw["type"], []).append((stream, place))
    for name, places in waiting.items():
        block = places[0][0].stream_block.child_blocks[name]
        raw_values = [stream._raw_data[place]["value"] for stream, place in places]
        converted = block.bulk_to_python(raw_values)
        for (stream, place), value in zip(places, converted, strict=True):
            identity = stream._raw_data[place].get("id")
            stream._bound_blocks[place] = StreamValue.StreamChild(block, value, id=identity)
