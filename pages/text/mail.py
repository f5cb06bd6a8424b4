"""Taking a message: stored at once, mailed to the office in the background; the clock asks again
for mails that were lost or failed."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django_tasks import task

from cms.accounts.limits import HOUR, Limit
from cms.content.dates import day_of
from cms.content.page_forms import Thanks
from cms.operations.mail import sends_mail

from .contact_form import ContactForm
from .models import ContactMessage, ContactPage
from .models.contact import not_mailed
from .models.messages import months_after

# The same words of the same person are one message, sent twice by a second click, a machine or
# somebody who did not trust the first answer; other words are another one, in whatever form.
_ONCE = Limit("message_stamp", 1, 2 * 24 * HOUR)


def take(page: ContactPage, form: ContactForm) -> None:
    """Stores a message that was given with consent, and asks the worker to mail it, unless the same
    was taken before."""
    names = ("name", "email", "organisation", "subject", "message")
    words = {name: form.cleaned_data[name] for name in names}
    with transaction.atomic():
        if _ONCE.counted(form.written) > 1:
            return
        message = ContactMessage.objects.create(
            page=page,
            language=page.locale.language_code,
            consent=page.consent,
            keep_until=months_after(day_of(), page.keep_months),
            **words,
        )
        # In the same transaction: who is thanked has not only a message that nobody mails.
        mail_message.enqueue(message.pk)


def thanks(page: ContactPage) -> Thanks:
    """What the sender is told, as it stands on the page of thanks."""
    mails = sends_mail()
    said = [page.thanks] if mails else [page.thanks, not_mailed()]
    return Thanks(
        title=page.thanks_title,
        message=" ".join(said),
        stored=True,
        mail="queued" if mails else "none",
    )


def _mail(message: ContactMessage) -> EmailMessage:
    """The mail to the office: nothing that the sender wrote stands in a header, except the
    address to reply to, which the form has checked."""
    page = message.page
    lines = [
        (_("Subject"), message.get_subject_display()),
        (pgettext("of a person", "Name"), message.name),
        (_("E-mail address"), message.email),
        (_("Organisation"), message.organisation or "–"),
        (_("Language"), message.language),
        (_("Kept until"), message.keep_until.isoformat()),
    ]
    body = "\n".join(f"{label}: {value}" for label, value in lines)
    return EmailMessage(
        subject=_("Contact form: %(subject)s") % {"subject": message.get_subject_display()},
        body=f"{body}\n\n{message.message}\n",
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[(page and page.recipient) or settings.DEFAULT_FROM_EMAIL],
        # No header takes a name in another script; the address stands in the text as well.
        reply_to=[message.email] if message.email.partition("@")[0].isascii() else [],
    )


@task()
def mail_message(message_id: int) -> None:
    """Mails a stored message to the office, in the office's language.

    A failure is written beside the message and raised, so that the task shows as failed as well.
    A message gone meanwhile is no error.
    """
    message = ContactMessage.objects.filter(pk=message_id).select_related("page").first()
    if message is None or message.mail == ContactMessage.Mail.SENT:
        return
    try:
        with translation.override(settings.LANGUAGE_CODE):
            sent = _mail(message).send()
    except Exception as error:
        message.mail, message.mail_error = ContactMessage.Mail.FAILED, f"{error}"
        message.save(update_fields=["mail", "mail_error"])
        raise
    # Without a mail server it is there for the office to read, and nowhere else.
    message.mail = ContactMessage.Mail.SENT if sent else ContactMessage.Mail.STORED
    message.mail_error = ""
    message.save(update_fields=["mail", "mail_error"])
