"""Members through the API: how lists of them are fetched, narrowed and counted."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale

from cms.content.figures import CountedFigure
from cms.content.relations import Listing
from cms.content.visibility import public

from .filters import CURRENT, filters, of_status
from .models import MemberPage

listings = [
    Listing(
        "pages_members.MemberPage",
        fields=(
            "legal_name",
            "short_name",
            "kind",
            "size",
            "cluster_role",
            "town",
            "voivodeship",
            "competences",
            "logo",
            "website",
            "is_current",
        ),
        filters=filters,
        prefetch=("competence_rows__competence", "activities", "social"),
        order="title",
    ),
]


@dataclass(frozen=True)
class CurrentProfiles(CountedFigure):
    """The profiles that the directory shows: those of current members."""

    def count(self, locale: Locale) -> int:
        members = MemberPage.objects.filter(locale=locale)
        return int(of_status(public(members), CURRENT).count())


def _profiles(count: int) -> str:
    return ngettext("profile in the directory", "profiles in the directory", count)


figures = [
    CurrentProfiles(
        name="member_profiles",
        of="pages_members.MemberPage",
        title=_("Profiles in the member directory"),
        label=_profiles,
        note=_("counted from the directory"),
    ),
]
