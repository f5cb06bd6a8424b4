"""How the admin tells when something was: within a day how long ago, before that the date.

Symptom: “przed chwilą” here and “08:56” there, “2 lata temu” where somebody looks for a date, and
“1 godzina temu”, which nobody says.
Cause: Wagtail's tags have a rule each, and none of them a setting; they put Django's name of a
span, a nominative, before a word that asks for another case.
Version: Wagtail 8.0.
Proposal: let `human_readable_date` and `timesince_last_update` share one rule that a setting
replaces.
Until: `test_wagtail_still_tells_moments_in_several_ways` fails.
"""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.templatetags import wagtailadmin_tags

A_MINUTE, AN_HOUR = datetime.timedelta(minutes=1), datetime.timedelta(hours=1)
A_DAY = datetime.timedelta(days=1)


def told(moment: datetime.datetime) -> str:
    """“6 minut temu”, or “26 listopada 2026, 08:56” on the reader's clock."""
    now = timezone.now()
    age = now - moment
    if not datetime.timedelta() <= age < A_DAY:
        return date_format(timezone.localtime(moment), "DATETIME_FORMAT")
    if age < A_MINUTE:
        return _("just now")
    if age < AN_HOUR:
        minutes = age // A_MINUTE
        sentence = ngettext("%(count)s minute ago", "%(count)s minutes ago", minutes)
        return sentence % {"count": minutes}
    hours = age // AN_HOUR
    return ngettext("%(count)s hour ago", "%(count)s hours ago", hours) % {"count": hours}


def told_with_name(
    last_update: datetime.datetime,
    show_time_prefix: bool = False,
    user_display_name: str = "",
    use_shorthand: bool = True,
) -> str:
    """The same, with who it was where that is known."""
    text = told(last_update)
    if not user_display_name:
        return text
    return _("%(time)s by %(user_display_name)s") % {
        "time": text,
        "user_display_name": user_display_name,
    }


def take_over() -> None:
    """One rule for every screen."""
    wagtailadmin_tags.timesince_simple = told
    wagtailadmin_tags.register.filter("timesince_simple", told)
    wagtailadmin_tags.register.simple_tag(told_with_name, name="timesince_last_update")
