from typing import Any

from django.core.management.base import BaseCommand

from cms.search import vocabulary
from cms.search.models import WordForm


class Command(BaseCommand):
    """Makes the vocabulary of the search anew from today's public pages."""

    help = "Learns the words of all public pages anew, after the dictionary or its rules changed."

    def handle(self, *args: Any, **options: Any) -> None:
        vocabulary.rebuild()
        held = WordForm.objects.filter(pages__gt=0).values("language", "word").distinct().count()
        self.stdout.write(f"{held} words learned, with {WordForm.objects.count()} forms.")
