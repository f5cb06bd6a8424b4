from django.utils.translation import gettext_lazy as _

from cms.plugins.contract import Plugin


class EventsPlugin(Plugin):
    name = "cluster_events"
    label = "cluster_events"
    verbose_name = _("Events")
    contract = 1
    menu_order = 200
