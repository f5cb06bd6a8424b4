from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cms.content.list_entries import put_entries_right


class Command(BaseCommand):
    """Puts the list entries of all pages right, batch by batch, while people publish."""

    help = "Rebuilds the keys that lists order pages by."

    def handle(self, *args: Any, **options: Any) -> None:
        count = put_entries_right()
        self.stdout.write(_("List entries put right: %(count)d") % {"count": count})
