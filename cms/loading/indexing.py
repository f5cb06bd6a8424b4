"""Search and reference index of many new pages: written once at the end, not at every save."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.search import vocabulary


@contextmanager
def indexed_afterwards() -> Iterator[None]:
    """Leaves both indexes alone inside, and brings both up to date, with the vocabulary of the
    search, when the block ends well."""
    paused = [
        model
        for model in get_indexed_models()
        if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in paused:
            post_save.connect(post_save_signal_handler, sender=model)
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
    vocabulary.sweep()
    vocabulary.learn_synonyms()
