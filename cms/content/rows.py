"""The moment at which a page's row has been written, child rows included."""

from django.dispatch import Signal

# Sent within the writing transaction: an exception undoes the write. Gives `instance` and
# `update_fields` (None for all).
row_written = Signal()
