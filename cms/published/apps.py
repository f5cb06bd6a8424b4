from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    name = "cms.published"
    label = "cms_published"
    verbose_name = _("Published documents")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core import checks

        from cms.content.shown import set_document_reader
        from cms.translation.jobs.kinds import fill

        from . import log, receivers, tasks  # noqa: F401
        from .frontend_cache import check_frontend_cache
        from .purging import PURGE, ask_for_purges
        from .reading import shown

        receivers.connect()
        set_document_reader(shown)
        checks.register(check_frontend_cache)
        fill([PURGE])
        log.after_numbering.append(ask_for_purges)
