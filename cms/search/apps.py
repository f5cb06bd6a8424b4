from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "cms.search"
    label = "cms_search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks  # noqa: F401
        from .effects import synonyms_changed
        from .models import Synonyms

        for signal in (post_save, post_delete):
            signal.connect(
                synonyms_changed, sender=Synonyms, dispatch_uid="cms_search.synonyms_changed"
            )
