"""Pages of standing texts, and the messages that come in through the contact form."""

from .accessibility import AccessibilityStatementPage
from .contact import ContactPage
from .messages import ContactMessage
from .privacy import PrivacyPage

__all__ = ["AccessibilityStatementPage", "ContactMessage", "ContactPage", "PrivacyPage"]
