"""What becomes of mail where no mail server is named."""

import logging
from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger(__name__)


class NoMailServer(BaseEmailBackend):
    """Sends nothing and says so; nothing of a mail is logged, which may hold a reset link or
    what a person wrote."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for _ in email_messages:
            logger.warning("A mail was not sent: EMAIL_URL names no mail server.")
        return 0


def sends_mail() -> bool:
    """Whether mails of the site leave it."""
    return f"{NoMailServer.__module__}.{NoMailServer.__qualname__}" != settings.EMAIL_BACKEND
