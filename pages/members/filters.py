"""What narrows a list of members, the same in HTML and through the API."""

from collections.abc import Callable
from typing import Any

from anyascii import anyascii
from django.conf import settings
from django.db.models import Count, Q
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.content.alphabet import sort_key
from cms.content.dates import today
from cms.content.relations import Filter
from cms.content.slugs import latin_slug
from cms.content.visibility import public
from cms.ids import is_id

from .models import Competence, MemberCompetence, MemberPage
from .voivodeships import Voivodeship

# A vocabulary is chosen from; nobody ticks more.
_TERMS_AT_ONCE = 40


def _refuse(name: str, text: str, allowed: Any) -> ValueError:
    return ValueError(f"“{text}” is not a {name}; known are: {', '.join(allowed)}.")


def _plain(text: str) -> str:
    """A name as it is compared: any case, Polish letters or none, hyphens like spaces. Other signs
    count: `1,4` is not `14`."""
    return " ".join(anyascii(text).lower().replace("-", " ").split())


def _choices(field: str) -> Any:
    """The choices of a field, in the active language."""
    return MemberPage._meta.get_field(field).flatchoices


def _named(name: str, text: str, choices: Any) -> list[str]:
    """The values that a text names: by themselves or by their labels in any language, of any case,
    with or without Polish letters, separated by commas. A label may hold a comma itself."""
    known: dict[str, str] = {}
    for code, _language in settings.LANGUAGES:
        with translation.override(code):
            known |= {_plain(latin_slug(str(label))): value for value, label in choices}
            known |= {_plain(str(label)): value for value, label in choices}
    known |= {_plain(value): value for value, _label in choices}
    parts = [text] if _plain(text) in known else text.split(",")
    for part in parts:
        if _plain(part) not in known:
            raise _refuse(name, part, [f"{value} ({label})" for value, label in choices])
    return [known[_plain(part)] for part in parts]


def _of_kind(members: Any, text: str) -> Any:
    return members.filter(kind__in=_named("kind", text, _choices("kind")))


def _of_size(members: Any, text: str) -> Any:
    return members.filter(size__in=_named("size", text, _choices("size")))


def _in_voivodeship(members: Any, text: str) -> Any:
    """By TERYT code or by name: `14`, `mazowieckie`."""
    return members.filter(voivodeship__in=_named("voivodeship", text, Voivodeship.choices))


def _competence_keys(text: str) -> set[Any]:
    """The translation keys of terms by their slugs, ids or names in any language."""
    parts = list(dict.fromkeys(text.split(",")))
    if len(parts) > _TERMS_AT_ONCE:
        raise ValueError(f"At most {_TERMS_AT_ONCE} competences may be asked for at once.")
    terms = Competence.objects.values_list("pk", "slug", "name", "translation_key")
    known: dict[str | int, set[Any]] = {}
    for pk, slug, name, key in terms:
        for called in (pk, slug, name.casefold()):
            known.setdefault(called, set()).add(key)
    keys: set[Any] = set()
    for part in parts:
        names = (part, part.strip().casefold(), int(part) if is_id(part) else part)
        found = set().union(*(known.get(name, set()) for name in names))
        if not found:
            slugs = Competence.objects.filter(locale=Locale.get_default()).order_by("slug")
            raise _refuse("competence", part, slugs.values_list("slug", flat=True))
        keys |= found
    return keys


def _with_competence(members: Any, text: str) -> Any:
    """Who has any of the terms."""
    keys = _competence_keys(text)
    rows = MemberCompetence.objects.filter(competence__translation_key__in=keys)
    return members.filter(pk__in=rows.values("page_id"))


def _translated_competence(text: str, locale: Locale) -> str:
    terms = Competence.objects.filter(locale=locale, translation_key__in=_competence_keys(text))
    return ",".join(terms.order_by("slug").values_list("slug", flat=True))


def _towns() -> list[str]:
    """Towns of public members, in Polish alphabetical order."""
    members = public(MemberPage.objects.exclude(town=""))
    return sorted(set(members.order_by().values_list("town", flat=True)), key=sort_key)


def _in_town(members: Any, text: str) -> Any:
    """By names, with or without Polish letters, of any case: `Łódź`, `lodz`. A town of which there
    is nobody today may have been one yesterday: it is no mistake."""
    asked = {_plain(part) for part in text.split(",")}
    return members.filter(town__in=[town for town in _towns() if _plain(town) in asked])


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


def _count_by(field: str) -> Callable[[Any, Locale], dict[str, int]]:
    """How many members have each value of a field."""

    def count(members: Any, locale: Locale) -> dict[str, int]:
        known = members.order_by().exclude(**{field: ""})
        return dict(known.values_list(field).annotate(Count("pk")))

    return count


def _count_competences(members: Any, locale: Locale) -> dict[str, int]:
    rows = MemberCompetence.objects.filter(page__in=members.values("pk"))
    terms = Competence.objects.filter(locale=locale).values_list("translation_key", "slug")
    slugs = dict(terms)
    counted = rows.values_list("competence__translation_key").annotate(
        Count("page_id", distinct=True)
    )
    return {slugs[key]: count for key, count in counted if key in slugs}


filters = (
    Filter("kind", _of_kind, _("Kind of organisation"), _kinds, _count_by("kind")),
    Filter(
        "voivodeship", _in_voivodeship, _("Voivodeship"), _voivodeships, _count_by("voivodeship")
    ),
    Filter(
        "competence",
        _with_competence,
        _("Competence"),
        _competences,
        _count_competences,
        _translated_competence,
    ),
    Filter("size", _of_size, _("Size"), _sizes, _count_by("size")),
    Filter("town", _in_town, _("Town"), _town_names, _count_by("town")),
    Filter("status", of_status, _("Membership"), _status_names),
)
