"""The order of a page's rows.

Wagtail's forms number them. What a program writes has no number, and rows without one a database
gives in any order, in another one each time.
"""

from django.db import models
from wagtail.models import Orderable


def number_rows(page: models.Model) -> None:
    """Numbers the loaded rows of a page, and of those rows, where one has no number, in the order
    in which they stand there."""
    for rows in page.__dict__.get("_cluster_related_objects", {}).values():
        unordered = any(isinstance(row, Orderable) and row.sort_order is None for row in rows)
        for place, row in enumerate(rows):
            if unordered:
                row.sort_order = place
            number_rows(row)
