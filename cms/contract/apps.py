from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContractConfig(AppConfig):
    name = "cms.contract"
    label = "cms_contract"
    verbose_name = _("Plugin contract suite")
    default_auto_field = "django.db.models.BigAutoField"
