"""What narrows a list of members, the same in HTML and through the API."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.content.alphabet import sort_key
from cms.content.relations import Filter
from cms.content.slugs import latin_slug
from cms.content.visibility import public

from .models import Competence, MemberCompetence, MemberPage
from .models.member import today
from .voivodeships import Voivodeship


def _refuse(name: str, text: str, allowed: Any) -> ValueError:
    return ValueError(f"“{text}” is not a {name}; known are: {', '.join(allowed)}.")


def _choices(field: str) -> Any:
    """The choices of a field, in the active language."""
    return MemberPage._meta.get_field(field).flatchoices


def _of_kind(members: Any, text: str) -> Any:
    if text not in MemberPage.Kind.values:
        raise _refuse("kind", text, MemberPage.Kind.values)
    return members.filter(kind=text)


def _of_size(members: Any, text: str) -> Any:
    if text not in MemberPage.Size.values:
        raise _refuse("size", text, MemberPage.Size.values)
    return members.filter(size=text)


def _in_voivodeship(members: Any, text: str) -> Any:
    """By TERYT code or by name: `14`, `mazowieckie`."""
    named = {v.slug: v for v in Voivodeship}
    if text not in Voivodeship.values and text not in named:
        allowed = [f"{v.value} ({v.slug})" for v in Voivodeship]
        raise _refuse("voivodeship", text, allowed)
    return members.filter(voivodeship=named.get(text, text))


def _with_competence(members: Any, text: str) -> Any:
    """By a term's slug or id in any language."""
    asked = Q(slug=text)
    # Databases refuse whole numbers beyond this length.
    if text.isascii() and text.isdigit() and len(text) < 10:
        asked |= Q(pk=int(text))
    keys = set(Competence.objects.filter(asked).values_list("translation_key", flat=True))
    if not keys:
        known = Competence.objects.filter(locale=Locale.get_default()).order_by("slug")
        raise _refuse("competence", text, known.values_list("slug", flat=True))
    rows = MemberCompetence.objects.filter(competence__translation_key__in=keys)
    return members.filter(pk__in=rows.values("page_id"))


def _towns() -> list[str]:
    """Towns of public members, in Polish alphabetical order."""
    members = public(MemberPage.objects.exclude(town=""))
    return sorted(set(members.order_by().values_list("town", flat=True)), key=sort_key)


def _in_town(members: Any, text: str) -> Any:
    """By name, with or without Polish letters, of any case: `Łódź`, `lodz`."""
    towns = _towns()
    found = [town for town in towns if latin_slug(town) == latin_slug(text)]
    if not found:
        raise _refuse("town", text, towns)
    return members.filter(town__in=found)


# Membership as the filter `status` names it.
CURRENT, FORMER, ALL = "current", "former", "all"
_STATUSES = {
    CURRENT: _("Current members"),
    FORMER: _("Former members"),
    ALL: _("Current and former members"),
}


def of_status(members: Any, text: str) -> Any:
    """`current` members of today, `former` ones, or `all`."""
    if text not in _STATUSES:
        raise _refuse("status", text, _STATUSES)
    current = Q(left__isnull=True) | Q(left__gte=today())
    return {
        CURRENT: members.filter(current),
        FORMER: members.exclude(current),
        ALL: members,
    }[text]


def _kinds(locale: Locale) -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in _choices("kind")]


def _sizes(locale: Locale) -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in _choices("size")]


def _voivodeships(locale: Locale) -> list[tuple[str, str]]:
    return [(v.value, str(v.label)) for v in Voivodeship]


def _competences(locale: Locale) -> list[tuple[str, str]]:
    terms = Competence.objects.filter(locale=locale).values_list("slug", "name")
    return sorted(terms, key=lambda term: sort_key(term[1]))


def _town_names(locale: Locale) -> list[tuple[str, str]]:
    return [(town, town) for town in _towns()]


def _status_names(locale: Locale) -> list[tuple[str, str]]:
    return [(value, str(name)) for value, name in _STATUSES.items() if value != CURRENT]


filters = (
    Filter("kind", _of_kind, _("Kind of organisation"), _kinds),
    Filter("voivodeship", _in_voivodeship, _("Voivodeship"), _voivodeships),
    Filter("competence", _with_competence, _("Competence"), _competences),
    Filter("size", _of_size, _("Size"), _sizes),
    Filter("town", _in_town, _("Town"), _town_names),
    Filter("status", of_status, _("Membership"), _status_names),
)
