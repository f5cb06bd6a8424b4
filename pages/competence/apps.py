from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class CompetencePlugin(Plugin):
    name = "pages.competence"
    label = "pages_competence"
    verbose_name = _("Competence areas")
    contract = 1
    requires = ("pages_members",)
    menu_order = 40
