"""What the worker learns of public texts."""

from django_tasks import task
from wagtail.models import Page

from . import vocabulary
from .indexing import refresh


@task(priority=10)
def learn_pages(page_ids: list[int]) -> None:
    """After pages were written, or what they show of others: their translations may show something
    else, too, such as people who withdrew their consent."""
    versions = {
        pk for page in Page.objects.filter(pk__in=page_ids).specific() for pk in refresh(page)
    }
    vocabulary.learn(versions.union(page_ids))


@task()
def learn_synonyms() -> None:
    """After synonyms were written or deleted."""
    vocabulary.learn_synonyms()


@task()
def learn_what_changed() -> None:
    """After pages were moved, hidden or deleted, with whatever stands below them."""
    vocabulary.sweep()
