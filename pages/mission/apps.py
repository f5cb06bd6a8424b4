from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class MissionPlugin(Plugin):
    name = "pages.mission"
    label = "pages_mission"
    verbose_name = _("About the cluster")
    contract = 1
    requires = ()
    menu_order = 20
