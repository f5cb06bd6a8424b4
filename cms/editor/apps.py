from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorConfig(AppConfig):
    name = "cms.editor"
    label = "cms_editor"
    verbose_name = _("Editing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            account,
            comparing,
            early_words,
            labels,
            moments,
            permission_names,
            reasons,
            redirect_files,
            redirect_targets,
            reviews,
            root,
            saved_meanwhile,
            spreadsheets,
            totals,
            typed_to_delete,
            unscheduling,
        )

        account.take_over()
        comparing.take_over()
        early_words.take_over()
        labels.take_over()
        moments.take_over()
        permission_names.take_over()
        reasons.take_over()
        redirect_files.take_over()
        redirect_targets.take_over()
        reviews.take_over()
        root.take_over()
        saved_meanwhile.take_over()
        spreadsheets.take_over()
        totals.take_over()
        typed_to_delete.take_over()
        unscheduling.take_over()
