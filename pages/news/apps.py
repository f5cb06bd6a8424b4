from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class NewsPlugin(Plugin):
    name = "pages.news"
    label = "pages_news"
    verbose_name = _("News")
    contract = 1
    requires = ("pages_competence", "pages_members", "pages_projects")
    menu_order = 60
