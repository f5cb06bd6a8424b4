from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class MembersPlugin(Plugin):
    name = "pages.members"
    label = "pages_members"
    verbose_name = _("Members")
    contract = 1
    requires = ()
    menu_order = 30
