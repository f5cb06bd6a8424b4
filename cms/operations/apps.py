from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    name = "cms.operations"
    label = "cms_operations"
    verbose_name = _("Operations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, project_checks, reference_indexing  # noqa: F401
        from .patience import limit_waiting

        reference_indexing.take_over()
        connection_created.connect(limit_waiting, dispatch_uid="cms_operations.limit_waiting")
