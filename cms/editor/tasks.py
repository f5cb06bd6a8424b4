"""Mails, sent by the worker so that no request waits for them."""

from django_tasks import task

from . import notices, reviews


@task()
def tell_translators() -> None:
    """Tells translators what began to wait for them."""
    notices.tell()


@task()
def send_review_mail(kind: str, pk: int, user_id: int | None) -> None:
    """Tells people how a review goes on."""
    reviews.send(kind, pk, user_id)
