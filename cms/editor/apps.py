from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorConfig(AppConfig):
    name = "cms.editor"
    label = "cms_editor"
    verbose_name = _("Editing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from . import notices, reviews, totals

        page_published.connect(notices.note_what_waits)
        reviews.take_over()
        totals.take_over()
