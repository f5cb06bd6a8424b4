from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class HomePlugin(Plugin):
    name = "pages.home"
    label = "pages_home"
    verbose_name = _("Home")
    contract = 1
    requires = ()
    menu_order = 10
