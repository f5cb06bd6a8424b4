"""What is done every day by itself."""

from .models import ContactMessage


def delete_overdue_messages() -> None:
    """Keeps the promise of the contact form: messages go when their time is over."""
    ContactMessage.overdue().delete()
