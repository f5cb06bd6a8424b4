from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class ProjectsPlugin(Plugin):
    name = "pages.projects"
    label = "pages_projects"
    verbose_name = _("Projects")
    contract = 1
    requires = ("pages_competence", "pages_members")
    menu_order = 50
