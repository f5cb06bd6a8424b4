"""The glossary in the admin."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import GlossaryTerm


class GlossaryViewSet(SnippetViewSet):
    """The listing and the form of the glossary; who may not change it can look at each term."""

    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 250
    add_to_admin_menu = True
    inspect_view_enabled = True
    list_display: ClassVar[list[Any]] = [
        "polish",
        "english",
        BooleanColumn("official_name", label=_("Official name")),
        BooleanColumn("do_not_translate", label=_("Do not translate")),
    ]
    list_filter: ClassVar[list[str]] = ["official_name", "do_not_translate"]
    search_fields: ClassVar[list[str]] = ["polish", "polish_forms", "english", "english_forms"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["polish"]
    list_per_page = 50
    panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("polish"), FieldPanel("polish_forms")], heading=_("In Polish")),
        MultiFieldPanel(
            [FieldPanel("do_not_translate"), FieldPanel("english"), FieldPanel("english_forms")],
            heading=_("In English"),
        ),
        FieldPanel("official_name"),
        FieldPanel("note"),
    ]
