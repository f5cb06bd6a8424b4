"""What is done every day: people whose term ended leave the search as they leave the page."""

from cms.search.tasks import learn_pages

from .models import MissionPage


def forget_former_people() -> None:
    """Lets the worker bring what is searched of the board up to today."""
    learn_pages.enqueue(list(MissionPage.objects.filter(live=True).values_list("pk", flat=True)))
