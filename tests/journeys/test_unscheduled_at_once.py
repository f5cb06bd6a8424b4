"""Somebody cancels a schedule while the clock carries it out."""

import pytest

from .site import RunningSite
from .test_at_once import PEOPLE

pytestmark = pytest.mark.journey

# The clock is held where it has begun to publish the page.
CLOCK = """
import datetime
from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import PageLogEntry, Revision
page = news("zaplanowana")
revision = page.latest_revision
due = timezone.now() - datetime.timedelta(minutes=1)
content = {**revision.content, "go_live_at": due.isoformat()}
Revision.objects.filter(pk=revision.pk).update(content=content, approved_go_live_at=due)
hold(PublishPageRevisionAction, "_after_publish")
with override_settings(ALLOWED_HOSTS=["*"]):
    told = at_once(
        lambda: call_command("publish_scheduled", verbosity=0),
        lambda: post(users[1], "revisions_unschedule", page.pk, revision.pk),
    )
entries = PageLogEntry.objects.filter(page=page.pk)
print(json.dumps({
    "told": told, "live": now(page).live,
    "did": sorted(entries.values_list("action", flat=True).distinct()),
}))
"""


def test_what_the_clock_publishes_at_this_moment_is_not_said_to_be_cancelled(
    own_site: RunningSite,
) -> None:
    told = own_site.python(PEOPLE + CLOCK)
    assert "wagtail.publish.scheduled" in told["did"]
    assert "wagtail.schedule.cancel" not in told["did"]
    assert (told["told"], told["live"]) == ([None, 302], True)
