"""What rooms use of those above them, whose code they may not import: handed over at the start.

Like `cms.publishing`, this file names; each function stands in the room that knows what it does.
"""

from cms.api.v2.addresses import paths_without_query
from cms.api.v2.documents import shapes_of
from cms.content import pipeline, preview_modes, redirects, shown
from cms.design.sitemap import paths as sitemaps
from cms.design.surroundings import digest
from cms.previews.showing import modes_of
from cms.published import affected, changes, frame, log, purging, reading, shapes
from cms.publishing import PIPELINE
from cms.translation.background import JOBS
from cms.translation.jobs import kinds
from cms.webhooks.tasks import announce_changes


def compose() -> None:
    """Hands everything over; called once, when the site starts."""
    # Whoever writes a page asks the rules and causes the effects of the whole site.
    pipeline.fill(PIPELINE)
    # What a page shows is read from documents, and previewed as other sites would show it.
    shown.set_document_reader(reading.shown)
    preview_modes.set_preview_modes(modes_of)
    # Readers are led from where they found a page, of which the log tells.
    redirects.set_known(changes.from_known_addresses)
    # A document keeps what the API makes of a page; around it stands the frame of the design.
    shapes.set_shape_maker(shapes_of)
    frame.set_digest(digest)
    # What caches drop beside pages, and who hears of it when changes have their numbers.
    affected.set_other_paths(sitemaps, paths_without_query)
    log.set_hearers(purging.ask_for_purges, announce_changes)
    # The worker does what translations and caches need.
    kinds.fill([*JOBS, purging.PURGE])
