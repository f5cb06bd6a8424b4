"""What the admin gives away as CSV or XLSX, in words and times that its reader knows.

Symptom: who reads English gets a CSV in the site's language, and moments on the clock of Greenwich;
columns are called “requested_by”, and cells say “True”.
Cause: Wagtail writes a CSV while it is sent, when the reader's language and time zone are put off;
spreadsheets of workflows are made of a list, which knows no labels.
Version: Wagtail 8.0.
Proposal: keep language and zone of the request for `stream_csv`, and local times for all formats.
Until: `test_wagtail_still_writes_a_csv_in_the_language_of_nobody` fails.
"""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView

_stream = SpreadsheetExportMixin.stream_csv
_HEADINGS = {
    "workflow": _("Workflow"),
    "task": _("Task"),
    "requested_by": _("Requested by"),
    "started_at": _("Started at"),
    "finished_at": _("Completed at"),
    "finished_by": _("Completed by"),
}


def _local(moment: datetime.datetime) -> datetime.datetime:
    if timezone.is_aware(moment):
        moment = timezone.localtime(moment).replace(tzinfo=None)
    return moment.replace(microsecond=0)


def _yes_or_no(value: bool) -> str:
    return gettext("Yes") if value else gettext("No")


def _stream_csv(view: SpreadsheetExportMixin, queryset: Any) -> Iterator[Any]:
    """The lines, each made as the request was understood, whenever it is sent."""
    language, zone = translation.get_language(), timezone.get_current_timezone()
    lines = _stream(view, queryset)

    def line_by_line() -> Iterator[Any]:
        while True:
            with translation.override(language), timezone.override(zone):
                line = next(lines, None)
            if line is None:
                return
            yield line

    return line_by_line()


def take_over() -> None:
    """For every listing and report that can be downloaded, those of plugins too."""
    SpreadsheetExportMixin.stream_csv = _stream_csv
    written = SpreadsheetExportMixin.custom_value_preprocess
    for kind, say in ((datetime.datetime, _local), (bool, _yes_or_no)):
        written[kind] = dict.fromkeys(SpreadsheetExportMixin.FORMATS, say)
    for view in (WorkflowView, WorkflowTasksView):
        view.export_headings = {**_HEADINGS, **view.export_headings}
