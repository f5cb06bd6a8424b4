"""What the worker learns of public texts."""

from django_tasks import task
from wagtail.models import Page

from cms.content.visibility import public_pages

from . import vocabulary
from .indexing import refresh

_COMPARED_AT_ONCE = 200


@task(priority=10)
def learn_pages(page_ids: list[int]) -> None:
    """After pages were written, or what they show of others: their translations may show something
    else, too, such as people who withdrew their consent."""
    versions = {
        pk for page in Page.objects.filter(pk__in=page_ids).specific() for pk in refresh(page)
    }
    vocabulary.learn(versions.union(page_ids))


@task()
def compare_texts(after: int) -> None:
    """After settings were changed, which texts may say: looks at public pages in the order of their
    ids, so many at a time that other tasks need not wait for all of them."""
    found = public_pages().filter(pk__gt=after).select_related("locale").order_by("pk")
    pages = list(found[:_COMPARED_AT_ONCE].specific())
    learn_pages.func(vocabulary.differing(pages))
    if len(pages) == _COMPARED_AT_ONCE:
        compare_texts.enqueue(pages[-1].pk)


@task()
def learn_synonyms() -> None:
    """After synonyms were written or deleted."""
    vocabulary.learn_synonyms()


@task()
def learn_what_changed() -> None:
    """After pages were moved, hidden or deleted, with whatever stands below them."""
    vocabulary.sweep()
