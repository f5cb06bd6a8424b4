"""The directory as a reader asks for it: filters, a letter, a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from django import forms
from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, QueryDict
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale

from cms.content.alphabet import ALPHABET
from cms.content.dates import today
from cms.content.relations import Filter, filters_of
from cms.content.shown import details
from cms.content.visibility import public
from cms.design.conditions import Condition
from cms.published.remembered import remembered
from cms.search.pages import search

from .filters import CURRENT, FORMER, of_status
from .models import MemberPage

T = TypeVar("T")

PER_PAGE = 24
# Letters that no Polish name begins with: shown only where a member does.
_FOREIGN = frozenset("QVX")
_TEXT_LENGTH = 200
# Filters that stand in the form at once; the others wait behind “More filters”.
_FIRST = ("search", "kind", "area", "voivodeship")


@dataclass(frozen=True)
class Letter:
    """An entry of the A–Ż index."""

    letter: str
    count: int
    url: str
    current: bool


class Directory:
    """One view of the directory of a language.

    Values that cannot be understood are left out and told in `ignored`; a page of the list that
    does not exist is a 404. The number of queries does not depend on the number of members.
    """

    def __init__(self, locale: Locale, query: QueryDict) -> None:
        self.locale = locale
        self.filters: Mapping[str, Filter] = filters_of(MemberPage)
        self.asked = {
            name: text
            for name in ("search", *self.filters, "letter", "page")
            if (text := query.get(name, "").strip())
        }
        self.ignored: list[str] = []
        self.used: dict[str, str] = {}
        # How the values of each filter are called, without the counts that its form shows.
        self._named: dict[str, dict[str, str]] = {}
        self._members = self._narrowed()

    def _narrowed(self) -> Any:
        every = MemberPage.objects.filter(locale=self.locale)
        members = public(every)
        # What each filter leaves, so that the members can be counted without one of them.
        self._left: dict[str, Any] = {}
        for name, narrowing in self.filters.items():
            if text := self.asked.get(name):
                try:
                    self._left[name] = narrowing.apply(every, _clean(text))
                except ValueError:
                    self.ignored.append(str(narrowing.label or name))
                else:
                    self.used[name] = text
        if "status" not in self.used:
            self._left["status"] = of_status(every, CURRENT)
        text = self.asked.get("search", "").replace("\x00", " ")[:_TEXT_LENGTH].strip()
        if text:
            found = search(members, text, language=self.locale.language_code, by_relevance=False)
            self._left["search"] = members.filter(pk__in=[member.pk for member in found])
            self.used["search"] = text
        return self._meeting(members)

    def _meeting(self, members: Any, without: str = "") -> Any:
        """Members that meet the chosen conditions, but for one of them."""
        for name, left in self._left.items():
            if name != without:
                members = members.filter(pk__in=left.order_by().values("pk"))
        return members

    def _unless_narrowed(self, key: str, find: Callable[[], T]) -> T:
        """What holds for the whole directory of today, which a process remembers; asked anew where
        conditions are chosen, of which there are too many to remember."""
        if self.used or "status" in self.asked:
            return find()
        language = translation.get_language()
        return remembered(("directory", key, self.locale.pk, language, today()), find)

    def _counted(self, name: str, narrowing: Filter) -> list[tuple[str, str]]:
        """The choices of a filter, each with how many members it would give."""
        choices = narrowing.choices(self.locale) if narrowing.choices else []
        self._named[name] = {value: str(label) for value, label in choices}
        if narrowing.count is None:
            return list(choices)
        every = public(MemberPage.objects.filter(locale=self.locale))
        counts = narrowing.count(self._meeting(every, without=name).order_by(), self.locale)
        return [(value, f"{label} ({counts.get(value, 0)})") for value, label in choices]

    @cached_property
    def letter(self) -> str:
        """The letter of the index that is chosen, or nothing."""
        asked = self.asked.get("letter", "").upper()
        if asked and asked not in {*ALPHABET.upper(), "#"}:
            self.ignored.append(_("Letter"))
            return ""
        return asked

    @cached_property
    def initials(self) -> set[str]:
        """Letters that a member found begins with."""
        initials = self._members.order_by().values_list("list_entry__initial", flat=True)
        return self._unless_narrowed("initials", lambda: set(initials.distinct()))

    @property
    def letters(self) -> list[Letter]:
        """The whole alphabet in its order, behind an entry that takes the letter away."""
        shown = [
            letter
            for letter in ("#", *ALPHABET.upper())
            if letter in self.initials or letter not in {"#", *_FOREIGN}
        ]
        return [
            Letter(_("All"), 1, f"?{self._state(letter='')}", not self.letter),
            *(
                Letter(
                    letter,
                    int(letter in self.initials),
                    f"?{self._state(letter=letter)}",
                    letter == self.letter,
                )
                for letter in shown
            ),
        ]

    @cached_property
    def page(self) -> Page[Any]:
        """The page of the list that is asked for, with the members on it."""
        members = self._members
        if self.letter:
            members = members.filter(list_entry__initial=self.letter)
        members = members.order_by("list_entry__title_key", "pk")
        try:
            return Paginator(members, PER_PAGE).page(self.asked.get("page", 1))
        except InvalidPage:
            raise Http404("The directory has no such page.") from None

    @cached_property
    def items(self) -> list[dict[str, Any]]:
        """The members on the page, as the API shows them, with addresses relative to the site."""
        found: Any = self.page.object_list
        return details(MemberPage, list(found.values_list("pk", flat=True)))

    @property
    def is_narrowed(self) -> bool:
        return bool(self.used or self.letter)

    @property
    def count_text(self) -> str:
        """How many there are: “28 profiles in the directory”, or “5 profiles found”."""
        count = self.page.paginator.count
        if self.is_narrowed:
            return ngettext("%(count)s profile found", "%(count)s profiles found", count) % {
                "count": count
            }
        return ngettext(
            "%(count)s profile in the directory", "%(count)s profiles in the directory", count
        ) % {"count": count}

    @cached_property
    def form(self) -> forms.Form:
        """The filters as a form; with a choice for each that offers choices."""
        form = forms.Form(auto_id="filter-%s", initial=self.used)
        form.fields["search"] = forms.CharField(
            label=_("Name or word"),
            required=False,
            max_length=_TEXT_LENGTH,
            widget=forms.TextInput(attrs={"type": "search"}),
        )
        for name, choices in self._unless_narrowed("choices", self._choices).items():
            every = _("Current members") if name == "status" else _("All")
            form.fields[name] = forms.ChoiceField(
                label=str(self.filters[name].label),
                required=False,
                choices=[("", every), *choices],
            )
        return form

    def _choices(self) -> dict[str, list[tuple[str, str]]]:
        """The choices of each filter that offers some."""
        return {
            name: self._counted(name, narrowing)
            for name, narrowing in self.filters.items()
            if narrowing.choices is not None and (name != "status" or self._has_former)
        }

    @property
    def chosen(self) -> list[Condition]:
        """The conditions in force but for the letter, which the index shows."""
        fields = self.form.fields
        return [
            Condition(
                str(fields[name].label if name in fields else self.filters[name].label),
                self._named.get(name, {}).get(text, text),
                f"?{self._state(self.letter, without=name)}",
            )
            for name, text in self.used.items()
        ]

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return [self.form[name] for name in _FIRST if name in self.form.fields]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self.form[name] for name in self.form.fields if name not in _FIRST]

    @property
    def more_is_used(self) -> bool:
        return any(field.name in self.used for field in self.more_fields)

    @cached_property
    def _has_former(self) -> bool:
        members = public(MemberPage.objects.filter(locale=self.locale))
        return bool("status" in self.used or of_status(members, FORMER).exists())

    def addresses(self, index: Any) -> dict[str, str]:
        """The address of this view in each language that has it; plain where nothing is chosen. A
        condition that the other language does not know is left out."""
        versions = type(index).objects.filter(translation_key=index.translation_key)
        number, found = self.page.number, {}
        for version in public(versions).select_related("locale"):
            state = self._state(self.letter, None if version == index else version.locale)
            if number > 1:
                same = self if version == index else Directory(version.locale, QueryDict(state))
                if same.page.paginator.num_pages < number:
                    continue
                state = "&".join(part for part in (state, f"page={number}") if part)
            code = version.locale.language_code
            found[code] = version.get_url() + (f"?{state}" if state else "")
        return found

    def _state(self, letter: str, locale: Locale | None = None, without: str = "") -> str:
        """The filters in force, but for one, and a letter, as a query string; as another language
        names them."""
        state = {name: text for name, text in self.used.items() if name != without}
        for name, narrowing in self.filters.items():
            if locale and narrowing.translated and name in state:
                state[name] = narrowing.translated(state[name], locale)
        if letter:
            state["letter"] = letter
        return urlencode({name: text for name, text in state.items() if text})


def _clean(text: str) -> str:
    if "\x00" in text:
        raise ValueError("A null character stands for nothing.")
    return text
