from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class TextPlugin(Plugin):
    name = "pages.text"
    label = "pages_text"
    verbose_name = _("Texts")
    contract = 1
    requires = ()
    menu_order = 70
